"""Tools that correct what was detected in a picture: outlines of regions, and masks."""

from __future__ import annotations

from dataclasses import replace
from math import exp
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from headshot_viewer.core import edits
from headshot_viewer.core.alignment import BrushedMask, BrushStroke, FaceChoice
from headshot_viewer.core.geometry import PicturePoint, ScreenPoint, distance
from headshot_viewer.core.regions import SKIN_REGIONS, Region, outline
from headshot_viewer.gui.gestures import Drag
from headshot_viewer.gui.place_tools import REACH_PX, Grip, paint_twice
from headshot_viewer.paint.images import mask_image
from headshot_viewer.paint.theme import theme, translucent

if TYPE_CHECKING:
    from headshot_viewer.core.face import Face
    from headshot_viewer.core.layer import Heat
    from headshot_viewer.core.picture import Side
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gestures import Gesture
    from headshot_viewer.gui.pane import Pane
    from headshot_viewer.gui.plate_view import PlateView

REACH_OF_A_DRAG_IOD: Final = 0.3
"""How far along the outline a dragged point takes its neighbours with it."""

BRUSH_RADIUS_PX: Final = 16.0
"""Of the brush on screen, in logical pixels: zooming in makes it finer on the picture."""

_POINT_PX: Final = 3.0
_STROKE_OPACITY: Final = 0.45
_SKIN_OPACITY: Final = 0.35

SKIN_LAYER: Final = "skin"
SUBJECT_LAYERS: Final = ("outline", "focus", "grain", "body")
"""Where what is painted is seen to count: the layers that measure skin, or with the subject."""


def _drag_choice(document: Document, choice: FaceChoice, text: str) -> None:
    """Apply *choice* to its picture while the button is held."""
    alignment = document.session.alignment.with_choice(choice)
    document.drag(text, edits.align(document.session, alignment))


def choice_of(document: Document, side: Side) -> FaceChoice | None:
    hung = document.session.on(side)
    return None if hung is None else document.session.alignment.choice(hung.key)


class RegionMarks(QObject):
    """Shows the outlines of the skin regions, and lets the user drag them."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document

    def outlines(self, side: Side) -> dict[Region, tuple[PicturePoint, ...]]:
        """Return the outline in effect of each region: the user's, or the detected one."""
        face, choice = self._document.face(side), choice_of(self._document, side)
        if face is None or choice is None:
            return {}
        return {region: choice.outline(region) or outline(face, region) for region in SKIN_REGIONS}

    def press(self, pane: Pane, at: ScreenPoint, _held: Qt.KeyboardModifier) -> Gesture | None:
        nearest = min(
            (
                (distance(pane.to_screen(point), at), region, index)
                for region, points in self.outlines(pane.side).items()
                for index, point in enumerate(points)
            ),
            default=None,
        )
        face = self._document.face(pane.side)
        if nearest is None or face is None or nearest[0] > REACH_PX:
            return None
        _, region, index = nearest
        points = self.outlines(pane.side)[region]
        grip = Grip.of(pane, points[index], at)
        return _DragOutline(self._document, grip, face, region, points, index)

    def paint(self, painter: QPainter, pane: PlateView) -> None:
        for points in self.outlines(pane.side).values():
            polygon = QPolygonF([QPointF(*pane.to_screen(point)) for point in points])

            def draw(polygon: QPolygonF = polygon) -> None:
                painter.drawPolygon(polygon)
                for index in range(polygon.size()):
                    painter.drawEllipse(polygon.at(index), _POINT_PX, _POINT_PX)

            paint_twice(painter, draw)


class _DragOutline(Drag):
    def __init__(
        self,
        document: Document,
        grip: Grip,
        face: Face,
        region: Region,
        points: tuple[PicturePoint, ...],
        index: int,
    ) -> None:
        super().__init__(document)
        self._grip = grip
        self._region = region
        self._points = points
        self._index = index
        self._reach_px = REACH_OF_A_DRAG_IOD * face.iod_px

    def move(self, at: ScreenPoint, _modifiers: Qt.KeyboardModifier) -> None:
        choice = choice_of(self._document, self._grip.pane.side)
        if choice is None:
            return
        moved = bent(self._points, self._index, self._grip.point(at), self._reach_px)
        text = self._document.tr("Adjust Region")
        changed = choice.with_outline(self._region, moved)
        _drag_choice(self._document, changed, text)


