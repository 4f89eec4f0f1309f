"""Named styles and the last one, kept between two runs."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QSettings

from headshot_viewer.core.annotation import Style
from headshot_viewer.files.annotation_codec import style_json
from headshot_viewer.gui.settings import SettingsFile
from headshot_viewer.gui.style_presets import LONGEST_NAME, StylePresets
from headshot_viewer.gui.toolbox import Tool, Toolbox
from tests.strategies import styles

pytestmark = pytest.mark.usefixtures("qapp")


def choices_in(folder: Path) -> SettingsFile:
    return SettingsFile(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))


class Run:
    """The program from its start to its end."""

    def __init__(self, folder: Path) -> None:
        self._parent = QObject()
        self.choices = choices_in(folder)
        self.toolbox = Toolbox(self._parent)
        self.presets = StylePresets(self.choices, self.toolbox, self._parent)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(styles, st.text("abc äß/=;'\\\n", max_size=80))
def test_styles_and_names_are_there_in_the_next_run(
    tmp_path: Path, style: Style, name: str
) -> None:
    first = Run(tmp_path)
    first.toolbox.use_style(style)
    first.presets.save(name, style)
    then = Run(tmp_path)
    assert then.toolbox.style == style
    said = " ".join(name.split())[:LONGEST_NAME]
    if said:
        assert then.presets.by_name[said] == style
        then.presets.delete(said)
        assert said not in Run(tmp_path).presets.by_name


def test_a_name_that_is_there_gets_the_new_style(tmp_path: Path) -> None:
    run = Run(tmp_path)
    run.presets.save("Skin", Style())
    run.presets.save("Skin", Style("#ffffff"))
    assert run.presets.by_name == {"Skin": Style("#ffffff")}
    assert run.presets.name_of(Style("#ffffff")) == "Skin"
    assert run.presets.name_of(Style()) is None


def test_what_cannot_be_read_is_no_style(tmp_path: Path) -> None:
    choices = choices_in(tmp_path)
    bad = (("Odd", "{}"), ("Worse", "no"), ("alone",), ("Good", _text(Style())))
    choices.change(replace(choices.settings, last_style="[1]", style_presets=bad))
    run = Run(tmp_path)
    assert run.toolbox.style == Style()
    assert run.presets.by_name == {"Good": Style()}


def test_another_tool_keeps_the_style(tmp_path: Path) -> None:
    run = Run(tmp_path)
    run.toolbox.use_style(Style("#ffffff"))
    run.toolbox.take(Tool.PEN)
    assert Run(tmp_path).toolbox.style == Style("#ffffff")


def _text(style: Style) -> str:
    return json.dumps(style_json(style))
