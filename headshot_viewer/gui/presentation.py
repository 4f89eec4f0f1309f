"""The client's window: both pictures and a caption, without any controls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from headshot_viewer.core.compare import CompareMode
from headshot_viewer.core.geometry import ScreenPoint
from headshot_viewer.core.picture import Side
from headshot_viewer.core.second_screen import Seat, Seen, containing, enlargement, seen_there
from headshot_viewer.gui.caption_view import CaptionView
from headshot_viewer.gui.presented_pane import PresentedPane
from headshot_viewer.gui.wheel import Wheel, ZoomBy, meaning_of
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent

    from headshot_viewer.core.viewport import Viewport
    from headshot_viewer.gui.client_scene import ClientScene
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.stage_view import StageView

GAP_PX: Final = 2
HIDE_CURSOR_AFTER_MS: Final = 1500


class Presentation(QWidget):
    """The window on the client's screen.

    It shows what the stage shows, in panes of its own: the same mode and centre, with the zoom of
    :func:`enlargement`. The session cannot be changed in it; wheel and drag navigate, for use with
    a single screen.

    Attributes:
        caption: below the pictures.

    Signals:
        leave_wanted: Escape was pressed, or the window closed by the system.
    """

    leave_wanted = Signal()

    def __init__(self, document: Document, scene: ClientScene, stage: StageView) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._document = document
        self._scene = scene
        self._stage = stage
        self._factor = 1.0
        self._last: Seen | None = None
        self._is_black = False
        self._is_framed = False
        self._dragged_from: QPointF | None = None
        self.setWindowTitle(self.tr("Headshot Viewer: Presentation"))
        self.setAccessibleName(self.windowTitle())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAutoFillBackground(True)
        self.panes = tuple(PresentedPane(document, scene, self.viewport, self) for _ in range(3))
        left, _right, both = self.panes
        left.has_legend = both.has_legend = True
        self.caption = CaptionView(self)
        self._lay_out()
        self._cursor = QTimer(self)
        self._cursor.setSingleShot(True)
        self._cursor.setInterval(HIDE_CURSOR_AFTER_MS)
        self._cursor.timeout.connect(lambda: self.setCursor(Qt.CursorShape.BlankCursor))
        # The stage repaints with every change of the document, and while it blinks.
        stage.refreshed.connect(self.follow)
        scene.changed.connect(self.follow)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP_PX)
        for pane in self.panes:
            row.addWidget(pane, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row, 1)
        layout.addWidget(self.caption)
        self.caption.hide()

    # What it shows

    @property
    def is_black(self) -> bool:
        return self._is_black

    def black_out(self, on: bool) -> None:
        """Black out the screen, or show the pictures again."""
        self._is_black = on
        self.follow()

    @property
    def shown_panes(self) -> tuple[PresentedPane, ...]:
        """The panes that are seen now, from left to right."""
        return tuple(pane for pane in self.panes if not pane.isHidden())

    def viewport(self) -> Viewport:
        """Return which part of the stage a pane of this window shows."""
        return seen_there(self._document.viewport, self._factor)

    def keep_framed(self, on: bool) -> None:
        """Show all that the window's panes show, and as large as that allows, at any zoom."""
        self._is_framed = on

    @Slot()
    def follow(self) -> None:
        """Show what the document and the stage say now."""
        if not self.isVisible():
            return
        left, right, both = self.panes
        is_overlay = self._stage.overlay.mode.is_overlay
        for pane, mode, shown in (
            (left, CompareMode.SIDE_BY_SIDE, self._stage.left.side),
            (right, CompareMode.SIDE_BY_SIDE, self._stage.right.side),
            (both, self._stage.overlay.mode, self._stage.overlay.alone),
        ):
            pane.mode, pane.shown = mode, shown
            pane.setVisible(not self._is_black and (pane is both) is is_overlay)
        self.caption.setVisible(self.caption.has_words and not self._is_black)
        # Before the first frame at the new size is painted.
        if (layout := self.layout()) is not None:
            layout.activate()
        palette = QPalette(self._stage.palette())
        if self._is_black:
            palette.setColor(QPalette.ColorRole.Window, QColor(theme().black_screen))
        if palette != self.palette():
            self.setPalette(palette)
        self._measure()
        for pane in self.shown_panes:
            pane.update()

    @property
    def _here(self) -> Seat:
        return Seat(self._document.pane_size, self._document.device_pixel_ratio)

    @property
    def _there(self) -> Seat:
        shown = self.shown_panes or self.panes[:1]
        return Seat(shown[0].size_px, self.devicePixelRatioF())

    def _measure(self) -> None:
        document, there = self._document, self._there
        scales = tuple(scale for side in Side if (scale := document.scale(side)))
        now = Seen(document.viewport, document.is_fitted, scales)
        fitted = document.fit_viewport_in(there.pane)
        self._factor = enlargement(self._factor, self._last, now, self._here, there, fitted)
        if self._is_framed:
            self._factor = containing(self._here, there)
        self._last = now

    # For use with a single screen

    def wheelEvent(self, event: QWheelEvent) -> None:
        meaning = meaning_of(event, Wheel.ZOOM)
        if isinstance(meaning, ZoomBy) and not self._is_black:
            self._document.zoom_by(meaning.factor, self._in_window_pane(event.position()))
        event.accept()

    def _in_window_pane(self, at: QPointF) -> ScreenPoint:
        """Return which point of the window's pane shows what is seen at *at*."""
        pane = next((p for p in self.shown_panes if p.geometry().contains(at.toPoint())), None)
        if pane is None:
            return self._document.pane_middle
        middle = QPointF(pane.geometry().topLeft()) + QPointF(pane.width() / 2, pane.height() / 2)
        from_middle = (at - middle) / self._factor
        here = self._document.pane_middle
        return ScreenPoint(here.x + from_middle.x(), here.y + from_middle.y())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._dragged_from = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.unsetCursor()
        self._cursor.start()
        if self._dragged_from is not None and event.buttons():
            by = (event.position() - self._dragged_from) / self._factor
            self._dragged_from = event.position()
            self._document.look_at(self._document.viewport.panned(by.x(), by.y()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._dragged_from = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.follow()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.DevicePixelRatioChange):
            self.follow()
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.leave_wanted.emit()
