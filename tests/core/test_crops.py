"""Heads cut out of pictures as sites do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.crops import EYES_FROM_TOP, HEAD_AND_SHOULDERS_IOD, head_crop
from headshot_viewer.core.geometry import PictureSize
from tests.journeys.conftest import face_in

sizes = st.builds(PictureSize, st.integers(20, 6000), st.integers(20, 6000))
aspects = st.floats(0.5, 2.0)


@given(sizes, aspects, st.booleans())
def test_a_crop_lies_in_the_picture_and_has_its_aspect(
    size: PictureSize, aspect: float, has_face: bool
) -> None:
    box = head_crop(face_in(size) if has_face else None, size, aspect=aspect)
    assert box.left >= 0
    assert box.top >= 0
    assert box.right <= size.width + 1e-6
    assert box.bottom <= size.height + 1e-6
    assert box.width / box.height == pytest.approx(aspect)


def test_faces_are_equally_large_in_their_crops() -> None:
    small, large = PictureSize(900, 1200), PictureSize(3000, 4000)
    shares = [
        face.iod_px / head_crop(face, size, height_iod=3.0).height
        for size in (small, large)
        for face in [face_in(size)]
    ]
    assert shares == pytest.approx([1 / 3, 1 / 3])


def test_the_eyes_lie_where_they_lie_in_portraits() -> None:
    size = PictureSize(4000, 4000)
    face = face_in(size)
    box = head_crop(face, size, height_iod=3.0)
    eyes = face.eyes_px.midpoint
    assert (eyes.y - box.top) / box.height == pytest.approx(EYES_FROM_TOP)
    assert (eyes.x - box.left) / box.width == pytest.approx(0.5)
    assert HEAD_AND_SHOULDERS_IOD > 3.0


@pytest.mark.parametrize("aspect", [0.5, 2.0])
def test_the_eyes_are_in_the_middle_whatever_the_aspect(aspect: float) -> None:
    size = PictureSize(4000, 4000)
    face = face_in(size)
    box = head_crop(face, size, aspect=aspect, height_iod=2.0)
    assert (face.eyes_px.midpoint.x - box.left) / box.width == pytest.approx(0.5)


def test_without_a_face_it_is_as_much_as_there_is_from_the_top() -> None:
    assert head_crop(None, PictureSize(300, 400)) == (0, 0, 300, 300)
