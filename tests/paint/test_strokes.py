"""Strokes: in how many pieces they are painted, and what becomes of lines that run wild."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath

from headshot_viewer.core.annotation import Dash, Freehand, Polygon, Shape, Style
from headshot_viewer.core.boxes import Box
from headshot_viewer.core.geometry import PicturePoint, PictureSize
from headshot_viewer.paint.annotations import Frame, paint_annotations
from headshot_viewer.paint.images import array_of
from headshot_viewer.paint.outlines import ellipse_path, freehand_path, polygon_path
from headshot_viewer.paint.strokes import SMOOTH_TIMES, WHOLE_TIMES, pieces, times_through
from tests.paint.makers import annotation, blank

pytestmark = pytest.mark.usefixtures("qapp")

SIZE = PictureSize(400, 300)


def zigzag(times: int) -> tuple[PicturePoint, ...]:
    """Return the corners of a line from left to right and back, so many times, downwards."""
    return tuple(
        PicturePoint(40.0 if k % 2 else 340.0, 40 + 220 * k / times) for k in range(times + 1)
    )


def scattered(count: int) -> tuple[PicturePoint, ...]:
    places = np.random.default_rng(7).uniform((0, 0), SIZE, (count, 2))
    return tuple(PicturePoint(float(x), float(y)) for x, y in places)


def painted(shape: Shape, style: Style = Style()) -> np.ndarray[tuple[int, ...], np.dtype[np.int_]]:
    page = blank(*SIZE)
    painter = QPainter(page)
    paint_annotations(painter, [annotation(shape, style=style)], {}, Frame(SIZE, 1.0))
    painter.end()
    return array_of(page)[..., :3].astype(int)


def test_what_is_drawn_around_something_stays_whole() -> None:
    for outline in (
        ellipse_path(Box(20, 20, 200, 90)),
        polygon_path(zigzag(12)),
        freehand_path(zigzag(12)),
    ):
        assert times_through(outline) < WHOLE_TIMES
        assert pieces(outline) == ((outline, 0.0),)


def test_a_dot_has_no_length_to_be_divided() -> None:
    dot = QPainterPath(QPointF(5, 5))
    assert times_through(dot) == 0
    assert pieces(dot) == ((dot, 0.0),)


@given(st.integers(40, 400), st.sampled_from([polygon_path, freehand_path]))
def test_pieces_are_the_whole_line_end_to_end(
    times: int, make: Callable[..., QPainterPath]
) -> None:
    outline = make(zigzag(times))
    parts = pieces(outline)
    assert len(parts) > 1
    assert sum(part.length() for part, _ in parts) == pytest.approx(outline.length(), rel=1e-6)
    for (part, before_px), (following, next_px) in pairwise(parts):
        assert part.currentPosition() == following.pointAtPercent(0)
        assert next_px == pytest.approx(before_px + part.length(), rel=1e-6)


@pytest.mark.parametrize("dash", Dash)
@pytest.mark.parametrize("kind", [Polygon, Freehand])
def test_a_line_in_pieces_looks_like_the_whole_one(
    kind: type[Polygon | Freehand], dash: Dash, monkeypatch: pytest.MonkeyPatch
) -> None:
    style = Style(dash=dash, fill_opacity=0.4)
    (*points, last) = zigzag(45)
    in_pieces = painted(kind((*points, last)), style)
    for module in ("strokes", "drawings"):
        monkeypatch.setattr(f"headshot_viewer.paint.{module}.WHOLE_TIMES", float("inf"))
    # Another line, or what was worked out before would be painted again.
    whole = painted(kind((*points, PicturePoint(last.x, last.y + 1e-6))), style)
    apart = (np.abs(in_pieces - whole).max(axis=2) > 40).mean()
    if kind is Freehand and dash is not Dash.SOLID:
        # Along many bends the dashes come to lie a little elsewhere.
        apart = abs((in_pieces != 119).any(axis=2).mean() - (whole != 119).any(axis=2).mean())
    assert apart < 0.01


@pytest.mark.parametrize("kind", [Polygon, Freehand])
def test_a_line_that_covers_its_box_still_shows_all_of_it(kind: type[Polygon | Freehand]) -> None:
    """Thousands of corners anywhere, as only a program writes them, are soon painted."""
    shape = kind(scattered(3000))
    outline = polygon_path(shape.points)
    assert times_through(outline) > SMOOTH_TIMES
    page = painted(shape, Style("#ffd400"))
    inside = page[20:-20, 20:-20]
    assert (inside != 119).any(axis=2).mean() > 0.99
