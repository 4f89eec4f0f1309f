"""A picture: what a session remembers of it, and its pixels."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from headshot_viewer.core.geometry import PictureSize

if TYPE_CHECKING:
    from pathlib import Path

    from headshot_viewer.core.arrays import Pixels


class Side(StrEnum):
    """Which of the two roles a picture has; independent of its position on the screen."""

    PROFESSIONAL = "professional"
    AI = "ai"

    @property
    def other(self) -> Side:
        return Side.AI if self is Side.PROFESSIONAL else Side.PROFESSIONAL


@dataclass(frozen=True, slots=True)
class PictureRef:
    """What a session stores instead of pixels.

    Attributes:
        path: where the file is, absolute.
        sha256: of the file's bytes, 64 hex digits.
        size_px: upright, at full resolution.
    """

    path: Path
    sha256: str
    size_px: PictureSize

    def __post_init__(self) -> None:
        if self.size_px.width < 1 or self.size_px.height < 1:
            raise ValueError(f"a picture needs a positive size, got {self!r}")


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """Facts about a picture file, for the info panel and ``headshot-viewer info``.

    Attributes:
        kind: for example ``"JPEG"``; by content, not by the file's name.
        size_px: upright.
        orientation: the EXIF orientation that was applied, 1..8.
        profile: name of the embedded colour profile; None when there is none.
        bit_depth: bits per channel in the file.
        notes: whole sentences about anything that was assumed or repaired.
        colour_code: the colours that the file states by other means than a profile, for example
            ``"Display P3 (nclx 12/13)"``; None where it states none, or a profile takes precedence.
    """

    kind: str
    size_px: PictureSize
    orientation: int = 1
    profile: str | None = None
    bit_depth: int = 8
    notes: tuple[str, ...] = ()
    colour_code: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """An upright picture in sRGB, or a preview of one.

    Attributes:
        ref: the file it came from.
        facts: about that file.
        levels: the pyramid, read-only. ``levels[0]`` is the picture; a pixel of ``levels[k]`` is
            the mean of 2**k x 2**k pixels of it (the last row and column repeat where a size is
            odd), so picture pixel = level pixel * 2**(k + first_level), exactly.
        first_level: 0 for a whole picture. A preview of a quarter of the size has 2: its finest
            pixels are 4 x 4 pixels of the picture.
    """

    ref: PictureRef
    facts: PictureFacts
    levels: tuple[Pixels, ...] = field(repr=False)
    first_level: int = 0

    @property
    def pixels(self) -> Pixels:
        """The finest level, (height, width, 4) uint8 BGRX."""
        return self.levels[0]

    @property
    def is_preview(self) -> bool:
        return self.first_level > 0
