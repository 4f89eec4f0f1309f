"""How much fine texture skin has, against known changes of it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from headshot_viewer.analysis.face_frame import face_frame
from headshot_viewer.analysis.skin import Skin, skin_in
from headshot_viewer.analysis.skin_texture import (
    SkinTexture,
    heat_alone,
    heat_of_shares,
    share,
    shares_of,
    skin_texture,
    usual_share,
)
from headshot_viewer.core.regions import Region
from tests.analysis.face_pictures import picture_of, portrait, portrait_face

if TYPE_CHECKING:
    from headshot_viewer.analysis.warps import BgrPixels

IOD_PX = 80


def skin_in_portrait(bgr: BgrPixels) -> Skin:
    return skin_in(face_frame(picture_of(bgr), portrait_face(), IOD_PX))


@cache
def untouched() -> SkinTexture:
    return skin_texture(skin_in_portrait(portrait()))


def changed(bgr: BgrPixels) -> SkinTexture:
    return skin_texture(skin_in_portrait(bgr))


def smoothed(strength: float) -> BgrPixels:
    """Return the portrait with its skin smoothed, eyes, brows and lips as they were."""
    bgr = portrait()
    skin = untouched().skin
    size = (bgr.shape[1], bgr.shape[0])
    mask = cv2.warpAffine(skin.mask.astype(np.float32), skin.frame.to_picture, size)
    mask = cv2.GaussianBlur(mask, (0, 0), 1.0)[..., None] * strength
    smooth = cv2.bilateralFilter(bgr, 0, 60, 5)
    return np.asarray(np.rint(bgr * (1 - mask) + smooth * mask), np.uint8)


def matched(ai: SkinTexture) -> float:
    found = share(untouched(), ai)
    assert found is not None
    return found.matched


def test_a_picture_has_all_of_its_own_texture() -> None:
    found = share(untouched(), untouched())
    assert found is not None
    assert (found.raw, found.matched) == (1.0, 1.0)


def test_the_more_the_skin_is_smoothed_the_less_is_left() -> None:
    left = [matched(changed(smoothed(strength))) for strength in (0.25, 0.5, 0.75, 1.0)]
    assert left == sorted(left, reverse=True)
    assert left[-1] < 0.6


@pytest.mark.parametrize("gain", [0.7, 1.2])
def test_exposure_is_no_smoothing(gain: float) -> None:
    exposed = np.clip(portrait() * gain, 0, 255).astype(np.uint8)
    assert matched(changed(exposed)) == pytest.approx(1.0, abs=0.15)


def test_a_blur_of_the_whole_picture_is_mostly_allowed_for() -> None:
    blurred = np.asarray(cv2.GaussianBlur(portrait(), (0, 0), 0.8), np.uint8)
    found = share(untouched(), changed(blurred))
    assert found is not None
    assert found.raw < found.matched
    assert found.matched > 0.7


def test_sharpening_of_the_whole_picture_is_mostly_allowed_for() -> None:
    soft = cv2.GaussianBlur(portrait(), (0, 0), 1.0)
    sharp = np.asarray(cv2.addWeighted(portrait(), 1.6, soft, -0.6, 0), np.uint8)
    found = share(untouched(), changed(sharp))
    assert found is not None
    assert abs(found.matched - 1) < abs(found.raw - 1)


def test_only_the_smoothed_region_is_told() -> None:
    bgr = portrait().copy()
    skin = untouched().skin
    cheek = cv2.warpAffine(
        skin.regions[Region.RIGHT_CHEEK].astype(np.uint8),
        skin.frame.to_picture,
        (bgr.shape[1], bgr.shape[0]),
    ).astype(bool)
    bgr[cheek] = cv2.GaussianBlur(bgr, (0, 0), 4)[cheek]
    texture = changed(bgr)
    right = share(untouched(), texture, Region.RIGHT_CHEEK)
    left = share(untouched(), texture, Region.LEFT_CHEEK)
    assert right is not None
    assert left is not None
    assert right.matched < 0.5 < 0.85 < left.matched


def test_the_heat_of_a_pair_lies_where_the_skin_was_smoothed() -> None:
    texture = changed(smoothed(1.0))
    heat = heat_of_shares(shares_of(texture, untouched()))
    other_way = heat_of_shares(shares_of(untouched(), texture))
    mask = texture.skin.mask
    assert heat[mask].mean() > 0.3
    assert other_way[untouched().skin.mask].mean() < 0.05


@pytest.mark.parametrize(("found", "heat"), [(1.0, 0), (0.758, 0), (0.435, 0.5), (0.25, 1), (0, 1)])
def test_heat_begins_at_three_quarters_and_is_full_at_a_quarter(found: float, heat: float) -> None:
    assert heat_of_shares(np.array([[found]], np.float32))[0, 0] == pytest.approx(heat, abs=0.01)


def test_alone_smooth_skin_is_hotter() -> None:
    smooth, plain = heat_alone(changed(smoothed(1.0))), heat_alone(untouched())
    mask = untouched().skin.mask
    assert smooth[mask].mean() > plain[mask].mean() + 0.1


def test_usual_shares_grow_with_the_eye_distance() -> None:
    assert usual_share(64) == pytest.approx(0.16)
    assert usual_share(128) == pytest.approx(0.265)
    assert usual_share(80) < usual_share(112)


def test_added_grain_is_seen_beside_the_face() -> None:
    noise = np.random.default_rng(7).normal(0, 6, portrait().shape)
    grainy = np.clip(portrait() + noise, 0, 255).astype(np.uint8)
    assert changed(grainy).grain > untouched().grain + 0.5
