from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from headshot_viewer.core.alignment import (
    AS_FOUND,
    MOST_PAIRS,
    Alignment,
    AlignmentMode,
    FaceChoice,
    Hangable,
    PointPair,
    align_by_eyes,
    align_by_points,
    placements,
)
from headshot_viewer.core.face import Eyes
from headshot_viewer.core.geometry import (
    Offset,
    PicturePoint,
    PictureSize,
    Placement,
    StagePoint,
    distance,
    fitted,
)
from headshot_viewer.core.regions import Region

sizes = st.builds(PictureSize, st.integers(1, 10_000), st.integers(1, 10_000))
places = st.builds(PicturePoint, st.floats(0, 8000), st.floats(0, 8000))
eyes = st.builds(Eyes, places, places).filter(lambda pair: pair.distance_px > 5)
modes = st.sampled_from(AlignmentMode)

SMALL, LARGE = PictureSize(300, 400), PictureSize(8000, 10_000)
SMALL_EYES = Eyes(PicturePoint(120, 150), PicturePoint(180, 156))
LARGE_EYES = Eyes(PicturePoint(4000, 4400), PicturePoint(5500, 4100))
PROFESSIONAL, AI = (
    Hangable("picture-1", SMALL, SMALL_EYES),
    Hangable("picture-2", LARGE, LARGE_EYES),
)


def on_stage(placement: Placement | None, point: PicturePoint) -> StagePoint:
    assert placement is not None
    return placement.to_stage(point)


@given(sizes, eyes, eyes, st.booleans())
def test_both_pairs_of_eyes_hang_around_one_point_equally_far_apart(
    size_px: PictureSize, professional: Eyes, ai: Eyes, level: bool
) -> None:
    pair = align_by_eyes(size_px, professional, ai, level=level)
    assert pair is not None
    ours = Eyes(*(PicturePoint(*pair[0].to_stage(eye)) for eye in professional))
    theirs = Eyes(*(PicturePoint(*pair[1].to_stage(eye)) for eye in ai))
    close = 1e-6 * (1 + ours.distance_px)
    assert theirs.midpoint == pytest.approx(ours.midpoint, abs=close)
    assert theirs.distance_px == pytest.approx(ours.distance_px, rel=1e-6)
    if level:
        assert ours.right.y == pytest.approx(ours.left.y, abs=close)
        assert theirs.left == pytest.approx(ours.left, abs=close)
        assert ours.right.x < ours.left.x


@given(sizes, eyes, eyes, places)
def test_aligning_by_eyes_leaves_the_professional_picture_where_it_hangs_alone(
    size_px: PictureSize, professional: Eyes, ai: Eyes, place: PicturePoint
) -> None:
    pair = align_by_eyes(size_px, professional, ai)
    assert pair is not None
    assert pair[0].to_stage(place) == pytest.approx(
        fitted(size_px).to_stage(place), rel=1e-9, abs=1e-9 * 8000 / size_px.height
    )


@given(modes, st.booleans())
def test_no_mode_makes_the_professional_picture_jump(mode: AlignmentMode, level: bool) -> None:
    pairs = tuple(PointPair(*both) for both in zip(SMALL_EYES, LARGE_EYES, strict=True))
    alignment = Alignment(mode, level_eyes=level).with_pairs("picture-1", "picture-2", pairs)
    hung = placements(alignment, PROFESSIONAL, AI)
    assert hung.linked_by is mode
    assert hung.professional is not None
    alone = fitted(SMALL)
    assert hung.professional.units_per_px == alone.units_per_px
    # Levelling turns it about the eyes' midpoint; everything else leaves every point in place.
    held = [SMALL_EYES.midpoint]
    if not (level and mode is AlignmentMode.FACE):
        held += [PicturePoint(0, 0), PicturePoint(300, 400)]
    for place in held:
        assert hung.professional.to_stage(place) == pytest.approx(alone.to_stage(place))


