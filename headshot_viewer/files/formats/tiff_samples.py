"""Deep samples of a TIFF that no library at hand reads as colours.

Decoders know few combinations of samples, and of some they make noise: planes of 16 bits one after
the other, deep grey with alpha, further channels that are no transparency. But every one of them
reads a page of a single grey channel. So a page is told to be one, a row of RGBRGB as a three times
longer row of grey; what unpacks it sees the same bytes. What a pixel is made of is put back here.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any, Final

import cv2
import numpy as np

from headshot_viewer.files.formats.tiff_tags import (
    BITS_PER_SAMPLE,
    COMPRESSION,
    FILL_ORDER,
    IMAGE_LENGTH,
    IMAGE_WIDTH,
    PHOTOMETRIC,
    PLANAR_CONFIGURATION,
    PREDICTOR,
    ROWS_PER_STRIP,
    SAMPLE_FORMAT,
    SAMPLES_PER_PIXEL,
    STRIP_BYTE_COUNTS,
    STRIP_OFFSETS,
    TILE_BYTE_COUNTS,
    TILE_LENGTH,
    TILE_OFFSETS,
    TILE_WIDTH,
    Directory,
    Entry,
    with_directory,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

SEPARATE_PLANES: Final = 2
UNSIGNED, _SIGNED, FLOAT = 1, 2, 3

# Whose packing does not depend on how many samples a pixel has: none, LZW, both Deflates, PackBits.
_COMPRESSIONS = frozenset((1, 5, 8, 32946, 32773))
_NO_PREDICTOR, _DIFFERENCES = 1, 2
_BLACK_IS_ZERO = 1
_TYPES: Final[dict[tuple[int, int], type[np.generic]]] = {
    (16, UNSIGNED): np.uint16,
    (32, UNSIGNED): np.uint32,
    (16, FLOAT): np.float16,
    (32, FLOAT): np.float32,
    (64, FLOAT): np.float64,
}
_MOST_SAMPLES = 16
# More strips or tiles than a picture has.
_MOST_PARTS = 1 << 20


def sample_type(page: Directory) -> tuple[int, int]:
    """Return how many bits a sample of *page* has, at most, and its format."""
    bits = page.values.get(BITS_PER_SAMPLE, (1,))
    return max(bits), page.first(SAMPLE_FORMAT, UNSIGNED)


def samples_of(data: bytes, page: Directory) -> NDArray[Any] | None:
    """Return all samples of *page*, (height, width, samples a pixel), as stored.

    They are uint16, uint32, float16, float32 or float64, in no order but the file's.

    Returns:
        None for other samples or packings, and for a page that is damaged.
    """
    bits = page.values.get(BITS_PER_SAMPLE, (1,))
    found_type = _TYPES.get(sample_type(page))
    width, height = page.first(IMAGE_WIDTH, 0), page.first(IMAGE_LENGTH, 0)
    count = page.first(SAMPLES_PER_PIXEL, 1)
    predictor = page.first(PREDICTOR, _NO_PREDICTOR)
    if (
        found_type is None
        or len(set(bits)) != 1
        or not 0 < count <= _MOST_SAMPLES
        or page.first(COMPRESSION, 1) not in _COMPRESSIONS
        or predictor not in (_NO_PREDICTOR, _DIFFERENCES)
        or (predictor == _DIFFERENCES and sample_type(page)[1] != UNSIGNED)
    ):
        return None
    is_separate = page.first(PLANAR_CONFIGURATION, 1) == SEPARATE_PLANES
    planes, across = (count, 1) if is_separate else (1, count)
    read = []
    for entries in _as_grey(data, page, planes, across):
        grey = _decoded(with_directory(data, entries))
        if grey is None or grey.shape != (height, width * across):
            return None
        read.append(grey.view(found_type).reshape(height, width, across))
    if len(read) != planes:
        return None
    samples = read[0] if planes == 1 else np.concatenate(read, axis=2)
    if predictor == _DIFFERENCES:
        is_tiled = TILE_OFFSETS in page.values
        _add_up(samples, page.first(TILE_WIDTH, width) if is_tiled else width)
    return samples


def _add_up(samples: NDArray[Any], wide: int) -> None:
    """Turn differences to the pixel before into samples, anew in each tile of that width."""
    for left in range(0, samples.shape[1], wide):
        tile = samples[:, left : left + wide]
        np.cumsum(tile, axis=1, dtype=tile.dtype, out=tile)


def _as_grey(data: bytes, page: Directory, planes: int, across: int) -> Iterator[list[Entry]]:
    """Yield, for each plane, the entries of a page of one grey channel that has its samples."""
    bits, sample_format = sample_type(page)
    if (bits, sample_format) == (16, FLOAT):
        # Nobody reads these; as numbers they are as long.
        sample_format = UNSIGNED
    is_tiled = TILE_OFFSETS in page.values
    places, sizes = (
        (TILE_OFFSETS, TILE_BYTE_COUNTS) if is_tiled else (STRIP_OFFSETS, STRIP_BYTE_COUNTS)
    )
    offsets, lengths = (page.all_of(tag, data, _MOST_PARTS) for tag in (places, sizes))
    if not offsets or len(offsets) != len(lengths) or len(offsets) % planes:
        return
    each = len(offsets) // planes
    height = page.first(IMAGE_LENGTH, 0)
    for plane in range(planes):
        part = slice(plane * each, (plane + 1) * each)
        entries = [
            Entry(IMAGE_WIDTH, (page.first(IMAGE_WIDTH, 0) * across,)),
            Entry(IMAGE_LENGTH, (height,)),
            Entry(BITS_PER_SAMPLE, (bits,)),
            Entry(COMPRESSION, (page.first(COMPRESSION, 1),)),
            Entry(PHOTOMETRIC, (_BLACK_IS_ZERO,)),
            Entry(FILL_ORDER, (page.first(FILL_ORDER, 1),)),
            Entry(SAMPLES_PER_PIXEL, (1,)),
            Entry(places, offsets[part]),
            Entry(sizes, lengths[part]),
            Entry(SAMPLE_FORMAT, (sample_format,)),
        ]
        if is_tiled:
            entries += [
                Entry(TILE_WIDTH, (page.first(TILE_WIDTH, 0) * across,)),
                Entry(TILE_LENGTH, (page.first(TILE_LENGTH, 0),)),
            ]
        else:
            entries.append(
                Entry(ROWS_PER_STRIP, (min(height, page.first(ROWS_PER_STRIP, height)),))
            )
        yield entries


def _decoded(data: bytes) -> NDArray[Any] | None:
    try:
        grey = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    except (cv2.error, struct.error):
        return None
    return grey if grey is not None and grey.ndim == 2 else None
