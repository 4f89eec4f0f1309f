"""The same place of both pictures, magnified next to the cursor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QCursor, QPainter, QPainterPath, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from headshot_viewer.core.geometry import PicturePoint, ScreenPoint, Size
from headshot_viewer.core.viewport import CLOSEST_SCALE, Viewport
from headshot_viewer.gui.wheel import ZOOM_PER_NOTCH, notches_of
from headshot_viewer.paint.badges import paint_badge
from headshot_viewer.paint.images import paint_picture
from headshot_viewer.paint.overlay import paint_dimmed
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QPaintEvent

    from headshot_viewer.core.geometry import Placement
    from headshot_viewer.core.picture import Side
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.scene import Plate, Scene
    from headshot_viewer.gui.stage_view import StageView

MAGNIFICATION: Final = 2.0
"""How much larger than in the panes, before the wheel is turned."""

LEAST_SCALE: Final = 1.0
"""At least 100 % of the finer picture: a loupe shows what there is."""

LARGEST_GLASS_PX: Final = 280
DISTANCE_PX: Final = 24
"""From the cursor to the nearest edge, so that the point itself is never covered."""

_FRAME_PX: Final = 2
_RADIUS_PX: Final = 8.0
_BADGE_TEXT_PX: Final = 11.0
_BADGE_MARGIN_PX: Final = 6.0
_CROSS_PX: Final = (4.0, 10.0)


@dataclass(frozen=True, slots=True, eq=False)
class _Glass:
    """The content of one half of the loupe: a picture, and the point at its centre."""

    side: Side
    plate: Plate
    middle: PicturePoint


class Loupe(QWidget):
    """Covers part of the stage while its action is on, and follows the cursor.

    It shows only the pictures, without heatmap and annotations, at the same face scale, and with
    the brightness of the panes.
    """

    def __init__(self, document: Document, scene: Scene, stage: StageView, action: QAction) -> None:
        super().__init__(stage)
        self._document = document
        self._scene = scene
        self._stage = stage
        self._action = action
        self._at: tuple[Side, ScreenPoint] | None = None
        self._wheel = 1.0
        self._glasses: tuple[_Glass, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        stage.hovered.connect(self._hover)
        action.toggled.connect(self._switch)
        for signal in (
            document.pictures_changed,
            document.placements_changed,
            document.viewport_changed,
            document.look_changed,
        ):
            signal.connect(self._follow)

    @property
    def zoom(self) -> float:
        """The zoom of the loupe, in logical pixels per stage unit."""
        low, high = self._zoom_limits()
        return min(max(self._usual_zoom() * self._wheel, low), high)

    @property
    def middles(self) -> dict[Side, PicturePoint]:
        """The points of the pictures in the middle of each half."""
        return {glass.side: glass.middle for glass in self._glasses}

    def magnify(self, factor: float) -> None:
        """Magnify more or less from now on, within the limits."""
        low, high = self._zoom_limits()
        self._wheel = min(max(self.zoom * factor, low), high) / self._usual_zoom()
        self.update()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent) and self.isVisible():
            self.magnify(ZOOM_PER_NOTCH ** notches_of(event))
            return True
        return False

    # Position

    @Slot(bool)
    def _switch(self, on: bool) -> None:
        for pane in self._stage.inputs:
            # Reinstalled each time, so that it sees the wheel before the pane's own input does.
            pane.removeEventFilter(self)
            if on:
                pane.installEventFilter(self)
            if on and self._at is None and pane.underMouse():
                # The mouse has not moved since the pane appeared below it.
                at = pane.mapFromGlobal(QPointF(QCursor.pos()))
                self._at = pane.side, ScreenPoint(at.x(), at.y())
        self._follow()

    def _hover(self, side: Side, at: ScreenPoint | None) -> None:
        self._at = None if at is None else (side, at)
        if self._action.isChecked():
            self._follow()

    @Slot()
    def _follow(self) -> None:
        shown = self._at if self._action.isChecked() else None
        self._glasses = () if shown is None else self._looked_through(*shown)
        if shown is None or not self._glasses:
            self.hide()
            return
        side, at = shown
        cursor = self._stage.pane(side).mapTo(self._stage, QPointF(at.x, at.y)).toPoint()
        self.setGeometry(beside(cursor, self._size(), self._stage.size()))
        self.show()
        self.raise_()
        self.update()

    def _looked_through(self, side: Side, at: ScreenPoint) -> tuple[_Glass, ...]:
        """Return what is in the loupe, as the panes stand from left to right."""
        point = self._stage.pane(side).views[side].to_picture(at)
        middles = {side: point, side.other: self._document.twin(side, point)}
        found = []
        for pane in self._stage.panes:
            plate, middle = self._scene.plate(pane.side), middles[pane.side]
            if plate is not None and plate.images is not None and middle is not None:
                found.append(_Glass(pane.side, plate, middle))
        return tuple(found)

    def _size(self) -> QSize:
        """Return the size of the loupe, which always fits above or below the cursor."""
        stage, count = self._stage.size(), len(self._glasses)
        glass_px = min(
            LARGEST_GLASS_PX,
            stage.height() // 2 - DISTANCE_PX - 2 * _FRAME_PX,
            (stage.width() - (count + 1) * _FRAME_PX) // count,
        )
        glass_px = max(1, glass_px)
        return QSize(count * (glass_px + _FRAME_PX) + _FRAME_PX, glass_px + 2 * _FRAME_PX)

    # Zoom

    def _placements(self) -> list[Placement]:
        return [glass.plate.placement for glass in self._glasses]

    def _zoom_of_scale(self, scale: float) -> float:
        """Return the zoom at which the finer picture is shown at *scale*."""
        finest = min((p.units_per_px for p in self._placements()), default=1.0)
        return scale / (finest * self.devicePixelRatioF())

    def _usual_zoom(self) -> float:
        shown = self._document.viewport.zoom * MAGNIFICATION
        return max(shown, self._zoom_of_scale(LEAST_SCALE))

    def _zoom_limits(self) -> tuple[float, float]:
        shown = self._document.viewport.zoom
        return shown, max(shown, self._zoom_of_scale(CLOSEST_SCALE))

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            frame = QPainterPath()
            frame.addRoundedRect(QRectF(self.rect()), _RADIUS_PX, _RADIUS_PX)
            painter.fillPath(frame, QColor(theme().pill.background))
            for glass, tile in zip(self._glasses, self._tiles(), strict=True):
                self._paint_glass(painter, glass, tile)

    def _tiles(self) -> Sequence[QRectF]:
        side_px = self.height() - 2 * _FRAME_PX
        return [
            QRectF(_FRAME_PX + index * (side_px + _FRAME_PX), _FRAME_PX, side_px, side_px)
            for index in range(len(self._glasses))
        ]

    def _paint_glass(self, painter: QPainter, glass: _Glass, tile: QRectF) -> None:
        ratio, placement = self.devicePixelRatioF(), glass.plate.placement
        scale = self.zoom * placement.units_per_px
        painter.save()
        ground = QPainterPath()
        ground.addRoundedRect(tile, _RADIUS_PX - _FRAME_PX, _RADIUS_PX - _FRAME_PX)
        painter.setClipPath(ground)
        painter.fillRect(tile, self.palette().color(QPalette.ColorRole.Window))
        painter.save()
        corner = Viewport(placement.to_stage(glass.middle), self.zoom).to_screen(
            placement.to_stage(PicturePoint(0.0, 0.0)), Size(tile.width(), tile.height())
        )
        # On whole device pixels, as in the panes: at 100 % nothing is mixed.
        painter.translate(
            round((tile.x() + corner.x) * ratio) / ratio,
            round((tile.y() + corner.y) * ratio) / ratio,
        )
        painter.rotate(placement.rotation_deg)
        painter.scale(scale, scale)
        if glass.plate.images is not None:
            paint_picture(painter, glass.plate.images)
            # As the badge says, and as in the pane below it.
            paint_dimmed(painter, QRectF(0, 0, *glass.plate.size_px), glass.plate.brightness)
        painter.restore()
        _paint_cross(painter, tile.center())
        room = tile.adjusted(*(_BADGE_MARGIN_PX * sign for sign in (1, 1, -1, -1)))
        shown_at = f"{scale * ratio:.0%}"
        note = glass.plate.note
        paint_badge(painter, room, glass.side, shown_at, text_px=_BADGE_TEXT_PX, note=note)
        painter.restore()


def beside(cursor: QPoint, size: QSize, stage: QSize) -> QRect:
    """Return where a loupe of *size* lies: below the cursor or above it, within the stage.

    It never covers the cursor, as long as half of the stage is taller than it is.
    """
    top = cursor.y() + DISTANCE_PX
    if top + size.height() > stage.height():
        top = cursor.y() - DISTANCE_PX - size.height()
    left = cursor.x() + DISTANCE_PX
    if left + size.width() > stage.width():
        left = cursor.x() - DISTANCE_PX - size.width()
    left = min(max(0, left), max(0, stage.width() - size.width()))
    return QRect(QPoint(left, top), size)


def _paint_cross(painter: QPainter, at: QPointF) -> None:
    """Mark the point itself, with an open middle."""
    near, far = _CROSS_PX
    look = theme().selection
    for colour, width in ((look.halo, 3.0), (look.colour, 1.0)):
        painter.setPen(QPen(QColor(colour), width))
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            painter.drawLine(
                QPointF(at.x() + dx * near, at.y() + dy * near),
                QPointF(at.x() + dx * far, at.y() + dy * far),
            )
