"""Which gesture a press of the left button begins, by what lies below the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from headshot_viewer.gui.selecting import (
    CopyAnnotations,
    MoveAnnotations,
    MoveInset,
    OrDeselect,
    Reshape,
    RubberBand,
    Turn,
    is_in_inset,
)

if TYPE_CHECKING:
    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.core.geometry import ScreenPoint
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gestures import Gesture
    from headshot_viewer.gui.pane import Pane
    from headshot_viewer.gui.pane_looking import PaneLooking

CTRL: Final = Qt.KeyboardModifier.ControlModifier
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier


def press_handle(document: Document, pane: Pane, at: ScreenPoint) -> Gesture | None:
    """Return what drags the handle, or the rotation disc, at a point; None where there is none."""
    hit = pane.handle_at(at)
    if hit is not None:
        annotation, handle = hit
        return Reshape(document, pane, annotation, handle)
    turned = pane.view.turned_at(at)
    return None if turned is None else Turn(document, pane, turned, at)


def press_to_select(
    document: Document,
    pane: Pane,
    looking: PaneLooking,
    at: ScreenPoint,
    modifiers: Qt.KeyboardModifier,
) -> Gesture:
    """Select what is at a point, as the Select tool does, and return what drags it.

    On an annotation Ctrl drags a copy, and Shift adds it to the selection or, without a drag, takes
    it out. Beside all annotations Shift selects in a box, and anything else pans; with Ctrl one
    picture alone.
    """
    hit = pane.annotation_at(at)
    if hit is None:
        return _press_nothing(document, pane, looking, at, modifiers)
    selected = document.selected_ids
    if modifiers & CTRL:
        if hit.id not in selected:
            document.select((hit.id,))
        return CopyAnnotations(document, pane, hit, at)
    with_others = bool(modifiers & SHIFT)
    if hit.id not in selected:
        document.select((*selected, hit.id) if with_others else (hit.id,))
    moving = _moving(document, pane, hit, at)
    if with_others and hit.id in selected:
        return OrDeselect(moving, document, hit.id, at)
    return moving


def _moving(document: Document, pane: Pane, hit: Annotation, at: ScreenPoint) -> Gesture:
    is_alone = document.selected_ids == (hit.id,)
    if is_alone and is_in_inset(hit, pane.to_picture(at)):
        return MoveInset(document, pane.to_picture, hit, at)
    return MoveAnnotations(document, pane, hit, at)


def _press_nothing(
    document: Document,
    pane: Pane,
    looking: PaneLooking,
    at: ScreenPoint,
    modifiers: Qt.KeyboardModifier,
) -> Gesture:
    one = bool(modifiers & CTRL)
    if modifiers & SHIFT and not one:
        return RubberBand(document, pane, at)
    draft = pane.view.draft_at(at)
    if draft is not None:
        document.select_finding(draft.id)
    elif not modifiers & (SHIFT | CTRL):
        document.select(())
    return looking.pan(at, one=one)
