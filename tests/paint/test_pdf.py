"""The PDF, as another program reads it."""

from __future__ import annotations

from io import BytesIO
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PageObject, PdfReader

from headshot_viewer.core.errors import Cancelled
from headshot_viewer.paint.comparison import plan_pages
from headshot_viewer.paint.layout import layouts
from headshot_viewer.paint.pdf import pdf_bytes
from headshot_viewer.paint.pdf_outline import with_outline, with_spaces
from tests.paint.sheet_makers import HEBREW, flawed, measured

if TYPE_CHECKING:
    from headshot_viewer.paint.layout import ComparisonContent

pytestmark = pytest.mark.usefixtures("qapp")


def document(content: ComparisonContent, layout: str = "portrait_a4", dpi: int = 100) -> PdfReader:
    pages = plan_pages(content, None, layout)
    size_pt = layouts()[layout].size_pt
    data = pdf_bytes(pages, title="A Title", author="Atelier Süd", size_pt=size_pt, dpi=dpi)
    return PdfReader(BytesIO(data), strict=True)


def resources(page: PageObject, kind: str) -> list[Any]:
    """Return the fonts or pictures of a page."""
    found: Any = page["/Resources"]
    return [each.get_object() for each in found[kind].values()]


def picture_widths(page: PageObject) -> list[int]:
    return sorted(int(each["/Width"]) for each in resources(page, "/XObject"))


@pytest.mark.parametrize(
    ("layout", "size_pt"),
    [
        ("portrait_a4", (595, 842)),
        ("portrait_letter", (612, 792)),
        ("landscape", (842, 595)),
        ("square", (540, 540)),
        ("wipe_still", (540, 675)),
    ],
)
def test_a_page_has_the_size_of_its_paper(layout: str, size_pt: tuple[int, int]) -> None:
    box = document(flawed(1), layout).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx(size_pt, abs=0.6)


def test_words_can_be_selected_and_searched() -> None:
    text = document(flawed(6)).pages[0].extract_text()
    for words in ("Headshot Comparison", "Jane Doe", "Plastic skin", "It looks like wax.", "AI"):
        assert words in text
    # Brackets beside digits have forms of their own in the typeface: they must stay brackets.
    assert "(0.82 against 2.0" in text
    assert "\t" not in text


def test_letters_from_right_to_left_are_text_too() -> None:
    text = document(flawed(1, note=HEBREW)).pages[0].extract_text()
    first = HEBREW.split()[0]
    assert first in text or first[::-1] in text


def test_all_fonts_are_embedded() -> None:
    found = set()
    for page in document(flawed(3, shown=measured())).pages:
        for font in resources(page, "/Font"):
            descendant = font["/DescendantFonts"][0].get_object()
            descriptor = descendant["/FontDescriptor"].get_object()
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor)
            assert "/ToUnicode" in font
            found.add(str(descriptor["/FontName"]).lstrip("/").rpartition("+")[2])
    assert {"Inter-Regular", "Inter-SemiBold"} <= found


@pytest.mark.parametrize("dpi", [72, 200])
def test_pictures_have_the_resolution_that_was_asked_for(dpi: int) -> None:
    (page,) = document(flawed(0), dpi=dpi).pages
    widths = picture_widths(page)
    # Two portraits across the page between margins of 40 points, 12 points apart.
    portrait_inch = (595.28 - 80 - 12) / 2 / 72
    assert widths[-1] == pytest.approx(portrait_inch * dpi, abs=1)
    assert widths[-2] == widths[-1]


def test_every_page_has_a_bookmark() -> None:
    read = document(flawed(30))
    assert len(read.pages) > 2
    marks = [mark for mark in read.outline if not isinstance(mark, list)]
    assert len(marks) == len(read.pages)
    assert marks[0].title == "Jane Doe"
    assert [read.get_destination_page_number(mark) for mark in marks] == [*range(len(marks))]
    assert not document(flawed(1)).outline


def test_the_document_says_what_it_is_and_who_made_it() -> None:
    facts = document(flawed(1)).metadata
    assert facts is not None
    assert facts.title == "A Title"
    assert facts.author == "Atelier Süd"
    assert str(facts.creator).startswith("Headshot Viewer")


def test_the_plain_layout_keeps_every_pixel() -> None:
    (page,) = document(flawed(2), "side_by_side", dpi=300).pages
    widths = picture_widths(page)
    assert widths[-2:] == [525, 600]


def test_it_can_be_called_off() -> None:
    def stop(done: float, /) -> None:
        if done > 0:
            raise Cancelled

    pages = plan_pages(flawed(30), None, "landscape")
    with pytest.raises(Cancelled):
        pdf_bytes(pages, title="", progress=stop)


def test_what_is_no_document_of_qt_gets_no_bookmarks() -> None:
    assert with_outline(b"anything", ["one"]) == b"anything"
    with pytest.raises(ValueError, match="this PDF has nothing like"):
        with_outline(b"anything", ["one", "two"])


def test_only_tables_of_letters_lose_their_tabs() -> None:
    document = b"2 beginbfrange\n<0009> <000A> [<0009> <0041> ]\nendbfrange"
    assert with_spaces(document) == document.replace(b"[<0009>", b"[<0020>")


def test_pages_that_another_thread_laid_out_can_be_written_when_it_is_gone() -> None:
    """Fonts belong to the thread that made them: the preview's are gone when its thread is."""
    content = flawed(6)
    for _ in range(3):
        thread = Thread(target=plan_pages, args=(content, None, "portrait_a4"))
        thread.start()
        thread.join()
        assert "Headshot Comparison" in document(content).pages[0].extract_text()


def test_emoji_and_letters_without_a_font_are_drawn() -> None:
    text = document(flawed(1, note="Nice \U0001f600 \U00010380\U00010381 \ue000 skin"))
    assert "skin" in text.pages[0].extract_text()
