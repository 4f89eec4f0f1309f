"""Several AI pictures against one professional picture: the filmstrip by keyboard and by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Pin
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.export_dialog import ExportDialog
from tests.journeys.conftest import portrait
from tests.journeys.hand import (
    ALT,
    CTRL,
    SHIFT,
    accept_options,
    answer_message,
    choose_files,
    click,
    close,
    dialog,
    double_click,
    drop,
    middle,
    settle,
    strike,
    turn_wheel,
    until,
)
from tests.makers import write_png

if TYPE_CHECKING:
    from pathlib import Path

    from headshot_viewer.gui.main_window import MainWindow
    from tests.journeys.conftest import OpenWindow, Pictures, SlowDisk


@pytest.fixture
def more(pictures: Pictures) -> list[Path]:
    """Two more AI pictures."""
    folder = pictures.ai.parent
    return [
        write_png(folder / f"{name}.png", portrait(240, 300, seed))
        for seed, name in ((5, "warm"), (6, "cool"))
    ]


@pytest.fixture
def several(desk: MainWindow, more: list[Path]) -> MainWindow:
    """The pair, with two more AI pictures dropped on the AI side."""
    # Three, of which one is there already: more than two on the AI side are variants.
    known = desk.document.session.candidates[0].ref.path
    assert drop(desk.stage.right, middle(desk.stage.right), *more, known)
    settle(desk)
    assert names(desk) == ["generated.png", "warm.png", "cool.png"]
    until(lambda: not desk.filmstrip.list.viewport().visibleRegion().isEmpty())
    QApplication.processEvents()
    return desk


def names(window: MainWindow) -> list[str]:
    return [hung.title for hung in window.document.session.candidates]


def shown(window: MainWindow) -> str:
    ai = window.document.session.ai
    plate = window.stage.right.plate
    assert ai is not None
    assert plate is not None
    assert plate.name == ai.title, "the pane shows another variant than the session"
    return ai.title


def cell(window: MainWindow, row: int) -> QRect:
    strip = window.filmstrip.list
    return strip.visualItemRect(strip.item(row))


def click_cell(window: MainWindow, row: int) -> None:
    at = cell(window, row).center()
    click(window.filmstrip.list.viewport(), (at.x(), at.y()))


def marks(window: MainWindow) -> list[str]:
    """Return the ids of the annotations that are shown."""
    return [annotation.id for annotation in window.document.session.shown_annotations]


def mark(window: MainWindow, annotation_id: str) -> None:
    session = window.document.session
    assert session.ai is not None
    pin = Annotation(annotation_id, session.ai.key, Pin(PicturePoint(50, 60)), "plastic_skin")
    window.document.edit("Mark", edits.add(session, pin))


def test_the_first_of_the_dropped_ones_is_shown_and_all_are_one_step(several: MainWindow) -> None:
    assert shown(several) == "warm.png"
    several.document.undo_stack.undo()
    settle(several)
    assert names(several) == ["generated.png"]
    several.document.undo_stack.redo()
    settle(several)
    assert names(several) == ["generated.png", "warm.png", "cool.png"]


def test_alt_and_arrows_change_the_ai_side_and_keep_the_zoom(several: MainWindow) -> None:
    turn_wheel(several.stage.left, middle(several.stage.left), notches=3)
    viewport, steps = several.document.viewport, several.document.undo_stack.count()
    seen = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left):
        strike(several, key, ALT)
        seen.append(shown(several))
        assert several.document.viewport == viewport
    # The strip ends at its ends: the last one has no next.
    assert seen == ["cool.png", "cool.png", "warm.png", "generated.png"]
    assert not several.actions_by_id["previous_variant"].isEnabled()
    assert several.actions_by_id["previous_variant"].toolTip() == "This is the first AI variant"
    assert several.document.undo_stack.count() == steps, "looking is no edit"


def test_looking_at_another_variant_is_no_unsaved_work(several: MainWindow, tmp_path: Path) -> None:
    several.document.mark_saved(several.document.session, tmp_path / "x.headshot")
    strike(several, Qt.Key.Key_Right, ALT)
    assert shown(several) == "cool.png"
    assert not several.document.is_modified


def test_a_click_and_the_arrow_keys_show_a_variant(several: MainWindow) -> None:
    click_cell(several, 2)
    assert shown(several) == "cool.png"
    strike(several, Qt.Key.Key_Left)
    assert shown(several) == "warm.png"
    strike(several, Qt.Key.Key_Home)
    assert shown(several) == "generated.png"


def test_each_variant_keeps_its_own_annotations(several: MainWindow) -> None:
    mark(several, "on warm")
    strike(several, Qt.Key.Key_Right, ALT)
    assert several.document.session.shown_annotations == ()
    mark(several, "on cool")
    assert marks(several) == ["on cool"]
    strike(several, Qt.Key.Key_Left, ALT)
    assert marks(several) == ["on warm"]
    strip = several.filmstrip.list
    told = [strip.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert told == ["generated.png, 0 findings", "warm.png, 1 finding", "cool.png, 1 finding"]
    # Undo leads back to the variant that was marked.
    several.document.undo_stack.undo()
    assert shown(several) == "cool.png"


def test_f2_renames_and_the_badge_says_so(several: MainWindow) -> None:
    click_cell(several, 1)
    strike(several, Qt.Key.Key_F2)
    editor = several.filmstrip.list.findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "warm"
    editor.setText("Warm light")
    strike(several, Qt.Key.Key_Return)
    assert shown(several) == "Warm light"
    assert several.document.undo_stack.undoText() == "Rename AI Variant"
    several.document.undo_stack.undo()
    assert shown(several) == "warm.png"


def test_leaving_a_name_as_it_is_changes_nothing(several: MainWindow) -> None:
    steps = several.document.undo_stack.count()
    at = cell(several, 1).center()
    click_cell(several, 1)
    double_click(several.filmstrip.list.viewport(), (at.x(), at.y()))
    assert several.filmstrip.list.findChild(QLineEdit) is not None
    strike(several, Qt.Key.Key_Return)
    assert several.document.undo_stack.count() == steps
    assert names(several)[1] == "warm.png"


def test_delete_removes_a_variant_with_what_was_said_of_it(several: MainWindow) -> None:
    mark(several, "on warm")
    click_cell(several, 1)
    strike(several, Qt.Key.Key_Delete)
    assert names(several) == ["generated.png", "cool.png"]
    assert shown(several) == "cool.png"
    assert several.document.session.annotations == ()
    several.document.undo_stack.undo()
    settle(several)
    assert names(several) == ["generated.png", "warm.png", "cool.png"]
    assert marks(several) == ["on warm"]


def test_alt_shift_and_arrows_move_a_variant(several: MainWindow) -> None:
    strike(several, Qt.Key.Key_Right, ALT | SHIFT)
    assert names(several) == ["generated.png", "cool.png", "warm.png"]
    assert shown(several) == "warm.png"
    strike(several, Qt.Key.Key_Left, ALT | SHIFT, times=2)
    assert names(several) == ["warm.png", "generated.png", "cool.png"]
    assert several.document.undo_stack.undoText() == "Move AI Variant"


@pytest.mark.parametrize(
    ("to", "order"),
    [
        (0.1, ["warm.png", "generated.png", "cool.png"]),
        (2.9, ["generated.png", "cool.png", "warm.png"]),
        (1.2, ["generated.png", "warm.png", "cool.png"]),
    ],
)
def test_a_variant_dragged_between_others_lies_there(
    several: MainWindow, to: float, order: list[str]
) -> None:
    click_cell(several, 1)
    strip, width = several.filmstrip.list, cell(several, 0).width()
    strip.put_down(QPoint(round(to * width), cell(several, 0).center().y()))
    assert names(several) == order
    assert shown(several) == "warm.png"


def test_files_dropped_on_the_strip_are_added(several: MainWindow, pictures: Pictures) -> None:
    strip = several.filmstrip.list
    assert drop(strip.viewport(), (30, 30), pictures.other_ai)
    settle(several)
    assert names(several)[-1] == pictures.other_ai.name
    assert shown(several) == pictures.other_ai.name


def test_variants_are_added_by_the_dialog_and_the_strip_comes(
    desk: MainWindow, more: list[Path]
) -> None:
    assert not desk.docks["filmstrip_dock"].isVisible()
    strike(desk, Qt.Key.Key_3, CTRL | SHIFT)
    choose_files(*more)
    settle(desk)
    assert len(names(desk)) == 3
    assert desk.docks["filmstrip_dock"].isVisible()


def test_a_pair_dropped_on_the_ai_side_can_be_taken_as_variants(
    desk: MainWindow, more: list[Path]
) -> None:
    assert drop(desk.stage.right, middle(desk.stage.right), *more)
    settle(desk)
    assert names(desk) == ["cool.png"], "two pictures are a pair"
    answer_message(desk, "Add Both as AI Variants")
    settle(desk)
    assert names(desk) == ["generated.png", "warm.png", "cool.png"]
    professional = desk.document.session.professional
    assert professional is not None
    assert professional.ref.path.name == "studio.png"


def test_several_pictures_of_the_command_line_are_variants(
    window: MainWindow, pictures: Pictures, more: list[Path]
) -> None:
    window.start({Side.PROFESSIONAL: pictures.professional}, None, more)
    settle(window)
    assert names(window) == ["warm.png", "cool.png"]
    assert shown(window) == "warm.png"
    assert window.document.session.professional is not None


def test_one_that_cannot_be_read_is_told_and_the_others_follow(
    desk: MainWindow, more: list[Path]
) -> None:
    broken = more[0].with_name("broken.png")
    broken.write_bytes(b"no picture")
    desk.opening.variants.add([broken, *more])
    settle(desk)
    assert names(desk) == ["generated.png", "warm.png", "cool.png"]
    assert shown(desk) == "warm.png"
    assert "broken.png" in desk.messages.text


def test_a_session_that_is_opened_meanwhile_gets_no_variant_of_another(
    desk: MainWindow, more: list[Path], slow_disk: SlowDisk, tmp_path: Path
) -> None:
    path = tmp_path / "pair.headshot"
    strike(desk, Qt.Key.Key_S, CTRL)
    choose_files(path)
    settle(desk)
    slow_disk.hold(more[0])
    desk.opening.variants.add(more)
    until(lambda: more[0] in slow_disk.asked)
    desk.start({}, path)
    until(lambda: desk.document.path == path and desk.document.session.pictures)
    slow_disk.give(more[0])
    settle(desk)
    assert names(desk) == ["generated.png"]


def test_a_session_keeps_variants_names_and_which_is_shown(
    several: MainWindow, tmp_path: Path, open_window: OpenWindow
) -> None:
    mark(several, "on warm")
    strike(several, Qt.Key.Key_Right, ALT | SHIFT)
    path = tmp_path / "several.headshot"
    strike(several, Qt.Key.Key_S, CTRL)
    choose_files(path)
    settle(several)
    session = several.document.session
    close(several)
    later = open_window()
    later.start({}, path)
    settle(later)
    assert later.document.session == session
    # The ones that are not shown are in memory as well: the arrows wait for no disk.
    for hung in session.candidates:
        assert later.gallery.picture(hung.ref.sha256) is not None
    strike(later, Qt.Key.Key_Left, ALT)
    assert shown(later) == "cool.png"


def test_without_a_professional_picture_several_variants_have_no_roles_to_exchange(
    window: MainWindow, more: list[Path]
) -> None:
    window.opening.variants.add(more)
    settle(window)
    assert len(names(window)) == 2
    assert window.document.session.on(Side.PROFESSIONAL) is None
    assert not window.actions_by_id["exchange"].isEnabled()
    assert "several AI variants" in window.actions_by_id["exchange"].toolTip()


def test_the_overview_shows_all_variants_and_is_exported(
    several: MainWindow, tmp_path: Path
) -> None:
    mark(several, "on warm")
    several.actions_by_id["export_overview"].trigger()
    options = dialog(ExportDialog)
    assert options.layout_id.currentData() == "variants"
    accept_options(options)
    path = tmp_path / "overview.png"
    choose_files(path)
    until(path.exists)
    settle(several)
    with Image.open(path) as written:
        assert written.width > written.height > 300
