"""Every command of the window: its words, keys and glyph, in one table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence

from headshot_viewer.core.regions import CloseUp
from headshot_viewer.core.sensitivity import Sensitivity
from headshot_viewer.gui.icons import icon

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

MOST_CLOSE_UP_KEYS: Final = 9


@dataclass(frozen=True, slots=True)
class Command:
    """One row of the table.

    Attributes:
        id: its name in the code.
        text: in the menu; an ampersand marks the access key.
        keys: shortcuts in Qt's portable notation, the first is shown.
        glyph: of ``resources/icons``, or nothing.
        tip: one sentence for the tooltip and the status bar.
        is_checkable: whether it is a switch.
    """

    id: str
    text: str
    keys: tuple[str, ...] = ()
    glyph: str = ""
    tip: str = ""
    is_checkable: bool = False


def close_up_id(what: CloseUp) -> str:
    """Return the id of the command that shows a close-up."""
    return f"close_up_{what}"


def sensitivity_id(step: Sensitivity) -> str:
    """Return the id of the command that chooses a sensitivity."""
    return f"sensitivity_{step}"


COMMANDS: Final = (
    # File
    Command(
        "open", "&Open Pair or Session…", ("Ctrl+O",), "open", "Open two pictures or a session"
    ),
    Command(
        "open_professional",
        "Open &Professional…",
        ("Ctrl+Shift+1",),
        "open-professional",
        "Open the photographer’s picture",
    ),
    Command("open_ai", "Open A&I…", ("Ctrl+Shift+2",), "open-ai", "Open the AI picture"),
    Command(
        "save",
        "&Save Session",
        ("Ctrl+S",),
        "save",
        "Save annotations, alignment and where the pictures are",
    ),
    Command(
        "add_variants",
        "Add AI &Variants…",
        ("Ctrl+Shift+3",),
        "",
        "Compare more AI pictures with the professional one",
    ),
    Command("save_as", "Save Session &As…", ("Ctrl+Shift+S",), "", "Save under another name"),
    Command(
        "save_portable",
        "Save Porta&ble Copy…",
        (),
        "",
        "Write the session with all its pictures as one file, to take along",
    ),
    Command(
        "export",
        "&Export Comparison Sheet",
        ("Ctrl+E",),
        "export",
        "Write a page to take home with the last options; earlier ones are kept",
    ),
    Command(
        "export_options",
        "Export &with Options…",
        ("Ctrl+Shift+E",),
        "",
        "Choose layout, format, paper, studio and client, with a preview of the page",
    ),
    Command("print", "Pri&nt…", ("Ctrl+P",), "", "Print the comparison sheet, with a preview"),
    Command(
        "export_view",
        "E&xport View…",
        (),
        "",
        "Write the current view as a PNG: mode, zoom, heatmap and annotations",
    ),
    Command("quit", "&Quit", ("Ctrl+Q",), "", "Close the program"),
    # Edit
    Command("cut", "Cu&t", ("Ctrl+X",), "", "Copy the selected annotations and remove them"),
    Command(
        "copy",
        "&Copy",
        ("Ctrl+C",),
        "copy",
        "Copy the selected annotations, or the current view if none is selected",
    ),
    Command(
        "copy_comparison", "Copy C&omparison", (), "", "Copy both pictures with all annotations"
    ),
    Command("copy_view", "Copy &View", ("Ctrl+Shift+C",), "", "Copy the current view as a picture"),
    Command(
        "paste",
        "&Paste",
        ("Ctrl+V",),
        "",
        "Paste annotations onto the picture under the cursor, or a copied picture in its place",
    ),
    Command("duplicate", "Duplic&ate", ("Ctrl+D",), "", "Add a copy next to what is selected"),
    Command(
        "delete",
        "&Delete",
        ("Delete", "Backspace"),
        "delete",
        "Delete what is selected; reject a suggestion",
    ),
    Command(
        "select_all",
        "Select A&ll",
        ("Ctrl+A",),
        "",
        "Select all annotations of the picture under the cursor; again: of both pictures",
    ),
    Command("preferences", "Pr&eferences…", ("Ctrl+,",), "", "Theme, surround, wheel and limits"),
    # View
    Command("fit", "&Fit", ("Ctrl+0",), "fit", "Show both pictures whole"),
    Command("zoom_100", "&Actual Pixels", ("Ctrl+1",), "actual-pixels", "100%: pixel for pixel"),
    Command("zoom_200", "&200%", ("Ctrl+2",), "", "Two screen pixels per picture pixel"),
    Command("zoom_400", "&400%", ("Ctrl+4",), "", "Four screen pixels per picture pixel"),
    Command("zoom_in", "Zoom &In", ("Ctrl++", "Ctrl+="), "zoom-in", "Look closer"),
    Command("zoom_out", "Zoom &Out", ("Ctrl+-",), "zoom-out", "Look from further away"),
    Command("toggle_fit", "&Toggle Fit and 100%", ("Z",), "", "Fit, or 100% at the cursor"),
    Command("panels", "Hide &Panels", ("F9",), "panels", "Only the pictures", is_checkable=True),
    Command(
        "grey_surround",
        "Gre&y Surround",
        ("Ctrl+B",),
        "",
        "Judge colours: mid-grey around the pictures, and a white frame to compare with",
        is_checkable=True,
    ),
    Command("full_screen", "F&ull Screen", ("F11",), "", "Fill the screen", is_checkable=True),
    Command(
        "present",
        "Present on Second &Screen",
        ("F5",),
        "present",
        "Show your client the pictures alone, full screen; the controls stay here",
        is_checkable=True,
    ),
    Command(
        "consult",
        "Guided &Consultation",
        ("Shift+F5",),
        "consult",
        "Walk through the accepted findings with your client: Space goes on, Backspace back",
        is_checkable=True,
    ),
    Command(
        "black_screen",
        "Blac&k Screen",
        (".",),
        "",
        "Black out the presentation for a while",
        is_checkable=True,
    ),
    # Compare
    Command(
        "side_by_side",
        "Side &by Side",
        ("1",),
        "side-by-side",
        "One picture beside the other",
        is_checkable=True,
    ),
    Command(
        "wipe",
        "&Wipe",
        ("2",),
        "wipe",
        "One picture on each side of a line that you move",
        is_checkable=True,
    ),
    Command(
        "onion",
        "O&nion Skin",
        ("3",),
        "onion",
        "One picture shows through the other",
        is_checkable=True,
    ),
    Command(
        "difference",
        "&Difference",
        ("4",),
        "difference",
        "How far apart the colours are: black where both are the same",
        is_checkable=True,
    ),
    Command("turn_wipe", "&Turn Wipe", (), "", "The wipe’s line upright (V), or level (H)"),
    Command(
        "blink_held",
        "Show the Ot&her Picture",
        ("B",),
        "",
        "While held: the other picture at the same place",
        is_checkable=True,
    ),
    Command(
        "blink",
        "Blin&k",
        ("Shift+B",),
        "blink",
        "Show one picture after the other at the same place, automatically",
        is_checkable=True,
    ),
    Command(
        "match_brightness",
        "&Match Brightness",
        (),
        "",
        "Darken the brighter picture until both faces are equally bright",
        is_checkable=True,
    ),
    Command(
        "link",
        "&Link Views",
        ("Ctrl+L",),
        "link",
        "Zoom and pan both pictures together; off: only the one under the cursor",
        is_checkable=True,
    ),
    Command(
        "reset_alignment",
        "&Reset Alignment",
        ("Ctrl+Shift+L",),
        "reset",
        "Link both pictures by their faces as found, and reset what was moved alone",
    ),
    Command(
        "swap", "&Swap Sides", ("X",), "swap", "Left becomes right, on screen", is_checkable=True
    ),
    Command(
        "align_face",
        "Align by &Face",
        (),
        "face",
        "Place both pictures so that the eyes are at the same place, equally far apart",
        is_checkable=True,
    ),
    Command(
        "align_points",
        "Align by P&oints…",
        (),
        "",
        "Click the same two to six places in both pictures",
        is_checkable=True,
    ),
    Command("align_fit", "&Align by Height", (), "", "Show both equally tall", is_checkable=True),
    Command(
        "align_pixels", "Align by Pi&xels", (), "", "Show both pixel for pixel", is_checkable=True
    ),
    Command(
        "level_eyes",
        "Le&vel the Eyes",
        (),
        "",
        "Turn both pictures until the eyes are level",
        is_checkable=True,
    ),
    Command(
        "adjust_eyes",
        "Adjust &Eyes…",
        (),
        "",
        "Drag the eyes to where they are, or choose another face",
        is_checkable=True,
    ),
    Command(
        "adjust_regions",
        "Ad&just Regions…",
        (),
        "",
        "Drag the outlines of forehead, cheeks and the other regions to where they are",
        is_checkable=True,
    ),
    Command(
        "skin_brush",
        "Paint S&kin…",
        (),
        "",
        "Paint what counts as skin larger; with Alt smaller",
        is_checkable=True,
    ),
    Command(
        "subject_brush",
        "Paint Sub&ject…",
        (),
        "",
        "Paint what counts as the person larger; with Alt smaller",
        is_checkable=True,
    ),
    Command("go_to_face", "&Go to Face", ("G",), "face", "Show the faces large"),
    Command(
        "loupe",
        "&Loupe",
        ("L",),
        "loupe",
        "While held: the same place of both pictures, magnified next to the cursor",
        is_checkable=True,
    ),
    *(
        Command(
            close_up_id(what),
            what.words.capitalize(),
            (f"Ctrl+Alt+{number}",) if number <= MOST_CLOSE_UP_KEYS else (),
            "",
            f"Show the {what.words} in both pictures; right and left are the subject’s own",
        )
        for number, what in enumerate(CloseUp, start=1)
    ),
    Command(
        "exchange",
        "Ex&change Roles",
        (),
        "exchange",
        "Make the professional picture the AI picture, and vice versa",
    ),
    Command(
        "reality_check",
        "Realit&y Check…",
        ("Ctrl+R",),
        "",
        "Both pictures as large as people meet them: in a feed, in a call, on a badge",
    ),
    Command(
        "previous_variant",
        "Pre&vious AI Variant",
        ("Alt+Left",),
        "",
        "Show the AI picture before this one; zoom and alignment stay",
    ),
    Command(
        "next_variant",
        "Next &AI Variant",
        ("Alt+Right",),
        "",
        "Show the next AI picture; zoom and alignment stay",
    ),
    Command(
        "variant_earlier",
        "Move Variant &Earlier",
        ("Alt+Shift+Left",),
        "",
        "Move the AI picture that is shown one place earlier",
    ),
    Command(
        "variant_later",
        "Move Variant &Later",
        ("Alt+Shift+Right",),
        "",
        "Move the AI picture that is shown one place later",
    ),
    Command(
        "export_overview",
        "Export &Overview…",
        (),
        "",
        "Write one page with all AI variants, their findings and main values",
    ),
    Command("rename_variant", "Rena&me Variant…", (), "", "Give the AI picture another name"),
    Command(
        "remove_variant",
        "Remove Varian&t",
        (),
        "",
        "Remove the AI picture that is shown, with its annotations and decisions",
    ),
    # Analyse
    Command("heat", "Show &Heatmap", ("H",), "heat", "Show or hide the heatmap", is_checkable=True),
    Command("less_heat", "&Less Opacity", ("[",), "", "Make the heatmap fainter"),
    Command("more_heat", "&More Opacity", ("]",), "", "Make the heatmap stronger"),
    Command(
        sensitivity_id(Sensitivity.CAUTIOUS),
        "&Cautious",
        (),
        "",
        "Report only large differences: few false findings, but more is missed",
        is_checkable=True,
    ),
    Command(
        sensitivity_id(Sensitivity.NORMAL),
        "&Normal",
        (),
        "",
        "Report from the limits at which few real photographs are flagged",
        is_checkable=True,
    ),
    Command(
        sensitivity_id(Sensitivity.KEEN),
        "&Keen",
        (),
        "",
        "Report small differences too: more is found, but more real photographs are flagged",
        is_checkable=True,
    ),
    Command("measure_again", "Re-&analyse", (), "", "Measure the pictures again"),
    # Annotate
    Command("select", "&Select", ("V",), "select", "Select, move and resize", is_checkable=True),
    Command("ellipse", "&Ellipse", ("E",), "ellipse", "Draw an ellipse", is_checkable=True),
    Command("rectangle", "Re&ctangle", ("R",), "rectangle", "Draw a rectangle", is_checkable=True),
    Command("arrow", "&Arrow", ("A",), "arrow", "Draw an arrow", is_checkable=True),
    Command("text", "&Text", ("T",), "text", "Write on the picture", is_checkable=True),
    Command("pin", "Numbered &Pin", ("N",), "pin", "Set a numbered pin", is_checkable=True),
    Command(
        "pen",
        "Pe&n",
        ("P",),
        "pen",
        "Draw by hand; with Shift or Alt a straight line",
        is_checkable=True,
    ),
    Command(
        "polygon",
        "Pol&ygon",
        ("O",),
        "polygon",
        "Click the corners of a region, or drag around it; a double-click or Enter closes it",
        is_checkable=True,
    ),
    Command(
        "measured_line",
        "Measured &Line",
        ("D",),
        "measured-line",
        "Draw a line that shows its length in per cent of the face’s width",
        is_checkable=True,
    ),
    Command(
        "callout",
        "&Magnified Callout",
        ("M",),
        "callout",
        "Drag around a place to show it magnified",
        is_checkable=True,
    ),
    Command(
        "paired_callout",
        "Paired Call&out",
        ("Shift+M",),
        "paired-callout",
        "Drag around a place to show it magnified in both pictures, at equal face scale",
        is_checkable=True,
    ),
    Command(
        "edit_words",
        "Edit Note or Te&xt",
        ("F2",),
        "",
        "Write the note of the selected annotation, or change its text",
    ),
    Command(
        "front", "Bring to &Front", ("Ctrl+Shift+]",), "", "On top of the others, last in the list"
    ),
    Command("forward", "Bring For&ward", ("Ctrl+]",), "", "One place up; numbers follow"),
    Command("backward", "Send Bac&kward", ("Ctrl+[",), "", "One place down; numbers follow"),
    Command("back", "Send to &Back", ("Ctrl+Shift+[",), "", "Below the others, first in the list"),
    Command("align_left", "Align &Left", (), "", "Move the selected ones to the leftmost edge"),
    Command(
        "align_centre", "Align &Centre", (), "", "Move the middles of the selected ones onto a line"
    ),
    Command("align_right", "Align &Right", (), "", "Move the selected ones to the rightmost edge"),
    Command("align_top", "Align &Top", (), "", "Move the selected ones to the topmost edge"),
    Command(
        "align_middle", "Align &Middle", (), "", "Move the middles of the selected ones to a level"
    ),
    Command("align_bottom", "Align &Bottom", (), "", "Move the selected ones to the lowest edge"),
    Command(
        "distribute_across",
        "Distribute &Across",
        (),
        "",
        "Make the gaps from left to right equally wide",
    ),
    Command(
        "distribute_down",
        "Distribute &Down",
        (),
        "",
        "Make the gaps from top to bottom equally high",
    ),
    Command(
        "turn_right", "Turn Ri&ght", ("Ctrl+Alt+R",), "", "Rotate the selected annotations by 15°"
    ),
    Command(
        "turn_left",
        "Turn Le&ft",
        ("Ctrl+Alt+Shift+R",),
        "",
        "Rotate the selected annotations by 15° the other way",
    ),
    Command(
        "lock",
        "Loc&k",
        ("Ctrl+Shift+K",),
        "lock",
        "Keep the selected annotations from being changed",
        is_checkable=True,
    ),
    Command(
        "hide",
        "&Hide",
        ("Ctrl+Shift+H",),
        "eye-off",
        "Leave the selected annotations out of picture and exports; they keep their numbers",
        is_checkable=True,
    ),
    Command("unlock_all", "&Unlock All", (), "", "Unlock all annotations of both pictures"),
    Command("show_all", "Sho&w All", (), "", "Show all hidden annotations of both pictures"),
    # Findings
    Command("next_finding", "&Next", ("J",), "next", "Show the next suggestion in both panes"),
    Command(
        "previous_finding", "&Previous", ("K",), "previous", "Show the suggestion before this one"
    ),
    Command(
        "accept_finding",
        "&Accept",
        ("Return", "Enter"),
        "accept",
        "Turn the selected suggestion into an annotation",
    ),
    # Also by Delete, which acts on whatever is selected.
    Command("reject_finding", "&Reject", (), "reject", "Hide the selected suggestion for good"),
    Command("edit_finding", "&Edit…", (), "", "Rewrite its sentence, or redraw its outline"),
    Command("restore_finding", "&Bring Back", (), "", "Reopen it, undecided"),
    Command(
        "accept_layer", "Accept All in &Layer", (), "", "Accept all open suggestions of its layer"
    ),
    Command(
        "draw_finding",
        "Draw &Outline",
        (),
        "",
        "Draw around the place of the selected suggestion",
        is_checkable=True,
    ),
    Command(
        "find_all",
        "&Find Flaws in All Layers",
        ("Ctrl+Shift+F",),
        "",
        "Measure with every layer, and list what each suggests",
    ),
    Command(
        "show_drafts",
        "Sho&w Suggestions on the Pictures",
        ("Shift+H",),
        "",
        "Draw open suggestions as dashed outlines",
        is_checkable=True,
    ),
    Command(
        "show_hints", "Show Faint &Hints", (), "", "Show faint suggestions too", is_checkable=True
    ),
    Command(
        "show_rejected",
        "Show Re&jected",
        (),
        "",
        "List rejected suggestions too",
        is_checkable=True,
    ),
    # Help
    Command("keys", "&Keyboard Shortcuts", ("F1", "?"), "help", "All keys on one page"),
    Command(
        "measurement_help",
        "&How the Measurements Work",
        (),
        "",
        "What each layer shows, what misleads it, where its limits are, and how accurate it is",
    ),
    Command(
        "open_demo",
        "Open &Demo Pair",
        (),
        "",
        "Try the program on the bundled portrait and a simulated AI picture of it",
    ),
    Command("about", "&About Headshot Viewer", (), "", "Version and licences"),
)


def make_actions(parent: QWidget) -> dict[str, QAction]:
    """Return an action for each command, by its id; they are active anywhere in *parent*."""
    return {command.id: _action(command, parent) for command in COMMANDS}


def _action(command: Command, parent: QWidget) -> QAction:
    text = QCoreApplication.translate("actions", command.text)
    tip = QCoreApplication.translate("actions", command.tip)
    action = QAction(text, parent)
    action.setObjectName(command.id)
    action.setShortcuts([QKeySequence(key) for key in command.keys])
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    action.setCheckable(command.is_checkable)
    action.setStatusTip(tip)
    action.setToolTip(with_key(tip, action))
    if command.glyph:
        action.setIcon(icon(command.glyph))
    parent.addAction(action)
    return action


def with_key(tip: str, action: QAction) -> str:
    """Return *tip* with the action's shortcut, if it has one."""
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{tip} ({key})" if key else tip


def enable(action: QAction, why_not: str) -> None:
    """Enable *action*, or disable it with the reason *why_not* in its tooltip."""
    action.setEnabled(not why_not)
    action.setToolTip(why_not or with_key(action.statusTip(), action))
