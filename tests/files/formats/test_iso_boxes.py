"""The boxes of AVIF and HEIC: cut short, and what they say of colours."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.files.formats.iso_boxes import padded, with_plain_item_kinds
from tests.files.heic_maker import box

BRAND = box(b"ftyp", b"avif" + bytes(4))


@pytest.mark.parametrize("there", range(9))
def test_what_is_missing_of_the_last_box_becomes_zeros(there: int) -> None:
    box = struct.pack(">I4s", 17, b"mdat") + b"012345678"
    assert padded(BRAND + box[: 8 + there]) == BRAND + box[: 8 + there] + bytes(9 - there)
    long = struct.pack(">I4sQ", 1, b"mdat", 25) + b"012345678"
    assert padded(BRAND + long[: 16 + there]) == BRAND + long[: 16 + there] + bytes(9 - there)


@pytest.mark.parametrize(
    "rest",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(struct.pack(">I4sB", 9, b"mdat", 1), id="whole"),
        pytest.param(struct.pack(">I4sB", 0, b"mdat", 1), id="to the end"),
        pytest.param(struct.pack(">I4sB", 5, b"mdat", 1), id="shorter than its head"),
        pytest.param(struct.pack(">I4sB", 0xFFFFFFFF, b"mdat", 1), id="4 GB"),
        pytest.param(struct.pack(">I4sQ", 1, b"mdat", 1 << 60), id="beyond any disk"),
        pytest.param(b"\0\0\0", id="no head"),
    ],
)
def test_what_is_not_cut_short_stays(rest: bytes) -> None:
    assert padded(BRAND + rest) is None


@given(st.binary(max_size=64))
def test_no_boxes_are_too_broken(data: bytes) -> None:
    longer = padded(data)
    assert longer is None or longer.startswith(data)


def item(kind: bytes, *, version: int = 2, more: bytes = b"\0") -> bytes:
    number = b"\xff\xfe" if version == 2 else b"\xff\xfe\xfd\xfc"
    return box(b"infe", bytes([version, 0, 0, 0]) + number + b"\0\x80" + kind + more)


@pytest.mark.parametrize("version", [2, 3])
def test_the_kinds_of_items_become_ascii_and_nothing_else_changes(version: int) -> None:
    def file(kind: bytes, more: bytes) -> bytes:
        items = item(b"hvc1", version=version) + item(kind, version=version, more=more)
        pixels = box(b"mdat", item(b"\x80\x81\x82\x83"))
        return BRAND + box(b"meta", b"\0\0\0\0" + box(b"iinf", items)) + pixels

    damaged = file(b"mi\x80e", b"\0appl\xffcation/rdf+xml\0")
    assert with_plain_item_kinds(damaged) == file(b"mi?e", b"\0appl?cation/rdf+xml\0")
    whole = file(b"mime", b"\0application/rdf+xml\0")
    assert with_plain_item_kinds(whole) == whole


@given(st.binary(max_size=64))
def test_no_items_are_too_broken_to_be_mended(damage: bytes) -> None:
    for data in (
        damage,
        BRAND + damage,
        BRAND + box(b"meta", damage),
        b"\0\0\0\0metainfe" + damage,
    ):
        assert len(with_plain_item_kinds(data)) == len(data)
