"""JPEG: its segments read here, its pixels by libjpeg-turbo straight into BGRX."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final, cast

import simplejpeg
from PIL import Image

from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.said import said
from headshot_viewer.files.colour import Conversion, conversion
from headshot_viewer.files.colour_code import Stated
from headshot_viewer.files.formats.by_pillow import decoded_by_pillow, opened_image
from headshot_viewer.files.formats.exif_colours import stated_by_exif
from headshot_viewer.files.formats.opened import (
    DAMAGED_NOTE,
    NOTHING_DECODED,
    SHORT_NOTE,
    Decoded,
    Opened,
    Unreadable,
)
from headshot_viewer.files.formats.tiff_tags import NUMBER_OF_PICTURES, directories
from headshot_viewer.files.orientation import exif_orientation, xmp_orientation

if TYPE_CHECKING:
    from headshot_viewer.core.arrays import Pixels

_START_OF_SCAN = 0xDA
_END = 0xD9
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_PROGRESSIVE = frozenset((0xC2, 0xC6, 0xCA, 0xCE))
_WITHOUT_LENGTH = frozenset((0x01, *range(0xD0, 0xD9)))
_EXIF = b"Exif\0\0"
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_ICC = b"ICC_PROFILE\0"
_MULTI_PICTURE = b"MPF\0"
# A progressive file has to be read whole for a preview of any size: it would save nothing.
_PREVIEW_FROM_PIXELS: Final = 4_000_000


@dataclass(slots=True)
class _Header:
    """What the segments before the first scan say."""

    size_px: PictureSize | None = None
    frame: int = 0
    bit_depth: int = 8
    channels: int = 3
    exif: bytes = b""
    xmp: bytes = b""
    icc_parts: dict[int, bytes] = field(default_factory=dict)
    pictures: int = 1

    @property
    def orientation(self) -> int:
        return exif_orientation(self.exif) or xmp_orientation(self.xmp) or 1

    @property
    def icc(self) -> bytes:
        return b"".join(part for _, part in sorted(self.icc_parts.items()))


def open_jpeg(data: bytes) -> Opened:
    """Read the header of a JPEG.

    Raises:
        Unreadable: it ends before its size is said.
    """
    header = _header(data)
    if header.size_px is None or 0 in header.size_px:
        raise Unreadable(said("the file ends or breaks off before the picture begins"))
    stated = _stated(header)
    how = stated.conversion
    by_turbo = header.bit_depth == 8 and header.channels in (1, 3)
    quarter = (
        by_turbo
        and header.frame not in _PROGRESSIVE
        and header.size_px.width * header.size_px.height > _PREVIEW_FROM_PIXELS
    )
    decode = (
        partial(_decode_by_turbo, data, header, how)
        if by_turbo
        else partial(_decode_by_pillow, data, header)
    )
    return Opened(
        header.size_px,
        decode,
        how,
        decode_quarter=partial(_decode_by_turbo, data, header, how, 4) if quarter else None,
        orientation=header.orientation,
        bit_depth=header.bit_depth,
        colour_code=stated.name,
        notes=(said("It holds {pictures} pictures; the first is shown.", pictures=header.pictures),)
        if header.pictures > 1
        else (),
    )


def _stated(header: _Header) -> Stated:
    """Return what the profile says of the colours, or else EXIF, which knows nothing of inks."""
    if header.icc or header.channels not in (1, 3):
        return Stated(conversion(header.icc))
    return stated_by_exif(header.exif)


def _decode_by_turbo(data: bytes, header: _Header, how: Conversion, shrink: int = 1) -> Decoded:
    """Decode with exact upsampling and DCT; broken data as far as it goes, with a note."""
    notes: tuple[str, ...] = ()
    try:
        pixels = _turbo(data, header, how, shrink, strict=True)
    except ValueError as error:
        notes = (SHORT_NOTE if "remature end" in str(error) else DAMAGED_NOTE,)
        try:
            pixels = _turbo(data, header, how, shrink, strict=False)
        except ValueError as again:
            if shrink > 1:
                raise Unreadable(said("it is damaged")) from again
            return _decode_by_pillow(data, header)
        if (pixels == pixels[0, 0]).all():
            # Flat: what libjpeg fills in where nothing was stored.
            raise Unreadable(NOTHING_DECODED) from error
    if _is_grey_with_profile(header, how):
        return Decoded(Image.fromarray(pixels[:, :, 0]), notes)
    if how.keeps_rgb:
        return Decoded(pixels, notes)
    height, width = pixels.shape[:2]
    image = Image.frombuffer("RGBX", (width, height), pixels, "raw", "RGBX", 0, 1)
    return Decoded(image, notes, memory=pixels)


def _turbo(data: bytes, header: _Header, how: Conversion, shrink: int, *, strict: bool) -> Pixels:
    assert header.size_px is not None
    colour_order = "BGRA" if how.keeps_rgb else "RGBA"
    order = "GRAY" if _is_grey_with_profile(header, how) else colour_order
    smallest = {}
    if shrink > 1:
        width, height = header.size_px
        smallest = {"min_width": -(-width // shrink), "min_height": -(-height // shrink)}
    return cast("Pixels", simplejpeg.decode_jpeg(data, order, strict=strict, **smallest))


def _is_grey_with_profile(header: _Header, how: Conversion) -> bool:
    return header.channels == 1 and how.space == "GRAY" and how.transform is not None


def _decode_by_pillow(data: bytes, header: _Header) -> Decoded:
    """Decode what libjpeg-turbo does not make RGB of: CMYK and YCCK above all."""
    if header.bit_depth != 8:
        raise Unreadable(
            said(
                "it is a JPEG of {bit_depth} bits a channel, which is not read yet;"
                " save it as PNG or TIFF",
                bit_depth=header.bit_depth,
            )
        )
    return decoded_by_pillow(opened_image(data, "JPEG"))


def _header(data: bytes) -> _Header:
    header = _Header()
    at = 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            # Junk between segments: go on at the next marker, as decoders do.
            at = data.find(b"\xff", at)
            if at < 0:
                break
            continue
        marker = data[at + 1]
        if marker in (0xFF, 0x00) or marker in _WITHOUT_LENGTH:
            at += 1 if marker == 0xFF else 2
            continue
        if marker in (_START_OF_SCAN, _END):
            break
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        _read_segment(header, marker, data[at + 4 : at + 2 + length])
        at += 2 + max(2, length)
    return header


def _read_segment(header: _Header, marker: int, body: bytes) -> None:
    if marker in _FRAMES and len(body) >= 6 and header.size_px is None:
        header.frame = marker
        header.bit_depth = body[0]
        height, width = (int.from_bytes(body[i : i + 2], "big") for i in (1, 3))
        header.size_px = PictureSize(width, height)
        header.channels = body[5]
    elif marker == 0xE1 and body.startswith(_EXIF):
        header.exif = header.exif or body
    elif marker == 0xE1 and body.startswith(_XMP):
        header.xmp = header.xmp or body
    elif marker == 0xE2 and body.startswith(_ICC) and len(body) > 14:
        header.icc_parts.setdefault(body[12], body[14:])
    elif marker == 0xE2 and body.startswith(_MULTI_PICTURE):
        index = next(directories(body[len(_MULTI_PICTURE) :]), None)
        header.pictures = index.first(NUMBER_OF_PICTURES, 1) if index else 1
