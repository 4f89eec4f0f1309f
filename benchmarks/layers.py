"""How long the layers take on a pair, beside decoding it with Pillow, and how much memory."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from random import Random
from statistics import median
from threading import Event
from time import perf_counter, sleep
from typing import TYPE_CHECKING, Final

from benchmarks.child import words_of
from benchmarks.course import interleaved, run_python
from benchmarks.opening import decode_pair
from benchmarks.rows import Row
from headshot_viewer.analysis.catalogue import analysers
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.errors import Cancelled
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import unwatched
from headshot_viewer.files.picture_file import read_picture

if TYPE_CHECKING:
    from benchmarks.course import Course
    from headshot_viewer.core.picture import Picture

GOAL: Final = 5.0
FIRST_GOAL: Final = 2.0
REFERENCE: Final = "the pair decoded by Pillow"

LONGEST_WAIT_MS: Final = 200.0
"""A cancelled measurement may go on for as long."""

CANCELS: Final = 40
SEED: Final = 20261129

MEMORY_MB: Final = 400.0

_MEASURED: Final = """
from benchmarks.child import course_of
from benchmarks.layers import measure_all
from benchmarks.memory import peak_mb
from headshot_viewer.core.picture import Side
from headshot_viewer.files.picture_file import read_picture
course = course_of({course!r})
pictures = [read_picture(course.path(side)) for side in Side]
print(peak_mb())
measure_all(pictures)
print(peak_mb())
"""


def measure(course: Course) -> list[Row]:
    pictures = [read_picture(course.path(side)) for side in Side]
    layers = [each.id for each in analysers()]
    alone = {layer: (lambda layer=layer: measure_one(layer, pictures)) for layer in layers}
    times = interleaved(
        course.rounds(3),
        decode=lambda: decode_pair(course),
        all=lambda: measure_all(pictures),
        **alone,
    )
    decode = median(times["decode"])

    def row(what: str, times_ms: list[float], goal: float | None = None) -> Row:
        return Row("layers", what, median(times_ms), "ms", REFERENCE, decode, goal)

    before_mb, after_mb = (
        float(line)
        for line in run_python(course, "-c", _MEASURED.format(course=words_of(course))).split()
    )
    waits_ms = [longest_wait_ms(pictures) for _ in range(course.rounds(3))]
    first, *_ = layers
    return [
        *(row(f"{layer}, alone", times[layer], FIRST_GOAL if layer == first else None)
          for layer in layers),
        row("all", times["all"], GOAL),
        Row("layers", "from cancel to the end of the job, the longest of many at random moments",
            max(cancelled_ms(pictures, median(times["all"]), course.rounds(CANCELS))), "ms",
            goal=LONGEST_WAIT_MS),
        Row("layers", "longest stretch in which nobody asks whether to stop", median(waits_ms),
            "ms", goal=LONGEST_WAIT_MS),
        Row("layers", "memory over the two pictures, with the libraries", after_mb - before_mb,
            "MB", goal=MEMORY_MB),
    ]  # fmt: skip


def measure_all(pictures: list[Picture]) -> None:
    """Measure a pair by every layer; faces and masks are found once for all."""
    professional, ai = map(Subject, pictures)
    for analyser in analysers():
        analyser.measure(professional, ai, unwatched)


def measure_one(layer: str, pictures: list[Picture]) -> None:
    """Measure a pair by one layer, with all that it needs."""
    analyser = next(each for each in analysers() if each.id == layer)
    professional, ai = map(Subject, pictures)
    analyser.measure(professional, ai, unwatched)


def longest_wait_ms(pictures: list[Picture]) -> float:
    """Return the longest time between two reports of progress while everything is measured."""
    times = [perf_counter()]
    professional, ai = map(Subject, pictures)
    for analyser in analysers():
        analyser.measure(professional, ai, lambda _share: times.append(perf_counter()))
        times.append(perf_counter())
    return 1000 * max(later - earlier for earlier, later in pairwise(times))


def cancelled_ms(pictures: list[Picture], whole_ms: float, count: int) -> list[float]:
    """Return how long measuring everything goes on after it was called off.

    Args:
        pictures: of the pair.
        whole_ms: how long measuring takes; it is called off at random moments in it.
        count: how often.
    """
    chance = Random(SEED)
    found = []
    with ThreadPoolExecutor(1) as pool:
        for _ in range(count):
            called_off = Event()
            job = pool.submit(_measured_until, pictures, called_off)
            sleep(chance.random() * whole_ms / 1000)
            start = perf_counter()
            called_off.set()
            job.result()
            found.append(1000 * (perf_counter() - start))
    return found


def _measured_until(pictures: list[Picture], called_off: Event) -> None:
    def progress(_share: float) -> None:
        if called_off.is_set():
            raise Cancelled

    professional, ai = map(Subject, pictures)
    try:
        for analyser in analysers():
            analyser.measure(professional, ai, progress)
            progress(1.0)
    except Cancelled:
        pass
