"""How the two pictures of a pair are hung so that the same part of the face is in the same place.

The professional picture always hangs as it does alone: 1 stage unit tall, centred on the origin of
the stage. Only the AI picture is moved and scaled to match it, so changing the mode never makes the
professional picture jump (levelling the eyes rotates it about their midpoint, which stays put).
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
"""Two pairs of points determine scale, rotation and shift exactly."""

MOST_PAIRS: Final = 6
"""More do not help: the pictures differ by more than a similarity."""

LEAST_IOD_PX: Final = 4.0
"""Eyes closer than this are too imprecise to tell the size of a face."""


class AlignmentMode(StrEnum):
    """What links the two pictures."""

    FACE = "face"
    """The midpoint and the distance of the eyes."""
    POINTS = "points"
    """Pairs of points that the user pinned."""
    FIT = "fit"
    """Both pictures are equally tall."""
    PIXELS = "pixels"
    """A pixel of either picture is equally large."""


class PointPair(NamedTuple):
    """The same place in both pictures, as pinned by the user."""

    professional: PicturePoint
    ai: PicturePoint


@dataclass(frozen=True, slots=True)
class Pins:
    """The point pairs of two pictures.

    Attributes:
        professional, ai: keys of the pictures in the session.
        pairs: at most :data:`MOST_PAIRS`.
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
    """The outline of a region as drawn by the user, in place of the detected one.

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
        mask: the mask that it changes.
        adds: True if it enlarges the mask, False if it shrinks it.
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
    """The user's corrections of the detected face in one picture, and of what belongs to it.

    Attributes:
        picture: its key in the session.
        near: the chosen face is the one whose eyes' midpoint is nearest to this; None for the
            most prominent one. A place, unlike an index, survives a change of the face search.
        eyes: where the user dragged the eyes to; None for the detected ones.
        outlines: at most one of each region.
        strokes: of the brush, in the order of painting.
    """

    picture: str
    near: PicturePoint | None = None
    eyes: Eyes | None = None
    outlines: tuple[RegionOutline, ...] = ()
    strokes: tuple[BrushStroke, ...] = ()

    def outline(self, region: Region) -> tuple[PicturePoint, ...] | None:
        """Return the outline that the user drew for *region*; None if the detected one counts."""
        return next((drawn.points for drawn in self.outlines if drawn.region is region), None)

    def with_outline(self, region: Region, points: tuple[PicturePoint, ...] | None) -> FaceChoice:
        """Return this choice with another outline of *region*; None restores the detected one."""
        others = tuple(drawn for drawn in self.outlines if drawn.region is not region)
        new = () if points is None else (RegionOutline(region, points),)
        return replace(self, outlines=(*others, *new))


@dataclass(frozen=True, slots=True)
class Alignment:
    """How a session wants its pictures to be linked.

    Attributes:
        mode: as chosen; where it is not possible, :attr:`AlignmentMode.FIT` is used instead.
        level_eyes: whether both pictures are turned so that the eyes are level (in mode *face*).
        pins: at most one for each two pictures, in either order.
        choices: at most one for each picture.
    """

    mode: AlignmentMode = AlignmentMode.FACE
    level_eyes: bool = False
    pins: tuple[Pins, ...] = ()
    choices: tuple[FaceChoice, ...] = ()

    def pairs(self, professional: str, ai: str) -> tuple[PointPair, ...]:
        """Return the pairs pinned on two pictures, even if their roles were exchanged since."""
        for pins in self.pins:
            if (pins.professional, pins.ai) == (professional, ai):
                return pins.pairs
            if (pins.professional, pins.ai) == (ai, professional):
                return pins.exchanged().pairs
        return ()

    def with_pairs(self, professional: str, ai: str, pairs: tuple[PointPair, ...]) -> Alignment:
        """Return this alignment with *pairs* in place of those of two pictures; () removes them."""
        others = tuple(p for p in self.pins if {p.professional, p.ai} != {professional, ai})
        new = (Pins(professional, ai, pairs),) if pairs else ()
        return replace(self, pins=(*others, *new))

    def choice(self, picture: str) -> FaceChoice:
        """Return the user's corrections in *picture*; an empty choice if there are none."""
        said = (choice for choice in self.choices if choice.picture == picture)
        return next(said, FaceChoice(picture))

    def with_choice(self, choice: FaceChoice) -> Alignment:
        """Return this alignment with *choice* replacing that of its picture."""
        others = tuple(c for c in self.choices if c.picture != choice.picture)
        new = () if choice == FaceChoice(choice.picture) else (choice,)
        return replace(self, choices=(*others, *new))

    @property
    def as_found(self) -> Alignment:
        """This alignment without anything that changes how the pictures are linked.

        Outlines and strokes only affect measuring, so they stay; but outlines drawn on a face other
        than the most prominent one go with the choice of that face.
        """
        kept = AS_FOUND
        for choice in self.choices:
            outlines = choice.outlines if choice.near is None else ()
            drawn = FaceChoice(choice.picture, outlines=outlines, strokes=choice.strokes)
            kept = kept.with_choice(drawn)
        return kept

    def without(self, picture: str) -> Alignment:
        """Return this alignment without pins and choices of *picture*."""
        return replace(
            self,
            pins=tuple(p for p in self.pins if picture not in (p.professional, p.ai)),
            choices=tuple(c for c in self.choices if c.picture != picture),
        )


AS_FOUND: Final = Alignment()


@dataclass(frozen=True, slots=True)
class Hangable:
    """What hanging a picture needs to know about it.

    Attributes:
        key: of the picture in the session.
        size_px: upright, at full resolution.
        found: the detected eyes; None if no face was found, or none was searched for yet.
    """

    key: str
    size_px: PictureSize
    found: Eyes | None = None


@dataclass(frozen=True, slots=True)
class Placements:
    """Where the pictures of a pair hang, before "this pane only".

    Attributes:
        professional, ai: None where there is no such picture.
        linked_by: what actually links them: the chosen mode, or *fit* where that is not possible.
    """

    professional: Placement | None
    ai: Placement | None
    linked_by: AlignmentMode


def placements(
    alignment: Alignment, professional: Hangable | None, ai: Hangable | None
) -> Placements:
    """Return where a pair hangs by *alignment*."""
    if professional is None or ai is None:
        return Placements(_alone(professional), _alone(ai), AlignmentMode.FIT)
    pair = _linked(alignment, professional, ai)
    if pair is None:
        return Placements(_alone(professional), _alone(ai), AlignmentMode.FIT)
    return Placements(*pair, alignment.mode)


def align_by_eyes(
    professional_px: PictureSize, professional: Eyes, ai: Eyes, *, level: bool = False
) -> tuple[Placement, Placement] | None:
    """Hang both pictures so that their eyes have one midpoint and equal distances.

    Args:
        professional_px: the professional picture's size, which sets the scale.
        professional: the eyes in that picture.
        ai: the eyes in the AI picture.
        level: whether each picture is also rotated about that midpoint until its eyes are level.

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
    """Hang both pictures so that pinned points are as close together as a similarity allows.

    Returns:
        The professional and the AI picture's placement; None when the pairs do not determine one:
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
