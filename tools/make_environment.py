"""Make the virtual environment that the Makefile works in, or say in one line why not.

``python -m tools.make_environment FOLDER`` makes it where it is missing or broken; with ``--check``
instead of a folder it only looks whether this Python can. Pythons from 3.7 on understand this file,
so that an old one is told apart from a broken program.
"""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)


def why_not(version: tuple[int, ...], has_module: dict[str, bool]) -> str | None:
    """Return why a Python of *version* with these modules cannot make an environment."""
    short = ".".join(map(str, version[:2]))
    if version[:2] < OLDEST:
        oldest = ".".join(map(str, OLDEST))
        return f"Python {oldest} or newer is needed, and this is {short} ({sys.executable})."
    missing = [module for module, there in has_module.items() if not there]
    if missing:
        return (
            f"Python's {missing[0]} module is missing; install it with "
            f"“sudo apt-get install python{short}-venv” (Debian, Ubuntu)."
        )
    return None


def works(folder: Path) -> bool:
    """Return whether *folder* holds an environment of a Python that is new enough, with pip."""
    code = f"import sys, pip; sys.exit(sys.version_info[:2] < {OLDEST})"
    try:
        ended = subprocess.run(
            [str(folder / "bin" / "python"), "-c", code], capture_output=True, check=False
        )
    except OSError:
        return False
    return ended.returncode == 0


def main(arguments: list[str]) -> int:
    modules = {name: importlib.util.find_spec(name) is not None for name in ("venv", "ensurepip")}
    reason = why_not(sys.version_info[:3], modules)
    if reason is not None:
        print(reason, file=sys.stderr)
        return 1
    for folder in map(Path, arguments):
        if folder == Path("--check") or works(folder):
            continue
        print(f"Making {folder}; the first time takes a minute or two.", flush=True)
        made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=False)
        if made.returncode != 0:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
