"""All that a layer says is said in the window's language, and nothing else of it is changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from headshot_viewer.core.finding import Finding
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.layer import (
    Curve,
    CurvePoint,
    HeatScale,
    LayerResult,
    Plot,
    PlotKind,
    Reading,
    SideResult,
)
from headshot_viewer.core.picture import Side
from headshot_viewer.core.said import said
from headshot_viewer.paint.spoken_results import spoken_result

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

RESULT = LayerResult(
    layer="focus",
    title="Focus",
    unit="levels",
    professional=SideResult(2.0, 0.5, notes=(said("{name} is small.", name=said("The picture")),)),
    ai=None,
    ratio=None,
    certainty=0.5,
    scale=HeatScale(0.0, 1.0, "levels", "sharp", "soft"),
    notes=("Two pictures.",),
    findings=(
        Finding(
            id="focus/ear",
            layer="focus",
            side=Side.AI,
            kind="wrong_sharpness",
            sentence="The ear is soft.",
            certainty=0.7,
            region_px=(PicturePoint(0, 0), PicturePoint(1, 0), PicturePoint(0, 1)),
        ),
    ),
    readings=(Reading("Smile", "levels", 1.0, None),),
    plots=(Plot("Tones", PlotKind.HISTOGRAM, (1.0,), None),),
    curves=(Curve("Fall-off", "levels", (CurvePoint("nose", 1.0, 2.0),)),),
)


class _Capitals(QTranslator):
    def translate(
        self, _context: str, text: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str:
        return "{name} IST KLEIN." if text == "{name} is small." else text.upper()


@pytest.fixture
def capitals(qapp: QApplication) -> Iterator[None]:
    translator = _Capitals(qapp)
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.mark.usefixtures("capitals")
def test_every_word_is_translated() -> None:
    made = spoken_result(RESULT)
    assert (made.title, made.unit, made.notes) == ("FOCUS", "LEVELS", ("TWO PICTURES.",))
    assert made.professional is not None
    assert made.professional.notes == ("THE PICTURE IST KLEIN.",)
    assert made.scale == HeatScale(0.0, 1.0, "LEVELS", "SHARP", "SOFT")
    assert [each.sentence for each in made.findings] == ["THE EAR IS SOFT."]
    assert made.readings == (Reading("SMILE", "LEVELS", 1.0, None),)
    assert made.plots[0].title == "TONES"
    assert made.curves == (Curve("FALL-OFF", "LEVELS", (CurvePoint("NOSE", 1.0, 2.0),)),)
    assert (made.layer, made.findings[0].id) == ("focus", "focus/ear")


@pytest.mark.usefixtures("qapp")
def test_in_english_nothing_changes() -> None:
    made = spoken_result(RESULT)
    for name in ("layer", "title", "unit", "notes", "findings", "readings", "plots", "curves"):
        assert getattr(made, name) == getattr(RESULT, name)
    assert replace(made, scale=None).certainty == RESULT.certainty
