"""Profiles made in memory: the matrices that were published, and what Little CMS makes of them."""

from __future__ import annotations

import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageCms

from headshot_viewer.files.colour import conversion
from headshot_viewer.files.colour_code import SRGB_PRIMARIES, light_of_srgb
from headshot_viewer.files.matrix_profile import (
    CURVE_ENTRIES,
    Chromaticity,
    Primaries,
    matrix_profile,
    to_xyz_d50,
)

SAMPLES = np.linspace(0, 1, CURVE_ENTRIES)
ROMM = Primaries(
    Chromaticity(0.345669, 0.358496),
    Chromaticity(0.734699, 0.265301),
    Chromaticity(0.159597, 0.840403),
    Chromaticity(0.036598, 0.000105),
)


def test_the_matrix_of_srgb_is_the_published_one() -> None:
    # As in the profiles of sRGB, adapted by Bradford from D65.
    published = [
        [0.4360747, 0.3850649, 0.1430804],
        [0.2225045, 0.7168786, 0.0606169],
        [0.0139322, 0.0971045, 0.7141733],
    ]
    assert to_xyz_d50(SRGB_PRIMARIES) == pytest.approx(np.array(published), abs=3e-4)


def test_a_white_of_d50_is_not_adapted() -> None:
    published = [[0.79767, 0.13519, 0.03135], [0.28804, 0.71187, 0.00009], [0.0, 0.0, 0.82510]]
    assert to_xyz_d50(ROMM) == pytest.approx(np.array(published), abs=3e-4)


@given(st.lists(st.floats(0, 1), min_size=8, max_size=8))
def test_white_is_the_white_of_profiles_or_there_is_no_space(numbers: list[float]) -> None:
    pairs = [Chromaticity(*numbers[at : at + 2]) for at in range(0, 8, 2)]
    matrix = to_xyz_d50(Primaries(*pairs))
    profile = matrix_profile(Primaries(*pairs), SAMPLES)
    assert (matrix is None) == (profile is None)
    if matrix is not None and profile is not None:
        assert np.isfinite(matrix).all()
        assert matrix.sum(axis=1) == pytest.approx([0.9642, 1.0, 0.8249], abs=1e-6)
        assert conversion(profile).space == "RGB"


def test_a_profile_that_is_srgb_changes_nothing() -> None:
    profile = matrix_profile(SRGB_PRIMARIES, light_of_srgb(SAMPLES))
    assert profile is not None
    assert conversion(profile).transform is None


def test_the_profile_is_whole_and_always_the_same() -> None:
    profile = matrix_profile(ROMM, SAMPLES**1.8)
    assert profile == matrix_profile(ROMM, SAMPLES**1.8)
    assert profile is not None
    assert int.from_bytes(profile[:4]) == len(profile)
    read = ImageCms.ImageCmsProfile(io.BytesIO(profile)).profile
    assert read.version == pytest.approx(2.4)
    assert read.is_matrix_shaper
    for primary, stated in (
        (read.red_primary, ROMM.red),
        (read.green_primary, ROMM.green),
        (read.blue_primary, ROMM.blue),
    ):
        assert primary is not None
        assert primary[1][:2] == pytest.approx(stated, abs=2e-3)
