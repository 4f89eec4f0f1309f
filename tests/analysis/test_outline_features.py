from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from headshot_viewer.analysis.outline_contour import contour_of
from headshot_viewer.analysis.outline_features import NAMES, OutlineFeatures, outline_features
from tests.analysis.scene_pictures import CENTRE, RADIUS_PX, disc_alpha, disc_picture


@cache
def features(
    sigma_px: float = 1.2, rim_px: float = 0.0, strands: bool = True, aside_px: float = 0.0
) -> OutlineFeatures:
    contour = contour_of(disc_alpha(radius_px=RADIUS_PX + aside_px))
    assert contour is not None
    return outline_features(disc_picture(sigma_px, rim_px=rim_px, strands=strands), contour)


def column(name: str, found: OutlineFeatures) -> float:
    return float(np.median(found.table[:, NAMES.index(name)]))


def test_there_is_a_finite_row_for_each_point() -> None:
    found = features()
    assert found.table.shape == (found.contour.count, len(NAMES))
    assert np.isfinite(found.table).all()
    assert found.judged.all()


def test_wider_edges_have_a_larger_width() -> None:
    widths = [column("width", features(sigma)) for sigma in (0.0, 1.2, 3.0, 6.0)]
    assert widths == sorted(widths)
    assert widths[-1] - widths[0] > 1


def test_the_width_of_an_edge_is_told_in_pixels() -> None:
    # A Gaussian edge is as steep as a straight one of sqrt(2 pi) sigma.
    assert np.exp(column("width", features(4.0))) == pytest.approx(10, rel=0.15)


@pytest.mark.parametrize("name", ["fringe", "fringe beyond the ground's", "outer halo"])
def test_a_rim_of_another_colour_is_a_fringe(name: str) -> None:
    assert column(name, features(rim_px=4)) > column(name, features()) + 0.5


def test_a_steeper_edge_has_a_stronger_laplacian() -> None:
    assert column("Laplacian", features(0.0)) > column("Laplacian", features(3.0)) + 0.5


def test_changes_along_the_edge_count_as_strands() -> None:
    assert column("no strands", features(strands=False)) > column("no strands", features()) + 0.3


@pytest.mark.parametrize("aside_px", [-4.0, 4.0])
def test_the_outline_moves_onto_the_edge(aside_px: float) -> None:
    away = np.hypot(*(features(aside_px=aside_px).contour.points - CENTRE).T)
    assert np.median(away) == pytest.approx(RADIUS_PX, abs=1.5)


def test_an_outline_that_is_slightly_off_reads_the_same() -> None:
    assert column("width", features(aside_px=3)) == pytest.approx(
        column("width", features()), abs=0.15
    )


def test_where_subject_and_background_are_alike_nothing_is_judged() -> None:
    contour = contour_of(disc_alpha())
    assert contour is not None
    grey = np.random.default_rng(1).normal(120, 2, (640, 512, 1)).repeat(3, axis=2)
    found = outline_features(grey.astype(np.uint8), contour)
    assert not found.judged.any()
    assert np.isfinite(found.table).all()


def test_black_and_white_are_finite() -> None:
    contour = contour_of(disc_alpha())
    assert contour is not None
    for value in (0, 255):
        plain = np.full((640, 512, 3), value, np.uint8)
        assert np.isfinite(outline_features(plain, contour).table).all()
