from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from headshot_viewer.core.annotation import (
    Annotation,
    Arrow,
    Backing,
    Ellipse,
    Pin,
    Rectangle,
    Shape,
    Style,
    Text,
)
from headshot_viewer.core.boxes import Box
from headshot_viewer.core.geometry import PicturePoint, PictureSize, distance
from headshot_viewer.core.hits import annotation_at
from headshot_viewer.core.shapes import box_of
from headshot_viewer.paint.annotations import (
    Frame,
    all_solid_boxes,
    paint_annotations,
    painted_box,
    solid_boxes,
)
from headshot_viewer.paint.images import array_of
from headshot_viewer.paint.theme import theme
from tests.paint.makers import (
    annotation,
    blank,
    drawn_shapes_on,
    shapes,
    shapes_on,
    solid_shapes,
    styles,
)

pytestmark = pytest.mark.usefixtures("qapp")

SIZE = PictureSize(1000, 800)
GREY = 119


def inked(drawn: Annotation, number: int | None, zoom: float, beyond: int = 0) -> NDArray[np.bool_]:
    """Return which device pixels differ once *drawn* is painted, *beyond* px of room around."""
    page = blank(round(SIZE.width * zoom) + 2 * beyond, round(SIZE.height * zoom) + 2 * beyond)
    painter = QPainter(page)
    painter.translate(beyond, beyond)
    painter.scale(zoom, zoom)
    numbers = {} if number is None else {drawn.id: number}
    paint_annotations(painter, [drawn], numbers, Frame(SIZE, zoom))
    painter.end()
    changed: NDArray[np.bool_] = (array_of(page)[..., :3] != GREY).any(axis=2)
    return changed


def bounds(mask: NDArray[np.bool_], zoom: float, beyond: int) -> Box:
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    return Box(
        (columns[0] - beyond) / zoom,
        (rows[0] - beyond) / zoom,
        (columns[-1] + 1 - beyond) / zoom,
        (rows[-1] + 1 - beyond) / zoom,
    )


@given(shapes, styles, st.sampled_from([None, 1, 12, 123]), st.sampled_from([0.25, 0.5]))
def test_nothing_is_painted_outside_the_painted_box(
    shape: Shape, style: Style, number: int | None, zoom: float
) -> None:
    drawn = annotation(shape, style=style)
    mask = inked(drawn, number, zoom, beyond=100)
    told, seen = painted_box(drawn, number, Frame(SIZE, zoom)), bounds(mask, zoom, 100)
    pixel = 1 / zoom
    assert told.left - pixel <= seen.left
    assert told.top - pixel <= seen.top
    assert seen.right <= told.right + pixel
    assert seen.bottom <= told.bottom + pixel


@given(solid_shapes, styles)
def test_solid_boxes_hold_all_painted_words_and_discs(shape: Shape, style: Style) -> None:
    drawn, frame = annotation(shape, style=style), Frame(SIZE, 0.5)
    boxes = solid_boxes(drawn, 7, frame)
    halo = max(frame.halo_px(style), theme().halo.of_text * frame.text_px(style))
    mask = inked(drawn, 7, 0.5, beyond=100)
    for box in boxes:
        # A halo reaches beyond the words and discs themselves; smoothing by half a device pixel.
        left, top = box.left - halo - 2, box.top - halo - 2
        right, bottom = box.right + halo + 2, box.bottom + halo + 2
        mask[
            max(0, int(top / 2) + 100) : int(bottom / 2) + 102,
            max(0, int(left / 2) + 100) : int(right / 2) + 102,
        ] = False
    assert not mask.any()


@given(styles, st.floats(0.01, 32))
def test_strokes_and_text_keep_a_least_size_on_screen(style: Style, scale: float) -> None:
    frame = Frame(SIZE, scale)
    assert frame.stroke_px(style) * scale >= 1.5 - 1e-9
    assert frame.text_px(style) * scale >= theme().smallest.text_px - 1e-9
    assert frame.stroke_px(style) >= style.width_of_height * SIZE.height
    if style.backing is Backing.NONE:
        assert frame.halo_px(style) == 0
    else:
        assert frame.halo_px(style) * scale >= 1 - 1e-9


