from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from headshot_viewer.core import edits
from headshot_viewer.core.alignment import Alignment, AlignmentMode
from headshot_viewer.core.face import Eyes, Face
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.core.regions import CloseUp, close_up
from headshot_viewer.gui.close_ups import CloseUps, view_of, why_none
from tests.analysis.face_pictures import portrait_face

if TYPE_CHECKING:
    from tests.gui.conftest import Desk


def face_at(right: tuple[float, float], left: tuple[float, float]) -> Face:
    carried = portrait_face().carried_to(Eyes(PicturePoint(*right), PicturePoint(*left)))
    assert carried is not None
    return carried


FACES = {
    Side.PROFESSIONAL: face_at((45, 60), (75, 62)),
    Side.AI: face_at((80, 140), (150, 130)),
}


def find(desk: Desk, side: Side, *faces: Face) -> None:
    hung = desk.document.session.on(side)
    assert hung is not None
    desk.document.set_faces(hung.ref.sha256, faces)


@pytest.fixture
def faced(desk: Desk) -> Desk:
    for side, face in FACES.items():
        find(desk, side, face)
    return desk


@pytest.mark.parametrize("text_pt", [9, 18])
def test_every_name_has_the_room_it_needs(desk: Desk, text_pt: int) -> None:
    strip = CloseUps(desk.document, desk.gallery, desk.window).strip
    font = strip.font()
    font.setPointSize(text_pt)
    strip.setFont(font)
    for row in range(strip.count()):
        item = strip.item(row)
        name_px = strip.fontMetrics().horizontalAdvance(item.text())
        assert name_px < min(strip.gridSize().width(), item.sizeHint().width())


@pytest.mark.parametrize("mode", [AlignmentMode.FACE, AlignmentMode.FIT, AlignmentMode.PIXELS])
@pytest.mark.parametrize("level", [False, True])
@pytest.mark.parametrize("what", CloseUp)
def test_both_places_are_seen_whole_however_the_pictures_are_linked(
    faced: Desk, mode: AlignmentMode, level: bool, what: CloseUp
) -> None:
    document = faced.document
    alignment = Alignment(mode, level_eyes=level)
    document.edit("Align", edits.align(document.session, alignment))
    viewport = view_of(document, what)
    assert viewport is not None
    pane, touches = document.pane_size, False
    for side in Side:
        placement = document.placement(side)
        assert placement is not None
        left, top, right, bottom = close_up(FACES[side], what)
        for corner in ((left, top), (right, top), (left, bottom), (right, bottom)):
            x, y = viewport.to_screen(placement.to_stage(PicturePoint(*corner)), pane)
            assert 0 <= x <= pane.width
            assert 0 <= y <= pane.height
            touches = touches or min(x, y, pane.width - x, pane.height - y) < 20
    # And no further away than that takes.
    assert touches


def test_a_face_in_one_picture_is_enough(desk: Desk) -> None:
    find(desk, Side.PROFESSIONAL)
    assert view_of(desk.document, CloseUp.MOUTH) is None
    find(desk, Side.AI, FACES[Side.AI])
    viewport, placement = view_of(desk.document, CloseUp.MOUTH), desk.document.placement(Side.AI)
    assert viewport is not None
    assert placement is not None
    middle = placement.to_stage(close_up(FACES[Side.AI], CloseUp.MOUTH).centre)
    assert viewport.centre == pytest.approx(middle)


def test_without_pictures_one_is_to_be_opened(empty_desk: Desk) -> None:
    assert "Open a picture" in why_none(empty_desk.document)


def test_while_one_picture_is_searched_nobody_says_that_there_is_no_face(desk: Desk) -> None:
    assert "looked for" in why_none(desk.document)
    find(desk, Side.AI)
    assert "looked for" in why_none(desk.document)
    find(desk, Side.PROFESSIONAL)
    assert "No face was found" in why_none(desk.document)
    find(desk, Side.AI, FACES[Side.AI])
    assert why_none(desk.document) == ""
