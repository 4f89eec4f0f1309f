"""The glyph of each kind of shape: that of the tool that draws it."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from headshot_viewer.core.annotation import (
    Arrow,
    Callout,
    Ellipse,
    Freehand,
    MeasuredLine,
    Pin,
    Polygon,
    Rectangle,
    Text,
)

if TYPE_CHECKING:
    from headshot_viewer.core.annotation import Shape


def sign_of(shape: Shape) -> str:
    """Return the name of the glyph in ``resources/icons`` of the tool that draws *shape*."""
    match shape:
        case Ellipse():
            return "ellipse"
        case Rectangle():
            return "rectangle"
        case Arrow():
            return "arrow"
        case Text():
            return "text"
        case Pin():
            return "pin"
        case Freehand():
            return "pen"
        case Polygon():
            return "polygon"
        case MeasuredLine():
            return "measured-line"
        case Callout():
            return "paired-callout" if shape.is_paired else "callout"
        case _:
            assert_never(shape)
