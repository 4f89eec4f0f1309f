"""The table of a layer on a page tells both values of every reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest
from PySide6.QtGui import QColor

from headshot_viewer.core.layer import Reading
from headshot_viewer.paint.charts import Inks
from headshot_viewer.paint.readings_table import ReadingsTable

if TYPE_CHECKING:
    from headshot_viewer.core.boxes import Box

pytestmark = pytest.mark.usefixtures("qapp")

INKS: Final = Inks(QColor("#161616"), QColor("#666666"), QColor("#ffffff"))
EM: Final = 7.0


def reading(number: int) -> Reading:
    return Reading(f"Thing {number}", "% of eye distance", 10 + number, -number)


def told(table: ReadingsTable) -> list[tuple[str, Box]]:
    """Return each text and where it stands."""
    found = []
    for piece in table.pieces(0, 0):
        paint: Any = piece.paint
        if "laid_out" in getattr(paint, "keywords", {}):
            found.append((paint.keywords["laid_out"].source[0], piece.box))
    return found


def test_every_row_has_its_name_with_the_unit_and_both_values() -> None:
    texts = [text for text, _box in told(ReadingsTable([reading(3)], 260, EM, INKS))]
    assert texts == [
        "Professional",
        "AI",
        "Thing 3, % of eye distance",
        "13.0",
        "\N{MINUS SIGN}3.00",
    ]


def test_what_could_not_be_read_is_a_dash() -> None:
    table = ReadingsTable([Reading("Silhouette", "", None, 3.14)], 260, EM, INKS)
    assert [text for text, _box in told(table)][2:] == ["Silhouette", "–", "3.14"]


@pytest.mark.parametrize(("width", "columns"), [(260, 1), (515, 2), (2000, 2)])
def test_a_wide_room_has_two_columns_that_read_downwards(width: float, columns: int) -> None:
    table = ReadingsTable([reading(number) for number in range(14)], width, EM, INKS)
    boxes = [box for text, box in told(table) if text.startswith("Thing")]
    assert len({box.left for box in boxes}) == columns
    assert boxes[0].left == boxes[14 // columns - 1].left
    assert all(box.right <= width and box.bottom <= table.height + 0.01 for box in boxes)


def test_numbers_end_below_each_other_and_heads_end_with_them() -> None:
    table = ReadingsTable([reading(number) for number in range(4)], 260, EM, INKS)
    ends = [round(box.right, 3) for text, box in told(table) if not text.startswith("Thing")]
    assert len(set(ends)) == 2


def test_a_long_name_is_elided_and_runs_into_no_number() -> None:
    table = ReadingsTable([Reading("Breite " * 20, "px", 1, 2)], 200, EM, INKS)
    (name, box), (_number, first) = told(table)[2:4]
    assert "…" in name
    assert box.right < first.left


def test_without_readings_there_is_no_table() -> None:
    table = ReadingsTable([], 260, EM, INKS)
    assert table.height == 0
    assert table.pieces(0, 0) == []
