"""Asynchronous questions with custom answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QPushButton

from headshot_viewer.paint.language import spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget


def choose(
    parent: QWidget, question: str, detail: str, answers: Mapping[str, Callable[[], object]]
) -> None:
    """Ask a question that can always be cancelled.

    Args:
        parent: the window that waits.
        question: a sentence.
        detail: what the answers lead to.
        answers: what each does, by its words; the first is harmless and taken by Enter.
    """
    box = QMessageBox(
        QMessageBox.Icon.Question,
        QCoreApplication.translate("questions", "Headshot Viewer"),
        spoken(question),
        parent=parent,
    )
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(detail)
    acts: dict[QPushButton, Callable[[], object]] = {}
    for words, act in answers.items():
        role = QMessageBox.ButtonRole.ActionRole if acts else QMessageBox.ButtonRole.AcceptRole
        button = box.addButton(words, role)
        if not acts:
            box.setDefaultButton(button)
        acts[button] = act
    box.setEscapeButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def answered(_result: int) -> None:
        clicked = box.clickedButton()
        for button, act in acts.items():
            if button is clicked:
                act()

    box.finished.connect(answered)
    box.open()
