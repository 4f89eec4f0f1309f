"""Boxes as Qt has them, and back."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from headshot_viewer.core.boxes import Box


def rect_of(box: Box) -> QRectF:
    return QRectF(QPointF(box.left, box.top), QPointF(box.right, box.bottom))


def box_of_rect(rect: QRectF) -> Box:
    return Box(rect.left(), rect.top(), rect.right(), rect.bottom())
