"""Translation of English sentences from lower layers into the window's language."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from headshot_viewer.core.flaws import flaws
from headshot_viewer.core.said import in_language

if TYPE_CHECKING:
    from headshot_viewer.core.flaws import Vocabulary


def spoken(words: str) -> str:
    """Return *words* in the language of the window; as they are where no translation is loaded.

    Args:
        words: made by :func:`headshot_viewer.core.said.said`, or a whole text that translators
            know: a title, a unit, a flaw's words.
    """
    return in_language(words, _translated)


def spoken_vocabulary(vocabulary: Vocabulary) -> Vocabulary:
    """Return *vocabulary* with the default words translated, and the user's own unchanged."""
    own = {each.key for each in vocabulary.own}
    for ours in flaws().values():
        if ours.key not in own:
            title, meaning, look_for = map(spoken, (ours.title, ours.meaning, ours.look_for))
            words = replace(ours, title=title, meaning=meaning, look_for=look_for)
            vocabulary = vocabulary.with_own(words)
    return vocabulary


def _translated(text: str) -> str:
    try:
        return QCoreApplication.translate("", text)
    except UnicodeEncodeError:
        # A file name that is no UTF-8 stands in it; no translator knows such words.
        return text
