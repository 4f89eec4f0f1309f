"""How the reality check looks; see ``build/looks``."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from headshot_viewer.core.picture import Picture, Side
from headshot_viewer.paint.comparison import render
from headshot_viewer.paint.images import array_of
from headshot_viewer.paint.reality import CLOSE_UP, Portrait, RealityCheck, plan_reality
from tests.journeys.conftest import face_in
from tests.looks.comparing import Looks
from tests.makers import noise, picture_of
from tests.paint.makers import picture

MM_AT_96_DPI = 96 / 25.4


def check_of(ratio: float, *, has_faces: bool = True, is_assumed: bool = False) -> RealityCheck:
    pair = (picture(1200, 1600), picture(720, 900, "ai.png"))
    portraits = tuple(
        Portrait(side, each, face_in(each.ref.size_px) if has_faces else None)
        for side, each in zip(Side, pair, strict=True)
    )
    return RealityCheck(portraits, ratio, MM_AT_96_DPI * ratio, is_assumed)


def painted(check: RealityCheck) -> QImage:
    return render(plan_reality(check))


@pytest.mark.parametrize("ratio", [1.0, 1.5])
def test_the_page_on_screens_of_several_scalings(looks: Looks, ratio: float) -> None:
    page = painted(check_of(ratio))
    small = page.scaledToWidth(664, Qt.TransformationMode.SmoothTransformation)
    looks.check(f"reality-{round(100 * ratio)}", small)


def test_the_page_without_faces_on_a_screen_of_unknown_size(looks: Looks) -> None:
    page = painted(check_of(1.0, has_faces=False, is_assumed=True))
    small = page.scaledToWidth(664, Qt.TransformationMode.SmoothTransformation)
    looks.check("reality-no-faces", small)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_at_100_per_cent_a_picture_pixel_is_a_device_pixel(ratio: float) -> None:
    pair = [picture_of(noise(900, 900, seed=side_seed)) for side_seed in (1, 2)]
    portraits = tuple(
        Portrait(side, each, face_in(each.ref.size_px))
        for side, each in zip(Side, pair, strict=True)
    )
    page = array_of(painted(RealityCheck(portraits, ratio, MM_AT_96_DPI * ratio)))[..., :3]
    for each in pair:
        assert holds_a_part_of(page, each, round(CLOSE_UP.width() * ratio) // 2)


def holds_a_part_of(
    page: np.ndarray[tuple[int, ...], np.dtype[np.uint8]], whole: Picture, side_px: int
) -> bool:
    """Return whether a square around the picture's left eye lies somewhere on the page as it is."""
    eye = face_in(whole.ref.size_px).eyes_px.left
    left, top = round(eye.x) - side_px // 2, round(eye.y)
    part = whole.pixels[top : top + side_px // 2, left : left + side_px, :3]
    height, width = part.shape[:2]
    ys, xs = np.nonzero((page == part[0, 0]).all(axis=2))
    return any(
        np.array_equal(page[y : y + height, x : x + width], part)
        for y, x in zip(ys, xs, strict=True)
    )
