"""The initial place of each panel, its name, and the key that shows and hides it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from headshot_viewer.gui.filmstrip import DOCK as FILMSTRIP
from headshot_viewer.gui.notes_panel import NOTES_DOCK

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from headshot_viewer.gui.panels import Panels

_SHARE_OF_MARKS: Final = 0.49


def place_panels(panels: Panels, made: Mapping[str, QWidget]) -> None:
    """Put every panel where it stands until the user puts it elsewhere.

    Args:
        panels: empty.
        made: the panels, by the names of their docks.
    """
    for name, title, key in (
        ("navigator_dock", _tr("Navigator"), "Ctrl+Alt+N"),
        ("annotation_dock", _tr("Annotations"), "Ctrl+Alt+A"),
        ("heatmap_dock", _tr("Heatmap"), "Ctrl+Alt+H"),
        ("measurement_dock", _tr("Measurements"), "Ctrl+Alt+M"),
        ("findings_dock", _tr("Findings"), "Ctrl+Alt+F"),
        ("info_dock", _tr("Info"), "I"),
    ):
        panels.add(name, title, made[name], key)
    panels.add_below(FILMSTRIP, _tr("AI Variants"), made[FILMSTRIP], "Ctrl+Alt+V")
    panels.add_below("close_ups_dock", _tr("Close-ups"), made["close_ups_dock"], "Ctrl+Alt+C")
    for seldom_wanted in ("navigator_dock", "info_dock", FILMSTRIP):
        panels.docks[seldom_wanted].hide()
    panels.stack("close_ups_dock", FILMSTRIP)
    panels.stack("heatmap_dock", "measurement_dock", "findings_dock")


def divide_room(panels: Panels) -> None:
    """Leave as much of the height to what was found as to the marks; there are none at first."""
    panels.divide("annotation_dock", "heatmap_dock", _SHARE_OF_MARKS)


def place_notes(panels: Panels, notes: QWidget) -> None:
    """Put the photographer's notes before the annotations, hidden until there is a consultation."""
    panels.add(NOTES_DOCK, _tr("Consultation"), notes, "Ctrl+Alt+G")
    panels.docks[NOTES_DOCK].hide()
    panels.stack("annotation_dock", NOTES_DOCK)


def _tr(text: str) -> str:
    return QCoreApplication.translate("panel_places", text)
