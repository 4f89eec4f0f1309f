"""One view of the stage, showing one side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QTransform
from PySide6.QtWidgets import QWidget

from headshot_viewer.core.geometry import PicturePoint, ScreenPoint, Size
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.kept_badge import KeptBadge
from headshot_viewer.gui.overlay_painting import badge_area
from headshot_viewer.gui.plate_view import PlateView
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.core.boxes import Handle
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.scene import Plate, Scene

_TWIN_ARM_PX: Final = 11
_TWIN_GAP_PX: Final = 3


class Pane(QWidget):
    """Paints one side of the document; what the mouse does is in ``gui/pane_input.py``.

    Attributes:
        side: which picture it shows, and what the mouse does is done to.
        views: both pictures as this pane would show them.

    Signals:
        resized: the pane has another size or another display scaling.
    """

    resized = Signal()

    def __init__(
        self, document: Document, scene: Scene, side: Side, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.side = side
        self.views = {each: PlateView(document, scene, each, self) for each in Side}
        self._document = document
        self._badge = KeptBadge()
        self._twin: ScreenPoint | None = None
        self._draft: Annotation | None = None
        self._marks: Callable[[QPainter, PlateView], None] | None = None
        self._trace: Callable[[QPainter], None] | None = None
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

    def aim(self, at: ScreenPoint) -> None:
        """Turn to the picture that is seen at *at*: what follows is done to that one."""

    @property
    def view(self) -> PlateView:
        return self.views[self.side]

    @property
    def plate(self) -> Plate | None:
        return self.view.plate

    @property
    def size_px(self) -> Size:
        """In logical pixels."""
        return self.view.size_px

    def picture_to_device(self) -> QTransform | None:
        """Return the transform from picture pixels to device pixels; None without a picture."""
        return self.view.picture_to_device()

    def picture_to_screen(self) -> QTransform | None:
        """Return the transform from picture pixels to logical pixels; None without a picture."""
        return self.view.picture_to_screen()

    def to_picture(self, at: ScreenPoint) -> PicturePoint:
        """Return which point of the picture is seen at *at*; the origin without a picture."""
        return self.view.to_picture(at)

    def to_screen(self, point: PicturePoint) -> ScreenPoint:
        """Return where a point of the picture is seen; the origin without a picture."""
        return self.view.to_screen(point)

    def screen_px_per_px(self) -> float:
        """Return how many logical pixels a picture pixel covers."""
        return self.view.screen_px_per_px()

    def annotation_at(self, at: ScreenPoint) -> Annotation | None:
        return self.view.annotation_at(at)

    def handle_at(self, at: ScreenPoint) -> tuple[Annotation, Handle] | None:
        """Return the handle of a selected annotation at *at*."""
        return self.view.handle_at(at)

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

    def set_marks(self, marks: Callable[[QPainter, PlateView], None] | None) -> None:
        """Let a tool draw its own marks over the picture, in logical pixels."""
        self._marks = marks
        self.update()

    def set_trace(self, trace: Callable[[QPainter], None] | None) -> None:
        """Let the gesture on its way draw what it needs to show, in logical pixels, on top."""
        if trace is not None or self._trace is not None:
            self._trace = trace
            self.update()

    # Painting

    def paint_content(self, painter: QPainter, part: QRect, to_device: QTransform) -> None:
        """Paint surround, picture, heatmap and annotations of a part; see ``PlateView``."""
        self.view.paint_content(painter, part, to_device)

    def paint_pictures(self, painter: QPainter) -> None:
        """Paint everything below badges and marks; the painter is in logical pixels."""
        self.view.refresh(self.paint_content)
        self.view.buffer.blit(painter, self.devicePixelRatioF())

    def paint_over(self, painter: QPainter) -> None:
        """Paint badges, handles and marks; the painter is in logical pixels."""
        plate = self.plate
        if plate is None:
            return
        self.paint_marks(painter, self.view)
        self._badge.paint(painter, self.badge_area, self.side, plate.name, plate.note)
        if self._twin is not None:
            _paint_twin(painter, self._twin)

    def paint_marks(self, painter: QPainter, view: PlateView) -> None:
        """Paint what is being drawn, selected and pinned on one picture."""
        if self._draft is not None and view.side is self.side:
            view.paint_draft(painter, self._draft)
        view.paint_selection(painter)
        if self._marks is not None:
            self._marks(painter, view)

    @property
    def badge_area(self) -> QRectF:
        """Where badges may lie."""
        return badge_area(QRectF(self.rect()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self.paint_pictures(painter)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint_over(painter)
            if self._trace is not None:
                self._trace(painter)
            if self.hasFocus() and self.plate is not None:
                _paint_focus(painter, self.rect())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.resized.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            for view in self.views.values():
                view.buffer.forget()
            self.resized.emit()
        return super().event(event)


def _paint_focus(painter: QPainter, box: QRect) -> None:
    # As four areas: a smooth outline around a pane takes a twentieth of a frame.
    colour = QColor(theme().selection.colour)
    width, height = box.width(), box.height()
    for x, y, across, down in (
        (0, 0, width, 1),
        (0, height - 1, width, 1),
        (0, 0, 1, height),
        (width - 1, 0, 1, height),
    ):
        painter.fillRect(x, y, across, down, colour)


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