def test_levelling_turns_each_picture_against_its_own_tilt() -> None:
    pair = align_by_eyes(SMALL, SMALL_EYES, LARGE_EYES, level=True)
    assert pair is not None
    assert pair[0].rotation_deg == pytest.approx(-5.7106, abs=1e-4)
    assert pair[1].rotation_deg == pytest.approx(11.3099, abs=1e-4)


@given(sizes, eyes, eyes)
def test_two_pinned_eyes_hang_on_each_other(
    size_px: PictureSize, professional: Eyes, ai: Eyes
) -> None:
    pairs = [PointPair(*both) for both in zip(professional, ai, strict=True)]
    pair = align_by_points(size_px, pairs)
    assert pair is not None
    for pinned in pairs:
        there = pair[0].to_stage(pinned.professional)
        assert pair[1].to_stage(pinned.ai) == pytest.approx(there, rel=1e-6, abs=1e-6)


@given(
    st.lists(st.builds(PointPair, places, places), min_size=2, max_size=MOST_PAIRS),
    st.floats(-0.02, 0.02),
    st.floats(-0.02, 0.02),
    st.floats(0.98, 1.02),
)
def test_no_nearby_hanging_is_better_than_the_fitted_one(
    pairs: list[PointPair], dx: float, dy: float, zoom: float
) -> None:
    pair = align_by_points(SMALL, pairs)
    assume(pair is not None)
    assert pair is not None

    def misfit(placement: Placement) -> float:
        return sum(
            distance(placement.to_stage(p.ai), pair[0].to_stage(p.professional)) ** 2 for p in pairs
        )

    best = misfit(pair[1])
    assert best <= misfit(pair[1].then(Offset(dx, dy, zoom))) * (1 + 1e-9) + 1e-9
    turned = replace(pair[1], rotation_deg=pair[1].rotation_deg + 100 * dx)
    assert best <= misfit(turned) * (1 + 1e-9) + 1e-9


def test_faces_link_unless_said_otherwise() -> None:
    hung = placements(AS_FOUND, PROFESSIONAL, AI)
    assert hung.linked_by is AlignmentMode.FACE
    for eye in (0, 1):
        assert on_stage(hung.ai, LARGE_EYES[eye]) == pytest.approx(
            on_stage(hung.professional, SMALL_EYES[eye]), abs=0.07
        )


def test_pictures_without_a_face_are_linked_by_their_height() -> None:
    faceless = replace(AI, found=None)
    for level in (False, True):
        hung = placements(Alignment(level_eyes=level), PROFESSIONAL, faceless)
        assert hung.linked_by is AlignmentMode.FIT
        assert (hung.professional, hung.ai) == (fitted(SMALL), fitted(LARGE))
    assert placements(AS_FOUND, replace(PROFESSIONAL, found=None), AI).linked_by == "fit"


def test_eyes_dragged_by_hand_count_for_more_than_those_found() -> None:
    dragged = Eyes(PicturePoint(3000, 3000), PicturePoint(4000, 3000))
    alignment = AS_FOUND.with_choice(FaceChoice("picture-2", eyes=dragged))
    for found in (None, LARGE_EYES):
        hung = placements(alignment, PROFESSIONAL, replace(AI, found=found))
        assert hung.linked_by is AlignmentMode.FACE
        assert on_stage(hung.ai, dragged.midpoint) == pytest.approx(
            on_stage(hung.professional, SMALL_EYES.midpoint)
        )


@pytest.mark.parametrize("gap_px", [0, 3])
def test_eyes_on_one_spot_do_not_link(gap_px: float) -> None:
    spot = Eyes(PicturePoint(50, 60), PicturePoint(50 + gap_px, 60))
    assert align_by_eyes(SMALL, spot, LARGE_EYES) is None
    assert align_by_eyes(LARGE, LARGE_EYES, spot) is None
    assert placements(AS_FOUND, replace(PROFESSIONAL, found=spot), AI).linked_by == "fit"


