"""The connections of the window: commands to their functions, signals to their receivers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QActionGroup, QDesktopServices

from headshot_viewer import __version__
from headshot_viewer.core.picture import Side
from headshot_viewer.demo import demo_pair
from headshot_viewer.gui.about import AboutDialog
from headshot_viewer.gui.filmstrip import DOCK as FILMSTRIP
from headshot_viewer.gui.key_sheet import KeySheet
from headshot_viewer.gui.leaving import stop
from headshot_viewer.gui.measurement_help import show_help
from headshot_viewer.gui.menus import RECENT
from headshot_viewer.gui.toolbox import Tool
from headshot_viewer.paint.language import spoken
from headshot_viewer.sheet_files import OVERVIEW_LAYOUT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from headshot_viewer.gui.main_window import MainWindow


def connect_commands(window: MainWindow) -> None:
    """Connect each action of *window* to its function."""
    act = window.actions_by_id
    for name, do in _plain_commands(window).items():
        # The signal's "checked" is no argument of a plain command.
        act[name].triggered.connect(lambda _checked=False, do=do: do())
    for name, switch in _switches(window).items():
        act[name].triggered.connect(switch)
    tools = QActionGroup(window)
    for tool in Tool:
        tools.addAction(act[tool.value])
        act[tool.value].triggered.connect(lambda _on, tool=tool: window.toolbox.take(tool))


def _plain_commands(window: MainWindow) -> dict[str, Callable[[], object]]:
    settings = window.choices
    return (
        window.operations.by_command()
        | window.arranging.by_command()
        | window.deciding.by_command()
        | window.filmstrip.by_command()
        | {
            "add_variants": window.reception.ask_for_variants,
            "reality_check": lambda: window.reality.open(settings.settings),
            "export_overview": lambda: window.exporting.ask(
                replace(settings.settings, sheet_layout=OVERVIEW_LAYOUT)
            ),
            "rename_variant": lambda: _rename_variant(window),
            "delete": window.delete,
            "open": window.reception.ask_for_anything,
            "open_professional": lambda: window.reception.ask_for_picture(Side.PROFESSIONAL),
            "open_ai": lambda: window.reception.ask_for_picture(Side.AI),
            "save": window.saving.save,
            "save_as": window.saving.save_as,
            "save_portable": window.portable_copies.ask,
            "export": lambda: window.exporting.export_again(settings.settings),
            "export_options": lambda: window.exporting.ask(settings.settings),
            "print": lambda: window.exporting.print_sheet(settings.settings),
            "export_view": lambda: window.view_export.ask(settings.settings),
            "cut": window.copying.cut,
            "copy": lambda: _copy(window),
            "copy_comparison": lambda: window.exporting.copy(settings.settings),
            "duplicate": window.copying.duplicate,
            "copy_view": window.view_export.copy,
            "paste": lambda: _paste(window),
            "edit_words": window.write_words,
            "preferences": lambda: window.preferences.ask(
                window.key_bindings, window.actions_by_id
            ),
            "quit": window.close,
            "keys": lambda: KeySheet(window.actions_by_id, settings.settings.wheel, window).open(),
            "measurement_help": lambda: _show_help(window),
            "open_demo": lambda: window.reception.open_paths(list(demo_pair().values())),
            "about": lambda: AboutDialog(__version__, window).open(),
        }
    )


def _switches(window: MainWindow) -> dict[str, Callable[[bool], object]]:
    return (
        window.operations.by_switch()
        | window.arranging.by_switch()
        | window.deciding.by_switch()
        | {
            "panels": window.panels.hide_all,
            "grey_surround": window.preferences.judge_colours,
            "full_screen": window.fill_screen,
        }
    )


def _rename_variant(window: MainWindow) -> None:
    window.panels.bring(FILMSTRIP)
    window.filmstrip.rename()


def _show_help(window: MainWindow) -> None:
    show_help(window.measuring.layers, window.document.look.layer, window)


def _copy(window: MainWindow) -> None:
    if window.document.selected_ids:
        window.copying.copy()
    else:
        window.view_export.copy()


def _paste(window: MainWindow) -> None:
    side = window.stage.active_side
    if window.copying.holds_annotations():
        window.copying.paste(side)
    else:
        window.pasting.paste(side)


def connect_parts(window: MainWindow) -> None:
    """Connect the signals of the parts."""
    window.document.file_changed.connect(window.show_title)
    window.document.pictures_changed.connect(window.messages.review)
    window.layer_menu.listed.connect(window.actions_by_id.update)
    window.layer_menu.listed.connect(window.key_bindings.learn)
    recent = window.menus[RECENT]
    recent.aboutToShow.connect(lambda: window.recent.list_in(recent))
    window.measuring.changed.connect(window.stage.refresh)
    window.stage.note_wanted.connect(window.write_note)
    window.annotation_panel.note.finished.connect(window.stage.focus_mode)
    window.suggesting.changed.connect(window.stage.refresh)
    window.deciding.attach(window.actions_by_id)
    window.deciding.edit_wanted.connect(lambda: window.panels.bring("findings_dock"))
    window.deciding.list_wanted.connect(lambda: window.panels.bring("findings_dock"))
    for place in (window.stage, window.annotation_panel.list):
        place.menu_wanted.connect(window.context_menu.show)
    window.measurements.region_clicked.connect(window.operations.show_region)
    window.filmstrip.add_wanted.connect(window.reception.ask_for_variants)
    window.filmstrip.files_dropped.connect(window.reception.add_variants)
    window.toolbox.changed.connect(lambda: window.operations.show_mask_layer(window.toolbox.tool))
    window.heatmap_panel.help_wanted.connect(lambda: _show_help(window))
    window.close_ups.wanted.connect(window.operations.show_close_up)
    window.pasting.pasted.connect(lambda side, path: window.reception.open_paths([path], side))
    window.activity.cancel_wanted.connect(lambda topic: stop(window, topic))
    window.choices.changed.connect(lambda: _follow_choices(window))
    _follow_choices(window)
    _connect_sayings(window)
    jobs = (window.jobs, window.safekeeping.jobs)
    exports = (window.exporting, window.view_export, window.reality)
    files = (window.opening, window.saving, window.portable_copies)
    for each in (*files, window.pasting, window.copying, *exports, *jobs):
        each.failed.connect(window.show_error)
        each.failed.connect(window.closing.stay)
    for each in files:
        each.failed.connect(window.recent.review)


def _follow_choices(window: MainWindow) -> None:
    window.consultation.move.is_instant = window.choices.settings.instant_moves


def _connect_sayings(window: MainWindow) -> None:
    """Connect the reports of finished work."""
    window.saving.saved.connect(
        lambda path: window.say(window.tr("Saved as “{name}”.").format(name=path.name))
    )
    window.portable_copies.written.connect(
        lambda path: window.messages.inform(
            window.tr("The session and its pictures were written to “{path}”.").format(path=path)
        )
    )
    window.copying.copied.connect(lambda count: window.say(_copied(window, count)))
    window.exporting.copied.connect(lambda lacking: _say_copied_sheet(window, lacking))
    window.view_export.copied.connect(lambda: window.say(window.tr("The view was copied.")))
    window.exporting.exported_lacking.connect(
        lambda path, lacking: _say_written(
            window, window.tr("The comparison was written to “{path}”."), path, lacking
        )
    )
    for part, written in (
        (window.exporting, window.tr("The comparison was written to “{path}”.")),
        (window.view_export, window.tr("The view was written to “{path}”.")),
        (window.reality, window.tr("The reality check was written to “{path}”.")),
    ):
        part.exported.connect(lambda path, written=written: _say_written(window, written, path))
        part.settings_changed.connect(window.choices.change)


def _say_written(window: MainWindow, written: str, path: Path, lacking: Sequence[str] = ()) -> None:
    """Report that a file was written, with actions to open it, and what is missing in it."""
    answers: dict[str, Callable[[], object]] = {
        window.tr("Show in Folder"): lambda: _open_outside(path.parent),
        window.tr("Open"): lambda: _open_outside(path),
    }
    said = written.format(path=path)
    if lacking:
        window.messages.warn(" ".join((said, *map(spoken, lacking))), answers)
    else:
        window.messages.inform(said, answers)


def _say_copied_sheet(window: MainWindow, lacking: str) -> None:
    said = window.tr("The comparison was copied.")
    if lacking:
        window.messages.warn(f"{said} {spoken(lacking)}")
    else:
        window.say(said)


def _open_outside(path: Path) -> None:
    """Open a file or a folder with the system's program for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _copied(window: MainWindow, count: int) -> str:
    if count == 1:
        return window.tr("The annotation was copied.")
    return window.tr("{count} annotations were copied.").format(count=count)
