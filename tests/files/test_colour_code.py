"""Colours stated by numbers, against the published matrices and formulas, and against profiles."""

from __future__ import annotations

import io
import struct
import zlib
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
import pytest
from PIL import Image

from headshot_viewer.files.colour_code import HDR_NOTE, SRGB_PRIMARIES, stated_by_numbers
from headshot_viewer.files.formats.png_colours import NUMBERS_NOTE
from headshot_viewer.files.matrix_profile import Chromaticity, Primaries
from headshot_viewer.files.picture_file import NO_PROFILE_NOTE
from tests.files.heic_maker import heic_with_colour_code
from tests.files.picture_makers import encoded, furthest, patches, png_chunk, png_with, read, rgb_of
from tests.files.profile_makers import ADOBE_RGB, rgb_profile, srgb_of
from tests.makers import noise

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from numpy.typing import NDArray

# Half a level is rounding; Little CMS counts in 8 to 16 bits.
ROUNDING_LEVELS = 0.8

# From linear light to that of sRGB: CSS Color 4, section 18, for P3; BT.2087, annex 2, for BT.2020.
LIGHT_OF_P3 = np.array(
    [
        [1.2249401762805598, -0.22494017628055996, 0.0],
        [-0.042056954709688163, 1.0420569547096881, 0.0],
        [-0.019637554590334432, -0.078636045550631889, 1.0982736001409663],
    ]
)
LIGHT_OF_BT_2020 = np.array(
    [[1.6605, -0.5876, -0.0728], [-0.1246, 1.1329, -0.0083], [-0.0182, -0.1006, 1.1187]]
)
LIGHT_OF_SRGB = np.eye(3)
MATRICES = {1: LIGHT_OF_SRGB, 9: LIGHT_OF_BT_2020, 12: LIGHT_OF_P3}
NOISE = np.ascontiguousarray(noise(40, 30)[:, :, :3])


def srgb_curve(samples: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(samples <= 0.04045, samples / 12.92, ((samples + 0.055) / 1.055) ** 2.4)


CURVES: dict[int, Callable[[NDArray[np.float64]], NDArray[np.float64]]] = {
    **dict.fromkeys((1, 6, 13, 14, 15), srgb_curve),
    4: lambda samples: samples**2.2,
    5: lambda samples: samples**2.8,
    8: lambda samples: samples,
}


def levels_of(light: NDArray[np.float64]) -> NDArray[np.float64]:
    light = light.clip(0, 1)
    return 255 * np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)


def true_srgb(primaries: int, curve: int, rgb: NDArray[Any], white: int = 255) -> NDArray[Any]:
    """Return what colours are in sRGB, 0..255, clipped to its gamut."""
    return levels_of(CURVES[curve](rgb / white) @ MATRICES[primaries].T)


def cicp(primaries: int, curve: int, matrix: int = 0, full_range: int = 1) -> bytes:
    return png_chunk(b"cICP", bytes([primaries, curve, matrix, full_range]))


def avif_with_colour_code(primaries: int, curve: int) -> bytes:
    avif = encoded(patches(), "AVIF", quality=100, subsampling="4:4:4")
    at = avif.index(b"colrnclx") + 8
    return avif[:at] + struct.pack(">HH", primaries, curve) + avif[at + 4 :]


@pytest.mark.parametrize("primaries", MATRICES)
@pytest.mark.parametrize("curve", CURVES)
def test_code_points_come_out_as_the_standards_say(
    tmp_path: Path, primaries: int, curve: int
) -> None:
    truth = true_srgb(primaries, curve, NOISE)
    picture = read(tmp_path, png_with(NOISE, cicp(primaries, curve)))
    assert furthest(rgb_of(picture), truth) <= ROUNDING_LEVELS
    assert picture.facts.notes == ()
    assert picture.facts.profile is None
    if primaries != 1 or curve in (5, 8):
        assert furthest(NOISE, truth) > 20  # or the test would show nothing


