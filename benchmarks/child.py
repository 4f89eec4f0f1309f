"""Runs one benchmark in a process of its own: ``python -m benchmarks.child NAME COURSE``."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from benchmarks.course import Course, run_python
from benchmarks.rows import Row

if TYPE_CHECKING:
    from collections.abc import Sequence


def words_of(course: Course) -> str:
    return json.dumps(course.as_json())


def course_of(words: str) -> Course:
    return Course.from_json(json.loads(words))


def measured(name: str, course: Course) -> list[Row]:
    """Run the benchmark *name* on *course* and return what it found."""
    printed = run_python(course, "-m", "benchmarks.child", name, words_of(course))
    return [Row.from_json(entry) for entry in json.loads(printed)]


def main(arguments: Sequence[str]) -> int:
    name, words = arguments
    rows: list[Row] = import_module(f"benchmarks.{name}").measure(course_of(words))
    print(json.dumps([row.as_json() for row in rows]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
