"""AVIF and BMP, which Pillow reads whole, header and pixels."""

from __future__ import annotations

from functools import partial

from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.files.colour import conversion
from headshot_viewer.files.formats.by_pillow import decoded_file, opened_image
from headshot_viewer.files.formats.opened import ANIMATED_NOTE, Opened
from headshot_viewer.files.orientation import exif_orientation, xmp_orientation


def open_bmp(data: bytes) -> Opened:
    return _open(data, "BMP")


def open_avif(data: bytes) -> Opened:
    """Pillow hands on the turns of an AVIF's ``irot`` and ``imir`` as an EXIF orientation."""
    return _open(data, "AVIF", _avif_bit_depth(data))


def _open(data: bytes, pillow_format: str, bit_depth: int = 8) -> Opened:
    image = opened_image(data, pillow_format)
    orientation = exif_orientation(image.info.get("exif", b"")) or xmp_orientation(
        image.info.get("xmp", b"")
    )
    return Opened(
        PictureSize(*image.size),
        partial(decoded_file, data, pillow_format),
        conversion(image.info.get("icc_profile")),
        orientation=orientation or 1,
        bit_depth=bit_depth,
        notes=(ANIMATED_NOTE,) if getattr(image, "is_animated", False) else (),
    )


def _avif_bit_depth(data: bytes) -> int:
    """Read the bit depth from the ``av1C`` box (AV1 in ISOBMFF 1.3, section 2.3)."""
    at = data.find(b"av1C")
    flags = data[at + 6] if at >= 0 and at + 6 < len(data) else 0
    if not flags & 0x40:
        return 8
    return 12 if flags & 0x20 else 10
