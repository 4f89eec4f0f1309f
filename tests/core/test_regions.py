from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from math import cos, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.boxes import Box
from headshot_viewer.core.face import LANDMARKS, Eyes, Face
from headshot_viewer.core.geometry import PicturePoint, distance
from headshot_viewer.core.regions import (
    OUTLINES,
    SKIN_REGIONS,
    CloseUp,
    Region,
    close_up,
    outline,
)
from tests.analysis.face_pictures import portrait_face

SIDED = [
    (region, Region(region.value.replace("right", "left")))
    for region in Region
    if "right" in region.value
]


def area(corners: tuple[PicturePoint, ...]) -> float:
    """Return the area, positive when the corners go clockwise on screen."""
    return sum(a.x * b.y - b.x * a.y for a, b in pairwise((*corners, corners[0]))) / 2


def crosses(a: PicturePoint, b: PicturePoint, c: PicturePoint, d: PicturePoint) -> bool:
    """Return whether the segment a-b crosses c-d."""

    def side(p: PicturePoint, q: PicturePoint, r: PicturePoint) -> float:
        return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def middle(corners: tuple[PicturePoint, ...]) -> PicturePoint:
    return PicturePoint(
        sum(c.x for c in corners) / len(corners), sum(c.y for c in corners) / len(corners)
    )


def middle_of(region: Region) -> PicturePoint:
    return middle(outline(portrait_face(), region))


@pytest.mark.parametrize("region", Region)
def test_each_region_is_a_plain_outline_of_the_mesh(region: Region) -> None:
    landmarks = OUTLINES[region]
    assert len(set(landmarks)) == len(landmarks)
    assert set(landmarks) <= set(range(LANDMARKS))
    corners = outline(portrait_face(), region)
    assert abs(area(corners)) > 0.002 * portrait_face().iod_px ** 2
    edges = list(pairwise((*corners, corners[0])))
    assert not any(crosses(*one, *other) for one in edges for other in edges)


@pytest.mark.parametrize(("right", "left"), SIDED)
def test_right_and_left_are_each_others_mirror_image(right: Region, left: Region) -> None:
    ours, theirs = outline(portrait_face(), right), outline(portrait_face(), left)
    assert len(ours) == len(theirs)
    assert abs(area(ours)) == pytest.approx(abs(area(theirs)), rel=0.35)
    # The demo portrait looks into the camera: its middle line goes through forehead and chin.
    face = portrait_face()
    axis = face.middle(10, 152).x
    assert middle(ours).x < axis < middle(theirs).x
    assert axis - middle(ours).x == pytest.approx(middle(theirs).x - axis, abs=0.12 * face.iod_px)


def test_regions_lie_where_their_names_say() -> None:
    brow, eye, under = map(middle_of, (Region.RIGHT_BROW, Region.RIGHT_EYE, Region.RIGHT_UNDER_EYE))
    assert middle_of(Region.FOREHEAD).y < brow.y < eye.y < under.y
    assert under.y < middle_of(Region.RIGHT_CHEEK).y < middle_of(Region.RIGHT_JAW).y
    nose, lips, chin = map(middle_of, (Region.NOSE, Region.LIPS, Region.CHIN))
    assert middle_of(Region.RIGHT_EYE).y < nose.y < lips.y < chin.y
    assert nose.y < middle_of(Region.RIGHT_NOSTRIL).y < lips.y


def test_the_irises_lie_within_their_eyes() -> None:
    face = portrait_face()
    for region, iris in ((Region.RIGHT_EYE, face.right_iris), (Region.LEFT_EYE, face.left_iris)):
        corners = outline(face, region)
        assert min(c.x for c in corners) < iris.centre.x < max(c.x for c in corners)
        assert min(c.y for c in corners) < iris.centre.y < max(c.y for c in corners)


def test_the_oval_holds_all_skin() -> None:
    oval = outline(portrait_face(), Region.OVAL)
    slack = 0.02 * portrait_face().iod_px
    for region in SKIN_REGIONS:
        for corner in outline(portrait_face(), region):
            assert min(c.x for c in oval) - slack <= corner.x <= max(c.x for c in oval) + slack
            assert min(c.y for c in oval) - slack <= corner.y <= max(c.y for c in oval) + slack


def test_regions_have_words() -> None:
    assert Region.RIGHT_UNDER_EYE.words == "right under eye"
    assert Region("left_cheek") is Region.LEFT_CHEEK


@given(st.floats(-180, 180), st.floats(20, 3000), st.sampled_from(CloseUp))
def test_a_close_up_goes_with_the_face_and_is_equally_large_on_all(
    turn_deg: float, iod_px: float, what: CloseUp
) -> None:
    carried = _turned(portrait_face(), turn_deg, iod_px)
    box, original = close_up(carried, what), close_up(portrait_face(), what)
    assert box.width == pytest.approx(box.height)
    assert box.width / carried.iod_px == pytest.approx(original.width / portrait_face().iod_px)
    # Seen from the eyes, its middle stays where it was.
    for eye, then in zip(carried.eyes_px, portrait_face().eyes_px, strict=True):
        assert distance(box.centre, eye) / carried.iod_px == pytest.approx(
            distance(original.centre, then) / portrait_face().iod_px
        )


def _turned(face: Face, turn_deg: float, iod_px: float) -> Face:
    right = PicturePoint(900, 700)
    left = PicturePoint(
        900 + iod_px * cos(radians(turn_deg)), 700 + iod_px * sin(radians(turn_deg))
    )
    carried = face.carried_to(Eyes(right, left))
    assert carried is not None
    return carried


def test_close_ups_show_what_they_are_called_after() -> None:
    face = portrait_face()

    def shows(what: CloseUp, point: PicturePoint) -> bool:
        box: Box = close_up(face, what)
        return box.left < point.x < box.right and box.top < point.y < box.bottom

    assert all(shows(CloseUp.RIGHT_EYE, c) for c in outline(face, Region.RIGHT_EYE))
    assert all(shows(CloseUp.LEFT_EYE, c) for c in outline(face, Region.LEFT_EYE))
    assert all(shows(CloseUp.MOUTH, c) for c in outline(face, Region.LIPS))
    assert shows(CloseUp.RIGHT_CHEEK, middle_of(Region.RIGHT_CHEEK))
    assert shows(CloseUp.LEFT_CHEEK, middle_of(Region.LEFT_CHEEK))
    assert shows(CloseUp.FOREHEAD, face.point(10))
    assert shows(CloseUp.NECK, face.point(152))
    for ear, edge in ((CloseUp.RIGHT_EAR, 234), (CloseUp.LEFT_EAR, 454)):
        assert shows(ear, face.point(edge))
    # Beside the head, mostly beyond the face's oval.
    oval = outline(face, Region.OVAL)
    assert close_up(face, CloseUp.RIGHT_OUTLINE).centre.x < min(c.x for c in oval)
    assert close_up(face, CloseUp.LEFT_OUTLINE).centre.x > max(c.x for c in oval)


def test_close_ups_are_called_by_words_of_their_own() -> None:
    named = [what.words for what in CloseUp]
    assert len(set(named)) == len(named)
    assert CloseUp.RIGHT_EYE.words == "right eye"
    assert CloseUp.FOREHEAD.words == "forehead and hairline"
    assert not any("_" in words for words in named)


def test_regions_do_not_need_numpy() -> None:
    code = "import sys, headshot_viewer.core.regions; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
