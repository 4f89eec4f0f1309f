"""A picture as the analysers see it, with derived data computed lazily and once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

import cv2

from headshot_viewer.core.alignment import FaceChoice
from headshot_viewer.core.arrays import GreyPixels, Pixels, sealed
from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.picture import Side
from headshot_viewer.core.waiting import held, unasked

if TYPE_CHECKING:
    from headshot_viewer.core.picture import Picture
    from headshot_viewer.core.waiting import Ask

KEPT_PARTS: Final = 32
"""How many parts a subject caches. A part is a few megabytes at most and can be made again."""

Affine: TypeAlias = tuple[tuple[float, float, float], tuple[float, float, float]]
"""((a, b, c), (d, e, f)): (x, y) lies at (a·x + b·y + c, d·x + e·y + f)."""

PartT = TypeVar("PartT")


@dataclass(frozen=True, slots=True, eq=False)
class Level:
    """One level of a picture's pyramid.

    Attributes:
        pixels: (height, width, 4) uint8 BGRX, read-only.
        picture_px: how many picture pixels one of its pixels is wide and tall.
    """

    pixels: Pixels = field(repr=False)
    picture_px: int

    @property
    def size_px(self) -> PictureSize:
        return PictureSize(self.pixels.shape[1], self.pixels.shape[0])


class _Part:
    """A part that at most one thread computes at a time."""

    __slots__ = ("lock", "made", "value")

    def __init__(self) -> None:
        self.lock = Lock()
        self.made = False
        self.value: Any = None


class Subject:
    """A picture for the analysers. Create one per content and pass it to every layer.

    All methods may be called from several threads at once; what they return is read-only.
    """

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._choice = FaceChoice("")
        self._guard = Lock()
        self._parts: OrderedDict[Hashable, _Part] = OrderedDict()

    def corrected(self, choice: FaceChoice) -> Subject:
        """Return this subject with the user's corrections of its face, outlines and masks.

        The parts that were made are shared: one that depends on :attr:`choice` has it, or what it
        takes of it, in its key.
        """
        twin = Subject(self._picture)
        twin._choice, twin._guard, twin._parts = choice, self._guard, self._parts
        return twin

    @property
    def choice(self) -> FaceChoice:
        """The user's corrections of this picture; none unless it was made by :meth:`corrected`."""
        return self._choice

    @property
    def picture(self) -> Picture:
        return self._picture

    @property
    def sha256(self) -> str:
        """The hash of the content, for caches."""
        return self._picture.ref.sha256

    @property
    def size_px(self) -> PictureSize:
        """Return the size of the upright picture, even if only a preview is available."""
        return self._picture.ref.size_px

    @property
    def finest_px(self) -> PictureSize:
        """Return the size of the finest level available, the largest that can be measured."""
        height, width = self._picture.pixels.shape[:2]
        return PictureSize(width, height)

    def once(self, key: Hashable, make: Callable[[], PartT], ask: Ask = unasked) -> PartT:
        """Return the cached result of *make* for *key*.

        Parts of a picture that several analysers need (its face, its skin mask) are made through
        this, each in the module that knows how. Two threads that ask at once wait for one making.
        When *make* raises, nothing is kept and the next one to ask tries again.

        Args:
            key: names the part and everything it depends on besides the picture, for example
                ``("grey", 1500)``. Begin it with a word of your own.
            make: pure; it may ask for other parts, but not for this one.
            ask: whether it is still wanted, while another thread makes it.

        Raises:
            Cancelled: by *ask*.
        """
        with self._guard:
            part = self._parts.setdefault(key, _Part())
            self._parts.move_to_end(key)
            while len(self._parts) > KEPT_PARTS:
                self._parts.popitem(last=False)
        with held(part.lock, ask):
            if not part.made:
                part.value = make()
                part.made = True
            value: PartT = part.value
            return value

    def level_at(self, height_px: int) -> Level:
        """Return the smallest level at least *height_px* tall; the finest one if none is."""
        levels = self._picture.levels
        index = max((k for k, level in enumerate(levels) if level.shape[0] >= height_px), default=0)
        return Level(levels[index], 2 ** (index + self._picture.first_level))

    def working_size(self, height_px: int) -> PictureSize:
        """Return the size of :meth:`grey` for *height_px*: that tall, but never enlarged."""
        level = self._source(height_px).size_px
        height = max(1, min(height_px, level.height))
        width = round(self.size_px.width * height / self.size_px.height)
        return PictureSize(max(1, min(width, level.width)), height)

    def grey(self, height_px: int) -> GreyPixels:
        """Return the luma at a working height, reduced by area and never enlarged.

        Args:
            height_px: wanted height; a picture that is less tall keeps its own.

        Returns:
            :meth:`working_size` pixels, uint8, read-only.
        """
        size = self.working_size(height_px)
        return self.once(("grey", size), lambda: self._make_grey(size))

    def to_picture(self, height_px: int) -> Affine:
        """Return where the pixels of :meth:`grey` lie on the picture, corners as in geometry.py."""
        size = self.working_size(height_px)
        level = self._source(height_px)
        # The level may reach past the picture by a fraction of its pixel, where sizes are odd:
        # the exact scale is therefore the level's, not the quotient of the two sizes.
        return (
            (level.picture_px * level.size_px.width / size.width, 0.0, 0.0),
            (0.0, level.picture_px * level.size_px.height / size.height, 0.0),
        )

    def _source(self, height_px: int) -> Level:
        """Return the level that :meth:`grey` is made from."""
        nearest = self.level_at(height_px)
        if nearest.size_px.height == height_px:
            return nearest
        # From a level hardly taller, the reduction would smooth a second time: on grain that read
        # 11 % less texture than reducing once.
        return self.level_at(2 * height_px)

    def _make_grey(self, size: PictureSize) -> GreyPixels:
        grey = cv2.cvtColor(self._source(size.height).pixels, cv2.COLOR_BGRA2GRAY)
        return sealed(cv2.resize(grey, size, interpolation=cv2.INTER_AREA))


def subjects_by_side(professional: Subject | None, ai: Subject | None) -> dict[Side, Subject]:
    """Return the subjects that are not None, the professional one first."""
    both = ((Side.PROFESSIONAL, professional), (Side.AI, ai))
    return {side: subject for side, subject in both if subject is not None}
