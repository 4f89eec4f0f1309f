"""From a suggestion to an exported annotation, with mouse and keys."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt

from headshot_viewer import cli
from headshot_viewer.analysis import catalogue
from headshot_viewer.core.annotation import Polygon
from headshot_viewer.core.flaws import OUR_WORDS, Flaw
from headshot_viewer.core.picture import Side
from headshot_viewer.core.suggestion import State
from headshot_viewer.core.suggestion_list import Shown
from headshot_viewer.files.session_file import read_session
from tests.gui.layers import flat_layer, spots_layer
from tests.journeys.hand import (
    CTRL,
    SHIFT,
    choose,
    choose_files,
    click,
    close,
    drag,
    seen_at,
    settle,
    strike,
    until,
    write,
)
from tests.left_behind import kept_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QClipboard

    from headshot_viewer.analysis.analyser import Analyser
    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.layer import LayerResult
    from headshot_viewer.core.progress import Progress
    from headshot_viewer.core.session import Session
    from headshot_viewer.core.suggestion import Suggestion
    from headshot_viewer.gui.main_window import MainWindow
    from tests.journeys.conftest import OpenWindow


@pytest.fixture(autouse=True)
def _layers_known_beforehand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "analysers", lambda: (flat_layer(), spots_layer()))


@pytest.fixture
def found(desk: MainWindow) -> MainWindow:
    """The desk after flaws were looked for in all layers."""
    desk.docks["findings_dock"].raise_()
    strike(desk, Qt.Key.Key_F, CTRL | SHIFT)
    settle(desk)
    until(lambda: desk.suggesting.listed)
    return desk


def is_kept(recovery: Path, sessions: list[Session]) -> bool:
    return kept_in(recovery) == sessions


def names(listed: tuple[Suggestion, ...]) -> list[str]:
    return [one.evidence.finding for one in listed]


def states(window: MainWindow) -> list[State]:
    return [window.suggesting.state(one) for one in window.suggesting.all]


def counts(window: MainWindow) -> str:
    return window.findings_panel.counts.text().replace("<b>", "").replace("</b>", "")


def test_suggestions_of_all_layers_are_listed_without_choosing_one(found: MainWindow) -> None:
    assert found.document.look.layer is None
    assert names(found.suggesting.listed) == ["spots/cheek", "spots/chin"]
    assert counts(found) == "2 open · 0 accepted · 0 rejected"
    assert "hints too (1)" in found.findings_panel.hints.text().replace("&", "")


def test_a_row_tells_sentence_values_certainty_and_what_the_professional_picture_shows(
    found: MainWindow,
) -> None:
    told = found.findings_panel.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == (
        "Plastic skin\nAI · open · severity clear\n"
        "Cheek: 1.5 spots. The professional picture shows this too (3).\n"
        "Professional: 3.00 spots · AI: 1.50 spots · certainty good"
    )


def test_j_and_k_show_one_after_the_other_in_both_panes(found: MainWindow) -> None:
    whole = found.document.viewport
    strike(found, Qt.Key.Key_J)
    first = found.suggesting.current
    assert first is not None
    assert first.evidence.finding == "spots/cheek"
    closer = found.document.viewport
    assert closer.zoom > 1.5 * whole.zoom
    strike(found, Qt.Key.Key_J)
    assert found.document.viewport.centre != closer.centre
    strike(found, Qt.Key.Key_K)
    assert found.document.viewport == closer


def test_the_same_place_of_the_face_is_outlined_in_the_other_picture(found: MainWindow) -> None:
    plain = found.stage.left.grab().toImage()
    assert found.suggesting.twin(Side.PROFESSIONAL) == ()
    strike(found, Qt.Key.Key_J)
    one = found.suggesting.current
    assert one is not None
    twin = found.suggesting.twin(Side.PROFESSIONAL)
    assert len(twin) == len(one.place_px)
    assert found.suggesting.twin(Side.AI) == ()
    # The pictures differ by a factor of two, and the faces lie alike in them.
    assert twin[0] == pytest.approx((one.place_px[0].x / 2, one.place_px[0].y / 2), abs=0.5)
    found.document.fit()
    assert found.stage.left.grab().toImage() != plain
    # Where the heights link, there is no same place.
    choose(found, "Compare", "Align by Height")
    assert found.suggesting.twin(Side.PROFESSIONAL) == ()


def test_from_a_suggestion_to_the_exported_annotation(found: MainWindow, tmp_path: Path) -> None:
    strike(found, Qt.Key.Key_J)
    strike(found, Qt.Key.Key_Return)
    assert counts(found) == "1 open · 1 accepted · 0 rejected"
    (made,) = found.document.session.annotations
    assert isinstance(made.shape, Polygon)
    assert made.evidence is not None
    assert (made.evidence.professional, made.evidence.ai) == (3.0, 1.5)
    path = tmp_path / "talk.headshot"
    strike(found, Qt.Key.Key_S, CTRL)
    choose_files(path)
    settle(found)
    assert read_session(path).session == found.document.session

    with_pin, without = tmp_path / "with.png", tmp_path / "without.png"
    assert cli.main(["export", str(path), "-o", str(with_pin)]) == 0
    session = found.document.session
    files = [str(session.on(side).ref.path) for side in ("professional", "ai")]  # type: ignore[arg-type, union-attr]
    assert cli.main(["export", *files, "-o", str(without)]) == 0
    yellow = [
        int((np.asarray(Image.open(image).convert("RGB")) == (255, 212, 0)).all(-1).sum())
        for image in (with_pin, without)
    ]
    assert yellow[0] > 50
    assert yellow[1] == 0


def test_delete_rejects_what_is_selected_and_it_can_be_brought_back(found: MainWindow) -> None:
    before = found.document.session
    strike(found, Qt.Key.Key_J)
    strike(found, Qt.Key.Key_Delete)
    assert names(found.suggesting.listed) == ["spots/chin"]
    # The next one has taken its place.
    strike(found, Qt.Key.Key_J)
    assert found.suggesting.current == found.suggesting.listed[0]
    choose(found, "Findings", "Show Rejected")
    assert names(found.suggesting.listed) == ["spots/cheek", "spots/chin"]
    strike(found, Qt.Key.Key_K)
    click(found.findings_panel.restore)
    assert states(found) == [State.OPEN, State.OPEN]
    assert found.document.session == before


def test_every_decision_is_one_step_to_undo(found: MainWindow) -> None:
    stack, sessions = found.document.undo_stack, [found.document.session]
    steps = stack.count()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_J):
        strike(found, Qt.Key.Key_J)
        strike(found, key)
        if found.document.session != sessions[-1]:
            sessions.append(found.document.session)
    assert stack.count() == steps + 2
    assert [stack.text(steps + n) for n in range(2)] == ["Accept Finding", "Reject Finding"]
    for session in reversed(sessions[:-1]):
        strike(found, Qt.Key.Key_Z, CTRL)
        assert found.document.session == session
    for session in sessions[1:]:
        strike(found, Qt.Key.Key_Y, CTRL)
        assert found.document.session == session


def test_all_of_a_layer_are_accepted_at_once(found: MainWindow) -> None:
    strike(found, Qt.Key.Key_J)
    choose(found, "Findings", "Accept All in Layer")
    assert states(found) == [State.ACCEPTED, State.ACCEPTED]
    strike(found, Qt.Key.Key_Z, CTRL)
    assert states(found) == [State.OPEN, State.OPEN]


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4])
def test_drafts_are_drawn_and_clicked_in_every_mode(found: MainWindow, key: Qt.Key) -> None:
    strike(found, key)
    if key != Qt.Key.Key_1:
        # The AI picture comes first: what is under the mouse is the first picture.
        strike(found, Qt.Key.Key_X)
    settle(found)
    (pane,) = [p for p in found.stage.shown_panes if p is found.stage.overlay or p.side == "ai"]
    with_drafts = pane.grab().toImage()
    strike(found, Qt.Key.Key_H, SHIFT)
    assert pane.grab().toImage() != with_drafts
    strike(found, Qt.Key.Key_H, SHIFT)
    cheek = found.suggesting.listed[0]
    corner = pane.views["ai"].to_screen(cheek.region_px[0])  # type: ignore[index]  # a Side is its word
    click(pane, (corner.x, corner.y))
    assert found.suggesting.current == cheek
    # It was not moved to: only the panel and the keys do that.
    assert found.document.is_fitted


def test_hints_are_drawn_and_listed_on_wish_only(found: MainWindow) -> None:
    assert len(found.suggesting.drafts(found.stage.right.side)) == 2
    choose(found, "Findings", "Show Faint Hints")
    assert names(found.suggesting.listed) == ["spots/cheek", "spots/chin", "spots/ear"]
    assert len(found.suggesting.drafts(found.stage.right.side)) == 3


def test_words_and_outline_can_be_edited_before_accepting(found: MainWindow) -> None:
    strike(found, Qt.Key.Key_J)
    click(found.findings_panel.edit)
    editor = found.findings_panel.editor
    editor.begin()
    until(editor.sentence.hasFocus)
    write(found, "like wax")
    assert found.suggesting.current is not None
    assert found.suggesting.current.words == "like wax"
    row = found.findings_panel.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "shows this too (3)" in row, "what was measured stays to be seen"
    click(editor.draw)
    pane = found.stage.right
    middle = seen_at(pane, found.suggesting.current.region_px[0])
    around = [(-30, -30), (30, -30), (30, 30), (-30, 30), (-30, -20)]
    drag(pane, *((middle[0] + dx, middle[1] + dy) for dx, dy in around))
    edited = found.suggesting.current
    assert edited.outline_px is not None
    assert len(edited.outline_px) == len(around)
    found.stage.right.setFocus()
    strike(found, Qt.Key.Key_Return)
    (made,) = found.document.session.annotations
    assert made.note == "like wax"
    assert made.evidence is not None
    assert made.evidence.sentence.startswith("Cheek:")
    # Sentence, outline and acceptance: three steps.
    for _ in range(3):
        strike(found, Qt.Key.Key_Z, CTRL)
    assert found.document.session.suggestions == ()


def test_esc_ends_editing_and_enter_accepts_what_was_written(found: MainWindow) -> None:
    strike(found, Qt.Key.Key_J)
    click(found.findings_panel.edit)
    editor = found.findings_panel.editor
    editor.begin()
    until(editor.sentence.hasFocus)
    write(found, "like wax")
    strike(found, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert found.suggesting.current is not None
    strike(found, Qt.Key.Key_Return)
    (made,) = found.document.session.annotations
    assert made.note == "like wax"
    # It is for the client, so the walk says it, beside what was measured.
    strike(found, Qt.Key.Key_F5, SHIFT)
    caption = found.consultation.overlay.caption
    assert caption is not None
    assert caption.told == "like wax"
    assert caption.evidence.startswith("Cheek:")


def test_the_list_is_filtered_and_says_that_it_is(found: MainWindow) -> None:
    panel = found.findings_panel
    click(panel.filter)
    panel.shown.setFocus()
    panel.shown.setCurrentIndex(panel.shown.findData(Shown.REJECTED))
    panel.shown.activated.emit(panel.shown.currentIndex())
    assert found.suggesting.listed == ()
    assert "Nothing is listed with this choice" in panel.advice.text()
    assert not found.actions_by_id["next_finding"].isEnabled()
    assert found.actions_by_id["next_finding"].toolTip() == "No finding is listed"


def test_decisions_survive_exchange_of_roles_and_reopening(
    found: MainWindow, open_window: OpenWindow, tmp_path: Path
) -> None:
    strike(found, Qt.Key.Key_J)
    strike(found, Qt.Key.Key_Delete)
    choose(found, "Compare", "Exchange Roles")
    settle(found)
    choose(found, "Compare", "Exchange Roles")
    settle(found)
    path = tmp_path / "talk.headshot"
    strike(found, Qt.Key.Key_S, CTRL)
    choose_files(path)
    settle(found)
    close(found)
    again = open_window()
    again.start({}, path)
    settle(again)
    choose(again, "Findings", "Show Rejected")
    # Before anything is measured: what was decided is in the session.
    assert names(again.suggesting.listed) == ["spots/cheek"]
    strike(again, Qt.Key.Key_F, CTRL | SHIFT)
    settle(again)
    assert states(again) == [State.REJECTED, State.OPEN]


def test_enter_and_delete_keep_their_meaning_for_annotations(found: MainWindow) -> None:
    strike(found, Qt.Key.Key_J)
    strike(found, Qt.Key.Key_E)
    drag(found.stage.right, (60, 60), (110, 120))
    strike(found, Qt.Key.Key_V)
    assert found.document.finding_id is None
    assert len(found.document.selected_ids) == 1
    strike(found, Qt.Key.Key_Delete)
    assert found.document.session.annotations == ()
    assert states(found) == [State.OPEN, State.OPEN]


def test_own_words_reach_panel_list_and_what_is_copied(
    found: MainWindow, clipboard: QClipboard
) -> None:
    strike(found, Qt.Key.Key_J)
    strike(found, Qt.Key.Key_Return)
    own = Flaw("plastic_skin", "Doll skin", "Like a doll.", "Look closely.")
    found.choices.change(replace(found.choices.settings, wording=OUR_WORDS.with_own(own).as_text()))
    row = found.findings_panel.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert row.startswith("Doll skin")
    assert found.annotation_panel.list.item(0).text().startswith("1  Doll skin")
    assert found.annotation_panel.kind.itemText(0) == "Doll skin"
    found.document.select([found.document.session.annotations[0].id])
    strike(found, Qt.Key.Key_C, CTRL)
    assert "Doll skin" in clipboard.text()


def test_undo_leads_back_across_saves_and_what_was_kept_meanwhile(
    found: MainWindow, tmp_path: Path
) -> None:
    """Decisions, drawings and painted masks: saving and keeping them is no step, and loses none."""
    path, recovery = tmp_path / "talk.headshot", tmp_path / "recovery"
    stack, sessions = found.document.undo_stack, [found.document.session]

    def accept() -> None:
        strike(found, Qt.Key.Key_J)
        strike(found, Qt.Key.Key_Return)

    def reject() -> None:
        strike(found, Qt.Key.Key_J)
        strike(found, Qt.Key.Key_Delete)

    def draw() -> None:
        strike(found, Qt.Key.Key_R)
        drag(found.stage.left, (60, 60), (110, 120))
        strike(found, Qt.Key.Key_V)

    def paint() -> None:
        choose(found, "Analyse", "Paint Subject")
        drag(found.stage.right, (60, 200), (110, 220), (120, 260))
        strike(found, Qt.Key.Key_Escape)

    first = stack.count()
    for number, act in enumerate((accept, draw, reject, paint)):
        act()
        sessions.append(found.document.session)
        assert sessions[-1] != sessions[-2]
        until(lambda: kept_in(recovery) == [found.document.session])
        if number == 1:
            strike(found, Qt.Key.Key_S, CTRL)
            choose_files(path)
            until(lambda: not kept_in(recovery))
    assert stack.count() == first + 4
    saved = sessions[2]

    for session in reversed(sessions[:-1]):
        strike(found, Qt.Key.Key_Z, CTRL)
        assert found.document.session == session
        assert found.document.is_modified is (session != saved)
        assert found.isWindowModified() is (session != saved)
        kept = [session] if session != saved else []
        until(partial(is_kept, recovery, kept))
        # Only saving writes the file.
        assert read_session(path).session == saved
    strike(found, Qt.Key.Key_S, CTRL)
    settle(found)
    until(lambda: not found.document.is_modified)
    assert read_session(path).session == sessions[0]
    for session in sessions[1:]:
        strike(found, Qt.Key.Key_Y, CTRL)
        assert found.document.session == session
    assert not found.actions_by_id["redo"].isEnabled()
    until(lambda: kept_in(recovery) == [sessions[-1]])
    assert read_session(path).session == sessions[0]


def test_flaws_are_found_in_a_session_that_was_saved_before_anything_was_measured(
    desk: MainWindow, open_window: OpenWindow, tmp_path: Path
) -> None:
    talk = tmp_path / "talk.headshot"
    strike(desk, Qt.Key.Key_S, CTRL)
    choose_files(talk)
    settle(desk)
    close(desk)
    later = open_window()
    later.start({}, talk)
    settle(later)
    later.panels.bring("findings_dock")
    assert later.findings_panel.find_all.isEnabled()
    assert later.actions_by_id["find_all"].isEnabled()
    strike(later, Qt.Key.Key_F, CTRL | SHIFT)
    settle(later)
    assert later.suggesting.listed
    # Now there is nothing left to measure, and it says so.
    assert not later.actions_by_id["find_all"].isEnabled()
    told = "All layers have measured these pictures"
    assert later.actions_by_id["find_all"].toolTip() == told


def _only_hints() -> Analyser:
    spots = spots_layer()

    def measure(
        professional: Subject | None, ai: Subject | None, progress: Progress
    ) -> LayerResult:
        result = spots.measure(professional, ai, progress)
        return replace(result, findings=tuple(one for one in result.findings if one.hint))

    return replace(spots, measure=measure)


@pytest.mark.parametrize(
    ("layer", "told"),
    [
        (flat_layer, "There may be more to see than was measured: mark it yourself."),
        (_only_hints, "Nothing is clear enough to report; Filter can show a faint hint."),
    ],
)
def test_where_nothing_is_reported_nobody_is_told_that_nothing_is_there(
    desk: MainWindow, monkeypatch: pytest.MonkeyPatch, layer: Callable[[], Analyser], told: str
) -> None:
    monkeypatch.setattr(catalogue, "analysers", lambda: (layer(),))
    desk.measuring.read_catalogue()
    settle(desk)
    strike(desk, Qt.Key.Key_F, CTRL | SHIFT)
    settle(desk)
    assert not desk.suggesting.listed
    assert told in desk.findings_panel.advice.text()
