"""Arbitrary values of the ground floor, of sizes that real pictures and panes have."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

from headshot_viewer.core.annotation import (
    MAGNIFICATIONS,
    Annotation,
    Arrow,
    Callout,
    Ellipse,
    Freehand,
    MeasuredLine,
    Pin,
    Polygon,
    Rectangle,
    Shape,
    Style,
    Text,
)
from headshot_viewer.core.geometry import (
    Offset,
    PicturePoint,
    PictureSize,
    Placement,
    ScreenPoint,
    Size,
    StagePoint,
)
from headshot_viewer.core.picture import PictureRef
from headshot_viewer.core.session import HungPicture, Session
from headshot_viewer.core.viewport import Viewport

REACH_PX = 20_000
"""No coordinate of a picture is further from its corner."""


def numbers(low: float, high: float) -> st.SearchStrategy[float]:
    return st.floats(low, high, allow_nan=False, allow_infinity=False, allow_subnormal=False)


picture_points = st.builds(PicturePoint, numbers(-REACH_PX, REACH_PX), numbers(-REACH_PX, REACH_PX))
stage_points = st.builds(StagePoint, numbers(-5, 5), numbers(-5, 5))
screen_points = st.builds(ScreenPoint, numbers(-4000, 4000), numbers(-4000, 4000))
picture_sizes = st.builds(PictureSize, st.integers(1, REACH_PX), st.integers(1, REACH_PX))
panes = st.builds(Size, numbers(50, 5000), numbers(50, 5000))
offsets = st.builds(Offset, numbers(-3, 3), numbers(-3, 3), numbers(0.1, 10))
placements = st.builds(
    Placement,
    units_per_px=numbers(1e-5, 1),
    anchor_px=picture_points,
    anchor=stage_points,
    rotation_deg=numbers(-360, 360),
)
viewports = st.builds(Viewport, stage_points, numbers(10, 100_000))

lengths_px = numbers(1, REACH_PX)
angles = st.just(0.0) | numbers(-180, 180)
ellipses = st.builds(Ellipse, picture_points, lengths_px, lengths_px, angles)
rectangles = st.builds(Rectangle, picture_points, lengths_px, lengths_px, angles)
arrows = st.builds(Arrow, picture_points, picture_points)
texts = st.builds(Text, picture_points, st.text(max_size=20))
pins = st.builds(Pin, picture_points)
upright_boxed: st.SearchStrategy[Ellipse | Rectangle] = st.builds(
    Ellipse, picture_points, lengths_px, lengths_px
) | st.builds(Rectangle, picture_points, lengths_px, lengths_px)
boxed: st.SearchStrategy[Ellipse | Rectangle] = ellipses | rectangles
freehands = st.builds(Freehand, st.lists(picture_points, min_size=2, max_size=6).map(tuple))
polygons = st.builds(Polygon, st.lists(picture_points, min_size=3, max_size=6).map(tuple))
measured_lines = st.builds(MeasuredLine, picture_points, picture_points)
callouts = st.builds(
    Callout,
    picture_points,
    lengths_px,
    lengths_px,
    picture_points,
    numbers(*MAGNIFICATIONS),
    is_round=st.booleans(),
    is_smooth=st.booleans(),
    is_paired=st.booleans(),
)
shapes: st.SearchStrategy[Shape] = (
    ellipses | rectangles | arrows | texts | pins | freehands | polygons | measured_lines | callouts
)

styles = st.builds(
    Style,
    colour=st.integers(0, 0xFFFFFF).map(lambda rgb: f"#{rgb:06x}"),
    width_of_height=numbers(1e-4, 0.1),
    text_of_height=numbers(1e-3, 0.2),
)

_titles = st.sampled_from(("", "Warm light", "Version 2"))
refs = st.builds(
    PictureRef,
    path=st.integers(0, 5).map(lambda number: Path(f"/pictures/{number}.jpg")),
    sha256=st.integers(0, 5).map(lambda number: f"{number:064x}"),
    size_px=picture_sizes,
)


def annotations_on(keys: tuple[str, ...], prefix: str = "a") -> st.SearchStrategy[Annotation]:
    """Annotations on one of the pictures *keys*; ids are few, so that they meet."""
    return st.builds(
        Annotation,
        id=st.integers(0, 4).map(lambda number: f"{prefix}{number}"),
        picture=st.sampled_from(keys),
        shape=shapes,
        kind=st.sampled_from(("other", "plastic_skin")),
        note=st.text(max_size=10),
        style=styles,
    )


@st.composite
def sessions(
    draw: st.DrawFn, *, at_least: int = 0, with_professional: bool | None = None
) -> Session:
    """Sessions that obey all invariants.

    Args:
        draw: given by hypothesis.
        at_least: how many candidates there are at least.
        with_professional: None leaves it open.
    """
    there = draw(st.booleans()) if with_professional is None else with_professional
    count = draw(st.integers(at_least, 3))
    keys = draw(st.permutations([f"picture-{number}" for number in range(1, 6)]))
    hung = [HungPicture(key, draw(refs), draw(offsets), draw(_titles)) for key in keys[: count + 1]]
    shown = hung if there else hung[1:]
    drawn = (
        draw(
            st.lists(
                annotations_on(tuple(h.key for h in shown)), max_size=4, unique_by=lambda a: a.id
            )
        )
        if shown
        else []
    )
    return Session(
        professional=hung[0] if there else None,
        candidates=tuple(hung[1:]),
        current=draw(st.integers(0, max(0, count - 1))),
        annotations=tuple(drawn),
    )
