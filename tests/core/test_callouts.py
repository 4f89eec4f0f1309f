"""Where the insets of callouts lie."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from headshot_viewer.core.annotation import MAGNIFICATIONS, Annotation, Callout
from headshot_viewer.core.boxes import Box, Handle
from headshot_viewer.core.callouts import (
    bounds_of,
    callout_of,
    dragged_callout,
    inset_boxes,
    overhang_of,
    place_of,
    whole_inset,
    with_inset_at,
)
from headshot_viewer.core.geometry import PicturePoint, PictureSize, distance
from tests.core.strategies import callouts, numbers, picture_points

SIZE = PictureSize(2000, 2500)
WHOLE = Box(0, 0, *SIZE)


@given(callouts)
def test_insets_are_the_place_magnified(callout: Callout) -> None:
    boxes = inset_boxes(callout)
    assert len(boxes) == 1 + callout.is_paired
    for box in boxes:
        assert box.width == pytest.approx(callout.magnification * callout.width_px, rel=1e-6)
        assert box.height == pytest.approx(callout.magnification * callout.height_px, rel=1e-6)
    assert whole_inset(callout).centre == pytest.approx(callout.inset, abs=1e-3)


@given(callouts.filter(lambda callout: callout.is_paired))
def test_the_professional_picture_is_on_the_left_and_nothing_overlaps(callout: Callout) -> None:
    left, right = inset_boxes(callout)
    assert left.right < right.left
    assert bounds_of(callout).left <= left.left


@given(callouts, picture_points)
def test_the_inset_goes_where_it_is_dragged_and_the_place_stays(
    callout: Callout, to: PicturePoint
) -> None:
    after = with_inset_at(callout, to)
    assert after.inset == to
    assert place_of(after) == place_of(callout)
    steady = with_inset_at(callout, to, regular=True)
    middle = place_of(callout).centre
    assert distance(middle, steady.inset) == pytest.approx(distance(middle, to), abs=1e-6)


@given(callouts, picture_points, st.booleans())
def test_no_drag_magnifies_too_little_or_too_much(
    callout: Callout, to: PicturePoint, regular: bool
) -> None:
    after = dragged_callout(callout, Handle.INSET_SIZE, to, regular=regular, from_centre=False)
    least, most = MAGNIFICATIONS
    assert least <= after.magnification <= most
    assert (after.magnification == round(after.magnification)) or not regular
    assert (place_of(after), after.inset) == (place_of(callout), callout.inset)


@given(callouts, numbers(*MAGNIFICATIONS))
def test_a_corner_of_the_inset_is_dragged_along_its_diagonal(
    callout: Callout, factor: float
) -> None:
    whole = whole_inset(callout)
    share = factor / callout.magnification
    to = PicturePoint(
        callout.inset.x + share * whole.width / 2, callout.inset.y + share * whole.height / 2
    )
    after = dragged_callout(callout, Handle.INSET_SIZE, to, regular=False, from_centre=False)
    assert after.magnification == pytest.approx(factor, rel=1e-6)


@given(numbers(0, 1900), numbers(0, 2400), numbers(20, 300), numbers(20, 300), st.booleans())
def test_a_new_inset_lies_on_the_picture_and_beside_its_place(
    left: float, top: float, width: float, height: float, is_paired: bool
) -> None:
    place = Box(left, top, left + width, top + height)
    assume(place.right <= SIZE.width and place.bottom <= SIZE.height)
    callout = callout_of(place, WHOLE, is_paired=is_paired)
    whole = whole_inset(callout)
    assert place_of(callout) == pytest.approx(place)
    assert min(whole.left, whole.top) >= 0 or whole.width > SIZE.width
    assert whole.right <= SIZE.width or whole.width > SIZE.width
    assert whole.bottom <= SIZE.height or whole.height > SIZE.height
    beside_x = max(whole.left - place.right, place.left - whole.right)
    beside_y = max(whole.top - place.bottom, place.top - whole.bottom)
    # It may touch it in a corner of the picture, but it covers nothing of it.
    assert max(beside_x, beside_y) >= -1e-6


def test_a_new_inset_leaves_the_face_free_where_there_is_room() -> None:
    face = Box(700, 500, 1300, 1300)
    callout = callout_of(Box(800, 700, 900, 780), WHOLE, avoid=face)
    whole = whole_inset(callout)
    assert whole.right <= face.left or whole.bottom <= face.top or whole.left >= face.right


def test_an_inset_that_is_too_large_for_its_room_is_in_the_middle_of_it() -> None:
    room = Box(100, 200, 500, 400)
    callout = callout_of(Box(150, 210, 450, 390), room)
    assert callout.inset == (300, 300)


def test_what_reaches_beyond_the_picture_is_told_for_each_side() -> None:
    def drawn(inset: PicturePoint, *, is_hidden: bool = False) -> Annotation:
        shape = Callout(PicturePoint(100, 100), 100, 50, inset, 4)
        return Annotation(f"{inset}", "picture-1", shape, is_hidden=is_hidden)

    inside, right = drawn(PicturePoint(1000, 1000)), drawn(PicturePoint(2100, 1000))
    above, hidden = drawn(PicturePoint(1000, 50)), drawn(PicturePoint(0, 0), is_hidden=True)
    assert overhang_of([inside, hidden], SIZE) == (0, 0, 0, 0)
    left, top, reach, bottom = overhang_of([inside, right, above, hidden], SIZE)
    assert (left, bottom) == (0, 0)
    assert reach == pytest.approx(2100 + 200 - 2000, abs=0.02 * 2000)
    assert top == pytest.approx(100 - 50, abs=0.02 * 2000)


def test_a_new_inset_is_seen_when_one_looks_closely() -> None:
    seen = Box(700, 500, 1200, 1000)
    for is_paired in (False, True):
        whole = whole_inset(callout_of(Box(900, 700, 950, 740), seen, is_paired=is_paired))
        assert seen.left <= whole.left < whole.right <= seen.right
        assert seen.top <= whole.top < whole.bottom <= seen.bottom
