"""How well necks of another colour, exchanged heads and heads of another size are noticed."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Final

import numpy as np

from benchmarks.accuracy.benchmark import Chapter, markdown_table
from benchmarks.accuracy.bodies import Posed, coloured_below, exchanged_head, scaled_head
from benchmarks.accuracy.composites import compressed
from benchmarks.accuracy.portraits import portraits, same_person, subject_of
from benchmarks.accuracy.ranks import auroc
from benchmarks.accuracy.scenes import found_mask
from headshot_viewer.analysis.analysers.body import (
    LIKE_TURN_DEG,
    NECK,
    WIDER,
)
from headshot_viewer.analysis.colour_difference import Lab, median_lab
from headshot_viewer.analysis.faces import face_of
from headshot_viewer.analysis.neck_colour import NeckColour, neck_colour
from headshot_viewer.analysis.silhouette import depth_under_chin, silhouette
from headshot_viewer.analysis.skin import skin_of
from headshot_viewer.core.regions import Region

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from benchmarks.accuracy.composites import Portrait
    from headshot_viewer.analysis.matte import SubjectMask
    from headshot_viewer.analysis.warps import BgrPixels
    from headshot_viewer.core.face import Face

QUALITY: Final = 92
SHIFTS: Final = (0.0, 4.0, 8.0, 12.0)
TOWARDS_DEG: Final = (45.0, 135.0, 225.0, 315.0)
"""Directions of the change of colour, in turn: orange, green, blue, pink."""

SHIFT_OF_FACT: Final = 8.0
SCALES: Final = (0.7, 0.8, 1.0, 1.25, 1.4)
SCALE_OF_FACT: Final = 1.4
HEADS_OF_EACH: Final = 4
MOST_FRONTAL_DEG: Final = 25.0
"""Heads turned further than this are not exchanged: nobody would."""


@dataclass(frozen=True, slots=True, eq=False)
class Looked:
    """A picture, as the layer sees it."""

    face: Face
    mask: SubjectMask
    neck: NeckColour | None

    @property
    def apart(self) -> float | None:
        return None if self.neck is None else self.neck.colour_apart


@dataclass(frozen=True, slots=True)
class Necks:
    """What the necks of some pictures read.

    Attributes:
        name: of the change.
        made: how many pictures.
        read: ΔE00 of those that could be judged.
    """

    name: str
    made: int
    read: tuple[float, ...]

    @property
    def hinted(self) -> int:
        return sum(value > NECK.normal for value in self.read)


@dataclass(frozen=True, slots=True)
class Widths:
    """What silhouettes against their originals read.

    Attributes:
        scale: of the head.
        made: how many pictures.
        ratios: widths in face widths through those of the originals, where both can be measured.
    """

    scale: float
    made: int
    ratios: tuple[float, ...]

    @property
    def words(self) -> int:
        return sum(100 * (max(ratio, 1 / ratio) - 1) > WIDER.normal for ratio in self.ratios)


class BodyAccuracy:
    """Neck and body against known changes."""

    name = "body"
    title = "Neck and body"

    def report(self, data: Path) -> Chapter:
        every = posed(portraits(data))
        necks, widths = [*coloured(every), exchanged(every)], scaled(every)
        parts = [LEGEND.format(count=len(every)), of_necks(necks), of_widths(widths)]
        return Chapter("\n\n".join(parts), {"body": facts(necks, widths)})


LEGEND: Final = f"""\
{{count}} real portraits with a face, longest side 1024 px or less; all that was changed is saved as
JPEG {QUALITY}, and face and mask are found anew in it, as in the program. The thresholds
({NECK.normal:g} ΔE00, {WIDER.normal:g} %) come from an earlier study, not from these pictures."""


def posed(every: Sequence[Portrait]) -> list[Posed]:
    """Return the portraits in which a face is found."""
    faces = [face_of(subject_of(each.pixels, "PNG")) for each in every]
    return [
        Posed(portrait, face)
        for portrait, face in zip(every, faces, strict=True)
        if face is not None
    ]


def looked_at(pixels: BgrPixels) -> Looked | None:
    """Return what the layer sees in a picture; None without a face or a person."""
    subject = subject_of(pixels, "JPEG")
    face, mask = face_of(subject), found_mask(pixels, "JPEG")
    if face is None or mask is None:
        return None
    return Looked(face, mask, neck_colour(subject, face, mask))


def coloured(every: Sequence[Posed]) -> list[Necks]:
    """Colour everything below the chin by a known difference."""
    found = []
    for apart in SHIFTS:
        looked = []
        for index, each in enumerate(every):
            towards_deg = TOWARDS_DEG[index % len(TOWARDS_DEG)]
            changed = coloured_below(each, apart, towards_deg, _jaw(each))
            looked.append(looked_at(compressed(changed, QUALITY)))
        found.append(_necks(f"below the chin ΔE00 {apart:g}", looked))
    return found


def exchanged(every: Sequence[Posed]) -> Necks:
    """Put other people's heads on each body."""
    frontal = [each for each in every if abs(each.face.yaw_deg) < MOST_FRONTAL_DEG]
    looked = []
    for index, body in enumerate(frontal):
        others = [
            each
            for each in frontal[index + 1 :] + frontal[:index]
            if not same_person(each.portrait.name, body.portrait.name)
        ]
        step = max(1, len(others) // HEADS_OF_EACH)
        for head in others[::step][:HEADS_OF_EACH]:
            looked.append(looked_at(compressed(exchanged_head(body, head), QUALITY)))
    return _necks("another head", looked)


def scaled(every: Sequence[Posed]) -> list[Widths]:
    """Make heads larger and smaller, and compare the silhouettes with the originals'."""
    before = [looked_at(compressed(each.portrait.pixels, QUALITY)) for each in every]
    found = []
    for scale in SCALES:
        ratios = []
        for each, one in zip(every, before, strict=True):
            other = looked_at(compressed(scaled_head(each, scale), QUALITY))
            if one is None or other is None or not _turned_alike(one.face, other.face):
                continue
            depth = min(depth_under_chin(two.face, two.mask) for two in (one, other))
            first, second = (silhouette(two.face, two.mask, depth) for two in (one, other))
            if first and second and not first.touches_frame and not second.touches_frame:
                ratios.append(second.width / first.width)
        found.append(Widths(scale, len(every), tuple(ratios)))
    return found


def of_necks(necks: Sequence[Necks]) -> str:
    """Tell what the necks read."""
    rows = []
    for each in necks:
        apart = _auroc(each, necks[0])
        rows.append(
            [
                each.name,
                f"{len(each.read)} of {each.made}",
                f"{median(each.read):.1f}" if each.read else "–",
                f"{each.hinted} of {len(each.read)}",
                "–" if apart is None else f"{apart:.3f}",
            ]
        )
    head = ["change", "judged", "median ΔE00 read", "hinted at", "AUROC against none"]
    return (
        "Neck against jaw, colour only. The change is added to the difference that the portrait "
        f"has by itself, in one of four directions:\n\n{markdown_table(head, rows)}"
    )


def of_widths(widths: Sequence[Widths]) -> str:
    """Tell what the silhouettes read."""
    rows = [
        [
            f"head x {each.scale:g}",
            f"{len(each.ratios)} of {each.made}",
            f"{1 / each.scale:.2f}",
            f"{median(each.ratios):.2f}" if each.ratios else "–",
            f"{each.words} of {len(each.ratios)}",
        ]
        for each in widths
    ]
    head = ["change", "judged", "true ratio", "median read", "a word"]
    return (
        "Silhouette in face widths, changed against original. Where the body touches the frame "
        f"nothing is judged:\n\n{markdown_table(head, rows)}"
    )


def facts(necks: Sequence[Necks], widths: Sequence[Widths]) -> tuple[str, ...]:
    """Say the figures in sentences."""
    none, other, far = necks[0], necks[-1], necks[SHIFTS.index(SHIFT_OF_FACT)]
    large = next(each for each in widths if each.scale == SCALE_OF_FACT)
    same = next(each for each in widths if each.scale == 1)
    return (
        f"Of {len(other.read)} pictures with another person’s head, {other.hinted} got the hint "
        f"about the neck’s colour; of {len(far.read)} whose neck was coloured by ΔE00 "
        f"{SHIFT_OF_FACT:g}, {far.hinted}; of {len(none.read)} left as they were, {none.hinted}.",
        f"Of {len(large.ratios)} pictures with a head {SCALE_OF_FACT - 1:.0%} too large, "
        f"{large.words} got the word about the silhouette; of {len(same.ratios)} with the head in "
        f"its own size, {same.words}. In the others of {large.made} the body goes on outside the "
        "frame.",
    )


def _jaw(each: Posed) -> Lab:
    subject = subject_of(each.portrait.pixels, "PNG")
    skin = skin_of(subject, each.face, min(128, max(1, int(each.face.iod_px))))
    jaw = np.logical_or.reduce(
        [skin.regions[region] for region in (Region.RIGHT_JAW, Region.LEFT_JAW, Region.CHIN)]
    )
    if not jaw.any():
        return Lab(60.0, 14.0, 16.0)
    return median_lab(np.asarray(skin.frame.pixels[jaw], np.uint8))


def _necks(name: str, looked: Sequence[Looked | None]) -> Necks:
    read = [each.apart for each in looked if each is not None]
    return Necks(name, len(looked), tuple(value for value in read if value is not None))


def _auroc(changed: Necks, none: Necks) -> float | None:
    if changed is none:
        return None
    truth = np.array([True] * len(changed.read) + [False] * len(none.read))
    return auroc(np.array([*changed.read, *none.read]), truth)


def _turned_alike(one: Face, other: Face) -> bool:
    return abs(abs(one.yaw_deg) - abs(other.yaw_deg)) <= LIKE_TURN_DEG


BENCHMARK: Final = BodyAccuracy()
