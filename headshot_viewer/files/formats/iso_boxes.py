"""The boxes of AVIF and HEIC (ISO/IEC 14496-12), as far as they are read without a decoder."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ITEM = b"infe"
_FIRST_BEYOND_ASCII = 0x80
_FULL_BOX_BYTES = 4
# More than any picture is: a damaged length is not to be believed.
_MOST_MISSING_BYTES = 256 << 20


def padded(data: bytes) -> bytes | None:
    """Return a file that breaks off in its last box with zeros up to its end; None for others.

    Decoders refuse a box that is not all there, but decode what there is of one that is: the
    zeros come out as smears.
    """
    missing = max((span.stop for _name, span in _top_boxes(data)), default=0) - len(data)
    return data + bytes(missing) if 0 < missing <= _MOST_MISSING_BYTES else None


def with_plain_item_kinds(data: bytes) -> bytes:
    """Return a HEIC in which what its items are is said in ASCII: what is not becomes "?".

    The library for HEIC makes text of it without looking, and of text that is none it dies, and
    the program with it.
    """
    meta = _meta(data)
    mended = bytearray(data)
    at = data.find(_ITEM, meta.start, meta.stop)
    while at >= 0:
        end = min(meta.stop, at - 4 + int.from_bytes(data[at - 4 : at], "big"))
        # Version and flags; the item's number, longer in version 3; how it is protected.
        kind_at = at + 4 + 4 + (4 if data[at + 4 : at + 5] == b"\3" else 2) + 2
        for place in range(kind_at, end):
            if data[place] >= _FIRST_BEYOND_ASCII:
                mended[place] = ord("?")
        at = data.find(_ITEM, at + 4, meta.stop)
    return bytes(mended)


def _meta(data: bytes) -> slice:
    """Return where the box is that says what a file holds; nowhere without one."""
    return next((span for name, span in _top_boxes(data) if name == b"meta"), slice(0, 0))


def meta_boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and content of the boxes that say what a file holds."""
    yield from boxes_in(data[_meta(data)][8 + _FULL_BOX_BYTES :])


def boxes_in(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and content of the boxes that *data* consists of; none of them is ever large."""
    for name, span in _top_boxes(data):
        yield name, data[span][8:]


def _top_boxes(data: bytes) -> Iterator[tuple[bytes, slice]]:
    """Yield name and span of the outermost boxes, the last as far as it says, or to the end."""
    at = 0
    while at + 8 <= len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        if size == 1 and at + 16 <= len(data):
            size = int.from_bytes(data[at + 8 : at + 16], "big")
        # 0: it goes to the end of the file, wherever that is.
        size = size or len(data) - at
        yield data[at + 4 : at + 8], slice(at, at + size)
        if size < 8:
            return
        at += size
