"""HEIC files that say which way up they are, made from one that says nothing.

No package that the tests may use writes HEIC: its encoders are under other licences. So one small
file was written once (``pictures/card.heic``: the card of ``picture_makers.py``, lossless, by
libheif 1.23 with x265), and what turns a picture is put into its boxes here, after
ISO/IEC 23008-12, 6.5.10 (``irot``) and 6.5.12 (``imir``).
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Final

_CARD: Final = Path(__file__).parent / "pictures" / "card.heic"
_ESSENTIAL: Final = 0x80

TURNS: Final[dict[int, tuple[int, int | None]]] = {
    1: (0, None),
    2: (0, 1),
    3: (2, None),
    4: (0, 0),
    5: (1, 0),
    6: (3, None),
    7: (3, 0),
    8: (1, None),
}
"""For each orientation of EXIF: quarter turns anti-clockwise, then the axis that it is mirrored at:
0 exchanges top and bottom, 1 left and right."""


def heic_card(orientation: int) -> bytes:
    """Return the card as stored, with the orientation in its boxes."""
    turns, axis = TURNS[orientation]
    properties = []
    if turns:
        properties.append(_box(b"irot", bytes([turns])))
    if axis is not None:
        properties.append(_box(b"imir", bytes([axis])))
    return _with_properties(_CARD.read_bytes(), properties)


def _with_properties(data: bytes, properties: list[bytes]) -> bytes:
    """Return the file with more properties of its one picture."""
    brand, meta, pixels = _boxes(data)
    inner = dict(_named(_boxes(meta[12:])))
    kept, links = _boxes(inner[b"iprp"][8:])
    first = len(_boxes(kept[8:])) + 1
    added = bytes(_ESSENTIAL | number for number in range(first, first + len(properties)))
    # The one entry: item 1, how many properties, and which.
    count = links[18]
    links = _box(b"ipma", links[8:18] + bytes([count + len(added)]) + links[19:] + added)
    inner[b"iprp"] = _box(b"iprp", _box(b"ipco", kept[8:] + b"".join(properties)) + links)
    grown = sum(map(len, properties)) + len(added)
    place = inner[b"iloc"]
    (offset,) = struct.unpack(">I", place[-8:-4])
    inner[b"iloc"] = place[:-8] + struct.pack(">I", offset + grown) + place[-4:]
    return brand + _box(b"meta", meta[8:12] + b"".join(inner.values())) + pixels


def _box(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), name) + content


def _boxes(data: bytes) -> list[bytes]:
    found = []
    while data:
        (size,) = struct.unpack(">I", data[:4])
        found.append(data[:size])
        data = data[size:]
    return found


def _named(boxes: list[bytes]) -> list[tuple[bytes, bytes]]:
    return [(box[4:8], box) for box in boxes]
