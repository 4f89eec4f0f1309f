from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from benchmarks.course import Course, interleaved, percentile_95, run_python
from benchmarks.memory import peak_mb
from benchmarks.pictures import write_pictures
from headshot_viewer.core.picture import Side


def test_a_course_survives_json() -> None:
    course = Course(Path("somewhere"), quick=True, scaling=1.25, pane_px=(320, 200))
    assert Course.from_json(json.loads(json.dumps(course.as_json()))) == course


def test_works_are_timed_in_turns() -> None:
    order: list[str] = []
    times = interleaved(3, one=lambda: order.append("one"), two=lambda: order.append("two"))
    assert order == ["one", "two"] * 3
    assert {name: len(taken) for name, taken in times.items()} == {"one": 3, "two": 3}
    assert min(times["one"] + times["two"]) >= 0


def test_the_95th_percentile_leaves_out_the_slowest() -> None:
    assert percentile_95([1.0] * 39 + [100.0]) == 1.0
    assert percentile_95([1.0] * 30 + [100.0] * 10) == 100.0


def test_the_pictures_are_the_same_every_time(tmp_path: Path) -> None:
    contents = []
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        course = Course(tmp_path / name, quick=True)
        write_pictures(course)
        contents.append([course.path(side).read_bytes() for side in Side])
    assert contents[0] == contents[1]
    assert contents[0][0] != contents[0][1]
    with Image.open(tmp_path / "first" / "professional.jpg") as picture:
        assert picture.size == (600, 400)


def test_python_runs_on_the_displays_scaling(tmp_path: Path) -> None:
    code = "import os; print(os.environ['QT_SCALE_FACTOR'], os.environ['QT_QPA_PLATFORM'])"
    course = Course(tmp_path, scaling=1.25)
    assert run_python(course, "-c", code).split() == ["1.25", "offscreen"]


def test_the_peak_of_memory_only_grows() -> None:
    before = peak_mb()
    if not before:
        pytest.skip("this system does not tell")
    held = bytes(80 << 20)
    assert peak_mb() - before >= 0
    assert peak_mb() > 80
    assert len(held) == 80 << 20
