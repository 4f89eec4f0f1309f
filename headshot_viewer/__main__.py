"""``python -m headshot_viewer``, and the console script."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the program; return its exit code."""
    try:
        from headshot_viewer.cli import main as run
    except KeyboardInterrupt:
        return 130
    return run()


if __name__ == "__main__":
    sys.exit(main())
