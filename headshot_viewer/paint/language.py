"""Words from below the window, in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from headshot_viewer.core.said import in_language


def spoken(words: str) -> str:
    """Return *words* in the language of the window; as they are where no translation is loaded.

    Args:
        words: made by :func:`headshot_viewer.core.said.said`, or a whole text that translators
            know: a title, a unit, a flaw's words.
    """
    return in_language(words, _translated)


def _translated(text: str) -> str:
    return QCoreApplication.translate("", text)
