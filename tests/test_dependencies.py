"""Faults of libraries that would end the program, and that a version bound keeps away.

PySide6 6.12.0 on Python 3.10 and 3.11 loses one reference to None in almost every call that
returns nothing; after some tens of thousands of calls the interpreter dies. pyproject.toml excludes
that release (docs/decisions/0002); the tests fail should another one do the same.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

CHECKOUT: Final = Path(__file__).parent.parent

CALLS: Final = 10_000
SLACK: Final = 200
"""References that come and go for other reasons while the calls are made."""


def references_lost(call: Callable[[], object]) -> int:
    """Return how many references to None are gone after :data:`CALLS` calls; < 0 for more."""
    call()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return before - sys.getrefcount(None)


# None became immortal in 3.12: its references are not counted any more, nor can they run out.
counted = pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal here")


@counted
def test_asking_for_a_repaint_loses_no_reference(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    assert abs(references_lost(widget.update)) < SLACK


@counted
@pytest.mark.usefixtures("qapp")
def test_painting_loses_no_reference() -> None:
    image, colour = QImage(8, 8, QImage.Format.Format_RGB32), QColor(1, 2, 3)
    with QPainter(image) as painter:
        assert abs(references_lost(lambda: painter.setPen(colour))) < SLACK


@counted
def test_lost_and_hoarded_references_would_be_seen() -> None:
    hoard: list[None] = [None] * (CALLS + 1)
    assert references_lost(hoard.pop) > CALLS - SLACK
    assert references_lost(lambda: hoard.append(None)) < SLACK - CALLS


def test_every_dependency_has_its_reason_in_the_decision() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (decision,) = (CHECKOUT / "docs" / "decisions").glob("0002-*.md")
    reasons = decision.read_text(encoding="utf-8")
    names = [
        requirement.partition(";")[0].partition(">")[0] for requirement in project["dependencies"]
    ]
    assert [name for name in names if f"`{name}`" not in reasons] == []
