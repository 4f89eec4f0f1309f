from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from headshot_viewer.core.picture import Side
from headshot_viewer.paint.badges import HEIGHT_OF_TEXT, paint_badge, paint_mark
from headshot_viewer.paint.images import array_of
from tests.paint.makers import blank

pytestmark = pytest.mark.usefixtures("qapp")


def pill(width: float, name: str = "portrait.jpg", note: str = "", side: Side = Side.AI) -> QRectF:
    painter = QPainter(page := blank(600, 60))
    box = paint_badge(painter, QRectF(10, 10, width, 40), side, name, text_px=14, note=note)
    painter.end()
    changed = (array_of(page)[..., :3] != 119).any(axis=2)
    columns = np.flatnonzero(changed.any(axis=0))
    assert columns[0] == pytest.approx(box.left(), abs=1.5)
    assert columns[-1] == pytest.approx(box.right(), abs=1.5)
    return box


def test_a_badge_is_as_wide_as_its_words() -> None:
    assert pill(500).width() < 250
    assert pill(500, "a_rather_longer_name_of_a_portrait.jpg").width() > pill(500).width()
    assert pill(500).height() == HEIGHT_OF_TEXT * 14


def test_a_long_name_is_shortened_to_the_room() -> None:
    assert pill(200, "n" * 200).width() <= 205


def test_where_there_is_no_room_for_a_name_the_side_remains() -> None:
    assert pill(60, "portrait.jpg").width() == pill(500, "").width()


def test_a_note_is_always_told() -> None:
    assert pill(60, "portrait.jpg", "simulated").width() > pill(60).width() + 50


def test_a_name_with_a_line_break_stays_on_one_line() -> None:
    assert pill(500, "a\nb.jpg").height() == HEIGHT_OF_TEXT * 14


@pytest.mark.parametrize("ground", [0, 119, 255])
def test_words_stand_out_whatever_lies_below(ground: int) -> None:
    page = blank(400, 60, ground)
    painter = QPainter(page)
    paint_badge(painter, QRectF(10, 10, 380, 40), Side.PROFESSIONAL, "p.jpg", text_px=14)
    painter.end()
    inside = array_of(page)[14:34, 40:120, 1]
    assert int(inside.max()) - int(np.median(inside)) > 150


def test_marks_differ_in_form() -> None:
    shown = []
    for side in Side:
        page = blank(40, 40)
        painter = QPainter(page)
        paint_mark(painter, side, QPointF(20, 20), 30)
        painter.end()
        shown.append((array_of(page)[..., :3] != 119).any(axis=2))
    assert (shown[0] ^ shown[1]).mean() > 0.05
