from __future__ import annotations

import cv2
import numpy as np
import pytest

from headshot_viewer.analysis.true_resolution import LEAST, resolution_share
from headshot_viewer.core.arrays import GreyPixels
from tests.analysis.makers import compressed, noise


def fractal(*, side: int = 640, seed: int = 4) -> GreyPixels:
    """Return clouds whose power falls as that of sharp pictures."""
    down = np.fft.fftfreq(side)[:, None]
    across = np.fft.rfftfreq(side)[None]
    distance = np.maximum(np.hypot(down, across), 1 / side)
    chance = np.random.default_rng(seed)
    waves = np.exp(2j * np.pi * chance.random(distance.shape)) / distance**1.4
    field = np.fft.irfft2(waves, (side, side))
    grey: GreyPixels = np.clip(128 + 40 * field / field.std(), 0, 255).astype(np.uint8)
    return grey


def enlarged(grey: GreyPixels, factor: float) -> GreyPixels:
    small = cv2.resize(grey, None, fx=1 / factor, fy=1 / factor, interpolation=cv2.INTER_AREA)
    again = cv2.resize(small, grey.shape[::-1], interpolation=cv2.INTER_CUBIC)
    return np.asarray(again, np.uint8)


def test_a_sharp_picture_needs_all_its_pixels() -> None:
    assert resolution_share(fractal()) == 1


@pytest.mark.parametrize(("factor", "share"), [(1.43, 0.69), (2.0, 0.55), (2.86, 0.37)])
def test_an_enlarged_picture_tells_how_much(factor: float, share: float) -> None:
    assert resolution_share(enlarged(fractal(), factor)) == pytest.approx(share, abs=0.12)


def test_it_is_the_same_for_a_picture_on_its_side() -> None:
    sharp = fractal()
    small = cv2.resize(sharp, None, fx=0.3, fy=0.6, interpolation=cv2.INTER_AREA)
    again = cv2.resize(small, sharp.shape[::-1], interpolation=cv2.INTER_CUBIC)
    stretched = np.asarray(again, np.uint8)
    share = resolution_share(stretched)
    assert share < 0.9
    assert resolution_share(np.ascontiguousarray(stretched.T)) == pytest.approx(share, abs=0.02)


def test_a_jpeg_hardly_changes_it() -> None:
    grey = enlarged(fractal(), 2.0)
    assert resolution_share(compressed(grey, 90)) == pytest.approx(resolution_share(grey), abs=0.06)


def test_further_enlarging_never_raises_it() -> None:
    shares = [resolution_share(enlarged(fractal(), factor)) for factor in (1.0, 1.5, 2, 3, 4)]
    assert shares == sorted(shares, reverse=True)


@pytest.mark.parametrize("grey", [noise(), np.full((200, 100), 90, np.uint8)])
def test_noise_and_plain_pictures_are_left_alone(grey: GreyPixels) -> None:
    assert resolution_share(grey) == 1


@pytest.mark.parametrize("shape", [(1, 1), (40, 900), (63, 63), (65, 67)])
def test_any_size_is_taken(shape: tuple[int, int]) -> None:
    assert LEAST <= resolution_share(np.full(shape, 100, np.uint8)) <= 1
