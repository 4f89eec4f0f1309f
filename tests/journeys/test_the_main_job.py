"""A whole consultation, from two files to the picture that the client takes home."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt

from headshot_viewer.analysis import catalogue
from headshot_viewer.analysis.analysers import geometry
from headshot_viewer.gui.export_dialog import ExportDialog
from tests.journeys.hand import (
    ALT,
    CTRL,
    SHIFT,
    accept_options,
    choose_files,
    close,
    dialog,
    drag,
    drop,
    middle,
    settle,
    strike,
    turn_wheel,
    until,
    write,
)

if TYPE_CHECKING:
    from pathlib import Path

    from headshot_viewer.gui.main_window import MainWindow
    from tests.journeys.conftest import OpenWindow, Pictures


def test_open_look_heat_mark_undo_save_reopen_export(
    window: MainWindow, pictures: Pictures, open_window: OpenWindow, tmp_path: Path
) -> None:
    left, right = window.stage.left, window.stage.right
    drop(left, middle(left), pictures.professional, pictures.ai)
    settle(window)
    strike(window, Qt.Key.Key_Escape)
    turn_wheel(right, (200, 220), notches=3)
    strike(window, Qt.Key.Key_H)
    settle(window)
    assert window.measuring.result is not None
    strike(window, Qt.Key.Key_E)
    drag(right, (150, 180), (210, 240))
    drag(right, (60, 300), (120, 380))
    strike(window, Qt.Key.Key_Z, CTRL)
    strike(window, Qt.Key.Key_V)
    right.setFocus()
    strike(window, Qt.Key.Key_A, CTRL)
    strike(window, Qt.Key.Key_Return)
    write(window, "smooth as wax")
    right.setFocus()
    strike(window, Qt.Key.Key_S, CTRL)
    choose_files(tmp_path / "talk.headshot")
    settle(window)
    session, look = window.document.session, window.document.look
    close(window)

    later = open_window()
    drop(later.stage.left, middle(later.stage.left), tmp_path / "talk.headshot")
    settle(later)
    assert (later.document.session, later.document.look) == (session, look)
    (annotation,) = session.annotations
    assert annotation.note == "smooth as wax"
    until(lambda: later.measuring.result)
    strike(later, Qt.Key.Key_E, CTRL | SHIFT)
    accept_options(dialog(ExportDialog))
    choose_files(tmp_path / "home.png")
    settle(later)
    with Image.open(tmp_path / "home.png") as png:
        assert png.width > 2 * 480
        assert np.asarray(png.convert("L")).std() > 20


@pytest.mark.parametrize("number", range(len(catalogue.analysers())))
def test_each_layer_measures_a_pair_and_says_something_of_both(
    desk: MainWindow, number: int
) -> None:
    strike(desk, Qt.Key(Qt.Key.Key_1 + number), ALT)
    settle(desk)
    layer = catalogue.analysers()[number]
    assert desk.heatmap_panel.layer.currentText() == layer.title
    lines = desk.heatmap_panel.report.text().splitlines()
    assert "failed" not in desk.heatmap_panel.report.text()
    if lines == [geometry.DESCRIBED]:
        # Said of both at once; what is described stands in the table.
        return
    assert any(line.startswith("Professional: ") for line in lines)
    assert any(line.startswith("AI: ") for line in lines)
