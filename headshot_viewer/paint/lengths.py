"""The label of a measured line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from headshot_viewer.core.geometry import distance
from headshot_viewer.core.said import figure
from headshot_viewer.paint.language import spoken

if TYPE_CHECKING:
    from headshot_viewer.core.annotation import MeasuredLine

_FINE_BELOW: Final = 0.0995
"""Shares smaller than this are shown with a decimal."""


def length_in_words(line: MeasuredLine, face_width_px: float | None) -> str:
    """Return the length of *line* as a share of the face's width; in pixels without a face."""
    length_px = distance(line.start, line.end)
    if not face_width_px:
        return QCoreApplication.translate("lengths", "{length} px").format(
            length=f"{length_px:.0f}"
        )
    share = length_px / face_width_px
    told = spoken(figure(100 * share, 1 if share < _FINE_BELOW else 0))
    words = QCoreApplication.translate("lengths", "{share}% of face width")
    return words.format(share=told)
