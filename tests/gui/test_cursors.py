"""Cursors that tell the tool."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor

from headshot_viewer.gui.cursors import cursor_of
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
