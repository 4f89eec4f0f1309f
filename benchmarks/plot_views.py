"""Two views of pyqtgraph over the panes' pictures, where it is installed: it is no need of ours."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from headshot_viewer.core.picture import Side
from headshot_viewer.paint.images import array_of, heat_image

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from headshot_viewer.gui.main_window import MainWindow


def is_installed() -> bool:
    return find_spec("pyqtgraph") is not None


class PlotViews:
    """Pictures with their heat, as one would show them with pyqtgraph; without annotations."""

    def __init__(self, window: MainWindow) -> None:
        self._graph: Any = import_module("pyqtgraph")
        self._graph.setConfigOptions(imageAxisOrder="row-major")
        self._window = window
        self._host = QWidget()
        layout = QHBoxLayout(self._host)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._boxes = {side: self._box(side, layout) for side in Side}
        pane = window.stage.left
        self._host.resize(2 * pane.width(), pane.height())
        self._host.show()
        QApplication.processEvents()

    def _box(self, side: Side, layout: QHBoxLayout) -> Any:  # noqa: ANN401  # it has no types
        plate = self._window.stage.pane(side).plate
        assert plate is not None
        assert plate.images is not None
        view = self._graph.GraphicsView()
        box = self._graph.ViewBox(invertY=True, enableMouse=False, enableMenu=False)
        view.setCentralItem(box)
        layout.addWidget(view)
        rgb = array_of(plate.images.levels[0])[:, :, 2::-1].copy()
        box.addItem(self._graph.ImageItem(rgb))
        if plate.heat is not None:
            (a, b, c), (d, e, f) = plate.heat.to_picture
            bgra = array_of(heat_image(plate.heat, plate.threshold))
            heat = self._graph.ImageItem(bgra[:, :, [2, 1, 0, 3]].copy())
            heat.setTransform(QTransform(a, d, b, e, c, f))
            heat.setOpacity(plate.opacity)
            box.addItem(heat)
        return box

    def follow(self) -> None:
        """Show about what the panes show."""
        for side, box in self._boxes.items():
            pane = self._window.stage.pane(side)
            to_screen = pane.picture_to_screen() or QTransform()
            seen = to_screen.inverted()[0].mapRect(QRectF(pane.rect()))
            box.setRange(seen, padding=0)
        QApplication.processEvents()

    def pan(self, by: QPoint) -> None:
        for box in self._boxes.values():
            width, height = box.viewPixelSize()
            box.translateBy(QPointF(-by.x() * width, -by.y() * height))

    def close(self) -> None:
        self._host.close()
