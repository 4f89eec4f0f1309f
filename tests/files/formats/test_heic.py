"""HEIC: turned by its container alone, in its own colours, and cut short."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import numpy as np
import pytest

from headshot_viewer.core.errors import PictureUnreadable
from headshot_viewer.files.formats.iso_boxes import NCLX_NOTE
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


@pytest.mark.parametrize("there", [20, 200, -400, -40, -1])
def test_one_that_ends_early_is_refused_with_what_to_do(tmp_path: Path, there: int) -> None:
    path = tmp_path / "cut.heic"
    path.write_bytes(heic_card(1)[:there])
    with pytest.raises(PictureUnreadable, match=r"ends early.*copy it here once more|beginning"):
        read_picture(path)


def test_damage_in_the_kinds_of_its_items_kills_nobody(tmp_path: Path) -> None:
    whole = heic_card(6, exif=b"MM\0*")
    at = whole.index(b"Exif")
    assert outcome(tmp_path, whole[: at + 1] + b"\xff" + whole[at + 2 :]) == "32 48"


@pytest.mark.parametrize("depth", [1, 2, 7])
@pytest.mark.parametrize("place", [17, 18])
def test_damage_in_its_bit_depth_kills_nobody(tmp_path: Path, place: int, depth: int) -> None:
    whole = heic_card(1)
    at = whole.index(b"hvcC") + 4 + place
    damaged = whole[:at] + bytes([0xF8 | depth]) + whole[at + 1 :]
    assert "damaged at its beginning" in outcome(tmp_path, damaged)


def outcome(folder: Path, data: bytes) -> str:
    """Read a file in a process of its own, which would die with the library.

    Returns:
        The size, or why it is refused.
    """
    path = folder / "damaged.heic"
    path.write_bytes(data)
    program = (
        "import sys; from pathlib import Path\n"
        "from headshot_viewer.core.errors import PictureUnreadable\n"
        "from headshot_viewer.files.picture_file import read_picture\n"
        "try: print(*read_picture(Path(sys.argv[1])).ref.size_px)\n"
        "except PictureUnreadable as error: print(error)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.strip()
