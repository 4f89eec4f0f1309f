from __future__ import annotations

from cmath import rect
from math import radians

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.similarity import Point, Similarity, best_similarity

coordinates = st.floats(-10_000, 10_000)
points = st.tuples(coordinates, coordinates)
similarities = st.builds(
    lambda scale, turn_deg, x, y: Similarity(rect(scale, radians(turn_deg)), complex(x, y)),
    st.floats(0.01, 100),
    st.floats(-180, 180),
    coordinates,
    coordinates,
)
spread_points = st.lists(
    st.tuples(st.integers(-5000, 5000), st.integers(-5000, 5000)),
    min_size=2,
    max_size=6,
    unique=True,
)


def umeyama(starts: np.ndarray, ends: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the matrix and the shift by the paper's own way, a singular value decomposition."""
    a, b = starts - starts.mean(0), ends - ends.mean(0)
    u, sizes, vt = np.linalg.svd(b.T @ a / len(a))
    signs = np.array([1, np.sign(np.linalg.det(u) * np.linalg.det(vt))])
    scale = (sizes * signs).sum() / (a**2).sum(1).mean()
    matrix = scale * u @ np.diag(signs) @ vt
    return matrix, ends.mean(0) - matrix @ starts.mean(0)


@given(similarities, spread_points)
def test_what_carried_the_points_is_found_again(
    similarity: Similarity, starts: list[Point]
) -> None:
    found = best_similarity([(start, similarity.carry(start)) for start in starts])
    assert found is not None
    assert found.scale == pytest.approx(similarity.scale, rel=1e-6)
    for start in starts:
        assert found.carry(start) == pytest.approx(
            similarity.carry(start), rel=1e-6, abs=1e-4 * max(1, similarity.scale)
        )


@given(st.lists(st.tuples(points, points), min_size=3, max_size=6))
def test_disagreeing_points_are_carried_as_the_paper_does(
    pairs: list[tuple[Point, Point]],
) -> None:
    found = best_similarity(pairs)
    starts, ends = (np.array([pair[k] for pair in pairs]) for k in (0, 1))
    if found is None or found.scale < 1e-3:
        return
    matrix, shift = umeyama(starts, ends)
    for start in starts:
        assert found.carry(tuple(start)) == pytest.approx(
            tuple(matrix @ start + shift), rel=1e-5, abs=1e-3
        )


@given(points, points)
def test_one_place_says_no_scale(start: Point, end: Point) -> None:
    assert best_similarity([]) is None
    assert best_similarity([(start, end)]) is None
    assert best_similarity([(start, end)] * 3) is None
    other = (end[0] + 50, end[1] - 20)
    assert best_similarity([(start, end), (start, other)]) is None
    assert best_similarity([(end, start), (other, start)]) is None


def test_a_mirror_image_has_no_best_turn() -> None:
    corners = [(0, 0), (10, 0), (10, 10), (0, 10)]
    assert best_similarity([((x, y), (-x, y)) for x, y in corners]) is None


@given(similarities)
def test_a_similarity_says_its_scale_and_turn(similarity: Similarity) -> None:
    start, end = similarity.carry((0, 0)), similarity.carry((1, 0))
    along = complex(end[0] - start[0], end[1] - start[1])
    assert along == pytest.approx(
        rect(similarity.scale, radians(similarity.rotation_deg)), rel=1e-6, abs=1e-9
    )
