"""The commands that reorder, align, lock and hide the selection, one undo step each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from headshot_viewer.core import arranging
from headshot_viewer.core.annotation import Text
from headshot_viewer.core.arranging import LEAST_ALIGNED, LEAST_DISTRIBUTED, Along, Edge
from headshot_viewer.core.boxes import Box
from headshot_viewer.core.edits import reshape_each
from headshot_viewer.core.shapes import box_of, is_turnable, turned
from headshot_viewer.gui.selecting import TURN_STEP_DEG

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.core.session import Session
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.stage_view import StageView

ALIGN_COMMANDS: Final = {f"align_{edge}": edge for edge in Edge}
DISTRIBUTE_COMMANDS: Final = {f"distribute_{along}": along for along in Along}


class Arranging(QObject):
    """Implements the arranging commands."""

    def __init__(self, document: Document, stage: StageView, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._stage = stage

    def by_command(self) -> dict[str, Callable[[], object]]:
        """Return what each plain command does, by its id in ``gui/actions.py``."""
        orders = {
            "front": (self.tr("Bring to Front"), arranging.to_front),
            "forward": (self.tr("Bring Forward"), arranging.forward),
            "backward": (self.tr("Send Backward"), arranging.backward),
            "back": (self.tr("Send to Back"), arranging.to_back),
        }
        return {
            **{name: partial(self._order, text, do) for name, (text, do) in orders.items()},
            **{name: partial(self.align, edge) for name, edge in ALIGN_COMMANDS.items()},
            **{
                name: partial(self.distribute, along) for name, along in DISTRIBUTE_COMMANDS.items()
            },
            "turn_right": lambda: self.turn(TURN_STEP_DEG),
            "turn_left": lambda: self.turn(-TURN_STEP_DEG),
            "unlock_all": lambda: self._edit(self.tr("Unlock All"), arranging.unlock_all),
            "show_all": lambda: self._edit(self.tr("Show All"), arranging.show_all),
        }

    def by_switch(self) -> dict[str, Callable[[bool], object]]:
        """Return what each command that is a switch does."""
        return {
            "lock": lambda on: self.lock(self._document.selected_ids, locked=on),
            "hide": lambda on: self.hide(self._document.selected_ids, hidden=on),
        }

    def align(self, edge: Edge) -> None:
        text = {
            Edge.LEFT: self.tr("Align Left"),
            Edge.CENTRE: self.tr("Align Centre"),
            Edge.RIGHT: self.tr("Align Right"),
            Edge.TOP: self.tr("Align Top"),
            Edge.MIDDLE: self.tr("Align Middle"),
            Edge.BOTTOM: self.tr("Align Bottom"),
        }[edge]
        self._edit(text, lambda s: arranging.align(s, self._movable, edge, self._bounds))

    def distribute(self, along: Along) -> None:
        across = along is Along.ACROSS
        text = self.tr("Distribute Across") if across else self.tr("Distribute Down")
        self._edit(text, lambda s: arranging.distribute(s, self._movable, along, self._bounds))

    def turn(self, by_deg: float) -> None:
        """Rotate each selected annotation about its own centre, clockwise."""
        shapes = {a.id: turned(a.shape, by_deg) for a in self._document.movable}
        text = self.tr("Turn Right") if by_deg > 0 else self.tr("Turn Left")
        self._edit(text, lambda session: reshape_each(session, shapes))

    def why_not_turn(self) -> str:
        if any(is_turnable(annotation.shape) for annotation in self._document.movable):
            return ""
        return self.tr("Text, pins and callouts stay upright to be read")

    def lock(self, ids: Collection[str], *, locked: bool) -> None:
        text = self.tr("Lock") if locked else self.tr("Unlock")
        self._edit(text, lambda s: arranging.lock(s, ids, locked=locked))

    def hide(self, ids: Collection[str], *, hidden: bool) -> None:
        text = self.tr("Hide") if hidden else self.tr("Show")
        self._edit(text, lambda s: arranging.hide(s, ids, hidden=hidden))

    def move_in_list(self, ids: Collection[str], place: int) -> None:
        """Move annotations before the shown one at *place*; numbers follow."""
        self._edit(self.tr("Reorder"), lambda s: arranging.to_place(s, ids, place))

    def why_not_align(self) -> str:
        """Return why the selected ones cannot be aligned, as a sentence; empty when they can."""
        if arranging.groups(self._document.session, self._movable, LEAST_ALIGNED):
            return ""
        return self.tr("Select two annotations of one picture first")

    def why_not_distribute(self) -> str:
        if arranging.groups(self._document.session, self._movable, LEAST_DISTRIBUTED):
            return ""
        return self.tr("Select three annotations of one picture first")

    @property
    def _movable(self) -> frozenset[str]:
        return frozenset(annotation.id for annotation in self._document.movable)

    def _order(self, text: str, do: Callable[[Session, Collection[str]], Session]) -> None:
        self._edit(text, lambda session: do(session, frozenset(self._document.selected_ids)))

    def _edit(self, text: str, do: Callable[[Session], Session]) -> None:
        self._document.edit(text, do(self._document.session))

    def _bounds(self, annotation: Annotation) -> Box:
        """Return the block of a text's words, and the bounds of any other shape.

        A pin is where it points: its disc lies wherever there is room.
        """
        side = self._document.session.side_of(annotation.picture)
        if side is None or not isinstance(annotation.shape, Text):
            return box_of(annotation.shape)
        bounds = self._stage.pane(side).views[side].bounds(annotation)
        return Box(bounds.left(), bounds.top(), bounds.right(), bounds.bottom())
