"""The items of HEIC and AVIF: whose colour code counts, and where the coded pixels are."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.files.colour_code import ColourCode
from headshot_viewer.files.formats.iso_items import Items, colour_code, items_of
from tests.files.heic_maker import box

BRAND = box(b"ftyp", b"avif" + bytes(4))


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


@given(st.binary(max_size=64))
def test_no_file_is_too_broken(data: bytes) -> None:
    assert colour_code(data) is None
    assert items_of(data) == Items()


# Versions of ``iloc``: the sizes of its numbers, how many items, and one item with two pieces.
PLACES = {
    0: struct.pack(">IBBHHHIHIIII", 0, 0x44, 0x40, 1, 1, 0, 100, 2, 0, 10, 20, 5),
    1: struct.pack(
        ">IBBHHHHHHHHHHHH", 1 << 24, 0x22, 0x02, 1, 1, 0, 0, 2, 9, 100, 10, 9, 120, 5, 0
    ),
    2: struct.pack(">IBBIIHHHHHHH", 2 << 24, 0x22, 0x00, 1, 1, 0, 0, 2, 100, 10, 120, 5),
}


@pytest.mark.parametrize("version", PLACES)
def test_the_pixels_are_where_the_file_says(version: int) -> None:
    meta = box(b"meta", bytes(4) + box(b"iloc", PLACES[version]))
    file = BRAND + meta + bytes(range(256))
    pieces = items_of(file).pixels[1]
    assert [bytes(piece) for piece in pieces] == [file[100:110], file[120:125]]


def test_pixels_may_be_kept_among_the_boxes() -> None:
    places = struct.pack(">IBBHHHHHHH", 1 << 24, 0x22, 0, 1, 1, 1, 0, 1, 2, 3)
    inner = box(b"iloc", places) + box(b"idat", b"0123456789")
    (piece,) = items_of(BRAND + box(b"meta", bytes(4) + inner)).pixels[1]
    assert bytes(piece) == b"234"


def test_without_a_length_the_pixels_go_to_the_end() -> None:
    places = struct.pack(">IBBHHHHH", 0, 0x20, 0, 1, 1, 0, 1, 100)
    file = BRAND + box(b"meta", bytes(4) + box(b"iloc", places)) + bytes(range(200))
    (piece,) = items_of(file).pixels[1]
    assert bytes(piece) == file[100:]
