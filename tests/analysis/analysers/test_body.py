"""Neck and body: a tinted neck, an enlarged head, and what is not judged."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from headshot_viewer.analysis.analysers.body import (
    ANALYSER,
    NECK,
    NECK_SENTENCE,
    WIDER,
)
from headshot_viewer.analysis.neck_colour import CHIN
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import unwatched
from tests.analysis.face_pictures import picture_of, portrait, portrait_face

if TYPE_CHECKING:
    from headshot_viewer.analysis.warps import BgrPixels
    from headshot_viewer.core.finding import Finding
    from headshot_viewer.core.layer import LayerResult

CHIN_PX = portrait_face().point(CHIN)
BESIDE_PX = 120


@cache
def untouched() -> Subject:
    return Subject(picture_of(portrait()))


@cache
def with_green_neck() -> Subject:
    """Return the portrait with less red and blue under the chin, as under another lamp."""
    tinted = portrait().copy()
    under = tinted[round(CHIN_PX.y) + 3 :].astype(np.float32)
    tinted[round(CHIN_PX.y) + 3 :] = np.clip(under * (0.75, 1.12, 0.9), 0, 255).astype(np.uint8)
    return Subject(picture_of(tinted))


@cache
def with_room() -> BgrPixels:
    """Return the portrait on a wider ground, so that the body does not touch the frame."""
    ground = (150, 120, 90)
    return np.asarray(
        cv2.copyMakeBorder(
            portrait(), 0, 0, BESIDE_PX, BESIDE_PX, cv2.BORDER_CONSTANT, value=ground
        ),
        np.uint8,
    )


@cache
def roomy() -> Subject:
    return Subject(picture_of(with_room()))


@cache
def with_large_head() -> Subject:
    """Return the roomy portrait with its head 1.4 times as large, standing on the same body."""
    height, width = with_room().shape[:2]
    y, x = np.mgrid[:height, :width].astype(np.float32)
    chin_x, chin_y = CHIN_PX.x + BESIDE_PX, CHIN_PX.y
    scale = np.interp(y, (chin_y, chin_y + 70), (1.4, 1.0)).astype(np.float32)
    across = (chin_x + (x - chin_x) / scale).astype(np.float32)
    down = np.where(y < chin_y, chin_y + (y - chin_y) / 1.4, y).astype(np.float32)
    warped = cv2.remap(with_room(), across, down, cv2.INTER_LINEAR)
    return Subject(picture_of(np.asarray(warped, np.uint8)))


@cache
def measured(professional: Subject | None, ai: Subject | None) -> LayerResult:
    return ANALYSER.measure(professional, ai, unwatched)


def apart(result: LayerResult, side: Side) -> float:
    told = result.side(side)
    assert told is not None
    assert told.value is not None
    return told.value


def of_kind(result: LayerResult, kind: str) -> list[Finding]:
    return [finding for finding in result.findings if finding.kind == kind]


def test_an_untouched_neck_is_no_hint() -> None:
    result = measured(untouched(), untouched())
    assert apart(result, Side.AI) < NECK.normal / 2
    assert result.findings == ()


def test_a_tinted_neck_is_a_hint_with_the_value_and_the_band() -> None:
    result = measured(untouched(), with_green_neck())
    assert apart(result, Side.AI) > NECK.normal > apart(result, Side.PROFESSIONAL)
    (finding,) = of_kind(result, "body_swap")
    assert finding.hint
    assert finding.side is Side.AI
    assert finding.sentence.startswith(NECK_SENTENCE)
    assert finding.ai == apart(result, Side.AI)
    assert f"{apart(result, Side.AI):.1f}" in finding.sentence


def test_the_hint_lies_on_the_neck() -> None:
    (finding,) = of_kind(measured(untouched(), with_green_neck()), "body_swap")
    across, down = zip(*finding.region_px, strict=True)
    assert CHIN_PX.y - 2 < min(down) < max(down) < CHIN_PX.y + 100
    assert CHIN_PX.x - 70 < min(across) < max(across) < CHIN_PX.x + 70


def test_the_professional_picture_is_looked_at_by_itself_too() -> None:
    result = measured(with_green_neck(), None)
    (finding,) = of_kind(result, "body_swap")
    assert finding.side is Side.PROFESSIONAL
    assert finding.sentence.startswith(NECK_SENTENCE)


def test_what_the_professional_picture_shows_too_is_said() -> None:
    hints = of_kind(measured(with_green_neck(), with_green_neck()), "body_swap")
    assert [hint.side for hint in hints] == [Side.PROFESSIONAL, Side.AI]
    assert "The professional picture shows this too (" in hints[1].sentence
    assert "shows this too" not in hints[0].sentence


def test_a_darker_neck_is_no_hint() -> None:
    shaded = portrait().copy()
    under = slice(round(CHIN_PX.y) + 3, None)
    shaded[under] = (shaded[under] * 0.75).astype(np.uint8)
    result = measured(untouched(), Subject(picture_of(shaded)))
    assert of_kind(result, "body_swap") == []


def test_a_covered_neck_is_not_judged() -> None:
    covered = portrait().copy()
    covered[round(CHIN_PX.y) + 3 :] = (120, 60, 40)
    told = measured(None, Subject(picture_of(covered))).ai
    assert told is not None
    assert told.value is None
    assert told.judged_share == 0
    assert told.notes


def test_a_body_at_the_frame_is_not_compared() -> None:
    result = measured(untouched(), roomy())
    assert any("outside the frame of the professional picture" in note for note in result.notes)
    assert of_kind(result, "proportions") == []


def test_equal_silhouettes_are_no_finding() -> None:
    result = measured(roomy(), roomy())
    assert of_kind(result, "proportions") == []
    (width,) = (each for each in result.readings if each.name.startswith("Silhouette"))
    assert width.professional == width.ai
    assert width.ai is not None
    assert 2 < width.ai < 3.5


def test_an_enlarged_head_is_a_finding_with_both_values() -> None:
    result = measured(roomy(), with_large_head())
    (finding,) = of_kind(result, "proportions")
    assert not finding.hint
    assert finding.professional is not None
    assert finding.ai is not None
    assert finding.professional / finding.ai > 1 + WIDER.normal / 100
    assert "narrower than in the professional picture" in finding.sentence
    assert f"{finding.professional:.1f}" in finding.sentence


def test_a_small_head_is_a_finding_the_other_way_round() -> None:
    (finding,) = of_kind(measured(with_large_head(), roomy()), "proportions")
    assert "wider than in the professional picture" in finding.sentence


def test_one_picture_alone_says_no_proportions() -> None:
    assert of_kind(measured(None, with_large_head()), "proportions") == []


@pytest.mark.parametrize("side", Side)
def test_without_a_face_it_is_not_judged(side: Side) -> None:
    grey = Subject(picture_of(np.full((300, 240, 3), 120, np.uint8)))
    result = measured(*((grey, None) if side is Side.PROFESSIONAL else (None, grey)))
    told = result.side(side)
    assert told is not None
    assert told.value is None
    assert result.certainty == 0
    assert result.readings == ()
