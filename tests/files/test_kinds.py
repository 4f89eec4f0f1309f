"""What a file holds, by its first bytes."""

from __future__ import annotations

import re
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.files.kinds import Kind, recognised, refusal, refusal_of_raw
from tests.files.picture_makers import card, encoded


def tiff_of(*directories: dict[int, int], sub: dict[int, int] | None = None) -> bytes:
    """Return a TIFF of nothing but directories; *sub* hangs under the first by tag 330."""
    every = [dict(tags) for tags in directories]
    size = [2 + 12 * (len(tags) + (sub is not None and i == 0)) + 4 for i, tags in enumerate(every)]
    starts = [8 + sum(size[:i]) for i in range(len(every) + 1)]
    if sub is not None:
        every[0][330] = starts[-1]
        every.append(sub)
    data = struct.pack("<2sHI", b"II", 42, 8)
    for i, tags in enumerate(every):
        data += struct.pack("<H", len(tags))
        for tag, value in sorted(tags.items()):
            data += struct.pack("<HHII", tag, 4, 1, value)
        data += struct.pack("<I", starts[i + 1] if i + 1 < len(directories) else 0)
    return data


@pytest.mark.parametrize(
    ("kind", "pillow"),
    [
        (Kind.JPEG, "JPEG"),
        (Kind.PNG, "PNG"),
        (Kind.TIFF, "TIFF"),
        (Kind.WEBP, "WEBP"),
        (Kind.AVIF, "AVIF"),
        (Kind.BMP, "BMP"),
        (Kind.GIF, "GIF"),
    ],
)
def test_each_kind_is_recognised(kind: Kind, pillow: str) -> None:
    data = encoded(card(), pillow)
    assert recognised(data) is kind
    assert refusal(data) is None


@pytest.mark.parametrize("brand", [b"heic", b"heix", b"mif1"])
def test_heic_is_recognised_by_its_brand(brand: bytes) -> None:
    assert recognised(struct.pack(">I4s4sI4s", 20, b"ftyp", brand, 0, b"mif1")) is Kind.HEIC


def test_an_avif_that_also_calls_itself_heif_is_an_avif() -> None:
    assert recognised(struct.pack(">I4s4sI4s", 20, b"ftyp", b"mif1", 0, b"avif")) is Kind.AVIF


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"),
        (b"\xff\x0a\x00", "JPEG XL"),
        (b"\0\0\0\x0cJXL \r\n\x87\n", "JPEG XL"),
        (b"\0\0\0\x0cjP  \r\n\x87\n", "JPEG 2000"),
        (b"8BPS\0\1", "Photoshop"),
        (b"gimp xcf v011", "GIMP"),
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04", "archive"),
        (b"version https://git-lfs.github.com/spec/v1\n", "placeholder"),
        (b"  <!DOCTYPE html><html>", "web page"),
        (b'<?xml version="1.0"?>\n<!-- drawn --><svg xmlns=', "SVG"),
        (b"\0\0\0\x18ftypisom\0\0\0\0mp42", "video"),
        (b"\0\0\0\x18ftypcrx \0\0\0\1crx isom", "RAW"),
        (b"FUJIFILMCCD-RAW 0201", "RAW"),
        (b"II*\0\x10\0\0\0CR\2\0", "RAW"),
        (b"IIU\0\x18\0\0\0", "RAW"),
        (b"BM is how this letter begins", "not a picture"),
        (b"Dear client,", "not a picture"),
    ],
)
def test_what_is_not_read_is_refused_with_what_it_is(data: bytes, word: str) -> None:
    reason = refusal(data)
    assert reason is not None
    assert word in reason
    assert not reason.endswith(".")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\xff\x0a\x00", id="JPEG XL"),
        pytest.param(b"\0\0\0\x0cJXL \r\n\x87\n", id="JPEG XL in boxes"),
        pytest.param(b"\0\0\0\x0cjP  \r\n\x87\n", id="JPEG 2000"),
        pytest.param(b"8BPS\0\1", id="PSD"),
        pytest.param(b"8BPS\0\2", id="PSB"),
        pytest.param(b"gimp xcf v011", id="GIMP"),
        pytest.param(b"\x76\x2f\x31\x01", id="EXR"),
        pytest.param(b"#?RADIANCE\n", id="Radiance"),
        pytest.param(b"%PDF-1.7", id="PDF"),
        pytest.param(b"FUJIFILMCCD-RAW 0201", id="Fujifilm RAF"),
        pytest.param(b"II*\0\x10\0\0\0CR\2\0", id="Canon CR2"),
        pytest.param(b"\0\0\0\x18ftypcrx \0\0\0\1crx isom", id="Canon CR3"),
        pytest.param(b"IIU\0\x18\0\0\0", id="Panasonic RW2"),
        pytest.param(b"IIRO\x08\0\0\0", id="Olympus ORF"),
        pytest.param(b"FOVb\0\0", id="Sigma X3F"),
        pytest.param(b"\0MRM\0\0", id="Minolta MRW"),
        pytest.param(b"<svg xmlns=", id="SVG"),
    ],
)
def test_what_is_a_picture_of_another_kind_is_refused_with_how_to_convert_it(data: bytes) -> None:
    reason = refusal(data)
    assert reason is not None
    way = re.search(r"; .*\b(save|export|develop)\b.*\b(PNG|TIFF|JPEG)\b", reason)
    assert way is not None, reason


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(tiff_of({254: 1, 262: 2}, sub={262: 32803, 259: 34713}), id="Nikon NEF"),
        pytest.param(tiff_of({254: 1, 259: 6}, sub={262: 32803, 259: 32767}), id="Sony ARW"),
        pytest.param(tiff_of({262: 2, 50706: 0x00000401}), id="DNG"),
        pytest.param(tiff_of({262: 2}, {262: 34892}), id="linear, second page"),
    ],
)
def test_a_raw_inside_a_tiff_is_found_behind_its_thumbnail(raw: bytes) -> None:
    assert recognised(raw) is Kind.TIFF
    reason = refusal_of_raw(raw)
    assert reason is not None
    assert "RAW" in reason


def test_a_tiff_that_is_a_picture_is_not_taken_for_a_raw() -> None:
    for compression in ("raw", "tiff_lzw", "jpeg", "tiff_adobe_deflate", "packbits"):
        assert refusal_of_raw(encoded(card(), "TIFF", compression=compression)) is None


@given(st.binary(max_size=300))
def test_any_bytes_are_either_recognised_or_refused(data: bytes) -> None:
    assert (recognised(data) is None) <= (refusal(data) is not None)


@given(st.binary(max_size=300))
def test_no_tiff_is_too_broken_to_be_searched_for_a_raw(rest: bytes) -> None:
    for start in (b"II*\0", b"MM\0*\0\0\0\x08", b"II+\0\x08\0\0\0", b"II*\0\x08\0\0\0\2\0"):
        assert refusal_of_raw(start + rest) is None or b"\x80" in rest or b"\xc6" in rest
