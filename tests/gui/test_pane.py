"""One view of the stage, as it is seen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QRegion, QTransform
from PySide6.QtWidgets import QApplication

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import (
    Annotation,
    Arrow,
    Dash,
    Ellipse,
    Pin,
    Rectangle,
    Shape,
    Style,
    Text,
)
from headshot_viewer.core.boxes import Handle
from headshot_viewer.core.geometry import PicturePoint, ScreenPoint
from headshot_viewer.core.picture import Side
from headshot_viewer.core.shapes import moved
from headshot_viewer.gui.pane_buffer import AHEAD_PX
from headshot_viewer.paint.images import array_of
from headshot_viewer.paint.theme import theme
from tests.gui.hands import MIDDLE, click, drag, move
from tests.makers import noise, noise_picture, picture_of

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from pytestqt.qtbot import QtBot

    from headshot_viewer.gui.pane import Pane
    from tests.gui.conftest import Desk

SURROUND = (119, 119, 119)
ROUNDING_LEVELS = 12
"""What mixing and antialiasing may differ by, when they begin elsewhere; no eye sees it."""
BELOW_BADGE_PX = 50
_quick = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _seen(pane: Pane) -> NDArray[np.uint8]:
    """Return what the pane shows, (height, width, 3) BGR device pixels."""
    return array_of(pane.grab().toImage())[..., :3]


def _painted_anew(pane: Pane) -> NDArray[np.uint8]:
    """Return what the pane shows when it may use nothing of what it painted before."""
    QApplication.sendEvent(pane, QEvent(QEvent.Type.DevicePixelRatioChange))
    return _seen(pane)


@pytest.fixture
def painted(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[QRect]:
    """What the left pane painted since the list was cleared, in device pixels."""
    parts: list[QRect] = []
    paint_content = desk.left.paint_content

    def spy(painter: QPainter, part: QRect, to_device: QTransform) -> None:
        parts.append(QRect(part))
        paint_content(painter, part, to_device)

    monkeypatch.setattr(desk.left, "paint_content", spy)
    return parts


def _mark_everything(desk: Desk) -> None:
    """Draw one of each shape on both pictures."""
    session = desk.document.session
    for key, scale in (("picture-1", 1.0), ("picture-2", 2.0)):

        def at(x: float, y: float, scale: float = scale) -> PicturePoint:
            return PicturePoint(x * scale, y * scale)

        shapes: tuple[Shape, ...] = (
            Ellipse(at(40, 40), 20 * scale, 15 * scale),
            Rectangle(at(60, 70), 40 * scale, 30 * scale),
            Arrow(at(10, 150), at(50, 110)),
            Text(at(15, 60), "No pores\nwaxy"),
            Pin(at(90, 130)),
        )
        for number, shape in enumerate(shapes):
            style = Style(colour=theme().colours[number].colour)
            session = edits.add(session, Annotation(f"{key}-{number}", key, shape, style=style))
    desk.document.edit("Draw Everything", session)


# What is to be seen


def test_an_empty_pane_is_neutral_grey(empty_desk: Desk) -> None:
    for invitation in empty_desk.stage.invitations.values():
        invitation.hide()
    assert (_seen(empty_desk.left) == SURROUND).all()


def test_the_picture_lies_in_the_middle_on_neutral_grey(desk: Desk) -> None:
    seen = _seen(desk.right)
    assert (seen[50:, :40] == SURROUND).all()
    assert (seen[-5:] == SURROUND).all()
    middle = seen[100:200, 120:200].reshape(-1, 3)
    assert len(np.unique(middle, axis=0)) > 1000


def test_at_100_per_cent_every_pixel_is_shown_as_it_is(desk: Desk) -> None:
    pixels = noise(100, 80, seed=9)
    desk.hang_pair(picture_of(pixels), noise_picture(100, 80, "ai.png"))
    desk.document.zoom_to(1.0, Side.PROFESSIONAL)
    transform = desk.left.picture_to_device()
    assert transform is not None
    x, y = round(transform.dx()), round(transform.dy())
    assert np.array_equal(_seen(desk.left)[y : y + 80, x : x + 100], pixels[..., :3])


def test_at_400_per_cent_every_pixel_is_a_square(desk: Desk) -> None:
    pixels = noise(50, 40, seed=9)
    desk.hang_pair(picture_of(pixels), noise_picture(50, 40, "ai.png"))
    desk.document.zoom_to(4.0, Side.PROFESSIONAL)
    transform = desk.left.picture_to_device()
    assert transform is not None
    x, y = round(transform.dx()), round(transform.dy())
    squares = pixels[..., :3].repeat(4, axis=0).repeat(4, axis=1)
    # The badge lies over the corner above.
    assert np.array_equal(_seen(desk.left)[y + 40 : y + 160, x : x + 200], squares[40:])


def test_the_badge_names_the_side_at_all_times(desk: Desk) -> None:
    desk.document.zoom_to(32.0, Side.AI)
    with_badge = _seen(desk.left)[:40, :150]
    desk.stage.right.show_side(Side.PROFESSIONAL)
    assert np.array_equal(_seen(desk.stage.right)[:40, :150], with_badge)
    desk.stage.right.show_side(Side.AI)
    assert not np.array_equal(_seen(desk.stage.right)[:40, :150], with_badge)


def test_screen_readers_hear_the_side(desk: Desk) -> None:
    assert desk.left.accessibleName() == "Professional"
    assert desk.right.accessibleName() == "AI"


# Where things are


def test_the_two_ways_between_pane_and_picture_undo_each_other(desk: Desk) -> None:
    transform = desk.left.picture_to_screen()
    assert transform is not None
    at = transform.map(QPointF(33, 44))
    assert desk.left.to_picture(ScreenPoint(at.x(), at.y())) == pytest.approx((33, 44))


def test_without_a_picture_there_is_nowhere_to_point(empty_desk: Desk) -> None:
    assert empty_desk.left.picture_to_screen() is None
    assert empty_desk.left.to_picture(ScreenPoint(5, 5)) == PicturePoint(0, 0)
    assert empty_desk.left.annotation_at(ScreenPoint(5, 5)) is None


def test_handles_take_clicks_within_ten_pixels_at_any_zoom(desk: Desk) -> None:
    frame = Annotation("frame", "picture-1", Rectangle(PicturePoint(40, 40), 40, 40))
    desk.document.edit("Draw Rectangle", edits.add(desk.document.session, frame))
    desk.document.select(["frame"])
    for scale in (0.5, 1.5, 6.0):
        desk.document.zoom_to(scale, Side.PROFESSIONAL)
        transform = desk.left.picture_to_screen()
        assert transform is not None
        corner = transform.map(QPointF(80, 80))
        near = ScreenPoint(corner.x() + 6, corner.y() + 6)
        far = ScreenPoint(corner.x() + 9, corner.y() + 9)
        assert desk.left.handle_at(near) == (frame, Handle.BOTTOM_RIGHT)
        assert desk.left.handle_at(far) is None


def test_only_a_selected_annotation_has_handles(desk: Desk) -> None:
    frame = Annotation("frame", "picture-1", Rectangle(PicturePoint(40, 40), 40, 40))
    desk.document.edit("Draw Rectangle", edits.add(desk.document.session, frame))
    transform = desk.left.picture_to_screen()
    assert transform is not None
    corner = transform.map(QPointF(80, 80))
    at = ScreenPoint(corner.x(), corner.y())
    assert desk.left.handle_at(at) is None
    assert desk.left.annotation_at(at) == frame
    desk.document.select(["frame"])
    assert desk.left.handle_at(at) is not None
    assert desk.right.handle_at(at) is None


def test_a_selection_is_seen(desk: Desk) -> None:
    _mark_everything(desk)
    plain = _seen(desk.left)
    for number in range(5):
        desk.document.select([f"picture-1-{number}"])
        assert not np.array_equal(_seen(desk.left), plain)
    desk.document.select(())
    assert np.array_equal(_seen(desk.left), plain)


def test_an_annotation_is_seen_on_its_own_picture_only(desk: Desk) -> None:
    before = [_seen(pane) for pane in desk.stage.panes]
    pin = Annotation("pin", "picture-2", Pin(PicturePoint(120, 160)))
    desk.document.edit("Draw Pin", edits.add(desk.document.session, pin))
    assert np.array_equal(_seen(desk.left), before[0])
    assert not np.array_equal(_seen(desk.right), before[1])
    desk.document.undo_stack.undo()
    assert _levels_apart(_seen(desk.right), before[1]).max() <= ROUNDING_LEVELS


# Panning paints little, and right


def test_panning_paints_what_came_to_light_and_a_little_ahead(
    desk: Desk, painted: list[QRect]
) -> None:
    desk.document.zoom_to(4.0, Side.PROFESSIONAL)
    desk.left.grab()
    painted.clear()
    drag(desk.left, (150, 150), (157, 145), button=MIDDLE, let_go=False)
    desk.left.grab()
    pane, found = desk.left.rect(), QRegion()
    for part in painted:
        assert not found.intersects(part)
        found += part
    ahead = pane.adjusted(-AHEAD_PX, 0, 0, AHEAD_PX)
    assert found == QRegion(ahead) - QRegion(pane.translated(7, -5))


def test_a_new_annotation_is_painted_though_nothing_moved(desk: Desk, painted: list[QRect]) -> None:
    desk.left.grab()
    painted.clear()
    desk.left.grab()
    assert painted == []
    _mark_everything(desk)
    desk.left.grab()
    assert painted
    assert all(desk.left.rect().contains(part) for part in painted)


def test_a_moved_annotation_paints_only_where_it_was_and_is(
    marked: Desk, painted: list[QRect]
) -> None:
    marked.left.grab()
    painted.clear()
    pin = marked.document.session.annotation("picture-1-4")
    assert pin is not None
    session = edits.reshape(marked.document.session, pin.id, Pin(PicturePoint(95, 120)))
    marked.document.edit("Move Pin", session)
    marked.left.grab()
    transform = marked.left.picture_to_screen()
    assert transform is not None
    places = [transform.map(QPointF(*at)).toPoint() for at in ((90, 130), (95, 120))]
    assert all(any(part.contains(at) for part in painted) for at in places)
    whole = marked.left.width() * marked.left.height()
    assert sum(part.width() * part.height() for part in painted) < whole / 4


def test_a_restacked_annotation_paints_everything(marked: Desk, painted: list[QRect]) -> None:
    marked.left.grab()
    painted.clear()
    session = marked.document.session
    turned = replace(session, annotations=session.annotations[::-1])
    marked.document.edit("Turn Over", turned)
    marked.left.grab()
    assert painted == [marked.left.rect()]


def test_moving_the_cursor_paints_no_picture(desk: Desk, painted: list[QRect]) -> None:
    desk.left.grab()
    painted.clear()
    for x in range(100, 200, 10):
        move(desk.right, (x, 100))
        move(desk.left, (x, 100))
        desk.left.grab()
    assert painted == []


_pans = st.lists(st.tuples(st.floats(-120, 120), st.floats(-120, 120)), min_size=1, max_size=6)
_whole_scales = st.sampled_from([1.0, 2.0, 4.0, 8.0, 16.0, 32.0])
_smooth_scales = st.floats(0.3, 1.99)
_changes = st.lists(
    st.tuples(
        st.sampled_from(["moved", "removed", "hidden", "restyled", "undone", "panned"]),
        st.integers(0, 4),
    ),
    min_size=1,
    max_size=8,
)


@given(_changes, _whole_scales | _smooth_scales)
@_quick
def test_whatever_is_done_to_annotations_the_pane_looks_as_if_painted_anew(
    desk: Desk, changes: list[tuple[str, int]], scale: float
) -> None:
    desk.document.load(replace(desk.document.session, annotations=()), desk.document.look, None)
    _mark_everything(desk)
    _pan_about(desk, [], scale)
    for what, number in changes:
        _change(desk, what, f"picture-1-{number}")
        desk.left.grab()
    levels = _levels_apart(_seen(desk.left), _painted_anew(desk.left))
    assert levels.max() <= ROUNDING_LEVELS


def _change(desk: Desk, what: str, name: str) -> None:
    document, session = desk.document, desk.document.session
    annotation = session.annotation(name)
    if what == "undone":
        document.undo_stack.undo()
    elif what == "panned":
        document.look_at(document.viewport.panned(30, -20))
    elif annotation is not None and what == "removed":
        document.edit("Delete", edits.remove(session, {name}))
    elif annotation is not None:
        changed = {
            "moved": replace(annotation, shape=moved(annotation.shape, 7.5, -11)),
            "hidden": replace(annotation, is_hidden=not annotation.is_hidden),
            "restyled": replace(annotation, style=Style("#ffffff", 0.02, 0.08, Dash.DOTTED)),
        }[what]
        document.edit("Change", edits.change(session, changed))


@given(_pans, _whole_scales)
@_quick
def test_however_one_pans_at_whole_scales_every_pixel_is_as_if_painted_anew(
    desk: Desk, pans: list[tuple[float, float]], scale: float
) -> None:
    _pan_about(desk, pans, scale)
    assert np.array_equal(_seen(desk.left), _painted_anew(desk.left))


@given(_pans, st.floats(0.3, 32))
@_quick
def test_however_one_pans_no_pixel_is_more_than_one_from_where_it_would_be_painted_anew(
    desk: Desk, pans: list[tuple[float, float]], scale: float
) -> None:
    # Qt's painter counts source pixels in 1/65536 from where a strip begins, so that the edge
    # between two enlarged pixels may lie one device pixel beside where a full repaint puts it.
    _pan_about(desk, pans, scale)
    shown, anew = _seen(desk.left), _painted_anew(desk.left)
    height, width = anew.shape[:2]
    around = np.pad(anew, ((1, 1), (1, 1), (0, 0)), mode="edge")
    neighbours = [around[y : y + height, x : x + width] for y in range(3) for x in range(3)]
    levels = [_levels_apart(shown, neighbour) for neighbour in neighbours]
    # On the badge a pixel beside another is another letter; beside the outermost ones there may be
    # a pixel that the pane does not show.
    assert np.min(levels, axis=0)[BELOW_BADGE_PX:-1, 1:-1].max() <= ROUNDING_LEVELS


@given(_pans, _whole_scales | _smooth_scales)
@_quick
def test_however_one_pans_annotations_look_as_if_painted_anew(
    marked: Desk, pans: list[tuple[float, float]], scale: float
) -> None:
    _pan_about(marked, pans, scale)
    levels = _levels_apart(_seen(marked.left), _painted_anew(marked.left))
    assert levels.max() <= ROUNDING_LEVELS


@given(_pans, _whole_scales | _smooth_scales)
@_quick
def test_however_one_pans_heat_looks_as_if_painted_anew(
    heated: Desk, pans: list[tuple[float, float]], scale: float
) -> None:
    _pan_about(heated, pans, scale)
    levels = _levels_apart(_seen(heated.left), _painted_anew(heated.left))
    assert levels.max() <= ROUNDING_LEVELS


def _levels_apart(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> NDArray[np.int16]:
    """Return by how much each pixel differs, in its worst channel."""
    apart: NDArray[np.int16] = np.abs(one.astype(np.int16) - other).max(axis=2)
    return apart


@pytest.fixture
def marked(desk: Desk) -> Desk:
    _mark_everything(desk)
    return desk


@pytest.fixture
def heated(measured_desk: Desk, qtbot: QtBot) -> Desk:
    _mark_everything(measured_desk)
    with qtbot.waitSignal(measured_desk.jobs.idle):
        measured_desk.operations.choose_layer("noisy")
    assert measured_desk.measuring.result is not None
    return measured_desk


def _pan_about(desk: Desk, pans: list[tuple[float, float]], scale: float) -> None:
    desk.document.fit()
    desk.document.zoom_to(scale, Side.PROFESSIONAL)
    _painted_anew(desk.left)
    for dx, dy in pans:
        desk.document.look_at(desk.document.viewport.panned(dx, dy))
        desk.left.grab()


def test_heat_is_seen_where_it_is_and_goes_with_its_opacity(heated: Desk) -> None:
    with_heat = _seen(heated.left)
    heated.document.look_differently(replace(heated.document.look, opacity=0.0))
    faint = _seen(heated.left)
    heated.operations.show_heat(False)
    without = _seen(heated.left)
    assert not np.array_equal(with_heat, without)
    assert np.array_equal(faint, without)


# The twin


def _difference_box(one: NDArray[Any], other: NDArray[Any]) -> tuple[int, int, int, int]:
    rows, columns = np.nonzero((one != other).any(axis=2))
    return columns.min(), rows.min(), columns.max(), rows.max()


def test_the_cursor_has_a_twin_at_the_matching_point_of_the_other_picture(desk: Desk) -> None:
    left, right = _seen(desk.left), _seen(desk.right)
    move(desk.left, (140, 120))
    assert np.array_equal(_seen(desk.left), left)
    x0, y0, x1, y1 = _difference_box(_seen(desk.right), right)
    assert ((x0 + x1) / 2, (y0 + y1) / 2) == pytest.approx((140, 120), abs=1)
    # A thin cross with a gap, so that what it points to stays to be seen.
    assert np.array_equal(_seen(desk.right)[119:122, 139:142], right[119:122, 139:142])
    assert desk.left.to_picture(ScreenPoint(140, 120)) == pytest.approx(
        tuple(c / 2 for c in desk.right.to_picture(ScreenPoint(140, 120))), abs=0.51
    )


def test_the_twin_goes_when_the_cursor_leaves(desk: Desk) -> None:
    before = _seen(desk.right)
    move(desk.left, (140, 120))
    QApplication.sendEvent(desk.left, QEvent(QEvent.Type.Leave))
    assert np.array_equal(_seen(desk.right), before)


def test_the_twin_changes_panes_with_the_cursor(desk: Desk) -> None:
    left, right = _seen(desk.left), _seen(desk.right)
    move(desk.left, (140, 120))
    move(desk.right, (100, 100))
    assert np.array_equal(_seen(desk.right), right)
    assert not np.array_equal(_seen(desk.left), left)


# Focus


def test_the_pane_that_has_the_keys_is_seen(desk: Desk, qtbot: QtBot) -> None:
    plain = _seen(desk.left)
    click(desk.left, (5, 295))
    qtbot.waitUntil(desk.left.hasFocus)
    focused = _seen(desk.left)
    colour = QColor(theme().selection.colour)
    assert (focused[0, 1:-1] == (colour.blue(), colour.green(), colour.red())).all()
    desk.right.setFocus(Qt.FocusReason.TabFocusReason)
    assert np.array_equal(_seen(desk.left), plain)
