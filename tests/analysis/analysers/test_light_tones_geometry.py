"""The layers that only describe: light, tones and geometry."""

from __future__ import annotations

from functools import cache
from math import atan2, degrees

import cv2
import numpy as np
import pytest

from headshot_viewer.analysis.analyser import Analyser
from headshot_viewer.analysis.analysers.geometry import ANALYSER as GEOMETRY
from headshot_viewer.analysis.analysers.light import ANALYSER as LIGHT
from headshot_viewer.analysis.analysers.light import DIRECTION, HEAD_IOD, TAIL_IOD
from headshot_viewer.analysis.analysers.tones import ANALYSER as TONES
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.geometry import distance
from headshot_viewer.core.layer import LayerResult, LightArrow, PlotKind, Reading
from headshot_viewer.core.progress import unwatched
from headshot_viewer.core.wording import clock_hour
from tests.analysis.face_pictures import picture_of, portrait, portrait_face

DESCRIBING = pytest.mark.parametrize("analyser", [LIGHT, TONES, GEOMETRY], ids=lambda a: a.id)


@cache
def subject() -> Subject:
    return Subject(picture_of(portrait()))


@cache
def mirrored() -> Subject:
    return Subject(picture_of(np.ascontiguousarray(portrait()[:, ::-1])))


@cache
def both(analyser: Analyser, other: Subject) -> LayerResult:
    return analyser.measure(subject(), other, unwatched)


def reading(result: LayerResult, name: str) -> tuple[float, float]:
    (found,) = (each for each in result.readings if each.name == name)
    assert found.professional is not None
    assert found.ai is not None
    return found.professional, found.ai


@DESCRIBING
def test_it_never_judges(analyser: Analyser) -> None:
    result = both(analyser, mirrored())
    assert result.findings == ()
    assert result.ratio is None
    assert all(side is not None and side.heat is None for side in (result.professional, result.ai))


@DESCRIBING
def test_equal_pictures_read_alike(analyser: Analyser) -> None:
    for each in both(analyser, subject()).readings:
        assert each.professional == each.ai


@DESCRIBING
def test_without_a_face_there_is_nothing_to_read(analyser: Analyser) -> None:
    grey = Subject(picture_of(np.full((300, 240, 3), 120, np.uint8)))
    result = analyser.measure(grey, None, unwatched)
    assert result.professional is not None
    assert result.professional.value is None
    assert any("No face was found" in note for note in result.professional.notes)
    assert result.readings == ()


@DESCRIBING
def test_one_face_alone_fills_its_own_column(analyser: Analyser) -> None:
    result = analyser.measure(None, subject(), unwatched)
    assert result.readings
    assert all(each.professional is None for each in result.readings)
    assert any(each.ai is not None for each in result.readings)


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


def test_a_warmer_picture_is_redder_and_yellower() -> None:
    warm = np.clip(portrait() * np.array([0.8, 1.0, 1.1]), 0, 255).astype(np.uint8)
    result = both(TONES, Subject(picture_of(warm)))
    cold_b, warm_b = reading(result, "Skin b* (blue to yellow)")
    assert warm_b > cold_b + 3
    assert any("ΔE00" in note for note in result.notes)


def test_tones_are_plotted_as_shares() -> None:
    result = both(TONES, mirrored())
    assert [plot.kind for plot in result.plots] == [PlotKind.HISTOGRAM, PlotKind.SCOPE]
    for plot in result.plots:
        for shares in (plot.professional, plot.ai):
            assert shares is not None
            assert sum(shares) == pytest.approx(1.0, abs=0.02)


def test_a_brighter_picture_has_its_histogram_further_right() -> None:
    bright = np.clip(portrait().astype(int) + 40, 0, 255).astype(np.uint8)
    (histogram, _scope) = both(TONES, Subject(picture_of(bright))).plots
    assert histogram.professional is not None
    assert histogram.ai is not None
    middle = [
        sum(step * share for step, share in enumerate(shares))
        for shares in (histogram.professional, histogram.ai)
    ]
    assert middle[1] > middle[0] + 5


def test_mirroring_exchanges_right_and_left_in_the_geometry() -> None:
    result = both(GEOMETRY, mirrored())
    right, mirrored_right = reading(result, "Right eye open")
    left, mirrored_left = reading(result, "Left eye open")
    assert mirrored_right == pytest.approx(left, abs=4)
    assert mirrored_left == pytest.approx(right, abs=4)
    turn, mirrored_turn = reading(result, "Head turn")
    assert mirrored_turn == pytest.approx(-turn, abs=4)


def test_proportions_do_not_depend_on_the_size_of_the_picture() -> None:
    half = np.ascontiguousarray(portrait()[::2, ::2])
    result = both(GEOMETRY, Subject(picture_of(half)))
    for name in ("Face width", "Face height", "Mouth width", "Nose length"):
        one, other = reading(result, name)
        assert other == pytest.approx(one, rel=0.06)


def test_a_reading_is_a_plain_value() -> None:
    assert Reading("Smile", "%", 1.0, None) == Reading("Smile", "%", 1.0, None)
