from __future__ import annotations

from math import ceil

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QRawFont

from headshot_viewer.paint import words as module
from headshot_viewer.paint.fonts import text_font
from headshot_viewer.paint.images import array_of
from headshot_viewer.paint.words import (
    LINE_OF_EM,
    elided,
    ink_box,
    lines_of,
    paint_words,
    words,
)
from tests.paint.makers import blank

pytestmark = pytest.mark.usefixtures("qapp")

sentences = st.text("abc defg ijkl WMm ÄЖΩ, .", max_size=80)


@pytest.mark.parametrize("bold", [False, True])
def test_the_bundled_typeface_is_used_and_knows_our_scripts(bold: bool) -> None:
    font = text_font(20, bold=bold)
    assert QFontInfo(font).family() == "Inter"
    known = QRawFont.fromFont(font)
    assert all(known.supportsCharacter(ord(c)) for c in "Aé ß Ω Ж … – · × − Ğ 0123")


def test_both_weights_differ() -> None:
    assert words("Heavy", bold=True).width_em > words("Heavy").width_em


def test_a_font_is_at_least_a_pixel_high_and_never_hinted() -> None:
    assert text_font(0.2).pixelSize() == 1
    assert text_font(12).hintingPreference() == QFont.HintingPreference.PreferNoHinting


def test_lines_stand_below_each_other() -> None:
    assert words("one\ntwo\nthree").lines == 3
    assert words("one\ntwo\nthree").height_em == pytest.approx(3 * LINE_OF_EM)
    assert words("").lines == 1


@given(sentences, st.floats(4, 40))
def test_words_keep_to_the_width_they_are_given(text: str, width_em: float) -> None:
    laid_out = words(text, width_em=width_em)
    assert laid_out.width_em <= width_em + 0.01
    if not laid_out.outline.isEmpty():
        assert ink_box(laid_out).right() <= width_em + 0.1


@given(sentences)
def test_letters_stand_within_their_block(text: str) -> None:
    laid_out = words(text, bold=True)
    if laid_out.outline.isEmpty():
        return
    ink = ink_box(laid_out)
    assert ink.left() >= -0.1
    assert ink.right() <= laid_out.width_em + 0.1
    assert ink.top() >= -0.05
    assert ink.bottom() <= laid_out.height_em + 0.05


def test_a_word_without_a_place_to_break_is_broken_all_the_same() -> None:
    laid_out = words("Donaudampfschifffahrtsgesellschaftskapitän", width_em=5)
    assert laid_out.lines > 3
    assert laid_out.width_em <= 5


def test_a_right_to_left_line_stands_at_the_right() -> None:
    both = words("A long line in English\nשלום")
    assert both.lines == 2
    top = [at.x() for _, at in both.letters if at.y() > 130]
    assert min(top) / 100 > both.width_em / 2


def test_the_width_of_a_word_is_the_typefaces_own() -> None:
    natural = QFontMetricsF(text_font(100)).horizontalAdvance("Headshot")
    assert words("Headshot").width_em == pytest.approx(natural / 100, rel=0.01)


def _inked(em_px: int, halo: QColor | None = None) -> float:
    """Return the share of a block that is inked."""
    laid_out = words("Waxy skin", bold=True)
    image = blank(round(laid_out.width_em * em_px) + 1, round(laid_out.height_em * em_px) + 1)
    painter = QPainter(image)
    paint_words(painter, laid_out, QPointF(0, 0), em_px, QColor("white"), halo)
    painter.end()
    return float((np.abs(array_of(image)[..., 0].astype(int) - 119) / 136).mean())


def test_small_and_large_words_have_the_same_weight() -> None:
    assert _inked(20) == pytest.approx(_inked(160), rel=0.05)


def test_a_halo_surrounds_the_letters() -> None:
    assert _inked(80, QColor("black")) > 1.3 * _inked(80)


def test_a_short_name_is_left_alone() -> None:
    assert elided("portrait.jpg", 20) == "portrait.jpg"


