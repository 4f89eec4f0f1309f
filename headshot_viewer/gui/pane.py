"""One view of the stage, showing one side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QTransform
from PySide6.QtWidgets import QWidget

from headshot_viewer.core.geometry import PicturePoint, ScreenPoint, Size
from headshot_viewer.core.hits import annotation_at, handle_at
from headshot_viewer.core.shapes import handles
from headshot_viewer.gui.pane_buffer import PaneBuffer
from headshot_viewer.gui.scene import frame_of, paint_plate
from headshot_viewer.paint.annotations import paint_annotations, solid_boxes
from headshot_viewer.paint.badges import paint_badge
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.core.picture import Side
    from headshot_viewer.core.shapes import Box, Handle
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.scene import Plate, Scene

REACH_PX: Final = 10.0
"""A click this near to a handle or an outline takes it, in logical pixels, at any zoom."""

_TWIN_ARM_PX: Final = 11
_TWIN_GAP_PX: Final = 3
_BADGE_MARGIN_PX: Final = 10
_BADGE_TEXT_PX: Final = 13.0


class Pane(QWidget):
    """Paints one side of the document; what the mouse does is in ``gui/pane_input.py``.

    Signals:
        resized: the pane has another size or another display scaling.
    """

    resized = Signal()

    def __init__(
        self, document: Document, scene: Scene, side: Side, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.side = side
        self._document = document
        self._scene = scene
        self._buffer = PaneBuffer()
        self._twin: ScreenPoint | None = None
        self._draft: Annotation | None = None
        self._marks: Callable[[QPainter, Pane], None] | None = None
        self._device_pixel_ratio = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 160)

    # What it shows

    def show_side(self, side: Side) -> None:
        """Show *side* from now on."""
        self.side = side
        self.setAccessibleName(theme().side(side).label)
        self.update()

    @property
    def plate(self) -> Plate | None:
        return self._scene.plate(self.side)

    @property
    def size_px(self) -> Size:
        """In logical pixels."""
        return Size(float(self.width()), float(self.height()))

    def picture_to_device(self) -> QTransform | None:
        """Return the transform from picture pixels to device pixels; None without a picture."""
        plate = self.plate
        if plate is None:
            return None
        return plate.to_device(self._document.viewport, self.size_px, self.devicePixelRatioF())

    def picture_to_screen(self) -> QTransform | None:
        """Return the transform from picture pixels to logical pixels; None without a picture."""
        to_device = self.picture_to_device()
        if to_device is None:
            return None
        ratio = 1 / self.devicePixelRatioF()
        return to_device * QTransform.fromScale(ratio, ratio)

    def to_picture(self, at: ScreenPoint) -> PicturePoint:
        """Return which point of the picture is seen at *at*; the origin without a picture."""
        transform = self.picture_to_screen()
        if transform is None:
            return PicturePoint(0.0, 0.0)
        point = transform.inverted()[0].map(QPointF(at.x, at.y))
        return PicturePoint(point.x(), point.y())

    def to_screen(self, point: PicturePoint) -> ScreenPoint:
        """Return where a point of the picture is seen; the origin without a picture."""
        transform = self.picture_to_screen() or QTransform()
        at = transform.map(QPointF(point.x, point.y))
        return ScreenPoint(at.x(), at.y())

    def screen_px_per_px(self) -> float:
        """Return how many logical pixels a picture pixel covers."""
        scale = self._document.scale(self.side) or 1.0
        return scale / self.devicePixelRatioF()

    def set_twin(self, at: ScreenPoint | None) -> None:
        """Show where the cursor of the other pane points to in this one."""
        for point in (self._twin, at):
            if point is not None:
                self.update(_twin_rect(point))
        self._twin = at

    def set_draft(self, draft: Annotation | None) -> None:
        """Show an annotation that is being drawn."""
        self._draft = draft
        self.update()

    def set_marks(self, marks: Callable[[QPainter, Pane], None] | None) -> None:
        """Let a tool draw its own marks over the picture, in logical pixels."""
        self._marks = marks
        self.update()

    # What is under a point

    def annotation_at(self, at: ScreenPoint) -> Annotation | None:
        reach_px = REACH_PX / self.screen_px_per_px()
        annotations = self._document.session.annotations_on(self.side)
        return annotation_at(annotations, self.to_picture(at), reach_px, self._solid)

    def handle_at(self, at: ScreenPoint) -> tuple[Annotation, Handle] | None:
        """Return the handle of a selected annotation at *at*."""
        reach_px = REACH_PX / self.screen_px_per_px()
        for annotation in reversed(self._selected_here()):
            handle = handle_at(annotation.shape, self.to_picture(at), reach_px)
            if handle is not None:
                return annotation, handle
        return None

    def _selected_here(self) -> tuple[Annotation, ...]:
        hung = self._document.session.on(self.side)
        if hung is None:
            return ()
        return tuple(a for a in self._document.selected if a.picture == hung.key)

    def _solid(self, annotation: Annotation) -> tuple[Box, ...]:
        plate = self.plate
        if plate is None:
            return ()
        scale = self._document.scale(self.side) or 1.0
        number = plate.numbers.get(annotation.id, 0)
        return solid_boxes(annotation, number, frame_of(plate, scale))

    # Painting

    def paint_content(self, painter: QPainter, part: QRect) -> None:
        """Paint surround, picture, heatmap and annotations of a part, in device pixels."""
        painter.fillRect(part, QColor(theme().surround))
        plate = self.plate
        to_device = self.picture_to_device()
        if plate is not None and to_device is not None:
            paint_plate(painter, plate, to_device)

    def paintEvent(self, _event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        size_px = QSize(-int(-self.width() * ratio // 1), -int(-self.height() * ratio // 1))
        plate = self.plate
        to_device = self.picture_to_device() or QTransform()
        turn_and_scale = (to_device.m11(), to_device.m12(), to_device.m21(), to_device.m22())
        content = (
            plate.content() if plate else None,
            turn_and_scale,
            ratio,
            theme().surround,
        )
        origin = QPoint(round(to_device.dx()), round(to_device.dy()))
        self._buffer.refresh(size_px, content, origin, self.paint_content)
        with QPainter(self) as painter:
            self._buffer.blit(painter, ratio)
            self._paint_over(painter, plate)

    def _paint_over(self, painter: QPainter, plate: Plate | None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if plate is None:
            return
        if self._draft is not None:
            self._paint_draft(painter, plate, self._draft)
        for annotation in self._selected_here():
            self._paint_handles(painter, annotation)
        if self._marks is not None:
            self._marks(painter, self)
        area = QRectF(self.rect()).adjusted(*(_BADGE_MARGIN_PX * s for s in (1, 1, -1, -1)))
        paint_badge(painter, area, self.side, plate.name, text_px=_BADGE_TEXT_PX, note=plate.note)
        if self._twin is not None:
            _paint_twin(painter, self._twin)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme().selection.colour), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_draft(self, painter: QPainter, plate: Plate, draft: Annotation) -> None:
        transform = self.picture_to_screen()
        if transform is None:
            return
        painter.save()
        painter.setTransform(transform, combine=True)
        scale = self._document.scale(self.side) or 1.0
        number = len(self._document.session.shown_annotations) + 1
        paint_annotations(painter, (draft,), {draft.id: number}, frame_of(plate, scale))
        painter.restore()

    def _paint_handles(self, painter: QPainter, annotation: Annotation) -> None:
        transform = self.picture_to_screen()
        if transform is None:
            return
        look = theme().selection
        half = look.handle_px / 2
        painter.setPen(QPen(QColor(look.halo), look.line_px))
        painter.setBrush(QColor(look.colour))
        for at in handles(annotation.shape).values():
            point = transform.map(QPointF(at.x, at.y))
            painter.drawRect(QRectF(point.x() - half, point.y() - half, 2 * half, 2 * half))
        if not handles(annotation.shape):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for left, top, right, bottom in self._solid(annotation):
                box = QRectF(left, top, right - left, bottom - top)
                _paint_frame(painter, transform.mapRect(box).adjusted(-3, -3, 3, 3))

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.resized.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._buffer.forget()
            self.resized.emit()
        return super().event(event)


def _paint_frame(painter: QPainter, box: QRectF) -> None:
    """Draw a dashed frame that shows on any picture."""
    look = theme().selection
    for colour, style in ((look.halo, Qt.PenStyle.SolidLine), (look.colour, Qt.PenStyle.DashLine)):
        painter.setPen(QPen(QColor(colour), look.line_px, style))
        painter.drawRect(box)


def _twin_rect(at: ScreenPoint) -> QRect:
    reach = _TWIN_ARM_PX + 3
    return QRect(round(at.x) - reach, round(at.y) - reach, 2 * reach, 2 * reach)


def _paint_twin(painter: QPainter, at: ScreenPoint) -> None:
    x, y = round(at.x) + 0.5, round(at.y) + 0.5
    look = theme().selection
    for colour, width in ((look.halo, 3.0), (look.colour, 1.0)):
        painter.setPen(QPen(QColor(colour), width))
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            painter.drawLine(
                QPointF(x + dx * _TWIN_GAP_PX, y + dy * _TWIN_GAP_PX),
                QPointF(x + dx * _TWIN_ARM_PX, y + dy * _TWIN_ARM_PX),
            )
