"""The pictures below annotations: what callouts magnify, and what lines are measured by."""

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
    """A picture that is drawn on, the other one, and how they belong together.

    Attributes:
        side: of the picture that is drawn on.
        professional, ai: the pictures, or previews of them; None while one is not in memory.
        pairing: None where nothing is known of it.
    """

    side: Side
    professional: PictureImages | None = None
    ai: PictureImages | None = None
    pairing: Pairing | None = None

    def images(self, side: Side) -> PictureImages | None:
        return self.professional if side is Side.PROFESSIONAL else self.ai

    @property
    def face_width_px(self) -> float | None:
        """The width of the face in the picture that is drawn on; None where none is known."""
        face = None if self.pairing is None else self.pairing.face(self.side)
        return None if face is None else face.width_px

    def twin(self, point: PicturePoint) -> Twin | None:
        """Return the place of the other picture that *point* of this one belongs to."""
        return None if self.pairing is None else _twin(self.pairing, self.side, point)


@lru_cache(maxsize=4096)
def _twin(pairing: Pairing, side: Side, point: PicturePoint) -> Twin | None:
    return pairing.twin(side, point)
