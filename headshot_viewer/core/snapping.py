"""What attracts a point that is drawn or moved: matching places, and multiples of 45 degrees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headshot_viewer.core.copying import anchor_of
from headshot_viewer.core.geometry import PicturePoint, distance, snapped_to_45_degrees
from headshot_viewer.core.shapes import handles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from headshot_viewer.core.annotation import Shape

    Twin = Callable[[PicturePoint], PicturePoint | None]
    """Where a point of one picture lies in the other; None without another picture."""

_NEARLY = 4.0
"""In reaches: a place this near to a point's twin may still lie within reach once carried over.

There and back is not the same way: each picture's landmarks have noise of their own.
"""


def places_of(shape: Shape) -> tuple[PicturePoint, ...]:
    """Return the places of *shape* that attract: what it is about, and where it can be grasped."""
    return tuple(dict.fromkeys((anchor_of(shape), *handles(shape).values())))


def nearest_match(
    point: PicturePoint,
    places: Iterable[PicturePoint],
    *,
    there: Twin,
    back: Twin,
    reach_px: float,
    factor: float,
) -> PicturePoint | None:
    """Return where the place of the other picture that matches *point* best lies in this one.

    A twin takes long to find, so that not all *places* are carried over, but *point* is carried
    to them, and only the nearest one back.

    Args:
        point: in this picture.
        places: in the other one.
        there: from this picture to the other.
        back: from the other picture to this one.
        reach_px: how far it attracts, in pixels of this picture.
        factor: how many pixels of the other picture are as long as one of this one.

    Returns:
        None when no place is within reach.
    """
    twin = there(point)
    if twin is None:
        return None
    place = min(places, key=lambda each: distance(each, twin), default=None)
    if place is None or distance(place, twin) > _NEARLY * reach_px * factor:
        return None
    match = back(place)
    return match if match is not None and distance(match, point) <= reach_px else None


def onto_angle(
    fixed: PicturePoint, free: PicturePoint, *, reach_px: float, least_px: float
) -> PicturePoint | None:
    """Return the point nearest to *free* in one of the eight directions from *fixed*.

    Args:
        fixed: the other end.
        free: the end that is dragged.
        reach_px: how far a direction attracts.
        least_px: nearer to *fixed* every direction would be near.

    Returns:
        None when no direction is within reach.
    """
    length = distance(fixed, free)
    if length < least_px:
        return None
    turned = snapped_to_45_degrees(fixed, free)
    x, y = (turned.x - fixed.x) / length, (turned.y - fixed.y) / length
    along = (free.x - fixed.x) * x + (free.y - fixed.y) * y
    nearest = PicturePoint(fixed.x + along * x, fixed.y + along * y)
    return nearest if distance(nearest, free) <= reach_px else None
