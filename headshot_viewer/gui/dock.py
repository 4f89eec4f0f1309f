"""A panel at the edge of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QDockWidget,
    QScrollArea,
    QSlider,
    QTabBar,
)

from headshot_viewer.gui.icons import icon

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

_GLYPHS: Final = {"qt_dockwidget_floatbutton": "float", "qt_dockwidget_closebutton": "cancel"}
"""Qt's own names for the two buttons of its title."""


class Dock(QDockWidget):
    """A dock whose buttons are visible in dark themes too, where Qt's own are near black."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        for signal in (self.featuresChanged, self.topLevelChanged, self.dockLocationChanged):
            signal.connect(self._dress_buttons)
        self._dress_buttons()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress_buttons()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._dress_buttons()

    @Slot()
    def _dress_buttons(self) -> None:
        """Restore our icons, which Qt replaces by the style's whenever the dock changes."""
        for name, glyph in _GLYPHS.items():
            button = self.findChild(QAbstractButton, name)
            if button is not None:
                button.setIcon(icon(glyph))
                words = self.tr("Close") if glyph == "cancel" else self.tr("Let float, or dock")
                button.setToolTip(words)
                button.setAccessibleName(f"{words}: {self.windowTitle()}")


_TURNED_BY_WHEEL: Final = (QComboBox, QAbstractSpinBox, QSlider)
_TABS_OF_WINDOW: Final = 1 / 3
"""More than this of the window's width is not taken for the titles of panels in one place."""


class PanelArea(QScrollArea):
    """Lets a panel scroll vertically; it is never narrower than the panel's content.

    Nor is it wider at first, because the space belongs to the pictures. The wheel scrolls the panel
    and does not change controls below the cursor, which could silently choose another flaw, unless
    the widget there can be scrolled itself.

    Attributes:
        titles: of all panels that share its place, which must be readable on their tabs.
    """

    def __init__(self, panel: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.titles: tuple[str, ...] = ()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        # A click beside the controls is no reason to take the keys from the pictures.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._panel = panel
        self.setWidget(panel)
        panel.installEventFilter(self)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._needed_width(), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(self._needed_width(), hint.height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for kind in _TURNED_BY_WHEEL:
            for control in self._panel.findChildren(kind):
                control.installEventFilter(self)
        for box in self._panel.findChildren(QComboBox):
            # Chosen from by the mouse it leaves the keys to the picture: the arrow keys would go on
            # to another flaw where they were to move its annotation.
            box.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]  # only widgets are watched
        if isinstance(event, QWheelEvent) and isinstance(watched, _TURNED_BY_WHEEL):
            self.wheelEvent(event)
            return True
        if watched is self._panel and event.type() == QEvent.Type.LayoutRequest:
            # Other text or a larger font.
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _needed_width(self) -> int:
        panel_px = self._panel.minimumSizeHint().width()
        return max(panel_px + self.verticalScrollBar().sizeHint().width(), self._tabs_px())

    def _tabs_px(self) -> int:
        """Return how wide the tabs are with whole titles, if that is not too much to ask."""
        if not self.titles:
            return 0
        # Without a parent: it is only measured, never shown.
        bar = QTabBar()
        bar.setFont(self.font())
        bar.setElideMode(Qt.TextElideMode.ElideNone)
        for title in self.titles:
            bar.addTab(title)
        width = bar.sizeHint().width()
        return width if width <= self.window().width() * _TABS_OF_WINDOW else 0
