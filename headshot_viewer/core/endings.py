"""How the names of our files end. What a file is, its content decides; names only suggest."""

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
"""What dialogs offer, and what is searched for a lost picture."""


def names_session(path: PurePath) -> bool:
    """Return whether a file is called like a session."""
    return path.suffix.lower() in (SESSION_ENDING, PORTABLE_ENDING)
