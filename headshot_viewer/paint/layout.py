"""What a comparison says, and how a layout lays it out on a page.

A new layout is one file in ``paint/layouts/`` with a ``LAYOUT``; nothing else names it.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtGui import QColor

from headshot_viewer.core.shapes import Box
from headshot_viewer.paint import layouts as _layouts
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPainter

    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.core.geometry import PictureSize
    from headshot_viewer.core.layer import LayerResult
    from headshot_viewer.core.pairing import Pairing
    from headshot_viewer.core.picture import Picture, Side

LARGEST_PX: Final = 30_000
"""No page is wider, and no picture on it higher: painting ends at 32,767."""

SMALLEST_PX: Final = 320
"""No page is narrower: words would not fit."""


@dataclass(frozen=True, slots=True, eq=False)
class Plate:
    """One picture of a comparison.

    Attributes:
        side: which of the two it is.
        picture: whole; a preview is enlarged.
        annotations: of this picture, the topmost last.
        note: shown with its name, for example ``"simulated"``; may be empty.
    """

    side: Side
    picture: Picture
    annotations: tuple[Annotation, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class ShownLayer:
    """The heatmap layer of a comparison.

    Attributes:
        result: its heat, values and words.
        threshold: heat up to this is not drawn, 0..1.
        opacity: of the heat, 0..1.
    """

    result: LayerResult
    threshold: float
    opacity: float


@dataclass(frozen=True, slots=True, eq=False)
class ComparisonContent:
    """Everything that an exported comparison says.

    Attributes:
        plates: from left to right, at least one.
        numbers: of the annotations, by id; those without one are not in the list of notes.
        layer: None for a comparison without a heatmap.
        pairing: how the pictures belong together, for lengths and paired callouts; None where
            nothing is known of it.
    """

    plates: tuple[Plate, ...]
    numbers: Mapping[str, int]
    layer: ShownLayer | None = None
    pairing: Pairing | None = None

    def __post_init__(self) -> None:
        if not self.plates:
            raise ValueError("a comparison needs a picture")


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """Something on a page.

    Attributes:
        box: all that it covers, in page pixels.
        paint: draws it; the painter's coordinates are page pixels.
    """

    box: Box
    paint: Callable[[QPainter], None] = field(repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class ComparisonPlan:
    """A page that is laid out, to be painted whole or in stripes.

    Attributes:
        size_px: of the page.
        pieces: the topmost last.
    """

    size_px: PictureSize
    pieces: tuple[Piece, ...]

    def paint(self, painter: QPainter, exposed: Box) -> None:
        """Draw what of the page lies within *exposed*; coordinates are page pixels."""
        left, top, right, bottom = (round(edge) for edge in exposed)
        painter.fillRect(left, top, right - left, bottom - top, QColor(theme().surround))
        for piece in self.pieces:
            if piece.box.top < exposed.bottom and exposed.top < piece.box.bottom:
                painter.save()
                piece.paint(painter)
                painter.restore()


PlanPage: TypeAlias = Callable[[ComparisonContent, "int | None"], ComparisonPlan]
"""Lays a comparison out on a page of a width in pixels, or of the pictures' own resolution."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A way to lay a comparison out.

    Attributes:
        id: for example ``"side_by_side"``; also the name of its file.
        title: as in a menu.
        plan: see :data:`PlanPage`.
    """

    id: str
    title: str
    plan: PlanPage


@cache
def layouts() -> Mapping[str, Layout]:
    """Return every layout in ``paint/layouts/`` by its id, sorted."""
    names = sorted(module.name for module in pkgutil.iter_modules(_layouts.__path__))
    found = [import_module(f"{_layouts.__name__}.{name}").LAYOUT for name in names]
    return MappingProxyType({layout.id: layout for layout in found})