def test_a_long_name_keeps_its_beginning_and_its_ending() -> None:
    short = elided("a_very_long_name_of_a_portrait_0001.jpg", 12)
    assert short.startswith("a_v")
    assert short.endswith("jpg")
    assert "…" in short


@given(st.text(max_size=60), st.floats(2, 30))
def test_elided_names_fit(text: str, width_em: float) -> None:
    fits = elided(text, width_em)
    assert "\n" not in fits
    assert words(fits).width_em <= width_em + 0.6


SCRIPTS = (
    "हिन्दी",
    "ไทย",
    "한국어",
    "日本語",
    "سطح أملس",
    "שלום",
    "𓀀",
    "🙂",
    "👩‍👩‍👧‍👦 🇩🇪 1️⃣",
    "waxy 🙂 ok",
)


@pytest.mark.parametrize("em_px", [12, 100, 400])
@pytest.mark.parametrize("text", SCRIPTS)
def test_every_script_leaves_its_mark_whether_a_font_has_it_or_not(text: str, em_px: int) -> None:
    laid_out = words(text, bold=True)
    assert laid_out.letters or laid_out.drawn
    page = blank(ceil(laid_out.width_em * em_px) + 2, ceil(laid_out.height_em * em_px) + 2)
    with QPainter(page) as painter:
        paint_words(painter, laid_out, QPointF(0, 0), em_px, QColor("white"), QColor("black"))
    inked = (array_of(page)[..., :3] != 119).any(axis=2)
    assert inked.mean() > 0.05


def test_coloured_letters_are_as_large_in_any_size() -> None:
    laid_out = words("🙂", bold=True)
    shares = []
    for em_px in (50, 100, 400):
        page = blank(ceil(laid_out.width_em * em_px), ceil(laid_out.height_em * em_px))
        with QPainter(page) as painter:
            paint_words(painter, laid_out, QPointF(0, 0), em_px, QColor("white"))
        shares.append((array_of(page)[..., :3] != 119).any(axis=2).mean())
    assert shares == pytest.approx([shares[0]] * 3, rel=0.25)


@given(st.text(max_size=40))
def test_no_text_is_too_odd_to_be_laid_out(text: str) -> None:
    laid_out = words(text)
    assert laid_out.width_em >= 0
    assert laid_out.lines >= 1


def test_a_long_text_looks_as_if_its_halos_were_one(monkeypatch: pytest.MonkeyPatch) -> None:
    laid_out = words("Waxy skin, and no pores anywhere", bold=True)
    painted = []
    for most in (0, 1000):
        monkeypatch.setattr(module, "_MOST_UNITED_LETTERS", most)
        module._halo.cache_clear()
        page = blank(ceil(laid_out.width_em * 40) + 20, 80)
        with QPainter(page) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            at = QPointF(10, 10)
            paint_words(painter, laid_out, at, 40, QColor("white"), QColor("black"))
        painted.append(array_of(page)[..., :3].astype(int))
    module._halo.cache_clear()
    assert (painted[0] != 119).any()
    # Where two halos touch, each covers a part of a pixel.
    apart = np.abs(painted[0] - painted[1]).max(axis=2)
    assert apart.max() <= 48
    assert (apart > 4).mean() < 0.002


@given(st.text("abc defg WÄЖ שלום, \n", max_size=120), st.floats(4, 30))
def test_lines_joined_again_look_as_the_whole_text_does(text: str, width_em: float) -> None:
    whole = words(text, width_em=width_em)
    joined = words("\n".join(lines_of(text, width_em)), width_em=width_em)
    assert joined.lines == whole.lines
    one, other = joined.outline.boundingRect(), whole.outline.boundingRect()
    assert one.getRect() == pytest.approx(other.getRect(), abs=1)


def test_a_line_keeps_the_direction_of_its_paragraph() -> None:
    first, second = lines_of("שלום AI", 3.0)
    assert (first, second) == ("שלום", "\N{RIGHT-TO-LEFT MARK}AI")
