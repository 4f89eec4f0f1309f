"""Which part of the stage both panes show."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING, Final

from headshot_viewer.core.geometry import PicturePoint, ScreenPoint, Size, StagePoint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from headshot_viewer.core.geometry import PictureSize, Placement

FURTHEST_OF_FIT: Final = 0.25
"""The view can be zoomed out to a quarter of its fitted size."""

CLOSEST_SCALE: Final = 32.0
"""The view can be zoomed in until a pixel of the finer picture is 32 device pixels (3200 %)."""


@dataclass(frozen=True, slots=True)
class Viewport:
    """What both panes show.

    Attributes:
        centre: the point of the stage in the middle of a pane.
        zoom: logical screen pixels per stage unit, > 0.
    """

    centre: StagePoint
    zoom: float

    def __post_init__(self) -> None:
        if not (all(map(isfinite, (*self.centre, self.zoom))) and self.zoom > 0):
            raise ValueError(f"a viewport needs finite numbers and a positive zoom, got {self!r}")

    def to_stage(self, point: ScreenPoint, pane: Size) -> StagePoint:
        return StagePoint(
            (point.x - pane.width / 2) / self.zoom + self.centre.x,
            (point.y - pane.height / 2) / self.zoom + self.centre.y,
        )

    def to_screen(self, point: StagePoint, pane: Size) -> ScreenPoint:
        return ScreenPoint(
            (point.x - self.centre.x) * self.zoom + pane.width / 2,
            (point.y - self.centre.y) * self.zoom + pane.height / 2,
        )

    def zoomed(self, factor: float, at: ScreenPoint, pane: Size) -> Viewport:
        """Zoom by *factor* about the point *at* of a pane."""
        held = self.to_stage(at, pane)
        return Viewport(
            StagePoint(
                held.x + (self.centre.x - held.x) / factor,
                held.y + (self.centre.y - held.y) / factor,
            ),
            self.zoom * factor,
        )

    def panned(self, dx: float, dy: float) -> Viewport:
        """Move the content by *dx*, *dy* logical screen pixels, to the right and down."""
        return Viewport(
            StagePoint(self.centre.x - dx / self.zoom, self.centre.y - dy / self.zoom), self.zoom
        )


def corners_on_stage(size_px: PictureSize, placement: Placement) -> tuple[StagePoint, ...]:
    """Return the four corners of a picture on the stage."""
    return tuple(
        placement.to_stage(PicturePoint(x, y))
        for x in (0.0, float(size_px.width))
        for y in (0.0, float(size_px.height))
    )


def fitting(
    pictures: Iterable[tuple[PictureSize, Placement]], pane: Size, margin_px: float = 0.0
) -> Viewport:
    """Return the closest viewport that shows all *pictures* whole in a pane.

    Args:
        pictures: upright sizes and where they hang; none gives a viewport of one unit.
        pane: the size of a pane, in logical screen pixels.
        margin_px: what stays free around them, in logical screen pixels.
    """
    corners = [c for size, placement in pictures for c in corners_on_stage(size, placement)]
    return around(corners or [StagePoint(-0.5, -0.5), StagePoint(0.5, 0.5)], pane, margin_px)


def around(points: Iterable[StagePoint], pane: Size, margin_px: float = 0.0) -> Viewport:
    """Return the closest viewport that shows all *points*, at least one, in a pane.

    Args:
        points: on the stage.
        pane: the size of a pane, in logical screen pixels.
        margin_px: what stays free around them, in logical screen pixels.
    """
    across, down = zip(*points, strict=True)
    left, right, top, bottom = min(across), max(across), min(down), max(down)
    zoom = min(
        max(1.0, pane.width - 2 * margin_px) / max(right - left, 1e-9),
        max(1.0, pane.height - 2 * margin_px) / max(bottom - top, 1e-9),
    )
    return Viewport(StagePoint((left + right) / 2, (top + bottom) / 2), zoom)


def zoom_limits(
    fit: Viewport, placements: Iterable[Placement], device_pixel_ratio: float
) -> tuple[float, float]:
    """Return the smallest and the largest zoom allowed, as :attr:`Viewport.zoom`.

    They always include 100 % of every picture, even of a tiny one on a large screen.
    """
    units = [placement.units_per_px for placement in placements] or [1.0]
    actual = 1 / (max(units) * device_pixel_ratio)
    closest = CLOSEST_SCALE / (min(units) * device_pixel_ratio)
    return min(fit.zoom * FURTHEST_OF_FIT, actual), max(fit.zoom, closest)


def zoom_for_scale(scale: float, placement: Placement, device_pixel_ratio: float) -> float:
    """Return the zoom at which one picture pixel covers *scale* device pixels (1.0 is 100 %)."""
    return scale / (placement.units_per_px * device_pixel_ratio)


def scale_of(viewport: Viewport, placement: Placement, device_pixel_ratio: float) -> float:
    """Return how many device pixels one picture pixel covers (1.0 is 100 %)."""
    return viewport.zoom * placement.units_per_px * device_pixel_ratio


def kept(viewport: Viewport, before: Placement, after: Placement) -> Viewport:
    """Return the viewport that shows a moved picture as *viewport* showed it before.

    The centre and the scale are preserved; a rotation of the picture is not compensated.
    """
    middle = after.to_stage(before.to_picture(viewport.centre))
    return Viewport(middle, viewport.zoom * before.units_per_px / after.units_per_px)


def between(one: Viewport, other: Viewport, share: float) -> Viewport:
    """Return the viewport at *share*, in 0..1, of the way from *one* to *other*.

    If they differ in zoom, one point stays fixed on the screen and the visible extent changes
    linearly, which is easy to follow.
    """
    if share <= 0 or share >= 1:
        return other if share >= 1 else one
    extent = (1 - share) / one.zoom + share / other.zoom
    return Viewport(
        StagePoint(
            one.centre.x + share * (other.centre.x - one.centre.x),
            one.centre.y + share * (other.centre.y - one.centre.y),
        ),
        1 / extent,
    )
