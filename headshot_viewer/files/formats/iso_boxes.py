"""The boxes of AVIF and HEIC (ISO/IEC 14496-12), as far as they are read without a decoder."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from headshot_viewer.files.colour import conversion
from headshot_viewer.files.colour_code import ColourCode, Stated, stated_by_code, unknown_code

if TYPE_CHECKING:
    from collections.abc import Iterator

_ITEM = b"infe"
_CONFIGURATION = b"hvcC"
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


def stated_colours(data: bytes, icc: bytes | None) -> Stated:
    """Return what a file says of its colours: by a profile, else by a code, else nothing."""
    if icc:
        return Stated(conversion(icc))
    code = colour_code(data)
    if code is None:
        return Stated()
    return stated_by_code(code, "nclx") or unknown_code(f"nclx {code}")


def colour_code(data: bytes) -> ColourCode | None:
    """Return what the picture that is shown states of its colours, or else its first part.

    None where neither does, where they state "unknown", and where the boxes are damaged.
    """
    meta = dict(_inner_boxes(data[_meta(data)][8 + _FULL_BOX_BYTES :]))
    shown = int.from_bytes(meta.get(b"pitm", b"")[_FULL_BOX_BYTES:])
    try:
        first_part = _first_part(meta.get(b"iref", b""), shown)
        codes = _codes(dict(_inner_boxes(meta.get(b"iprp", b""))))
    except struct.error:
        return None
    code = codes.get(shown) or codes.get(first_part)
    return None if code is None or code.says_nothing else code


def _first_part(references: bytes, whole: int) -> int:
    """Return the number of the first picture that *whole* is put together from; 0 without any.

    Raises:
        struct.error: a reference ends early.
    """
    layout = ">IHI" if references[:1] == b"\1" else ">HHH"
    for name, content in _inner_boxes(references[_FULL_BOX_BYTES:]):
        if name == b"dimg":
            number, _count, first = struct.unpack_from(layout, content)
            if number == whole:
                return int(first)
    return 0


def _codes(properties: dict[bytes, bytes]) -> dict[int, ColourCode]:
    """Return the colour code of each picture that is linked to one, by the picture's number.

    Raises:
        struct.error: a property or a link ends early.
    """
    stated = {
        place: ColourCode(*struct.unpack_from(">HH", content, 4))
        for place, (name, content) in enumerate(_inner_boxes(properties.get(b"ipco", b"")), 1)
        if name == b"colr" and content[:4] == b"nclx"
    }
    links = _links(properties.get(b"ipma", b""))
    return {number: stated[place] for number, place in links if place in stated}


def _links(content: bytes) -> Iterator[tuple[int, int]]:
    """Yield which pictures are linked to which properties, both by their numbers.

    Raises:
        struct.error: it ends early.
    """
    entry, link = (">IB" if content[:1] == b"\1" else ">HB"), (2 if content[3:4] == b"\1" else 1)
    at = _FULL_BOX_BYTES + 4
    for _ in range(int.from_bytes(content[_FULL_BOX_BYTES:at])):
        number, count = struct.unpack_from(entry, content, at)
        at += struct.calcsize(entry)
        for start in range(at, at + count * link, link):
            # The first bit says that who does not know the property must not show the picture.
            yield number, int.from_bytes(content[start : start + link]) & (1 << 8 * link - 1) - 1
        at += count * link


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


def configurations(data: bytes) -> Iterator[bytes]:
    """Yield the content of each ``hvcC`` of a HEIC, wherever in the ``meta`` box it stands."""
    meta = _meta(data)
    at = data.find(_CONFIGURATION, meta.start, meta.stop)
    while at >= 0:
        yield data[at + 4 : at - 4 + int.from_bytes(data[at - 4 : at])]
        at = data.find(_CONFIGURATION, at + 4, meta.stop)


def _meta(data: bytes) -> slice:
    """Return where the box is that says what a file holds; nowhere without one."""
    return next((span for name, span in _top_boxes(data) if name == b"meta"), slice(0, 0))


def _inner_boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and content of the boxes that *data* is made of; none of them is ever large."""
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
