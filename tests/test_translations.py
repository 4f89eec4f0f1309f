"""The translation files hold all texts of the program, whole and in a form that can be filled."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator

from tools.translations import FOLDER, LANGUAGES, collect, compile_

if TYPE_CHECKING:
    from pathlib import Path

LEAST_TRANSLATED = 0.95


def _translations(path: Path) -> dict[str, str]:
    """Return every text with its translation; none is empty."""
    messages = ElementTree.parse(path).getroot().iter("message")
    return {each.findtext("source", ""): each.findtext("translation", "") for each in messages}


def _gaps(text: str) -> list[str]:
    return sorted(gap.partition(":")[0] for gap in re.findall(r"\{(\w*[^}]*)\}", text))


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def source(language: str) -> Path:
    return FOLDER / f"headshot_viewer_{language}.ts"


def test_all_texts_of_the_program_are_there_and_no_others(
    source: Path, language: str, tmp_path: Path
) -> None:
    fresh = tmp_path / "fresh.ts"
    collect(fresh, language)
    missing = _translations(fresh).keys() ^ _translations(source).keys()
    assert not missing, "run python -m tools.translations"


def test_hardly_a_text_stays_english(source: Path) -> None:
    translations = _translations(source)
    untranslated = [text for text, translation in translations.items() if not translation]
    assert len(untranslated) <= (1 - LEAST_TRANSLATED) * len(translations), untranslated


def test_translations_have_the_gaps_of_their_texts(source: Path) -> None:
    for text, translation in _translations(source).items():
        if translation:
            assert _gaps(translation) == _gaps(text), text


def test_access_keys_are_kept(source: Path) -> None:
    for text, translation in _translations(source).items():
        if translation and re.search(r"&\w", text):
            assert len(re.findall(r"&\w", translation)) == 1, text


def test_the_compiled_file_says_the_same(source: Path, tmp_path: Path) -> None:
    copy = tmp_path / source.name
    copy.write_bytes(source.read_bytes())
    assert compile_(copy).read_bytes() == source.with_suffix(".qm").read_bytes()
    translator = QTranslator()
    assert translator.load(source.with_suffix(".qm").read_bytes())
    for text, translation in _translations(source).items():
        assert translator.translate("", text) in (translation, None, "")
