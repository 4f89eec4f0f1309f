"""The content of a session file: the pictures by reference, and everything that was edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from headshot_viewer.core.alignment import AS_FOUND, Alignment
from headshot_viewer.core.geometry import NO_OFFSET, Offset
from headshot_viewer.core.picture import Side

if TYPE_CHECKING:
    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.core.picture import PictureRef
    from headshot_viewer.core.suggestion import Suggestion


@dataclass(frozen=True, slots=True)
class HungPicture:
    """A picture of a session.

    Attributes:
        key: by which annotations refer to it; unchanged when roles are exchanged.
        ref: the file.
        offset: "this pane only", on top of its placement.
        name: given by the photographer; empty for the name of its file.
    """

    key: str
    ref: PictureRef
    offset: Offset = NO_OFFSET
    name: str = ""

    @property
    def title(self) -> str:
        """The name shown to the user."""
        return self.name or self.ref.path.name


@dataclass(frozen=True, slots=True)
class Session:
    """One professional picture, the AI candidates to compare it with, and all edits.

    Attributes:
        professional: None until one is opened.
        candidates: the AI pictures.
        current: index of the candidate that is shown; 0 when there is none.
        annotations: of all pictures, the topmost last. An annotation's number is its place here.
        alignment: how the pictures are linked.
        suggestions: the findings with a decision or with the photographer's own words.
    """

    professional: HungPicture | None = None
    candidates: tuple[HungPicture, ...] = ()
    current: int = 0
    annotations: tuple[Annotation, ...] = ()
    alignment: Alignment = AS_FOUND
    suggestions: tuple[Suggestion, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.current < max(1, len(self.candidates)):
            raise ValueError(f"there is no candidate {self.current} in {self!r}")
        keys = [picture.key for picture in self.pictures]
        if len(set(keys)) != len(keys):
            raise ValueError(f"two pictures share a key in {self!r}")

    @property
    def pictures(self) -> tuple[HungPicture, ...]:
        head = () if self.professional is None else (self.professional,)
        return head + self.candidates

    @property
    def ai(self) -> HungPicture | None:
        return self.candidates[self.current] if self.candidates else None

    @property
    def is_untouched(self) -> bool:
        """Whether nothing was done except opening pictures."""
        unmoved = all(hung.offset == NO_OFFSET and not hung.name for hung in self.pictures)
        nothing_said = not self.annotations and not self.suggestions
        return nothing_said and self.alignment == AS_FOUND and unmoved

    def on(self, side: Side) -> HungPicture | None:
        """Return the picture that is shown on *side*."""
        return self.professional if side is Side.PROFESSIONAL else self.ai

    def side_of(self, key: str) -> Side | None:
        """Return on which side the picture *key* is shown; None when it is not."""
        return next((s for s in Side if (hung := self.on(s)) is not None and hung.key == key), None)

    def annotations_on(self, side: Side) -> tuple[Annotation, ...]:
        """Return the annotations of the picture that is shown on *side*, the topmost last."""
        hung = self.on(side)
        return () if hung is None else tuple(a for a in self.annotations if a.picture == hung.key)

    @property
    def shown_annotations(self) -> tuple[Annotation, ...]:
        """The annotations of the two pictures that are shown, in order."""
        keys = {hung.key for side in Side if (hung := self.on(side)) is not None}
        return tuple(a for a in self.annotations if a.picture in keys)

    def numbers(self) -> dict[str, int]:
        """Return each shown annotation's number, from 1, by its id."""
        return {a.id: number for number, a in enumerate(self.shown_annotations, start=1)}

    def annotation(self, annotation_id: str) -> Annotation | None:
        return next((a for a in self.annotations if a.id == annotation_id), None)


EMPTY_SESSION = Session()


def free_key(session: Session) -> str:
    """Return a key that no picture of *session* has."""
    taken = {hung.key for hung in session.pictures}
    number = 1
    while f"picture-{number}" in taken:
        number += 1
    return f"picture-{number}"
