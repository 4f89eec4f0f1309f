"""Where a place of one picture is in the other, and at which scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from headshot_viewer.core.alignment import LEAST_IOD_PX, AlignmentMode
from headshot_viewer.core.annotation import Callout, MeasuredLine
from headshot_viewer.core.picture import Side
from headshot_viewer.core.twin import twin_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.core.face import Face
    from headshot_viewer.core.geometry import PicturePoint
    from headshot_viewer.core.hanging import Hanging


class Twin(NamedTuple):
    """A place of the other picture.

    Attributes:
        centre: in that picture's pixels.
        px_per_px: the length, on the face, of one pixel of this picture in pixels of that one.
        turn_deg: rotation of that picture relative to this one, clockwise on screen.
    """

    centre: PicturePoint
    px_per_px: float
    turn_deg: float


def needs_pairing(annotations: Iterable[Annotation]) -> bool:
    """Return whether drawing *annotations* needs the faces or the other picture."""
    shapes = (annotation.shape for annotation in annotations if not annotation.is_hidden)
    return any(
        isinstance(shape, MeasuredLine) or (isinstance(shape, Callout) and shape.is_paired)
        for shape in shapes
    )


@dataclass(frozen=True, slots=True)
class Pairing:
    """How the pictures of a pair correspond.

    Attributes:
        hanging: where both hang.
        professional_face, ai_face: the chosen faces; None if none was found.
    """

    hanging: Hanging
    professional_face: Face | None = None
    ai_face: Face | None = None

    def face(self, side: Side) -> Face | None:
        return self.professional_face if side is Side.PROFESSIONAL else self.ai_face

    def twin(self, side: Side, point: PicturePoint) -> Twin | None:
        """Return the twin of a place around *point* of the picture on *side*.

        If the faces link the pictures, it is the same place of the face, at equal face scale;
        otherwise it is what hangs at the same place of the stage. None without another picture.
        """
        here, there = self.hanging.placement(side), self.hanging.placement(side.other)
        ratio = self.px_per_px(side)
        if here is None or there is None or ratio is None:
            return None
        turn_deg = there.rotation_deg - here.rotation_deg
        faces = self._linking_faces(side)
        if faces is not None:
            return Twin(twin_of(point, *faces), ratio, turn_deg)
        return Twin(there.to_picture(here.to_stage(point)), ratio, turn_deg)

    def px_per_px(self, side: Side) -> float | None:
        """Return the length of one pixel of the picture on *side* in pixels of the other one.

        Measured on the face if the faces link the pictures, otherwise on the stage. None without
        another picture.
        """
        here, there = self.hanging.placement(side), self.hanging.placement(side.other)
        if here is None or there is None:
            return None
        faces = self._linking_faces(side)
        if faces is not None:
            face, other = faces
            return other.iod_px / max(face.iod_px, LEAST_IOD_PX)
        return here.units_per_px / there.units_per_px

    def _linking_faces(self, side: Side) -> tuple[Face, Face] | None:
        """Return both faces, that on *side* first, if the faces link the pictures."""
        face, other = self.face(side), self.face(side.other)
        linked = self.hanging.linked_by is AlignmentMode.FACE
        return (face, other) if linked and face is not None and other is not None else None
