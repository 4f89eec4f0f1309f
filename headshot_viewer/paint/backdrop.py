"""The pictures below annotations: callouts magnify them, and lines are measured on them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from headshot_viewer.core.picture import Side

if TYPE_CHECKING:
    from headshot_viewer.core.geometry import PicturePoint
    from headshot_viewer.core.pairing import Pairing, Twin
    from headshot_viewer.paint.images import PictureImages


@dataclass(frozen=True, slots=True)
class Backdrop:
    """A picture that is drawn on, the other one, and how they correspond.

    Attributes:
        side: of the picture that is drawn on.
        professional, ai: the pictures, or previews of them; None while one is not in memory.
        pairing: None where nothing is known of it.
        professional_brightness, ai_brightness: the shares of their own brightness in which the
            pictures are shown, 0..1.
    """

    side: Side
    professional: PictureImages | None = None
    ai: PictureImages | None = None
    pairing: Pairing | None = None
    professional_brightness: float = 1.0
    ai_brightness: float = 1.0

    def brightness(self, side: Side) -> float:
        return self.professional_brightness if side is Side.PROFESSIONAL else self.ai_brightness

    def images(self, side: Side) -> PictureImages | None:
        return self.professional if side is Side.PROFESSIONAL else self.ai

    @property
    def face_width_px(self) -> float | None:
        """The width of the face in the picture that is drawn on; None if unknown."""
        face = None if self.pairing is None else self.pairing.face(self.side)
        return None if face is None else face.width_px

    def twin(self, point: PicturePoint) -> Twin | None:
        """Return the place of the other picture that *point* of this one belongs to."""
        return None if self.pairing is None else _twin(_Asked(self.pairing, self.side, point))


@dataclass(frozen=True, slots=True, eq=False)
class _Asked:
    """A place whose twin is requested; faces are compared by identity.

    To hash all their landmarks takes as long as to find the twin.
    """

    pairing: Pairing
    side: Side
    point: PicturePoint

    def _key(self) -> tuple[object, ...]:
        faces = (id(self.pairing.face(side)) for side in Side)
        return (self.pairing.hanging, self.side, self.point, *faces)

    def __hash__(self) -> int:
        return hash(self._key())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Asked) and self._key() == other._key()


@lru_cache(maxsize=4096)
def _twin(asked: _Asked) -> Twin | None:
    return asked.pairing.twin(asked.side, asked.point)
