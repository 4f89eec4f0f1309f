"""Made results of every shape that layers have, and layers that tell them at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headshot_viewer.analysis.analyser import Analyser
from headshot_viewer.core.layer import (
    Curve,
    CurvePoint,
    HeatScale,
    LayerResult,
    Plot,
    PlotKind,
    Reading,
    RegionResult,
    SideResult,
)
from headshot_viewer.core.regions import Region
from headshot_viewer.core.sensitivity import Limit

if TYPE_CHECKING:
    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.progress import Progress

SHARES = HeatScale(76.0, 25.0, "% of the other's", "comparable", "smoothed", is_geometric=True)
UNDER = Limit(50.0, "%", is_below=True)
TOLD = SideResult(1.5, 1.0)


def region(which: Region, matched: float, limit: Limit | None = UNDER) -> RegionResult:
    return RegionResult(which, 2.0, 2.0 * matched, matched * 1.2, matched, 0.9, 0.8, limit)


def skin_result() -> LayerResult:
    """Forehead, nose, both cheeks and chin; under the eyes and on the jaw nothing is read."""
    return LayerResult(
        *("skin", "Skin texture", "grey levels", TOLD, TOLD, 0.4, 0.9, SHARES),
        regions=(
            region(Region.FOREHEAD, 0.43),
            region(Region.NOSE, 0.8),
            region(Region.RIGHT_CHEEK, 0.3),
            region(Region.LEFT_CHEEK, 0.62),
            region(Region.CHIN, 0.55, None),
        ),
    )


def light_result() -> LayerResult:
    return LayerResult(
        *("light", "Light on the face", "strength", TOLD, TOLD, None, 0.6),
        readings=(
            Reading("Direction (0° right, 90° above)", "°", 61.5, None),
            Reading("Strength", "", 0.44, 0.2),
        ),
    )


def tones_result() -> LayerResult:
    rising = tuple(float(n) for n in range(1, 65))
    falling = rising[::-1]
    spot = [0.0] * 48 * 48
    spot[20 * 48 + 30] = 1.0
    return LayerResult(
        *("tones", "Tones", "ΔE00", SideResult(None, 0.0), SideResult(None, 0.0), None, 0.0),
        readings=(Reading("Skin hue", "°", 57.9, 58.2),),
        plots=(
            Plot(
                "Tones from black to white",
                PlotKind.HISTOGRAM,
                tuple(n / sum(rising) for n in rising),
                tuple(n / sum(falling) for n in falling),
            ),
            Plot("Skin tones", PlotKind.SCOPE, tuple(spot), None),
        ),
    )


def focus_result() -> LayerResult:
    places = (
        CurvePoint("nose", 1.1, 1.42),
        CurvePoint("ears", 1.3, 1.03),
        CurvePoint("hair", 1.65, None),
        CurvePoint("shoulders", None, 1.43),
        CurvePoint("background", 3.17, 2.62),
    )
    return LayerResult(
        *("focus", "Focus", "px", TOLD, TOLD, 1.1, 0.9),
        curves=(Curve("Fall-off of focus", "px", places),),
    )


def refusing_result() -> LayerResult:
    told = SideResult(None, 0.0, None, ("Nobody is told apart from a background.",))
    return LayerResult("grain", "Grain", "%", told, told, None, 0.0)


RESULTS = (skin_result(), light_result(), tones_result(), focus_result(), refusing_result())


def telling(result: LayerResult, order: int) -> Analyser:
    """Return a layer that says *result* of any pictures."""

    def measure(
        professional: Subject | None, ai: Subject | None, progress: Progress
    ) -> LayerResult:
        assert (professional, ai) != (None, None)
        progress(1.0)
        return result

    return Analyser(
        *(result.layer, result.title, result.unit, "It reads.", "Dust.", "none", order, measure)
    )
