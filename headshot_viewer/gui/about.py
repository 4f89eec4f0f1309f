"""What this is, which version, and whose work is inside."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from headshot_viewer.resources import resource


class AboutDialog(QDialog):
    def __init__(self, version: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Headshot Viewer"))
        words = QLabel(
            self.tr(
                "<h3>Headshot Viewer {version}</h3>"
                "<p>A professional headshot and an AI headshot, side by side.</p>"
                "<p>It measures named things in both pictures. It is no detector of AI pictures"
                " and gives no verdict. Nothing leaves this computer.</p>"
            ).format(version=version),
            self,
        )
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.RichText)
        notice = QPlainTextEdit(resource("NOTICE.md").read_text(encoding="utf-8"), self)
        notice.setReadOnly(True)
        notice.setAccessibleName(self.tr("Origin and licences of what is bundled"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (words, notice, buttons):
            layout.addWidget(widget)
        self.resize(560, 480)
