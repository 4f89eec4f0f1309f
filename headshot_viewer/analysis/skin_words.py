"""When the skin layer reports what it measured, and in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from headshot_viewer.analysis.skin_texture import usual_share
from headshot_viewer.core.regions import Region
from headshot_viewer.core.said import said, titled
from headshot_viewer.core.sensitivity import Band, Limit, Sensitivity

if TYPE_CHECKING:
    from headshot_viewer.analysis.skin_texture import Share, SkinTexture
    from headshot_viewer.core.layer import RegionResult

MORE: Final = Band("more", said("More texture over all skin"), "%", 180.0, 150.0, 130.0)
COMPARABLE: Final = Band(
    "slightly", said("Slightly smoother over all skin"), "%", 65.0, 75.0, 85.0, is_below=True
)
CLEARLY: Final = Band(
    "clearly", said("Clearly smoother over all skin"), "%", 50.0, 60.0, 70.0, is_below=True
)
GONE: Final = Band(
    "gone", said("Fine texture largely gone over all skin"), "%", 30.0, 40.0, 50.0, is_below=True
)
"""Shares over all skin. Two real photos of one person differ by 0.6 to 1.6 times, so that at keen
an honest pair now and then gets a word, and at cautious hardly ever."""

REGION: Final = Band("region", said("A region of the face"), "%", 40.0, 50.0, 60.0, is_below=True)
NOSE_AND_JAW: Final = Band(
    "nose-and-jaw", said("Nose and jaw"), "%", 30.0, 40.0, 50.0, is_below=True
)
"""A region below this share is a finding; nose and jaw vary more between real photos."""

BANDS: Final = (REGION, NOSE_AND_JAW, GONE, CLEARLY, COMPARABLE, MORE)
_BAND_OF: Final = {
    Region.NOSE: NOSE_AND_JAW,
    Region.RIGHT_JAW: NOSE_AND_JAW,
    Region.LEFT_JAW: NOSE_AND_JAW,
}

SILENT: Final = frozenset({Region.CHIN})
"""Too much stubble and shadow: its share is meaningless."""


def limit_of(region: Region, sensitivity: Sensitivity) -> Limit | None:
    """Return the limit below which a region is a finding; None for one that never is."""
    return None if region in SILENT else _BAND_OF.get(region, REGION).at(sensitivity)


def agree(of: Share, comparable: Limit) -> bool:
    """Return whether both shares are on the same side of the limit."""
    return comparable.is_passed_by(100 * of.raw) == comparable.is_passed_by(100 * of.matched)


def told(whole: Share | None, sensitivity: Sensitivity) -> str:
    """Return a sentence on how the skin compares, with the limit of that judgement."""
    if whole is None:
        return said("There is too little skin in one of the pictures to compare.")
    words, limit = _word(100 * whole.matched, sensitivity)
    return said(
        "The AI picture’s skin has {matched} of the professional picture’s fine texture, allowing "
        "for overall sharpness ({raw} as measured): {words} ({limit}).",
        matched=f"{whole.matched:.0%}",
        raw=f"{whole.raw:.0%}",
        words=words,
        limit=limit,
    )


def _word(percent: float, sensitivity: Sensitivity) -> tuple[str, str]:
    """Return the words for a share over all skin, and their limit."""
    more, comparable, clearly, gone = (
        band.at(sensitivity) for band in (MORE, COMPARABLE, CLEARLY, GONE)
    )
    if more.is_passed_by(percent):
        return said(
            "more texture than the professional picture (grain, sharpening or invented pores)"
        ), more.in_words
    if not comparable.is_passed_by(percent):
        return said("comparable with the professional picture"), _between(comparable, more)
    if not clearly.is_passed_by(percent):
        return said("slightly smoother than the professional picture"), _between(
            clearly, comparable
        )
    if not gone.is_passed_by(percent):
        return said("clearly smoother than the professional picture"), _between(gone, clearly)
    return said("the fine texture is largely gone"), gone.in_words


def _between(low: Limit, high: Limit) -> str:
    return said("{low:.0f} to {high:.0f}%", low=low.value, high=high.value)


def region_in_words(professional: SkinTexture, each: RegionResult, limit: Limit) -> str:
    """Return a sentence on how much texture a region has, and whether the other has little too."""
    usual = usual_share(professional.skin.frame.iod_px) * professional.features
    values = {
        "region": titled(each.region.words),
        "matched": f"{each.matched:.0%}",
        "raw": f"{each.raw:.0%}",
        "limit": limit.in_words,
    }
    if each.professional >= usual:
        return said(
            "{region}: {matched} of the professional picture’s fine texture (allowing for overall "
            "sharpness; {raw} as measured; reported {limit}).",
            **values,
        )
    return said(
        "{region}: {matched} of the professional picture’s fine texture (allowing for overall "
        "sharpness; {raw} as measured; reported {limit}). The professional picture shows this "
        "too (smoother there than three of four real portraits: {usual} of the usual).",
        **values,
        usual=f"{each.professional / usual:.0%}",
    )
