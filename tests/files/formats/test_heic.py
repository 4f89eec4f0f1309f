"""HEIC: turned by its container alone, in its own colours, and cut short."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import numpy as np
import pytest

from headshot_viewer.core.errors import PictureUnreadable
from headshot_viewer.files.picture_file import read_picture
from tests.files.heic_maker import grey_heic, heic_card
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


@pytest.mark.parametrize("there", [20, 200, -400, -40, -1])
def test_one_that_ends_early_is_refused_with_what_to_do(tmp_path: Path, there: int) -> None:
    path = tmp_path / "cut.heic"
    path.write_bytes(heic_card(1)[:there])
    with pytest.raises(PictureUnreadable, match=r"ends early.*copy it here once more|beginning"):
        read_picture(path)


def test_damage_in_the_kinds_of_its_items_kills_nobody(tmp_path: Path) -> None:
    whole = heic_card(6, exif=b"MM\0*")
    at = whole.index(b"Exif")
    assert outcomes(tmp_path, [whole[: at + 1] + b"\xff" + whole[at + 2 :]]) == ["32 48"]


@pytest.mark.parametrize("whole", [heic_card(1), grey_heic()], ids=["colour", "grey"])
def test_damage_in_its_bit_depths_kills_nobody(tmp_path: Path, whole: bytes) -> None:
    at = whole.index(b"hvcC") + 4 + 17
    depths = [
        bytes([0xF8 | luma, 0xF8 | chroma])
        for luma, chroma in [(1, 0), (0, 1), (2, 0), (7, 0), (0, 7), (1, 1), (2, 2), (4, 4), (7, 7)]
    ]
    damaged = [whole[:at] + depth + whole[at + 2 :] for depth in depths]
    told = outcomes(tmp_path, [whole, *damaged])
    assert told[0] == "48 32"
    assert all("damaged at its beginning" in each for each in told[1:])


def outcomes(folder: Path, files: list[bytes]) -> list[str]:
    """Read files in a process of their own, which would die with the library.

    Returns:
        Of each the size, or why it is refused.
    """
    paths = [folder / f"{number}.heic" for number in range(len(files))]
    for path, data in zip(paths, files, strict=True):
        path.write_bytes(data)
    program = (
        "import sys; from pathlib import Path\n"
        "from headshot_viewer.core.errors import PictureUnreadable\n"
        "from headshot_viewer.files.picture_file import read_picture\n"
        "for path in map(Path, sys.argv[1:]):\n"
        "    try: print(*read_picture(path).ref.size_px)\n"
        "    except PictureUnreadable as error: print(error)"
    )
    command = [sys.executable, "-c", program, *map(str, paths)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.splitlines()
