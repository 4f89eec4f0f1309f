"""Findings are known again, and every decision on them can be taken back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core import decisions, edits
from headshot_viewer.core.annotation import Annotation, Pin, Polygon, Style
from headshot_viewer.core.finding import Finding
from headshot_viewer.core.geometry import PicturePoint, PictureSize
from headshot_viewer.core.layer import LayerResult
from headshot_viewer.core.picture import PictureRef, Side
from headshot_viewer.core.session import EMPTY_SESSION, Session
from headshot_viewer.core.suggestion import State, Suggestion
from tests.core.test_suggestion import square

STYLE = Style(colour="#00ff00")


def ref(name: str, content: int) -> PictureRef:
    return PictureRef(Path(f"/pictures/{name}.jpg"), f"{content:064x}", PictureSize(3000, 4000))


PAIR = edits.hang(
    edits.hang(EMPTY_SESSION, Side.PROFESSIONAL, ref("studio", 1)), Side.AI, ref("ai", 2)
)


def finding(
    name: str, left: float = 900, side: Side = Side.AI, sentence: str = "Smooth."
) -> Finding:
    layer = name.partition("/")[0]
    return Finding(name, layer, side, "plastic_skin", sentence, 0.8, square(left, 500, 400), 2, 1)


def result(*findings: Finding, unit: str = "points") -> LayerResult:
    layer = findings[0].layer if findings else "none"
    return LayerResult(layer, layer, unit, None, None, None, 1.0, findings=findings)


SKIN = result(finding("skin/chin"), finding("skin/forehead", 1500))
RIMS = result(finding("outline/halo-1", 100), finding("outline/halo-2", 2000))


def listed(session: Session, *results: LayerResult) -> dict[str, Suggestion]:
    return {
        one.evidence.finding: one for one in decisions.suggestions(session, results or (SKIN, RIMS))
    }


def states(session: Session, *results: LayerResult) -> dict[str, State]:
    return {
        name: decisions.state_of(session, one) for name, one in listed(session, *results).items()
    }


class TestListing:
    def test_all_layers_are_listed_in_order_and_open(self) -> None:
        assert states(PAIR) == dict.fromkeys(
            ("skin/chin", "skin/forehead", "outline/halo-1", "outline/halo-2"), State.OPEN
        )

    def test_values_carry_the_layers_unit_or_their_own(self) -> None:
        widths = replace(finding("skin/neck"), unit="face widths")
        told = listed(PAIR, result(finding("skin/chin"), widths))
        assert told["skin/chin"].evidence.unit == "points"
        assert told["skin/neck"].evidence.unit == "face widths"

    def test_a_finding_belongs_to_the_picture_of_its_side(self) -> None:
        both = result(finding("body/neck"), finding("body/neck", side=Side.PROFESSIONAL))
        keys = [one.picture for one in decisions.suggestions(PAIR, [both])]
        assert keys == ["picture-2", "picture-1"]

    def test_findings_of_a_picture_that_is_not_there_are_not_listed(self) -> None:
        assert decisions.suggestions(EMPTY_SESSION, [SKIN]) == ()

    def test_ids_are_the_same_every_time_and_differ(self) -> None:
        first, second = (decisions.suggestions(PAIR, (SKIN, RIMS)) for _ in range(2))
        assert first == second
        assert len({one.id for one in first}) == len(first)


class TestKnowingAgain:
    def test_rejected_ones_stay_listed_without_a_measurement(self) -> None:
        session = decisions.reject(PAIR, listed(PAIR)["skin/chin"])
        assert states(session, result()) == {"skin/chin": State.REJECTED}

    def test_a_new_measurement_keeps_the_decision_and_tells_what_is_so_now(self) -> None:
        session = decisions.reject(PAIR, listed(PAIR)["skin/chin"])
        again = result(finding("skin/chin", 1200, sentence="Smoother."))
        one = listed(session, again)["skin/chin"]
        assert decisions.state_of(session, one) is State.REJECTED
        assert one.words == "Smoother."
        assert one.region_px == square(1200, 500, 400)

    def test_numbered_findings_are_known_by_their_place(self) -> None:
        session = decisions.reject(PAIR, listed(PAIR)["outline/halo-1"])
        # The mask was painted larger: another rim is found above, and the numbers move on.
        moved = result(
            finding("outline/halo-1", 1000),
            finding("outline/halo-2", 110),
            finding("outline/halo-3", 2000),
        )
        assert states(session, moved) == {
            "outline/halo-1": State.OPEN,
            "outline/halo-2": State.REJECTED,
            "outline/halo-3": State.OPEN,
        }
        # The one that took its number is another one, and can be decided on by itself.
        both = decisions.reject(session, listed(session, moved)["outline/halo-1"])
        assert len({one.id for one in both.suggestions}) == 2
        assert set(states(both, RIMS).values()) == {State.REJECTED, State.OPEN}
        assert states(both, RIMS)["outline/halo-1"] is State.REJECTED

    @pytest.mark.parametrize(("shift_px", "state"), [(130, State.REJECTED), (137, State.OPEN)])
    def test_a_numbered_finding_is_the_same_while_half_of_both_places_is_shared(
        self, shift_px: float, state: State
    ) -> None:
        # Squares of 400 px share half of the area they cover when they are 400 / 3 px apart.
        before, after = (result(finding("outline/halo-1", left)) for left in (900, 900 + shift_px))
        session = decisions.reject(PAIR, listed(PAIR, before)["outline/halo-1"])
        (one,) = (
            each for each in decisions.suggestions(session, [after]) if each.region_px[0].x != 900
        )
        assert decisions.state_of(session, one) is state

    def test_decisions_follow_their_picture_when_roles_are_exchanged(self) -> None:
        necks = result(finding("body/neck"), finding("body/neck", side=Side.PROFESSIONAL))
        of_ai = next(
            one for one in decisions.suggestions(PAIR, [necks]) if one.picture == "picture-2"
        )
        session = edits.exchange_roles(decisions.reject(PAIR, of_ai))
        told = {
            one.picture: decisions.state_of(session, one)
            for one in decisions.suggestions(session, [necks])
        }
        assert told == {"picture-2": State.REJECTED, "picture-1": State.OPEN}

    def test_another_candidate_has_findings_of_its_own(self) -> None:
        session = decisions.reject(PAIR, listed(PAIR)["skin/chin"])
        assert session.ai is not None
        second = replace(session.ai, key="picture-3")
        other = replace(session, candidates=(*session.candidates, second), current=1)
        assert states(other, SKIN)["skin/chin"] is State.OPEN
        back = replace(other, current=0)
        assert states(back, SKIN)["skin/chin"] is State.REJECTED

    def test_a_picture_that_is_replaced_takes_its_decisions_along(self) -> None:
        session = decisions.reject(PAIR, listed(PAIR)["skin/chin"])
        assert edits.hang(session, Side.AI, ref("another", 3)).suggestions == ()
        assert edits.hang(session, Side.AI, ref("ai", 3)).suggestions == session.suggestions


class TestDeciding:
    def test_accepting_makes_an_annotation_that_keeps_the_measurement(self) -> None:
        one = listed(PAIR)["skin/chin"]
        session = decisions.accept(PAIR, [one], STYLE)
        (made,) = session.annotations
        assert (made.picture, made.kind, made.note) == ("picture-2", "plastic_skin", "Smooth.")
        assert isinstance(made.shape, Polygon)
        assert made.evidence == one.evidence
        assert made.style == STYLE
        assert states(session)["skin/chin"] is State.ACCEPTED

    def test_accepting_again_does_nothing(self) -> None:
        session = decisions.accept(PAIR, [listed(PAIR)["skin/chin"]], STYLE)
        assert decisions.accept(session, [listed(session)["skin/chin"]], STYLE) == session

    def test_all_of_a_layer_are_accepted_in_their_order(self) -> None:
        session = decisions.accept(PAIR, decisions.suggestions(PAIR, [SKIN]), STYLE)
        made = [a.evidence.finding for a in session.annotations if a.evidence is not None]
        assert made == ["skin/chin", "skin/forehead"]

    def test_who_deletes_the_annotation_has_an_open_finding_again(self) -> None:
        session = decisions.accept(PAIR, [listed(PAIR)["skin/chin"]], STYLE)
        deleted = edits.remove(session, {session.annotations[0].id})
        assert states(deleted)["skin/chin"] is State.OPEN
        again = decisions.accept(deleted, [listed(deleted)["skin/chin"]], STYLE)
        assert states(again)["skin/chin"] is State.ACCEPTED

    def test_rejecting_an_accepted_one_takes_its_annotation_away(self) -> None:
        session = decisions.accept(PAIR, [listed(PAIR)["skin/chin"]], STYLE)
        session = decisions.reject(session, listed(session)["skin/chin"])
        assert session.annotations == ()
        assert states(session)["skin/chin"] is State.REJECTED

    def test_edited_words_stay_through_rejection_and_return(self) -> None:
        session = decisions.reword(
            PAIR, listed(PAIR)["skin/chin"], sentence="Wax.", outline_px=None, severity=3
        )
        assert states(session)["skin/chin"] is State.OPEN
        session = decisions.reject(session, listed(session)["skin/chin"])
        session = decisions.restore(session, listed(session)["skin/chin"])
        assert listed(session)["skin/chin"].words == "Wax."
        (made,) = decisions.accept(session, [listed(session)["skin/chin"]], STYLE).annotations
        assert (made.note, made.severity) == ("Wax.", 3)

    def test_a_finding_of_a_picture_that_is_gone_is_not_accepted(self) -> None:
        one = listed(PAIR)["skin/chin"]
        assert decisions.accept(EMPTY_SESSION, [one], STYLE) == EMPTY_SESSION

    def test_a_session_with_decisions_is_not_untouched(self) -> None:
        assert PAIR.is_untouched
        assert not decisions.reject(PAIR, listed(PAIR)["skin/chin"]).is_untouched


@given(
    st.lists(st.tuples(st.sampled_from(("accept", "reject", "restore", "edit")), st.integers(0, 3)))
)
def test_restoring_everything_gives_the_session_from_before(acts: list[tuple[str, int]]) -> None:
    """Whatever was decided before, in whatever order; other annotations are left alone."""
    own = Annotation("own", "picture-1", Pin(PicturePoint(1, 2)))
    session = start = edits.add(PAIR, own)
    for act, place in acts:
        one = decisions.suggestions(session, (SKIN, RIMS))[place]
        match act:
            case "accept":
                session = decisions.accept(session, [one], STYLE)
            case "reject":
                session = decisions.reject(session, one)
            case "restore":
                session = decisions.restore(session, one)
            case _:
                session = decisions.reword(session, one, sentence=act, outline_px=None, severity=1)
        assert len({kept.id for kept in session.suggestions}) == len(session.suggestions)
        assert len(decisions.suggestions(session, (SKIN, RIMS))) == 4
    for one in decisions.suggestions(session, (SKIN, RIMS)):
        session = decisions.restore(session, one)
        session = decisions.reword(
            session,
            next(s for s in decisions.suggestions(session, (SKIN, RIMS)) if s.id == one.id),
            sentence=None,
            outline_px=None,
            severity=2,
        )
    assert session == start
