"""HEIC: turned by its container alone, in its own colours, and cut short."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from headshot_viewer.core.errors import PictureUnreadable
from headshot_viewer.files.formats.iso_boxes import NCLX_NOTE
from headshot_viewer.files.formats.opened import SMEARED_NOTE
from headshot_viewer.files.picture_file import NO_PROFILE_NOTE, read_picture
from tests.files.heic_maker import heic_card, heic_with_colour_code
from tests.files.picture_makers import card, exif, furthest, read, rgb_of
from tests.files.profile_makers import ADOBE_RGB, rgb_profile, srgb_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("turned", [1, 6, 8])
@pytest.mark.parametrize("said_by_exif", [3, 6, 8])
def test_what_exif_says_besides_turns_nothing(
    tmp_path: Path, turned: int, said_by_exif: int
) -> None:
    # Cameras write both, and a reader that follows both turns twice.
    tags = exif(said_by_exif).removeprefix(b"Exif\0\0")
    both = read(tmp_path, heic_card(turned, exif=tags))
    assert np.array_equal(both.pixels, read(tmp_path, heic_card(turned)).pixels)
    assert both.facts.orientation == 1


def test_its_profile_is_honoured(tmp_path: Path) -> None:
    picture = read(tmp_path, heic_card(1, icc=rgb_profile(ADOBE_RGB)))
    assert furthest(rgb_of(picture), srgb_of(ADOBE_RGB, card())) <= 1.5
    assert picture.facts.profile == ADOBE_RGB.name
    assert picture.facts.notes == ()


def test_a_colour_code_is_srgb_or_noted(tmp_path: Path) -> None:
    assert read(tmp_path, heic_card(1)).facts.notes == ()
    wide = read(tmp_path, heic_with_colour_code(12, 13))
    assert wide.facts.notes == (NCLX_NOTE, NO_PROFILE_NOTE)
    assert furthest(rgb_of(wide), card()) <= 1


def test_of_one_that_ends_early_what_is_there_is_shown(tmp_path: Path) -> None:
    whole = heic_card(1)
    picture = read(tmp_path, whole[:-40])
    assert picture.facts.notes == (SMEARED_NOTE,)
    assert furthest(rgb_of(picture)[:8], card()[:8]) <= 4


def test_of_one_that_ends_before_its_pixels_nothing_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "cut.heic"
    path.write_bytes(heic_card(1)[:200])
    with pytest.raises(PictureUnreadable, match="damaged"):
        read_picture(path)
