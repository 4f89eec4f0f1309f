"""What the photographer is told of notes that a page shortens."""

from __future__ import annotations

from typing import Final

import pytest

from headshot_viewer.paint.comparison import plan_pages
from headshot_viewer.paint.shortened import Shortened, shortened_in_words, shortened_notes
from tests.paint.sheet_makers import GERMAN, flawed

pytestmark = pytest.mark.usefixtures("qapp")

LONG: Final = GERMAN * 10


def test_a_short_note_has_room_on_the_sheet() -> None:
    content = flawed(1)
    for layout in ("landscape", "portrait_a4", "side_by_side"):
        for single in (True, False):
            pages = plan_pages(content, 800, layout, single=single)
            assert shortened_notes(content, pages) == ()


@pytest.mark.parametrize("layout", ["landscape", "portrait_letter", "square", "wipe_still"])
def test_a_long_note_is_shortened_in_a_picture_and_whole_in_a_document(layout: str) -> None:
    content = flawed(3, note=LONG)
    # A wipe still has only the marks that are seen.
    seen = [] if layout == "wipe_still" else [1]
    one = plan_pages(content, 800, layout, single=True)
    assert [note.number for note in shortened_notes(content, one)] == seen
    assert all(note.whole_on is None for note in shortened_notes(content, one))
    pages = plan_pages(content, 800, layout)
    for note in shortened_notes(content, pages):
        assert note.whole_on is not None
        assert pages[note.whole_on - 1].title.startswith("Notes in Full")


def test_the_plain_layout_grows_instead() -> None:
    content = flawed(30, note=LONG)
    assert shortened_notes(content, plan_pages(content, 800, "side_by_side")) == ()


@pytest.mark.parametrize(
    ("notes", "words"),
    [
        ([], ""),
        (
            [Shortened(3, None)],
            "Note 3 is shortened on the page; a PDF or a print holds it whole.",
        ),
        (
            [Shortened(3, None), Shortened(5, None)],
            "Notes 3, 5 are shortened on the page; a PDF or a print holds them whole.",
        ),
        ([Shortened(3, 2)], "Note 3 is shortened, and stands whole on page 2."),
        (
            [Shortened(3, 2), Shortened(5, 2)],
            "Notes 3, 5 are shortened, and stand whole on page 2.",
        ),
        (
            [Shortened(number, 4 + number // 6) for number in range(1, 12)],
            "Notes 1, 2, 3, 4, 5, 6, 7, 8 and 3 more are shortened,"
            " and stand whole on pages 4 to 5.",
        ),
    ],
)
def test_it_is_said_in_a_sentence(notes: list[Shortened], words: str) -> None:
    assert shortened_in_words(notes) == words
