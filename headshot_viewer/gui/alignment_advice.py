"""Messages on how the pictures are linked, where the user needs to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from headshot_viewer.core.alignment import AlignmentMode
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.toolbox import Tool

if TYPE_CHECKING:
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.message_bar import Answers, MessageBar
    from headshot_viewer.gui.place_tools import PointPairs
    from headshot_viewer.gui.toolbox import Toolbox


class AlignmentAdvice(QObject):
    """Guides through the correction tools, and offers alignment by points if there is no face."""

    def __init__(
        self,
        document: Document,
        toolbox: Toolbox,
        pairs: PointPairs,
        messages: MessageBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._toolbox = toolbox
        self._pairs = pairs
        self._messages = messages
        self._shown = ""
        self._told: set[frozenset[str]] = set()
        toolbox.changed.connect(self._lead)
        pairs.changed.connect(self._lead)
        document.placements_changed.connect(self._lead)
        document.placements_changed.connect(self._offer_points)
        # Queued: the handler of an answer may show another message.
        messages.closed.connect(self._offer_points, Qt.ConnectionType.QueuedConnection)

    @property
    def leads(self) -> bool:
        """Whether the message shown explains the current tool."""
        return bool(self._shown) and self._messages.text == self._shown

    @Slot()
    def _lead(self) -> None:
        tool = self._toolbox.tool
        if tool is Tool.ALIGN_POINTS:
            self._say(self._pairs.advice, {self.tr("Remove Last"): self._pairs.remove_last})
        elif tool is Tool.ADJUST_EYES:
            self._say_once(self._eyes_advice())
        elif tool is Tool.ADJUST_REGIONS:
            self._say_once(self.tr("Drag the outlines to where the parts of the face are."))
        elif self._shown:
            led, self._shown = self.leads, ""
            if led:
                self._messages.dismiss()

    def _say_once(self, advice: str) -> None:
        """Show what to do; a closed message does not reappear in the middle of a drag."""
        if advice != self._shown:
            self._say(advice, {})

    def _say(self, advice: str, answers: Answers) -> None:
        self._shown = advice
        done = {self.tr("Done"): lambda: self._toolbox.take(Tool.SELECT)}
        self._messages.inform(advice, {**answers, **done})

    def _eyes_advice(self) -> str:
        if any(len(self._document.faces(side) or ()) > 1 for side in Side):
            return self.tr(
                "Click the face to link by; drag its marks where they are not on the eyes."
            )
        return self.tr("Drag the marks where they are not on the eyes.")

    @Slot()
    def _offer_points(self) -> None:
        """Report once per pair that a face is missing, and what to do.

        It has low priority: it does not replace another message.
        """
        session = self._document.session
        faceless = [side for side in Side if self._document.faces(side) == ()]
        searched = all(self._document.faces(side) is not None for side in Side)
        pair = frozenset(hung.ref.sha256 for hung in session.pictures)
        wanted = session.alignment.mode is AlignmentMode.FACE
        if not (searched and faceless and wanted) or pair in self._told or self._messages.text:
            return
        self._told.add(pair)
        names = [hung.ref.path.name for side in faceless if (hung := session.on(side))]
        self._messages.inform(
            self.tr(
                "No face was found in {names}: the pictures are linked by their height."
            ).format(names=self.tr(" and ").join(f"“{name}”" for name in names)),
            {self.tr("Align by Points…"): lambda: self._toolbox.take(Tool.ALIGN_POINTS)},
        )
