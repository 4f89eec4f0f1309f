"""How the comparison leaves the program: as a PNG, and by the clipboard."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from headshot_viewer import sheet_files
from headshot_viewer.analysis import catalogue
from headshot_viewer.gui.exporting import ExportDialog
from tests.gui.layers import flat_layer, noisy_layer
from tests.journeys.hand import (
    ALT,
    CTRL,
    accept_options,
    answer,
    cancel_dialog,
    choose,
    choose_files,
    click,
    click_tool,
    dialog,
    drag,
    is_asked,
    name_files,
    settle,
    strike,
    until,
    write,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from headshot_viewer.core.progress import Progress
    from headshot_viewer.gui.main_window import MainWindow
    from headshot_viewer.paint.layout import ComparisonContent
    from headshot_viewer.sheet_files import SheetOptions
    from tests.journeys.conftest import OpenWindow


@pytest.fixture(autouse=True)
def _layers_known_beforehand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "analysers", lambda: (noisy_layer(), flat_layer()))


def marked(window: MainWindow) -> None:
    """Draw an ellipse with a note on the AI picture."""
    strike(window, Qt.Key.Key_E)
    drag(window.stage.right, (120, 200), (180, 260))
    strike(window, Qt.Key.Key_V)
    strike(window, Qt.Key.Key_Return)
    write(window, "no pores")
    window.stage.left.setFocus()


def export(
    window: MainWindow, path: Path, *, width_px: int | None = None, heat: bool | None = None
) -> None:
    strike(window, Qt.Key.Key_E, CTRL)
    options = dialog(ExportDialog)
    if width_px is not None:
        options.width_px.setFocus()
        options.width_px.selectAll()
        write(options, str(width_px))
    if heat is not None and options.heat.isChecked() != heat:
        click(options.heat, (8, options.heat.height() / 2))
        assert options.heat.isChecked() == heat
    accept_options(options)
    choose_files(path)


def test_the_comparison_is_exported_at_the_pictures_own_size(
    desk: MainWindow, tmp_path: Path
) -> None:
    marked(desk)
    target = tmp_path / "home.png"
    export(desk, target.with_suffix(""))
    settle(desk)
    assert desk.messages.text == f"The comparison was written to “{target}”."
    with Image.open(target) as png:
        # Both at the height of the taller one: 480 px for each, and what stands between.
        assert png.width >= 2 * 480
        assert png.height > 600
        assert "srgb" in png.info or "icc_profile" in png.info
        assert any("Headshot Viewer" in str(value) for value in png.info.values())


def test_a_chosen_width_is_kept_exactly_and_remembered(desk: MainWindow, tmp_path: Path) -> None:
    export(desk, tmp_path / "one.png", width_px=800)
    settle(desk)
    with Image.open(tmp_path / "one.png") as png:
        assert png.width == 800
    strike(desk, Qt.Key.Key_E, CTRL)
    options = dialog(ExportDialog)
    assert options.width_px.value() == 800
    accept_options(options)
    asked = dialog(QFileDialog)
    assert asked.directory().absolutePath() == str(tmp_path)
    assert asked.selectedFiles()[0].endswith("studio-comparison.png")


def test_the_heatmap_is_in_the_export_only_when_it_is_wanted(
    desk: MainWindow, tmp_path: Path
) -> None:
    strike(desk, Qt.Key.Key_1, ALT)
    settle(desk)
    sizes = {}
    for name, heat in (("hot", True), ("plain", False)):
        export(desk, tmp_path / f"{name}.png", width_px=700, heat=heat)
        settle(desk)
        with Image.open(tmp_path / f"{name}.png") as png:
            sizes[name] = png.convert("RGB").tobytes()
    assert sizes["hot"] != sizes["plain"]
    strike(desk, Qt.Key.Key_H)
    strike(desk, Qt.Key.Key_E, CTRL)
    options = dialog(ExportDialog)
    assert not options.heat.isEnabled()
    assert options.heat.toolTip() == "No heatmap is shown"


def test_annotations_are_in_the_export(desk: MainWindow, tmp_path: Path) -> None:
    export(desk, tmp_path / "before.png", width_px=700)
    settle(desk)
    marked(desk)
    export(desk, tmp_path / "after.png", width_px=700)
    settle(desk)
    with (
        Image.open(tmp_path / "before.png") as before,
        Image.open(tmp_path / "after.png") as after,
    ):
        # A card with the note is added below.
        assert after.height > before.height


def test_the_export_does_not_hang_on_what_is_looked_at(desk: MainWindow, tmp_path: Path) -> None:
    export(desk, tmp_path / "fitted.png", width_px=700)
    settle(desk)
    strike(desk, Qt.Key.Key_4, CTRL)
    desk.resize(900, 600)
    export(desk, tmp_path / "close.png", width_px=700)
    settle(desk)
    with (
        Image.open(tmp_path / "fitted.png") as fitted,
        Image.open(tmp_path / "close.png") as close,
    ):
        assert fitted.tobytes() == close.tobytes()


def test_cancelling_the_options_or_the_file_dialog_writes_nothing(
    desk: MainWindow, tmp_path: Path
) -> None:
    before = set(tmp_path.rglob("*.png"))
    click_tool(desk, "export")
    cancel_dialog()
    strike(desk, Qt.Key.Key_E, CTRL)
    accept_options(dialog(ExportDialog))
    dialog(QFileDialog)
    cancel_dialog()
    settle(desk)
    assert set(tmp_path.rglob("*.png")) == before
    assert desk.messages.text == ""


@pytest.fixture
def slow_export(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> Iterator[threading.Event]:
    """Let exports stop half-way until they may go on."""
    assert open_window is not None
    may_go_on, write_sheet = threading.Event(), sheet_files.write_sheet

    def slowly(
        path: Path, content: ComparisonContent, options: SheetOptions, *, progress: Progress
    ) -> None:
        def watched(share: float, /) -> None:
            while share > 0.3 and not may_go_on.wait(0.01):
                progress(share)
            progress(share)

        write_sheet(path, content, options, progress=watched)

    monkeypatch.setattr(sheet_files, "write_sheet", slowly)
    yield may_go_on
    may_go_on.set()


def test_a_cancelled_export_leaves_no_file(
    desk: MainWindow, slow_export: threading.Event, tmp_path: Path
) -> None:
    before = set(tmp_path.rglob("*"))
    export(desk, tmp_path / "home.png")
    until(desk.activity.label.isVisible)
    assert desk.activity.label.text() == "Exporting…"
    strike(desk, Qt.Key.Key_Escape)
    assert desk.statusBar().currentMessage() == "Stopped."
    slow_export.set()
    settle(desk)
    until(lambda: not any(p.name.endswith(".part") for p in tmp_path.rglob("*")))
    written = {p for p in set(tmp_path.rglob("*")) - before if p.suffix == ".png"}
    assert written == set()
    assert desk.messages.text == ""


def test_a_cancelled_export_keeps_the_file_that_was_there(
    desk: MainWindow, slow_export: threading.Event, tmp_path: Path
) -> None:
    target = tmp_path / "home.png"
    slow_export.set()
    export(desk, target, width_px=500)
    settle(desk)
    before = target.read_bytes()
    slow_export.clear()
    desk.exporting.export(target, 900, heat=False)
    until(desk.activity.stop.isVisible)
    click(desk.activity.stop)
    slow_export.set()
    settle(desk)
    assert target.read_bytes() == before


def test_an_export_goes_on_while_one_looks_around_and_draws(
    desk: MainWindow, slow_export: threading.Event, tmp_path: Path
) -> None:
    export(desk, tmp_path / "home.png")
    until(desk.activity.label.isVisible)
    strike(desk, Qt.Key.Key_N)
    click(desk.stage.left, (150, 150))
    assert len(desk.document.session.annotations) == 1
    slow_export.set()
    settle(desk)
    assert (tmp_path / "home.png").is_file()


def test_the_comparison_is_copied(desk: MainWindow) -> None:
    marked(desk)
    QGuiApplication.clipboard().clear()
    choose(desk, "Edit", "Copy Comparison")
    settle(desk)
    # The clipboard outlives Python: an image over memory of Python's crashes at the very end.
    image = QGuiApplication.clipboard().image()
    assert image.width() >= 2 * 480
    assert desk.statusBar().currentMessage() == "The comparison was copied."


def test_nothing_can_be_exported_before_both_pictures_are_open(window: MainWindow) -> None:
    strike(window, Qt.Key.Key_E, CTRL)
    assert not is_asked()
    assert window.actions_by_id["export"].toolTip() == "Open both pictures first"


def test_an_existing_file_is_replaced_only_after_a_question(
    desk: MainWindow, tmp_path: Path
) -> None:
    target = tmp_path / "home.png"
    export(desk, target, width_px=500)
    settle(desk)
    before = target.read_bytes()
    strike(desk, Qt.Key.Key_N)
    click(desk.stage.left, (150, 150))
    strike(desk, Qt.Key.Key_E, CTRL)
    accept_options(dialog(ExportDialog))
    asked = name_files(target)
    # The file dialog's own question holds up the key: it is answered from a timer.
    QTimer.singleShot(0, lambda: answer(QMessageBox.StandardButton.No))
    strike(asked, Qt.Key.Key_Return)
    assert asked.isVisible()
    assert not desk.jobs.topics
    choose_files(target, replace=True)
    settle(desk)
    assert target.read_bytes() != before
