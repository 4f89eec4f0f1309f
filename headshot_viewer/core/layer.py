"""What one analyser says of a pair of pictures."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from headshot_viewer.core.picture import Side
from headshot_viewer.core.sensitivity import Sensitivity

if TYPE_CHECKING:
    from collections.abc import Callable

    from headshot_viewer.core.arrays import GreyPixels, Mask
    from headshot_viewer.core.finding import Finding
    from headshot_viewer.core.geometry import PicturePoint
    from headshot_viewer.core.regions import Region
    from headshot_viewer.core.sensitivity import Band, Limit


@dataclass(frozen=True, slots=True)
class HeatScale:
    """What the heat means: heat 0 is *low*, heat 1 is *high*.

    Attributes:
        low, high: in *unit*; *low* differs from *high*.
        unit: as written in the legend, for example ``"px"``.
        low_word, high_word: what the two ends mean, for example ``"smooth"`` and ``"detailed"``.
        is_geometric: True where equal steps of heat are equal factors; both ends are > 0 then.
    """

    low: float
    high: float
    unit: str
    low_word: str = ""
    high_word: str = ""
    is_geometric: bool = False

    def value(self, heat: float) -> float:
        """Return what a heat of 0..1 means, in :attr:`unit`."""
        if self.is_geometric:
            return float(self.low * (self.high / self.low) ** heat)
        return self.low + (self.high - self.low) * heat

    def sign(self, heat: float) -> str:
        """Return ``"≤ "`` or ``"≥ "`` at an end of the scale, which no heat leaves.

        Elsewhere the text is empty: there the heat tells the value.
        """
        if 0 < heat < 1:
            return ""
        return "≥ " if (heat >= 1) == (self.high > self.low) else "≤ "


@dataclass(frozen=True, slots=True, eq=False)
class Heat:
    """A heatmap at working resolution, and where it lies on its picture.

    Attributes:
        values: (height, width) uint8, 0..255 is heat 0..1; read-only.
        judged: (height, width) bool, False where the layer does not judge; read-only.
        to_picture: ((a, b, c), (d, e, f)): heat pixel (x, y), corners as in ``core/geometry.py``,
            lies at picture pixel (a·x + b·y + c, d·x + e·y + f).
        refused: (height, width) bool, True where the layer looked and cannot judge, which is drawn
            grey; nowhere what is judged; read-only. None for a layer that only leaves out.
    """

    values: GreyPixels = field(repr=False)
    judged: Mask = field(repr=False)
    to_picture: tuple[tuple[float, float, float], tuple[float, float, float]]
    refused: Mask | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class LightArrow:
    """From where light falls on a face, to be drawn on the picture.

    Attributes:
        tail_px, head_px: in picture pixels; it points towards the face.
        strength: 0 or more; drawn as its width.
        label: what is written at its tail.
    """

    tail_px: PicturePoint
    head_px: PicturePoint
    strength: float
    label: str


@dataclass(frozen=True, slots=True, eq=False)
class SideResult:
    """What a layer says of one picture.

    Attributes:
        value: the one number of this picture, in the layer's unit; None where it cannot be judged.
        judged_share: share of the picture that was judged, 0..1.
        heat: None where the layer draws none.
        notes: whole sentences about this picture, for example why it cannot be judged.
        arrow: None for a layer that is not of light, or where the light has no direction.
    """

    value: float | None
    judged_share: float
    heat: Heat | None = None
    notes: tuple[str, ...] = ()
    arrow: LightArrow | None = None


@dataclass(frozen=True, slots=True)
class RegionResult:
    """What a layer says of one region of the face, in both pictures.

    Attributes:
        region: which.
        professional, ai: the values, in the layer's unit.
        raw: the AI picture's value through the professional picture's.
        matched: the same, allowing for overall sharpness and grain.
        cover: share of the region that could be measured, the smaller of both pictures, 0..1.
        certainty: 0..1.
        limit: of *matched*, in %, by which it was judged; None where it never is.
    """

    region: Region
    professional: float
    ai: float
    raw: float
    matched: float
    cover: float
    certainty: float
    limit: Limit | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One line of a table that a layer shows: a named thing, in both pictures.

    Attributes:
        name: what is read.
        unit: of both values; may be empty.
        professional, ai: None where it cannot be read.
        limit: by which each was judged; None where it is only told.
    """

    name: str
    unit: str
    professional: float | None
    ai: float | None
    limit: Limit | None = None


