"""A detected face: its landmarks and what follows from them.

"Right" and "left" are always the subject's own. Deliberately made of tuples, not arrays, so
that the window can hold faces before numpy is imported, and two faces compare with ``==``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import atan2, degrees, hypot
from typing import TYPE_CHECKING, Final, NamedTuple

from headshot_viewer.core.boxes import Box
from headshot_viewer.core.geometry import PicturePoint, distance
from headshot_viewer.core.similarity import best_similarity

if TYPE_CHECKING:
    from collections.abc import Sequence

LANDMARKS: Final = 468
"""How many landmarks the face mesh has."""

SURE_PRESENCE: Final = 0.999_994
"""A logit of 12. Whole faces in 63 portraits have 14 to 36; half covered ones 7 to 9."""

RIGHT_EYE_CORNERS: Final = (33, 133)
"""Landmarks at the outer and the inner corner of the right eye."""

LEFT_EYE_CORNERS: Final = (362, 263)
"""Landmarks at the inner and the outer corner of the left eye."""

CHEEKBONES: Final = (234, 454)
"""Landmarks at the outermost right and left of the face, in front of the ears."""

_PROFILE_PAIRS: Final = (CHEEKBONES, (33, 263), (127, 356), (93, 323), (132, 361), (61, 291))
"""Corresponding landmarks of the right and left half: ear edges, eyes, temples, jaw, mouth."""


class Landmark(NamedTuple):
    """One point of the face mesh, in pixels of its picture.

    ``z`` is the depth, in the same pixels, smaller towards the camera; the network guesses it
    from the picture alone, so it is good for directions, not for lengths.
    """

    x: float
    y: float
    z: float


class Eyes(NamedTuple):
    """The centres of both eyes, in picture pixels."""

    right: PicturePoint
    left: PicturePoint

    @property
    def midpoint(self) -> PicturePoint:
        return PicturePoint((self.right.x + self.left.x) / 2, (self.right.y + self.left.y) / 2)

    @property
    def distance_px(self) -> float:
        """The inter-ocular distance (IOD)."""
        return distance(self.right, self.left)

    @property
    def roll_deg(self) -> float:
        """The rotation of the eye line, clockwise on screen, in -180..180; 0 is level."""
        return degrees(atan2(self.left.y - self.right.y, self.left.x - self.right.x))


class Iris(NamedTuple):
    """An iris as a circle, in picture pixels."""

    centre: PicturePoint
    radius_px: float


@dataclass(frozen=True, slots=True)
class Face:
    """A face in a picture.

    Attributes:
        box_px: around the landmarks: forehead to chin, ear to ear.
        presence: the network's confidence that the landmarks are on a face, 0..1. It is close to 1
            even for doubtful ones: see :attr:`is_sure`.
        landmarks: the 468 points of MediaPipe's face mesh, in its order.
        right_iris, left_iris: as the iris network found them.
        detector: which step of the search found it, for example ``"short range"``.
    """

    box_px: Box
    presence: float
    landmarks: tuple[Landmark, ...]
    right_iris: Iris
    left_iris: Iris
    detector: str

    def __post_init__(self) -> None:
        if len(self.landmarks) != LANDMARKS:
            raise ValueError(f"a face has {LANDMARKS} landmarks, got {len(self.landmarks)}")

    @property
    def is_sure(self) -> bool:
        """Whether the whole face is visible: False for half covered, cropped and tiny ones."""
        return self.presence >= SURE_PRESENCE

    def point(self, landmark: int) -> PicturePoint:
        """Return the position of a landmark, by its number in the mesh."""
        x, y, _ = self.landmarks[landmark]
        return PicturePoint(x, y)

    def middle(self, *landmarks: int) -> PicturePoint:
        """Return the mean of some landmarks."""
        points = [self.landmarks[landmark] for landmark in landmarks]
        return PicturePoint(
            sum(point.x for point in points) / len(points),
            sum(point.y for point in points) / len(points),
        )

    def carried_to(self, eyes: Eyes) -> Face | None:
        """Return this face rotated, scaled and moved so that its eyes are at *eyes*.

        For eyes that the user dragged. None if *eyes* coincide.
        """
        similarity = best_similarity(tuple(zip(self.eyes_px, eyes, strict=True)))
        if similarity is None:
            return None

        def iris(circle: Iris) -> Iris:
            centre = PicturePoint(*similarity.carry(circle.centre))
            return Iris(centre, circle.radius_px * similarity.scale)

        left, top, right, bottom = self.box_px
        corners = [similarity.carry((x, y)) for x in (left, right) for y in (top, bottom)]
        return replace(
            self,
            box_px=Box.around(*corners),
            landmarks=tuple(
                Landmark(*similarity.carry((x, y)), z * similarity.scale)
                for x, y, z in self.landmarks
            ),
            right_iris=iris(self.right_iris),
            left_iris=iris(self.left_iris),
        )

    @property
    def eyes_px(self) -> Eyes:
        """The midpoint of each eye's corners. Unlike the irises, they do not follow the gaze."""
        return Eyes(self.middle(*RIGHT_EYE_CORNERS), self.middle(*LEFT_EYE_CORNERS))

    @property
    def iod_px(self) -> float:
        """The distance between the eyes' centres: the unit of all lengths on a face."""
        return self.eyes_px.distance_px

    @property
    def width_px(self) -> float:
        """The visible width of the face, cheekbone to cheekbone: smaller when the head turns."""
        right, left = CHEEKBONES
        return distance(self.point(right), self.point(left))

    @property
    def roll_deg(self) -> float:
        """How far the head is tilted, clockwise on screen, in -180..180."""
        return self.eyes_px.roll_deg

    @property
    def yaw_deg(self) -> float:
        """How far the head is turned to the side, in -90..90; 0 when it faces the camera.

        Positive when the face points to the right edge of an upright picture. It is the direction,
        in the plane of width and depth, of the lines that join both halves of the mesh. On 63
        portraits the mirrored picture gave the negative within 1° (median; 3° at most), and an
        estimate from the nose's offset agreed within 0.6° (median; 1.6° at the 90th percentile).
        The true angle was never measured, so this is used for words and warnings only.
        """
        across = deeper = 0.0
        for right, left in _PROFILE_PAIRS:
            a, b = self.landmarks[right], self.landmarks[left]
            across += hypot(b.x - a.x, b.y - a.y)
            deeper += b.z - a.z
        return degrees(atan2(deeper, across))


def chosen_face(faces: Sequence[Face], near: PicturePoint | None = None) -> Face | None:
    """Return the face whose eyes' midpoint is nearest to *near*; the first one when it is None."""
    if near is None:
        return faces[0] if faces else None
    return min(faces, key=lambda face: distance(face.eyes_px.midpoint, near), default=None)
