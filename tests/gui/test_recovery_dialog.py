"""The list of unsaved work that is offered at the start."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from headshot_viewer.core.look import PLAIN_LOOK
from headshot_viewer.core.session import EMPTY_SESSION
from headshot_viewer.files.recovery import RecoveryEntry
from headshot_viewer.gui.recovery_dialog import RecoveryDialog

LATE = datetime(2026, 12, 3, 9, 5).astimezone()


@pytest.mark.parametrize(
    ("locale", "when"), [("C", "3 December 2026, 09:05"), ("en_US", "3 December 2026, 09:05")]
)
def test_when_it_was_kept_is_read_in_one_way_only(locale: str, when: str, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        entry = RecoveryEntry(Path("a.recovery"), None, EMPTY_SESSION, PLAIN_LOOK, LATE)
        dialog = RecoveryDialog([entry], parent)
    finally:
        QLocale.setDefault(before)
    labels = [label.text() for label in dialog.rows[entry.path].findChildren(QLabel)]
    assert labels[1] == f"No annotations, last changed {when}"
