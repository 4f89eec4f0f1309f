from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from headshot_viewer.analysis.doubts import (
    SMALL_HEIGHT_PX,
    Doubt,
    doubts_of_detail,
    doubts_of_sharpness,
)
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import unwatched
from tests.analysis.makers import clouds, compressed, disc, noise, subject_of


def subjects(*pictures: NDArray[np.uint8]) -> dict[Side, Subject]:
    return dict(zip(Side, map(subject_of, pictures), strict=False))


def sentences(doubts: list[Doubt]) -> str:
    assert all(0 < doubt.factor < 1 for doubt in doubts)
    return " ".join(doubt.sentence for doubt in doubts)


def test_two_whole_frames_are_never_quite_certain() -> None:
    both = subjects(disc(height=700, width=700), disc(height=700, width=700))
    doubts = doubts_of_detail(both, 700)
    assert len(doubts) == 1
    assert "framing" in doubts[0].sentence


def test_nothing_speaks_against_a_large_lone_picture() -> None:
    assert doubts_of_detail(subjects(disc(height=700, width=700)), 700) == []
    assert doubts_of_detail({}, 1500) == []


def test_low_resolution_is_doubted() -> None:
    one = subjects(disc(height=700, width=700))
    assert "500 px height" in sentences(doubts_of_detail(one, 500))
    assert doubts_of_detail(one, SMALL_HEIGHT_PX) == []


def test_very_unequal_sizes_are_doubted() -> None:
    small, large = disc(height=300, width=300), disc(height=630, width=630)
    assert "2.1 times as tall" in sentences(doubts_of_detail(subjects(small, large), 700))
    assert "2.1 times as tall" in sentences(doubts_of_detail(subjects(large, small), 700))
    near = disc(height=590, width=590)
    assert "times as tall" not in sentences(doubts_of_detail(subjects(small, near), 700))


def test_different_shapes_are_doubted() -> None:
    portrait, square = disc(height=400, width=300), disc(height=400, width=400)
    assert "different shapes" in sentences(doubts_of_detail(subjects(portrait, square), 700))
    alike = disc(height=400, width=330)
    assert "different shapes" not in sentences(doubts_of_detail(subjects(portrait, alike), 700))


def test_jpeg_blocks_are_doubted_by_strength_and_side() -> None:
    clean = clouds()
    visible, strong = compressed(clean, 60), compressed(clean, 20)
    assert "JPEG" not in sentences(doubts_of_detail(subjects(clean, clean), 700))
    one = doubts_of_detail(subjects(clean, visible), 700)
    assert "in the AI picture" in sentences(one)
    both = doubts_of_detail(subjects(strong, visible), 700)
    assert "JPEG blocks are strong in both pictures" in sentences(both)


@pytest.mark.parametrize("soft_side", list(Side))
def test_a_difference_in_sharpness_is_doubted_and_told(soft_side: Side) -> None:
    pictures = {soft_side.other: disc(sigma_px=0.0), soft_side: disc(sigma_px=1.6)}
    both = {side: subject_of(pictures[side]) for side in Side}
    told = sentences(doubts_of_sharpness(both, 300, unwatched))
    name = "professional" if soft_side is Side.PROFESSIONAL else "AI"
    assert told.startswith(f"The {name} picture is less sharp as a whole")
    assert "1.7 px wide" in told or "1.8 px wide" in told


def test_the_width_of_sharpened_edges_is_not_told_as_a_figure() -> None:
    plain = disc(sigma_px=0.5)
    smooth = cv2.GaussianBlur(plain, (0, 0), 1.5)
    sharpened = np.asarray(cv2.addWeighted(plain, 2.5, smooth, -1.5, 0), np.uint8)
    both = subjects(sharpened, disc(sigma_px=1.5))
    assert "under 0.5 px" in sentences(doubts_of_sharpness(both, 300, unwatched))


def test_equal_sharpness_is_not_doubted() -> None:
    both = subjects(disc(sigma_px=1.0), disc(sigma_px=1.3))
    assert doubts_of_sharpness(both, 300, unwatched) == []


def test_sharpness_is_not_compared_without_edges_on_both_sides() -> None:
    assert doubts_of_sharpness(subjects(disc(), noise(spread=3)), 240, unwatched) == []
    assert doubts_of_sharpness(subjects(disc()), 300, unwatched) == []
    assert doubts_of_sharpness({}, 300, unwatched) == []
