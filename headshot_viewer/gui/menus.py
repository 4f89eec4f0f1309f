"""The place of each command in menus and tool bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QMenu, QToolBar

from headshot_viewer.core.regions import CloseUp
from headshot_viewer.core.sensitivity import Sensitivity
from headshot_viewer.gui.actions import close_up_id, sensitivity_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMainWindow

_SEPARATOR: Final = "-"
RECENT: Final = "recent"
LAYERS: Final = "layers"
LAYER_PREFIX: Final = "layer_"
CLOSE_UPS: Final = "close_ups"
ALIGN: Final = "align"
DISTRIBUTE: Final = "distribute"
ORDER: Final = "order"
SENSITIVITY: Final = "sensitivity"
VARIANTS: Final = "variants"


def _ids(words: str) -> tuple[str, ...]:
    return tuple(words.split())


SUBMENUS: Final = {
    CLOSE_UPS: ("Clos&e-ups", tuple(close_up_id(what) for what in CloseUp)),
    ALIGN: (
        "Al&ign",
        _ids("align_left align_centre align_right - align_top align_middle align_bottom"),
    ),
    ORDER: ("O&rder", _ids("front forward backward back")),
    DISTRIBUTE: ("Distri&bute", _ids("distribute_across distribute_down")),
    VARIANTS: (
        "AI Var&iants",
        _ids(
            "previous_variant next_variant - variant_earlier variant_later -"
            " rename_variant remove_variant - export_overview"
        ),
    ),
    SENSITIVITY: ("Sens&itivity", tuple(sensitivity_id(step) for step in Sensitivity)),
}
"""Menus in menus, by the name that stands for them in :data:`MENUS`."""

MENUS: Final = (
    (
        "&File",
        _ids(
            f"open open_professional open_ai add_variants {RECENT} - save save_as save_portable -"
            " export export_options export_view print - quit"
        ),
    ),
    (
        "&Edit",
        _ids(
            "undo redo - cut copy copy_view copy_comparison paste duplicate delete select_all -"
            " preferences"
        ),
    ),
    (
        "&View",
        _ids(
            f"fit zoom_100 zoom_200 zoom_400 zoom_in zoom_out toggle_fit go_to_face {CLOSE_UPS}"
            " loupe - navigator_dock close_ups_dock filmstrip_dock annotation_dock heatmap_dock"
            " measurement_dock findings_dock info_dock notes_dock panels - grey_surround"
            " full_screen - present consult black_screen"
        ),
    ),
    (
        "&Compare",
        _ids(
            "side_by_side wipe onion difference - turn_wipe blink_held blink match_brightness -"
            " link - align_face align_points align_fit align_pixels level_eyes reset_alignment"
            " - adjust_eyes adjust_regions - swap exchange"
            f" - {VARIANTS} reality_check"
        ),
    ),
    (
        "A&nalyse",
        _ids(
            f"{LAYERS} - heat less_heat more_heat {SENSITIVITY} - skin_brush subject_brush -"
            " measure_again"
        ),
    ),
    (
        "&Annotate",
        _ids(
            "select - ellipse rectangle polygon arrow pen text pin - measured_line callout"
            f" paired_callout - edit_words - {ORDER} {ALIGN} {DISTRIBUTE} turn_right turn_left"
            " - lock hide unlock_all show_all"
        ),
    ),
    (
        "F&indings",
        _ids(
            "accept_finding reject_finding next_finding previous_finding accept_layer -"
            " edit_finding draw_finding restore_finding - find_all -"
            " show_drafts show_hints show_rejected"
        ),
    ),
    ("&Help", _ids("keys measurement_help - open_demo - about")),
)

TOP_BAR: Final = _ids(
    "open_professional open_ai save export - undo redo - fit zoom_100 zoom_in zoom_out - link"
    " go_to_face reset_alignment swap exchange - heat -"
    " present consult"
)
TOOL_BAR: Final = _ids(
    "select - ellipse rectangle polygon arrow pen text pin - measured_line callout paired_callout"
    " - delete"
)


def in_groups(ids: Iterable[str]) -> list[tuple[str, list[str]]]:
    """Return commands below the titles of their menus; those of no menu come last.

    Args:
        ids: of all commands; those of layers begin with :data:`LAYER_PREFIX`.
    """
    left = dict.fromkeys(ids)
    groups: list[tuple[str, list[str]]] = []
    for title, entries in MENUS:
        below = [each for entry in entries for each in _commands_at(entry, left)]
        groups.append((_tr(title).replace("&", ""), [each for each in below if each in left]))
        for each in below:
            left.pop(each, None)
    groups.append((_tr("More commands"), list(left)))
    return [group for group in groups if group[1]]


def full_name(command: str, action: QAction) -> str:
    """Return what a command is called where the menu around it is not seen."""
    # Not its text: that of Undo and Redo names the step, too.
    name = action.iconText().replace("&", "").rstrip("…")
    for menu in _NAMED_TOGETHER:
        title, ids = SUBMENUS[menu]
        if command in ids:
            menu_name = _tr(title).replace("&", "")
            return _tr("{menu}: {entry}").format(menu=menu_name, entry=name)
    return name


_NAMED_TOGETHER: Final = (CLOSE_UPS, SENSITIVITY)
"""Menus whose entries say little without their title."""


def _commands_at(entry: str, ids: Iterable[str]) -> Sequence[str]:
    """Return the commands that an entry of a menu stands for."""
    if entry == LAYERS:
        return [each for each in ids if each.startswith(LAYER_PREFIX)]
    return SUBMENUS[entry][1] if entry in SUBMENUS else (entry,)


def _tr(text: str) -> str:
    return QCoreApplication.translate("menus", text)


def build_menus(window: QMainWindow, actions: Mapping[str, QAction]) -> dict[str, QMenu]:
    """Fill the menu bar; return the menus that are filled later, by :data:`RECENT` and so on."""
    later = {}
    for title, ids in MENUS:
        menu = window.menuBar().addMenu(window.tr(title))
        menu.setToolTipsVisible(True)
        for each in ids:
            if each == RECENT:
                later[RECENT] = menu.addMenu(window.tr("Open &Recent"))
            elif each == LAYERS:
                later[LAYERS] = menu
            else:
                _add(menu, each, actions)
    return later


def fill_menu(menu: QMenu, ids: Sequence[str], actions: Mapping[str, QAction]) -> None:
    """Put commands into a menu that is asked for at a place, a context menu for example."""
    menu.setToolTipsVisible(True)
    for each in ids:
        _add(menu, each, actions)


def build_bars(window: QMainWindow, actions: Mapping[str, QAction]) -> None:
    main, tools = QToolBar(window.tr("Main"), window), QToolBar(window.tr("Tools"), window)
    main.setObjectName("main_bar")
    tools.setObjectName("tools_bar")
    for bar, ids in ((main, TOP_BAR), (tools, TOOL_BAR)):
        bar.setIconSize(QSize(20, 20))
        bar.setMovable(False)
        for each in ids:
            _add(bar, each, actions)
    window.addToolBar(Qt.ToolBarArea.TopToolBarArea, main)
    window.addToolBar(Qt.ToolBarArea.LeftToolBarArea, tools)


def _add(where: QMenu | QToolBar, each: str, actions: Mapping[str, QAction]) -> None:
    if each == _SEPARATOR:
        where.addSeparator()
    elif each in SUBMENUS and isinstance(where, QMenu):
        title, ids = SUBMENUS[each]
        fill_menu(where.addMenu(QCoreApplication.translate("menus", title)), ids, actions)
    else:
        where.addAction(actions[each])
