"""The user's hands: mouse, wheel, keys and drops as the platform sends them, into real windows.

Mouse, wheel and keys go to the window, as from a window system, and Qt finds the widget: so a
journey also sees what covers what, who has the focus, and which shortcut takes the key.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QEventLoop, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QToolBar,
    QWidget,
)
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QAction, QWindow

    from headshot_viewer.core.geometry import PicturePoint
    from headshot_viewer.gui.export_dialog import ExportDialog
    from headshot_viewer.gui.main_window import MainWindow
    from headshot_viewer.gui.pane import Pane

NO_KEYS: Final = Qt.KeyboardModifier.NoModifier
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
CTRL: Final = Qt.KeyboardModifier.ControlModifier
ALT: Final = Qt.KeyboardModifier.AltModifier
LEFT: Final = Qt.MouseButton.LeftButton
MIDDLE: Final = Qt.MouseButton.MiddleButton

_PATIENCE_MS: Final = 20_000
"""Only a broken program makes a journey wait this long; a busy machine never should."""
_GLANCE_MS: Final = 5

DialogT = TypeVar("DialogT", bound=QDialog)


# Waiting: in an event loop, which lets worker threads run (QTest.qWait does not)


def until(happened: Callable[[], object], why: str = "") -> None:
    """Let the program go on until something has happened."""
    if happened():
        return
    loop, deadline, glance = QEventLoop(), QTimer(), QTimer()
    seen = False

    def look() -> None:
        # What is seen counts, even if it is over when the loop has ended.
        nonlocal seen
        seen = seen or bool(happened())
        if seen:
            loop.quit()

    deadline.setSingleShot(True)
    deadline.timeout.connect(loop.quit)
    glance.timeout.connect(look)
    deadline.start(_PATIENCE_MS)
    glance.start(_GLANCE_MS)
    loop.exec()
    glance.stop()
    assert seen or happened(), why or "what was waited for did not happen"


def rest(milliseconds: int) -> None:
    """Let the program go on for a while: only to see that something does *not* happen."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle(window: MainWindow) -> None:
    """Wait until nothing runs in the background, and everything is painted."""
    until(lambda: not window.jobs.topics, "the work in the background did not end")
    QApplication.processEvents()


def close(window: MainWindow) -> None:
    """Close a window in which nothing is unsaved: it goes without a question."""
    assert window.close(), "the window asks something, or does not close"
    assert not is_asked()


# Mouse


def _window_of(widget: QWidget) -> QWindow:
    handle = widget.window().windowHandle()
    assert handle is not None, f"{widget!r} is in no window that is shown"
    return handle


def _in_window(widget: QWidget, at: tuple[float, float]) -> QPoint:
    return widget.mapTo(widget.window(), QPointF(*at)).toPoint()


def _mouse(
    action: QTest.MouseAction,
    widget: QWidget,
    at: tuple[float, float],
    button: Qt.MouseButton,
    keys: Qt.KeyboardModifier,
) -> None:
    QTest.mouseEvent(action, _window_of(widget), button, keys, _in_window(widget, at))


def press(
    widget: QWidget,
    at: tuple[float, float],
    button: Qt.MouseButton = LEFT,
    keys: Qt.KeyboardModifier = NO_KEYS,
) -> None:
    _mouse(QTest.MouseAction.MousePress, widget, at, button, keys)


