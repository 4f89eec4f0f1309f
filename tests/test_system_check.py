"""A missing system library is named in one line, with the package that brings it."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

import pytest

from headshot_viewer import system_check
from headshot_viewer.system_check import (
    advice,
    explain,
    missing_for_painting,
    missing_for_window,
    unanswered_display,
)
from tools import check_system

if TYPE_CHECKING:
    from collections.abc import Callable

EGL_ERROR = "libEGL.so.1: cannot open shared object file: No such file or directory"


def all_but(*missing: str) -> Callable[[str], bool]:
    return lambda name: name not in missing


def no_library(_name: str) -> bool:
    return False


def test_an_import_that_failed_for_a_library_is_explained_in_one_line() -> None:
    said = explain(ImportError(EGL_ERROR))
    assert said is not None
    assert "\n" not in said
    assert "libEGL.so.1" in said
    assert "apt-get install libegl1" in said
    assert "dnf install libglvnd-egl" in said


@pytest.mark.parametrize(
    "error", [ImportError("No module named 'numpy'"), ModuleNotFoundError("cv2"), ImportError()]
)
def test_other_failed_imports_are_not_explained_away(error: ImportError) -> None:
    assert explain(error) is None


def test_a_library_that_no_list_knows_is_named_all_the_same() -> None:
    said = explain(ImportError("libnew-thing.so.7.1: cannot open shared object file: No such file"))
    assert said is not None
    assert "libnew-thing.so.7.1" in said
    assert "apt-get" not in said


def test_each_package_is_named_once() -> None:
    said = advice(("libglib-2.0.so.0", "libgthread-2.0.so.0"))
    assert said.count("libglib2.0-0") == 1
    assert said.startswith("System libraries are missing: libglib-2.0.so.0, libgthread-2.0.so.0")


def test_painting_needs_no_display() -> None:
    missing = missing_for_painting(no_library)
    assert "libEGL.so.1" in missing
    assert not [name for name in missing if "xcb" in name or "wayland" in name]


def test_nothing_is_missing_where_all_loads() -> None:
    assert missing_for_painting(all_but()) == ()
    assert missing_for_window({"DISPLAY": ":0"}, all_but()) == ()


def test_a_window_on_x11_needs_the_libraries_of_its_plugin() -> None:
    missing = missing_for_window({"DISPLAY": ":0"}, all_but("libxcb-cursor.so.0"))
    assert missing == ("libxcb-cursor.so.0",)


def test_one_of_two_displays_suffices() -> None:
    both = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}
    assert missing_for_window(both, all_but("libxcb-cursor.so.0")) == ()
    assert missing_for_window(both, all_but("libwayland-client.so.0")) == ()
    neither = all_but("libxcb-cursor.so.0", "libwayland-client.so.0")
    assert missing_for_window(both, neither) == ("libxcb-cursor.so.0",)


@pytest.mark.parametrize(
    ("platform", "missing"),
    [
        ("offscreen", ()),
        ("xcb", ("libxcb-cursor.so.0",)),
        ("wayland-egl", ("libwayland-client.so.0",)),
        ("xcb:some=option", ("libxcb-cursor.so.0",)),
    ],
)
def test_a_chosen_platform_decides_what_is_needed(platform: str, missing: tuple[str, ...]) -> None:
    loads = all_but("libxcb-cursor.so.0", "libwayland-client.so.0")
    assert missing_for_window({"DISPLAY": ":0", "QT_QPA_PLATFORM": platform}, loads) == missing


def test_what_lacks_for_painting_lacks_for_a_window_too() -> None:
    loads = all_but("libGL.so.1")
    assert missing_for_window({}, loads) == ("libGL.so.1",)
    assert missing_for_window({"DISPLAY": ":0"}, loads) == ("libGL.so.1",)


@pytest.mark.parametrize(
    ("environment", "silent"),
    [
        ({"DISPLAY": ":7"}, ":7"),
        ({"DISPLAY": ":7", "QT_QPA_PLATFORM": "xcb"}, ":7"),
        ({"QT_QPA_PLATFORM": "xcb"}, ""),
        ({"DISPLAY": ":7", "WAYLAND_DISPLAY": "wayland-0"}, None),
        ({"DISPLAY": ":7", "QT_QPA_PLATFORM": "offscreen"}, None),
        ({}, None),
    ],
)
def test_only_a_display_that_qt_would_use_has_to_answer(
    environment: dict[str, str], silent: str | None
) -> None:
    assert unanswered_display(environment, answers=lambda _display: False) == silent
    assert unanswered_display(environment, answers=lambda _display: True) is None


@pytest.mark.skipif(
    "libxcb.so.1" in missing_for_window({"QT_QPA_PLATFORM": "xcb"})
    or not sys.platform.startswith("linux"),
    reason="there is no X11 here",
)
def test_a_display_that_nobody_serves_does_not_answer() -> None:
    assert unanswered_display({"DISPLAY": ":31999"}) == ":31999"


def test_only_linux_is_asked_for_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr(system_check, "_loads", no_library)
    assert missing_for_window({"DISPLAY": ":0"}) == ()


def test_a_system_that_runs_qt_lacks_nothing() -> None:
    # Qt itself is the judge: where it can be imported, our list must not ask for more.
    import_module("PySide6.QtWidgets")
    assert missing_for_painting() == ()


def test_the_check_of_the_makefile_names_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(system_check, "_loads", all_but("libxkbcommon.so.0"))
    assert check_system.main([]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "libxkbcommon0" in said
    assert check_system.main(["--packages"]) == 0
    assert capsys.readouterr().out == "libxkbcommon0\n"


def test_the_check_of_the_makefile_is_silent_when_all_is_there(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_check, "_loads", all_but())
    assert check_system.main(["--window"]) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (ModuleNotFoundError("PySide6"), 0, ""),
        (ImportError(EGL_ERROR), 1, "libegl1"),
        (ImportError("undefined symbol:\n_Z3foo"), 1, "Qt cannot be loaded: undefined symbol"),
    ],
)
def test_what_only_qt_knows_is_told_in_one_line_as_well(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: ImportError,
    code: int,
    words: str,
) -> None:
    def refuse(_name: str) -> None:
        raise error

    monkeypatch.setattr(system_check, "_loads", all_but())
    monkeypatch.setattr(check_system, "import_module", refuse)
    assert check_system.main([]) == code
    said = capsys.readouterr().err
    assert words in said
    assert said.count("\n") == code
