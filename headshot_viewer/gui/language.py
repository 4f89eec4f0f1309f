"""The window's language: the system's if supported, or the chosen one.

Files and the command line stay English: they are the same on every machine.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from headshot_viewer.resources import resource

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication


class Language(StrEnum):
    """A language of the window."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"


TRANSLATED: Final = (Language.GERMAN,)
"""English is what the texts are written in. A language more is a file more, and a word here."""

OWN_NAMES: Final = {Language.ENGLISH: "English", Language.GERMAN: "Deutsch"}
"""The language's own name, the same in every language of the window."""


def language_of(chosen: Language, system: QLocale) -> Language:
    """Return the language to use: *chosen*, or the system's if it is supported."""
    if chosen is not Language.SYSTEM:
        return chosen
    codes = [QLocale(name).language() for name in system.uiLanguages()]
    known = {QLocale(each.value).language(): each for each in OWN_NAMES}
    return next((known[code] for code in codes if code in known), Language.ENGLISH)


class OneContext(QTranslator):
    """Looks up texts without their context: a text has one translation everywhere."""

    def read(self, data: bytes) -> bool:
        """Take the translations of a compiled file; False when it is none."""
        # Qt only borrows what it is given.
        self._data = data
        return self.load(data)

    def translate(
        self, _context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        # Qt would take an empty string for a translation.
        return super().translate("", text, disambiguation, n) or text


def speak(application: QCoreApplication, language: Language) -> None:
    """Install the translation; call it before the first window is created."""
    if language not in TRANSLATED:
        return
    own = OneContext(application)
    own.read(resource(f"translations/headshot_viewer_{language}.qm").read_bytes())
    application.installTranslator(own)
    # The buttons and menus that Qt brings; asked first, for ours has an answer to everything.
    qts = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if qts.load(f"qtbase_{language}", folder):
        application.installTranslator(qts)
    QLocale.setDefault(QLocale(language.value))