def move(widget: QWidget, at: tuple[float, float], keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    """Move the mouse; a button that is pressed stays pressed."""
    _mouse(QTest.MouseAction.MouseMove, widget, at, Qt.MouseButton.NoButton, keys)


def release(
    widget: QWidget,
    at: tuple[float, float],
    button: Qt.MouseButton = LEFT,
    keys: Qt.KeyboardModifier = NO_KEYS,
) -> None:
    _mouse(QTest.MouseAction.MouseRelease, widget, at, button, keys)


def click(
    widget: QWidget,
    at: tuple[float, float] | None = None,
    button: Qt.MouseButton = LEFT,
    keys: Qt.KeyboardModifier = NO_KEYS,
) -> None:
    """Click at a point of a widget, in its middle without one."""
    place = at or (widget.width() / 2, widget.height() / 2)
    move(widget, place, keys)
    press(widget, place, button, keys)
    release(widget, place, button, keys)


def double_click(widget: QWidget, at: tuple[float, float]) -> None:
    move(widget, at)
    _mouse(QTest.MouseAction.MouseDClick, widget, at, LEFT, NO_KEYS)


def drag(
    widget: QWidget,
    *way: tuple[float, float],
    button: Qt.MouseButton = LEFT,
    keys: Qt.KeyboardModifier = NO_KEYS,
    let_go: bool = True,
) -> None:
    """Press at the first point, move through the others, let go at the last.

    Who does not let go here has to :func:`release`: the next journey has the same mouse.
    """
    move(widget, way[0], keys)
    press(widget, way[0], button, keys)
    for at in way[1:]:
        move(widget, at, keys)
    if let_go:
        release(widget, way[-1], button, keys)


def turn_wheel(
    widget: QWidget,
    at: tuple[float, float],
    notches: float = 1,
    keys: Qt.KeyboardModifier = NO_KEYS,
) -> None:
    """Turn the wheel, up is positive."""
    place = _in_window(widget, at)
    QTest.wheelEvent(
        _window_of(widget), QPointF(place), QPoint(0, round(120 * notches)), stateKey=keys
    )


def middle(pane: Pane) -> tuple[float, float]:
    return pane.width() / 2, pane.height() / 2


def seen_at(pane: Pane, point: PicturePoint) -> tuple[float, float]:
    """Return where a point of the picture is to be seen in its pane."""
    transform = pane.picture_to_screen()
    assert transform is not None, "there is no picture in the pane"
    at = transform.map(QPointF(*point))
    return at.x(), at.y()


# Keys


def strike(
    window: QWidget, key: Qt.Key, keys: Qt.KeyboardModifier = NO_KEYS, times: int = 1
) -> None:
    """Strike a key; it goes to who has the focus, or to a shortcut."""
    for _ in range(times):
        QTest.keyClick(_window_of(window), key, keys)


def hold(window: QWidget, key: Qt.Key) -> None:
    QTest.keyPress(_window_of(window), key)


def let_go(window: QWidget, key: Qt.Key) -> None:
    QTest.keyRelease(_window_of(window), key)


def write(window: QWidget, words: str) -> None:
    """Type *words* of small letters, one key after another."""
    assert words == words.lower()
    for letter in words:
        QTest.keyClick(_window_of(window), Qt.Key(ord(letter.upper())))


# Menus and bars


def choose(window: MainWindow, menu: str, *entries: str) -> None:
    """Open a menu of the menu bar and click an entry, all named as they are written.

    Args:
        window: whose menu bar it is.
        menu: in the menu bar.
        entries: the menus within it, and last the entry.
    """
    bar = window.menuBar()
    head = _named(bar.actions(), menu)
    at = bar.actionGeometry(head).center()
    click(bar, (at.x(), at.y()))
    opened = head.menu()
    assert isinstance(opened, QMenu)
    until(opened.isVisible, f"the menu {menu} did not open")
    for within in entries[:-1]:
        click_entry(opened, within)
        deeper = _named(opened.actions(), within).menu()
        assert isinstance(deeper, QMenu)
        opened = deeper
        until(opened.isVisible, f"the menu {within} did not open")
    click_entry(opened, entries[-1])


def click_entry(menu: QMenu, entry: str) -> None:
    action = _named(menu.actions(), entry)
    assert action.isEnabled(), f"{entry} is disabled: {action.toolTip()}"
    at = menu.actionGeometry(action).center()
    click(menu, (at.x(), at.y()))


def _named(actions: Iterable[QAction], words: str) -> QAction:
    said = {action.text().replace("&", "").rstrip("…"): action for action in actions}
    assert words in said, f"there is no {words} in {list(said)}"
    return said[words]


def click_tool(window: MainWindow, name: str) -> None:
    """Click a button of a tool bar, named by the id of its action."""
    action = window.actions_by_id[name]
    for bar in window.findChildren(QToolBar):
        button = bar.widgetForAction(action)
        if button is not None:
            click(button)
            return
    raise AssertionError(f"no tool bar has a button for {name}")


# Drops


def files_in_hand(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(widget: QWidget, at: tuple[float, float], *paths: Path) -> bool:
    """Drag files over a point of a widget and let them fall; return whether they were taken.

    As in Qt, the innermost widget there that accepts drops gets the events. File managers leave
    open whether files are copied or moved; who says moved may lose them to a helpful one.
    """
    window, data = widget.window(), files_in_hand(*paths)
    offered = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    under: QWidget | None = window.childAt(_in_window(widget, at)) or window
    while under is not None and not under.acceptDrops():
        under = under.parentWidget()
    if under is None:
        return False
    place = under.mapFrom(window, QPointF(_in_window(widget, at)))
    entered = QDragEnterEvent(place.toPoint(), offered, data, LEFT, NO_KEYS)
    entered.ignore()
    QApplication.sendEvent(under, entered)
    if not entered.isAccepted():
        return False
    moved = QDragMoveEvent(place.toPoint(), offered, data, LEFT, NO_KEYS)
    QApplication.sendEvent(under, moved)
    dropped = QDropEvent(place, offered, data, LEFT, NO_KEYS)
    dropped.ignore()
    QApplication.sendEvent(under, dropped)
    if dropped.isAccepted():
        assert dropped.dropAction() is Qt.DropAction.CopyAction, "the files would be taken away"
    return dropped.isAccepted()


# Dialogs


def dialog(kind: type[DialogT]) -> DialogT:
    """Wait for a dialog of this kind, and return it."""
    until(
        lambda: isinstance(QApplication.activeModalWidget(), kind),
        f"no {kind.__name__} appeared; there is {QApplication.activeModalWidget()!r}",
    )
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    until(lambda: found.windowHandle() is not None and found.isVisible())
    return found


def is_asked() -> bool:
    """Return whether a dialog waits for an answer."""
    return QApplication.activeModalWidget() is not None


def choose_files(*paths: Path, replace: bool = False) -> None:
    """Name files in the open file dialog, and press Enter.

    Args:
        paths: the files.
        replace: say yes to the dialog's own question, whether a file that is there may be replaced.
    """
    asked = name_files(*paths)
    saves = asked.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert replace or not saves or not paths[0].is_file(), "the dialog will ask whether to replace"
    with _closing(asked):
        if replace:
            # The question holds up the key until it is answered.
            QTimer.singleShot(0, lambda: answer(QMessageBox.StandardButton.Yes))
        strike(asked, Qt.Key.Key_Return)


def name_files(*paths: Path) -> QFileDialog:
    """Name files in the open file dialog."""
    names = " ".join(f'"{path}"' for path in paths) if len(paths) > 1 else str(paths[0])
    asked = dialog(QFileDialog)
    edit = asked.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(edit, QLineEdit)
    edit.setText(names)
    return asked


def cancel_dialog() -> None:
    """Press Escape in the dialog that is open."""
    asked = dialog(QDialog)
    with _closing(asked):
        strike(asked, Qt.Key.Key_Escape)


def answer(button: QMessageBox.StandardButton) -> None:
    """Click a button of the question that is open."""
    box = dialog(QMessageBox)
    found = box.button(button)
    assert found is not None, f"{box.text()} cannot be answered by {button}"
    with _closing(box):
        click(found)


@contextmanager
def _closing(asked: QDialog) -> Iterator[None]:
    """See that a dialog goes; its window gets the keys again, as by a window manager."""
    parent, title = asked.parentWidget(), asked.windowTitle()
    yield
    until(lambda: QApplication.activeModalWidget() is not asked, f"“{title}” is still there")
    if parent is None or not isValid(parent) or not parent.isVisible() or is_asked():
        return
    window = parent.window()
    window.activateWindow()
    # Unless the answer closes it, too, or leads to another question.
    until(
        lambda: (
            not isValid(window) or not window.isVisible() or window.isActiveWindow() or is_asked()
        ),
        "the window did not become active again",
    )


def answer_message(window: MainWindow, words: str) -> None:
    """Click a button of the message above the panes."""
    buttons = [b for b in window.messages.findChildren(QPushButton) if b.isVisible()]
    said = {button.text(): button for button in buttons}
    assert words in said, f"“{window.messages.text}” cannot be answered by {words}"
    QApplication.processEvents()
    click(said[words])


def accept_options(options: ExportDialog) -> None:
    """Click Export in the options of an export."""
    buttons = options.findChildren(QPushButton)
    click(next(button for button in buttons if button.text().replace("&", "") == "Export…"))
