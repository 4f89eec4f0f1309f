from __future__ import annotations

import cv2
import numpy as np
import pytest

from headshot_viewer.analysis.edge_blur import EdgeBlur, edge_blur
from headshot_viewer.analysis.focus_map import COARSE, dense, focus_map_of
from headshot_viewer.core.arrays import GreyPixels
from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.progress import unwatched
from tests.analysis.makers import noise, stripes, subject_of
from tests.analysis.scene_pictures import portrait_mask, portrait_subject


def half_soft(sigma_px: float = 3.0) -> GreyPixels:
    """Return stripes that are blurred on the right."""
    sharp = stripes(height=400, width=400, period_px=50)
    soft = np.asarray(cv2.GaussianBlur(sharp, (0, 0), sigma_px), np.uint8)
    return np.hstack([sharp[:, :200], soft[:, 200:]])


def blurs() -> EdgeBlur:
    return edge_blur(half_soft(), unwatched)


def test_the_map_is_a_quarter_of_the_size() -> None:
    sigma, confidence = dense(blurs())
    assert sigma.shape == confidence.shape == (400 // COARSE, 400 // COARSE)
    assert sigma.dtype == np.float32


def test_each_half_has_its_blur() -> None:
    sigma, _ = dense(blurs())
    assert np.median(sigma[:, :35]) == pytest.approx(0.76, abs=0.3)
    assert np.median(sigma[:, 65:]) == pytest.approx(3.0, abs=0.5)


def test_near_edges_it_is_sure_and_far_from_them_it_is_not() -> None:
    grey = np.full((600, 600), 90, np.uint8)
    grey[:, 100:140] = 180
    _, confidence = dense(edge_blur(grey, unwatched))
    assert confidence[75, 25] > 0.9
    assert confidence[75, 140] < 0.05


def test_a_plain_picture_is_nowhere_known() -> None:
    sigma, confidence = dense(edge_blur(np.full((200, 200), 90, np.uint8), unwatched))
    assert confidence.max() == 0
    assert np.isfinite(sigma).all()


def test_edges_of_the_subject_say_nothing_of_the_background() -> None:
    grey = np.full((400, 400), 120, np.uint8)
    grey[:, :200] = stripes(height=400, width=200, period_px=40)
    inside = np.zeros((400, 400), np.bool_)
    inside[:, :210] = True
    _, without = dense(edge_blur(grey, unwatched))
    _, within = dense(edge_blur(grey, unwatched), inside)
    assert without[50, 56] > 0.3
    assert within[50, 56] < 0.05
    assert within[50, 25] > 0.9


def test_values_stay_in_range() -> None:
    sigma, confidence = dense(edge_blur(noise(height=300, width=300, spread=60), unwatched))
    assert 0 <= sigma.min() <= sigma.max() <= 8
    assert 0 <= confidence.min() <= confidence.max() <= 1


def test_the_map_of_a_picture_lies_on_all_of_it() -> None:
    subject = portrait_subject()
    focus = focus_map_of(subject, subject.size_px, portrait_mask(), unwatched)
    (across, _, _), (_, down, _) = focus.to_picture
    height, width = focus.sigma_px.shape
    assert (across * width, down * height) == pytest.approx(subject.size_px)
    assert focus.working_px == (subject.size_px.height, subject.size_px.width)
    assert not focus.sigma_px.flags.writeable


def test_it_is_made_once_for_each_size_and_mask() -> None:
    subject = subject_of(half_soft())
    size, smaller = PictureSize(400, 400), PictureSize(300, 300)
    one = focus_map_of(subject, size, None, unwatched)
    assert focus_map_of(subject, size, None, unwatched) is one
    assert focus_map_of(subject, smaller, None, unwatched) is not one


def test_reduced_the_same_blur_is_fewer_pixels() -> None:
    subject = subject_of(half_soft(4.0))
    whole = focus_map_of(subject, PictureSize(400, 400), None, unwatched)
    half = focus_map_of(subject, PictureSize(200, 200), None, unwatched)
    read = np.median(whole.sigma_px[:, 65:]), np.median(half.sigma_px[:, 33:])
    assert read[1] < 0.75 * read[0]
