from __future__ import annotations

import cv2
import numpy as np
import pytest

from headshot_viewer.analysis.edge_blur import edge_blur
from headshot_viewer.analysis.focus_ring import Ring, rings
from headshot_viewer.analysis.matte import SubjectMask
from headshot_viewer.core.arrays import sealed
from headshot_viewer.core.progress import unwatched
from tests.analysis.scene_pictures import CENTRE, IDENTITY, RADIUS_PX, disc_alpha, disc_mask

RING_PX = 16
"""How far from the outline the background stays sharp."""


def found(far_sigma_px: float, *, near_sigma_px: float = 0.5, left: bool = False) -> list[Ring]:
    """Return the rings around a plain disc on fine texture that is blurred further out.

    Args:
        far_sigma_px: blur of the background away from the disc.
        near_sigma_px: and beside it.
        left: whether the background is only blurred left of the disc's middle.
    """
    rows, columns = np.mgrid[0:640, 0:512]
    texture = np.where((rows // 16 + columns // 16) % 2, 190, 60).astype(np.float32)
    near, far = (cv2.GaussianBlur(texture, (0, 0), s) for s in (near_sigma_px, far_sigma_px))
    away = np.hypot(columns - CENTRE[0], rows - CENTRE[1]) - RADIUS_PX
    is_near = (away < RING_PX) | (left & (columns > CENTRE[0]))
    ground = np.where(is_near, near, far)
    grey = np.where(away < 0, 120, ground).astype(np.uint8)
    return list(rings(edge_blur(grey, unwatched), disc_mask()))


def test_a_ring_around_the_subject_is_found() -> None:
    (ring,) = found(3.2)
    assert ring.near_px < 1.2
    assert ring.far_px > 2
    away = np.hypot(*(np.array(ring.region_px) - CENTRE).T)
    assert away.min() > RADIUS_PX
    assert away.max() < RADIUS_PX + 0.03 * 640


def test_an_even_background_has_none() -> None:
    assert found(0.5) == []
    assert found(2.6, near_sigma_px=2.6) == []


def test_a_slight_fall_off_is_none() -> None:
    assert found(1.2) == []


def test_half_a_ring_is_found_where_it_is() -> None:
    (ring,) = found(3.2, left=True)
    x = np.array(ring.region_px)[:, 0]
    assert x.mean() < CENTRE[0]


@pytest.mark.parametrize("value", [0.0, 1.0])
def test_without_a_subject_or_a_background_there_is_none(value: float) -> None:
    grey = np.full((640, 512), 120, np.uint8)
    alpha = sealed(np.full((640, 512), value, np.float32))
    mask = SubjectMask(alpha, IDENTITY, has_face=True, key="whole")
    assert rings(edge_blur(grey, unwatched), mask) == ()


def test_a_background_without_texture_says_nothing() -> None:
    grey = np.asarray(60 + 100 * disc_alpha(), np.uint8)
    assert rings(edge_blur(grey, unwatched), disc_mask()) == ()
