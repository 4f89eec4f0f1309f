"""How the comparison leaves the program: as a PNG, and by the clipboard."""

from __future__ import annotations

import errno
import os
import threading
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPageLayout
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QComboBox, QFileDialog, QMessageBox

from headshot_viewer import sheet_files
from headshot_viewer.analysis import catalogue
from headshot_viewer.gui.export_dialog import ExportDialog
from headshot_viewer.gui.sheet_choice import SheetChoice
from headshot_viewer.paint.images import array_of
from tests.gui.layers import flat_layer, noisy_layer
from tests.journeys.hand import (
    ALT,
    CTRL,
    SHIFT,
    accept_options,
    answer,
    answer_message,
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

    from headshot_viewer.core.progress import Progress
    from headshot_viewer.gui.main_window import MainWindow
    from headshot_viewer.paint.layout import ComparisonContent
    from headshot_viewer.sheet_files import SheetOptions
    from tests.journeys.conftest import OpenWindow


@pytest.fixture(autouse=True)
def _layers_known_beforehand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "analysers", lambda: (noisy_layer(), flat_layer()))


def marked(window: MainWindow, pasted: str = "") -> None:
    """Draw an ellipse with a note on the AI picture; a longer one is pasted after it."""
    strike(window, Qt.Key.Key_E)
    drag(window.stage.right, (120, 200), (180, 260))
    strike(window, Qt.Key.Key_V)
    strike(window, Qt.Key.Key_Return)
    write(window, "no pores")
    if pasted:
        QGuiApplication.clipboard().setText(pasted)
        strike(window, Qt.Key.Key_V, CTRL)
        QGuiApplication.clipboard().clear()
    window.stage.left.setFocus()


def ask(window: MainWindow, layout: str = "side_by_side") -> ExportDialog:
    """Open the options, and choose a layout by the keyboard."""
    strike(window, Qt.Key.Key_E, CTRL | SHIFT)
    options = dialog(ExportDialog)
    take(options.layout_id, layout)
    return options


@contextmanager
def painted_anew(window: MainWindow, options: ExportDialog) -> Iterator[None]:
    """Wait until what was done within is seen in the preview."""
    painted: list[object] = []
    options.preview.painted.connect(lambda: painted.append(None))
    yield
    until(lambda: painted and not window.jobs.topics, "the preview was not painted anew")


def take(combo: QComboBox, key: str) -> None:
    """Choose an entry of a combo box with the arrow keys."""
    combo.setFocus()
    strike(combo, Qt.Key.Key_Home)
    while combo.currentData() != key:
        before = combo.currentIndex()
        strike(combo, Qt.Key.Key_Down)
        assert combo.currentIndex() != before, f"there is no {key}"


def export(
    window: MainWindow,
    path: Path,
    *,
    width_px: int | None = None,
    heat: bool | None = None,
    layout: str = "side_by_side",
) -> None:
    options = ask(window, layout)
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
    strike(desk, Qt.Key.Key_E, CTRL | SHIFT)
    options = dialog(ExportDialog)
    assert options.layout_id.currentData() == "side_by_side"
    assert options.width_px.value() == 800
    accept_options(options)
    asked = dialog(QFileDialog)
    assert asked.directory().absolutePath() == str(tmp_path)
    today = QDate.currentDate().toString("yyyy-MM-dd")
    assert asked.selectedFiles()[0].endswith(f"studio comparison {today}.png")


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
    options = ask(desk)
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
    dialog(QFileDialog)
    cancel_dialog()
    accept_options(ask(desk))
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
        path: Path,
        content: ComparisonContent,
        options: SheetOptions,
        *,
        format_id: str,
        progress: Progress,
    ) -> None:
        def watched(share: float, /) -> None:
            while share > 0.3 and not may_go_on.wait(0.01):
                progress(share)
            progress(share)

        write_sheet(path, content, options, format_id=format_id, progress=watched)

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
    desk.exporting.export(target, SheetChoice(layout="side_by_side", width_px=900))
    until(desk.activity.stop.isVisible)
    click(desk.activity.stop)
    slow_export.set()
    settle(desk)
    assert target.read_bytes() == before


