"""What the window speaks: the system's language, or the chosen one, and English for the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from headshot_viewer.core.flaws import OUR_WORDS, flaw
from headshot_viewer.core.said import said
from headshot_viewer.gui.language import (
    OWN_NAMES,
    TRANSLATED,
    Language,
    OneContext,
    language_of,
    speak,
)
from headshot_viewer.paint.language import spoken, spoken_vocabulary
from headshot_viewer.resources import resource, resource_path


class Shouting(OneContext):
    """Knows one text."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        known = {"{name} is sharp.": "{name} IST SCHARF.", "The face": "DAS GESICHT"}
        known["Plastic skin"] = "PLASTIK"
        return known.get(text) or super().translate(context, text, disambiguation, n)


@pytest.mark.parametrize(
    ("system", "spoken_there"),
    [
        ("de_AT", Language.GERMAN),
        ("de", Language.GERMAN),
        ("en_US", Language.ENGLISH),
        ("fr_FR", Language.ENGLISH),
        ("C", Language.ENGLISH),
    ],
)
def test_the_systems_language_is_spoken_where_it_is_known(
    system: str, spoken_there: Language
) -> None:
    assert language_of(Language.SYSTEM, QLocale(system)) is spoken_there


@pytest.mark.parametrize("chosen", OWN_NAMES)
def test_a_chosen_language_counts_more_than_the_systems(chosen: Language) -> None:
    assert language_of(chosen, QLocale("de_DE")) is chosen


@pytest.mark.parametrize("language", TRANSLATED)
def test_each_language_is_there(language: Language, qapp: QApplication) -> None:
    translator = QTranslator(qapp)
    data = resource(f"translations/headshot_viewer_{language}.qm").read_bytes()
    assert translator.load(data)
    assert not translator.isEmpty()


@pytest.mark.parametrize("language", TRANSLATED)
def test_what_was_read_lasts(language: Language, qapp: QApplication) -> None:
    translator = OneContext(qapp)
    translator.read(resource(f"translations/headshot_viewer_{language}.qm").read_bytes())
    size = resource_path(f"translations/headshot_viewer_{language}.qm").stat().st_size
    before = translator.translate("", "Annotations")
    # Whoever asks for memory now gets what was freed.
    taken = [b"x" * size for _ in range(200)]
    assert before != "Annotations"
    assert translator.translate("", "Annotations") == before
    assert taken


def test_sentences_from_below_are_said_with_what_fills_them(qapp: QApplication) -> None:
    translator = Shouting(qapp)
    QCoreApplication.installTranslator(translator)
    try:
        assert spoken(said("{name} is sharp.", name=said("The face"))) == "DAS GESICHT IST SCHARF."
        assert QObject().tr("The face") == "DAS GESICHT"
        # An empty answer would leave buttons without words.
        assert QObject().tr("What nobody translated") == "What nobody translated"
        assert spoken("What nobody translated") == "What nobody translated"
    finally:
        QCoreApplication.removeTranslator(translator)
    assert spoken(said("{name} is sharp.", name=said("The face"))) == "The face is sharp."


def test_our_words_for_flaws_are_spoken_and_the_users_are_left(qapp: QApplication) -> None:
    own = replace(flaw("posture"), title="The face")
    assert spoken_vocabulary(OUR_WORDS) == OUR_WORDS
    translator = Shouting(qapp)
    QCoreApplication.installTranslator(translator)
    try:
        made = spoken_vocabulary(OUR_WORDS.with_own(own))
    finally:
        QCoreApplication.removeTranslator(translator)
    assert made.flaw("plastic_skin").title == "PLASTIK"
    assert made.flaw("posture").title == "The face"


def test_english_needs_no_translation(qapp: QApplication) -> None:
    before = QLocale()
    speak(qapp, Language.ENGLISH)
    assert QLocale() == before
