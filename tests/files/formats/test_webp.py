"""WebP cut short: what there is of the picture is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from headshot_viewer.core.errors import PictureUnreadable
from headshot_viewer.files.colour import BEHIND_TRANSPARENCY
from headshot_viewer.files.formats.opened import SMEARED_NOTE
from headshot_viewer.files.picture_file import NO_PROFILE_NOTE, read_picture
from tests.files.picture_makers import card, encoded, exif, read, rgb_of
from tests.files.profile_makers import ADOBE_RGB, rgb_profile
from tests.makers import noise

if TYPE_CHECKING:
    from pathlib import Path

RGB = np.ascontiguousarray(noise(200, 300)[:, :, :3])


@pytest.mark.parametrize(
    ("options", "likeness"),
    [
        pytest.param({"quality": 95}, 0.5, id="lossy"),
        pytest.param({"lossless": True}, 0.99, id="lossless"),
        pytest.param({"lossless": True, "exif": exif(1)}, 0.99, id="with EXIF behind"),
        pytest.param({"quality": 95, "icc_profile": rgb_profile(ADOBE_RGB)}, 0.5, id="profile"),
    ],
)
@pytest.mark.parametrize("tenths", [3, 6, 9])
def test_of_one_that_ends_early_what_is_there_is_shown(
    tmp_path: Path, options: dict[str, Any], likeness: float, tenths: int
) -> None:
    whole = encoded(RGB, "WEBP", **options)
    picture = read(tmp_path, whole[: len(whole) * tenths // 10])
    assert SMEARED_NOTE in picture.facts.notes
    assert picture.ref.size_px == (200, 300)
    rows = 300 * tenths // 10 - 40
    found, there = rgb_of(picture)[:rows], RGB[:rows]
    # Lossy keeps a quarter of the noise of colours; unrelated noise would correlate by 0.01.
    assert np.corrcoef(found.ravel(), there.ravel())[0, 1] > likeness
    assert picture.facts.profile == (ADOBE_RGB.name if "icc_profile" in options else None)


def test_its_transparency_counts_also_when_it_ends_early(tmp_path: Path) -> None:
    alpha = np.full((300, 200, 1), 255, np.uint8)
    alpha[:, :100] = 0
    whole = encoded(np.dstack([RGB, alpha]), "WEBP", quality=95)
    rgb = rgb_of(read(tmp_path, whole[: len(whole) * 8 // 10]))
    assert (rgb[:, :90] == BEHIND_TRANSPARENCY).all()
    assert not (rgb[:100, 110:] == BEHIND_TRANSPARENCY).all()


def test_one_that_lacks_only_what_stands_behind_the_picture_is_whole(tmp_path: Path) -> None:
    whole = encoded(RGB, "WEBP", lossless=True, exif=exif(1))
    at = whole.index(b"EXIF")
    picture = read(tmp_path, whole[: at + 12])
    assert picture.facts.notes == (NO_PROFILE_NOTE,)
    assert np.array_equal(rgb_of(picture), RGB)


@pytest.mark.parametrize("options", [{}, {"lossless": True}])
def test_of_one_that_ends_before_its_pixels_nothing_is_shown(
    tmp_path: Path, options: dict[str, Any]
) -> None:
    whole = encoded(card(640, 480), "WEBP", **options)
    path = tmp_path / "cut.webp"
    for there in (21, 27, 31):
        path.write_bytes(whole[:there])
        with pytest.raises(PictureUnreadable, match="damaged"):
            read_picture(path)
