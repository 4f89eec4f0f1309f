"""Cursors that tell the tool."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor

from headshot_viewer.core.annotation import Arrow, Callout, Rectangle
from headshot_viewer.core.boxes import Handle
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.gui.cursors import cursor_of, handle_cursor
from headshot_viewer.gui.toolbox import Tool
from headshot_viewer.paint.images import array_of

pytestmark = pytest.mark.usefixtures("qapp")

DRAWING = (
    Tool.ELLIPSE,
    Tool.RECTANGLE,
    Tool.ARROW,
    Tool.PIN,
    Tool.PEN,
    Tool.POLYGON,
    Tool.MEASURED_LINE,
    Tool.CALLOUT,
    Tool.PAIRED_CALLOUT,
)


def test_no_two_drawing_tools_have_the_same_cursor() -> None:
    seen = {}
    for tool in DRAWING:
        cursor = cursor_of(tool)
        assert isinstance(cursor, QCursor)
        seen[tool] = array_of(cursor.pixmap().toImage())
    for one, other in combinations(DRAWING, 2):
        assert (seen[one] != seen[other]).any(axis=2).sum() > 10, (one, other)


@pytest.mark.parametrize("tool", DRAWING)
def test_the_point_itself_stays_free_in_the_middle_of_a_cross(tool: Tool) -> None:
    cursor = cursor_of(tool)
    assert isinstance(cursor, QCursor)
    image, hot = cursor.pixmap().toImage(), cursor.hotSpot()
    assert image.pixelColor(hot).alpha() == 0
    for arm in (QPoint(5, 0), QPoint(-5, 0), QPoint(0, 5), QPoint(0, -5)):
        assert image.pixelColor(hot + arm).alpha() > 200


BOX = Rectangle(PicturePoint(10, 10), 40, 20)
LEVEL, FALLING = Qt.CursorShape.SizeHorCursor, Qt.CursorShape.SizeFDiagCursor
UPRIGHT, RISING = Qt.CursorShape.SizeVerCursor, Qt.CursorShape.SizeBDiagCursor


@pytest.mark.parametrize(
    ("handles", "arrows"),
    [
        ((Handle.LEFT, Handle.RIGHT), LEVEL),
        ((Handle.TOP, Handle.BOTTOM), UPRIGHT),
        ((Handle.TOP_LEFT, Handle.BOTTOM_RIGHT), FALLING),
        ((Handle.TOP_RIGHT, Handle.BOTTOM_LEFT), RISING),
    ],
)
def test_over_a_handle_the_cursor_points_the_way_it_pulls(
    handles: tuple[Handle, Handle], arrows: Qt.CursorShape
) -> None:
    for handle in handles:
        assert handle_cursor(BOX, handle, 0) == arrows
        # A few degrees, as levelled eyes have, change no arrow; half a turn neither.
        assert handle_cursor(BOX, handle, 7) == arrows
        assert handle_cursor(BOX, handle, -180) == arrows


def test_the_arrows_turn_with_the_shape_and_with_the_picture() -> None:
    for shape, picture_deg in ((replace(BOX, angle_deg=45), 0), (BOX, 45)):
        assert handle_cursor(shape, Handle.RIGHT, picture_deg) == FALLING
        assert handle_cursor(shape, Handle.TOP_LEFT, picture_deg) == UPRIGHT


def test_an_end_of_a_line_is_pulled_every_way_and_an_inset_by_its_corner() -> None:
    line = Arrow(PicturePoint(0, 0), PicturePoint(50, 0))
    assert handle_cursor(line, Handle.TIP, 0) == Qt.CursorShape.SizeAllCursor
    callout = Callout(PicturePoint(10, 10), 20, 20, PicturePoint(60, 60), 2)
    assert handle_cursor(callout, Handle.INSET_SIZE, 0) == FALLING
