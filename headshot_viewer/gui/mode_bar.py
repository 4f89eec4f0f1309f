"""The bar above the panes: the compare modes, and the parameters of the chosen one."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLayout,
    QSpinBox,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from headshot_viewer.core.compare import BLINK_MS, GAINS, CompareMode
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.comparing import COMMANDS_OF_MODES
from headshot_viewer.gui.elided_label import ElidedLabel
from headshot_viewer.gui.share_slider import ShareSlider
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction, QResizeEvent

    from headshot_viewer.core.compare import Compare
    from headshot_viewer.gui.comparing import Comparing
    from headshot_viewer.gui.document import Document

_SLIDER_PX: Final = (60, 180)
_BLINK_STEP_MS: Final = 100
_MARGIN_PX: Final = 6


class Tightness(IntEnum):
    """How compact the bar is; each step takes less space than the one before.

    It is the same for all modes, so that the pictures do not jump when the mode changes.
    """

    WORDS = 0
    GLYPHS = 1
    TWO_ROWS = 2


class ModeBar(QFrame):
    """Chooses the mode by buttons and keys, and says why one is not possible.

    Attributes:
        tightness: how compact it is at the moment.
    """

    def __init__(
        self,
        actions: Mapping[str, QAction],
        document: Document,
        comparing: Comparing,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._document = document
        self._comparing = comparing
        self.modes = {mode: self._button(actions[name]) for mode, name in COMMANDS_OF_MODES.items()}
        self.turn = self._button(actions["turn_wipe"])
        self.wiped = ElidedLabel(self)
        self.onion = ShareSlider(self)
        self.first, self.other = ElidedLabel(self), ElidedLabel(self)
        self.gains = {gain: self._gain_button(gain) for gain in GAINS}
        self.advice = ElidedLabel(self)
        self.blink = self._button(actions["blink"])
        self.blink_ms = QSpinBox(self)
        self.match = self._check_box(actions["match_brightness"])
        self._controls = QStackedWidget(self)
        self._before_controls = self._line()
        self._first_row, self._second_row = QHBoxLayout(), QHBoxLayout()
        self._pages = self._make_pages()
        self.tightness = Tightness.WORDS
        self._lay_out()
        self._connect()
        self.follow()

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        # Focus by Tab, but not by click, after which keys still go to the pictures.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _check_box(self, action: QAction) -> QCheckBox:
        """Return a check box in sync with *action*: unlike a flat button it looks like a switch."""
        box = QCheckBox(action.text().replace("&", ""), self)
        box.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        def follow() -> None:
            box.setChecked(action.isChecked())
            box.setEnabled(action.isEnabled())
            box.setToolTip(action.toolTip())

        # "clicked" and not "toggled": what follows the action must not trigger it.
        box.clicked.connect(action.trigger)
        action.changed.connect(follow)
        follow()
        return box

    def _gain_button(self, gain: int) -> QToolButton:
        button = QToolButton(self)
        button.setText(f"×{gain}")
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(self.tr("Show the difference {gain} times as strong").format(gain=gain))
        button.setAccessibleName(self.tr("Difference times {gain}").format(gain=gain))
        return button

    # Putting together

    def _make_pages(self) -> dict[CompareMode, QWidget]:
        self.onion.setRange(0, 100)
        least_px, most_px = _SLIDER_PX
        self.onion.setMinimumWidth(least_px)
        self.onion.setMaximumWidth(most_px)
        self.onion.setAccessibleName(self.tr("Opacity of the onion skin"))
        self.onion.setToolTip(self.tr("Which picture shows through the other"))
        amplified = ElidedLabel(self)
        amplified.setText(self.tr("Amplified"))
        return {
            CompareMode.SIDE_BY_SIDE: self._page(self.advice),
            CompareMode.WIPE: self._page(self.turn, self.wiped),
            CompareMode.ONION: self._page(self.first, self.onion, self.other),
            CompareMode.DIFFERENCE: self._page(amplified, *self.gains.values()),
        }

    def _page(self, *widgets: QWidget) -> QWidget:
        page = QWidget(self)
        layout = QHBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            layout.addWidget(widget)
        layout.addStretch(1)
        self._controls.addWidget(page)
        return page

    def _lay_out(self) -> None:
        self.blink_ms.setRange(*BLINK_MS)
        self.blink_ms.setSingleStep(_BLINK_STEP_MS)
        self.blink_ms.setSuffix(" ms")
        self.blink_ms.setKeyboardTracking(False)
        self.blink_ms.setAccessibleName(self.tr("How long each picture is shown"))
        rows = QVBoxLayout(self)
        rows.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        rows.setContentsMargins(_MARGIN_PX, 2, _MARGIN_PX, 2)
        rows.setSpacing(2)
        for row in (self._first_row, self._second_row):
            row.setSpacing(2)
            rows.addLayout(row)
        row = self._first_row
        for button in self.modes.values():
            row.addWidget(button)
        row.addWidget(self._before_controls)
        row.addWidget(self._controls, 1)
        self._second_row.addStretch(1)
        self._put_blinking_in(self._first_row)

    # Fitting the width

    def minimumSizeHint(self) -> QSize:
        """Never wider than the pictures need to be: the text gives way."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit()

    def fit(self) -> None:
        """Show as many words as there is room for."""
        for tightness in Tightness:
            self._tighten(tightness)
            if self._needed_px() <= self.width():
                break

    def _needed_px(self) -> int:
        rows = (self._first_row, self._second_row)
        for row in rows:
            # A change of its widgets reaches only the outermost layout at once.
            row.invalidate()
        widest = max(row.totalMinimumSize().width() for row in rows)
        return 2 * _MARGIN_PX + widest

    def _tighten(self, tightness: Tightness) -> None:
        if tightness is self.tightness:
            return
        self.tightness = tightness
        style = (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            if tightness is Tightness.WORDS
            else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        for button in (*self.modes.values(), self.blink):
            button.setToolButtonStyle(style)
        row = self._second_row if tightness is Tightness.TWO_ROWS else self._first_row
        if row.indexOf(self.blink) < 0:
            self._put_blinking_in(row)

    def _put_blinking_in(self, row: QHBoxLayout) -> None:
        # At the right end of the first row; at the left of the second.
        at = row.count() if row is self._first_row else 0
        for widget in reversed((self.blink, self.blink_ms, self.match)):
            row.insertWidget(at, widget)

    def _line(self) -> QFrame:
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.VLine)
        line.setFrameShadow(QFrame.Shadow.Sunken)
        return line

    def _connect(self) -> None:
        self.onion.valueChanged.connect(
            lambda value: self._comparing.change(replace(self._compare, onion=value / 100))
        )
        self.blink_ms.valueChanged.connect(
            lambda value: self._comparing.change(replace(self._compare, blink_ms=value))
        )
        gains = QButtonGroup(self)
        for gain, button in self.gains.items():
            gains.addButton(button)
            button.clicked.connect(
                lambda _on, gain=gain: self._comparing.change(replace(self._compare, gain=gain))
            )
        self._document.look_changed.connect(self.follow)
        self._document.pictures_changed.connect(self.follow)
        self._document.placements_changed.connect(self.follow)
        for action in (self._actions["wipe"], self._actions["difference"]):
            action.enabledChanged.connect(self.follow)

    @property
    def _compare(self) -> Compare:
        return self._comparing.compare

    # Following the look

    @Slot()
    def follow(self) -> None:
        """Show what is set now."""
        compare, mode = self._comparing.compare, self._comparing.shown_mode
        with QSignalBlocker(self.onion), QSignalBlocker(self.blink_ms):
            self.onion.setValue(round(compare.onion * 100))
            self.blink_ms.setValue(compare.blink_ms)
        self.gains[compare.gain].setChecked(True)
        first = Side.AI if self._document.look.swapped else Side.PROFESSIONAL
        names = [theme().side(side).label for side in (first, first.other)]
        self.first.setText(names[0])
        self.other.setText(names[1])
        self.wiped.setText(f"{names[0]} {compare.wipe:.0%}")
        # A mode that is not possible now stays chosen, and the reason is shown.
        self.advice.setText(self._comparing.why_not(compare.mode))
        has_controls = mode is not CompareMode.SIDE_BY_SIDE or bool(self.advice.text())
        self._before_controls.setVisible(has_controls)
        self._controls.setCurrentWidget(self._pages[mode])
        no_pair = self._comparing.why_not(CompareMode.WIPE)
        self.blink_ms.setEnabled(not no_pair)
        self.blink_ms.setToolTip(no_pair or self.tr("How long each picture is shown"))
