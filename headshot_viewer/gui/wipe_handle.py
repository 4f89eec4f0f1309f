"""The handle by which the wipe's line is moved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF, QRegion
from PySide6.QtWidgets import QWidget

from headshot_viewer.paint.theme import theme, translucent

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent

    from headshot_viewer.core.compare import Compare
    from headshot_viewer.gui.document import Document

GRIP_PX: Final = 40
"""Width of the disc in the middle of the line, in logical pixels."""

GRASP_PX: Final = 12
"""The line can be grasped this far across, all along."""

SNAP_PX: Final = 8.0
"""So near to an edge or to the middle the line jumps onto it."""

STEP: Final = 0.01
LARGE_STEP: Final = 0.1

_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_ENDS: Final = {Qt.Key.Key_Home: 0.0, Qt.Key.Key_End: 1.0}


class WipeHandle(QWidget):
    """Covers the line; events that it does not use (wheel, other buttons) go to the pane."""

    def __init__(self, document: Document, pane: QWidget) -> None:
        super().__init__(pane)
        self._document = document
        self._pane = pane
        self._grasped_at: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Wipe line"))
        self.setAccessibleDescription(
            self.tr("Arrow keys move it by 1%, with Shift by 10%; a double click centres it")
        )
        pane.installEventFilter(self)
        document.look_changed.connect(self.follow)
        self.follow()

    @property
    def _compare(self) -> Compare:
        return self._document.look.compare

    @property
    def _extent_px(self) -> int:
        """How far the line can go, in logical pixels."""
        size = self._pane.size()
        return max(1, size.height() if self._compare.wipe_is_level else size.width())

    @Slot()
    def follow(self) -> None:
        """Move to the line; at the edges the whole disc stays in the pane."""
        is_level, extent = self._compare.wipe_is_level, self._extent_px
        line = round(self._compare.wipe * extent)
        corner = min(max(0, line - GRIP_PX // 2), max(0, extent - GRIP_PX))
        pane = self._pane.rect()
        if is_level:
            box = QRect(0, corner, pane.width(), GRIP_PX)
            strip = QRect(0, line - corner - GRASP_PX // 2, pane.width(), GRASP_PX)
        else:
            box = QRect(corner, 0, GRIP_PX, pane.height())
            strip = QRect(line - corner - GRASP_PX // 2, 0, GRASP_PX, pane.height())
        self.setGeometry(box)
        self.setMask(QRegion(strip).united(QRegion(self._grip(), QRegion.RegionType.Ellipse)))
        self.setCursor(Qt.CursorShape.SplitVCursor if is_level else Qt.CursorShape.SplitHCursor)

    def _grip(self) -> QRect:
        box = QRect(QPoint(0, 0), QSize(GRIP_PX, GRIP_PX))
        box.moveCenter(QRect(QPoint(0, 0), self.size()).center())
        return box

    def _along(self, at: QPointF) -> float:
        """Return how far along its way the line would be, in logical pixels of the pane."""
        in_pane = self.mapToParent(at)
        return in_pane.y() if self._compare.wipe_is_level else in_pane.x()

    def _wipe(self, compare: Compare) -> None:
        self._document.look_differently(replace(self._document.look, compare=compare))

    # What the user does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        # Keeps the grabbed point below the cursor: a press alone moves nothing.
        self._grasped_at = self._along(event.position()) - self._compare.wipe * self._extent_px

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grasped_at is None:
            event.ignore()
            return
        extent = self._extent_px
        share = (self._along(event.position()) - self._grasped_at) / extent
        self._wipe(self._compare.wiped_to(share, SNAP_PX / extent))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._grasped_at = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._wipe(self._compare.wiped_to(0.5))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key()) if event.key() in (*_STEPS, *_ENDS) else None
        if key in _STEPS:
            shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            step = LARGE_STEP if shifted else STEP
            # In whole per cent.
            share = round(self._compare.wipe + _STEPS[key] * step, 2)
            self._wipe(self._compare.wiped_to(share))
        elif key in _ENDS:
            self._wipe(self._compare.wiped_to(_ENDS[key]))
        else:
            event.ignore()

    # What is seen of it

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, pill = theme().selection, theme().pill
        disc = QRectF(self._grip()).adjusted(3, 3, -3, -3)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(translucent(pill.background, pill.opacity))
            rings = (
                ((look.halo, 5.0), (look.colour, 2.0)) if self.hasFocus() else ((look.colour, 1.5),)
            )
            for colour, width in rings:
                painter.setPen(QPen(QColor(colour), width))
                painter.drawEllipse(disc)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(pill.text))
            painter.translate(disc.center())
            if self._compare.wipe_is_level:
                painter.rotate(90)
            for sign in (-1, 1):
                painter.drawPolygon(
                    QPolygonF([QPointF(sign * x, y) for x, y in ((4, -5.5), (4, 5.5), (11, 0))])
                )

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def eventFilter(self, _pane: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.follow()
        return False
