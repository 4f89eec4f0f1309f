from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from headshot_viewer.core.picture import Side
from headshot_viewer.gui import kept_badge
from headshot_viewer.gui.kept_badge import KeptBadge
from headshot_viewer.gui.overlay_painting import BADGE_TEXT_PX
from headshot_viewer.paint.badges import paint_badge
from headshot_viewer.paint.images import array_of

pytestmark = pytest.mark.usefixtures("qapp")

AREA = QRectF(10, 10, 300, 200)
ROUNDING_LEVELS = 2


def page(ratio: float = 1.0) -> QImage:
    image = QImage(QSize(320, 220) * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(200, 120, 40))
    return image


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("area", [AREA, QRectF(10, 10, 90, 200)])
def test_it_looks_as_if_drawn_anew(ratio: float, area: QRectF) -> None:
    kept, anew = page(ratio), page(ratio)
    badge = KeptBadge()
    with QPainter(kept) as painter:
        badge.paint(painter, area, Side.AI, "retouched.jpg", "simulated")
    with QPainter(anew) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_badge(
            painter, area, Side.AI, "retouched.jpg", text_px=BADGE_TEXT_PX, note="simulated"
        )
    assert (array_of(anew) != array_of(page(ratio))).any()
    difference = array_of(kept).astype(int) - array_of(anew)
    assert np.abs(difference).max() <= ROUNDING_LEVELS


def test_it_is_drawn_again_only_when_it_says_something_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn: list[str] = []

    def spy(painter: QPainter, area: QRectF, side: Side, name: str, **how: object) -> QRectF:
        drawn.append(name)
        return paint_badge(painter, area, side, name, text_px=BADGE_TEXT_PX)

    monkeypatch.setattr(kept_badge, "paint_badge", spy)
    badge, image = KeptBadge(), page()
    with QPainter(image) as painter:
        for name in ("one.jpg", "one.jpg", "two.jpg", "two.jpg"):
            badge.paint(painter, AREA, Side.AI, name, "")
        badge.paint(painter, AREA.adjusted(0, 0, 50, 0), Side.AI, "two.jpg", "")
    # Once to know how large it is, and once in that size.
    assert drawn[::2] == ["one.jpg", "two.jpg", "two.jpg"]
    assert drawn[1::2] == drawn[::2]
