"""Sentences that remember their template and values, so that the window can translate them.

Below the window everything is in English, so that files, command line and tests are the same on
every machine. A :class:`Said` is such an English sentence, of which the window can translate the
template.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Said(str):
    """An English sentence, clause or name, made from a template.

    Attributes:
        template: as translators see it, with ``{named}`` gaps.
        values: what fills the gaps; another :class:`Said` among them is translated as well.
    """

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, values: Mapping[str, object]) -> Said:
        made = super().__new__(cls, template.format(**values) if values else template)
        made.template = template
        made.values = values
        return made

    def __str__(self) -> str:
        # Keeps the type in ``str(error)`` of an exception that carries one.
        return self

    def __reduce__(self) -> tuple[type[Said], tuple[str, Mapping[str, object]]]:
        # For worker processes, which send their sentences back.
        return Said, (self.template, dict(self.values))


def said(template: str, **values: object) -> Said:
    """Return the sentence that *template* makes with *values*.

    The template must be a literal at the call: translations are collected from there.
    """
    return Said(template, values)


def titled(words: str) -> Said:
    """Return *words* with a capital letter, for the beginning of a line."""
    return Said(words[:1].upper() + words[1:], {})


class Figure(str):
    """A formatted number, with a decimal point as in English."""

    __slots__ = ()


def figure(value: float, digits: int) -> Figure:
    """Return *value* with *digits* digits after the point, and a true minus sign."""
    return Figure(f"{value:.{digits}f}".replace("-", "\N{MINUS SIGN}"))


POINT: Final = said(".")
"""The decimal mark; translators replace it by that of their language."""


def in_language(words: str, translate: Callable[[str], str]) -> str:
    """Return *words* in another language.

    Args:
        words: a :class:`Said`, a :class:`Figure`, or any other text, which is translated as a whole
            if it is known.
        translate: returns the translation of a template, or the template itself.
    """
    if isinstance(words, Figure):
        return words.replace(POINT, translate(POINT.template))
    if not isinstance(words, Said):
        return translate(words) if words else words
    template = translate(words.template)
    if not words.values:
        return template
    return template.format(
        **{name: _in_language(value, translate) for name, value in words.values.items()}
    )


def _in_language(value: object, translate: Callable[[str], str]) -> object:
    """Return the value of a gap so that the template formats it in the language."""
    if isinstance(value, Said | Figure):
        return in_language(value, translate)
    if isinstance(value, float):
        return _Float(value, translate(POINT.template))
    return value


class _Float(float):
    """A number that is formatted with another decimal mark."""

    _mark: str

    def __new__(cls, value: float, mark: str) -> Self:
        made = super().__new__(cls, value)
        made._mark = mark
        return made

    def __format__(self, spec: str) -> str:
        return super().__format__(spec).replace(POINT, self._mark)

    def __str__(self) -> str:
        return super().__str__().replace(POINT, self._mark)
