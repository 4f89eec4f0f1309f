"""False alarms: how many real and AI pictures get a full finding, by layer; no detector's score."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import permutations
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from benchmarks.accuracy.benchmark import Chapter, goal_line, markdown_table
from benchmarks.accuracy.composites import compressed
from benchmarks.accuracy.faces import pairs_of
from benchmarks.accuracy.portraits import SAME_PERSON, files_of, subject_of
from headshot_viewer.analysis.analysers.body import SILHOUETTE
from headshot_viewer.analysis.catalogue import analysers
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.progress import unwatched
from headshot_viewer.files.picture_file import read_picture

if TYPE_CHECKING:
    from pathlib import Path

    from headshot_viewer.analysis.warps import BgrPixels
    from headshot_viewer.core.layer import LayerResult

LAYERS: Final = ("skin", "outline", "focus", "grain", "body")
"""Those that suggest findings; the others describe."""

COPY_SCALE: Final = 0.8
COPY_QUALITY: Final = 85
COPY_CROP: Final = 0.04
"""An untouched copy: this share cut from each side, reduced, saved again."""

MOST_FALSE: Final = 0.05
UNTOUCHED: Final = ("real, alone", "real, with an untouched copy")

FITTED_TO: Final = {"outline": " It was fitted to these real pictures."}

SURELY_ONE_PERSON: Final = SAME_PERSON[0]
"""Two official portraits, three years apart: the only such pair among the pictures."""

FEWEST_JUDGED: Final = 5
"""Of fewer pictures no sentence is made."""


@dataclass(slots=True)
class Count:
    """What one layer said of some pictures.

    Attributes:
        judged: pictures, or pairs, of which it could say anything.
        words, hints: those with a full finding, and those with hints only.
        named: what got a full finding.
    """

    judged: int = 0
    words: int = 0
    hints: int = 0
    named: list[str] = field(default_factory=list)

    def add(self, name: str, result: LayerResult, *, pair: bool) -> None:
        """Count what a layer said of the picture, or pair, *name*."""
        if not _is_judged(result, pair=pair):
            return
        self.judged += 1
        # A finding about the professional picture is a finding all the same.
        if any(not finding.hint for finding in result.findings):
            self.words += 1
            self.named.append(name)
        elif result.findings:
            self.hints += 1


Counts = Mapping[str, Count]
"""By layer."""

Both = tuple[str, Subject | None, Subject]
"""A name, the professional picture and the AI picture."""


class WordsBenchmark:
    """Pictures as they are, and untouched copies of them, through every layer that has findings."""

    name = "words"
    title = "Findings on real and AI pictures"

    def report(self, data: Path) -> Chapter:
        alone = {kind: counted(_alone(files_of(data, kind))) for kind in ("real", "ai")}
        copies = counted(_copies(files_of(data, "real")), pair=True)
        pairs = counted(_pairs(data / "INDEX.csv"), pair=True)
        others = counted(_same_people(data), pair=True)
        groups = {
            UNTOUCHED[0]: alone["real"],
            "AI, alone": alone["ai"],
            UNTOUCHED[1]: copies,
            "real, with another real one of the person": others,
            "real, with an AI picture of the person": pairs,
        }
        return Chapter(
            "\n\n".join([LEGEND, table(groups), *listed(groups), against_goals(groups)]),
            facts(alone["real"], alone["ai"], copies, pairs),
        )


LEGEND: Final = f"""\
Each picture is measured as the AI picture, alone or in a pair. Skin and silhouettes say something
only of pairs. An untouched copy is the picture with {COPY_CROP:.0%} cut from each side, reduced to
{COPY_SCALE:.0%} and saved as JPEG {COPY_QUALITY}: every finding on it is false. Findings on real
pictures alone are false too, unless the picture was retouched or assembled. Cells are full
findings + pictures with hints only, of those that could be judged."""


def counted(both: Iterable[Both], *, pair: bool = False) -> dict[str, Count]:
    """Return what each layer says of pictures, each measured as the AI picture."""
    found = {layer: Count() for layer in LAYERS}
    chosen = {each.id: each for each in analysers() if each.id in LAYERS}
    for name, professional, ai in both:
        for layer in LAYERS:
            result = chosen[layer].measure(professional, ai, unwatched)
            found[layer].add(name, result, pair=pair)
    return found


def table(groups: Mapping[str, Counts]) -> str:
    """Tell all counts."""
    rows = [[name, *(_cell(counts[layer]) for layer in LAYERS)] for name, counts in groups.items()]
    return markdown_table(["pictures", *LAYERS], rows)


def listed(groups: Mapping[str, Counts]) -> list[str]:
    """Name the untouched pictures that got a full finding."""
    found = [
        f"{layer}, {name}: {', '.join(counts[layer].named)}."
        for name, counts in groups.items()
        for layer in LAYERS
        if counts[layer].named and name in UNTOUCHED
    ]
    return ["Words that are false: " + " ".join(found)] if found else []


def against_goals(groups: Mapping[str, Counts]) -> str:
    """Say in which layers too many untouched pictures get a full finding."""
    lines = []
    for name in UNTOUCHED:
        for layer in LAYERS:
            count = groups[name][layer]
            if count.judged:
                what = f"{layer}: full findings on at most {MOST_FALSE:.0%} of pictures ({name})"
                reached = count.words <= MOST_FALSE * count.judged
                have = f"{count.words} of {count.judged}"
                lines.append(goal_line(what, have, reached=reached))
    return "\n".join(lines)


def facts(real: Counts, ai: Counts, copies: Counts, pairs: Counts) -> dict[str, tuple[str, ...]]:
    """Say the counts in sentences."""
    found: dict[str, list[str]] = {layer: [] for layer in LAYERS}
    for layer in LAYERS:
        one, other = real[layer], ai[layer]
        if min(one.judged, other.judged) >= FEWEST_JUDGED:
            found[layer].append(
                f"Of {one.judged} real pictures that could be judged alone, {one.words} got a "
                f"full finding and {one.hints} a hint; of {other.judged} AI pictures, "
                f"{other.words} and {other.hints}.{FITTED_TO.get(layer, '')}"
            )
        one, other = copies[layer], pairs[layer]
        if layer in ("skin", "body") and min(one.judged, other.judged) >= FEWEST_JUDGED:
            found[layer].append(
                f"Of {one.judged} real pictures compared with an untouched, smaller copy of "
                f"themselves, {one.words} got a full finding; of {other.judged} compared with "
                f"an AI picture of the same person, {other.words} did."
            )
    return {layer: tuple(told) for layer, told in found.items() if told}


def untouched_copy(pixels: BgrPixels) -> BgrPixels:
    """Return a picture cropped, reduced and saved again."""
    height, width = pixels.shape[:2]
    down, across = round(COPY_CROP * height), round(COPY_CROP * width)
    part = pixels[down : height - down, across : width - across]
    small = cv2.resize(part, None, fx=COPY_SCALE, fy=COPY_SCALE, interpolation=cv2.INTER_AREA)
    return compressed(np.asarray(small, np.uint8), COPY_QUALITY)


def _alone(paths: Iterable[Path]) -> Iterable[Both]:
    return ((path.name, None, Subject(read_picture(path))) for path in paths)


def _copies(paths: Iterable[Path]) -> Iterable[Both]:
    for path in paths:
        picture = read_picture(path)
        bgr = np.asarray(cv2.cvtColor(picture.pixels, cv2.COLOR_BGRA2BGR), np.uint8)
        yield path.name, Subject(picture), subject_of(untouched_copy(bgr), "JPEG")


def _same_people(data: Path) -> Iterable[Both]:
    """Yield pairs of real pictures that surely show one person, both ways round."""
    for one, other in permutations(SURELY_ONE_PERSON):
        professional, ai = (Subject(read_picture(data / "real" / name)) for name in (one, other))
        yield other, professional, ai


def _pairs(index: Path) -> Iterable[Both]:
    for _, professional, ai in pairs_of(index):
        if professional.parent.name == "real":
            yield ai.name, Subject(read_picture(professional)), Subject(read_picture(ai))


def _is_judged(result: LayerResult, *, pair: bool) -> bool:
    if result.layer == "skin" and pair:
        return result.ratio is not None and bool(result.regions)
    if result.layer == "skin":  # alone, it has heat and no findings
        return False
    if result.layer == "body" and pair:  # the neck has hints only
        return any(
            each.name == SILHOUETTE and None not in (each.professional, each.ai)
            for each in result.readings
        )
    return result.ai is not None and result.ai.value is not None


def _cell(count: Count) -> str:
    return f"{count.words} + {count.hints} of {count.judged}" if count.judged else "–"


BENCHMARK: Final = WordsBenchmark()
