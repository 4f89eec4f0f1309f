"""HEIC by libheif, which turns the picture upright itself (``irot``, ``imir``)."""

from __future__ import annotations

from functools import partial

import pi_heif

from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.files.colour import conversion
from headshot_viewer.files.formats.by_pillow import WHAT_PILLOW_RAISES
from headshot_viewer.files.formats.opened import Decoded, Opened, Unreadable


def open_heic(data: bytes) -> Opened:
    """Read the header of a HEIC.

    Its EXIF orientation is not applied: ISO/IEC 23008-12 leaves turning to the container, and
    cameras write both.

    Raises:
        Unreadable: the header is damaged.
    """
    try:
        image = pi_heif.open_heif(data)
    except WHAT_PILLOW_RAISES as error:
        raise Unreadable("it is damaged at its beginning, so that nothing can be read") from error
    return Opened(
        PictureSize(*image.size),
        partial(_decode, image),
        conversion(image.info.get("icc_profile")),
        bit_depth=int(image.info.get("bit_depth", 8)),
    )


def _decode(image: pi_heif.HeifFile) -> Decoded:
    try:
        return Decoded(image.to_pillow())
    except WHAT_PILLOW_RAISES as error:
        raise Unreadable("it is damaged, and nothing of the picture could be decoded") from error
