"""The undo command: a pair of sessions, before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from collections.abc import Callable

    from headshot_viewer.core.session import Session

_ID: Final = 1


class ReplaceSession(QUndoCommand):
    """Show *after*; undo shows *before* again.

    Two commands with the same *gesture* (one drag of one annotation, say) become one step.
    """

    def __init__(
        self,
        show: Callable[[Session], None],
        before: Session,
        after: Session,
        text: str,
        gesture: str | None = None,
    ) -> None:
        super().__init__(text)
        self._show = show
        self._before = before
        self._after = after
        self._gesture = gesture

    def redo(self) -> None:
        self._show(self._after)

    def undo(self) -> None:
        self._show(self._before)

    def id(self) -> int:
        return _ID

    def mergeWith(self, newer: QUndoCommand) -> bool:
        if not isinstance(newer, ReplaceSession) or self._gesture is None:
            return False
        if newer._gesture != self._gesture:
            return False
        self._after = newer._after
        self.setObsolete(self._after == self._before)
        return True
