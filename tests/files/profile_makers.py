"""Tiny ICC profiles, and what their colours are in sRGB by the formulas of the standards."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_D50 = (0.9642, 1.0, 0.8249)

# Red, green and blue of each space in XYZ relative to D50 (columns), and its gamma.
_SRGB_TO_XYZ: Final = np.array(
    [
        [0.4360747, 0.3850649, 0.1430804],
        [0.2225045, 0.7168786, 0.0606169],
        [0.0139322, 0.0971045, 0.7141733],
    ]
)


@dataclass(frozen=True, slots=True)
class Space:
    """An RGB space of plain gamma.

    Attributes:
        name: goes into the profile.
        to_xyz: 3 x 3, rows X, Y, Z relative to D50.
        gamma: of all channels.
    """

    name: str
    to_xyz: tuple[tuple[float, float, float], ...]
    gamma: float


ADOBE_RGB: Final = Space(
    "Test Adobe RGB",
    (
        (0.6097559, 0.2052401, 0.1492240),
        (0.3111242, 0.6256560, 0.0632197),
        (0.0194811, 0.0608902, 0.7448387),
    ),
    2.2,
)
DISPLAY_P3: Final = Space(
    "Test Display P3",
    ((0.5151, 0.2920, 0.1571), (0.2412, 0.6922, 0.0666), (-0.0011, 0.0419, 0.7841)),
    2.2,
)
PROPHOTO: Final = Space(
    "Test ProPhoto RGB",
    ((0.7976749, 0.1351917, 0.0313534), (0.2880402, 0.7118741, 0.0000857), (0.0, 0.0, 0.8252100)),
    1.8,
)


def srgb_of(space: Space, rgb: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Return what colours of *space* are in sRGB, 0..255, clipped to its gamut."""
    linear = (rgb / 255.0) ** space.gamma
    xyz = linear @ np.array(space.to_xyz).T
    srgb = np.clip(xyz @ np.linalg.inv(_SRGB_TO_XYZ).T, 0, 1)
    encoded: NDArray[np.float64] = 255 * _srgb_curve(srgb)
    return encoded


def srgb_of_grey(gamma: float, grey: NDArray[np.uint8]) -> NDArray[np.float64]:
    encoded: NDArray[np.float64] = 255 * _srgb_curve((grey / 255.0) ** gamma)
    return encoded


def rgb_profile(space: Space) -> bytes:
    """Return an ICC version 2 display profile: three primaries and a gamma."""
    columns = np.array(space.to_xyz).T
    tags = {b"wtpt": _xyz(*_D50)}
    for name, column in zip(b"rgb", columns, strict=True):
        tags[bytes([name]) + b"XYZ"] = _xyz(*column)
        tags[bytes([name]) + b"TRC"] = _gamma(space.gamma)
    return _profile(b"RGB ", b"mntr", b"XYZ ", space.name, tags)


def grey_profile(gamma: float) -> bytes:
    tags = {b"wtpt": _xyz(*_D50), b"kTRC": _gamma(gamma)}
    return _profile(b"GRAY", b"mntr", b"XYZ ", "Test grey", tags)


def cmyk_profile() -> bytes:
    """Return a press whose ink cyan alone is a pure mid grey, and whose black is black.

    A table of two levels an ink to Lab: paper is white, any black is black, and every other mix
    has L = 50. No naive formula makes grey of cyan, so a grey shows that the profile was used.
    """
    grid = []
    for corner in range(16):
        cyan, magenta, yellow, black = (bool(corner & bit) for bit in (8, 4, 2, 1))
        lightness = 0 if black else 127 if cyan or magenta or yellow else 255
        grid += [lightness, 128, 128]
    identity = bytes(range(256))
    table = struct.pack(">4s4xBBBx", b"mft1", 4, 3, 2)
    table += struct.pack(">9i", *(65536 if i % 4 == 0 else 0 for i in range(9)))
    table += identity * 4 + bytes(grid) + identity * 3
    return _profile(b"CMYK", b"prtr", b"Lab ", "Test press", {b"wtpt": _xyz(*_D50), b"A2B0": table})


def _srgb_curve(linear: NDArray[np.float64]) -> NDArray[np.float64]:
    curve: NDArray[np.float64] = np.where(
        linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055
    )
    return curve


def _profile(
    space: bytes, device: bytes, connection: bytes, name: str, tags: dict[bytes, bytes]
) -> bytes:
    tags = {**tags, b"desc": _text(name), b"cprt": b"text" + bytes(4) + b"none\0"}
    at = 128 + 4 + 12 * len(tags)
    table, body = struct.pack(">I", len(tags)), b""
    for tag, data in tags.items():
        table += struct.pack(">4sII", tag, at + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    header = struct.pack(
        ">I4sI4s4s4s", at + len(body), bytes(4), 0x02400000, device, space, connection
    )
    header += struct.pack(">6H4s", 2024, 1, 1, 0, 0, 0, b"acsp")
    # The illuminant stands at byte 68; what is between is all "unspecified".
    header = header.ljust(68, b"\0") + struct.pack(">3i", *(round(v * 65536) for v in _D50))
    return header.ljust(128, b"\0") + table + body


def _text(name: str) -> bytes:
    ascii_name = name.encode("ascii") + b"\0"
    return b"desc" + bytes(4) + struct.pack(">I", len(ascii_name)) + ascii_name + bytes(78)


def _xyz(x: float, y: float, z: float) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(v * 65536) for v in (x, y, z)))


def _gamma(gamma: float) -> bytes:
    return b"curv" + bytes(4) + struct.pack(">IH", 1, round(gamma * 256))
