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


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The flaws in the words of whoever talks to clients.

    Attributes:
        own: flaws whose words the user wrote anew, in place of ours; at most one of each key.
    """

    own: tuple[Flaw, ...] = ()

    def flaw(self, key: str) -> Flaw:
        """Return the flaw *key* in the user's words, else in ours."""
        return next((each for each in self.own if each.key == key), None) or flaw(key)

    def all(self) -> tuple[Flaw, ...]:
        """Return every known kind of flaw, in the order of the menus."""
        return tuple(self.flaw(key) for key in flaws())

    def with_own(self, words: Flaw) -> Vocabulary:
        """Return this vocabulary with *words* in place of ours; our own ones change nothing."""
        others = tuple(each for each in self.own if each.key != words.key)
        return Vocabulary(others if words == flaw(words.key) else (*others, words))

    def as_text(self) -> str:
        """Return the user's words as JSON, which :func:`vocabulary_of` reads; nothing for none."""
        if not self.own:
            return ""
        words = {each.key: {name: getattr(each, name) for name in _WORDS} for each in self.own}
        return json.dumps(words, ensure_ascii=False)


OUR_WORDS: Final = Vocabulary()

_WORDS: Final = ("title", "meaning", "look_for")
WORDS_LIMIT: Final = 400
"""No title or sentence has more characters; a client reads it at a glance."""


def vocabulary_of(text: str) -> Vocabulary:
    """Return what :meth:`Vocabulary.as_text` wrote; anything else counts for no words.

    A flaw without a title keeps our words, and so does one that this version does not know.
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
