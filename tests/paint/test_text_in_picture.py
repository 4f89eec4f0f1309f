"""Words written on a picture, broken and moved so that they stay on it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.annotation import Style, Text
from headshot_viewer.core.geometry import PicturePoint, PictureSize
from headshot_viewer.paint.text_in_picture import room_px, within_picture
from headshot_viewer.paint.words import broken, words

pytestmark = pytest.mark.usefixtures("qapp")

SIZE = PictureSize(900, 1200)
STYLE = Style()
EM_PX = STYLE.text_of_height * SIZE.height
LONG = "the hair melts into the background and nobody would believe that a camera has seen it"


def _right(text: Text) -> float:
    return text.corner.x + words(text.text, bold=True).width_em * EM_PX


def test_words_that_fit_stay_as_they_were_written() -> None:
    text = Text(PicturePoint(100, 200), "no pores\nwaxy")
    assert within_picture(text, STYLE, SIZE) is text


def test_long_words_are_broken_at_the_edge_and_stay_where_they_were_begun() -> None:
    text = Text(PicturePoint(100, 200), LONG)
    assert _right(text) > SIZE.width
    fitted = within_picture(text, STYLE, SIZE)
    assert fitted.corner == text.corner
    assert fitted.text.replace("\n", " ") == LONG
    assert _right(fitted) <= SIZE.width


def test_words_begun_near_the_right_edge_come_to_the_left_and_have_half_the_width() -> None:
    text = Text(PicturePoint(880, 200), LONG)
    fitted = within_picture(text, STYLE, SIZE)
    assert fitted.corner.y == 200
    assert fitted.corner.x < 500
    assert _right(fitted) <= SIZE.width
    assert words(fitted.text, bold=True).width_em * EM_PX > 0.35 * SIZE.width


def test_what_is_written_beside_the_picture_is_left_alone() -> None:
    for x in (-300, 950):
        text = Text(PicturePoint(x, 200), LONG)
        assert within_picture(text, STYLE, SIZE) is text


@given(
    st.lists(
        st.sampled_from(["skin", "waxy hair", "שיער", "发丝", "", "😀😀", "x" * 60]), max_size=9
    ),
    st.floats(0, 900),
)
def test_no_letter_is_lost_and_nothing_leaves_the_picture(said: list[str], x: float) -> None:
    text = Text(PicturePoint(x, 50), " ".join(said).strip())
    fitted = within_picture(text, STYLE, SIZE)
    assert fitted.text.replace("\n", "").replace(" ", "") == text.text.replace(" ", "")
    assert _right(fitted) <= SIZE.width
    assert fitted.corner.x >= 0
    assert within_picture(fitted, STYLE, SIZE) == fitted


def test_the_room_for_a_line_is_never_less_than_half_the_picture() -> None:
    assert room_px(PicturePoint(0, 0), STYLE, SIZE) == pytest.approx(900 - 1.5 * EM_PX)
    assert room_px(PicturePoint(899, 0), STYLE, SIZE) == 450


def test_broken_words_have_the_lines_that_are_painted_at_that_width() -> None:
    for width_em in (4.0, 9.5, 20.0):
        laid_out = words(LONG, bold=True, width_em=width_em)
        assert broken(LONG, width_em, bold=True).count("\n") + 1 == laid_out.lines
    assert broken("one\n\ntwo", 50) == "one\n\ntwo"
