"""The panes, side by side or one over the whole stage, with their overlays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Signal, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from headshot_viewer.core.alignment import BrushedMask
from headshot_viewer.core.annotation import Text
from headshot_viewer.core.endings import names_session
from headshot_viewer.core.geometry import ScreenPoint
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.appearance import use_surround
from headshot_viewer.gui.correction_tools import MaskBrush, RegionMarks
from headshot_viewer.gui.dropping import DropMark, local_files, take_copy
from headshot_viewer.gui.invitation import Invitation
from headshot_viewer.gui.overlay_painting import BADGE_TEXT_PX
from headshot_viewer.gui.overlay_pane import OverlayPane
from headshot_viewer.gui.pane import Pane
from headshot_viewer.gui.pane_input import PaneInput
from headshot_viewer.gui.place_tools import EyeMarks, PlaceTool, PointPairs
from headshot_viewer.gui.text_editor import TextEditor
from headshot_viewer.gui.toolbox import Tool, Toolbox
from headshot_viewer.paint.badges import HEIGHT_OF_TEXT
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtCore import QRect
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QPaintEvent,
        QResizeEvent,
    )

    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gallery import Gallery
    from headshot_viewer.gui.opening import Opening
    from headshot_viewer.gui.scene import Scene

_GAP_PX = 2


class StageView(QWidget):
    """Shows both sides, and forwards drops, hovering and requests.

    Signals:
        dropped: files fell on a side; carries the side and the paths.
        open_wanted: the user wants to choose a file for a side.
        hovered: the cursor is over a side at a point (logical pixels of its pane), or nowhere.
        note_wanted: the user wants to write the note of an annotation; carries its id.
        menu_wanted: the context menu was requested; carries the position on the screen, and whether
            it is for the selected annotations.
        refreshed: the content of the panes changed; also while blinking.
    """

    dropped = Signal(object, object)
    open_wanted = Signal(object)
    hovered = Signal(object, object)
    note_wanted = Signal(str)
    menu_wanted = Signal(object, bool)
    refreshed = Signal()

    def __init__(
        self,
        document: Document,
        gallery: Gallery,
        opening: Opening,
        scene: Scene,
        toolbox: Toolbox,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        use_surround(self, theme().surround)
        self._document = document
        self._opening = opening
        self._toolbox = toolbox
        self.left = Pane(document, scene, Side.PROFESSIONAL, self)
        self.right = Pane(document, scene, Side.AI, self)
        self.panes = (self.left, self.right)
        self.overlay = OverlayPane(document, scene, self)
        self._blinking_pane: Pane | None = None
        self.point_pairs = PointPairs(document, self)
        self._place_tools: dict[Tool, PlaceTool] = {
            Tool.ALIGN_POINTS: self.point_pairs,
            Tool.ADJUST_EYES: EyeMarks(document, self),
            Tool.ADJUST_REGIONS: RegionMarks(document, self),
            Tool.SKIN_BRUSH: MaskBrush(document, BrushedMask.SKIN, self),
            Tool.SUBJECT_BRUSH: MaskBrush(document, BrushedMask.SUBJECT, self),
        }
        self.inputs = {
            pane: PaneInput(pane, document, toolbox, self._place_tools) for pane in self._all_panes
        }
        self.invitations = {pane: Invitation(pane) for pane in self.panes}
        self.editors = {pane: TextEditor(pane, document, toolbox) for pane in self._all_panes}
        self._last_pane: Pane = self.left
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP_PX)
        for each in self._all_panes:
            layout.addWidget(each, 1)
            self._connect(each)
        self.overlay.hide()
        self.drop_mark = DropMark(self)
        self.setAcceptDrops(True)
        for signal in (
            document.pictures_changed,
            document.variants_changed,
            document.placements_changed,
            document.annotations_changed,
            document.viewport_changed,
            document.selection_changed,
            gallery.changed,
        ):
            signal.connect(self.refresh)
        document.look_changed.connect(self._arrange)
        self._place_by_mode()
        opening.failed.connect(self.refresh)
        self.point_pairs.changed.connect(self.refresh)
        toolbox.changed.connect(self._show_marks)
        self._arrange()

    @property
    def _all_panes(self) -> tuple[Pane, ...]:
        return (*self.panes, self.overlay)

    def frame_pictures(self, *, framed: bool) -> None:
        """Lay a white frame around every picture, or take it away."""
        for pane in self._all_panes:
            for view in pane.views.values():
                view.is_framed = framed
            pane.update()

    @property
    def shown_panes(self) -> tuple[Pane, ...]:
        """The panes that are on the stage in the mode that is shown."""
        return self.panes if self.overlay.isHidden() else (self.overlay,)

    def pane(self, side: Side) -> Pane:
        """Return the pane that shows the picture on *side*."""
        if not self.overlay.isHidden():
            return self.overlay
        return self.left if self.left.side is side else self.right

    @property
    def active_side(self) -> Side:
        """The side the cursor is, or was last, over."""
        return self._last_pane.side

    def toggle_fit(self) -> None:
        pane = self._last_pane
        self.inputs[pane].toggle_fit(None if pane.underMouse() else self._document.pane_middle)

    def edit_text(self, annotation_id: str) -> bool:
        """Begin to edit the words of a text annotation; False for any other, and a locked one."""
        annotation = self._document.session.annotation(annotation_id)
        if annotation is None or annotation.is_locked or not isinstance(annotation.shape, Text):
            return False
        side = self._document.session.side_of(annotation.picture)
        if side is None:
            return False
        pane = self.pane(side)
        if pane is self.overlay:
            self.overlay.side = side
        self.editors[pane].edit(annotation)
        return True

    def add_place_tool(self, tool: Tool, place_tool: PlaceTool) -> None:
        """Let *place_tool* handle the mouse while *tool* is active."""
        self._place_tools[tool] = place_tool

    # Blinking

    @property
    def is_drawing(self) -> bool:
        """Whether something is being done to one picture that must not change meanwhile."""
        return any(
            self.inputs[pane].holds_picture or self.editors[pane].isVisible()
            for pane in self._all_panes
        )

    def show_alone(self, side: Side | None) -> None:
        """Show the picture on *side* in the pane last under the cursor; None ends that."""
        if side is None:
            self._show_at_rest()
        else:
            pane = self._blinking_pane = self._blinking_pane or self._last_pane
            if pane is self.overlay:
                self.overlay.show_alone(side)
            else:
                pane.show_side(side)
        self.refresh()

    def _show_at_rest(self) -> None:
        pane, self._blinking_pane = self._blinking_pane, None
        if pane is self.overlay:
            self.overlay.show_alone(None)
        elif pane is not None:
            pane.show_side(self._side_of(pane))

    def focus_mode(self) -> None:
        """Focus the control of the mode that is shown, or a pane."""
        wiped = self.overlay.handle.isVisible()
        (self.overlay.handle if wiped else self._last_pane).setFocus()

    @Slot()
    def refresh(self) -> None:
        """Repaint both panes, and say in the empty ones what belongs there."""
        self._place_by_mode()
        for pane in self.panes:
            self._invite(pane)
        for pane in self.shown_panes:
            self.editors[pane].follow(shows_both=pane is self.overlay)
            pane.update()
        self.refreshed.emit()

    def _connect(self, pane: Pane) -> None:
        source = self.inputs[pane]
        # The size of a pane that is not on the stage is irrelevant.
        pane.resized.connect(lambda: self._measure() if pane in self.shown_panes else None)
        source.hovered.connect(lambda at, pane=pane: self._hover(pane, at))
        source.text_wanted.connect(lambda at, _text, pane=pane: self._write(pane, at))
        source.note_wanted.connect(self.note_wanted)
        source.menu_wanted.connect(self.menu_wanted)
        if pane in self.invitations:
            invitation = self.invitations[pane]
            invitation.clicked.connect(lambda pane=pane: self.open_wanted.emit(pane.side))

    def _write(self, pane: Pane, at: ScreenPoint) -> None:
        """Start a text at *at*, unless the click only ended another one."""
        if not any(editor.is_ending for editor in self.editors.values()):
            self.editors[pane].begin(at)

    @Slot()
    def _arrange(self) -> None:
        for pane in self.panes:
            if pane is not self._blinking_pane:
                pane.show_side(self._side_of(pane))
        self.refresh()

    def _side_of(self, pane: Pane) -> Side:
        """Return what a pane shows when it does not blink."""
        is_left, swapped = pane is self.left, self._document.look.swapped
        return Side.PROFESSIONAL if is_left is not swapped else Side.AI

    def _place_by_mode(self) -> None:
        """Show the panes of the mode that is possible now."""
        is_overlay = self.overlay.mode.is_overlay
        if is_overlay is self.overlay.isVisibleTo(self):
            return
        self._show_at_rest()
        if is_overlay:
            # It got no signal when the pictures came, because the chosen mode did not change.
            self.overlay.follow()
        had_focus = any(pane.hasFocus() for pane in self._all_panes)
        before, after = (
            (self.panes, (self.overlay,)) if is_overlay else ((self.overlay,), self.panes)
        )
        # Hide first, then show, so that the three never share the space.
        for pane in before:
            pane.hide()
        for pane in after:
            pane.show()
        self._last_pane = self.overlay if is_overlay else self.pane(self._last_pane.side)
        if had_focus:
            self._last_pane.setFocus()
        layout = self.layout()
        if layout is not None:
            # Now, and not with the next event: the first frame is painted at the new size.
            layout.activate()
        # A pane that comes back at its former size is not resized.
        self._measure()

    @Slot()
    def _measure(self) -> None:
        # Both panes are equally wide except for rounding; the viewport uses the left one.
        pane = self.shown_panes[0]
        self._document.set_pane(pane.size_px, pane.devicePixelRatioF())
        for pane, invitation in self.invitations.items():
            invitation.setGeometry(pane.rect())
        self.refresh()

    @Slot()
    def _show_marks(self) -> None:
        tool = self._place_tools.get(self._toolbox.tool)
        if tool is not self.point_pairs:
            self.point_pairs.drop_waiting()
        for pane in self._all_panes:
            pane.set_marks(None if tool is None else tool.paint)

    def _invite(self, pane: Pane) -> None:
        plate, invitation = pane.plate, self.invitations[pane]
        invitation.setVisible(plate is None or plate.images is None)
        if not invitation.isVisibleTo(pane):
            return
        side = pane.side
        hung = self._document.session.on(side)
        problem = None if hung is None else self._opening.problem(hung.ref.sha256)
        below_px = (
            0 if plate is None else round(pane.badge_area.top() + HEIGHT_OF_TEXT * BADGE_TEXT_PX)
        )
        if problem is not None:
            invitation.say(
                spoken(problem),
                self.tr("Its annotations are kept."),
                self.tr("Find It…"),
                below_px=below_px,
            )
        elif self._opening.is_opening(side) or hung is not None:
            invitation.say(self.tr("Opening…"), "", "", below_px=below_px)
        elif side is Side.PROFESSIONAL:
            invitation.say(
                self.tr("Drop the photographer’s picture here"),
                self.tr("JPEG, PNG, TIFF, WebP, AVIF, HEIC, BMP or GIF"),
                self.tr("Open Professional…"),
            )
        else:
            invitation.say(
                self.tr("Drop the AI picture here"),
                self.tr("Everything stays on this computer"),
                self.tr("Open AI…"),
            )

    def _hover(self, pane: Pane, at: ScreenPoint | None) -> None:
        self._last_pane = pane
        point = None if at is None else pane.to_picture(at)
        for other in self.panes:
            twin = None
            if point is not None and other.side is pane.side.other:
                twin = self._document.twin(pane.side, point)
            other.set_twin(None if twin is None else other.to_screen(twin))
        self.hovered.emit(pane.side, at)

    def paintEvent(self, event: QPaintEvent) -> None:
        # Only what lies between the panes is seen of it: a line, as in an exported view.
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(theme().pill.background))

    # Drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        paths = local_files(event.mimeData())
        if not paths:
            return
        take_copy(event)
        side = self._side_at(event.position())
        self.drop_mark.show_over(self._place_for(paths, side), self._words_for(paths, side))

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.drop_mark.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.drop_mark.hide()
        paths = local_files(event.mimeData())
        if paths:
            take_copy(event)
            self.dropped.emit(self._side_at(event.position()), paths)

    def _place_for(self, paths: Sequence[Path], side: Side) -> QRect:
        is_one = len(paths) == 1 and not any(map(names_session, paths))
        return self.pane(side).geometry() if is_one else self.rect()

    def _words_for(self, paths: Sequence[Path], side: Side) -> str:
        if any(map(names_session, paths)):
            return self.tr("Open the session")
        if len(paths) > 1:
            return self.tr("Open {count} pictures").format(count=len(paths))
        if side is Side.PROFESSIONAL:
            return self.tr("Open as the professional picture")
        return self.tr("Open as the AI picture")

    def _side_at(self, at: QPointF) -> Side:
        if not self.overlay.isHidden():
            return self.overlay.side_at(ScreenPoint(at.x(), at.y()))
        return self.right.side if at.x() >= self.right.x() else self.left.side

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()
