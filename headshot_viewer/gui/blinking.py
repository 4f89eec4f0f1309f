"""One picture in place of the other: while a key is held, or automatically."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

if TYPE_CHECKING:
    from headshot_viewer.core.picture import Side
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.stage_view import StageView


class Blinking(QObject):
    """Shows the other picture in the pane that the cursor is, or was last, over.

    There is no transition, because that would hide small differences.

    Signals:
        changed: it began or ended.
    """

    changed = Signal()

    def __init__(self, document: Document, stage: StageView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._stage = stage
        self._at_rest: Side | None = None
        self._shown: Side | None = None
        self._is_held = False
        self._timer = QTimer(self)
        # A coarse timer is off by up to 5 %, and an uneven rhythm is distracting.
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        document.look_changed.connect(self._follow)

    @property
    def is_running(self) -> bool:
        """Whether it blinks automatically."""
        return self._timer.isActive()

    def hold(self, held: bool) -> None:
        """Show the other picture, or the previous one again."""
        if held == self._is_held or (held and self._stage.is_drawing):
            return
        self._is_held = held
        if self.is_running:
            # The timer stops meanwhile: a held picture does not change.
            return
        if held:
            self._begin()
        else:
            self._end()
        self.changed.emit()

    def run(self, on: bool) -> None:
        """Start or stop blinking automatically, beginning with the other picture."""
        if on and not self.is_running:
            self._begin()
            self._timer.start(self._document.look.compare.blink_ms)
        elif not on:
            self._timer.stop()
            self._end()
        self.changed.emit()

    def stop(self) -> None:
        """Show again what is shown at rest."""
        if self.is_running or self._is_held:
            self._is_held = False
            self.run(False)

    def _begin(self) -> None:
        self._at_rest = self._stage.active_side
        self._show(self._at_rest.other)

    def _end(self) -> None:
        self._at_rest = self._shown = None
        self._stage.show_alone(None)

    def _show(self, side: Side) -> None:
        self._shown = side
        self._stage.show_alone(side)

    @Slot()
    def _tick(self) -> None:
        # A drawing in progress stays on its picture.
        if self._shown is not None and not (self._is_held or self._stage.is_drawing):
            self._show(self._shown.other)

    @Slot()
    def _follow(self) -> None:
        blink_ms = self._document.look.compare.blink_ms
        if self._timer.interval() != blink_ms:
            self._timer.setInterval(blink_ms)
