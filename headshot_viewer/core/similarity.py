"""Similarities of the plane, and the one that best maps points onto others."""

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
"""Relative rounding error after a few additions: less counts as 0."""


@dataclass(frozen=True, slots=True)
class Similarity:
    """A rotation, a scale and a shift. Points are complex numbers x + iy.

    Attributes:
        factor: rotates by its phase (clockwise on screen) and scales by its magnitude; not 0.
        shift: added after that.
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
    """Return what maps the first of each pair onto the second with the least squared distance.

    The closed-form solution of Umeyama, "Least-Squares Estimation of Transformation Parameters
    Between Two Point Patterns" (1991), which in the plane needs no matrices. It never mirrors.

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
    # Rounding turns exact zeros into small numbers: the mean of equal points is not exact.
    if not abs(common) > _ROUNDING * (spread * end_spread) ** 0.5 or spread <= _least(starts):
        return None
    factor = common / spread
    shift = end_middle - factor * start_middle
    if not (isfinite(abs(factor)) and isfinite(abs(shift)) and end_spread > _least(ends)):
        return None
    return Similarity(factor, shift)


def _least(points: Sequence[complex]) -> float:
    """Return the spread below which *points* are taken to coincide."""
    return float(len(points) * (_ROUNDING * max(1.0, *map(abs, points))) ** 2)
