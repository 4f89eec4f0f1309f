"""What ``headshot-viewer analyse --json`` and ``info --json`` write; see docs/analysis-format.md.

Pure functions from values to what ``json.dumps(..., allow_nan=False)`` takes. No cv2, no numpy.
"""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from headshot_viewer.core.finding import Finding
    from headshot_viewer.core.geometry import PictureSize
    from headshot_viewer.core.layer import LayerResult, SideResult
    from headshot_viewer.core.picture import Picture, PictureFacts

ANALYSIS_FORMAT: Final = "headshot-viewer analysis"
INFO_FORMAT: Final = "headshot-viewer info"
VERSION: Final = 1

DIGITS: Final = 6
"""Decimals that are kept: far under what any layer can measure."""

JsonObject: TypeAlias = dict[str, Any]


def analysis_as_json(
    *, professional: Picture, ai: Picture, layers: Iterable[LayerResult]
) -> JsonObject:
    """Return the whole answer of ``headshot-viewer analyse``."""
    results = tuple(layers)
    return {
        "format": ANALYSIS_FORMAT,
        "version": VERSION,
        "professional": picture_as_json(professional),
        "ai": picture_as_json(ai),
        "layers": [layer_as_json(result) for result in results],
        "findings": [finding_as_json(each) for result in results for each in result.findings],
    }


def picture_as_json(picture: Picture) -> JsonObject:
    return {
        "path": str(picture.ref.path),
        "size_px": _size(picture.ref.size_px),
        "notes": list(picture.facts.notes),
    }


def layer_as_json(result: LayerResult) -> JsonObject:
    """Return one entry of ``"layers"``; its notes are those on the pair and on both sides."""
    sides = [side for side in (result.professional, result.ai) if side is not None]
    notes = [*result.notes, *(note for side in sides for note in side.notes)]
    return {
        "id": result.layer,
        "title": result.title,
        "unit": result.unit,
        "professional": _side(result.professional),
        "ai": _side(result.ai),
        "ratio": _number(result.ratio),
        "certainty": _number(result.certainty),
        "notes": notes,
    }


def finding_as_json(finding: Finding) -> JsonObject:
    return {
        "id": finding.id,
        "layer": finding.layer,
        "side": finding.side.value,
        "kind": finding.kind,
        "sentence": finding.sentence,
        "certainty": _number(finding.certainty),
        "region_px": [[_number(x), _number(y)] for x, y in finding.region_px],
        "professional": _number(finding.professional),
        "ai": _number(finding.ai),
        "hint": finding.hint,
    }


def info_as_json(files: Iterable[JsonObject]) -> JsonObject:
    """Return the whole answer of ``headshot-viewer info`` from entries of the two kinds below."""
    return {"format": INFO_FORMAT, "version": VERSION, "files": list(files)}


def facts_as_json(path: Path, facts: PictureFacts) -> JsonObject:
    """Return the entry of a file that is a picture."""
    return {
        "path": str(path),
        "kind": facts.kind,
        "size_px": _size(facts.size_px),
        "orientation": facts.orientation,
        "profile": facts.profile,
        "bit_depth": facts.bit_depth,
        "notes": list(facts.notes),
        "error": None,
    }


def refusal_as_json(path: Path, error: str) -> JsonObject:
    """Return the entry of a file that could not be read; *error* is the whole sentence."""
    unknown = ("kind", "size_px", "orientation", "profile", "bit_depth")
    return {"path": str(path), **dict.fromkeys(unknown), "notes": [], "error": error}


def _side(side: SideResult | None) -> JsonObject | None:
    if side is None:
        return None
    return {"value": _number(side.value), "judged_share": _number(side.judged_share)}


def _size(size_px: PictureSize) -> list[int]:
    return [int(size_px.width), int(size_px.height)]


def _number(value: float | None) -> float | None:
    """Return a plain, finite number; JSON has no word for anything else."""
    if value is None or not isfinite(value):
        return None
    return round(float(value), DIGITS)