@pytest.mark.parametrize(("primaries", "curve"), [(1, 13), (12, 13), (9, 14), (12, 4), (1, 8)])
def test_heic_and_avif_are_converted_too(tmp_path: Path, primaries: int, curve: int) -> None:
    truth = true_srgb(primaries, curve, patches())
    heic = read(tmp_path, heic_with_colour_code(primaries, curve))
    assert furthest(rgb_of(heic), truth) <= ROUNDING_LEVELS
    data = avif_with_colour_code(primaries, curve)
    avif = read(tmp_path, data)
    with Image.open(io.BytesIO(data)) as as_stored:
        truth = true_srgb(primaries, curve, np.asarray(as_stored))
    assert furthest(rgb_of(avif), truth) <= ROUNDING_LEVELS
    for picture in (heic, avif):
        assert str(picture.facts.colour_code).endswith(f"(nclx {primaries}/{curve})")
        assert picture.facts.notes == ()


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ((1, 13), "sRGB (cICP 1/13)"),
        ((1, 1), "sRGB (cICP 1/1)"),
        ((12, 13), "Display P3 (cICP 12/13)"),
        ((9, 14), "BT.2020 (cICP 9/14)"),
        ((9, 16), "BT.2020, PQ (cICP 9/16)"),
        ((11, 8), "DCI-P3, linear (cICP 11/8)"),
    ],
)
def test_the_info_says_which_colours_and_by_what(
    tmp_path: Path, code: tuple[int, int], name: str
) -> None:
    assert read(tmp_path, png_with(patches(), cicp(*code))).facts.colour_code == name


@pytest.mark.parametrize("primaries", [4, 5, 6, 7, 11, 22])
def test_greys_stay_grey_whatever_their_white(tmp_path: Path, primaries: int) -> None:
    greys = np.arange(256, dtype=np.uint8).repeat(3).reshape(16, 16, 3)
    picture = read(tmp_path, png_with(greys, cicp(primaries, 13)))
    assert furthest(rgb_of(picture), greys) <= 1
    vivid = read(tmp_path, png_with(patches(), cicp(primaries, 13)))
    assert furthest(rgb_of(vivid), patches()) > 5


@pytest.mark.parametrize("code", [(1, 13), (12, 13), (12, 8)])
def test_grey_pictures_have_colour_codes_too(tmp_path: Path, code: tuple[int, int]) -> None:
    grey = np.arange(256, dtype=np.uint8).reshape(16, 16)
    picture = read(tmp_path, png_with(grey, cicp(*code)))
    truth = levels_of(CURVES[code[1]](grey / 255.0))
    assert furthest(rgb_of(picture), np.repeat(truth[..., None], 3, axis=2)) <= 1
    assert picture.facts.notes == ()


@pytest.mark.parametrize(
    ("code", "named"),
    [
        (cicp(10, 13), "cICP 10/13/0/1"),
        (cicp(1, 10), "cICP 1/10/0/1"),
        (cicp(1, 13, full_range=0), "cICP 1/13/0/0"),
        (cicp(1, 13, matrix=6), "cICP 1/13/6/1"),
    ],
)
def test_a_code_that_is_not_known_is_noted(tmp_path: Path, code: bytes, named: str) -> None:
    picture = read(tmp_path, png_with(patches(), code))
    note = f"Its colour code ({named}) is not known here; the colours are taken as sRGB."
    assert picture.facts.notes == (note, NO_PROFILE_NOTE)
    assert furthest(rgb_of(picture), patches()) == 0


def test_codes_of_heic_and_avif_that_are_not_known_are_noted(tmp_path: Path) -> None:
    for data in (heic_with_colour_code(10, 13), avif_with_colour_code(10, 13)):
        note, _ = read(tmp_path, data).facts.notes
        assert "(nclx 10/13)" in note


# --- PNG: chromaticities and gamma, and which chunk counts ---


def gamma(exponent: float) -> bytes:
    return png_chunk(b"gAMA", struct.pack(">I", round(1e5 / exponent)))


def chromaticities(*numbers: float) -> bytes:
    return png_chunk(b"cHRM", struct.pack(">8I", *(round(number * 1e5) for number in numbers)))


OF_ADOBE_RGB = chromaticities(0.3127, 0.3290, 0.64, 0.33, 0.21, 0.71, 0.15, 0.06)
OF_P3 = chromaticities(0.3127, 0.3290, 0.680, 0.320, 0.265, 0.690, 0.150, 0.060)
OF_SRGB = chromaticities(0.3127, 0.3290, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06)
ICC = png_chunk(b"iCCP", b"name\0\0" + zlib.compress(rgb_profile(ADOBE_RGB)))
SRGB = png_chunk(b"sRGB", b"\0")


