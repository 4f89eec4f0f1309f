"""The directories of tags inside TIFF files, EXIF blocks and camera RAWs, read without a decoder.

TIFF 6.0 (Adobe, 1992), section 2; BigTIFF by its usual layout. Only the tags asked for are read,
and whatever is damaged is left out rather than raised: a broken EXIF block spoils no picture.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

NEW_SUBFILE_TYPE: Final = 254
IMAGE_WIDTH: Final = 256
IMAGE_LENGTH: Final = 257
BITS_PER_SAMPLE: Final = 258
COMPRESSION: Final = 259
PHOTOMETRIC: Final = 262
ORIENTATION: Final = 274
PLANAR_CONFIGURATION: Final = 284
SUB_IFDS: Final = 330
EXTRA_SAMPLES: Final = 338
XMP: Final = 700
ICC_PROFILE: Final = 34675
NUMBER_OF_PICTURES: Final = 0xB001
DNG_VERSION: Final = 50706

_WANTED = (
    NEW_SUBFILE_TYPE,
    IMAGE_WIDTH,
    IMAGE_LENGTH,
    BITS_PER_SAMPLE,
    COMPRESSION,
    PHOTOMETRIC,
    ORIENTATION,
    PLANAR_CONFIGURATION,
    SUB_IFDS,
    EXTRA_SAMPLES,
    XMP,
    ICC_PROFILE,
    NUMBER_OF_PICTURES,
    DNG_VERSION,
)
_FORMATS = {1: "B", 3: "H", 4: "I", 7: "B", 6: "b", 8: "h", 9: "i", 13: "I", 16: "Q", 18: "Q"}
# More directories or values than any picture has: a loop or a bomb, not a file to follow.
_MOST_DIRECTORIES = 256
_MOST_VALUES = 64


@dataclass(frozen=True, slots=True)
class Directory:
    """One directory: the whole numbers of the tags this program asks about.

    Attributes:
        values: by tag.
        places: where in the data the first value of a tag stands.
        bytes_long: how many bytes all values of a tag take; ``values`` holds only the first few.
    """

    values: dict[int, tuple[int, ...]]
    places: dict[int, int]
    bytes_long: dict[int, int]

    def first(self, tag: int, default: int) -> int:
        found = self.values.get(tag, ())
        return found[0] if found else default

    def bytes_of(self, tag: int, data: bytes) -> bytes:
        """Return the bytes that a tag holds in the *data* this was read from; none without it."""
        place = self.places.get(tag, 0)
        return data[place : place + self.bytes_long.get(tag, 0)]


@dataclass(frozen=True, slots=True)
class _Layout:
    """How a file stores numbers: byte order, and 4 or 8 byte offsets."""

    order: str
    count: str
    offset: str
    first_at: int

    @property
    def entry_bytes(self) -> int:
        return 4 + 2 * struct.calcsize(self.offset)


def is_tiff(data: bytes) -> bool:
    return data[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")


def directories(data: bytes) -> Iterator[Directory]:
    """Yield the directories of *data* in file order, each followed by its sub-directories."""
    if not is_tiff(data):
        return
    order = "<" if data[:2] == b"II" else ">"
    layout = _Layout(order, "Q", "Q", 8) if b"+" in data[2:4] else _Layout(order, "H", "I", 4)
    waiting = [_number(data, layout.first_at, layout.order + layout.offset) or 0]
    seen: set[int] = set()
    while waiting and len(seen) < _MOST_DIRECTORIES:
        at = waiting.pop(0)
        if at in seen or not 0 < at < len(data):
            continue
        seen.add(at)
        found, following = _directory(data, at, layout)
        yield found
        waiting = [*found.values.get(SUB_IFDS, ()), *following, *waiting]


def sign_of_byte_order(data: bytes) -> str:
    """Return struct's sign of the byte order of a TIFF."""
    return "<" if data[:2] == b"II" else ">"


def _directory(data: bytes, at: int, layout: _Layout) -> tuple[Directory, list[int]]:
    """Return the directory at *at* and, in a list, where the next one stands."""
    found = Directory({}, {}, {})
    entries = _number(data, at, layout.order + layout.count)
    if entries is None:
        return found, []
    at += struct.calcsize(layout.count)
    for _ in range(entries):
        if at + layout.entry_bytes > len(data):
            return found, []
        tag, kind = struct.unpack_from(layout.order + "HH", data, at)
        if tag in _WANTED and kind in _FORMATS:
            _read_values(data, at + 4, tag, kind, layout, found)
        at += layout.entry_bytes
    following = _number(data, at, layout.order + layout.offset)
    return found, [following] if following else []


def _read_values(
    data: bytes, at: int, tag: int, kind: int, layout: _Layout, found: Directory
) -> None:
    count = _number(data, at, layout.order + layout.offset) or 0
    at += struct.calcsize(layout.offset)
    values_format = f"{layout.order}{min(count, _MOST_VALUES)}{_FORMATS[kind]}"
    whole_bytes = count * struct.calcsize("=" + _FORMATS[kind])
    if whole_bytes > struct.calcsize(layout.offset):
        at = _number(data, at, layout.order + layout.offset) or 0
    if count and at + struct.calcsize(values_format) <= len(data):
        found.values[tag] = struct.unpack_from(values_format, data, at)
        found.places[tag] = at
        found.bytes_long[tag] = whole_bytes


def _number(data: bytes, at: int, number_format: str) -> int | None:
    if at < 0 or at + struct.calcsize(number_format) > len(data):
        return None
    number: int = struct.unpack_from(number_format, data, at)[0]
    return number
