"""Where new shapes are drawn: a draft on a pane, then an annotation of its picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, new_id
from headshot_viewer.core.boxes import Box
from headshot_viewer.gui.shape_words import drawn
from headshot_viewer.gui.snapping import Snapping

NUMBER_OF_TEXT: Final = 1.7
"""The height of a number's disc with some air, in heights of the text."""

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

    from headshot_viewer.core.annotation import Shape
    from headshot_viewer.core.geometry import PicturePoint, ScreenPoint
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gestures import ToPicture
    from headshot_viewer.gui.pane import Pane
    from headshot_viewer.gui.toolbox import Toolbox


class PaneEasel:
    """Shows what is drawn on the picture of a pane, and makes an annotation of it."""

    def __init__(self, pane: Pane, document: Document, toolbox: Toolbox) -> None:
        self._pane = pane
        self._document = document
        self._toolbox = toolbox
        self._picture = self._hung_key()
        self._snapping = Snapping(document, pane)

    @property
    def room(self) -> Box:
        plate, seen = self._pane.plate, self._pane.view.seen_box
        if plate is None or seen is None:
            return Box(0.0, 0.0, 1.0, 1.0)
        # The number stands above.
        above = NUMBER_OF_TEXT * self._toolbox.style.text_of_height * plate.size_px.height
        return seen._replace(top=seen.top + min(above, seen.height / 6))

    @property
    def face_box(self) -> Box | None:
        face = self._document.face(self._pane.side)
        return None if face is None else Box(*face.box_px)

    @property
    def to_picture(self) -> ToPicture:
        return self._pane.to_picture

    def meant(
        self, at: ScreenPoint, modifiers: Qt.KeyboardModifier, fixed: PicturePoint | None = None
    ) -> PicturePoint:
        return self._snapping.point(at, modifiers, fixed)

    def show(self, shape: Shape | None) -> None:
        if shape is None:
            self._snapping.end()
        self._pane.set_draft(None if shape is None else self._annotation(shape))

    def done(self, shape: Shape) -> None:
        if self._hung_key() != self._picture:
            # Another picture is shown by now: the shape would be on the wrong one.
            return
        annotation = self._annotation(shape)
        self._document.edit(drawn(shape), edits.add(self._document.session, annotation))
        self._document.select((annotation.id,))

    def _annotation(self, shape: Shape) -> Annotation:
        return Annotation(
            new_id(),
            self._picture,
            shape,
            kind=self._toolbox.kind,
            style=self._toolbox.style,
            severity=self._toolbox.severity,
        )

    def _hung_key(self) -> str:
        hung = self._document.session.on(self._pane.side)
        return "" if hung is None else hung.key
