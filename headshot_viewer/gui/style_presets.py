"""The user's named styles, and the last style used, remembered between runs."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headshot_viewer.core.annotation import Style
    from headshot_viewer.gui.settings import SettingsFile
    from headshot_viewer.gui.toolbox import Toolbox

LONGEST_NAME: Final = 60


class StylePresets(QObject):
    """The named styles; it also restores the last style in the toolbox at the start.

    Signals:
        changed: the presets changed.
    """

    changed = Signal()

    def __init__(self, choices: SettingsFile, toolbox: Toolbox, parent: QObject) -> None:
        super().__init__(parent)
        self._choices = choices
        self._toolbox = toolbox
        last = _style_of(choices.settings.last_style)
        if last is not None:
            toolbox.use_style(last)
        toolbox.changed.connect(self._keep_last)

    @property
    def by_name(self) -> Mapping[str, Style]:
        """The presets in the order of their names; one that cannot be read is not there."""
        found = {}
        for name, text in sorted(
            (entry for entry in self._choices.settings.style_presets if len(entry) == 2),
            key=lambda entry: entry[0].casefold(),
        ):
            style = _style_of(text)
            if style is not None:
                found[name] = style
        return found

    def name_of(self, style: Style) -> str | None:
        """Return the name under which *style* is kept."""
        return next((name for name, kept in self.by_name.items() if kept == style), None)

    def save(self, name: str, style: Style) -> None:
        """Keep *style* under a name, in place of what had it; a name without letters is ignored."""
        name = " ".join(name.split())[:LONGEST_NAME]
        if name:
            self._write({**self.by_name, name: style})

    def delete(self, name: str) -> None:
        self._write({other: style for other, style in self.by_name.items() if other != name})

    def _write(self, presets: Mapping[str, Style]) -> None:
        entries = tuple((name, _text_of(style)) for name, style in presets.items())
        self._choices.change(replace(self._choices.settings, style_presets=entries))
        self.changed.emit()

    @Slot()
    def _keep_last(self) -> None:
        last = _text_of(self._toolbox.style)
        self._choices.change(replace(self._choices.settings, last_style=last))


def _text_of(style: Style) -> str:
    from headshot_viewer.files.annotation_codec import style_json

    return json.dumps(style_json(style), separators=(",", ":"))


def _style_of(text: str) -> Style | None:
    """Return the style that was kept as *text*; None for anything else."""
    if not text:
        return None
    from headshot_viewer.files.annotation_codec import read_style
    from headshot_viewer.files.json_fields import Fields, WrongJson, parsed

    try:
        return read_style(Fields.of(parsed(text.encode())))
    except WrongJson:
        return None
