"""What a finding becomes when it is accepted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.annotation import Evidence, Pin, Polygon, Style
from headshot_viewer.core.boxes import Box
from headshot_viewer.core.geometry import PicturePoint, PictureSize
from headshot_viewer.core.suggestion import Suggestion, shape_of
from tests.core.strategies import numbers

SIZE_PX = PictureSize(3000, 4000)
EVIDENCE = Evidence("skin/chin", "skin", "Chin: 40 % of the texture.", 0.7, "grey levels", 2.1, 0.8)

outlines = st.lists(
    st.builds(PicturePoint, numbers(0, 3000), numbers(0, 4000)), min_size=3, max_size=12
).map(tuple)


def square(left: float, top: float, side: float) -> tuple[PicturePoint, ...]:
    return tuple(
        PicturePoint(left + side * x, top + side * y) for x, y in ((0, 0), (1, 0), (1, 1), (0, 1))
    )


CHIN = Suggestion(
    "picture-2/skin/chin", "picture-2", "plastic_skin", EVIDENCE, square(900, 500, 400)
)


@given(outlines)
def test_what_is_shown_lies_where_the_outline_lies(outline: tuple[PicturePoint, ...]) -> None:
    shape, box = shape_of(outline, SIZE_PX), Box.around(*outline)
    if isinstance(shape, Polygon):
        assert shape.points == outline
    else:
        assert isinstance(shape, Pin)
        assert box.left <= shape.tip.x <= box.right
        assert box.top <= shape.tip.y <= box.bottom


def test_an_area_is_outlined() -> None:
    assert shape_of(square(900, 500, 400), SIZE_PX) == Polygon(square(900, 500, 400))


def test_a_place_is_pointed_at() -> None:
    assert shape_of(square(100, 200, 20), SIZE_PX) == Pin(PicturePoint(110, 210))


def test_the_annotation_keeps_what_was_measured() -> None:
    style = Style(colour="#123456")
    made = replace(CHIN, severity=3).as_annotation("new", "Said.", SIZE_PX, style)
    assert (made.id, made.picture, made.kind) == ("new", "picture-2", "plastic_skin")
    assert (made.note, made.severity, made.style) == ("Said.", 3, style)
    assert made.evidence == EVIDENCE


def test_own_words_and_outline_go_before_the_measured_ones() -> None:
    own = replace(CHIN, sentence="Like wax.", outline_px=square(0, 0, 500))
    made = own.as_annotation("new", own.words, SIZE_PX, Style())
    assert own.is_edited
    assert not CHIN.is_edited
    assert made.note == "Like wax."
    assert made.shape == shape_of(square(0, 0, 500), SIZE_PX)
    assert made.evidence == EVIDENCE


@pytest.mark.parametrize(
    "change", [{"severity": 0}, {"region_px": square(0, 0, 9)[:2]}, {"outline_px": ()}]
)
def test_what_makes_no_sense_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"severity is|outline needs"):
        replace(CHIN, **change)  # type: ignore[arg-type]  # that is what is tested
