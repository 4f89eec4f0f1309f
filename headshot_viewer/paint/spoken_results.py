"""Translated results of layers, so that every panel and export agrees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from headshot_viewer.paint.language import spoken

if TYPE_CHECKING:
    from collections.abc import Iterable

    from headshot_viewer.core.finding import Finding
    from headshot_viewer.core.layer import Curve, HeatScale, LayerResult, SideResult
    from headshot_viewer.core.sensitivity import Limit


def spoken_result(result: LayerResult) -> LayerResult:
    """Return *result* with all its words in the language of the window."""
    return replace(
        result,
        title=spoken(result.title),
        unit=spoken(result.unit),
        professional=_side(result.professional),
        ai=_side(result.ai),
        scale=_scale(result.scale),
        notes=_all(result.notes),
        findings=tuple(spoken_finding(finding) for finding in result.findings),
        readings=tuple(
            replace(each, name=spoken(each.name), unit=spoken(each.unit), limit=_limit(each.limit))
            for each in result.readings
        ),
        regions=tuple(replace(each, limit=_limit(each.limit)) for each in result.regions),
        bands=tuple(
            replace(each, title=spoken(each.title), unit=spoken(each.unit)) for each in result.bands
        ),
        plots=tuple(replace(each, title=spoken(each.title)) for each in result.plots),
        curves=tuple(_curve(each) for each in result.curves),
    )


def spoken_finding(finding: Finding) -> Finding:
    """Return *finding* with its sentence in the language of the window."""
    return replace(finding, sentence=spoken(finding.sentence), limit=_limit(finding.limit))


def _limit(limit: Limit | None) -> Limit | None:
    return None if limit is None else replace(limit, unit=spoken(limit.unit))


def _side(side: SideResult | None) -> SideResult | None:
    if side is None:
        return None
    arrow = side.arrow
    if arrow is not None:
        arrow = replace(arrow, label=spoken(arrow.label))
    return replace(side, notes=_all(side.notes), arrow=arrow)


def _scale(scale: HeatScale | None) -> HeatScale | None:
    if scale is None:
        return None
    return replace(
        scale,
        unit=spoken(scale.unit),
        low_word=spoken(scale.low_word),
        high_word=spoken(scale.high_word),
    )


def _curve(curve: Curve) -> Curve:
    points = tuple(replace(point, name=spoken(point.name)) for point in curve.points)
    return replace(curve, title=spoken(curve.title), unit=spoken(curve.unit), points=points)


def _all(notes: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(spoken, notes))
