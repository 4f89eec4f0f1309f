"""How right the program is, on pictures of which the truth is known: ``make accuracy``.

    python -m benchmarks.accuracy [NAME …] [--data FOLDER] [--report FILE]

Runs every benchmark of this package and writes a report in Markdown. Real pictures are no part of
the project; without their folder, what needs them is skipped and the report says so.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Final

from benchmarks.accuracy.benchmark import Skipped, benchmarks_found

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from benchmarks.accuracy.benchmark import AccuracyBenchmark

ROOT: Final = Path(__file__).parents[2]
DATA: Final = ROOT.parent / "shared" / "data"
REPORT: Final = ROOT / "build" / "accuracy.md"


def report_on(benchmarks: Iterable[AccuracyBenchmark], data: Path) -> str:
    """Run *benchmarks* one after the other; say on stderr which one."""
    chapters = ["# Accuracy"]
    for each in benchmarks:
        print(f"{each.name} …", file=sys.stderr, flush=True)
        start = perf_counter()
        try:
            told = each.report(data)
        except Skipped as reason:
            told = f"Skipped: {reason}"
        else:
            told += f"\n\nMeasured in {perf_counter() - start:.0f} s."
        chapters.append(f"## {each.title}\n\n{told}")
    return "\n\n".join(chapters) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.accuracy", description=__doc__.splitlines()[0]
    )
    known = {each.name: each for each in benchmarks_found()}
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(known)}")
    parser.add_argument("--data", type=Path, default=DATA, help="folder with INDEX.csv")
    parser.add_argument("--report", type=Path, default=REPORT, help="where the report is written")
    chosen = parser.parse_args(arguments)
    unknown = [name for name in chosen.names if name not in known]
    if unknown:
        parser.error(f"there is no benchmark {', '.join(unknown)}")
    told = report_on([known[name] for name in chosen.names or known], chosen.data)
    print(told, end="")
    chosen.report.parent.mkdir(parents=True, exist_ok=True)
    chosen.report.write_text(told, encoding="utf-8")
    print(f"The report is in {chosen.report}.", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
