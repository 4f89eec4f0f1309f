"""How much each picture is darkened, so that both are equally bright."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headshot_viewer.core.picture import Side
from headshot_viewer.paint.brightness import matched, median_luma

if TYPE_CHECKING:
    from headshot_viewer.core.boxes import Box
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gallery import Gallery


class BrightnessMatch:
    """Compares the faces of a pair, or the whole pictures unless both have one."""

    def __init__(self, document: Document, gallery: Gallery) -> None:
        self._document = document
        self._gallery = gallery
        self._lumas: dict[tuple[str, Box | None], float] = {}

    def share(self, side: Side) -> float:
        """Return the share of its brightness in which the picture on *side* is shown, 0..1."""
        if not self._document.look.compare.match_brightness:
            return 1.0
        lumas = {each: self._luma(each) for each in Side}
        own, other = lumas[side], lumas[side.other]
        return 1.0 if own is None or other is None else matched(own, other)

    def _luma(self, side: Side) -> float | None:
        hung = self._document.session.on(side)
        picture = None if hung is None else self._gallery.picture(hung.ref.sha256)
        if picture is None:
            return None
        faces = {each: self._document.face(each) for each in Side}
        face = faces[side]
        box = None if face is None or faces[side.other] is None else face.box_px
        key = (picture.ref.sha256, box)
        if key not in self._lumas:
            self._lumas[key] = median_luma(picture, box)
        return self._lumas[key]
