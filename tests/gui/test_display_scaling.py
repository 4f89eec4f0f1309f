"""100 % is one picture pixel on one device pixel, whatever the display scaling."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from headshot_viewer.core.picture import Side
from tests.gui.show_at_scaling import PICTURE_PX, SEEDS
from tests.makers import noise


@pytest.mark.parametrize("scaling", ["1", "1.25", "1.5", "2"])
def test_at_100_per_cent_both_pictures_are_in_the_window_pixel_for_pixel(
    scaling: str, tmp_path: Path
) -> None:
    target = tmp_path / "shown.npz"
    subprocess.run(
        [sys.executable, "-m", "tests.gui.show_at_scaling", str(target)],
        cwd=Path(__file__).parents[2],
        env=os.environ | {"QT_SCALE_FACTOR": scaling, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        timeout=60,
    )
    shown = np.load(target)
    assert shown["ratio"] == float(scaling)
    assert shown["scales"] == pytest.approx([1.0, 1.0])
    for side in Side:
        picture = noise(*PICTURE_PX, seed=SEEDS[side])[..., :3]
        assert _found(picture, shown["window"])


def _found(picture: np.ndarray, window: np.ndarray) -> bool:
    """Return whether *picture* lies somewhere in *window*, every pixel as it is."""
    height, width = picture.shape[:2]
    ys, xs = np.nonzero((window == picture[0, 0]).all(axis=2))
    return any(
        np.array_equal(window[y : y + height, x : x + width], picture)
        for y, x in zip(ys, xs, strict=True)
    )
