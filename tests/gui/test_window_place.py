"""The window comes back where it was, as it was; never where nobody sees it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.gui.screens import DESK, FINE, Screen, run_on

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.leave_and_return import Found


class Program:
    """Runs the window again and again, on screens that may be others each time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def run(self, *orders: str, on: tuple[Screen, ...]) -> Found:
        """Return how the window came; it is left after *orders*."""
        target = self._folder / "found.json"
        arguments = (str(self._folder / "settings.ini"), str(target), *orders)
        run_on(on, self._folder, "tests.gui.leave_and_return", *arguments)
        found: Found = json.loads(target.read_text(encoding="utf-8"))
        return found


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path)


def _lies_in_its_room(found: Found) -> bool:
    (x, y, width, height), (left, top, room_width, room_height) = found["window"], found["room"]
    return (
        left <= x
        and top <= y
        and x + width <= left + room_width
        and y + height <= top + room_height
    )


def test_the_first_time_it_fits_the_screen(program: Program) -> None:
    small = Screen("small", 0, 1280, 720)
    found = program.run(on=(small,))
    assert _lies_in_its_room(found)
    assert found["window"][2] > 0.7 * 1280


def test_it_comes_back_on_the_screen_on_which_it_was_left(program: Program) -> None:
    program.run("screen=fine", "size=1100x700", on=(DESK, FINE))
    found = program.run(on=(DESK, FINE))
    assert found["screen"] == "fine"
    assert found["window"][2:] == [1100, 700]


def test_when_its_screen_is_gone_it_comes_where_one_sees_it(program: Program) -> None:
    program.run("screen=fine", "size=1500x950", on=(DESK, FINE))
    small = Screen("small", 0, 1280, 720)
    found = program.run(on=(small,))
    assert found["screen"] == "small"
    assert _lies_in_its_room(found)


def test_size_panels_and_state_come_back_as_they_were_left(program: Program) -> None:
    first = program.run("size=1400x900", "toggle=annotation_dock", "width=400", on=(DESK,))
    assert set(first["panels"]) - set(first["panels_left"]) == {"annotation_dock"}
    assert first["panels"]["heatmap_dock"] != first["panels_left"]["heatmap_dock"]

    second = program.run("maximise", on=(DESK,))
    assert second["window"][2:] == [1400, 900]
    assert second["panels"] == first["panels_left"]

    third = program.run("full", on=(DESK,))
    assert third["maximised"]
    assert third["window"] == third["room"]

    fourth = program.run(on=(DESK,))
    assert fourth["full"]
    assert fourth["normal_after_full"] == fourth["room"]
    assert set(fourth["panels"]) == set(first["panels_left"])


def test_at_first_what_was_found_has_as_much_room_as_what_is_marked(program: Program) -> None:
    tall = Screen("tall", 0, 1920, 1200)
    first = program.run("height=250", on=(tall,))
    marks_px = first["heights"]["annotation_dock"]
    assert marks_px == pytest.approx(first["heights"]["heatmap_dock"], rel=0.1)
    # Whoever divides it otherwise finds it so the next time.
    second = program.run(on=(tall,))
    assert second["heights"]["annotation_dock"] < marks_px - 50


def test_a_window_left_in_full_screen_leaves_it_to_its_size(program: Program) -> None:
    program.run("size=1100x700", "full", on=(DESK,))
    found = program.run(on=(DESK,))
    assert found["full"]
    assert found["normal_after_full"][2:] == [1100, 700]
