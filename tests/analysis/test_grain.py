from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from headshot_viewer.analysis.grain import (
    BLOCK_PX,
    MOST_BLOCKS,
    covered_blocks,
    grain_blocks,
    grain_sigma,
)


def grainy(
    sigma: float, *, height: int = 320, width: int = 256, level: float = 120, seed: int = 1
) -> NDArray[np.uint8]:
    """Return grain of one grey, blue, green, red and X alike."""
    white = np.random.default_rng(seed).normal(level, sigma, (height, width, 1))
    return np.clip(np.rint(white), 0, 255).astype(np.uint8).repeat(4, axis=2)


@settings(max_examples=20, deadline=None)
@given(sigma=st.floats(1.5, 12), level=st.floats(60, 190))
def test_known_grain_is_recovered(sigma: float, level: float) -> None:
    pixels = grainy(sigma, level=level)
    assert grain_sigma(pixels[..., 0]) == pytest.approx(sigma, rel=0.15, abs=0.2)
    blocks = grain_blocks(pixels)
    assert float(np.median(blocks.sigma)) == pytest.approx(sigma, rel=0.15, abs=0.3)
    assert float(np.median(blocks.level)) == pytest.approx(level, abs=2)


def test_each_whole_block_of_a_small_picture_is_measured() -> None:
    blocks = grain_blocks(grainy(3, height=100, width=70))
    assert blocks.sigma.shape == (100 // BLOCK_PX, 70 // BLOCK_PX)
    assert blocks.step_px == BLOCK_PX


def test_of_a_large_picture_only_some_blocks_are_measured() -> None:
    blocks = grain_blocks(grainy(3, height=2400, width=2400))
    assert blocks.step_px > BLOCK_PX
    assert blocks.sigma.size <= MOST_BLOCKS * 1.1
    assert float(np.median(blocks.sigma)) == pytest.approx(3, rel=0.1)


def test_a_slope_is_no_grain() -> None:
    ramp = np.linspace(40, 220, 512)[None, :, None].repeat(200, axis=0).repeat(4, axis=2)
    assert float(np.median(grain_blocks(ramp.astype(np.uint8)).sigma)) < 0.5


def test_blocks_with_edges_are_not_flat() -> None:
    pixels = grainy(2)
    pixels[:, 8::16] = 30
    pixels[:, :192] = grainy(2)[:, :192]
    flat = grain_blocks(pixels).flat
    assert flat[:, :12].all()
    assert not flat[:, 12:].any()


@pytest.mark.parametrize("level", [0, 255])
def test_black_and_white_are_not_measured(level: int) -> None:
    assert not grain_blocks(np.full((64, 64, 4), level, np.uint8)).flat.any()


def test_blocks_belong_to_a_side_only_when_all_of_them_does() -> None:
    alpha = np.zeros((320, 256), np.float32)
    alpha[:, 128:] = 1
    inside, outside = covered_blocks(alpha, grain_blocks(grainy(2)), (320, 256))
    assert outside[:, :7].all()
    assert inside[:, 9:].all()
    assert not (inside & outside).any()


def test_a_smaller_mask_covers_the_same_blocks() -> None:
    alpha = np.zeros((160, 128), np.float32)
    alpha[:, 64:] = 1
    inside, outside = covered_blocks(alpha, grain_blocks(grainy(2)), (320, 256))
    assert outside[:, :7].all()
    assert inside[:, 9:].all()


def test_a_soft_rim_belongs_to_neither() -> None:
    alpha = np.full((320, 256), 0.5, np.float32)
    inside, outside = covered_blocks(alpha, grain_blocks(grainy(2)), (320, 256))
    assert not (inside | outside).any()