@given(styles, st.floats(0.01, 32), st.floats(200, 2000))
def test_marks_stop_growing_once_the_picture_fills_the_pane(
    style: Style, scale: float, pane_px: float
) -> None:
    fills = pane_px / SIZE.height
    seen, whole = Frame(SIZE, scale, pane_px=pane_px), Frame(SIZE, fills, pane_px=pane_px)
    grown, sheet = max(scale / fills, 1.0), Frame(SIZE, scale)
    for length in (Frame.stroke_px, Frame.halo_px, Frame.tag_text_px):
        on_screen = length(seen, style) * scale
        assert on_screen <= length(whole, style) * fills * (1 + 1e-9)
        # Until then, and always where nobody zooms, they are what they are on a sheet.
        assert on_screen <= length(sheet, style) * scale * (1 + 1e-9)
        if grown == 1.0:
            assert on_screen == pytest.approx(length(sheet, style) * scale)
    # Written words cover the same part of the picture, however close one looks.
    assert seen.text_px(style) == sheet.text_px(style)


def test_discs_on_a_sheet_keep_clear_of_one_another() -> None:
    """Twelve flaws on a small face: each number is read, near what it belongs to."""
    rings = tuple(
        annotation(Ellipse(PicturePoint(400 + 8 * (n % 4), 300 + 8 * (n // 4)), 9, 7), name=str(n))
        for n in range(12)
    )
    numbers = {ring.id: n + 1 for n, ring in enumerate(rings)}

    def overlaps(frame: Frame) -> int:
        discs = [boxes[-1] for boxes in all_solid_boxes(rings, numbers, frame).values()]
        for disc, ring in zip(discs, rings, strict=True):
            assert distance(disc.centre, box_of(ring.shape).centre) < 8 * disc.height
        return sum(bool(one.shared(other)) for one, other in combinations(discs, 2))

    assert overlaps(Frame(SIZE, 1.0, pane_px=800.0)) > 10
    assert overlaps(Frame(SIZE, 1.0)) == 0


def test_a_thin_line_far_away_is_still_seen() -> None:
    frame = annotation(
        Rectangle(PicturePoint(200, 200), 400, 400), style=Style(width_of_height=0.001)
    )
    column = inked(frame, None, 0.05)[20]
    assert column[8:12].any()
    assert column[28:33].any()


@pytest.mark.parametrize("name", [*shapes_on(1, 1), *drawn_shapes_on(1, 1)])
def test_a_large_picture_looks_like_a_small_one(name: str) -> None:
    pages = []
    for height in (750, 3000):
        page = blank(height, height)
        painter = QPainter(page)
        drawn = annotation((shapes_on(height, height) | drawn_shapes_on(height, height))[name])
        # Lengths are told by the face: in pixels they would differ.
        frame = Frame(PictureSize(height, height), 1.0, face_width_px=0.4 * height)
        paint_annotations(painter, [drawn], {"a": 4}, frame)
        painter.end()
        pages.append(array_of(page)[..., :3].astype(float))
    small, large = pages
    reduced = large.reshape(750, 4, 750, 4, 3).mean(axis=(1, 3))
    assert (np.abs(small - GREY).max(axis=2) > 40).sum() > 500
    # Only the smoothing of edges differs.
    assert (np.abs(small - reduced).max(axis=2) > 40).mean() < 0.0005


@pytest.mark.parametrize("ground", [0, 60, 119, 200, 255])
@pytest.mark.parametrize("colour", [entry.colour for entry in theme().colours])
def test_every_colour_stands_out_from_every_ground(colour: str, ground: int) -> None:
    page = blank(200, 200, ground)
    painter = QPainter(page)
    ring = annotation(Ellipse(PicturePoint(100, 100), 60, 60), style=Style(colour, 0.02))
    paint_annotations(painter, [ring], {}, Frame(PictureSize(200, 200), 1.0))
    painter.end()
    seen = array_of(page)[100, :, :3].astype(int)
    assert np.abs(seen - ground).max() > 75


def test_an_arrow_points_exactly_at_its_tip() -> None:
    arrow = annotation(Arrow(PicturePoint(100, 400), PicturePoint(700, 400)))
    page = blank(1000, 800)
    painter = QPainter(page)
    paint_annotations(painter, [arrow], {}, Frame(SIZE, 1.0))
    painter.end()
    yellow = array_of(page)[..., 0] < 40
    yellow &= array_of(page)[..., 2] > 200
    assert np.flatnonzero(yellow.any(axis=0))[-1] == pytest.approx(697, abs=4)
    head = yellow[:, 670:690].any(axis=1).sum()
    assert head > 3 * yellow[:, 300].sum()


@pytest.mark.parametrize(
    "tip",
    [PicturePoint(500, 400), PicturePoint(500, 2), PicturePoint(2, 400), PicturePoint(998, 798)],
)
def test_a_pin_stays_on_the_picture_and_touches_its_tip(tip: PicturePoint) -> None:
    pin = annotation(Pin(tip))
    (box,) = solid_boxes(pin, 3, Frame(SIZE, 1.0))
    assert min(box.left, box.top) >= -1e-6
    assert box.right <= SIZE.width + 1e-6
    assert box.bottom <= SIZE.height + 1e-6
    corners = {
        (x, y)
        for x in (box.left, box.centre.x, box.right)
        for y in (box.top, box.centre.y, box.bottom)
    }
    assert min(abs(x - tip.x) + abs(y - tip.y) for x, y in corners) < 0.5


@pytest.mark.parametrize("number", [None, 8, 1234])
@pytest.mark.parametrize(
    "tip", [PicturePoint(500, 400), PicturePoint(500, 2), PicturePoint(2, 400)]
)
def test_a_pin_has_no_hole(tip: PicturePoint, number: int | None) -> None:
    pin = annotation(Pin(tip), style=Style(text_of_height=0.1))
    (box,) = solid_boxes(pin, number, Frame(SIZE, 1.0))
    mask = inked(pin, number, 1.0, beyond=100)
    (x, y), middle = box.centre, 100
    # From the tip through the middle of the disc, all is covered.
    steps = np.linspace(0.05, 0.95, 60)
    columns = (tip.x + steps * (x - tip.x) + middle).astype(int)
    rows = (tip.y + steps * (y - tip.y) + middle).astype(int)
    assert mask[rows, columns].all()


@pytest.mark.parametrize("name", ["ellipse", "rectangle", "arrow"])
def test_the_disc_lies_outside_the_outline_and_on_the_picture(name: str) -> None:
    shape = shapes_on(*SIZE)[name]
    (disc,) = solid_boxes(annotation(shape), 12, Frame(SIZE, 1.0))
    inner = box_of(shape)
    if isinstance(shape, Ellipse):
        dx, dy = disc.centre.x - shape.centre.x, disc.centre.y - shape.centre.y
        assert np.hypot(dx / shape.radius_x_px, dy / shape.radius_y_px) > 1
    else:
        apart = disc.bottom <= inner.top or disc.right <= inner.left or disc.top >= inner.bottom
        assert apart
    assert disc.left >= 0
    assert disc.top >= 0


def test_an_outline_in_the_corner_has_its_disc_elsewhere() -> None:
    corner = annotation(Ellipse(PicturePoint(60, 50), 60, 50))
    (disc,) = solid_boxes(corner, 1, Frame(SIZE, 1.0))
    assert disc.left > 0
    assert disc.top > 0


def test_the_disc_of_an_outline_around_everything_is_still_on_the_picture() -> None:
    (disc,) = solid_boxes(
        annotation(Rectangle(PicturePoint(-50, -50), 1100, 900)), 1, Frame(SIZE, 1.0)
    )
    assert min(disc.left, disc.top) >= 0
    assert disc.right <= SIZE.width
    assert disc.bottom <= SIZE.height


def test_a_disc_grows_with_its_number_and_is_missing_without_one() -> None:
    ring, frame = annotation(shapes_on(*SIZE)["ellipse"]), Frame(SIZE, 1.0)
    widths = [box.right - box.left for n in (1, 99, 1234) for box in solid_boxes(ring, n, frame)]
    assert widths[0] <= widths[1] < widths[2]
    assert solid_boxes(ring, None, frame) == ()


def test_words_can_be_grasped_where_they_are_painted() -> None:
    words, frame = annotation(Text(PicturePoint(300, 300), "Grasp me")), Frame(SIZE, 1.0)
    (box,) = solid_boxes(words, None, frame)

    def at(x: float, y: float) -> Annotation | None:
        return annotation_at([words], PicturePoint(x, y), 2, lambda a: solid_boxes(a, None, frame))

    assert (box.left, box.top) == (300, 300)
    assert at(*box.centre) is words
    assert at(box.right + 10, box.centre.y) is None


def test_more_lines_make_a_higher_box() -> None:
    frame = Frame(SIZE, 1.0)
    one, two = (
        solid_boxes(annotation(Text(PicturePoint(0, 0), text)), None, frame)[0]
        for text in ("a", "a\nb")
    )
    assert two.bottom == pytest.approx(2 * one.bottom)


def test_the_inside_of_other_shapes_is_not_solid() -> None:
    shape = shapes_on(*SIZE)["rectangle"]
    assert solid_boxes(annotation(shape), None, Frame(SIZE, 1.0)) == ()


def test_the_topmost_is_painted_last() -> None:
    at, low, high = PicturePoint(400, 400), Style("#ffffff", 0.1), Style("#111111", 0.1)
    rings = [annotation(Ellipse(at, 200, 200), style=style) for style in (low, high)]
    page = blank(1000, 800)
    painter = QPainter(page)
    paint_annotations(painter, rings, {}, Frame(SIZE, 1.0))
    painter.end()
    assert array_of(page)[400, 600, 1] == 0x11


@pytest.mark.parametrize("lower", ["ellipse", "pin"])
def test_no_outline_crosses_the_number_of_an_earlier_annotation(lower: str) -> None:
    numbered = annotation(shapes_on(*SIZE)[lower], "low")
    # Where nobody drags anything, the number would step aside.
    frame = Frame(SIZE, 1.0, pane_px=800.0)
    (*_, disc) = solid_boxes(numbered, 1, frame)
    style = Style("#2060ff", 0.02, fill_opacity=0.5)
    across = annotation(Rectangle(PicturePoint(0, 0), *disc.centre), "high", style=style)
    pages = []
    for drawn in ([numbered], [numbered, across]):
        page = blank(*SIZE)
        painter = QPainter(page)
        paint_annotations(painter, drawn, {"low": 1}, frame)
        painter.end()
        pages.append(array_of(page)[..., :3].astype(int))
    alone, crossed = pages
    (x, y), half = map(round, disc.centre), round(disc.height / 5)
    inside = slice(y - half, y + half), slice(x - half, x + half)
    np.testing.assert_array_equal(alone[inside], crossed[inside])
    assert (alone != crossed).any()
    # And so it is the number that the mouse takes there.
    taken = annotation_at(
        (numbered, across), disc.centre, 4, lambda a: solid_boxes(a, {"low": 1}.get(a.id), frame)
    )
    assert taken is numbered


def changed_by_number(drawn: list[Annotation], which: str) -> NDArray[np.bool_]:
    """Return where a page of *drawn* changes when one of them gets a number."""
    pages = []
    numbers: dict[str, int] = {}
    for numbers in ({}, {which: 8}):
        page = blank(*SIZE)
        painter = QPainter(page)
        paint_annotations(painter, drawn, numbers, Frame(SIZE, 1.0))
        painter.end()
        pages.append(array_of(page)[..., :3].astype(int))
    changed: NDArray[np.bool_] = (pages[0] != pages[1]).any(axis=2)
    return changed


def test_on_a_page_a_number_keeps_clear_of_what_else_is_drawn() -> None:
    low = annotation(Rectangle(PicturePoint(400, 300), 520, 420), "low")
    # Where the number of the first would stand, and beside it.
    neighbours = [
        annotation(Rectangle(PicturePoint(300, 200), 480, 290), "above"),
        annotation(Rectangle(PicturePoint(300, 300), 390, 420), "beside"),
    ]
    alone, crowded = (changed_by_number(each, "low") for each in ([low], [low, *neighbours]))
    assert alone[220:290, 380:480].any()
    assert not crowded[200:290, 300:480].any()
    assert not crowded[300:420, 300:390].any()
    assert crowded.any()


def test_a_number_that_had_to_go_off_has_a_line_to_what_it_belongs_to() -> None:
    low = annotation(Ellipse(PicturePoint(500, 400), 12, 12), "low")
    ring = [
        annotation(
            Ellipse(PicturePoint(500 + 62 * np.cos(turn), 400 + 62 * np.sin(turn)), 24, 24),
            f"ring-{number}",
        )
        for number, turn in enumerate(np.arange(0, 2 * np.pi, np.pi / 5))
    ]
    changed = changed_by_number([low, *ring], "low")
    rows, columns = np.nonzero(changed)
    away = np.hypot(columns - 500, rows - 400)
    # From the outline of its own to beyond the ring.
    assert away.min() < 20
    assert away.max() > 86


def test_a_page_that_shows_a_part_has_numbers_no_larger_than_one_that_shows_all() -> None:
    ring = annotation(shapes_on(*SIZE)["ellipse"])
    heights = [
        solid_boxes(ring, 1, Frame(SIZE, 2.0, shown_px=shown_px))[0].height
        for shown_px in (None, SIZE.height / 2, 2.0 * SIZE.height)
    ]
    assert heights[1] == pytest.approx(heights[0] / 2)
    assert heights[2] == pytest.approx(heights[0])


def test_a_clip_leaves_out_what_it_hides_and_nothing_else() -> None:
    drawn = [annotation(shape, name) for name, shape in shapes_on(*SIZE).items()]
    numbers = {a.id: n for n, a in enumerate(drawn, 1)}
    whole, clipped = blank(1000, 800), blank(1000, 800)
    for page, clip in ((whole, None), (clipped, QRectF(300, 200, 400, 300))):
        painter = QPainter(page)
        if clip is not None:
            painter.setClipRect(clip)
        paint_annotations(painter, drawn, numbers, Frame(SIZE, 1.0))
        painter.end()
    inside = slice(200, 500), slice(300, 700)
    difference = array_of(whole)[inside].astype(int) - array_of(clipped)[inside]
    assert np.abs(difference).max() <= 2
    rest = array_of(clipped)
    rest[inside] = GREY
    assert (rest[..., :3] == GREY).all()


@pytest.mark.parametrize("ratio", [1.25, 1.5, 2.0])
def test_a_scaled_screen_shows_the_same_only_larger(ratio: float) -> None:
    bold = Style(width_of_height=0.02, text_of_height=0.06)
    drawn = [annotation(shapes_on(*SIZE)["ellipse"], style=bold)]
    scaled, plain = blank(round(500 * ratio), round(400 * ratio)), blank(500, 400)
    scaled.setDevicePixelRatio(ratio)
    shares = []
    for page, device in ((scaled, ratio), (plain, 1.0)):
        painter = QPainter(page)
        painter.scale(0.5, 0.5)
        paint_annotations(painter, drawn, {"a": 1}, Frame(SIZE, 0.5 * device))
        painter.end()
        shares.append((array_of(page)[..., :3] != GREY).any(axis=2).mean())
    assert shares[0] == pytest.approx(shares[1], rel=0.06)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "שלום עולם", "😀", "a" * 400])
def test_any_text_is_painted_without_a_complaint(text: str) -> None:
    words = annotation(Text(PicturePoint(100, 100), text))
    (box,) = solid_boxes(words, None, Frame(SIZE, 1.0))
    assert inked(words, None, 1.0).any() == bool(text.strip())
    assert box.bottom > box.top


@pytest.mark.parametrize("length", [0.0, 0.5, 4.0])
def test_the_shortest_arrow_is_still_seen(length: float) -> None:
    arrow = annotation(Arrow(PicturePoint(500, 400), PicturePoint(500 + length, 400)))
    assert inked(arrow, None, 1.0).sum() > 4


@pytest.mark.parametrize("scale", [0.0, -1.0, float("inf"), float("nan")])
def test_a_frame_needs_a_scale(scale: float) -> None:
    with pytest.raises(ValueError, match="positive scale"):
        Frame(SIZE, scale)
