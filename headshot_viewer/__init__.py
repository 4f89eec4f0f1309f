"""Headshot Viewer: a professional and an AI headshot, side by side."""

from typing import Final

__version__: Final = "0.1.0"

PROGRAM: Final = f"Headshot Viewer {__version__}"
"""The program's name and version, as written into files."""

INTERRUPTED: Final = 130
"""The exit code after Ctrl+C, as the shell reports a program that ended by SIGINT."""
