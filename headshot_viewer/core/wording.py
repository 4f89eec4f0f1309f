"""Measurements in words, the same in panels, exports and on the command line."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from headshot_viewer.core.picture import Side
from headshot_viewer.core.said import Figure, figure, said, titled

if TYPE_CHECKING:
    from headshot_viewer.core.layer import LayerResult
    from headshot_viewer.core.sensitivity import Limit

RATIO_TITLE: Final = said("AI to professional")

LABELS: Final[Mapping[Side, str]] = MappingProxyType(
    {Side.PROFESSIONAL: "Professional", Side.AI: "AI"}
)
"""The names of the sides outside the window."""

_BANDS: Final = ((0.75, said("good")), (0.45, said("fair")), (0.0, said("low")))
"""Words for certainties, by the lowest certainty of each. They rank; they are no probabilities."""


_SEVERITIES: Final = {1: said("slight"), 2: said("clear"), 3: said("grave")}


def severity_in_words(severity: int) -> str:
    """Return a word for a severity of 1, 2 or 3."""
    return _SEVERITIES[severity]


def certainty_in_words(certainty: float) -> str:
    """Return a word for a certainty of 0..1."""
    return next(word for least, word in _BANDS if certainty >= least)


def value_in_words(value: float | None, unit: str, least: float = 0.0) -> str:
    """Return a value with its unit, "under *least*", or "cannot be judged" for None."""
    if value is None:
        return said("cannot be judged")
    if least and value < least:
        limit = said("{value} {unit}", value=Figure(f"{least:g}"), unit=unit)
        return said("under {limit}", limit=limit)
    if not unit:
        return plain_number(value)
    if unit.startswith(("%", "°")):
        return said("{value}{unit}", value=plain_number(value), unit=unit)
    return said("{value} {unit}", value=plain_number(value), unit=unit)


def ratio_in_words(ratio: float) -> str:
    """Return a ratio, AI to professional, in per cent."""
    return f"{ratio:.0%}"


def plain_number(value: float) -> Figure:
    """Return *value* with three significant digits, without an exponent."""
    if value == 0:
        return Figure("0")
    digits = next((d for least, d in ((100, 0), (10, 1), (1, 2)) if abs(value) >= least), 3)
    return figure(value, digits)


def clock_hour(azimuth_deg: float) -> int:
    """Return a direction as an hour, 1..12, on a clock facing the viewer: 0° is 3, 90° is 12."""
    return round((90 - azimuth_deg) / 30) % 12 or 12


def has_values(result: LayerResult) -> bool:
    """Return whether a result has, or should have, one number for each picture.

    A purely descriptive layer, with a table of readings, does not: it is not "unjudged".
    """
    sides = [side for side in (result.professional, result.ai) if side is not None]
    return not result.readings or any(
        side.value is not None or side.heat is not None for side in sides
    )


def notes_of_sides(result: LayerResult, names: Mapping[Side, str]) -> tuple[str, ...]:
    """Return the notes on each picture after its name; a note common to both appears once.

    Args:
        result: of a layer.
        names: of the sides, in order.
    """
    notes = {side: told.notes for side in names if (told := result.side(side)) is not None}
    both = [each for each in notes.values() if len(notes) == len(Side)]
    common = [note for note in both[0] if all(note in each for each in both)] if both else []
    own = [
        said("{name}: {value}", name=names[side], value=note)
        for side, each in notes.items()
        for note in each
        if note not in common
    ]
    return (*common, *own)


def values_in_lines(result: LayerResult, names: Mapping[Side, str]) -> tuple[str, ...]:
    """Return both values, their ratio, its certainty, and the notes.

    Args:
        result: of a layer.
        names: of the sides, in order.
    """
    if not has_values(result):
        return (*notes_of_sides(result, names), *result.notes)
    lines: list[str] = []
    for side, name in names.items():
        told = result.side(side)
        if told is not None:
            value = value_in_words(told.value, result.unit)
            lines.append(said("{name}: {value}", name=name, value=value))
            lines.extend(told.notes)
    if result.ratio is not None:
        ratio = ratio_in_words(result.ratio)
        lines.append(said("{name}: {value}", name=RATIO_TITLE, value=ratio))
        certainty = certainty_in_words(result.certainty)
        lines.append(said("Certainty: {certainty}", certainty=certainty))
    return (*lines, *result.notes)


def details_in_lines(result: LayerResult, names: Mapping[Side, str]) -> tuple[str, ...]:
    """Return the regions, readings and curves of a result; see :func:`values_in_lines`."""
    regions = [
        said(
            "{region}: {matched} ({raw} as measured), certainty {certainty}",
            region=titled(each.region.words),
            matched=ratio_in_words(each.matched),
            raw=ratio_in_words(each.raw),
            certainty=certainty_in_words(each.certainty),
        )
        for each in result.regions
    ]
    readings = [
        said(
            "{name}: {value}",
            name=each.name,
            value=_both(each.professional, each.ai, each.unit, names),
        )
        for each in result.readings
    ]
    curves = [
        said(
            "{name}: {value}",
            name=said("{curve}, {place}", curve=curve.title, place=point.name),
            value=_both(point.professional, point.ai, curve.unit, names, curve.least),
        )
        for curve in result.curves
        for point in curve.points
    ]
    return (*regions, *readings, *curves)


def bands_in_lines(result: LayerResult) -> tuple[str, ...]:
    """Return the sensitivity and the bands by which a layer was judged; empty without bands."""
    if not result.bands:
        return ()
    head = said("Judged at {sensitivity} sensitivity:", sensitivity=result.sensitivity.words)
    return (head, *(_band(band.title, band.at(result.sensitivity)) for band in result.bands))


def _band(title: str, limit: Limit) -> str:
    if limit.is_hint:
        return said("{title}: hint {limit}", title=title, limit=limit.in_words)
    return said("{title}: reported {limit}", title=title, limit=limit.in_words)


def _both(
    professional: float | None,
    ai: float | None,
    unit: str,
    names: Mapping[Side, str],
    least: float = 0.0,
) -> str:
    values = zip(names.values(), (professional, ai), strict=True)
    one, other = (
        said(
            "{name} {value}",
            name=name,
            value="–" if value is None else value_in_words(value, unit, least),
        )
        for name, value in values
    )
    return said("{one} · {other}", one=one, other=other)


def result_in_lines(result: LayerResult, names: Mapping[Side, str]) -> tuple[str, ...]:
    """Return a whole result in plain lines, for a letter; see :func:`values_in_lines`."""
    findings = [finding.sentence for finding in result.findings if not finding.hint]
    return (
        result.title,
        *values_in_lines(result, names),
        *details_in_lines(result, names),
        *findings,
        *bands_in_lines(result),
    )
