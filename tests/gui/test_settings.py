"""What the program remembers between two runs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QCoreApplication, QSettings

from headshot_viewer.gui.appearance import WindowTheme
from headshot_viewer.gui.settings import MOST_RECENT, NAME, Settings, SettingsFile, users_settings
from headshot_viewer.gui.wheel import Wheel

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    Reopen = Callable[[], QSettings]


@pytest.fixture
def ini(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


def _file(ini: Path) -> QSettings:
    return QSettings(str(ini), QSettings.Format.IniFormat)


def _written(ini: Path, text: str) -> Settings:
    ini.write_text(f"[General]\n{text}\n", encoding="utf-8")
    return SettingsFile(_file(ini)).settings


def test_the_first_start_has_no_memories(ini: Path) -> None:
    assert SettingsFile(_file(ini)).settings == Settings()


def test_choices_are_there_again_at_the_next_start(ini: Path) -> None:
    chosen = Settings(
        recent=(("/a/pro, the first.jpg", "/a/ai.png"), ("/a/Grace.headshot",)),
        picture_folder="/a/Übung, zwei",
        export_folder="@folder",
        export_width_px=3000,
        export_heat=False,
    )
    SettingsFile(_file(ini)).change(chosen)
    assert SettingsFile(_file(ini)).settings == chosen


_folders = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
_paths = _folders.filter(bool)
_any_settings = st.builds(
    Settings,
    recent=st.lists(st.tuples(_paths) | st.tuples(_paths, _paths), max_size=3).map(tuple),
    picture_folder=_folders,
    export_folder=_folders,
    export_width_px=st.integers(0, 100_000),
    export_heat=st.booleans(),
    theme=st.sampled_from(list(WindowTheme)),
    surround=_folders,
    wheel=st.sampled_from(list(Wheel)),
    limit_megapixels=st.integers(1, 2000),
    recovery_folder=_folders,
    recovery_folders=st.lists(st.tuples(_paths), max_size=3).map(tuple),
)


@given(_any_settings)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_reading_gives_back_what_was_written(ini: Path, chosen: Settings) -> None:
    SettingsFile(_file(ini)).write(chosen)
    assert SettingsFile(_file(ini)).settings == chosen


@pytest.mark.parametrize(
    "garbage",
    [
        "export_heat=perhaps, or not",
        "export_heat=maybe",
        "export_heat=@ByteArray(x)",
        "export_width_px=\N{SUPERSCRIPT TWO}",
        "export_width_px=wide",
        "export_width_px=-3",
        "export_width_px=99999999999999999999",
        "export_width_px=1, 2",
        "recent=@ByteArray(x)",
        "recent=@Invalid()",
        'recent="a\\nb\\nc"',
        'recent=""',
        "picture_folder=@Size(1 2)",
        "picture_folder=a, b",
        "theme=pink",
        "theme=Dark",
        "theme=1",
        "theme=dark, light",
        "wheel=@Size(1 2)",
        "limit_megapixels=0",
        "limit_megapixels=2001",
        "limit_megapixels=-300",
        "limit_megapixels=300.5",
    ],
)
def test_garbage_counts_as_not_set(ini: Path, garbage: str) -> None:
    assert _written(ini, garbage) == Settings()


def test_the_places_of_unsaved_work_are_remembered_one_each_and_the_newest_first() -> None:
    settings = Settings()
    assert settings.with_recovery_folder_used() == settings
    for place in ("/a", "/b", "/a", "/c", "/d", "/e", "/f"):
        settings = replace(settings, recovery_folder=place).with_recovery_folder_used()
    assert settings.recovery_folders == (("/f",), ("/e",), ("/d",), ("/c",), ("/a",))


def test_one_spoilt_entry_does_not_cost_the_others(ini: Path) -> None:
    read = _written(
        ini, 'recent="a\\nb", "a\\nb\\nc", "d"\nexport_width_px=wide\nexport_heat=false'
    )
    assert read.recent == (("a", "b"), ("d",))
    assert read.export_heat is False


@given(st.dictionaries(st.sampled_from([*Settings.__dataclass_fields__]), st.text(max_size=20)))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_text_is_stored_the_settings_are_settings(
    ini: Path, stored: dict[str, str]
) -> None:
    file = _file(ini)
    file.clear()
    for key, value in stored.items():
        file.setValue(key, value)
    read = SettingsFile(file).settings
    assert isinstance(read.export_heat, bool)
    assert isinstance(read.theme, WindowTheme)
    assert isinstance(read.wheel, Wheel)
    assert 1 <= read.limit_megapixels <= 2000
    assert 0 <= read.export_width_px < 2**31
    assert all(len(entry) in (1, 2) and all(entry) for entry in read.recent)


@pytest.mark.parametrize("name", Settings.__dataclass_fields__)
def test_every_setting_comes_back_in_its_own_type(ini: Path, name: str) -> None:
    SettingsFile(_file(ini)).write(Settings())
    read = SettingsFile(_file(ini)).settings
    assert type(getattr(read, name)) is type(getattr(Settings(), name))


def test_who_listens_hears_of_other_choices_only(ini: Path, qtbot: QtBot) -> None:
    file = SettingsFile(_file(ini))
    with qtbot.waitSignal(file.changed):
        file.change(Settings(wheel=Wheel.PAN))
    with qtbot.assertNotEmitted(file.changed):
        file.change(Settings(wheel=Wheel.PAN))


def test_what_the_window_keeps_is_found_without_it(qtbot: QtBot) -> None:
    """The window names the program once; a command has no window."""
    assert qtbot is not None
    application = QCoreApplication.instance()
    assert application is not None
    before = application.applicationName(), application.organizationName()
    application.setApplicationName(NAME)
    application.setOrganizationName(NAME)
    try:
        SettingsFile().change(Settings(sheet_studio="Studio Müller"))
        application.setApplicationName("another")
        assert users_settings().sheet_studio == "Studio Müller"
        application.setApplicationName(NAME)
        SettingsFile().change(Settings())
    finally:
        application.setApplicationName(before[0])
        application.setOrganizationName(before[1])


def test_the_newest_is_first_and_once() -> None:
    found = Settings()
    for name in ("a", "b", "a"):
        found = found.with_recent([Path(name), Path("ai.png")])
    assert found.recent == (("a", "ai.png"), ("b", "ai.png"))


def test_the_list_of_recent_ones_does_not_grow_for_ever() -> None:
    found = Settings()
    for number in range(MOST_RECENT + 5):
        found = found.with_recent([Path(str(number))])
    assert len(found.recent) == MOST_RECENT
    assert found.recent[0] == (str(MOST_RECENT + 4),)


def test_the_windows_place_is_kept_apart(ini: Path) -> None:
    assert SettingsFile(_file(ini)).geometry() == (QByteArray(), QByteArray())
    SettingsFile(_file(ini)).write_geometry(QByteArray(b"place"), QByteArray(b"panels"))
    assert SettingsFile(_file(ini)).geometry() == (QByteArray(b"place"), QByteArray(b"panels"))
    assert SettingsFile(_file(ini)).settings == Settings()


def test_a_spoilt_place_counts_as_none(ini: Path) -> None:
    file = _file(ini)
    file.setValue("window/geometry", "nonsense")
    assert SettingsFile(file).geometry()[0].isEmpty()
