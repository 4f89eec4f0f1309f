"""What the photographer draws on a picture."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import isfinite
from typing import Final, TypeAlias
from uuid import uuid4

from headshot_viewer.core.geometry import PicturePoint

OTHER_KIND: Final = "other"
"""The kind of an annotation that names no flaw."""

HALF_TURN_DEG: Final = 180.0

SEVERITIES: Final = (1, 2, 3)
"""How much a flaw matters: slight, clear, grave."""

USUAL_SEVERITY: Final = 2

MOST_POINTS: Final = 20_000
"""Per shape, so that any file that is accepted can also be painted."""


def _check(what: object, numbers: tuple[float, ...], positive: tuple[float, ...] = ()) -> None:
    if not (all(map(isfinite, numbers + positive)) and all(n > 0 for n in positive)):
        raise ValueError(f"a shape needs finite numbers and positive sizes, got {what!r}")


def _check_points(what: object, points: tuple[PicturePoint, ...], least: int) -> None:
    _check(what, tuple(number for point in points for number in point))
    if not least <= len(points) <= MOST_POINTS:
        raise ValueError(f"this shape has {least} to {MOST_POINTS} points, not {len(points)}")


def _check_angle(what: object, angle_deg: float) -> None:
    if abs(angle_deg) > HALF_TURN_DEG:
        raise ValueError(f"an angle is within half a turn, got {what!r}")


@dataclass(frozen=True, slots=True)
class Ellipse:
    """An ellipse around a flaw.

    Attributes:
        centre: in picture pixels.
        radius_x_px, radius_y_px: half axes before rotation, both > 0.
        angle_deg: rotation about its centre, clockwise on screen, in -180..180.
    """

    centre: PicturePoint
    radius_x_px: float
    radius_y_px: float
    angle_deg: float = 0.0

    def __post_init__(self) -> None:
        _check(self, (*self.centre, self.angle_deg), (self.radius_x_px, self.radius_y_px))
        _check_angle(self, self.angle_deg)


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A rectangle around a flaw.

    Attributes:
        corner: the top left one before rotation, in picture pixels.
        width_px, height_px: both > 0.
        angle_deg: rotation about its centre, clockwise on screen, in -180..180.
    """

    corner: PicturePoint
    width_px: float
    height_px: float
    angle_deg: float = 0.0

    def __post_init__(self) -> None:
        _check(self, (*self.corner, self.angle_deg), (self.width_px, self.height_px))
        _check_angle(self, self.angle_deg)


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow from *tail* to the flaw at *tip*, both in picture pixels."""

    tail: PicturePoint
    tip: PicturePoint

    def __post_init__(self) -> None:
        _check(self, (*self.tail, *self.tip))


@dataclass(frozen=True, slots=True)
class Text:
    """Words on the picture; *corner* is the top left corner of the first line.

    Lines are separated by line feeds.
    """

    corner: PicturePoint
    text: str

    def __post_init__(self) -> None:
        _check(self, (*self.corner,))


@dataclass(frozen=True, slots=True)
class Pin:
    """A numbered disc that points at *tip*."""

    tip: PicturePoint

    def __post_init__(self) -> None:
        _check(self, (*self.tip,))


@dataclass(frozen=True, slots=True)
class Freehand:
    """A line drawn by hand.

    Attributes:
        points: at least two; the line is the smooth curve of ``core/freehand.py`` through them.
    """

    points: tuple[PicturePoint, ...]

    def __post_init__(self) -> None:
        _check_points(self, self.points, 2)


@dataclass(frozen=True, slots=True)
class Polygon:
    """Around a flaw of any outline; closed from the last point to the first.

    Attributes:
        points: its corners, at least three.
    """

    points: tuple[PicturePoint, ...]

    def __post_init__(self) -> None:
        _check_points(self, self.points, 3)


@dataclass(frozen=True, slots=True)
class MeasuredLine:
    """A line with its length written next to it; the length is not stored."""

    start: PicturePoint
    end: PicturePoint

    def __post_init__(self) -> None:
        _check(self, (*self.start, *self.end))


MAGNIFICATIONS: Final = (2.0, 8.0)
"""The smallest and the largest magnification of a callout."""


@dataclass(frozen=True, slots=True)
class Callout:
    """A place of the picture, magnified in an inset; see ``core/callouts.py`` for its geometry.

    Attributes:
        corner: top left of the place.
        width_px, height_px: of the place, both > 0.
        inset: the centre of the inset, in pixels of the same picture; it may be outside of it.
        magnification: how much larger the inset is than the place, within ``MAGNIFICATIONS``.
        is_round: place and inset are ellipses.
        is_smooth: enlarged pixels are interpolated; otherwise they show as squares.
        is_paired: the same place of the other picture is shown next to it, at equal face scale.
    """

    corner: PicturePoint
    width_px: float
    height_px: float
    inset: PicturePoint
    magnification: float
    is_round: bool = False
    is_smooth: bool = True
    is_paired: bool = False

    def __post_init__(self) -> None:
        numbers = (*self.corner, *self.inset)
        _check(self, numbers, (self.width_px, self.height_px, self.magnification))
        least, most = MAGNIFICATIONS
        if not least <= self.magnification <= most:
            raise ValueError(f"a callout enlarges {least:g} to {most:g} times, got {self!r}")


Shape: TypeAlias = (
    Ellipse | Rectangle | Arrow | Text | Pin | Freehand | Polygon | MeasuredLine | Callout
)


class Dash(StrEnum):
    """The line style of a stroke."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"


