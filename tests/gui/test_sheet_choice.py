from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QDate, QTranslator
from PySide6.QtWidgets import QApplication

from headshot_viewer.core.file_names import SHEET_PATTERN
from headshot_viewer.gui.settings import Settings
from headshot_viewer.gui.sheet_choice import (
    SheetChoice,
    kept_pattern,
    presets,
    shown_pattern,
)
from headshot_viewer.paint.layout import Paper, layouts
from headshot_viewer.sheet_files import FORMATS

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_choice_comes_back_from_the_settings() -> None:
    choice = SheetChoice(
        "square", "jpeg", Paper.DARK, 1200, 200, 80, "Atelier", "/logo.svg", "Jane", False
    )
    assert SheetChoice.remembered(choice.kept_in(Settings()), "Jane") == choice


def test_the_client_is_not_remembered_for_the_next_one() -> None:
    kept = SheetChoice(client="Jane").kept_in(Settings())
    assert "Jane" not in repr(kept)


def test_layouts_and_formats_that_are_gone_do_not_count() -> None:
    settings = replace(Settings(), sheet_layout="poster", sheet_format="gif")
    choice = SheetChoice.remembered(settings, "")
    assert choice.layout in layouts()
    assert choice.format_id in FORMATS


@pytest.mark.parametrize("number", range(5))
def test_every_preset_can_be_made_and_keeps_the_studio(number: int) -> None:
    made = presets()[number].applied_to(SheetChoice(studio="Atelier", client="Jane"))
    assert made.layout in layouts()
    assert made.format_id in FORMATS
    assert (made.studio, made.client) == ("Atelier", "Jane")


def test_a_file_is_called_by_the_client_or_by_the_picture() -> None:
    today = QDate.currentDate().toString("yyyy-MM-dd")
    named = SheetChoice(client="Jane Doe")
    assert named.file_name(SHEET_PATTERN, "DSC_1") == f"Jane Doe comparison {today}"
    assert SheetChoice().file_name(SHEET_PATTERN, "DSC_1") == f"DSC_1 comparison {today}"
    assert SheetChoice().file_name("{studio}", "DSC_1") == "DSC_1 comparison"


class _InGerman(QTranslator):
    def translate(
        self, _context: str, text: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str:
        return "{client} Vergleich {date}" if text == SHEET_PATTERN else ""


def test_the_default_name_is_in_the_users_language_and_follows_it(qapp: QApplication) -> None:
    assert shown_pattern(SHEET_PATTERN) == SHEET_PATTERN
    translator = _InGerman(qapp)
    qapp.installTranslator(translator)
    try:
        shown = shown_pattern(SHEET_PATTERN)
        assert shown == "{client} Vergleich {date}"
        assert kept_pattern(shown) == SHEET_PATTERN
        assert shown_pattern(kept_pattern("{studio} {date}")) == "{studio} {date}"
    finally:
        qapp.removeTranslator(translator)
    assert shown_pattern(SHEET_PATTERN) == SHEET_PATTERN
