"""How right the program is, on pictures of which the truth is known: ``make accuracy``.

    python -m benchmarks.accuracy [NAME …] [--data FOLDER]

Runs every benchmark of this package, or those named, and prints what they found. Once all have
run, ``docs/accuracy.md`` and ``resources/accuracy.toml`` are written anew. Real pictures are no
part of the project; without their folder, what needs them is skipped and nothing is written.
"""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Final

from benchmarks.accuracy.benchmark import Skipped, benchmarks_found
from benchmarks.accuracy.chapters import Kept, as_facts, as_report, as_section, keep, kept_in
from benchmarks.accuracy.portraits import files_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from benchmarks.accuracy.benchmark import AccuracyBenchmark

ROOT: Final = Path(__file__).parents[2]
DATA: Final = ROOT.parent / "shared" / "data"
KEPT: Final = ROOT / "build" / "accuracy"
REPORT: Final = ROOT / "docs" / "accuracy.md"
FACTS: Final = ROOT / "resources" / "accuracy.toml"


def run(benchmarks: Iterable[AccuracyBenchmark], data: Path, kept: Path) -> bool:
    """Run *benchmarks* one after the other, print and keep what they found.

    Returns:
        False where one was skipped.
    """
    complete = True
    for each in benchmarks:
        print(f"{each.name} …", file=sys.stderr, flush=True)
        start = perf_counter()
        try:
            chapter = each.report(data)
        except Skipped as reason:
            complete = False
            print(f"## {each.title}\n\nSkipped: {reason}\n")
            continue
        today = datetime.now(UTC).date()
        found = Kept(each.title, chapter, today, perf_counter() - start)
        keep(kept, each.name, found)
        print(as_section(found) + "\n", flush=True)
    return complete


def write(names: Iterable[str], data: Path, kept: Path, report: Path, facts: Path) -> bool:
    """Write the report and the facts.

    Returns:
        False, having written nothing, while a benchmark has never run.
    """
    every = kept_in(kept, names)
    if not every:
        return False
    pictures = sum(len(files_of(data, kind)) for kind in ("real", "ai"))
    for path, text in ((report, as_report(every, pictures)), (facts, as_facts(every, pictures))):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return True


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.accuracy", description=__doc__.splitlines()[0]
    )
    known = {each.name: each for each in benchmarks_found()}
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(known)}")
    parser.add_argument("--data", type=Path, default=DATA, help="folder with INDEX.csv")
    parser.add_argument("--kept", type=Path, default=KEPT, help="where each result is kept")
    parser.add_argument("--report", type=Path, default=REPORT, help="Markdown of all results")
    parser.add_argument("--facts", type=Path, default=FACTS, help="sentences for the help")
    chosen = parser.parse_args(arguments)
    unknown = [name for name in chosen.names if name not in known]
    if unknown:
        parser.error(f"there is no benchmark {', '.join(unknown)}")
    complete = run([known[name] for name in chosen.names or known], chosen.data, chosen.kept)
    if complete and write(known, chosen.data, chosen.kept, chosen.report, chosen.facts):
        print(f"{chosen.report} and {chosen.facts} are written.", file=sys.stderr)
    else:
        print("Not all was measured: no report is written.", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
