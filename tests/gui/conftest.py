"""A desk without its window: document, panes and what stands behind them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, Qt, QTemporaryDir
from PySide6.QtWidgets import QWidget

from headshot_viewer.analysis import catalogue
from headshot_viewer.core import edits
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.arranging import Arranging
from headshot_viewer.gui.document import Document
from headshot_viewer.gui.gallery import Gallery
from headshot_viewer.gui.jobs import Jobs
from headshot_viewer.gui.measuring import Measuring
from headshot_viewer.gui.opening import Opening
from headshot_viewer.gui.operations import Operations
from headshot_viewer.gui.scene import Scene
from headshot_viewer.gui.settings import SettingsFile
from headshot_viewer.gui.stage_view import StageView
from headshot_viewer.gui.style_presets import StylePresets
from headshot_viewer.gui.toolbox import Toolbox
from tests.gui.layers import flat_layer, noisy_layer
from tests.makers import noise_picture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from headshot_viewer.core.picture import Picture
    from headshot_viewer.gui.pane import Pane

STAGE_PX = (642, 300)
"""Two panes of 320 x 300 logical pixels, and the gap between them."""


@dataclass(frozen=True, eq=False)
class Desk:
    """Everything that a pane stands on, put together as in the window."""

    window: QWidget
    document: Document
    gallery: Gallery
    jobs: Jobs
    toolbox: Toolbox
    opening: Opening
    measuring: Measuring
    stage: StageView
    operations: Operations
    arranging: Arranging
    choices: SettingsFile
    presets: StylePresets
    folder: QTemporaryDir

    @property
    def left(self) -> Pane:
        return self.stage.left

    @property
    def right(self) -> Pane:
        return self.stage.right

    def hang(self, side: Side, picture: Picture) -> None:
        """Show *picture* on *side*, as if it had just been opened."""
        self.gallery.keep(picture)
        session = edits.hang(self.document.session, side, picture.ref)
        self.document.edit(f"Open {side}", session)

    def hang_pair(self, professional: Picture, ai: Picture) -> None:
        """Show both, and forget how they came, so that the undo stack is empty."""
        self.hang(Side.PROFESSIONAL, professional)
        self.hang(Side.AI, ai)
        self.document.load(self.document.session, self.document.look, None)


def put_together(window: QWidget) -> Desk:
    document, jobs, gallery = Document(window), Jobs(window), Gallery(window)
    toolbox = Toolbox(window)
    opening = Opening(document, gallery, jobs, window)
    measuring = Measuring(document, gallery, jobs, window)
    scene = Scene(document, gallery, measuring)
    stage = StageView(document, gallery, opening, scene, toolbox, window)
    measuring.changed.connect(stage.refresh)
    stage.resize(*STAGE_PX)
    operations = Operations(document, measuring, stage, window)
    arranging = Arranging(document, stage, window)
    folder = QTemporaryDir()
    choices = SettingsFile(QSettings(folder.filePath("kept.ini"), QSettings.Format.IniFormat))
    presets = StylePresets(choices, toolbox, window)
    return Desk(
        window,
        document,
        gallery,
        jobs,
        toolbox,
        opening,
        measuring,
        stage,
        operations,
        arranging,
        choices,
        presets,
        folder,
    )


@pytest.fixture
def empty_desk(qtbot: QtBot) -> Iterator[Desk]:
    """A desk with nothing on it."""
    window = QWidget()
    window.resize(*STAGE_PX)
    qtbot.addWidget(window)
    desk = put_together(window)
    # Or the first pane would have the focus, with its frame, at a time of its own choosing.
    window.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.setFocus()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.hasFocus)
    yield desk
    desk.jobs.close()


@pytest.fixture
def desk(empty_desk: Desk) -> Desk:
    """A desk with a pair, of which the AI picture has twice the resolution."""
    empty_desk.hang_pair(
        noise_picture(120, 160, "professional.png", seed=1),
        noise_picture(240, 320, "ai.png", seed=2),
    )
    return empty_desk


@pytest.fixture
def measured_desk(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The desk with two quick layers to choose from; none is chosen yet."""
    monkeypatch.setattr(catalogue, "analysers", lambda: (noisy_layer(), flat_layer()))
    with qtbot.waitSignal(desk.measuring.layers_known):
        desk.measuring.read_catalogue()
    return desk
