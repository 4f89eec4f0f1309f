"""Skin texture: how much of the professional picture's fine texture the AI picture's skin has."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import prod
from typing import TYPE_CHECKING, Final

import numpy as np

from headshot_viewer.analysis.analyser import Analyser
from headshot_viewer.analysis.doubts import NAMES, Doubt, sentence
from headshot_viewer.analysis.face_frame import common_iod_px
from headshot_viewer.analysis.face_pair import face_pair
from headshot_viewer.analysis.skin import skin_of
from headshot_viewer.analysis.skin_texture import (
    HEAT_FROM_LOG2,
    HEAT_FULL_LOG2,
    Share,
    SkinTexture,
    heat_alone,
    heat_of_shares,
    share,
    shares_of,
    skin_texture,
    usual_share,
)
from headshot_viewer.analysis.whole_texture import measure_whole_pictures
from headshot_viewer.core.arrays import sealed
from headshot_viewer.core.finding import Finding
from headshot_viewer.core.layer import Heat, HeatScale, LayerResult, RegionResult, SideResult
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import part
from headshot_viewer.core.regions import SKIN_REGIONS, Region, outline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.arrays import UnitField
    from headshot_viewer.core.face import Face
    from headshot_viewer.core.progress import Progress

ID: Final = "skin"
TITLE: Final = "Skin texture"
UNIT: Final = "grey levels"

TOO_SMALL_IOD_PX: Final = 64
"""Pores are under a pixel there: nothing can be said of skin."""

LOW_IOD_PX: Final = 100
"""Below this only the coarser part of the texture is recorded."""

UNEQUAL_SHARPNESS: Final = 2.0
"""A blur that makes this difference reads as 20 % false alarms: no comparison."""

LEAST_COVER: Final = 0.5
MOST_YAW_DEG: Final = 35.0
GRAINY: Final = 0.5
"""Grain floor through texture, above which part of the texture is grain."""

WORDS: Final = (
    (1.5, "more texture than the professional picture (grain, sharpening or invented pores)"),
    (0.75, "comparable with the professional picture"),
    (0.6, "slightly smoother than the professional picture"),
    (0.4, "clearly smoother than the professional picture"),
    (0.0, "the fine texture is largely gone"),
)
"""Over all skin, from which share on it is called what. Two real photos of one person: 0.6-1.6."""

COMPARABLE: Final = 0.75

SPEAKS_UNDER: Final = 0.5
SPEAKS_UNDER_IN: Final = {Region.NOSE: 0.4, Region.RIGHT_JAW: 0.4, Region.LEFT_JAW: 0.4}
"""A region under this share is worth a word; nose and jaw vary more between real photos."""

SILENT: Final = frozenset({Region.CHIN})
"""Stubble and shadow: no share of it means anything."""

SPREAD: Final = "Two real photos of one person differ by 0.6 to 1.6 times."


@dataclass(frozen=True, slots=True, eq=False)
class _Faced:
    """A picture with its face, measured."""

    subject: Subject
    face: Face
    texture: SkinTexture


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
        subject = pair.subjects[side]
        faced[side] = _Faced(subject, face, skin_texture(skin_of(subject, face, iod_px)))
        progress(0.5 + 0.2 * (index + 1))
    result = _result(pair.subjects, faced)
    progress(1.0)
    return result


def _result(subjects: Mapping[Side, Subject], faced: Mapping[Side, _Faced]) -> LayerResult:
    pair = [faced[side] for side in Side] if len(faced) == len(Side) else None
    doubts = _doubts(faced)
    whole = None if pair is None else share(pair[0].texture, pair[1].texture)
    unequal = None if pair is None else _unequal_sharpness(pair[0].texture, pair[1].texture)
    compares = pair is not None and unequal is None
    if whole is not None and (whole.raw > COMPARABLE) != (whole.matched > COMPARABLE):
        doubts.append(
            Doubt(0.5, "Raw and sharpness-matched shares disagree: the comparison is uncertain.")
        )
    certainty = prod(doubt.factor for doubt in doubts)
    notes = [doubt.sentence for doubt in doubts]
    regions: tuple[RegionResult, ...] = ()
    if pair is not None and compares:
        regions = _regions(pair[0].texture, pair[1].texture, certainty)
        notes = [*_told(whole), *notes, SPREAD]
    elif unequal is not None:
        notes = [unequal, *notes]
    return LayerResult(
        layer=ID,
        title=TITLE,
        unit=UNIT,
        professional=_side(subjects, faced, Side.PROFESSIONAL, compares=compares),
        ai=_side(subjects, faced, Side.AI, compares=compares),
        ratio=whole.matched if whole is not None and compares else None,
        certainty=certainty,
        scale=_scale_of_pair() if compares else _scale_alone(faced),
        notes=tuple(notes),
        findings=() if pair is None else _findings(pair[0], pair[1], regions),
        regions=regions,
    )


def _told(whole: Share | None) -> list[str]:
    if whole is None:
        return ["There is too little skin in one of the pictures to compare."]
    word = next(words for least, words in WORDS if whole.matched >= least)
    return [
        f"The AI picture's skin has {whole.matched:.0%} of the professional picture's fine "
        f"texture, allowing for overall sharpness ({whole.raw:.0%} as measured): {word}."
    ]


def _doubts(faced: Mapping[Side, _Faced]) -> list[Doubt]:
    found = []
    iod_px = next(iter(faced.values())).texture.skin.frame.iod_px
    if iod_px < LOW_IOD_PX:
        found.append(
            Doubt(
                0.7,
                f"Low resolution: the eyes are {iod_px} px apart where the faces are compared.",
            )
        )
    for side, each in faced.items():
        name = sentence(NAMES[side])
        if each.texture.skin.cover < LEAST_COVER:
            found.append(Doubt(0.7, f"{name} shows little bare skin (beard, hair or shadow)."))
        if not each.face.is_sure or abs(each.face.yaw_deg) > MOST_YAW_DEG:
            found.append(Doubt(0.6, f"{name}: the face is turned away or partly covered."))
        whole = each.texture.whole
        if whole is not None and each.texture.grain > GRAINY * whole:
            found.append(Doubt(0.7, f"{name} is grainy: part of its texture is grain."))
    return found


def _unequal_sharpness(professional: SkinTexture, ai: SkinTexture) -> str | None:
    """Return why the two cannot be compared, or None."""
    if min(professional.features, ai.features) <= 0:
        return "Eyes, brows and lips show no detail in one of the pictures: no comparison."
    factor = professional.features / ai.features
    if 1 / UNEQUAL_SHARPNESS <= factor <= UNEQUAL_SHARPNESS:
        return None
    softer = Side.AI if factor > 1 else Side.PROFESSIONAL
    return (
        f"{sentence(NAMES[softer])} is too soft to compare skin: eyes, brows and lips have "
        f"{min(factor, 1 / factor):.0%} of the other's detail."
    )


def _regions(
    professional: SkinTexture, ai: SkinTexture, certainty: float
) -> tuple[RegionResult, ...]:
    found = []
    for region in SKIN_REGIONS:
        of_region = share(professional, ai, region)
        if of_region is None:
            continue
        cover = min(_cover(each, region) for each in (professional, ai))
        agrees = (of_region.raw > COMPARABLE) == (of_region.matched > COMPARABLE)
        found.append(
            RegionResult(
                region,
                professional.regions[region],
                ai.regions[region],
                of_region.raw,
                of_region.matched,
                cover,
                certainty * (1.0 if agrees else 0.5) * (1.0 if cover >= LEAST_COVER else 0.7),
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
            sentence=_sentence(professional.texture, each),
            certainty=each.certainty,
            region_px=ai.subject.choice.outline(each.region) or outline(ai.face, each.region),
            professional=each.professional,
            ai=each.ai,
        )
        for each in regions
        if each.region not in SILENT
        and each.matched < SPEAKS_UNDER_IN.get(each.region, SPEAKS_UNDER)
    )


def _sentence(professional: SkinTexture, each: RegionResult) -> str:
    told = (
        f"{each.region.words.capitalize()}: {each.matched:.0%} of the professional picture's fine "
        f"texture (allowing for overall sharpness; {each.raw:.0%} as measured)."
    )
    usual = usual_share(professional.skin.frame.iod_px) * professional.features
    if each.professional < usual:
        told += (
            " The professional picture shows this too (smoother there than three of four real"
            f" portraits: {each.professional / usual:.0%} of the usual)."
        )
    return told


def _side(
    subjects: Mapping[Side, Subject],
    faced: Mapping[Side, _Faced],
    side: Side,
    *,
    compares: bool,
) -> SideResult | None:
    here = faced.get(side)
    if side not in subjects:
        return None
    if here is None:
        return SideResult(None, 0.0, None, (f"No face was found in {NAMES[side]}.",))
    if compares:
        heat = heat_of_shares(shares_of(here.texture, faced[side.other].texture))
    else:
        heat = heat_alone(here.texture)
    notes = () if here.texture.whole is not None else ("There is too little skin to judge.",)
    return SideResult(
        here.texture.whole,
        _judged_share(here),
        _heat(here.texture, heat),
        notes,
    )


def _judged_share(here: _Faced) -> float:
    """Return the share of the picture that is measured skin."""
    frame, size = here.texture.skin.frame, here.subject.size_px
    picture_px = abs(float(np.linalg.det(frame.to_picture[:, :2])))
    return min(1.0, float(here.texture.skin.mask.sum()) * picture_px / (size.width * size.height))


def _heat(texture: SkinTexture, heat: UnitField) -> Heat:
    mask = texture.skin.mask
    values = np.rint(np.where(mask, heat, np.float32(0)) * 255).astype(np.uint8)
    (a, b, c), (d, e, f) = texture.skin.frame.to_picture.tolist()
    return Heat(sealed(values), mask, ((a, b, c), (d, e, f)))


def _scale_of_pair() -> HeatScale:
    return HeatScale(
        100 * 2**-HEAT_FROM_LOG2,
        100 * 2**-HEAT_FULL_LOG2,
        "% of the other's",
        low_word="comparable",
        high_word="smoothed",
        is_geometric=True,
    )


def _scale_alone(faced: Mapping[Side, _Faced]) -> HeatScale:
    iod_px = next(iter(faced.values())).texture.skin.frame.iod_px
    usual = 100 * usual_share(iod_px)
    return HeatScale(
        usual,
        usual / 3,
        "% of the features'",
        low_word="usual",
        high_word="smooth",
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
            sides[side] = SideResult(None, 0.0, None, (f"No face was found in {NAMES[side]}.",))
        elif face.iod_px < TOO_SMALL_IOD_PX:
            note = (
                f"{sentence(NAMES[side])}: the face is too small to judge skin "
                f"(the eyes are {face.iod_px:.0f} px apart, {TOO_SMALL_IOD_PX} are needed)."
            )
            sides[side] = SideResult(None, 0.0, None, (note,))
        else:
            sides[side] = SideResult(
                None, 0.0, None, ("Not measured: the other face is too small to compare with.",)
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
    said = "No face was found: the whole pictures were measured instead of the skin."
    anything = professional is not None or ai is not None
    return replace(whole, notes=(said, *whole.notes) if anything else ())


ANALYSER: Final = Analyser(
    id=ID,
    title=TITLE,
    unit=UNIT,
    reading=(
        "Heat shows where the skin of one picture has less fine texture than the same place of "
        "the other, allowing for how sharp each picture is at all."
    ),
    misled_by=(
        "Retouching, make-up, light, focus and phone cameras smooth skin too; it is not judged on "
        "faces with eyes under 64 px apart, or where one picture is more than twice as sharp."
    ),
    source=(
        "Residual of a 5 x 5 median on skin, at equal eye distance, against eyes, brows and lips; "
        "on known smoothing its pixel AUROC is 0.91."
    ),
    order=10,
    measure=measure,
)
