"""How well necks of another colour, exchanged heads and heads of another size are noticed."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Final

import numpy as np

from benchmarks.accuracy.benchmark import Chapter, markdown_table
from benchmarks.accuracy.bodies import Posed, coloured_below, exchanged_head, scaled_head
from benchmarks.accuracy.composites import compressed
from benchmarks.accuracy.portraits import people_of, portraits, same_person, subject_of
from benchmarks.accuracy.ranks import auroc
from benchmarks.accuracy.scenes import found_mask
from benchmarks.accuracy.steps import Spoken, fact_of_steps, of_steps, spoken_of
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
from headshot_viewer.core.sensitivity import Sensitivity

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
        files: whose pictures these are; empty where they are of several people.
    """

    name: str
    made: int
    read: tuple[float, ...]
    files: tuple[str, ...] = ()

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
        return sum(apart > WIDER.normal for apart in self.apart)

    @property
    def apart(self) -> tuple[float, ...]:
        """By how much each differs from its original, in %."""
        return tuple(100 * (max(ratio, 1 / ratio) - 1) for ratio in self.ratios)


class BodyAccuracy:
    """Neck and body against known changes."""

    name = "body"
    title = "Neck and body"

    def report(self, data: Path) -> Chapter:
        every = posed(portraits(data))
        necks, widths = [*coloured(every), exchanged(every)], scaled(every)
        parts = [
            LEGEND.format(count=len(every)),
            of_necks(necks),
            of_widths(widths),
            of_limits(necks[0], widths),
            "How often each step of sensitivity speaks:",
            of_steps("neck, hints", LIMITS_OF_NECK, neck_steps(necks)),
            of_steps("silhouette, full findings", LIMITS_OF_WIDTH, width_steps(widths)),
        ]
        return Chapter("\n\n".join(parts), {"body": facts(necks, widths)})


LIMITS_OF_NECK: Final = {step: NECK.at(step).in_words for step in Sensitivity}
LIMITS_OF_WIDTH: Final = {step: WIDER.at(step).in_words for step in Sensitivity}

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
        files = [each.portrait.name for each in every]
        found.append(_necks(f"below the chin ΔE00 {apart:g}", looked, files))
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
    head = ["change", "judged", "true ratio", "median read", "full findings"]
    return (
        "Silhouette in face widths, changed against original. Where the body touches the frame "
        f"nothing is judged:\n\n{markdown_table(head, rows)}"
    )


def held_out_limits(none: Necks) -> list[tuple[float, bool]]:
    """Return, for each person, the limit that all others set, and whether they are beyond it.

    Left as they were, none of the others is beyond their limit.
    """
    found = []
    for person in people_of(set(none.files)):
        read = list(zip(none.files, none.read, strict=True))
        others = [value for file, value in read if file not in person]
        limit = max(others, default=0.0)
        found.append((limit, any(value > limit for file, value in read if file in person)))
    return found


def of_limits(none: Necks, widths: Sequence[Widths]) -> str:
    """Tell what limits these portraits would set themselves."""
    held_out = held_out_limits(none)
    limits = [limit for limit, _ in held_out]
    same = next(each for each in widths if each.scale == 1)
    noise = max(same.apart, default=0.0)
    return (
        "Are the limits right for these portraits? Were the neck's set by all other people, as "
        f"high as the highest that is left as it was, it would be {min(limits, default=0):.1f} to "
        f"{max(limits, default=0):.1f} ΔE00, and {sum(beyond for _, beyond in held_out)} of "
        f"{len(held_out)} people would be beyond it, wrongly; beyond the {NECK.normal:g} ΔE00 that "
        f"ship are {none.hinted} of {len(none.read)}. A silhouette with its own head is measured "
        f"within {noise:.1f} %, so it is not the measure that forbids less than "
        f"{WIDER.normal:g} %, but clothes, posture and lens: how far these part two pictures of "
        "one person cannot be told here, where no person has two whose silhouettes are both clear "
        "of the frame."
    )


def neck_steps(necks: Sequence[Necks]) -> list[Spoken]:
    """Return how often each step hints at a neck."""

    def counted(each: Necks, name: str, *, is_false: bool = False) -> Spoken:
        return spoken_of(name, each.read, _is_hinted_at, is_false=is_false)

    none, other, far = necks[0], necks[-1], necks[SHIFTS.index(SHIFT_OF_FACT)]
    return [
        counted(other, "pictures with another person’s head"),
        counted(far, f"whose neck was coloured by ΔE00 {SHIFT_OF_FACT:g}"),
        counted(none, "left as they were", is_false=True),
    ]


def width_steps(widths: Sequence[Widths]) -> list[Spoken]:
    """Return how often each step speaks of a silhouette."""
    return [
        spoken_of(
            f"with the head x {each.scale:g}", each.apart, _is_worded, is_false=each.scale == 1
        )
        for each in widths
    ]


def _is_hinted_at(apart: float, step: Sensitivity) -> bool:
    return NECK.at(step).is_passed_by(apart)


def _is_worded(apart: float, step: Sensitivity) -> bool:
    return WIDER.at(step).is_passed_by(apart)


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
        f"{large.words} got a full finding about the silhouette; of {len(same.ratios)} with the "
        f"head in its own size, {same.words}. In the others of {large.made} the body goes on "
        "outside the frame.",
        fact_of_steps("the hint about the neck’s colour is given to", neck_steps(necks)),
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


def _necks(name: str, looked: Sequence[Looked | None], files: Sequence[str] = ()) -> Necks:
    read = [None if each is None else each.apart for each in looked]
    judged = [k for k, value in enumerate(read) if value is not None]
    return Necks(
        name,
        len(looked),
        tuple(value for value in read if value is not None),
        tuple(files[k] for k in judged) if files else (),
    )


def _auroc(changed: Necks, none: Necks) -> float | None:
    if changed is none:
        return None
    truth = np.array([True] * len(changed.read) + [False] * len(none.read))
    return auroc(np.array([*changed.read, *none.read]), truth)


def _turned_alike(one: Face, other: Face) -> bool:
    return abs(abs(one.yaw_deg) - abs(other.yaw_deg)) <= LIKE_TURN_DEG


BENCHMARK: Final = BodyAccuracy()
