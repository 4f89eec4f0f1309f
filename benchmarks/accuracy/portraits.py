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
from benchmarks.accuracy.kept_masks import kept_mask
from headshot_viewer.analysis.matte import scene_of
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.picture import Picture, PictureFacts, PictureRef
from headshot_viewer.files.picture_file import read_picture
from headshot_viewer.files.pyramid import pyramid

if TYPE_CHECKING:
    from collections.abc import Iterable

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
        mask = kept_mask(subject.sha256.encode(), subject)
        if mask is not None:
            found.append(taken_apart(path.name, scene_of(subject).pixels, mask.alpha))
    if len(found) < 2:
        raise Skipped(f"too few real portraits are in {data}.")
    return tuple(found)


def same_person(one: str, other: str) -> bool:
    """Return whether two files show one person."""
    return one == other or any({one, other} == set(pair) for pair in SAME_PERSON)


def people_of(names: Iterable[str]) -> list[list[str]]:
    """Return files by person, in a fixed order."""
    people: list[list[str]] = []
    for name in sorted(names):
        of_person = next((each for each in people if same_person(name, each[0])), None)
        if of_person is None:
            people.append([name])
        else:
            of_person.append(name)
    return people


def folds(names: Iterable[str], count: int) -> dict[str, int]:
    """Deal files to *count* folds, all files of one person to the same."""
    people = people_of(names)
    dealt = np.random.default_rng(SEED).permutation(len(people)) % count
    return {name: int(fold) for each, fold in zip(people, dealt, strict=True) for name in each}


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
    every: tuple[Portrait, ...], index: int, kind: Kind, quality: int | None, turn: int = 0
) -> Composite:
    """Return the portrait *index* on the background of another one; the same on every run.

    Args:
        every: all portraits.
        index: of the one whose subject is seen.
        kind: of flaw.
        quality: of the JPEG; None for none.
        turn: another one for another background, other half and other strength.
    """
    number = list(Kind).index(kind)
    further = (index * 7 + 3 + number + 5 * turn) % (len(every) - 1)
    behind = every[(index + 1 + further) % len(every)]
    seed = SEED + 1000 * index + number + 100 * turn
    return composite(kind, every[index], behind, quality, seed)


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
