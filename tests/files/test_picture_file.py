"""Reading a picture, from path to pyramid, and each sentence that refuses one."""

from __future__ import annotations

import os
import stat
import struct
import sys
import zlib
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFile

from headshot_viewer.core.errors import Cancelled, PictureUnreadable
from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.picture import Picture
from headshot_viewer.files import picture_file
from headshot_viewer.files.colour import conversion
from headshot_viewer.files.formats.opened import SHORT_NOTE
from headshot_viewer.files.formats.openers import OPENERS
from headshot_viewer.files.picture_file import read_picture
from tests.files.heic_maker import heic_card
from tests.files.picture_makers import (
    card,
    encoded,
    exif,
    furthest,
    read,
    rgb_of,
    stored_for,
)
from tests.files.profile_makers import ADOBE_RGB, rgb_profile, srgb_of
from tests.files.tiff_maker import Way, tiff
from tests.makers import noise

if TYPE_CHECKING:
    from collections.abc import Callable

    from headshot_viewer.files.formats.opened import Decoded, Opened

KINDS = {"JPEG": 6, "PNG": 0, "TIFF": 0, "WEBP": 12, "AVIF": 12, "BMP": 0, "GIF": 0}
"""How far each kind, as Pillow writes it, is off on flat quarters."""


def large_jpeg(*, orientation: int = 1, progressive: bool = False, icc: bytes = b"") -> bytes:
    """Return a 5-megapixel JPEG of the four quarters."""
    quarters = stored_for(card(2502, 2001), orientation)
    return encoded(
        quarters, "JPEG", exif=exif(orientation), progressive=progressive, icc_profile=icc
    )


@pytest.mark.parametrize(("kind", "tolerance_levels"), KINDS.items())
def test_each_kind_is_read(tmp_path: Path, kind: str, tolerance_levels: int) -> None:
    data = encoded(card(), kind)
    picture = read(tmp_path, data)
    middle_of_quarters = rgb_of(picture)[4::8, 4::8]
    assert furthest(middle_of_quarters, card()[4::8, 4::8]) <= tolerance_levels
    assert picture.facts.kind.upper() == kind
    assert picture.facts.bit_depth == 8
    assert picture.ref.sha256 == sha256(data).hexdigest()
    assert picture.ref.path == tmp_path / "picture"
    assert picture.ref.size_px == picture.facts.size_px == PictureSize(48, 32)
    assert not picture.is_preview


def test_pixels_are_sealed_opaque_and_halved(tmp_path: Path) -> None:
    picture = read(tmp_path, encoded(card(1100, 700), "PNG"))
    assert [level.shape for level in picture.levels] == [
        (700, 1100, 4),
        (350, 550, 4),
        (175, 275, 4),
        (88, 138, 4),
    ]
    for level in picture.levels:
        assert level.dtype == np.uint8
        assert not level.flags.writeable
        assert (level[:, :, 3] == 255).all()


@pytest.mark.parametrize("name", ["portrait.jpg", "portrait.cr2", "portrait", "Zoë Ω 写真 (1).txt"])
def test_the_content_counts_and_not_the_name(tmp_path: Path, name: str) -> None:
    picture = read(tmp_path, encoded(card(), "PNG"), name)
    assert picture.facts.kind == "PNG"
    assert furthest(rgb_of(picture), card()) == 0


def test_a_picture_named_from_here_is_known_by_its_whole_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "picture.png").write_bytes(encoded(card(), "PNG"))
    monkeypatch.chdir(tmp_path)
    assert read_picture(Path("picture.png")).ref.path == tmp_path / "picture.png"


