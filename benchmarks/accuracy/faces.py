"""How far a linked point is from the true one, on same-person pairs of real and AI pictures."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from itertools import product
from statistics import mean, median
from typing import TYPE_CHECKING, Final

from benchmarks.accuracy.benchmark import Chapter, Skipped, markdown_table
from headshot_viewer.analysis.faces import find_faces
from headshot_viewer.core.alignment import align_by_eyes
from headshot_viewer.core.face import LANDMARKS
from headshot_viewer.core.geometry import distance
from headshot_viewer.core.twin import twin_of
from headshot_viewer.files.picture_file import read_picture

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from headshot_viewer.core.face import Face
    from headshot_viewer.core.geometry import PicturePoint, PictureSize

FRONTAL_DEG: Final = 15.0
"""Heads turned less than this count as frontal."""

PLACES: Final[Mapping[str, tuple[int, ...]]] = {
    "eyes": (33, 133, 362, 263),
    "nose": (1, 2, 98, 327),
    "mouth": (61, 291),
}
"""Landmarks: the eyes' four corners; tip, base and wings of the nose; corners of the mouth."""

LINKS: Final = ("face", "level", "mesh")

HELD_OUT_IOD: Final = 0.1

LEGEND: Final = f"""\
Landmarks of the professional picture are carried to the AI picture as the window links them, and
compared with the AI picture's own. Distances are % of the eye distance (IOD) in the AI picture; 1 %
is about 0.6 mm.

*face* is how the panes are linked, by both eyes; *level* the same with "Level the eyes". What they
leave is pose, expression and the AI's liberties with the person, which no shift, turn and scale can
undo. *mesh* is the twin of the cursor, foretold without the landmarks within {HELD_OUT_IOD} IOD of
it, for with them it would find itself. The network's own noise is 0.1 to 0.5 %. Heads turned less
than {FRONTAL_DEG:.0f}° count as frontal."""

FIRST_ROLES: Final = ("real", "reference", "source")


@dataclass(frozen=True, slots=True)
class Row:
    """One pair.

    Attributes:
        name: of the pair and its AI picture.
        errors: by link and place, mean distance over the place's landmarks, % IOD.
        yaws_deg: of the professional and of the AI face.
    """

    name: str
    errors: dict[tuple[str, str], float]
    yaws_deg: tuple[float, float]

    @property
    def frontal(self) -> bool:
        return max(map(abs, self.yaws_deg)) < FRONTAL_DEG


def pairs_of(index: Path) -> list[tuple[str, Path, Path]]:
    """Return (pair, professional file, AI file) for all pairs that show one person alone."""
    with index.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["pair"]]
    found = []
    for pair in sorted({row["pair"] for row in rows}):
        mine = [row for row in rows if row["pair"] == pair]
        first = [row for row in mine if row["role"] in FIRST_ROLES]
        if len(first) != 1:  # two people in one picture: nobody says which face is whose
            continue
        others = [row for row in mine if row not in first]
        found += [
            (pair, index.parent / a["file"], index.parent / b["file"])
            for a, b in product(first, others)
        ]
    return found


def linking_errors(
    professional: tuple[PictureSize, Face], ai: tuple[PictureSize, Face]
) -> dict[tuple[str, str], float]:
    """Return how far carried landmarks are from the AI face's own, in % IOD, by link and place."""
    (_, face), (_, other) = professional, ai
    links: dict[str, Callable[[int], PicturePoint]] = {
        "face": by_placement(professional, ai, level=False),
        "level": by_placement(professional, ai, level=True),
        "mesh": lambda landmark: twin_of(
            face.point(landmark), face, other, without=around(face, landmark)
        ),
    }
    return {
        (link, place): 100
        * mean(distance(carry(k), other.point(k)) for k in landmarks)
        / other.iod_px
        for link, carry in links.items()
        for place, landmarks in PLACES.items()
    }


def by_placement(
    professional: tuple[PictureSize, Face], ai: tuple[PictureSize, Face], *, level: bool
) -> Callable[[int], PicturePoint]:
    """Return what carries a landmark of the professional picture to the AI picture."""
    (size_px, face), (_, other) = professional, ai
    pair = align_by_eyes(size_px, face.eyes_px, other.eyes_px, level=level)
    if pair is None:
        raise ValueError("the eyes are too close together")
    return lambda landmark: pair[1].to_picture(pair[0].to_stage(face.point(landmark)))


def around(face: Face, landmark: int) -> set[int]:
    """Return the landmarks so near that they nearly are the asked one."""
    limit, centre = HELD_OUT_IOD * face.iod_px, face.point(landmark)
    return {k for k in range(LANDMARKS) if distance(face.point(k), centre) < limit}


def measure(index: Path) -> tuple[list[Row], list[str]]:
    """Return a row for each pair, and the names of those in which a face was not found."""
    known: dict[Path, tuple[PictureSize, Face] | None] = {}

    def face_in(path: Path) -> tuple[PictureSize, Face] | None:
        if path not in known:
            picture = read_picture(path)
            faces = find_faces(picture)
            known[path] = (picture.ref.size_px, faces[0]) if faces else None
        return known[path]

    rows, faceless = [], []
    for pair, first, second in pairs_of(index):
        professional, ai = face_in(first), face_in(second)
        if professional is None or ai is None:
            faceless.append(f"{pair} {second.name}")
            continue
        errors = linking_errors(professional, ai)
        rows.append(Row(f"{pair} {second.name}", errors, (professional[1].yaw_deg, ai[1].yaw_deg)))
    return rows, faceless


class LinkingBenchmark:
    """How far linked points are from the true ones, pair by pair."""

    name = "faces"
    title = "Linking by the face"

    def report(self, data: Path) -> Chapter:
        index = data / "INDEX.csv"
        if not index.is_file():
            raise Skipped(f"there is no {index}; the test pictures are not part of the project.")
        rows, faceless = measure(index)
        missing = [f"{name}: no face was found." for name in faceless]
        return Chapter("\n\n".join([LEGEND, table(rows), *missing]))


BENCHMARK: Final = LinkingBenchmark()


def table(rows: Sequence[Row]) -> str:
    """Return a line for each pair, and the medians of those alike in pose."""
    head = ["pair", "yaw, °", *(f"{link}: {place}" for link in LINKS for place in PLACES)]
    lines = [
        [row.name, "{:.0f} / {:.0f}".format(*row.yaws_deg), *cells(row.errors)] for row in rows
    ]
    for name, chosen in (
        ("both frontal", [row for row in rows if row.frontal]),
        ("one turned", [row for row in rows if not row.frontal]),
    ):
        if chosen:
            medians = {key: median(row.errors[key] for row in chosen) for key in chosen[0].errors}
            lines.append([f"median, {name}, {len(chosen)} pairs", "", *cells(medians)])
    return markdown_table(head, lines)


def cells(errors: Mapping[tuple[str, str], float]) -> list[str]:
    return [f"{errors[link, place]:.2f}" for link in LINKS for place in PLACES]
