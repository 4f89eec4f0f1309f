"""How long frames take with 500 annotations of all kinds and styles, beside none at all.

Both panes count as one frame. Where a frame paints everything anew (zooming, moving one of them)
the annotations cost what they cost; where it only scrolls they must cost nearly nothing.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import cycle, islice, product
from statistics import median
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication

from benchmarks.course import interleaved, percentile_95
from benchmarks.rows import Row
from benchmarks.window import at_the_pace_of_a_screen, close, open_pair, settle, shown_window
from headshot_viewer.core import edits, shapes
from headshot_viewer.core.annotation import (
    Annotation,
    Arrow,
    Backing,
    Callout,
    Dash,
    Ellipse,
    Freehand,
    MeasuredLine,
    Pin,
    Polygon,
    Rectangle,
    Shape,
    Style,
    Text,
)
from headshot_viewer.core.geometry import PicturePoint, ScreenPoint
from headshot_viewer.core.picture import Side

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.course import Course, TimesMs
    from headshot_viewer.core.geometry import PictureSize
    from headshot_viewer.gui.main_window import MainWindow

OBJECTS: Final = 500
"""In all; half of them on each picture."""
FRAMES: Final = 40
STEP_PX: Final = 8
CLOSEST_OF_FIT: Final = 8.0
GOAL_PAN: Final = 2.0
GOAL_ZOOM: Final = 1.5
GOAL_DRAG: Final = 3.0
GOAL_MS: Final = 16.0
_COLUMNS: Final = 20


def measure(course: Course) -> list[Row]:
    """Look around and change one, with all of them and with none."""
    windows = {"empty": shown_window(course), "full": shown_window(course)}
    for window in windows.values():
        open_pair(window, course)
    _annotate(windows["full"])
    group = f"{OBJECTS} annotations, 2 panes of {course.pane_px[0]} x {course.pane_px[1]}"
    rows = []
    for what, frame, goal, in_turns in _frames(windows, course.rounds(FRAMES)):
        times = in_turns(
            course.rounds(FRAMES),
            empty=partial(frame, windows["empty"]),
            full=partial(frame, windows["full"]),
        )
        beside = median(times["empty"])
        rows.append(Row(group, f"{what}, p50", median(times["full"]), "ms", "none", beside, goal))
        rows.append(_within_frame(course, group, what, times["full"]))
    rows += _changing(course, windows, group)
    for window in windows.values():
        close(window)
    return rows


def _frames(
    windows: dict[str, MainWindow], rounds: int
) -> Iterator[tuple[str, Callable[[MainWindow], None], float | None, Callable[..., TimesMs]]]:
    """Yield what is done, how, the ratio to an empty overlay that it may take, and the pace."""
    steps = {id(window): cycle([1] * 10 + [-1] * 10) for window in windows.values()}

    def pan(window: MainWindow) -> None:
        step = STEP_PX * next(steps[id(window)])
        window.document.look_at(window.document.viewport.panned(step, step / 2))

    def zoom(window: MainWindow) -> None:
        document = window.document
        document.zoom_by(CLOSEST_OF_FIT ** (1 / rounds), document.pane_middle)
        QApplication.processEvents()

    def everywhere(go_there: Callable[[MainWindow], None]) -> None:
        for window in windows.values():
            go_there(window)
            settle(window)

    everywhere(lambda window: window.document.fit())
    yield "pan at fit", pan, GOAL_PAN, at_the_pace_of_a_screen
    everywhere(lambda window: window.document.zoom_to(1.0, Side.PROFESSIONAL))
    yield "pan at 100 %", pan, GOAL_PAN, at_the_pace_of_a_screen
    everywhere(lambda window: window.document.fit())
    yield f"zoom from fit to {CLOSEST_OF_FIT:g} x fit", zoom, GOAL_ZOOM, interleaved


def _changing(course: Course, windows: dict[str, MainWindow], group: str) -> list[Row]:
    """Drag one of all beside the only one, and look for what is under the cursor."""
    document = windows["empty"].document
    alone = windows["full"].document.session.annotations[:1]
    document.edit("Annotate", replace(document.session, annotations=alone))
    steps = {name: cycle([2.0] * 10 + [-2.0] * 10) for name in windows}
    far = dict.fromkeys(windows, 0.0)
    for window in windows.values():
        window.document.fit()
        settle(window)

    def drag(name: str) -> None:
        document = windows[name].document
        far[name] += next(steps[name])
        moved = shapes.moved(alone[0].shape, far[name], far[name])
        document.drag("Move", edits.reshape(document.session, alone[0].id, moved))
        QApplication.processEvents()

    pane = windows["full"].stage.left
    places = cycle(
        ScreenPoint(x * pane.width(), y * pane.height())
        for x, y in product((0.1, 0.37, 0.5, 0.83), (0.2, 0.45, 0.71))
    )
    works: dict[str, Callable[[], object]] = {name: partial(drag, name) for name in windows}
    times = interleaved(
        course.rounds(FRAMES), **works, hover=lambda: pane.annotation_at(next(places))
    )
    for window in windows.values():
        window.document.drop_drag()
    full, beside = median(times["full"]), median(times["empty"])
    return [
        Row(group, "drag one of them, p50", full, "ms", "the only one", beside, GOAL_DRAG),
        _within_frame(course, group, "drag one of them", times["full"]),
        _within_frame(course, group, "find what is under the cursor", times["hover"]),
    ]


def _within_frame(course: Course, group: str, what: str, times: list[float]) -> Row:
    limit = None if course.quick else GOAL_MS
    return Row(group, f"{what}, p95", percentile_95(times), goal=limit)


def _annotate(window: MainWindow) -> None:
    """Spread annotations of all kinds, each in another style, over both pictures."""
    session = window.document.session
    for side in Side:
        hung = session.on(side)
        assert hung is not None
        each = islice(zip(_places(hung.ref.size_px), cycle(_styles()), strict=False), OBJECTS // 2)
        made = tuple(
            Annotation(f"{side}-{index}", hung.key, shape, style=style)
            for index, (shape, style) in enumerate(each)
        )
        session = replace(session, annotations=(*session.annotations, *made))
    window.document.edit("Annotate", session)
    settle(window)


def _styles() -> Iterator[Style]:
    colours = ("#ffd400", "#1f5fd6", "#ffffff")
    looks = product(Dash, (0.0, 0.3), Backing)
    for (dash, fill, backing), colour in zip(looks, cycle(colours), strict=False):
        yield Style(colour, 0.0025, 0.014, dash, fill, backing)


def _places(size_px: PictureSize) -> Iterator[Shape]:
    """Yield shapes on a grid over the whole picture, one kind after the other."""
    rows = -(-OBJECTS // 2 // _COLUMNS)
    step_x, step_y = size_px.width / _COLUMNS, size_px.height / rows
    for index in range(OBJECTS // 2):
        x, y = (index % _COLUMNS + 0.2) * step_x, (index // _COLUMNS + 0.2) * step_y
        yield _shape(index, PicturePoint(x, y), step_x, step_y)


def _shape(index: int, at: PicturePoint, width: float, height: float) -> Shape:
    def beside(x: float, y: float) -> PicturePoint:
        return PicturePoint(at.x + x * width, at.y + y * height)

    way = tuple(beside(0.04 * step, 0.2 + 0.2 * (step % 4)) for step in range(16))
    corners = (at, beside(0.5, 0.1), beside(0.6, 0.5), beside(0.2, 0.6))
    place = at, 0.15 * width, 0.15 * height, beside(0.5, 0.5), 2.5
    kinds: tuple[Shape, ...] = (
        Ellipse(beside(0.3, 0.3), 0.25 * width, 0.25 * height),
        Rectangle(at, 0.5 * width, 0.5 * height),
        Arrow(at, beside(0.5, 0.4)),
        Text(at, "soft edge"),
        Pin(at),
        Freehand(way),
        Polygon(corners),
        MeasuredLine(at, beside(0.5, 0.2)),
        Callout(*place),
        Callout(*place, is_round=True, is_paired=True),
    )
    return kinds[index % len(kinds)]
