"""What begins once the window is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from headshot_viewer.gui import first_frame
from headshot_viewer.gui.first_frame import FirstFrame

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Widget(QWidget):
    """A widget that notes when it is painted."""

    def __init__(self, notes: list[str]) -> None:
        super().__init__()
        self.notes = notes

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.notes.append("painted")
        return super().event(event)


def test_it_begins_once_after_the_first_frame(qtbot: QtBot) -> None:
    notes: list[str] = []
    widget = Widget(notes)
    qtbot.addWidget(widget)
    FirstFrame(widget, lambda: notes.append("one"), lambda: notes.append("two"))
    assert notes == []
    widget.show()
    qtbot.waitUntil(lambda: "two" in notes)
    assert notes == ["painted", "one", "two"]
    widget.repaint()
    qtbot.wait(20)
    assert notes == ["painted", "one", "two", "painted"]


def test_it_begins_though_nothing_is_seen(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first_frame, "AT_LATEST_MS", 30)
    notes: list[str] = []
    widget = Widget(notes)
    qtbot.addWidget(widget)
    FirstFrame(widget, lambda: notes.append("begun"))
    qtbot.waitUntil(lambda: notes == ["begun"])


def test_it_does_not_begin_where_the_window_has_gone(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_frame, "AT_LATEST_MS", 10)
    notes: list[str] = []
    widget = Widget(notes)
    FirstFrame(widget, lambda: notes.append("begun"))
    widget.deleteLater()
    qtbot.wait(40)
    assert notes == []
