"""How often a layer speaks at each step of sensitivity, rightly and wrongly, in the same trials."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.accuracy.benchmark import markdown_table
from headshot_viewer.core.sensitivity import Sensitivity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import TypeVar

    TrialT = TypeVar("TrialT")


@dataclass(frozen=True, slots=True)
class Spoken:
    """Of how many trials of one kind a layer speaks.

    Attributes:
        name: of the trials, as it stands after "of".
        judged: how many there are.
        counts: of how many it speaks, by step.
        is_false: True where it is wrong to speak.
    """

    name: str
    judged: int
    counts: Mapping[Sensitivity, int]
    is_false: bool = False


def spoken_of(
    name: str,
    trials: Sequence[TrialT],
    is_spoken_of: Callable[[TrialT, Sensitivity], bool],
    *,
    is_false: bool = False,
) -> Spoken:
    """Count the trials of which a layer speaks at each step."""
    counts = {step: sum(is_spoken_of(trial, step) for trial in trials) for step in Sensitivity}
    return Spoken(name, len(trials), counts, is_false)


def of_steps(what: str, limits: Mapping[Sensitivity, str], found: Iterable[Spoken]) -> str:
    """Tell all counts, under a sentence about *what* is counted."""
    rows = [
        [
            f"{each.name}{' (false)' if each.is_false else ''}",
            *(f"{each.counts[step]} of {each.judged}" for step in Sensitivity),
        ]
        for each in found
    ]
    head = [what, *(f"{step}: {limits[step]}" for step in Sensitivity)]
    return markdown_table(head, rows)


def fact_of_steps(said: str, found: Iterable[Spoken]) -> str:
    """Return one sentence: at each step, what is said of how many.

    Args:
        said: for example ``"the hint about the neck’s colour is given to"``.
        found: the trials that it tells of.
    """
    told = [
        "{}, {} and {} of {} {}".format(
            *(each.counts[step] for step in Sensitivity), each.judged, each.name
        )
        + (", wrongly" if each.is_false else "")
        for each in found
    ]
    *first, last = told
    every = f"{'; to '.join(first)}; and to {last}" if first else last
    return f"At cautious, normal and keen sensitivity {said} {every}."
