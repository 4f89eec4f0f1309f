"""Pages put together: numbered, and after them the words that had no room on them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from headshot_viewer.paint.fitted_words import Paragraph, block
from headshot_viewer.paint.layout import MEASURED
from headshot_viewer.paint.sheet import foot_pieces
from headshot_viewer.paint.sheet_cells import entry_paragraphs
from headshot_viewer.paint.sheet_layer import layer_paragraphs
from headshot_viewer.paint.sheet_pages import HEAD_EM, Draft, PageForm, head_pieces
from headshot_viewer.paint.whole_notes import Passage, notes_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence, Set

    from headshot_viewer.core.boxes import Box
    from headshot_viewer.paint.layout import ComparisonPlan, Piece
    from headshot_viewer.paint.sheet import Sheet

_TITLE_EM: Final = 14.0
_UNDER_TITLE: Final = 30.0
"""From the top of a page's title to what stands below it."""


def bound(
    sheet: Sheet,
    lay_out: Callable[[Sheet], list[Draft]],
    form: PageForm,
    width_px: int,
    *,
    single: bool,
    passages_of: Callable[[Sheet, Set[str]], Sequence[Passage]] | None = None,
) -> tuple[ComparisonPlan, ...]:
    """Return the pages of *lay_out*, and after them pages of the words that those shorten.

    Args:
        sheet: the comparison.
        lay_out: where words are shortened, points to the page where they stand whole, if
            :attr:`Sheet.whole_on` tells one. It makes the same number of pages in any case.
        form: of the pages.
        width_px: of a page as a picture.
        single: there may be one page only; what it shortens stands nowhere.
        passages_of: returns the words that are shortened; None for those of flaws and the layer.
    """
    drafts = lay_out(sheet)
    short = {key for draft in drafts for piece in draft.pieces for key in piece.shortens}
    if short and not single:
        notes = _notes_drafts(sheet, (passages_of or _passages)(sheet, short), form)
        whole_on = {
            key: number
            for number, draft in enumerate(notes, start=len(drafts) + 1)
            for key in draft.whole
        }
        drafts = [*lay_out(replace(sheet, whole_on=whole_on)), *notes]
    return tuple(
        sheet.page(
            form.size,
            width_px,
            [*draft.pieces, *foot_pieces(sheet, form.foot, number, len(drafts))],
            draft.title,
            draft.whole,
        )
        for number, draft in enumerate(drafts, start=1)
    )


def _passages(sheet: Sheet, keys: Set[str]) -> list[Passage]:
    """Return the words of *keys*, by number; those of the layer come last."""
    passages = [
        Passage(
            entry.annotation.id,
            str(entry.number),
            entry.annotation.style.colour,
            entry_paragraphs(sheet, entry),
        )
        for entry in sorted(sheet.entries, key=lambda entry: entry.number)
        if entry.annotation.id in keys
    ]
    layer = sheet.content.layer
    if layer is not None and MEASURED in keys:
        passages.append(Passage(MEASURED, "", "", layer_paragraphs(sheet, layer.result)))
    return passages


def _notes_drafts(sheet: Sheet, passages: Sequence[Passage], form: PageForm) -> list[Draft]:
    """Return pages of *passages*, all but their feet."""
    title = _tr("Notes in Full")
    pages = notes_pages(passages, form.room._replace(top=form.room.top + _UNDER_TITLE))
    drafts = []
    for number, page in enumerate(pages, start=1):
        several = _tr("Notes in Full ({page} of {pages})").format(page=number, pages=len(pages))
        name = several if len(pages) > 1 else title
        pieces = [
            *head_pieces(sheet, form.head, HEAD_EM),
            *_heading(sheet, name, form.room),
            *page.pieces,
        ]
        drafts.append(Draft(pieces, name, page.begun))
    return drafts


def _heading(sheet: Sheet, title: str, room: Box) -> list[Piece]:
    said = Paragraph(title, _TITLE_EM, sheet.paper.text, bold=True)
    return block([said], room.width, _UNDER_TITLE).pieces(room.left, room.top - 2)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sheet", text)
