"""Assembles the parts of the window and shows errors; it has no logic of its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QShowEvent,
)
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from headshot_viewer.core.errors import HeadshotError, PictureUnreadable, SessionUnreadable
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.action_states import ActionStates
from headshot_viewer.gui.actions import make_actions
from headshot_viewer.gui.alignment_advice import AlignmentAdvice
from headshot_viewer.gui.annotation_panel import AnnotationPanel
from headshot_viewer.gui.arranging import Arranging
from headshot_viewer.gui.client_scene import ClientScene
from headshot_viewer.gui.close_ups import CloseUps
from headshot_viewer.gui.closing import Closing
from headshot_viewer.gui.comparing import Comparing
from headshot_viewer.gui.consultation import Consultation
from headshot_viewer.gui.context_menu import ContextMenu
from headshot_viewer.gui.copying import Copying
from headshot_viewer.gui.deciding import Deciding
from headshot_viewer.gui.document import Document
from headshot_viewer.gui.draw_finding import DrawFinding
from headshot_viewer.gui.exporting import Exporting
from headshot_viewer.gui.face_finding import FaceFinding
from headshot_viewer.gui.filmstrip import DOCK as FILMSTRIP
from headshot_viewer.gui.filmstrip import Filmstrip, FilmstripOnDemand
from headshot_viewer.gui.findings_panel import FindingsPanel
from headshot_viewer.gui.first_frame import FirstFrame
from headshot_viewer.gui.gallery import Gallery
from headshot_viewer.gui.heatmap_panel import HeatmapPanel
from headshot_viewer.gui.held_key import HeldKey
from headshot_viewer.gui.icons import icon
from headshot_viewer.gui.info_panel import InfoPanel
from headshot_viewer.gui.jobs import Jobs
from headshot_viewer.gui.key_bindings import KeyBindings
from headshot_viewer.gui.layer_menu import LayerMenu
from headshot_viewer.gui.leaving import leave_one_thing
from headshot_viewer.gui.loupe import Loupe
from headshot_viewer.gui.measurement_panel import MeasurementPanel
from headshot_viewer.gui.measuring import Measuring
from headshot_viewer.gui.menus import LAYERS, build_bars, build_menus
from headshot_viewer.gui.message_bar import MessageBar
from headshot_viewer.gui.mode_bar import ModeBar
from headshot_viewer.gui.motion import system_wants_less_motion
from headshot_viewer.gui.navigator import Navigator
from headshot_viewer.gui.notes_panel import NOTES_DOCK, NotesOnOwnScreen, NotesPanel
from headshot_viewer.gui.opening import Opening
from headshot_viewer.gui.operations import Operations
from headshot_viewer.gui.panel_places import divide_room, place_notes, place_panels
from headshot_viewer.gui.panels import Panels
from headshot_viewer.gui.pasting import Pasting
from headshot_viewer.gui.portable_copies import PortableCopies
from headshot_viewer.gui.preferences import Preferences
from headshot_viewer.gui.presenting import Presenting
from headshot_viewer.gui.reality_check import RealityChecking
from headshot_viewer.gui.recent_files import RecentFiles
from headshot_viewer.gui.reception import Reception
from headshot_viewer.gui.safekeeping import Safekeeping
from headshot_viewer.gui.saving import Saving
from headshot_viewer.gui.scene import Scene
from headshot_viewer.gui.settings import SettingsFile
from headshot_viewer.gui.stage_view import StageView
from headshot_viewer.gui.status_line import Activity, StatusLine
from headshot_viewer.gui.style_presets import StylePresets
from headshot_viewer.gui.suggesting import Suggesting
from headshot_viewer.gui.toolbox import Tool, Toolbox
from headshot_viewer.gui.typing_guard import TypingGuard
from headshot_viewer.gui.view_export import ViewExport
from headshot_viewer.gui.wiring import connect_commands, connect_parts
from headshot_viewer.paint.language import spoken

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from headshot_viewer.gui.autosave import GetStore

SAID_FOR_MS: Final = 4000
SHARE_OF_SCREEN: Final = 0.85
"""Of the screen's free room, the first time."""


