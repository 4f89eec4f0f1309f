"""The Info panel: facts about both files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from headshot_viewer.core.picture import Side
from headshot_viewer.core.said import said
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from headshot_viewer.core.picture import Picture
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gallery import Gallery


class InfoPanel(QWidget):
    """Shows file, size, colour profile and notes of both pictures, as text that can be copied."""

    def __init__(self, document: Document, gallery: Gallery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._gallery = gallery
        self.label = QLabel(self)
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        layout = QVBoxLayout(self)
        layout.addWidget(self.label)
        layout.addStretch(1)
        document.pictures_changed.connect(self._follow)
        gallery.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        blocks = [self._block(side) for side in Side]
        self.label.setText("\n\n".join(block for block in blocks if block))
        if not self.label.text():
            self.label.setText(self.tr("No picture is open."))

    def _block(self, side: Side) -> str:
        hung = self._document.session.on(side)
        picture = None if hung is None else self._gallery.picture(hung.ref.sha256)
        return "" if picture is None else describe(side, picture)


def describe(side: Side, picture: Picture) -> str:
    """Return what is known of a picture's file, in lines."""
    facts = picture.facts
    width, height = facts.size_px
    profile = facts.profile or facts.colour_code or said("no profile, shown as sRGB")
    lines = (
        said(
            "{kind}, {width} × {height} px ({megapixels:.1f} megapixels), {bits} bits per channel",
            kind=facts.kind,
            width=width,
            height=height,
            megapixels=width * height / 1e6,
            bits=facts.bit_depth,
        ),
        said("Colour: {profile}", profile=profile),
        said("Folder: {folder}", folder=picture.ref.path.parent),
        *facts.notes,
    )
    name = f"{theme().side(side).label}: {picture.ref.path.name}"
    return "\n".join((name, *map(spoken, lines)))
