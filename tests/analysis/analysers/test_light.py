"""The light on a face, as a layer shows it."""

from __future__ import annotations

from math import atan2, degrees

import cv2
import numpy as np
import pytest

from headshot_viewer.analysis.analysers.light import ANALYSER as LIGHT
from headshot_viewer.analysis.analysers.light import DIRECTION, HEAD_IOD, TAIL_IOD
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.geometry import distance
from headshot_viewer.core.layer import LightArrow
from headshot_viewer.core.wording import clock_hour
from tests.analysis.analysers.describing import both, mirrored, reading
from tests.analysis.face_pictures import picture_of, portrait, portrait_face


def test_light_of_a_mirrored_picture_comes_from_the_other_side() -> None:
    one, other = (
        each.value
        for each in (both(LIGHT, mirrored()).professional, both(LIGHT, mirrored()).ai)
        if each is not None
    )
    assert one == pytest.approx(other, abs=0.15)


def direction_deg(arrow: LightArrow | None) -> float:
    """Return from where an arrow comes on the picture: 0 is right, 90 above."""
    assert arrow is not None
    (x, y), (u, v) = arrow.tail_px, arrow.head_px
    return degrees(atan2(v - y, x - u))


def test_an_arrow_shows_the_light_beside_the_face() -> None:
    result = both(LIGHT, mirrored())
    assert result.professional is not None
    arrow, direction = result.professional.arrow, reading(result, DIRECTION)[0]
    assert arrow is not None
    roll_deg = portrait_face().roll_deg
    assert direction_deg(arrow) == pytest.approx(direction - roll_deg, abs=0.5)
    middle = portrait_face().box_px.centre
    iod_px = portrait_face().iod_px
    assert distance(arrow.head_px, middle) == pytest.approx(HEAD_IOD * iod_px, rel=0.02)
    assert distance(arrow.tail_px, middle) == pytest.approx(TAIL_IOD * iod_px, rel=0.02)
    assert arrow.label.startswith(f"{clock_hour(direction)} o’clock, strength ")


def test_the_arrow_turns_with_the_head() -> None:
    size = portrait().shape[1], portrait().shape[0]
    turn = cv2.getRotationMatrix2D((size[0] / 2, size[1] / 2), 20, 1)
    turned = cv2.warpAffine(portrait(), turn, size, borderMode=cv2.BORDER_REPLICATE)
    result = both(LIGHT, Subject(picture_of(np.asarray(turned, np.uint8))))
    assert result.professional is not None
    assert result.ai is not None
    # Turned against the clock, as angles are counted.
    one, other = direction_deg(result.professional.arrow), direction_deg(result.ai.arrow)
    assert other - one == pytest.approx(20, abs=6)
