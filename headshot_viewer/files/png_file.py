"""Pixels to PNG, stripe by stripe: the whole picture is never in memory."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from io import BytesIO
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO, Final, Protocol

import numpy as np
from numpy.typing import NDArray

from headshot_viewer.core.progress import unwatched
from headshot_viewer.files.atomic import replacing

if TYPE_CHECKING:
    from pathlib import Path

    from headshot_viewer.core.progress import Progress

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_UP: Final = 2
"""The filter "difference to the pixel above": one subtraction of whole rows, and photographs
shrink by it as far as by the slower ones (within 3 % at level 1)."""

_LEVEL: Final = 1
_BLOCK_BYTES: Final = 1 << 20
"""About how much is filtered and compressed at a time: it stays in the cache."""

_SIDE_LIMIT_PX: Final = 2**31 - 1
_KEYWORD_LIMIT: Final = 79
_NO_TEXT: Final[Mapping[str, str]] = MappingProxyType({})


class PngKind(Enum):
    """What a pixel holds, 8 bits each; the value is (channels, colour type in the file)."""

    RGB = (3, 2)
    GREY_ALPHA = (2, 4)

    @property
    def channels(self) -> int:
        return self.value[0]

    @property
    def colour_type(self) -> int:
        return self.value[1]


class _Compressor(Protocol):
    def compress(self, data: memoryview, /) -> bytes: ...

    def flush(self) -> bytes: ...


def write_png(
    path: Path,
    *,
    width_px: int,
    height_px: int,
    kind: PngKind,
    stripes: Iterable[NDArray[np.uint8]],
    pixels_per_metre: int | None = None,
    text: Mapping[str, str] = _NO_TEXT,
    progress: Progress = unwatched,
) -> None:
    """Write a PNG in sRGB, whole or not at all.

    Args:
        path: the file; replaced when it is there.
        width_px: of the picture, at least 1.
        height_px: of the picture, at least 1.
        kind: what the stripes hold.
        stripes: the rows from top to bottom, as blocks (rows, width, channels) uint8: red, green,
            blue, or grey, alpha (not premultiplied). Each is done with when the next is asked for.
        pixels_per_metre: the size it is meant to be printed at; None says nothing of it.
        text: what is written into the file, by PNG keyword (1..79 Latin-1 characters), for
            example ``{"Software": "Headshot Viewer"}``.
        progress: called after each block of rows.

    Raises:
        NotWritten: no space, no permission, no such folder; *path* is as it was.
        Cancelled: by *progress* or *stripes*; *path* is as it was.
        ValueError: sizes, stripes or keywords that make no PNG; *path* is as it was.
    """
    with replacing(path) as file:
        _write(
            file,
            size_px=(width_px, height_px),
            kind=kind,
            stripes=stripes,
            facts=_facts(pixels_per_metre, text),
            progress=progress,
        )


def png_bytes(
    pixels: NDArray[np.uint8], kind: PngKind = PngKind.RGB, text: Mapping[str, str] = _NO_TEXT
) -> bytes:
    """Return *pixels*, (height, width, channels) uint8, as the bytes of a PNG in sRGB.

    Raises:
        ValueError: as :func:`write_png`.
    """
    height_px, width_px = pixels.shape[:2]
    file = BytesIO()
    _write(
        file,
        size_px=(width_px, height_px),
        kind=kind,
        stripes=[pixels],
        facts=_facts(None, text),
        progress=unwatched,
    )
    return file.getvalue()


def _write(
    file: BinaryIO,
    *,
    size_px: tuple[int, int],
    kind: PngKind,
    stripes: Iterable[NDArray[np.uint8]],
    facts: list[bytes],
    progress: Progress,
) -> None:
    if not all(1 <= side <= _SIDE_LIMIT_PX for side in size_px):
        raise ValueError(f"a PNG cannot be {size_px[0]} x {size_px[1]} pixels")
    file.write(_SIGNATURE)
    file.write(_chunk(b"IHDR", struct.pack(">IIBBBBB", *size_px, 8, kind.colour_type, 0, 0, 0)))
    file.writelines(facts)
    compressor = _compressor()
    rows_done = 0
    for rows in _filtered(stripes, size_px, kind):
        rows_done += len(rows)
        _write_pixels(file, compressor.compress(rows.reshape(-1).data))
        progress(rows_done / size_px[1])
    if rows_done != size_px[1]:
        raise ValueError(f"{rows_done} rows were given for a height of {size_px[1]}")
    _write_pixels(file, compressor.flush())
    file.write(_chunk(b"IEND", b""))


def _filtered(
    stripes: Iterable[NDArray[np.uint8]], size_px: tuple[int, int], kind: PngKind
) -> Iterator[NDArray[np.uint8]]:
    """Yield the filtered rows, (rows, 1 + width * channels): the next overwrites the last."""
    width_px, height_px = size_px
    row_bytes = width_px * kind.channels
    block_rows = max(1, min(height_px, _BLOCK_BYTES // row_bytes))
    filtered = np.empty((block_rows, 1 + row_bytes), np.uint8)
    filtered[:, 0] = _UP
    above = np.zeros(row_bytes, np.uint8)
    rows_left = height_px
    for stripe in stripes:
        if stripe.dtype != np.uint8 or stripe.shape[1:] != (width_px, kind.channels):
            raise ValueError(f"{kind.name} rows of {width_px} px are not {stripe.shape}")
        rows_left -= len(stripe)
        if rows_left < 0:
            raise ValueError(f"more rows were given than a height of {height_px}")
        rows = stripe.reshape(len(stripe), row_bytes)
        for top in range(0, len(rows), block_rows):
            block = rows[top : top + block_rows]
            out = filtered[: len(block), 1:]
            np.subtract(block[0], above, out=out[0])
            np.subtract(block[1:], block[:-1], out=out[1:])
            above[:] = block[-1]
            yield filtered[: len(block)]


def _compressor() -> _Compressor:
    """Return a compressor of one zlib stream.

    ``isal`` is about six times as fast as zlib, but has no wheels for some rarer platforms.
    """
    try:
        from isal import isal_zlib
    except ImportError:
        return zlib.compressobj(_LEVEL)
    fast: _Compressor = isal_zlib.compressobj(_LEVEL)
    return fast


def _write_pixels(file: BinaryIO, packed: bytes) -> None:
    if packed:
        file.write(_chunk(b"IDAT", packed))


def _facts(pixels_per_metre: int | None, text: Mapping[str, str]) -> list[bytes]:
    """Return the chunks between header and pixels."""
    chunks = [
        # Perceptual intent; readers that know no sRGB chunk use the two that follow, with the
        # values that the PNG specification, 11.3.2.5, gives for it.
        _chunk(b"sRGB", b"\0"),
        _chunk(b"gAMA", struct.pack(">I", 45455)),
        _chunk(
            b"cHRM",
            struct.pack(">8I", 31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000),
        ),
    ]
    if pixels_per_metre is not None:
        chunks.append(_chunk(b"pHYs", struct.pack(">IIB", pixels_per_metre, pixels_per_metre, 1)))
    return chunks + [_text_chunk(keyword, words) for keyword, words in text.items()]


def _text_chunk(keyword: str, words: str) -> bytes:
    key = keyword.encode("latin-1", "replace")
    if not (
        1 <= len(key) <= _KEYWORD_LIMIT
        and keyword == key.decode("latin-1")
        and keyword.isprintable()
        and keyword == keyword.strip()
    ):
        raise ValueError(f"a PNG keyword is 1 to {_KEYWORD_LIMIT} Latin-1 letters, not {keyword!r}")
    words = words.replace("\0", "")
    try:
        return _chunk(b"tEXt", key + b"\0" + words.encode("latin-1"))
    except UnicodeEncodeError:
        # Not compressed, no language, no translated keyword.
        return _chunk(b"iTXt", key + b"\0\0\0\0\0" + words.encode("utf-8", "replace"))


def _chunk(name: bytes, data: bytes) -> bytes:
    check = zlib.crc32(data, zlib.crc32(name))
    return b"".join((struct.pack(">I", len(data)), name, data, struct.pack(">I", check)))
