"""Pictures in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from headshot_viewer.core.picture import Picture, Side
from headshot_viewer.gui.gallery import Gallery
from tests.makers import noise_picture

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def gallery(qtbot: QtBot) -> Gallery:
    assert qtbot is not None
    return Gallery()


@pytest.fixture
def one() -> Picture:
    return noise_picture(40, 50, seed=1)


@pytest.fixture
def other() -> Picture:
    return noise_picture(40, 50, seed=2)


def test_a_picture_that_never_came_is_not_there(gallery: Gallery) -> None:
    assert gallery.picture("0" * 64) is None
    assert gallery.images("0" * 64) is None


def test_a_kept_picture_is_found_by_its_content(
    gallery: Gallery, one: Picture, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(gallery.changed):
        gallery.keep(one)
    assert gallery.picture(one.ref.sha256) is one
    images = gallery.images(one.ref.sha256)
    assert images is not None
    assert images.size_px == one.ref.size_px


def test_only_the_wanted_pictures_stay(
    gallery: Gallery, one: Picture, other: Picture, qtbot: QtBot
) -> None:
    gallery.keep(one)
    gallery.keep(other)
    with qtbot.waitSignal(gallery.changed):
        gallery.keep_only({one.ref.sha256})
    assert gallery.picture(one.ref.sha256) is one
    assert gallery.picture(other.ref.sha256) is None
    assert gallery.images(other.ref.sha256) is None


def test_nothing_is_said_when_nothing_leaves(gallery: Gallery, one: Picture, qtbot: QtBot) -> None:
    gallery.keep(one)
    with qtbot.assertNotEmitted(gallery.changed):
        gallery.keep_only({one.ref.sha256})
        gallery.drop_preview(Side.AI)


def test_a_preview_is_shown_on_its_side_until_it_is_dropped(
    gallery: Gallery, one: Picture, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(gallery.changed):
        gallery.show_preview(Side.AI, one)
    assert gallery.preview(Side.AI) is one
    assert gallery.preview_images(Side.AI) is not None
    assert gallery.preview(Side.PROFESSIONAL) is None
    with qtbot.waitSignal(gallery.changed):
        gallery.drop_preview(Side.AI)
    assert gallery.preview(Side.AI) is None
    assert gallery.preview_images(Side.AI) is None


def test_a_preview_is_no_picture_of_the_session(gallery: Gallery, one: Picture) -> None:
    gallery.show_preview(Side.AI, one)
    assert gallery.picture(one.ref.sha256) is None
