"""How long frames take while one looks around, beside plain pixmaps in a graphics view.

Both panes count as one frame: from the change of the viewport until both are painted.
"""

from __future__ import annotations

from dataclasses import replace
from statistics import median
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QHBoxLayout, QWidget

from benchmarks.course import interleaved, percentile_95
from benchmarks.rows import Row
from benchmarks.window import annotate, close, open_pair, show_heat, shown_window
from headshot_viewer.core.picture import Side

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.course import Course
    from headshot_viewer.gui.main_window import MainWindow

FRAMES: Final = 60
STEP_PX: Final = 8
"""How far one pan step goes, in logical pixels: a hand moves about 500 px a second."""

GOAL_PAN: Final = 1.2
GOAL_ZOOM_MS: Final = 16.0
GOAL_TICK: Final = 1.2
CLOSEST_OF_FIT: Final = 8.0


class BarePixmaps:
    """Two graphics views with nothing but a pixmap each, over the panes' pictures."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._host = QWidget()
        layout = QHBoxLayout(self._host)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._views = [self._view(side) for side in Side]
        for view in self._views:
            layout.addWidget(view)
        pane = window.stage.left
        self._host.resize(2 * pane.width(), pane.height())
        self._host.show()
        QApplication.processEvents()

    def _view(self, side: Side) -> QGraphicsView:
        plate = self._window.stage.pane(side).plate
        assert plate is not None
        assert plate.images is not None
        pixmap = QPixmap.fromImage(plate.images.levels[0])
        scene = QGraphicsScene()
        item = scene.addPixmap(pixmap)
        item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        room = QRectF(pixmap.rect())
        # Room enough that the scroll bars can go on panning beyond the picture's edge.
        more_x, more_y = 2 * room.width(), 2 * room.height()
        scene.setSceneRect(room.adjusted(-more_x, -more_y, more_x, more_y))
        view = QGraphicsView(scene)
        scene.setParent(view)
        view.setFrameShape(QGraphicsView.Shape.NoFrame)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        view.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        return view

    def follow(self) -> None:
        """Show about what the panes show."""
        for side, view in zip(Side, self._views, strict=True):
            to_screen = self._window.stage.pane(side).picture_to_screen() or QTransform()
            view.setTransform(QTransform.fromScale(to_screen.m11(), to_screen.m11()))
            middle = to_screen.inverted()[0].map(self._window.stage.left.rect().center())
            view.centerOn(middle)
        QApplication.processEvents()

    def pan(self, by: QPoint) -> None:
        for view in self._views:
            for bar, step in (
                (view.horizontalScrollBar(), by.x()),
                (view.verticalScrollBar(), by.y()),
            ):
                bar.setValue(bar.value() - step)
        QApplication.processEvents()

    def repaint(self) -> None:
        for view in self._views:
            view.viewport().repaint()

    def close(self) -> None:
        self._host.close()


def measure(course: Course) -> list[Row]:
    window = shown_window(course)
    open_pair(window, course)
    show_heat(window)
    annotate(window)
    bare = BarePixmaps(window)
    group = f"frames, 2 panes of {course.pane_px[0]} x {course.pane_px[1]} at {course.scaling:g}"
    rows = [
        *_pan_rows(group, course, window, bare, "at fit", window.document.fit),
        *_pan_rows(
            group,
            course,
            window,
            bare,
            "at 100 %",
            lambda: window.document.zoom_to(1.0, Side.PROFESSIONAL),
        ),
        *_zoom_rows(group, course, window, bare),
        _tick_row(group, course, window),
    ]
    bare.close()
    close(window)
    return rows


def _pan_rows(
    group: str,
    course: Course,
    window: MainWindow,
    bare: BarePixmaps,
    where: str,
    go_there: Callable[[], None],
) -> list[Row]:
    go_there()
    QApplication.processEvents()
    bare.follow()
    steps = [QPoint(STEP_PX, STEP_PX // 2), QPoint(-STEP_PX, -STEP_PX // 2)]
    done = {"ours": 0, "bare": 0}

    def step(who: str) -> QPoint:
        # Some way there, and back again.
        done[who] += 1
        return steps[done[who] // 10 % 2]

    def pan() -> None:
        by = step("ours")
        window.document.look_at(window.document.viewport.panned(by.x(), by.y()))
        QApplication.processEvents()

    times = interleaved(course.rounds(FRAMES), ours=pan, bare=lambda: bare.pan(step("bare")))
    return [
        _row(group, f"pan {where}, p50", times, median, GOAL_PAN),
        _row(group, f"pan {where}, p95", times, percentile_95, None),
    ]


def _zoom_rows(group: str, course: Course, window: MainWindow, bare: BarePixmaps) -> list[Row]:
    document = window.document
    document.fit()
    QApplication.processEvents()
    rounds = course.rounds(FRAMES)
    factor = CLOSEST_OF_FIT ** (1 / rounds)

    def zoom() -> None:
        document.zoom_by(factor, document.pane_middle)
        QApplication.processEvents()

    times = interleaved(rounds, ours=zoom, bare=bare.follow)
    goal = GOAL_ZOOM_MS if course.scaling == 1 and course.pane_px == (1600, 1000) else None
    what = f"zoom from fit to {CLOSEST_OF_FIT:g} x fit"
    return [
        _row(group, f"{what}, p50", times, median, None),
        Row(group, f"{what}, p95", percentile_95(times["ours"]), goal=goal),
    ]


def _tick_row(group: str, course: Course, window: MainWindow) -> Row:
    """Tick the threshold; beside it the opacity, which needs no new colours."""
    document = window.document
    document.fit()
    ticks = {"threshold": 0, "opacity": 0}

    def tick(name: str) -> None:
        ticks[name] += 1
        share = 0.3 + 0.01 * (ticks[name] % 20)
        look = document.look
        document.look_differently(
            replace(look, threshold=share) if name == "threshold" else replace(look, opacity=share)
        )
        QApplication.processEvents()

    times = interleaved(
        course.rounds(FRAMES // 2),
        ours=lambda: tick("threshold"),
        bare=lambda: tick("opacity"),
    )
    return Row(
        group,
        "tick of the threshold, p50",
        median(times["ours"]),
        "ms",
        "tick of the opacity",
        median(times["bare"]),
        GOAL_TICK,
    )


def _row(
    group: str,
    what: str,
    times: dict[str, list[float]],
    of: Callable[[list[float]], float],
    goal: float | None,
) -> Row:
    return Row(group, what, of(times["ours"]), "ms", "bare pixmaps", of(times["bare"]), goal)
