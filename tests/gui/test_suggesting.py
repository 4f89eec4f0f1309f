"""What is suggested on the pictures that are shown, and that it is told only when it is news."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from headshot_viewer.analysis import catalogue
from headshot_viewer.core import decisions, edits
from headshot_viewer.core.annotation import Annotation, Pin, Style
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.core.suggestion import State
from headshot_viewer.core.suggestion_list import Filter, Shown
from headshot_viewer.gui.deciding import Deciding
from headshot_viewer.gui.suggesting import Suggesting
from tests.gui.layers import flat_layer, spots_layer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Desk


@pytest.fixture
def suggesting(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Suggesting:
    """What is suggested after all layers were measured."""
    monkeypatch.setattr(catalogue, "analysers", lambda: (flat_layer(), spots_layer()))
    with qtbot.waitSignal(desk.measuring.layers_known):
        desk.measuring.read_catalogue()
    made = Suggesting(desk.document, desk.measuring, desk.window)
    assert made.all == ()
    with qtbot.waitSignal(made.changed):
        desk.measuring.measure_all()
        qtbot.waitUntil(lambda: not desk.measuring.is_measuring_all)
    assert not desk.measuring.missing_layers
    return made


def names(suggesting: Suggesting) -> list[str]:
    return [one.evidence.finding for one in suggesting.listed]


def test_hints_are_there_on_wish(desk: Desk, suggesting: Suggesting) -> None:
    assert names(suggesting) == ["spots/cheek", "spots/chin"]
    assert suggesting.hidden_hints == 1
    desk.document.look_differently(replace(desk.document.look, hints_shown=True))
    assert names(suggesting) == ["spots/cheek", "spots/chin", "spots/ear"]
    assert suggesting.hidden_hints == 0


def test_moving_an_annotation_is_no_news(desk: Desk, suggesting: Suggesting, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(suggesting.changed):
        for x in range(5):
            pin = Annotation(f"pin {x}", "picture-1", Pin(PicturePoint(x, x)))
            desk.document.edit("Set Pin", edits.add(desk.document.session, pin))


def test_deleting_the_annotation_of_an_accepted_one_is_news(
    desk: Desk, suggesting: Suggesting, qtbot: QtBot
) -> None:
    accepted = decisions.accept(desk.document.session, suggesting.listed[:1], Style())
    with qtbot.waitSignal(suggesting.changed):
        desk.document.edit("Accept", accepted)
    assert suggesting.state(suggesting.listed[0]) is State.ACCEPTED
    with qtbot.waitSignal(suggesting.changed):
        desk.document.edit("Delete", edits.remove(accepted, {accepted.annotations[-1].id}))
    assert suggesting.counts[State.OPEN] == 2


def test_only_open_ones_that_are_listed_are_drawn(desk: Desk, suggesting: Suggesting) -> None:
    assert [d.evidence.finding for d in suggesting.drafts(Side.AI)] == names(suggesting)
    assert suggesting.drafts(Side.PROFESSIONAL) == ()
    first, second = suggesting.listed
    desk.document.edit("Reject", decisions.reject(desk.document.session, first))
    assert suggesting.drafts(Side.AI) == (second,)
    desk.document.look_differently(replace(desk.document.look, drafts_shown=False))
    assert suggesting.drafts(Side.AI) == ()
    # The selected one is drawn all the same: one has just asked for it.
    desk.document.select_finding(second.id)
    assert suggesting.drafts(Side.AI) == (second,)


def test_a_selection_goes_with_its_finding(desk: Desk, suggesting: Suggesting) -> None:
    desk.document.select_finding(suggesting.listed[0].id)
    assert suggesting.current == suggesting.listed[0]
    session = desk.document.session
    desk.document.edit("Take AI Picture Away", replace(session, candidates=()))
    assert suggesting.all == ()
    assert desk.document.finding_id is None


def test_annotations_and_a_finding_are_never_selected_together(
    desk: Desk, suggesting: Suggesting
) -> None:
    pin = Annotation("pin", "picture-1", Pin(PicturePoint(1, 1)))
    desk.document.edit("Set Pin", edits.add(desk.document.session, pin))
    desk.document.select(["pin"])
    desk.document.select_finding(suggesting.listed[0].id)
    assert desk.document.selected_ids == ()
    desk.document.select(["pin"])
    assert desk.document.finding_id is None


def test_a_correction_keeps_what_was_suggested_until_it_is_measured_again(
    desk: Desk, suggesting: Suggesting
) -> None:
    before = suggesting.listed
    choice = replace(desk.document.session.alignment.choice("picture-2"), near=PicturePoint(1, 1))
    alignment = desk.document.session.alignment.with_choice(choice)
    desk.document.edit("Choose Face", edits.align(desk.document.session, alignment))
    assert desk.measuring.missing_layers
    assert suggesting.listed == before


class TestStepping:
    @pytest.fixture
    def deciding(self, desk: Desk, suggesting: Suggesting) -> Deciding:
        return Deciding(desk.document, desk.measuring, suggesting, desk.toolbox, desk.window)

    def test_it_goes_round(self, deciding: Deciding, suggesting: Suggesting) -> None:
        first, second = suggesting.listed
        seen = []
        for _ in range(3):
            deciding.step(1)
            seen.append(suggesting.current)
        assert seen == [first, second, first]
        deciding.step(-1)
        assert suggesting.current == second

    def test_what_was_rejected_is_followed_by_the_one_after_it(
        self, deciding: Deciding, suggesting: Suggesting
    ) -> None:
        first, second = suggesting.listed
        deciding.step(1)
        assert suggesting.current == first
        deciding.reject()
        assert suggesting.current is None
        deciding.step(1)
        assert suggesting.current == second

    def test_without_anything_listed_nothing_happens(
        self, desk: Desk, deciding: Deciding, suggesting: Suggesting
    ) -> None:
        suggesting.choose(Filter(shown=Shown.REJECTED))
        look = desk.document.look
        deciding.step(1)
        assert desk.document.look == look
        assert deciding.why_nots()["next_finding"] == "No finding is listed"

    def test_every_command_that_cannot_be_used_says_why(
        self, deciding: Deciding, suggesting: Suggesting
    ) -> None:
        why = deciding.why_nots()
        assert why["accept_finding"] == why["reject_finding"] == "Select a finding first"
        assert why["find_all"] == "All layers have measured these pictures"
        deciding.step(1)
        deciding.accept()
        why = deciding.why_nots()
        assert why["accept_finding"] == "It is accepted already"
        assert why["edit_finding"] == "It is an annotation now: edit its note there"
        assert why["restore_finding"] == ""
        suggesting.choose(Filter(shown=Shown.ALL))
        deciding.reject()
        assert deciding.why_nots()["reject_finding"] == "It is rejected already"
        assert deciding.why_nots()["edit_finding"] == "Bring it back first"

    def test_severity_of_an_accepted_one_is_that_of_its_annotation(
        self, desk: Desk, deciding: Deciding, suggesting: Suggesting
    ) -> None:
        deciding.step(1)
        deciding.accept()
        current = suggesting.current
        assert current is not None
        deciding.weigh(current, 3)
        assert desk.document.session.annotations[-1].severity == 3
        assert desk.document.undo_stack.undoText() == "Change Severity"
        desk.document.undo_stack.undo()
        assert desk.document.session.annotations[-1].severity == 2
