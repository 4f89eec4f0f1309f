"""Small exact pictures, heat and annotations for what is painted."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from headshot_viewer.core.annotation import (
    MAGNIFICATIONS,
    Annotation,
    Arrow,
    Backing,
    Callout,
    Dash,
    Ellipse,
    Freehand,
    MeasuredLine,
    Pin,
    Polygon,
    Rectangle,
    Shape,
    Style,
    Text,
)
from headshot_viewer.core.arrays import Pixels, sealed
from headshot_viewer.core.geometry import PicturePoint, PictureSize
from headshot_viewer.core.layer import Heat, HeatScale, LayerResult, SideResult
from headshot_viewer.core.picture import Picture, PictureFacts, PictureRef, Side
from headshot_viewer.paint.layout import ComparisonContent, Plate, ShownLayer

SCALE = HeatScale(0.0, 8.0, "levels", "smooth", "detailed")


def annotation(
    shape: Shape, name: str = "a", kind: str = "other", note: str = "", style: Style = Style()
) -> Annotation:
    return Annotation(name, "picture-1", shape, kind, note, style)


def shapes_on(width: float, height: float) -> dict[str, Shape]:
    """One of each shape, at the same shares of a picture of any size."""

    def at(x: float, y: float) -> PicturePoint:
        return PicturePoint(x * width, y * height)

    return {
        "ellipse": Ellipse(at(0.3, 0.3), 0.15 * width, 0.1 * height),
        "rectangle": Rectangle(at(0.6, 0.2), 0.25 * width, 0.2 * height),
        "arrow": Arrow(at(0.2, 0.8), at(0.45, 0.6)),
        "text": Text(at(0.55, 0.65), "No pores,\nwaxy"),
        "pin": Pin(at(0.75, 0.6)),
    }


def drawn_shapes_on(width: float, height: float) -> dict[str, Shape]:
    """One of each shape that is drawn in more than one way, as :func:`shapes_on` does."""

    def at(x: float, y: float) -> PicturePoint:
        return PicturePoint(x * width, y * height)

    ways = ((0.15, 0.6), (0.25, 0.35), (0.4, 0.5), (0.5, 0.3), (0.7, 0.55), (0.85, 0.4))
    corners = ((0.3, 0.25), (0.7, 0.3), (0.8, 0.6), (0.5, 0.8), (0.2, 0.65))
    place = at(0.2, 0.6), 0.12 * width, 0.12 * height, at(0.62, 0.35)
    paired = at(0.42, 0.68), 0.13 * width, 0.15 * height, at(0.52, 0.38), 2.4
    return {
        "freehand": Freehand(tuple(at(*point) for point in ways)),
        "polygon": Polygon(tuple(at(*point) for point in corners)),
        "measured-line": MeasuredLine(at(0.2, 0.7), at(0.75, 0.45)),
        "callout": Callout(*place, 3.5),
        "round-callout": Callout(*place, 3.5, is_round=True, is_smooth=False),
        "paired-callout": Callout(*paired, is_paired=True),
        "round-pair": Callout(*paired, is_round=True, is_paired=True),
    }


def chart(width: int, height: int) -> Pixels:
    """Return (height, width, 4) BGRX: from dark at the left to light at the right."""
    across = np.linspace(40, 215, width)[None, :]
    down = np.linspace(-30, 30, height)[:, None]
    grey = (across + down).clip(0, 255).astype(np.uint8)
    pixels = np.full((height, width, 4), 255, np.uint8)
    pixels[..., 0], pixels[..., 1], pixels[..., 2] = 0.6 * grey, 0.75 * grey, grey
    return np.asarray(sealed(pixels))


def picture(
    width: int = 120, height: int = 160, name: str = "portrait.jpg", pixels: Pixels | None = None
) -> Picture:
    """Return a picture with all levels of its pyramid."""
    size = PictureSize(width, height)
    levels = [chart(width, height) if pixels is None else pixels]
    while max(levels[-1].shape[:2]) > 32:
        last = np.pad(
            levels[-1],
            ((0, levels[-1].shape[0] % 2), (0, levels[-1].shape[1] % 2), (0, 0)),
            mode="edge",
        ).astype(np.uint16)
        mean = last[::2, ::2] + last[1::2, ::2] + last[::2, 1::2] + last[1::2, 1::2]
        levels.append(sealed(((mean + 2) // 4).astype(np.uint8)))
    return Picture(
        PictureRef(Path("/") / name, "0" * 64, size), PictureFacts("JPEG", size), tuple(levels)
    )


def heat(width: int = 60, height: int = 80, px: float = 2.0) -> Heat:
    """Return heat that rises from 0 at the left to 1 at the right, judged everywhere."""
    values = np.broadcast_to(np.linspace(0, 255, width).astype(np.uint8), (height, width))
    judged = np.ones((height, width), bool)
    return Heat(sealed(values), sealed(judged), ((px, 0.0, 0.0), (0.0, px, 0.0)))


def layer(professional_px: float = 2.0, ai_px: float = 2.0) -> LayerResult:
    """Return a texture layer whose heat covers pictures of 60 x 80 times so many pixels."""
    professional = SideResult(3.2, 1.0, heat(px=professional_px))
    ai = SideResult(1.4, 1.0, heat(px=ai_px), ("Saved as a strongly compressed JPEG.",))
    note = "Compared at 160 px height."
    return LayerResult("skin", "Texture", "levels", professional, ai, 0.4375, 0.8, SCALE, (note,))


def content(
    professional: Picture | None = None,
    ai: Picture | None = None,
    notes: tuple[str, ...] = (),
    shown: LayerResult | None = None,
) -> ComparisonContent:
    """Return a comparison whose AI picture has a pin for each of *notes*."""
    left, right = professional or picture(), ai or picture(name="ai.png")
    width, height = right.ref.size_px
    pins = tuple(
        Annotation(
            f"pin-{number}",
            "picture-2",
            Pin(PicturePoint(width * 0.5, height * (number + 1) / (len(notes) + 1))),
            "plastic_skin",
            note,
        )
        for number, note in enumerate(notes)
    )
    numbers = {pin.id: number for number, pin in enumerate(pins, start=1)}
    plates = (Plate(Side.PROFESSIONAL, left), Plate(Side.AI, right, pins, "simulated"))
    return ComparisonContent(
        plates, numbers, None if shown is None else ShownLayer(shown, 0.1, 0.75)
    )


def blank(width: int, height: int, grey: int = 119) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black if grey == 0 else grey * 0x010101 | 0xFF000000)
    return image


_shares = st.floats(0.02, 0.98)
_points = st.builds(lambda x, y: PicturePoint(1000 * x, 800 * y), _shares, _shares)
_texts = st.text("abcxyzÄЖΩ MW1 ", min_size=1, max_size=12).filter(lambda text: bool(text.strip()))
_angles = st.just(0.0) | st.floats(-180, 180)
solid_shapes: st.SearchStrategy[Shape] = st.one_of(
    st.builds(Text, _points, _texts), st.builds(Pin, _points)
)
"""Those that are grasped by their inside."""
shapes: st.SearchStrategy[Shape] = st.one_of(
    st.builds(Ellipse, _points, st.floats(2, 300), st.floats(2, 300), _angles),
    st.builds(Rectangle, _points, st.floats(2, 300), st.floats(2, 300), _angles),
    st.builds(Arrow, _points, _points),
    solid_shapes,
    st.builds(Freehand, st.lists(_points, min_size=2, max_size=5).map(tuple)),
    st.builds(Polygon, st.lists(_points, min_size=3, max_size=5, unique=True).map(tuple)),
    st.builds(MeasuredLine, _points, _points),
    st.builds(
        Callout,
        _points,
        st.floats(5, 60),
        st.floats(5, 60),
        _points,
        st.floats(*MAGNIFICATIONS),
        is_round=st.booleans(),
        is_paired=st.booleans(),
    ),
)
styles = st.builds(
    Style,
    st.sampled_from(["#ffd400", "#1f5fd6", "#ffffff", "#111111"]),
    st.floats(0.001, 0.02),
    st.floats(0.01, 0.08),
    st.sampled_from(Dash),
    st.sampled_from((0.0, 0.3)),
    st.sampled_from(Backing),
)
"""Of annotations on a picture of 1000 x 800 px."""
