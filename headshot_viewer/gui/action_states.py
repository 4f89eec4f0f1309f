"""Which commands are enabled; a disabled one says why in its tooltip."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QActionGroup

from headshot_viewer.core.alignment import AlignmentMode
from headshot_viewer.core.geometry import NO_OFFSET
from headshot_viewer.core.picture import Side
from headshot_viewer.core.regions import CloseUp
from headshot_viewer.core.sensitivity import Sensitivity
from headshot_viewer.gui import reasons
from headshot_viewer.gui.actions import close_up_id, enable, sensitivity_id
from headshot_viewer.gui.arranging import ALIGN_COMMANDS, DISTRIBUTE_COMMANDS
from headshot_viewer.gui.close_ups import why_none
from headshot_viewer.gui.icons import icon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from headshot_viewer.gui.arranging import Arranging
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.exporting import Exporting
    from headshot_viewer.gui.gallery import Gallery
    from headshot_viewer.gui.measuring import Measuring
    from headshot_viewer.gui.toolbox import Toolbox

_NEED_A_PICTURE: Final = (
    *("fit", "zoom_100", "zoom_200", "zoom_400", "zoom_in", "zoom_out", "toggle_fit"),
    *(
        "save",
        "save_as",
        "save_portable",
        "exchange",
        "measure_again",
        "loupe",
        "export_view",
        "copy_view",
        "copy",
    ),
    *(
        "ellipse",
        "rectangle",
        "arrow",
        "text",
        "pin",
        "pen",
        "polygon",
        "measured_line",
        "callout",
        "adjust_eyes",
        "subject_brush",
    ),
)
_NEED_A_PAIR: Final = (
    "reality_check",
    "paired_callout",
    "align_face",
    "align_points",
    "align_fit",
    "align_pixels",
    "level_eyes",
)
_NEED_A_SELECTION: Final = (*("front", "forward", "backward", "back", "duplicate", "lock", "hide"),)
_NEED_TO_EXPORT: Final = (
    *("export", "export_options", "export_overview", "print", "copy_comparison"),
)
_NEED_A_LAYER: Final = ("less_heat", "more_heat")


class ActionStates(QObject):
    """Keeps actions in sync with the document."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        document: Document,
        gallery: Gallery,
        toolbox: Toolbox,
        measuring: Measuring,
        exporting: Exporting,
        arranging: Arranging,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._document = document
        self._toolbox = toolbox
        self._measuring = measuring
        self._exporting = exporting
        self._arranging = arranging
        # A click on the chosen step does not switch it off.
        steps = QActionGroup(self)
        for step in Sensitivity:
            steps.addAction(actions[sensitivity_id(step)])
        for signal in (
            document.pictures_changed,
            document.variants_changed,
            document.placements_changed,
            document.look_changed,
            gallery.changed,
            toolbox.changed,
            measuring.layers_known,
        ):
            signal.connect(self.follow)
        for signal in (document.annotations_changed, document.selection_changed):
            signal.connect(self.follow_selection)
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Update the enabled and checked state of every action."""
        session, look, act = self._document.session, self._document.look, self._actions
        no_picture = "" if session.pictures else reasons.no_picture()
        no_layer = "" if look.layer else self.tr("Choose a layer in the Heatmap panel first")
        no_layers = "" if self._measuring.layers else self.tr("The layers are still being loaded")
        as_found = session.alignment == session.alignment.as_found and all(
            hung.offset == NO_OFFSET for hung in session.pictures
        )
        for names, why_not in (
            (_NEED_A_PICTURE, no_picture),
            (_NEED_A_LAYER, no_layer),
            (("heat",), no_layers or no_picture),
            (("measurement_help",), no_layers),
            (_NEED_TO_EXPORT, self._exporting.why_not()),
            (("reset_alignment",), self.tr("The alignment is as found") if as_found else ""),
        ):
            for name in names:
                enable(act[name], why_not)
        no_face = "" if any(map(self._document.face, Side)) else self.tr("No face was found")
        for name in ("go_to_face", "adjust_regions", "skin_brush"):
            enable(act[name], no_picture or no_face)
        for what in CloseUp:
            enable(act[close_up_id(what)], why_none(self._document))
        self._follow_variants()
        pair = session.professional is not None and session.ai is not None
        for name in _NEED_A_PAIR:
            enable(act[name], "" if pair else reasons.no_pair())
        for mode in AlignmentMode:
            if mode is not AlignmentMode.POINTS:
                act[f"align_{mode}"].setChecked(session.alignment.mode is mode)
        for step in Sensitivity:
            act[sensitivity_id(step)].setChecked(look.sensitivity is step)
        act["level_eyes"].setChecked(session.alignment.level_eyes)
        act["link"].setChecked(look.linked)
        act["link"].setIcon(icon("link" if look.linked else "unlink"))
        act["swap"].setChecked(look.swapped)
        act["heat"].setChecked(look.heat_shown and look.layer is not None)
        act[self._toolbox.tool.value].setChecked(True)
        self.follow_selection()

    @Slot()
    def follow_selection(self) -> None:
        """Update the actions for the selected annotations."""
        document, act = self._document, self._actions
        selected, shown = document.selected, document.session.shown_annotations
        none = "" if selected else self.tr("Select an annotation first")
        locked = "" if document.changeable else self.tr("It is locked: unlock it first")
        hidden = "" if document.movable else self.tr("It is hidden: show it first")
        unlocked = "" if any(a.is_locked for a in shown) else self.tr("No annotation is locked")
        seen = "" if any(a.is_hidden for a in shown) else self.tr("No annotation is hidden")
        for names, why_not in (
            (_NEED_A_SELECTION, none),
            (("cut", "edit_words"), none or locked),
            (("delete",), "" if document.finding_id else none or locked),
            (ALIGN_COMMANDS, none or locked or hidden or self._arranging.why_not_align()),
            (DISTRIBUTE_COMMANDS, none or locked or hidden or self._arranging.why_not_distribute()),
            (
                ("turn_left", "turn_right"),
                none or locked or hidden or self._arranging.why_not_turn(),
            ),
            (("unlock_all",), unlocked),
            (("show_all",), seen),
            (("select_all",), "" if shown else self.tr("Nothing is marked yet")),
        ):
            for name in names:
                enable(act[name], why_not)
        act["lock"].setChecked(bool(selected) and all(a.is_locked for a in selected))
        act["hide"].setChecked(bool(selected) and all(a.is_hidden for a in selected))

    def _follow_variants(self) -> None:
        session, act = self._document.session, self._actions
        count, last = len(session.candidates), len(session.candidates) - 1
        none = "" if count else self.tr("Open an AI picture first")
        alone = "" if count > 1 else self.tr("Add another AI variant first")
        first_shown = self.tr("This is the first AI variant") if session.current == 0 else ""
        last_shown = self.tr("This is the last AI variant") if session.current == last else ""
        for names, why_not in (
            (("rename_variant", "remove_variant"), none),
            (("previous_variant", "variant_earlier"), alone or first_shown),
            (("next_variant", "variant_later"), alone or last_shown),
        ):
            for name in names:
                enable(act[name], why_not)
        if session.professional is None and count > 1:
            enable(
                act["exchange"],
                self.tr("Open the professional picture first: there are several AI variants"),
            )
