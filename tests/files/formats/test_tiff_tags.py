"""The directories of a TIFF, in both byte orders and both layouts, whole and broken."""

from __future__ import annotations

import struct
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.files.formats.tiff_tags import (
    BITS_PER_SAMPLE,
    IMAGE_WIDTH,
    ORIENTATION,
    directories,
    is_tiff,
)


def classic(order: str, *, following: int = 0) -> bytes:
    """Return a TIFF of one directory: an orientation here, three depths elsewhere."""
    start = {"<": b"II", ">": b"MM"}[order] + struct.pack(order + "HI", 42, 8)
    depths_at = 8 + 2 + 2 * 12 + 4
    entries = struct.pack(order + "HHIHxx", ORIENTATION, 3, 1, 6)
    entries += struct.pack(order + "HHII", BITS_PER_SAMPLE, 3, 3, depths_at)
    depths = struct.pack(order + "3H", 8, 16, 8)
    return (
        start + struct.pack(order + "H", 2) + entries + struct.pack(order + "I", following) + depths
    )


def big(order: str) -> bytes:
    start = {"<": b"II", ">": b"MM"}[order] + struct.pack(order + "HHHQ", 43, 8, 0, 16)
    entry = struct.pack(order + "HHQQ", IMAGE_WIDTH, 16, 1, 70_000)
    return start + struct.pack(order + "Q", 1) + entry + struct.pack(order + "Q", 0)


@pytest.mark.parametrize("order", ["<", ">"])
def test_values_are_read_from_the_entry_or_where_it_points(order: str) -> None:
    (only,) = directories(classic(order))
    assert only.first(ORIENTATION, 1) == 6
    assert only.values[BITS_PER_SAMPLE] == (8, 16, 8)
    assert only.first(IMAGE_WIDTH, 17) == 17


@pytest.mark.parametrize("order", ["<", ">"])
def test_big_tiffs_are_read(order: str) -> None:
    assert is_tiff(big(order))
    (only,) = directories(big(order))
    assert only.first(IMAGE_WIDTH, 0) == 70_000


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_place_is_where_the_value_stands(order: str) -> None:
    data = classic(order)
    (only,) = directories(data)
    place = only.places[ORIENTATION]
    assert struct.unpack_from(order + "H", data, place) == (6,)
    assert only.bytes_of(BITS_PER_SAMPLE, data) == struct.pack(order + "3H", 8, 16, 8)
    assert only.bytes_of(IMAGE_WIDTH, data) == b""


def test_directories_in_a_circle_end() -> None:
    assert len(list(directories(classic("<", following=8)))) == 1


def test_what_is_not_a_tiff_has_no_directories() -> None:
    assert list(directories(b"\xff\xd8\xff\xe0")) == []


@given(st.sampled_from([classic("<"), classic(">"), big("<")]), st.data())
def test_damage_leaves_out_and_never_raises(whole: bytes, data: st.DataObject) -> None:
    damaged = bytearray(whole)
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=5)):
        damaged[place] = data.draw(st.integers(0, 255))
    cut = bytes(damaged[: data.draw(st.integers(0, len(whole)))])
    for directory in islice(directories(cut), 300):
        for tag, place in directory.places.items():
            assert 0 <= place < len(cut)
            assert directory.values[tag]
