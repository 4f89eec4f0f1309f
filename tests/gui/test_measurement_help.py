"""Help on the measurements: everything that is known of a layer, found by words and by keys."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget

from headshot_viewer.analysis.catalogue import analysers
from headshot_viewer.core.accuracy import Accuracy
from headshot_viewer.core.sensitivity import Sensitivity
from headshot_viewer.gui.measurement_help import MeasurementHelp, show_help
from headshot_viewer.gui.measurement_pages import ALL, pages
from headshot_viewer.gui.measuring import LayerWords

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

FACT = "Of 40 faces, 38 were read rightly <within 2 %>."
ACCURACY = Accuracy(date(2026, 11, 25), 63, {"skin": (FACT,)})
LAYERS = tuple(
    LayerWords(
        *(each.id, each.title, each.unit, each.reading, each.misled_by),
        *(each.silent_where, each.source, each.bands),
    )
    for each in analysers()
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(window: QWidget, qtbot: QtBot) -> MeasurementHelp:
    made = MeasurementHelp(pages(LAYERS, ACCURACY), window)
    with qtbot.waitExposed(made):
        made.show()
    return made


def listed(dialog: MeasurementHelp) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_there_is_a_page_on_all_and_one_on_each_layer(dialog: MeasurementHelp) -> None:
    assert listed(dialog) == ["All Measurements", *(layer.title for layer in LAYERS)]
    assert "None of them tells whether a picture was made by AI" in dialog.page.toPlainText()
    assert "63 real and AI pictures" in dialog.page.toPlainText()


@pytest.mark.parametrize("layer", LAYERS, ids=lambda each: each.id)
def test_a_page_says_all_that_is_known_of_its_layer(
    dialog: MeasurementHelp, layer: LayerWords
) -> None:
    dialog.show_page(layer.id)
    told = dialog.page.toPlainText()
    for text in (layer.reading, layer.misled_by, layer.silent_where, layer.source):
        assert text in told
    for band in layer.bands:
        assert band.title in told
        numbers = [band.at(step).number for step in Sensitivity]
        side = "under" if band.is_below else "above"
        assert f"{side} ({band.unit})\n" + "\n".join(numbers) in told
    assert bool(layer.bands) != ("no sensitivity moves it" in told)


def test_figures_come_with_the_day_they_were_measured(dialog: MeasurementHelp) -> None:
    dialog.show_page("skin")
    told = dialog.page.toPlainText()
    assert FACT in told
    assert "Measured on 25 November 2026." in told
    dialog.show_page("outline")
    assert "has no figures on this layer" in dialog.page.toPlainText()
    dialog.show_page("geometry")
    assert "nothing it could be right or wrong about" in dialog.page.toPlainText()


def test_a_search_leaves_pages_with_all_words_and_marks_them(dialog: MeasurementHelp) -> None:
    dialog.search.setText("CIEDE2000")
    assert listed(dialog) == ["Tones", "Neck and body"]
    marks = dialog.page.extraSelections()
    assert {mark.cursor.selectedText() for mark in marks} == {"CIEDE2000"}
    dialog.search.setText("ciede2000 silhouette")
    assert listed(dialog) == ["Neck and body"]
    dialog.search.clear()
    assert len(listed(dialog)) == len(LAYERS) + 1
    assert dialog.page.extraSelections() == []


def test_a_search_without_success_says_so(dialog: MeasurementHelp) -> None:
    assert not dialog.found.isVisible()
    dialog.search.setText("zebra")
    assert listed(dialog) == []
    assert dialog.page.toPlainText() == ""
    assert dialog.found.isVisible()
    assert dialog.found.text() == "No page has these words."


def test_enter_goes_from_place_to_place_and_closes_nothing(dialog: MeasurementHelp) -> None:
    dialog.show_page("skin")
    dialog.search.setFocus()
    dialog.search.setText("texture")
    places = len(dialog.page.extraSelections())
    assert places > 2
    seen = [dialog.page.textCursor().position()]
    for _each in range(places):
        QTest.keyClick(dialog.search, Qt.Key.Key_Return)
        seen.append(dialog.page.textCursor().position())
    assert dialog.isVisible()
    assert seen[-1] == seen[0], "after the last place comes the first"
    assert len(set(seen)) == places


def test_keys_lead_from_the_list_to_the_search_and_to_the_text(
    dialog: MeasurementHelp, qtbot: QtBot
) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.list)
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert "fine texture" in dialog.page.toPlainText()
    QTest.keyClick(dialog.list, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.search)
    flags = dialog.page.textInteractionFlags()
    assert flags & Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert flags & Qt.TextInteractionFlag.TextSelectableByMouse
    for widget in (dialog.search, dialog.list, dialog.page):
        assert widget.accessibleName()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.fixture
def twice_as_large_text(qapp: QApplication) -> Iterator[None]:
    font = qapp.font()
    large = qapp.font()
    large.setPointSizeF(2 * font.pointSizeF())
    qapp.setFont(large)
    yield
    qapp.setFont(font)


def test_text_of_twice_the_size_still_fits(
    twice_as_large_text: None, window: QWidget, qtbot: QtBot
) -> None:
    assert twice_as_large_text is None
    dialog = MeasurementHelp(pages(LAYERS, ACCURACY), window)
    with qtbot.waitExposed(dialog):
        dialog.show()
    room = dialog.screen().availableSize()
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
    assert dialog.list.viewport().width() >= dialog.list.sizeHintForColumn(0)
    for layer in LAYERS:
        dialog.show_page(layer.id)
        assert not dialog.page.horizontalScrollBar().isVisible()
    (close,) = dialog.findChildren(QDialogButtonBox)
    assert close.geometry().bottom() <= dialog.height()


def test_one_dialog_serves_every_time_and_starts_at_the_chosen_layer(window: QWidget) -> None:
    for layer, title in (("focus", "Focus"), (None, "All Measurements"), ("tones", "Tones")):
        show_help(LAYERS, layer, window)
        (dialog,) = window.findChildren(MeasurementHelp)
        assert dialog.list.currentItem().text() == title
        assert not dialog.isModal()
    dialog.search.setText("zebra")
    show_help(LAYERS, ALL, window)
    assert dialog.list.currentItem().text() == "All Measurements"
