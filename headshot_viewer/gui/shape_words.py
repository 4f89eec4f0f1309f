"""The names of undo steps for shapes, as whole phrases for every kind of shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QCoreApplication

from headshot_viewer.core.annotation import (
    Arrow,
    Callout,
    Ellipse,
    Freehand,
    MeasuredLine,
    Pin,
    Polygon,
    Rectangle,
    Text,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headshot_viewer.core.annotation import Annotation, Shape


def drawn(shape: Shape) -> str:
    """Return what drawing *shape* is called."""
    return _of(shape)[0]


def moved(annotations: Sequence[Annotation]) -> str:
    """Return what moving *annotations* is called."""
    if len(annotations) == 1:
        return _of(annotations[0].shape)[1]
    words = QCoreApplication.translate("shapes", "Move {count} Annotations")
    return words.format(count=len(annotations))


def resized(shape: Shape) -> str:
    """Return what dragging a handle of *shape* is called."""
    return _of(shape)[2]


def _of(shape: Shape) -> tuple[str, str, str]:
    def tr(text: str) -> str:
        return QCoreApplication.translate("shapes", text)

    match shape:
        case Ellipse():
            return tr("Draw Ellipse"), tr("Move Ellipse"), tr("Resize Ellipse")
        case Rectangle():
            return tr("Draw Rectangle"), tr("Move Rectangle"), tr("Resize Rectangle")
        case Arrow():
            return tr("Draw Arrow"), tr("Move Arrow"), tr("Resize Arrow")
        case Text():
            return tr("Draw Text"), tr("Move Text"), tr("Resize Text")
        case Pin():
            return tr("Draw Pin"), tr("Move Pin"), tr("Resize Pin")
        case Freehand():
            return tr("Draw Freehand Line"), tr("Move Freehand Line"), tr("Resize Freehand Line")
        case Polygon():
            return tr("Draw Polygon"), tr("Move Polygon"), tr("Resize Polygon")
        case MeasuredLine():
            return tr("Draw Measured Line"), tr("Move Measured Line"), tr("Resize Measured Line")
        case Callout():
            return tr("Draw Callout"), tr("Move Callout"), tr("Change Callout")
        case _:
            assert_never(shape)
