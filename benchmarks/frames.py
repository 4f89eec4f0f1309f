"""How long frames take while one looks around, beside Qt's graphics view.

Both panes count as one frame: from the change of the viewport until both are painted. Pans go at
the pace of a screen, for between two frames the program paints ahead; zooms as fast as they can.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import cycle
from statistics import median
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsView,
    QHBoxLayout,
    QWidget,
)

from benchmarks import plot_views
from benchmarks.course import interleaved, percentile_95
from benchmarks.rows import Row
from benchmarks.window import (
    annotate,
    at_the_pace_of_a_screen,
    close,
    open_pair,
    show_heat,
    shown_window,
    wait_until,
)
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.scene import frame_of
from headshot_viewer.paint.annotations import paint_annotations
from headshot_viewer.paint.images import device_scale, heat_image

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.course import Course, TimesMs
    from headshot_viewer.gui.main_window import MainWindow
    from headshot_viewer.gui.scene import Plate

FRAMES: Final = 60
STEP_PX: Final = 8
"""How far one pan step goes, in logical pixels: a hand moves about 500 px a second."""

GOAL_PAN: Final = 1.2
GOAL_PLOT: Final = 0.25
GOAL_ZOOM_MS: Final = 16.0
GOAL_TICK: Final = 1.2
CLOSEST_OF_FIT: Final = 8.0

OURS: Final = "ours"
BARE: Final = "graphics view, pixmaps only"
SAME: Final = "graphics view, the same shown"
PLOT: Final = "pyqtgraph, without annotations"


class Views(Protocol):
    """Other views over what the panes show."""

    def follow(self) -> None: ...

    def pan(self, by: QPoint) -> None: ...

    def close(self) -> None: ...


class _Annotations(QGraphicsItem):
    """All annotations of a picture, as one item of a graphics scene."""

    def __init__(self, plate: Plate) -> None:
        super().__init__()
        self._plate = plate

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, *self._plate.size_px)

    def paint(self, painter: QPainter, *_: object) -> None:
        frame = frame_of(self._plate, device_scale(painter), painter.device().height())
        paint_annotations(painter, self._plate.annotations, self._plate.numbers, frame)


class GraphicsViews:
    """Two graphics views over the panes' pictures, as one would build them with Qt's own parts."""

    def __init__(self, window: MainWindow, *, bare: bool) -> None:
        """Show nothing but a pixmap each where *bare*, else the heat and the annotations too."""
        self._window = window
        self._bare = bare
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
        if not self._bare:
            self._cover(scene, plate)
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

    def _cover(self, scene: QGraphicsScene, plate: Plate) -> None:
        if plate.heat is not None:
            (a, b, c), (d, e, f) = plate.heat.to_picture
            image = heat_image(plate.heat, plate.threshold)
            item = scene.addPixmap(QPixmap.fromImage(image))
            item.setTransform(QTransform(a, d, b, e, c, f))
            item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
            item.setOpacity(plate.opacity)
        scene.addItem(_Annotations(plate))

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

    def close(self) -> None:
        self._host.close()


def measure(course: Course) -> list[Row]:
    window = shown_window(course)
    open_pair(window, course)
    show_heat(window)
    annotate(window)
    others: dict[str, Views] = {
        BARE: GraphicsViews(window, bare=True),
        SAME: GraphicsViews(window, bare=False),
    }
    if plot_views.is_installed():
        others[PLOT] = plot_views.PlotViews(window)
    group = f"frames, 2 panes of {course.pane_px[0]} x {course.pane_px[1]} at {course.scaling:g}"
    document = window.document
    rows = []
    for where, go_there in (
        ("at fit", document.fit),
        ("at 100 %", lambda: document.zoom_to(1.0, Side.PROFESSIONAL)),
    ):
        go_there()
        QApplication.processEvents()
        for other in others.values():
            other.follow()
        rows += _pan_rows(f"pan {where}", _panned(course, window, others))
    document.fit()
    QApplication.processEvents()
    for what, closer in (
        (f"zoom from fit to {CLOSEST_OF_FIT:g} x fit", CLOSEST_OF_FIT),
        ("zoom back to fit", 1 / CLOSEST_OF_FIT),
    ):
        rows += _zoom_rows(what, course, _zoomed(course, window, others, closer))
    rows.append(_tick_row(course, window))
    for other in others.values():
        other.close()
    close(window)
    return [replace(row, group=group) for row in rows]


def _panned(course: Course, window: MainWindow, others: dict[str, Views]) -> TimesMs:
    there, back = QPoint(STEP_PX, STEP_PX // 2), QPoint(-STEP_PX, -STEP_PX // 2)
    # Some way there, and back again, each at its own pace.
    ways = {name: cycle([there] * 10 + [back] * 10) for name in (OURS, *others)}

    def pan() -> None:
        by = next(ways[OURS])
        window.document.look_at(window.document.viewport.panned(by.x(), by.y()))

    def pan_other(name: str) -> None:
        others[name].pan(next(ways[name]))

    works: dict[str, Callable[[], object]] = {OURS: pan}
    works |= {name: partial(pan_other, name) for name in others}
    return at_the_pace_of_a_screen(course.rounds(FRAMES), **works)


def _pan_rows(what: str, times: TimesMs) -> list[Row]:
    rows = [
        _row(f"{what}, p50", times, BARE, median, GOAL_PAN),
        _row(f"{what}, p95", times, BARE, percentile_95, GOAL_PAN),
        _row(f"{what}, p50", times, SAME, median),
        _row(f"{what}, p95", times, SAME, percentile_95),
    ]
    if PLOT in times:
        rows.append(_row(f"{what}, p50", times, PLOT, median, GOAL_PLOT))
    return rows


def _zoomed(course: Course, window: MainWindow, others: dict[str, Views], closer: float) -> TimesMs:
    document = window.document
    wait_until(lambda: not window.stage.left.view.buffer.is_guess)
    rounds = course.rounds(FRAMES)
    factor = closer ** (1 / rounds)

    def zoom() -> None:
        document.zoom_by(factor, document.pane_middle)
        QApplication.processEvents()

    works: dict[str, Callable[[], object]] = {OURS: zoom}
    works |= {name: other.follow for name, other in others.items()}
    return interleaved(rounds, **works)


def _zoom_rows(what: str, course: Course, times: TimesMs) -> list[Row]:
    at_home = course.scaling == 1 and course.pane_px == (1600, 1000)
    p95 = percentile_95(times[OURS])
    return [
        _row(f"{what}, p50", times, SAME, median),
        _row(f"{what}, p95", times, SAME, percentile_95),
        Row("", f"{what}, p95", p95, goal=GOAL_ZOOM_MS if at_home else None),
    ]


def _tick_row(course: Course, window: MainWindow) -> Row:
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
        threshold=lambda: tick("threshold"),
        opacity=lambda: tick("opacity"),
    )
    return Row(
        "",
        "tick of the threshold, p50",
        median(times["threshold"]),
        "ms",
        "tick of the opacity",
        median(times["opacity"]),
        GOAL_TICK,
    )


def _row(
    what: str,
    times: TimesMs,
    other: str,
    of: Callable[[list[float]], float],
    goal: float | None = None,
) -> Row:
    return Row("", what, of(times[OURS]), "ms", other, of(times[other]), goal)
