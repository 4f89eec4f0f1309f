"""Every odd real-world file of the test pictures: opened, or refused in a sentence."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from headshot_viewer.core.errors import PictureUnreadable
from headshot_viewer.files.picture_file import read_picture
from tests.files.picture_makers import furthest, rgb_of

SHARED = Path(__file__).parents[2].parent / "shared" / "data"
ODD = SHARED / "odd"
ODD_FILES = sorted(path for path in ODD.rglob("*") if path.is_file()) if ODD.is_dir() else []
REFUSED_FOLDERS = {"jxl", "psd"}
# Of these the header, the compression or the checksums are beyond repair, or it is no picture.
REFUSED_FILES = {
    "Pillow__decompression_bomb.gif",
    "bomb_20000x20000_1bit.png",
    "Pillow__broken.png",
    "codec-corpus__xcrn0g04.png",
    "lfs_pointer.jpg",
    "zero.jpg",
    "Pillow__crash-0c7e0e8e11ce787078f00b5b0ca409a167f070e0.tif",
    "Pillow__crash-1152ec2d1a1a71395b6f2ce6721c38924d025bf3.tif",
    "Pillow__crash-86214e58da443d2b80820cff9677a38a33dcbbca.tif",
    "Pillow__psd-oob-write-overflow.psd",
    "Pillow__seek_too_large.tif",
    "zune_png_069ee5d9.png",
    "zune_png_2139364b.png",
    "zune_png_2999cb3d.png",
    "codec-corpus__orientation6_rotate_90_cw.jxl",
    "pillow_heif__empty.heic",
    "derived_minimal.dng",
    "Pillow__hopper_webp.tif",
}

pytestmark = pytest.mark.skipif(not ODD_FILES, reason="needs the test pictures in ../shared/data")


def is_to_be_refused(path: Path) -> bool:
    return path.parent.name in REFUSED_FOLDERS or path.name in REFUSED_FILES


@pytest.mark.parametrize("path", ODD_FILES, ids=lambda path: path.name)
def test_an_odd_file_is_opened_or_refused_in_a_sentence(
    path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    started = time.monotonic()
    if is_to_be_refused(path):
        with pytest.raises(PictureUnreadable) as raised:
            read_picture(path)
        assert path.name in str(raised.value)
        assert str(raised.value).count("\n") == 0
    else:
        picture = read_picture(path)
        height, width = picture.pixels.shape[:2]
        assert picture.ref.size_px == (width, height)
        assert (picture.pixels[:, :, 3] == 255).all()
        assert all(note.endswith(".") for note in picture.facts.notes)
    # A hang, not a speed: the slowest takes a tenth of a second.
    assert time.monotonic() - started < 5
    assert capfd.readouterr() == ("", "")


READS_ALL_AND_PRINTS_ITS_MEMORY = """
import pathlib, resource, sys
from headshot_viewer.core.errors import PictureUnreadable
from headshot_viewer.files.picture_file import read_picture
for path in sorted(pathlib.Path(sys.argv[1]).rglob("*")):
    try:
        read_picture(path)
    except PictureUnreadable:
        pass
status = pathlib.Path("/proc/self/status")
if status.is_file():
    # Unlike what getrusage says, this does not begin with the size of whoever started us.
    peak = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    print(peak.split()[1])
else:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not count memory so")
def test_odd_files_together_take_less_than_two_gigabytes() -> None:
    # In a process of its own: that of the tests may have been larger before.
    command = [sys.executable, "-c", READS_ALL_AND_PRINTS_ITS_MEMORY, str(ODD)]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ran.stderr == ""
    bytes_per_unit = 1 if sys.platform == "darwin" else 1024
    assert int(ran.stdout) * bytes_per_unit < 2e9


@pytest.mark.parametrize(
    "name",
    [
        "icc/astronaut_adobe_rgb.jpg",
        "icc/astronaut_display_p3.jpg",
        "icc/astronaut_prophoto.jpg",
        "icc/astronaut_wrong_colour_grb.jpg",
        "exif_orientation/astronaut_orient8_p3.jpg",
    ],
)
def test_profiles_and_turns_bring_back_the_astronaut(name: str) -> None:
    original = rgb_of(read_picture(SHARED / "real" / "test_images__astronaut.png"))
    read = rgb_of(read_picture(ODD / name))
    difference = read.astype(np.float64) - original
    # Unmanaged, the channels are off by 2 to 36 levels on average; JPEG alone is off by 2.2.
    assert np.abs(difference.mean(axis=(0, 1))).max() < 0.3
    assert np.abs(difference).mean() < 3


def test_the_eight_orientations_are_one_picture() -> None:
    folder = ODD / "exif_orientation"
    pictures = [
        rgb_of(read_picture(folder / f"exif-orientation-examples__Portrait_{number}.jpg"))
        for number in range(1, 9)
    ]
    # Each was saved anew and has its own number in it.
    assert all(
        float(np.abs(picture.astype(np.float64) - pictures[0]).mean()) < 3 for picture in pictures
    )


def test_lab_and_rgb_are_one_portrait() -> None:
    lab = rgb_of(read_picture(ODD / "icc" / "Pillow__hopper.Lab.tif"))
    rgb = rgb_of(read_picture(ODD / "tiff" / "Pillow__hopper_lzw.tif"))
    assert float(np.abs(lab.astype(np.float64) - rgb).mean()) < 3


def test_a_png_named_jpg_is_the_png() -> None:
    original = rgb_of(read_picture(SHARED / "real" / "test_images__astronaut.png"))
    assert furthest(rgb_of(read_picture(ODD / "wrong_ext/astronaut_png_named.jpg")), original) == 0
