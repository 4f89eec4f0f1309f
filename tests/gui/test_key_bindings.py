"""Which key does what, and choosing others."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from headshot_viewer.gui.actions import make_actions
from headshot_viewer.gui.key_bindings import (
    MOST_KEYS,
    RESERVED,
    KeyBindings,
    parsed,
    resolved,
)
from headshot_viewer.gui.settings import SettingsFile

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

_keys = st.lists(st.sampled_from("ABCDEF"), max_size=2).map(tuple)
_bindings = st.dictionaries(st.sampled_from(["fit", "swap", "link", "heat", "gone"]), _keys)


def _usual(found: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return usual keys as ours are: no key twice, and nothing that is not there."""
    return {each: keys for each, keys in resolved(found, {}).items() if each != "gone"}


@given(_bindings.map(_usual), _bindings)
def test_no_key_has_two_meanings(
    usual: dict[str, tuple[str, ...]], chosen: dict[str, tuple[str, ...]]
) -> None:
    found = resolved(usual, chosen)
    assert found.keys() == usual.keys()
    counts = Counter(key for keys in found.values() for key in keys)
    assert all(count == 1 for count in counts.values())


@given(_bindings.map(_usual), _bindings)
def test_what_was_chosen_comes_before_what_is_usual(
    usual: dict[str, tuple[str, ...]], chosen: dict[str, tuple[str, ...]]
) -> None:
    found = resolved(usual, chosen)
    wished = {key for each, keys in chosen.items() if each in usual for key in keys}
    for each, keys in found.items():
        if each in chosen:
            assert set(keys) <= set(chosen[each])
        else:
            assert keys == tuple(key for key in usual[each] if key not in wished)
    assert wished <= {key for keys in found.values() for key in keys}


@pytest.fixture
def ini(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def _choices(ini: Path) -> SettingsFile:
    return SettingsFile(QSettings(str(ini), QSettings.Format.IniFormat))


@pytest.fixture
def choices(ini: Path) -> SettingsFile:
    return _choices(ini)


@pytest.fixture
def actions(window: QWidget) -> dict[str, QAction]:
    return make_actions(window)


@pytest.fixture
def bindings(actions: dict[str, QAction], choices: SettingsFile, window: QWidget) -> KeyBindings:
    return KeyBindings(actions, choices, window)


def test_no_usual_key_is_reserved_or_has_two_meanings(bindings: KeyBindings) -> None:
    counts: Counter[str] = Counter()
    for each in make_actions(QWidget()):
        keys = bindings.usual(each)
        assert len(keys) <= MOST_KEYS
        assert not RESERVED & set(keys)
        counts.update(keys)
    assert counts.most_common(1)[0][1] == 1


def test_a_new_key_works_at_once_and_its_tooltip_tells(
    bindings: KeyBindings, actions: dict[str, QAction]
) -> None:
    bindings.bind("fit", ("F5", "Ctrl+F5"))
    assert [keys.toString() for keys in actions["fit"].shortcuts()] == ["F5", "Ctrl+F5"]
    assert actions["fit"].toolTip().endswith("(F5)")
    assert not bindings.is_usual("fit")
    bindings.bind("fit", ())
    assert actions["fit"].shortcuts() == []
    assert "(" not in actions["fit"].toolTip()


def test_a_tooltip_that_says_why_not_stays(
    bindings: KeyBindings, actions: dict[str, QAction]
) -> None:
    actions["fit"].setEnabled(False)
    actions["fit"].setToolTip("Open a picture first")
    bindings.bind("fit", ("F5",))
    assert actions["fit"].toolTip() == "Open a picture first"


def test_a_key_that_is_taken_is_lost_there_and_nowhere_else(bindings: KeyBindings) -> None:
    # Sic: "Del" is Qt's portable notation.
    assert bindings.owners(("Del", "X"), "fit") == ("delete", "swap")
    bindings.bind("fit", ("Del", "X"))
    assert bindings.keys("fit") == ("Del", "X")
    assert bindings.keys("delete") == ("Backspace",)
    assert bindings.keys("swap") == ()
    assert bindings.keys("link") == bindings.usual("link")


def test_usual_keys_can_be_had_back_one_by_one_and_all(
    bindings: KeyBindings, choices: SettingsFile
) -> None:
    bindings.bind("fit", ("X",))
    bindings.bind("link", ("F5",))
    bindings.reset("swap")
    assert bindings.is_usual("swap")
    assert bindings.keys("fit") == ()
    bindings.reset_all()
    assert all(map(bindings.is_usual, ("fit", "swap", "link")))
    assert choices.settings.shortcuts == ()


def test_keys_are_there_again_at_the_next_start(
    bindings: KeyBindings, ini: Path, window: QWidget
) -> None:
    bindings.bind("fit", ("X", "Ctrl+Alt+;"))
    bindings.bind("heat", ())
    again = KeyBindings(make_actions(window), _choices(ini), window)
    assert again.keys("fit") == ("X", "Ctrl+Alt+;")
    assert again.keys("heat") == ()
    assert again.keys("swap") == ()


def test_what_is_learned_later_gets_its_chosen_key(bindings: KeyBindings, window: QWidget) -> None:
    bindings.bind("fit", ("Alt+1",))
    late = QAction("Skin", window)
    late.setShortcut("Alt+1")
    bindings.learn({"layer_skin": late})
    assert bindings.keys("layer_skin") == ()
    bindings.bind("layer_skin", ("F6",))
    assert late.shortcut().toString() == "F6"


def test_commands_of_another_version_keep_their_keys(
    choices: SettingsFile, ini: Path, window: QWidget, actions: dict[str, QAction]
) -> None:
    ini.write_text("[General]\nshortcuts=hologram\\nF7, fit\\nF5\n", encoding="utf-8")
    choices = _choices(ini)
    bindings = KeyBindings(actions, choices, window)
    assert bindings.keys("fit") == ("F5",)
    bindings.bind("swap", ("F6",))
    assert ("hologram", "F7") in choices.settings.shortcuts


@given(st.text(max_size=30))
def test_anything_in_the_settings_gives_keys_that_may_be_had(words: str) -> None:
    keys = parsed(words)
    assert len(keys) <= MOST_KEYS
    assert not RESERVED & set(keys)
    assert len(set(keys)) == len(keys)
    assert parsed("; ".join(keys)) == keys
