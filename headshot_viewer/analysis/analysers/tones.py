"""Tones: skin colour and the distribution of light and dark. Described, not judged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from headshot_viewer.analysis.analyser import Analyser
from headshot_viewer.analysis.colour_difference import Lab, delta_e_2000, lab_of, median_lab
from headshot_viewer.analysis.face_frame import common_iod_px
from headshot_viewer.analysis.face_pair import FacePair, face_pair
from headshot_viewer.analysis.skin import skin_of
from headshot_viewer.core.layer import LayerResult, Plot, PlotKind, Reading, SideResult
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import part
from headshot_viewer.core.said import said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from numpy.typing import NDArray

    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.progress import Progress

ID: Final = "tones"
TITLE: Final = said("Tones")
UNIT: Final = "ΔE00"

LEAST_SKIN_PX: Final = 50
HISTOGRAM_HEIGHT_PX: Final = 500
HISTOGRAM_BINS: Final = 64
SCOPE_BINS: Final = 48
SCOPE_REACH: Final = 60.0
"""Of a* and b*, to each side; skin in any light lies inside."""

TASTE: Final = said(
    "Camera, light and taste differ between good photos too: this is no flaw by itself."
)


def measure(professional: Subject | None, ai: Subject | None, progress: Progress) -> LayerResult:
    """Measure skin colour, tonal histogram and skin vectorscope of both pictures."""
    pair = face_pair(professional, ai, part(progress, 0.0, 0.6))
    pixels = _skin_pixels(pair, part(progress, 0.6, 0.8))
    colours = {side: median_lab(found) for side, found in pixels.items()}
    apart = (
        delta_e_2000(colours[Side.PROFESSIONAL], colours[Side.AI])
        if len(colours) == len(Side)
        else None
    )
    histograms = {side: _histogram(subject) for side, subject in pair.subjects.items()}
    scopes = {side: _scope(found) for side, found in pixels.items()}
    progress(1.0)
    return LayerResult(
        layer=ID,
        title=TITLE,
        unit=UNIT,
        professional=_side(pair, Side.PROFESSIONAL, colours),
        ai=_side(pair, Side.AI, colours),
        ratio=None,
        certainty=0.0,
        notes=()
        if apart is None
        else (said("The skin colours differ by ΔE00 {apart:.1f}.", apart=apart), TASTE),
        readings=_readings(colours),
        plots=_plots(histograms, scopes),
    )


def _skin_pixels(pair: FacePair, progress: Progress) -> dict[Side, NDArray[np.uint8]]:
    """Return the pixels of each face's skin, (n, 3) blue, green, red, where there are enough."""
    found: dict[Side, NDArray[np.uint8]] = {}
    progress(0.0)
    for side, face in pair.faces.items():
        skin = skin_of(pair.subjects[side], face, common_iod_px(face))
        pixels = np.asarray(skin.frame.pixels[skin.mask], np.uint8)
        if len(pixels) >= LEAST_SKIN_PX:
            found[side] = pixels
    progress(1.0)
    return found


def _side(pair: FacePair, side: Side, colours: Mapping[Side, Lab]) -> SideResult | None:
    colour = colours.get(side)
    if colour is None:
        return pair.side(side, None, said("Too little skin shows to read its colour."))
    told = said(
        "Skin lightness L* {lightness:.0f}, chroma {chroma:.0f}, hue {hue_deg:.0f}°.",
        lightness=colour.lightness,
        chroma=colour.chroma,
        hue_deg=colour.hue_deg,
    )
    return pair.side(side, None, told)


def _readings(colours: Mapping[Side, Lab]) -> tuple[Reading, ...]:
    professional, ai = colours.get(Side.PROFESSIONAL), colours.get(Side.AI)
    if not colours:
        return ()

    def row(name: str, unit: str, of: Callable[[Lab], float]) -> Reading:
        return Reading(
            name,
            unit,
            None if professional is None else of(professional),
            None if ai is None else of(ai),
        )

    return (
        row(said("Skin lightness L*"), "", lambda colour: colour.lightness),
        row(said("Skin a* (green to red)"), "", lambda colour: colour.a),
        row(said("Skin b* (blue to yellow)"), "", lambda colour: colour.b),
        row(said("Skin chroma"), "", lambda colour: colour.chroma),
        row(said("Skin hue"), "°", lambda colour: colour.hue_deg),
    )


def _histogram(subject: Subject) -> tuple[float, ...]:
    """Return the share of the picture in each of 64 steps from black to white."""
    counts = np.bincount(
        subject.grey(HISTOGRAM_HEIGHT_PX).ravel() // (256 // HISTOGRAM_BINS),
        minlength=HISTOGRAM_BINS,
    )
    return tuple(float(count) for count in counts / counts.sum())


def _scope(pixels: NDArray[np.uint8]) -> tuple[float, ...]:
    """Return the share of skin in each cell of a* to the right and b* upwards, row by row."""
    lab = lab_of(pixels)
    reach = (-SCOPE_REACH, SCOPE_REACH)
    counts, _, _ = np.histogram2d(-lab[:, 2], lab[:, 1], bins=SCOPE_BINS, range=(reach, reach))
    return tuple(float(count) for count in (counts / max(1.0, counts.sum())).ravel())


def _plots(
    histograms: Mapping[Side, tuple[float, ...]], scopes: Mapping[Side, tuple[float, ...]]
) -> tuple[Plot, ...]:
    plots = []
    if histograms:
        plots.append(
            Plot(
                said("Tones from black to white"),
                PlotKind.HISTOGRAM,
                histograms.get(Side.PROFESSIONAL),
                histograms.get(Side.AI),
            )
        )
    if scopes:
        plots.append(
            Plot(
                said("Skin tones (a* to the right, b* upwards)"),
                PlotKind.SCOPE,
                scopes.get(Side.PROFESSIONAL),
                scopes.get(Side.AI),
            )
        )
    return tuple(plots)


ANALYSER: Final = Analyser(
    id=ID,
    title=TITLE,
    unit=UNIT,
    reading=said(
        "Skin colour, the spread of tones and the skin’s vectorscope of both pictures side by "
        "side: information, no flaw."
    ),
    misled_by=said("White balance, light, make-up and film looks move all of it."),
    source=said(
        "Median CIE Lab of skin and CIEDE2000 (Sharma, Wu and Dalal, “The CIEDE2000 "
        "color-difference formula”, Color Research and Application 30(1), 2005); histogram of "
        "sRGB luma."
    ),
    order=60,
    measure=measure,
    silent_where=said("It never judges; without a face it shows the spread of tones only."),
)
