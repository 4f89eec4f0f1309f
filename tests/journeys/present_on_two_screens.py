"""Run as a program on two screens of the offscreen platform: walks of a photographer who presents.

Screens and their scaling are chosen before Qt starts; so the journeys need a process of their own.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QPointF, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from headshot_viewer.analysis import faces
from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Ellipse, Pin
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.files.recovery import RecoveryStore
from headshot_viewer.gui.main_window import MainWindow
from headshot_viewer.gui.presenting import OPENING_MS, Where
from headshot_viewer.gui.settings import SettingsFile
from headshot_viewer.paint.images import array_of
from tests.journeys.hand import SHIFT, answer_message, middle, settle, strike, turn_wheel, until
from tests.makers import noise, write_png

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray
    from PySide6.QtWidgets import QWidget

SIZES: Final = {Side.PROFESSIONAL: (150, 200), Side.AI: (300, 400)}


def open_a_pair(folder: Path) -> MainWindow:
    """Start the program on the first screen, with a pair in it."""
    file = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(SettingsFile(file), lambda: RecoveryStore(folder / "recovery"))
    window.resize(1200, 740)
    desk = next(s for s in QGuiApplication.screens() if s.name() == "desk")
    window.move(desk.geometry().topLeft())
    window.show()
    window.activateWindow()
    until(lambda: window.measuring.layers)
    window.start({side: _written(folder, side) for side in Side}, None)
    settle(window)
    assert window.screen().name() == "desk"
    # That no face was found.
    window.messages.dismiss()
    return window


def pixels_of(side: Side) -> NDArray[np.uint8]:
    """Return the (height, width, 3) BGR of a picture."""
    return noise(*SIZES[side], seed=len(side))[..., :3]


def _written(folder: Path, side: Side) -> Path:
    return write_png(folder / f"{side}.png", pixels_of(side))


def seen(widget: QWidget) -> NDArray[np.uint8]:
    """Return (height, width, 3) BGR of a widget, in its device pixels."""
    QApplication.processEvents()
    return array_of(widget.grab().toImage())[..., :3]


def holds(window: NDArray[np.uint8], picture: NDArray[np.uint8]) -> bool:
    """Return whether *picture* lies somewhere in *window*, every pixel as it is."""
    # The upper half may lie below the badge.
    part = picture[len(picture) // 2 :]
    ys, xs = np.nonzero((window == part[0, 0]).all(axis=2))
    rows, columns = part.shape[:2]
    return any(
        np.array_equal(window[y : y + rows, x : x + columns], part)
        for y, x in zip(ys, xs, strict=True)
    )


def where(window: MainWindow) -> Where:
    return window.presenting.where


# The walks


def begin_look_and_end(window: MainWindow) -> None:
    """The client sees both pictures alone; the photographer keeps his keys."""
    presented = window.presenting.window
    strike(window, Qt.Key.Key_F5)
    until(presented.isVisible)
    assert window.presenting.where is Where.OTHER_SCREEN
    assert presented.screen().name() == "fine"
    assert presented.isFullScreen()
    assert window.isActiveWindow()
    assert [pane.shown for pane in presented.shown_panes] == list(Side)
    # 100 % in the pixels of either screen, of which the second has four for each of the first.
    strike(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    scales = {side: window.document.scale(side) or 0.0 for side in Side}
    whole = next(side for side in Side if abs(scales[side] - 1) < 1e-9)
    assert holds(seen(presented), pixels_of(whole))
    # The wheel turns both, and the same place stays under the photographer's cursor.
    before = presented.viewport().zoom / window.document.viewport.zoom
    turn_wheel(window.stage.left, middle(window.stage.left), notches=2)
    assert abs(presented.viewport().zoom / window.document.viewport.zoom - before) < 1e-9
    # Modes, swapped sides and blinking are seen as well.
    strike(window, Qt.Key.Key_2)
    assert [pane.mode for pane in presented.shown_panes] == [window.stage.overlay.mode]
    assert presented.shown_panes[0].shown is None
    strike(window, Qt.Key.Key_1)
    strike(window, Qt.Key.Key_X)
    assert [pane.shown for pane in presented.shown_panes] == [Side.AI, Side.PROFESSIONAL]
    QTest.keyPress(window.windowHandle(), Qt.Key.Key_B)
    sides = [pane.shown for pane in presented.shown_panes]
    QTest.keyRelease(window.windowHandle(), Qt.Key.Key_B)
    assert len(set(sides)) == 1
    assert [pane.shown for pane in presented.shown_panes] == [Side.AI, Side.PROFESSIONAL]
    # Black, and back.
    strike(window, Qt.Key.Key_Period)
    assert not seen(presented).any()
    strike(window, Qt.Key.Key_Period)
    assert seen(presented).any()
    strike(window, Qt.Key.Key_Escape)
    until(lambda: not presented.isVisible())
    assert not window.actions_by_id["present"].isChecked()


def keep_the_keys_from_the_window_manager(window: MainWindow) -> None:
    """Some give a new window the keys; they come back, unless the photographer asks for that."""
    presented = window.presenting.window
    strike(window, Qt.Key.Key_F5)
    until(presented.isVisible)
    presented.activateWindow()
    QTest.qWait(100)
    assert window.isActiveWindow()
    QTest.qWait(OPENING_MS)
    presented.activateWindow()
    until(presented.isActiveWindow)
    QTest.qWait(50)
    assert presented.isActiveWindow()


def show_nothing_of_the_hand(window: MainWindow) -> None:
    """Handles, the cursor's twin and what is being drawn stay on the photographer's screen."""
    presented = window.presenting.window
    strike(window, Qt.Key.Key_F5)
    until(presented.isVisible)
    plain = seen(presented)
    strike(window, Qt.Key.Key_R)
    left = window.stage.left
    window_handle = window.windowHandle()
    at = [left.mapTo(window, QPointF(x, 300)).toPoint() for x in (200, 260)]
    QTest.mousePress(window_handle, Qt.MouseButton.LeftButton, pos=at[0])
    QTest.mouseMove(window_handle, at[1])
    assert np.array_equal(seen(presented), plain), "a draft is seen"
    at[1].setY(at[1].y() + 60)
    QTest.mouseMove(window_handle, at[1])
    QTest.mouseRelease(window_handle, Qt.MouseButton.LeftButton, pos=at[1])
    assert len(window.document.session.annotations) == 1
    drawn = seen(presented)
    assert not np.array_equal(drawn, plain)
    assert window.document.selected_ids, "what was drawn is selected, with handles"
    window.document.select(())
    assert np.array_equal(seen(presented), drawn), "handles are seen"
    window.document.undo_stack.undo()
    assert np.array_equal(seen(presented), plain)


def lose_the_screen_and_get_it_back(window: MainWindow) -> None:
    """A screen that is unplugged takes nothing with it."""
    presented = window.presenting.window
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    fine = next(s for s in QGuiApplication.screens() if s.name() == "fine")
    strike(window, Qt.Key.Key_F5)
    until(presented.isVisible)
    look, session = window.document.look, window.document.session
    application.screenRemoved.emit(fine)
    assert where(window) is Where.WAITING
    assert not presented.isVisible()
    assert window.isActiveWindow()
    assert "second screen is gone" in window.messages.text
    assert (window.document.look, window.document.session) == (look, session)
    application.screenAdded.emit(fine)
    until(presented.isVisible)
    assert presented.screen() is fine
    assert window.messages.text == ""
    # The photographer's own screen: his window comes here, and must not be covered.
    application.screenRemoved.emit(window.screen())
    assert where(window) is Where.WAITING
    assert not presented.isVisible()
    application.screenAdded.emit(fine)
    until(presented.isVisible)
    # Without patience: here, or not at all.
    application.screenRemoved.emit(fine)
    answer_message(window, "End Presentation")
    assert where(window) is Where.NOWHERE
    application.screenAdded.emit(fine)
    assert where(window) is Where.NOWHERE
    strike(window, Qt.Key.Key_F5)
    until(presented.isVisible)


def walk_through_the_findings(window: MainWindow) -> None:
    """The client sees one finding after the other; the photographer has his notes."""
    presented, walk = window.presenting.window, window.consultation
    window.consultation.move.is_instant = True
    mark_two_flaws(window)
    strike(window, Qt.Key.Key_F5)
    until(presented.isVisible)
    unmarked = seen(presented)
    strike(window, Qt.Key.Key_F5, SHIFT)
    assert walk.is_running
    assert window.docks["notes_dock"].isVisible()
    assert "Look at the pores." in window.notes_panel.note.text()
    said = presented.caption.caption
    assert said is not None
    assert (said.place, said.title) == ("1 of 2", "Plastic skin")
    assert "Look at the pores." not in said.spoken()
    assert presented.caption.isVisible()
    assert not window.consultation.overlay.isVisible()
    first = seen(presented)
    assert not np.array_equal(first[: len(unmarked) // 2], unmarked[: len(unmarked) // 2])
    # All that the photographer's panes show is in the client's, as large as that allows.
    pane, here = presented.shown_panes[0].size_px, window.document.pane_size
    times = presented.viewport().zoom / window.document.viewport.zoom
    assert abs(times - min(pane.width / here.width, pane.height / here.height)) < 1e-9
    # The photographer still sees all marks, the client only the one that is talked about.
    ai = window.client_scene.plate(Side.AI)
    assert ai is not None
    assert [a.id for a in ai.annotations] == ["grave"]
    whole = window.stage.right.plate
    assert whole is not None
    assert len(whole.annotations) == 3
    strike(window, Qt.Key.Key_Space)
    assert place_of(window) == "2 of 2"
    strike(window, Qt.Key.Key_Period)
    assert not seen(presented).any()
    strike(window, Qt.Key.Key_Period)
    # A lost screen ends nothing: the caption lies over the stage until the screen is back.
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.screenRemoved.emit(presented.screen())
    assert place_of(window) == "2 of 2"
    assert window.consultation.overlay.isVisible()
    application.screenAdded.emit(presented.screen())
    until(presented.isVisible)
    assert not window.consultation.overlay.isVisible()
    strike(window, Qt.Key.Key_Escape)
    assert not walk.is_running
    assert presented.isVisible()
    assert not window.docks["notes_dock"].isVisible()
    assert not presented.caption.isVisible()


def place_of(window: MainWindow) -> str:
    said = window.presenting.window.caption.caption
    return "" if said is None else said.place


def mark_two_flaws(window: MainWindow) -> None:
    """Mark two flaws and one place that is none, the slighter flaw first."""
    session = window.document.session
    assert session.ai is not None
    key = session.ai.key
    for mark in (
        Annotation("slight", key, Pin(PicturePoint(60, 90)), "cut_out_edge", severity=1),
        Annotation("none", key, Pin(PicturePoint(200, 90)), note="A nice tie."),
        Annotation(
            "grave",
            key,
            Ellipse(PicturePoint(150, 200), 30, 20),
            "plastic_skin",
            "Look at the pores.",
            severity=3,
        ),
    ):
        session = edits.add(session, mark)
    window.document.edit("Mark", session)


WALKS: Final[dict[str, Callable[[MainWindow], None]]] = {
    walk.__name__: walk
    for walk in (
        begin_look_and_end,
        keep_the_keys_from_the_window_manager,
        show_nothing_of_the_hand,
        lose_the_screen_and_get_it_back,
        walk_through_the_findings,
    )
}


def walk(name: str) -> None:
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    # Searching takes longer than all the rest.
    faces.find_faces = lambda *_: ()
    with tempfile.TemporaryDirectory() as folder:
        window = open_a_pair(Path(folder))
        try:
            WALKS[name](window)
        finally:
            window.document.mark_saved(window.document.session, Path("left.headshot"))
            window.close()
        assert not window.presenting.window.isVisible()


if __name__ == "__main__":
    walk(sys.argv[1])
