"""An ICC profile made in memory: of an RGB space that is told by its primaries and one curve."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Chromaticity(NamedTuple):
    """A colour without its brightness: CIE 1931 x and y."""

    x: float
    y: float


class Primaries(NamedTuple):
    """What white, red, green and blue of an RGB space are."""

    white: Chromaticity
    red: Chromaticity
    green: Chromaticity
    blue: Chromaticity


CURVE_ENTRIES: Final = 4096
"""In how many steps a curve is told: fine enough that no 8-bit level is missed between two."""

_D50 = np.array((0.9642, 1.0, 0.8249))
_BRADFORD = np.array(
    [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]]
)
# The least that a PNG can state: the blue of ProPhoto, which is no colour, has ten times as much.
_LEAST_Y = 1e-5
# Far more than any space has.
_LARGEST_XYZ = 16.0
_HEADER_BYTES = 128
_ILLUMINANT_AT = 68
_CHANNELS = (b"r", b"g", b"b")


def matrix_profile(primaries: Primaries, curve: NDArray[np.float64]) -> bytes | None:
    """Return a display profile (ICC.1:2001-04) of an RGB space.

    Args:
        primaries: of the space.
        curve: :data:`CURVE_ENTRIES` values 0..1: how much light the samples from 0 to 1 are.

    Returns:
        The profile; None for primaries that span no space.
    """
    to_xyz = to_xyz_d50(primaries)
    if to_xyz is None:
        return None
    light = np.rint(np.clip(curve, 0, 1) * 65535).astype(">u2")
    shared = b"curv" + struct.pack(">4xI", light.size) + light.tobytes()
    tags = [(b"desc", _DESCRIPTION), (b"cprt", b"text\0\0\0\0none\0"), (b"wtpt", _xyz(_D50))]
    tags += [(name + b"XYZ", _xyz(to_xyz[:, i])) for i, name in enumerate(_CHANNELS)]
    tags += [(name + b"TRC", shared) for name in _CHANNELS]
    return _put_together(tags)


def to_xyz_d50(primaries: Primaries) -> NDArray[np.float64] | None:
    """Return the matrix from linear RGB (its columns) to XYZ, where white is that of profiles.

    The white is adapted by the Bradford transform (ICC.1:2022, annex E). None for primaries that
    lie on one line or do not enclose their white.
    """
    if min(each.y for each in primaries) < _LEAST_Y:
        return None
    white, *colours = (np.array([x / y, 1.0, (1 - x - y) / y]) for x, y in primaries)
    matrix = np.stack(colours, axis=1)
    if abs(np.linalg.det(matrix)) < 1e-6:
        return None
    shares = np.linalg.solve(matrix, white)
    cones = _BRADFORD @ white
    if min(shares.min(), cones.min()) <= 0:
        return None
    adaptation = np.linalg.solve(_BRADFORD, ((_BRADFORD @ _D50) / cones)[:, None] * _BRADFORD)
    adapted: NDArray[np.float64] = adaptation @ matrix * shares
    return adapted if np.abs(adapted).max() < _LARGEST_XYZ else None


def _put_together(tags: list[tuple[bytes, bytes]]) -> bytes:
    """Return a whole profile; what two tags share is stored once."""
    at = _HEADER_BYTES + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}
    table, body = struct.pack(">I", len(tags)), b""
    for name, content in tags:
        if content not in places:
            places[content] = at + len(body)
            body += content + bytes(-len(content) % 4)
        table += struct.pack(">4sII", name, places[content], len(content))
    version, date = 0x02400000, (2026, 1, 1, 0, 0, 0)
    header = struct.pack(">I4xI4s4s4s", at + len(body), version, b"mntr", b"RGB ", b"XYZ ")
    header += struct.pack(">6H4s", *date, b"acsp")
    header = header.ljust(_ILLUMINANT_AT, b"\0") + _fixed(_D50)
    return header.ljust(_HEADER_BYTES, b"\0") + table + body


def _xyz(colour: NDArray[np.float64]) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(colour)


def _fixed(values: NDArray[np.float64]) -> bytes:
    return struct.pack(">3i", *(round(value * 65536) for value in values.tolist()))


# "Made in memory", in ASCII, and nothing in other scripts.
_NAME = b"made in memory\0"
_DESCRIPTION = b"desc" + struct.pack(">4xI", len(_NAME)) + _NAME + bytes(78)
