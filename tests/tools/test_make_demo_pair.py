"""The simulated AI picture shows the flaws it is there to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from tools import make_demo_pair as pair

if TYPE_CHECKING:
    from numpy.typing import NDArray

FOREHEAD = slice(148, 168), slice(225, 305)
"""Rows and columns of the professional picture."""


@pytest.fixture(scope="module")
def professional() -> pair.Bgr:
    return _read(pair.PROFESSIONAL.read_bytes())


@pytest.fixture(scope="module")
def simulated() -> pair.Bgr:
    return _read(pair.SIMULATED.read_bytes())


def test_the_skin_loses_its_texture_and_the_eyes_keep_theirs(professional: pair.Bgr) -> None:
    smooth = pair.plastic_skin(professional, pair.skin_mask(professional))
    right_eye = slice(195, 211), slice(205, 235)
    assert _fine_detail(smooth[FOREHEAD]) < 0.25 * _fine_detail(professional[FOREHEAD])
    assert np.abs(smooth[right_eye].astype(int) - professional[right_eye]).max() <= 2


def test_only_skin_is_smoothed(professional: pair.Bgr) -> None:
    smooth = pair.plastic_skin(professional, pair.skin_mask(professional))
    jacket, hat = np.s_[420:600, 300:480], np.s_[20:110, 180:340]
    np.testing.assert_array_equal(smooth[jacket], professional[jacket])
    np.testing.assert_array_equal(smooth[hat], professional[hat])


def test_a_cut_out_leaves_the_person_and_replaces_everything_around() -> None:
    person = np.full((80, 80, 3), 60, np.uint8)
    subject = np.zeros((80, 80), np.float32)
    subject[20:, 20:60] = 1
    background = np.full((80, 80, 3), 200, np.uint8)
    picture = pair.cut_out(person, subject, background)
    assert (picture[40:, 30:50] == 60).all()
    assert (picture[:10] == 200).all()
    assert (picture[:, :10] == 200).all()


def test_a_cut_out_has_a_hard_edge_with_a_light_rim() -> None:
    person = np.full((80, 80, 3), 20, np.uint8)
    subject = np.zeros((80, 80), np.float32)
    subject[:, 40:] = 1
    across = pair.cut_out(person, subject, np.full((80, 80, 3), 20, np.uint8))[40, :, 0]
    (light,) = np.nonzero(across > 60)
    assert 2 <= light.size <= 5
    assert light.min() >= 34
    assert light.max() <= 41


def test_the_office_is_the_same_every_time_and_out_of_focus() -> None:
    one = pair.office((90, 116), np.random.default_rng(3))
    np.testing.assert_array_equal(one, pair.office((90, 116), np.random.default_rng(3)))
    assert one.shape == (116, 90, 3)
    assert not np.array_equal(one, pair.office((90, 116), np.random.default_rng(4)))


def test_tones_become_warmer() -> None:
    grey = np.full((4, 4, 3), 128, np.uint8)
    blue, green, red = pair.warm_and_hard(grey)[0, 0].tolist()
    assert red > green > blue


def test_the_result_has_the_size_that_generators_deliver(simulated: pair.Bgr) -> None:
    width, height = pair.SIZE_PX
    assert simulated.shape == (height, width, 3)


def test_the_bundled_pair_differs_where_it_should(
    professional: pair.Bgr, simulated: pair.Bgr
) -> None:
    as_large = pair.enlarged(professional)
    forehead = np.s_[290:315, 400:530]
    assert _fine_detail(simulated[forehead]) < 0.5 * _fine_detail(as_large[forehead])
    top_right = np.s_[:120, 700:]
    assert np.abs(simulated[top_right].mean((0, 1)) - as_large[top_right].mean((0, 1))).max() > 30


def test_the_bundled_picture_is_what_the_program_makes(
    professional: pair.Bgr, simulated: pair.Bgr
) -> None:
    made = pair.simulate(professional, pair.find_subject(professional))
    again = pair.simulate(professional, pair.find_subject(professional))
    np.testing.assert_array_equal(made, again)
    # Another processor may round another way; JPEG itself costs a level or two.
    assert np.abs(made.astype(int) - simulated).mean() < 3


def _fine_detail(picture: NDArray[np.uint8]) -> float:
    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY).astype(np.float32)
    return float(np.abs(grey - cv2.GaussianBlur(grey, (0, 0), 1.5)).mean())


def _read(data: bytes) -> pair.Bgr:
    picture = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    assert picture is not None
    return np.asarray(picture, np.uint8)
