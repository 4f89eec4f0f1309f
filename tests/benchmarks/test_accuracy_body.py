from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pytest

from benchmarks.accuracy.benchmark import Skipped
from benchmarks.accuracy.bodies import Posed, coloured_below, exchanged_head, scaled_head
from benchmarks.accuracy.body import (
    BENCHMARK,
    SCALES,
    SHIFTS,
    Necks,
    Widths,
    facts,
    held_out_limits,
    neck_steps,
    width_steps,
)
from benchmarks.accuracy.composites import taken_apart
from headshot_viewer.analysis.colour_difference import Lab, delta_e_2000, lab_of
from headshot_viewer.analysis.faces import find_faces
from headshot_viewer.core.face import Eyes
from headshot_viewer.core.geometry import PicturePoint
from tests.analysis.face_pictures import picture_of, portrait, portrait_face
from tests.analysis.scene_pictures import portrait_mask

if TYPE_CHECKING:
    from pathlib import Path

OBAMA = ("official_obama_2009.jpg", "official_obama_2012.jpg")
JAW = Lab(60.0, 16.0, 18.0)


@cache
def posed() -> Posed:
    return Posed(taken_apart("portrait", portrait(), portrait_mask().alpha), portrait_face())


def test_only_what_is_below_the_chin_is_coloured() -> None:
    changed = coloured_below(posed(), 10.0, 135.0, JAW)
    off = np.abs(changed.astype(int) - portrait()).max(axis=2)
    chin = portrait_face().point(152)
    face = portrait_face().box_px
    assert off[: round(face.top)].max() <= 1
    x, y = round(face.centre.x), round(face.centre.y)
    assert off[y - 10 : y + 10, x - 10 : x + 10].max() <= 1
    assert np.median(off[round(chin.y) + 15 : round(chin.y) + 25, x - 10 : x + 10]) > 5


@pytest.mark.parametrize("apart", [4.0, 8.0])
def test_the_colour_is_as_far_as_it_was_asked_for(apart: float) -> None:
    plain = np.full((600, 512, 3), (110, 140, 180), np.uint8)
    whole = taken_apart("plain", plain, np.ones((600, 512), np.float32))
    before = Lab(*np.median(lab_of(plain), axis=0).tolist())
    changed = coloured_below(Posed(whole, portrait_face()), apart, 45.0, before)
    after = Lab(*np.median(lab_of(changed[-40:]), axis=0).tolist())
    assert delta_e_2000(before, after) == pytest.approx(apart, abs=0.4)


def test_a_head_of_its_own_size_stays_where_it_was() -> None:
    same = scaled_head(posed(), 1.0)
    face = portrait_face().box_px
    inside = np.s_[round(face.top) : round(face.bottom), round(face.left) : round(face.right)]
    assert np.abs(same.astype(int) - portrait())[inside].mean() < 4


@pytest.mark.parametrize("scale", [0.75, 1.3])
def test_a_scaled_head_has_that_size_and_the_chin_stays(scale: float) -> None:
    (face,) = find_faces(picture_of(scaled_head(posed(), scale)))
    assert face.iod_px == pytest.approx(scale * portrait_face().iod_px, rel=0.06)
    assert face.point(152).y == pytest.approx(portrait_face().point(152).y, abs=8)


def test_another_head_comes_to_lie_on_the_eyes_of_the_first() -> None:
    eyes = portrait_face().eyes_px
    moved = Eyes(
        PicturePoint(eyes.right.x - 40, eyes.right.y + 30),
        PicturePoint(eyes.left.x - 25, eyes.left.y + 34),
    )
    face = portrait_face().carried_to(moved)
    assert face is not None
    body = Posed(posed().portrait, face)
    (found,) = find_faces(picture_of(exchanged_head(body, posed())))
    assert found.eyes_px.midpoint.x == pytest.approx(face.eyes_px.midpoint.x, abs=5)
    assert found.eyes_px.midpoint.y == pytest.approx(face.eyes_px.midpoint.y, abs=5)
    assert found.iod_px == pytest.approx(face.iod_px, rel=0.06)


def test_counts_become_sentences() -> None:
    necks = [Necks(f"{shift}", 20, (shift,) * 10) for shift in SHIFTS]
    necks.append(Necks("another head", 40, (3.0, 9.0)))
    widths = [Widths(scale, 20, (1 / scale,) * 5) for scale in SCALES]
    colour, width, steps = facts(necks, widths)
    assert "Of 2 pictures with another person’s head, 1 got the hint" in colour
    assert "of 10 whose neck was coloured by ΔE00 8, 10; of 10 left as they were, 0." in colour
    assert "Of 5 pictures with a head 40% too large, 5 got a full finding" in width
    assert "of 5 with the head in its own size, 0." in width
    assert "to 1, 1 and 1 of 2 pictures with another person’s head" in steps
    assert "to 0, 0 and 0 of 10 left as they were, wrongly." in steps


def test_a_silhouette_counts_by_its_ratio_both_ways() -> None:
    assert Widths(1.0, 4, (1.3, 1 / 1.3, 1.2, 1.0)).words == 2


def test_without_pictures_it_is_skipped(tmp_path: Path) -> None:
    with pytest.raises(Skipped, match="no part of the project"):
        BENCHMARK.report(tmp_path)


def test_the_limit_of_each_person_is_set_by_the_others() -> None:
    none = Necks("none", 4, (2.0, 5.0, 3.0, 1.0), ("a.png", "b.png", *OBAMA))
    assert sorted(held_out_limits(none)) == [(3.0, True), (5.0, False), (5.0, False)]


def test_steps_of_sensitivity_are_counted_by_the_shipped_limits() -> None:
    necks = [Necks(f"{shift}", 20, (5.0, 7.0, 9.0)) for shift in SHIFTS]
    necks.append(Necks("another head", 40, (5.0, 5.5, 9.0)))
    head, coloured, same = neck_steps(necks)
    assert tuple(head.counts.values()) == (1, 1, 3)
    assert tuple(coloured.counts.values()) == (1, 2, 3)
    assert same.is_false
    wide, *_ = width_steps([Widths(0.7, 21, (1.2, 1.3, 1 / 1.4))])
    assert tuple(wide.counts.values()) == (1, 2, 3)