def test_the_window_closes_when_the_export_is_written(
    desk: MainWindow, slow_export: threading.Event, tmp_path: Path
) -> None:
    target = tmp_path / "home.png"
    export(desk, target)
    until(desk.activity.label.isVisible)
    strike(desk, Qt.Key.Key_Q, CTRL)
    assert desk.isVisible()
    assert desk.messages.text == "The export is not finished; the window closes when it is."
    assert not target.exists()
    slow_export.set()
    until(lambda: not desk.isVisible())
    with Image.open(target) as written:
        written.load()


def test_an_export_can_be_stopped_to_close_at_once(
    desk: MainWindow, slow_export: threading.Event, tmp_path: Path
) -> None:
    export(desk, tmp_path / "home.png")
    until(desk.activity.label.isVisible)
    desk.close()
    answer_message(desk, "Stop It and Close")
    until(lambda: not desk.isVisible())
    slow_export.set()
    left = {path.suffix for path in tmp_path.iterdir() if path.is_file()}
    assert not left & {".png", ".part"}


def test_closing_can_be_taken_back_while_an_export_is_written(
    desk: MainWindow, slow_export: threading.Event, tmp_path: Path
) -> None:
    export(desk, tmp_path / "home.png")
    until(desk.activity.label.isVisible)
    desk.close()
    # The message goes first, and with it the wish to close; the export goes on.
    strike(desk, Qt.Key.Key_Escape)
    assert desk.messages.text == ""
    slow_export.set()
    settle(desk)
    assert desk.isVisible()
    assert (tmp_path / "home.png").is_file()


