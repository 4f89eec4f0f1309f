"""A heatmap lies on its picture to less than a pixel, whatever the zoom."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage, QPainter

from headshot_viewer.core.arrays import sealed
from headshot_viewer.core.geometry import PicturePoint, PictureSize, Placement, Size, StagePoint
from headshot_viewer.core.layer import Heat
from headshot_viewer.core.viewport import Viewport
from headshot_viewer.gui.scene import Plate, paint_plate
from headshot_viewer.paint.images import array_of, picture_images
from tests.makers import picture_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

SIZE = PictureSize(240, 200)
HEAT_PX = 5
"""Picture pixels a heat pixel is wide and tall."""

SPOT_OF_HEAT = 4
A_PIXEL = 1.0
"""Of the screen: at 800 % an eighth of a pixel of the picture. At the picture's edge the mixed heat
beyond it is cut off, which moves the middle of a spot by half of that."""

PANE = Size(360.0, 300.0)


def plate_with_spot(column: int, row: int, placement: Placement) -> tuple[Plate, PicturePoint]:
    """Return a black picture with a white square, the same square in the heatmap, its middle."""
    pixels = np.zeros((SIZE.height, SIZE.width, 4), np.uint8)
    values = np.zeros((SIZE.height // HEAT_PX, SIZE.width // HEAT_PX), np.uint8)
    values[row : row + SPOT_OF_HEAT, column : column + SPOT_OF_HEAT] = 255
    top, left, side = row * HEAT_PX, column * HEAT_PX, SPOT_OF_HEAT * HEAT_PX
    pixels[top : top + side, left : left + side] = 255
    heat = Heat(
        sealed(values),
        sealed(np.ones(values.shape, bool)),
        ((HEAT_PX, 0.0, 0.0), (0.0, HEAT_PX, 0.0)),
    )
    plate = Plate("spot.png", SIZE, placement, picture_images(picture_of(pixels)), heat=heat)
    return plate, PicturePoint(left + side / 2, top + side / 2)


def painted(plate: Plate, viewport: Viewport) -> NDArray[np.float64]:
    """Return how bright each pixel of a pane is."""
    image = QImage(int(PANE.width), int(PANE.height), QImage.Format.Format_RGB32)
    image.fill(0)
    with QPainter(image) as painter:
        paint_plate(painter, plate, plate.to_device(viewport, PANE, 1.0), PANE.height)
    light: NDArray[np.float64] = array_of(image)[..., :3].astype(np.float64).sum(axis=2)
    return light


def middle_of(light: NDArray[np.float64]) -> tuple[float, float]:
    """Return the centre of gravity, corners as in ``core/geometry.py``."""
    rows, columns = np.mgrid[0 : light.shape[0], 0 : light.shape[1]] + 0.5
    return (
        float((light * columns).sum() / light.sum()),
        float((light * rows).sum() / light.sum()),
    )


@pytest.mark.parametrize("scale", [0.25, 1.0, 8.0])
@given(
    column=st.integers(0, SIZE.width // HEAT_PX - SPOT_OF_HEAT),
    row=st.integers(0, SIZE.height // HEAT_PX - SPOT_OF_HEAT),
    dx=st.floats(-3, 3),
    dy=st.floats(-3, 3),
    rotation_deg=st.just(0.0) | st.floats(-45, 45),
)
@settings(max_examples=40, deadline=None)
def test_a_spot_is_at_one_place_in_picture_and_heatmap(
    scale: float, column: int, row: int, dx: float, dy: float, rotation_deg: float
) -> None:
    placement = Placement(
        1 / SIZE.height, PicturePoint(120, 100), StagePoint(0.0, 0.0), rotation_deg
    )
    plate, middle = plate_with_spot(column, row, placement)
    zoom = scale / placement.units_per_px
    spot = placement.to_stage(middle)
    viewport = Viewport(StagePoint(spot.x + dx / zoom, spot.y + dy / zoom), zoom)
    seen = middle_of(painted(replace(plate, heat=None), viewport))
    hot = middle_of(painted(replace(plate, images=None), viewport))
    assert hot == pytest.approx(seen, abs=A_PIXEL)
    # And both are where the viewport says, but for the picture's shift to whole pixels.
    at = viewport.to_screen(spot, PANE)
    assert seen == pytest.approx(at, abs=1.0)
