"""Faults of libraries that would end the program, and that a version bound keeps away."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

CHECKOUT = Path(__file__).parent.parent


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_qt_calls_that_return_nothing_keep_the_references_to_none(qapp: QGuiApplication) -> None:
    # PySide6 6.12.0 loses one with each call until the interpreter dies (docs/decisions/0002).
    assert qapp is not None
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    ink = QColor(0, 0, 0)
    before = sys.getrefcount(None)
    with QPainter(picture) as painter:
        for _ in range(10_000):
            painter.setPen(ink)
    assert abs(sys.getrefcount(None) - before) < 1_000


def test_every_dependency_has_its_reason_in_the_decision() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (decision,) = (CHECKOUT / "docs" / "decisions").glob("0002-*.md")
    reasons = decision.read_text(encoding="utf-8")
    names = [
        requirement.partition(";")[0].partition(">")[0] for requirement in project["dependencies"]
    ]
    assert [name for name in names if f"`{name}`" not in reasons] == []
