"""How long finding a face takes, beside decoding its picture with Pillow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks import faces
from benchmarks.rows import Row

if TYPE_CHECKING:
    from benchmarks.course import Course

REFERENCE = "the picture decoded by Pillow"


def measure(course: Course) -> list[Row]:
    size_px = (256, 300) if course.quick else faces.SIZE_PX
    times = faces.measure(size_px, course.rounds(3))
    find, decode = times.find_s * 1000, times.decode_s * 1000
    first = times.first_s * 1000
    return [
        Row("faces", "found", find, "ms", REFERENCE, decode, faces.GOAL_OF_DECODING),
        Row("faces", "found the first time", first, "ms", REFERENCE, decode),
    ]
