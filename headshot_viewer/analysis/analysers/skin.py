"""Skin texture: how much of the professional picture's fine texture the AI picture's skin has."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from math import prod
from typing import TYPE_CHECKING, Final

import numpy as np

from headshot_viewer.analysis.analyser import Analyser
from headshot_viewer.analysis.doubts import NAMES, Doubt, sentence
from headshot_viewer.analysis.face_frame import common_iod_px
from headshot_viewer.analysis.face_pair import face_pair
from headshot_viewer.analysis.jpeg_blocks import blockiness
from headshot_viewer.analysis.skin import skin_of
from headshot_viewer.analysis.skin_comparing import (
    HIDDEN_BY_GRAIN,
    shows_blocks,
    why_incomparable,
)
from headshot_viewer.analysis.skin_texture import (
    HEAT_FROM_LOG2,
    HEAT_FULL_LOG2,
    SkinTexture,
    heat_alone,
    heat_of_shares,
    share,
    shares_of,
    skin_texture,
    usual_share,
)
from headshot_viewer.analysis.skin_words import (
    BANDS,
    COMPARABLE,
    agree,
    limit_of,
    region_in_words,
    told,
)
from headshot_viewer.analysis.whole_texture import measure_whole_pictures
from headshot_viewer.core.arrays import sealed
from headshot_viewer.core.finding import Finding
from headshot_viewer.core.layer import (
    Heat,
    HeatScale,
    LayerResult,
    RegionResult,
    SideResult,
    judged,
)
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import part
from headshot_viewer.core.regions import SKIN_REGIONS, Region, outline
from headshot_viewer.core.said import said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.arrays import UnitField
    from headshot_viewer.core.face import Face
    from headshot_viewer.core.geometry import PicturePoint, PictureSize
    from headshot_viewer.core.progress import Progress
    from headshot_viewer.core.sensitivity import Sensitivity

ID: Final = "skin"
TITLE: Final = said("Skin texture")
UNIT: Final = said("grey levels")

TOO_SMALL_IOD_PX: Final = 64
"""Pores are smaller than a pixel there, so skin cannot be judged."""

LOW_IOD_PX: Final = 100
"""Below this only the coarser part of the texture is recorded."""

LEAST_COVER: Final = 0.5
"""Less measurable skin than this share lowers the certainty."""

MOST_YAW_DEG: Final = 35.0
"""A face turned further than this lowers the certainty."""

GRAINY: Final = 0.5
"""Ratio of grain floor to texture above which part of the texture counts as grain."""

SPREAD: Final = said("Two real photos of one person differ by 0.6 to 1.6 times.")


@dataclass(frozen=True, slots=True, eq=False)
class _Faced:
    """The measurements of the face in a picture, without the picture itself.

    Attributes:
        outlines: of the regions of skin, in picture pixels.
        judged_share: share of the picture that is measured skin.
        blockiness: how visible the picture's JPEG blocks are.
    """

    face: Face
    texture: SkinTexture
    outlines: Mapping[Region, tuple[PicturePoint, ...]]
    judged_share: float
    blockiness: float


@dataclass(frozen=True, slots=True, eq=False)
class _Measured:
    """The measurements of a pair, before they are judged.

    Attributes:
        there: the sides that have a picture.
        faced: of the sides with a face.
        heats: of the sides with a face.
        incomparable: why the two cannot be compared; None if they can, or if one is missing.
    """

    there: frozenset[Side]
    faced: Mapping[Side, _Faced]
    heats: Mapping[Side, Heat]
    incomparable: str | None

    @property
    def compares(self) -> bool:
        return len(self.faced) == len(Side) and self.incomparable is None


def measure(professional: Subject | None, ai: Subject | None, progress: Progress) -> LayerResult:
    """Compare the skin of both faces, at one eye distance, allowing for sharpness and grain."""
    pair = face_pair(professional, ai, part(progress, 0.0, 0.5))
    faces = pair.faces
    if not faces:
        return _whole_picture(professional, ai, part(progress, 0.5, 1.0))
    iod_px = common_iod_px(*faces.values())
    if iod_px < TOO_SMALL_IOD_PX:
        progress(1.0)
        return _too_small(professional, ai, faces)
    faced: dict[Side, _Faced] = {}
    for index, (side, face) in enumerate(faces.items()):
        faced[side] = _faced(pair.subjects[side], face, iod_px)
        progress(0.5 + 0.2 * (index + 1))
    result = judged(partial(_result, _measured(frozenset(pair.subjects), faced)))
    progress(1.0)
    return result


def _faced(subject: Subject, face: Face, iod_px: int) -> _Faced:
    texture = skin_texture(skin_of(subject, face, iod_px))
    outlines = {r: subject.choice.outline(r) or outline(face, r) for r in SKIN_REGIONS}
    judged_share = _judged_share(texture, subject.size_px)
    return _Faced(face, texture, outlines, judged_share, blockiness(subject))


def _measured(there: frozenset[Side], faced: Mapping[Side, _Faced]) -> _Measured:
    is_pair = len(faced) == len(Side)
    incomparable = None
    if is_pair:
        incomparable = why_incomparable(
            faced[Side.PROFESSIONAL].texture,
            faced[Side.AI].texture,
            {side: each.blockiness for side, each in faced.items()},
        )
    compares = is_pair and incomparable is None
    heats = {}
    for side, each in faced.items():
        if compares:
            field = heat_of_shares(shares_of(each.texture, faced[side.other].texture))
        else:
            field = heat_alone(each.texture)
        heats[side] = _heat(each.texture, field)
    return _Measured(there, faced, heats, incomparable)


def _result(measured: _Measured, sensitivity: Sensitivity) -> LayerResult:
    faced = measured.faced
    pair = [faced[side] for side in Side] if measured.compares else None
    comparable = COMPARABLE.at(sensitivity)
    doubts = _doubts(measured)
    whole = None if pair is None else share(pair[0].texture, pair[1].texture)
    if whole is not None and not agree(whole, comparable):
        doubts.append(
            Doubt(
                0.5,
                said("Raw and sharpness-matched shares disagree: the comparison is uncertain."),
            )
        )
    certainty = prod(doubt.factor for doubt in doubts)
    notes = [doubt.sentence for doubt in doubts]
    regions: tuple[RegionResult, ...] = ()
    if pair is not None:
        regions = _regions(pair[0].texture, pair[1].texture, certainty, sensitivity)
        notes = [told(whole, sensitivity), *notes, SPREAD]
    elif measured.incomparable is not None:
        notes = [measured.incomparable, *notes]
    else:
        notes = [said("Regions are compared where both pictures show a face."), *notes]
    return LayerResult(
        layer=ID,
        title=TITLE,
        unit=UNIT,
        professional=_side(measured, Side.PROFESSIONAL),
        ai=_side(measured, Side.AI),
        ratio=whole.matched if whole is not None else None,
        certainty=certainty,
        scale=_scale_of_pair() if pair is not None else _scale_alone(faced),
        notes=tuple(notes),
        findings=() if pair is None else _findings(pair[0], pair[1], regions),
        regions=regions,
        bands=BANDS if pair is not None else (),
    )


def _doubts(measured: _Measured) -> list[Doubt]:
    found, faced = [], measured.faced
    iod_px = next(iter(faced.values())).texture.skin.frame.iod_px
    if iod_px < LOW_IOD_PX:
        found.append(
            Doubt(
                0.7,
                said(
                    "Low resolution: the eyes are {iod_px} px apart where the faces are compared.",
                    iod_px=iod_px,
                ),
            )
        )
    for side, each in faced.items():
        name = sentence(NAMES[side])
        if each.texture.skin.cover < LEAST_COVER:
            found.append(
                Doubt(
                    0.7, said("{name} shows little bare skin (beard, hair or shadow).", name=name)
                )
            )
        if not each.face.is_sure or abs(each.face.yaw_deg) > MOST_YAW_DEG:
            found.append(
                Doubt(0.6, said("{name}: the face is turned away or partly covered.", name=name))
            )
        if each.texture.is_hidden_by_grain(HIDDEN_BY_GRAIN):
            # Where the pair is not compared, the reason for that says so already.
            if measured.incomparable is None:
                found.append(
                    Doubt(0.7, said("{name} is grainy: most of its texture is grain.", name=name))
                )
        elif each.texture.is_hidden_by_grain(GRAINY):
            found.append(
                Doubt(0.7, said("{name} is grainy: part of its texture is grain.", name=name))
            )
        if shows_blocks(each.texture, each.blockiness):
            found.append(
                Doubt(
                    0.7,
                    said(
                        "{name} shows JPEG compression, which takes fine texture away or adds "
                        "some.",
                        name=name,
                    ),
                )
            )
    return found


def _regions(
    professional: SkinTexture, ai: SkinTexture, certainty: float, sensitivity: Sensitivity
) -> tuple[RegionResult, ...]:
    comparable = COMPARABLE.at(sensitivity)
    found = []
    for region in SKIN_REGIONS:
        of_region = share(professional, ai, region)
        if of_region is None:
            continue
        cover = min(_cover(each, region) for each in (professional, ai))
        agrees = agree(of_region, comparable)
        found.append(
            RegionResult(
                region,
                professional.regions[region],
                ai.regions[region],
                of_region.raw,
                of_region.matched,
                cover,
                certainty * (1.0 if agrees else 0.5) * (1.0 if cover >= LEAST_COVER else 0.7),
                limit_of(region, sensitivity),
            )
        )
    return tuple(found)


def _cover(texture: SkinTexture, region: Region) -> float:
    drawn = texture.skin.areas[region].sum()
    return float(texture.skin.regions[region].sum() / max(1, drawn))


def _findings(
    professional: _Faced, ai: _Faced, regions: tuple[RegionResult, ...]
) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            id=f"{ID}/{each.region.value}",
            layer=ID,
            side=Side.AI,
            kind="plastic_skin",
            sentence=region_in_words(professional.texture, each, each.limit),
            certainty=each.certainty,
            region_px=ai.outlines[each.region],
            professional=each.professional,
            ai=each.ai,
            limit=each.limit,
        )
        for each in regions
        if each.limit is not None and each.limit.is_passed_by(100 * each.matched)
    )


def _side(measured: _Measured, side: Side) -> SideResult | None:
    here = measured.faced.get(side)
    if side not in measured.there:
        return None
    if here is None:
        return SideResult(None, 0.0, None, (said("No face was found."),))
    notes = () if here.texture.whole is not None else (said("There is too little skin to judge."),)
    return SideResult(here.texture.whole, here.judged_share, measured.heats[side], notes)


def _judged_share(texture: SkinTexture, size: PictureSize) -> float:
    """Return the share of the picture that is measured skin."""
    picture_px = abs(float(np.linalg.det(texture.skin.frame.to_picture[:, :2])))
    return min(1.0, float(texture.skin.mask.sum()) * picture_px / (size.width * size.height))


def _heat(texture: SkinTexture, heat: UnitField) -> Heat:
    mask = texture.skin.mask
    values = np.rint(np.where(mask, heat, np.float32(0)) * 255).astype(np.uint8)
    (a, b, c), (d, e, f) = texture.skin.frame.to_picture.tolist()
    return Heat(sealed(values), mask, ((a, b, c), (d, e, f)))


def _scale_of_pair() -> HeatScale:
    return HeatScale(
        100 * 2**-HEAT_FROM_LOG2,
        100 * 2**-HEAT_FULL_LOG2,
        said("% of the other’s"),
        low_word=said("comparable"),
        high_word=said("smoothed"),
        is_geometric=True,
    )


def _scale_alone(faced: Mapping[Side, _Faced]) -> HeatScale:
    iod_px = next(iter(faced.values())).texture.skin.frame.iod_px
    usual = 100 * usual_share(iod_px)
    return HeatScale(
        usual,
        usual / 3,
        said("% of the features'"),
        low_word=said("usual"),
        high_word=said("smooth"),
        is_geometric=True,
    )


def _too_small(
    professional: Subject | None, ai: Subject | None, faces: Mapping[Side, Face]
) -> LayerResult:
    sides: dict[Side, SideResult | None] = {}
    for side, subject in ((Side.PROFESSIONAL, professional), (Side.AI, ai)):
        face = faces.get(side)
        if subject is None:
            sides[side] = None
        elif face is None:
            sides[side] = SideResult(None, 0.0, None, (said("No face was found."),))
        elif face.iod_px < TOO_SMALL_IOD_PX:
            note = said(
                "The face is too small to judge skin (the eyes are {iod_px:.0f} px apart, "
                "{too_small_iod_px} are needed).",
                iod_px=face.iod_px,
                too_small_iod_px=TOO_SMALL_IOD_PX,
            )
            sides[side] = SideResult(None, 0.0, None, (note,))
        else:
            sides[side] = SideResult(
                None,
                0.0,
                None,
                (said("Not measured: the other face is too small to compare with."),),
            )
    return LayerResult(
        layer=ID,
        title=TITLE,
        unit=UNIT,
        professional=sides[Side.PROFESSIONAL],
        ai=sides[Side.AI],
        ratio=None,
        certainty=0.0,
    )


def _whole_picture(
    professional: Subject | None, ai: Subject | None, progress: Progress
) -> LayerResult:
    """Fall back to the texture of the whole pictures where no face is known."""
    whole = measure_whole_pictures(professional, ai, progress, layer=ID, title=TITLE)
    fallback = said("No face was found: the whole pictures were measured instead of the skin.")
    anything = professional is not None or ai is not None
    return replace(whole, notes=(fallback, *whole.notes) if anything else ())


ANALYSER: Final = Analyser(
    id=ID,
    title=TITLE,
    unit=UNIT,
    reading=said(
        "Heat shows where the skin of one picture has less fine texture than the same place of "
        "the other, allowing for how sharp each picture is at all."
    ),
    misled_by=said(
        "Retouching, make-up, light, focus and phone cameras smooth skin too; grain, sharpening "
        "and JPEG blocks add texture of their own."
    ),
    source=said(
        "Residual of a 5 x 5 median filter, as forensic noise analysis uses it, on skin, at "
        "equal eye distance, against eyes, brows and lips (own study, 2025); the face by "
        "MediaPipe’s face mesh (Kartynnik and others, 2019)."
    ),
    order=10,
    measure=measure,
    bands=BANDS,
    silent_where=said(
        "It does not judge faces with eyes under 64 px apart; pairs of which one picture is more "
        "than twice as sharp as the other, has mostly grain for texture, or shows a small face in "
        "strong JPEG compression; nor places under hair, beard, glasses or deep shadow. Of the "
        "chin it never speaks."
    ),
)
