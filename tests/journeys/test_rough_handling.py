"""What nobody does on purpose: a folder dropped, points undone half-way, strange sessions."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from headshot_viewer.core import edits
from headshot_viewer.core.alignment import AlignmentMode
from headshot_viewer.core.annotation import (
    Annotation,
    Arrow,
    Ellipse,
    Pin,
    Rectangle,
    Shape,
    Text,
)
from headshot_viewer.core.geometry import Offset, PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.files.session_file import write_session
from tests.journeys.hand import (
    CTRL,
    SHIFT,
    choose,
    choose_files,
    click,
    drop,
    middle,
    move,
    seen_at,
    settle,
    strike,
    turn_wheel,
    until,
)

if TYPE_CHECKING:
    from pathlib import Path

    from headshot_viewer.gui.main_window import MainWindow
    from tests.journeys.conftest import Pictures

FAR = 1e9
"""The furthest that a session may say."""


# Dropped


def test_a_dropped_folder_is_refused_and_what_is_open_stays(
    desk: MainWindow, pictures: Pictures
) -> None:
    before = desk.document.session
    folder = pictures.professional.parent
    assert drop(desk.stage.left, middle(desk.stage.left), folder)
    settle(desk)
    assert desk.messages.text == (
        "“pictures” could not be opened: it is a folder; open the pictures in it."
    )
    assert desk.document.session == before


def test_a_folder_dropped_with_a_picture_opens_neither(
    window: MainWindow, pictures: Pictures
) -> None:
    left = window.stage.left
    assert drop(left, middle(left), pictures.professional, pictures.professional.parent)
    settle(window)
    assert "“pictures” could not be opened" in window.messages.text
    assert not window.document.undo_stack.canUndo() or window.document.session.ai is None


# Points


def test_points_are_undone_and_redone_with_their_pins(desk: MainWindow) -> None:
    choose(desk, "Compare", "Align by Points")
    left, right = desk.stage.left, desk.stage.right
    places = (
        (PicturePoint(100, 100), PicturePoint(160, 180)),
        (PicturePoint(150, 140), PicturePoint(300, 280)),
        (PicturePoint(90, 200), PicturePoint(170, 400)),
    )
    states = [desk.document.session.alignment]
    for one, other in places:
        click(left, seen_at(left, one))
        click(right, seen_at(right, other))
        if desk.document.session.alignment != states[-1]:
            states.append(desk.document.session.alignment)
    assert desk.document.linked_by is AlignmentMode.POINTS
    assert len(states) >= 3
    keys = [hung.key for hung in desk.document.session.pictures]
    assert len(states[-1].pairs(*keys)) == len(places)
    for state in reversed(states[:-1]):
        strike(desk, Qt.Key.Key_Z, CTRL)
        assert desk.document.session.alignment == state
    for state in states[1:]:
        strike(desk, Qt.Key.Key_Z, CTRL | SHIFT)
        assert desk.document.session.alignment == state
    assert len(desk.document.session.alignment.pairs(*keys)) == len(places)
    assert desk.document.linked_by is AlignmentMode.POINTS


# Strange sessions: what may stand in one, but never does


def _far_away(session: dict[str, object]) -> None:
    session["professional"]["offset"] |= {"dx": FAR, "dy": -FAR}  # type: ignore[index]  # as written below


def _tiny(session: dict[str, object]) -> None:
    session["professional"]["offset"]["zoom"] = 1e-4  # type: ignore[index]


def _huge(session: dict[str, object]) -> None:
    session["candidates"][0]["offset"]["zoom"] = 1e4  # type: ignore[index]


def _looked_at_from_afar(session: dict[str, object]) -> None:
    session["look"]["viewport"] = {"centre": [FAR, -FAR], "zoom": FAR}  # type: ignore[index]


def _looked_at_from_too_near(session: dict[str, object]) -> None:
    session["look"]["viewport"] = {"centre": [0.0, 0.0], "zoom": 1e-300}  # type: ignore[index]


def _larger_than_any_picture(session: dict[str, object]) -> None:
    session["annotations"][0]["shape"] |= {"radius_x_px": FAR, "radius_y_px": FAR}  # type: ignore[index]
    session["annotations"][1]["shape"] |= {"corner": [-FAR, -FAR], "width_px": FAR}  # type: ignore[index]
    session["annotations"][2]["shape"]["tail"] = [FAR, FAR]  # type: ignore[index]


def _flat(session: dict[str, object]) -> None:
    session["annotations"][0]["shape"] |= {"radius_x_px": 0.0, "radius_y_px": 0.0}  # type: ignore[index]
    session["annotations"][2]["shape"]["tail"] = [60.0, 80.0]  # type: ignore[index]
    session["annotations"][2]["shape"]["tip"] = [60.0, 80.0]  # type: ignore[index]


def _wordy(session: dict[str, object]) -> None:
    for annotation in session["annotations"]:  # type: ignore[attr-defined]
        annotation["note"] = "<b>bold</b> %s {name} \u202egnp.exe\n" * 50
    session["annotations"][3]["shape"]["text"] = "wide " * 400  # type: ignore[index]


@pytest.fixture
def strange(desk: MainWindow, tmp_path: Path) -> Path:
    """A session with annotations of several kinds, which no window has open."""
    document, at = desk.document, PicturePoint(60, 80)
    shapes: tuple[Shape, ...] = (
        Ellipse(at, 20, 30),
        Rectangle(at, 20, 30),
        Arrow(at, PicturePoint(100, 120)),
        Text(at, "Plastic"),
        Pin(at),
    )
    session = edits.set_offset(document.session, Side.AI, Offset(0.1, -0.05, 1.2))
    for number, shape in enumerate(shapes):
        session = edits.add(session, Annotation(f"a{number}", "picture-1", shape, note="seen"))
    path = tmp_path / "strange.headshot"
    write_session(path, session, document.look)
    return path


@pytest.mark.parametrize(
    "twist",
    [
        _far_away,
        _tiny,
        _huge,
        _looked_at_from_afar,
        _looked_at_from_too_near,
        _larger_than_any_picture,
        _flat,
        _wordy,
    ],
)
def test_a_strange_session_is_opened_and_worked_in_or_refused(
    desk: MainWindow, strange: Path, twist: object
) -> None:
    twisted = json.loads(strange.read_text("utf-8"))
    assert callable(twist)
    twist(twisted)
    strange.write_text(json.dumps(twisted), "utf-8")
    strike(desk, Qt.Key.Key_O, CTRL)
    choose_files(strange)
    settle(desk)
    if desk.document.path != strange:
        assert "could not be opened as a session" in desk.messages.text
        return
    for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_1, Qt.Key.Key_A):
        strike(desk, key, CTRL if key == Qt.Key.Key_A else Qt.KeyboardModifier.NoModifier)
        pane = desk.stage.shown_panes[0]
        move(pane, middle(pane))
        turn_wheel(pane, middle(pane), 1)
        desk.grab()
    strike(desk, Qt.Key.Key_0, CTRL)
    desk.grab()
    # Whatever it was, it is saved and read again as it is.
    strike(desk, Qt.Key.Key_S, CTRL)
    until(lambda: not desk.document.is_modified)
    assert desk.messages.text == ""
