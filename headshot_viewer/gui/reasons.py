"""Why something cannot be done now: the same words wherever it is asked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def no_picture() -> str:
    """Return what to do when nothing is open."""
    return QCoreApplication.translate("reasons", "Open a picture first")


def no_pair() -> str:
    """Return what to do when one of the pictures is missing, or both."""
    return QCoreApplication.translate("reasons", "Open both pictures first")


def still_opening() -> str:
    """Return that the pictures are not there yet."""
    return QCoreApplication.translate("reasons", "The pictures are still being opened")
