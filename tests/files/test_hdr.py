"""The curves of HDR against values of BT.2100 and BT.2408, and what becomes of them here."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import pytest

from headshot_viewer.files.hdr import light_of_hlg, light_of_pq

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Curve: TypeAlias = Callable[[NDArray[np.float64]], NDArray[np.float64]]

PAPER_NITS = 203.0
BOTH = pytest.mark.parametrize("curve", [light_of_pq, light_of_hlg])


@pytest.mark.parametrize(
    ("signal", "nits"), [(0.0, 0.0), (0.1499, 1.0), (0.2478, 5.0), (0.4193, 40.0), (0.4859, 80.0)]
)
def test_up_to_the_knee_pq_is_shown_as_bright_as_it_is_meant(signal: float, nits: float) -> None:
    # Signals by the formula of BT.2100, table 4, worked out apart.
    assert light_of_pq(np.array(signal)) * PAPER_NITS == pytest.approx(nits, rel=0.005)


@pytest.mark.parametrize(("hlg", "pq"), [(0.38, 0.38), (0.71, 0.56), (0.75, 0.58), (1.0, 0.752)])
def test_both_curves_mean_the_same_by_the_table_of_bt_2408(hlg: float, pq: float) -> None:
    # BT.2408, table 1, in whole per cent: grey card, brightest grey, paper white; then 1000 nits.
    shown, same = light_of_hlg(np.array(hlg)), light_of_pq(np.array(pq))
    assert shown == pytest.approx(float(same), rel=0.06)


@BOTH
def test_black_is_black_the_peak_is_white_and_nothing_turns_round(curve: Curve) -> None:
    light = curve(np.linspace(0, 1, 1 << 14))
    assert light[0] == 0
    assert light[-1] == pytest.approx(1)
    assert light.max() <= 1 + 1e-9
    assert (np.diff(light) >= -1e-12).all()


@BOTH
def test_the_knee_is_no_edge(curve: Curve) -> None:
    # From one of 1024 levels to the next the step never grows by more than a tenth of itself.
    steps = np.diff(curve(np.linspace(0.3, 1, 717)))
    steps = steps[steps > 1e-4]
    assert (np.abs(np.diff(steps)) / steps[1:] < 0.1).all()


def test_paper_white_keeps_room_for_what_is_brighter() -> None:
    assert 0.7 < light_of_pq(np.array(0.58069)) < 0.85
