"""TIFF files of samples that no writer at hand writes: after TIFF 6.0, and BigTIFF as it is."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

WHITE_IS_ZERO, BLACK_IS_ZERO, RGB, CMYK = 0, 1, 2, 5
UNSPECIFIED, PREMULTIPLIED, ALPHA = 0, 1, 2
_SAMPLE_FORMATS: Final = {"u": 1, "i": 2, "f": 3}


@dataclass(frozen=True, slots=True)
class Way:
    """How the samples are laid down.

    Attributes:
        order: ``<`` or ``>``.
        is_big: with places of 8 bytes.
        is_separate: one plane after the other.
        is_deflated: packed.
        has_differences: each sample less the one before it in its row.
        tile: how wide and high tiles are; None for strips of three rows.
    """

    order: str = "<"
    is_big: bool = False
    is_separate: bool = False
    is_deflated: bool = False
    has_differences: bool = False
    tile: tuple[int, int] | None = None


PLAIN: Final = Way()


def tiff(
    samples: NDArray[Any],
    photometric: int,
    way: Way = PLAIN,
    *,
    extra: tuple[int, ...] = (),
    orientation: int | None = None,
    icc: bytes = b"",
) -> bytes:
    """Return *samples*, (height, width) or (height, width, channels), as a file."""
    layers = samples if samples.ndim == 3 else samples[..., None]
    height, width, count = layers.shape
    planes = [layers[..., n : n + 1] for n in range(count)] if way.is_separate else [layers]
    parts = [_packed(part, way) for plane in planes for part in _parts(plane, way)]
    header = _start(way) + bytes(8 if way.is_big else 4)
    places = [len(header) + sum(map(len, parts[:n])) for n in range(len(parts))]
    body = b"".join(parts)
    tags: dict[int, tuple[int, tuple[int, ...] | bytes]] = {
        256: (4, (width,)),
        257: (4, (height,)),
        258: (3, (samples.dtype.itemsize * 8,) * count),
        259: (3, (8 if way.is_deflated else 1,)),
        262: (3, (photometric,)),
        277: (3, (count,)),
        284: (3, (2 if way.is_separate else 1,)),
        317: (3, (2 if way.has_differences else 1,)),
        339: (3, (_SAMPLE_FORMATS[samples.dtype.kind],) * count),
    }
    lengths = tuple(map(len, parts))
    if way.tile:
        tags |= {322: (3, way.tile[:1]), 323: (3, way.tile[1:])}
        tags |= {324: (4, tuple(places)), 325: (4, lengths)}
    else:
        tags |= {273: (4, tuple(places)), 278: (3, (3,)), 279: (4, lengths)}
    if extra:
        tags[338] = (3, extra)
    if orientation is not None:
        tags[274] = (3, (orientation,))
    if icc:
        tags[34675] = (7, icc)
    body += bytes(len(body) % 2)
    start = len(header) + len(body)
    first = struct.pack(way.order + ("Q" if way.is_big else "I"), start)
    return _start(way) + first + body + _directory(tags, start, way)


def _start(way: Way) -> bytes:
    sign = b"II" if way.order == "<" else b"MM"
    if way.is_big:
        return sign + struct.pack(way.order + "HHH", 43, 8, 0)
    return sign + struct.pack(way.order + "H", 42)


def _parts(plane: NDArray[Any], way: Way) -> list[NDArray[Any]]:
    """Return the strips or tiles of a plane; the last tiles are filled up."""
    height, width, count = plane.shape
    if way.tile is None:
        return [plane[top : top + 3] for top in range(0, height, 3)]
    across, down = way.tile
    made = []
    for top in range(0, height, down):
        for left in range(0, width, across):
            tile = np.full((down, across, count), 77, plane.dtype)
            piece = plane[top : top + down, left : left + across]
            tile[: piece.shape[0], : piece.shape[1]] = piece
            made.append(tile)
    return made


def _packed(part: NDArray[Any], way: Way) -> bytes:
    if way.has_differences:
        part = np.diff(part, axis=1, prepend=np.zeros_like(part[:, :1]))
    stored = np.dtype(f"{way.order}{part.dtype.kind}{part.dtype.itemsize}")
    data = part.astype(stored).tobytes()
    return zlib.compress(data) if way.is_deflated else data


def _directory(tags: dict[int, tuple[int, tuple[int, ...] | bytes]], start: int, way: Way) -> bytes:
    count, offset = ("Q", "Q") if way.is_big else ("H", "I")
    room = struct.calcsize(offset)
    table = struct.pack(way.order + count, len(tags))
    behind_at = start + len(table) + len(tags) * (4 + 2 * room) + room
    behind = b""
    for tag, (kind, values) in sorted(tags.items()):
        packed = struct.pack(f"{way.order}{len(values)}{ {3: 'H', 4: 'I', 7: 'B'}[kind] }", *values)
        table += struct.pack(way.order + "HH" + offset, tag, kind, len(values))
        if len(packed) > room:
            table += struct.pack(way.order + offset, behind_at + len(behind))
            behind += packed + bytes(len(packed) % 2)
        else:
            table += packed.ljust(room, b"\0")
    return table + bytes(room) + behind
