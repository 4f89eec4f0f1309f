"""Where the regions of a face map lie, and how hot they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.layer import HeatScale
from headshot_viewer.core.regions import Region
from headshot_viewer.paint import face_map as module
from headshot_viewer.paint.charts import Inks, bars_height
from headshot_viewer.paint.face_map import FaceMap, heat_of
from tests.analysis.face_pictures import portrait_face
from tests.face_makers import face_at
from tests.gui.results import SHARES, skin_result

ROOM = QRectF(20, 10, 200, 240)
INKS = Inks(QColor("#000000"), QColor("#808080"), QColor("#ffffff"))
LINEAR = HeatScale(2.0, 10.0, "px")


def face_map(room: QRectF = ROOM) -> FaceMap:
    return FaceMap(portrait_face(), skin_result().regions, room, (Region.LEFT_JAW,))


@given(st.floats(0, 1), st.sampled_from([SHARES, LINEAR]))
def test_heat_of_a_value_undoes_the_scale(heat: float, scale: HeatScale) -> None:
    assert heat_of(scale.value(heat), scale) == pytest.approx(heat, abs=1e-9)


@given(st.floats(-1e6, 1e6), st.sampled_from([SHARES, LINEAR]))
def test_heat_stays_on_the_scale(value: float, scale: HeatScale) -> None:
    assert 0 <= heat_of(value, scale) <= 1


@given(st.floats(60, 900), st.floats(60, 900))
def test_the_face_fills_its_room_and_keeps_its_proportions(width: float, height: float) -> None:
    room = QRectF(5, 7, width, height)
    around = [polygon.boundingRect() for polygon in face_map(room).polygons.values()]
    whole = around[0]
    for each in around[1:]:
        whole = whole.united(each)
    assert room.contains(whole)
    assert min(room.width() - whole.width(), room.height() - whole.height()) == pytest.approx(
        4, abs=0.1
    )
    plain = face_map().polygons[Region.OVAL].boundingRect()
    oval = face_map(room).polygons[Region.OVAL].boundingRect()
    assert oval.width() / oval.height() == pytest.approx(plain.width() / plain.height())


@pytest.mark.parametrize("region", [Region.FOREHEAD, Region.NOSE, Region.CHIN, Region.LEFT_JAW])
def test_a_region_is_found_where_it_is_drawn(region: Region) -> None:
    drawn = face_map()
    assert drawn.region_at(drawn.polygons[region].boundingRect().center()) is region


def test_beside_the_regions_nothing_is_found() -> None:
    assert face_map().region_at(QPointF(ROOM.left() + 1, ROOM.top() + 1)) is None
    eye = face_map().polygons[Region.RIGHT_EYE].boundingRect().center()
    assert face_map().region_at(eye) is None


def test_a_face_without_any_extent_is_drawn_all_the_same() -> None:
    flat = FaceMap(face_at(PicturePoint(50, 50), 1e-9), skin_result().regions, ROOM)
    for polygon in flat.polygons.values():
        assert ROOM.contains(polygon.boundingRect())


def test_the_subjects_right_is_at_the_left() -> None:
    drawn = face_map().polygons
    right, left = (
        drawn[region].boundingRect().center().x()
        for region in (Region.RIGHT_CHEEK, Region.LEFT_CHEEK)
    )
    assert right < left


def test_bars_take_as_much_room_as_they_say() -> None:
    assert bars_height(0, 12) == 0
    assert bars_height(4, 12) == pytest.approx(4 * bars_height(1, 12))
    assert bars_height(3, 24) == pytest.approx(2 * bars_height(3, 12))


@pytest.mark.usefixtures("qapp")
def test_a_number_that_reaches_over_the_edge_of_its_region_has_a_halo(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    regions = skin_result().regions
    drawn = FaceMap(portrait_face(), regions, ROOM)
    halos: dict[object, bool] = {}

    def spy(*args: object) -> None:
        corner, halo = args[2], args[5]
        assert isinstance(corner, QPointF)
        halos[corner.toTuple()] = halo is not None

    monkeypatch.setattr(module, "paint_words", spy)
    image = QImage(240, 260, QImage.Format.Format_RGB32)
    for text_px, expected in ((3.0, {False}), (24.0, {False, True}), (90.0, {True})):
        halos.clear()
        with QPainter(image) as painter:
            drawn.paint(painter, SHARES, INKS, text_px)
        assert set(halos.values()) == expected
