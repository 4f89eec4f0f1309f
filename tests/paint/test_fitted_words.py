"""Words keep to the room that they are given, whatever they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.paint.fitted_words import LEAST_SHARE, Block, Paragraph, block

pytestmark = pytest.mark.usefixtures("qapp")

INK = "#161616"
paragraphs = st.lists(
    st.builds(
        Paragraph,
        st.text("abc WÄשל\n…", max_size=120),
        st.floats(6, 24),
        st.just(INK),
        st.booleans(),
        st.floats(0, 6),
        st.booleans(),
    ),
    max_size=4,
)


def said(made: Block) -> int:
    """Return how many letters are laid out."""
    return sum(len(laid_out.letters) for laid_out, *_ in made.lines)


@given(paragraphs, st.floats(30, 400), st.floats(0, 120))
def test_a_block_is_never_higher_than_its_room(
    told: list[Paragraph], width: float, height: float
) -> None:
    made = block(told, width, height)
    assert made.height <= height or not made.lines
    tops = [down for *_, down in made.lines]
    assert tops == sorted(tops)
    assert made.ink_width <= max(width, max((p.em for p in told), default=0)) + 1


def test_without_a_limit_everything_stands_at_its_full_size() -> None:
    told = [Paragraph("Plastic skin", 10, INK, bold=True), Paragraph("It looks like wax.", 8, INK)]
    made = block(told, 200)
    assert [em for _, em, *_ in made.lines] == [10, 8]


def test_text_becomes_smaller_before_any_of_it_goes() -> None:
    told = [Paragraph("word " * 30, 10, INK), Paragraph("more " * 30, 10, INK, may_go=True)]
    whole = block(told, 200)
    made = block(told, 200, 0.75 * whole.height)
    assert len(made.lines) == 2
    assert LEAST_SHARE * 10 <= made.lines[0][1] < 10


def test_what_may_go_goes_before_anything_is_cut_short() -> None:
    told = [
        Paragraph("title", 10, INK),
        Paragraph("body " * 20, 8, INK, may_go=True),
        Paragraph("evidence " * 20, 8, INK, may_go=True),
    ]
    heights = [block(told[:count], 120, least_share=0.8).height for count in (1, 2)]
    assert len(block(told, 120, heights[1]).lines) == 2
    assert len(block(told, 120, heights[0]).lines) == 1


def test_at_last_a_text_ends_with_an_ellipsis() -> None:
    text = "A sentence that is far too long for the little room that there is for it here."
    made = block([Paragraph(text, 10, INK)], 100, 30)
    assert 0 < said(made) < len(text.replace(" ", ""))
    assert made.height <= 30


def test_a_text_is_cut_after_a_whole_word_unless_it_has_none() -> None:
    text = "A sentence that is far too long, for the little room that there is for it here."
    for width in range(60, 140, 7):
        ((laid_out, *_),) = block([Paragraph(text, 10, INK)], width, 30).lines
        kept = laid_out.source[0].removesuffix("…")
        assert text.startswith(kept)
        assert not text[len(kept)].isalpha()
    ((laid_out, *_),) = block([Paragraph("Hautoberfläche" * 20, 10, INK)], 100, 30).lines
    assert len(laid_out.source[0]) > 20


def test_where_something_is_left_out_it_is_told_where_it_is_whole() -> None:
    more = Paragraph("More on page 3", 7, INK)
    told = [Paragraph("title", 10, INK, bold=True), Paragraph("word " * 60, 8, INK)]
    whole = block(told, 120, more=more)
    assert whole.is_whole
    assert len(whole.lines) == 2
    cut = block(told, 120, 60, more=more)
    assert not cut.is_whole
    assert [laid_out.source[0] for laid_out, *_ in cut.lines][::2] == ["title", "More on page 3"]
    # Where it is told on, nothing is made smaller.
    assert [em for _, em, *_ in cut.lines] == [10, 8, 7]
    assert cut.height <= 60


def test_nothing_comes_of_nothing() -> None:
    assert block([Paragraph("  \n ", 10, INK)], 100).lines == ()
    assert block([], 100, 50).height == 0
