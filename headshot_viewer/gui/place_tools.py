"""Tools that mark places in the pictures: pairs of points, and eyes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen

from headshot_viewer.core import edits
from headshot_viewer.core.alignment import (
    LEAST_PAIRS,
    MOST_PAIRS,
    Alignment,
    AlignmentMode,
    PointPair,
)
from headshot_viewer.core.face import Eyes
from headshot_viewer.core.geometry import PicturePoint, ScreenPoint, distance
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.gestures import Drag
from headshot_viewer.paint.theme import theme
from headshot_viewer.paint.words import paint_words, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gestures import Gesture
    from headshot_viewer.gui.pane import Pane
    from headshot_viewer.gui.plate_view import PlateView

REACH_PX: Final = 12.0
"""A press this near to a mark grasps it, in logical pixels."""

_ARM_PX: Final = 9.0
_NUMBER_PX: Final = 13.0
_GUESSED_EYES: Final = ((0.4, 0.42), (0.6, 0.42))
"""Where eyes are offered for dragging when no face was found, as shares of the picture."""


class PlaceTool(Protocol):
    """A tool that shows marks on the pictures while it is active."""

    def press(self, pane: Pane, at: ScreenPoint, _held: Qt.KeyboardModifier, /) -> Gesture | None:
        """Handle a press of the left button."""

    def paint(self, painter: QPainter, view: PlateView) -> None:
        """Draw the marks on one picture of a pane, in the pane's logical pixels."""


@dataclass(frozen=True, slots=True)
class Grip:
    """Where a mark was grabbed: it keeps its distance from the cursor instead of jumping to it.

    Attributes:
        pane: the mark's.
        dx, dy: from the cursor to the mark, in logical pixels.
    """

    pane: Pane
    dx: float
    dy: float

    @classmethod
    def of(cls, pane: Pane, mark: PicturePoint, at: ScreenPoint) -> Grip:
        seen = pane.to_screen(mark)
        return cls(pane, seen.x - at.x, seen.y - at.y)

    def point(self, at: ScreenPoint) -> PicturePoint:
        """Return where the mark is while the cursor is at *at*."""
        return self.pane.to_picture(ScreenPoint(at.x + self.dx, at.y + self.dy))


class _DragMark(Drag):
    """Drags one mark over pictures that stay still; releasing it links them again."""

    def __init__(
        self, document: Document, grip: Grip, text: str, place: Callable[[PicturePoint], Alignment]
    ) -> None:
        super().__init__(document)
        self._grip = grip
        self._text = text
        self._place = place

    def move(self, at: ScreenPoint, _modifiers: Qt.KeyboardModifier) -> None:
        alignment = self._place(self._grip.point(at))
        session = edits.align(self._document.session, alignment)
        self._document.drag(self._text, session, holds_pictures=True)


class PointPairs(QObject):
    """Pins the same places in both pictures, two to six, and links the pictures by them.

    Signals:
        changed: a pin without its partner was placed or discarded.
    """

    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._waiting: tuple[Side, PicturePoint] | None = None

    @property
    def pairs(self) -> tuple[PointPair, ...]:
        keys = self._keys()
        return () if keys is None else self._document.session.alignment.pairs(*keys)

    @property
    def advice(self) -> str:
        """What to do next, as a sentence."""
        if self._waiting is not None:
            other = theme().side(self._waiting[0].other).label
            return self.tr("Now click the same place in the {side} picture.").format(side=other)
        if len(self.pairs) < LEAST_PAIRS:
            return self.tr("Click a place that both pictures show, for example a corner of an eye.")
        if len(self.pairs) < MOST_PAIRS:
            return self.tr("The pictures are linked. More pairs make it steadier; drag to correct.")
        return self.tr("All six pairs are pinned; drag them to correct.")

    def drop_waiting(self) -> None:
        """Discard a pin that has no partner yet."""
        self._waiting = None
        self.changed.emit()

    def remove_last(self) -> None:
        """Remove the pin without a partner, or else the last pair."""
        keys = self._keys()
        if self._waiting is not None:
            self.drop_waiting()
        elif keys is not None and self.pairs:
            self._pin(self.pairs[:-1], self.tr("Remove Point Pair"))

    def press(self, pane: Pane, at: ScreenPoint, _held: Qt.KeyboardModifier) -> Gesture | None:
        for index, pair in enumerate(self.pairs):
            pin = _of(pair, pane.side)
            if distance(pane.to_screen(pin), at) <= REACH_PX:
                return _DragMark(
                    self._document,
                    Grip.of(pane, pin, at),
                    self.tr("Move Point"),
                    partial(self._moved, index, pane.side),
                )
        point = pane.to_picture(at)
        if self._waiting is None or self._waiting[0] is pane.side:
            if len(self.pairs) < MOST_PAIRS:
                self._waiting = (pane.side, point)
        else:
            partner = self._waiting[1]
            self._waiting = None
            pair = PointPair(partner, point) if pane.side is Side.AI else PointPair(point, partner)
            self._pin((*self.pairs, pair), self.tr("Pin Point Pair"))
        self.changed.emit()
        return None

    def paint(self, painter: QPainter, view: PlateView) -> None:
        for number, pair in enumerate(self.pairs, start=1):
            _paint_mark(painter, view.to_screen(_of(pair, view.side)), str(number))
        if self._waiting is not None and self._waiting[0] is view.side:
            _paint_mark(painter, view.to_screen(self._waiting[1]), str(len(self.pairs) + 1))

    def _keys(self) -> tuple[str, str] | None:
        session = self._document.session
        if session.professional is None or session.ai is None:
            return None
        return session.professional.key, session.ai.key

    def _pin(self, pairs: tuple[PointPair, ...], text: str) -> None:
        alignment = self._with(pairs)
        mode = AlignmentMode.POINTS if len(pairs) >= LEAST_PAIRS else alignment.mode
        session = edits.align(self._document.session, replace(alignment, mode=mode))
        self._document.edit(text, session)

    def _moved(self, index: int, side: Side, point: PicturePoint) -> Alignment:
        pair = self.pairs[index]
        is_professional = side is Side.PROFESSIONAL
        moved = (
            PointPair(point, pair.ai) if is_professional else PointPair(pair.professional, point)
        )
        return self._with((*self.pairs[:index], moved, *self.pairs[index + 1 :]))

    def _with(self, pairs: tuple[PointPair, ...]) -> Alignment:
        alignment, keys = self._document.session.alignment, self._keys()
        return alignment if keys is None else alignment.with_pairs(*keys, pairs)


