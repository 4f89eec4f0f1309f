"""Recognises what a file holds by its first bytes, never by its name."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from headshot_viewer.core.said import said
from headshot_viewer.files.formats.tiff_tags import (
    COMPRESSION,
    DNG_VERSION,
    PHOTOMETRIC,
    directories,
    is_tiff,
)

HEAD_BYTES: Final = 1024
"""How much of a file :func:`refusal` and :func:`recognised` look at, but for TIFF."""


class Kind(StrEnum):
    """The kinds of picture that are read; the value is what a user calls it."""

    JPEG = "JPEG"
    PNG = "PNG"
    TIFF = "TIFF"
    WEBP = "WebP"
    AVIF = "AVIF"
    HEIC = "HEIC"
    BMP = "BMP"
    GIF = "GIF"


_FIRST_BYTES = (
    (b"\xff\xd8\xff", Kind.JPEG),
    (b"\x89PNG\r\n\x1a\n", Kind.PNG),
    (b"GIF87a", Kind.GIF),
    (b"GIF89a", Kind.GIF),
)
# Two letters alone would take a text for a picture.
_BMP_HEADER_BYTES = frozenset((12, 16, 40, 52, 56, 64, 108, 124))
_AVIF_BRANDS = frozenset((b"avif", b"avis"))
_HEIC_BRANDS = frozenset(
    (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"mif2")
)

_RAW: Final = said(
    "camera RAW files are not read yet; develop it and save a TIFF, PNG or JPEG in your RAW "
    "converter"
)
_RAW_FIRST_BYTES = (
    b"FUJIFILMCCD-RAW",
    b"IIRO",
    b"IIRS",
    b"MMOR",
    b"IIU\0",
    b"FOVb",
    b"\0MRM",
    b"II\x1a\0\0\0HEAPCCDR",
    b"IIII\x01\0\0\0",
)
# Colour filter array and linear raw: TIFF/EP and DNG 1.7. Nikon, Sony, Pentax, Kodak and DNG's
# lossy and JPEG XL compressions.
_RAW_PHOTOMETRICS = frozenset((32803, 34892))
_RAW_COMPRESSIONS = frozenset((32767, 32769, 34713, 65000, 65535))

_REFUSED = (
    (
        (b"\xff\x0a", b"\0\0\0\x0cJXL \r\n\x87\n"),
        said("JPEG XL is not read yet; save it as PNG or JPEG in the program that made it"),
    ),
    (
        (b"\0\0\0\x0cjP  ", b"\xff\x4f\xff\x51"),
        said("JPEG 2000 is not read yet; save it as PNG or TIFF"),
    ),
    (
        (b"8BPS",),
        said("Photoshop files are not read yet; save a copy as TIFF, PNG or JPEG in Photoshop"),
    ),
    ((b"gimp xcf",), said("GIMP files are not read yet; export it as PNG or TIFF in GIMP")),
    (
        (b"\x76\x2f\x31\x01", b"#?RADIANCE"),
        said("HDR pictures are not read yet; save it as 16-bit TIFF"),
    ),
    ((b"%PDF",), said("it is a PDF; export the page as PNG or JPEG")),
    ((b"\0\0\1\0", b"\0\0\2\0"), said("icons are not read; save it as PNG")),
    (_RAW_FIRST_BYTES, _RAW),
    (
        (b"version https://git-lfs",),
        said("only a placeholder of it is on this computer (Git LFS); fetch the file itself first"),
    ),
    (
        (b"bplist00",),
        said("only a placeholder of it may be on this computer; download the file first"),
    ),
    (
        (b"PK\x03\x04", b"Rar!", b"7z\xbc\xaf"),
        said("it is an archive; unpack it and open what is in it"),
    ),
)
_WEB_PAGE = re.compile(rb"\s*<(?:!doctype\s+html|html)", re.IGNORECASE)
_DRAWING = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!DOCTYPE\s+)?svg", re.DOTALL)


def recognised(data: bytes) -> Kind | None:
    """Return the kind of picture that *data* begins; None when it is none that is read."""
    for first_bytes, kind in _FIRST_BYTES:
        if data.startswith(first_bytes):
            return kind
    if data[:2] == b"BM" and int.from_bytes(data[14:18], "little") in _BMP_HEADER_BYTES:
        return Kind.BMP
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return Kind.WEBP
    brands = _brands(data)
    if brands & _AVIF_BRANDS:
        return Kind.AVIF
    if brands & _HEIC_BRANDS:
        return Kind.HEIC
    return Kind.TIFF if is_tiff(data) else None


def refusal(data: bytes) -> str | None:
    """Return why a file is refused whose first bytes say so; None when they do not.

    Args:
        data: the first :data:`HEAD_BYTES`.
    """
    if not data:
        return said("the file is empty")
    if data[8:10] == b"CR" and is_tiff(data):
        return _RAW
    for beginnings, reason in _REFUSED:
        if data.startswith(beginnings):
            return reason
    if b"crx " in _brands(data):
        return _RAW
    if _WEB_PAGE.match(data):
        return said("it is a web page; save the picture itself from the browser")
    if _DRAWING.match(data):
        return said("it is an SVG drawing; export it as PNG")
    if data[4:8] == b"ftyp" and recognised(data) is None:
        return said("it is a video; save a frame of it as PNG or JPEG")
    if recognised(data) is None:
        return said("it is not a picture in a format this program knows")
    return None


def refusal_of_raw(data: bytes) -> str | None:
    """Return why a whole TIFF is refused: because it is a camera's RAW; None for a picture.

    NEF, DNG, ARW, PEF and others are TIFF files whose first page is a thumbnail: shown as a
    TIFF, the thumbnail would pass for the picture.
    """
    for directory in directories(data):
        if (
            DNG_VERSION in directory.values
            or directory.first(PHOTOMETRIC, 0) in _RAW_PHOTOMETRICS
            or directory.first(COMPRESSION, 0) in _RAW_COMPRESSIONS
        ):
            return _RAW
    return None


def _brands(data: bytes) -> set[bytes]:
    """Return the brands of an ISO base media file: the first is its own, others it fits."""
    if data[4:8] != b"ftyp":
        return set()
    box = data[: min(int.from_bytes(data[:4], "big"), HEAD_BYTES)]
    return {box[8:12]} | {box[at : at + 4] for at in range(16, len(box) - 3, 4)}
