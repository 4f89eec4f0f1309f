"""How wide a person is under the chin, on masks of known width."""

from __future__ import annotations

import numpy as np
import pytest

from headshot_viewer.analysis.matte import SubjectMask
from headshot_viewer.analysis.silhouette import (
    CHEEKS,
    CHIN,
    FOREHEAD,
    LEAST_DEPTH,
    depth_under_chin,
    silhouette,
)
from headshot_viewer.core.arrays import sealed
from headshot_viewer.core.geometry import distance
from tests.analysis.face_pictures import portrait_face

FACE = portrait_face()
CHIN_PX = FACE.point(CHIN)
FACE_WIDTH_PX = distance(*(FACE.point(cheek) for cheek in CHEEKS))
FACE_HEIGHT_PX = distance(FACE.point(FOREHEAD), FACE.point(CHIN))


def body(left: int, right: int, *, height: int = 600, scale: int = 1) -> SubjectMask:
    """Return a mask of a person who is a box from *left* to *right* under the chin, in pixels."""
    alpha = np.zeros((height // scale, 520 // scale), np.float32)
    alpha[round(CHIN_PX.y) // scale :, left // scale : right // scale] = 1
    return SubjectMask(sealed(alpha), ((scale, 0.0, 0.0), (0.0, scale, 0.0)), True, "made")


@pytest.mark.parametrize("scale", [1, 2])
def test_the_width_is_in_face_widths(scale: int) -> None:
    found = silhouette(FACE, body(40, 440, scale=scale), 0.9)
    assert found is not None
    assert found.width == pytest.approx(400 / FACE_WIDTH_PX, rel=0.01)
    assert not found.touches_frame


@pytest.mark.parametrize(("left", "right"), [(0, 300), (200, 520), (0, 520)])
def test_a_body_at_the_left_or_right_edge_touches_the_frame(left: int, right: int) -> None:
    found = silhouette(FACE, body(left, right), 0.9)
    assert found is not None
    assert found.touches_frame


def test_its_outline_lies_around_the_rows_looked_at() -> None:
    found = silhouette(FACE, body(40, 440), 0.9)
    assert found is not None
    across, down = zip(*found.region_px, strict=True)
    assert (min(across), max(across)) == (40, 440)
    assert min(down) == pytest.approx(CHIN_PX.y, abs=2)
    assert max(down) == pytest.approx(CHIN_PX.y + 0.9 * FACE_HEIGHT_PX, abs=2)
    # Down the left side and up the right one, through the middles of the same rows.
    assert down == down[::-1]
    assert all(y % 1 == 0.5 for y in down)


def test_the_depth_is_the_upper_part_of_what_shows() -> None:
    under_px = 600 - CHIN_PX.y
    assert depth_under_chin(FACE, body(40, 440)) == pytest.approx(
        0.8 * under_px / FACE_HEIGHT_PX, rel=0.01
    )


def test_without_shoulders_nothing_is_measured() -> None:
    low = body(40, 440, height=round(CHIN_PX.y + 0.5 * FACE_HEIGHT_PX))
    depth = depth_under_chin(FACE, low)
    assert depth < LEAST_DEPTH
    assert silhouette(FACE, low, depth) is None


def test_more_than_shows_is_not_measured() -> None:
    assert silhouette(FACE, body(40, 440), 3.0) is None
