"""Composites with the masks that the program finds in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from benchmarks.accuracy.composites import Composite, Kind
from benchmarks.accuracy.kept_masks import kept_mask
from benchmarks.accuracy.portraits import assembled, subject_of
from headshot_viewer.analysis.matte import SubjectMask

if TYPE_CHECKING:
    from benchmarks.accuracy.composites import Portrait
    from headshot_viewer.analysis.warps import BgrPixels


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """One composite.

    Attributes:
        made: the composite, with the truth.
        mask: as the program finds it.
    """

    made: Composite = field(repr=False)
    mask: SubjectMask = field(repr=False)


def scene(
    every: tuple[Portrait, ...], index: int, kind: Kind, quality: int | None, turn: int = 0
) -> Scene | None:
    """Return a composite with its mask, see :func:`assembled`; None where nobody is found."""
    made = assembled(every, index, kind, quality, turn)
    mask = found_mask(made.pixels, "PNG" if quality is None else "JPEG")
    return None if mask is None else Scene(made, mask)


def found_mask(pixels: BgrPixels, kind: str) -> SubjectMask | None:
    """Return the mask that the program finds in a picture of at most 1024 px."""
    return kept_mask(pixels.tobytes() + repr(pixels.shape).encode(), subject_of(pixels, kind))
