"""Puts the parts together and shows errors; what the parts do is theirs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QDockWidget, QMainWindow, QVBoxLayout, QWidget

from headshot_viewer import __version__
from headshot_viewer.core.errors import HeadshotError
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.about import AboutDialog
from headshot_viewer.gui.action_states import ActionStates
from headshot_viewer.gui.actions import make_actions
from headshot_viewer.gui.alignment_advice import AlignmentAdvice
from headshot_viewer.gui.annotation_panel import AnnotationPanel
from headshot_viewer.gui.client_scene import ClientScene
from headshot_viewer.gui.close_ups import CloseUps
from headshot_viewer.gui.comparing import Comparing
from headshot_viewer.gui.copying import Copying
from headshot_viewer.gui.dock import Dock, PanelArea
from headshot_viewer.gui.document import Document
from headshot_viewer.gui.exporting import Exporting
from headshot_viewer.gui.face_finding import FaceFinding
from headshot_viewer.gui.findings_panel import FindingsPanel
from headshot_viewer.gui.gallery import Gallery
from headshot_viewer.gui.heatmap_panel import HeatmapPanel
from headshot_viewer.gui.held_key import HeldKey
from headshot_viewer.gui.icons import icon
from headshot_viewer.gui.info_panel import InfoPanel
from headshot_viewer.gui.jobs import Jobs
from headshot_viewer.gui.key_sheet import KeySheet
from headshot_viewer.gui.loupe import Loupe
from headshot_viewer.gui.measurement_panel import MeasurementPanel
from headshot_viewer.gui.measuring import Measuring
from headshot_viewer.gui.menus import LAYERS, RECENT, build_bars, build_menus
from headshot_viewer.gui.message_bar import MessageBar
from headshot_viewer.gui.mode_bar import ModeBar
from headshot_viewer.gui.navigator import Navigator
from headshot_viewer.gui.opening import Opening
from headshot_viewer.gui.operations import Operations
from headshot_viewer.gui.pasting import Pasting
from headshot_viewer.gui.preferences import Preferences
from headshot_viewer.gui.presenting import Presenting
from headshot_viewer.gui.reception import Reception
from headshot_viewer.gui.safekeeping import Safekeeping
from headshot_viewer.gui.saving import Saving
from headshot_viewer.gui.scene import Scene
from headshot_viewer.gui.settings import SettingsFile
from headshot_viewer.gui.stage_view import StageView
from headshot_viewer.gui.status_line import Activity, StatusLine
from headshot_viewer.gui.toolbox import Tool, Toolbox
from headshot_viewer.gui.view_export import ViewExport

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MOST_LAYER_KEYS: Final = 9
SAID_FOR_MS: Final = 4000
SHARE_OF_SCREEN: Final = 0.85
"""Of the screen's free room, the first time."""