def test_chromaticities_and_gamma_are_what_the_profile_of_the_same_colours_is(
    tmp_path: Path,
) -> None:
    # 563/256 is how the profile states its 2.2.
    by_numbers = read(tmp_path, png_with(NOISE, OF_ADOBE_RGB, gamma(563 / 256)))
    by_profile = read(tmp_path, png_with(NOISE, ICC))
    assert furthest(rgb_of(by_numbers), rgb_of(by_profile)) <= 1
    assert furthest(rgb_of(by_numbers), srgb_of(ADOBE_RGB, NOISE)) <= 1.5
    assert by_numbers.facts.colour_code == "primaries of its own, gamma 2.20 (cHRM, gAMA)"
    assert by_profile.facts.colour_code is None
    assert by_numbers.facts.notes == by_profile.facts.notes == ()


@pytest.mark.parametrize("exponent", [1.0, 1.8, 2.5])
def test_a_gamma_alone_is_undone(tmp_path: Path, exponent: float) -> None:
    picture = read(tmp_path, png_with(NOISE, gamma(exponent)))
    assert furthest(rgb_of(picture), levels_of((NOISE / 255.0) ** exponent)) <= ROUNDING_LEVELS
    assert picture.facts.colour_code == f"gamma {exponent:.2f} (gAMA)"


def test_chromaticities_alone_have_the_curve_of_srgb(tmp_path: Path) -> None:
    picture = read(tmp_path, png_with(NOISE, OF_P3))
    assert furthest(rgb_of(picture), true_srgb(12, 13, NOISE)) <= ROUNDING_LEVELS
    assert picture.facts.colour_code == "primaries of its own (cHRM)"


def test_what_means_srgb_changes_no_pixel(tmp_path: Path) -> None:
    for chunks, name in (
        ((gamma(2.2),), None),
        ((OF_SRGB, gamma(2.2)), "sRGB (cHRM)"),
        ((SRGB,), "sRGB (sRGB)"),
    ):
        picture = read(tmp_path, png_with(NOISE, *chunks))
        assert furthest(rgb_of(picture), NOISE) == 0
        assert picture.facts.colour_code == name


@pytest.mark.parametrize(
    ("chunks", "counts"),
    [
        ((cicp(12, 13), ICC, SRGB, gamma(1.0)), true_srgb(12, 13, NOISE)),
        ((ICC, SRGB, OF_P3, gamma(1.0)), srgb_of(ADOBE_RGB, NOISE)),
        ((cicp(10, 13), ICC), srgb_of(ADOBE_RGB, NOISE)),
        ((SRGB, OF_P3, gamma(1.0)), NOISE),
        ((cicp(1, 13), OF_P3, gamma(1.0)), NOISE),
        ((cicp(1, 10), gamma(1.0)), true_srgb(1, 8, NOISE)),
    ],
)
def test_the_chunks_count_in_the_order_of_the_specification(
    tmp_path: Path, chunks: tuple[bytes, ...], counts: NDArray[np.float64]
) -> None:
    for order in (chunks, chunks[::-1]):
        picture = read(tmp_path, png_with(NOISE, *order))
        assert furthest(rgb_of(picture), counts) <= 1.5
        assert picture.facts.notes == ()


@pytest.mark.parametrize(
    "chunk",
    [
        pytest.param(gamma(1e-3), id="gamma of a thousandth"),
        pytest.param(gamma(100.0), id="gamma of a hundred"),
        pytest.param(chromaticities(*[0.3127, 0.3290] * 4), id="all white"),
        pytest.param(chromaticities(0.3, 0.3, 0.1, 0.1, 0.2, 0.2, 0.4, 0.4), id="all on one line"),
        pytest.param(
            chromaticities(0.7, 0.2, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06), id="white outside"
        ),
        pytest.param(chromaticities(0.3127, 0, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06), id="no light"),
        pytest.param(chromaticities(*[1e-5] * 2, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06), id="infinite"),
    ],
)
def test_numbers_that_cannot_be_are_noted(tmp_path: Path, chunk: bytes) -> None:
    picture = read(tmp_path, png_with(NOISE, chunk))
    assert picture.facts.notes == (NUMBERS_NOTE, NO_PROFILE_NOTE)
    assert furthest(rgb_of(picture), NOISE) == 0


