"""Known properties of a pair that can mislead a comparison of its detail."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from headshot_viewer.analysis.edge_blur import edge_blur_of
from headshot_viewer.analysis.jpeg_blocks import blockiness
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import part
from headshot_viewer.core.said import Said, said

if TYPE_CHECKING:
    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.progress import Progress

NAMES: Final[Mapping[Side, str]] = {
    Side.PROFESSIONAL: said("the professional picture"),
    Side.AI: said("the AI picture"),
}

SMALL_HEIGHT_PX: Final = 600
"""Below this the eyes are under 64 px apart, where skin was found "too small to judge"."""

UNEQUAL_HEIGHTS: Final = 2.0
"""Reducing by more than this makes a camera's picture clearly crisper per pixel."""

UNEQUAL_SHAPES: Final = 1.25
"""Ratio of the aspect ratios: a 4:5 portrait against a square is 1.25."""

VISIBLE_BLOCKS: Final = 1.45
"""Blockiness at a JPEG quality of about 75; untouched portraits have 1.0 to 1.3."""

STRONG_BLOCKS: Final = 1.9
"""Blockiness at a JPEG quality of about 50."""

SHARPEST_PERCENT: Final = 10
"""The sharpest tenth of the edges tells the sharpness of a picture at any depth of field."""

UNEQUAL_SHARPNESS_PX: Final = 0.6
"""Blurring a crisp picture by sigma 1 px changes its sharpest tenth by about this."""

LEAST_WIDTH_PX: Final = 0.5
"""Smaller widths are written as "under" this."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something known that can mislead a comparison.

    Attributes:
        factor: by which the certainty is multiplied, 0..1.
        sentence: what it is and why it matters.
    """

    factor: float
    sentence: str


def doubts_of_detail(subjects: Mapping[Side, Subject], height_px: int) -> list[Doubt]:
    """Return what may mislead any comparison of fine detail between whole pictures."""
    found = []
    if subjects and height_px < SMALL_HEIGHT_PX:
        found.append(
            Doubt(
                0.6,
                said(
                    "At {height_px} px height fine detail is only partly recorded.",
                    height_px=height_px,
                ),
            )
        )
    found += _of_blocks(subjects)
    if len(subjects) == 2:
        found.append(
            Doubt(
                0.6,
                said(
                    "The whole frame counts, clothing, hair and background too: the two values "
                    "compare "
                    "like with like only where the framing is alike."
                ),
            )
        )
        found += _of_sizes(*subjects.values())
    return found


def doubts_of_sharpness(
    subjects: Mapping[Side, Subject], height_px: int, progress: Progress
) -> list[Doubt]:
    """Return whether two pictures differ in sharpness as a whole, which changes all fine detail."""
    sharpest_px = {}
    for index, (side, subject) in enumerate(subjects.items()):
        report = part(progress, index / len(subjects), (index + 1) / len(subjects))
        widths_px = edge_blur_of(subject, height_px, report).widths_px()
        if widths_px.size >= height_px / 4:
            sharpest_px[side] = float(np.percentile(widths_px, SHARPEST_PERCENT))
    if len(sharpest_px) < 2:
        return []
    crisp, soft = sorted(sharpest_px, key=lambda side: sharpest_px[side])
    if sharpest_px[soft] - sharpest_px[crisp] < UNEQUAL_SHARPNESS_PX:
        return []
    return [
        Doubt(
            0.7,
            said(
                "{soft} is less sharp as a whole (its sharpest edges are {width} wide, those of "
                "{crisp} {other_width}): part of the difference is focus, resolution or "
                "sharpening.",
                soft=sentence(NAMES[soft]),
                width=_width(sharpest_px[soft]),
                crisp=NAMES[crisp],
                other_width=_width(sharpest_px[crisp]),
            ),
        )
    ]


def sentence(text: str) -> str:
    """Return *text* with a capital letter; its template too, if it has one."""
    if isinstance(text, Said):
        return Said(sentence(str.__str__(text.template)), text.values)
    return text[:1].upper() + text[1:]


def _width(width_px: float) -> str:
    # Sharpened edges are narrower than any blur could be; the number is meaningless there.
    return (
        said("{width_px:.1f} px", width_px=width_px)
        if width_px >= LEAST_WIDTH_PX
        else said("under {least_width_px} px", least_width_px=LEAST_WIDTH_PX)
    )


def _of_blocks(subjects: Mapping[Side, Subject]) -> list[Doubt]:
    strengths = {side: blockiness(subject) for side, subject in subjects.items()}
    blocky = [side for side, strength in strengths.items() if strength >= VISIBLE_BLOCKS]
    if not blocky:
        return []
    strong = max(strengths.values()) >= STRONG_BLOCKS
    whose = said("both pictures") if len(blocky) == 2 else NAMES[blocky[0]]
    return [
        Doubt(
            0.6 if strong else 0.8,
            said(
                "JPEG blocks are {visible} in {whose}: compression has taken fine detail and left "
                "edges of its own.",
                visible=said("strong") if strong else said("visible"),
                whose=whose,
            ),
        )
    ]


def _of_sizes(one: Subject, other: Subject) -> list[Doubt]:
    found = []
    low, high = sorted(each.size_px.height for each in (one, other))
    if high > UNEQUAL_HEIGHTS * low:
        found.append(
            Doubt(
                0.8,
                said(
                    "One picture is {times:.1f} times as tall as the other; reducing it makes its "
                    "detail look crisper.",
                    times=high / low,
                ),
            )
        )
    narrow, wide = sorted(each.size_px.width / each.size_px.height for each in (one, other))
    if wide > UNEQUAL_SHAPES * narrow:
        found.append(
            Doubt(
                0.8,
                said(
                    "The pictures have different shapes, so the faces probably differ in size, "
                    "and their detail with them."
                ),
            )
        )
    return found
