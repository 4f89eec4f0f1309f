"""How the charts of the measurements look, on a light and on a dark window; see ``build/looks``."""

from __future__ import annotations

from math import cos, radians, sin
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from headshot_viewer.core.geometry import PicturePoint, PictureSize
from headshot_viewer.core.layer import LightArrow, PlotKind, Reading
from headshot_viewer.core.picture import Side
from headshot_viewer.core.regions import SKIN_REGIONS, Region
from headshot_viewer.paint.charts import (
    Inks,
    bars_height,
    clock_height,
    paint_bars,
    paint_clock,
    paint_histogram,
    paint_key,
    paint_scope,
)
from headshot_viewer.paint.curve_chart import curve_height, paint_curve
from headshot_viewer.paint.face_map import FaceMap
from headshot_viewer.paint.light_arrow import paint_light_arrow
from tests.analysis.face_pictures import portrait_face
from tests.gui.results import SHARES, focus_result, skin_result, tones_result
from tests.paint.makers import blank

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.looks.comparing import Looks

TEXT_PX = 12.0
LIGHT = Inks(QColor("#1a1a1a"), QColor("#7a7a7a"), QColor("#ffffff"))
DARK = Inks(QColor("#f0f0f0"), QColor("#909090"), QColor("#1e1e1e"))
WINDOWS = {"light": (LIGHT, "#efefef"), "dark": (DARK, "#2d2d2d")}


@pytest.fixture(params=WINDOWS)
def window(request: pytest.FixtureRequest) -> str:
    found = request.param
    assert isinstance(found, str)
    return found


def drawn(
    window: str, size: tuple[int, int], paint: Callable[[QPainter, QRectF, Inks], object]
) -> QImage:
    inks, ground = WINDOWS[window]
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    with QPainter(image) as painter:
        paint(painter, QRectF(6, 6, size[0] - 12, size[1] - 12), inks)
    return image


def test_a_curve_with_gaps(looks: Looks, window: str) -> None:
    (curve,) = focus_result().curves
    height = round(curve_height(TEXT_PX)) + 12

    def paint(painter: QPainter, room: QRectF, inks: Inks) -> None:
        paint_curve(painter, room, curve, inks, TEXT_PX)

    looks.check(f"curve-{window}", drawn(window, (300, height), paint))


def test_a_face_map_with_regions_that_were_not_read(looks: Looks, window: str) -> None:
    regions = skin_result().regions
    unread = [each for each in SKIN_REGIONS if each not in {found.region for found in regions}]

    def paint(painter: QPainter, room: QRectF, inks: Inks) -> None:
        face_map = FaceMap(portrait_face(), regions, room, unread)
        face_map.paint(painter, SHARES, inks, 10, pointed_at=Region.NOSE)

    looks.check(f"face-map-{window}", drawn(window, (240, 240), paint))


def test_bars_of_both_pictures(looks: Looks, window: str) -> None:
    readings = (Reading("Forehead", "", 1.31, 0.66), Reading("Left cheek", "", None, 0.4))

    def paint(painter: QPainter, room: QRectF, inks: Inks) -> None:
        paint_key(painter, room.topLeft(), inks, TEXT_PX)
        paint_bars(painter, room.adjusted(0, 20, 0, 0), readings, inks, TEXT_PX)

    height = round(bars_height(len(readings), TEXT_PX)) + 32
    looks.check(f"bars-{window}", drawn(window, (300, height), paint))


def test_clocks_of_light_from_aside_from_the_front_and_not_read(looks: Looks, window: str) -> None:
    lights = ((Side.PROFESSIONAL, 61.5, 0.44), (Side.AI, None, 0.2), (Side.AI, None, None))

    def paint(painter: QPainter, room: QRectF, inks: Inks) -> None:
        width = room.width() / len(lights)
        for index, (side, azimuth_deg, strength) in enumerate(lights):
            here = QRectF(room.left() + index * width, room.top(), width, room.height())
            paint_clock(painter, here, side, azimuth_deg, strength, inks, TEXT_PX)

    height = round(clock_height(TEXT_PX)) + 12
    looks.check(f"clocks-{window}", drawn(window, (420, height), paint))


def test_histogram_and_scope(looks: Looks, window: str) -> None:
    histogram, scope = tones_result().plots
    assert (histogram.kind, scope.kind) == (PlotKind.HISTOGRAM, PlotKind.SCOPE)
    shares = scope.professional
    assert shares is not None

    def paint(painter: QPainter, room: QRectF, inks: Inks) -> None:
        paint_histogram(painter, QRectF(room.topLeft(), QPointF(288, 110)), histogram, inks)
        paint_scope(painter, QRectF(room.left(), 120, 110, 110), shares, inks)

    looks.check(f"tones-{window}", drawn(window, (300, 240), paint))


def test_arrows_of_light_from_all_around(looks: Looks) -> None:
    page = blank(420, 300, 150)
    middle = QPointF(210, 150)
    with QPainter(page) as painter:
        for hour, strength in ((1, 0.3), (4, 0.6), (8, 1.0), (9, 0.8), (11, 2.0)):
            azimuth = radians(90 - 30 * hour)
            ray = QPointF(cos(azimuth), -sin(azimuth))
            tail, head = middle + ray * 95, middle + ray * 35
            arrow = LightArrow(
                PicturePoint(*tail.toTuple()),
                PicturePoint(*head.toTuple()),
                strength,
                f"{hour} o’clock · {strength}",
            )
            paint_light_arrow(painter, arrow, PictureSize(420, 300))
    looks.check("light-arrows", page)
