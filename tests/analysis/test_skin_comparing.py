"""Which pairs of faces are refused, and that smooth skin is told all the same."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from headshot_viewer.analysis.face_frame import face_frame
from headshot_viewer.analysis.jpeg_blocks import blockiness
from headshot_viewer.analysis.skin import skin_in
from headshot_viewer.analysis.skin_comparing import (
    HIDDEN_BY_GRAIN,
    VISIBLE_BLOCKS,
    shows_blocks,
    why_incomparable,
)
from headshot_viewer.analysis.skin_texture import SkinTexture, share_at_most, skin_texture
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.picture import Side
from tests.analysis.face_pictures import picture_of, portrait, portrait_face

if TYPE_CHECKING:
    from headshot_viewer.analysis.warps import BgrPixels

NO_BLOCKS = {Side.PROFESSIONAL: 1.0, Side.AI: 1.0}


def measured(bgr: BgrPixels, iod_px: int | None = None) -> SkinTexture:
    """Return the texture of the portrait's face; at its own size unless another is given."""
    face = portrait_face()
    return skin_texture(skin_in(face_frame(picture_of(bgr), face, iod_px or int(face.iod_px))))


@cache
def untouched() -> SkinTexture:
    return measured(portrait())


def compressed(quality: int) -> BgrPixels:
    _, data = cv2.imencode(".jpg", portrait(), [cv2.IMWRITE_JPEG_QUALITY, quality])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)


def grainy(sigma: float) -> BgrPixels:
    noise = np.random.default_rng(7).normal(0, sigma, (*portrait().shape[:2], 1))
    return np.clip(portrait() + noise, 0, 255).astype(np.uint8)


def test_a_picture_compares_with_itself() -> None:
    assert why_incomparable(untouched(), untouched(), NO_BLOCKS) is None


@pytest.mark.parametrize("soft_side", list(Side))
def test_a_much_softer_picture_is_named(soft_side: Side) -> None:
    soft = measured(np.asarray(cv2.GaussianBlur(portrait(), (0, 0), 3.0), np.uint8))
    pair = (soft, untouched()) if soft_side is Side.PROFESSIONAL else (untouched(), soft)
    reason = why_incomparable(*pair, NO_BLOCKS)
    assert reason is not None
    assert "too soft" in reason
    assert reason.startswith("The professional" if soft_side is Side.PROFESSIONAL else "The AI")


@pytest.mark.parametrize("grainy_side", list(Side))
def test_a_picture_of_mostly_grain_is_named(grainy_side: Side) -> None:
    grain = measured(grainy(12))
    assert grain.is_hidden_by_grain(HIDDEN_BY_GRAIN)
    pair = (grain, untouched()) if grainy_side is Side.PROFESSIONAL else (untouched(), grain)
    reason = why_incomparable(*pair, NO_BLOCKS)
    assert reason is not None
    assert "too grainy" in reason
    assert reason.startswith("The professional" if grainy_side is Side.PROFESSIONAL else "The AI")


def test_skin_that_is_smoother_grain_and_all_is_compared() -> None:
    plain = untouched()
    assert plain.whole is not None
    wax = replace(plain, whole=0.3 * plain.whole, grain=0.28 * plain.whole)
    assert wax.is_hidden_by_grain(HIDDEN_BY_GRAIN)
    most = share_at_most(plain, wax)
    assert most is not None
    assert most < 0.5
    assert why_incomparable(plain, wax, NO_BLOCKS) is None
    assert why_incomparable(wax, plain, NO_BLOCKS) is not None


def test_grain_adds_nothing_to_how_sharp_the_features_are() -> None:
    plain, grain = untouched(), measured(grainy(6))
    assert grain.features > grain.plain_features
    assert abs(grain.plain_features - plain.plain_features) < abs(
        grain.features - plain.plain_features
    )


def test_blocks_show_where_a_face_is_measured_at_its_own_pixels() -> None:
    bgr = compressed(40)
    blocks = blockiness(Subject(picture_of(bgr)))
    assert blocks >= VISIBLE_BLOCKS
    assert shows_blocks(measured(bgr), blocks)
    assert not shows_blocks(measured(bgr, 70), blocks)
    assert not shows_blocks(measured(bgr), 1.1)


@cache
def with_fine_pattern() -> SkinTexture:
    """Return the texture of a face whose skin is a faint pattern of single pixels.

    JPEG takes that away first, and eyes, brows and lips with it hardly at all.
    """
    rows, columns = np.mgrid[: portrait().shape[0], : portrait().shape[1]]
    pattern = np.where((rows // 2 + columns) % 2, 3, -3)[..., None]
    smooth = cv2.bilateralFilter(portrait(), 0, 60, 5)
    fine = np.clip(smooth.astype(np.int16) + pattern, 0, 255).astype(np.uint8)
    return replace(measured(fine), grain=0.0)


@pytest.mark.parametrize("side", list(Side))
def test_compression_that_would_change_the_other_picture_is_named(side: Side) -> None:
    fine, plain = with_fine_pattern(), replace(untouched(), grain=0.0)
    pair = (plain, fine) if side is Side.PROFESSIONAL else (fine, plain)
    reason = why_incomparable(*pair, {**NO_BLOCKS, side: 2.0})
    assert why_incomparable(*pair, NO_BLOCKS) is None
    assert reason is not None
    assert "too strongly compressed" in reason
    assert reason.startswith("The professional" if side is Side.PROFESSIONAL else "The AI")


def test_skin_that_is_smoother_even_with_compression_allowed_for_is_compared() -> None:
    fine = with_fine_pattern()
    assert fine.whole is not None
    wax = replace(untouched(), whole=0.1 * fine.whole, grain=0.0)
    assert why_incomparable(fine, wax, {**NO_BLOCKS, Side.AI: 2.0}) is None
