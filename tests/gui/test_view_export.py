"""What the stage shows, as a PNG and on the clipboard."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Callout, Pin
from headshot_viewer.core.compare import Compare, CompareMode
from headshot_viewer.core.errors import NotWritten
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.settings import Settings
from headshot_viewer.gui.view_export import ViewExport, ViewExportDialog
from headshot_viewer.gui.view_shot import paint_view
from headshot_viewer.paint.images import array_of
from tests.gui.comparing_desk import ComparingDesk, link_by_points, nearly_equal, put_comparing
from tests.gui.conftest import STAGE_PX

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Desk


@pytest.fixture
def pair(desk: Desk) -> ComparingDesk:
    """A pair with a pin on each, zoomed in, without focus or selection."""
    link_by_points(desk)
    session = desk.document.session
    for key, place in (("picture-1", (40, 60)), ("picture-2", (120, 180))):
        session = edits.add(session, Annotation(key, key, Pin(PicturePoint(*place))))
    desk.document.edit("Draw Pins", session)
    desk.document.zoom_to(2.0, Side.PROFESSIONAL)
    return put_comparing(desk)


@pytest.fixture
def view(pair: ComparingDesk) -> ViewExport:
    desk = pair.desk
    return ViewExport(desk.document, desk.stage, desk.jobs, desk.window)


def _pixels(view: ViewExport, scale: int = 1) -> NDArray[np.uint8]:
    return array_of(paint_view(view.shot(), scale))[..., :3]


def _grabbed(pair: ComparingDesk) -> NDArray[np.uint8]:
    return array_of(pair.desk.stage.grab().toImage())[..., :3]


def test_two_panes_are_painted_as_they_are_seen(pair: ComparingDesk, view: ViewExport) -> None:
    seen, painted = _grabbed(pair), _pixels(view)
    assert painted.shape == seen.shape == (STAGE_PX[1], STAGE_PX[0], 3)
    # With what lies between them.
    assert nearly_equal(painted, seen)
    assert np.array_equal(painted[:, 320:322], seen[:, 320:322])


@pytest.mark.parametrize("mode", [mode for mode in CompareMode if mode.is_overlay])
def test_every_mode_is_painted_as_it_is_seen(
    pair: ComparingDesk, view: ViewExport, mode: CompareMode
) -> None:
    pair.compare(mode, Compare(wipe=0.4, onion=0.3, gain=4))
    # The handle belongs to the hand, not to the view.
    pair.overlay.handle.hide()
    assert nearly_equal(_pixels(view), _grabbed(pair))


def test_callouts_are_painted_as_they_are_seen(pair: ComparingDesk, view: ViewExport) -> None:
    session = pair.desk.document.session
    for key, scale in (("picture-1", 1), ("picture-2", 2)):
        place = PicturePoint(50 * scale, 70 * scale), 12.0 * scale, 10.0 * scale
        one = Callout(*place, PicturePoint(85 * scale, 60 * scale), 3, is_paired=True)
        other = Callout(*place, PicturePoint(60 * scale, 100 * scale), 2, is_round=True)
        session = edits.add(session, Annotation(f"{key}-pair", key, one))
        session = edits.add(session, Annotation(f"{key}-round", key, other))
    plain = _pixels(view)
    pair.desk.document.edit("Draw Callouts", session)
    painted = _pixels(view)
    assert not nearly_equal(painted, plain)
    assert nearly_equal(painted[:, :320], _grabbed(pair)[:, :320])
    assert nearly_equal(painted[:, 322:], _grabbed(pair)[:, 322:])


def test_handles_and_marks_are_left_out(pair: ComparingDesk, view: ViewExport) -> None:
    plain = _pixels(view)
    pair.desk.document.select(["picture-1", "picture-2"])
    assert np.array_equal(_pixels(view), plain)


def test_annotations_and_zoom_are_in_it(pair: ComparingDesk, view: ViewExport) -> None:
    before = _pixels(view)
    pair.desk.document.undo_stack.undo()
    without = _pixels(view)
    assert not np.array_equal(without, before)
    pair.desk.document.zoom_to(3.0, Side.PROFESSIONAL)
    assert not np.array_equal(_pixels(view), without)


def test_while_blinking_the_picture_that_is_shown_is_painted(
    pair: ComparingDesk, view: ViewExport
) -> None:
    pair.compare(CompareMode.WIPE)
    pair.desk.stage.show_alone(Side.AI)
    assert nearly_equal(_pixels(view), _grabbed(pair))


@pytest.mark.parametrize("mode", CompareMode)
def test_twice_as_fine_is_twice_as_large_and_the_same_view(
    pair: ComparingDesk, view: ViewExport, mode: CompareMode
) -> None:
    pair.compare(mode)
    once, twice = _pixels(view).astype(float), _pixels(view, 2).astype(float)
    assert twice.shape == (2 * STAGE_PX[1], 2 * STAGE_PX[0], 3)
    reduced = twice.reshape(STAGE_PX[1], 2, STAGE_PX[0], 2, 3).mean(axis=(1, 3))
    # Noise at 200 and 400 % is the same squares; annotations and badges are only finer.
    assert np.abs(once - reduced).mean() < 12


def test_one_picture_alone_can_be_painted_too(pair: ComparingDesk, view: ViewExport) -> None:
    document = pair.desk.document
    document.load(replace(document.session, candidates=()), document.look, None)
    painted = _pixels(view)
    assert painted.shape == (STAGE_PX[1], STAGE_PX[0], 3)
    assert len(np.unique(painted[50:, :320].reshape(-1, 3), axis=0)) > 100
    assert (painted[50:, 330:] == 119).all()


def test_the_png_holds_what_was_seen_when_it_was_asked_for(
    pair: ComparingDesk, view: ViewExport, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "view.png"
    pair.compare(CompareMode.ONION)
    shot = view.shot()
    expected = array_of(paint_view(shot, 2))[..., :3]
    pair.compare(CompareMode.SIDE_BY_SIDE)
    with qtbot.waitSignal(view.exported) as exported:
        view.export(path, shot, 2)
    assert exported.args == [path]
    written = cv2.imread(str(path))
    assert written is not None
    assert np.array_equal(written, expected)
    assert [each.name for each in tmp_path.iterdir()] == ["view.png"]


def test_what_cannot_be_written_is_told_and_leaves_nothing(
    view: ViewExport, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.failed) as failed:
        view.export(tmp_path / "nowhere" / "view.png", view.shot(), 1)
    (error,) = failed.args or []
    assert isinstance(error, NotWritten)
    assert list(tmp_path.iterdir()) == []


def test_a_copy_is_on_the_clipboard(view: ViewExport, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.copied):
        view.copy()
    copied = array_of(QGuiApplication.clipboard().image())[..., :3]
    assert np.array_equal(copied, _pixels(view))


def test_the_dialog_says_how_large_the_picture_will_be(
    pair: ComparingDesk, view: ViewExport
) -> None:
    dialog = ViewExportDialog(view.shot(), pair.desk.window)
    words = [dialog.scale.itemText(index) for index in range(dialog.scale.count())]
    assert words == ["As on the screen (642 × 300 px)", "Twice as fine (1284 × 600 px)"]
    dialog.deleteLater()


def test_it_is_called_after_the_picture_and_lies_where_the_last_export_was(
    view: ViewExport, tmp_path: Path
) -> None:
    assert view._proposed_path(Settings()).name == "professional-view.png"
    chosen = view._proposed_path(Settings(export_folder=str(tmp_path)))
    assert chosen == tmp_path / "professional-view.png"
