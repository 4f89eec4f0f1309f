"""AVIF and BMP, which Pillow reads whole, header and pixels."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.files.colour import AS_SRGB, conversion
from headshot_viewer.files.formats.by_pillow import decoded_file, decoded_short, opened_image
from headshot_viewer.files.formats.iso_boxes import colour_code, colour_notes, is_srgb, padded
from headshot_viewer.files.formats.opened import ANIMATED_NOTE, Opened
from headshot_viewer.files.orientation import exif_orientation


def open_bmp(data: bytes) -> Opened:
    """Read the header of a BMP.

    Raises:
        Unreadable: the header is damaged.
    """
    return _open(data, "BMP")


def open_avif(data: bytes) -> Opened:
    """Read the header of an AVIF.

    Pillow hands on the turns of ``irot`` and ``imir`` as an EXIF orientation; what EXIF and XMP
    themselves say is not applied, as with HEIC.

    Raises:
        Unreadable: the header is damaged.
    """
    whole = padded(data)
    opened = _open(data if whole is None else whole, "AVIF")
    code = colour_code(data)
    has_profile = opened.conversion is not AS_SRGB
    return replace(
        opened,
        decode=opened.decode if whole is None else partial(decoded_short, opened.decode),
        bit_depth=_avif_bit_depth(data),
        states_colours=is_srgb(code),
        notes=(*opened.notes, *colour_notes(code, has_profile=has_profile)),
    )


def _open(data: bytes, pillow_format: str) -> Opened:
    image = opened_image(data, pillow_format)
    return Opened(
        PictureSize(*image.size),
        partial(decoded_file, data, pillow_format),
        conversion(image.info.get("icc_profile")),
        orientation=exif_orientation(image.info.get("exif", b"")) or 1,
        notes=(ANIMATED_NOTE,) if getattr(image, "is_animated", False) else (),
    )


def _avif_bit_depth(data: bytes) -> int:
    """Read the bit depth from the ``av1C`` box (AV1 in ISOBMFF 1.3, section 2.3)."""
    at = data.find(b"av1C")
    flags = data[at + 6] if at >= 0 and at + 6 < len(data) else 0
    if not flags & 0x40:
        return 8
    return 12 if flags & 0x20 else 10
