"""How the two pictures of a pair are hung so that the same place of the face is at one place.

The professional picture always keeps the size at which it hangs when it is alone: 1 stage unit
tall, its middle at the stage's origin. Only the AI picture is moved and scaled to match it, so
changing the mode never makes the professional picture jump (levelling the eyes turns it about
the eyes' midpoint, which stays where it is).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from headshot_viewer.core.face import Eyes
from headshot_viewer.core.geometry import PicturePoint, PictureSize, Placement, StagePoint, fitted
from headshot_viewer.core.regions import Region
from headshot_viewer.core.similarity import best_similarity

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAST_PAIRS: Final = 2
"""Two pairs of points say scale, turn and shift exactly."""

MOST_PAIRS: Final = 6
"""More do not help: the pictures differ by more than a similarity."""

LEAST_IOD_PX: Final = 4.0
"""Eyes closer than this say nothing of how large a face is."""


class AlignmentMode(StrEnum):
    """What links the two pictures."""

    FACE = "face"
    """The midpoint and the distance of the eyes."""
    POINTS = "points"
    """Pairs of points that the user pinned."""
    FIT = "fit"
    """Both pictures are equally tall."""
    PIXELS = "pixels"
    """A pixel of both is equally large."""


class PointPair(NamedTuple):
    """The same place in both pictures, as pinned by the user."""

    professional: PicturePoint
    ai: PicturePoint


@dataclass(frozen=True, slots=True)
class Pins:
    """The point pairs of two pictures.

    Attributes:
        professional, ai: keys of the pictures in the session.
        pairs: at most six.
    """

    professional: str
    ai: str
    pairs: tuple[PointPair, ...]

    def __post_init__(self) -> None:
        if len(self.pairs) > MOST_PAIRS:
            raise ValueError(f"at most {MOST_PAIRS} pairs are pinned, got {len(self.pairs)}")

    def exchanged(self) -> Pins:
        pairs = tuple(PointPair(pair.ai, pair.professional) for pair in self.pairs)
        return Pins(self.ai, self.professional, pairs)


class RegionOutline(NamedTuple):
    """Where the user drew the outline of a region, instead of where it was found.

    ``points`` are at least three, in picture pixels, closed from the last to the first.
    """

    region: Region
    points: tuple[PicturePoint, ...]


class BrushedMask(StrEnum):
    """A mask that can be painted larger or smaller."""

    SKIN = "skin"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class BrushStroke:
    """One stroke of the brush that corrects a mask.

    Attributes:
        mask: which one.
        adds: True where the mask becomes larger, False where smaller.
        points: where the brush went, in picture pixels; at least one.
        radius_px: of the brush, in picture pixels, > 0.
    """

    mask: BrushedMask
    adds: bool
    points: tuple[PicturePoint, ...]
    radius_px: float

    def __post_init__(self) -> None:
        if not (self.points and self.radius_px > 0):
            raise ValueError(f"a stroke needs a point and a positive radius, got {self!r}")


@dataclass(frozen=True, slots=True)
class FaceChoice:
    """What the user said of the face, and of what belongs to it, in one picture.

    Attributes:
        picture: its key in the session.
        near: the chosen face is the one whose eyes' midpoint is nearest to this; None for the
            most prominent one. A place, and not a number, outlives a change of the search.
        eyes: where the user dragged the eyes to; None where they were found.
        outlines: at most one of each region.
        strokes: of the brush, the first painted first.
    """

    picture: str
    near: PicturePoint | None = None
    eyes: Eyes | None = None
    outlines: tuple[RegionOutline, ...] = ()
    strokes: tuple[BrushStroke, ...] = ()

    def outline(self, region: Region) -> tuple[PicturePoint, ...] | None:
        """Return where the user drew *region*; None where it counts as found."""
        return next((drawn.points for drawn in self.outlines if drawn.region is region), None)

    def with_outline(self, region: Region, points: tuple[PicturePoint, ...] | None) -> FaceChoice:
        """Draw *region* elsewhere, or with None let it count as found."""
        others = tuple(drawn for drawn in self.outlines if drawn.region is not region)
        new = () if points is None else (RegionOutline(region, points),)
        return replace(self, outlines=(*others, *new))


@dataclass(frozen=True, slots=True)
class Alignment:
    """What a session says of how its pictures are linked.

    Attributes:
        mode: as chosen; where it is not possible, fitted height links instead.
        level_eyes: whether both pictures are turned so that the eyes are level (in mode *face*).
        pins: at most one of each two pictures, in either order.
        choices: at most one of each picture.
    """

    mode: AlignmentMode = AlignmentMode.FACE
    level_eyes: bool = False
    pins: tuple[Pins, ...] = ()
    choices: tuple[FaceChoice, ...] = ()

    def pairs(self, professional: str, ai: str) -> tuple[PointPair, ...]:
        """Return what is pinned on two pictures, also when their roles were exchanged since."""
        for pins in self.pins:
            if (pins.professional, pins.ai) == (professional, ai):
                return pins.pairs
            if (pins.professional, pins.ai) == (ai, professional):
                return pins.exchanged().pairs
        return ()

    def with_pairs(self, professional: str, ai: str, pairs: tuple[PointPair, ...]) -> Alignment:
        """Pin *pairs* on two pictures in place of what was pinned there; none unpins them."""
        others = tuple(p for p in self.pins if {p.professional, p.ai} != {professional, ai})
        new = (Pins(professional, ai, pairs),) if pairs else ()
        return replace(self, pins=(*others, *new))

    def choice(self, picture: str) -> FaceChoice:
        """Return what the user said of the face in *picture*."""
        said = (choice for choice in self.choices if choice.picture == picture)
        return next(said, FaceChoice(picture))

    def with_choice(self, choice: FaceChoice) -> Alignment:
        """Say *choice* of its picture, in place of what was said of it."""
        others = tuple(c for c in self.choices if c.picture != choice.picture)
        new = () if choice == FaceChoice(choice.picture) else (choice,)
        return replace(self, choices=(*others, *new))

    @property
    def as_found(self) -> Alignment:
        """What is left when the pictures are linked as they were found.

        What was drawn and painted for measuring links nothing, so it stays; outlines go with the
        face that they were drawn on, when that was not the one that was found.
        """
        kept = AS_FOUND
        for choice in self.choices:
            outlines = choice.outlines if choice.near is None else ()
            drawn = FaceChoice(choice.picture, outlines=outlines, strokes=choice.strokes)
            kept = kept.with_choice(drawn)
        return kept

    def without(self, picture: str) -> Alignment:
        """Forget all that was said of *picture*."""
        return replace(
            self,
            pins=tuple(p for p in self.pins if picture not in (p.professional, p.ai)),
            choices=tuple(c for c in self.choices if c.picture != picture),
        )


AS_FOUND: Final = Alignment()


@dataclass(frozen=True, slots=True)
class Hangable:
    """What must be known of a picture to hang it.

    Attributes:
        key: of the picture in the session.
        size_px: upright, at full resolution.
        found: the eyes of its face; None when no face was found or it was not searched yet.
    """

    key: str
    size_px: PictureSize
    found: Eyes | None = None


@dataclass(frozen=True, slots=True)
class Placements:
    """Where the pictures of a pair hang, before "this pane only".

    Attributes:
        professional, ai: None where there is no such picture.
        linked_by: what links them in truth: the chosen mode, or *fit* where that is not possible.
    """

    professional: Placement | None
    ai: Placement | None
    linked_by: AlignmentMode


def placements(
    alignment: Alignment, professional: Hangable | None, ai: Hangable | None
) -> Placements:
    """Hang a pair as *alignment* says."""
    if professional is None or ai is None:
        return Placements(_alone(professional), _alone(ai), AlignmentMode.FIT)
    pair = _linked(alignment, professional, ai)
    if pair is None:
        return Placements(_alone(professional), _alone(ai), AlignmentMode.FIT)
    return Placements(*pair, alignment.mode)


def align_by_eyes(
    professional_px: PictureSize, professional: Eyes, ai: Eyes, *, level: bool = False
) -> tuple[Placement, Placement] | None:
    """Hang the eyes of both pictures around one point, equally far apart.

    Args:
        professional_px: the professional picture's size, which sets the scale.
        professional: the eyes in that picture.
        ai: the eyes in the AI picture.
        level: whether each picture is also turned about its eyes' midpoint until they are level.

    Returns:
        The professional and the AI picture's placement; None when eyes are too close to tell.
    """
    if min(professional.distance_px, ai.distance_px) < LEAST_IOD_PX:
        return None
    alone = fitted(professional_px)
    at = alone.to_stage(professional.midpoint)
    ratio = professional.distance_px / ai.distance_px
    return (
        Placement(
            alone.units_per_px, professional.midpoint, at, -professional.roll_deg if level else 0.0
        ),
        Placement(alone.units_per_px * ratio, ai.midpoint, at, -ai.roll_deg if level else 0.0),
    )


def align_by_points(
    professional_px: PictureSize, pairs: Sequence[PointPair]
) -> tuple[Placement, Placement] | None:
    """Hang both pictures so that pinned points lie as close together as a similarity can.

    Returns:
        The professional and the AI picture's placement; None when the pairs do not say where:
        fewer than two, or all at one place.
    """
    alone = fitted(professional_px)
    on_stage = [(pair.ai, alone.to_stage(pair.professional)) for pair in pairs]
    similarity = best_similarity(on_stage)
    if similarity is None:
        return None
    anchor_px = PicturePoint(
        sum(pair.ai.x for pair in pairs) / len(pairs), sum(pair.ai.y for pair in pairs) / len(pairs)
    )
    anchor = StagePoint(*similarity.carry(anchor_px))
    return alone, Placement(similarity.scale, anchor_px, anchor, similarity.rotation_deg)


def _linked(
    alignment: Alignment, professional: Hangable, ai: Hangable
) -> tuple[Placement, Placement] | None:
    match alignment.mode:
        case AlignmentMode.FACE:
            eyes, ai_eyes = _eyes(alignment, professional), _eyes(alignment, ai)
            if eyes is None or ai_eyes is None:
                return None
            return align_by_eyes(professional.size_px, eyes, ai_eyes, level=alignment.level_eyes)
        case AlignmentMode.POINTS:
            return align_by_points(professional.size_px, alignment.pairs(professional.key, ai.key))
        case AlignmentMode.PIXELS:
            alone = fitted(professional.size_px)
            return alone, replace(fitted(ai.size_px), units_per_px=alone.units_per_px)
        case AlignmentMode.FIT:
            return fitted(professional.size_px), fitted(ai.size_px)


def _alone(picture: Hangable | None) -> Placement | None:
    return None if picture is None else fitted(picture.size_px)


def _eyes(alignment: Alignment, picture: Hangable) -> Eyes | None:
    return alignment.choice(picture.key).eyes or picture.found
