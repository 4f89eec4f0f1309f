"""Deep samples of a TIFF come as they were stored, however they were laid down."""

from __future__ import annotations

import struct
from itertools import product
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.files.formats.tiff_samples import samples_of
from headshot_viewer.files.formats.tiff_tags import directories
from tests.files.tiff_maker import BLACK_IS_ZERO, CMYK, PLAIN, RGB, Way, tiff

if TYPE_CHECKING:
    from numpy.typing import NDArray

WAYS = [
    Way(order, is_big, is_separate, is_deflated, has_differences, tile)
    for order, is_big, is_separate, is_deflated, has_differences, tile in product(
        "<>", (False, True), (False, True), (False, True), (False, True), (None, (16, 32))
    )
]


def read(data: bytes) -> NDArray[Any] | None:
    return samples_of(data, next(directories(data)))


def numbers(kind: str, count: int) -> NDArray[Any]:
    """Return (11, 37, *count*) of all bits a type has, none of them no number."""
    random = np.random.default_rng(7)
    if kind[0] == "f":
        return random.normal(size=(11, 37, count)).astype(kind)
    return random.integers(0, np.iinfo(kind).max, (11, 37, count), kind, endpoint=True)


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_16_bits_come_from_every_layout(way: Way) -> None:
    samples = numbers("u2", 3)
    assert np.array_equal(np.asarray(read(tiff(samples, RGB, way))), samples)


@pytest.mark.parametrize("kind", ["u2", "u4", "f2", "f4", "f8"])
@pytest.mark.parametrize("way", [PLAIN, Way(">"), Way(">", is_separate=True)], ids=str)
@pytest.mark.parametrize(("photometric", "count"), [(BLACK_IS_ZERO, 1), (RGB, 3), (CMYK, 5)])
def test_every_kind_of_deep_sample_comes(kind: str, way: Way, photometric: int, count: int) -> None:
    samples = numbers(kind, count)
    found = read(tiff(samples, photometric, way))
    assert found is not None
    assert found.dtype == samples.dtype
    assert np.array_equal(found, samples)


@pytest.mark.parametrize("kind", ["u1", "i2", "i4"])
def test_other_samples_are_left_to_others(kind: str) -> None:
    samples = np.zeros((11, 37, 3), kind)
    assert read(tiff(samples, RGB)) is None


def test_fractions_have_no_differences_that_are_read() -> None:
    assert read(tiff(numbers("f4", 3), RGB, Way(has_differences=True))) is None


@given(st.sampled_from([PLAIN, Way(">", is_separate=True), Way(is_big=True)]), st.data())
def test_damage_gives_samples_or_none(way: Way, data: st.DataObject) -> None:
    whole = bytearray(tiff(numbers("u2", 3), RGB, way))
    directory = 2 * 37 * 11 * 3
    for place in data.draw(st.lists(st.integers(directory, len(whole) - 1), max_size=4)):
        whole[place] = data.draw(st.integers(0, 255))
    cut = bytes(whole[: data.draw(st.integers(8, len(whole)))])
    page = next(directories(cut), None)
    try:
        found = samples_of(cut, page) if page else None
    except struct.error as error:
        pytest.fail(str(error))
    assert found is None or found.ndim == 3
