"""Turning, scaling and shifting the plane, and the one that best carries points onto others."""

from __future__ import annotations

from cmath import phase
from dataclasses import dataclass
from math import degrees, isfinite
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

Point: TypeAlias = tuple[float, float]
"""A point of any of the spaces of ``core/geometry.py``: x to the right, y down."""


_ROUNDING: Final = 1e-9
"""Of a number's own size: what counts as 0 after a few additions."""


@dataclass(frozen=True, slots=True)
class Similarity:
    """A turn, a scale and a shift. Points count as complex numbers x + iy.

    Attributes:
        factor: turns by its phase (clockwise on screen) and scales by its size; not 0.
        shift: is added after that.
    """

    factor: complex
    shift: complex

    @property
    def scale(self) -> float:
        return abs(self.factor)

    @property
    def rotation_deg(self) -> float:
        """Clockwise on screen, in -180..180."""
        return degrees(phase(self.factor))

    def carry(self, point: Point) -> Point:
        carried = self.factor * complex(*point) + self.shift
        return carried.real, carried.imag


def best_similarity(pairs: Sequence[tuple[Point, Point]]) -> Similarity | None:
    """Return what carries the first of each pair onto the second with least squared distance.

    The closed solution of Umeyama, "Least-Squares Estimation of Transformation Parameters Between
    Two Point Patterns" (1991), which in the plane needs no matrices. It never mirrors.

    Returns:
        None when there is no single best one: fewer than two pairs, points that coincide, or
        points that are each other's mirror image.
    """
    if len(pairs) < 2:
        return None
    starts = [complex(*start) for start, _ in pairs]
    ends = [complex(*end) for _, end in pairs]
    start_middle, end_middle = sum(starts) / len(pairs), sum(ends) / len(pairs)
    spread = sum(abs(start - start_middle) ** 2 for start in starts)
    end_spread = sum(abs(end - end_middle) ** 2 for end in ends)
    common = sum(
        (start - start_middle).conjugate() * (end - end_middle)
        for start, end in zip(starts, ends, strict=True)
    )
    # Rounding leaves a little of what is 0 in truth: the middle of equal points is not exact.
    if not abs(common) > _ROUNDING * (spread * end_spread) ** 0.5 or spread <= _least(starts):
        return None
    factor = common / spread
    shift = end_middle - factor * start_middle
    if not (isfinite(abs(factor)) and isfinite(abs(shift)) and end_spread > _least(ends)):
        return None
    return Similarity(factor, shift)


def _least(points: Sequence[complex]) -> float:
    """Return the spread below which points count as one."""
    return float(len(points) * (_ROUNDING * max(1.0, *map(abs, points))) ** 2)
