from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QSize

from headshot_viewer.gui.loupe import DISTANCE_PX, beside


@given(st.data(), st.integers(200, 2000), st.integers(200, 1200))
def test_a_loupe_lies_on_the_stage_and_leaves_the_cursor_free(
    data: st.DataObject, width: int, height: int
) -> None:
    size = QSize(
        data.draw(st.integers(1, width)), data.draw(st.integers(1, height // 2 - DISTANCE_PX))
    )
    cursor = QPoint(data.draw(st.integers(0, width - 1)), data.draw(st.integers(0, height - 1)))
    place = beside(cursor, size, QSize(width, height))
    assert place.size() == size
    assert place.left() >= 0
    assert place.right() < width
    assert place.top() >= 0
    assert place.bottom() < height
    above, below = cursor.y() - place.bottom(), place.top() - cursor.y()
    assert max(above, below) >= DISTANCE_PX


def test_where_there_is_room_it_lies_right_below_the_cursor() -> None:
    place = beside(QPoint(100, 100), QSize(200, 100), QSize(1000, 800))
    assert (place.left(), place.top()) == (100 + DISTANCE_PX, 100 + DISTANCE_PX)