@pytest.mark.parametrize("chunk", [png_chunk(b"gAMA", bytes(4)), png_chunk(b"cHRM", bytes(5))])
def test_chunks_that_say_nothing_are_passed_over(tmp_path: Path, chunk: bytes) -> None:
    assert read(tmp_path, png_with(NOISE, chunk)).facts.notes == (NO_PROFILE_NOTE,)


def test_primaries_are_those_of_srgb_only_where_all_four_are_near() -> None:
    bluer = SRGB_PRIMARIES._replace(blue=Chromaticity(0.15, 0.08))
    stated = stated_by_numbers("bluer", bluer, srgb_curve)
    assert stated is not None
    assert stated.conversion.transform is not None
    assert stated_by_numbers("none", Primaries(*[bluer.red] * 4), srgb_curve) is None


# --- deep samples ---


def deep_png(samples: NDArray[np.uint16], *chunks: bytes) -> bytes:
    if samples.ndim == 3:
        channels = {3: cv2.COLOR_RGB2BGR, 4: cv2.COLOR_RGBA2BGRA}[samples.shape[2]]
        samples = cv2.cvtColor(samples, channels).astype(np.uint16)
    ok, data = cv2.imencode(".png", samples)
    assert ok
    plain = data.tobytes()
    return plain[:33] + b"".join(chunks) + plain[33:]


RAMP = np.arange(65536, dtype=np.uint16).repeat(3).reshape(256, 256, 3)


@pytest.mark.parametrize("samples", [RAMP, RAMP[..., 0]], ids=["RGB", "grey"])
def test_dark_steps_of_deep_linear_samples_are_kept(
    tmp_path: Path, samples: NDArray[np.uint16]
) -> None:
    for chunk in (gamma(1.0), cicp(1, 8)):
        rgb = rgb_of(read(tmp_path, deep_png(samples, chunk)))
        assert furthest(rgb, true_srgb(1, 8, RAMP, white=65535)) <= 0.51
        # 8 bits of light would leave 13 levels between black and the next.
        assert len(np.unique(rgb)) == 256


def test_transparency_has_no_curve(tmp_path: Path) -> None:
    half = np.full((4, 4, 4), 32768, np.uint16)
    rgb = rgb_of(read(tmp_path, deep_png(half, gamma(1.0))))
    light = true_srgb(1, 8, np.full((4, 4, 3), 0.5), white=1)
    assert furthest(rgb, (light + 119) / 2) <= 1


def test_a_damaged_deep_file_has_the_same_colours(tmp_path: Path) -> None:
    samples = np.random.default_rng(0).integers(0, 65536, (64, 64, 3)).astype(np.uint16)
    whole = deep_png(samples, cicp(12, 8))
    cut = read(tmp_path, whole[: len(whole) // 2])
    seen = rgb_of(cut)[:16]
    # Through 8 bits of light, which miss some of the dark: see above.
    bright = samples[:16].min(axis=2) > 16384
    assert np.abs(seen - true_srgb(12, 8, samples[:16], white=65535))[bright].mean() < 1.5


# --- HDR ---


def test_hdr_is_shown_with_a_note(tmp_path: Path) -> None:
    for data in (
        png_with(patches(), cicp(9, 16)),
        heic_with_colour_code(9, 18),
        avif_with_colour_code(9, 16),
    ):
        assert read(tmp_path, data).facts.notes == (HDR_NOTE,)


@pytest.mark.parametrize(("curve", "signal"), [(16, 0.58069), (18, 0.75)])
def test_paper_white_of_hdr_is_bright_but_not_the_brightest(
    tmp_path: Path, curve: int, signal: float
) -> None:
    # BT.2408, table 1: 203 nits are 58 % of PQ and 75 % of HLG.
    ramp = np.array([0, signal * 0.6, signal, 1.0])
    samples = np.rint(ramp * 65535).astype(np.uint16).repeat(3).reshape(1, 4, 3)
    black, _, paper, brightest = rgb_of(read(tmp_path, deep_png(samples, cicp(9, curve))))[0]
    assert black.tolist() == [0, 0, 0]
    assert brightest.tolist() == [255, 255, 255]
    assert paper.min() == paper.max()
    assert 220 <= paper[0] <= 235