def bent(
    points: tuple[PicturePoint, ...], index: int, to: PicturePoint, reach_px: float
) -> tuple[PicturePoint, ...]:
    """Return an outline with one point dragged to *to*, its neighbours following softly.

    Args:
        points: the outline.
        index: of the dragged point.
        to: where it goes.
        reach_px: at this distance from the dragged point a neighbour follows by a third.
    """
    held = points[index]
    dx, dy = to.x - held.x, to.y - held.y
    share = [exp(-((distance(held, point) / reach_px) ** 2)) for point in points]
    return tuple(
        PicturePoint(point.x + dx * part, point.y + dy * part)
        for point, part in zip(points, share, strict=True)
    )


class MaskBrush(QObject):
    """Paints a mask larger, or with Alt smaller.

    While the skin layer is shown, the area that counts as skin is tinted.
    """

    def __init__(
        self, document: Document, mask: BrushedMask, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._mask = mask
        self._measured: dict[str, Heat] = {}

    def press(self, pane: Pane, at: ScreenPoint, held: Qt.KeyboardModifier) -> Gesture | None:
        choice = choice_of(self._document, pane.side)
        if choice is None:
            return None
        return _Brush(self._document, pane, self._mask, choice, at, adds=not _erases(held))

    def paint(self, painter: QPainter, pane: PlateView) -> None:
        self._paint_skin(painter, pane)
        choice = choice_of(self._document, pane.side)
        for stroke in () if choice is None else choice.strokes:
            if stroke.mask is self._mask:
                self._paint_stroke(painter, pane, stroke)

    def _paint_skin(self, painter: QPainter, pane: PlateView) -> None:
        hung, plate = self._document.session.on(pane.side), pane.plate
        to_screen = pane.picture_to_screen()
        if self._mask is not BrushedMask.SKIN or self._document.look.layer != SKIN_LAYER:
            self._measured.clear()
        elif hung is not None and plate is not None and plate.heat is not None:
            self._measured[hung.key] = plate.heat
        # While it is being measured again, the previous skin mask stays.
        heat = None if hung is None else self._measured.get(hung.key)
        if heat is None or to_screen is None:
            return
        (a, b, c), (d, e, f) = heat.to_picture
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setTransform(QTransform(a, d, b, e, c, f) * to_screen, combine=True)
        tint = translucent(theme().selection.halo, _SKIN_OPACITY)
        painter.drawImage(0, 0, mask_image(heat.judged, tint))
        painter.restore()

    def _paint_stroke(self, painter: QPainter, pane: PlateView, stroke: BrushStroke) -> None:
        path = QPainterPath(QPointF(*pane.to_screen(stroke.points[0])))
        for point in stroke.points:
            path.lineTo(QPointF(*pane.to_screen(point)))
        look = theme().selection
        colour = translucent(look.halo if stroke.adds else look.colour, _STROKE_OPACITY)
        width = 2 * stroke.radius_px * pane.screen_px_per_px()
        cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, cap, join))
        painter.drawPath(path)
        # Removing strokes also have a centre line, to tell them apart without colour.
        if not stroke.adds:
            painter.setPen(QPen(QColor(look.halo), 1.5, Qt.PenStyle.DashLine))
            painter.drawPath(path)


def _erases(held: Qt.KeyboardModifier) -> bool:
    return bool(held & Qt.KeyboardModifier.AltModifier)


class _Brush(Drag):
    """One stroke, which is one undo step."""

    def __init__(
        self,
        document: Document,
        pane: Pane,
        mask: BrushedMask,
        choice: FaceChoice,
        at: ScreenPoint,
        *,
        adds: bool,
    ) -> None:
        super().__init__(document)
        self._pane = pane
        self._mask = mask
        self._choice = choice
        self._points = [pane.to_picture(at)]
        self._radius_px = BRUSH_RADIUS_PX / pane.screen_px_per_px()
        self._adds = adds

    def move(self, at: ScreenPoint, _held: Qt.KeyboardModifier) -> None:
        point = self._pane.to_picture(at)
        # Points a quarter of the radius apart are smooth enough, and keep sessions small.
        if distance(self._points[-1], point) >= self._radius_px / 4:
            self._points.append(point)
            self._show()

    def finish(self) -> None:
        self._show()
        super().finish()

    def _show(self) -> None:
        stroke = BrushStroke(self._mask, self._adds, tuple(self._points), self._radius_px)
        choice = replace(self._choice, strokes=(*self._choice.strokes, stroke))
        words = {
            (BrushedMask.SKIN, True): self._document.tr("Paint Skin"),
            (BrushedMask.SKIN, False): self._document.tr("Erase Skin"),
            (BrushedMask.SUBJECT, True): self._document.tr("Paint Subject"),
            (BrushedMask.SUBJECT, False): self._document.tr("Erase Subject"),
        }
        text = words[self._mask, self._adds]
        _drag_choice(self._document, choice, text)
