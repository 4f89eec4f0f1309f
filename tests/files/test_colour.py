"""From a file's colours to sRGB, checked against the formulas of the standards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image, ImageCms

from headshot_viewer.core.errors import Cancelled
from headshot_viewer.files.colour import (
    BEHIND_TRANSPARENCY,
    BROKEN_PROFILE_NOTE,
    NO_CMYK_PROFILE_NOTE,
    conversion,
    srgb_pixels,
)
from headshot_viewer.files.picture_file import NO_PROFILE_NOTE
from tests.files.picture_makers import card, encoded, furthest, read, rgb_of
from tests.files.profile_makers import (
    ADOBE_RGB,
    DISPLAY_P3,
    PROPHOTO,
    Space,
    cmyk_profile,
    grey_profile,
    rgb_profile,
    srgb_of,
    srgb_of_grey,
)
from tests.makers import noise

if TYPE_CHECKING:
    from pathlib import Path

# Little CMS works in 8 to 16 bits with tables; ours in floating point.
ROUNDING_LEVELS = 1.5
SPACES = [ADOBE_RGB, DISPLAY_P3, PROPHOTO]


@pytest.mark.parametrize("space", SPACES, ids=lambda space: space.name)
@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WEBP"])
def test_wide_gamuts_come_out_as_the_standards_say(tmp_path: Path, kind: str, space: Space) -> None:
    rgb = np.ascontiguousarray(noise(23, 17)[:, :, :3])
    options = {"lossless": True} if kind == "WEBP" else {}
    picture = read(tmp_path, encoded(rgb, kind, icc_profile=rgb_profile(space), **options))
    assert furthest(rgb_of(picture), srgb_of(space, rgb)) <= ROUNDING_LEVELS
    assert picture.facts.profile == space.name
    assert picture.facts.notes == ()


@pytest.mark.parametrize("kind", ["JPEG", "AVIF"])
def test_lossy_kinds_are_converted_too(tmp_path: Path, kind: str) -> None:
    rgb = np.full((16, 16, 3), (200, 90, 60), np.uint8)
    icc = rgb_profile(ADOBE_RGB)
    picture = read(tmp_path, encoded(rgb, kind, icc_profile=icc, quality=100, subsampling="4:4:4"))
    assert furthest(rgb_of(picture), srgb_of(ADOBE_RGB, rgb)) <= 4
    assert furthest(srgb_of(ADOBE_RGB, rgb), rgb) > 20  # or the test would show nothing


def test_a_profile_that_is_srgb_changes_no_pixel(tmp_path: Path) -> None:
    rgb = np.ascontiguousarray(noise(40, 30)[:, :, :3])
    icc = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    picture = read(tmp_path, encoded(rgb, "PNG", icc_profile=icc))
    assert furthest(rgb_of(picture), rgb) == 0
    assert picture.facts.profile == "sRGB built-in"
    assert conversion(icc).transform is None


def test_no_profile_is_srgb_and_says_so(tmp_path: Path) -> None:
    picture = read(tmp_path, encoded(card(), "PNG"))
    assert furthest(rgb_of(picture), card()) == 0
    assert picture.facts.profile is None
    assert picture.facts.notes == (NO_PROFILE_NOTE,)


@pytest.mark.parametrize(
    "icc",
    [b"garbage", rgb_profile(ADOBE_RGB)[:200], bytes(400)],
    ids=["garbage", "cut", "zeros"],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF"])
def test_a_broken_profile_is_srgb_with_a_note(tmp_path: Path, kind: str, icc: bytes) -> None:
    picture = read(tmp_path, encoded(card(), kind, icc_profile=icc))
    assert furthest(rgb_of(picture)[4, 4], np.array([255, 255, 255])) <= 1
    assert picture.facts.profile is None
    assert picture.facts.notes == (BROKEN_PROFILE_NOTE,)


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_grey_profiles_apply_to_grey_pictures(tmp_path: Path, kind: str) -> None:
    grey = np.arange(256, dtype=np.uint8).reshape(16, 16)
    picture = read(tmp_path, encoded(grey, kind, icc_profile=grey_profile(1.0)))
    expected = np.repeat(srgb_of_grey(1.0, grey)[:, :, None], 3, axis=2)
    assert furthest(rgb_of(picture), expected) <= ROUNDING_LEVELS
    assert picture.facts.profile == "Test grey"


def test_grey_jpegs_take_grey_and_rgb_profiles(tmp_path: Path) -> None:
    grey = np.full((16, 16), 100, np.uint8)
    by_grey = read(tmp_path, encoded(grey, "JPEG", icc_profile=grey_profile(1.8)))
    by_rgb = read(tmp_path, encoded(grey, "JPEG", icc_profile=rgb_profile(PROPHOTO)))
    expected = np.broadcast_to(srgb_of_grey(1.8, grey)[:, :, None], (16, 16, 3))
    assert furthest(rgb_of(by_grey), expected) <= ROUNDING_LEVELS
    assert furthest(rgb_of(by_rgb), expected) <= ROUNDING_LEVELS


def test_a_profile_for_another_kind_of_colour_is_left_aside(tmp_path: Path) -> None:
    picture = read(tmp_path, encoded(card(), "PNG", icc_profile=grey_profile(1.0)))
    assert furthest(rgb_of(picture), card()) == 0
    assert picture.facts.notes == ("Its colour profile is for grey pictures and was left aside.",)


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
def test_cmyk_with_a_profile_is_what_the_press_prints(tmp_path: Path, kind: str) -> None:
    inks = Image.new("CMYK", (32, 16), (255, 0, 0, 0))
    inks.paste((0, 0, 0, 255), (16, 0, 32, 16))
    options = {"quality": 100, "subsampling": 0} if kind == "JPEG" else {}
    picture = read(tmp_path, encoded(inks, kind, icc_profile=cmyk_profile(), **options))
    # L = 127 / 255 is 118 in sRGB.
    assert furthest(rgb_of(picture)[8, 4], np.array([118, 118, 118])) <= 2
    assert furthest(rgb_of(picture)[8, 28], np.array([0, 0, 0])) <= 2
    assert picture.facts.profile == "Test press"
    assert picture.facts.notes == ()


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
def test_cmyk_without_a_profile_is_the_right_way_round_and_noted(tmp_path: Path, kind: str) -> None:
    inks = Image.new("CMYK", (16, 16), (0, 255, 255, 0))
    picture = read(tmp_path, encoded(inks, kind))
    assert furthest(rgb_of(picture)[8, 8], np.array([255, 0, 0])) <= 3
    assert picture.facts.notes == (NO_CMYK_PROFILE_NOTE,)


def test_cmyk_with_an_rgb_profile_keeps_its_inks(tmp_path: Path) -> None:
    inks = Image.new("CMYK", (16, 16), (0, 255, 255, 0))
    picture = read(tmp_path, encoded(inks, "TIFF", icc_profile=rgb_profile(ADOBE_RGB)))
    assert rgb_of(picture)[8, 8].tolist() == [255, 0, 0]
    assert len(picture.facts.notes) == 2


def test_lab_becomes_srgb(tmp_path: Path) -> None:
    # The red of sRGB adapted to D50: L = 54.29, a = 80.81, b = 69.89.
    red = Image.new("LAB", (8, 8), (round(54.29 * 2.55), 128 + 81, 128 + 70))
    picture = read(tmp_path, encoded(red, "TIFF"))
    assert furthest(rgb_of(picture)[4, 4], np.array([255, 0, 0])) <= 4
    assert picture.facts.notes == ()


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "TIFF"])
def test_transparent_parts_lie_over_neutral_grey(tmp_path: Path, kind: str) -> None:
    rgba = np.zeros((8, 12, 4), np.uint8)
    rgba[:, :4] = (200, 100, 0, 255)
    rgba[:, 4:8] = (200, 100, 0, 0)
    rgba[:, 8:] = (255, 255, 255, 128)
    options = {"lossless": True, "exact": True} if kind == "WEBP" else {}
    rgb = rgb_of(read(tmp_path, encoded(rgba, kind, **options)))
    assert rgb[4, 2].tolist() == [200, 100, 0]
    assert rgb[4, 6].tolist() == [BEHIND_TRANSPARENCY] * 3
    half = (255 * 128 + BEHIND_TRANSPARENCY * 127) / 255
    assert furthest(rgb[4, 10], np.full(3, half)) <= 1


def test_colours_are_converted_before_they_meet_the_grey(tmp_path: Path) -> None:
    rgba = np.zeros((4, 4, 4), np.uint8)
    picture = read(tmp_path, encoded(rgba, "PNG", icc_profile=rgb_profile(PROPHOTO)))
    assert rgb_of(picture)[0, 0].tolist() == [BEHIND_TRANSPARENCY] * 3


def test_stripes_meet_without_a_seam() -> None:
    # Taller than several stripes; every row is the same, so every row must come out the same.
    row = np.ascontiguousarray(noise(5000, 1)[:, :, :3])
    image = Image.fromarray(np.repeat(row, 101, axis=0))
    pixels = srgb_pixels(image, conversion(rgb_profile(ADOBE_RGB)))
    assert (pixels == pixels[:1]).all()
    assert (pixels[:, :, 3] == 255).all()


def test_pixels_may_be_written_over_the_samples_they_come_from() -> None:
    samples = noise(3000, 120)
    how = conversion(rgb_profile(ADOBE_RGB))
    apart = srgb_pixels(Image.frombuffer("RGBX", (3000, 120), samples.copy()), how)
    image = Image.frombuffer("RGBX", (3000, 120), samples)
    over = srgb_pixels(image, how, into=samples)
    assert over is samples
    assert (over == apart).all()


def test_a_conversion_can_be_cancelled_between_stripes() -> None:
    told: list[float] = []

    def cancel(done: float, /) -> None:
        told.append(done)
        raise Cancelled

    with pytest.raises(Cancelled):
        srgb_pixels(Image.new("RGB", (4000, 400)), conversion(None), cancel)
    assert len(told) == 1
    assert 0 < told[0] < 1
