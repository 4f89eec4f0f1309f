"""The vocabulary of flaws."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from headshot_viewer.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Flaw:
    """A kind of flaw.

    Attributes:
        key: what sessions and findings name it by, for example ``"plastic_skin"``.
        title: two or three words.
        meaning: one sentence for a layman.
        look_for: one sentence: what to look for in a picture.
    """

    key: str
    title: str
    meaning: str
    look_for: str


@cache
def flaws() -> Mapping[str, Flaw]:
    """Return every kind of flaw by its key, in the order of ``resources/flaws.toml``."""
    table = tomllib.loads(resource("flaws.toml").read_text(encoding="utf-8"))
    return MappingProxyType({key: Flaw(key=key, **words) for key, words in table.items()})


def flaw(key: str) -> Flaw:
    """Return the flaw *key*; one that this version does not know keeps its key as its title."""
    known = flaws().get(key)
    return known or Flaw(key, key.replace("_", " ").capitalize(), "", "")
