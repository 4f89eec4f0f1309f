"""The guided consultation: the accepted findings one after another, enlarged, with captions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from headshot_viewer.core.accepted import accepted_findings, words_for_client
from headshot_viewer.core.compare import CompareMode
from headshot_viewer.core.geometry import PicturePoint, Size, StagePoint
from headshot_viewer.core.layer_ids import current_id
from headshot_viewer.core.shapes import box_of
from headshot_viewer.core.viewport import Viewport, around, zoom_for_scale
from headshot_viewer.gui.actions import enable
from headshot_viewer.gui.caption_view import CaptionView
from headshot_viewer.gui.motion import Move
from headshot_viewer.gui.presenting import Where
from headshot_viewer.gui.wipe_handle import WipeHandle
from headshot_viewer.paint.captions import Caption, caption_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.core.look import Look
    from headshot_viewer.gui.client_scene import ClientScene
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.presenting import Presenting
    from headshot_viewer.gui.scene import Scene
    from headshot_viewer.gui.stage_view import StageView

MARGIN_OF_PANE: Final = 0.22
"""Of the pane's shorter side, around a finding: it is seen with what surrounds it."""

LEAST_OF_HEIGHT: Final = 0.12
"""Of the picture's height: as much is shown around a pin, an arrow or a tiny mark."""

CLOSEST_SCALE: Final = 3.0
"""Device pixels a picture pixel: closer, pixels are seen and no flaw."""

_FIRST_DIGIT, _LAST_DIGIT = Qt.Key.Key_1, Qt.Key.Key_9
_OF_THE_HANDLE: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)
"""By them the wipe's line is moved while its handle has the focus."""


def view_of(document: Document, annotation: Annotation, covered_px: float = 0.0) -> Viewport | None:
    """Return a viewport that shows an annotation, and the same place of the other picture.

    Args:
        document: says where the pictures hang.
        annotation: on a picture that is shown.
        covered_px: how much of the pane a caption covers from below, in logical pixels.
    """
    side = document.session.side_of(annotation.picture)
    placement = None if side is None else document.placement(side)
    hung = None if side is None else document.session.on(side)
    if side is None or placement is None or hung is None:
        return None
    box, least = box_of(annotation.shape), LEAST_OF_HEIGHT * hung.ref.size_px.height / 2
    half_width = max(least, box.width / 2)
    half_height = max(least, box.height / 2)
    there = document.placement(side.other)
    points: list[StagePoint] = []
    for dx in (-half_width, half_width):
        for dy in (-half_height, half_height):
            corner = PicturePoint(box.centre.x + dx, box.centre.y + dy)
            points.append(placement.to_stage(corner))
            twin = document.twin(side, corner)
            if twin is not None and there is not None:
                points.append(there.to_stage(twin))
    pane = document.pane_size
    room = Size(pane.width, max(pane.height / 2, pane.height - covered_px))
    found = around(points, room, MARGIN_OF_PANE * min(room))
    zoom = min(found.zoom, zoom_for_scale(CLOSEST_SCALE, placement, document.device_pixel_ratio))
    # The middle of the room above the caption, not of the pane.
    down = (pane.height - room.height) / 2 / zoom
    return Viewport(StagePoint(found.centre.x, found.centre.y + down), zoom)


