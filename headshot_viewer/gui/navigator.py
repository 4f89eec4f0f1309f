"""Both pictures whole and small, with a frame around what the panes show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from headshot_viewer.core.geometry import PicturePoint, ScreenPoint, StagePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.gestures import Pan, PanOne, zoom_one
from headshot_viewer.gui.wheel import ZOOM_PER_NOTCH, notches_of
from headshot_viewer.paint.badges import paint_badge
from headshot_viewer.paint.images import paint_picture
from headshot_viewer.paint.theme import theme, translucent

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QWheelEvent

    from headshot_viewer.core.geometry import Placement
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gallery import Gallery
    from headshot_viewer.gui.gestures import Gesture
    from headshot_viewer.gui.scene import Plate, Scene

_MARGINS: Final = QMarginsF(6.0, 6.0, 6.0, 6.0)
_BADGE_TEXT_PX: Final = 10.0
_SHADE: Final = 0.45
"""How dark is what the panes do not show."""

_NOWHERE: Final = StagePoint(0.0, 0.0)
_START: Final = ScreenPoint(0.0, 0.0)


@dataclass(frozen=True, slots=True, eq=False)
class _Map:
    """A picture in the navigator: *scale* logical pixels a picture pixel, its corner at *box*."""

    side: Side
    plate: Plate
    box: QRectF
    scale: float

    def to_picture(self, at: QPointF) -> PicturePoint:
        return PicturePoint(
            (at.x() - self.box.x()) / self.scale, (at.y() - self.box.y()) / self.scale
        )

    def from_picture(self, point: PicturePoint) -> QPointF:
        return QPointF(self.box.x() + point.x * self.scale, self.box.y() + point.y * self.scale)


@dataclass(slots=True, eq=False)
class _Drag:
    """A drag of what is shown.

    Attributes:
        gesture: in logical pixels of a pane.
        map: where it began; positions are mapped as they were then.
        centre: the centre of the panes then.
        grip: the offset from the centre to where it was grabbed.
    """

    gesture: Gesture
    map: _Map
    centre: StagePoint
    grip: StagePoint


class Navigator(QWidget):
    """Shows the position of the view; a drag moves it, the wheel zooms."""

    def __init__(
        self, document: Document, gallery: Gallery, scene: Scene, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._scene = scene
        self._drag: _Drag | None = None
        self._thumbnails: dict[Side, tuple[tuple[int, QSize], QImage]] = {}
        self.setMinimumHeight(120)
        self.setAccessibleName(self.tr("Navigator"))
        for signal in (
            document.pictures_changed,
            document.placements_changed,
            document.viewport_changed,
            document.look_changed,
            gallery.changed,
        ):
            signal.connect(self._follow)

    def sizeHint(self) -> QSize:
        return QSize(260, 170)

    @Slot()
    def _follow(self) -> None:
        self.update()

    # Where things are

    def maps(self) -> tuple[_Map, ...]:
        """Return the pictures that are shown, from left to right as in the panes."""
        order = (Side.AI, Side.PROFESSIONAL) if self._document.look.swapped else tuple(Side)
        width = self.width() / len(order)
        found = []
        for index, side in enumerate(order):
            plate = self._scene.plate(side)
            if plate is not None:
                cell = QRectF(index * width, 0, width, self.height())
                found.append(_map_in(cell.marginsRemoved(_MARGINS), side, plate))
        return tuple(found)

    def seen(self, side: Side, placement: Placement) -> tuple[PicturePoint, ...]:
        """Return the corners of what the pane of *side* shows, in picture pixels, in order."""
        viewport, (width, height) = self._document.viewport, self._document.pane_size
        return tuple(
            placement.to_picture(viewport.to_stage(ScreenPoint(x, y), self._document.pane_size))
            for x, y in ((0.0, 0.0), (width, 0.0), (width, height), (0.0, height))
        )

    def _outline(self, shown: _Map) -> QPolygonF:
        """Return what its pane shows of a picture, in logical pixels."""
        corners = self.seen(shown.side, shown.plate.placement)
        return QPolygonF([shown.from_picture(corner) for corner in corners])

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(theme().surround))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for shown in self.maps():
                painter.drawImage(shown.box.topLeft(), self._thumbnail(shown))
                self._paint_seen(painter, shown)
                paint_badge(painter, shown.box, shown.side, "", text_px=_BADGE_TEXT_PX)

    def _paint_seen(self, painter: QPainter, shown: _Map) -> None:
        picture, outline = QPainterPath(), QPainterPath()
        picture.addRect(shown.box)
        outline.addPolygon(self._outline(shown))
        outline.closeSubpath()
        seen = outline.intersected(picture)
        painter.fillPath(picture.subtracted(seen), translucent(theme().pill.background, _SHADE))
        look = theme().selection
        for colour, width in ((look.halo, 3.0), (look.colour, 1.2)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawPath(seen)

    def _thumbnail(self, shown: _Map) -> QImage:
        """Return the whole picture at the size of its map, drawn once and reused while panning."""
        ratio, images = self.devicePixelRatioF(), shown.plate.images
        size = (shown.box.size() * ratio).toSize().expandedTo(QSize(1, 1))
        key = (0 if images is None else images.levels[0].cacheKey(), size)
        known = self._thumbnails.get(shown.side)
        if known is not None and known[0] == key:
            return known[1]
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(QColor(theme().surround))
        with QPainter(image) as painter:
            painter.scale(
                size.width() / shown.plate.size_px.width, size.height() / shown.plate.size_px.height
            )
            if images is not None:
                paint_picture(painter, images)
        image.setDevicePixelRatio(ratio)
        self._thumbnails[shown.side] = key, image
        return image

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        shown = self._map_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or shown is None or self._drag is not None:
            return
        placement, at = shown.plate.placement, shown.to_picture(event.position())
        taken, centre = placement.to_stage(at), self._document.viewport.centre
        is_inside = self._outline(shown).containsPoint(event.position(), Qt.FillRule.OddEvenFill)
        # Outside of the frame, its centre is moved to the cursor.
        grip = StagePoint(taken.x - centre.x, taken.y - centre.y) if is_inside else _NOWHERE
        self._drag = _Drag(self._gesture(shown.side), shown, centre, grip)
        if not is_inside:
            self.mouseMoveEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        drag = self._drag
        if drag is None:
            return
        at = drag.map.plate.placement.to_stage(drag.map.to_picture(event.position()))
        zoom = self._document.viewport.zoom
        # The stage moves in the opposite direction of the frame.
        dragged = ScreenPoint(
            (drag.centre.x + drag.grip.x - at.x) * zoom, (drag.centre.y + drag.grip.y - at.y) * zoom
        )
        drag.gesture.move(dragged, event.modifiers())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None and event.button() == Qt.MouseButton.LeftButton:
            self._drag.gesture.finish()
            self._drag = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        factor = ZOOM_PER_NOTCH ** notches_of(event)
        shown = self._map_at(event.position())
        event.accept()
        if shown is None or factor == 1.0:
            return
        pane = self._document.pane_size
        point = shown.plate.placement.to_stage(shown.to_picture(event.position()))
        at = self._document.viewport.to_screen(point, pane)
        if not (0 <= at.x <= pane.width and 0 <= at.y <= pane.height):
            at = self._document.pane_middle
        if self._moves_one(shown.side):
            zoom_one(self._document, shown.side, factor, at)
        else:
            self._document.zoom_by(factor, at)

    def _gesture(self, side: Side) -> Gesture:
        if self._moves_one(side):
            return PanOne(self._document, side, _START)
        return Pan(self._document, _START)

    def _moves_one(self, side: Side) -> bool:
        return not self._document.look.linked and self._document.session.on(side) is not None

    def _map_at(self, at: QPointF) -> _Map | None:
        return next((shown for shown in self.maps() if shown.box.contains(at)), None)


def _map_in(room: QRectF, side: Side, plate: Plate) -> _Map:
    """Fit a picture into *room*."""
    width, height = plate.size_px
    scale = max(1e-9, min(room.width() / width, room.height() / height))
    box = QRectF(0, 0, width * scale, height * scale)
    box.moveCenter(room.center())
    return _Map(side, plate, box, scale)
