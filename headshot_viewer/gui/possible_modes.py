"""Which compare modes are possible with the pictures that are open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from headshot_viewer.core.alignment import AlignmentMode
from headshot_viewer.core.compare import CompareMode
from headshot_viewer.core.picture import Side
from headshot_viewer.gui import reasons

if TYPE_CHECKING:
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.scene import Scene


def why_not(document: Document, scene: Scene, mode: CompareMode) -> str:
    """Return why *mode* is not possible now; empty if it is."""
    if mode is CompareMode.SIDE_BY_SIDE:
        return ""
    plates = [scene.plate(side) for side in Side]
    if any(plate is None for plate in plates):
        return reasons.no_pair()
    if any(plate is not None and plate.images is None for plate in plates):
        return reasons.not_there()
    by_content = document.linked_by in (AlignmentMode.FACE, AlignmentMode.POINTS)
    if mode is CompareMode.DIFFERENCE and not by_content:
        return QCoreApplication.translate(
            "comparing",
            "Align the pictures by face or by points first: else nothing is at one place",
        )
    return ""


def shown_mode(document: Document, scene: Scene) -> CompareMode:
    """Return the mode in effect: the chosen one if possible, otherwise side by side."""
    wished = document.look.compare.mode
    return CompareMode.SIDE_BY_SIDE if why_not(document, scene, wished) else wished
