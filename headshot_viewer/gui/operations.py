"""The commands that change session and look, independent of the window."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from headshot_viewer.core import edits
from headshot_viewer.core.alignment import AlignmentMode
from headshot_viewer.core.hits import graspable
from headshot_viewer.core.picture import Side
from headshot_viewer.core.regions import CloseUp, Region, outline
from headshot_viewer.core.sensitivity import Sensitivity
from headshot_viewer.core.viewport import Viewport, around
from headshot_viewer.gui.actions import close_up_id, sensitivity_id
from headshot_viewer.gui.close_ups import view_of
from headshot_viewer.gui.correction_tools import SKIN_LAYER, SUBJECT_LAYERS
from headshot_viewer.gui.gestures import zoom_one
from headshot_viewer.gui.toolbox import Tool

if TYPE_CHECKING:
    from collections.abc import Callable

    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.measuring import Measuring
    from headshot_viewer.gui.stage_view import StageView

ZOOM_STEP: Final = 1.25
OPACITY_STEP: Final = 0.1
FACE_IODS: Final = 3.6
"""Height of a face with its hair, in distances between the eyes."""
FACE_OF_PANE: Final = 0.9
REGION_MOST_SCALE: Final = 4.0
"""Logical pixels to a pixel of the coarser picture: beyond, a region is all squares."""
REGION_MARGIN: Final = 0.15
"""Of the pane's shorter side, around a region that is shown."""


