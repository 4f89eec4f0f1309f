"""The JSON that ``headshot-viewer analyse`` and ``info`` write; see docs/analysis-format.md.

Pure functions from values to what ``json.dumps(..., allow_nan=False)`` accepts. No cv2, no numpy.
"""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.core.sensitivity import Sensitivity
from headshot_viewer.core.wording import LABELS, notes_of_sides

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from headshot_viewer.core.alignment import AlignmentMode
    from headshot_viewer.core.face import Face
    from headshot_viewer.core.finding import Finding
    from headshot_viewer.core.geometry import PictureSize, Placement
    from headshot_viewer.core.hanging import Hanging
    from headshot_viewer.core.layer import Curve, LayerResult, Reading, RegionResult, SideResult
    from headshot_viewer.core.picture import Picture, PictureFacts
    from headshot_viewer.core.sensitivity import Band, Limit

ANALYSIS_FORMAT: Final = "headshot-viewer analysis"
INFO_FORMAT: Final = "headshot-viewer info"
VERSION: Final = 1

DIGITS: Final = 6
"""Decimals that are written: far below the precision of any layer."""

JsonObject: TypeAlias = dict[str, Any]


def analysis_as_json(
    pictures: Mapping[Side, Picture],
    faces: Mapping[Side, Face | None],
    alignment: JsonObject,
    layers: Iterable[LayerResult],
) -> JsonObject:
    """Return the whole output of ``headshot-viewer analyse``.

    Args:
        pictures: both.
        faces: the one that counts in each picture; None where there is none.
        alignment: see :func:`alignment_as_json`.
        layers: in the order of the answer, all judged at one sensitivity.
    """
    results = tuple(layers)
    return {
        "format": ANALYSIS_FORMAT,
        "version": VERSION,
        **{side.value: picture_as_json(pictures[side], faces[side]) for side in Side},
        "alignment": alignment,
        "sensitivity": (results[0].sensitivity if results else Sensitivity.NORMAL).value,
        "layers": [layer_as_json(result) for result in results],
        "findings": [finding_as_json(each) for result in results for each in result.findings],
    }


def picture_as_json(picture: Picture, face: Face | None) -> JsonObject:
    return {
        "path": str(picture.ref.path),
        "size_px": _size(picture.ref.size_px),
        "face": None if face is None else face_as_json(face),
        "notes": list(picture.facts.notes),
    }


def face_as_json(face: Face) -> JsonObject:
    """Return the position and pose of a face; right and left are the subject's own."""
    right, left = face.eyes_px
    return {
        "box_px": [_number(edge) for edge in face.box_px],
        "presence": _number(face.presence),
        "eyes_px": {"right": _point(right), "left": _point(left)},
        "iod_px": _number(face.iod_px),
        "roll_deg": _number(face.roll_deg),
        "yaw_deg": _number(face.yaw_deg),
    }


def alignment_as_json(mode: AlignmentMode, hanging: Hanging) -> JsonObject:
    """Return how both pictures are linked: the requested *mode*, and the hanging in effect.

    Raises:
        ValueError: one of the pictures does not hang.
    """
    if hanging.professional is None or hanging.ai is None:
        raise ValueError("two pictures are linked, not one")
    return {
        "mode": mode.value,
        "linked_by": hanging.linked_by.value,
        "ai_to_professional": _affine(hanging.ai, hanging.professional),
    }


def layer_as_json(result: LayerResult) -> JsonObject:
    """Return one entry of ``"layers"``; its notes are those on the pair and on both sides.

    Bands, regions, readings and curves are present only if the layer has some.
    """
    notes = [*result.notes, *notes_of_sides(result, LABELS)]
    entry: JsonObject = {
        "id": result.layer,
        "title": result.title,
        "unit": result.unit,
        "professional": _side(result.professional),
        "ai": _side(result.ai),
        "ratio": _number(result.ratio),
        "certainty": _number(result.certainty),
        "notes": notes,
    }
    if result.bands:
        entry["bands"] = [_band(each, result.sensitivity) for each in result.bands]
    if result.regions:
        entry["regions"] = [_region(each) for each in result.regions]
    if result.readings:
        entry["readings"] = [_reading(each) for each in result.readings]
    if result.curves:
        entry["curves"] = [_curve(each) for each in result.curves]
    return entry


def _band(band: Band, sensitivity: Sensitivity) -> JsonObject:
    return {"id": band.id, "title": band.title, "limit": _limit(band.at(sensitivity))}


def _limit(limit: Limit | None) -> JsonObject | None:
    """Return a limit: the number, and the side of it that is reported."""
    if limit is None:
        return None
    return {
        "under" if limit.is_below else "above": _number(limit.value),
        "unit": limit.unit,
        "hint": limit.is_hint,
    }


def _region(each: RegionResult) -> JsonObject:
    return {
        "id": each.region.value,
        "raw": _number(each.raw),
        "matched": _number(each.matched),
        "cover": _number(each.cover),
        "certainty": _number(each.certainty),
        "limit": _limit(each.limit),
    }


def _reading(each: Reading) -> JsonObject:
    return {
        "name": each.name,
        "unit": each.unit,
        "professional": _number(each.professional),
        "ai": _number(each.ai),
        "limit": _limit(each.limit),
    }


def _curve(curve: Curve) -> JsonObject:
    return {
        "title": curve.title,
        "unit": curve.unit,
        "points": [
            {
                "name": point.name,
                "professional": _number(point.professional),
                "ai": _number(point.ai),
            }
            for point in curve.points
        ],
    }


def finding_as_json(finding: Finding) -> JsonObject:
    return {
        "id": finding.id,
        "layer": finding.layer,
        "side": finding.side.value,
        "kind": finding.kind,
        "sentence": finding.sentence,
        "certainty": _number(finding.certainty),
        "region_px": [_point(corner) for corner in finding.region_px],
        "professional": _number(finding.professional),
        "ai": _number(finding.ai),
        "hint": finding.hint,
        "limit": _limit(finding.limit),
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
        "colour_code": facts.colour_code,
        "bit_depth": facts.bit_depth,
        "notes": list(facts.notes),
        "error": None,
    }


def refusal_as_json(path: Path, error: str) -> JsonObject:
    """Return the entry of a file that could not be read; *error* is the whole sentence."""
    unknown = ("kind", "size_px", "orientation", "profile", "colour_code", "bit_depth")
    return {"path": str(path), **dict.fromkeys(unknown), "notes": [], "error": error}


def _side(side: SideResult | None) -> JsonObject | None:
    if side is None:
        return None
    return {"value": _number(side.value), "judged_share": _number(side.judged_share)}


def _affine(start: Placement, end: Placement) -> list[list[float | None]]:
    """Return ((a, b, c), (d, e, f)): (x, y) lies at (a·x + b·y + c, d·x + e·y + f)."""
    origin, across, down = (
        end.to_picture(start.to_stage(PicturePoint(*point))) for point in ((0, 0), (1, 0), (0, 1))
    )
    return [
        [_number(across.x - origin.x), _number(down.x - origin.x), _number(origin.x)],
        [_number(across.y - origin.y), _number(down.y - origin.y), _number(origin.y)],
    ]


def _point(point: PicturePoint) -> list[float | None]:
    return [_number(point.x), _number(point.y)]


def _size(size_px: PictureSize) -> list[int]:
    return [int(size_px.width), int(size_px.height)]


def _number(value: float | None) -> float | None:
    """Return a plain, finite number; JSON has no word for anything else."""
    if value is None or not isfinite(value):
        return None
    return round(float(value), DIGITS)
