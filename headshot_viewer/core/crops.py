"""Crops a head out of a picture, as websites and badge printers do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from headshot_viewer.core.boxes import Box

if TYPE_CHECKING:
    from headshot_viewer.core.face import Face
    from headshot_viewer.core.geometry import PictureSize

HEAD_AND_SHOULDERS_IOD: Final = 6.6
"""Height of a crop that shows a head and the top of the shoulders, in eye distances; a head with
hair is about 3.6 of them."""

EYES_FROM_TOP: Final = 0.42
"""Where the eyes are in such a crop, as a share of its height."""


def head_crop(
    face: Face | None,
    size_px: PictureSize,
    *,
    aspect: float = 1.0,
    height_iod: float = HEAD_AND_SHOULDERS_IOD,
) -> Box:
    """Return the part of a picture that shows the head; it is inside the picture.

    Args:
        face: in that picture; None gives the largest possible part, from the top.
        size_px: of the picture.
        aspect: width divided by height of the part, > 0.
        height_iod: its height in eye distances; less where the picture is too small.
    """
    width, height = float(size_px.width), float(size_px.height)
    most = min(height, width / aspect)
    if face is None:
        tall = most
        left, top = (width - tall * aspect) / 2, 0.0
    else:
        tall = min(most, height_iod * face.iod_px)
        eyes = face.eyes_px.midpoint
        left, top = eyes.x - tall * aspect / 2, eyes.y - EYES_FROM_TOP * tall
    left = max(0.0, min(left, width - tall * aspect))
    top = max(0.0, min(top, height - tall))
    return Box(left, top, left + tall * aspect, top + tall)
