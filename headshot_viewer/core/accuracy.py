"""How accurate the layers are on pictures whose truth is known: ``resources/accuracy.toml``.

``python -m benchmarks.accuracy`` writes the file after a run in which nothing was skipped. It is
not edited by hand. Its form::

    measured_on = 2026-11-25        # a date: the day of the oldest chapter of the report
    pictures = 63                   # how many real and AI pictures were used

    [skin]                          # the id of a layer
    facts = ["On 21 portraits …", "Of 40 real pictures …"]

Each fact is one plain sentence with its figures, for a photographer to read; the first ones matter
most. Layers that find nothing that could be right or wrong have no table.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from headshot_viewer.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE: Final = "accuracy.toml"


@dataclass(frozen=True, slots=True)
class Accuracy:
    """The results of the last complete run of the benchmarks.

    Attributes:
        measured_on: the day of the oldest figure.
        pictures: how many real and AI pictures were measured.
        facts: sentences about each layer, by its id.
    """

    measured_on: date
    pictures: int
    facts: Mapping[str, tuple[str, ...]]

    def of(self, layer: str) -> tuple[str, ...]:
        """Return the sentences about a layer; none if it was not measured."""
        return self.facts.get(layer, ())


@cache
def accuracy() -> Accuracy:
    """Return what ``resources/accuracy.toml`` says."""
    return read_accuracy(resource(FILE).read_text(encoding="utf-8"))


def read_accuracy(text: str) -> Accuracy:
    """Return what the text of an accuracy file says.

    Raises:
        ValueError: it does not have the form above.
    """
    table: dict[str, Any] = tomllib.loads(text)
    measured_on, pictures = table.pop("measured_on", None), table.pop("pictures", None)
    if type(measured_on) is not date or type(pictures) is not int:
        raise ValueError("accuracy: measured_on must be a date, pictures an integer")
    return Accuracy(
        measured_on,
        pictures,
        MappingProxyType({layer: _facts(layer, said) for layer, said in table.items()}),
    )


def _facts(layer: str, said: object) -> tuple[str, ...]:
    facts = said.get("facts") if isinstance(said, dict) else None
    if not isinstance(facts, list) or not all(isinstance(fact, str) for fact in facts):
        raise ValueError(f"accuracy: [{layer}] must hold facts, a list of sentences")
    return tuple(facts)
