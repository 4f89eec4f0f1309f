"""Where the insets of a callout lie, and where a new one is put."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from headshot_viewer.core.annotation import MAGNIFICATIONS, Callout
from headshot_viewer.core.boxes import CORNERS, Box, Handle, dragged_box
from headshot_viewer.core.geometry import PicturePoint, snapped_to_45_degrees

if TYPE_CHECKING:
    from headshot_viewer.core.geometry import PictureSize

GAP_OF_WIDTH: Final = 0.04
"""Between the two insets of a pair, in widths of one."""

INSET_OF_PICTURE: Final = 0.42
"""A new inset is at most this share of the picture's width and height, if it can be."""

USUAL_MAGNIFICATION: Final = 4.0
"""A new inset enlarges as much, where there is room."""

_AWAY_OF_PLACE: Final = 0.35
"""How far a new inset lies from its place, in widths or heights of the place."""


def place_of(callout: Callout) -> Box:
    """Return the place that is magnified."""
    x, y = callout.corner
    return Box(x, y, x + callout.width_px, y + callout.height_px)


def inset_boxes(callout: Callout) -> tuple[Box, ...]:
    """Return where the magnified place is shown; for a pair the professional picture's first."""
    (x, y), factor = callout.inset, callout.magnification
    width, height = factor * callout.width_px, factor * callout.height_px
    if not callout.is_paired:
        return (Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2),)
    gap = GAP_OF_WIDTH * width / 2
    top, bottom = y - height / 2, y + height / 2
    return (Box(x - gap - width, top, x - gap, bottom), Box(x + gap, top, x + gap + width, bottom))


def whole_inset(callout: Callout) -> Box:
    """Return the box around all insets."""
    first, *others = inset_boxes(callout)
    return first if not others else first.united(others[0])


def bounds_of(callout: Callout) -> Box:
    """Return the box around the place and its insets."""
    return place_of(callout).united(whole_inset(callout))


def callout_of(
    place: Box, size_px: PictureSize, *, is_paired: bool = False, is_round: bool = False
) -> Callout:
    """Return a callout of *place* whose inset lies beside it, where there is most room.

    Args:
        place: what is magnified.
        size_px: of the picture.
        is_paired: whether both pictures are shown.
        is_round: whether it is an ellipse.
    """
    across = 2 + GAP_OF_WIDTH if is_paired else 1.0
    share = INSET_OF_PICTURE * (1.7 if is_paired else 1.0)
    fits = min(
        share * size_px.width / (across * place.width),
        INSET_OF_PICTURE * size_px.height / place.height,
        USUAL_MAGNIFICATION,
    )
    least, most = MAGNIFICATIONS
    factor = min(max(fits, least), most)
    corner = PicturePoint(place.left, place.top)
    width, height = factor * across * place.width, factor * place.height
    return Callout(
        corner,
        place.width,
        place.height,
        _beside(place, width, height, size_px),
        factor,
        is_round=is_round,
        is_paired=is_paired,
    )


def with_inset_at(callout: Callout, at: PicturePoint, *, regular: bool = False) -> Callout:
    """Return *callout* with the middle of its inset at a point.

    Args:
        callout: what is changed.
        at: in pixels of the picture; it may lie beside it.
        regular: keep to a multiple of 45 degrees from the place.
    """
    middle = place_of(callout).centre
    return replace(callout, inset=snapped_to_45_degrees(middle, at) if regular else at)


def dragged_callout(
    callout: Callout, handle: Handle, to: PicturePoint, *, regular: bool, from_centre: bool
) -> Callout:
    """Return *callout* with a corner of its place, or the lower right one of its inset, dragged."""
    if handle is Handle.INSET_SIZE:
        return replace(callout, magnification=_magnified(callout, to, regular=regular))
    if handle not in CORNERS:
        return callout
    box = dragged_box(place_of(callout), handle, to, regular=regular, from_centre=from_centre)
    return replace(
        callout,
        corner=PicturePoint(box.left, box.top),
        width_px=box.width,
        height_px=box.height,
    )


def _magnified(callout: Callout, to: PicturePoint, *, regular: bool) -> float:
    """Return the magnification at which the lower right corner of the inset is nearest to *to*."""
    whole = whole_inset(callout)
    x, y = callout.inset
    half_width, half_height = whole.width / 2, whole.height / 2
    # The corner runs along the diagonal: the point of it nearest to where the hand is.
    along = ((to.x - x) * half_width + (to.y - y) * half_height) / (
        half_width * half_width + half_height * half_height
    )
    least, most = MAGNIFICATIONS
    factor = min(max(callout.magnification * along, least), most)
    return float(round(factor)) if regular else factor


def _beside(place: Box, width: float, height: float, size_px: PictureSize) -> PicturePoint:
    """Return the middle of an inset beside *place*, on the picture if that has room for it."""
    (x, y), away_x, away_y = place.centre, place.width, place.height
    reach_x = place.width / 2 + _AWAY_OF_PLACE * away_x + width / 2
    reach_y = place.height / 2 + _AWAY_OF_PLACE * away_y + height / 2
    # Towards the middle of the picture there is more room; beside is better than above: heads
    # are tall, and what lies beside them is background.
    right = x < size_px.width / 2
    below = y < size_px.height / 2
    beside = PicturePoint(x + (reach_x if right else -reach_x), y)
    other_side = PicturePoint(x - (reach_x if right else -reach_x), y)
    over = PicturePoint(x, y + (reach_y if below else -reach_y))
    under = PicturePoint(x, y - (reach_y if below else -reach_y))
    candidates = [_held(at, width, height, size_px) for at in (beside, other_side, over, under)]
    return max(candidates, key=lambda at: _room(at, place, width, height))


def _held(at: PicturePoint, width: float, height: float, size_px: PictureSize) -> PicturePoint:
    """Return *at* moved so that the inset lies on the picture; its middle where it is too large."""

    def hold(value: float, extent: float, room: float) -> float:
        margin = extent / 2 + 0.015 * min(size_px)
        return min(max(value, margin), room - margin) if 2 * margin <= room else room / 2

    return PicturePoint(hold(at.x, width, size_px.width), hold(at.y, height, size_px.height))


def _room(at: PicturePoint, place: Box, width: float, height: float) -> float:
    """Return how far an inset around *at* stays away from *place*; below 0 it covers it."""
    beside = max(
        at.x - width / 2 - place.right,
        place.left - at.x - width / 2,
    )
    above = max(
        at.y - height / 2 - place.bottom,
        place.top - at.y - height / 2,
    )
    return min(max(beside, above), _AWAY_OF_PLACE * min(place.width, place.height))
