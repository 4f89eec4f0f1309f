"""AVIF and BMP, which Pillow reads whole, header and pixels."""

from __future__ import annotations

from functools import partial

from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.files.colour import AS_SRGB
from headshot_viewer.files.formats.by_pillow import decoded_file, decoded_short, opened_image
from headshot_viewer.files.formats.iso_boxes import padded
from headshot_viewer.files.formats.iso_items import stated_colours
from headshot_viewer.files.formats.opened import ANIMATED_NOTE, Opened
from headshot_viewer.files.orientation import exif_orientation


def open_bmp(data: bytes) -> Opened:
    """Read the header of a BMP.

    Raises:
        Unreadable: the header is damaged.
    """
    image = opened_image(data, "BMP")
    return Opened(PictureSize(*image.size), partial(decoded_file, data, "BMP"), AS_SRGB)


def open_avif(data: bytes) -> Opened:
    """Read the header of an AVIF.

    Pillow hands on the turns of ``irot`` and ``imir`` as an EXIF orientation; what EXIF and XMP
    themselves say is not applied, as with HEIC.

    Raises:
        Unreadable: the header is damaged.
    """
    filled_up = padded(data)
    whole = data if filled_up is None else filled_up
    image = opened_image(whole, "AVIF")
    stated = stated_colours(data, image.info.get("icc_profile"))
    animated = (ANIMATED_NOTE,) if getattr(image, "is_animated", False) else ()
    decode = partial(decoded_file, whole, "AVIF")
    return Opened(
        PictureSize(*image.size),
        decode if filled_up is None else partial(decoded_short, decode),
        stated.conversion,
        orientation=exif_orientation(image.info.get("exif", b"")) or 1,
        bit_depth=_avif_bit_depth(data),
        colour_code=stated.name,
        notes=(*animated, *stated.notes),
    )


def _avif_bit_depth(data: bytes) -> int:
    """Read the bit depth from the ``av1C`` box (AV1 in ISOBMFF 1.3, section 2.3)."""
    at = data.find(b"av1C")
    flags = data[at + 6] if at >= 0 and at + 6 < len(data) else 0
    if not flags & 0x40:
        return 8
    return 12 if flags & 0x20 else 10
