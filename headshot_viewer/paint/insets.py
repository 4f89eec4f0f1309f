"""The insets of a callout, over its picture."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QPainterPath

from headshot_viewer.core.annotation import Callout, Dash
from headshot_viewer.core.callouts import inset_boxes, place_of
from headshot_viewer.core.picture import Side
from headshot_viewer.paint import outlines
from headshot_viewer.paint.callouts import (
    Magnified,
    magnified_place,
    paint_label,
    paint_label_above,
    paired_places,
)
from headshot_viewer.paint.rects import rect_of
from headshot_viewer.paint.strokes import Stroke, haloed, paint_strokes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from headshot_viewer.paint.backdrop import Backdrop
    from headshot_viewer.paint.recipe import Recipe

LABEL_OF_TEXT: Final = 0.64
"""The names of the pictures in a pair of insets, next to its number."""


@dataclass(frozen=True, slots=True, eq=False)
class Insets:
    """The magnified places of a callout, and what is drawn over them."""

    callout: Callout
    text_px: float
    frames: tuple[Stroke, ...] = field(repr=False)

    def paint(self, painter: QPainter, backdrop: Backdrop | None) -> None:
        """Draw them; without a *backdrop* the insets say that there is nothing to show."""
        callout, boxes = self.callout, inset_boxes(self.callout)
        places = _places(callout, backdrop)
        for (_side, magnified), box in zip(places, boxes, strict=True):
            magnified.paint(painter, rect_of(box), is_round=callout.is_round)
        paint_strokes(painter, self.frames)
        if callout.is_paired:
            name = paint_label_above if callout.is_round else paint_label
            for (side, _magnified), box in zip(places, boxes, strict=True):
                name(painter, rect_of(box), side, self.text_px)


def insets_of(recipe: Recipe, callout: Callout) -> Insets:
    frames = QPainterPath()
    make = outlines.ellipse_path if callout.is_round else outlines.rectangle_path
    for box in inset_boxes(callout):
        frames.addPath(make(box))
    strokes = haloed(recipe, frames, recipe.stroke_px, Dash.SOLID)
    return Insets(callout, LABEL_OF_TEXT * recipe.text_px, strokes)


def _places(callout: Callout, backdrop: Backdrop | None) -> Sequence[tuple[Side, Magnified]]:
    """Return what the insets of *callout* show, in their order."""
    centre, factor, smooth = place_of(callout).centre, callout.magnification, callout.is_smooth
    if backdrop is None:
        nothing = Magnified(None, centre, factor)
        return [(side, nothing) for side, _box in zip(Side, inset_boxes(callout), strict=False)]
    if callout.is_paired:
        return paired_places(backdrop, centre, factor, is_smooth=smooth)
    return [(backdrop.side, magnified_place(backdrop, centre, factor, is_smooth=smooth))]
