"""The boxes of AVIF and HEIC: cut short, and what they say of colours."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.files.colour_code import ColourCode
from headshot_viewer.files.formats.iso_boxes import (
    colour_code,
    configurations,
    padded,
    with_plain_item_kinds,
)

BRAND = struct.pack(">I4s4sI", 16, b"ftyp", b"avif", 0)


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
    assert colour_code(data) is None


def box(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), name) + content


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


def nclx(*numbers: int) -> bytes:
    return box(b"colr", b"nclx" + struct.pack(">3HB", *numbers, 0, 0x80))


OTHER = box(b"ispe", bytes(12))
P3, BT_2020, UNKNOWN = nclx(12, 13), nclx(9, 16), nclx(2, 2)
GRID_OF_TWO = b"".join((bytes(4), box(b"dimg", struct.pack(">4H", 1, 2, 2, 3))))
LARGE_GRID_OF_TWO = b"".join((b"\1" + bytes(3), box(b"dimg", struct.pack(">IHII", 1, 2, 2, 3))))


def file_of(
    properties: bytes, links: dict[int, list[int]], references: bytes = b"", *, large: bool = False
) -> bytes:
    """Return a file whose picture 1 is shown, linked to *properties* by their places from 1 on."""
    entry, link = (">IB", ">H") if large else (">HB", ">B")
    body = struct.pack(">II", (1 << 24 | 1) if large else 0, len(links))
    for item, places in links.items():
        body += struct.pack(entry, item, len(places))
        essential = 1 << 8 * struct.calcsize(link) - 1
        body += b"".join(struct.pack(link, essential | place) for place in places)
    inner = box(b"pitm", struct.pack(">IH", 0, 1))
    inner += box(b"iprp", box(b"ipco", properties) + box(b"ipma", body))
    inner += box(b"iref", references) if references else b""
    return BRAND + box(b"meta", bytes(4) + inner)


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize(
    ("properties", "links", "code"),
    [
        pytest.param(OTHER + P3, {1: [1, 2]}, ColourCode(12, 13), id="its own"),
        pytest.param(BT_2020 + P3, {2: [1], 1: [2]}, ColourCode(12, 13), id="not another's"),
        pytest.param(P3 + OTHER, {1: [2], 2: [1]}, None, id="of another picture alone"),
        pytest.param(UNKNOWN, {1: [1]}, None, id="unknown"),
        pytest.param(box(b"colr", b"prof1234"), {1: [1]}, None, id="a profile"),
        pytest.param(P3, {1: [9]}, None, id="linked to nothing"),
    ],
)
def test_the_colour_code_is_that_of_the_picture_shown(
    properties: bytes, links: dict[int, list[int]], code: ColourCode | None, *, large: bool
) -> None:
    assert colour_code(file_of(properties, links, large=large)) == code


@pytest.mark.parametrize("references", [GRID_OF_TWO, LARGE_GRID_OF_TWO])
def test_a_picture_of_parts_has_their_colours_unless_it_says_its_own(references: bytes) -> None:
    parts = {2: [2], 3: [2]}
    of_parts = file_of(OTHER + P3, {1: [1], **parts}, references)
    assert colour_code(of_parts) == ColourCode(12, 13)
    own = file_of(BT_2020 + P3, {1: [1], **parts}, references)
    assert colour_code(own) == ColourCode(9, 16)


@given(st.data())
def test_no_boxes_of_colours_are_too_broken(data: st.DataObject) -> None:
    whole = bytearray(file_of(OTHER + P3, {1: [1], 2: [2]}, GRID_OF_TWO))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    there = data.draw(st.integers(0, len(whole)))
    colour_code(bytes(whole[:there]))


def test_configurations_are_found_wherever_they_stand() -> None:
    one, two = box(b"hvcC", b"first"), box(b"iprp", box(b"ipco", box(b"hvcC", b"second")))
    file = BRAND + box(b"meta", bytes(4) + one + two) + box(b"mdat", box(b"hvcC", b"no"))
    assert list(configurations(file)) == [b"first", b"second"]
    assert list(configurations(BRAND)) == []
