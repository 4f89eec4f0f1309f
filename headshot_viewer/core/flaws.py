"""The vocabulary of flaws."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

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
        look_for: one sentence on what to look for in a picture.
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
    """Return the flaw *key*; an unknown one is titled by its key."""
    known = flaws().get(key)
    return known or Flaw(key, key.replace("_", " ").capitalize(), "", "")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The flaws, some of them in the user's own words.

    Attributes:
        own: flaws that the user reworded; at most one for each key.
    """

    own: tuple[Flaw, ...] = ()

    def flaw(self, key: str) -> Flaw:
        """Return the flaw *key* in the user's words, else in ours."""
        return next((each for each in self.own if each.key == key), None) or flaw(key)

    def all(self) -> tuple[Flaw, ...]:
        """Return every known kind of flaw, in the order of the menus."""
        return tuple(self.flaw(key) for key in flaws())

    def with_own(self, words: Flaw) -> Vocabulary:
        """Return this vocabulary with *words* for their flaw; the default words reset it."""
        others = tuple(each for each in self.own if each.key != words.key)
        return Vocabulary(others if words == flaw(words.key) else (*others, words))

    def as_text(self) -> str:
        """Return the user's words as JSON for :func:`vocabulary_of`; empty if there are none."""
        if not self.own:
            return ""
        words = {each.key: {name: getattr(each, name) for name in _WORDS} for each in self.own}
        return json.dumps(words, ensure_ascii=False)


OUR_WORDS: Final = Vocabulary()

_WORDS: Final = ("title", "meaning", "look_for")
WORDS_LIMIT: Final = 400
"""The largest number of characters of a title or a sentence."""


def vocabulary_of(text: str) -> Vocabulary:
    """Read what :meth:`Vocabulary.as_text` wrote; anything else yields the default vocabulary.

    Flaws without a title, and unknown flaws, are ignored.
    """
    try:
        found = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        return OUR_WORDS
    vocabulary = OUR_WORDS
    for key, words in found.items() if isinstance(found, dict) else ():
        said = [words.get(name) for name in _WORDS] if isinstance(words, dict) else []
        told = [" ".join(each.split())[:WORDS_LIMIT] for each in said if isinstance(each, str)]
        if key in flaws() and len(told) == len(_WORDS) and told[0]:
            vocabulary = vocabulary.with_own(Flaw(key, *told))
    return vocabulary
