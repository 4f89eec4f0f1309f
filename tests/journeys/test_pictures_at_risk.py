"""Pictures that are replaced, removed or moved while they are needed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Pin, new_id
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.look import PLAIN_LOOK
from headshot_viewer.core.picture import Side
from headshot_viewer.files import find_picture as finding
from headshot_viewer.files.session_file import read_session, write_session
from tests.journeys.conftest import portrait
from tests.journeys.hand import (
    CTRL,
    answer_message,
    choose_files,
    dialog,
    settle,
    strike,
    until,
)
from tests.makers import write_png

if TYPE_CHECKING:
    from headshot_viewer.core.session import Session
    from headshot_viewer.gui.main_window import MainWindow
    from tests.journeys.conftest import OpenWindow, Pictures, SlowDisk

REPLACED = "“studio.png” changed on disk; the earlier state is still shown."
REMOVED = "“studio.png” is no longer where it was; it stays open here."


def come_back(window: MainWindow) -> None:
    """Leave the window for another program, and come back to it."""
    elsewhere = QWidget()
    elsewhere.show()
    elsewhere.activateWindow()
    until(elsewhere.isActiveWindow)
    elsewhere.close()
    window.activateWindow()
    until(window.isActiveWindow)
    settle(window)


def annotate(session: Session) -> Session:
    assert session.professional is not None
    pin = Annotation(new_id(), session.professional.key, Pin(PicturePoint(20, 30)))
    return edits.add(session, pin)


def replace_picture(path: Path, seed: int = 9) -> None:
    """Write another picture in its place, as programs do: beside it, then renamed."""
    write_png(path.with_name("new.png"), portrait(240, 300, seed)).replace(path)


def is_shown(window: MainWindow, side: Side) -> bool:
    plate = window.stage.pane(side).plate
    return plate is not None and plate.images is not None


# Replaced, removed


def test_a_picture_replaced_while_open_is_told_once_and_stays(
    desk: MainWindow, pictures: Pictures
) -> None:
    before = desk.document.session
    replace_picture(pictures.professional)
    come_back(desk)
    assert desk.messages.text == REPLACED
    assert desk.document.session == before
    assert is_shown(desk, Side.PROFESSIONAL)
    desk.messages.dismiss()
    come_back(desk)
    assert desk.messages.text == ""
    replace_picture(pictures.professional, seed=10)
    come_back(desk)
    assert desk.messages.text == REPLACED


def test_a_replaced_picture_is_reloaded_with_its_annotations(
    desk: MainWindow, pictures: Pictures
) -> None:
    desk.document.edit("Set Pin", annotate(desk.document.session))
    annotations = desk.document.session.annotations
    before = desk.document.session.professional
    replace_picture(pictures.professional)
    come_back(desk)
    answer_message(desk, "Reload")
    settle(desk)
    after = desk.document.session.professional
    assert before is not None
    assert after is not None
    assert after.ref.sha256 != before.ref.sha256
    assert desk.document.session.annotations == annotations
    assert is_shown(desk, Side.PROFESSIONAL)
    come_back(desk)
    assert desk.messages.text == ""


def test_both_pictures_are_reloaded_at_once(desk: MainWindow, pictures: Pictures) -> None:
    replace_picture(pictures.professional)
    replace_picture(pictures.ai)
    come_back(desk)
    assert desk.messages.text == (
        "“studio.png” and “generated.png” changed on disk; the earlier state is still shown."
    )
    # Which picture it is counts, not where it stood.
    desk.document.edit("Exchange", edits.exchange_roles(desk.document.session))
    answer_message(desk, "Reload")
    settle(desk)
    paths = [hung.ref.path for hung in desk.document.session.pictures]
    assert paths == [pictures.ai, pictures.professional]
    come_back(desk)
    assert desk.messages.text == ""


def test_a_file_that_was_only_touched_is_no_news(desk: MainWindow, pictures: Pictures) -> None:
    os.utime(pictures.professional, (1e9, 1e9))
    come_back(desk)
    assert desk.messages.text == ""


def test_a_half_written_picture_is_not_taken(desk: MainWindow, pictures: Pictures) -> None:
    before = desk.document.session
    pictures.professional.write_bytes(b"\x89PNG")
    come_back(desk)
    answer_message(desk, "Reload")
    settle(desk)
    assert "could not be opened" in desk.messages.text
    assert desk.document.session == before
    assert is_shown(desk, Side.PROFESSIONAL)


def test_a_picture_removed_while_open_is_told_once_and_stays(
    desk: MainWindow, pictures: Pictures
) -> None:
    before = desk.document.session
    aside = pictures.professional.rename(pictures.professional.with_name("aside.bin"))
    come_back(desk)
    assert desk.messages.text == REMOVED
    assert desk.document.session == before
    assert is_shown(desk, Side.PROFESSIONAL)
    desk.messages.dismiss()
    come_back(desk)
    assert desk.messages.text == ""
    # A disk that was unplugged and is back.
    aside.rename(pictures.professional)
    come_back(desk)
    assert desk.messages.text == ""
    pictures.professional.unlink()
    come_back(desk)
    assert desk.messages.text == REMOVED


def test_a_removed_picture_can_be_found_by_hand(desk: MainWindow, pictures: Pictures) -> None:
    elsewhere = pictures.professional.parent.parent / "moved.png"
    pictures.professional.rename(elsewhere)
    come_back(desk)
    answer_message(desk, "Find It…")
    assert dialog(QFileDialog).windowTitle() == "Where Is “studio.png” Now?"
    # It begins where the picture was.
    assert Path(dialog(QFileDialog).directory().path()) == pictures.professional.parent
    choose_files(elsewhere)
    settle(desk)
    assert desk.document.session.professional is not None
    assert desk.document.session.professional.ref.path == elsewhere
    come_back(desk)
    assert desk.messages.text == ""


def test_two_removed_pictures_are_each_found_by_hand(desk: MainWindow, pictures: Pictures) -> None:
    there = pictures.professional.parent.parent
    for path in (pictures.professional, pictures.ai):
        path.rename(there / path.name)
    come_back(desk)
    assert desk.messages.text == (
        "“studio.png” and “generated.png” are no longer where they were; they stay open here."
    )
    answer_message(desk, "Find “generated.png”…")
    choose_files(there / "generated.png")
    settle(desk)
    assert desk.messages.text == REMOVED
    answer_message(desk, "Find It…")
    choose_files(there / "studio.png")
    settle(desk)
    paths = [hung.ref.path for hung in desk.document.session.pictures]
    assert paths == [there / "studio.png", there / "generated.png"]
    come_back(desk)
    assert desk.messages.text == ""


def test_a_removed_picture_is_told_of_while_one_works(desk: MainWindow, pictures: Pictures) -> None:
    pictures.professional.unlink()
    until(lambda: desk.messages.text == REMOVED)
    assert is_shown(desk, Side.PROFESSIONAL)


def test_a_message_about_a_picture_goes_with_it(desk: MainWindow, pictures: Pictures) -> None:
    replace_picture(pictures.professional)
    come_back(desk)
    assert desk.messages.text == REPLACED
    desk.reception.open_paths([pictures.other_professional, pictures.other_ai])
    settle(desk)
    until(lambda: desk.document.session.professional is not None)
    assert "changed on disk" not in desk.messages.text


# Moved before a session is opened


@pytest.fixture
def talk(desk: MainWindow, tmp_path: Path) -> Path:
    """A saved session with an annotation; no window has it open."""
    path = tmp_path / "sessions" / "talk.headshot"
    path.parent.mkdir()
    write_session(path, annotate(desk.document.session), PLAIN_LOOK)
    desk.document.mark_saved(desk.document.session, path)
    desk.close()
    return path


def load(window: MainWindow, path: Path) -> None:
    window.start({}, path)
    until(lambda: window.document.path == path)
    settle(window)


def test_a_moved_picture_is_found_beside_the_session(
    talk: Path, pictures: Pictures, open_window: OpenWindow
) -> None:
    there = pictures.professional.rename(talk.parent / pictures.professional.name)
    window = open_window()
    load(window, talk)
    assert window.document.session.professional is not None
    assert window.document.session.professional.ref.path == there
    assert len(window.document.session.annotations) == 1
    assert is_shown(window, Side.PROFESSIONAL)
    assert window.messages.text == (
        f"“studio.png” was not where it was; the same picture was found as “{there}”."
    )
    # Where a file is, is no edit.
    assert not window.document.is_modified
    assert not window.document.undo_stack.canUndo()


def test_a_renamed_picture_is_found_by_its_content(
    talk: Path, pictures: Pictures, open_window: OpenWindow
) -> None:
    there = pictures.ai.rename(pictures.ai.with_name("final version.png"))
    window = open_window()
    load(window, talk)
    assert window.document.session.ai is not None
    assert window.document.session.ai.ref.path == there
    assert is_shown(window, Side.AI)
    assert not window.document.is_modified


def test_a_picture_is_found_under_a_name_that_is_no_utf_8(
    talk: Path, pictures: Pictures, open_window: OpenWindow
) -> None:
    name = os.fsdecode(b"z\xfcrich.png")
    try:
        there = pictures.ai.rename(pictures.ai.with_name(name))
    except OSError:
        pytest.skip("this file system takes no such names")
    window = open_window()
    load(window, talk)
    assert window.document.session.ai is not None
    assert window.document.session.ai.ref.path == there
    assert is_shown(window, Side.AI)
    assert "the same picture was found as" in window.messages.text


def test_a_lost_picture_is_asked_for_and_then_known(
    talk: Path, pictures: Pictures, open_window: OpenWindow, tmp_path: Path
) -> None:
    there = tmp_path / "far away" / "renamed.png"
    there.parent.mkdir()
    pictures.professional.rename(there)
    window = open_window()
    load(window, talk)
    assert window.messages.text == "“studio.png” could not be opened: there is no such file."
    answer_message(window, "Find It…")
    choose_files(there)
    settle(window)
    assert is_shown(window, Side.PROFESSIONAL)
    assert len(window.document.session.annotations) == 1
    strike(window, Qt.Key.Key_S, CTRL)
    until(lambda: not window.document.is_modified)
    saved = read_session(talk).session.professional
    assert saved is not None
    assert saved.ref.path == there


def test_another_picture_in_place_of_a_lost_one_keeps_the_annotations(
    talk: Path, pictures: Pictures, open_window: OpenWindow, tmp_path: Path
) -> None:
    pictures.professional.unlink()
    retouched = write_png(tmp_path / "retouched.png", portrait(240, 300, 7))
    window = open_window()
    load(window, talk)
    answer_message(window, "Find It…")
    choose_files(retouched)
    settle(window)
    assert is_shown(window, Side.PROFESSIONAL)
    assert len(window.document.session.annotations) == 1
    assert window.messages.text == (
        "“retouched.png” is another picture than “studio.png”, which the session was made with."
        " Check that the annotations still lie where they belong."
    )
    answer_message(window, "Undo")
    settle(window)
    assert len(window.document.session.annotations) == 1
    strike(window, Qt.Key.Key_Y, CTRL)
    settle(window)
    assert is_shown(window, Side.PROFESSIONAL)


def test_what_is_said_of_another_picture_goes_with_the_next_step(
    talk: Path, pictures: Pictures, open_window: OpenWindow, tmp_path: Path
) -> None:
    pictures.professional.unlink()
    retouched = write_png(tmp_path / "retouched.png", portrait(240, 300, 7))
    window = open_window()
    load(window, talk)
    answer_message(window, "Find It…")
    choose_files(retouched)
    settle(window)
    window.document.edit("Exchange Roles", edits.exchange_roles(window.document.session))
    settle(window)
    # Its Undo would take back another step.
    assert "is another picture" not in window.messages.text


def test_the_second_lost_picture_is_looked_for_where_the_first_one_was(
    talk: Path, pictures: Pictures, open_window: OpenWindow, tmp_path: Path
) -> None:
    there = tmp_path / "far away"
    there.mkdir()
    for path in (pictures.professional, pictures.ai):
        path.rename(there / path.name)
    window = open_window()
    load(window, talk)
    for pane in (window.stage.left, window.stage.right):
        window.stage.invitations[pane].clicked.emit()
        choose_files(there / window.document.session.on(pane.side).ref.path.name)  # type: ignore[union-attr]  # it has both
        settle(window)
    assert is_shown(window, Side.PROFESSIONAL)
    assert is_shown(window, Side.AI)


def test_of_a_lost_picture_nobody_says_that_faces_are_looked_for(
    talk: Path, pictures: Pictures, open_window: OpenWindow
) -> None:
    pictures.professional.unlink()
    window = open_window()
    load(window, talk)
    assert window.status_line.zoom.text().endswith("linked by height")


def test_a_namesake_beside_the_session_keeps_the_annotations(
    talk: Path, pictures: Pictures, open_window: OpenWindow
) -> None:
    pictures.professional.unlink()
    namesake = write_png(talk.parent / "studio.png", portrait(240, 300, 7))
    window = open_window()
    load(window, talk)
    assert window.document.session.professional is not None
    assert window.document.session.professional.ref.path == namesake
    assert len(window.document.session.annotations) == 1
    assert is_shown(window, Side.PROFESSIONAL)


def test_a_wrong_file_in_place_of_a_lost_picture_changes_nothing(
    talk: Path, pictures: Pictures, open_window: OpenWindow, tmp_path: Path
) -> None:
    pictures.professional.unlink()
    text = tmp_path / "letter.png"
    text.write_text("Dear client")
    window = open_window()
    load(window, talk)
    before = window.document.session
    answer_message(window, "Find It…")
    choose_files(text)
    settle(window)
    assert "“letter.png” could not be opened" in window.messages.text
    assert window.document.session == before
    assert window.stage.invitations[window.stage.left].isVisible()


def test_the_search_for_a_lost_picture_is_made_once(
    talk: Path, pictures: Pictures, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    pictures.professional.unlink()
    searched: list[str] = []
    real = finding.find_picture

    def search(ref, *rest):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN002, ANN202  # as the real one
        searched.append(ref.path.name)
        return real(ref, *rest)

    monkeypatch.setattr(finding, "find_picture", search)
    window = open_window()
    load(window, talk)
    assert searched == ["studio.png"]
    window.document.edit("Exchange", edits.exchange_roles(window.document.session))
    settle(window)
    strike(window, Qt.Key.Key_Z, CTRL)
    settle(window)
    assert searched == ["studio.png"]


def test_a_picture_whose_reading_was_stopped_says_so(
    talk: Path, pictures: Pictures, slow_disk: SlowDisk, open_window: OpenWindow
) -> None:
    slow_disk.hold(pictures.ai)
    window = open_window()
    window.start({}, talk)
    until(lambda: pictures.ai in slow_disk.asked)
    until(lambda: is_shown(window, Side.PROFESSIONAL))
    QApplication.processEvents()
    strike(window, Qt.Key.Key_Escape)
    invitation = window.stage.invitations[window.stage.pane(Side.AI)]
    until(lambda: "Opening “generated.png” was stopped." in invitation.words)
    assert "Find It…" in invitation.words
    assert len(window.document.session.annotations) == 1
