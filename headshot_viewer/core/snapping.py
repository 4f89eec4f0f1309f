"""What a drawn or moved point snaps to: matching places, and multiples of 45 degrees."""

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
"""In reaches: a place this close to a point's twin may be within reach once it is mapped back.

Mapping there and back is not exact: each picture's landmarks have noise of their own.
"""


def places_of(shape: Shape) -> tuple[PicturePoint, ...]:
    """Return the places of *shape* that points snap to: its anchor and its handles."""
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

    Finding a twin is slow. So instead of mapping all *places* to this picture, *point* is mapped to
    the other one, and only the place nearest to it is mapped back.

    Args:
        point: in this picture.
        places: in the other one.
        there: from this picture to the other.
        back: from the other picture to this one.
        reach_px: the snapping distance, in pixels of this picture.
        factor: the length of one pixel of this picture in pixels of the other one.

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
        reach_px: the snapping distance.
        least_px: closer to *fixed* nothing snaps, because every direction would be within reach.

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
