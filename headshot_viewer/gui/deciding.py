"""The commands for suggestions: step through, accept, reject, edit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from headshot_viewer.core import decisions, edits
from headshot_viewer.core.suggestion import State
from headshot_viewer.core.suggestion_list import Shown
from headshot_viewer.gui import reasons
from headshot_viewer.gui.actions import enable
from headshot_viewer.paint.language import spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction

    from headshot_viewer.core.geometry import PicturePoint
    from headshot_viewer.core.session import Session
    from headshot_viewer.core.suggestion import Suggestion
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.measuring import Measuring
    from headshot_viewer.gui.suggesting import Suggesting
    from headshot_viewer.gui.toolbox import Toolbox


class Deciding(QObject):
    """Implements the commands of the Findings menu and panel, with reasons for disabled ones.

    Signals:
        edit_wanted: the user wants to write the words of the selected suggestion.
        list_wanted: the user wants to see what is suggested.
        states_changed: commands became enabled or disabled.
    """

    edit_wanted = Signal()
    list_wanted = Signal()
    states_changed = Signal()

    def __init__(
        self,
        document: Document,
        measuring: Measuring,
        suggesting: Suggesting,
        toolbox: Toolbox,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._measuring = measuring
        self._suggesting = suggesting
        self._toolbox = toolbox
        self._actions: Mapping[str, QAction] = {}
        self._row = 0
        document.selection_changed.connect(self._follow)
        suggesting.changed.connect(self._follow)
        for signal in (measuring.layers_known, measuring.changed, document.pictures_changed):
            signal.connect(self._follow)
        document.layer_changed.connect(self._follow)

    def by_command(self) -> dict[str, Callable[[], object]]:
        """Return what each plain command does, by its id in ``gui/actions.py``."""
        return {
            "next_finding": lambda: self.step(1),
            "previous_finding": lambda: self.step(-1),
            "accept_finding": self.accept,
            "reject_finding": self.reject,
            "restore_finding": self.restore,
            "edit_finding": self.edit_wanted.emit,
            "accept_layer": self.accept_layer,
            "find_all": self.find_all,
        }

    def by_switch(self) -> dict[str, Callable[[bool], object]]:
        """Return what each command that is a switch does."""
        return {
            "show_drafts": lambda on: self._look(drafts_shown=on),
            "show_hints": lambda on: self._look(hints_shown=on),
            "show_rejected": self._show_rejected,
        }

    def attach(self, actions: Mapping[str, QAction]) -> None:
        """Keep these actions in sync with the selection."""
        self._actions = actions
        self._follow()

    # Doing

    def step(self, by: int) -> None:
        """Show the next or the previous suggestion in the list."""
        listed = self._suggesting.listed
        if not listed:
            return
        current = self._suggesting.current
        if current in listed:
            row = listed.index(current) + by
        else:
            # The current one has left the list, and the next one took its row.
            row = self._row if by > 0 else self._row - 1
        self.look_at(listed[row % len(listed)])

    def look_at(self, suggestion: Suggestion) -> None:
        """Select a suggestion, and show it in both panes."""
        self._document.look_at_finding(suggestion)

    def find_all(self) -> None:
        """Measure with every layer that has not yet, and show the list."""
        self._measuring.measure_all()
        self.list_wanted.emit()

    def accept(self) -> None:
        """Turn the selected suggestion into an annotation."""
        one = self._suggesting.current
        if one is not None and not self.why_not_accept():
            self._edit(self.tr("Accept Finding"), self._accepted([one]))

    def accept_layer(self) -> None:
        """Turn all open suggestions of a layer into annotations, in one step."""
        if not self.why_not_accept_layer():
            self._edit(self.tr("Accept All in Layer"), self._accepted(self._open_in_layer()))

    def reject(self) -> None:
        """Hide the selected suggestion; its annotation, if it has one, goes with it."""
        one = self._suggesting.current
        if one is not None and not self.why_not_reject():
            rejected = decisions.reject(self._document.session, one)
            self._edit(self.tr("Reject Finding"), rejected)
            if self._suggesting.current not in self._suggesting.listed:
                self._document.select_finding(None)

    def restore(self) -> None:
        """Open the selected suggestion again."""
        one = self._suggesting.current
        if one is not None and not self.why_not_restore():
            restored = decisions.restore(self._document.session, one)
            was_accepted = self.state is State.ACCEPTED
            text = (
                self.tr("Take Acceptance Back") if was_accepted else self.tr("Bring Finding Back")
            )
            self._edit(text, restored)

    def reword(
        self,
        suggestion: Suggestion,
        *,
        sentence: str | None,
        outline_px: tuple[PicturePoint, ...] | None,
        gesture: str | None = None,
    ) -> None:
        """Give a suggestion the photographer's words and outline; None for the measured ones."""
        edited = decisions.reword(
            self._document.session,
            suggestion,
            sentence=sentence,
            outline_px=outline_px,
            severity=suggestion.severity,
        )
        self._document.edit(self.tr("Edit Finding"), edited, gesture)

    def weigh(self, suggestion: Suggestion, severity: int) -> None:
        """Set the severity of a suggestion; for an accepted one, of its annotation."""
        session, made = self._document.session, suggestion.annotation
        annotation = None if made is None else session.annotation(made)
        weighed = decisions.reword(
            session,
            suggestion,
            sentence=suggestion.sentence,
            outline_px=suggestion.outline_px,
            severity=severity,
        )
        if annotation is not None:
            weighed = edits.change(weighed, replace(annotation, severity=severity))
        self._document.edit(self.tr("Change Severity"), weighed)

    # Why not

    def why_not_accept(self) -> str:
        match self.state:
            case None:
                return self.tr("Select a finding first")
            case State.ACCEPTED:
                return self.tr("It is accepted already")
            case _:
                return ""

    def why_not_reject(self) -> str:
        match self.state:
            case None:
                return self.tr("Select a finding first")
            case State.REJECTED:
                return self.tr("It is rejected already")
            case _:
                return ""

    def why_not_restore(self) -> str:
        match self.state:
            case None:
                return self.tr("Select a finding first")
            case State.OPEN:
                return self.tr("It is open: nothing was decided yet")
            case _:
                return ""

    def why_not_edit(self) -> str:
        match self.state:
            case None:
                return self.tr("Select a finding first")
            case State.ACCEPTED:
                return self.tr("It is an annotation now: edit its note there")
            case State.REJECTED:
                return self.tr("Bring it back first")
            case _:
                return ""

    def why_not_accept_layer(self) -> str:
        if self._open_in_layer():
            return ""
        return self.tr("Nothing is open in the layer of the selected finding")

    def why_not_step(self) -> str:
        return "" if self._suggesting.listed else self.tr("No finding is listed")

    def why_not_find_all(self) -> str:
        if not self._document.session.pictures:
            return self.tr("Open a picture first")
        if not self._measuring.layers:
            return self.tr("The layers are still being loaded")
        if self._measuring.is_measuring_all:
            return self.tr("All layers are being measured")
        if not self._measuring.has_pictures:
            return reasons.not_there()
        if not self._measuring.missing_layers:
            return self.tr("All layers have measured these pictures")
        return ""

    @property
    def state(self) -> State | None:
        """The decision on the selected suggestion; None while none is selected."""
        current = self._suggesting.current
        return None if current is None else self._suggesting.state(current)

    def _open_in_layer(self) -> tuple[Suggestion, ...]:
        """Return the open ones of the selected finding's layer, else of the layer shown."""
        current = self._suggesting.current
        layer = self._document.look.layer if current is None else current.evidence.layer
        return tuple(
            one
            for one in self._suggesting.all
            if one.evidence.layer == layer and self._suggesting.state(one) is State.OPEN
        )

    # Looking, following

    def _accepted(self, accepted: list[Suggestion] | tuple[Suggestion, ...]) -> Session:
        return decisions.accept(self._document.session, accepted, self._toolbox.style, say=spoken)

    def _edit(self, text: str, session: Session) -> None:
        self._document.edit(text, session)

    def _look(self, **changes: bool) -> None:
        self._document.look_differently(replace(self._document.look, **changes))  # type: ignore[arg-type]  # each caller names its own field

    def _show_rejected(self, shown: bool) -> None:
        states = Shown.ALL if shown else Shown.CURRENT
        self._suggesting.choose(replace(self._suggesting.filter, shown=states))

    @Slot()
    def _follow(self) -> None:
        listed, current = self._suggesting.listed, self._suggesting.current
        if current in listed:
            self._row = listed.index(current)
        self._enable()
        self.states_changed.emit()

    def _enable(self) -> None:
        if not self._actions:
            return
        for name, why_not in self.why_nots().items():
            enable(self._actions[name], why_not)
        look = self._document.look
        self._actions["show_drafts"].setChecked(look.drafts_shown)
        self._actions["show_hints"].setChecked(look.hints_shown)
        rejected_too = self._suggesting.filter.shown in (Shown.ALL, Shown.REJECTED)
        self._actions["show_rejected"].setChecked(rejected_too)

    def why_nots(self) -> dict[str, str]:
        """Return why each plain command is disabled; empty if it is enabled."""
        step = self.why_not_step()
        return {
            "next_finding": step,
            "previous_finding": step,
            "accept_finding": self.why_not_accept(),
            "reject_finding": self.why_not_reject(),
            "restore_finding": self.why_not_restore(),
            "edit_finding": self.why_not_edit(),
            "draw_finding": self.why_not_edit(),
            "accept_layer": self.why_not_accept_layer(),
            "find_all": self.why_not_find_all(),
        }
