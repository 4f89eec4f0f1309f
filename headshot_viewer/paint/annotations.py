"""The one painter of annotations, for panes and for exported pictures.

All lengths are shares of the picture's height, so that a large picture looks like a small one;
only on a small screen a least size in device pixels takes over. In a pane that one zooms into,
strokes and discs do not outgrow what they are on a picture that fills it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import isfinite
from typing import TYPE_CHECKING, Final

from headshot_viewer.core.annotation import Backing, MeasuredLine, Pin, Text
from headshot_viewer.core.boxes import Box
from headshot_viewer.paint.drawings import Drawing, drawing
from headshot_viewer.paint.images import exposed
from headshot_viewer.paint.lengths import length_in_words
from headshot_viewer.paint.recipe import Recipe
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QPainter

    from headshot_viewer.core.annotation import Annotation, Style
    from headshot_viewer.core.geometry import PictureSize
    from headshot_viewer.paint.backdrop import Backdrop
    from headshot_viewer.paint.recipe import Obstacle


MOST_KEPT_APART: Final = 60
"""With more annotations on one picture, discs lie where they are drawn: there is no room left."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The properties of its picture on which the drawing of an annotation depends.

    Attributes:
        size_px: of the picture, at full resolution.
        device_px_per_px: how many device pixels a picture pixel covers, > 0.
        face_width_px: of the face in it, the unit of measured lengths; None if unknown.
        pane_px: height in device pixels of the pane it is looked at in: once the picture is taller,
            strokes and discs no longer grow with it, and hide less of what one zooms in to see.
            None where nobody zooms, as on exported sheets. There discs keep clear of one another;
            in a pane they would jump while one of them is dragged.
        seen: the part of the picture that is seen, in its pixels; discs lie within. None for all.
        shown_px: height of what a page shows of the picture, in its pixels: strokes and discs are
            shares of that, and so no larger than on a picture that fills the place. None for all.
    """

    size_px: PictureSize
    device_px_per_px: float
    face_width_px: float | None = None
    pane_px: float | None = None
    seen: Box | None = None
    shown_px: float | None = None

    def __post_init__(self) -> None:
        if not (isfinite(self.device_px_per_px) and self.device_px_per_px > 0):
            raise ValueError(f"a frame needs a positive scale, got {self!r}")

    def stroke_px(self, style: Style) -> float:
        """Return how wide strokes are, in picture pixels."""
        return self._mark_px(style.width_of_height, theme().smallest.stroke_px)

    def halo_px(self, style: Style) -> float:
        """Return how far halos reach beyond strokes, in picture pixels; 0 where there are none."""
        if style.backing is Backing.NONE:
            return 0.0
        of_height = theme().halo.of_stroke * style.width_of_height
        return self._mark_px(of_height, theme().smallest.halo_px)

    def text_px(self, style: Style) -> float:
        """Return how high written text is (its em), in picture pixels.

        It covers the same part of the picture at any zoom.
        """
        return self._at_least(style.text_of_height * self.size_px.height, theme().smallest.text_px)

    def tag_text_px(self, style: Style) -> float:
        """Return the same of the text that discs and told lengths go with."""
        return self._mark_px(style.text_of_height, theme().smallest.text_px)

    def _mark_px(self, of_height: float, least_device_px: float) -> float:
        height_px = float(self.size_px.height)
        if self.shown_px is not None:
            height_px = min(height_px, self.shown_px)
        if self.pane_px is not None:
            height_px = min(height_px, self.pane_px / self.device_px_per_px)
        return self._at_least(of_height * height_px, least_device_px)

    def _at_least(self, length_px: float, device_px: float) -> float:
        return max(length_px, device_px / self.device_px_per_px)


def paint_annotations(
    painter: QPainter,
    annotations: Iterable[Annotation],
    numbers: Mapping[str, int],
    frame: Frame,
    backdrop: Backdrop | None = None,
) -> None:
    """Draw *annotations* that are not hidden, the topmost last, and above them all the numbers.

    Args:
        painter: its transform maps picture pixels to the device.
        annotations: of one picture; the same tuple again is painted without looking it through.
        numbers: by id, not changed any more; an annotation without one gets no disc.
        frame: of that picture.
        backdrop: what callouts magnify; without it their insets are empty.
    """
    left, top, right, bottom = exposed(painter)
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    seen = [
        drawn
        for (x0, y0, x1, y1), drawn in _drawings(_Painted(tuple(annotations), numbers, frame))
        if x0 <= right and left <= x1 and y0 <= bottom and top <= y1
    ]
    for drawn in seen:
        drawn.paint(painter, backdrop)
    for drawn in seen:
        drawn.paint_leader(painter)
    for drawn in seen:
        drawn.paint_mark(painter)
    painter.restore()


@dataclass(frozen=True, slots=True, eq=False)
class _Painted:
    """What is painted together; compared by identity, because values are slow to hash."""

    annotations: tuple[Annotation, ...]
    numbers: Mapping[str, int]
    frame: Frame

    def __hash__(self) -> int:
        return hash((id(self.annotations), id(self.numbers), self.frame))

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, _Painted)
            and self.annotations is other.annotations
            and self.numbers is other.numbers
            and self.frame == other.frame
        )


@lru_cache(maxsize=8)
def _drawings(painted: _Painted) -> tuple[tuple[Box, Drawing], ...]:
    """Return the drawings, each with all that it covers."""
    numbers, frame = painted.numbers, painted.frame
    shown = [a for a in painted.annotations if not a.is_hidden]
    keeps_apart = frame.pane_px is None and len(shown) <= MOST_KEPT_APART
    drawings: list[Drawing] = []
    taken: list[Box] = []
    obstacles = _obstacles(shown, frame) if keeps_apart else {}
    for annotation in shown:
        others = tuple(each for key, each in obstacles.items() if key != annotation.id)
        drawn = _drawing(annotation, numbers.get(annotation.id), frame, tuple(taken), others)
        drawings.append(drawn)
        if keeps_apart and drawn.disc is not None:
            taken.append(drawn.disc)
    return tuple((drawn.box, drawn) for drawn in drawings)


def _obstacles(annotations: Iterable[Annotation], frame: Frame) -> dict[str, Obstacle]:
    """Return what each annotation covers without its disc; pins are discs themselves."""
    return {
        each.id: _drawing(each, None, frame).body
        for each in annotations
        if not isinstance(each.shape, Pin)
    }


def solid_boxes(annotation: Annotation, number: int | None, frame: Frame) -> tuple[Box, ...]:
    """Return the parts that can be grabbed by their inside: words, insets, the number's disc.

    In picture pixels, halos not included; serves as ``core.hits.Solid``.
    """
    return _drawing(annotation, number, frame).solids


def all_solid_boxes(
    annotations: tuple[Annotation, ...], numbers: Mapping[str, int], frame: Frame
) -> Mapping[str, tuple[Box, ...]]:
    """Return the same of many annotations, by their ids; of hidden ones nothing.

    The same tuple and numbers again are not looked through.
    """
    return _all_solids(_Painted(annotations, numbers, frame))


@lru_cache(maxsize=8)
def _all_solids(painted: _Painted) -> Mapping[str, tuple[Box, ...]]:
    shown = (a for a in painted.annotations if not a.is_hidden)
    drawn = _drawings(painted)
    return {a.id: each.solids for a, (_box, each) in zip(shown, drawn, strict=True)}


def painted_box(annotation: Annotation, number: int | None, frame: Frame) -> Box:
    """Return all that is painted for an annotation, halos included, in picture pixels."""
    return _drawing(annotation, number, frame).box


def _drawing(
    annotation: Annotation,
    number: int | None,
    frame: Frame,
    taken: tuple[Box, ...] = (),
    others: tuple[Obstacle, ...] = (),
) -> Drawing:
    style, shape = annotation.style, annotation.shape
    label = ""
    if isinstance(shape, MeasuredLine):
        label = length_in_words(shape, frame.face_width_px)
    return drawing(
        Recipe(
            shape,
            number,
            style.colour,
            frame.stroke_px(style),
            frame.halo_px(style),
            frame.text_px(style) if isinstance(shape, Text) else frame.tag_text_px(style),
            frame.size_px,
            style.dash,
            style.fill_opacity,
            has_pill=style.backing is Backing.PILL,
            label=label,
            seen=frame.seen,
            taken=taken,
            others=others,
        )
    )
