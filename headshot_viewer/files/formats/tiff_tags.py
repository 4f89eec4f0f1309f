"""The directories of tags inside TIFF files, EXIF blocks and camera RAWs, read without a decoder.

TIFF 6.0 (Adobe, 1992), section 2; BigTIFF by its usual layout. Only the tags asked for are read,
and whatever is damaged is left out rather than raised: a broken EXIF block spoils no picture.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

INTEROPERABILITY_INDEX: Final = 1
NEW_SUBFILE_TYPE: Final = 254
IMAGE_WIDTH: Final = 256
IMAGE_LENGTH: Final = 257
BITS_PER_SAMPLE: Final = 258
COMPRESSION: Final = 259
PHOTOMETRIC: Final = 262
FILL_ORDER: Final = 266
STRIP_OFFSETS: Final = 273
ORIENTATION: Final = 274
SAMPLES_PER_PIXEL: Final = 277
ROWS_PER_STRIP: Final = 278
STRIP_BYTE_COUNTS: Final = 279
PLANAR_CONFIGURATION: Final = 284
PREDICTOR: Final = 317
TILE_WIDTH: Final = 322
TILE_LENGTH: Final = 323
TILE_OFFSETS: Final = 324
TILE_BYTE_COUNTS: Final = 325
SUB_IFDS: Final = 330
EXTRA_SAMPLES: Final = 338
SAMPLE_FORMAT: Final = 339
XMP: Final = 700
EXIF_DIRECTORY: Final = 34665
ICC_PROFILE: Final = 34675
COLOUR_SPACE: Final = 40961
INTEROPERABILITY_DIRECTORY: Final = 40965
NUMBER_OF_PICTURES: Final = 0xB001
DNG_VERSION: Final = 50706

_WANTED = (
    INTEROPERABILITY_INDEX,
    NEW_SUBFILE_TYPE,
    IMAGE_WIDTH,
    IMAGE_LENGTH,
    BITS_PER_SAMPLE,
    COMPRESSION,
    PHOTOMETRIC,
    FILL_ORDER,
    STRIP_OFFSETS,
    ORIENTATION,
    SAMPLES_PER_PIXEL,
    ROWS_PER_STRIP,
    STRIP_BYTE_COUNTS,
    PLANAR_CONFIGURATION,
    PREDICTOR,
    TILE_WIDTH,
    TILE_LENGTH,
    TILE_OFFSETS,
    TILE_BYTE_COUNTS,
    SUB_IFDS,
    EXTRA_SAMPLES,
    SAMPLE_FORMAT,
    XMP,
    EXIF_DIRECTORY,
    ICC_PROFILE,
    COLOUR_SPACE,
    INTEROPERABILITY_DIRECTORY,
    NUMBER_OF_PICTURES,
    DNG_VERSION,
)
# Texts (2) are read as the numbers of their letters.
_FORMATS = {
    1: "B",
    2: "B",
    3: "H",
    4: "I",
    7: "B",
    6: "b",
    8: "h",
    9: "i",
    13: "I",
    16: "Q",
    18: "Q",
}
_BYTES_OF = {kind: struct.calcsize("=" + each) for kind, each in _FORMATS.items()}
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
        formats: struct's format of one value of a tag, its byte order before it.
    """

    values: dict[int, tuple[int, ...]]
    places: dict[int, int]
    bytes_long: dict[int, int]
    formats: dict[int, str]

    def first(self, tag: int, default: int) -> int:
        found = self.values.get(tag, ())
        return found[0] if found else default

    def bytes_of(self, tag: int, data: bytes) -> bytes:
        """Return the bytes that a tag holds in the *data* this was read from; none without it."""
        place = self.places.get(tag, 0)
        return data[place : place + self.bytes_long.get(tag, 0)]

    def all_of(self, tag: int, data: bytes, most: int) -> tuple[int, ...]:
        """Return every value of a tag, unless they are more than *most* or not all there."""
        if tag not in self.formats:
            return ()
        order, kind = self.formats[tag][:1], self.formats[tag][1:]
        count = self.bytes_long[tag] // struct.calcsize("=" + kind)
        if count > most or self.places[tag] + self.bytes_long[tag] > len(data):
            return ()
        return struct.unpack_from(f"{order}{count}{kind}", data, self.places[tag])


class Entry(NamedTuple):
    """What a new directory says by one tag: whole numbers, none below 0."""

    tag: int
    values: Sequence[int]


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
    layout = _layout(data)
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


def directory_at(data: bytes, at: int) -> Directory:
    """Return the directory that starts at *at*, one without values where there is none."""
    if not is_tiff(data) or not 0 < at < len(data):
        return Directory({}, {}, {}, {})
    return _directory(data, at, _layout(data))[0]


def starts_beyond(data: bytes) -> bool:
    """Whether the first directory is to stand behind the end of the file: it was cut short."""
    layout = _layout(data)
    return (_number(data, layout.first_at, layout.order + layout.offset) or 0) >= len(data)


def sign_of_byte_order(data: bytes) -> str:
    """Return struct's sign of the byte order of a TIFF."""
    return "<" if data[:2] == b"II" else ">"


def with_directory(data: bytes, entries: Sequence[Entry]) -> bytes:
    """Return a TIFF with one directory, that of *entries*, and otherwise as it is."""
    layout = _layout(data)
    start = len(data) + len(data) % 2
    table = struct.pack(layout.order + layout.count, len(entries))
    room = struct.calcsize(layout.offset)
    behind_at = start + len(table) + len(entries) * layout.entry_bytes + room
    behind = b""
    for tag, values in sorted(entries):
        kind = next(kind for kind in (3, 4, 16) if max(values) < 1 << 8 * _BYTES_OF[kind])
        packed = struct.pack(f"{layout.order}{len(values)}{_FORMATS[kind]}", *values)
        table += struct.pack(layout.order + "HH" + layout.offset, tag, kind, len(values))
        if len(packed) > room:
            table += struct.pack(layout.order + layout.offset, behind_at + len(behind))
            behind += packed
        else:
            table += packed.ljust(room, b"\0")
    first = struct.pack(layout.order + layout.offset, start)
    header = data[: layout.first_at] + first
    last = struct.pack(layout.order + layout.offset, 0)
    return b"".join((header, data[len(header) :], bytes(start - len(data)), table, last, behind))


def _layout(data: bytes) -> _Layout:
    order = sign_of_byte_order(data)
    return _Layout(order, "Q", "Q", 8) if b"+" in data[2:4] else _Layout(order, "H", "I", 4)


def _directory(data: bytes, at: int, layout: _Layout) -> tuple[Directory, list[int]]:
    """Return the directory at *at* and, in a list, where the next one stands."""
    found = Directory({}, {}, {}, {})
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
        found.formats[tag] = layout.order + _FORMATS[kind]


def _number(data: bytes, at: int, number_format: str) -> int | None:
    if at < 0 or at + struct.calcsize(number_format) > len(data):
        return None
    number: int = struct.unpack_from(number_format, data, at)[0]
    return number
