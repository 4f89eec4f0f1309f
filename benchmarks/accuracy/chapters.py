"""Keeps what each benchmark found, so that one can run again alone, and binds all of it together.

Bound together it is ``docs/accuracy.md``, for engineers, and ``resources/accuracy.toml``, whose
sentences the help shows.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from benchmarks.accuracy.benchmark import MISSED, Chapter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

INTRODUCTION: Final = """\
# Accuracy

How accurate the layers are on pictures of which the truth is known. Written by `make accuracy`; do
not edit. The pictures are not part of the project: {pictures} real and AI portraits, most of them
of one person each, from public sources. Every seed is fixed. No figure here tells an AI picture
from a real one, and none is meant to."""

HEAD_OF_FACTS: Final = """\
# Written by `python -m benchmarks.accuracy`; see headshot_viewer/core/accuracy.py. Do not edit.
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """A chapter and its circumstances.

    Attributes:
        title: its heading.
        measured_on: the day.
        seconds: how long it took.
    """

    title: str
    chapter: Chapter
    measured_on: date
    seconds: float


def keep(folder: Path, name: str, kept: Kept) -> None:
    """Write what a benchmark found, for :func:`kept_in`."""
    folder.mkdir(parents=True, exist_ok=True)
    values = {
        "title": kept.title,
        "text": kept.chapter.text,
        "facts": {layer: list(facts) for layer, facts in kept.chapter.facts.items()},
        "measured_on": kept.measured_on.isoformat(),
        "seconds": kept.seconds,
    }
    text = json.dumps(values, ensure_ascii=False, indent=1)
    (folder / f"{name}.json").write_text(text, encoding="utf-8")


def kept_in(folder: Path, names: Iterable[str]) -> list[Kept] | None:
    """Return what the benchmarks *names* found last; None while one of them never did."""
    found = []
    for name in names:
        path = folder / f"{name}.json"
        if not path.is_file():
            return None
        values = json.loads(path.read_text(encoding="utf-8"))
        facts = {layer: tuple(facts) for layer, facts in values["facts"].items()}
        chapter = Chapter(values["text"], facts)
        day = date.fromisoformat(values["measured_on"])
        found.append(Kept(values["title"], chapter, day, values["seconds"]))
    return found


def as_section(kept: Kept) -> str:
    """Return a chapter with its heading and circumstances, as Markdown."""
    told = f"Measured on {kept.measured_on} in {kept.seconds:.0f} s."
    return f"## {kept.title}\n\n{kept.chapter.text}\n\n{told}"


def as_report(every: Sequence[Kept], pictures: int) -> str:
    """Return all chapters as one Markdown document."""
    missed = [
        f"- {kept.title}: {line.removeprefix(MISSED)}"
        for kept in every
        for line in kept.chapter.text.splitlines()
        if line.startswith(MISSED)
    ]
    worse = "## Goals that were missed\n\n" + ("\n".join(missed) or "None.")
    parts = [INTRODUCTION.format(pictures=pictures), worse, *map(as_section, every)]
    return "\n\n".join(parts) + "\n"


def as_facts(every: Sequence[Kept], pictures: int) -> str:
    """Return the facts of all chapters in the form of ``core/accuracy.py``.

    Args:
        every: at least one chapter.
        pictures: how many real and AI pictures there were.
    """
    facts: dict[str, list[str]] = {}
    for kept in every:
        for layer, told in kept.chapter.facts.items():
            facts.setdefault(layer, []).extend(told)
    oldest = min(kept.measured_on for kept in every)
    tables = "".join(
        f"\n[{layer}]\nfacts = [\n{''.join(f'  {_quoted(fact)},{chr(10)}' for fact in told)}]\n"
        for layer, told in sorted(facts.items())
    )
    return f"{HEAD_OF_FACTS}measured_on = {oldest}\npictures = {pictures}\n{tables}"


def _quoted(text: str) -> str:
    # What JSON escapes in a string of printable characters, TOML's basic strings escape alike.
    return json.dumps(text, ensure_ascii=False)
