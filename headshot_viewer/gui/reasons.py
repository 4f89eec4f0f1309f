"""Reasons why a command is disabled, worded the same everywhere."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def no_picture() -> str:
    """Return what to do when nothing is open."""
    return QCoreApplication.translate("reasons", "Open a picture first")


def no_pair() -> str:
    """Return what to do when one of the pictures is missing, or both."""
    return QCoreApplication.translate("reasons", "Open both pictures first")


def not_there() -> str:
    """Return that a picture of the session is not there: not yet, or not any more."""
    return QCoreApplication.translate("reasons", "A picture is missing, or still being opened")
