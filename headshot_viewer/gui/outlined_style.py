"""Qt's Fusion style, with check boxes and fields that are visible in dark themes too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QProxyStyle, QStyle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOption, QWidget

_TEXT_IN_OUTLINE: Final = 0.55
"""How much of the text's colour there is in an outline: three to one against every ground."""

_BOXES: Final = frozenset(
    (
        QStyle.PrimitiveElement.PE_IndicatorCheckBox,
        QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck,
        QStyle.PrimitiveElement.PE_FrameLineEdit,
    )
)


class OutlinedStyle(QProxyStyle):
    """Draws a line in the text's colour around what Fusion only outlines in a darker shade.

    In a dark window that shade is invisible, and so was an unchecked box.
    """

    def __init__(self) -> None:
        super().__init__("fusion")

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        super().drawPrimitive(element, option, painter, widget)
        is_round = element is QStyle.PrimitiveElement.PE_IndicatorRadioButton
        if is_round or element in _BOXES:
            _outline(option, painter, is_round=is_round)


def outline_colour(palette: QPalette, group: QPalette.ColorGroup) -> QColor:
    """Return the colour of a line around a control, between its window's and its text's."""
    ground, text = (
        palette.color(group, role)
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.WindowText)
    )
    share = _TEXT_IN_OUTLINE
    mixed = (
        round(share * t + (1 - share) * g)
        for t, g in (
            (text.red(), ground.red()),
            (text.green(), ground.green()),
            (text.blue(), ground.blue()),
        )
    )
    return QColor(*mixed)


def _outline(option: QStyleOption, painter: QPainter, *, is_round: bool) -> None:
    is_enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
    group = QPalette.ColorGroup.Active if is_enabled else QPalette.ColorGroup.Disabled
    palette: QPalette = option.palette
    box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(outline_colour(palette, group), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if is_round:
        painter.drawEllipse(box)
    else:
        painter.drawRoundedRect(box, 2, 2)
    painter.restore()