class Consultation(QObject):
    """The state of the walk: which finding is under discussion, and everything that shows it.

    Space, Page Down and Right go forward, Backspace, Page Up and Left go back, a digit jumps, H
    shows the heatmap of the finding, W the wipe. The keys work while the panes or the presentation
    have the focus; presentation remotes send the same keys.

    Attributes:
        overlay: the caption over the stage, for a client who shares the screen.
        move: how the view gets from one finding to the next.

    Signals:
        changed: it began, ended, or moved to another finding.
        ended: it is over; the look is restored.
    """

    changed = Signal()
    ended = Signal()

    def __init__(
        self,
        document: Document,
        scene: Scene,
        client_scene: ClientScene,
        stage: StageView,
        presenting: Presenting,
        actions: Mapping[str, QAction],
        desk: QWidget,
    ) -> None:
        """Create it; nothing is shown yet.

        Args:
            document: whose accepted findings are walked through.
            scene: what the panes paint.
            client_scene: what the presentation paints.
            stage: over which the caption lies while there is no presentation.
            presenting: the presentation, which carries the caption while it is shown.
            actions: by id.
            desk: the photographer's window.
        """
        super().__init__(desk)
        self._document = document
        self._scene = scene
        self._client_scene = client_scene
        self._stage = stage
        self._presenting = presenting
        self._actions = actions
        self._current: str | None = None
        self._findings: tuple[Annotation, ...] = ()
        self._before: Look | None = None
        self.overlay = CaptionView(stage)
        self.overlay.hide()
        self.move = Move(document, self)
        self._watched: list[QWidget] = [desk, presenting.window, *stage.panes, stage.overlay]
        self._watched.append(stage.overlay.handle)
        actions["consult"].triggered.connect(self._switch)
        document.annotations_changed.connect(self._follow_document)
        document.pictures_changed.connect(self._follow_document)
        document.vocabulary_changed.connect(self._follow_document)
        presenting.changed.connect(self._arrange)
        stage.installEventFilter(self)
        self._follow_document()

    def listen_to(self, widget: QWidget) -> None:
        """Make the keys of the walk work while *widget* has the focus."""
        self._watched.append(widget)

    # Position

    @property
    def is_running(self) -> bool:
        return self._current is not None

    @property
    def findings(self) -> tuple[Annotation, ...]:
        """The findings of the walk, whether it is running or not; the most severe first."""
        return self._findings

    @property
    def index(self) -> int:
        """The index in :attr:`findings` of the current one."""
        ids = [finding.id for finding in self._findings]
        return ids.index(self._current) if self._current in ids else 0

    @property
    def current(self) -> Annotation | None:
        """The current finding; None while there is none."""
        return self._findings[self.index] if self.is_running and self._findings else None

    @property
    def heat_is_shown(self) -> bool:
        return self._document.look.heat_shown and self._document.look.layer is not None

    @property
    def is_wiped(self) -> bool:
        return self._document.look.compare.mode is CompareMode.WIPE

    # Commands

    def begin(self) -> None:
        """Start with the selected finding, or with the most severe one."""
        if self.is_running or not self._findings:
            return
        self._before = self._document.look
        ids = [finding.id for finding in self._findings]
        chosen = next((ids.index(a) for a in self._document.selected_ids if a in ids), 0)
        self._document.select(())
        self._document.look_differently(replace(self._document.look, heat_shown=False))
        for widget in self._watched:
            widget.installEventFilter(self)
        self._stage.focus_mode()
        self.jump(chosen)

    @Slot()
    def end(self) -> None:
        """End the walk, and restore heatmap and mode."""
        if not self.is_running:
            return
        self._current = None
        self.move.stop()
        for widget in self._watched:
            widget.removeEventFilter(self)
        before, look = self._before, self._document.look
        if before is not None:
            self._document.look_differently(
                replace(
                    look,
                    layer=before.layer,
                    heat_shown=before.heat_shown,
                    compare=replace(look.compare, mode=before.compare.mode),
                )
            )
        self._arrange()
        self._follow_document()
        self.ended.emit()

    def step(self, by: int) -> None:
        """Go forward or back, without wrapping around."""
        self.jump(self.index + by)

    def jump(self, index: int) -> None:
        """Go to the finding at *index*, clamped."""
        if not self._findings:
            return
        finding = self._findings[max(0, min(index, len(self._findings) - 1))]
        self._current = finding.id
        if self.heat_is_shown:
            self._choose_layer_of(finding)
        self._arrange()
        viewport = view_of(self._document, finding, self._covered_px)
        if viewport is not None:
            self.move.to(viewport)

    def toggle_heat(self) -> None:
        """Show or hide the heatmap of the finding's layer."""
        shown = not self.heat_is_shown
        finding = self.current
        if shown and finding is not None and finding.evidence is not None:
            self._choose_layer_of(finding)
        else:
            self._actions["heat"].trigger()
        self.changed.emit()

    def toggle_wipe(self) -> None:
        """Wipe from one picture to the other, or show them side by side again."""
        mode = CompareMode.SIDE_BY_SIDE if self.is_wiped else CompareMode.WIPE
        look = self._document.look
        self._document.look_differently(replace(look, compare=replace(look.compare, mode=mode)))
        # The panes have been resized.
        self.jump(self.index)

    def _choose_layer_of(self, finding: Annotation) -> None:
        if finding.evidence is not None:
            layer = current_id(finding.evidence.layer)
            look = replace(self._document.look, layer=layer, heat_shown=True)
            self._document.look_differently(look)

    @Slot(bool)
    def _switch(self, on: bool) -> None:
        if on:
            self.begin()
        else:
            self.end()

    # What shows it

    def captions(self) -> tuple[Caption, ...]:
        """Return the caption of each finding."""
        session, count = self._document.session, len(self._findings)
        numbers, vocabulary = session.numbers(), self._document.vocabulary
        return tuple(
            caption_of(
                finding,
                vocabulary.flaw(finding.kind),
                side,
                numbers[finding.id],
                (place, count),
                told=words_for_client(session, finding),
            )
            for place, finding in enumerate(self._findings, start=1)
            if (side := session.side_of(finding.picture)) is not None
        )

    @Slot()
    def _follow_document(self) -> None:
        """Update the walk after an edit."""
        index, self._findings = self.index, accepted_findings(self._document.session)
        if self.is_running and not self._findings:
            self.end()
            return
        if self.is_running and self.current is not None:
            ids = [finding.id for finding in self._findings]
            if self._current not in ids:
                self.jump(index)
                return
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        """Place caption and annotation."""
        captions = self.captions() if self.is_running else ()
        window = self._presenting.window
        window.caption.show_caption(captions, self.index)
        self.overlay.show_caption(captions, self.index)
        self.overlay.setVisible(self.is_running and not self._presenting.is_shown)
        self._place_overlay()
        self._client_scene.single_out(self._current)
        # With a single screen, the photographer sees what the client sees.
        is_apart = self._presenting.where is Where.OTHER_SCREEN
        self._scene.single_out(None if is_apart else self._current)
        window.keep_framed(self.is_running)
        window.follow()
        self._stage.refresh()
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        why_not = "" if self._findings else self.tr("Accept a finding, or mark a flaw, first")
        action = self._actions["consult"]
        enable(action, "" if self.is_running else why_not)
        action.setChecked(self.is_running)

    def _place_overlay(self) -> None:
        stage = self._stage.rect()
        height = self.overlay.height_for(stage.width())
        self.overlay.setGeometry(QRect(0, stage.height() - height, stage.width(), height))
        self.overlay.raise_()

    @property
    def _covered_px(self) -> float:
        return float(self.overlay.height()) if self.overlay.isVisibleTo(self._stage) else 0.0

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._stage:
            if event.type() == QEvent.Type.Resize:
                self._place_overlay()
            return False
        if not isinstance(event, QKeyEvent) or not self.is_running:
            return False
        do = self._meaning(event, is_handle=isinstance(watched, WipeHandle))
        if do is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            # Otherwise Backspace would delete, and 2 choose the wipe.
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            do()
        return True

    def _meaning(self, event: QKeyEvent, *, is_handle: bool) -> Callable[[], None] | None:
        """Return what a key does; None if it is not a key of the walk."""
        key, plain = Qt.Key(event.key()), Qt.KeyboardModifier.KeypadModifier
        if event.modifiers() & ~plain or (is_handle and key in _OF_THE_HANDLE):
            return None
        if _FIRST_DIGIT <= key <= _LAST_DIGIT:
            return lambda: self.jump(key - _FIRST_DIGIT)
        match key:
            case Qt.Key.Key_Space | Qt.Key.Key_PageDown | Qt.Key.Key_Right:
                return lambda: self.step(1)
            case Qt.Key.Key_Backspace | Qt.Key.Key_PageUp | Qt.Key.Key_Left:
                return lambda: self.step(-1)
            case Qt.Key.Key_Home:
                return lambda: self.jump(0)
            case Qt.Key.Key_End:
                return lambda: self.jump(len(self._findings) - 1)
            case Qt.Key.Key_H:
                return self.toggle_heat
            case Qt.Key.Key_W:
                return self.toggle_wipe
            case _:
                return None
