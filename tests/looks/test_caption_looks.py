"""How captions of a guided consultation look; see ``build/looks``."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from headshot_viewer.core.annotation import Annotation, Evidence, Pin
from headshot_viewer.core.flaws import flaw
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.paint.captions import Caption, caption_of, plan_caption
from tests.looks.comparing import Looks
from tests.paint.makers import blank
from tests.paint.sheet_makers import EVIDENCE, GERMAN, HEBREW

MEASURED: Final = Evidence("skin/cheek", "skin", EVIDENCE, 0.8, "levels", 2.0, 0.82)
MARK: Final = Annotation("a", "picture-2", Pin(PicturePoint(5, 5)), "plastic_skin", "For me.")
WIDTH_PX: Final = 900


def caption(evidence: Evidence | None, kind: str = "plastic_skin") -> Caption:
    mark = replace(MARK, kind=kind, evidence=evidence)
    return caption_of(mark, flaw(kind), Side.AI, 4, (3, 7))


CAPTIONS: Final = {
    "measured": caption(MEASURED),
    "seen": caption(None, "eyes_and_gaze"),
    "german": caption(replace(MEASURED, sentence=GERMAN)),
    "hebrew": caption(replace(MEASURED, sentence=HEBREW)),
}


@pytest.mark.parametrize("name", CAPTIONS)
@pytest.mark.parametrize("width_px", [WIDTH_PX, 360])
def test_a_caption(looks: Looks, name: str, width_px: int) -> None:
    plan = plan_caption(CAPTIONS[name], width_px, 14)
    page = blank(width_px, round(plan.height_px))
    with QPainter(page) as painter:
        plan.paint(painter, QRectF(page.rect()))
    looks.check(f"caption-{name}-{width_px}", page)
