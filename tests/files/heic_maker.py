"""HEIC files that say which way up they are, made from one that says nothing.

No package that the tests may use writes HEIC: its encoders are under other licences. So small
files were written once (``pictures/*.heic``: card and patches of ``picture_makers.py`` and a grey
ramp, lossless, by libheif 1.23 with x265), and what turns a picture is put into its boxes here,
after ISO/IEC 23008-12, 6.5.10 (``irot``) and 6.5.12 (``imir``).
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Final

_PICTURES: Final = Path(__file__).parent / "pictures"
_CARD: Final = _PICTURES / "card.heic"
_PATCHES: Final = _PICTURES / "patches.heic"
_GREY: Final = _PICTURES / "grey.heic"
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


def heic_card(orientation: int, *, icc: bytes = b"", exif: bytes = b"") -> bytes:
    """Return the card as stored, with the orientation in its boxes.

    Args:
        orientation: 1 to 8, as EXIF counts them.
        icc: a colour profile.
        exif: what EXIF says besides, as cameras write it: a TIFF structure.
    """
    turns, axis = TURNS[orientation]
    properties = []
    if icc:
        properties.append(box(b"colr", b"prof" + icc))
    if turns:
        properties.append(box(b"irot", bytes([turns])))
    if axis is not None:
        properties.append(box(b"imir", bytes([axis])))
    return _put_together(_CARD.read_bytes(), properties, exif)


def grey_heic() -> bytes:
    return _GREY.read_bytes()


def heic_with_colour_code(primaries: int, curve: int) -> bytes:
    """Return the patches of ``picture_makers.py`` with another colour code than that of sRGB."""
    patches, code = _PATCHES.read_bytes(), b"colrnclx"
    at = patches.index(code) + len(code)
    return patches[:at] + struct.pack(">HH", primaries, curve) + patches[at + 4 :]


def _put_together(data: bytes, properties: list[bytes], exif: bytes) -> bytes:
    """Return the file with more properties of its one picture, and with EXIF as a second item."""
    brand, meta, pixels = _boxes(data)
    inner = dict(_named(_boxes(meta[12:])))
    kept, links = _boxes(inner[b"iprp"][8:])
    first = len(_boxes(kept[8:])) + 1
    added = bytes(_ESSENTIAL | number for number in range(first, first + len(properties)))
    # The one entry: item 1, how many properties, and which.
    count = links[18]
    links = box(b"ipma", links[8:18] + bytes([count + len(added)]) + links[19:] + added)
    inner[b"iprp"] = box(b"iprp", box(b"ipco", kept[8:] + b"".join(properties)) + links)
    places = [inner[b"iloc"][16:]]
    if exif:
        item = box(b"infe", struct.pack(">IHH4sx", 2 << 24, 2, 0, b"Exif"))
        inner[b"iinf"] = box(b"iinf", struct.pack(">IH", 0, 2) + inner[b"iinf"][14:] + item)
        inner[b"iref"] = box(b"iref", bytes(4) + box(b"cdsc", struct.pack(">3H", 2, 1, 1)))
        places.append(struct.pack(">HHIHII", 2, 0, 0, 1, 0, 4 + len(exif)))

    def whole() -> bytes:
        # Sizes of places, how many items, and each with the bytes where it begins.
        inner[b"iloc"] = box(
            b"iloc", struct.pack(">IHH", 0, 0x4440, len(places)) + b"".join(places)
        )
        return brand + box(b"meta", meta[8:12] + b"".join(inner.values()))

    grown = len(whole()) - len(brand) - len(meta)
    (begins,) = struct.unpack_from(">I", places[0], 4)
    places[0] = places[0][:4] + struct.pack(">I", begins + grown) + places[0][8:]
    if not exif:
        return whole() + pixels
    before = len(whole()) + len(pixels) + 8
    places[1] = places[1][:4] + struct.pack(">I", before) + places[1][8:]
    return whole() + pixels + box(b"mdat", bytes(4) + exif)


def box(name: bytes, content: bytes) -> bytes:
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
