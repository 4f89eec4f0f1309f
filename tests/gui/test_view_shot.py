"""What the stage shows, painted off screen as a value."""

from __future__ import annotations

from dataclasses import replace
from threading import Thread
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtGui import QColor

from headshot_viewer.core.geometry import Size
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.view_export import ViewExport
from headshot_viewer.gui.view_shot import GAP_PX, PaneShot, ViewShot, paint_view
from headshot_viewer.paint.images import array_of
from headshot_viewer.paint.theme import theme
from tests.makers import noise

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtGui import QImage

    from tests.gui.conftest import Desk

PANE = Size(320, 300)


def _shot(desk: Desk) -> ViewShot:
    taken = ViewExport(desk.document, desk.stage, desk.jobs, desk.window).shot()
    return replace(taken, panes=tuple(replace(pane, has_badges=False) for pane in taken.panes))


def _pixels(image: QImage) -> NDArray[np.uint8]:
    return array_of(image)[..., :3]


@pytest.mark.parametrize(
    ("ratio", "scale", "size"), [(1.0, 1, (642, 300)), (1.5, 1, (963, 450)), (1.25, 2, (1605, 750))]
)
def test_its_size_is_that_of_the_panes_with_a_gap(
    desk: Desk, ratio: float, scale: int, size: tuple[int, int]
) -> None:
    one = _shot(desk).panes[0]
    panes = tuple(replace(one, size=PANE) for _ in range(2))
    shot = ViewShot(panes, desk.document.viewport, ratio)
    assert shot.size_px(scale) == size
    painted = paint_view(shot, scale)
    assert (painted.width(), painted.height()) == size


def test_at_100_per_cent_every_pixel_is_the_pictures(desk: Desk) -> None:
    desk.document.zoom_to(1.0, Side.PROFESSIONAL)
    pixels = _pixels(paint_view(_shot(desk)))
    to_screen = desk.left.picture_to_screen()
    assert to_screen is not None
    left, top = round(to_screen.dx()), round(to_screen.dy())
    assert np.array_equal(
        pixels[top : top + 160, left : left + 120], noise(120, 160, seed=1)[..., :3]
    )


def test_twice_as_fine_is_no_enlarged_screen(desk: Desk) -> None:
    desk.document.zoom_to(1.0, Side.PROFESSIONAL)
    once, twice = (_pixels(paint_view(_shot(desk), scale)) for scale in (1, 2))
    enlarged = once.repeat(2, axis=0).repeat(2, axis=1)
    assert twice.shape == enlarged.shape
    assert not np.array_equal(twice, enlarged)


def test_between_panes_and_around_pictures_are_the_themes_colours(desk: Desk) -> None:
    desk.document.fit()
    pixels = _pixels(paint_view(_shot(desk)))
    gap = QColor(theme().pill.background)
    width = desk.left.width()
    assert (pixels[:, width : width + GAP_PX] == (gap.blue(), gap.green(), gap.red())).all()
    surround = QColor(theme().surround)
    assert tuple(pixels[0, 0]) == (surround.blue(), surround.green(), surround.red())


def test_a_pane_without_a_picture_is_empty(desk: Desk) -> None:
    (one, *_) = _shot(desk).panes
    empty = PaneShot(PANE, {}, Side.AI, one.compare, Side.PROFESSIONAL)
    pixels = _pixels(paint_view(ViewShot((empty,), desk.document.viewport, 1.0)))
    assert (pixels == pixels[0, 0]).all()


def test_any_thread_paints_the_same(desk: Desk) -> None:
    shot, there = _shot(desk), []
    thread = Thread(target=lambda: there.append(paint_view(shot)))
    thread.start()
    thread.join()
    assert np.array_equal(_pixels(there[0]), _pixels(paint_view(shot)))