class EyeMarks(QObject):
    """Shows the eyes that link the faces, and lets the user drag them or choose another face."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document

    def press(self, pane: Pane, at: ScreenPoint, _held: Qt.KeyboardModifier) -> Gesture | None:
        eyes = self._eyes(pane.side)
        for index, eye in enumerate(eyes):
            if distance(pane.to_screen(eye), at) <= REACH_PX:
                return _DragMark(
                    self._document,
                    Grip.of(pane, eye, at),
                    self.tr("Adjust Eyes"),
                    partial(self._dragged, pane.side, index),
                )
        self._choose(pane, pane.to_picture(at))
        return None

    def paint(self, painter: QPainter, view: PlateView) -> None:
        for eye, letter in zip(self._eyes(view.side), ("R", "L"), strict=True):
            _paint_mark(painter, view.to_screen(eye), letter)
        faces = self._document.faces(view.side) or ()
        if len(faces) < 2:
            return
        for face in faces:
            left, top = view.to_screen(PicturePoint(face.box_px.left, face.box_px.top))
            right, bottom = view.to_screen(PicturePoint(face.box_px.right, face.box_px.bottom))
            box = QRectF(left, top, right - left, bottom - top)
            paint_twice(painter, partial(painter.drawRect, box))

    def _eyes(self, side: Side) -> Eyes:
        hung = self._document.session.on(side)
        if hung is None:
            return Eyes(PicturePoint(0, 0), PicturePoint(0, 0))
        dragged = self._document.session.alignment.choice(hung.key).eyes
        face = self._document.face(side)
        if dragged is not None:
            return dragged
        if face is not None:
            return face.eyes_px
        width, height = hung.ref.size_px
        return Eyes(*(PicturePoint(x * width, y * height) for x, y in _GUESSED_EYES))

    def _dragged(self, side: Side, index: int, point: PicturePoint) -> Alignment:
        alignment, hung = self._document.session.alignment, self._document.session.on(side)
        if hung is None:
            return alignment
        eyes = self._eyes(side)
        moved = Eyes(point, eyes.left) if index == 0 else Eyes(eyes.right, point)
        return alignment.with_choice(replace(alignment.choice(hung.key), eyes=moved))

    def _choose(self, pane: Pane, point: PicturePoint) -> None:
        hung, faces = self._document.session.on(pane.side), self._document.faces(pane.side) or ()
        inside = [f for f in faces if _contains(f.box_px, point)]
        if hung is None or len(faces) < 2 or not inside:
            return
        alignment = self._document.session.alignment
        choice = replace(alignment.choice(hung.key), near=inside[0].eyes_px.midpoint, eyes=None)
        session = edits.align(self._document.session, alignment.with_choice(choice))
        self._document.edit(self.tr("Choose Face"), session)


def _contains(box: tuple[float, float, float, float], point: PicturePoint) -> bool:
    left, top, right, bottom = box
    return left <= point.x <= right and top <= point.y <= bottom


def _of(pair: PointPair, side: Side) -> PicturePoint:
    return pair.professional if side is Side.PROFESSIONAL else pair.ai


def _paint_mark(painter: QPainter, at: ScreenPoint, name: str) -> None:
    """Draw a cross with an open middle and its name, readable on any picture."""
    gap, far = 2.5, _ARM_PX

    def draw() -> None:
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            painter.drawLine(
                QPointF(at.x + dx * gap, at.y + dy * gap), QPointF(at.x + dx * far, at.y + dy * far)
            )
        painter.drawEllipse(QPointF(at.x, at.y), far, far)

    paint_twice(painter, draw)
    corner = QPointF(at.x + far + 2, at.y - far - _NUMBER_PX)
    look = theme().selection
    letters, colour, halo = words(name, bold=True), QColor(look.colour), QColor(look.halo)
    paint_words(painter, letters, corner, _NUMBER_PX, colour, halo)


def paint_twice(painter: QPainter, draw: Callable[[], object]) -> None:
    """Draw lines with a halo, so that they show on any picture."""
    look = theme().selection
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((look.halo, 3.0), (look.colour, 1.2)):
        painter.setPen(QPen(QColor(colour), width))
        draw()
