"""What an opener of one kind of file hands on, before and after its pixels are decoded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from PIL import Image

from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.said import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from headshot_viewer.core.arrays import Pixels
    from headshot_viewer.files.colour import Conversion

SHORT_NOTE: Final = said(
    "The file ends early; what is missing of the picture shows as a flat area."
)
SMEARED_NOTE: Final = said("The file ends early; what is missing of the picture shows as smears.")
ANIMATED_NOTE: Final = said("It is animated; its first picture is shown.")
BROKEN_HEADER: Final = said("it is damaged at its beginning, so that nothing can be read")
NOTHING_DECODED: Final = said("it is damaged, and nothing of the picture could be decoded")
DAMAGED_NOTE: Final = said("The file is damaged; parts of the picture may look wrong.")


class Unreadable(Exception):
    """The pixels of a file cannot be had. ``str()`` is a clause, as ``FileError.reason``."""


Samples: TypeAlias = "Image.Image | Pixels"
"""Decoded, not yet turned: an image of Pillow still to be converted (mode L, LA, RGB, RGBX, RGBA,
CMYK or LAB), or BGRX pixels in sRGB already."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Decoded samples and what there is to say of the decoding.

    Attributes:
        samples: as stored, not turned.
        notes: whole sentences.
        memory: where an image of mode RGBX lies; the converted pixels may be written over it.
    """

    samples: Samples
    notes: tuple[str, ...] = ()
    memory: Pixels | None = None

    @property
    def mode(self) -> str:
        """Pillow's mode of the samples; BGRX pixels count as RGB."""
        return self.samples.mode if isinstance(self.samples, Image.Image) else "RGB"

    @property
    def size_px(self) -> PictureSize:
        if isinstance(self.samples, Image.Image):
            return PictureSize(*self.samples.size)
        height, width = self.samples.shape[:2]
        return PictureSize(width, height)


@dataclass(frozen=True, slots=True)
class Opened:
    """A file whose header was read; its pixels are still to be decoded.

    Attributes:
        size_px: as stored, before turning.
        decode: returns all pixels; raises :class:`Unreadable`.
        conversion: from the file's colours to sRGB.
        decode_quarter: the same at a quarter of the size, ceil(size / 4); None where not cheap.
        orientation: the EXIF orientation to apply, 1..8.
        bit_depth: bits per channel in the file.
        colour_code: which colours the file states by other means than a profile; None for none.
        notes: whole sentences.
    """

    size_px: PictureSize
    decode: Callable[[], Decoded]
    conversion: Conversion
    decode_quarter: Callable[[], Decoded] | None = None
    orientation: int = 1
    bit_depth: int = 8
    colour_code: str | None = None
    notes: tuple[str, ...] = ()
