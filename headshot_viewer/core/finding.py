"""A suggested flaw, with its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from headshot_viewer.core.geometry import PicturePoint
    from headshot_viewer.core.picture import Side
    from headshot_viewer.core.sensitivity import Limit


@dataclass(frozen=True, slots=True)
class Finding:
    """A place where a layer suggests a flaw; the photographer accepts or rejects it.

    Attributes:
        id: stable for the same pictures and layer, and unique within a picture, for example
            ``"skin/left-cheek"``. It does not contain the side, which exchanging roles changes.
        layer: id of the analyser that suggests it.
        side: the picture in which it is.
        kind: key of a flaw in ``resources/flaws.toml``.
        sentence: a whole sentence with both values.
        certainty: 0..1.
        region_px: outline in pixels of that picture, at least three points.
        professional, ai: the values it is based on; None where unknown.
        hint: True for a faint one, see ``CONTEXT.md``.
        unit: of both values; None for the layer's.
        limit: by which it was judged; None if there is none.
    """

    id: str
    layer: str
    side: Side
    kind: str
    sentence: str
    certainty: float
    region_px: tuple[PicturePoint, ...]
    professional: float | None = None
    ai: float | None = None
    hint: bool = False
    unit: str | None = None
    limit: Limit | None = None
