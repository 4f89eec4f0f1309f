"""The close-ups strip: places worth a close look, as pairs of thumbnails to click."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QIcon,
    QImage,
    QKeyEvent,
    QPainter,
    QPalette,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QListView, QListWidget, QListWidgetItem, QStackedWidget

from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.core.regions import CloseUp, close_up
from headshot_viewer.core.viewport import around
from headshot_viewer.paint.badges import paint_mark, paint_pill
from headshot_viewer.paint.images import paint_picture
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from headshot_viewer.core.boxes import Box
    from headshot_viewer.core.face import Face
    from headshot_viewer.core.geometry import StagePoint
    from headshot_viewer.core.viewport import Viewport
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gallery import Gallery
    from headshot_viewer.paint.images import PictureImages

THUMBNAIL_PX: Final = 64
"""Width and height of one thumbnail, in logical pixels."""

REDRAWN_EVERY_MS: Final = 120
"""While eyes are dragged: a strip costs some milliseconds, which a frame of the panes needs."""

_GAP_PX: Final = 2
_PADDING_PX: Final = 5
_MARK_PX: Final = 6.0
_MARGIN_PX: Final = 16.0
_MOVING_KEYS: Final = frozenset(
    (
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
        *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    )
)


def view_of(document: Document, what: CloseUp) -> Viewport | None:
    """Return the closest viewport that shows a place whole in both panes; None without a face.

    Faces that differ in pose have the place at two spots of the stage: both are seen.
    """
    corners: list[StagePoint] = []
    for side in Side:
        face, placement = document.face(side), document.placement(side)
        if face is not None and placement is not None:
            left, top, right, bottom = close_up(face, what)
            corners += (
                placement.to_stage(PicturePoint(x, y)) for x in (left, right) for y in (top, bottom)
            )
    return around(corners, document.pane_size, _MARGIN_PX) if corners else None


def why_none(document: Document) -> str:
    """Return why there are no close-ups, as a sentence; nothing when there are."""
    if any(map(document.face, Side)):
        return ""
    shown = document.session.pictures
    if not shown:
        return document.tr("Open a picture first.")
    if any(not document.has_searched(hung.ref.sha256) for hung in shown):
        return document.tr("The face is still being looked for.")
    return document.tr("No face was found, so there are no close-ups.")


class CloseUps(QStackedWidget):
    """A strip with the same place of both pictures side by side, at the same face scale.

    Signals:
        wanted: the user wants to see a close-up in the panes.
    """

    wanted = Signal(CloseUp)

    def __init__(self, document: Document, gallery: Gallery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._gallery = gallery
        self._drawn: Hashable = None
        self.strip = _Strip(self)
        self.reason = QLabel(self)
        self.reason.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.reason.setWordWrap(True)
        self.addWidget(self.strip)
        self.addWidget(self.reason)
        self._looked_at: Viewport | None = None
        self.strip.chosen.connect(self._look_at)
        document.viewport_changed.connect(self._follow_view)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REDRAWN_EVERY_MS)
        self._timer.timeout.connect(self._draw)
        for signal in (
            document.pictures_changed,
            document.placements_changed,
            document.look_changed,
            gallery.changed,
        ):
            signal.connect(self.follow)
        self._explain()

    def sizeHint(self) -> QSize:
        return QSize(4 * self.strip.gridSize().width(), self.strip.height_of_row_px)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.strip.gridSize().width(), self.strip.height_of_row_px)

    @Slot(CloseUp)
    def _look_at(self, what: CloseUp) -> None:
        # To get there changes the view, too.
        self._looked_at = None
        self.wanted.emit(what)
        self._looked_at = self._document.viewport

    @Slot()
    def _follow_view(self) -> None:
        """Mark nothing once another place is shown than the one that was chosen."""
        if self._looked_at is not None and self._document.viewport != self._looked_at:
            self._looked_at = None
            # The arrow keys still continue from there.
            self.strip.clearSelection()

    @Slot()
    def follow(self) -> None:
        """Redraw the thumbnails soon, if anything in them changed."""
        self._explain()
        if self.isVisible() and not self._timer.isActive():
            self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.follow()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.follow()
        return super().event(event)

    def _explain(self) -> None:
        why_not = why_none(self._document)
        self.reason.setText(why_not)
        self.setCurrentWidget(self.reason if why_not else self.strip)

    @Slot()
    def _draw(self) -> None:
        if not self.isVisible():
            return
        order = (Side.AI, Side.PROFESSIONAL) if self._document.look.swapped else tuple(Side)
        plates = [self._plate(side) for side in order]
        ratio = self.devicePixelRatioF()
        content = (ratio, *(plate.content() for plate in plates))
        if content != self._drawn:
            self._drawn = content
            for what in CloseUp:
                self.strip.show_pair(what, _pair(plates, what, ratio))

    def _plate(self, side: Side) -> _Plate:
        hung, placement = self._document.session.on(side), self._document.placement(side)
        images = None if hung is None else self._gallery.images(hung.ref.sha256)
        rotation_deg = 0.0 if placement is None else placement.rotation_deg
        return _Plate(side, self._document.face(side), images, rotation_deg)


@dataclass(frozen=True, slots=True, eq=False)
class _Plate:
    """The input from which the thumbnails of one side are drawn."""

    side: Side
    face: Face | None
    images: PictureImages | None
    rotation_deg: float

    def content(self) -> Hashable:
        """Return everything that determines the pixels."""
        key = None if self.images is None else self.images.levels[0].cacheKey()
        return self.side, self.face, key, self.rotation_deg


class _Strip(QListWidget):
    """The pairs with their names, in a row or, if there is little width, in a column.

    Signals:
        chosen: one was clicked, or reached with the arrow keys.
    """

    chosen = Signal(CloseUp)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Close-ups"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        # The white of lists would make the pictures next to it look darker than they are.
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setIconSize(QSize(2 * THUMBNAIL_PX + _GAP_PX, THUMBNAIL_PX))
        for what in CloseUp:
            item = QListWidgetItem(spoken(what.words.capitalize()), self)
            item.setData(Qt.ItemDataRole.UserRole, what)
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)
        self._make_room()

    @property
    def height_of_row_px(self) -> int:
        """The height of one row with the scroll bar below it."""
        return self.gridSize().height() + self.horizontalScrollBar().sizeHint().height()

    def show_pair(self, what: CloseUp, pair: QPixmap) -> None:
        """Show the two thumbnails of a close-up."""
        found = QIcon(pair)
        # Otherwise the style would tint selected pictures.
        found.addPixmap(pair, QIcon.Mode.Selected)
        item = self.item(tuple(CloseUp).index(what))
        if item is not None:
            item.setIcon(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in _MOVING_KEYS:
            self._choose(self.currentItem())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._make_room()

    def _make_room(self) -> None:
        """Make every cell as wide as the longest name, so that no name is cut."""
        letters, icon = self.fontMetrics(), self.iconSize()
        names = [self.item(row).text() for row in range(self.count())]
        name_px = max((letters.horizontalAdvance(name) for name in names), default=0)
        width = max(icon.width(), name_px + 2 * _PADDING_PX) + 2 * _PADDING_PX
        place = QSize(width, icon.height() + letters.height() + 2 * _PADDING_PX)
        self.setGridSize(place)
        for row in range(self.count()):
            self.item(row).setSizeHint(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_low = event.size().height() < 2 * self.gridSize().height()
        self.setWrapping(not is_low)
        super().resizeEvent(event)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))


def _pair(plates: Sequence[_Plate], what: CloseUp, device_pixel_ratio: float) -> QPixmap:
    """Draw the two thumbnails of a close-up side by side."""
    width_px = len(plates) * (THUMBNAIL_PX + _GAP_PX) - _GAP_PX
    image = QImage(
        QSize(width_px, THUMBNAIL_PX) * device_pixel_ratio,
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.setDevicePixelRatio(device_pixel_ratio)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        for index, plate in enumerate(plates):
            tile = QRect(index * (THUMBNAIL_PX + _GAP_PX), 0, THUMBNAIL_PX, THUMBNAIL_PX)
            painter.fillRect(tile, QColor(theme().surround))
            if plate.face is not None and plate.images is not None:
                _paint_tile(painter, tile, plate, plate.images, close_up(plate.face, what))
            _paint_side(painter, tile, plate.side)
    return QPixmap.fromImage(image)


def _paint_tile(
    painter: QPainter, tile: QRect, plate: _Plate, images: PictureImages, box: Box
) -> None:
    painter.save()
    painter.setClipRect(tile)
    painter.translate(QRectF(tile).center())
    painter.rotate(plate.rotation_deg)
    scale = tile.width() / box.width
    painter.scale(scale, scale)
    painter.translate(-box.centre.x, -box.centre.y)
    paint_picture(painter, images)
    painter.restore()


def _paint_side(painter: QPainter, tile: QRect, side: Side) -> None:
    """Mark a thumbnail's side in its corner, as the panes' badges do."""
    ground = QRectF(0, 0, 2 * _MARK_PX, 2 * _MARK_PX)
    ground.moveTopLeft(QPointF(tile.left() + 3, tile.top() + 3))
    paint_pill(painter, ground, _MARK_PX)
    paint_mark(painter, side, ground.center(), _MARK_PX)