@pytest.mark.parametrize("pairs", [0, 1])
def test_too_few_points_do_not_link(pairs: int) -> None:
    pinned = (PointPair(PicturePoint(1, 2), PicturePoint(3, 4)),) * pairs
    alignment = Alignment(AlignmentMode.POINTS).with_pairs("picture-1", "picture-2", pinned)
    assert placements(alignment, PROFESSIONAL, AI).linked_by is AlignmentMode.FIT


def test_pixels_hang_equally_large_around_one_middle() -> None:
    hung = placements(Alignment(AlignmentMode.PIXELS), PROFESSIONAL, AI)
    assert hung.professional is not None
    assert hung.ai is not None
    assert hung.ai.units_per_px == hung.professional.units_per_px == 1 / 400
    assert hung.ai.to_stage(PicturePoint(4000, 5000)) == (0, 0)


@given(modes)
def test_a_picture_alone_hangs_by_its_height(mode: AlignmentMode) -> None:
    alone = placements(Alignment(mode), PROFESSIONAL, None)
    assert (alone.professional, alone.ai) == (fitted(SMALL), None)
    other = placements(Alignment(mode), None, AI)
    assert (other.professional, other.ai) == (None, fitted(LARGE))
    assert placements(Alignment(mode), None, None).linked_by is AlignmentMode.FIT


def test_pins_belong_to_two_pictures_whichever_is_the_professional_one() -> None:
    pair = PointPair(PicturePoint(1, 2), PicturePoint(3, 4))
    alignment = AS_FOUND.with_pairs("a", "b", (pair,)).with_pairs("a", "c", (pair, pair))
    assert alignment.pairs("a", "b") == (pair,)
    assert alignment.pairs("b", "a") == (PointPair(pair.ai, pair.professional),)
    assert alignment.pairs("a", "c") == (pair, pair)
    assert alignment.pairs("b", "c") == ()
    assert alignment.with_pairs("b", "a", ()).pairs("a", "b") == ()
    assert alignment.with_pairs("b", "a", (pair,)).pairs("b", "a") == (pair,)


def test_more_pins_than_six_are_refused() -> None:
    pair = PointPair(PicturePoint(1, 2), PicturePoint(3, 4))
    with pytest.raises(ValueError, match="at most 6"):
        AS_FOUND.with_pairs("a", "b", (pair,) * 7)


def test_the_last_word_on_a_picture_counts() -> None:
    near = FaceChoice("a", near=PicturePoint(5, 5))
    placed = FaceChoice("a", eyes=SMALL_EYES)
    alignment = AS_FOUND.with_choice(near).with_choice(FaceChoice("b", near=near.near))
    assert alignment.choice("a") == near
    assert alignment.with_choice(placed).choice("a") == placed
    assert alignment.choice("c") == FaceChoice("c")
    cleared = alignment.with_choice(FaceChoice("a")).with_choice(FaceChoice("b"))
    assert cleared == AS_FOUND


def test_outlines_of_regions_are_kept_apart() -> None:
    first, second = (
        tuple(PicturePoint(x, y) for x, y in ((0, 0), (9, 0), (9, size))) for size in (5, 7)
    )
    drawn = FaceChoice("a").with_outline(Region.NOSE, first).with_outline(Region.CHIN, second)
    assert (drawn.outline(Region.NOSE), drawn.outline(Region.CHIN)) == (first, second)
    redrawn = drawn.with_outline(Region.NOSE, second).with_outline(Region.CHIN, None)
    assert redrawn == FaceChoice("a").with_outline(Region.NOSE, second)


def test_a_picture_that_is_taken_down_is_forgotten() -> None:
    pair = PointPair(PicturePoint(1, 2), PicturePoint(3, 4))
    kept = AS_FOUND.with_pairs("a", "c", (pair,)).with_choice(FaceChoice("a", SMALL_EYES[0]))
    said = kept.with_pairs("a", "b", (pair,)).with_choice(FaceChoice("b", SMALL_EYES[0]))
    assert said.without("b") == kept


def test_alignment_does_not_need_numpy() -> None:
    code = "import sys, headshot_viewer.core.alignment; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
