"""What a HEIC says twice of its samples has to agree."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.files.formats import hevc
from headshot_viewer.files.formats.iso_items import items_of
from tests.files.heic_maker import grey_heic, heic_card, heic_with_colour_code

SPS, PPS = 33, 34


def is_consistent(configuration: bytes) -> bool:
    return hevc.is_consistent(configuration, [])


class Writer:
    """Writes the numbers of a parameter set one after the other, as bits."""

    def __init__(self) -> None:
        self.bits = ""

    def number(self, value: int, count: int) -> None:
        self.bits += f"{value:0{count}b}" if count else ""

    def golomb(self, *values: int) -> None:
        for value in values:
            self.bits += f"{value + 1:0{2 * (value + 1).bit_length() - 1}b}"

    def unit(self, layer: int = 0) -> bytes:
        padded = self.bits + "1" + "0" * (-(len(self.bits) + 1) % 8)
        body = int(padded, 2).to_bytes(len(padded) // 8)
        for at in range(len(body) + 100):
            # What would look like the start of something gets a 3 put into it.
            if body[at : at + 2] == b"\0\0" and body[at + 2 : at + 3] <= b"\3":
                body = body[: at + 2] + b"\3" + body[at + 2 :]
        return struct.pack(">H", SPS << 9 | layer << 3 | 1) + body


def parameter_set(
    chroma: int = 1, luma: int = 8, colour: int = 8, *, sub_layers: int = 0, layer: int = 0
) -> bytes:
    """Return an SPS (ITU-T H.265, 7.3.2.2) as far as it is read."""
    writer = Writer()
    writer.number(0, 4)
    writer.number(sub_layers, 3)
    writer.number(1, 1)
    writer.number(0, 96)
    if sub_layers:
        for _ in range(sub_layers):
            writer.number(0b11, 2)
        writer.number(0, 2 * (8 - sub_layers))
        writer.number(0, 96 * sub_layers)
    writer.golomb(0, chroma)
    if chroma == 3:
        writer.number(0, 1)
    writer.golomb(6000, 4000)
    writer.number(1, 1)
    writer.golomb(0, 0, 0, 4)
    writer.golomb(luma - 8, colour - 8)
    writer.golomb(4)
    return writer.unit(layer)


def configuration(chroma: int, luma: int, colour: int, *units: bytes) -> bytes:
    """Return an ``hvcC`` (ISO/IEC 14496-15, 8.3.3.1) with an array for each unit."""
    head = bytes(16) + bytes([0xFC | chroma, 0xF8 | luma - 8, 0xF8 | colour - 8]) + bytes(3)
    arrays = [struct.pack(">BHH", 0x80 | unit[0] >> 1, 1, len(unit)) + unit for unit in units]
    return head + bytes([len(arrays)]) + b"".join(arrays)


@pytest.mark.parametrize("chroma", range(4))
@pytest.mark.parametrize("bits", [8, 10, 12])
@pytest.mark.parametrize("sub_layers", [0, 2])
def test_what_agrees_is_read(chroma: int, bits: int, sub_layers: int) -> None:
    unit = parameter_set(chroma, bits, bits, sub_layers=sub_layers)
    assert is_consistent(configuration(chroma, bits, bits, unit))


@pytest.mark.parametrize("said", [(0, 8, 8), (1, 10, 10), (1, 8, 10), (1, 10, 8), (3, 8, 8)])
def test_what_does_not_agree_is_not(said: tuple[int, int, int]) -> None:
    assert is_consistent(configuration(1, 8, 8, parameter_set(1, 8, 8)))
    assert not is_consistent(configuration(*said, parameter_set(1, 8, 8)))
    assert not is_consistent(configuration(1, 8, 8, parameter_set(*said)))
    assert not is_consistent(configuration(1, 8, 8, parameter_set(1, 8, 8), parameter_set(*said)))


def test_unlike_depths_are_not_read_even_where_they_agree() -> None:
    assert not is_consistent(configuration(1, 8, 10, parameter_set(1, 8, 10)))


def test_a_second_view_is_not_compared() -> None:
    # As in spatial photos; its parameter set is built otherwise.
    views = parameter_set(1, 8, 8), parameter_set(0, 12, 12, layer=1)
    assert is_consistent(configuration(1, 8, 8, *views))
    assert not is_consistent(configuration(1, 8, 8, views[1]))


def test_without_a_parameter_set_nothing_is_known() -> None:
    assert not is_consistent(configuration(1, 8, 8))
    assert not is_consistent(configuration(1, 8, 8, struct.pack(">H", PPS << 9 | 1) + b"\xc1"))
    assert not is_consistent(b"")


def test_real_files_agree() -> None:
    for file in (heic_card(1), heic_with_colour_code(1, 13), grey_heic()):
        items = items_of(file)
        configured = [content for name, content in items.properties[1] if name == b"hvcC"]
        assert [hevc.is_consistent(each, items.pixels[1]) for each in configured] == [True]
        assert items.pixels[1][0][:4] != bytes(4)


@pytest.mark.parametrize("pieces", [1, 3])
def test_parameter_sets_among_the_pixels_have_to_agree_too(pieces: int) -> None:
    picture = struct.pack(">IH", 50, 20 << 9 | 1) + bytes(48)
    whole = configuration(0, 10, 10, parameter_set(0, 10, 10))

    def with_pixels(*units: bytes) -> bool:
        coded = b"".join(struct.pack(">I", len(unit)) + unit for unit in units) + picture
        step = len(coded) // pieces + 1
        view = memoryview(coded)
        return hevc.is_consistent(whole, [view[at : at + step] for at in range(0, len(view), step)])

    assert with_pixels()
    assert with_pixels(parameter_set(0, 10, 10))
    assert with_pixels(parameter_set(0, 8, 8, layer=1))
    assert not with_pixels(parameter_set(0, 8, 8))
    assert not with_pixels(parameter_set(0, 10, 10), parameter_set(0, 8, 8))
    assert not with_pixels(struct.pack(">H", SPS << 9 | 1) + b"damaged")


def test_parameter_sets_may_be_among_the_pixels_alone() -> None:
    unit = parameter_set(1, 8, 8)
    coded = memoryview(struct.pack(">I", len(unit)) + unit)
    assert hevc.is_consistent(configuration(1, 8, 8), [coded])
    assert not hevc.is_consistent(configuration(1, 10, 10), [coded])


@given(st.data())
def test_nothing_is_too_broken_to_be_compared(data: st.DataObject) -> None:
    whole = bytearray(configuration(1, 8, 8, parameter_set(1, 8, 8, sub_layers=1)))
    for _ in range(data.draw(st.integers(0, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    there = data.draw(st.integers(0, len(whole)))
    assert is_consistent(bytes(whole[:there])) in (True, False)
