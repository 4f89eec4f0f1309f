"""The plates as the client sees them: without suggestions, hints and handles."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from headshot_viewer.core.layer import LayerResult
    from headshot_viewer.core.picture import Side
    from headshot_viewer.gui.scene import Plate, Scene


class ClientScene(QObject):
    """The scene without what only concerns the photographer.

    Signals:
        changed: different annotations are shown alone.
    """

    changed = Signal()

    def __init__(self, scene: Scene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        self._only: str | None = None
        self._made: dict[Side, tuple[Plate, Plate]] = {}

    @property
    def only(self) -> str | None:
        """Id of the one annotation that is shown; None while all are."""
        return self._only

    def single_out(self, annotation_id: str | None) -> None:
        """Show this annotation and no other; None shows all again."""
        if annotation_id != self._only:
            self._only = annotation_id
            self._made.clear()
            self.changed.emit()

    def plate(self, side: Side) -> Plate | None:
        """Return the plate on *side*; the same object as long as nothing changes."""
        whole = self._scene.plate(side)
        if whole is None:
            return None
        known = self._made.get(side)
        if known is None or known[0] is not whole:
            self._made[side] = known = (whole, self._for_client(whole))
        return known[1]

    @property
    def shown_layer(self) -> LayerResult | None:
        """The layer whose heat is drawn; None while none is."""
        return self._scene.shown_layer

    def _for_client(self, plate: Plate) -> Plate:
        annotations = tuple(a for a in plate.annotations if self._only in (None, a.id))
        return replace(plate, annotations=annotations, drafts=(), draft=None, twin=())
