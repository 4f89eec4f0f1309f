"""What the program remembers between two runs. The only code that knows QSettings."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QByteArray, QSettings

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_RECENT: Final = 10


@dataclass(frozen=True, slots=True)
class Settings:
    """The user's choices.

    Attributes:
        recent: pairs (two paths) and sessions (one path), the newest first.
        picture_folder, session_folder, export_folder: where the dialogs were last; "" for none.
        export_width_px: 0 for the pictures' own size.
        export_heat: whether the last export carried the heatmap.
    """

    recent: tuple[tuple[str, ...], ...] = ()
    picture_folder: str = ""
    session_folder: str = ""
    export_folder: str = ""
    export_width_px: int = 0
    export_heat: bool = True

    def with_recent(self, paths: Iterable[Path]) -> Settings:
        """Put a pair or a session at the head of the list."""
        entry = tuple(str(path) for path in paths)
        others = tuple(one for one in self.recent if one != entry)
        return replace(self, recent=(entry, *others)[:MOST_RECENT])


class SettingsFile:
    """Reads and writes :class:`Settings`; anything unreadable counts as not set."""

    def __init__(self, file: QSettings | None = None) -> None:
        self._file = file or QSettings()
        self._settings = self.read()

    @property
    def settings(self) -> Settings:
        """The choices as they are now."""
        return self._settings

    def change(self, settings: Settings) -> None:
        """Make these the choices, and keep them."""
        self._settings = settings
        self.write(settings)

    def read(self) -> Settings:
        found: dict[str, Any] = {}
        for each in fields(Settings):
            value = self._file.value(each.name)
            checked = _checked(each.name, value)
            if checked is not None:
                found[each.name] = checked
        return Settings(**found)

    def write(self, settings: Settings) -> None:
        for each in fields(Settings):
            value = getattr(settings, each.name)
            if each.name == "recent":
                value = ["\n".join(entry) for entry in value]
            self._file.setValue(each.name, value)
        self._file.sync()

    def geometry(self) -> tuple[QByteArray, QByteArray]:
        """Return where the window and its panels were, as Qt saved them; empty at first."""
        return self._bytes("window/geometry"), self._bytes("window/state")

    def write_geometry(self, geometry: QByteArray, state: QByteArray) -> None:
        self._file.setValue("window/geometry", geometry)
        self._file.setValue("window/state", state)
        self._file.sync()

    def _bytes(self, key: str) -> QByteArray:
        value = self._file.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()


def _checked(name: str, value: object) -> object | None:
    """Return *value* in the type of the setting *name*; None when it is not one."""
    if name == "recent":
        entries = [value] if isinstance(value, str) else value
        if not isinstance(entries, list):
            return None
        split = (tuple(entry.split("\n")) for entry in entries if isinstance(entry, str))
        return tuple(entry for entry in split if len(entry) in (1, 2) and all(entry))
    if name == "export_width_px":
        return _checked_width_px(value)
    if name == "export_heat":
        # An INI file gives the words, other stores a bool.
        return {"true": True, "false": False}.get(str(value).lower())
    return value if isinstance(value, str) else None


def _checked_width_px(value: object) -> int | None:
    # More digits than these are no width, and too much for a spin box.
    words = str(value)
    return int(words) if words.isascii() and words.isdigit() and len(words) <= 6 else None