def test_long_paths_and_read_only_folders_are_read(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(8 if sys.platform != "win32" else 1):
        folder = folder / ("n" * 40)
    folder.mkdir(parents=True)
    path = folder / "picture.png"
    path.write_bytes(encoded(card(), "PNG"))
    path.chmod(stat.S_IREAD)
    folder.chmod(stat.S_IREAD | stat.S_IEXEC)
    try:
        assert read_picture(path).ref.size_px == PictureSize(48, 32)
    finally:
        folder.chmod(stat.S_IRWXU)
        path.chmod(stat.S_IRWXU)


def refusal_of(path: Path, *, limit_megapixels: float | None = None) -> str:
    with pytest.raises(PictureUnreadable) as raised:  # noqa: PT012  # the default is the point
        if limit_megapixels is None:
            read_picture(path)
        else:
            read_picture(path, limit_megapixels=limit_megapixels)
    sentence = str(raised.value)
    assert path.name in sentence
    assert sentence.count("\n") == 0
    assert sentence.endswith(".")
    assert not sentence.endswith("..")
    return raised.value.reason


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refusal_of(tmp_path / "gone.jpg") == "there is no such file"


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert "folder" in refusal_of(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_instead_of_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    assert "not a file" in refusal_of(tmp_path / "pipe.jpg")


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="this user may read everything"
)
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "private.png"
    path.write_bytes(encoded(card(), "PNG"))
    path.chmod(0)
    assert "permission" in refusal_of(path)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b"Dear client,", "not a picture", id="text"),
        pytest.param(b"8BPS\0\1", "Photoshop", id="PSD"),
        pytest.param(b"\xff\x0a\x7f", "JPEG XL", id="JPEG XL"),
        pytest.param(b"II*\0\x10\0\0\0CR\2\0" + bytes(64), "RAW", id="CR2"),
        pytest.param(b"version https://git-lfs.github.com/spec/v1", "placeholder", id="LFS"),
        pytest.param(b"\xff\xd8\xff\xe0\0\x10JFIF\0", "breaks off", id="JPEG cut in its header"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0", "beginning", id="PNG cut in its header"),
        pytest.param(b"GIF89a\1", "beginning", id="GIF cut in its header"),
        pytest.param(b"II*\0\xff\xff\xff\xff", "ends early", id="TIFF that points beyond itself"),
        pytest.param(b"II*\0\x08\0\0\0\0\0", "no pixels", id="TIFF of no tags"),
        pytest.param(b"\0\0\0\x14ftypheic\0\0\0\0mif1", "beginning", id="HEIC of a header only"),
    ],
)
def test_what_is_no_readable_picture_is_refused(tmp_path: Path, data: bytes, word: str) -> None:
    path = tmp_path / "picture.jpg"
    path.write_bytes(data)
    assert word in refusal_of(path)


