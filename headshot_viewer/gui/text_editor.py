"""Writing text directly on a picture."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QPlainTextEdit

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Text, new_id
from headshot_viewer.paint.fonts import text_font
from headshot_viewer.paint.text_in_picture import room_px, within_picture
from headshot_viewer.paint.theme import ink_on

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from headshot_viewer.core.annotation import Style
    from headshot_viewer.core.geometry import ScreenPoint
    from headshot_viewer.core.session import Session
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.pane import Pane
    from headshot_viewer.gui.toolbox import Toolbox

_SMALLEST_TEXT_PX = 12
_LEAST_PX = 120
_SLACK_PX = 8
_FAINT = 0.7
"""Of the words that say what to do, as opacity."""


class TextEditor(QPlainTextEdit):
    """An editor over a pane, with the colour, size and position of the annotation.

    Ctrl+Enter or a click elsewhere commits the text as one step; Esc discards it. Undo and redo
    belong to the editor meanwhile: they undo typing, not steps of the session.

    Attributes:
        is_ending: the click being handled committed the text, and must have no other effect.
    """

    def __init__(self, pane: Pane, document: Document, toolbox: Toolbox) -> None:
        super().__init__(pane)
        self._pane = pane
        self._document = document
        self._toolbox = toolbox
        self._edited: Annotation | None = None
        self._tool = toolbox.tool
        self.is_ending = False
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setObjectName("text_on_picture")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Text on the picture"))
        self.setPlaceholderText(self.tr("Ctrl+Enter keeps the text, Esc drops it"))
        self.textChanged.connect(self._grow)
        toolbox.changed.connect(self._follow_tool)
        self.hide()

    def begin(self, at: ScreenPoint) -> None:
        """Start a new text whose top left corner is at *at*."""
        hung = self._document.session.on(self._pane.side)
        if hung is not None:
            corner = self._pane.to_picture(at)
            self._edit(
                Annotation(
                    new_id(),
                    hung.key,
                    Text(corner, ""),
                    kind=self._toolbox.kind,
                    style=self._toolbox.style,
                    severity=self._toolbox.severity,
                )
            )

    def edit(self, annotation: Annotation) -> None:
        """Edit the words of an existing text."""
        self._edit(annotation)

    def _edit(self, annotation: Annotation) -> None:
        shape = annotation.shape
        if not isinstance(shape, Text) or self._pane.picture_to_screen() is None:
            return
        self._edited, self._tool = annotation, self._toolbox.tool
        self.setPlainText(shape.text)
        self.selectAll()
        self._look_like(annotation.style)
        self.show()
        # Only now: what is hidden breaks its lines at the width that it had before.
        self._grow()
        self._lie_on(shape)
        self.setFocus()

    def _look_like(self, style: Style) -> None:
        """Apply the size and colour of the words, on a legible background."""
        plate = self._pane.plate
        height_px = 1 if plate is None else plate.size_px.height
        text_px = style.text_of_height * height_px * self._pane.screen_px_per_px()
        self.setFont(text_font(max(_SMALLEST_TEXT_PX, round(text_px)), bold=True))
        palette, words, ground = QPalette(), QColor(style.colour), ink_on(style.colour)
        faint = QColor(words)
        faint.setAlphaF(_FAINT)
        for role, colour in (
            (QPalette.ColorRole.Base, ground),
            (QPalette.ColorRole.Text, words),
            (QPalette.ColorRole.PlaceholderText, faint),
            (QPalette.ColorRole.Highlight, words),
            (QPalette.ColorRole.HighlightedText, ground),
        ):
            palette.setColor(role, colour)
        self.setPalette(palette)

    def _lie_on(self, shape: Text) -> None:
        """Move to where the words will be, or as close as fits in the pane."""
        transform = self._pane.picture_to_screen()
        if transform is not None:
            corner = transform.map(QPointF(shape.corner.x, shape.corner.y))
            left, top = round(corner.x()) - self._inset_px, round(corner.y()) - self._inset_px
            x = min(max(0, left), max(0, self._pane.width() - self.width()))
            y = min(max(0, top), max(0, self._pane.height() - self.height()))
            self.move(x, y)

    @property
    def _inset_px(self) -> int:
        """The margin of the words in the field."""
        return self.frameWidth() + round(self.document().documentMargin())

    def follow(self, *, shows_both: bool) -> None:
        """Stay at the place in the picture, and keep the words once the pane shows another.

        Args:
            shows_both: the pane has both pictures, so that neither can leave it.
        """
        if self._edited is None or not isinstance(self._edited.shape, Text):
            return
        hung = self._document.session.on(self._pane.side)
        if hung is not None and hung.key == self._edited.picture:
            self._lie_on(self._edited.shape)
        elif not shows_both:
            # Deferred: this may be called during an undo step, in which no edit is possible.
            QTimer.singleShot(0, self, self.keep)

    @Slot()
    def _follow_tool(self) -> None:
        """Commit the words if another tool is chosen; a new style applies to new words."""
        if self._edited is None:
            return
        if self._toolbox.tool is not self._tool:
            self.keep()
            self._pane.setFocus()
        elif self._document.session.annotation(self._edited.id) is None:
            self._edited = replace(self._edited, style=self._toolbox.style)
            self._look_like(self._edited.style)
            self._grow()

    def keep(self) -> None:
        """Commit the words; an empty text removes the annotation."""
        session = self._document.session
        written = self.with_words(session)
        annotation, self._edited = self._edited, None
        self.hide()
        if annotation is None:
            return
        if not self.toPlainText().strip():
            self._document.edit(self.tr("Delete Text"), edits.remove(session, {annotation.id}))
        elif session.annotation(annotation.id) is not None:
            self._document.edit(self.tr("Edit Text"), written)
        else:
            self._document.edit(self.tr("Draw Text"), written)
            self._document.select((annotation.id,))

    def with_words(self, session: Session) -> Session:
        """Return *session* with the words that are being written, if there are any."""
        annotation, words = self._edited, self.toPlainText().strip()
        if annotation is None or not isinstance(annotation.shape, Text) or not words:
            return session
        # Other changes made meanwhile are kept: colour, position.
        there = session.annotation(annotation.id)
        if there is None:
            return edits.add(session, self._said(annotation, annotation.shape, words))
        if not isinstance(there.shape, Text):
            return session
        if there.shape.text == words:
            return session
        return edits.change(session, self._said(there, there.shape, words))

    def _said(self, annotation: Annotation, shape: Text, words: str) -> Annotation:
        """Return *annotation* with other words, broken as they are seen here."""
        shape = replace(shape, text=words)
        plate = self._pane.plate
        if plate is not None:
            shape = within_picture(shape, annotation.style, plate.size_px)
        return replace(annotation, shape=shape)

    def drop(self) -> None:
        self._edited = None
        self.hide()
        # Listeners learn that the text is gone.
        self.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keep()
            self._pane.setFocus()
        elif event.key() == Qt.Key.Key_Escape:
            self.drop()
            self._pane.setFocus()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # Esc and Ctrl+Enter belong to the text while it is written.
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.PopupFocusReason:
            return
        if event.reason() == Qt.FocusReason.MouseFocusReason and self.toPlainText().strip():
            self.is_ending = True
            QTimer.singleShot(0, self, self._end)
        self.keep()

    @Slot()
    def _end(self) -> None:
        self.is_ending = False

    def _grow(self) -> None:
        """Be as large as the words, which are broken where they would leave picture or pane."""
        self._align_lines()
        metrics = self.fontMetrics()
        lines = self.toPlainText().split("\n")
        widest = max(metrics.horizontalAdvance(line) for line in lines)
        widest = min(widest, self._most_px())
        hint = metrics.horizontalAdvance(self.placeholderText()) if lines == [""] else 0
        margin = 2 * self._inset_px + _SLACK_PX
        self.resize(min(max(_LEAST_PX, widest, hint) + margin, self._pane.width()), self.height())
        blocks = (self.document().findBlockByNumber(number) for number in range(self.blockCount()))
        height = sum(self.blockBoundingRect(block).height() for block in blocks)
        self.resize(self.width(), min(round(height) + 2 * self._inset_px + 2, self._pane.height()))
        if self._edited is not None and isinstance(self._edited.shape, Text):
            self._lie_on(self._edited.shape)

    def _most_px(self) -> int:
        """Return how wide a line may be, in logical pixels."""
        annotation, plate = self._edited, self._pane.plate
        if annotation is None or plate is None or not isinstance(annotation.shape, Text):
            return self._pane.width()
        room = room_px(annotation.shape.corner, annotation.style, plate.size_px)
        return max(_LEAST_PX, round(room * self._pane.screen_px_per_px()))

    def _align_lines(self) -> None:
        """Let right-to-left lines begin at the right.

        Justified ones do; where no line runs to the left they would only be stretched.
        """
        runs_left = any(bidirectional(letter) in ("R", "AL") for letter in self.toPlainText())
        wanted = Qt.AlignmentFlag.AlignJustify if runs_left else Qt.AlignmentFlag.AlignLeft
        option = self.document().defaultTextOption()
        if option.alignment() != wanted:
            option.setAlignment(wanted)
            self.document().setDefaultTextOption(option)
