"""Rows tell all of a suggestion, and their crops show where it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from headshot_viewer.analysis import catalogue
from headshot_viewer.core import decisions
from headshot_viewer.core.arrays import sealed
from headshot_viewer.core.flaws import OUR_WORDS, Flaw
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.finding_list import FindingList
from headshot_viewer.gui.finding_thumbnails import THUMBNAIL_PX, Thumbnails
from headshot_viewer.gui.suggesting import Suggesting
from headshot_viewer.paint.theme import theme
from tests.gui.layers import spots_layer
from tests.makers import noise_picture

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from headshot_viewer.core.suggestion import Suggestion
    from tests.gui.conftest import Desk


@pytest.fixture
def suggesting(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Suggesting:
    monkeypatch.setattr(catalogue, "analysers", lambda: (spots_layer(),))
    with qtbot.waitSignal(desk.measuring.layers_known):
        desk.measuring.read_catalogue()
    made = Suggesting(desk.document, desk.measuring, desk.window)
    desk.measuring.measure_all()
    qtbot.waitUntil(lambda: bool(made.listed))
    return made


@pytest.fixture
def listed(desk: Desk, suggesting: Suggesting, qtbot: QtBot) -> FindingList:
    made = FindingList(desk.document, desk.gallery, suggesting)
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show()
    return made


def text(listed: FindingList, row: int = 0) -> str:
    told = listed.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(told, str)
    return told


def test_a_row_is_as_tall_as_its_words_need(listed: FindingList) -> None:
    wide = listed.visualItemRect(listed.item(0)).height()
    assert wide >= THUMBNAIL_PX
    listed.resize(180, 400)
    QTest.qWait(0)
    listed.doItemsLayout()
    assert listed.visualItemRect(listed.item(0)).height() > wide


def test_own_words_stand_above_the_measured_ones(
    desk: Desk, suggesting: Suggesting, listed: FindingList
) -> None:
    one = suggesting.listed[0]
    session = decisions.reword(
        desk.document.session, one, sentence="Like wax.", outline_px=None, severity=3
    )
    desk.document.edit("Edit", session)
    _title, facts, *sentences, _values = text(listed).splitlines()
    assert facts.endswith("severity grave")
    assert sentences == ["Like wax.", one.evidence.sentence]


def test_words_that_look_like_markup_are_shown_as_they_are(
    desk: Desk, suggesting: Suggesting, listed: FindingList
) -> None:
    session = decisions.reword(
        desk.document.session,
        suggesting.listed[0],
        sentence="<b>bold</b> & <img src=x>",
        outline_px=None,
        severity=2,
    )
    desk.document.edit("Edit", session)
    row = listed.row_of(suggesting.listed[0])
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; &lt;img src=x&gt;" in row.as_html()
    assert "<b>bold</b> & <img src=x>" in text(listed)


def test_the_list_follows_the_vocabulary(desk: Desk, listed: FindingList) -> None:
    own = Flaw("plastic_skin", "Doll skin", "Like a doll.", "Look closely.")
    desk.document.use_vocabulary(OUR_WORDS.with_own(own))
    assert text(listed).startswith("Doll skin")
    assert listed.item(0).toolTip() == "Look closely."


def test_a_click_chooses_and_the_arrow_keys_go_on(listed: FindingList) -> None:
    chosen: list[Suggestion] = []
    listed.chosen.connect(chosen.append)
    at = listed.visualItemRect(listed.item(0)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.keyClick(listed, Qt.Key.Key_Down)
    assert [one.evidence.finding for one in chosen] == ["spots/cheek", "spots/chin"]


class TestThumbnails:
    def test_they_show_the_place_and_are_drawn_once(
        self, desk: Desk, suggesting: Suggesting
    ) -> None:
        hung = desk.document.session.on(Side.AI)
        assert hung is not None
        width, height = hung.ref.size_px
        pixels = np.zeros((height, width, 4), np.uint8)
        # Green where the cheek is suggested, black everywhere else.
        middle = (round(0.5 * height), round(0.4 * width))
        reach = round(0.03 * height)
        pixels[middle[0] - reach : middle[0] + reach, middle[1] - reach : middle[1] + reach] = (
            0,
            200,
            0,
            255,
        )
        green = replace(noise_picture(width, height, "ai.png", seed=2), levels=(sealed(pixels),))
        desk.gallery.keep(green)
        thumbnails = Thumbnails(desk.document, desk.gallery)
        image = thumbnails.of(suggesting.listed[0], 1.0)
        assert image.size().width() == image.size().height() == THUMBNAIL_PX
        middle_colour = image.pixelColor(QPoint(THUMBNAIL_PX // 2, THUMBNAIL_PX // 2))
        assert (middle_colour.red(), middle_colour.green()) == (0, 200)
        assert image.pixelColor(QPoint(2, 2)) == QColor("#000000")
        assert thumbnails.of(suggesting.listed[0], 1.0) is image
        assert thumbnails.of(suggesting.listed[0], 2.0).width() == 2 * THUMBNAIL_PX

    def test_without_the_picture_they_are_plain(self, desk: Desk, suggesting: Suggesting) -> None:
        away = replace(suggesting.listed[0], picture="picture-9")
        image = Thumbnails(desk.document, desk.gallery).of(away, 1.0)
        assert image.pixelColor(QPoint(5, 5)) == QColor(theme().surround)
