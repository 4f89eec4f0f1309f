"""Suggestions are drawn as broken outlines that show on any picture."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from headshot_viewer.core.annotation import Evidence
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.suggestion import Suggestion
from headshot_viewer.paint.findings import paint_findings

if TYPE_CHECKING:
    from collections.abc import Callable

SIDE = 200
LEFT, TOP, RIGHT, BOTTOM = 40, 50, 160, 150


def suggestion(*, hint: bool = False) -> Suggestion:
    corners = ((LEFT, TOP), (RIGHT, TOP), (RIGHT, BOTTOM), (LEFT, BOTTOM))
    return Suggestion(
        "one",
        "picture-1",
        "plastic_skin",
        Evidence("skin/chin", "skin", "Smooth.", 0.5),
        tuple(PicturePoint(x, y) for x, y in corners),
        hint=hint,
    )


@pytest.fixture
def painted(qapp: object) -> Callable[..., QImage]:
    assert qapp is not None

    def paint(
        ground: str = "#808080", *, hint: bool = False, selected: bool = False, scale: float = 1.0
    ) -> QImage:
        image = QImage(round(SIDE * scale), round(SIDE * scale), QImage.Format.Format_RGB32)
        image.fill(QColor(ground))
        with QPainter(image) as painter:
            painter.scale(scale, scale)
            paint_findings(painter, [suggestion(hint=hint)], "one" if selected else None)
        return image

    return paint


def along_the_top(image: QImage) -> list[QColor]:
    return [image.pixelColor(x, TOP) for x in range(LEFT + 4, RIGHT - 4)]


def ink(image: QImage, ground: str = "#808080") -> float:
    """Return how far all pixels together are from the ground."""
    plain = QColor(ground).redF()
    return sum(
        abs(image.pixelColor(x, y).redF() - plain)
        for x in range(image.width())
        for y in range(image.height())
    )


@pytest.mark.parametrize("ground", ["#000000", "#808080", "#ffffff"])
def test_the_outline_is_broken_and_seen_on_any_ground(
    painted: Callable[..., QImage], ground: str
) -> None:
    seen = along_the_top(painted(ground))
    light = [colour.lightnessF() for colour in seen]
    # Dashes, and what parts them: whatever the ground, one of both stands out from it.
    assert max(light) - min(light) > 0.35
    changes = sum((one > 0.6) != (other > 0.6) for one, other in pairwise(light))
    assert changes > 10


def test_the_inside_is_left_as_it_is(painted: Callable[..., QImage]) -> None:
    image = painted()
    assert image.pixelColor(SIDE // 2, SIDE // 2) == QColor("#808080")


def test_hints_are_fainter_and_the_selected_one_bolder(painted: Callable[..., QImage]) -> None:
    hint, plain, selected = (
        ink(painted(hint=True)),
        ink(painted()),
        ink(painted(selected=True)),
    )
    assert hint < plain < selected


def test_it_is_as_bold_on_screen_at_any_zoom(painted: Callable[..., QImage]) -> None:
    one = ink(painted())
    twice = ink(painted(scale=2.0))
    # Twice as long, and as thick as before.
    assert twice == pytest.approx(2 * one, rel=0.1)


def test_parts_painted_one_by_one_are_the_whole(painted: Callable[..., QImage]) -> None:
    whole = painted()
    parts = QImage(whole.size(), whole.format())
    parts.fill(QColor("#808080"))
    for top in range(0, SIDE, 7):
        for left in range(0, SIDE, 7):
            with QPainter(parts) as painter:
                painter.setClipRect(left, top, 7, 7)
                paint_findings(painter, [suggestion()], None)
    assert parts == whole
