"""How long the layers take on a pair, beside decoding it with Pillow."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Final

from benchmarks.course import interleaved
from benchmarks.opening import decode_pair
from benchmarks.rows import Row
from headshot_viewer.analysis.catalogue import analysers
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import unwatched
from headshot_viewer.files.picture_file import read_picture

if TYPE_CHECKING:
    from benchmarks.course import Course

GOAL: Final = 5.0
REFERENCE: Final = "the pair decoded by Pillow"


def measure(course: Course) -> list[Row]:
    pictures = [read_picture(course.path(side)) for side in Side]
    found = analysers()

    def measure_all() -> None:
        professional, ai = map(Subject, pictures)
        for analyser in found:
            analyser.measure(professional, ai, unwatched)

    def measure_one(layer: str) -> None:
        analyser = next(each for each in found if each.id == layer)
        professional, ai = map(Subject, pictures)
        analyser.measure(professional, ai, unwatched)

    alone = {each.id: (lambda layer=each.id: measure_one(layer)) for each in found}
    times = interleaved(
        course.rounds(3), decode=lambda: decode_pair(course), all=measure_all, **alone
    )
    decode = median(times["decode"])
    return [
        Row("layers", f"{layer}, alone", median(times[layer]), "ms", REFERENCE, decode)
        for layer in alone
    ] + [Row("layers", "all", median(times["all"]), "ms", REFERENCE, decode, GOAL)]
