"""A line of the list of annotations: its words, and its states to be clicked at the end."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from headshot_viewer.gui.icons import icon

if TYPE_CHECKING:
    Index = QModelIndex | QPersistentModelIndex

LOCKED_ROLE: Final = Qt.ItemDataRole.UserRole + 1
HIDDEN_ROLE: Final = Qt.ItemDataRole.UserRole + 2
MOST_LINES: Final = 3
"""Of text in one line of the list; the editor shows the whole note."""

_GLYPH_PX: Final = 16
_GAP_PX: Final = 6
_ROOM_PX: Final = 2 * (_GLYPH_PX + _GAP_PX) + _GAP_PX
"""For two glyphs at the end of a line."""

_ANY_HEIGHT_PX: Final = 10_000
_LESS_ROOM: Final = (0, 0, -_ROOM_PX, 0)
_OFF_OPACITY: Final = 0.4
"""Of the glyph of a state that is as usual: there to be clicked, but not to be read first."""


class State(StrEnum):
    """A state of an annotation that is toggled at the end of its line."""

    LOCKED = "locked"
    HIDDEN = "hidden"


ROLES: Final = {State.LOCKED: LOCKED_ROLE, State.HIDDEN: HIDDEN_ROLE}
_GLYPHS: Final = {State.LOCKED: ("unlock", "lock"), State.HIDDEN: ("eye", "eye-off")}
"""The glyphs of a state that is off, and of one that is on."""


def state_area(line: QRect, state: State, *, right_to_left: bool) -> QRect:
    """Return where a state is clicked in a line; *line* is the rectangle of the line."""
    place = 1 if state is State.LOCKED else 2
    offset = place * (_GLYPH_PX + _GAP_PX)
    x = line.left() + offset - _GLYPH_PX if right_to_left else line.right() - offset + 1
    top = line.top() + _GAP_PX
    # Half the gap belongs to each, which makes it easier to hit.
    return QRect(x, top, _GLYPH_PX, _GLYPH_PX).adjusted(-3, -_GAP_PX, 3, 3)


class StatesDelegate(QStyledItemDelegate):
    """Draws a line with its states at the end."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.data(HIDDEN_ROLE):
            palette = option.palette
            faint = palette.color(QPalette.ColorRole.PlaceholderText)
            palette.setColor(QPalette.ColorRole.Text, faint)
            option.palette = palette

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        right_to_left = option.direction == Qt.LayoutDirection.RightToLeft
        self._paint_ground(painter, option, index)
        words = QStyleOptionViewItem(option)
        words.rect = option.rect.adjusted(*((_ROOM_PX, 0, 0, 0) if right_to_left else _LESS_ROOM))
        words.state &= ~QStyle.StateFlag.State_HasFocus
        super().paint(painter, words, index)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        for state in State:
            is_so = bool(index.data(ROLES[state]))
            self._paint_glyph(
                painter,
                state_area(option.rect, state, right_to_left=right_to_left),
                state,
                is_so=is_so,
                selected=selected,
            )

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the background of the whole line, so that it looks selected as a whole."""
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text, ground.icon = "", QIcon()
        option.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, ground, painter, option.widget
        )

    @staticmethod
    def _paint_glyph(
        painter: QPainter, area: QRect, state: State, *, is_so: bool, selected: bool
    ) -> None:
        painter.save()
        painter.setOpacity(1.0 if is_so else _OFF_OPACITY)
        mode = QIcon.Mode.Selected if selected else QIcon.Mode.Normal
        glyph = icon(_GLYPHS[state][is_so])
        place = QRect(0, 0, _GLYPH_PX, _GLYPH_PX)
        place.moveCenter(area.center())
        glyph.paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        words = QStyleOptionViewItem(option)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListWidget) else option.rect.width()
        # Unlimited height: a rectangle without a height would not wrap lines.
        words.rect = QRect(0, 0, width - _ROOM_PX, _ANY_HEIGHT_PX)
        most = MOST_LINES * option.fontMetrics.lineSpacing() + _GAP_PX
        height = min(super().sizeHint(words, index).height(), most)
        return QSize(0, max(height, _GLYPH_PX + 2 * _GAP_PX))
