"""Which ways of comparing are possible, and what the commands of the modes do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from headshot_viewer.core import edits
from headshot_viewer.core.alignment import Alignment, AlignmentMode
from headshot_viewer.core.compare import SIDE_BY_SIDE, CompareMode
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.comparing import COMMANDS_OF_MODES
from tests.gui.comparing_desk import ComparingDesk, link_by_points, put_comparing
from tests.makers import noise_picture, picture_of

if TYPE_CHECKING:
    from headshot_viewer.core.arrays import Pixels
    from headshot_viewer.core.picture import Picture
    from tests.gui.conftest import Desk

OF_A_PAIR = ("wipe", "onion", "blink", "blink_held", "match_brightness")


@pytest.fixture
def pair(desk: Desk) -> ComparingDesk:
    link_by_points(desk)
    return put_comparing(desk)


def _align(pair: ComparingDesk, mode: AlignmentMode) -> None:
    document = pair.desk.document
    alignment = replace(document.session.alignment, mode=mode)
    document.edit("Change Alignment", edits.align(document.session, alignment))


def _tip(pair: ComparingDesk, name: str) -> str:
    return pair.actions[name].toolTip()


def test_without_a_pair_only_side_by_side_is_possible_and_the_rest_says_why(
    empty_desk: Desk,
) -> None:
    pair = put_comparing(empty_desk)
    assert pair.actions["side_by_side"].isEnabled()
    for name in (*OF_A_PAIR, "difference"):
        assert not pair.actions[name].isEnabled()
        assert _tip(pair, name) == "Open both pictures first"


def test_one_picture_is_not_enough(empty_desk: Desk) -> None:
    pair = put_comparing(empty_desk)
    empty_desk.hang(Side.AI, noise_picture(50, 60))
    assert not pair.actions["wipe"].isEnabled()
    empty_desk.hang(Side.PROFESSIONAL, noise_picture(50, 60, seed=1))
    assert all(pair.actions[name].isEnabled() for name in OF_A_PAIR)


def test_pictures_on_their_way_are_waited_for(pair: ComparingDesk) -> None:
    pair.compare(CompareMode.WIPE)
    kept = [hung.ref.sha256 for hung in pair.desk.document.session.pictures]
    pictures = [pair.desk.gallery.picture(sha256) for sha256 in kept]
    pair.desk.gallery.keep_only([])
    assert _tip(pair, "wipe") == "A picture is missing, or still being opened"
    assert not pair.overlay.isVisible()
    for picture in pictures:
        assert picture is not None
        pair.desk.gallery.keep(picture)
    assert pair.comparing.shown_mode is CompareMode.WIPE
    assert pair.overlay.isVisible()


def test_a_difference_needs_pictures_linked_by_what_they_show(pair: ComparingDesk) -> None:
    pair.compare(CompareMode.DIFFERENCE)
    for mode in (AlignmentMode.FIT, AlignmentMode.PIXELS):
        _align(pair, mode)
        assert not pair.actions["difference"].isEnabled()
        assert "by face or by points" in _tip(pair, "difference")
        assert pair.comparing.shown_mode is CompareMode.SIDE_BY_SIDE
        assert pair.desk.left.isVisible()
    # The wish is not forgotten.
    _align(pair, AlignmentMode.POINTS)
    assert pair.comparing.shown_mode is CompareMode.DIFFERENCE
    assert pair.overlay.isVisible()


def test_points_that_were_unpinned_link_nothing(pair: ComparingDesk) -> None:
    document = pair.desk.document
    session = edits.align(document.session, Alignment(AlignmentMode.POINTS))
    document.edit("Unpin", session)
    assert not pair.actions["difference"].isEnabled()


@pytest.mark.parametrize("mode", CompareMode)
def test_each_command_chooses_its_mode_and_is_checked(
    pair: ComparingDesk, mode: CompareMode
) -> None:
    pair.actions[COMMANDS_OF_MODES[mode]].trigger()
    assert pair.comparing.shown_mode is mode
    checked = [m for m, name in COMMANDS_OF_MODES.items() if pair.actions[name].isChecked()]
    assert checked == [mode]


def test_each_mode_keeps_its_parameters_when_another_is_chosen(pair: ComparingDesk) -> None:
    tuned = replace(SIDE_BY_SIDE, wipe=0.2, onion=0.7, gain=4, wipe_is_level=True)
    pair.comparing.change(tuned)
    for name in COMMANDS_OF_MODES.values():
        pair.actions[name].trigger()
    assert replace(pair.comparing.compare, mode=tuned.mode) == tuned


def test_choosing_the_wipe_gives_the_arrow_keys_to_its_line(pair: ComparingDesk) -> None:
    pair.actions["wipe"].trigger()
    assert pair.overlay.handle.hasFocus()
    pair.actions["onion"].trigger()
    assert pair.overlay.hasFocus()
    pair.actions["side_by_side"].trigger()
    assert any(pane.hasFocus() for pane in pair.desk.stage.panes)


def test_the_wipe_is_turned_while_it_is_shown(pair: ComparingDesk) -> None:
    assert not pair.actions["turn_wipe"].isEnabled()
    assert _tip(pair, "turn_wipe") == "Choose the wipe first"
    pair.compare(CompareMode.WIPE)
    for is_level in (True, False):
        pair.actions["turn_wipe"].trigger()
        assert pair.comparing.compare.wipe_is_level is is_level


def test_leaving_stops_the_blinking_first_then_the_mode(pair: ComparingDesk) -> None:
    pair.compare(CompareMode.ONION)
    pair.actions["blink"].trigger()
    assert pair.comparing.leave()
    assert not pair.comparing.blinking.is_running
    assert pair.comparing.shown_mode is CompareMode.ONION
    assert pair.comparing.leave()
    assert pair.comparing.compare == SIDE_BY_SIDE
    assert not pair.comparing.leave()


# Brightness


def test_the_brighter_picture_is_shown_darker_and_says_so(empty_desk: Desk) -> None:
    dark, bright = noise_picture(60, 80, "dark.png", 1), noise_picture(60, 80, "bright.png", 2)
    shadow = (dark.pixels // 2).copy()
    shadow[..., 3] = 255
    empty_desk.hang_pair(_with(dark, shadow), bright)
    pair = put_comparing(empty_desk)
    before = [pane.plate for pane in empty_desk.stage.panes]
    assert all(plate is not None and plate.brightness == 1 for plate in before)
    pair.actions["match_brightness"].trigger()
    left, right = (pane.plate for pane in empty_desk.stage.panes)
    assert left is not None
    assert right is not None
    assert (left.brightness, left.note) == (1, "")
    assert right.brightness == pytest.approx(0.5, abs=0.03)
    assert right.note == f"shown {1 - right.brightness:.0%} darker"
    pair.actions["match_brightness"].trigger()
    plates = [pane.plate for pane in empty_desk.stage.panes]
    assert all(plate is not None and plate.note == "" for plate in plates)


def _with(picture: Picture, pixels: Pixels) -> Picture:
    return picture_of(pixels, picture.ref.path)
