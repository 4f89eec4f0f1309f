"""Lines drawn by hand: smoothed, reduced to few points, and joined by a smooth curve."""

from __future__ import annotations

from functools import lru_cache
from math import hypot
from typing import TYPE_CHECKING, Final, NamedTuple

from headshot_viewer.core.geometry import PicturePoint, distance

if TYPE_CHECKING:
    from collections.abc import Sequence

STEPS: Final = 8
"""Straight segments per bend when a distance is measured."""


class Bend(NamedTuple):
    """A cubic Bézier curve from *start* to *end*, with its two control points."""

    start: PicturePoint
    leaving: PicturePoint
    arriving: PicturePoint
    end: PicturePoint

    def at(self, share: float) -> PicturePoint:
        """Return the point at a parameter of 0..1."""
        rest = 1 - share
        weights = rest**3, 3 * rest * rest * share, 3 * rest * share * share, share**3
        return PicturePoint(
            sum(w * p.x for w, p in zip(weights, self, strict=True)),
            sum(w * p.y for w, p in zip(weights, self, strict=True)),
        )


def steadied(points: Sequence[PicturePoint]) -> list[PicturePoint]:
    """Return *points* smoothed against hand tremor; both ends stay where they are."""
    if len(points) < 3:
        return list(points)
    inner = [
        PicturePoint(
            (before.x + 2 * here.x + after.x) / 4,
            (before.y + 2 * here.y + after.y) / 4,
        )
        for before, here, after in zip(points, points[1:], points[2:], strict=False)
    ]
    return [points[0], *inner, points[-1]]


def thinned(points: Sequence[PicturePoint], tolerance_px: float) -> list[PicturePoint]:
    """Return a subset of *points* whose polyline is within *tolerance_px* of all of them.

    Both ends are kept. Douglas and Peucker, "Algorithms for the reduction of the number of points
    required to represent a digitized line or its caricature" (1973),
    doi:10.3138/FM57-6770-U75U-7727.
    """
    if len(points) < 3:
        return list(points)
    kept = {0, len(points) - 1}
    parts = [(0, len(points) - 1)]
    while parts:
        first, last = parts.pop()
        far, at = 0.0, first
        for index in range(first + 1, last):
            away = distance_to_segment(points[first], points[last], points[index])
            if away > far:
                far, at = away, index
        if far > tolerance_px:
            kept.add(at)
            parts += [(first, at), (at, last)]
    return [points[index] for index in sorted(kept)]


@lru_cache(maxsize=2048)
def curve(points: tuple[PicturePoint, ...]) -> tuple[Bend, ...]:
    """Return the smooth curve through *points*, one bend between each two.

    The centripetal Catmull-Rom spline: it neither overshoots nor loops, however unevenly the
    points lie. Yuksel, Schaefer and Keyser, "Parameterization and applications of Catmull-Rom
    curves" (2011), doi:10.1016/j.cad.2010.08.008. Points that coincide count once.
    """
    distinct = [p for p, before in zip(points, (None, *points), strict=False) if p != before]
    if len(distinct) < 2:
        return ()
    ghosts = [_beyond(distinct[1], distinct[0]), *distinct, _beyond(distinct[-2], distinct[-1])]
    return tuple(
        _bend(*four) for four in zip(ghosts, ghosts[1:], ghosts[2:], ghosts[3:], strict=False)
    )


@lru_cache(maxsize=2048)
def flattened(points: tuple[PicturePoint, ...]) -> tuple[PicturePoint, ...]:
    """Return the curve through *points* as a polyline."""
    bends = curve(points)
    if not bends:
        return points[:1]
    steps = [bend.at(step / STEPS) for bend in bends for step in range(STEPS)]
    return (*steps, bends[-1].end)


def distance_to_segment(start: PicturePoint, end: PicturePoint, point: PicturePoint) -> float:
    """Return the distance of *point* from the line segment between *start* and *end*."""
    dx, dy = end.x - start.x, end.y - start.y
    length_squared = dx * dx + dy * dy
    if length_squared == 0:
        return distance(start, point)
    along = ((point.x - start.x) * dx + (point.y - start.y) * dy) / length_squared
    along = min(1.0, max(0.0, along))
    return hypot(start.x + along * dx - point.x, start.y + along * dy - point.y)


def _beyond(inner: PicturePoint, end: PicturePoint) -> PicturePoint:
    """Return *inner* mirrored at *end*, so that the curve ends along its last chord."""
    return PicturePoint(2 * end.x - inner.x, 2 * end.y - inner.y)


def _bend(
    before: PicturePoint, start: PicturePoint, end: PicturePoint, after: PicturePoint
) -> Bend:
    # "Centripetal": parameters are spaced by the square root of the chord lengths.
    came, here, goes = (
        max(distance(a, b), 1e-12) ** 0.5 for a, b in ((before, start), (start, end), (end, after))
    )

    def control(
        far: PicturePoint, near: PicturePoint, other: PicturePoint, outer: float
    ) -> PicturePoint:
        of_near = 2 * outer * outer + 3 * outer * here + here * here
        total = 3 * outer * (outer + here)
        return PicturePoint(
            (outer * outer * other.x - here * here * far.x + of_near * near.x) / total,
            (outer * outer * other.y - here * here * far.y + of_near * near.y) / total,
        )

    return Bend(start, control(before, start, end, came), control(after, end, start, goes), end)
