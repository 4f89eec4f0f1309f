"""The About dialog: version, licence, and credits."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from headshot_viewer.gui.icons import program_icon
from headshot_viewer.resources import resource


class AboutDialog(QDialog):
    def __init__(self, version: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Headshot Viewer"))
        size_px = 4 * self.fontMetrics().height()
        symbol = QLabel(self)
        symbol.setPixmap(program_icon().pixmap(size_px))
        symbol.setAlignment(Qt.AlignmentFlag.AlignTop)
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
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.notice = QTextBrowser(self)
        self.notice.setMarkdown(resource("NOTICE.md").read_text(encoding="utf-8"))
        self.notice.setOpenExternalLinks(True)
        self.notice.setAccessibleName(self.tr("Origin and licences of what is bundled"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        head = QHBoxLayout()
        head.addWidget(symbol)
        head.addSpacing(size_px // 4)
        head.addWidget(words, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self.notice, 1)
        layout.addWidget(buttons)
        letter_px = self.fontMetrics().averageCharWidth()
        room = self.screen().availableSize() * 0.9
        self.resize(min(90 * letter_px, room.width()), min(80 * letter_px, room.height()))
