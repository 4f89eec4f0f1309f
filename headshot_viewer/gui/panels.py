"""The panels at the window's edges: their places and keys, and hiding all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QObject, Qt, Slot
from PySide6.QtWidgets import QDockWidget

from headshot_viewer.gui.dock import Dock, PanelArea

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMainWindow, QWidget

_READABLE_PX: Final = 320
"""So high a panel that is brought is at least, in logical pixels."""
_MOST_OF_COLUMN: Final = 0.6
"""Of the height it shares, it takes no more than this for that."""


class Panels(QObject):
    """Puts panels into docks of a window.

    Attributes:
        docks: by name, in the order in which they were added.
    """

    def __init__(self, window: QMainWindow, actions: dict[str, QAction]) -> None:
        """Make no panel yet.

        Args:
            window: at whose edges they stand.
            actions: by id; each dock adds the one that shows and hides it, under its own name.
        """
        super().__init__(window)
        self.docks: dict[str, QDockWidget] = {}
        self._window = window
        self._actions = actions
        self._hidden_for_now: list[QDockWidget] = []
        self._as_it_was = QByteArray()

    def add(self, name: str, title: str, panel: QWidget, key: str) -> None:
        """Put *panel* below the ones at the right; it scrolls where it has no room."""
        area = PanelArea(panel, self._window)
        self._make_dock(name, title, area, key, Qt.DockWidgetArea.RightDockWidgetArea)

    def add_below(self, name: str, title: str, panel: QWidget, key: str) -> None:
        """Put *panel* below the pictures, with its title on the left because it is low and wide."""
        below, right = Qt.DockWidgetArea.BottomDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self._window.setCorner(Qt.Corner.BottomRightCorner, right)
        dock = self._make_dock(name, title, panel, key, below)
        dock.setFeatures(dock.features() | QDockWidget.DockWidgetFeature.DockWidgetVerticalTitleBar)

    def stack(self, front: str, *behind: str) -> None:
        """Let panels share one place, with *front* seen first."""
        together = [self.docks[name] for name in (front, *behind)]
        for dock in together:
            area = dock.widget()
            if isinstance(area, PanelArea):
                area.titles = tuple(each.windowTitle() for each in together)
        for name in behind:
            self._window.tabifyDockWidget(self.docks[front], self.docks[name])
        self.docks[front].raise_()

    def bring(self, name: str) -> None:
        """Show a panel, before those that share its place, and high enough to be read."""
        dock = self.docks[name]
        dock.show()
        dock.raise_()
        self._make_room(dock)

    def reveal(self, name: str, control: QWidget) -> None:
        """Scroll a panel to where one of its controls is."""
        area = self.docks[name].widget()
        if isinstance(area, PanelArea):
            area.ensureWidgetVisible(control)

    def _make_room(self, dock: QDockWidget) -> None:
        """Take height from what stands above and below, unless there is little in all."""
        if dock.isFloating() or not isinstance(dock.widget(), PanelArea):
            return
        others = self._above_and_below(dock)
        rest_px = sum(other.height() for other in others)
        wanted_px = min(_READABLE_PX, round(_MOST_OF_COLUMN * (rest_px + dock.height())))
        if rest_px and dock.height() < wanted_px:
            left = 1 - (wanted_px - dock.height()) / rest_px
            heights_px = [round(left * other.height()) for other in others]
            self._window.resizeDocks(
                [dock, *others], [wanted_px, *heights_px], Qt.Orientation.Vertical
            )

    def _above_and_below(self, dock: QDockWidget) -> list[QDockWidget]:
        """Return the docks in front in the other places of a dock's column."""
        area, within = self._window.dockWidgetArea(dock), self._window.rect()
        return [
            other
            for other in self.docks.values()
            if other is not dock
            and other not in self._window.tabifiedDockWidgets(dock)
            and self._window.dockWidgetArea(other) == area
            and other.isVisible()
            and not other.isFloating()
            # Behind others of its place a dock stands far outside.
            and within.intersects(other.geometry())
        ]

    @Slot(bool)
    def hide_all(self, hidden: bool) -> None:
        """Hide all panels, or bring those back that were hidden by this, as they were."""
        if hidden:
            self._as_it_was = self._window.saveState()
            self._hidden_for_now = [dock for dock in self.docks.values() if not dock.isHidden()]
            for dock in self._hidden_for_now:
                dock.hide()
        else:
            came_meanwhile = [dock for dock in self.docks.values() if not dock.isHidden()]
            # Shown one by one, the last of each place would lie in front, with Qt's idea of sizes.
            self._window.restoreState(self._as_it_was)
            for dock in came_meanwhile:
                dock.show()
                dock.raise_()

    def divide(self, upper: str, lower: str, upper_share: float) -> None:
        """Divide the height that two panels have between them.

        Args:
            upper: name of the panel above; it gets at least what it asks for.
            lower: name of the one below it, in front of those that share its place.
            upper_share: of the height, 0..1.
        """
        above, below = self.docks[upper], self.docks[lower]
        whole_px = above.height() + below.height()
        above_px = max(round(upper_share * whole_px), above.sizeHint().height())
        self._window.resizeDocks(
            [above, below], [above_px, whole_px - above_px], Qt.Orientation.Vertical
        )

    def _make_dock(
        self, name: str, title: str, widget: QWidget, key: str, area: Qt.DockWidgetArea
    ) -> QDockWidget:
        dock = Dock(title, self._window)
        dock.setObjectName(name)
        dock.setWidget(widget)
        self._window.addDockWidget(area, dock)
        action = dock.toggleViewAction()
        action.setShortcut(key)
        # Qt shows it, but behind the other panels of its place.
        action.triggered.connect(lambda on: dock.raise_() if on else None)
        self._actions[name] = action
        self._window.addAction(action)
        self.docks[name] = dock
        return dock
