"""How one looks at a session."""

from __future__ import annotations

from math import nan

import pytest

from headshot_viewer.core.look import PLAIN_LOOK, Look


def test_at_first_both_pictures_are_fitted_and_linked_without_heat() -> None:
    assert PLAIN_LOOK.viewport is None
    assert PLAIN_LOOK.layer is None
    assert PLAIN_LOOK.linked
    assert not PLAIN_LOOK.swapped


@pytest.mark.parametrize("opacity", [-0.01, 1.01, nan])
def test_opacity_is_a_share(opacity: float) -> None:
    with pytest.raises(ValueError, match="shares"):
        Look(opacity=opacity)


@pytest.mark.parametrize("threshold", [-0.01, 1.0, nan])
def test_a_threshold_leaves_some_heat(threshold: float) -> None:
    with pytest.raises(ValueError, match="shares"):
        Look(threshold=threshold)


def test_the_ends_of_the_sliders_are_allowed() -> None:
    assert Look(opacity=0, threshold=0) != Look(opacity=1, threshold=0.999)
