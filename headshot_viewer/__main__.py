"""``python -m headshot_viewer``, and the console script."""

from __future__ import annotations

import sys

from headshot_viewer.cli import main

if __name__ == "__main__":
    sys.exit(main())