class MainWindow(QMainWindow):
    """The window of the program."""

    def __init__(self, choices: SettingsFile, make_store: GetStore | None = None) -> None:
        """Create the window.

        Args:
            choices: what is remembered between two runs.
            make_store: says, called once on a worker, where unsaved work is kept; None keeps none.
        """
        super().__init__()
        self.choices = choices
        self._make_parts()
        self._make_keepers(make_store)
        self.actions_by_id = make_actions(self)
        self._make_panels()
        self._make_views()
        self._lay_out()
        connect_commands(self)
        connect_parts(self)
        self.states = ActionStates(
            self.actions_by_id,
            self.document,
            self.gallery,
            self.toolbox,
            self.measuring,
            self.exporting,
            self.arranging,
            self,
        )
        self._restore_geometry()
        self.show_title()
        FirstFrame(self.stage.left, self.measuring.read_catalogue, self._ask_for_motion)

    def _ask_for_motion(self) -> None:
        move = self.consultation.move
        self.jobs.start("motion", lambda _progress: system_wants_less_motion(), move.set_calm)

    def start(
        self, paths: Mapping[Side, Path], session: Path | None, variants: Sequence[Path] = ()
    ) -> None:
        """Open what the command line named."""
        self.reception.start(paths, session, variants)

    # Putting together

    def _make_parts(self) -> None:
        """Create the model of the comparison, and what works on it."""
        self.document = Document(self)
        self.jobs = Jobs(self)
        self.gallery = Gallery(self)
        self.toolbox = Toolbox(self)
        self.opening = Opening(self.document, self.gallery, self.jobs, self)
        self.measuring = Measuring(self.document, self.gallery, self.jobs, self)
        self.saving = Saving(self.document, self.jobs, self)
        self.pasting = Pasting(self.jobs, self)
        self.copying = Copying(self.document, self)
        self.exporting = Exporting(self.document, self.gallery, self.measuring, self.jobs, self)
        self.suggesting = Suggesting(self.document, self.measuring, self)
        self.scene = Scene(self.document, self.gallery, self.measuring, self.suggesting)
        self.stage = StageView(
            self.document, self.gallery, self.opening, self.scene, self.toolbox, self
        )
        self.face_finding = FaceFinding(self.document, self.gallery, self.jobs, self.stage, self)
        self.messages = MessageBar(self)
        self.operations = Operations(self.document, self.measuring, self.stage, self)
        self.arranging = Arranging(self.document, self.stage, self)
        self.view_export = ViewExport(self.document, self.stage, self.jobs, self)

    def _make_keepers(self, make_store: GetStore | None) -> None:
        """Create what receives files, protects the work and gives advice."""
        self.portable_copies = PortableCopies(
            self.document, self.saving, self.jobs, self.messages, self
        )
        self.reception = Reception(
            self.document,
            self.opening,
            self.saving,
            self.portable_copies,
            self.stage,
            self.messages,
            self.choices,
            self,
        )
        self.recent = RecentFiles(self.choices, self.jobs, self.reception.open_paths, self)
        self.advice = AlignmentAdvice(
            self.document, self.toolbox, self.stage.point_pairs, self.messages, self
        )
        self.safekeeping = Safekeeping(
            self.document,
            self.gallery,
            self.opening,
            self.saving,
            self.stage,
            self.messages,
            self.reception,
            self.jobs,
            self,
            make_store,
        )
        self.closing = Closing(self.document, self.saving, self.jobs, self.messages, self)
        self.preferences = Preferences(self.choices, self.document, self.stage, self.opening, self)

    def _make_panels(self) -> None:
        presets = StylePresets(self.choices, self.toolbox, self)
        self.annotation_panel = AnnotationPanel(
            self.document, self.toolbox, self.arranging, presets, self
        )
        self.heatmap_panel = HeatmapPanel(self.document, self.measuring, self.operations, self)
        self.measurements = MeasurementPanel(self.document, self.measuring, self)
        self.deciding = Deciding(self.document, self.measuring, self.suggesting, self.toolbox, self)
        self.stage.add_place_tool(
            Tool.DRAW_FINDING,
            DrawFinding(self.document, self.suggesting, self.deciding, self.toolbox, self),
        )
        self.findings_panel = FindingsPanel(
            self.document,
            self.gallery,
            self.measuring,
            self.suggesting,
            self.deciding,
            self.toolbox,
            self,
        )
        self.info_panel = InfoPanel(self.document, self.gallery, self)
        self.navigator = Navigator(self.document, self.gallery, self.scene, self)
        self.close_ups = CloseUps(self.document, self.gallery, self)
        self.context_menu = ContextMenu(self.actions_by_id, self.document, self)
        self.panels = Panels(self, self.actions_by_id)
        self.filmstrip = Filmstrip(self.document, self.gallery, self.actions_by_id, self)
        place_panels(
            self.panels,
            {
                "navigator_dock": self.navigator,
                "annotation_dock": self.annotation_panel,
                "heatmap_dock": self.heatmap_panel,
                "measurement_dock": self.measurements,
                "findings_dock": self.findings_panel,
                "info_dock": self.info_panel,
                FILMSTRIP: self.filmstrip,
                "close_ups_dock": self.close_ups,
            },
        )
        self.docks = self.panels.docks
        FilmstripOnDemand(self.document, self.panels)

    def _make_views(self) -> None:
        """Create the view controls and the lines that describe the view."""
        actions = self.actions_by_id
        self.status_line = StatusLine(
            self.statusBar(), self.document, self.gallery, self.measuring, self.stage
        )
        self.activity = Activity(self.statusBar(), self.jobs)
        self.loupe = Loupe(self.document, self.scene, self.stage, actions["loupe"])
        for held in ("loupe", "blink_held"):
            HeldKey(actions[held])
        self.comparing = Comparing(
            actions, self.document, self.gallery, self.scene, self.stage, self
        )
        self.mode_bar = ModeBar(actions, self.document, self.comparing, self)
        self.client_scene = ClientScene(self.scene, self)
        self.presenting = Presenting(
            self.document, self.client_scene, self.stage, actions, self.messages, self
        )
        self._make_consultation()

    def _make_consultation(self) -> None:
        actions = self.actions_by_id
        self.consultation = Consultation(
            self.document,
            self.scene,
            self.client_scene,
            self.stage,
            self.presenting,
            actions,
            self,
        )
        self.notes_panel = NotesPanel(self.document, self.consultation, actions, self)
        place_notes(self.panels, self.notes_panel)
        self.reality = RealityChecking(
            self.document, self.gallery, self.jobs, self.presenting, self
        )
        NotesOnOwnScreen(self.docks[NOTES_DOCK], self.consultation, self.presenting)

    def _lay_out(self) -> None:
        centre = QWidget(self)
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.messages)
        layout.addWidget(self.mode_bar)
        layout.addWidget(self.stage, 1)
        self.setCentralWidget(centre)
        stack = self.document.undo_stack
        undo, redo = self.tr("&Undo"), self.tr("&Redo")
        self._add_action("undo", stack.createUndoAction(self, undo), undo, "Ctrl+Z")
        self._add_action("redo", stack.createRedoAction(self, redo), redo, "Ctrl+Shift+Z", "Ctrl+Y")
        self.menus = build_menus(self, self.actions_by_id)
        self.layer_menu = LayerMenu(
            self.menus[LAYERS], self.document, self.measuring, self.operations, self
        )
        build_bars(self, self.actions_by_id)
        self.key_bindings = KeyBindings(self.actions_by_id, self.choices, self)
        self.typing_guard = TypingGuard(self)
        self.setMinimumSize(720, 480)

    def _add_action(self, name: str, action: QAction, words: str, *keys: str) -> None:
        action.setObjectName(name)
        action.setIconText(words.replace("&", ""))
        action.setIcon(icon(name))
        action.setShortcuts([QKeySequence(key) for key in keys])
        self.actions_by_id[name] = action
        self.addAction(action)

    # The window itself

    def say(self, words: str) -> None:
        """Show *words* in the status bar for a few seconds."""
        self.statusBar().showMessage(words, SAID_FOR_MS)

    @Slot()
    def show_title(self) -> None:
        path = self.document.path
        program = self.tr("Headshot Viewer")
        self.setWindowTitle(f"{path.name}[*] \N{EN DASH} {program}" if path else f"{program}[*]")
        self.setWindowModified(self.document.is_modified)

    @Slot(object)
    def show_error(self, error: BaseException) -> None:
        """Show an error; one that is the program's fault asks to be reported."""
        if isinstance(error, HeadshotError):
            is_refusal = isinstance(error, PictureUnreadable | SessionUnreadable)
            self.messages.warn(
                str(error), holds=self.reception.until_next_wish() if is_refusal else None
            )
            return
        words = self.tr("Something unexpected went wrong ({kind}: {error}). Please report it.")
        self.messages.warn(words.format(kind=type(error).__name__, error=spoken(str(error))))

    @Slot(str)
    def write_note(self, annotation_id: str) -> None:
        """Let the user write the words of a text, or the note of any other annotation."""
        annotation = self.document.session.annotation(annotation_id)
        if annotation is not None and annotation.is_locked:
            self.say(self.tr("It is locked: unlock it first"))
        elif not self.stage.edit_text(annotation_id):
            self.panels.bring("annotation_dock")
            self.annotation_panel.focus_note()
            self.panels.reveal("annotation_dock", self.annotation_panel.note)

    def delete(self) -> None:
        """Delete the selected annotations; a selected suggestion is rejected instead."""
        if self.document.finding_id is None:
            self.operations.delete()
        else:
            self.deciding.reject()

    def write_words(self) -> None:
        """Let the user write the note or the text of the first selected annotation."""
        for annotation_id in self.document.selected_ids[:1]:
            self.write_note(annotation_id)

    @Slot(bool)
    def fill_screen(self, fill: bool) -> None:
        # The other flags stay: a maximised window is maximised again afterwards.
        full = Qt.WindowState.WindowFullScreen
        self.setWindowState(self.windowState() | full if fill else self.windowState() & ~full)

    def _restore_geometry(self) -> None:
        geometry, state = self.choices.geometry()
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            room = QGuiApplication.primaryScreen().availableGeometry()
            self.resize(room.size() * SHARE_OF_SCREEN)
        self._is_first_time = state.isEmpty()
        if not self._is_first_time:
            self.restoreState(state)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_first_time:
            self._is_first_time = False
            # Before the first frame; sooner no panel has the height that could be divided.
            layout = self.layout()
            if layout is not None:
                layout.activate()
            divide_room(self.panels)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            leave_one_thing(self)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.write_words()
        elif not self._say_why_not(event):
            super().keyPressEvent(event)

    def _say_why_not(self, event: QKeyEvent) -> bool:
        """Say why the command of a key cannot be used now; False where the key has none."""
        keys = QKeySequence(event.keyCombination())
        for action in self.actions_by_id.values():
            # Qt has taken the key if the command is enabled. Undo and Redo have nothing to say.
            if not action.isEnabled() and action.statusTip() and keys in action.shortcuts():
                self.say(action.toolTip())
                return True
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.closing.may_close():
            event.ignore()
            return
        if self.actions_by_id["panels"].isChecked():
            # Only for a while: the next start would not know which ones to bring back.
            self.panels.hide_all(False)
        self.consultation.end()
        self.presenting.end()
        self.choices.write_geometry(self.saveGeometry(), self.saveState())
        self.safekeeping.close()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.actions_by_id["full_screen"].setChecked(self.isFullScreen())
