"""HEIC by libheif, which turns the picture upright itself (``irot``, ``imir``)."""

from __future__ import annotations

from functools import partial

import pi_heif

from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.files.colour import conversion
from headshot_viewer.files.formats.by_pillow import (
    WHAT_PILLOW_RAISES,
    decoded_by_pillow,
    decoded_short,
)
from headshot_viewer.files.formats.iso_boxes import colour_code, colour_notes, is_srgb, padded
from headshot_viewer.files.formats.opened import (
    BROKEN_HEADER,
    NOTHING_DECODED,
    Decoded,
    Opened,
    Unreadable,
)


def open_heic(data: bytes) -> Opened:
    """Read the header of a HEIC.

    Its EXIF orientation is not applied: ISO/IEC 23008-12 leaves turning to the container, and
    cameras write both.

    Raises:
        Unreadable: the header is damaged.
    """
    whole = padded(data)
    try:
        image = pi_heif.open_heif(data if whole is None else whole)
        size_px = PictureSize(*image.size)
        facts = image.info
    except WHAT_PILLOW_RAISES as error:
        raise Unreadable(BROKEN_HEADER) from error
    decode, code = partial(_decode, image), colour_code(data)
    profile = facts.get("icc_profile")
    return Opened(
        size_px,
        decode if whole is None else partial(decoded_short, decode),
        conversion(profile),
        bit_depth=int(facts.get("bit_depth", 8)),
        states_colours=is_srgb(code),
        notes=colour_notes(code, has_profile=bool(profile)),
    )


def _decode(image: pi_heif.HeifFile) -> Decoded:
    try:
        return decoded_by_pillow(image.to_pillow())
    except WHAT_PILLOW_RAISES as error:
        raise Unreadable(NOTHING_DECODED) from error
