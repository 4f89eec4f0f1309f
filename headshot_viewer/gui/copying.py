"""Cut, copy, paste and duplicate annotations: on a picture, between both, between windows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from headshot_viewer.core import edits
from headshot_viewer.core.copying import (
    SAME_PLACE,
    Copied,
    CopiedPicture,
    Matching,
    between,
    copies,
)
from headshot_viewer.core.errors import HeadshotError
from headshot_viewer.core.picture import Side
from headshot_viewer.core.said import said
from headshot_viewer.gui.annotation_words import line_of

if TYPE_CHECKING:
    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.gui.document import Document

MIME_TYPE: Final = "application/x-headshot-viewer-annotations+json"
STEP_PX: Final = 16.0
"""How far a copy moves aside so that it is seen, in logical pixels."""


class NotPasted(HeadshotError):
    """The clipboard claims to hold annotations, but they cannot be read."""

    def __init__(self, reason: str) -> None:
        super().__init__(said("The copied annotations could not be read: {reason}.", reason=reason))


class NowhereToPaste(HeadshotError):
    def __init__(self) -> None:
        super().__init__(said("Open a picture first: annotations are pasted onto one."))


class Copying(QObject):
    """Commands that copy annotations, one undo step each.

    Signals:
        failed: carries the exception; nothing was pasted.
        copied: annotations were put on the clipboard; carries their number.
    """

    failed = Signal(object)
    copied = Signal(int)

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document

    def copy(self) -> None:
        """Put the selected annotations on the clipboard, and their words for other programs."""
        self._put(self._document.selected)

    def cut(self) -> None:
        """Copy the selected annotations that are not locked, and remove them."""
        cut = self._document.changeable
        if cut:
            self._put(cut)
            session = edits.remove(self._document.session, {a.id for a in cut})
            self._document.edit(self.tr("Cut"), session)

    def duplicate(self) -> None:
        """Add a copy next to each selected annotation, and select the copies."""
        session = self._document.session
        made: list[Annotation] = []
        for side in Side:
            hung = session.on(side)
            here = [a for a in self._document.selected if hung and a.picture == hung.key]
            if hung is not None and here:
                placed = [(a, SAME_PLACE) for a in here]
                made += copies(session, hung.key, placed, self._step_px(side))
        self._add(self.tr("Duplicate"), tuple(made))

    @staticmethod
    def holds_annotations() -> bool:
        """Whether annotations are on the clipboard."""
        data = _on_clipboard()
        return data is not None and data.hasFormat(MIME_TYPE)

    def paste(self, side: Side) -> None:
        """Paste the annotations on the clipboard onto the picture on *side*.

        Those of the same picture go where they were; those of the other picture of the pair to
        the matching place of the face, at equal face scale; any others by the eyes.
        """
        from headshot_viewer.files.copied_codec import decoded, encoded
        from headshot_viewer.files.json_fields import WrongJson

        hung = self._document.session.on(side)
        target = self._copied_picture(side)
        if hung is None or target is None:
            self.failed.emit(NowhereToPaste())
            return
        data = _on_clipboard()
        try:
            copied = decoded(b"" if data is None else bytes(data.data(MIME_TYPE).data()))
            placed = [(a, self._matching(copied, a, target, side)) for a in copied.annotations]
            made = copies(self._document.session, hung.key, placed, self._step_px(side))
            # What cannot be saved must not get into a session.
            decoded(encoded(Copied((target,), made)))
        except WrongJson as error:
            self.failed.emit(NotPasted(str(error)))
            return
        self._add(self.tr("Paste"), made)

    def _put(self, annotations: tuple[Annotation, ...]) -> None:
        from headshot_viewer.files.copied_codec import encoded

        session = self._document.session
        pictures = (self._copied_picture(side) for side in Side)
        copied = Copied(tuple(p for p in pictures if p is not None), annotations)
        data = QMimeData()
        data.setData(MIME_TYPE, encoded(copied))
        numbers = session.numbers()
        words = self._document.vocabulary
        lines = (line_of(session, a, numbers.get(a.id, 0), words) for a in annotations)
        data.setText("\n".join(lines))
        QGuiApplication.clipboard().setMimeData(data)
        self.copied.emit(len(annotations))

    def _copied_picture(self, side: Side) -> CopiedPicture | None:
        hung, face = self._document.session.on(side), self._document.face(side)
        if hung is None:
            return None
        eyes = None if face is None else face.eyes_px
        return CopiedPicture(hung.key, hung.ref.sha256, hung.ref.size_px, eyes)

    def _matching(
        self, copied: Copied, annotation: Annotation, target: CopiedPicture, side: Side
    ) -> Matching:
        start = copied.picture(annotation.picture)
        other = self._document.session.on(side.other)
        if start is None:
            return SAME_PLACE
        if other is not None and start.sha256 == other.ref.sha256 != target.sha256:
            return self._document.matching(side.other) or SAME_PLACE
        return between(start, target)

    def _step_px(self, side: Side) -> float:
        scale = self._document.scale(side) or 1.0
        return STEP_PX * self._document.device_pixel_ratio / scale

    def _add(self, text: str, made: tuple[Annotation, ...]) -> None:
        if made:
            self._document.edit(text, edits.add_all(self._document.session, made))
            self._document.select(a.id for a in made)


def _on_clipboard() -> QMimeData | None:
    """Return the content of the clipboard; None if it is empty, contrary to the type stubs."""
    return QGuiApplication.clipboard().mimeData()
