"""Sizes are known, and refused, before a decoder makes room for them."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from headshot_viewer.core.errors import PictureUnreadable
from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.files.formats.gif import open_gif
from headshot_viewer.files.formats.openers import OPENERS
from headshot_viewer.files.formats.webp import open_webp
from headshot_viewer.files.kinds import recognised
from headshot_viewer.files.picture_file import read_picture
from tests.files.picture_makers import card, encoded, exif
from tests.files.profile_makers import ADOBE_RGB, rgb_profile

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP", "AVIF", "BMP", "GIF"])
@pytest.mark.parametrize(("width", "height"), [(48, 32), (1, 1), (300, 7)])
def test_the_header_says_the_size_that_is_decoded(kind: str, width: int, height: int) -> None:
    data = encoded(Image.new("RGB", (width, height)), kind)
    recognised_kind = recognised(data)
    assert recognised_kind is not None
    opened = OPENERS[recognised_kind](data)
    assert opened.size_px == PictureSize(width, height) == opened.decode().size_px


@pytest.mark.parametrize(
    "options",
    [{}, {"lossless": True}, {"exif": exif(1)}, {"icc_profile": rgb_profile(ADOBE_RGB)}],
    ids=["lossy", "lossless", "with EXIF", "with a profile"],
)
def test_each_layout_of_webp_says_its_size(options: dict[str, bytes | bool]) -> None:
    opened = open_webp(encoded(card(30, 20), "WEBP", **options))
    assert opened.size_px == PictureSize(30, 20)
    assert opened.conversion.name == (ADOBE_RGB.name if "icc_profile" in options else None)


def test_a_gif_whose_picture_sticks_out_of_its_screen_has_the_size_of_both() -> None:
    gif = bytearray(encoded(card(40, 30), "GIF"))
    gif[6:10] = struct.pack("<2H", 50, 20)
    opened = open_gif(bytes(gif))
    assert opened.size_px == PictureSize(50, 30) == opened.decode().size_px


@pytest.mark.parametrize(
    ("width", "height", "kind"), [(16_000, 12_000, "WEBP"), (65_535, 65_535, "GIF")]
)
def test_a_bomb_never_reaches_the_library_that_would_make_room_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, width: int, height: int, kind: str
) -> None:
    bomb = bytearray(encoded(card(), kind, **({"lossless": True} if kind == "WEBP" else {})))
    if kind == "GIF":
        bomb[6:10] = struct.pack("<2H", width, height)
    else:
        bomb[21:25] = struct.pack("<I", (width - 1) | (height - 1) << 14)
    path = tmp_path / "bomb"
    path.write_bytes(bomb)
    reached: list[object] = []
    monkeypatch.setattr(Image, "open", lambda *arguments, **_: reached.append(arguments))
    with pytest.raises(PictureUnreadable, match=f"{width} × {height}"):
        read_picture(path, limit_megapixels=100)
    assert reached == []


def test_a_still_gif_is_not_called_animated() -> None:
    still = Image.fromarray(card())
    assert open_gif(encoded(still, "GIF")).notes == ()
    moving = encoded(still, "GIF", save_all=True, append_images=[Image.new("RGB", (48, 32))])
    assert open_gif(moving).notes != ()
