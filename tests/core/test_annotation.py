"""What can be drawn, and what cannot."""

from __future__ import annotations

from math import inf, nan

import pytest
from hypothesis import given

from headshot_viewer.core.annotation import (
    MOST_POINTS,
    OTHER_KIND,
    Annotation,
    Arrow,
    Callout,
    Ellipse,
    Freehand,
    Pin,
    Polygon,
    Rectangle,
    Style,
    Text,
    new_id,
)
from headshot_viewer.core.flaws import flaws
from headshot_viewer.core.geometry import PicturePoint
from tests.core.strategies import annotations_on

HERE = PicturePoint(1, 2)
NOWHERE = PicturePoint(nan, 2)


@pytest.mark.parametrize("size", [0.0, -1.0, nan, inf])
def test_a_shape_without_extent_cannot_be(size: float) -> None:
    for make in (Ellipse, Rectangle):
        with pytest.raises(ValueError, match="positive sizes"):
            make(HERE, size, 1)
        with pytest.raises(ValueError, match="positive sizes"):
            make(HERE, 1, size)


def test_a_shape_is_somewhere() -> None:
    for make in (
        lambda: Ellipse(NOWHERE, 1, 1),
        lambda: Rectangle(NOWHERE, 1, 1),
        lambda: Arrow(NOWHERE, HERE),
        lambda: Arrow(HERE, NOWHERE),
        lambda: Text(NOWHERE, "chin"),
        lambda: Pin(PicturePoint(1, inf)),
    ):
        with pytest.raises(ValueError, match="finite numbers"):
            make()


@pytest.mark.parametrize("colour", ["#ffd400", "#FFD400", "#000000"])
def test_a_colour_is_six_hexadecimal_digits(colour: str) -> None:
    assert Style(colour=colour).colour == colour


@pytest.mark.parametrize("colour", ["", "red", "#fff", "#ggd400", "ffd400", "#ffd4000", "#ffd40é"])
def test_other_words_are_no_colour(colour: str) -> None:
    with pytest.raises(ValueError, match="#rrggbb"):
        Style(colour=colour)


@pytest.mark.parametrize("width", [0.0, -0.1, nan, inf])
def test_a_stroke_has_a_width_and_words_a_height(width: float) -> None:
    with pytest.raises(ValueError, match="positive sizes"):
        Style(width_of_height=width)
    with pytest.raises(ValueError, match="positive sizes"):
        Style(text_of_height=width)


def test_what_names_no_flaw_is_of_the_other_kind() -> None:
    annotation = Annotation("a", "picture-1", Pin(HERE))
    assert annotation.kind == OTHER_KIND
    assert OTHER_KIND in flaws()


def test_no_two_new_annotations_share_an_id() -> None:
    assert len({new_id() for _ in range(500)}) == 500


@given(annotations_on(("picture-1",)))
def test_an_annotation_is_a_value(annotation: Annotation) -> None:
    assert hash(annotation) == hash(annotation)
    assert annotation in {annotation}


@pytest.mark.parametrize(("kind", "least"), [(Freehand, 2), (Polygon, 3)])
def test_shapes_of_points_have_enough_and_not_too_many(
    kind: type[Freehand | Polygon], least: int
) -> None:
    points = tuple(PicturePoint(float(number), 0.0) for number in range(MOST_POINTS + 1))
    assert kind(points[:least]).points == points[:least]
    assert len(kind(points[:-1]).points) == MOST_POINTS
    for count in (least - 1, MOST_POINTS + 1):
        with pytest.raises(ValueError, match="points"):
            kind(points[:count])


def test_a_callout_magnifies_within_limits() -> None:
    place = PicturePoint(1.0, 2.0), 3.0, 4.0, PicturePoint(5.0, 6.0)
    for factor in (1.9, 8.1, float("nan")):
        with pytest.raises(ValueError, match=r"callout|finite"):
            Callout(*place, factor)
    assert Callout(*place, 2.0).magnification == 2.0
