"""A slider that jumps to where it is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget


class ShareSlider(QSlider):
    """A horizontal slider whose handle jumps to the cursor, and is dragged from there.

    Qt's own moves in pages of a tenth, and a drag that begins next to the handle does nothing.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        if event.button() == Qt.MouseButton.LeftButton and not self._is_on_handle(option, at):
            self.setValue(self._value_at(option, at))
        super().mousePressEvent(event)

    def _is_on_handle(self, option: QStyleOptionSlider, at: QPoint) -> bool:
        part = QStyle.SubControl.SC_SliderHandle
        control = QStyle.ComplexControl.CC_Slider
        return self.style().subControlRect(control, option, part, self).contains(at)

    def _value_at(self, option: QStyleOptionSlider, at: QPoint) -> int:
        groove, handle = (
            self.style().subControlRect(QStyle.ComplexControl.CC_Slider, option, part, self)
            for part in (QStyle.SubControl.SC_SliderGroove, QStyle.SubControl.SC_SliderHandle)
        )
        return QStyle.sliderValueFromPosition(
            self.minimum(),
            self.maximum(),
            at.x() - groove.left() - handle.width() // 2,
            groove.width() - handle.width(),
            option.upsideDown,
        )
