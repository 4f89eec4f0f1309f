"""Points of the three spaces, as distinct types so that they cannot be mixed up.

A :class:`Placement` maps a picture's pixels to the *stage*; a viewport (``core/viewport.py``) maps
the stage to the screen. In picture space (0, 0) is the corner of the top left pixel and
(0.5, 0.5) its centre; x goes right, y goes down, in all three spaces.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, isfinite, radians, sin
from typing import NamedTuple


class PicturePoint(NamedTuple):
    """A point in pixels of one upright picture at full resolution."""

    x: float
    y: float


class StagePoint(NamedTuple):
    """A point in stage units: the height of a picture that hangs unaligned is 1."""

    x: float
    y: float


class ScreenPoint(NamedTuple):
    """A point in logical screen pixels, from a pane's top left corner."""

    x: float
    y: float


class Size(NamedTuple):
    """A width and a height, in the unit that the variable's name gives."""

    width: float
    height: float


class PictureSize(NamedTuple):
    """A picture's upright size in pixels."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Placement:
    """How a picture hangs on the stage: a similarity from picture pixels to stage units.

    Attributes:
        units_per_px: stage units per picture pixel, > 0.
        anchor_px: the point of the picture that is mapped to *anchor*.
        anchor: that point on the stage.
        rotation_deg: rotation of the picture about its anchor, clockwise on screen.
    """

    units_per_px: float
    anchor_px: PicturePoint
    anchor: StagePoint = StagePoint(0.0, 0.0)
    rotation_deg: float = 0.0

    def __post_init__(self) -> None:
        numbers = (self.units_per_px, *self.anchor_px, *self.anchor, self.rotation_deg)
        if not (all(map(isfinite, numbers)) and self.units_per_px > 0):
            raise ValueError(f"a placement needs finite numbers and a positive scale, got {self!r}")

    def to_stage(self, point: PicturePoint) -> StagePoint:
        cosine, sine = self._turn()
        x = (point.x - self.anchor_px.x) * self.units_per_px
        y = (point.y - self.anchor_px.y) * self.units_per_px
        return StagePoint(
            self.anchor.x + cosine * x - sine * y, self.anchor.y + sine * x + cosine * y
        )

    def to_picture(self, point: StagePoint) -> PicturePoint:
        cosine, sine = self._turn()
        x = (point.x - self.anchor.x) / self.units_per_px
        y = (point.y - self.anchor.y) / self.units_per_px
        return PicturePoint(
            self.anchor_px.x + cosine * x + sine * y, self.anchor_px.y - sine * x + cosine * y
        )

    def then(self, offset: Offset) -> Placement:
        """Return this placement moved by a "this pane only" *offset*."""
        return Placement(
            self.units_per_px * offset.zoom,
            self.anchor_px,
            StagePoint(
                self.anchor.x * offset.zoom + offset.dx, self.anchor.y * offset.zoom + offset.dy
            ),
            self.rotation_deg,
        )

    def _turn(self) -> tuple[float, float]:
        if self.rotation_deg == 0:
            return 1.0, 0.0
        angle = radians(self.rotation_deg)
        return cos(angle), sin(angle)


@dataclass(frozen=True, slots=True)
class Offset:
    """The manual offset of one picture on the stage ("this pane only"), on top of its placement.

    Attributes:
        dx, dy: stage units, to the right and down.
        zoom: factor about the stage's origin, > 0.
    """

    dx: float = 0.0
    dy: float = 0.0
    zoom: float = 1.0

    def __post_init__(self) -> None:
        if not (all(map(isfinite, (self.dx, self.dy, self.zoom))) and self.zoom > 0):
            raise ValueError(f"an offset needs finite numbers and a positive zoom, got {self!r}")

    def moved(self, dx: float, dy: float) -> Offset:
        return Offset(self.dx + dx, self.dy + dy, self.zoom)

    def zoomed(self, factor: float, at: StagePoint) -> Offset:
        """Zoom by *factor* about the stage point *at*."""
        return Offset(
            at.x + (self.dx - at.x) * factor,
            at.y + (self.dy - at.y) * factor,
            self.zoom * factor,
        )


NO_OFFSET = Offset()


def fitted(size_px: PictureSize) -> Placement:
    """Return the placement of a picture alone: 1 unit tall, centred on the stage's origin."""
    return Placement(1 / size_px.height, PicturePoint(size_px.width / 2, size_px.height / 2))


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def turned_about(point: PicturePoint, centre: PicturePoint, angle_deg: float) -> PicturePoint:
    """Rotate *point* about *centre*, clockwise on screen."""
    if angle_deg == 0:
        return point
    cosine, sine = cos(radians(angle_deg)), sin(radians(angle_deg))
    x, y = point.x - centre.x, point.y - centre.y
    return PicturePoint(centre.x + cosine * x - sine * y, centre.y + sine * x + cosine * y)


def snapped_to_45_degrees(fixed: PicturePoint, free: PicturePoint) -> PicturePoint:
    """Move *free* onto the nearest of the eight directions from *fixed*, keeping its distance."""
    length = distance(fixed, free)
    step = round(degrees(atan2(free.y - fixed.y, free.x - fixed.x)) / 45) * 45
    return PicturePoint(
        fixed.x + length * cos(radians(step)), fixed.y + length * sin(radians(step))
    )
