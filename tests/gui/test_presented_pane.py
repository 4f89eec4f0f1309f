"""A pane for the client's eyes: what the desk shows, with a legend, without what the hand holds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QRect

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Pin
from headshot_viewer.core.compare import CompareMode
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.client_scene import ClientScene
from headshot_viewer.gui.overlay_painting import badge_area
from headshot_viewer.gui.presented_pane import BADGE_TEXT_PX, PresentedPane
from headshot_viewer.gui.scene import Scene
from headshot_viewer.paint.images import array_of
from headshot_viewer.paint.legend import legend_size
from tests.gui.comparing_desk import link_by_points

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Desk

PANE_PX = (500, 300)


def put(desk: Desk) -> tuple[PresentedPane, ClientScene]:
    scene = ClientScene(Scene(desk.document, desk.gallery, desk.measuring), desk.window)
    pane = PresentedPane(desk.document, scene, lambda: desk.document.viewport, desk.window)
    pane.setGeometry(QRect(0, 0, *PANE_PX))
    pane.shown = Side.PROFESSIONAL
    pane.show()
    return pane, scene


def seen(pane: PresentedPane) -> NDArray[np.uint8]:
    pixels: NDArray[np.uint8] = array_of(pane.grab().toImage())[..., :3]
    return pixels


def legend_box(pane: PresentedPane, *, right: bool) -> tuple[slice, slice]:
    area, size = badge_area(pane.rect().toRectF()), legend_size(BADGE_TEXT_PX)
    left = area.right() - size.width() if right else area.left()
    top = area.bottom() - size.height()
    return (
        slice(round(top), round(area.bottom())),
        slice(round(left), round(left + size.width())),
    )


@pytest.fixture
def hot_desk(measured_desk: Desk, qtbot: QtBot) -> Desk:
    """A desk that shows a heatmap."""
    with qtbot.waitSignal(measured_desk.measuring.changed):
        measured_desk.operations.choose_layer(measured_desk.measuring.layers[0].id)
    qtbot.waitUntil(lambda: measured_desk.measuring.result is not None)
    return measured_desk


@pytest.mark.parametrize("mode", [CompareMode.SIDE_BY_SIDE, CompareMode.WIPE, CompareMode.ONION])
def test_the_client_is_told_what_the_colours_mean(hot_desk: Desk, mode: CompareMode) -> None:
    pane, _scene = put(hot_desk)
    if mode.is_overlay:
        pane.mode, pane.shown = mode, None
    without = seen(pane)
    pane.has_legend = True
    told = seen(pane)
    changed = (told != without).any(axis=2)
    box = legend_box(pane, right=False)
    assert changed[box].mean() > 0.9
    changed[box] = False
    assert not changed.any()


def test_beside_the_words_of_a_difference_it_lies_at_the_right(hot_desk: Desk) -> None:
    link_by_points(hot_desk)
    pane, _scene = put(hot_desk)
    pane.mode, pane.shown = CompareMode.DIFFERENCE, None
    without = seen(pane)
    pane.has_legend = True
    changed = (seen(pane) != without).any(axis=2)
    box = legend_box(pane, right=True)
    changed[box] = False
    assert not changed.any()


def test_without_heat_there_is_no_legend(hot_desk: Desk) -> None:
    pane, _scene = put(hot_desk)
    hot_desk.operations.show_heat(False)
    without = seen(pane)
    pane.has_legend = True
    assert np.array_equal(seen(pane), without)


def test_suggestions_and_selections_are_not_for_the_client(desk: Desk) -> None:
    document = desk.document
    pane, scene = put(desk)
    plain = seen(pane)
    assert document.session.professional is not None
    key = document.session.professional.key
    marks = [
        Annotation(name, key, Pin(PicturePoint(30 + 40 * n, 60))) for n, name in enumerate("ab")
    ]
    document.edit("Mark", edits.add_all(document.session, marks))
    marked = seen(pane)
    assert not np.array_equal(marked, plain)
    document.select(["a"])
    assert np.array_equal(seen(pane), marked)
    scene.single_out("a")
    alone = seen(pane)
    assert not np.array_equal(alone, marked)
    plate = scene.plate(Side.PROFESSIONAL)
    assert plate is not None
    assert [annotation.id for annotation in plate.annotations] == ["a"]
    assert plate.numbers["b"] == 2, "numbers stay as on every page"
    scene.single_out(None)
    assert np.array_equal(seen(pane), marked)


def test_it_shows_a_wipe_as_the_desk_does(desk: Desk) -> None:
    pane, _scene = put(desk)
    look = desk.document.look
    pane.mode, pane.shown = CompareMode.WIPE, None
    for share in (0.25, 0.75):
        compare = replace(look.compare, mode=CompareMode.WIPE, wipe=share)
        desk.document.look_differently(replace(look, compare=compare))
        wiped = seen(pane)
        for side, part in ((Side.PROFESSIONAL, slice(0, 100)), (Side.AI, slice(400, 500))):
            pane.shown = side
            assert np.array_equal(seen(pane)[100:280, part], wiped[100:280, part])
        pane.shown = None
