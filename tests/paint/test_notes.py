from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.annotation import Pin, Text
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.layer import Reading, SideResult
from headshot_viewer.core.picture import Side
from headshot_viewer.paint.layout import ComparisonContent, Plate
from headshot_viewer.paint.notes import Note, list_pieces, notes_of, readings_of
from tests.paint.makers import annotation, layer, picture

pytestmark = pytest.mark.usefixtures("qapp")

HERE = PicturePoint(10, 10)

notes = st.lists(
    st.builds(
        Note,
        st.integers(1, 300),
        st.just("#ffd400"),
        st.text("abc DEF ", min_size=1, max_size=40),
        st.text("abc def WMW שלום\n", max_size=300),
    ),
    min_size=1,
    max_size=12,
)


@given(notes, st.floats(150, 3000), st.floats(8, 40))
def test_notes_never_overlap_nor_leave_their_room(
    listed: list[Note], width: float, em_px: float
) -> None:
    pieces, bottom = list_pieces(listed, 20, 50, width, em_px)
    assert len(pieces) == len(listed)
    for piece in pieces:
        assert piece.box.left >= 20
        assert piece.box.right <= 20 + width + 1e-6
        assert piece.box.bottom <= bottom + 1e-6
    columns: dict[float, list[float]] = {}
    for piece in pieces:
        edges = columns.setdefault(piece.box.left, [])
        assert piece.box.top >= max(edges, default=0)
        edges.append(piece.box.bottom)
    assert len(columns) <= 2


def test_a_wide_page_has_two_columns_and_a_narrow_one_has_one() -> None:
    listed = [Note(number, "#ffd400", "Title", "Text") for number in range(1, 7)]
    lefts = [
        len({p.box.left for p in list_pieces(listed, 0, 0, width, 12)[0]}) for width in (900, 400)
    ]
    assert lefts == [2, 1]


def test_columns_are_about_equally_long() -> None:
    listed = [Note(number, "#ffd400", "Title", "Text") for number in range(1, 11)]
    pieces, _ = list_pieces(listed, 0, 0, 900, 12)
    assert sum(piece.box.left == 0 for piece in pieces) == 5


def test_no_notes_take_no_room() -> None:
    assert list_pieces([], 0, 70, 900, 12) == ((), 70)


def test_notes_come_by_number_with_side_flaw_and_words() -> None:
    two = annotation(Pin(HERE), "two", kind="plastic_skin", note=" No pores. ")
    one = annotation(Text(HERE, "Look here"), "one", kind="other", note="It is odd.")
    hidden = annotation(Pin(HERE), "hidden")
    content = ComparisonContent(
        (
            Plate(Side.PROFESSIONAL, picture(), (two, hidden)),
            Plate(Side.AI, picture(), (one,)),
        ),
        {"one": 1, "two": 2},
    )
    assert [(n.number, n.title, n.text) for n in notes_of(content)] == [
        (1, "AI", "Look here\nIt is odd."),
        (2, "Professional: Plastic skin", "No pores."),
    ]


def test_a_bare_pin_is_still_named() -> None:
    content = ComparisonContent((Plate(Side.AI, picture(), (annotation(Pin(HERE)),)),), {"a": 1})
    assert [note.title for note in notes_of(content)] == ["AI: Other"]


def test_a_layer_tells_both_values_the_ratio_and_its_doubts() -> None:
    line, *sentences = readings_of(layer())
    assert line.replace("\N{NO-BREAK SPACE}", " ") == (
        "Professional: 3.20 levels  ·  AI: 1.40 levels  ·  AI to professional: 44%"
        "  ·  certainty good"
    )
    assert sentences == ["Compared at 160 px height.", "AI: Saved as a strongly compressed JPEG."]


def test_what_cannot_be_judged_is_said_and_has_no_ratio() -> None:
    result = replace(
        layer(), ai=SideResult(None, 0.0, notes=("The face is too small to tell.",)), ratio=None
    )
    line, *sentences = readings_of(result)
    assert "AI:\N{NO-BREAK SPACE}cannot be judged" in line
    assert "/" not in line
    assert "AI: The face is too small to tell." in sentences


def test_a_layer_that_only_describes_has_no_line_of_values() -> None:
    described = SideResult(None, 0.0, notes=("Described, not judged.",))
    readings = (Reading("Head tilt", "°", 1.0, 2.0),)
    result = replace(
        layer(), professional=described, ai=described, ratio=None, readings=readings, notes=()
    )
    assert readings_of(result) == ("", "Described, not judged.")


def test_a_missing_side_is_not_spoken_of() -> None:
    assert "AI" not in readings_of(replace(layer(), ai=None, ratio=None))[0]
