"""How flaws are marked, and everything marked is changed later."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from headshot_viewer.core.annotation import Arrow, Ellipse, Pin, Rectangle, Text
from headshot_viewer.core.flaws import flaws
from headshot_viewer.core.geometry import PicturePoint, ScreenPoint
from headshot_viewer.core.picture import Side
from headshot_viewer.core.shapes import box_of
from headshot_viewer.gui.toolbox import Tool
from headshot_viewer.paint.theme import theme
from tests.journeys.hand import (
    ALT,
    CTRL,
    NO_KEYS,
    SHIFT,
    answer_message,
    choose,
    click,
    click_tool,
    double_click,
    drag,
    drop,
    middle,
    move,
    press,
    release,
    seen_at,
    settle,
    strike,
    turn_wheel,
    until,
    write,
)

if TYPE_CHECKING:
    from headshot_viewer.core.annotation import Annotation, Shape
    from headshot_viewer.gui.main_window import MainWindow
    from headshot_viewer.gui.pane import Pane
    from tests.journeys.conftest import Pictures

A_PIXEL = 0.8
"""The mouse stands on whole pixels of the screen, of which fitted pictures have about 1.7 each."""


def near(value: float | tuple[float, ...]) -> object:
    return pytest.approx(value, abs=A_PIXEL)


def draw(
    window: MainWindow,
    tool: Qt.Key,
    start: tuple[float, float],
    end: tuple[float, float],
    keys: Qt.KeyboardModifier = NO_KEYS,
    pane: Pane | None = None,
) -> Annotation:
    """Draw from one picture point to another; return what was drawn."""
    pane = pane or window.stage.left
    before = len(window.document.session.annotations)
    strike(window, tool)
    way = [seen_at(pane, PicturePoint(*point)) for point in (start, _between(start, end), end)]
    drag(pane, *way, keys=keys)
    drawn = window.document.session.annotations
    assert len(drawn) == before + 1
    strike(window, Qt.Key.Key_V)
    return drawn[-1]


def _between(start: tuple[float, float], end: tuple[float, float]) -> tuple[float, float]:
    return (start[0] + end[0]) / 2, (start[1] + end[1]) / 2


def shape_of(window: MainWindow, annotation: Annotation) -> Shape:
    now = window.document.session.annotation(annotation.id)
    assert now is not None
    return now.shape


def last_step(window: MainWindow) -> str:
    return window.document.undo_stack.undoText()


# Drawing


def test_an_ellipse_is_drawn_from_corner_to_corner_and_selected(desk: MainWindow) -> None:
    drawn = draw(desk, Qt.Key.Key_E, (60, 80), (120, 110))
    assert isinstance(drawn.shape, Ellipse)
    assert drawn.shape.centre == near((90, 95))
    assert (drawn.shape.radius_x_px, drawn.shape.radius_y_px) == near((30, 15))
    assert desk.document.selected_ids == (drawn.id,)
    assert desk.document.session.side_of(drawn.picture) is Side.PROFESSIONAL
    assert last_step(desk) == "Draw Ellipse"


def test_a_rectangle_is_drawn_on_the_ai_picture_in_its_own_pixels(desk: MainWindow) -> None:
    drawn = draw(desk, Qt.Key.Key_R, (300, 200), (200, 320), pane=desk.stage.right)
    assert isinstance(drawn.shape, Rectangle)
    assert tuple(box_of(drawn.shape)) == near((200, 200, 300, 320))
    assert desk.document.session.side_of(drawn.picture) is Side.AI
    assert last_step(desk) == "Draw Rectangle"


def test_an_arrow_points_where_the_mouse_lets_go(desk: MainWindow) -> None:
    drawn = draw(desk, Qt.Key.Key_A, (60, 80), (120, 110))
    assert isinstance(drawn.shape, Arrow)
    assert drawn.shape.tail == near((60, 80))
    assert drawn.shape.tip == near((120, 110))


def test_shift_makes_circles_squares_and_straight_arrows(desk: MainWindow) -> None:
    circle = draw(desk, Qt.Key.Key_E, (60, 80), (120, 110), SHIFT).shape
    square = draw(desk, Qt.Key.Key_R, (70, 170), (130, 200), SHIFT).shape
    arrow = draw(desk, Qt.Key.Key_A, (20, 30), (120, 36), SHIFT).shape
    assert isinstance(circle, Ellipse)
    assert (circle.radius_x_px, circle.radius_y_px) == near((30, 30))
    assert circle.radius_x_px == pytest.approx(circle.radius_y_px)
    assert isinstance(square, Rectangle)
    assert (square.width_px, square.height_px) == near((60, 60))
    assert square.width_px == pytest.approx(square.height_px)
    assert isinstance(arrow, Arrow)
    assert arrow.tip.y == pytest.approx(arrow.tail.y)


def test_alt_draws_from_the_middle(desk: MainWindow) -> None:
    ellipse = draw(desk, Qt.Key.Key_E, (100, 100), (130, 120), ALT).shape
    rectangle = draw(desk, Qt.Key.Key_R, (100, 150), (130, 170), ALT | SHIFT).shape
    arrow = draw(desk, Qt.Key.Key_A, (100, 50), (130, 70), ALT).shape
    assert isinstance(ellipse, Ellipse)
    assert ellipse.centre == near((100, 100))
    assert tuple(box_of(rectangle)) == near((70, 120, 130, 180))
    assert isinstance(arrow, Arrow)
    assert arrow.tail == near((70, 30))


def test_a_pin_is_set_by_a_click_and_numbered(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_N)
    for point in ((80, 80), (120, 140)):
        click(desk.stage.left, seen_at(desk.stage.left, PicturePoint(*point)))
    first, second = desk.document.session.annotations
    assert isinstance(first.shape, Pin)
    assert first.shape.tip == near((80, 80))
    assert desk.document.session.numbers() == {first.id: 1, second.id: 2}
    assert last_step(desk) == "Draw Pin"


def test_words_are_typed_onto_the_picture(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_T)
    click(desk.stage.left, seen_at(desk.stage.left, PicturePoint(60, 90)))
    # No letter is a shortcut while it is written.
    write(desk, "hex vertex")
    strike(desk, Qt.Key.Key_Return)
    write(desk, "a ghost")
    strike(desk, Qt.Key.Key_Return, CTRL)
    (drawn,) = desk.document.session.annotations
    assert isinstance(drawn.shape, Text)
    assert drawn.shape.text == "hex vertex\na ghost"
    assert drawn.shape.corner == near((60, 90))
    assert desk.toolbox.tool is Tool.TEXT
    assert not desk.document.look.swapped
    assert last_step(desk) == "Draw Text"


def test_a_click_elsewhere_keeps_the_words_and_escape_drops_them(desk: MainWindow) -> None:
    left = desk.stage.left
    strike(desk, Qt.Key.Key_T)
    click(left, (100, 200))
    write(desk, "kept")
    strike(desk, Qt.Key.Key_Return, CTRL)
    click(left, (100, 300))
    write(desk, "dropped")
    strike(desk, Qt.Key.Key_Escape)
    strike(desk, Qt.Key.Key_V)
    click(left, (100, 300))
    strike(desk, Qt.Key.Key_T)
    click(left, (100, 400))
    write(desk, "kept too")
    click(desk.stage.right, (100, 100))
    strike(desk, Qt.Key.Key_Escape)
    words = [a.shape.text for a in desk.document.session.annotations if isinstance(a.shape, Text)]
    assert words == ["kept", "kept too"]


def test_a_text_is_changed_by_a_double_click_and_emptied_to_take_it_away(
    desk: MainWindow,
) -> None:
    left = desk.stage.left
    strike(desk, Qt.Key.Key_T)
    click(left, seen_at(left, PicturePoint(60, 90)))
    write(desk, "waxy")
    strike(desk, Qt.Key.Key_Return, CTRL)
    strike(desk, Qt.Key.Key_V)
    inside = seen_at(left, PicturePoint(63, 93))
    double_click(left, inside)
    write(desk, "soft")
    strike(desk, Qt.Key.Key_Return, CTRL)
    (changed,) = desk.document.session.annotations
    assert isinstance(changed.shape, Text)
    assert changed.shape.text == "soft"
    assert last_step(desk) == "Edit Text"
    double_click(left, inside)
    strike(desk, Qt.Key.Key_Backspace)
    strike(desk, Qt.Key.Key_Return, CTRL)
    assert not desk.document.session.annotations
    strike(desk, Qt.Key.Key_Z, CTRL)
    assert desk.document.session.annotations == (changed,)


def test_a_click_with_a_drawing_tool_draws_nothing(desk: MainWindow) -> None:
    for tool in (Qt.Key.Key_E, Qt.Key.Key_R, Qt.Key.Key_A):
        strike(desk, tool)
        click(desk.stage.left, (100, 100))
    assert desk.document.session.annotations == ()
    assert desk.document.undo_stack.count() == 1


def test_escape_gives_a_drawing_up(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_E)
    drag(desk.stage.left, (100, 100), (160, 160), let_go=False)
    strike(desk, Qt.Key.Key_Escape)
    release(desk.stage.left, (160, 160))
    assert desk.document.session.annotations == ()
    assert desk.toolbox.tool is Tool.ELLIPSE


def test_what_is_drawn_is_seen_while_it_is_drawn(desk: MainWindow) -> None:
    left = desk.stage.left
    strike(desk, Qt.Key.Key_R)
    move(left, (100, 100))
    press(left, (100, 100))
    move(left, (104, 104))
    before = left.grab().toImage()
    move(left, (200, 220))
    assert left.grab().toImage() != before
    release(left, (200, 220))


def test_the_tool_bar_takes_tools(desk: MainWindow) -> None:
    for tool in Tool:
        if tool.value in ("select", "ellipse", "rectangle", "arrow", "text", "pin"):
            click_tool(desk, tool.value)
            assert desk.toolbox.tool is tool
            assert desk.actions_by_id[tool.value].isChecked()


# Selecting, moving, reshaping


def outline_of(window: MainWindow, annotation: Annotation) -> tuple[float, float]:
    """Return a point of the screen on the outline, as far from all handles as may be."""
    shape = shape_of(window, annotation)
    left, top, right, bottom = box_of(shape)
    if isinstance(shape, Ellipse):
        half_way = 0.5**0.5
        point = PicturePoint(
            shape.centre.x + half_way * shape.radius_x_px,
            shape.centre.y + half_way * shape.radius_y_px,
        )
    elif isinstance(shape, Arrow):
        point = PicturePoint((left + right) / 2, (top + bottom) / 2)
    else:
        point = PicturePoint(right, top + (bottom - top) / 4)
    return seen_at(window.stage.left, point)


def test_a_click_on_an_outline_selects_and_one_on_nothing_selects_nothing(
    desk: MainWindow,
) -> None:
    one = draw(desk, Qt.Key.Key_E, (40, 60), (80, 90))
    other = draw(desk, Qt.Key.Key_R, (120, 160), (180, 200))
    click(desk.stage.left, outline_of(desk, one))
    assert desk.document.selected_ids == (one.id,)
    click(desk.stage.left, outline_of(desk, other), keys=SHIFT)
    assert set(desk.document.selected_ids) == {one.id, other.id}
    click(desk.stage.left, outline_of(desk, one), keys=SHIFT)
    assert desk.document.selected_ids == (other.id,)
    click(desk.stage.left, seen_at(desk.stage.left, PicturePoint(200, 40)))
    assert not desk.document.selected_ids
    strike(desk, Qt.Key.Key_A, CTRL)
    assert set(desk.document.selected_ids) == {one.id, other.id}


def test_a_drag_moves_what_is_selected_and_is_one_step(desk: MainWindow) -> None:
    one = draw(desk, Qt.Key.Key_E, (40, 60), (80, 90))
    other = draw(desk, Qt.Key.Key_A, (120, 160), (180, 200))
    strike(desk, Qt.Key.Key_A, CTRL)
    steps = desk.document.undo_stack.count()
    left, top, right, bottom = box_of(one.shape)
    x, y = outline_of(desk, one)
    scale = desk.stage.left.screen_px_per_px()
    drag(desk.stage.left, (x, y), (x + 15, y), (x + 20 * scale, y + 10 * scale))
    assert desk.document.undo_stack.count() == steps + 1
    assert last_step(desk) == "Move 2 Annotations"
    moved = box_of(shape_of(desk, one))
    assert tuple(moved) == near((left + 20, top + 10, right + 20, bottom + 10))
    arrow = shape_of(desk, other)
    assert isinstance(arrow, Arrow)
    assert isinstance(other.shape, Arrow)
    assert arrow.tip == near((other.shape.tip.x + 20, other.shape.tip.y + 10))
    strike(desk, Qt.Key.Key_Z, CTRL)
    assert shape_of(desk, one) == one.shape


@pytest.mark.parametrize(
    ("keys", "box"),
    [
        (NO_KEYS, (60, 80, 150, 130)),
        (SHIFT, (60, 80, 150, 170)),
        (ALT, (30, 60, 150, 130)),
    ],
    ids=["plain", "square", "from the middle"],
)
def test_a_handle_reshapes(
    desk: MainWindow, keys: Qt.KeyboardModifier, box: tuple[float, float, float, float]
) -> None:
    drawn = draw(desk, Qt.Key.Key_R, (60, 80), (120, 110))
    left = desk.stage.left
    corner = seen_at(left, PicturePoint(120, 110))
    to = seen_at(left, PicturePoint(150, 130))
    drag(left, corner, ((corner[0] + to[0]) / 2, corner[1]), to, keys=keys)
    now = box_of(shape_of(desk, drawn))
    assert (now.right, now.bottom) == near(box[2:])
    if keys != ALT:
        assert (now.left, now.top) == near(box[:2])
    else:
        assert now.centre == near((90, 95))
    assert last_step(desk) == "Resize Rectangle"
    strike(desk, Qt.Key.Key_Z, CTRL)
    assert shape_of(desk, drawn) == drawn.shape


def test_handles_are_taken_within_ten_pixels_of_the_screen_at_any_zoom(desk: MainWindow) -> None:
    drawn = draw(desk, Qt.Key.Key_R, (100, 100), (140, 140))
    left = desk.stage.left
    corner = PicturePoint(*box_of(drawn.shape)[2:])
    for _ in range(3):
        turn_wheel(left, seen_at(left, corner), notches=3)
        x, y = seen_at(left, corner)
        drag(left, (x + 6, y + 6), (x + 9, y + 9), (x + 30, y + 20))
        to = left.to_picture(ScreenPoint(x + 30, y + 20))
        assert tuple(box_of(shape_of(desk, drawn))) == near((100, 100, *to))
        strike(desk, Qt.Key.Key_Z, CTRL)
        assert shape_of(desk, drawn) == drawn.shape


def test_arrow_keys_move_the_selection_in_one_step(desk: MainWindow) -> None:
    drawn = draw(desk, Qt.Key.Key_E, (60, 80), (120, 110))
    steps = desk.document.undo_stack.count()
    strike(desk, Qt.Key.Key_1, CTRL)
    strike(desk, Qt.Key.Key_Right, times=3)
    strike(desk, Qt.Key.Key_Down, SHIFT)
    assert desk.document.undo_stack.count() == steps + 1
    before, after = box_of(drawn.shape), box_of(shape_of(desk, drawn))
    assert (after.left - before.left, after.top - before.top) == pytest.approx((3, 10))
    assert last_step(desk) == "Move Ellipse"


def test_delete_and_backspace_take_the_selection_away(desk: MainWindow) -> None:
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        drawn = draw(desk, Qt.Key.Key_E, (60, 80), (120, 110))
        strike(desk, key)
        assert not desk.document.session.annotations
        assert last_step(desk) == "Delete Annotation"
        strike(desk, Qt.Key.Key_Z, CTRL)
        assert desk.document.session.annotations == (drawn,)
        strike(desk, Qt.Key.Key_Z, CTRL)


def test_annotations_are_brought_to_the_front_and_sent_to_the_back(desk: MainWindow) -> None:
    one = draw(desk, Qt.Key.Key_E, (40, 60), (80, 90))
    other = draw(desk, Qt.Key.Key_R, (120, 160), (180, 200))
    click(desk.stage.left, outline_of(desk, one))
    choose(desk, "Annotate", "Order", "Bring to Front")
    assert [a.id for a in desk.document.session.annotations] == [other.id, one.id]
    choose(desk, "Annotate", "Order", "Send to Back")
    assert [a.id for a in desk.document.session.annotations] == [one.id, other.id]
    assert last_step(desk) == "Send to Back"


def test_an_annotation_stays_on_its_flaw_however_one_looks(desk: MainWindow) -> None:
    drawn = draw(desk, Qt.Key.Key_E, (60, 80), (120, 110))
    turn_wheel(desk.stage.left, (150, 200), notches=3)
    strike(desk, Qt.Key.Key_V)
    click(desk.stage.left, seen_at(desk.stage.left, PicturePoint(200, 40)))
    click(desk.stage.left, outline_of(desk, drawn))
    assert desk.document.selected_ids == (drawn.id,)
    assert shape_of(desk, drawn) == drawn.shape


# The panel


def pick(window: MainWindow, box: QComboBox, words: str) -> None:
    """Choose an entry with the arrow keys."""
    wanted = box.findText(words)
    assert wanted >= 0
    box.setFocus()
    key = Qt.Key.Key_Down if wanted > box.currentIndex() else Qt.Key.Key_Up
    strike(window, key, times=abs(wanted - box.currentIndex()))


def test_the_list_selects_on_the_picture_and_the_picture_in_the_list(desk: MainWindow) -> None:
    one = draw(desk, Qt.Key.Key_E, (40, 60), (80, 90))
    other = draw(desk, Qt.Key.Key_R, (120, 160), (180, 200))
    entries = desk.annotation_panel.list
    at = entries.visualItemRect(entries.item(0)).center()
    click(entries.viewport(), (at.x(), at.y()))
    assert desk.document.selected_ids == (one.id,)
    click(desk.stage.left, outline_of(desk, other))
    assert [entries.row(item) for item in entries.selectedItems()] == [1]
    assert entries.item(0).text().startswith("1  Other · Professional")


def test_kind_and_style_of_the_selection_are_changed_and_the_next_one_gets_them(
    desk: MainWindow,
) -> None:
    drawn = draw(desk, Qt.Key.Key_E, (40, 60), (80, 90))
    panel = desk.annotation_panel
    kind = flaws()["plastic_skin"]
    colour, stroke = theme().colours[2], theme().strokes[-1]
    pick(desk, panel.kind, kind.title)
    assert last_step(desk) == "Change Flaw"
    pick(desk, panel.style_controls.colour, colour.name)
    pick(desk, panel.style_controls.width_of_stroke, stroke.name)
    assert last_step(desk) == "Change Style"
    changed = desk.document.session.annotation(drawn.id)
    assert changed is not None
    assert (changed.kind, changed.style.colour) == (kind.key, colour.colour)
    assert changed.style.width_of_height == stroke.of_height
    assert kind.title in panel.list.item(0).text()
    following = draw(desk, Qt.Key.Key_R, (120, 160), (180, 200))
    assert (following.kind, following.style) == (changed.kind, changed.style)


def test_enter_goes_to_the_note_which_is_one_step_however_long(desk: MainWindow) -> None:
    drawn = draw(desk, Qt.Key.Key_E, (40, 60), (80, 90))
    steps = desk.document.undo_stack.count()
    strike(desk, Qt.Key.Key_Return)
    write(desk, "zero pores here")
    noted = desk.document.session.annotation(drawn.id)
    assert noted is not None
    assert noted.note == "zero pores here"
    assert last_step(desk) == "Edit Note"
    assert desk.document.undo_stack.count() == steps + 1
    assert "zero pores here" in desk.annotation_panel.list.item(0).text()
    # Delete in the note is a letter's, not the annotation's.
    strike(desk, Qt.Key.Key_Backspace)
    strike(desk, Qt.Key.Key_Delete)
    assert desk.document.session.annotation(drawn.id) is not None


def test_in_a_low_window_the_note_comes_into_sight_when_it_is_wanted(desk: MainWindow) -> None:
    desk.resize(1000, 560)
    desk.panels.bring("findings_dock")
    settle(desk)
    draw(desk, Qt.Key.Key_E, (40, 60), (80, 90))
    note = desk.annotation_panel.note
    strike(desk, Qt.Key.Key_Return)
    until(note.hasFocus)
    settle(desk)
    assert note.visibleRegion().boundingRect().height() == note.height()


def test_after_a_flaw_was_chosen_the_arrow_keys_move_the_annotation(desk: MainWindow) -> None:
    drawn = draw(desk, Qt.Key.Key_E, (40, 60), (80, 90))
    kind = desk.annotation_panel.kind
    click(kind, (kind.width() / 2, kind.height() / 2))
    popup = kind.view()
    until(popup.isVisible)
    popup.setCurrentIndex(kind.model().index(kind.findData("clothing"), 0))
    QTest.keyClick(popup, Qt.Key.Key_Return)
    until(lambda: not popup.isVisible())
    strike(desk, Qt.Key.Key_Down)
    moved = desk.document.session.annotation(drawn.id)
    assert moved is not None
    assert moved.kind == "clothing"
    assert isinstance(moved.shape, Ellipse)
    assert isinstance(drawn.shape, Ellipse)
    assert moved.shape.centre.y > drawn.shape.centre.y
    # Nor does a click beside the controls take the keys from the picture.
    click(desk.annotation_panel, (2, desk.annotation_panel.height() - 2))
    assert desk.stage.left.hasFocus()


def test_undo_goes_on_from_the_letters_of_a_note_to_the_steps_before_it(desk: MainWindow) -> None:
    drawn = draw(desk, Qt.Key.Key_E, (40, 60), (80, 90))
    note = desk.annotation_panel.note
    strike(desk, Qt.Key.Key_Return)
    write(desk, "wax")
    strike(desk, Qt.Key.Key_Z, CTRL)
    assert note.toPlainText() == ""
    assert [each.id for each in desk.document.session.annotations] == [drawn.id]
    strike(desk, Qt.Key.Key_Z, CTRL)
    assert not desk.document.session.annotations
    # The keys are the picture's again, and not a control's that stood next to the note.
    assert desk.stage.left.hasFocus()
    strike(desk, Qt.Key.Key_Z, CTRL | SHIFT)
    assert desk.document.session.annotations == (drawn,)


@pytest.mark.parametrize(("key", "held"), [(Qt.Key.Key_Escape, NO_KEYS), (Qt.Key.Key_Return, CTRL)])
def test_esc_or_ctrl_enter_leaves_the_note_as_written_for_the_picture(
    desk: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    drawn = draw(desk, Qt.Key.Key_E, (40, 60), (80, 90))
    strike(desk, Qt.Key.Key_Return)
    write(desk, "wax")
    strike(desk, key, held)
    assert desk.stage.left.hasFocus()
    noted = desk.document.session.annotation(drawn.id)
    assert noted is not None
    assert noted.note == "wax"
    # Nothing else was given up, and the next letter is a command.
    assert desk.document.selected_ids == (drawn.id,)
    strike(desk, Qt.Key.Key_R)
    assert desk.toolbox.tool is Tool.RECTANGLE


def test_a_double_click_on_an_annotation_goes_to_its_note(desk: MainWindow) -> None:
    drawn = draw(desk, Qt.Key.Key_R, (120, 160), (180, 200))
    click(desk.stage.left, seen_at(desk.stage.left, PicturePoint(200, 40)))
    double_click(desk.stage.left, outline_of(desk, drawn))
    until(desk.annotation_panel.note.hasFocus)
    write(desk, "seam")
    noted = desk.document.session.annotation(drawn.id)
    assert noted is not None
    assert noted.note == "seam"
    assert desk.document.is_fitted


def test_the_panel_says_what_to_do_while_nothing_is_marked(desk: MainWindow) -> None:
    panel = desk.annotation_panel
    assert not panel.list.isVisible()
    assert not panel.note.isEnabled()
    assert panel.note.toolTip() == "Select one annotation to write a note"
    draw(desk, Qt.Key.Key_E, (40, 60), (80, 90))
    assert panel.list.isVisible()
    assert panel.note.isEnabled()


def test_annotations_go_with_their_picture_when_roles_are_exchanged_or_sides_swapped(
    desk: MainWindow,
) -> None:
    drawn = draw(desk, Qt.Key.Key_E, (40, 60), (80, 90))
    click_tool(desk, "exchange")
    assert desk.document.session.side_of(drawn.picture) is Side.AI
    assert "AI" in desk.annotation_panel.list.item(0).text()
    strike(desk, Qt.Key.Key_X)
    assert desk.stage.left.plate is not None
    assert [a.id for a in desk.stage.left.plate.annotations] == [drawn.id]


def test_annotations_of_a_replaced_picture_come_back_by_undo(
    desk: MainWindow, pictures: Pictures
) -> None:
    draw(desk, Qt.Key.Key_E, (40, 60), (80, 90))
    before = desk.document.session
    drop(desk.stage.left, middle(desk.stage.left), pictures.other_professional)
    settle(desk)
    assert desk.document.session.annotations == ()
    assert "The annotation of the previous picture went with it" in desk.messages.text
    assert "Undo brings both back" in desk.messages.text
    answer_message(desk, "Undo")
    settle(desk)
    assert desk.document.session == before


def test_what_is_said_of_lost_annotations_goes_once_they_are_back_or_something_else_is_done(
    desk: MainWindow, pictures: Pictures
) -> None:
    draw(desk, Qt.Key.Key_E, (40, 60), (80, 90))
    drop(desk.stage.left, middle(desk.stage.left), pictures.other_professional)
    settle(desk)
    assert "went with it" in desk.messages.text
    strike(desk, Qt.Key.Key_Z, CTRL)
    settle(desk)
    assert desk.messages.text == ""
    strike(desk, Qt.Key.Key_Z, CTRL | SHIFT)
    drop(desk.stage.left, middle(desk.stage.left), pictures.professional)
    settle(desk)
    draw(desk, Qt.Key.Key_E, (40, 60), (80, 90))
    # Its Undo would take back what was just drawn.
    assert "went with it" not in desk.messages.text
