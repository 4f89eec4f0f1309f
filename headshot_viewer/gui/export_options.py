"""What all export dialogs share: their layout, and asking for the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QVBoxLayout

from headshot_viewer.gui.file_dialogs import ask_where_to_save

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QDialog, QFormLayout, QWidget


def lay_out(dialog: QDialog, form: QFormLayout) -> None:
    """Fill *dialog* with the options in *form*, where the file stays, and its buttons."""
    buttons = QDialogButtonBox(dialog)
    buttons.addButton(_tr("&Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
    buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.addLayout(form)
    layout.addWidget(QLabel(_tr("The file is made on this computer and stays here."), dialog))
    layout.addWidget(buttons)


def ask_for_png(
    window: QWidget, title: str, proposed: Path, chosen: Callable[[Path], None]
) -> None:
    """Ask where to write a PNG; *chosen* is called once there is an answer."""
    ask_where_to_save(window, title, proposed, _tr("PNG pictures (*.png)"), ".png", chosen)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExportOptions", text)
