from __future__ import annotations

from math import exp

import numpy as np
import pytest

from headshot_viewer.analysis.grain_compare import GrainReading, grain_reading_of, measurable
from headshot_viewer.analysis.matte import SubjectMask
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.arrays import sealed
from headshot_viewer.core.picture import Picture, PictureFacts
from tests.analysis.makers import picture_of
from tests.analysis.scene_pictures import IDENTITY

SIZE = (480, 512)


def mask() -> SubjectMask:
    """Return a subject that is the right half of the picture."""
    alpha = np.zeros(SIZE, np.float32)
    alpha[:, 256:] = 1
    return SubjectMask(sealed(alpha), IDENTITY, has_face=True, key="right half")


def reading(
    ground: float, subject: float, *, kind: str = "PNG", dark: bool = False
) -> GrainReading:
    """Return what grain of two strengths reads.

    Args:
        ground: standard deviation of the background's, in grey levels.
        subject: of the subject's.
        kind: of the file.
        dark: whether the background is darker than any of the subject.
    """
    down = np.linspace(60, 200, SIZE[0])[:, None].repeat(SIZE[1], axis=1)
    if dark:
        down[:, :256] = 25
        down[:, 256:] = 200
    sigma = np.where(np.arange(SIZE[1]) < 256, ground, subject)
    white = np.random.default_rng(5).standard_normal(SIZE)
    pixels = np.clip(np.rint(down + sigma * white), 0, 255).astype(np.uint8)
    made = picture_of(pixels)
    picture = Picture(made.ref, PictureFacts(kind, made.facts.size_px), made.levels)
    return grain_reading_of(Subject(picture), mask())


@pytest.mark.parametrize(("ground", "subject"), [(4.0, 4.0), (2.0, 6.0), (6.0, 2.0)])
def test_both_sides_and_their_ratio_are_read(ground: float, subject: float) -> None:
    found = reading(ground, subject)
    assert found.ground == pytest.approx(ground, rel=0.15)
    assert found.subject == pytest.approx(subject, rel=0.15)
    assert found.log_ratio is not None
    assert exp(found.log_ratio) == pytest.approx(ground / subject, rel=0.15)
    assert not found.is_lossy


def test_sides_of_different_brightness_are_not_compared() -> None:
    found = reading(4, 2, dark=True)
    assert found.log_ratio is None
    assert found.ground == pytest.approx(4, rel=0.15)


def test_a_jpeg_without_grain_cannot_be_measured() -> None:
    found = reading(0.1, 0.1, kind="JPEG")
    assert found.is_erased
    assert found.log_ratio is None


def test_a_png_without_grain_can() -> None:
    found = reading(0.1, 0.1)
    assert not found.is_erased
    assert found.log_ratio == pytest.approx(0, abs=0.4)


def test_a_jpeg_with_grain_is_measured_and_called_lossy() -> None:
    found = reading(5, 5, kind="JPEG")
    assert found.is_lossy
    assert found.log_ratio == pytest.approx(0, abs=0.15)


def test_previews_and_tiny_pictures_are_not_measured() -> None:
    pixels = np.full((300, 300), 120, np.uint8)
    assert measurable(Subject(picture_of(pixels)))
    assert not measurable(Subject(picture_of(pixels, first_level=2)))
    assert not measurable(Subject(picture_of(pixels[:100])))
