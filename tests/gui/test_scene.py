"""What a pane has to paint of one picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Pin
from headshot_viewer.core.geometry import (
    PicturePoint,
    PictureSize,
    Placement,
    Size,
    StagePoint,
    fitted,
)
from headshot_viewer.core.picture import Side
from headshot_viewer.core.viewport import Viewport, zoom_for_scale
from headshot_viewer.demo import demo_pair
from headshot_viewer.files.picture_file import read_picture
from headshot_viewer.gui.scene import Plate, Scene
from tests.makers import heat_over, noise_picture

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Desk

PANE = Size(321, 240)
SIZE_PX = PictureSize(120, 160)


def _scene(desk: Desk) -> Scene:
    return Scene(desk.document, desk.gallery, desk.measuring)


def _plate(placement: Placement | None = None) -> Plate:
    return Plate("a.png", SIZE_PX, placement or fitted(SIZE_PX), None)


_viewports = st.builds(
    Viewport,
    st.builds(StagePoint, st.floats(-1, 1), st.floats(-1, 1)),
    st.floats(20, 5000),
)
_ratios = st.sampled_from([1.0, 1.25, 1.5, 2.0])


@given(_viewports, _ratios, st.floats(-180, 180))
def test_a_picture_point_is_painted_where_the_viewport_says_to_half_a_device_pixel(
    viewport: Viewport, ratio: float, rotation_deg: float
) -> None:
    placement = Placement(1 / 160, PicturePoint(60, 80), StagePoint(0.1, 0.2), rotation_deg)
    to_device = _plate(placement).to_device(viewport, PANE, ratio)
    for point in (PicturePoint(0, 0), PicturePoint(120, 160), PicturePoint(33.3, 91.7)):
        at = viewport.to_screen(placement.to_stage(point), PANE)
        painted = to_device.map(QPointF(point.x, point.y))
        assert (painted.x(), painted.y()) == pytest.approx(
            (at.x * ratio, at.y * ratio), abs=0.5 + 1e-6
        )


@given(_viewports, _ratios)
def test_a_picture_hangs_at_a_whole_device_pixel(viewport: Viewport, ratio: float) -> None:
    to_device = _plate().to_device(viewport, PANE, ratio)
    assert (to_device.dx() % 1, to_device.dy() % 1) == (0, 0)


@given(_ratios, st.floats(-1, 1), st.floats(-1, 1))
def test_at_100_per_cent_a_picture_pixel_is_a_device_pixel(
    ratio: float, x: float, y: float
) -> None:
    zoom = zoom_for_scale(1.0, fitted(SIZE_PX), ratio)
    to_device = _plate().to_device(Viewport(StagePoint(x, y), zoom), PANE, ratio)
    assert to_device.m11() == pytest.approx(1.0, abs=1e-12)
    assert to_device.m22() == pytest.approx(1.0, abs=1e-12)


def test_without_a_picture_there_is_no_plate(empty_desk: Desk) -> None:
    assert _scene(empty_desk).plate(Side.AI) is None


def test_each_side_has_its_own_picture_and_annotations(desk: Desk) -> None:
    pin = Annotation("pin", "picture-2", Pin(PicturePoint(10, 10)))
    desk.document.edit("Draw Pin", edits.add(desk.document.session, pin))
    professional, ai = (_scene(desk).plate(side) for side in Side)
    assert professional is not None
    assert ai is not None
    assert (professional.name, ai.name) == ("professional.png", "ai.png")
    assert (professional.annotations, ai.annotations) == ((), (pin,))
    assert ai.numbers == {"pin": 1}


def test_a_picture_that_is_being_opened_shows_in_place_of_the_old_one(desk: Desk) -> None:
    preview = noise_picture(60, 60, "new.png", seed=5)
    desk.gallery.show_preview(Side.AI, preview)
    plate = _scene(desk).plate(Side.AI)
    assert plate is not None
    assert (plate.name, plate.size_px) == ("new.png", PictureSize(60, 60))
    assert plate.annotations == ()
    desk.gallery.drop_preview(Side.AI)
    plate = _scene(desk).plate(Side.AI)
    assert plate is not None
    assert plate.name == "ai.png"


def test_a_picture_not_yet_in_memory_has_its_place_but_no_pixels(desk: Desk) -> None:
    desk.gallery.keep_only(())
    plate = _scene(desk).plate(Side.AI)
    assert plate is not None
    assert plate.images is None
    assert plate.size_px == PictureSize(240, 320)


def test_what_is_marked_on_a_picture_not_in_memory_is_not_drawn_into_the_void(desk: Desk) -> None:
    key = desk.document.session.ai
    assert key is not None
    pin = Annotation("pin", key.key, Pin(PicturePoint(5, 5)))
    desk.document.edit("Draw Pin", edits.add(desk.document.session, pin))
    desk.gallery.keep_only(())
    plate = _scene(desk).plate(Side.AI)
    assert plate is not None
    assert plate.annotations == ()
    desk.gallery.keep(noise_picture(240, 320, "ai.png", seed=2))
    plate = _scene(desk).plate(Side.AI)
    assert plate is not None
    assert plate.annotations == (pin,)


def test_heat_is_shown_once_it_is_measured_and_wanted(measured_desk: Desk, qtbot: QtBot) -> None:
    desk, scene = measured_desk, _scene(measured_desk)
    with qtbot.waitSignal(desk.jobs.idle):
        desk.operations.choose_layer("noisy")
    for side in Side:
        plate = scene.plate(side)
        assert plate is not None
        assert plate.heat is not None
    desk.operations.show_heat(False)
    plate = scene.plate(Side.AI)
    assert plate is not None
    assert plate.heat is None


def test_the_simulated_picture_is_called_simulated(empty_desk: Desk) -> None:
    paths = demo_pair()
    for side, note in ((Side.PROFESSIONAL, ""), (Side.AI, "simulated")):
        empty_desk.hang(side, read_picture(paths[side]))
        plate = _scene(empty_desk).plate(side)
        assert plate is not None
        assert plate.note == note


def test_content_differs_by_whatever_changes_the_pixels() -> None:
    size = SIZE_PX
    pin = Annotation("pin", "picture-1", Pin(PicturePoint(10, 10)))
    heat, same_numbers = heat_over(size), heat_over(size)
    plates = [
        _plate(),
        Plate("a.png", size, fitted(size), None, annotations=(pin,), numbers={"pin": 1}),
        Plate("a.png", size, fitted(size), None, annotations=(pin,), numbers={"pin": 2}),
        Plate("a.png", size, fitted(size), None, heat=heat),
        Plate("a.png", size, fitted(size), None, heat=same_numbers),
        Plate("a.png", size, fitted(size), None, heat=heat, threshold=0.1),
        Plate("a.png", size, fitted(size), None, heat=heat, opacity=0.5),
    ]
    assert len({plate.content() for plate in plates}) == len(plates)


def test_content_does_not_hang_on_where_the_plate_hangs() -> None:
    moved = Placement(1 / 99, PicturePoint(0, 0), StagePoint(3, 4))
    assert _plate().content() == _plate(moved).content()


def test_heat_that_is_gone_is_never_taken_for_heat_that_came_after_it() -> None:
    contents = set()
    for seed in range(40):
        plate = Plate("a.png", SIZE_PX, fitted(SIZE_PX), None, heat=heat_over(SIZE_PX, seed=seed))
        contents.add(plate.content())
        del plate
    assert len(contents) == 40
