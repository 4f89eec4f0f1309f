"""What every designed page promises: nothing runs off, nothing overlaps, nothing is passed over."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pytest

from headshot_viewer.core.annotation import Annotation, Ellipse
from headshot_viewer.core.boxes import Box
from headshot_viewer.core.geometry import PicturePoint, StagePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.paint.comparison import plan_pages, render, stripes
from headshot_viewer.paint.images import array_of
from headshot_viewer.paint.layout import (
    LARGEST_PX,
    MEASURED,
    Paper,
    SheetDetails,
    WipeLine,
    layouts,
)
from headshot_viewer.paint.logo import logo_ground, logo_of
from headshot_viewer.paint.paired_crops import (
    Shown,
    annotation_windows,
    hung_plates,
    portrait_window,
)
from headshot_viewer.paint.sheet import Sheet, lead_of, method_of
from headshot_viewer.paint.sheet_entries import Entry, entries_of, rest_in_words
from headshot_viewer.paint.sheet_pages import head_pieces
from headshot_viewer.paint.theme import is_light
from headshot_viewer.paint.words import paint_words
from tests.paint.sheet_makers import DETAILS, GERMAN, HEBREW, described, flawed, measured

if TYPE_CHECKING:
    from headshot_viewer.paint.layout import ComparisonContent, ComparisonPlan, Piece

pytestmark = pytest.mark.usefixtures("qapp")

DESIGNED: Final = [each for each in layouts().values() if each.size_pt is not None]
OF_PAPER: Final = ("landscape", "portrait_a4", "portrait_letter")
LONG: Final = SheetDetails("Fotografenmeisterbetrieb " * 8, None, "W" * 120, "29 November 2026")


@pytest.fixture(params=DESIGNED, ids=lambda each: each.id)
def layout(request: pytest.FixtureRequest) -> str:
    found: str = request.param.id
    return found


def said_on(page: ComparisonPlan) -> list[Box]:
    """Return the boxes that the letters of each paragraph on a page cover."""
    found = []
    for piece in page.pieces:
        paint: Any = piece.paint
        if isinstance(paint, partial) and paint.func is paint_words:
            laid_out, at, em = (paint.keywords[key] for key in ("laid_out", "corner", "em_px"))
            outline = laid_out.outline.boundingRect()
            left, top = at.x() + outline.left() * em / 100, at.y() + outline.top() * em / 100
            box = Box(
                left, top, left + outline.width() * em / 100, top + outline.height() * em / 100
            )
            found.append(box)
    return found


def overlap(one: Box, other: Box) -> bool:
    slack = 0.5
    return (
        one.left + slack < other.right
        and other.left + slack < one.right
        and one.top + slack < other.bottom
        and other.top + slack < one.bottom
    )


@pytest.mark.parametrize(
    ("kind", "count"),
    [
        *(("plain", count) for count in (0, 1, 6, 30)),
        *(
            (kind, count)
            for kind in ("German", "Hebrew", "layer", "table", "no face")
            for count in (1, 30)
        ),
        ("layer", 0),
        ("long names", 6),
    ],
)
def test_words_keep_to_the_page_and_to_themselves(layout: str, kind: str, count: int) -> None:
    content = {
        "plain": flawed(count),
        "German": flawed(count, note=GERMAN),
        "Hebrew": flawed(count, note=HEBREW),
        "layer": flawed(count, shown=measured()),
        "table": flawed(count, shown=described()),
        "long names": flawed(count, details=LONG, shown=measured()),
        "no face": flawed(count, faces=(True, False)),
    }[kind]
    pages = plan_pages(content, 800, layout) + plan_pages(content, 800, layout, single=True)
    for page in pages:
        width, height = (side / page.px_per_unit for side in page.size_px)
        boxes = said_on(page)
        for box in boxes:
            assert box.left >= 10
            assert box.top >= 10
            assert box.right <= width - 10
            assert box.bottom <= height - 10
        assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]


@pytest.mark.parametrize("layout", OF_PAPER)
@pytest.mark.parametrize("count", [6, 7, 16, 30])
def test_a_document_has_a_cell_for_every_flaw(layout: str, count: int) -> None:
    pages = plan_pages(flawed(count), 800, layout)
    windows = [piece for page in pages for piece in page.pieces if _is_crop(piece)]
    assert len(windows) == 2 * count
    assert all(page.title for page in pages)


def _is_crop(piece: Piece) -> bool:
    owner = getattr(piece.paint, "__self__", None)
    return owner is not None and piece.box == owner.room and not _is_portrait(piece.box)


def _is_portrait(box: Box) -> bool:
    return box.bottom - box.top > 1.05 * (box.right - box.left) or box.right - box.left > 150


def test_one_page_counts_what_it_cannot_show(layout: str) -> None:
    if layout == "variants":
        pytest.skip("it counts them below each variant: see test_variants_layout.py")
    told: list[str] = []
    with pytest.MonkeyPatch.context() as patch:

        def listening(entries: tuple[Entry, ...], shown: int, *, is_all: bool) -> str:
            told.append(rest_in_words(entries, shown, is_all=is_all))
            return told[-1]

        patch.setattr("headshot_viewer.paint.sheet_pages.rest_in_words", listening)
        (page,) = plan_pages(flawed(30), 800, layout, single=True)
    assert page.pieces
    last = told[-1]
    named = last.count("  ·  ") + (0 if "more" in last else 1)
    left = int(last.rpartition("and ")[2].split()[0]) if "more" in last else 0
    if layout != "wipe_still":
        cells = sum(map(_is_crop, page.pieces)) // 2
        assert cells + named + left == 30


def test_the_gravest_flaws_come_first() -> None:
    entries = entries_of(flawed(12))
    grave = [entry.annotation.severity for entry in entries]
    assert grave == sorted(grave, reverse=True)
    assert [entry.number for entry in entries if entry.annotation.severity == 3] == [3, 6, 9, 12]


def test_among_equally_grave_flaws_each_kind_comes_once_before_any_comes_twice() -> None:
    content = flawed(6)
    kinds = ("plastic_skin", "plastic_skin", "eyes_and_gaze", "plastic_skin", "asymmetry", "other")
    alike = tuple(
        replace(annotation, kind=kind, severity=3 if index == 3 else 2, note="Look.")
        for index, (annotation, kind) in enumerate(
            zip(content.plates[1].annotations, kinds, strict=True)
        )
    )
    alike = (*alike[:5], replace(alike[5], evidence=None, severity=3))
    plates = (content.plates[0], replace(content.plates[1], annotations=alike))
    entries = entries_of(replace(content, plates=plates))
    # The grave one first, then one of each kind by number, then the rest, then mere notes.
    assert [entry.number for entry in entries] == [4, 1, 3, 5, 2, 6]


@pytest.mark.parametrize("note", [GERMAN * 14, HEBREW * 40, "Hautoberfläche" * 280, "W " * 2000])
@pytest.mark.parametrize("count", [1, 7])
def test_a_document_holds_every_word_of_a_note(layout: str, count: int, note: str) -> None:
    if layout == "variants":
        pytest.skip("it tells findings, and no notes")
    content = flawed(count, note=note, shown=measured())
    pages = plan_pages(content, 800, layout)
    holding = [page for page in pages if page.title.startswith("Notes in Full")]
    told = "".join(read_on(page, below=95) for page in holding)
    on_paper = [key for page in holding for key in page.whole]
    if layout != "wipe_still":
        assert set(on_paper) >= {f"flaw-{index}" for index in range(0, count, 3)}
    for _key in [key for key in on_paper if int(key.removeprefix("flaw-")) % 3 == 0]:
        wanted = "".join(note.split())
        assert wanted in told
        told = told.replace(wanted, "", 1)


def test_a_shortened_caption_tells_the_page_where_it_is_whole(layout: str) -> None:
    if layout in ("variants", "wipe_still"):
        pytest.skip("it has no captions that are shortened")
    pages = plan_pages(flawed(7, note=GERMAN * 14), 800, layout)
    for page in pages:
        short = [key for piece in page.pieces for key in piece.shortens]
        for key in short:
            number = next(n for n, each in enumerate(pages, start=1) if key in each.whole)
            assert re.search(f"Moreonpage{number}|Morefrompage[2-{number}]on", read_on(page))
    assert any(page.whole for page in pages)


def test_what_a_layer_says_is_whole_somewhere() -> None:
    told = tuple(f"Sentence {number} of what has been measured here." for number in range(30))
    content = flawed(1, shown=replace(measured(), notes=told))
    pages = plan_pages(content, 800, "landscape")
    assert pages[-1].whole == (MEASURED,)
    assert all("".join(sentence.split()) in read_on(pages[-1]) for sentence in told)
    assert "Moreonpage2" in read_on(pages[0])


@pytest.mark.parametrize("layout", [*OF_PAPER, "side_by_side"])
@pytest.mark.parametrize("count", [0, 6])
def test_a_layer_without_heat_has_its_table_on_the_page(layout: str, count: int) -> None:
    (page,) = plan_pages(flawed(count, shown=described()), 1200, layout, single=True)
    told = read_on(page)
    for number in range(14):
        assert f"Widthofpart{number},%ofeyedistance{30.4 + number:.1f}" in told
        assert f"{31.1 - number:.1f}" in told
    assert not [piece for piece in page.pieces if MEASURED in piece.shortens]


def read_on(page: ComparisonPlan, below: int = 0) -> str:
    """Return the words on a page without spaces, in the order in which they are painted.

    The foot is left out, and what begins above *below*, in points.
    """
    texts = []
    for piece in page.pieces:
        paint: Any = piece.paint
        if isinstance(paint, partial) and paint.func is paint_words and piece.box.top >= below:
            text = paint.keywords["laid_out"].source[0]
            if not re.search(r"\(continued\)$|not an AI detector|^\d+ of \d+$", text):
                texts += text.split()
    return "".join(texts)


def test_a_note_without_a_flaw_comes_after_flaws_and_a_mark_without_words_last() -> None:
    content = flawed(2)
    ai = content.plates[1]
    shape = Ellipse(PicturePoint(200, 200), 20, 20)
    more = (
        Annotation("said", "picture-2", shape, "other", "Look at the ear.", severity=3),
        Annotation("mute", "picture-2", shape, "other", severity=3),
    )
    numbers = {**content.numbers, "said": 4, "mute": 3}
    content = replace(
        content,
        plates=(content.plates[0], replace(ai, annotations=(*ai.annotations, *more))),
        numbers=numbers,
    )
    *flaws, said, mute = entries_of(content)
    assert all(entry.meaning for entry in flaws)
    assert (said.annotation.id, said.title, said.note) == ("said", "Note", "Look at the ear.")
    assert (mute.annotation.id, mute.title, mute.has_more) == ("mute", "Marked place", False)


def test_both_portraits_show_the_eyes_at_one_place_equally_far_apart() -> None:
    hung = hung_plates(flawed(3))
    room = Box(0, 0, 240, 300)
    window = portrait_window(hung, 0.8)
    eyes: list[list[Any]] = []
    for each in hung:
        assert each.face is not None
        to_page = each.to_page(window, room)
        eyes.append([to_page.map(point.x, point.y) for point in each.face.eyes_px])
    assert np.allclose(eyes[0], eyes[1], atol=1e-6)
    assert 0 < eyes[0][0][0] < 240


def test_a_crop_shows_the_same_place_of_both_faces() -> None:
    content = flawed(1)
    hung = hung_plates(content)
    (entry,) = entries_of(content)
    windows = annotation_windows(hung, entry.side, entry.annotation)
    for each in hung:
        window = windows[each.plate.side]
        assert window.width == pytest.approx(window.height)
    sizes = [windows[side].width for side in Side]
    assert sizes[0] == pytest.approx(sizes[1])
    centre = hung[1].placement.to_picture(StagePoint(*windows[Side.AI].centre))
    assert isinstance(entry.annotation.shape, Ellipse)
    assert centre == pytest.approx(entry.annotation.shape.centre)


def test_every_annotation_is_within_the_portraits() -> None:
    content = flawed(30)
    hung = hung_plates(content)
    window = portrait_window(hung, 0.7)
    for annotation in hung[1].plate.annotations:
        entry = annotation_windows(hung, Side.AI, annotation)[Side.AI].centre
        assert window.left < entry.x < window.right
        assert window.top < entry.y < window.bottom


@pytest.mark.parametrize(
    ("faces", "words"),
    [
        ((True, True), "at the same face scale"),
        ((True, False), "No face was found in the AI picture"),
        ((False, True), "No face was found in the professional picture"),
        ((False, False), "No face was found;"),
    ],
)
def test_the_page_says_what_it_rests_on(faces: tuple[bool, bool], words: str) -> None:
    sheet = Sheet.of(flawed(2, faces=faces))
    assert words in lead_of(sheet)
    assert ("equal face scale" in method_of(sheet)) == all(faces)
    assert "not an AI detector" in method_of(sheet)


def test_measured_is_only_said_where_something_was_measured() -> None:
    assert method_of(Sheet.of(flawed(0))).startswith("Shown at equal face scale")
    assert method_of(Sheet.of(flawed(1))).startswith("Measured at equal face scale")


def test_stripes_are_the_rendered_page(layout: str) -> None:
    content = flawed(4, shown=measured())
    (page,) = plan_pages(content, 400, layout, single=True)
    rows = np.concatenate(list(stripes(page)))
    assert (rows == array_of(render(page))[..., 2::-1]).all()


def test_dark_paper_is_dark(layout: str) -> None:
    means = []
    for paper in Paper:
        content = flawed(1, details=replace(DETAILS, paper=paper))
        (page,) = plan_pages(content, 400, layout, single=True)
        means.append(array_of(render(page))[:6, :, :3].mean())
    assert means[0] == 255
    assert means[1] < 40


def test_a_logo_stands_in_the_place_of_the_name() -> None:
    drawing = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">'
        b'<rect width="40" height="20" fill="#ff0000"/></svg>'
    )
    logo = logo_of(drawing)
    assert logo is not None
    assert (logo.width(), logo.height()) == (2400, 1200)
    content = flawed(0, details=replace(DETAILS, logo=logo))
    (page,) = plan_pages(content, 600, "portrait_a4", single=True)
    red = array_of(render(page))[..., :3]
    found = np.argwhere((red[..., 2] > 200) & (red[..., :2] < 60).all(axis=2))
    # As high as the head line, at the margin.
    assert found[:, 1].min() == pytest.approx(40 * page.px_per_unit, abs=2)
    assert np.ptp(found[:, 0]) == pytest.approx(22 * page.px_per_unit, abs=3)
    assert logo_of(b"not a picture") is None


@pytest.mark.parametrize(
    ("ink", "paper", "is_laid"),
    [
        ("#101010", "#ffffff", False),
        ("#101010", "#1b1b1b", True),
        ("#fafafa", "#ffffff", True),
        ("#fafafa", "#1b1b1b", False),
    ],
)
def test_a_logo_that_would_vanish_gets_a_ground(ink: str, paper: str, is_laid: bool) -> None:
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">'
        f'<circle cx="20" cy="10" r="6" fill="{ink}"/></svg>'
    )
    logo = logo_of(drawing.encode())
    assert logo is not None
    ground = logo_ground(logo, paper)
    assert (ground is not None) == is_laid
    if ground is not None:
        assert is_light(ground.name()) != is_light(ink)


@pytest.mark.parametrize("line", [WipeLine(0.5), WipeLine(0.3, True), WipeLine(0), WipeLine(1)])
def test_a_wipe_still_shows_both_pictures_wherever_the_line_is(line: WipeLine) -> None:
    content: ComparisonContent = replace(flawed(3), wipe=line)
    (page,) = plan_pages(content, 540, "wipe_still", single=True)
    assert array_of(render(page)).std() > 20
    shown = [getattr(piece.paint, "__self__", None) for piece in page.pieces]
    parts = {part for half in shown if (part := getattr(half, "part", None)) is not None}
    assert len(parts) == 2
    assert min(min(part.width, part.height) for part in parts) > 40


def test_a_single_picture_can_be_laid_out(layout: str) -> None:
    content = flawed(2)
    (page,) = plan_pages(replace(content, plates=content.plates[1:]), 500, layout, single=True)
    assert array_of(render(page)).std() > 10


def test_no_page_is_higher_than_it_can_be_painted(layout: str) -> None:
    (page,) = plan_pages(flawed(1), LARGEST_PX, layout, single=True)
    assert max(page.size_px) <= LARGEST_PX + 1


def test_in_a_wipe_still_no_outline_lies_over_the_other_picture() -> None:
    content: ComparisonContent = replace(flawed(1), wipe=WipeLine(0.5))
    first, other = content.plates
    size = other.picture.ref.size_px
    across = Ellipse(PicturePoint(0.55 * size.width, size.height / 2), 0.3 * size.width, 60.0)
    pages = []
    for drawn in ((), (Annotation("across", "picture-2", across),)):
        plates = (replace(first, annotations=()), replace(other, annotations=drawn))
        # Without a number it is not listed, so that both pages are laid out alike.
        drawn_on = replace(content, plates=plates, numbers={})
        (page,) = plan_pages(drawn_on, 540, "wipe_still", single=True)
        half = next(
            shown
            for piece in page.pieces
            if isinstance(shown := getattr(piece.paint, "__self__", None), Shown)
            and shown.hung.plate.side is Side.PROFESSIONAL
        )
        assert half.part is not None
        pages.append((half.part, array_of(render(page)).astype(int)))
    (part, plain), (_part, marked) = pages
    rows, columns = (
        slice(round(a) + 4, round(b) - 4)
        for a, b in ((part.top, part.bottom), (part.left, part.right))
    )
    changed = abs(marked - plain).max(axis=2) > 8
    assert changed.any()
    assert not changed[rows, columns].any()


@pytest.mark.parametrize("details", [DETAILS, SheetDetails()])
def test_a_head_without_words_has_no_rule(details: SheetDetails) -> None:
    sheet = Sheet.of(flawed(1, details=details))
    pieces = head_pieces(sheet, Box(20, 20, 500, 50), 11.0)
    assert bool(pieces) == bool(details.studio or details.client or details.date)


def test_the_rest_is_named_in_the_order_of_numbers_the_gravest_kept() -> None:
    entries = entries_of(flawed(6))
    assert [entry.number for entry in entries] != sorted(entry.number for entry in entries)
    said = rest_in_words(entries, 4, is_all=True)
    numbers = [
        int(part.split("\N{NO-BREAK SPACE}")[0].split()[-1]) for part in said.split("  ·  ")[:4]
    ]
    assert numbers == sorted(entry.number for entry in entries[:4])
    assert said.endswith("and 2 more")


@pytest.mark.parametrize("layout", ["square", "wipe_still", "portrait_a4"])
def test_without_a_head_a_page_begins_at_its_margin(layout: str) -> None:
    tops = []
    for details in (DETAILS, SheetDetails()):
        (page,) = plan_pages(flawed(2, details=details), 800, layout, single=True)
        shown = [piece for piece in page.pieces if isinstance(owner_of(piece), Shown)]
        tops.append(min(piece.box.top for piece in shown))
    assert tops[1] < tops[0] - 20
    assert tops[1] >= 26


def owner_of(piece: Piece) -> object:
    return getattr(piece.paint, "__self__", None)