class Backing(StrEnum):
    """What keeps strokes and words legible on any picture."""

    HALO = "halo"
    """A dark or light rim around them."""
    PILL = "pill"
    """A filled, rounded box behind words; strokes have a halo."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Style:
    """How an annotation looks.

    Lengths are shares of its picture's height, so that a large export looks like a small one.

    Attributes:
        colour: ``"#rrggbb"``.
        width_of_height: of strokes, > 0.
        text_of_height: height of text and number discs, > 0.
        dash: of strokes.
        fill_opacity: of the inside of closed shapes, in the same colour, 0..1.
        backing: of strokes and words.
    """

    colour: str = "#ffd400"
    width_of_height: float = 0.004
    text_of_height: float = 0.028
    dash: Dash = Dash.SOLID
    fill_opacity: float = 0.0
    backing: Backing = Backing.HALO

    def __post_init__(self) -> None:
        hexadecimal = self.colour[1:]
        if not (
            len(self.colour) == 7
            and self.colour.startswith("#")
            and all(c in "0123456789abcdefABCDEF" for c in hexadecimal)
        ):
            raise ValueError(f"a colour is written #rrggbb, got {self.colour!r}")
        _check(self, (), (self.width_of_height, self.text_of_height))
        if not 0 <= self.fill_opacity <= 1:
            raise ValueError(f"an opacity is a share, got {self!r}")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was measured at the place of an annotation that was made from a finding.

    Attributes:
        finding: id of the finding that was accepted.
        layer: id of the analyser that suggested it.
        sentence: a whole sentence with both values.
        certainty: 0..1.
        unit: of both values; may be empty.
        professional, ai: the values; None where unknown.
    """

    finding: str
    layer: str
    sentence: str
    certainty: float
    unit: str = ""
    professional: float | None = None
    ai: float | None = None

    def __post_init__(self) -> None:
        values = tuple(v for v in (self.professional, self.ai) if v is not None)
        if not (0 <= self.certainty <= 1 and all(map(isfinite, values))):
            raise ValueError(f"evidence needs finite values and a certainty of 0..1, got {self!r}")


@dataclass(frozen=True, slots=True)
class Annotation:
    """A shape on a picture, with its flaw, note and style.

    Attributes:
        id: stable across saving, editing and undo.
        picture: key in the session of the picture it is drawn on, for example ``"picture-1"``.
        shape: in pixels of that picture.
        kind: key of a flaw in ``resources/flaws.toml``, for example ``"plastic_skin"``.
        note: free text, may be empty.
        style: how it is drawn.
        severity: how much it matters, one of ``SEVERITIES``.
        evidence: what was measured there; None if the photographer drew it.
        is_locked: it can be neither selected by the mouse nor changed until it is unlocked.
        is_hidden: it is neither drawn nor exported; it keeps its number.
    """

    id: str
    picture: str
    shape: Shape
    kind: str = OTHER_KIND
    note: str = ""
    style: Style = Style()
    severity: int = USUAL_SEVERITY
    evidence: Evidence | None = None
    is_locked: bool = False
    is_hidden: bool = False

    def __post_init__(self) -> None:
        if self.severity not in SEVERITIES:
            raise ValueError(f"a severity is 1, 2 or 3, got {self!r}")


def new_id() -> str:
    """Return an id that no other annotation has."""
    return uuid4().hex[:12]
