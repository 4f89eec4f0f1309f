"""The inputs of an annotation's drawing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from headshot_viewer.core.annotation import Dash

if TYPE_CHECKING:
    from PySide6.QtGui import QPainterPath

    from headshot_viewer.core.annotation import Shape
    from headshot_viewer.core.boxes import Box
    from headshot_viewer.core.geometry import PictureSize


@dataclass(frozen=True, slots=True, eq=False)
class Obstacle:
    """The parts of an annotation that the discs of others avoid, in picture pixels.

    Told apart by being the same object: a drawing that is known has the same one.

    Attributes:
        box: around it.
        path: its outline; what lies within counts.
    """

    box: Box
    path: QPainterPath = field(repr=False)


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything a drawing depends on; equal recipes share one drawing.

    Attributes:
        shape: what is drawn.
        number: None draws no disc.
        colour: ``"#rrggbb"``.
        stroke_px, halo_px, text_px: in picture pixels, the halo as far as it reaches beyond; it
            is 0 where there is none.
        size_px: of the picture.
        dash: of outlines.
        fill_opacity: of the inside of closed shapes, 0..1.
        has_pill: whether words lie on a filled ground instead of having a halo.
        label: of a measured line.
        seen: the part of the picture in which the disc has to lie; None for all of it.
        taken: discs of other annotations that this one's keeps clear of, in picture pixels.
        others: what else it keeps clear of as far as there is room.
    """

    shape: Shape
    number: int | None
    colour: str
    stroke_px: float
    halo_px: float
    text_px: float
    size_px: PictureSize
    dash: Dash = Dash.SOLID
    fill_opacity: float = 0.0
    has_pill: bool = False
    label: str = ""
    seen: Box | None = None
    taken: tuple[Box, ...] = ()
    others: tuple[Obstacle, ...] = ()
