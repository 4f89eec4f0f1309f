from __future__ import annotations

import numpy as np

from headshot_viewer.analysis.matte_networks import (
    COARSE_PX,
    fused,
    salient_mask,
    selfie_mask,
)
from tests.analysis.face_pictures import portrait


def square(low: int, high: int) -> np.ndarray:
    mask = np.zeros((COARSE_PX, COARSE_PX), np.float32)
    mask[low:high, low:high] = 1
    return mask


def test_both_networks_see_the_person_of_the_portrait() -> None:
    for mask in (selfie_mask(portrait()), salient_mask(portrait())):
        assert mask.shape == (COARSE_PX, COARSE_PX)
        assert mask.min() >= 0
        assert mask.max() <= 1
        # The face is in the middle, the flag and the wall at the upper corners.
        assert mask[130:170, 140:180].mean() > 0.9
        assert mask[5:60, 250:310].mean() < 0.1


def test_what_only_the_salient_mask_sees_far_outside_is_dropped() -> None:
    added = square(100, 200)
    added[5:30, 5:30] = 1
    assert fused(square(100, 200), added)[10, 10] == 0


def test_what_only_the_salient_mask_misses_far_inside_is_kept() -> None:
    holed = square(60, 260)
    holed[150:170, 150:170] = 0
    assert fused(square(60, 260), holed)[160, 160] == 1


def test_near_the_rim_both_count_alike() -> None:
    both = fused(square(100, 200), square(96, 204))
    assert both[98, 150] == 0.5
