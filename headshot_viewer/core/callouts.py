"""Where the insets of a callout are, and where those of a new one go."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from headshot_viewer.core.annotation import MAGNIFICATIONS, Callout
from headshot_viewer.core.boxes import CORNERS, Box, Handle, dragged_box
from headshot_viewer.core.geometry import PicturePoint, distance, snapped_to_45_degrees

if TYPE_CHECKING:
    from collections.abc import Iterable

    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.core.geometry import PictureSize

GAP_OF_WIDTH: Final = 0.04
"""Between the two insets of a pair, in widths of one."""

INSET_OF_PICTURE: Final = 0.42
"""A new inset is at most this share of its room's width and height, if possible."""

USUAL_MAGNIFICATION: Final = 4.0
"""The magnification of a new inset, where there is room."""

_AWAY_OF_PLACE: Final = 0.35
"""The gap between a new inset and its place, in widths or heights of the place."""

_COST_OF_COVERING: Final = 1.5
"""The cost of covering what should be avoided, in diagonals of the room."""

_MARGIN_OF_PICTURE: Final = 0.015


def place_of(callout: Callout) -> Box:
    """Return the place that is magnified."""
    x, y = callout.corner
    return Box(x, y, x + callout.width_px, y + callout.height_px)


def inset_boxes(callout: Callout) -> tuple[Box, ...]:
    """Return where the magnified place is shown; for a pair the professional one first."""
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
    place: Box,
    room: Box,
    *,
    avoid: Box | None = None,
    is_paired: bool = False,
    is_round: bool = False,
) -> Callout:
    """Return a callout of *place* with an inset in *room*, next to the place.

    Args:
        place: what is magnified.
        room: the picture, or its visible part.
        avoid: what the inset covers only if there is no other room, such as the face.
        is_paired: whether both pictures are shown.
        is_round: whether it is an ellipse.
    """
    across = 2 + GAP_OF_WIDTH if is_paired else 1.0
    share = INSET_OF_PICTURE * (1.7 if is_paired else 1.0)
    fits = min(
        share * room.width / (across * place.width),
        INSET_OF_PICTURE * room.height / place.height,
        USUAL_MAGNIFICATION,
    )
    least, most = MAGNIFICATIONS
    factor = min(max(fits, least), most)
    return Callout(
        PicturePoint(place.left, place.top),
        place.width,
        place.height,
        _beside(place, factor * across * place.width, factor * place.height, room, avoid),
        factor,
        is_round=is_round,
        is_paired=is_paired,
    )


class Overhang(NamedTuple):
    """How far insets extend beyond their picture on each side, in its pixels; 0 where none does."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


def overhang_of(annotations: Iterable[Annotation], size_px: PictureSize) -> Overhang:
    """Return how far the insets of *annotations* extend beyond their picture, plus a small margin.

    At most by the picture's width or height: what is further away is cropped.
    """
    wholes = [
        whole_inset(annotation.shape)
        for annotation in annotations
        if isinstance(annotation.shape, Callout) and not annotation.is_hidden
    ]
    beyond = [
        Overhang(-w.left, -w.top, w.right - size_px.width, w.bottom - size_px.height)
        for w in wholes
    ]
    air = _MARGIN_OF_PICTURE * min(size_px)
    furthest = (size_px.width, size_px.height) * 2
    return Overhang(
        *(
            max((min(reach + air, most) for reach in side if reach > 0), default=0.0)
            for side, most in zip(zip(*beyond, strict=True), furthest, strict=False)
        )
    )


def with_inset_at(callout: Callout, at: PicturePoint, *, regular: bool = False) -> Callout:
    """Return *callout* with the centre of its inset at a point.

    Args:
        callout: what is changed.
        at: in pixels of the picture; it may be outside of it.
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
    # The corner moves along the diagonal; this is the point of it nearest to *to*.
    along = ((to.x - x) * half_width + (to.y - y) * half_height) / (
        half_width * half_width + half_height * half_height
    )
    least, most = MAGNIFICATIONS
    factor = min(max(callout.magnification * along, least), most)
    return float(round(factor)) if regular else factor


def _beside(place: Box, width: float, height: float, room: Box, avoid: Box | None) -> PicturePoint:
    """Return the centre of an inset that covers neither *place* nor, if possible, *avoid*.

    Of several candidates it is the one nearest to the place.
    """
    reach_x = (0.5 + _AWAY_OF_PLACE) * place.width + width / 2
    reach_y = (0.5 + _AWAY_OF_PLACE) * place.height + height / 2
    x, y = place.centre
    xs = (x, x - reach_x, x + reach_x, room.left, room.right)
    ys = (y, y - reach_y, y + reach_y, room.top, room.bottom)
    middles = (PicturePoint(a, b) for a in xs for b in ys)
    held = {_held(at, width, height, room) for at in middles}

    def cost(at: PicturePoint) -> float:
        inset = Box(at.x - width / 2, at.y - height / 2, at.x + width / 2, at.y + height / 2)
        covered = inset.shared(place) / (place.width * place.height)
        avoided = 0.0 if avoid is None else inset.shared(avoid) / (width * height)
        away = distance(at, place.centre) / distance(
            (room.left, room.top), (room.right, room.bottom)
        )
        return 10 * covered + _COST_OF_COVERING * avoided + away

    # Sorted, so that ties are always broken alike.
    return min(sorted(held), key=cost)


def _held(at: PicturePoint, width: float, height: float, room: Box) -> PicturePoint:
    """Return *at* moved so that the inset is inside *room*; centred where it is too large."""
    air = _MARGIN_OF_PICTURE * min(room.width, room.height)

    def hold(value: float, extent: float, low: float, high: float) -> float:
        margin = extent / 2 + air
        middle = (low + high) / 2
        return min(max(value, low + margin), high - margin) if 2 * margin <= high - low else middle

    return PicturePoint(
        hold(at.x, width, room.left, room.right), hold(at.y, height, room.top, room.bottom)
    )
