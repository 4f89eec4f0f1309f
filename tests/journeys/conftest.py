"""A program that somebody sits at: the real window, on its own settings, with small pictures."""

from __future__ import annotations

import threading
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec

import numpy as np
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QDialog

from headshot_viewer.analysis import faces
from headshot_viewer.core.boxes import Box
from headshot_viewer.core.face import (
    LANDMARKS,
    LEFT_EYE_CORNERS,
    RIGHT_EYE_CORNERS,
    Face,
    Iris,
    Landmark,
)
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.files import picture_file
from headshot_viewer.files.recovery import RecoveryStore
from headshot_viewer.gui.main_window import MainWindow
from headshot_viewer.gui.settings import SettingsFile
from tests.journeys.hand import settle, until
from tests.makers import write_png

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeAlias

    from numpy.typing import NDArray
    from PySide6.QtGui import QClipboard
    from pytestqt.qtbot import QtBot

    from headshot_viewer.core.geometry import PictureSize
    from headshot_viewer.core.picture import Picture

    OpenWindow: TypeAlias = Callable[[], MainWindow]

ReadP = ParamSpec("ReadP")

WINDOW_PX = (1200, 740)
_LONGEST_WAIT_S = 20


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the offscreen platform say what it lacks; every other warning fails a journey."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@dataclass(frozen=True)
class Pictures:
    """Files of a pair, and of another pair; each AI picture has more pixels than its partner."""

    professional: Path
    ai: Path
    other_professional: Path
    other_ai: Path


def portrait(width: int, height: int, seed: int) -> NDArray[np.uint8]:
    """Return (height, width, 3) BGR: a light disc on a dark ground, with grain."""
    y, x = np.mgrid[0:height, 0:width]
    disc = np.hypot(x - width / 2, y - height * 0.45) < height * 0.28
    grain = np.random.default_rng(seed).integers(-20, 21, (height, width, 3))
    colours = np.where(disc[..., None], (150, 170, 210), (90, 80, 70 + 10 * seed))
    pixels: NDArray[np.uint8] = (colours + grain).clip(0, 255).astype(np.uint8)
    return pixels


@pytest.fixture
def pictures(tmp_path: Path) -> Pictures:
    """Four pictures in a folder of this journey."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    return Pictures(
        write_png(folder / "studio.png", portrait(240, 300, 1)),
        write_png(folder / "generated.png", portrait(480, 600, 2)),
        write_png(folder / "studio two.png", portrait(200, 300, 3)),
        write_png(folder / "generated two.png", portrait(300, 400, 4)),
    )


@pytest.fixture(autouse=True)
def _faces_known_beforehand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Find a face at the same place of every picture: searching takes longer than all the rest."""
    monkeypatch.setattr(faces, "find_faces", lambda picture, *_: (face_in(picture.ref.size_px),))


@pytest.fixture
def no_faces(_faces_known_beforehand: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Find no face in any picture."""
    monkeypatch.setattr(faces, "find_faces", lambda *_: ())


def face_in(size_px: PictureSize) -> Face:
    """Return a level face in the upper half of a picture, its eyes a fifth of the height apart."""
    middle = PicturePoint(size_px.width * 0.5, size_px.height * 0.4)
    half = size_px.height * 0.1
    landmarks = [Landmark(*middle, 0.0)] * LANDMARKS
    for corners, side in ((RIGHT_EYE_CORNERS, -1), (LEFT_EYE_CORNERS, 1)):
        for corner in corners:
            landmarks[corner] = Landmark(middle.x + side * half, middle.y, 0.0)
    box = Box(middle.x - 2 * half, middle.y - 2 * half, middle.x + 2 * half, middle.y + 2 * half)
    iris = Iris(middle, half / 5)
    return Face(box, 1.0, tuple(landmarks), iris, iris, "short range")


@pytest.fixture
def open_window(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenWindow]:
    """Start the program, as often as one likes; all its windows remember in one file."""
    assert qtbot is not None
    opened: list[MainWindow] = []

    def start() -> MainWindow:
        file = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        window = MainWindow(SettingsFile(file), lambda: RecoveryStore(tmp_path / "recovery"))
        if not file.contains("window/geometry"):
            window.resize(*WINDOW_PX)
        opened.append(window)
        window.show()
        window.activateWindow()
        # It, or what it offers at the start.
        until(
            lambda: window in (active := QApplication.activeWindow(), active and active.parent()),
            "the window did not become active",
        )
        until(lambda: window.measuring.layers, "the layers were not loaded")
        return window

    yield start
    for window in opened:
        leave(window)
        window.deleteLater()


def leave(window: MainWindow) -> None:
    """Close the window for good, whatever is open in it."""
    while isinstance(asked := QApplication.activeModalWidget(), QDialog):
        asked.reject()
        QApplication.processEvents()
    if window.isVisible():
        # As if all were saved: no question is asked.
        document = window.document
        document.mark_saved(document.session, document.path or Path("left.headshot"))
        window.close()
    assert not window.isVisible()


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    """The program with nothing open."""
    return open_window()


@pytest.fixture
def desk(window: MainWindow, pictures: Pictures) -> MainWindow:
    """The program with the pair open."""
    open_pair(window, pictures)
    return window


def open_pair(window: MainWindow, pictures: Pictures) -> None:
    """Open the pair as the command line does."""
    window.start({Side.PROFESSIONAL: pictures.professional, Side.AI: pictures.ai}, None)
    settle(window)
    assert {hung.ref.path for hung in window.document.session.pictures} == {
        pictures.professional,
        pictures.ai,
    }


class SlowDisk:
    """A disk from which some files come only when they may."""

    def __init__(self) -> None:
        self._held: defaultdict[Path, threading.Event] = defaultdict(threading.Event)
        self._slow: set[Path] = set()
        self.asked: list[Path] = []

    def hold(self, path: Path) -> None:
        """Let nobody have the file before :meth:`give`."""
        self._slow.add(path)

    def give(self, path: Path) -> None:
        self._held[path].set()

    def give_all(self) -> None:
        for path in self._slow:
            self.give(path)

    def wait_for(self, path: Path) -> None:
        self.asked.append(path)
        if path in self._slow:
            assert self._held[path].wait(_LONGEST_WAIT_S), f"nobody gave {path.name}"


def delayed(
    read: Callable[ReadP, Picture], wait: Callable[[Path], object]
) -> Callable[ReadP, Picture]:
    """Return *read* with a wait for its file before it."""

    def read_slowly(*args: ReadP.args, **options: ReadP.kwargs) -> Picture:
        assert isinstance(args[0], Path)
        wait(args[0])
        return read(*args, **options)

    return read_slowly


@pytest.fixture
def slow_disk(open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowDisk]:
    """Hold files back; at the end of the journey, before the window closes, all are given."""
    assert open_window is not None
    disk, read = SlowDisk(), picture_file.read_picture

    monkeypatch.setattr(picture_file, "read_picture", delayed(read, disk.wait_for))
    yield disk
    disk.give_all()


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    """What other programs copied; emptied at the end, because it would outlive Python."""
    yield qapp.clipboard()
    qapp.clipboard().clear()
