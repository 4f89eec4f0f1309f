"""What a comparison says, and how a layout lays it out on a page.

A new layout is one file in ``paint/layouts/`` with a ``LAYOUT``; nothing else names it.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtGui import QColor

from headshot_viewer.core.boxes import Box
from headshot_viewer.core.flaws import OUR_WORDS, Vocabulary
from headshot_viewer.paint import layouts as _layouts
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QImage, QPainter

    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.core.face import Face
    from headshot_viewer.core.geometry import PictureSize, Size
    from headshot_viewer.core.layer import LayerResult
    from headshot_viewer.core.pairing import Pairing
    from headshot_viewer.core.picture import Picture, Side

LARGEST_PX: Final = 30_000
"""No page is wider, and no picture on it higher: painting ends at 32,767."""

SMALLEST_PX: Final = 320
"""No page is narrower: words would not fit."""

MEASURED: Final = "(measured)"
"""Stands among ids of annotations for what a layer says; ids that we make have no brackets."""


@dataclass(frozen=True, slots=True, eq=False)
class Plate:
    """One picture of a comparison.

    Attributes:
        side: which of the two it is.
        picture: whole; a preview is enlarged.
        annotations: of this picture, the topmost last.
        note: shown with its name, for example ``"simulated"``; may be empty.
        name: what the photographer calls it; empty where its file names it.
    """

    side: Side
    picture: Picture
    annotations: tuple[Annotation, ...] = ()
    note: str = ""
    name: str = ""

    @property
    def title(self) -> str:
        """What it is called on pages."""
        return self.name or self.picture.ref.path.name


@dataclass(frozen=True, slots=True, eq=False)
class Variant:
    """One of several AI pictures that are set against the same professional picture.

    Attributes:
        name: what it is called.
        picture: whole; None where it could not be read.
        face: in it; None where none was found.
        findings: accepted on it, the gravest first.
        note: shown with its name, for example ``"simulated"``; may be empty.
    """

    name: str
    picture: Picture | None
    face: Face | None = None
    findings: tuple[Annotation, ...] = ()
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


class Paper(StrEnum):
    """What a designed page is printed on."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, eq=False)
class SheetDetails:
    """What a designed page says besides the pictures; everything may be empty.

    Attributes:
        studio: the photographer's name.
        logo: stands in the place of the studio's name; None for none.
        client: whom the page is for.
        date: written out.
        paper: the colours of the page.
    """

    studio: str = ""
    logo: QImage | None = field(default=None, repr=False)
    client: str = ""
    date: str = ""
    paper: Paper = Paper.LIGHT


NO_DETAILS: Final = SheetDetails()


@dataclass(frozen=True, slots=True)
class WipeLine:
    """Where a wipe still is divided.

    Attributes:
        share: of the picture that shows the first plate, from the left or from above, 0..1.
        is_level: whether the line runs from left to right.
    """

    share: float = 0.5
    is_level: bool = False


MIDDLE_LINE: Final = WipeLine()


@dataclass(frozen=True, slots=True, eq=False)
class ComparisonContent:
    """Everything that an exported comparison says.

    Attributes:
        plates: from left to right, at least one.
        numbers: of the annotations, by id; those without one are not in the list of notes.
        layer: None for a comparison without a heatmap.
        pairing: how the pictures belong together, for lengths and paired callouts; None where
            nothing is known of it.
        details: of the studio and the client.
        wipe: where a wipe still is divided.
        vocabulary: what flaws are called.
        variants: all AI pictures of the session, in order; empty where only a pair is known.
    """

    plates: tuple[Plate, ...]
    numbers: Mapping[str, int]
    layer: ShownLayer | None = None
    pairing: Pairing | None = None
    details: SheetDetails = NO_DETAILS
    wipe: WipeLine = MIDDLE_LINE
    vocabulary: Vocabulary = OUR_WORDS
    variants: tuple[Variant, ...] = ()

    def __post_init__(self) -> None:
        if not self.plates:
            raise ValueError("a comparison needs a picture")


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """Something on a page.

    Attributes:
        box: all that it covers, in the page's units.
        paint: draws it; the painter's coordinates are the page's units.
        shortens: ids of the annotations whose words are not whole here, for want of room;
            :data:`MEASURED` stands for the words of the layer.
    """

    box: Box
    paint: Callable[[QPainter], None] = field(repr=False)
    shortens: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class ComparisonPlan:
    """A page that is laid out, to be painted whole, in stripes or into a document.

    Attributes:
        size_px: of the page as a picture.
        pieces: the topmost last.
        px_per_unit: page pixels to a unit in which the pieces are laid out. Designed pages are
            laid out in points (1/72 inch), so that they look the same at any size.
        ground: colour of the paper, ``"#rrggbb"``; empty for the surround of the theme.
        title: of the page, for the contents of a document.
        whole: ids of the annotations whose words stand on this page to be read whole, because
            another one shortens them; :data:`MEASURED` stands for the words of the layer.
    """

    size_px: PictureSize
    pieces: tuple[Piece, ...]
    px_per_unit: float = 1.0
    ground: str = ""
    title: str = ""
    whole: tuple[str, ...] = ()

    def paint(self, painter: QPainter, exposed: Box) -> None:
        """Draw what of the page lies within *exposed*; both are in page pixels."""
        left, top, right, bottom = (round(edge) for edge in exposed)
        ground = QColor(self.ground or theme().surround)
        painter.fillRect(left, top, right - left, bottom - top, ground)
        painter.save()
        painter.scale(self.px_per_unit, self.px_per_unit)
        from_unit, to_unit = exposed.top / self.px_per_unit, exposed.bottom / self.px_per_unit
        for piece in self.pieces:
            if piece.box.top < to_unit and from_unit < piece.box.bottom:
                painter.save()
                piece.paint(painter)
                painter.restore()
        painter.restore()


class PlanPages(Protocol):
    """Lays a comparison out."""

    def __call__(
        self, content: ComparisonContent, width_px: int | None, *, single: bool
    ) -> tuple[ComparisonPlan, ...]:
        """Return the pages, at least one.

        Args:
            content: what they say.
            width_px: of a page; None for the layout's own, or for the pictures' own resolution.
            single: there may be one page only; what has no room is listed or counted on it.
        """


@dataclass(frozen=True, slots=True)
class Layout:
    """A way to lay a comparison out.

    Attributes:
        id: for example ``"side_by_side"``; also the name of its file.
        title: as in a menu.
        plan: see :class:`PlanPages`.
        size_pt: of a page in points; None where it follows from the pictures.
        width_px: of a page as a picture, unless another one is asked for; None where it follows
            from the pictures.
    """

    id: str
    title: str
    plan: PlanPages
    size_pt: Size | None = None
    width_px: int | None = None


@cache
def layouts() -> Mapping[str, Layout]:
    """Return every layout in ``paint/layouts/`` by its id, sorted."""
    names = sorted(module.name for module in pkgutil.iter_modules(_layouts.__path__))
    found = [import_module(f"{_layouts.__name__}.{name}").LAYOUT for name in names]
    return MappingProxyType({layout.id: layout for layout in found})
