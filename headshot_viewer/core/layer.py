"""The result of one analyser for a pair of pictures."""

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
        """Return the value that a heat of 0..1 stands for, in :attr:`unit`."""
        if self.is_geometric:
            return float(self.low * (self.high / self.low) ** heat)
        return self.low + (self.high - self.low) * heat

    def sign(self, heat: float) -> str:
        """Return ``"≤ "`` or ``"≥ "`` at an end of the scale, where heat is clipped."""
        if 0 < heat < 1:
            return ""
        return "≥ " if (heat >= 1) == (self.high > self.low) else "≤ "


@dataclass(frozen=True, slots=True, eq=False)
class Heat:
    """A heatmap at working resolution, and where it lies on its picture.

    Attributes:
        values: (height, width) uint8, 0..255 is heat 0..1; read-only.
        judged: (height, width) bool, False where the layer gives no judgement; read-only.
        to_picture: ((a, b, c), (d, e, f)): heat pixel (x, y), corners as in ``core/geometry.py``,
            lies at picture pixel (a·x + b·y + c, d·x + e·y + f).
        refused: (height, width) bool, True where the layer tried and cannot judge, which is drawn
            grey; disjoint from *judged*; read-only. None for a layer that draws no such places.
    """

    values: GreyPixels = field(repr=False)
    judged: Mask = field(repr=False)
    to_picture: tuple[tuple[float, float, float], tuple[float, float, float]]
    refused: Mask | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class LightArrow:
    """The direction of the light on a face, to be drawn on the picture.

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
    """The result of a layer for one picture.

    Attributes:
        value: the one number for this picture, in the layer's unit; None if it cannot be judged.
        judged_share: share of the picture that was judged, 0..1.
        heat: None if the layer has none.
        notes: whole sentences about this picture, for example why it cannot be judged.
        arrow: of the light; None for other layers, or if the light has no clear direction.
    """

    value: float | None
    judged_share: float
    heat: Heat | None = None
    notes: tuple[str, ...] = ()
    arrow: LightArrow | None = None


@dataclass(frozen=True, slots=True)
class RegionResult:
    """The result of a layer for one region of the face, in both pictures.

    Attributes:
        region: the region.
        professional, ai: the values, in the layer's unit.
        raw: the AI picture's value divided by the professional picture's.
        matched: the same, corrected for overall sharpness and grain.
        cover: share of the region that could be measured, the smaller of both pictures, 0..1.
        certainty: 0..1.
        limit: of *matched*, in %, by which it was judged; None if it is not judged.
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
    """One row of a layer's table: a named quantity, in both pictures.

    Attributes:
        name: of the quantity.
        unit: of both values; may be empty.
        professional, ai: None where it cannot be measured.
        limit: by which each was judged; None if it is only reported.
    """

    name: str
    unit: str
    professional: float | None
    ai: float | None
    limit: Limit | None = None


class PlotKind(StrEnum):
    """How the numbers of a plot are drawn."""

    HISTOGRAM = "histogram"
    """Shares of brightness levels, the darkest first."""
    SCOPE = "scope"
    """Shares in the cells of a square, row by row from the top left."""


@dataclass(frozen=True, slots=True)
class Plot:
    """Numbers of both pictures that are drawn side by side.

    Attributes:
        title: of the plot.
        kind: how it is drawn.
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
        professional, ai: None where it cannot be measured.
    """

    name: str
    professional: float | None
    ai: float | None


@dataclass(frozen=True, slots=True)
class Curve:
    """Values at named places in a meaningful order, for both pictures.

    Attributes:
        title: of the curve.
        unit: of the values.
        points: in order.
        least: smaller values cannot be told apart, and are shown as "under" this.
    """

    title: str
    unit: str
    points: tuple[CurvePoint, ...]
    least: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class LayerResult:
    """The result of a layer for a pair.

    Attributes:
        layer: id of the analyser.
        title: as in the menu.
        unit: of the values.
        professional, ai: None if that picture is missing.
        ratio: the AI picture's value divided by the professional picture's; None if either is
            missing or the quotient would be meaningless.
        certainty: 0..1; 1 if nothing is known that could mislead the comparison.
        scale: of the heat, common to both pictures; None for a layer without heat.
        notes: whole sentences about the comparison.
        findings: suggested flaws.
        regions: of the face, from top to bottom; empty for a layer without regions.
        readings: the rows of its table, in order; empty for most layers.
        plots: drawn side by side; empty for most layers.
        curves: empty for most layers.
        sensitivity: at which it was judged.
        bands: by which it was judged at that sensitivity.
        judge: judges the same measurements at another sensitivity; None if nothing depends on it.
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

    @property
    def has_heat(self) -> bool:
        """Whether there is a heatmap for either picture."""
        return any(
            told is not None and told.heat is not None for told in (self.professional, self.ai)
        )

    def at(self, sensitivity: Sensitivity) -> LayerResult:
        """Return the result for the same measurements at another sensitivity."""
        if sensitivity is self.sensitivity:
            return self
        if self.judge is None:
            return replace(self, sensitivity=sensitivity)
        return self.judge(sensitivity)


def judged(
    judge: Callable[[Sensitivity], LayerResult], sensitivity: Sensitivity = Sensitivity.NORMAL
) -> LayerResult:
    """Return the result of *judge* at a sensitivity, which can be judged again at another.

    Args:
        judge: a pure and fast function of the measurements. It may keep numbers and heat alive, but
            no picture: results are kept longer than pictures.
        sensitivity: the first one.
    """
    return replace(
        judge(sensitivity),
        sensitivity=sensitivity,
        judge=lambda another: judged(judge, another),
    )
