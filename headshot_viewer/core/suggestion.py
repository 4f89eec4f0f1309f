"""A finding on a picture of the session, with the photographer's decision."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from headshot_viewer.core.annotation import (
    SEVERITIES,
    USUAL_SEVERITY,
    Annotation,
    Evidence,
    Pin,
    Polygon,
    Shape,
    Style,
)
from headshot_viewer.core.boxes import Box

if TYPE_CHECKING:
    from collections.abc import Iterable

    from headshot_viewer.core.geometry import PicturePoint, PictureSize

LEAST_POINTS: Final = 3
"""The smallest number of corners of an outline."""

PLACE_OF_HEIGHT: Final = 0.025
"""An outline smaller than this share of the picture's height becomes a pin."""


class State(StrEnum):
    """The decision on a finding."""

    OPEN = "open"
    ACCEPTED = "accepted"
    """It is an annotation now."""
    REJECTED = "rejected"
    """It is hidden, and can be restored."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A finding on a picture of the session, with the photographer's words and decision.

    A session stores those with a decision or with the photographer's own words. They survive a new
    measurement, an exchange of roles and another AI candidate, because they refer to their picture
    by its key.

    Attributes:
        id: unique in a session, and stable when the layer is measured again.
        picture: key of its picture in the session.
        kind: key of a flaw in ``resources/flaws.toml``.
        evidence: what was measured; its ``finding`` is the finding's own id.
        region_px: outline as measured, in pixels of that picture, at least three points.
        hint: True for a faint one.
        sentence: the photographer's own words; None for the measured ones.
        outline_px: as the photographer drew it, at least three points; None for the measured one.
        severity: how much it matters, one of ``SEVERITIES``.
        is_rejected: the photographer disagrees.
        annotation: id of the annotation that it became; None if it was not accepted. Deleting that
            annotation reopens the finding.
    """

    id: str
    picture: str
    kind: str
    evidence: Evidence
    region_px: tuple[PicturePoint, ...]
    hint: bool = False
    sentence: str | None = None
    outline_px: tuple[PicturePoint, ...] | None = None
    severity: int = USUAL_SEVERITY
    is_rejected: bool = False
    annotation: str | None = None

    def __post_init__(self) -> None:
        if self.severity not in SEVERITIES:
            raise ValueError(f"a severity is 1, 2 or 3, got {self!r}")
        if min(len(self.region_px), len(self.place_px)) < LEAST_POINTS:
            raise ValueError(f"an outline needs {LEAST_POINTS} points, got {self!r}")

    @property
    def words(self) -> str:
        """The sentence to show: the photographer's, or else the measured one."""
        return self.evidence.sentence if self.sentence is None else self.sentence

    @property
    def place_px(self) -> tuple[PicturePoint, ...]:
        """The outline to show: the photographer's, or else the measured one."""
        return self.region_px if self.outline_px is None else self.outline_px

    @property
    def is_edited(self) -> bool:
        """Whether it has words or an outline of the photographer's own."""
        return self.sentence is not None or self.outline_px is not None

    def as_annotation(
        self, annotation_id: str, note: str, size_px: PictureSize, style: Style
    ) -> Annotation:
        """Return the annotation that it becomes when it is accepted.

        Args:
            annotation_id: of the annotation.
            note: its note: :attr:`words`, perhaps translated.
            size_px: of its picture.
            style: how it is drawn.
        """
        return Annotation(
            annotation_id,
            self.picture,
            shape_of(self.place_px, size_px),
            self.kind,
            note,
            style,
            self.severity,
            self.evidence,
        )

    def measured_as(self, other: Suggestion) -> Suggestion:
        """Return this suggestion with the measurements of *other*, and its own decision."""
        return replace(self, evidence=other.evidence, region_px=other.region_px, hint=other.hint)


def shape_of(outline_px: Iterable[PicturePoint], size_px: PictureSize) -> Shape:
    """Return the shape for an outline: a polygon, or a pin if it is tiny.

    Args:
        outline_px: at least three points.
        size_px: of the picture.
    """
    points = tuple(outline_px)
    box = Box.around(*points)
    if max(box.width, box.height) < PLACE_OF_HEIGHT * size_px.height:
        return Pin(box.centre)
    return Polygon(points)