class PlotKind(StrEnum):
    """How the numbers of a plot are to be drawn."""

    HISTOGRAM = "histogram"
    """Shares from the darkest to the brightest step."""
    SCOPE = "scope"
    """Shares in the cells of a square, row by row from the top left."""


@dataclass(frozen=True, slots=True)
class Plot:
    """Numbers of both pictures that are drawn side by side.

    Attributes:
        title: what is drawn.
        kind: how.
        professional, ai: shares that add up to 1; None where there are none.
    """

    title: str
    kind: PlotKind
    professional: tuple[float, ...] | None
    ai: tuple[float, ...] | None


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """One named place of a curve, in both pictures.

    Attributes:
        name: of the place, for example ``"nose"``.
        professional, ai: None where it cannot be read.
    """

    name: str
    professional: float | None
    ai: float | None


@dataclass(frozen=True, slots=True)
class Curve:
    """Values at places whose order means something, for both pictures.

    Attributes:
        title: what is drawn.
        unit: of the values.
        points: in order.
        least: values under it are not told apart, and are not written.
    """

    title: str
    unit: str
    points: tuple[CurvePoint, ...]
    least: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class LayerResult:
    """What a layer says of a pair.

    Attributes:
        layer: id of the analyser.
        title: as in the menu.
        unit: of the values.
        professional, ai: None where that picture is not there.
        ratio: the AI picture's value through the professional picture's; None where either is
            missing or the quotient would mean nothing.
        certainty: 0..1; 1 when nothing is known that could mislead the comparison.
        scale: what the heat means, common to both pictures; None for a layer without heat.
        notes: whole sentences about the comparison.
        findings: suggested flaws.
        regions: of the face, from above to below; none for a layer that knows no regions.
        readings: what is shown as a table, in order; none for most layers.
        plots: what is drawn side by side; none for most layers.
        curves: values at named places in an order, of both pictures; none for most layers.
        sensitivity: at which it was judged.
        bands: of the layer, by which it was judged at that sensitivity.
        judge: judges what was measured at another sensitivity; None where nothing depends on it.
    """

    layer: str
    title: str
    unit: str
    professional: SideResult | None
    ai: SideResult | None
    ratio: float | None
    certainty: float
    scale: HeatScale | None = None
    notes: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    regions: tuple[RegionResult, ...] = ()
    readings: tuple[Reading, ...] = ()
    plots: tuple[Plot, ...] = ()
    curves: tuple[Curve, ...] = ()
    sensitivity: Sensitivity = Sensitivity.NORMAL
    bands: tuple[Band, ...] = ()
    judge: Callable[[Sensitivity], LayerResult] | None = field(default=None, repr=False)

    def side(self, side: Side) -> SideResult | None:
        return self.professional if side is Side.PROFESSIONAL else self.ai

    def at(self, sensitivity: Sensitivity) -> LayerResult:
        """Return what the layer says of the same measurements at another sensitivity."""
        if sensitivity is self.sensitivity:
            return self
        if self.judge is None:
            return replace(self, sensitivity=sensitivity)
        return self.judge(sensitivity)


def judged(
    judge: Callable[[Sensitivity], LayerResult], sensitivity: Sensitivity = Sensitivity.NORMAL
) -> LayerResult:
    """Return what *judge* says at a sensitivity, so that it can be asked again at another.

    Args:
        judge: a pure and quick function of what was measured. It holds numbers and heat, never a
            picture: results are kept longer than pictures.
        sensitivity: to begin with.
    """
    return replace(
        judge(sensitivity),
        sensitivity=sensitivity,
        judge=lambda another: judged(judge, another),
    )
