"""A desk on which pictures are compared: with the modes' commands, linked by points."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtGui import QImage, QPainter

from headshot_viewer.core import edits
from headshot_viewer.core.alignment import Alignment, AlignmentMode, PointPair
from headshot_viewer.core.compare import Compare, CompareMode
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.gui.actions import make_actions
from headshot_viewer.gui.comparing import Comparing
from headshot_viewer.gui.scene import Scene
from headshot_viewer.paint.images import array_of

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtGui import QAction

    from headshot_viewer.core.picture import Side
    from headshot_viewer.gui.overlay_pane import OverlayPane
    from tests.gui.conftest import Desk

SEEN_LEVELS: Final = 8
UNDER_HEAT_LEVELS: Final = SEEN_LEVELS + 256 // 4
"""Squares begin at 2 device pixels to a picture pixel and a heat pixel of the tests is four picture
pixels wide, so that heat changes by an eighth from one device pixel to the next, and by a quarter
to the one across the corner."""


@dataclass(frozen=True, eq=False)
class ComparingDesk:
    """A desk with what compares its pictures."""

    desk: Desk
    actions: dict[str, QAction]
    comparing: Comparing

    @property
    def overlay(self) -> OverlayPane:
        return self.desk.stage.overlay

    def compare(self, mode: CompareMode, compare: Compare | None = None) -> None:
        """Compare in *mode*."""
        self.comparing.change(replace(compare or self.comparing.compare, mode=mode))
        assert self.comparing.shown_mode is mode


def put_comparing(desk: Desk) -> ComparingDesk:
    actions = make_actions(desk.window)
    scene = Scene(desk.document, desk.gallery, desk.measuring)
    comparing = Comparing(actions, desk.document, desk.gallery, scene, desk.stage, desk.window)
    return ComparingDesk(desk, actions, comparing)


def link_by_points(desk: Desk) -> None:
    """Link two pictures, of which the AI picture is twice as large, by two pairs of points."""
    document = desk.document
    pairs = tuple(
        PointPair(PicturePoint(x, y), PicturePoint(2 * x, 2 * y)) for x, y in ((20, 30), (90, 110))
    )
    alignment = Alignment(AlignmentMode.POINTS).with_pairs("picture-1", "picture-2", pairs)
    document.load(edits.align(document.session, alignment), document.look, None)


def pixels_of(overlay: OverlayPane) -> NDArray[np.uint8]:
    """Return the pictures as the pane paints them, without badges, handles and focus."""
    image = QImage(overlay.size(), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        overlay.paint_pictures(painter)
    return array_of(image)[..., :3]


def alone(overlay: OverlayPane, side: Side) -> NDArray[np.uint8]:
    """Return one picture painted anew over the whole pane, without any buffer."""
    image = QImage(overlay.size(), QImage.Format.Format_RGB32)
    view = overlay.views[side]
    to_device = view.picture_to_device()
    assert to_device is not None
    with QPainter(image) as painter:
        view.paint_content(painter, image.rect(), to_device)
    return array_of(image)[..., :3]


def nearly_equal(
    one: NDArray[np.uint8], other: NDArray[np.uint8], levels: int = SEEN_LEVELS
) -> bool:
    """Return whether no pixel differs from all its neighbours by more than *levels*.

    Qt's painter counts source pixels in 1/65536 from where a part begins, so that the edge
    between two enlarged pixels may lie one device pixel beside where a full repaint puts it. That
    pixel is then its neighbour's; below a heatmap, its neighbour's with heat of its own, which is
    why :data:`UNDER_HEAT_LEVELS` has to be allowed there. The neighbour of an outermost pixel may
    lie beyond the edge, so those are not compared.
    """
    height, width = one.shape[:2]
    around = np.pad(other.astype(np.int16), ((1, 1), (1, 1), (0, 0)), mode="edge")
    apart = [
        np.abs(around[y : y + height, x : x + width] - one).max(axis=2)
        for y in range(3)
        for x in range(3)
    ]
    return bool(np.min(apart, axis=0)[1:-1, 1:-1].max() <= levels)
