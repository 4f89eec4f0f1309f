"""A line of words that gives way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from headshot_viewer.gui.elided_label import ElidedLabel
from headshot_viewer.paint.images import array_of

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from pytestqt.qtbot import QtBot

WORDS = "Professional 123, 456: RGB 10 20 30"


def _label(qtbot: QtBot, words: str) -> ElidedLabel:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText(words)
    return label


def _ink(label: ElidedLabel) -> NDArray[np.bool_]:
    """Return in which columns something is painted."""
    pixels = array_of(label.grab().toImage())[..., :3]
    return np.asarray((pixels != pixels[0, 0]).any(axis=(0, 2)))


def test_with_room_it_looks_like_any_label(qtbot: QtBot) -> None:
    label = _label(qtbot, WORDS)
    label.resize(label.sizeHint())
    assert _ink(label)[: label.width() // 3].any()
    assert _ink(label)[-label.width() // 3 :].any()


def test_without_room_it_ends_in_an_ellipsis_within_its_width(qtbot: QtBot) -> None:
    whole, label = _label(qtbot, WORDS), _label(qtbot, WORDS)
    whole.resize(whole.sizeHint())
    label.resize(label.sizeHint().width() // 2, label.sizeHint().height())
    cut = array_of(whole.grab().toImage())[:, : label.width(), :3]
    assert not np.array_equal(array_of(label.grab().toImage())[..., :3], cut)
    last = np.flatnonzero(_ink(label)).max()
    assert label.width() * 0.7 < last < label.width() - 1


def test_its_tooltip_has_all_the_words(qtbot: QtBot) -> None:
    label = _label(qtbot, WORDS)
    assert label.toolTip() == WORDS
    label.setText("")
    assert label.toolTip() == ""


def test_it_asks_for_no_more_than_its_first_letters(qtbot: QtBot) -> None:
    label = _label(qtbot, WORDS)
    assert 0 < label.minimumSizeHint().width() < label.sizeHint().width() / 3
    assert _label(qtbot, "").minimumSizeHint().width() == 0
    short = _label(qtbot, "AI")
    assert short.minimumSizeHint().width() <= short.sizeHint().width()
