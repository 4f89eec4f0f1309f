"""The option that says how soon the layers speak."""

from __future__ import annotations

from argparse import ArgumentParser
from dataclasses import replace

import pytest

from headshot_viewer.batch.one_pair import OpenedPair
from headshot_viewer.cli.sensitivity import add_sensitivity, judged_at
from headshot_viewer.core.look import PLAIN_LOOK
from headshot_viewer.core.sensitivity import Sensitivity
from headshot_viewer.core.session import EMPTY_SESSION

KEEN = OpenedPair(EMPTY_SESSION, replace(PLAIN_LOOK, sensitivity=Sensitivity.KEEN), {})


def parser(default: Sensitivity | None) -> ArgumentParser:
    made = ArgumentParser(prog="test")
    add_sensitivity(made, default)
    return made


@pytest.mark.parametrize("step", Sensitivity)
def test_each_step_is_taken_by_its_word(step: Sensitivity) -> None:
    chosen = parser(None).parse_args(["--sensitivity", step.value]).sensitivity
    assert chosen is step
    assert judged_at(KEEN, chosen).look == replace(KEEN.look, sensitivity=step)


def test_without_the_option_a_session_keeps_its_own() -> None:
    assert judged_at(KEEN, parser(None).parse_args([]).sensitivity) is KEEN


def test_the_help_says_what_holds_without_the_option() -> None:
    assert "the session’s if not given" in " ".join(parser(None).format_help().split())
    assert "normal if not given" in " ".join(parser(Sensitivity.NORMAL).format_help().split())
