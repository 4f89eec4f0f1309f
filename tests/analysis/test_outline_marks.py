from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from headshot_viewer.analysis.outline_contour import Contour, contour_of
from headshot_viewer.analysis.outline_flaws import (
    HINTS_FROM,
    WORDS_FROM,
    OutlineFlaw,
    OutlineReading,
    score,
)
from headshot_viewer.analysis.outline_marks import (
    MOST_STRETCHES,
    heat_of,
    points_of,
    stretches_of,
)
from headshot_viewer.core.geometry import PictureSize
from tests.analysis.scene_pictures import CENTRE, HEIGHT_PX, RADIUS_PX, WIDTH_PX, disc_alpha

PICTURE_PX = 3.0
"""How many picture pixels one of the grid is wide."""


def contour() -> Contour:
    found = contour_of(disc_alpha())
    assert found is not None
    return found


def reading(
    flaw: OutlineFlaw = OutlineFlaw.HARD, logit: float = 9.0, parts: tuple[slice, ...] = ()
) -> OutlineReading:
    """Return an outline that shows *flaw* along *parts*, given in indices of points."""
    found = contour()
    logits = {each: np.full(found.count, -4.0) for each in OutlineFlaw}
    for part in parts:
        logits[flaw][part] = logit
    judged = np.ones(found.count, np.bool_)
    return OutlineReading(
        contour=found,
        logits=logits,
        judged=judged,
        scores={each: score(values, judged) for each, values in logits.items()},
        grid=PictureSize(WIDTH_PX, HEIGHT_PX),
        grid_to_picture=((PICTURE_PX, 0.0, 0.0), (0.0, PICTURE_PX, 0.0)),
        resolution=1.0,
        has_face=True,
    )


@pytest.mark.parametrize("flaw", WORDS_FROM)
def test_words_begin_at_50_points_and_hints_at_27(flaw: OutlineFlaw) -> None:
    assert points_of(flaw, WORDS_FROM[flaw]) == pytest.approx(50)
    assert points_of(flaw, HINTS_FROM[flaw]) == pytest.approx(27, abs=0.2)
    assert points_of(flaw, 99) == pytest.approx(100)
    assert points_of(flaw, -99) == pytest.approx(0)


def test_heat_lies_along_the_outline_only() -> None:
    heat = heat_of(reading())
    rows, columns = np.nonzero(heat.judged)
    away = np.abs(np.hypot(columns - CENTRE[0], rows - CENTRE[1]) - RADIUS_PX)
    assert 2 < away.max() < 8
    assert heat.values[~heat.judged].max() == 0
    assert not heat.values.flags.writeable


def test_heat_is_half_where_words_begin() -> None:
    words = WORDS_FROM[OutlineFlaw.HALO]
    heat = heat_of(reading(OutlineFlaw.HALO, words, (slice(0, 1000),)))
    assert heat.values[heat.judged] == pytest.approx(128, abs=1)


def test_heat_is_hot_where_the_flaw_is() -> None:
    found = reading(parts=(slice(50, 150),))
    heat = heat_of(found)
    x, y = np.rint(found.contour.points[100]).astype(int)
    assert heat.values[y, x] > 200
    x, y = np.rint(found.contour.points[300]).astype(int)
    assert heat.judged[y, x]
    assert heat.values[y, x] < 10


def test_what_cannot_be_judged_is_not_drawn() -> None:
    found = reading(parts=(slice(50, 150),))
    judged = found.judged.copy()
    judged[50:150] = False
    heat = heat_of(replace(found, judged=judged))
    x, y = np.rint(found.contour.points[100]).astype(int)
    assert not heat.judged[y, x]


def test_a_clean_outline_has_no_stretches() -> None:
    assert stretches_of(reading(), hints_only=False) == ()


@pytest.mark.parametrize("flaw", WORDS_FROM)
def test_a_flaw_is_marked_where_it_is(flaw: OutlineFlaw) -> None:
    found = reading(flaw, parts=(slice(100, 250),))
    (stretch,) = stretches_of(found, hints_only=False)
    assert stretch.flaw is flaw
    assert not stretch.is_hint
    assert stretch.points > 80
    assert stretch.length == pytest.approx(150 / found.contour.count, rel=0.1)
    inside = found.contour.points[105:245] * PICTURE_PX
    polygon = np.array(stretch.region_px)
    assert (polygon.min(axis=0) < inside.min(axis=0)).all()
    assert (polygon.max(axis=0) > inside.max(axis=0)).all()


def test_a_fainter_flaw_is_a_hint() -> None:
    flaw = OutlineFlaw.HARD
    found = reading(flaw, (WORDS_FROM[flaw] + HINTS_FROM[flaw]) / 2, (slice(0, 300),))
    assert all(each.is_hint for each in stretches_of(found, hints_only=False))
    assert stretches_of(found, hints_only=False)


def test_small_pictures_have_only_hints() -> None:
    found = reading(parts=(slice(100, 250),))
    assert [each.is_hint for each in stretches_of(found, hints_only=True)] == [True]


def test_a_short_gap_is_bridged_and_a_long_one_is_not() -> None:
    near = reading(parts=(slice(50, 150), slice(158, 250)))
    apart = reading(parts=(slice(50, 150), slice(250, 350)))
    assert len(stretches_of(near, hints_only=False)) == 1
    assert len(stretches_of(apart, hints_only=False)) == 2


def test_a_flaw_that_is_too_short_is_passed_over() -> None:
    assert stretches_of(reading(parts=(slice(50, 60),)), hints_only=False) == ()


def test_only_a_handful_is_marked() -> None:
    parts = tuple(slice(start, start + 35) for start in range(5, 460, 65))
    assert len(parts) > MOST_STRETCHES
    assert len(stretches_of(reading(parts=parts), hints_only=False)) == MOST_STRETCHES


def test_too_little_to_judge_marks_nothing() -> None:
    found = replace(reading(parts=(slice(50, 250),)), scores={})
    assert stretches_of(found, hints_only=False) == ()


def test_strands_are_hints_above_the_chin_only() -> None:
    found = reading(OutlineFlaw.STRANDS, parts=(slice(0, 1000),))
    chin = CENTRE[1] * PICTURE_PX
    assert stretches_of(found, hints_only=False) == ()
    marked = stretches_of(found, hints_only=False, hair_above_px=chin)
    assert marked
    assert all(each.is_hint for each in marked)
    assert all(np.mean([y for _, y in each.region_px]) < chin for each in marked)


def test_regions_stay_inside_the_picture() -> None:
    for stretch in stretches_of(reading(parts=(slice(0, 1000),)), hints_only=False):
        for x, y in stretch.region_px:
            assert 0 <= x <= WIDTH_PX * PICTURE_PX
            assert 0 <= y <= HEIGHT_PX * PICTURE_PX
