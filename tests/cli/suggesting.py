"""A layer that suggests one flaw and hints at another, quickly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headshot_viewer.analysis.analyser import Analyser
from headshot_viewer.core.finding import Finding
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.layer import LayerResult, SideResult
from headshot_viewer.core.picture import Side

if TYPE_CHECKING:
    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.progress import Progress

SENTENCE = "Half as much texture is left here: 1.6 levels against 3.2."


def suggesting_layer() -> Analyser:
    """Return a layer that finds plastic skin, and hints at an edge, in the AI picture."""

    def measure(
        professional: Subject | None, ai: Subject | None, progress: Progress
    ) -> LayerResult:
        progress(1.0)
        assert professional is not None
        assert ai is not None
        return LayerResult(
            layer="suggesting",
            title="Suggesting",
            unit="levels",
            professional=SideResult(3.2, 1.0),
            ai=SideResult(1.6, 1.0),
            ratio=0.5,
            certainty=0.9,
            findings=(
                _finding("suggesting/cheek", "plastic_skin", SENTENCE, 60),
                _finding("suggesting/edge", "cut_out_edge", "Perhaps an edge.", 150, hint=True),
            ),
        )

    return Analyser(
        "suggesting", "Suggesting", "levels", "Nothing to read.", "Nothing.", "none", 1, measure
    )


def _finding(name: str, kind: str, sentence: str, at: float, *, hint: bool = False) -> Finding:
    corners = ((-30, -20), (30, -20), (30, 20), (-30, 20))
    region = tuple(PicturePoint(at + x, at + y) for x, y in corners)
    return Finding(name, "suggesting", Side.AI, kind, sentence, 0.9, region, 3.2, 1.6, hint)
