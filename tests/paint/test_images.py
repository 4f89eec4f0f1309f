from __future__ import annotations

import gc
import weakref

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter

from headshot_viewer.core.arrays import sealed
from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.layer import Heat
from headshot_viewer.paint.images import (
    PictureImages,
    array_of,
    device_scale,
    heat_alpha,
    heat_image,
    paint_heat,
    paint_picture,
    picture_image,
    picture_images,
)
from headshot_viewer.paint.theme import theme
from tests.paint.makers import blank, chart, heat, picture

pytestmark = pytest.mark.usefixtures("qapp")


def test_an_image_shows_the_arrays_pixels() -> None:
    pixels = chart(7, 5)
    assert (array_of(picture_image(pixels)) == pixels).all()
    assert picture_image(pixels).format() == QImage.Format.Format_RGB32


def test_an_image_takes_a_read_only_array_without_a_copy() -> None:
    pixels = np.zeros((4, 4, 4), np.uint8)
    read_only = pixels.view()
    read_only.flags.writeable = False
    image = picture_image(read_only)
    pixels[2, 1] = (10, 20, 30, 255)
    assert image.pixelColor(1, 2).name() == "#1e140a"


def test_an_image_keeps_its_array_alive_and_then_lets_go() -> None:
    pixels = np.zeros((4, 4, 4), np.uint8)
    alive = weakref.ref(pixels)
    image = picture_image(pixels)
    del pixels
    gc.collect()
    assert alive() is not None
    del image
    gc.collect()
    assert alive() is None


def test_the_array_of_an_image_with_padded_rows_has_none() -> None:
    image = QImage(3, 2, QImage.Format.Format_RGB888)
    image.fill(0xFF102030)
    assert array_of(image).tolist() == [[[0x30, 0x20, 0x10, 255]] * 3] * 2


def test_at_full_size_pixels_are_drawn_as_they_are() -> None:
    shown = picture(50, 40)
    page = blank(50, 40)
    painter = QPainter(page)
    paint_picture(painter, picture_images(shown))
    painter.end()
    assert (array_of(page)[..., :3] == shown.pixels[..., :3]).all()


@pytest.mark.parametrize("angle_deg", [0, 3])
def test_the_rim_of_a_turned_picture_is_smooth_and_that_of_another_sharp(angle_deg: float) -> None:
    white = picture_image(np.full((200, 200, 4), 255, np.uint8))
    page = QImage(260, 260, QImage.Format.Format_RGB32)
    page.fill(QColor("black"))
    with QPainter(page) as painter:
        painter.translate(30, 25)
        painter.rotate(angle_deg)
        paint_picture(painter, PictureImages(PictureSize(200, 200), (white,)))
    greys = array_of(page)[..., 1]
    between = ((greys > 20) & (greys < 235)).sum()
    # A pixel or so for each of the rim's.
    assert between > 400 if angle_deg else between == 0


def test_a_fine_pattern_drawn_small_comes_out_as_its_mean() -> None:
    stripes = np.full((128, 128, 4), 255, np.uint8)
    stripes[:, ::2, :3] = 0
    page = blank(32, 32)
    painter = QPainter(page)
    painter.scale(0.25, 0.25)
    paint_picture(painter, picture_images(picture(128, 128, pixels=sealed(stripes))))
    painter.end()
    assert np.abs(array_of(page)[..., :3].astype(int) - 128).max() <= 1


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_the_scale_counts_device_pixels(ratio: float) -> None:
    page = blank(40, 40)
    page.setDevicePixelRatio(ratio)
    painter = QPainter(page)
    painter.scale(3, 3)
    assert device_scale(painter) == pytest.approx(3 * ratio)
    painter.end()


def test_far_enlarged_pixels_are_squares_unless_asked_otherwise() -> None:
    two = np.zeros((1, 2, 4), np.uint8)
    two[0, 1] = 255
    values = {}
    for squares_from in (2.0, 100.0):
        page = blank(20, 10)
        painter = QPainter(page)
        painter.scale(10, 10)
        shown = picture_images(picture(2, 1, pixels=sealed(two)))
        paint_picture(painter, shown, squares_from=squares_from)
        painter.end()
        values[squares_from] = set(array_of(page)[..., 0].ravel().tolist())
    assert values[2.0] == {0, 255}
    assert len(values[100.0]) > 5