class Operations(QObject):
    """The document's commands, one method each."""

    def __init__(
        self, document: Document, measuring: Measuring, stage: StageView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._measuring = measuring
        self._stage = stage
        self._tool = Tool.SELECT

    def by_command(self) -> dict[str, Callable[[], object]]:
        """Return what each plain command does, by its id in ``gui/actions.py``."""
        document = self._document
        return {
            "delete": self.delete,
            "select_all": self.select_all,
            "fit": document.fit,
            "zoom_100": lambda: self.zoom_to(1.0),
            "zoom_200": lambda: self.zoom_to(2.0),
            "zoom_400": lambda: self.zoom_to(4.0),
            "zoom_in": lambda: self.zoom_by(ZOOM_STEP),
            "zoom_out": lambda: self.zoom_by(1 / ZOOM_STEP),
            "toggle_fit": self._stage.toggle_fit,
            "reset_alignment": self.reset_alignment,
            "go_to_face": self.go_to_face,
            "exchange": self.exchange_roles,
            "less_heat": lambda: self.fade(-OPACITY_STEP),
            "more_heat": lambda: self.fade(OPACITY_STEP),
            "measure_again": self._measuring.measure_again,
            **{close_up_id(what): partial(self.show_close_up, what) for what in CloseUp},
        }

    def by_switch(self) -> dict[str, Callable[[bool], object]]:
        """Return what each command that is a switch does."""
        return {
            "link": self.link,
            "swap": self.swap,
            "heat": self.show_heat,
            "align_face": lambda _on: self.align(AlignmentMode.FACE),
            "align_fit": lambda _on: self.align(AlignmentMode.FIT),
            "align_pixels": lambda _on: self.align(AlignmentMode.PIXELS),
            "level_eyes": self.level_eyes,
            **{sensitivity_id(each): self._judging_at(each) for each in Sensitivity},
        }

    def zoom_by(self, factor: float) -> None:
        """Zoom about the middle: both pictures, or while not linked the active one."""
        document, middle = self._document, self._document.pane_middle
        if document.look.linked:
            document.zoom_by(factor, middle)
        else:
            zoom_one(document, self._stage.active_side, factor, middle)

    def zoom_to(self, scale: float) -> None:
        self._document.zoom_to(scale, self._stage.active_side)

    def link(self, linked: bool) -> None:
        self._document.look_differently(replace(self._document.look, linked=linked))

    def swap(self, swapped: bool) -> None:
        self._document.look_differently(replace(self._document.look, swapped=swapped))

    def choose_layer(self, layer: str | None) -> None:
        """Show the heatmap of *layer*, or none."""
        look = replace(self._document.look, layer=layer, heat_shown=layer is not None)
        self._document.look_differently(look)

    def show_heat(self, shown: bool) -> None:
        """Show or hide the heatmap; the first layer, when none was chosen yet."""
        look, layers = self._document.look, self._measuring.layers
        if shown and look.layer is None and layers:
            self.choose_layer(layers[0].id)
        else:
            self._document.look_differently(replace(look, heat_shown=shown))

    def judge(self, sensitivity: Sensitivity) -> None:
        """Choose how readily the layers report what they measured."""
        self._document.look_differently(replace(self._document.look, sensitivity=sensitivity))

    def _judging_at(self, sensitivity: Sensitivity) -> Callable[[bool], None]:
        return lambda _on: self.judge(sensitivity)

    def fade(self, step: float) -> None:
        look = self._document.look
        opacity = min(1.0, max(0.0, round(look.opacity + step, 2)))
        self._document.look_differently(replace(look, opacity=opacity))

    def select_all(self) -> None:
        """Select all of the picture under the cursor; once these are selected, of both."""
        session = self._document.session
        here = [a.id for a in graspable(session.annotations_on(self._stage.active_side))]
        if not here or set(here) <= set(self._document.selected_ids):
            here = [a.id for a in graspable(session.shown_annotations)]
        self._document.select(here)

    def delete(self) -> None:
        ids = {annotation.id for annotation in self._document.changeable}
        text = self.tr("Delete Annotation") if len(ids) == 1 else self.tr("Delete Annotations")
        self._document.edit(text, edits.remove(self._document.session, ids))

    def align(self, mode: AlignmentMode) -> None:
        """Link the pictures by another measure."""
        session = self._document.session
        alignment = replace(session.alignment, mode=mode)
        self._document.edit(self.tr("Change Alignment"), edits.align(session, alignment))

    def level_eyes(self, level: bool) -> None:
        session = self._document.session
        alignment = replace(session.alignment, level_eyes=level)
        self._document.edit(self.tr("Level the Eyes"), edits.align(session, alignment))

    def go_to_face(self) -> None:
        """Show the face large: the professional one, or the AI one where there is no other."""
        for side in Side:
            face, placement = self._document.face(side), self._document.placement(side)
            if face is not None and placement is not None:
                stage_iod = face.iod_px * placement.units_per_px
                pane = self._document.pane_size
                zoom = min(pane.width, pane.height) * FACE_OF_PANE / (stage_iod * FACE_IODS)
                middle = placement.to_stage(face.box_px.centre)
                self._document.look_at(Viewport(middle, zoom))
                return

    def show_region(self, region: Region) -> None:
        """Show a region of the face in both panes."""
        for side in (Side.AI, Side.PROFESSIONAL):
            face, placement = self._document.face(side), self._document.placement(side)
            if face is not None and placement is not None:
                points = [placement.to_stage(point) for point in outline(face, region)]
                pane = self._document.pane_size
                close = around(points, pane, REGION_MARGIN * min(pane))
                self._document.look_at(replace(close, zoom=min(close.zoom, self._closest())))
                return

    def _closest(self) -> float:
        """Return the zoom at which the coarser picture is enlarged as far as it is worth."""
        hung = (self._document.placement(side) for side in Side)
        coarsest = max((each.units_per_px for each in hung if each is not None), default=1.0)
        return REGION_MOST_SCALE / coarsest

    def show_mask_layer(self, tool: Tool) -> None:
        """Show a layer in which what a brush paints is seen to count, when it is taken up."""
        if tool is self._tool:
            # Only the next annotation's style changed.
            return
        self._tool = tool
        shown = self._document.look.layer if self._document.look.heat_shown else None
        if tool is Tool.SKIN_BRUSH and shown != SKIN_LAYER:
            self.choose_layer(SKIN_LAYER)
        if tool is Tool.SUBJECT_BRUSH and shown not in SUBJECT_LAYERS:
            self.choose_layer(SUBJECT_LAYERS[0])

    def show_close_up(self, what: CloseUp) -> None:
        """Show a place of the face in both panes, as large as it fits."""
        viewport = view_of(self._document, what)
        if viewport is not None:
            self._document.look_at(viewport)

    def reset_alignment(self) -> None:
        session = edits.reset_alignment(self._document.session)
        self._document.edit(self.tr("Reset Alignment"), session)

    def exchange_roles(self) -> None:
        session = edits.exchange_roles(self._document.session)
        self._document.edit(self.tr("Exchange Roles"), session)
