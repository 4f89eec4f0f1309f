"""The real portraits that scenes are assembled from, and subjects made of pixels."""

from __future__ import annotations

import csv
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from benchmarks.accuracy.benchmark import Skipped
from benchmarks.accuracy.composites import Kind, Portrait, composite, taken_apart
from headshot_viewer.analysis.matte import scene_of, subject_mask_of
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.picture import Picture, PictureFacts, PictureRef
from headshot_viewer.files.picture_file import read_picture
from headshot_viewer.files.pyramid import pyramid

if TYPE_CHECKING:
    from benchmarks.accuracy.composites import Composite
    from headshot_viewer.analysis.warps import BgrPixels

SEED: Final = 20261125

SAME_PERSON: Final = (
    ("official_obama_2009.jpg", "official_obama_2012.jpg"),
    ("human__stock-emotions-a-3.jpg", "human__stock-emotions-b-7.jpg"),
)
"""Files that show one person, or may: they are never split between fitting and trying."""


@cache
def portraits(data: Path) -> tuple[Portrait, ...]:
    """Return all real portraits whose subject is told apart from a background.

    Raises:
        Skipped: there are none.
    """
    found = []
    for path in files_of(data, "real"):
        subject = Subject(read_picture(path))
        mask = subject_mask_of(subject)
        if mask is not None:
            found.append(taken_apart(path.name, scene_of(subject).pixels, mask.alpha))
    if len(found) < 2:
        raise Skipped(f"too few real portraits are in {data}.")
    return tuple(found)


def same_person(one: str, other: str) -> bool:
    """Return whether two files show one person."""
    return one == other or any({one, other} == set(pair) for pair in SAME_PERSON)


def files_of(data: Path, kind: str) -> list[Path]:
    """Return the files of a kind in INDEX.csv.

    Raises:
        Skipped: there is no INDEX.csv.
    """
    index = data / "INDEX.csv"
    if not index.is_file():
        raise Skipped("the folder of real pictures is not there; it is no part of the project.")
    with index.open(encoding="utf-8", newline="") as file:
        return [data / row["file"] for row in csv.DictReader(file) if row["kind"] == kind]


def assembled(
    every: tuple[Portrait, ...], index: int, kind: Kind, quality: int | None
) -> Composite:
    """Return the portrait *index* on the background of another one; the same on every run."""
    number = list(Kind).index(kind)
    behind = every[(index + 1 + (index * 7 + 3 + number) % (len(every) - 1)) % len(every)]
    return composite(kind, every[index], behind, quality, SEED + 1000 * index + number)


def subject_of(pixels: BgrPixels, kind: str) -> Subject:
    """Return pixels as a picture.

    Args:
        pixels: (height, width, 3).
        kind: of the file that they would come from, for example ``"JPEG"``.
    """
    whole = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2BGRA), np.uint8)
    size_px = PictureSize(pixels.shape[1], pixels.shape[0])
    ref = PictureRef(Path("/assembled"), sha256(pixels.tobytes()).hexdigest(), size_px)
    return Subject(Picture(ref, PictureFacts(kind, size_px), pyramid(whole)))
