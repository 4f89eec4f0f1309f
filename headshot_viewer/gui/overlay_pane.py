"""One pane over the whole stage that shows both pictures: wipe, onion skin or difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Slot

from headshot_viewer.core.compare import CompareMode
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.overlay_painting import (
    Difference,
    Ordered,
    logical_parts,
    paint_overlay_badges,
)
from headshot_viewer.gui.pane import Pane
from headshot_viewer.gui.possible_modes import shown_mode
from headshot_viewer.gui.wipe_handle import WipeHandle
from headshot_viewer.gui.zoom_buffer import ZoomBuffer
from headshot_viewer.paint.overlay import paint_onion, paint_wipe, wipe_parts

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from headshot_viewer.core.compare import Compare
    from headshot_viewer.core.geometry import ScreenPoint
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.scene import Plate, Scene


class OverlayPane(Pane):
    """Shows both pictures at one place.

    The mouse acts on the picture under the cursor: in a wipe the one on that side of the line, in
    an onion skin the more opaque one, in a difference the first one. In the latter two an
    annotation of the other picture can be selected too, if it alone is under the cursor.

    Attributes:
        handle: by which the line of a wipe is moved.
    """

    def __init__(self, document: Document, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(document, scene, Side.PROFESSIONAL, parent)
        self._scene = scene
        self._alone: Side | None = None
        self._difference = ZoomBuffer(self)
        self.handle = WipeHandle(document, self)
        document.look_changed.connect(self.follow)
        self.follow()

    @property
    def mode(self) -> CompareMode:
        return shown_mode(self._document, self._scene)

    @property
    def alone(self) -> Side | None:
        """The picture that is shown alone, while blinking."""
        return self._alone

    @property
    def first(self) -> Side:
        """The picture left of the line, below the onion skin, or subtracted from."""
        return Side.AI if self._document.look.swapped else Side.PROFESSIONAL

    def show_alone(self, side: Side | None) -> None:
        """Show one picture as a whole; None shows both again."""
        self._alone = side
        if side is not None:
            self.show_side(side)
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Show what the look says."""
        self.handle.setVisible(self.mode is CompareMode.WIPE and self._alone is None)
        if self._alone is None:
            self.setAccessibleName(self.tr("Both pictures"))
            if self.side not in self._seen():
                self.side = self.side.other
        self.update()

    def side_at(self, at: ScreenPoint) -> Side:
        """Return which picture is seen at *at*."""
        if self._alone is not None:
            return self._alone
        match self.mode:
            case CompareMode.WIPE:
                part, _other = logical_parts(self.size_px, self._compare)
                inside = (
                    at.y < part.bottom() if self._compare.wipe_is_level else at.x < part.right()
                )
                return self.first if inside else self.first.other
            case CompareMode.ONION:
                return self.first if self._compare.onion <= 0.5 else self.first.other
            case _:
                return self.first

    def aim(self, at: ScreenPoint) -> None:
        self.side = side = self.side_at(at)
        if self.mode is CompareMode.WIPE or side.other not in self._seen():
            return
        here, there = self.views[side], self.views[side.other]
        if here.handle_at(at) or here.annotation_at(at):
            return
        if there.handle_at(at) or there.annotation_at(at):
            self.side = side.other

    @property
    def _compare(self) -> Compare:
        return self._document.look.compare

    @property
    def _order(self) -> tuple[Side, Side]:
        return self.first, self.first.other

    @property
    def _whole(self) -> QRect:
        """The pane in device pixels."""
        return QRect(QPoint(0, 0), self.view.device_size)

    def _seen(self) -> tuple[Side, ...]:
        """Return the pictures that are visible."""
        if self._alone is not None:
            return (self._alone,)
        share = {
            CompareMode.WIPE: 1 - self._compare.wipe,
            CompareMode.ONION: self._compare.onion,
        }.get(self.mode, 0.5)
        return tuple(
            side for side, of in zip(self._order, (1 - share, share), strict=True) if of > 0
        )

    # Painting

    def paint_pictures(self, painter: QPainter) -> None:
        ratio = self.devicePixelRatioF()
        if self._alone is not None:
            super().paint_pictures(painter)
            return
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        match self.mode:
            case CompareMode.WIPE:
                self._paint_wipe(painter, ratio)
            case CompareMode.ONION:
                self._paint_onion(painter)
            case CompareMode.DIFFERENCE:
                self._paint_difference(painter, ratio)
            case CompareMode.SIDE_BY_SIDE:
                # While a picture is being removed.
                self.view.refresh()
                self.view.buffer.draw(painter, self._whole)
        painter.restore()

    def _paint_wipe(self, painter: QPainter, ratio: float) -> None:
        views = [self.views[side] for side in self._order]
        compare = self._compare
        parts = wipe_parts(self.view.device_size, compare.wipe, is_level=compare.wipe_is_level)
        for view, part in zip(views, parts, strict=True):
            view.refresh(wanted=part)
        paint_wipe(painter, [view.buffer.draw for view in views], parts, ratio)

    def _paint_onion(self, painter: QPainter) -> None:
        views = [self.views[side] for side in self._order]
        for view in views:
            if view.side in self._seen():
                view.refresh()
        canvases = [view.buffer.draw for view in views]
        paint_onion(painter, canvases, self._whole, self._compare.onion)

    def _paint_difference(self, painter: QPainter, ratio: float) -> None:
        plates = self._plates()
        if plates is None:
            return
        pair = Ordered(*(plates[side] for side in self._order))
        difference = Difference.of(
            pair, self._document.viewport, self.size_px, ratio, self._compare.gain
        )
        self._difference.show(
            self.view.device_size,
            (difference.content(), ratio),
            difference.transforms[0],
            difference.paint,
        )
        self._difference.draw(painter, self._whole)

    def _plates(self) -> dict[Side, Plate] | None:
        plates = {side: plate for side in Side if (plate := self.views[side].plate) is not None}
        return plates if len(plates) == len(Side) else None

    def paint_over(self, painter: QPainter) -> None:
        plates = self._plates()
        if self._alone is not None or plates is None:
            super().paint_over(painter)
            return
        clips = dict(zip(self._order, logical_parts(self.size_px, self._compare), strict=True))
        for side in self._seen():
            painter.save()
            if self.mode is CompareMode.WIPE:
                painter.setClipRect(clips[side])
            self.paint_marks(painter, self.views[side])
            painter.restore()
        paint_overlay_badges(painter, self.size_px, plates, self.first, self._compare)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._difference.forget()
        return super().event(event)
