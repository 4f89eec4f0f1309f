"""Words on a picture, wrapped so that they stay on it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.paint.words import broken, words

if TYPE_CHECKING:
    from headshot_viewer.core.annotation import Style, Text
    from headshot_viewer.core.geometry import PictureSize

_MARGIN_OF_TEXT: Final = 0.75
"""Kept free at the picture's edge, for a pill or a halo."""

_LEAST_SHARE: Final = 0.5
"""Words begun near the right edge are moved to the left until they have this share of the width:
a column of single words is unreadable."""


def room_px(corner: PicturePoint, style: Style, size_px: PictureSize) -> float:
    """Return the largest width of lines that begin at *corner*, in picture pixels; > 0."""
    margin = _MARGIN_OF_TEXT * _em_px(style, size_px)
    to_edge = size_px.width - margin - max(margin, corner.x)
    return max(to_edge, _LEAST_SHARE * size_px.width)


def within_picture(text: Text, style: Style, size_px: PictureSize) -> Text:
    """Return *text* with its lines broken where they would leave the picture at the right.

    One that fits, or that was begun beside the picture, stays as it is. Where there is little room
    its corner comes to the left.
    """
    em_px, left = _em_px(style, size_px), text.corner.x
    margin = _MARGIN_OF_TEXT * em_px
    furthest = size_px.width - margin
    if not 0 <= left <= size_px.width or left + _width_px(text.text, em_px) <= furthest:
        return text
    fitting = broken(text.text, room_px(text.corner, style, size_px) / em_px, bold=True)
    left = max(min(left, furthest - _width_px(fitting, em_px)), min(left, margin))
    return replace(text, text=fitting, corner=PicturePoint(left, text.corner.y))


def _em_px(style: Style, size_px: PictureSize) -> float:
    return style.text_of_height * size_px.height


def _width_px(text: str, em_px: float) -> float:
    return words(text, bold=True).width_em * em_px
