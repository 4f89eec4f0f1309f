"""Checks that a HEIC does not contradict itself about the samples of its coded pictures.

The container (``hvcC``, ISO/IEC 14496-15, 8.3.3.1) repeats part of the sequence parameter sets
(SPS, ITU-T H.265, 7.3.2.2). The library allocates memory by the one and decodes by the other: where
they differ, it writes beyond that memory, and the program dies with it.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CHROMA_AT = 16
_ARRAYS_AT = 22
_SPS = 33
_UNIT_HEADER_BYTES = 2
_PROFILE_BITS, _LEVEL_BITS = 88, 8
_MOST_SUB_LAYERS = 8
_CHROMA_444 = 3
# A HEIC may say that its units have shorter lengths before them, but the library reads these.
_LENGTH_BYTES = 4
# Far more than an SPS takes up to the depths of its samples.
_LONGEST_SPS_BYTES = 1024
# Longer than any number read here is: damage.
_MOST_ZEROS = 31


class _Samples(NamedTuple):
    """Of what kind the samples of a picture are.

    Attributes:
        chroma: 0 grey, 1 4:2:0, 2 4:2:2, 3 4:4:4.
        luma_bits: of brightness.
        chroma_bits: of colours; said of grey, too.
    """

    chroma: int
    luma_bits: int
    chroma_bits: int


def is_consistent(configuration: bytes, pixels: Sequence[memoryview]) -> bool:
    """Whether an ``hvcC``, the parameter sets in it and any among the pixels describe one kind.

    Luma and chroma of different depth do not count as consistent: no camera writes that.

    Args:
        configuration: the content of the ``hvcC``.
        pixels: the coded picture, in pieces.
    """
    if len(configuration) <= _ARRAYS_AT:
        return False
    chroma, luma, colour = configuration[_CHROMA_AT : _CHROMA_AT + 3]
    repeated = _Samples(chroma & 3, (luma & 7) + 8, (colour & 7) + 8)
    units = chain(_configured_units(configuration), _coded_units(pixels))
    found = {_samples(unit) for unit in units if _is_sps(unit)}
    return found == {repeated} and repeated.luma_bits == repeated.chroma_bits


def _is_sps(unit: bytes) -> bool:
    """Whether a unit is an SPS, but not of a second view: those are built in another way."""
    header = int.from_bytes(unit[:_UNIT_HEADER_BYTES])
    return header >> 9 & 0x3F == _SPS and not header >> 3 & 0x3F


def _coded_units(pixels: Sequence[memoryview]) -> Iterator[bytes]:
    """Yield the beginnings of the units of a coded picture."""
    whole = pixels[0] if len(pixels) == 1 else memoryview(b"".join(pixels))
    at = 0
    while at + _LENGTH_BYTES < len(whole):
        start = at + _LENGTH_BYTES
        at = start + int.from_bytes(whole[at:start])
        yield bytes(whole[start : min(at, start + _LONGEST_SPS_BYTES)])


def _configured_units(configuration: bytes) -> Iterator[bytes]:
    """Yield the units that an ``hvcC`` holds."""
    at = _ARRAYS_AT + 1
    for _ in range(configuration[_ARRAYS_AT]):
        count = int.from_bytes(configuration[at + 1 : at + 3])
        at += 3
        for _ in range(count):
            end = at + 2 + int.from_bytes(configuration[at : at + 2])
            if end > len(configuration):
                return
            yield configuration[at + 2 : end]
            at = end


class _Bits:
    """Reads the numbers of a parameter set one after the other."""

    def __init__(self, data: bytes) -> None:
        self._digits = bin(int.from_bytes(b"\1" + data))[3:]
        self._at = 0

    def skip(self, count: int) -> None:
        self._at += count

    def number(self, count: int) -> int:
        """Read a number of *count* bits, at least one.

        Raises:
            ValueError: the data ends before.
        """
        digits = self._digits[self._at : self._at + count]
        if len(digits) < count:
            raise ValueError
        self._at += count
        return int(digits, 2)

    def golomb(self) -> int:
        """Read a number as long as it is large (H.265, 9.2).

        Raises:
            ValueError: the data ends before, or the number is longer than any here.
        """
        zeros = 0
        while self.number(1) == 0:
            zeros += 1
            if zeros > _MOST_ZEROS:
                raise ValueError
        return (1 << zeros) - 1 + (self.number(zeros) if zeros else 0)


def _samples(unit: bytes) -> _Samples | None:
    """Read an SPS up to the depths of its samples; None where it breaks off."""
    # A 3 is put in wherever two zeros would look like the start of something.
    bits = _Bits(unit[_UNIT_HEADER_BYTES:].replace(b"\0\0\3", b"\0\0"))
    try:
        bits.skip(4)
        sub_layers = bits.number(3)
        bits.skip(1)
        _skip_profile(bits, sub_layers)
        bits.golomb()
        chroma = bits.golomb()
        if chroma == _CHROMA_444:
            bits.skip(1)
        bits.golomb()
        bits.golomb()
        if bits.number(1):
            for _ in range(4):
                bits.golomb()
        return _Samples(chroma, bits.golomb() + 8, bits.golomb() + 8)
    except ValueError:
        return None


def _skip_profile(bits: _Bits, sub_layers: int) -> None:
    """Skip ``profile_tier_level`` (H.265, 7.3.3)."""
    bits.skip(_PROFILE_BITS + _LEVEL_BITS)
    present = [(bits.number(1), bits.number(1)) for _ in range(sub_layers)]
    if sub_layers:
        bits.skip(2 * (_MOST_SUB_LAYERS - sub_layers))
    for has_profile, has_level in present:
        bits.skip(_PROFILE_BITS * has_profile + _LEVEL_BITS * has_level)
