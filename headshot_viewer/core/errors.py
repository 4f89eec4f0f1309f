"""Errors caused by the user's files and choices, each with a sentence fit to show."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from headshot_viewer.core.said import Said, said

if TYPE_CHECKING:
    from pathlib import Path


class HeadshotError(Exception):
    """Something the user can understand and often fix. ``str()`` is one whole sentence."""


class FileError(HeadshotError):
    """A file could not be used.

    Attributes:
        path: the file.
        reason: why, as a clause that completes a sentence, without a final full stop.
    """

    _words: ClassVar[Said] = said("“{name}” could not be used: {reason}.")

    def __init__(self, path: Path, reason: str) -> None:
        # File names may contain line breaks; the message stays on one line.
        name = " ".join(path.name.split()) or " ".join(str(path).split())
        super().__init__(Said(self._words.template, {"name": name, "reason": reason}))
        self.path = path
        self.reason = reason

    def __reduce__(self) -> tuple[type[FileError], tuple[Path, str]]:
        return type(self), (self.path, self.reason)


class PictureUnreadable(FileError):
    """No such file, no permission, not a picture, too large, or an unsupported format."""

    _words: ClassVar[Said] = said("“{name}” could not be opened: {reason}.")


class SessionUnreadable(FileError):
    """Not a session file, or a damaged one."""

    _words: ClassVar[Said] = said("“{name}” could not be opened as a session: {reason}.")


class NotWritten(FileError):
    """A file could not be written; the target is unchanged."""

    _words: ClassVar[Said] = said("“{name}” could not be written: {reason}.")


class Cancelled(HeadshotError):
    """The user cancelled the work; there is nothing to report."""

    def __init__(self) -> None:
        super().__init__(said("Cancelled."))
