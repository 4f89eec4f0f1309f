"""Two screens of different scaling: the view goes with the window, to the pixel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pytest

from headshot_viewer.core.picture import Side
from tests.gui.conftest import STAGE_PX
from tests.gui.move_between_screens import PICTURE_PX, SEEDS
from tests.gui.screens import DESK, FINE, LAPTOP, run_on
from tests.makers import noise

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.lib.npyio import NpzFile
    from numpy.typing import NDArray

SCREENS: Final = {screen.name: screen for screen in (DESK, FINE, LAPTOP)}
WAY: Final = ("desk", "fine", "laptop", "desk")


@pytest.fixture(scope="module", params=["100", "fitted"])
def visited(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> NpzFile:
    """What was seen on the way; at 100 % in the beginning, or fitted."""
    folder: Path = tmp_path_factory.mktemp("screens")
    target = folder / "visited.npz"
    arguments = (str(target), request.param, *WAY)
    run_on(tuple(SCREENS.values()), folder, "tests.gui.move_between_screens", *arguments)
    found: NpzFile = np.load(target)
    return found


def test_the_window_has_the_scaling_of_each_screen(visited: NpzFile) -> None:
    for number, name in enumerate(WAY):
        assert visited[f"ratio_{number}"] == SCREENS[name].scaling
        assert visited[f"known_ratio_{number}"] == SCREENS[name].scaling
        assert tuple(visited[f"size_{number}"]) == STAGE_PX


def test_what_is_seen_is_what_a_window_painted_anew_shows(visited: NpzFile) -> None:
    for number in range(len(WAY)):
        assert np.array_equal(visited[f"seen_{number}"], visited[f"anew_{number}"])


def test_it_is_painted_in_the_pixels_of_the_screen(visited: NpzFile) -> None:
    for number, name in enumerate(WAY):
        height, width = visited[f"seen_{number}"].shape[:2]
        scaling = SCREENS[name].scaling
        assert (width, height) == (STAGE_PX[0] * scaling, STAGE_PX[1] * scaling)


def test_the_same_place_stays_in_the_middle(visited: NpzFile) -> None:
    for number in range(1, len(WAY)):
        assert visited[f"centre_{number}"] == pytest.approx(visited["centre_0"])


def test_back_on_the_first_screen_all_is_as_before(visited: NpzFile) -> None:
    last = len(WAY) - 1
    assert np.array_equal(visited["seen_0"], visited[f"seen_{last}"])
    assert visited["scales_0"] == pytest.approx(visited[f"scales_{last}"])


def test_what_was_fitted_stays_fitted_and_100_per_cent_stays_100(visited: NpzFile) -> None:
    fitted = bool(visited["fitted_0"])
    for number, name in enumerate(WAY):
        assert bool(visited[f"fitted_{number}"]) is fitted
        if fitted:
            # As large in logical pixels as before.
            expected = visited["scales_0"] * SCREENS[name].scaling
            assert visited[f"scales_{number}"] == pytest.approx(expected)
        else:
            assert visited[f"scales_{number}"] == pytest.approx([1.0, 1.0])
            for side in Side:
                picture = noise(*PICTURE_PX, seed=SEEDS[side])[..., :3]
                assert _holds(visited[f"seen_{number}"], picture)


def test_a_window_that_loses_its_screen_shows_the_same_on_another(tmp_path: Path) -> None:
    target = tmp_path / "visited.npz"
    arguments = (str(target), "unplugged", *WAY)
    run_on(tuple(SCREENS.values()), tmp_path, "tests.gui.move_between_screens", *arguments)
    visited = np.load(target)
    for number, name in enumerate(WAY):
        assert visited[f"known_ratio_{number}"] == SCREENS[name].scaling
        assert visited[f"scales_{number}"] == pytest.approx([1.0, 1.0])
        assert visited[f"centre_{number}"] == pytest.approx(visited["centre_0"])
        assert np.array_equal(visited[f"seen_{number}"], visited[f"anew_{number}"])


def _holds(window: NDArray[np.uint8], picture: NDArray[np.uint8]) -> bool:
    """Return whether *picture* lies somewhere in *window*, every pixel as it is."""
    height, width = picture.shape[:2]
    ys, xs = np.nonzero((window == picture[0, 0]).all(axis=2))
    return any(
        np.array_equal(window[y : y + height, x : x + width], picture)
        for y, x in zip(ys, xs, strict=True)
    )
