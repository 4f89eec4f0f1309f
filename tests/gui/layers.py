"""Layers that measure nothing, quickly: what they say is known beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headshot_viewer.analysis.analyser import Analyser
from headshot_viewer.core.finding import Finding
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.layer import HeatScale, LayerResult, Reading, SideResult, judged
from headshot_viewer.core.picture import Side
from headshot_viewer.core.sensitivity import Band, Sensitivity
from tests.makers import heat_over

if TYPE_CHECKING:
    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.progress import Progress

NOISY_SCALE = HeatScale(0.0, 51.0, "levels", "smooth", "detailed")
"""Heat of k/255 is k/5 levels."""


ALSO = "The professional picture shows this too (3)."


def noisy_layer() -> Analyser:
    """A layer with heat of noise, 3.2 levels for the professional picture and 1.6 for the AI's."""

    def side(subject: Subject | None, value: float) -> SideResult | None:
        if subject is None:
            return None
        return SideResult(value, 1.0, heat_over(subject.picture.ref.size_px, seed=7))

    def measure(
        professional: Subject | None, ai: Subject | None, progress: Progress
    ) -> LayerResult:
        progress(0.5)
        both = professional is not None and ai is not None
        return LayerResult(
            layer="noisy",
            title="Noisy",
            unit="levels",
            professional=side(professional, 3.2),
            ai=side(ai, 1.6),
            ratio=0.5 if both else None,
            certainty=0.9,
            scale=NOISY_SCALE,
            notes=("Compared at 160 px height.",),
        )

    return Analyser(
        "noisy", "Noisy", "levels", "Bright is busy.", "Grain misleads it.", "none", 1, measure
    )


def flat_layer() -> Analyser:
    """A layer without heat that cannot judge anything."""

    def measure(
        professional: Subject | None, ai: Subject | None, progress: Progress
    ) -> LayerResult:
        progress(1.0)
        told = SideResult(None, 0.0, None, ("It is too small to tell.",))
        return LayerResult(
            layer="flat",
            title="Flat",
            unit="px",
            professional=None if professional is None else told,
            ai=None if ai is None else told,
            ratio=None,
            certainty=0.0,
        )

    return Analyser("flat", "Flat", "px", "Nothing to read.", "Nothing.", "none", 2, measure)


def spots_layer() -> Analyser:
    """A layer that suggests two flaws and a hint in the AI picture, at shares of its size."""

    def found(subject: Subject, name: str, x: float, y: float, *, hint: bool = False) -> Finding:
        width, height = subject.size_px
        half = 0.05 * height
        corners = ((-half, -half), (half, -half), (half, half), (-half, half))
        return Finding(
            id=f"spots/{name}",
            layer="spots",
            side=Side.AI,
            kind="plastic_skin",
            sentence=f"{name.capitalize()}: 1.5 spots. {ALSO}",
            certainty=0.8,
            region_px=tuple(PicturePoint(x * width + dx, y * height + dy) for dx, dy in corners),
            professional=3.0,
            ai=1.5,
            hint=hint,
        )

    def measure(
        professional: Subject | None, ai: Subject | None, progress: Progress
    ) -> LayerResult:
        progress(1.0)
        findings: tuple[Finding, ...] = ()
        if ai is not None:
            findings = (
                found(ai, "cheek", 0.4, 0.5),
                found(ai, "chin", 0.6, 0.7),
                found(ai, "ear", 0.8, 0.3, hint=True),
            )
        told = SideResult(1.0, 1.0, None)
        return LayerResult(
            layer="spots",
            title="Spots",
            unit="spots",
            professional=None if professional is None else told,
            ai=None if ai is None else told,
            ratio=None,
            certainty=0.8,
            findings=findings,
        )

    return Analyser("spots", "Spots", "spots", "Nothing to read.", "Dust.", "none", 3, measure)


UNDER = Band("share", "The share", "%", 40.0, 50.0, 60.0, is_below=True)


def judging_layer(measured: list[str]) -> Analyser:
    """A layer that finds 45% of the texture and judges it; each measuring is put on a list."""

    def judge(sensitivity: Sensitivity) -> LayerResult:
        limit = UNDER.at(sensitivity)
        speaks = limit.is_passed_by(45.0)
        told = f"45% is {limit.in_words}." if speaks else "45% is nothing to speak of."
        box = tuple(PicturePoint(*at) for at in ((10, 10), (60, 10), (60, 60)))
        finding = Finding(
            *("judging/place", "judging", Side.AI, "plastic_skin", told, 0.9, box), limit=limit
        )
        side = SideResult(1.0, 1.0)
        return LayerResult(
            *("judging", "Judging", "%", side, side, 0.45, 0.9),
            notes=(told,),
            findings=(finding,) if speaks else (),
            readings=(Reading("Share", "%", 100.0, 45.0, limit),),
            bands=(UNDER,),
        )

    def measure(
        professional: Subject | None, ai: Subject | None, progress: Progress
    ) -> LayerResult:
        measured.append("judging")
        progress(1.0)
        return judged(judge)

    return Analyser(
        *("judging", "Judging", "%", "Less is less.", "Nothing misleads it.", "none", 3, measure),
        bands=(UNDER,),
    )
