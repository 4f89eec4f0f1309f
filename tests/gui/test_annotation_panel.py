"""The list of annotations, and the editor of the selected one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QColorDialog, QInputDialog, QLabel

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Backing, Callout, Dash, Pin, Style, Text
from headshot_viewer.core.flaws import OUR_WORDS, Flaw, flaw, flaws
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.gui.annotation_panel import AnnotationPanel
from headshot_viewer.gui.toolbox import Tool
from headshot_viewer.paint.theme import theme
from tests.gui.hands import drag

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Desk


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> AnnotationPanel:
    made = AnnotationPanel(desk.document, desk.toolbox, desk.arranging, desk.presets)
    qtbot.addWidget(made)
    made.show()
    return made


def _draw(desk: Desk, *annotations: Annotation) -> None:
    session = desk.document.session
    for annotation in annotations:
        session = edits.add(session, annotation)
    desk.document.load(session, desk.document.look, None)


def _pin(name: str, picture: str = "picture-1", **words: str) -> Annotation:
    return Annotation(name, picture, Pin(PicturePoint(10, 10)), **words)  # type: ignore[arg-type]  # kind and note


def _lines(panel: AnnotationPanel) -> list[str]:
    return [panel.list.item(row).text() for row in range(panel.list.count())]


def _rows_selected(panel: AnnotationPanel) -> list[int]:
    return [row for row in range(panel.list.count()) if panel.list.item(row).isSelected()]


def _choose(box: QComboBox, data: object) -> None:
    """Choose an entry with the keys, as a user does."""
    index = box.findData(data)
    assert index >= 0
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(index):
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentData() == data


def test_while_nothing_is_marked_it_says_how_to_begin(panel: AnnotationPanel, desk: Desk) -> None:
    (hint,) = [label for label in panel.findChildren(QLabel) if "Nothing is marked" in label.text()]
    assert hint.isVisible()
    assert not panel.list.isVisible()
    _draw(desk, _pin("a"))
    assert not hint.isVisible()
    assert panel.list.isVisible()


def test_each_line_says_number_flaw_side_and_words(panel: AnnotationPanel, desk: Desk) -> None:
    text = Annotation("b", "picture-2", Text(PicturePoint(5, 5), "no\npores"), note="see cheek")
    _draw(desk, _pin("a", kind="plastic_skin"), text)
    one, other = _lines(panel)
    assert one == f"1  {flaw('plastic_skin').title} · Professional"
    assert other == f"2  {flaw('other').title} · AI\nno pores — see cheek"
    assert panel.list.item(0).toolTip() == flaw("plastic_skin").meaning


def test_what_is_selected_in_the_list_is_selected_on_the_picture_and_back(
    panel: AnnotationPanel, desk: Desk
) -> None:
    _draw(desk, _pin("a"), _pin("b"), _pin("c", "picture-2"))
    place = panel.list.visualItemRect(panel.list.item(1)).center()
    QTest.mouseClick(
        panel.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    assert desk.document.selected_ids == ("b",)
    desk.document.select(["a", "c"])
    assert _rows_selected(panel) == [0, 2]
    desk.document.select(())
    assert _rows_selected(panel) == []


def test_the_list_follows_undo(panel: AnnotationPanel, desk: Desk) -> None:
    _draw(desk, _pin("a"), _pin("b"))
    desk.document.select(["a"])
    desk.operations.delete()
    assert len(_lines(panel)) == 1
    assert _lines(panel)[0].startswith("1 ")
    desk.document.undo_stack.undo()
    assert len(_lines(panel)) == 2


def test_a_note_is_one_step_however_many_letters(panel: AnnotationPanel, desk: Desk) -> None:
    _draw(desk, _pin("a"))
    before = desk.document.session
    desk.document.select(["a"])
    panel.focus_note()
    QTest.keyClicks(panel.note, "no pores")
    assert desk.document.session.annotations[0].note == "no pores"
    assert desk.document.undo_stack.count() == 1
    assert desk.document.undo_stack.undoText() == "Edit Note"
    desk.document.undo_stack.undo()
    assert desk.document.session is before
    assert panel.note.toPlainText() == ""


def test_the_cursor_stays_in_its_place_while_a_note_is_written(
    panel: AnnotationPanel, desk: Desk
) -> None:
    _draw(desk, _pin("a", note="skin"))
    desk.document.select(["a"])
    panel.note.setFocus()
    QTest.keyClick(panel.note, Qt.Key.Key_Home)
    QTest.keyClicks(panel.note, "no ")
    assert desk.document.session.annotations[0].note == "no skin"


def test_notes_of_two_annotations_are_two_steps(panel: AnnotationPanel, desk: Desk) -> None:
    _draw(desk, _pin("a"), _pin("b"))
    for name, words in (("a", "one"), ("b", "other")):
        desk.document.select([name])
        panel.focus_note()
        QTest.keyClicks(panel.note, words)
    assert [annotation.note for annotation in desk.document.session.annotations] == ["one", "other"]
    assert desk.document.undo_stack.count() == 2


def test_a_note_needs_one_selected_annotation_and_says_so(
    panel: AnnotationPanel, desk: Desk
) -> None:
    _draw(desk, _pin("a", note="x"), _pin("b", note="y"))
    for selected in ((), ("a", "b")):
        desk.document.select(selected)
        assert not panel.note.isEnabled()
        assert panel.note.toolTip() == "Select one annotation to write a note"
        assert panel.note.placeholderText() == panel.note.toolTip()
        assert panel.note.toPlainText() == ""
    desk.document.select(["b"])
    assert panel.note.isEnabled()
    assert panel.note.placeholderText() == "What is to be seen here?"
    assert panel.note.toPlainText() == "y"


def test_a_long_name_of_a_flaw_leaves_its_box_beside_the_label(
    panel: AnnotationPanel, desk: Desk
) -> None:
    long = Flaw("clothing", "Light or texture that does not go together", "It is so.", "Look.")
    desk.document.use_vocabulary(OUR_WORDS.with_own(long))
    panel.resize(240, 600)
    QApplication.processEvents()
    (label,) = [each for each in panel.findChildren(QLabel) if each.buddy() is panel.kind]
    assert abs(label.geometry().center().y() - panel.kind.geometry().center().y()) < 6
    assert label.geometry().right() < panel.kind.geometry().left()


def test_every_flaw_of_the_vocabulary_can_be_chosen(panel: AnnotationPanel) -> None:
    assert [panel.kind.itemData(i) for i in range(panel.kind.count())] == list(flaws())


def test_a_style_that_is_chosen_becomes_that_of_the_selected_one(
    panel: AnnotationPanel, desk: Desk
) -> None:
    _draw(desk, _pin("a"))
    desk.document.select(["a"])
    colour, stroke, text = theme().colours[2], theme().strokes[-1], theme().texts[-1]
    _choose(panel.style_controls.colour, colour.colour)
    _choose(panel.style_controls.width_of_stroke, stroke.of_height)
    _choose(panel.style_controls.text_size, text.of_height)
    (changed,) = desk.document.session.annotations
    assert changed.style == Style(colour.colour, stroke.of_height, text.of_height)
    assert desk.document.undo_stack.undoText() == "Change Style"


def test_the_next_annotation_gets_what_was_chosen_last(panel: AnnotationPanel, desk: Desk) -> None:
    colour, kind = theme().colours[3].colour, list(flaws())[2]
    _choose(panel.style_controls.colour, colour)
    _choose(panel.kind, kind)
    desk.toolbox.take(Tool.RECTANGLE)
    drag(desk.left, (100, 100), (150, 160))
    (drawn,) = desk.document.session.annotations
    assert (drawn.style.colour, drawn.kind) == (colour, kind)


def test_restyling_several_is_one_step_and_keeps_what_differs(
    panel: AnnotationPanel, desk: Desk
) -> None:
    wide = Style(width_of_height=theme().strokes[-1].of_height)
    _draw(desk, _pin("a"), Annotation("b", "picture-1", Pin(PicturePoint(5, 5)), style=wide))
    desk.document.select(["a", "b"])
    _choose(panel.style_controls.colour, theme().colours[1].colour)
    one, other = desk.document.session.annotations
    assert one.style.colour == other.style.colour == theme().colours[1].colour
    assert other.style.width_of_height == wide.width_of_height
    assert one.style.width_of_height == Style().width_of_height


def test_what_differs_among_the_selected_ones_is_said_and_what_they_share_is_shown(
    panel: AnnotationPanel, desk: Desk
) -> None:
    controls = panel.style_controls
    dashed = Style(colour=theme().colours[1].colour, dash=Dash.DASHED)
    also_dashed = Style(dash=Dash.DASHED)
    one = replace(_pin("a", kind="plastic_skin"), style=dashed, severity=1)
    other = replace(_pin("b", kind="clothing"), style=also_dashed, severity=1)
    _draw(desk, one, other)
    desk.document.select(["a", "b"])
    for box in (panel.kind, controls.colour, controls.preset):
        assert (box.currentIndex(), box.placeholderText()) == (-1, "Various")
    assert panel.severity.currentData() == 1
    assert controls.dash.currentText() == "Dashed"
    assert any("different flaws" in label.text() for label in panel.findChildren(QLabel))
    desk.document.select(["a"])
    assert panel.kind.currentData() == "plastic_skin"
    assert controls.colour.currentData() == dashed.colour
    assert controls.preset.placeholderText() == "Own style"


def test_choosing_among_various_values_sets_it_for_all(panel: AnnotationPanel, desk: Desk) -> None:
    _draw(desk, _pin("a", kind="plastic_skin"), replace(_pin("b", kind="clothing"), severity=3))
    desk.document.select(["a", "b"])
    panel.kind.setFocus()
    QTest.keyClick(panel.kind, Qt.Key.Key_Home)
    first = next(iter(flaws()))
    assert [a.kind for a in desk.document.session.annotations] == [first, first]
    assert panel.severity.currentIndex() == -1
    desk.document.undo_stack.undo()
    assert panel.kind.currentIndex() == -1


def test_the_controls_stay_where_they_are_whatever_is_selected(
    panel: AnnotationPanel, desk: Desk
) -> None:
    panel.resize(300, 600)
    _draw(desk, *(_pin(kind, kind=kind) for kind in flaws()))
    places = set()
    for selected in (*flaws(), None):
        desk.document.select([] if selected is None else [selected])
        panel.layout().activate()  # type: ignore[union-attr]  # it has one
        boxes = (panel.kind, panel.severity, panel.note, panel.style_controls)
        places.add(tuple(box.geometry().top() for box in boxes))
    assert len(places) == 1


def test_a_flaw_of_a_later_version_is_named_and_kept(panel: AnnotationPanel, desk: Desk) -> None:
    _draw(desk, _pin("a", kind="flaw_of_tomorrow"))
    desk.document.select(["a"])
    assert panel.kind.currentText() == "Flaw of tomorrow"
    assert desk.document.session.annotations[0].kind == "flaw_of_tomorrow"


def test_double_click_in_the_list_goes_to_the_note(
    panel: AnnotationPanel, desk: Desk, qtbot: QtBot
) -> None:
    _draw(desk, _pin("a"))
    panel.activateWindow()
    place = panel.list.visualItemRect(panel.list.item(0)).center()
    keys, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    QTest.mouseClick(panel.list.viewport(), left, keys, place)
    QTest.mouseDClick(panel.list.viewport(), left, keys, place)
    qtbot.waitUntil(panel.note.hasFocus)


def test_the_meaning_of_the_flaw_is_told_to_a_layman(panel: AnnotationPanel, desk: Desk) -> None:
    _draw(desk, _pin("a", kind="plastic_skin"))
    desk.document.select(["a"])
    known = flaw("plastic_skin")
    texts = [label.text() for label in panel.findChildren(QLabel)]
    assert f"{known.meaning} {known.look_for}" in texts


# How it looks


def test_dash_fill_backing_and_severity_are_changed_and_the_next_one_gets_them(
    panel: AnnotationPanel, desk: Desk
) -> None:
    _draw(desk, _pin("a"), _pin("b"))
    desk.document.select(["a"])
    controls = panel.style_controls
    _choose(controls.dash, Dash.DOTTED)
    _choose(controls.fill, 0.3)
    _choose(controls.backing, Backing.PILL)
    _choose(panel.severity, 3)
    changed, other = desk.document.session.annotations
    style = changed.style
    assert (style.dash, style.fill_opacity, style.backing) == (Dash.DOTTED, 0.3, Backing.PILL)
    assert isinstance(style.dash, Dash)
    assert isinstance(style.backing, Backing)
    assert changed.severity == 3
    assert desk.document.undo_stack.undoText() == "Change Severity"
    assert (other.style, other.severity) == (Style(), 2)
    assert (desk.toolbox.style, desk.toolbox.severity) == (style, 3)


def test_a_style_of_no_list_is_shown_as_it_is(panel: AnnotationPanel, desk: Desk) -> None:
    style = Style("#123456", 0.0033, 0.05, fill_opacity=0.42)
    _draw(desk, Annotation("a", "picture-1", Pin(PicturePoint(10, 10)), style=style))
    desk.document.select(["a"])
    controls = panel.style_controls
    assert controls.colour.currentText() == "#123456"
    assert controls.width_of_stroke.currentText() == "0.33%"
    assert controls.text_size.currentText() == "5%"
    assert controls.fill.currentText() == "42%"
    _choose(controls.dash, Dash.DASHED)
    assert desk.document.session.annotations[0].style == replace(style, dash=Dash.DASHED)


def test_a_style_is_saved_under_a_name_applied_and_deleted(
    panel: AnnotationPanel, desk: Desk
) -> None:
    style = Style("#009e73", 0.007, dash=Dash.DASHED)
    _draw(desk, Annotation("a", "picture-1", Pin(PicturePoint(10, 10)), style=style), _pin("b"))
    controls = panel.style_controls
    assert not controls.preset.isEnabled()
    assert not controls.delete_preset.isEnabled()
    desk.document.select(["a"])
    QTest.mouseClick(controls.save_preset, Qt.MouseButton.LeftButton)
    dialog = controls.findChild(QInputDialog)
    assert dialog is not None
    dialog.setTextValue("  Skin  flaws ")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert controls.preset.currentText() == "Skin flaws"
    assert desk.choices.read().style_presets
    desk.document.select(["b"])
    assert controls.preset.currentIndex() == -1
    controls.preset.setFocus()
    QTest.keyClick(controls.preset, Qt.Key.Key_Down)
    assert desk.document.session.annotations[1].style == style
    assert desk.document.undo_stack.undoText() == "Apply Preset"
    assert desk.toolbox.style == style
    QTest.mouseClick(controls.delete_preset, Qt.MouseButton.LeftButton)
    assert not desk.choices.read().style_presets
    assert controls.preset.count() == 0


def test_callouts_have_controls_of_their_own(panel: AnnotationPanel, desk: Desk) -> None:
    controls = panel.style_controls
    callout = Callout(PicturePoint(10, 10), 20, 20, PicturePoint(90, 60), 3)
    _draw(desk, _pin("a"), Annotation("b", "picture-1", callout))
    desk.document.select(["a"])
    assert not controls.callout_form.isVisible()
    desk.document.select(["b"])
    assert controls.callout_form.isVisible()
    assert controls.magnification.value() == 3
    steps = desk.document.undo_stack.count()
    controls.magnification.setFocus()
    for _ in range(3):
        QTest.keyClick(controls.magnification, Qt.Key.Key_Up)
    assert desk.document.undo_stack.count() == steps + 1
    _choose(controls.callout_form, data=True)
    _choose(controls.pixels, data=False)
    changed = desk.document.session.annotations[1].shape
    assert changed == replace(callout, magnification=4.5, is_round=True, is_smooth=False)
    assert desk.toolbox.has_round_callouts
    desk.document.select(())
    assert not controls.callout_form.isVisible()
    desk.toolbox.take(Tool.PAIRED_CALLOUT)
    assert controls.callout_form.isVisible()
    assert not controls.magnification.isEnabled()
    assert controls.magnification.toolTip() == "Select a callout to change this"


def test_any_colour_can_be_chosen_and_a_dialog_that_is_left_changes_nothing(
    panel: AnnotationPanel, desk: Desk
) -> None:
    _draw(desk, _pin("a"))
    desk.document.select(["a"])
    controls = panel.style_controls
    for key, colour in ((Qt.Key.Key_Escape, Style().colour), (Qt.Key.Key_Return, "#123456")):
        QTest.mouseClick(controls.any_colour, Qt.MouseButton.LeftButton)
        dialog = controls.findChildren(QColorDialog)[-1]
        assert dialog.isVisible()
        dialog.setCurrentColor(QColor("#123456"))
        QTest.keyClick(dialog, key)
        assert desk.document.session.annotations[0].style.colour == colour
    assert controls.colour.currentText() == "#123456"
    assert desk.toolbox.style.colour == "#123456"
