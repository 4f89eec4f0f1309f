"""Words that had no room in a caption stand on the further pages, whole and in order."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headshot_viewer.core.boxes import Box
from headshot_viewer.paint.fitted_words import Paragraph
from headshot_viewer.paint.whole_notes import COLUMN_GAP, NotesPage, Passage, notes_pages
from headshot_viewer.paint.words import paint_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headshot_viewer.paint.layout import Piece

pytestmark = pytest.mark.usefixtures("qapp")

INK: Final = "#161616"
A4: Final = Box(40, 84, 555, 780)
SQUARE: Final = Box(26, 70, 514, 500)
MARKS: Final = {ord(mark): None for mark in "\N{RIGHT-TO-LEFT MARK}\N{LEFT-TO-RIGHT MARK}"}
SENTENCE: Final = "The skin of this cheek has lost its pores and looks as if it were made of wax. "


def passage(number: int, *texts: str) -> Passage:
    paragraphs = [Paragraph("Plastic skin", 9.6, INK, bold=True)]
    paragraphs += [
        Paragraph(text, em, INK, space=1.5) for text, em in zip(texts, (8, 8, 7), strict=False)
    ]
    return Passage(f"flaw-{number}", str(number), "#ffd400", tuple(paragraphs))


def said(piece: Piece) -> tuple[str, bool, Box] | None:
    """Return the words of a piece, whether they are bold, and where they stand."""
    paint: Any = piece.paint
    if not (isinstance(paint, partial) and paint.func is paint_words):
        return None
    text, bold, _width = paint.keywords["laid_out"].source
    return text.translate(MARKS), bold, piece.box


def told(pages: Sequence[NotesPage]) -> str:
    """Return all that is read, but what is said again at the head of a page; without spaces."""
    texts = [found[0] for page in pages for piece in page.pieces if (found := said(piece))]
    return "".join("".join(text.split()) for text in texts if not text.endswith(" (continued)"))


def wanted(passages: Sequence[Passage]) -> str:
    return "".join(
        "".join(paragraph.text.split()) for each in passages for paragraph in each.paragraphs
    )


@given(
    st.lists(st.text("abc defg WÄשלום.\n", max_size=900), min_size=1, max_size=9),
    st.sampled_from([A4, SQUARE, Box(0, 0, 120, 90)]),
)
@settings(max_examples=40)
def test_all_is_there_in_its_order_and_in_its_room(notes: list[str], room: Box) -> None:
    passages = [passage(number, note, SENTENCE) for number, note in enumerate(notes, start=1)]
    pages = notes_pages(passages, room)
    assert told(pages) == wanted(passages)
    assert [key for page in pages for key in page.begun] == [each.key for each in passages]
    for page in pages:
        boxes = [found[2] for piece in page.pieces if (found := said(piece))]
        for box in boxes:
            assert box.left >= room.left
            assert box.right <= room.right + 0.5
            assert box.top >= room.top
            assert box.bottom <= room.bottom + 0.5
        for one, other in pairwise(boxes):
            # Below the one before, or at the head of the next column.
            assert other.top >= one.bottom - 0.01 or other.top == room.top


@pytest.mark.parametrize("count", [1, 2, 7, 40])
@pytest.mark.parametrize("length", [1, 5, 52])
def test_no_title_ends_a_column_and_no_line_stands_alone(count: int, length: int) -> None:
    passages = [
        passage(number, SENTENCE * length, SENTENCE, SENTENCE) for number in range(1, count + 1)
    ]
    pages = notes_pages(passages, SQUARE)
    for page in pages:
        found = [found for piece in page.pieces if (found := said(piece))]
        for (_text, bold, box), (_next, _bold, below) in pairwise(found):
            if bold:
                assert below.top >= box.bottom - 0.01
        assert not found[-1][1]
        heads = [text for text, bold, box in found if box.top == SQUARE.top and not bold]
        assert all("\n" in text for text in heads)


def test_a_note_that_goes_on_says_whose_it_is() -> None:
    pages = notes_pages([passage(1, SENTENCE * 120)], SQUARE)
    assert len(pages) > 1
    for page in pages[1:]:
        first = next(found for piece in page.pieces if (found := said(piece)))
        assert first[0] == "Plastic skin (continued)"
        assert page.begun == ()


def test_columns_of_the_last_page_are_level() -> None:
    pages = notes_pages([passage(number, SENTENCE * 3) for number in range(1, 9)], A4)
    (page,) = pages
    boxes = [found[2] for piece in page.pieces if (found := said(piece))]
    middle = A4.left + (A4.width + COLUMN_GAP) / 2 - 1
    ends = [
        max(box.bottom for box in boxes if (box.left < middle) == is_left)
        for is_left in (True, False)
    ]
    assert abs(ends[0] - ends[1]) < 60


def test_a_short_note_is_not_torn() -> None:
    (page,) = notes_pages([passage(1, SENTENCE * 2, SENTENCE)], A4)
    assert len({found[2].left for piece in page.pieces if (found := said(piece))}) == 1


def test_right_to_left_parts_all_begin_at_the_right_edge() -> None:
    hebrew = "אין נקבוביות בלחי הזאת והיא נראית כמו שעווה. AI " * 60
    (page,) = notes_pages([passage(1, hebrew)], A4)
    edges = [found[2].right for piece in page.pieces if (found := said(piece)) and not found[1]]
    column = (A4.width - COLUMN_GAP) / 2
    assert edges == pytest.approx([A4.left + column, A4.right])


def test_nothing_makes_no_page() -> None:
    assert notes_pages([], A4) == []
