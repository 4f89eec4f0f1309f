"""HEIC by libheif, which turns the picture upright itself (``irot``, ``imir``)."""

from __future__ import annotations

from functools import partial
from typing import Final

import pi_heif

from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.said import said
from headshot_viewer.files.formats.by_pillow import WHAT_PILLOW_RAISES, decoded_by_pillow
from headshot_viewer.files.formats.hevc import is_consistent
from headshot_viewer.files.formats.iso_boxes import padded, with_plain_item_kinds
from headshot_viewer.files.formats.iso_items import items_of, stated_colours
from headshot_viewer.files.formats.opened import (
    BROKEN_HEADER,
    NOTHING_DECODED,
    Decoded,
    Opened,
    Unreadable,
)

CUT_HEIC: Final = said(
    "the file ends early, and a HEIC can only be read whole; copy it here once more"
)


def open_heic(data: bytes) -> Opened:
    """Read the header of a HEIC.

    Its EXIF orientation is not applied: ISO/IEC 23008-12 leaves turning to the container, and
    cameras write both.

    Raises:
        Unreadable: the header is damaged.
    """
    # Unlike an AVIF it is not filled up: on pixels that are none the decoder for HEVC writes
    # beyond its memory.
    is_cut = padded(data) is not None
    if not _is_consistent(data):
        raise Unreadable(CUT_HEIC if is_cut else BROKEN_HEADER)
    try:
        image = pi_heif.open_heif(with_plain_item_kinds(data))
        size_px = PictureSize(*image.size)
        facts = image.info
    except WHAT_PILLOW_RAISES as error:
        raise Unreadable(CUT_HEIC if is_cut else BROKEN_HEADER) from error
    stated = stated_colours(data, facts.get("icc_profile"))
    return Opened(
        size_px,
        partial(_decode, image, CUT_HEIC if is_cut else NOTHING_DECODED),
        stated.conversion,
        bit_depth=int(facts.get("bit_depth", 8)),
        colour_code=stated.name,
        notes=stated.notes,
    )


def _is_consistent(data: bytes) -> bool:
    """Whether all coded pictures of a file are what their configuration says."""
    items = items_of(data)
    return all(
        is_consistent(content, items.pixels.get(item, []))
        for item, properties in items.properties.items()
        for name, content in properties
        if name == b"hvcC"
    )


def _decode(image: pi_heif.HeifFile, why_not: str) -> Decoded:
    try:
        return decoded_by_pillow(image.to_pillow())
    except WHAT_PILLOW_RAISES as error:
        raise Unreadable(why_not) from error
