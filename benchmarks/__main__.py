"""How fast the program is, beside something known: ``python -m benchmarks`` or ``make bench``.

Every benchmark runs in a process of its own and takes its reference in the same run, in turns.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from benchmarks import rows as tables
from benchmarks.child import measured
from benchmarks.course import Course
from benchmarks.pictures import write_pictures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.rows import Row

NAMES: Final = (
    "start_up",
    "opening",
    "frames",
    "compare_modes",
    "objects",
    "png",
    "sheet",
    "memory",
    "layers",
    "face_finding",
)
PANE_PX: Final = (1600, 1000)
HALF_4K_PX: Final = (1920, 2160)
DISPLAYS: Final = (
    (1.0, PANE_PX),
    (1.25, PANE_PX),
    (1.5, PANE_PX),
    (2.0, PANE_PX),
    (1.0, HALF_4K_PX),
)
QUICK_PANE_PX: Final = (320, 200)


def courses(name: str, course: Course) -> Iterator[Course]:
    """Yield what the benchmark *name* runs on: frames on several displays, the others on one."""
    if name in ("compare_modes", "objects") and course.quick:
        yield course.on(1.0, QUICK_PANE_PX)
    elif name != "frames":
        yield course
    elif course.quick:
        yield from (course.on(scaling, QUICK_PANE_PX) for scaling in (1.0, 1.5))
    else:
        yield from (course.on(*display) for display in DISPLAYS)


def run(names: Sequence[str], course: Course) -> list[Row]:
    """Run benchmarks one after the other; say on stderr which one."""
    write_pictures(course)
    found: list[Row] = []
    for name in names:
        for each in courses(name, course):
            print(f"{name} …", file=sys.stderr, flush=True)
            found += measured(name, each)
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(NAMES)}")
    parser.add_argument("--quick", action="store_true", help="only show that everything runs")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write the table there too")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    chosen = parser.parse_args(arguments)
    unknown = set(chosen.names) - set(NAMES)
    if unknown:
        parser.error(f"there is no benchmark {', '.join(sorted(unknown))}")
    with TemporaryDirectory() as folder:
        found = run(chosen.names or NAMES, Course(Path(folder), chosen.quick))
    print(tables.as_text(found), end="")
    if chosen.markdown:
        chosen.markdown.write_text(tables.as_markdown(found), encoding="utf-8")
    if chosen.json:
        chosen.json.write_text(
            json.dumps([row.as_json() for row in found], indent=2) + "\n", encoding="utf-8"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
