"""Checked access to JSON that anybody may have written."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeVar

from headshot_viewer.core.said import said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

ThingT = TypeVar("ThingT")
WordT = TypeVar("WordT", bound=StrEnum)

DEPTH_LIMIT: Final = 32
"""How deep objects and lists may be nested. Ours need 5."""

NAME_LIMIT: Final = 200
"""Keys, kinds, computers and times: no name in a file of ours has more characters."""

FAR: Final = 1e9
"""No coordinate, length or zoom is beyond this, so that no sum of them overflows."""


class WrongJson(Exception):
    """What is wrong, as a clause without a final full stop."""


def floats(numbers: Iterable[float]) -> list[float]:
    """Return *numbers* as they are read back, so that saving again changes nothing."""
    return [float(number) for number in numbers]


def parsed(data: bytes) -> object:
    """Return the value that the JSON *data* stands for; UTF-8, -16 or -32.

    Raises:
        WrongJson: it is no JSON, holds numbers that are none, or is nested too deeply.
    """
    try:
        value: object = json.loads(data, parse_constant=_refuse_constant)
    except RecursionError as error:
        raise WrongJson(said("it is nested too deeply")) from error
    except ValueError as error:
        raise WrongJson(said("it is not JSON text, or only a part of it")) from error
    if not _is_shallow(value, DEPTH_LIMIT):
        raise WrongJson(said("it is nested too deeply"))
    return value


@dataclass(frozen=True, slots=True)
class Fields:
    """A JSON object whose fields are asked for by name and kind.

    Every method raises :class:`WrongJson` when the field is missing or is not of the kind.

    Attributes:
        values: as parsed.
        place: where the object stands in the file, for messages; empty for the whole file.
    """

    values: Mapping[str, object]
    place: str = ""

    @classmethod
    def of(cls, value: object, place: str = "") -> Fields:
        """Return the fields of *value*, which has to be an object."""
        if not isinstance(value, dict):
            raise WrongJson(
                said("{place} is not an object", place=_quoted(place))
                if place
                else said("it is no object")
            )
        return cls(value, place)

    def raw(self, name: str) -> object:
        if name not in self.values:
            raise WrongJson(said("{at} is missing", at=self._at(name)))
        return self.values[name]

    def wrong(self, name: str, should: str) -> WrongJson:
        """Return what is to be raised when the field *name* is not what it *should* be."""
        return WrongJson(said("{at} is not {should}", at=self._at(name), should=should))

    def text(self, name: str, limit: int) -> str:
        """Return a text of at most *limit* characters; halves of characters are replaced."""
        return self.raw_text(name, limit).encode("utf-8", "replace").decode()

    def raw_text(self, name: str, limit: int) -> str:
        """Return a text of at most *limit* characters as it is, which UTF-8 may not hold."""
        value = self.raw(name)
        if not isinstance(value, str):
            raise self.wrong(name, said("text"))
        if len(value) > limit:
            raise WrongJson(
                said("{at} is longer than {limit} characters", at=self._at(name), limit=limit)
            )
        return value

    def number(self, name: str, low: float, high: float) -> float:
        """Return a number of *low*..*high*, which are finite."""
        return self._number(self.raw(name), name, low, high)

    def positive(self, name: str, high: float) -> float:
        """Return a finite number greater than 0, up to *high*."""
        value = self.number(name, 0.0, high)
        if value <= 0:
            raise self.wrong(name, said("greater than 0"))
        return value

    def whole_number(self, name: str, low: int, high: int) -> int:
        value = self.raw(name)
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise self.wrong(name, said("a whole number from {low} to {high}", low=low, high=high))
        return value

    def truth(self, name: str) -> bool:
        value = self.raw(name)
        if not isinstance(value, bool):
            raise self.wrong(name, said("true or false"))
        return value

    def pair(self, name: str, limit: float) -> tuple[float, float]:
        """Return two finite numbers of -*limit*..*limit*."""
        value = self.raw(name)
        if not isinstance(value, list) or len(value) != 2:
            raise self.wrong(name, said("a pair of numbers"))
        return (
            self._number(value[0], name, -limit, limit),
            self._number(value[1], name, -limit, limit),
        )

    def pairs(self, name: str, count: int, limit: float) -> Iterator[tuple[float, float]]:
        """Yield the pairs of numbers of -*limit*..*limit* in a list of at most *count*."""
        value = self.raw(name)
        if not isinstance(value, list):
            raise self.wrong(name, said("a list"))
        if len(value) > count:
            raise WrongJson(
                said("{at} holds more than {count} entries", at=self._at(name), count=count)
            )
        for index, pair in enumerate(value):
            yield Fields({name: pair}, self._path(f"{name}[{index}]")).pair(name, limit)

    def inner(self, name: str) -> Fields:
        """Return the fields of the object *name*."""
        return Fields.of(self.raw(name), self._path(name))

    def optional(self, name: str, read: Callable[[str], ThingT]) -> ThingT | None:
        """Return None for null, otherwise what *read* makes of the field *name*."""
        return None if self.raw(name) is None else read(name)

    def later(self, name: str, read: Callable[[Fields, str], ThingT], default: ThingT) -> ThingT:
        """Return what *read* makes of a field that files of earlier versions lack.

        Args:
            name: of the field.
            read: gets these fields and the name.
            default: where the field is missing.
        """
        return read(self, name) if name in self.values else default

    def one_of(self, name: str, words: type[WordT]) -> WordT:
        """Return one of the *words* that the field may say."""
        text = self.text(name, NAME_LIMIT)
        if text not in {word.value for word in words}:
            raise self.wrong(
                name, said("one of {words}", words=", ".join(word.value for word in words))
            )
        return words(text)

    def each(self, name: str, limit: int) -> Iterator[Fields]:
        """Yield the fields of each object in the list *name*, which has at most *limit*."""
        value = self.raw(name)
        if not isinstance(value, list):
            raise self.wrong(name, said("a list"))
        if len(value) > limit:
            raise WrongJson(
                said("{at} holds more than {limit} entries", at=self._at(name), limit=limit)
            )
        for number, item in enumerate(value):
            yield Fields.of(item, f"{self._path(name)}[{number}]")

    def _number(self, value: object, name: str, low: float, high: float) -> float:
        # Compared before it is converted: a whole number may be too large for a float.
        if isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high:
            return float(value)
        raise self.wrong(name, said("a number from {low:g} to {high:g}", low=low, high=high))

    def _path(self, name: str) -> str:
        return f"{self.place}.{name}" if self.place else name

    def _at(self, name: str) -> str:
        return _quoted(self._path(name))


def _quoted(place: str) -> str:
    return f"“{place}”"


def _refuse_constant(name: str) -> object:
    raise ValueError(f"{name} is no JSON")


def _is_shallow(value: object, levels: int) -> bool:
    if not isinstance(value, dict | list):
        return True
    inner = value.values() if isinstance(value, dict) else value
    return levels > 0 and all(_is_shallow(v, levels - 1) for v in inner)
