"""The named parts of a face: their outlines on the mesh, and the close-ups worth looking at.

"Right" and "left" are the subject's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from headshot_viewer.core.boxes import Box

if TYPE_CHECKING:
    from headshot_viewer.core.face import Face
    from headshot_viewer.core.geometry import PicturePoint


class Region(StrEnum):
    """A part of the face that has an outline. Its value serves as a key in files."""

    OVAL = "oval"
    FOREHEAD = "forehead"
    RIGHT_BROW = "right_brow"
    LEFT_BROW = "left_brow"
    RIGHT_EYE = "right_eye"
    LEFT_EYE = "left_eye"
    RIGHT_UNDER_EYE = "right_under_eye"
    LEFT_UNDER_EYE = "left_under_eye"
    NOSE = "nose"
    RIGHT_NOSTRIL = "right_nostril"
    LEFT_NOSTRIL = "left_nostril"
    RIGHT_CHEEK = "right_cheek"
    LEFT_CHEEK = "left_cheek"
    LIPS = "lips"
    MOUTH_OPENING = "mouth_opening"
    RIGHT_JAW = "right_jaw"
    LEFT_JAW = "left_jaw"
    CHIN = "chin"

    @property
    def words(self) -> str:
        """The name of the region within a sentence."""
        return self.value.replace("_", " ")


SKIN_REGIONS: Final = (
    Region.FOREHEAD,
    Region.RIGHT_UNDER_EYE,
    Region.LEFT_UNDER_EYE,
    Region.NOSE,
    Region.RIGHT_CHEEK,
    Region.LEFT_CHEEK,
    Region.RIGHT_JAW,
    Region.LEFT_JAW,
    Region.CHIN,
)
"""Where skin is measured, from top to bottom."""

# fmt: off
OUTLINES: Final[Mapping[Region, tuple[int, ...]]] = MappingProxyType({
    Region.OVAL: (
        10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377,
        152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
    ),
    Region.FOREHEAD: (
        54, 103, 67, 109, 10, 338, 297, 332, 284, 298, 293, 334, 296, 336, 9, 107, 66, 105, 63,
        68,
    ),
    Region.RIGHT_BROW: (70, 63, 105, 66, 107, 55, 65, 52, 53, 46),
    Region.LEFT_BROW: (300, 293, 334, 296, 336, 285, 295, 282, 283, 276),
    Region.RIGHT_EYE: (33, 246, 161, 160, 159, 158, 157, 173, 133, 155, 154, 153, 145, 144, 163, 7),
    Region.LEFT_EYE: (
        263, 466, 388, 387, 386, 385, 384, 398, 362, 382, 381, 380, 374, 373, 390, 249,
    ),
    Region.RIGHT_UNDER_EYE: (25, 110, 24, 23, 22, 26, 112, 233, 128, 121, 120, 119, 118, 117, 111),
    Region.LEFT_UNDER_EYE: (
        255, 339, 254, 253, 252, 256, 341, 453, 357, 350, 349, 348, 347, 346, 340,
    ),
    Region.NOSE: (
        168, 193, 122, 188, 174, 217, 126, 209, 129, 98, 97, 2, 326, 327, 358, 429, 355, 437,
        399, 412, 351, 417,
    ),
    Region.RIGHT_NOSTRIL: (166, 79, 239, 238, 20, 60, 75),
    Region.LEFT_NOSTRIL: (392, 309, 459, 458, 250, 290, 305),
    Region.RIGHT_CHEEK: (116, 118, 119, 100, 142, 36, 205, 187, 147, 123),
    Region.LEFT_CHEEK: (345, 347, 348, 329, 371, 266, 425, 411, 376, 352),
    Region.LIPS: (
        61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91,
        146,
    ),
    Region.MOUTH_OPENING: (
        78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308, 324, 318, 402, 317, 14, 87, 178, 88,
        95,
    ),
    Region.RIGHT_JAW: (177, 58, 172, 136, 150, 149, 170, 211, 210, 214, 192, 213),
    Region.LEFT_JAW: (401, 288, 397, 365, 379, 378, 395, 431, 430, 434, 416, 433),
    Region.CHIN: (18, 313, 406, 418, 262, 369, 400, 377, 152, 148, 176, 140, 32, 194, 182, 83),
})
# fmt: on
"""The landmarks around each region, in order, by their numbers in the mesh."""


def outline(face: Face, region: Region) -> tuple[PicturePoint, ...]:
    """Return the corners of a region, in order, in picture pixels."""
    return tuple(face.point(landmark) for landmark in OUTLINES[region])


class CloseUp(StrEnum):
    """A place worth a close look, in the order of the strip."""

    RIGHT_EYE = "right_eye"
    LEFT_EYE = "left_eye"
    FOREHEAD = "forehead"
    RIGHT_CHEEK = "right_cheek"
    LEFT_CHEEK = "left_cheek"
    MOUTH = "mouth"
    RIGHT_EAR = "right_ear"
    LEFT_EAR = "left_ear"
    NECK = "neck"
    RIGHT_OUTLINE = "right_outline"
    LEFT_OUTLINE = "left_outline"

    @property
    def words(self) -> str:
        """The name of the place within a sentence."""
        return _WORDS.get(self) or self.value.replace("_", " ")


_WORDS: Final[Mapping[CloseUp, str]] = MappingProxyType(
    {
        CloseUp.FOREHEAD: "forehead and hairline",
        CloseUp.NECK: "neck and collar",
        CloseUp.RIGHT_OUTLINE: "background, right",
        CloseUp.LEFT_OUTLINE: "background, left",
    }
)


@dataclass(frozen=True, slots=True)
class _Aim:
    """Where a close-up is on the face, in IOD.

    Attributes:
        landmarks: their mean is the centre, before it is shifted.
        side: of the square.
        across: shift towards the subject's left, along the eye line.
        down: shift towards the chin.
    """

    landmarks: tuple[int, ...]
    side: float
    across: float = 0.0
    down: float = 0.0


_AIMS: Final[Mapping[CloseUp, _Aim]] = MappingProxyType(
    {
        CloseUp.RIGHT_EYE: _Aim((33, 133), 0.9),
        CloseUp.LEFT_EYE: _Aim((362, 263), 0.9),
        CloseUp.FOREHEAD: _Aim((10,), 1.9, down=0.1),
        CloseUp.RIGHT_CHEEK: _Aim((50, 205), 1.0),
        CloseUp.LEFT_CHEEK: _Aim((280, 425), 1.0),
        CloseUp.MOUTH: _Aim((61, 291), 1.3),
        CloseUp.RIGHT_EAR: _Aim((127, 132), 1.1, across=-0.2),
        CloseUp.LEFT_EAR: _Aim((356, 361), 1.1, across=0.2),
        CloseUp.NECK: _Aim((152,), 2.2, down=0.7),
        CloseUp.RIGHT_OUTLINE: _Aim((54,), 1.4, across=-0.4, down=-0.2),
        CloseUp.LEFT_OUTLINE: _Aim((284,), 1.4, across=0.4, down=-0.2),
    }
)


def close_up(face: Face, what: CloseUp) -> Box:
    """Return the square of a close-up; it may extend beyond the picture.

    Its sides are parallel to the picture's, and in IOD it is equally large on every face.
    """
    aim, eyes = _AIMS[what], face.eyes_px
    x, y = face.middle(*aim.landmarks)
    # One IOD along the eye line, from the right eye to the left.
    along_x, along_y = eyes.left.x - eyes.right.x, eyes.left.y - eyes.right.y
    x += aim.across * along_x - aim.down * along_y
    y += aim.across * along_y + aim.down * along_x
    half = aim.side * eyes.distance_px / 2
    return Box(x - half, y - half, x + half, y + half)
