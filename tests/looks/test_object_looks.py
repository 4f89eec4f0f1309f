"""How every kind of annotation looks, near and far and in exports; see ``build/looks``."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from headshot_viewer.core.alignment import AlignmentMode
from headshot_viewer.core.annotation import Annotation, Backing, Dash, Style
from headshot_viewer.core.geometry import PicturePoint, PictureSize, Placement
from headshot_viewer.core.hanging import Hanging
from headshot_viewer.core.pairing import Pairing
from headshot_viewer.core.picture import Picture, Side
from headshot_viewer.paint.annotations import Frame, paint_annotations
from headshot_viewer.paint.backdrop import Backdrop
from headshot_viewer.paint.comparison import plan_comparison, render
from headshot_viewer.paint.images import array_of, paint_picture, picture_images
from headshot_viewer.paint.layout import ComparisonContent, Plate
from headshot_viewer.paint.theme import theme
from tests.face_makers import face_at
from tests.looks.comparing import Looks
from tests.paint.makers import chart, drawn_shapes_on, picture, shapes_on

PAGE = PictureSize(240, 200)
ZOOMS = (0.25, 1.0, 4.0)
KINDS = (*shapes_on(1, 1), *drawn_shapes_on(1, 1))


def portrait(width: int, height: int, name: str, *, dark: int = 0) -> Picture:
    """Return a picture in which one sees how much a part of it is enlarged: an eye in rings."""
    pixels = chart(width, height).copy()
    rows, columns = np.indices((height, width))
    for x, y in ((0.25, 0.65), (0.5, 0.75), (0.62, 0.45)):
        away = np.hypot(columns - x * width, rows - y * height) / height
        rings = (away < 0.09) & (np.floor(away * 120) % 2 == 0)
        pixels[rings, :3] = (40, 60 + dark, 200 - dark)
    return picture(width, height, name, pixels)


def pairing_of(professional: Picture, ai: Picture) -> Pairing:
    def face_in(shown: Picture) -> PicturePoint:
        width, height = shown.ref.size_px
        return PicturePoint(0.5 * width, 0.5 * height)

    def placed(shown: Picture) -> Placement:
        return Placement(1 / shown.ref.size_px.height, face_in(shown))

    hanging = Hanging(placed(professional), placed(ai), AlignmentMode.FACE)
    faces = (face_at(face_in(each), 0.2 * each.ref.size_px.height) for each in (professional, ai))
    return Pairing(hanging, *faces)


@cache
def pair(zoom: float) -> Backdrop:
    """Return a pair whose AI picture fills the page at *zoom*."""
    size = round(PAGE.width / zoom), round(PAGE.height / zoom)
    professional, ai = portrait(300, 250, "p.png", dark=120), portrait(*size, "ai.png")
    return Backdrop(
        Side.AI,
        picture_images(professional),
        picture_images(ai),
        pairing_of(professional, ai),
    )


def painted(kind: str, zoom: float, style: Style) -> QImage:
    backdrop = pair(zoom)
    assert backdrop.ai is not None
    size = backdrop.ai.size_px
    shape = (shapes_on(*size) | drawn_shapes_on(*size))[kind]
    page = QImage(*PAGE, QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.gray)
    with QPainter(page) as painter:
        painter.scale(zoom, zoom)
        paint_picture(painter, backdrop.ai)
        frame = Frame(size, zoom, backdrop.face_width_px)
        drawn = (Annotation("a", "picture-2", shape, style=style),)
        paint_annotations(painter, drawn, {"a": 7}, frame, backdrop)
    return page


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_at_each_zoom(looks: Looks, kind: str, zoom: float) -> None:
    style = Style("#ffd400", 0.01, 0.07)
    looks.check(f"object-{kind}-{round(100 * zoom)}", painted(kind, zoom, style))


@pytest.mark.parametrize("backing", Backing)
@pytest.mark.parametrize("dash", Dash)
def test_dashes_fills_and_backings(looks: Looks, dash: Dash, backing: Backing) -> None:
    page = QImage(PAGE.width * 2, PAGE.height * 2, QImage.Format.Format_RGB32)
    colours = [entry.colour for entry in theme().colours]
    kinds = ("ellipse", "polygon", "arrow", "measured-line")
    with QPainter(page) as painter:
        for place, (kind, colour) in enumerate(zip(kinds, colours, strict=False)):
            style = Style(colour, 0.012, 0.08, dash, 0.3, backing)
            at = PAGE.width * (place % 2), PAGE.height * (place // 2)
            painter.drawImage(*at, painted(kind, 1.0, style))
    looks.check(f"style-{dash}-{backing}", page)


@cache
def exported(width: int) -> QImage:
    """Return the export of a pair with one of every kind, shown at 750 px."""
    professional, ai = portrait(900, 750, "p.png", dark=120), portrait(720, 600, "ai.png")
    drawn = [
        tuple(
            Annotation(f"{key}-{kind}", key, shape, style=Style(entry.colour, 0.006, 0.035))
            for (kind, shape), entry in zip(shapes.items(), theme().colours, strict=False)
        )
        for key, shapes in (
            ("picture-1", shapes_on(*professional.ref.size_px)),
            ("picture-2", drawn_shapes_on(*ai.ref.size_px)),
        )
    ]
    content = ComparisonContent(
        (Plate(Side.PROFESSIONAL, professional, drawn[0]), Plate(Side.AI, ai, drawn[1])),
        {a.id: number for number, a in enumerate((*drawn[0], *drawn[1]), start=1)},
        pairing=pairing_of(professional, ai),
    )
    page = render(plan_comparison(content, width))
    return page.scaledToWidth(750, Qt.TransformationMode.SmoothTransformation)


@pytest.mark.parametrize("width", [1500, 6000])
def test_every_kind_in_an_export(looks: Looks, width: int) -> None:
    looks.check(f"objects-{width}", exported(width))


@pytest.mark.usefixtures("qapp")
def test_every_kind_has_the_same_proportions_in_a_large_export_as_in_a_small_one() -> None:
    small, large = (array_of(exported(width))[..., :3].astype(float) for width in (1500, 6000))
    rows = min(len(small), len(large))
    assert abs(len(small) - len(large)) <= 2
    difference = np.abs(small[:rows] - large[:rows])
    assert difference.mean() < 2.5
    # Edges are smoothed otherwise, and lie half a pixel aside where measures are rounded.
    assert (difference.max(axis=2) > 64).mean() < 0.01
