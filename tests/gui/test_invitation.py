"""What an empty pane says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from headshot_viewer.core.picture import Side
from headshot_viewer.gui.invitation import Invitation
from headshot_viewer.paint.images import array_of
from tests.makers import noise_picture

if TYPE_CHECKING:
    import numpy as np
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Desk


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(320, 300)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def invitation(window: QWidget) -> Invitation:
    made = Invitation(window)
    made.resize(window.size())
    return made


def _button(invitation: Invitation) -> QPushButton:
    (button,) = invitation.findChildren(QPushButton)
    return button


def test_it_says_what_belongs_there_and_how_to_bring_it(
    invitation: Invitation, qtbot: QtBot
) -> None:
    invitation.say("Drop it here", "JPEG or PNG", "Open…")
    assert invitation.words == "Drop it here\nJPEG or PNG\nOpen…"
    with qtbot.waitSignal(invitation.clicked):
        QTest.mouseClick(_button(invitation), Qt.MouseButton.LeftButton)


def test_without_words_for_it_there_is_no_button(invitation: Invitation) -> None:
    invitation.say("Opening…", "", "")
    assert _button(invitation).isHidden()
    invitation.say("Drop it here", "", "Open…")
    assert not _button(invitation).isHidden()


def test_it_draws_the_frame_to_drop_into(invitation: Invitation) -> None:
    invitation.say("", "", "")
    drawn = array_of(invitation.grab().toImage())
    assert (drawn[20] != drawn[10]).any()


def test_its_frame_leaves_the_badge_of_a_lost_picture_free(invitation: Invitation) -> None:
    badge_px = 36

    def above() -> np.ndarray[Any, Any]:
        return array_of(invitation.grab().toImage())[: badge_px + 1]

    invitation.say("It is not there.", "", "Find It…", below_px=badge_px)
    assert (above() == above()[0, 0]).all()
    invitation.say("Drop it here", "", "Open…")
    assert (above() != above()[0, 0]).any()


def test_each_empty_pane_invites_its_own_picture(empty_desk: Desk) -> None:
    invitations = empty_desk.stage.invitations
    professional, ai = invitations[empty_desk.left], invitations[empty_desk.right]
    assert professional.isVisible()
    assert "Drop the photographer’s picture here" in professional.words
    assert "Drop the AI picture here" in ai.words
    assert "Everything stays on this computer" in ai.words


def test_it_goes_when_a_picture_comes_and_comes_back_when_it_goes(empty_desk: Desk) -> None:
    empty_desk.hang(Side.AI, noise_picture(60, 80))
    invitation = empty_desk.stage.invitations[empty_desk.right]
    assert not invitation.isVisible()
    empty_desk.document.undo_stack.undo()
    assert invitation.isVisible()


def test_it_changes_places_with_the_sides(empty_desk: Desk) -> None:
    empty_desk.operations.swap(True)
    assert "AI picture" in empty_desk.stage.invitations[empty_desk.left].words


@pytest.mark.parametrize("side", list(Side))
def test_its_button_asks_for_the_picture_of_its_side(
    empty_desk: Desk, qtbot: QtBot, side: Side
) -> None:
    button = _button(empty_desk.stage.invitations[empty_desk.stage.pane(side)])
    with qtbot.waitSignal(empty_desk.stage.open_wanted) as wanted:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wanted.args == [side]
