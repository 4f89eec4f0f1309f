"""Say in one line which system libraries are missing for Qt, or nothing when all are there.

``python -m tools.check_system`` asks for what painting without a display needs, ``--window`` for
what a window needs; the exit code is 1 where something is missing. ``--packages`` only prints the
names of Debian's packages that bring it.
"""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from headshot_viewer import system_check

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("--window", action="store_true")
    parser.add_argument("--packages", action="store_true")
    wanted = parser.parse_args(arguments)
    missing = (
        system_check.missing_for_window(os.environ)
        if wanted.window
        else system_check.missing_for_painting()
    )
    if wanted.packages:
        print(" ".join(debian_packages(missing)))
        return 0
    sentence = system_check.advice(missing) if missing else _why_qt_fails()
    if sentence is None:
        return 0
    print(sentence, file=sys.stderr)
    return 1


def debian_packages(missing: Sequence[str]) -> tuple[str, ...]:
    known = {**system_check.PAINTING, **system_check.X11, **system_check.WAYLAND}
    return tuple(dict.fromkeys(known[name].debian for name in missing))


def _why_qt_fails() -> str | None:
    """Import Qt as the program does: a later Qt may need more than our lists say."""
    try:
        import_module("PySide6.QtWidgets")
    except ModuleNotFoundError:
        return None  # Not installed yet, so nothing is known against it.
    except ImportError as error:
        return system_check.explain(error) or " ".join(f"Qt cannot be loaded: {error}.".split())
    return None


if __name__ == "__main__":
    sys.exit(main())
