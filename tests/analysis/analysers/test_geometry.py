"""The proportions of a face."""

from __future__ import annotations

import numpy as np
import pytest

from headshot_viewer.analysis.analysers.geometry import ANALYSER as GEOMETRY
from headshot_viewer.analysis.subject import Subject
from tests.analysis.analysers.describing import both, mirrored, reading
from tests.analysis.face_pictures import picture_of, portrait


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
