"""Qt without a display, for painting comparisons from the command line."""

from __future__ import annotations

import os
import sys
from typing import Final

_PLATFORM: Final = "QT_QPA_PLATFORM"


def start_offscreen() -> object:
    """Start Qt without a display, unless it runs already.

    Returns:
        What must be kept for as long as anything is painted.

    Raises:
        ImportError: a library that Qt needs is missing.
    """
    # Qt reads this once, when the application is made; a display that is there is of no use here.
    os.environ[_PLATFORM] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
