from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.analysis.doubts import Doubt
from headshot_viewer.analysis.pair import (
    SMALLEST_SIDE_PX,
    WORKING_AREA_PX,
    WORKING_HEIGHT_PX,
    Measured,
    layer_result,
    paired,
)
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.layer import HeatScale, LayerResult
from headshot_viewer.core.picture import Side
from tests.analysis.makers import noise, subject_of

SCALE = HeatScale(0, 10, "px")


def blank(height: int, width: int = 200) -> Subject:
    return subject_of(np.full((height, width), 90, np.uint8))


def put_together(
    professional: float | None, ai: float | None, *doubts: Doubt, least_value: float = 0.1
) -> LayerResult:
    pair = paired(blank(200), blank(220))
    field, judged = np.full((200, 200), 0.5, np.float32), np.ones((200, 200), bool)
    judged[:50] = False
    measured = {
        Side.PROFESSIONAL: Measured(professional, field, judged, ("Seen.",)),
        Side.AI: Measured(ai, field[:, :182], judged[:, :182]),
    }
    return layer_result(
        pair,
        measured,
        layer="width",
        title="Width",
        unit="px",
        scale=SCALE,
        doubts=list(doubts),
        least_value=least_value,
    )


@given(st.integers(160, 4000), st.integers(160, 4000))
def test_both_are_measured_at_the_lower_height(one: int, other: int) -> None:
    pair = paired(blank(one, 160), blank(other, 160))
    assert pair.height_px == min(one, other, WORKING_HEIGHT_PX)
    assert list(pair.subjects) == [Side.PROFESSIONAL, Side.AI]
    shapes = {subject.grey(pair.height_px).shape[0] for subject in pair.subjects.values()}
    assert shapes == {pair.height_px}


def test_a_lone_picture_is_measured_at_its_own_height() -> None:
    assert paired(None, blank(700)).height_px == 700
    assert paired(blank(1900), None).height_px == WORKING_HEIGHT_PX


def test_a_panorama_is_measured_lower() -> None:
    pair = paired(blank(1000, 12_000), None)
    size = pair.subjects[Side.PROFESSIONAL].working_size(pair.height_px)
    assert size.width * size.height <= WORKING_AREA_PX * 1.01
    assert pair.height_px == pytest.approx(707, abs=1)


def test_a_tiny_partner_does_not_drag_the_other_down() -> None:
    pair = paired(blank(900), blank(SMALLEST_SIDE_PX - 1))
    assert pair.height_px == 900
    assert pair.too_small == (Side.AI,)
    assert list(pair.subjects) == [Side.PROFESSIONAL]


def test_the_size_at_hand_decides_what_is_too_small() -> None:
    assert paired(blank(SMALLEST_SIDE_PX, SMALLEST_SIDE_PX), None).too_small == ()
    assert paired(blank(5000, SMALLEST_SIDE_PX - 1), None).too_small == (Side.PROFESSIONAL,)


def test_heat_is_rounded_and_only_where_judged() -> None:
    result = put_together(1.0, 2.0)
    assert result.professional is not None
    assert result.professional.heat is not None
    values = result.professional.heat.values
    assert (values[:50] == 0).all()
    assert (values[50:] == 128).all()
    assert result.professional.judged_share == 0.75
    assert result.professional.notes == ("Seen.",)


def test_the_ratio_is_the_ai_picture_through_the_professional() -> None:
    assert put_together(2.0, 1.0).ratio == 0.5


@pytest.mark.parametrize(
    ("professional", "ai"), [(None, 1.0), (1.0, None), (0.05, 1.0), (0.0, 0.0)]
)
def test_a_ratio_that_would_mean_nothing_is_left_out(
    professional: float | None, ai: float | None
) -> None:
    assert put_together(professional, ai).ratio is None


def test_each_doubt_lowers_the_certainty_and_is_told() -> None:
    result = put_together(1.0, 1.0, Doubt(0.5, "One."), Doubt(0.8, "Two."))
    assert result.certainty == pytest.approx(0.4)
    assert result.notes == ("Both pictures were measured at 200 px height.", "One.", "Two.")
    assert put_together(1.0, 1.0).certainty == 1


def test_nothing_judged_is_never_certain() -> None:
    assert put_together(None, None).certainty == 0


def test_what_is_too_small_says_so_beside_the_other() -> None:
    pair = paired(blank(200), blank(20))
    field, judged = np.zeros((200, 200), np.float32), np.ones((200, 200), bool)
    result = layer_result(
        pair,
        {Side.PROFESSIONAL: Measured(1.0, field, judged)},
        layer="width",
        title="Width",
        unit="px",
        scale=SCALE,
        doubts=[],
        least_value=0.1,
    )
    assert result.ai is not None
    assert result.ai.value is None
    assert result.ai.heat is None
    assert result.ai.notes == (
        "The picture is too small to judge: its shorter side is under 160 px.",
    )
    assert result.notes == ("The professional picture was measured alone at 200 px height.",)
    assert result.ratio is None


def test_grain_of_both_is_seen_at_one_size() -> None:
    pair = paired(
        subject_of(noise(height=400, width=300)), subject_of(noise(height=800, width=600))
    )
    sizes = {subject.working_size(pair.height_px) for subject in pair.subjects.values()}
    assert sizes == {(300, 400)}
