"""What a caption says of a finding, and what it keeps to itself."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headshot_viewer.core.annotation import Annotation, Evidence, Pin
from headshot_viewer.core.flaws import flaw
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.paint.captions import PADDING_EM, Caption, caption_of, plan_caption

pytestmark = pytest.mark.usefixtures("qapp")

MEASURED: Final = Evidence("skin/cheek", "skin", "Cheek: 41 %.", 0.5, "levels", 2.0, 0.82)
MARK: Final = Annotation(
    "a",
    "picture-2",
    Pin(PicturePoint(5, 5)),
    "plastic_skin",
    "Ask her about the studio.",
    severity=3,
)
TEXT_PX: Final = 14.0


def caption(evidence: Evidence | None = MEASURED) -> Caption:
    mark = replace(MARK, evidence=evidence)
    return caption_of(mark, flaw("plastic_skin"), Side.AI, 4, (3, 7))


def test_it_says_both_values_and_how_sure_they_are() -> None:
    said = caption()
    assert said.place == "3 of 7"
    assert said.title == "Plastic skin"
    assert said.values == ((Side.PROFESSIONAL, "2.00 levels"), (Side.AI, "0.820 levels"))
    assert said.certainty == "Certainty of the measurement: fair"
    assert said.evidence == "Cheek: 41 %."


def test_what_was_not_measured_says_so() -> None:
    said = caption(None)
    assert said.values == ()
    assert said.certainty == "Seen by the photographer; not measured."


def test_a_value_that_is_missing_leaves_out_both() -> None:
    assert caption(replace(MEASURED, professional=None)).values == ()


def test_the_photographers_note_is_for_him_alone() -> None:
    assert "studio" not in caption().spoken()


def test_what_was_written_for_the_client_comes_first_and_takes_nothing_away() -> None:
    told = caption_of(
        replace(MARK, evidence=MEASURED), flaw("plastic_skin"), Side.AI, 4, (3, 7), told="Like wax."
    )
    lines, without = told.spoken().splitlines(), caption().spoken().splitlines()
    assert lines[:4] == ["3 of 7", "Plastic skin", "AI", "Like wax."]
    assert [line for line in lines if line != "Like wax."] == without
    higher = plan_caption(told, 900, TEXT_PX).height_px
    assert higher > plan_caption(caption(), 900, TEXT_PX).height_px


def test_it_is_spoken_whole() -> None:
    assert caption().spoken().splitlines() == [
        "3 of 7",
        "Plastic skin",
        "AI",
        flaw("plastic_skin").meaning,
        "Cheek: 41 %.",
        "Professional 2.00 levels",
        "AI 0.820 levels",
        "Certainty of the measurement: fair",
    ]


@settings(deadline=None)
@given(st.floats(200, 4000), st.text(st.characters(categories=("L", "N", "Zs")), max_size=300))
def test_any_words_find_room_in_any_width(width_px: float, words: str) -> None:
    plan = plan_caption(replace(caption(), evidence=words), width_px, TEXT_PX)
    least = plan_caption(caption(None), 4000, TEXT_PX).height_px
    assert plan.height_px > 2 * PADDING_EM * TEXT_PX
    assert plan.height_px >= least - 1
