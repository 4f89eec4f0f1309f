"""Where skin is found in a face, and how it is corrected by hand."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from headshot_viewer.analysis.face_frame import face_frame
from headshot_viewer.analysis.skin import Skin, painted, skin_in, skin_of
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.analysis.warps import moved
from headshot_viewer.core.alignment import BrushedMask, BrushStroke, FaceChoice
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.regions import OUTLINES, SKIN_REGIONS, Region, outline
from tests.analysis.face_pictures import picture_of, portrait, portrait_face

IOD_PX = 80


@cache
def found() -> Skin:
    return skin_in(face_frame(picture_of(portrait()), portrait_face(), IOD_PX))


def on_picture(x: float, y: float) -> PicturePoint:
    """Return where a point of the frame lies on the portrait."""
    (point,) = moved(np.array([[x, y]]), found().frame.to_picture)
    return PicturePoint(float(point[0]), float(point[1]))


def in_frame(region: Region) -> tuple[int, int]:
    """Return row and column of a region's middle in the frame."""
    middle = found().frame.points[list(OUTLINES[region])].mean(axis=0)
    return int(middle[1]), int(middle[0])


def test_cheeks_are_skin_and_eyes_and_lips_are_not() -> None:
    mask = found().mask
    assert mask[in_frame(Region.RIGHT_CHEEK)]
    assert mask[in_frame(Region.LEFT_CHEEK)]
    for region in (Region.RIGHT_EYE, Region.LEFT_EYE, Region.LIPS):
        assert not mask[in_frame(region)]


def test_skin_lies_inside_the_face_and_features_beside_it() -> None:
    skin = found()
    assert not (skin.mask & ~skin.face).any()
    assert not (skin.mask & skin.features).any()
    assert skin.features[in_frame(Region.RIGHT_EYE)]


def test_the_cover_is_the_share_that_is_skin_by_colour() -> None:
    skin = found()
    assert skin.cover == pytest.approx(skin.mask.sum() / skin.geometric.sum(), abs=0.02)
    assert 0.5 < skin.cover <= 1


def test_the_rim_of_the_frame_is_never_skin() -> None:
    mask = found().mask
    rim = np.concatenate([mask[0], mask[-1], mask[:, 0], mask[:, -1]])
    assert not rim.any()


def test_regions_hold_skin_only_and_do_not_overlap_much() -> None:
    skin = found()
    assert set(skin.regions) == set(SKIN_REGIONS)
    total = np.sum([mask.astype(int) for mask in skin.regions.values()], axis=0)
    assert not (total[~skin.mask]).any()
    assert (total > 1).sum() < 0.05 * (total > 0).sum()


def test_a_dark_strand_across_the_forehead_is_no_skin() -> None:
    bgr = portrait().copy()
    points = outline(portrait_face(), Region.FOREHEAD)
    row = round(float(np.mean([point.y for point in points])))
    bgr[row - 1 : row + 2, :] = 20
    strand = skin_in(face_frame(picture_of(bgr), portrait_face(), IOD_PX))
    frame_row = in_frame(Region.FOREHEAD)[0]
    near = slice(frame_row - 6, frame_row + 7)
    assert strand.mask[near].sum() < found().mask[near].sum()


def test_the_brush_adds_and_takes_away_in_order() -> None:
    row, column = in_frame(Region.RIGHT_CHEEK)
    at = (on_picture(column, row),)
    erase = BrushStroke(BrushedMask.SKIN, False, at, 6.0)
    add = BrushStroke(BrushedMask.SKIN, True, at, 6.0)
    frame = found().frame
    gone = skin_in(frame, FaceChoice("", strokes=(erase,)))
    back = skin_in(frame, FaceChoice("", strokes=(erase, add)))
    assert not gone.mask[row, column]
    assert back.mask[row, column]
    assert gone.mask.sum() < found().mask.sum()


def test_strokes_of_another_mask_are_passed_over() -> None:
    stroke = BrushStroke(BrushedMask.SUBJECT, False, (on_picture(100, 100),), 30.0)
    corrected = painted(found().mask, (stroke,), BrushedMask.SKIN, found().frame.to_picture)
    assert np.array_equal(corrected, found().mask)


def test_a_stroke_is_as_wide_as_the_brush() -> None:
    empty = np.zeros((200, 200), np.bool_)
    points = (PicturePoint(50, 100), PicturePoint(150, 100))
    stroke = BrushStroke(BrushedMask.SKIN, True, points, 10.0)
    here = np.array([[1.0, 0, 0], [0, 1.0, 0]])
    corrected = painted(empty, (stroke,), BrushedMask.SKIN, here)
    assert corrected[:, 100].sum() == pytest.approx(20, abs=2)
    assert corrected[100].sum() == pytest.approx(120, abs=3)


def test_a_drawn_outline_counts_instead_of_the_found_one() -> None:
    row, column = in_frame(Region.RIGHT_CHEEK)
    corners = [(column - 5, row - 5), (column + 5, row - 5), (column + 5, row + 5)]
    points = tuple(on_picture(x, y) for x, y in corners)
    drawn = skin_in(found().frame, FaceChoice("").with_outline(Region.FOREHEAD, points))
    assert drawn.regions[Region.FOREHEAD][row - 3, column + 3]
    assert not drawn.regions[Region.FOREHEAD][in_frame(Region.FOREHEAD)]


def test_skin_is_found_once_for_all_who_ask() -> None:
    subject = Subject(picture_of(portrait()))
    first = skin_of(subject, portrait_face(), IOD_PX)
    assert skin_of(subject, portrait_face(), IOD_PX) is first
    stroke = BrushStroke(BrushedMask.SKIN, False, (on_picture(100, 100),), 5.0)
    corrected = subject.corrected(FaceChoice("", strokes=(stroke,)))
    assert skin_of(corrected, portrait_face(), IOD_PX) is not first
