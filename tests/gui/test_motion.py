"""Moving the view, and who asked the system for less of it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest

from headshot_viewer.gui.motion import system_wants_less_motion


@pytest.fixture(autouse=True)
def _asked_anew() -> Iterator[None]:
    system_wants_less_motion.cache_clear()
    yield
    system_wants_less_motion.cache_clear()


def answer(
    monkeypatch: pytest.MonkeyPatch, platform: str, words: str, code: int = 0
) -> list[tuple[str, ...]]:
    """Let the system's program answer with *words*; return what was asked, as it comes."""
    asked: list[tuple[str, ...]] = []

    def run(command: tuple[str, ...], **_options: object) -> subprocess.CompletedProcess[str]:
        asked.append(command)
        return subprocess.CompletedProcess(command, code, words, "")

    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(subprocess, "run", run)
    return asked


@pytest.mark.parametrize(
    ("platform", "words", "less"),
    [
        ("linux", "false\n", True),
        ("linux", "true\n", False),
        ("darwin", "1\n", True),
        ("darwin", "0\n", False),
    ],
)
def test_the_system_is_asked_once(
    monkeypatch: pytest.MonkeyPatch, platform: str, words: str, less: bool
) -> None:
    asked = answer(monkeypatch, platform, words)
    assert system_wants_less_motion() is less
    assert system_wants_less_motion() is less
    assert len(asked) == 1


def test_a_system_that_does_not_know_wants_motion(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "linux", "false", code=1)
    assert not system_wants_less_motion()


def test_a_system_without_the_program_wants_motion(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_args: object, **_options: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(subprocess, "run", missing)
    assert not system_wants_less_motion()


def test_other_systems_are_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answer(monkeypatch, "freebsd14", "false")
    assert not system_wants_less_motion()
    assert asked == []