def test_a_preview_lies_where_the_picture_will() -> None:
    whole = picture(128, 128)
    preview = picture_images(whole)
    coarse = type(preview)(preview.size_px, preview.levels[1:], 1)
    pages = []
    for images in (preview, coarse):
        page = blank(128, 128)
        painter = QPainter(page)
        paint_picture(painter, images)
        painter.end()
        pages.append(array_of(page).astype(int))
    assert np.abs(pages[0] - pages[1])[4:-4, 4:-4].max() <= 4


def test_heat_is_clear_up_to_the_threshold_and_full_a_little_above() -> None:
    alpha = array_of(heat_image(heat(256, 2, 1.0), 0.5))[0, :, 3]
    assert (alpha[:128] == 0).all()
    full = round(255 * (0.5 + theme().heat.fade)) + 1
    assert (alpha[full:] == 255).all()
    assert (np.diff(alpha.astype(int)) >= 0).all()


@given(st.floats(0, 1), st.floats(0, 0.99))
def test_alpha_is_a_share_and_zero_at_the_threshold(value: float, threshold: float) -> None:
    assert 0 <= heat_alpha(value, threshold) <= 1
    assert heat_alpha(threshold, threshold) == 0
    assert heat_alpha(value, threshold) <= heat_alpha(min(1.0, value + 0.1), threshold)


def test_what_was_not_judged_is_clear() -> None:
    values = sealed(np.full((4, 4), 255, np.uint8))
    judged = np.ones((4, 4), bool)
    judged[1, 2] = False
    image = heat_image(Heat(values, sealed(judged), ((1, 0, 0), (0, 1, 0))), 0.0)
    alpha = array_of(image)[..., 3]
    assert alpha[1, 2] == 0
    assert (alpha > 0).sum() == 15


def test_another_threshold_leaves_the_first_image_as_it_was() -> None:
    warm = heat()
    first = heat_image(warm, 0.0)
    before = array_of(first)
    assert (array_of(heat_image(warm, 0.9)) != before).any()
    assert (array_of(first) == before).all()


def test_heat_lies_on_the_picture_pixels_it_was_measured_at() -> None:
    values = np.zeros((5, 5), np.uint8)
    values[2, 3] = 255
    spot = Heat(sealed(values), sealed(np.ones((5, 5), bool)), ((8, 0, 0), (0, 8, 0)))
    page = blank(40, 40, 0)
    painter = QPainter(page)
    paint_heat(painter, spot, PictureSize(40, 40), 0.0, 1.0)
    painter.end()
    light = array_of(page)[..., 2].astype(float)
    rows, columns = np.mgrid[0:40, 0:40] + 0.5
    centre = (light * rows).sum() / light.sum(), (light * columns).sum() / light.sum()
    assert centre == pytest.approx((2.5 * 8, 3.5 * 8), abs=0.5)


def test_heat_stays_on_its_picture() -> None:
    hot = Heat(
        sealed(np.full((5, 5), 255, np.uint8)),
        sealed(np.ones((5, 5), bool)),
        ((8.0, 0.0, 0.0), (0.0, 8.0, 0.0)),
    )
    page = blank(40, 40, 0)
    painter = QPainter(page)
    paint_heat(painter, hot, PictureSize(36, 30), 0.0, 1.0)
    painter.end()
    lit = array_of(page)[..., 2] > 0
    assert lit[:30, :36].all()
    assert not lit[30:].any()
    assert not lit[:, 36:].any()


def test_opacity_mixes_heat_with_the_picture() -> None:
    pages = []
    for opacity in (0.0, 0.5, 1.0):
        page = blank(120, 160, 0)
        painter = QPainter(page)
        paint_heat(painter, heat(), PictureSize(120, 160), 0.0, opacity)
        painter.end()
        pages.append(array_of(page)[80, 110, 2])
    assert pages[0] == 0
    assert pages[1] == pytest.approx(pages[2] / 2, abs=2)


def test_what_cannot_be_judged_is_grey_at_every_threshold() -> None:
    values = sealed(np.full((2, 3), 255, np.uint8))
    judged = np.array([[True, False, False], [True, False, False]])
    refused = np.array([[False, True, False], [False, True, False]])
    looked = Heat(values, sealed(judged), ((1, 0, 0), (0, 1, 0)), sealed(refused))
    for threshold in (0.0, 0.9):
        shown = array_of(heat_image(looked, threshold))
        grey = QColor(theme().heat.refused)
        assert np.abs(shown[:, 1].astype(int) - [*[grey.blue()] * 3, grey.alpha()]).max() <= 2
        assert not shown[:, 2].any()
        assert (shown[:, 0, 3] > 0).all()
