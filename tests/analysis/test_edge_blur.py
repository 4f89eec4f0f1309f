from __future__ import annotations

from math import pi

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.analysis.edge_blur import EdgeBlur, edge_blur, edge_blur_of
from headshot_viewer.core.arrays import GreyPixels
from headshot_viewer.core.progress import unwatched
from tests.analysis.makers import noise, subject_of

SIDE_PX = 160
FINER = 8

READS_PX = {0.0: 0.76, 1.0: 1.24, 2.0: 2.14, 3.0: 3.05, 4.0: 4.1, 6.0: 6.1}
"""What steps of a known sigma read, as the docstring of ``edge_blur`` says."""


def step(
    sigma_px: float, *, contrast: int = 100, angle: float = 0.3, shift_px: float = 0.2
) -> GreyPixels:
    """Return a step through the middle, blurred on a finer grid before it becomes pixels."""
    side = SIDE_PX * FINER
    rows, columns = (np.mgrid[0:side, 0:side].astype(np.float32) - side / 2) / FINER
    across = columns * np.float32(np.cos(angle)) + rows * np.float32(np.sin(angle))
    bright = (across > shift_px).astype(np.float32)
    if sigma_px > 0:
        bright = np.asarray(cv2.GaussianBlur(bright, (0, 0), sigma_px * FINER), np.float32)
    pixels = cv2.resize(bright, (SIDE_PX, SIDE_PX), interpolation=cv2.INTER_AREA)
    grey: GreyPixels = np.rint(70 + contrast * np.asarray(pixels)).astype(np.uint8)
    return grey


def median_width_px(blur: EdgeBlur) -> float:
    return float(np.median(blur.widths_px()))


@pytest.mark.parametrize(("sigma_px", "reads_px"), READS_PX.items())
@pytest.mark.parametrize("contrast", [60, 120])
def test_a_blurred_step_reads_its_width(sigma_px: float, reads_px: float, contrast: int) -> None:
    found = median_width_px(edge_blur(step(sigma_px, contrast=contrast), unwatched))
    assert found == pytest.approx(reads_px, abs=0.1 + 0.04 * sigma_px)


@given(st.floats(0, pi), st.floats(-0.5, 0.5), st.sampled_from([0.0, 1.0, 2.0]))
def test_the_width_does_not_depend_on_direction_or_place(
    angle: float, shift_px: float, sigma_px: float
) -> None:
    found = edge_blur(step(sigma_px, angle=angle, shift_px=shift_px), unwatched)
    assert median_width_px(found) == pytest.approx(READS_PX[sigma_px], abs=0.25)


@pytest.mark.parametrize("angle", [0.0, 0.4, 0.9, pi / 2, 2.5])
def test_edges_lie_on_the_step(angle: float) -> None:
    found = edge_blur(step(1.0, angle=angle, shift_px=0.0), unwatched)
    rows, columns = np.nonzero(found.edges)
    x, y = columns + 0.5 - SIDE_PX / 2, rows + 0.5 - SIDE_PX / 2
    assert rows.size >= SIDE_PX * 0.8
    assert np.abs(x * np.cos(angle) + y * np.sin(angle)).max() <= 1.5


def test_an_edge_of_one_blur_in_two_parts_keeps_them_apart() -> None:
    half = SIDE_PX // 2
    upper, lower = step(0.5, angle=0)[:half], step(3.0, angle=0)[half:]
    found = edge_blur(np.vstack([upper, lower]), unwatched)
    wide, narrow = (found.sigma_px[rows][found.edges[rows]] for rows in (slice(90, 150), slice(70)))
    assert np.median(narrow) < 1.1
    assert np.median(wide) > 2.5


@pytest.mark.parametrize(("sigma_px", "amount"), [(1.0, 1.0), (1.5, 1.5), (3.0, 0.8)])
def test_a_halo_reads_sharper_than_any_step(sigma_px: float, amount: float) -> None:
    """Unsharp masking steepens an edge beyond what a step in focus has."""
    plain = step(0.5)
    smooth = cv2.GaussianBlur(plain, (0, 0), sigma_px)
    haloed = np.asarray(cv2.addWeighted(plain, 1 + amount, smooth, -amount, 0), np.uint8)
    assert median_width_px(edge_blur(haloed, unwatched)) < 0.7
    assert median_width_px(edge_blur(step(0.0), unwatched)) > 0.7


def test_the_foot_of_a_halo_is_not_an_edge_of_its_own() -> None:
    plain = step(0.5, angle=0.0, shift_px=0.0)
    smooth = cv2.GaussianBlur(plain, (0, 0), 3.0)
    haloed = np.asarray(cv2.addWeighted(plain, 2.0, smooth, -1.0, 0), np.uint8)
    columns = np.nonzero(edge_blur(haloed, unwatched).edges)[1]
    assert np.abs(columns + 0.5 - SIDE_PX / 2).max() <= 1.5


@pytest.mark.parametrize("level", [0, 128, 255])
def test_a_flat_picture_has_no_edges(level: int) -> None:
    found = edge_blur(np.full((90, 70), level, np.uint8), unwatched)
    assert not found.edges.any()
    assert not found.sigma_px.any()


def test_faint_and_short_edges_are_left_out() -> None:
    assert not edge_blur(step(1.0, contrast=8), unwatched).edges.any()
    speck = np.full((800, 300), 90, np.uint8)
    speck[400:403, 150:153] = 200
    assert not edge_blur(speck, unwatched).edges.any()


def test_grain_is_not_an_edge() -> None:
    found = edge_blur(noise(height=300, width=300, spread=4), unwatched)
    assert found.edges.mean() < 0.001


@pytest.mark.parametrize("shape", [(1, 1), (1, 300), (300, 1), (2, 2), (5, 3)])
def test_tiny_pictures_are_measured_without_complaint(shape: tuple[int, int]) -> None:
    found = edge_blur(noise(height=shape[0], width=shape[1], spread=60), unwatched)
    assert found.edges.shape == found.sigma_px.shape == shape
    assert np.isfinite(found.sigma_px).all()


def test_widths_are_made_once_for_all_layers() -> None:
    subject = subject_of(step(1.0))
    first = edge_blur_of(subject, 120, unwatched)
    assert edge_blur_of(subject, 120, unwatched) is first
    assert edge_blur_of(subject, 121, unwatched) is not first
    assert not first.edges.flags.writeable
    assert not first.sigma_px.flags.writeable