def test_a_window_that_waited_stays_when_the_export_fails(
    desk: MainWindow, slow_export: threading.Event, tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    export(desk, folder / "home.png")
    until(desk.activity.label.isVisible)
    desk.close()
    folder.rename(tmp_path / "pulled out")
    slow_export.set()
    settle(desk)
    assert desk.isVisible()
    assert "could not be written" in desk.messages.text


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


def test_a_long_note_is_whole_on_paper(desk: MainWindow, tmp_path: Path) -> None:
    marked(desk, " and a long word" * 200)
    strike(desk, Qt.Key.Key_P, CTRL)
    preview = dialog(QPrintPreviewDialog)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    preview.paintRequested.emit(printer)
    with PdfReader(tmp_path / "paper.pdf") as document:
        assert len(document.pages) == 2
    cancel_dialog()


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
    accept_options(ask(desk))
    asked = name_files(target)
    # The file dialog's own question holds up the key: it is answered from a timer.
    QTimer.singleShot(0, lambda: answer(QMessageBox.StandardButton.No))
    strike(asked, Qt.Key.Key_Return)
    assert asked.isVisible()
    assert not desk.jobs.topics
    choose_files(target, replace=True)
    settle(desk)
    assert target.read_bytes() != before


@pytest.mark.parametrize("ending", ["png", "jpg", "pdf"])
def test_a_read_only_file_is_kept_and_the_export_goes_elsewhere(
    ending: str, desk: MainWindow, tmp_path: Path
) -> None:
    target = tmp_path / f"given away.{ending}"
    target.write_bytes(b"before")
    # Even root, who may write everywhere, does not replace it: whoever protects a file means it.
    target.chmod(0o444)
    desk.exporting.export(target, SheetChoice(layout="side_by_side", width_px=500))
    settle(desk)
    assert desk.messages.text == f"“given away.{ending}” could not be written: it is read-only."
    assert target.read_bytes() == b"before"
    elsewhere = target.with_name(f"mine.{ending}")
    desk.exporting.export(elsewhere, SheetChoice(layout="side_by_side", width_px=500))
    settle(desk)
    assert elsewhere.stat().st_size > len(b"before")
    assert [path for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def test_a_read_only_folder_is_said_and_nothing_is_left_in_it(
    desk: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "read only"
    folder.mkdir()
    real_open = Path.open

    def read_only(path: Path, mode: str = "r", *rest: object, **more: object) -> object:
        if path.parent == folder and mode.strip("rbt"):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        return real_open(path, mode, *rest, **more)  # type: ignore[call-overload]  # as it was called

    # Whoever runs the tests may be allowed to write anywhere.
    monkeypatch.setattr(Path, "open", read_only)
    export(desk, folder / "home.png")
    settle(desk)
    assert desk.messages.text == ("“home.png” could not be written: it or its folder is read-only.")
    assert list(folder.iterdir()) == []
    assert desk.isVisible()


def test_one_key_exports_with_the_last_options_and_never_overwrites(
    desk: MainWindow, tmp_path: Path
) -> None:
    strike(desk, Qt.Key.Key_E, CTRL)
    # Only the first time it is asked where.
    asked = dialog(QFileDialog)
    name = Path(asked.selectedFiles()[0]).name
    folder = tmp_path / "sheets"
    folder.mkdir()
    choose_files(folder / name)
    settle(desk)
    for _ in range(2):
        strike(desk, Qt.Key.Key_E, CTRL)
        assert not is_asked()
        settle(desk)
    stem = name.removesuffix(".png")
    assert {path.name for path in folder.iterdir()} == {
        name,
        f"{stem} (2).png",
        f"{stem} (3).png",
    }
    with Image.open(folder / name) as png:
        # A landscape A4 at 300 dots to the inch.
        assert png.size == (3508, 2480)
    assert desk.messages.text.endswith(f"{stem} (3).png”.")


def test_a_folder_that_is_gone_is_asked_for_again(desk: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    desk.choices.change(replace(desk.choices.settings, export_folder=str(folder)))
    strike(desk, Qt.Key.Key_E, CTRL)
    dialog(QFileDialog)
    cancel_dialog()
    assert not folder.exists()


def test_a_written_sheet_can_be_opened_and_shown_in_its_folder(
    desk: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "headshot_viewer.gui.wiring.QDesktopServices.openUrl",
        lambda url: opened.append(url.toLocalFile()),
    )
    target = tmp_path / "home.png"
    for words in ("Open", "Show in Folder"):
        export(desk, target.with_stem(words.lower()), width_px=400)
        settle(desk)
        answer_message(desk, words)
    assert opened == [str(tmp_path / "open.png"), str(tmp_path)]


def test_a_pdf_carries_studio_client_and_note(desk: MainWindow, tmp_path: Path) -> None:
    marked(desk)
    options = ask(desk, "portrait_a4")
    take(options.format_id, "pdf")
    assert options.dpi.isVisible()
    assert not options.width_px.isVisible()
    options.studio.setFocus()
    write(options, "atelier")
    options.client.setFocus()
    write(options, "jane doe")
    accept_options(options)
    asked = dialog(QFileDialog)
    assert Path(asked.selectedFiles()[0]).name.startswith("jane doe comparison 2")
    choose_files(tmp_path / "sheet.pdf")
    settle(desk)
    with PdfReader(tmp_path / "sheet.pdf") as document:
        text = document.pages[0].extract_text()
    for words in ("atelier", "jane doe", "no pores"):
        assert words in text
    # The studio stays, the client is asked for again with the next pair.
    assert desk.choices.settings.sheet_studio == "atelier"
    assert ask(desk).client.text() == "jane doe"
    cancel_dialog()


def test_the_preview_is_the_page_that_is_written(desk: MainWindow, tmp_path: Path) -> None:
    marked(desk)
    options = ask(desk, "square")
    until(lambda: not options.preview.image.isNull() and not desk.jobs.topics)
    as_wide = str(options.preview.image.width())
    options.width_px.setFocus()
    options.width_px.selectAll()
    with painted_anew(desk, options):
        write(options, as_wide)
    seen = options.preview.image
    assert seen.width() == seen.height() == int(as_wide)
    accept_options(options)
    choose_files(tmp_path / "page.png")
    settle(desk)
    with Image.open(tmp_path / "page.png") as png:
        written = np.asarray(png.convert("RGB"))
    assert (array_of(seen)[..., 2::-1] == written).all()


def test_the_preview_is_small_but_no_strokes_and_numbers_in_it_are_larger_than_in_the_file(
    desk: MainWindow, tmp_path: Path
) -> None:
    marked(desk)
    options = ask(desk, "landscape")
    until(lambda: not options.preview.image.isNull() and not desk.jobs.topics)
    seen = array_of(options.preview.image)[..., 2::-1].astype(float)
    accept_options(options)
    choose_files(tmp_path / "page.png")
    settle(desk)
    with Image.open(tmp_path / "page.png") as png:
        assert png.width > 3 * seen.shape[1]
        small = png.convert("RGB").resize(seen.shape[1::-1], Image.Resampling.BOX)
    yellow = [
        int(((page[..., 0] > 180) & (page[..., 1] > 150) & (page[..., 2] < 120)).sum())
        for page in (seen, np.asarray(small))
    ]
    assert yellow[1] > 20
    assert yellow[0] == pytest.approx(yellow[1], rel=0.1)


def test_the_preview_follows_what_is_chosen(desk: MainWindow) -> None:
    options = ask(desk, "landscape")
    until(lambda: not options.preview.image.isNull() and not desk.jobs.topics)
    light = array_of(options.preview.image)[0, 0, 0]
    take(options.paper, "dark")
    until(lambda: array_of(options.preview.image)[0, 0, 0] < 255)
    assert light == 255
    assert array_of(options.preview.image)[0, 0, 0] < 40
    cancel_dialog()


def test_a_preset_sets_layout_format_and_width(desk: MainWindow) -> None:
    options = ask(desk)
    options.preset.setFocus()
    strike(options.preset, Qt.Key.Key_Down)
    choice = options.choice
    assert (choice.layout, choice.format_id, choice.width_px) == ("landscape", "jpeg", 2400)
    assert options.preset.currentText() == "Client E-mail (2400 px)"
    cancel_dialog()


def test_a_logo_that_is_gone_leaves_its_place_to_the_name_and_is_told(
    desk: MainWindow, tmp_path: Path
) -> None:
    options = ask(desk, "portrait_a4")
    take(options.format_id, "pdf")
    options.studio.setFocus()
    write(options, "atelier")
    options.logo.setText(str(tmp_path / "gone.svg"))
    until(lambda: "gone.svg" in options.preview.label.text())
    accept_options(options)
    choose_files(tmp_path / "sheet.pdf")
    settle(desk)
    assert desk.messages.text == (
        f"The comparison was written to “{tmp_path / 'sheet.pdf'}”."
        " “gone.svg” could not be opened: there is no such file."
    )
    with PdfReader(tmp_path / "sheet.pdf") as document:
        assert "atelier" in document.pages[0].extract_text()


def test_a_long_note_is_told_to_be_shortened_and_where_it_is_whole(
    desk: MainWindow, tmp_path: Path
) -> None:
    note = " ".join(f"word{number}" for number in range(500))
    marked(desk, note)
    options = ask(desk, "portrait_a4")
    take(options.format_id, "png")
    until(lambda: "Note 1 is shortened on the page" in options.preview.label.text())
    take(options.format_id, "pdf")
    until(
        lambda: (
            options.preview.label.text()
            == "Page 1 of 2\nNote 1 is shortened, and stands whole on page 2."
        )
    )
    accept_options(options)
    choose_files(tmp_path / "sheet.pdf")
    settle(desk)
    assert desk.messages.text == f"The comparison was written to “{tmp_path / 'sheet.pdf'}”."
    with PdfReader(tmp_path / "sheet.pdf") as document:
        first, second = (" ".join(page.extract_text().split()) for page in document.pages)
    assert "More on page 2" in first
    assert note in second


def test_a_note_that_a_picture_shortens_is_told_after_exporting_and_copying(
    desk: MainWindow, tmp_path: Path
) -> None:
    marked(desk, " and a long word" * 200)
    export(desk, tmp_path / "sheet.png", width_px=800, layout="landscape")
    settle(desk)
    told = "Note 1 is shortened on the page; a PDF or a print holds it whole."
    written = tmp_path / "sheet.png"
    assert desk.messages.text == f"The comparison was written to “{written}”. {told}"
    choose(desk, "Edit", "Copy Comparison")
    settle(desk)
    assert desk.messages.text == f"The comparison was copied. {told}"
    QGuiApplication.clipboard().clear()


def test_the_sheet_is_shown_as_it_will_be_printed(desk: MainWindow, tmp_path: Path) -> None:
    strike(desk, Qt.Key.Key_P, CTRL)
    preview = dialog(QPrintPreviewDialog)
    assert preview.printer().pageLayout().orientation() is QPageLayout.Orientation.Landscape
    # What the dialog does when it is told to print.
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    preview.paintRequested.emit(printer)
    with PdfReader(tmp_path / "paper.pdf") as document:
        assert len(document.pages) == 1
    cancel_dialog()
