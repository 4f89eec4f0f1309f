"""Which way up a picture is, and turning it so.

The eight orientations are those of EXIF 2.32, tag 0x0112. Anything else, 0 and 9 too, means
"as stored".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

import cv2

from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.files.formats.tiff_tags import ORIENTATION, directories

if TYPE_CHECKING:
    from headshot_viewer.core.arrays import Pixels

_TURNED_BY_A_QUARTER = range(5, 9)
_XMP_ORIENTATION = re.compile(rb"tiff:Orientation(?:=[\"']|>)\s*(\d)")


def exif_orientation(exif: bytes) -> int | None:
    """Return the orientation an EXIF block states, 1..8; None when it states none.

    Args:
        exif: a TIFF structure, with or without the six bytes "Exif" that JPEG puts before it.
    """
    first = next(directories(exif.removeprefix(b"Exif\0\0")), None)
    return _valid(first.first(ORIENTATION, 0)) if first else None


def xmp_orientation(xmp: bytes) -> int | None:
    """Return the orientation an XMP packet states, 1..8; None when it states none."""
    found = _XMP_ORIENTATION.search(xmp)
    return _valid(int(found.group(1))) if found else None


def upright_size(stored: PictureSize, orientation: int) -> PictureSize:
    """Return the size that a picture of size *stored* has once it is turned upright."""
    if orientation in _TURNED_BY_A_QUARTER:
        return PictureSize(stored.height, stored.width)
    return stored


def upright(pixels: Pixels, orientation: int) -> Pixels:
    """Return *pixels* turned and mirrored as *orientation*, 1..8, asks; itself for 1."""
    match orientation:
        case 2:
            turned = cv2.flip(pixels, 1)
        case 3:
            turned = cv2.rotate(pixels, cv2.ROTATE_180)
        case 4:
            turned = cv2.flip(pixels, 0)
        case 5:
            turned = cv2.transpose(pixels)
        case 6:
            turned = cv2.rotate(pixels, cv2.ROTATE_90_CLOCKWISE)
        case 7:
            turned = cv2.flip(cv2.transpose(pixels), -1)
        case 8:
            turned = cv2.rotate(pixels, cv2.ROTATE_90_COUNTERCLOCKWISE)
        case _:
            return pixels
    return cast("Pixels", turned)


def _valid(orientation: int) -> int | None:
    return orientation if 1 <= orientation <= 8 else None
