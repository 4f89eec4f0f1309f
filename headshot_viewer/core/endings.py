"""File name endings. They only suggest what a file is; its content decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import PurePath

SESSION_ENDING: Final = ".headshot"
PORTABLE_ENDING: Final = ".headshotz"
"""A session with its pictures in one file."""

PICTURE_ENDINGS: Final = (
    ".jpg", ".jpeg", ".jpe", ".jfif", ".mpo", ".png", ".tif", ".tiff", ".webp", ".avif", ".heic",
    ".heif", ".bmp", ".gif",
)  # fmt: skip
"""Offered by file dialogs, and searched for a lost picture."""


def names_session(path: PurePath) -> bool:
    """Return whether a file is named like a session."""
    return path.suffix.lower() in (SESSION_ENDING, PORTABLE_ENDING)
