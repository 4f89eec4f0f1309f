"""Says in the message bar how the pictures are linked, when that needs saying."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from headshot_viewer.core.alignment import AlignmentMode
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.toolbox import Tool

if TYPE_CHECKING:
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.message_bar import MessageBar
    from headshot_viewer.gui.place_tools import PointPairs
    from headshot_viewer.gui.toolbox import Toolbox


class AlignmentAdvice(QObject):
    """Leads through pinning points, and offers it once where no face was found."""

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
        # Queued: what answers the message may have another to show.
        messages.closed.connect(self._offer_points, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _lead(self) -> None:
        if self._toolbox.tool is Tool.ALIGN_POINTS:
            self._shown = self._pairs.advice
            self._messages.inform(
                self._shown,
                {
                    self.tr("Remove Last"): self._pairs.remove_last,
                    self.tr("Done"): lambda: self._toolbox.take(Tool.SELECT),
                },
            )
        elif self._shown and self._messages.text == self._shown:
            self._shown = ""
            self._messages.dismiss()

    @Slot()
    def _offer_points(self) -> None:
        """Say once of each pair that a face is missing, and what to do.

        It can wait: it takes no other message's place.
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
