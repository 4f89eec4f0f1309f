"""How annotations, badges, legends and comparisons look; see ``build/looks``."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from headshot_viewer.core.annotation import Annotation, Style
from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.picture import Side
from headshot_viewer.paint.annotations import Frame, paint_annotations
from headshot_viewer.paint.badges import paint_badge
from headshot_viewer.paint.comparison import plan_comparison, render
from headshot_viewer.paint.images import array_of, paint_heat, paint_picture, picture_images
from headshot_viewer.paint.layout import ComparisonContent, Plate, ShownLayer
from headshot_viewer.paint.legend import paint_legend
from headshot_viewer.paint.theme import theme
from tests.looks.comparing import Looks
from tests.paint.makers import SCALE, blank, heat, layer, picture, shapes_on

NOTES = (
    "Cheeks and forehead have no pores at all; at 100 % they look like wax.",
    "",
    "The seam has a light rim.",
    "",
    "Both eyes have their catch light on another side.",
)
KINDS = ("plastic_skin", "wrong_sharpness", "other", "other", "eyes_and_gaze")


def marked(width: float, height: float) -> tuple[Annotation, ...]:
    colours = [entry.colour for entry in theme().colours]
    shapes = shapes_on(width, height).items()
    return tuple(
        Annotation(name, "picture-2", shape, kind, note, Style(colour))
        for (name, shape), kind, note, colour in zip(shapes, KINDS, NOTES, colours, strict=False)
    )


@pytest.mark.parametrize("zoom", [0.25, 1.0, 4.0])
def test_annotations(looks: Looks, zoom: float) -> None:
    page = blank(480, 400)
    # At 400 % one looks at the middle: the rectangle's edge, the pin, the words.
    size = PictureSize(480, 400) if zoom == 1 else PictureSize(round(480 / zoom), round(400 / zoom))
    drawn = marked(*size)
    painter = QPainter(page)
    painter.scale(zoom, zoom)
    paint_annotations(painter, drawn, {a.id: n for n, a in enumerate(drawn, 9)}, Frame(size, zoom))
    painter.end()
    looks.check(f"annotations-{round(100 * zoom)}", page)


def test_colours_on_dark_and_light(looks: Looks) -> None:
    page = blank(480, 160, 30)
    painter = QPainter(page)
    painter.fillRect(0, 80, 480, 80, Qt.GlobalColor.white)
    for column, entry in enumerate(theme().colours):
        for row in (0, 1):
            drawn = [
                Annotation(name, "p", shape, style=Style(entry.colour, 0.012, 0.14))
                for name, shape in shapes_on(120, 160).items()
                if name in ("ellipse", "arrow")
            ]
            painter.save()
            painter.translate(60 * column, 80 * row)
            painter.scale(0.5, 0.5)
            frame = Frame(PictureSize(120, 160), 0.5)
            paint_annotations(painter, drawn, {"ellipse": 1 + column}, frame)
            painter.restore()
    painter.end()
    looks.check("colours", page)


def test_badges_and_legend_over_heat(looks: Looks) -> None:
    shown = picture(480, 400)
    page = blank(480, 400)
    painter = QPainter(page)
    paint_picture(painter, picture_images(shown))
    paint_heat(painter, heat(240, 200), shown.ref.size_px, 0.2, 0.75)
    for row, side in enumerate(Side):
        room = QRectF(10, 10 + 36 * row, 300, 30)
        name = "a_long_name_of_a_portrait_0001.jpg"
        paint_badge(painter, room, side, name, text_px=13, note="simulated" if row else "")
    paint_legend(painter, QPointF(10, 320), SCALE, "Texture", threshold=0.2, text_px=12)
    painter.end()
    looks.check("badges-legend", page)


def compared(width: int) -> QImage:
    professional, ai = picture(600, 800), picture(525, 700, "ai.png")
    drawn = marked(*ai.ref.size_px)
    content = ComparisonContent(
        (Plate(Side.PROFESSIONAL, professional), Plate(Side.AI, ai, drawn, "simulated")),
        {a.id: number for number, a in enumerate(drawn, 1)},
        ShownLayer(layer(10, 8.75), 0.3, 0.75),
    )
    return render(plan_comparison(content, width))


@pytest.mark.parametrize("width", [1500, 6000])
def test_a_comparison_of_any_size(looks: Looks, width: int) -> None:
    """Both widths are held against one golden picture each, shown at 750 px."""
    small = compared(width).scaledToWidth(750, Qt.TransformationMode.SmoothTransformation)
    looks.check(f"comparison-{width}", small)


@pytest.mark.usefixtures("qapp")
def test_a_large_comparison_looks_like_a_small_one() -> None:
    small, large = (
        array_of(compared(width).scaledToWidth(750, Qt.TransformationMode.SmoothTransformation))
        for width in (1500, 6000)
    )
    rows = min(len(small), len(large))
    difference = np.abs(small[:rows].astype(int) - large[:rows])
    assert difference.mean() < 1
    assert (difference.max(axis=2) > 64).mean() < 0.005
