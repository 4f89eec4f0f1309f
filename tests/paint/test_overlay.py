"""One picture over the other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from headshot_viewer.core.compare import GAINS
from headshot_viewer.paint.images import array_of, picture_images
from headshot_viewer.paint.overlay import (
    Canvas,
    HungPicture,
    canvas_of,
    paint_difference,
    paint_dimmed,
    paint_onion,
    paint_wipe,
    wipe_parts,
)
from tests.makers import noise, picture_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray
    from PySide6.QtGui import QGuiApplication

    from headshot_viewer.core.arrays import Pixels

SIZE = QSize(60, 40)
WHOLE = QRect(QPoint(0, 0), SIZE)
GREY = 119

shares = st.floats(0, 1)
_once = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
pytestmark = pytest.mark.usefixtures("qapp")


def _canvas(seed: int) -> tuple[Canvas, NDArray[np.uint8]]:
    pixels = noise(SIZE.width(), SIZE.height(), seed)
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.drawImage(0, 0, picture_images(picture_of(pixels)).levels[0])
    return canvas_of(image), pixels[..., :3]


def _painted(paint: Callable[[QPainter], None]) -> NDArray[np.uint8]:
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(0xFF000000 | GREY * 0x010101)
    with QPainter(image) as painter:
        paint(painter)
    return array_of(image)[..., :3]


def _wipe(first: Canvas, other: Canvas, parts: tuple[QRect, QRect], painter: QPainter) -> None:
    paint_wipe(painter, (first, other), parts, 1.0)


# Wipe


@given(st.integers(1, 500), st.integers(1, 500), shares, st.booleans())
def test_the_two_parts_of_a_wipe_cover_the_pane_and_nothing_twice(
    width: int, height: int, share: float, is_level: bool
) -> None:
    whole = QRect(0, 0, width, height)
    first, other = wipe_parts(whole.size(), share, is_level=is_level)
    assert not first.intersects(other)
    assert first.width() * first.height() + other.width() * other.height() == width * height
    assert whole.contains(first.united(other))


@given(st.integers(1, 500), shares, shares)
def test_the_farther_the_wipe_the_more_of_the_first_picture(
    width: int, one: float, other: float
) -> None:
    low, high = sorted((one, other))
    size = QSize(width, 10)
    parts = [wipe_parts(size, share, is_level=False)[0].width() for share in (low, high)]
    assert parts == sorted(parts)


def test_each_picture_is_on_its_own_side_of_the_line(qapp: QGuiApplication) -> None:
    (first, first_px), (other, other_px) = _canvas(1), _canvas(2)
    for is_level in (False, True):
        parts = wipe_parts(SIZE, 0.5, is_level=is_level)
        seen = _painted(partial(_wipe, first, other, parts))
        before, behind = (np.s_[:17], np.s_[23:]) if is_level else (np.s_[:, :27], np.s_[:, 33:])
        assert np.array_equal(seen[before], first_px[before])
        assert np.array_equal(seen[behind], other_px[behind])


@pytest.mark.parametrize("is_level", [False, True])
def test_the_line_is_seen_on_any_picture(is_level: bool) -> None:
    for colour in (Qt.GlobalColor.black, Qt.GlobalColor.white, Qt.GlobalColor.gray):
        image = QImage(SIZE, QImage.Format.Format_RGB32)
        image.fill(colour)
        canvas = canvas_of(image)
        parts = wipe_parts(SIZE, 0.5, is_level=is_level)
        seen = _painted(partial(_wipe, canvas, canvas, parts))
        assert len(np.unique(seen.reshape(-1, 3), axis=0)) > 1


@pytest.mark.parametrize("is_level", [False, True])
@pytest.mark.parametrize(("share", "shown"), [(0.0, 1), (1.0, 0)])
def test_at_either_end_one_picture_is_seen_exactly(
    share: float, shown: int, is_level: bool
) -> None:
    canvases = [_canvas(1), _canvas(2)]
    parts = wipe_parts(SIZE, share, is_level=is_level)
    seen = _painted(lambda p: paint_wipe(p, [c for c, _px in canvases], parts, 1.0))
    assert np.array_equal(seen, canvases[shown][1])


# Onion skin


@pytest.mark.parametrize(("opacity", "shown"), [(0.0, 0), (1.0, 1)])
def test_a_clear_or_an_opaque_onion_skin_is_one_picture_exactly(opacity: float, shown: int) -> None:
    canvases = [_canvas(1), _canvas(2)]
    seen = _painted(lambda p: paint_onion(p, [c for c, _px in canvases], WHOLE, opacity))
    assert np.array_equal(seen, canvases[shown][1])


@given(shares)
@_once
def test_an_onion_skin_mixes_both_in_its_share(qapp: QGuiApplication, opacity: float) -> None:
    (first, first_px), (other, other_px) = _canvas(1), _canvas(2)
    seen = _painted(lambda p: paint_onion(p, (first, other), WHOLE, opacity))
    mixed = first_px * (1 - opacity) + other_px * opacity
    assert np.abs(seen - mixed).max() <= 3


# Difference


def _hung(pixels: Pixels, x: float = 0, y: float = 0, scale: float = 1) -> HungPicture:
    to_device = QTransform.fromTranslate(x, y).scale(scale, scale)
    return HungPicture(picture_images(picture_of(pixels)), to_device)


def _difference(*pictures: HungPicture, gain: int = 1, part: QRect = WHOLE) -> NDArray[np.uint8]:
    return _painted(lambda p: paint_difference(p, part, pictures, gain))


@given(
    st.floats(-20, 20), st.floats(-20, 20), st.floats(0.3, 5), st.sampled_from(GAINS), st.booleans()
)
@_once
def test_the_difference_of_a_picture_with_itself_is_black(
    qapp: QGuiApplication, x: float, y: float, scale: float, gain: int, turned: bool
) -> None:
    hung = _hung(noise(200, 200, 1), x, y, scale)
    if turned:
        hung = HungPicture(hung.images, QTransform().rotate(10) * hung.to_device)
    seen = _difference(hung, hung, gain=gain)
    around, within = (seen == GREY).all(axis=2), (seen == 0).all(axis=2)
    assert within.any()
    if turned:
        # A smooth rim lets the surround shine through, and nothing else.
        assert (seen <= GREY).all()
        assert (seen == seen[..., :1]).all()
        assert (~around & ~within).sum() <= 3 * (SIZE.width() + SIZE.height())
    else:
        assert (around | within).all()


@pytest.mark.parametrize("gain", GAINS)
def test_each_channel_is_how_far_the_two_lie_apart_times_the_gain(gain: int) -> None:
    one, other = noise(60, 40, 1), noise(60, 40, 2)
    apart = np.abs(one[..., :3].astype(int) - other[..., :3])
    seen = _difference(_hung(one), _hung(other), gain=gain)
    assert np.array_equal(seen, np.minimum(apart * gain, 255))


def test_which_of_the_two_comes_first_is_all_the_same() -> None:
    one, other = _hung(noise(60, 40, 1)), _hung(noise(60, 40, 2))
    assert np.array_equal(_difference(one, other), _difference(other, one))


@pytest.mark.parametrize("angle_deg", [7.0, -31.0])
def test_the_rim_of_a_turned_difference_is_smooth(qapp: QGuiApplication, angle_deg: float) -> None:
    assert qapp is not None
    pixels = noise(20, 16, 1)
    turned = QTransform.fromTranslate(30, 20).rotate(angle_deg).translate(-10, -8)
    hung = HungPicture(picture_images(picture_of(pixels)), turned)
    # Black where the picture covers a pixel, grey where it does not, between where it does in part.
    seen = _difference(hung, hung)
    rim = (seen > 0) & (seen < GREY)
    assert rim.all(axis=-1).sum() > 30
    # A pixel of the rim is as black as the picture covers it, once for each of the two.
    covered = np.sqrt(1 - seen[..., 0] / GREY)
    assert covered.sum() == pytest.approx(20 * 16, rel=0.02)


def test_where_only_one_picture_is_there_is_no_difference() -> None:
    one, other = noise(40, 40, 1), noise(40, 30, 2)
    seen = _difference(_hung(one), _hung(other, x=10, y=5))
    assert (seen[:5] == GREY).all()
    assert (seen[35:] == GREY).all()
    assert (seen[:, :10] == GREY).all()
    assert (seen[:, 40:] == GREY).all()
    both = np.abs(one[5:35, 10:40, :3].astype(int) - other[:30, :30, :3])
    assert np.array_equal(seen[5:35, 10:40], both)


def test_a_part_is_painted_as_it_is_in_the_whole() -> None:
    pictures = _hung(noise(90, 90, 1), -7, -9, 1), _hung(noise(45, 45, 2), -7, -9, 2)
    part = QRect(13, 11, 20, 15)
    whole, alone = _difference(*pictures), _difference(*pictures, part=part)
    rows, columns = slice(11, 26), slice(13, 33)
    assert np.array_equal(alone[rows, columns], whole[rows, columns])
    alone[rows, columns] = GREY
    assert (alone == GREY).all()


def test_a_picture_shown_darker_is_compared_as_it_is_shown() -> None:
    pixels = noise(60, 40, 1)
    half = (pixels * 0.5).astype(np.uint8)
    half[..., 3] = 255
    bright, dark = _hung(pixels), _hung(half)
    matched = HungPicture(bright.images, bright.to_device, brightness=0.5)
    assert _difference(bright, dark).max() > 100
    assert _difference(matched, dark).max() <= 2


# Brightness


@given(shares)
@_once
def test_dimming_takes_every_colour_to_its_share(qapp: QGuiApplication, brightness: float) -> None:
    canvas, pixels = _canvas(3)

    def paint(painter: QPainter) -> None:
        canvas(painter, WHOLE)
        paint_dimmed(painter, QRectF(0, 0, 60, 40), brightness)

    assert np.abs(_painted(paint) - pixels * brightness).max() <= 2


def test_only_the_box_is_dimmed_and_not_what_comes_after() -> None:
    canvas, pixels = _canvas(3)

    def paint(painter: QPainter) -> None:
        canvas(painter, WHOLE)
        paint_dimmed(painter, QRectF(10, 10, 20, 20), 0.0)
        painter.fillRect(0, 0, 5, 5, Qt.GlobalColor.white)

    seen = _painted(paint)
    assert (seen[10:30, 10:30] == 0).all()
    assert (seen[:5, :5] == 255).all()
    assert np.array_equal(seen[:, 31:], pixels[:, 31:])
