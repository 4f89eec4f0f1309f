"""How the designed pages look, at a size at which words are grey; see ``build/looks``."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt

from headshot_viewer.paint.comparison import plan_pages, render
from headshot_viewer.paint.layout import Paper
from tests.looks.comparing import Looks
from tests.paint.sheet_makers import DETAILS, GERMAN, HEBREW, described, flawed, measured
from tests.paint.test_variants_layout import several

if TYPE_CHECKING:
    from headshot_viewer.paint.layout import ComparisonContent

DARK: Final = replace(DETAILS, paper=Paper.DARK)
PAGES: Final = {
    "landscape-6": ("landscape", flawed(6, shown=measured())),
    "landscape-30-dark": ("landscape", flawed(30, note=GERMAN, details=DARK)),
    "portrait_a4-0": ("portrait_a4", flawed(0)),
    "portrait_a4-30": ("portrait_a4", flawed(30, note=GERMAN, shown=measured())),
    "landscape-table": ("landscape", flawed(2, shown=described())),
    "portrait_a4-table-dark": ("portrait_a4", flawed(0, shown=described(), details=DARK)),
    "portrait_letter-1-no-face": ("portrait_letter", flawed(1, faces=(True, False))),
    "square-6-dark": ("square", flawed(6, details=DARK)),
    "wipe_still-6": ("wipe_still", flawed(6, note=HEBREW)),
    "variants-1": ("variants", several(1)),
    "variants-3-dark": ("variants", replace(several(3), details=DARK)),
    "variants-8-german": ("variants", several(8, name=GERMAN)),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page(looks: Looks, name: str) -> None:
    layout, content = PAGES[name]
    (page,) = plan_pages(content, 1000, layout, single=True)
    small = render(page).scaledToWidth(250, Qt.TransformationMode.SmoothTransformation)
    looks.check(f"sheet-{name}", small)


def test_a_further_page(looks: Looks) -> None:
    pages = plan_pages(flawed(30, note=HEBREW), 1000, "portrait_a4")
    small = render(pages[1]).scaledToWidth(250, Qt.TransformationMode.SmoothTransformation)
    looks.check("sheet-portrait_a4-further", small)


@pytest.mark.parametrize(
    ("name", "layout", "content"),
    [
        ("portrait_a4-notes", "portrait_a4", flawed(6, note=GERMAN * 9)),
        ("landscape-notes-dark", "landscape", flawed(6, note=HEBREW * 40, details=DARK)),
        ("square-notes", "square", flawed(9, note=GERMAN)),
    ],
)
def test_the_page_where_notes_stand_whole(
    looks: Looks, name: str, layout: str, content: ComparisonContent
) -> None:
    pages = plan_pages(content, 1000, layout)
    first = next(page for page in pages if page.whole)
    small = render(first).scaledToWidth(250, Qt.TransformationMode.SmoothTransformation)
    looks.check(f"sheet-{name}", small)
