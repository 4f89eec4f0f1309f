"""What the program remembers between runs. The only code that uses QSettings."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, get_type_hints

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from headshot_viewer.core.file_names import SHEET_PATTERN
from headshot_viewer.core.flaws import Vocabulary, vocabulary_of
from headshot_viewer.gui.appearance import WindowTheme
from headshot_viewer.gui.language import Language
from headshot_viewer.gui.wheel import Wheel

if TYPE_CHECKING:
    from collections.abc import Iterable
    from dataclasses import Field

NAME: Final = "Headshot Viewer"
"""Under which the choices are kept: of the program, and of who makes it."""

MOST_RECENT: Final = 10
_MOST_RECOVERY_FOLDERS: Final = 5
LIMIT_MEGAPIXELS: Final = 300
"""A picture of this size takes 1.6 GB of memory, both of a pair twice that."""


def _whole(default: int, least: int, most: int) -> int:
    """Return a field that holds a whole number of *least* to *most*."""
    made: int = field(default=default, metadata={"range": range(least, most + 1)})
    return made


@dataclass(frozen=True, slots=True)
class Settings:
    """The user's choices; a field of a known type is read and written without further code.

    Attributes:
        recent: pairs (two paths) and sessions (one path), the newest first.
        picture_folder, export_folder: where the dialogs were last; "" for none.
        export_width_px: 0 for the layout's own width, or the pictures' own size.
        export_heat: whether the last export carried the heatmap.
        sheet_layout, sheet_format: ids of the last layout and format; unknown ones are ignored.
        sheet_is_dark: whether the last sheet was on dark paper.
        sheet_dpi, sheet_quality: of the pictures in a PDF, and of a JPEG.
        sheet_studio, sheet_logo: printed on sheets; the logo is a path, "" for none.
        sheet_name: pattern of the names of sheets, see ``core/file_names.py``.
        theme: what the window's colours follow.
        surround: name of the surround of the pictures in ``resources/theme.toml``; an unknown one
            stands for the usual grey.
        wheel: what the wheel does without modifier keys.
        instant_moves: a guided consultation moves without animation.
        last_style: of the annotation that was drawn or restyled last, as JSON; "" for the usual.
        style_presets: the user's named styles: name and JSON.
        limit_megapixels: larger pictures are refused before they are decoded.
        language: of the window, from the next start on.
        recovery_folder: where unsaved work is kept; "" for the usual place of the system.
        recovery_folders: where it was kept at the last starts, the newest first.
        wording: the user's words for flaws, as ``core/flaws.py`` writes them; "" for ours.
        shortcuts: the keys of commands that do not have their usual ones: the command's id and its
            keys, or the id alone where it has none.
    """

    recent: tuple[tuple[str, ...], ...] = ()
    picture_folder: str = ""
    export_folder: str = ""
    export_width_px: int = _whole(0, 0, 999_999)
    export_heat: bool = True
    sheet_layout: str = "landscape"
    sheet_format: str = "png"
    sheet_is_dark: bool = False
    sheet_dpi: int = _whole(300, 72, 600)
    sheet_quality: int = _whole(92, 1, 100)
    sheet_studio: str = ""
    sheet_logo: str = ""
    sheet_name: str = SHEET_PATTERN
    theme: WindowTheme = WindowTheme.SYSTEM
    surround: str = ""
    wheel: Wheel = Wheel.ZOOM
    instant_moves: bool = False
    last_style: str = ""
    style_presets: tuple[tuple[str, ...], ...] = ()
    limit_megapixels: int = _whole(LIMIT_MEGAPIXELS, 1, 2000)
    language: Language = Language.SYSTEM
    recovery_folder: str = ""
    recovery_folders: tuple[tuple[str, ...], ...] = ()
    shortcuts: tuple[tuple[str, ...], ...] = ()
    wording: str = ""

    @property
    def vocabulary(self) -> Vocabulary:
        """The wording of flaws."""
        return vocabulary_of(self.wording)

    def with_recent(self, paths: Iterable[Path]) -> Settings:
        """Put a pair or a session at the head of the list."""
        entry = tuple(str(path) for path in paths)
        others = tuple(one for one in self.recent if one != entry)
        return replace(self, recent=(entry, *others)[:MOST_RECENT])

    def with_recovery_folder_used(self) -> Settings:
        """Remember where this start keeps unsaved work: another may be chosen before a crash."""
        if not self.recovery_folder:
            return self
        entry = (self.recovery_folder,)
        others = tuple(one for one in self.recovery_folders if one != entry)
        return replace(self, recovery_folders=(entry, *others)[:_MOST_RECOVERY_FOLDERS])


class SettingsFile(QObject):
    """Reads and writes :class:`Settings`; anything unreadable counts as not set.

    Signals:
        changed: the settings changed.
    """

    changed = Signal()

    def __init__(self, file: QSettings | None = None) -> None:
        super().__init__()
        self._file = file or QSettings()
        self._settings = self.read()

    @property
    def settings(self) -> Settings:
        """The choices as they are now."""
        return self._settings

    def change(self, settings: Settings) -> None:
        """Store new settings."""
        if settings != self._settings:
            self._settings = settings
            self.write(settings)
            self.changed.emit()

    def read(self) -> Settings:
        found: dict[str, Any] = {}
        for each in fields(Settings):
            checked = _checked(each, self._file.value(each.name))
            if checked is not None:
                found[each.name] = checked
        return Settings(**found)

    def write(self, settings: Settings) -> None:
        for each in fields(Settings):
            self._file.setValue(each.name, _written(getattr(settings, each.name)))
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


def users_settings() -> Settings:
    """Return the settings of the current user, for processes without a window."""
    kept = QSettings(QSettings.defaultFormat(), QSettings.Scope.UserScope, NAME, NAME)
    return SettingsFile(kept).settings


@cache
def _types() -> dict[str, object]:
    return get_type_hints(Settings)


def _written(value: object) -> object:
    """Return *value* as QSettings keeps it the same way everywhere."""
    match value:
        case tuple():
            return ["\n".join(entry) for entry in value]
        case StrEnum():
            return value.value
        case _:
            return value


def _checked(each: Field[Any], value: object) -> object | None:
    """Return *value* in the type of a field; None when it is not one."""
    kind = _types()[each.name]
    if kind is bool:
        # An INI file gives the words, other stores a bool.
        return {"true": True, "false": False}.get(str(value).lower())
    if kind is int:
        return _whole_number(value, each.metadata["range"])
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(value) if isinstance(value, str) and value in list(kind) else None
    if kind is str:
        return value if isinstance(value, str) else None
    return _entries(value)


def _whole_number(value: object, allowed: range) -> int | None:
    # Longer numbers were not written by us, and are slow to parse.
    words = str(value)
    if words.isascii() and words.isdigit() and len(words) <= 9 and int(words) in allowed:
        return int(words)
    return None


def _entries(value: object) -> tuple[tuple[str, ...], ...] | None:
    entries = [value] if isinstance(value, str) else value
    if not isinstance(entries, list):
        return None
    split = (tuple(entry.split("\n")) for entry in entries if isinstance(entry, str))
    return tuple(entry for entry in split if len(entry) in (1, 2) and all(entry))
