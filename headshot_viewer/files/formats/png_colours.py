"""What the chunks of a PNG say of its colours (PNG specification, third edition)."""

from __future__ import annotations

import struct
import zlib
from functools import partial
from typing import TYPE_CHECKING, Final

from headshot_viewer.core.said import said
from headshot_viewer.files.colour import conversion
from headshot_viewer.files.colour_code import (
    SRGB_PRIMARIES,
    ColourCode,
    Stated,
    light_of_gamma,
    light_of_srgb,
    stated_by_code,
    stated_by_numbers,
    unknown_code,
)
from headshot_viewer.files.matrix_profile import Chromaticity, Primaries

if TYPE_CHECKING:
    from collections.abc import Mapping

NUMBERS_NOTE: Final = said(
    "What it says of its colours (cHRM, gAMA) cannot be; they are taken as sRGB."
)

# A profile is kilobytes; one that grows past this is a bomb.
_MOST_PROFILE_BYTES = 64 << 20
# What follows the two numbers of cICP: the samples are RGB, and use their full range. Others are
# a video's.
_RGB_OF_FULL_RANGE = b"\x00\x01"
_UNIT = 100_000
# As libpng has it: what is so near to sRGB was written by a program that means sRGB.
_GAMMA_OF_SRGB = 1 / 2.2
_NEAR_IN_GAMMA, _NEAR_IN_XY = 0.05, 0.01
# Beyond, a gamma is damage.
_LEAST_GAMMA, _MOST_GAMMA = 0.1, 5.0


def stated_by_chunks(bodies: Mapping[bytes, bytes], bit_depth: int) -> Stated:
    """Return what the chunks say, the first that says it: cICP, iCCP, sRGB, cHRM and gAMA.

    Args:
        bodies: of the chunks, by their names.
        bit_depth: of the samples as they are decoded.
    """
    code = bodies.get(b"cICP", b"")
    by_code = _stated_by_code(code, bit_depth)
    if by_code is not None:
        return by_code
    if bodies.get(b"iCCP"):
        return Stated(conversion(_profile(bodies[b"iCCP"])))
    if b"sRGB" in bodies:
        return Stated(name="sRGB (sRGB)")
    by_numbers = _stated_by_numbers(bodies, bit_depth)
    if by_numbers is not None:
        return by_numbers
    return unknown_code(f"cICP {'/'.join(map(str, code))}") if code else Stated()


def _stated_by_code(body: bytes, bit_depth: int) -> Stated | None:
    """Return what a cICP chunk says; None where it says nothing that is known."""
    if len(body) != 4 or body[2:] != _RGB_OF_FULL_RANGE:
        return None
    return stated_by_code(ColourCode(body[0], body[1]), "cICP", bit_depth)


def _profile(body: bytes) -> bytes | None:
    """Unpack an iCCP chunk: a name, a zero, the method, the deflated profile."""
    _, _, rest = body.partition(b"\0")
    if not rest:
        return None
    try:
        return zlib.decompressobj().decompress(rest[1:], _MOST_PROFILE_BYTES)
    except zlib.error:
        # Not a profile either: conversion() says so.
        return rest


def _stated_by_numbers(bodies: Mapping[bytes, bytes], bit_depth: int) -> Stated | None:
    """Return what cHRM and gAMA say; None where they are missing, or say no more than "sRGB"."""
    primaries, gamma = _primaries(bodies.get(b"cHRM", b"")), _gamma(bodies.get(b"gAMA", b""))
    if primaries is None and gamma is None:
        return None
    is_usual = gamma is None or abs(gamma / _GAMMA_OF_SRGB - 1) <= _NEAR_IN_GAMMA
    if is_usual and (primaries is None or _is_near_srgb(primaries)):
        return None if primaries is None else Stated(name="sRGB (cHRM)")
    if gamma is not None and not _LEAST_GAMMA <= gamma <= _MOST_GAMMA:
        return Stated(notes=(NUMBERS_NOTE,))
    curve = light_of_srgb if gamma is None else partial(light_of_gamma, 1 / gamma)
    name = _name(primaries, gamma)
    stated = stated_by_numbers(name, primaries or SRGB_PRIMARIES, curve, bit_depth)
    return stated or Stated(notes=(NUMBERS_NOTE,))


def _name(primaries: Primaries | None, gamma: float | None) -> str:
    if gamma is None:
        return said("primaries of its own (cHRM)")
    if primaries is None:
        return said("gamma {gamma:.2f} (gAMA)", gamma=1 / gamma)
    return said("primaries of its own, gamma {gamma:.2f} (cHRM, gAMA)", gamma=1 / gamma)


def _primaries(body: bytes) -> Primaries | None:
    if len(body) != 32:
        return None
    numbers = [number / _UNIT for number in struct.unpack(">8I", body)]
    return Primaries(*(Chromaticity(*numbers[at : at + 2]) for at in range(0, 8, 2)))


def _gamma(body: bytes) -> float | None:
    """Return the exponent that the samples were made with; None where none is stated."""
    return int.from_bytes(body) / _UNIT or None if len(body) == 4 else None


def _is_near_srgb(primaries: Primaries) -> bool:
    return all(
        abs(number - usual) <= _NEAR_IN_XY
        for colour, of_srgb in zip(primaries, SRGB_PRIMARIES, strict=True)
        for number, usual in zip(colour, of_srgb, strict=True)
    )
