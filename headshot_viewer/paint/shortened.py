"""Which notes are shortened on pages, and where they appear in full."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from headshot_viewer.core.said import said
from headshot_viewer.paint.sheet_entries import entries_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headshot_viewer.paint.layout import ComparisonContent, ComparisonPlan

_MOST_NAMED: Final = 8


class Shortened(NamedTuple):
    """A note that has no room where it belongs.

    Attributes:
        number: of its annotation.
        whole_on: the page where it stands whole, counted from 1; None where it stands nowhere.
    """

    number: int
    whole_on: int | None


def shortened_notes(
    content: ComparisonContent, pages: Sequence[ComparisonPlan]
) -> tuple[Shortened, ...]:
    """Return the notes that *pages* shorten, by number.

    What a layer or a flaw says in our words is not counted: nobody wrote it for this client.
    """
    keys = {key for page in pages for piece in page.pieces for key in piece.shortens}
    whole_on = {key: number for number, page in enumerate(pages, start=1) for key in page.whole}
    return tuple(
        sorted(
            Shortened(entry.number, whole_on.get(entry.annotation.id))
            for entry in entries_of(content)
            if entry.note and entry.annotation.id in keys
        )
    )


def shortened_in_words(notes: Sequence[Shortened]) -> str:
    """Return a sentence for the photographer; empty where nothing is shortened."""
    if not notes:
        return ""
    numbers = _numbers([note.number for note in notes])
    pages = {note.whole_on for note in notes if note.whole_on is not None}
    if len(notes) == 1 and not pages:
        return said(
            "Note {number} is shortened on the page; a PDF or a print holds it whole.",
            number=numbers,
        )
    if not pages:
        return said(
            "Notes {numbers} are shortened on the page; a PDF or a print holds them whole.",
            numbers=numbers,
        )
    if len(notes) == 1:
        return said(
            "Note {number} is shortened, and stands whole on page {page}.",
            number=numbers,
            page=min(pages),
        )
    if len(pages) == 1:
        return said(
            "Notes {numbers} are shortened, and stand whole on page {page}.",
            numbers=numbers,
            page=min(pages),
        )
    return said(
        "Notes {numbers} are shortened, and stand whole on pages {first} to {last}.",
        numbers=numbers,
        first=min(pages),
        last=max(pages),
    )


def _numbers(numbers: Sequence[int]) -> str:
    listed = ", ".join(map(str, numbers[:_MOST_NAMED]))
    left = len(numbers) - _MOST_NAMED
    if left <= 0:
        return listed
    return said("{numbers} and {count} more", numbers=listed, count=left)