class MainWindow(QMainWindow):
    """The window of the program."""

    def __init__(
        self, choices: SettingsFile, recovery_folder: Callable[[], Path] | None = None
    ) -> None:
        """Make the window.

        Args:
            choices: what is remembered between two runs.
            recovery_folder: tells, on a worker, where unsaved work is kept; None keeps none.
        """
        super().__init__()
        self._choices = choices
        self._may_close = False
        self._shown_docks: list[QDockWidget] = []
        self.document = Document(self)
        self.jobs = Jobs(self)
        self.gallery = Gallery(self)
        self.toolbox = Toolbox(self)
        self.opening = Opening(self.document, self.gallery, self.jobs, self)
        self.face_finding = FaceFinding(self.document, self.gallery, self.jobs, self)
        self.measuring = Measuring(self.document, self.gallery, self.jobs, self)
        self.saving = Saving(self.document, self.jobs, self)
        self.pasting = Pasting(self.jobs, self)
        self.copying = Copying(self.document, self)
        self.exporting = Exporting(self.document, self.gallery, self.measuring, self.jobs, self)
        scene = Scene(self.document, self.gallery, self.measuring)
        self.stage = StageView(self.document, self.gallery, self.opening, scene, self.toolbox, self)
        self.measuring.changed.connect(self.stage.refresh)
        self.messages = MessageBar(self)
        self.reception = Reception(
            self.document,
            self.opening,
            self.saving,
            self.stage,
            self.messages,
            choices,
            self,
        )
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
            recovery_folder,
        )
        self.preferences = Preferences(choices, self.stage, self.opening, self)
        self.operations = Operations(self.document, self.measuring, self.stage, self)
        self.annotation_panel = AnnotationPanel(self.document, self.toolbox, self)
        self.heatmap_panel = HeatmapPanel(self.document, self.measuring, self.operations, self)
        self.measurements = MeasurementPanel(self.document, self.measuring, self)
        self.findings_panel = FindingsPanel(self.document, self.measuring, self)
        self.info_panel = InfoPanel(self.document, self.gallery, self)
        self.navigator = Navigator(self.document, self.gallery, scene, self)
        self.close_ups = CloseUps(self.document, self.gallery, self)
        self.status_line = StatusLine(
            self.statusBar(), self.document, self.gallery, self.measuring, self.stage
        )
        self.activity = Activity(self.statusBar(), self.jobs)
        self.actions_by_id = make_actions(self)
        self.loupe = Loupe(self.document, scene, self.stage, self.actions_by_id["loupe"])
        for held in ("loupe", "blink_held"):
            HeldKey(self.actions_by_id[held])
        self.view_export = ViewExport(self.document, self.stage, self.jobs, self)
        self.comparing = Comparing(
            self.actions_by_id, self.document, self.gallery, scene, self.stage, self
        )
        self.mode_bar = ModeBar(self.actions_by_id, self.document, self.comparing, self)
        self.client_scene = ClientScene(scene, self)
        self.presenting = Presenting(
            self.document,
            self.client_scene,
            self.stage,
            self.actions_by_id,
            self.messages,
            self,
        )
        self._lay_out()
        self._connect_commands()
        self._connect_parts()
        self.states = ActionStates(
            self.actions_by_id,
            self.document,
            self.gallery,
            self.toolbox,
            self.measuring,
            self.exporting,
            self,
        )
        self._restore_geometry()
        self._show_title()
        # After the first frame: the window is there before OpenCV and numpy are.
        QTimer.singleShot(0, self.measuring.read_catalogue)

    def start(self, paths: Mapping[Side, Path], session: Path | None) -> None:
        """Open what the command line named."""
        self.reception.start(paths, session)

    # Putting together

    def _lay_out(self) -> None:
        centre = QWidget(self)
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.messages)
        layout.addWidget(self.mode_bar)
        layout.addWidget(self.stage, 1)
        self.setCentralWidget(centre)
        self.docks = {
            name: self._dock(name, title, panel, key)
            for name, title, panel, key in (
                ("navigator_dock", self.tr("Navigator"), self.navigator, "Ctrl+Alt+N"),
                ("annotation_dock", self.tr("Annotations"), self.annotation_panel, "Ctrl+Alt+A"),
                ("heatmap_dock", self.tr("Heatmap"), self.heatmap_panel, "Ctrl+Alt+H"),
                ("measurement_dock", self.tr("Measurements"), self.measurements, "Ctrl+Alt+M"),
                ("findings_dock", self.tr("Findings"), self.findings_panel, "Ctrl+Alt+F"),
                ("info_dock", self.tr("Info"), self.info_panel, "I"),
            )
        }
        self.docks["close_ups_dock"] = self._dock_below(
            "close_ups_dock", self.tr("Close-ups"), self.close_ups, "Ctrl+Alt+C"
        )
        self.docks["navigator_dock"].hide()
        self.docks["info_dock"].hide()
        heatmap = self.docks["heatmap_dock"]
        for name in ("measurement_dock", "findings_dock"):
            self.tabifyDockWidget(heatmap, self.docks[name])
        heatmap.raise_()
        stack = self.document.undo_stack
        self._add_action("undo", stack.createUndoAction(self, self.tr("&Undo")), "Ctrl+Z")
        self._add_action(
            "redo", stack.createRedoAction(self, self.tr("&Redo")), "Ctrl+Shift+Z", "Ctrl+Y"
        )
        self.menus = build_menus(self, self.actions_by_id)
        build_bars(self, self.actions_by_id)
        self.setMinimumSize(720, 480)

    def _add_action(self, name: str, action: QAction, *keys: str) -> None:
        action.setObjectName(name)
        action.setIcon(icon(name))
        action.setShortcuts([QKeySequence(key) for key in keys])
        self.actions_by_id[name] = action
        self.addAction(action)

    def _dock(self, name: str, title: str, panel: QWidget, key: str) -> QDockWidget:
        area = PanelArea(panel, self)
        return self._make_dock(name, title, area, key, Qt.DockWidgetArea.RightDockWidgetArea)

    def _dock_below(self, name: str, title: str, panel: QWidget, key: str) -> QDockWidget:
        below, right = Qt.DockWidgetArea.BottomDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self.setCorner(Qt.Corner.BottomRightCorner, right)
        dock = self._make_dock(name, title, panel, key, below)
        dock.setFeatures(dock.features() | QDockWidget.DockWidgetFeature.DockWidgetVerticalTitleBar)
        return dock

    def _make_dock(
        self, name: str, title: str, widget: QWidget, key: str, area: Qt.DockWidgetArea
    ) -> QDockWidget:
        dock = Dock(title, self)
        dock.setObjectName(name)
        dock.setWidget(widget)
        self.addDockWidget(area, dock)
        action = dock.toggleViewAction()
        action.setShortcut(key)
        self.actions_by_id[name] = action
        self.addAction(action)
        return dock

    def _connect_commands(self) -> None:
        act = self.actions_by_id
        plain = self.operations.by_command() | {
            "open": self.reception.ask_for_anything,
            "open_professional": lambda: self.reception.ask_for_picture(Side.PROFESSIONAL),
            "open_ai": lambda: self.reception.ask_for_picture(Side.AI),
            "save": self.saving.save,
            "save_as": self.saving.save_as,
            "export": lambda: self.exporting.ask(self._choices.settings),
            "export_view": lambda: self.view_export.ask(self._choices.settings),
            "cut": self.copying.cut,
            "copy": self._copy,
            "copy_comparison": self.exporting.copy,
            "duplicate": self.copying.duplicate,
            "copy_view": self.view_export.copy,
            "paste": self._paste,
            "preferences": self.preferences.ask,
            "quit": self.close,
            "next_finding": lambda: self.findings_panel.step(1),
            "previous_finding": lambda: self.findings_panel.step(-1),
            "keys": lambda: KeySheet(act, self._choices.settings.wheel, self).open(),
            "about": lambda: AboutDialog(__version__, self).open(),
        }
        switches = self.operations.by_switch() | {
            "panels": self._hide_panels,
            "full_screen": self._fill_screen,
        }
        for name, do in plain.items():
            # The signal's "checked" is no argument of a plain command.
            act[name].triggered.connect(lambda _checked=False, do=do: do())
        for name, switch in switches.items():
            act[name].triggered.connect(switch)
        tools = QActionGroup(self)
        for tool in Tool:
            tools.addAction(act[tool.value])
            act[tool.value].triggered.connect(lambda _on, tool=tool: self.toolbox.take(tool))

    def _connect_parts(self) -> None:
        self.document.file_changed.connect(self._show_title)
        self.measuring.layers_known.connect(self._list_layers)
        recent = self.menus[RECENT]
        recent.aboutToShow.connect(lambda: self.reception.list_recent(recent))
        self.stage.note_wanted.connect(self.write_note)
        self.findings_panel.look_wanted.connect(self.document.look_at_finding)
        self.measurements.region_clicked.connect(self.operations.show_region)
        self.close_ups.wanted.connect(self.operations.show_close_up)
        self.pasting.pasted.connect(lambda side, path: self.reception.open_paths([path], side))
        self.saving.saved.connect(
            lambda path: self._say(self.tr("Saved as “{name}”.").format(name=path.name))
        )
        self.copying.copied.connect(self._say_copied)
        self.exporting.copied.connect(lambda: self._say(self.tr("The comparison was copied.")))
        self.view_export.copied.connect(lambda: self._say(self.tr("The view was copied.")))
        for part, written in (
            (self.exporting, self.tr("The comparison was written to “{path}”.")),
            (self.view_export, self.tr("The view was written to “{path}”.")),
        ):
            part.exported.connect(
                lambda path, written=written: self.messages.inform(written.format(path=path))
            )
            part.settings_changed.connect(self._choices.change)
        jobs = (self.jobs, self.safekeeping.jobs)
        exports = (self.exporting, self.view_export)
        for each in (self.opening, self.saving, self.pasting, self.copying, *exports, *jobs):
            each.failed.connect(self.show_error)
        self.activity.cancel_wanted.connect(self._cancel)

    @Slot()
    def _list_layers(self) -> None:
        menu = self.menus[LAYERS]
        before, group = menu.actions()[0], QActionGroup(self)
        for number, layer in enumerate(self.measuring.layers, start=1):
            action = group.addAction(layer.title)
            action.setCheckable(True)
            action.setToolTip(layer.reading)
            if number <= MOST_LAYER_KEYS:
                action.setShortcut(f"Alt+{number}")
            action.triggered.connect(
                lambda _on, layer=layer.id: self.operations.choose_layer(layer)
            )
            self.document.look_changed.connect(
                lambda action=action, layer=layer.id: action.setChecked(
                    layer == self.document.look.layer
                )
            )
            self.addAction(action)
            menu.insertAction(before, action)

    def _copy(self) -> None:
        if self.document.selected_ids:
            self.copying.copy()
        else:
            self.view_export.copy()

    def _paste(self) -> None:
        if self.copying.holds_annotations():
            self.copying.paste(self.stage.active_side)
        else:
            self.pasting.paste(self.stage.active_side)

    @Slot(int)
    def _say_copied(self, count: int) -> None:
        one = self.tr("The annotation was copied.")
        self._say(
            one if count == 1 else self.tr("{count} annotations were copied.").format(count=count)
        )

    # What concerns the window itself

    def _say(self, words: str) -> None:
        self.statusBar().showMessage(words, SAID_FOR_MS)

    @Slot()
    def _show_title(self) -> None:
        path = self.document.path
        self.setWindowTitle(f"{path.name if path else self.tr('Headshot Viewer')}[*]")
        self.setWindowModified(self.document.is_modified)

    @Slot(object)
    def show_error(self, error: BaseException) -> None:
        """Say what went wrong; an error that is not the user's asks to be reported."""
        if isinstance(error, HeadshotError):
            self.messages.warn(str(error))
            return
        words = self.tr("Something unexpected went wrong ({kind}: {error}). Please report it.")
        self.messages.warn(words.format(kind=type(error).__name__, error=error))

    @Slot(str)
    def write_note(self, annotation_id: str) -> None:
        """Let the user write the words of a text, or the note of any other annotation."""
        if not self.stage.edit_text(annotation_id):
            self.docks["annotation_dock"].show()
            self.annotation_panel.focus_note()

    @Slot(str)
    def _cancel(self, topic: str) -> None:
        self.jobs.cancel(topic)
        for side in Side:
            if not self.opening.is_opening(side):
                self.opening.cancel(side)
        self.stage.refresh()
        self._say(self.tr("Stopped."))

    @Slot(bool)
    def _hide_panels(self, hidden: bool) -> None:
        if hidden:
            self._shown_docks = [dock for dock in self.docks.values() if not dock.isHidden()]
        for dock in self._shown_docks:
            dock.setVisible(not hidden)

    @Slot(bool)
    def _fill_screen(self, fill: bool) -> None:
        # The other flags stay: a maximised window is maximised again afterwards.
        full = Qt.WindowState.WindowFullScreen
        self.setWindowState(self.windowState() | full if fill else self.windowState() & ~full)

    def _leave_one_thing(self) -> None:
        if not self.messages.isHidden():
            self.messages.dismiss()
        elif self.activity.topic is not None:
            self._cancel(self.activity.topic)
        elif self.toolbox.tool is not Tool.SELECT:
            self.toolbox.take(Tool.SELECT)
        elif self.document.selected_ids:
            self.document.select(())
        elif self.comparing.leave():
            pass
        elif self.presenting.is_shown:
            self.presenting.end()
        elif self.isFullScreen():
            self._fill_screen(False)

    def _restore_geometry(self) -> None:
        geometry, state = self._choices.geometry()
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            room = QGuiApplication.primaryScreen().availableGeometry()
            self.resize(room.size() * SHARE_OF_SCREEN)
        if not state.isEmpty():
            self.restoreState(state)

    def _close_now(self) -> None:
        self._may_close = True
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave_one_thing()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.document.selected_ids:
            self.write_note(self.document.selected_ids[0])
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.saving.collecting.emit()
        if self.document.holds_unsaved_work and not self._may_close:
            event.ignore()
            self.saving.when_safe(self._close_now)
            return
        if self.actions_by_id["panels"].isChecked():
            # Only for a while: the next start would not know which ones to bring back.
            self._hide_panels(False)
        self._choices.write_geometry(self.saveGeometry(), self.saveState())
        self.presenting.end()
        self.safekeeping.close()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.actions_by_id["full_screen"].setChecked(self.isFullScreen())