def png_without_pixels(width: int, height: int) -> bytes:
    """Return a PNG that only claims a size: decoding it would fail with a sentence of its own."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    checksum = struct.pack(">I", zlib.crc32(header))
    return b"\x89PNG\r\n\x1a\n\0\0\0\x0d" + header + checksum


def test_a_side_that_no_picture_has_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    path = tmp_path / "tall.png"
    path.write_bytes(png_without_pixels(1, 16_777_216))
    assert "no side may be longer than 200000" in refusal_of(path)


def test_too_many_megapixels_are_refused_before_they_are_decoded(tmp_path: Path) -> None:
    path = tmp_path / "huge.png"
    path.write_bytes(png_without_pixels(20_000, 20_000))
    assert refusal_of(path) == "it has 400 megapixels (20000 × 20000), and the limit is 300"
    path.write_bytes(png_without_pixels(20_000, 15_000))
    assert "could be decoded" in refusal_of(path)


@pytest.mark.parametrize("kind", KINDS)
def test_the_limit_holds_for_each_kind_and_is_itself_allowed(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "picture"
    path.write_bytes(encoded(card(1000, 100), kind))
    assert read_picture(path, limit_megapixels=0.1).ref.size_px == PictureSize(1000, 100)
    assert "megapixels" in refusal_of(path, limit_megapixels=0.0999)


@pytest.mark.parametrize("kind", [*KINDS, "HEIC"])
def test_no_kind_is_decoded_before_its_size_is_judged(
    tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "picture"
    path.write_bytes(heic_card(1) if kind == "HEIC" else encoded(card(), kind))
    decoded: list[str] = []

    def watched(opener: Callable[[bytes], Opened]) -> Callable[[bytes], Opened]:
        def open_watched(data: bytes) -> Opened:
            opened = opener(data)

            def decode() -> Decoded:
                decoded.append(kind)
                return opened.decode()

            return replace(opened, decode=decode)

        return open_watched

    openers = {each: watched(opener) for each, opener in OPENERS.items()}
    monkeypatch.setattr(picture_file, "OPENERS", openers)
    # And no library may make room for the pixels while it reads the header.
    monkeypatch.setattr(ImageFile.ImageFile, "load", lambda _image: decoded.append("while opening"))
    assert "megapixels" in refusal_of(path, limit_megapixels=0.001)
    assert decoded == []
    monkeypatch.undo()
    monkeypatch.setattr(picture_file, "OPENERS", openers)
    assert read_picture(path).ref.size_px == PictureSize(48, 32)
    assert decoded == [kind]


@pytest.mark.parametrize("orientation", [1, 3, 6, 7])
def test_a_preview_is_the_same_picture_at_a_quarter(tmp_path: Path, orientation: int) -> None:
    path = tmp_path / "large.jpg"
    path.write_bytes(large_jpeg(orientation=orientation))
    previews: list[Picture] = []
    picture = read_picture(path, preview=previews.append)
    (preview,) = previews
    assert preview.is_preview
    assert preview.first_level == 2
    assert preview.ref == picture.ref
    assert preview.facts == picture.facts
    assert preview.pixels.shape == picture.levels[2].shape == (501, 626, 4)
    # Between the edges of the quarters, where JPEG rings.
    away = np.s_[13::40, 13::40]
    assert furthest(preview.pixels[away], picture.levels[2][away]) <= 1


def test_a_preview_has_the_colours_of_the_picture(tmp_path: Path) -> None:
    rgb = np.full((2100, 2000, 3), (200, 90, 60), np.uint8)
    path = tmp_path / "large.jpg"
    path.write_bytes(encoded(rgb, "JPEG", quality=98, icc_profile=rgb_profile(ADOBE_RGB)))
    previews: list[Picture] = []
    picture = read_picture(path, preview=previews.append)
    assert furthest(previews[0].pixels, picture.levels[2]) <= 1
    assert furthest(rgb_of(previews[0])[:1], srgb_of(ADOBE_RGB, rgb[:1, :500])) <= 3


def test_there_is_no_preview_where_it_would_not_be_cheap(tmp_path: Path) -> None:
    previews: list[Picture] = []
    files = [
        encoded(card(), "JPEG"),
        encoded(card(2502, 2001), "PNG"),
        large_jpeg(progressive=True),
    ]
    for number, data in enumerate(files):
        path = tmp_path / str(number)
        path.write_bytes(data)
        read_picture(path, preview=previews.append)
    assert previews == []


def test_progress_rises_to_one(tmp_path: Path) -> None:
    path = tmp_path / "large.jpg"
    path.write_bytes(large_jpeg(icc=rgb_profile(ADOBE_RGB)))
    told: list[float] = []
    read_picture(path, progress=told.append)
    assert told == sorted(told)
    assert len(told) > 8
    assert told[-1] == 1.0


@pytest.mark.parametrize("step", [0, 1, 2, 4, 6, 8])
def test_reading_stops_at_any_step_when_it_is_cancelled(tmp_path: Path, step: int) -> None:
    path = tmp_path / "large.jpg"
    path.write_bytes(large_jpeg(icc=rgb_profile(ADOBE_RGB)))
    told: list[float] = []

    def cancel_at_step(done: float, /) -> None:
        told.append(done)
        if len(told) > step:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_picture(path, progress=cancel_at_step)
    assert len(told) == step + 1


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "BMP"])
def test_a_truncated_picture_shows_what_there_is_with_a_note(tmp_path: Path, kind: str) -> None:
    # Noise does not compress, so that half of the file is half of the picture.
    rgb = np.ascontiguousarray(noise(200, 300)[:, :, :3])
    whole = encoded(rgb, kind)
    picture = read(tmp_path, whole[: len(whole) * 6 // 10])
    assert SHORT_NOTE in picture.facts.notes
    assert picture.ref.size_px == PictureSize(200, 300)
    kept = rgb_of(picture)[-90:] if kind == "BMP" else rgb_of(picture)[:90]
    there = rgb[-90:] if kind == "BMP" else rgb[:90]
    # JPEG keeps a quarter of the noise of colours; unrelated noise would correlate by 0.01.
    assert np.corrcoef(kept.ravel(), there.ravel())[0, 1] > 0.5


def test_a_whole_picture_with_something_behind_it_has_no_note_of_it(tmp_path: Path) -> None:
    for kind in ("JPEG", "PNG"):
        notes = read(tmp_path, encoded(card(), kind) + b"trailing" * 100).facts.notes
        assert notes == read(tmp_path, encoded(card(), kind)).facts.notes


def test_animations_and_pages_show_the_first_and_say_so(tmp_path: Path) -> None:
    first, second = Image.fromarray(card()), Image.new("RGB", (48, 32), (9, 9, 9))
    for kind, word in (
        ("GIF", "animated"),
        ("PNG", "animated"),
        ("WEBP", "animated"),
        ("TIFF", "2 pages"),
    ):
        options = {"lossless": True} if kind == "WEBP" else {}
        data = encoded(first, kind, save_all=True, append_images=[second], **options)
        picture = read(tmp_path, data)
        assert furthest(rgb_of(picture), card()) == 0
        assert any(word in note for note in picture.facts.notes)


def test_a_multi_picture_jpeg_shows_its_first(tmp_path: Path) -> None:
    other = Image.new("RGB", (48, 32))
    data = encoded(Image.fromarray(card()), "MPO", save_all=True, append_images=[other])
    picture = read(tmp_path, data)
    assert picture.facts.kind == "JPEG"
    assert "It holds 2 pictures; the first is shown." in picture.facts.notes
    assert furthest(rgb_of(picture)[4, 4], np.array([255, 255, 255])) <= 2


def test_decoders_write_nothing_to_the_terminal(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    whole = encoded(card(200, 200), "TIFF", compression="tiff_lzw")
    for data in (whole[: len(whole) // 2], whole[:200] + bytes(len(whole) - 200)):
        path = tmp_path / "broken.tif"
        path.write_bytes(data)
        try:
            picture = read_picture(path)
        except PictureUnreadable:
            continue
        assert picture.facts.notes != ()
    assert capfd.readouterr() == ("", "")


EXAMPLES = [
    encoded(card(), "JPEG", icc_profile=rgb_profile(ADOBE_RGB), exif=exif(6)),
    encoded(card(), "PNG", icc_profile=rgb_profile(ADOBE_RGB), exif=exif(6)),
    encoded(card(), "TIFF", compression="tiff_lzw"),
    encoded(card(), "TIFF"),
    encoded(card(), "WEBP", exif=exif(6)),
    encoded(card(), "AVIF"),
    encoded(card(), "BMP"),
    encoded(card(), "GIF"),
    heic_card(6, icc=rgb_profile(ADOBE_RGB), exif=exif(6).removeprefix(b"Exif\0\0")),
    tiff(np.ones((32, 48, 3), np.uint16), 2, Way(is_separate=True, is_deflated=True)),
]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(EXAMPLES),
    st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 255)), max_size=6),
    st.integers(0, 3000),
)
def test_a_damaged_file_gives_a_picture_or_a_sentence(
    tmp_path: Path, data: bytes, damage: list[tuple[int, int]], length: int
) -> None:
    damaged = bytearray(data)
    for place, value in damage:
        damaged[place % len(damaged)] = value
    path = tmp_path / "damaged"
    path.write_bytes(damaged[:length])
    try:
        picture = read_picture(path, limit_megapixels=1)
    except PictureUnreadable as error:
        sentence = str(error)
    else:
        height, width = picture.pixels.shape[:2]
        assert picture.ref.size_px == PictureSize(width, height)
        return
    assert sentence.startswith("“damaged” could not be opened: ")


def test_a_profile_is_read_from_every_kind_that_carries_one(tmp_path: Path) -> None:
    icc = rgb_profile(ADOBE_RGB)
    assert conversion(icc).name == ADOBE_RGB.name
    for kind in ("JPEG", "PNG", "TIFF", "WEBP", "AVIF"):
        assert (
            read(tmp_path, encoded(card(), kind, icc_profile=icc)).facts.profile == ADOBE_RGB.name
        )
