"""What another screen shows of what is looked at."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.geometry import ScreenPoint, Size, StagePoint
from headshot_viewer.core.second_screen import (
    LEAP,
    WHOLE_SCALES,
    Seat,
    Seen,
    containing,
    enlargement,
    seen_there,
)
from headshot_viewer.core.viewport import Viewport

lengths = st.floats(160, 4000)
ratios = st.sampled_from((1.0, 1.25, 1.5, 2.0, 3.0))
seats = st.builds(Seat, st.builds(Size, lengths, lengths), ratios)
viewports = st.builds(
    Viewport, st.builds(StagePoint, st.floats(-2, 2), st.floats(-2, 2)), st.floats(1, 1e4)
)
BEFORE: Final = 1.37


def shares(corner: ScreenPoint, pane: Size) -> tuple[float, float]:
    return corner.x / pane.width, corner.y / pane.height


@given(viewports, seats, seats)
def test_a_pane_elsewhere_contains_what_the_pane_here_shows(
    viewport: Viewport, here: Seat, there: Seat
) -> None:
    seen = seen_there(viewport, containing(here, there))
    for corner in (ScreenPoint(0, 0), ScreenPoint(*here.pane)):
        at = seen.to_screen(viewport.to_stage(corner, here.pane), there.pane)
        for share in shares(at, there.pane):
            assert -1e-6 <= share <= 1 + 1e-6


@given(viewports, seats, seats, viewports)
def test_what_is_fitted_here_is_fitted_there(
    viewport: Viewport, here: Seat, there: Seat, fitted: Viewport
) -> None:
    now = Seen(viewport, is_fitted=True)
    factor = enlargement(BEFORE, None, now, here, there, fitted)
    assert seen_there(viewport, factor).zoom == pytest.approx(fitted.zoom)


@given(viewports, seats, seats, st.sampled_from(WHOLE_SCALES))
def test_100_per_cent_is_so_in_each_screens_own_pixels(
    viewport: Viewport, here: Seat, there: Seat, scale: float
) -> None:
    now = Seen(viewport, is_fitted=False, scales=(0.731, scale))
    factor = enlargement(BEFORE, None, now, here, there, viewport)
    seen = seen_there(viewport, factor)
    assert seen.zoom * there.device_pixel_ratio == pytest.approx(
        viewport.zoom * here.device_pixel_ratio
    )


@given(viewports, seats, seats, st.floats(1 / LEAP + 0.01, LEAP - 0.01))
def test_the_wheel_moves_both_screens_by_the_same_factor(
    viewport: Viewport, here: Seat, there: Seat, turned: float
) -> None:
    last = Seen(viewport, is_fitted=False, scales=(0.3,))
    now = Seen(replace(viewport, zoom=viewport.zoom * turned), is_fitted=False, scales=(0.31,))
    assert enlargement(BEFORE, last, now, here, there, viewport) == BEFORE


@pytest.mark.parametrize("turned", [5.0, 1 / 5.0])
@given(viewports, seats, seats)
def test_a_leap_to_another_place_shows_all_of_it(
    turned: float, viewport: Viewport, here: Seat, there: Seat
) -> None:
    last = Seen(viewport, is_fitted=False, scales=(1.0,))
    now = Seen(replace(viewport, zoom=viewport.zoom * turned), is_fitted=False, scales=(5.0,))
    factor = enlargement(BEFORE, last, now, here, there, viewport)
    assert factor == containing(here, there)
