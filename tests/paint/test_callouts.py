"""Magnified places: the right pixels, as large as they should be."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from headshot_viewer.core.alignment import AlignmentMode
from headshot_viewer.core.annotation import Annotation, Callout, Style
from headshot_viewer.core.callouts import inset_boxes
from headshot_viewer.core.geometry import PicturePoint, PictureSize, Placement
from headshot_viewer.core.hanging import Hanging
from headshot_viewer.core.pairing import Pairing
from headshot_viewer.core.picture import Side
from headshot_viewer.paint.annotations import Frame, paint_annotations, solid_boxes
from headshot_viewer.paint.backdrop import Backdrop
from headshot_viewer.paint.callouts import paint_label, paired_places
from headshot_viewer.paint.images import PictureImages, array_of, picture_images
from headshot_viewer.paint.theme import theme
from tests.face_makers import face_at
from tests.makers import noise, picture_of
from tests.paint.makers import blank

pytestmark = pytest.mark.usefixtures("qapp")

SIZE = PictureSize(400, 300)
SURROUND = 0x77


def squares(size: int, width: int, height: int) -> PictureImages:
    """Return a board of squares, red at the upper left one of each four, on white and black."""
    pixels = np.full((height, width, 4), 255, np.uint8)
    rows, columns = np.indices((height, width)) // size
    pixels[(rows + columns) % 2 == 1, :3] = 0
    pixels[(rows % 2 == 0) & (columns % 2 == 0), :2] = 0
    return picture_images(picture_of(pixels))


def painted(callout: Callout, backdrop: Backdrop | None, zoom: float = 1.0) -> np.ndarray:
    page = blank(round(SIZE.width * zoom), round(SIZE.height * zoom))
    painter = QPainter(page)
    painter.scale(zoom, zoom)
    drawn = Annotation("a", "picture-1", callout, style=Style(width_of_height=0.005))
    paint_annotations(painter, (drawn,), {}, Frame(SIZE, zoom), backdrop)
    painter.end()
    return array_of(page)[..., :3]


def test_an_inset_shows_the_pictures_own_pixels_as_squares() -> None:
    pixels = noise(SIZE.width, SIZE.height)
    backdrop = Backdrop(Side.AI, ai=picture_images(picture_of(pixels)))
    callout = Callout(PicturePoint(20, 30), 24, 18, PicturePoint(250, 150), 4, is_smooth=False)
    box = inset_boxes(callout)[0]
    seen = painted(callout, backdrop)
    for x, y in ((4, 5), (10, 9), (19, 12)):
        # The middle of the square that a pixel has become.
        at = round(box.top + 4 * y + 2), round(box.left + 4 * x + 2)
        assert tuple(seen[at]) == tuple(pixels[30 + y, 20 + x, :3])
        assert tuple(seen[at[0] + 1, at[1] - 1]) == tuple(pixels[30 + y, 20 + x, :3])


@pytest.mark.parametrize("zoom", [0.25, 1.0, 3.0])
def test_an_inset_shows_the_same_place_at_every_zoom(zoom: float) -> None:
    backdrop = Backdrop(Side.AI, ai=squares(20, *SIZE))
    # The middle of the place is the middle of a red square.
    callout = Callout(PicturePoint(40, 40), 20, 20, PicturePoint(250, 150), 4)
    middle = painted(callout, backdrop, zoom)[round(150 * zoom), round(250 * zoom)]
    assert middle[2] > 240
    assert middle[0] < 15


def test_a_pair_shows_both_pictures_at_equal_face_scale() -> None:
    # The AI picture is twice as fine, and its face twice as large and elsewhere.
    professional, ai = squares(20, 400, 300), squares(40, 800, 600)
    face, other = face_at(PicturePoint(130, 150), 40), face_at(PicturePoint(260, 300), 80)
    hanging = Hanging(
        Placement(1 / 300, PicturePoint(200, 150)),
        Placement(1 / 600, PicturePoint(400, 300)),
        AlignmentMode.FACE,
    )
    backdrop = Backdrop(Side.PROFESSIONAL, professional, ai, Pairing(hanging, face, other))
    page = blank(600, 300)
    painter = QPainter(page)
    tiles = (QRectF(10, 10, 284, 280), QRectF(306, 10, 284, 280))
    places = paired_places(backdrop, PicturePoint(130, 150), 3.5, is_smooth=True)
    for (side, magnified), tile in zip(places, tiles, strict=True):
        magnified.paint(painter, tile)
        paint_label(painter, tile, side, 10)
    painter.end()
    assert [side for side, _ in places] == [Side.PROFESSIONAL, Side.AI]
    seen = array_of(page)[..., :3].astype(int)
    outside = np.concatenate([seen[:10].reshape(-1, 3), seen[:, :10].reshape(-1, 3)])
    assert (outside == SURROUND).all()
    left, right = seen[60:280, 10:294], seen[60:280, 306:590]
    # Squares of equal size at equal places: only the smoothing of their edges differs.
    assert (np.abs(left - right).max(axis=2) > 60).mean() < 0.06
    assert (np.abs(left - SURROUND).max(axis=2) > 60).mean() > 0.95


def test_a_twin_that_is_not_open_is_said_to_be_so() -> None:
    backdrop = Backdrop(Side.PROFESSIONAL, squares(20, *SIZE))
    callout = Callout(PicturePoint(40, 40), 30, 40, PicturePoint(250, 150), 3, is_paired=True)
    seen = painted(callout, backdrop)
    left, right = inset_boxes(callout)
    ai = seen[
        round(right.top) + 4 : round(right.bottom) - 4,
        round(right.left) + 4 : round(right.right) - 4,
    ]
    assert (ai == SURROUND).all(axis=2).mean() > 0.6
    assert (ai == 255).all(axis=2).any(), "there are no words"
    own = seen[
        round(left.top) + 40 : round(left.bottom) - 4, round(left.left) + 4 : round(left.right) - 4
    ]
    assert (own == SURROUND).all(axis=2).mean() < 0.05


@pytest.mark.parametrize("is_round", [False, True])
def test_insets_are_as_dark_as_their_pictures_are_shown(is_round: bool) -> None:
    callout = Callout(PicturePoint(40, 40), 20, 20, PicturePoint(250, 150), 4, is_round=is_round)
    shown = Backdrop(Side.AI, ai=squares(20, *SIZE), ai_brightness=0.5)
    middle = painted(callout, shown)[150, 250].astype(int)
    assert middle[2] == pytest.approx(128, abs=2)


def test_insets_are_solid_so_that_they_can_be_grasped() -> None:
    callout = Callout(PicturePoint(40, 40), 30, 40, PicturePoint(250, 150), 3, is_paired=True)
    solid = solid_boxes(Annotation("a", "picture-1", callout), None, Frame(SIZE, 1.0))
    assert set(inset_boxes(callout)) <= set(solid)


def test_colours_of_the_surround_are_as_the_tests_say() -> None:
    assert theme().surround == f"#{SURROUND:02x}{SURROUND:02x}{SURROUND:02x}"
