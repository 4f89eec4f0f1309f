"""Ctrl+C calls a function for as long as a context lasts."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest

from headshot_viewer.sigint import is_ignored, on_sigint


@pytest.fixture(autouse=True)
def _handler_as_before() -> Iterator[None]:
    before = signal.getsignal(signal.SIGINT)
    yield
    assert signal.getsignal(signal.SIGINT) is before


def press_ctrl_c() -> None:
    signal.raise_signal(signal.SIGINT)


def test_each_ctrl_c_inside_the_context_calls_the_function() -> None:
    pressed = []
    with on_sigint(lambda: pressed.append("again")):
        press_ctrl_c()
        press_ctrl_c()
    assert pressed == ["again", "again"]


def test_contexts_nest() -> None:
    pressed = []
    with on_sigint(lambda: pressed.append("outer")):
        with on_sigint(lambda: pressed.append("inner")):
            press_ctrl_c()
        press_ctrl_c()
    assert pressed == ["inner", "outer"]


def test_the_former_handler_returns_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), on_sigint(lambda: None):
        raise ZeroDivisionError


def test_a_program_in_the_background_goes_on_ignoring_it() -> None:
    pressed = []
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        assert is_ignored()
        with on_sigint(lambda: pressed.append("pressed")):
            press_ctrl_c()
        assert is_ignored()
    finally:
        signal.signal(signal.SIGINT, before)
    assert pressed == []
    assert not is_ignored()
