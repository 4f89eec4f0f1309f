"""One picture in a pane: its position, what is under a point, and its pixels."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPolygonF, QRegion, QTransform

from headshot_viewer.core.boxes import Box, Handle
from headshot_viewer.core.geometry import PicturePoint, ScreenPoint, Size, distance
from headshot_viewer.core.hits import annotation_at, graspable, handle_at, suggestion_at
from headshot_viewer.core.picture import Side
from headshot_viewer.core.shapes import box_of, handles, is_turnable
from headshot_viewer.gui.repainting import Content, changed_boxes
from headshot_viewer.gui.scene import frame_of, paint_plate
from headshot_viewer.gui.zoom_buffer import ZoomBuffer
from headshot_viewer.paint.annotations import all_solid_boxes, paint_annotations, solid_boxes
from headshot_viewer.paint.rects import rect_of
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping

    from PySide6.QtWidgets import QWidget

    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.core.geometry import PictureSize
    from headshot_viewer.core.suggestion import Suggestion
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.scene import Plate, Scene
    from headshot_viewer.paint.annotations import Frame

    PaintPart = Callable[[QPainter, QRect, QTransform], None]
    _ShownAs = tuple[Content | None, float, int, bool, float]

MOST_WITH_HANDLES: Final = 12
"""With more selected annotations a picture would be all handles: frames say what is selected."""

GRIP_BEYOND_PX: Final = 24.0
"""How far beyond its top a shape is turned by, in logical pixels."""

FRAME_PX: Final = 12.0
"""Width of the white frame in logical pixels: white enough to judge by, and no window of light."""

REACH_PX: Final = 10.0
"""A click this near to a handle or an outline takes it, in logical pixels, at any zoom."""


class PlateView:
    """The picture on one side, seen in a pane through the document's viewport.

    A pane has one for each side, so that showing the other picture takes a single blit.

    Attributes:
        side: whose picture it is.
        is_framed: whether a white frame lies around it, to judge colours by.
        buffer: its pixels in the pane, up to date after :meth:`refresh`.
    """

    def __init__(self, document: Document, scene: Scene, side: Side, pane: QWidget) -> None:
        self.side = side
        self.is_framed = False
        self.buffer = ZoomBuffer(pane, is_second=side is Side.AI)
        self._document = document
        self._scene = scene
        self._pane = pane

    # Where it is seen

    @property
    def plate(self) -> Plate | None:
        return self._scene.plate(self.side)

    @property
    def size_px(self) -> Size:
        """Of the pane, in logical pixels."""
        return Size(float(self._pane.width()), float(self._pane.height()))

    def picture_to_device(self) -> QTransform | None:
        """Return the transform from picture pixels to device pixels; None without a picture."""
        plate = self.plate
        if plate is None:
            return None
        ratio = self._pane.devicePixelRatioF()
        return plate.to_device(self._document.viewport, self.size_px, ratio)

    def picture_to_screen(self) -> QTransform | None:
        """Return the transform from picture pixels to logical pixels; None without a picture."""
        to_device = self.picture_to_device()
        if to_device is None:
            return None
        ratio = 1 / self._pane.devicePixelRatioF()
        return to_device * QTransform.fromScale(ratio, ratio)

    def to_picture(self, at: ScreenPoint) -> PicturePoint:
        """Return which point of the picture is seen at *at*; the origin without a picture."""
        transform = self.picture_to_screen()
        if transform is None:
            return PicturePoint(0.0, 0.0)
        point = transform.inverted()[0].map(QPointF(at.x, at.y))
        return PicturePoint(point.x(), point.y())

    def to_screen(self, point: PicturePoint) -> ScreenPoint:
        """Return where a point of the picture is seen; the origin without a picture."""
        transform = self.picture_to_screen() or QTransform()
        at = transform.map(QPointF(point.x, point.y))
        return ScreenPoint(at.x(), at.y())

    @property
    def seen_box(self) -> Box | None:
        """The visible part of the picture, in its pixels; None if there is none."""
        plate, transform = self.plate, self.picture_to_screen()
        if plate is None or transform is None:
            return None
        pane = transform.inverted()[0].mapRect(QRectF(0, 0, *self.size_px))
        seen = pane.intersected(QRectF(0, 0, *plate.size_px))
        if seen.isEmpty():
            return None
        return Box(seen.left(), seen.top(), seen.right(), seen.bottom())

    def screen_px_per_px(self) -> float:
        """Return how many logical pixels a picture pixel covers."""
        scale = self._document.scale(self.side) or 1.0
        return scale / self._pane.devicePixelRatioF()

    # Hit testing

    def annotation_at(self, at: ScreenPoint) -> Annotation | None:
        reach_px = REACH_PX / self.screen_px_per_px()
        solids = self._solids()
        return annotation_at(
            self._graspable, self.to_picture(at), reach_px, lambda a: solids.get(a.id, ())
        )

    def annotation_below(self, at: ScreenPoint) -> Annotation | None:
        """Return the annotation at *at* that is seen there, locked or not."""
        reach_px = REACH_PX / self.screen_px_per_px()
        seen = (
            replace(a, is_locked=False)
            for a in self._document.session.annotations_on(self.side)
            if not a.is_hidden
        )
        solids = self._solids()
        found = annotation_at(seen, self.to_picture(at), reach_px, lambda a: solids.get(a.id, ()))
        return None if found is None else self._document.session.annotation(found.id)

    def annotations_in(self, area: QRectF) -> tuple[Annotation, ...]:
        """Return the annotations that lie wholly in an area of the pane, in logical pixels."""
        transform = self.picture_to_screen()
        if transform is None:
            return ()
        return tuple(
            annotation
            for annotation in self._graspable
            if area.contains(transform.mapRect(self.bounds(annotation)))
        )

    def bounds(self, annotation: Annotation) -> QRectF:
        """Return the bounds of an annotation of this picture in picture pixels.

        Of a text it is the block of its words, of a pin disc and pointer; numbers do not count.
        """
        solid = () if handles(annotation.shape) else self._solid(annotation)
        return rect_of(solid[0] if solid else box_of(annotation.shape))

    def draft_at(self, at: ScreenPoint) -> Suggestion | None:
        """Return the suggestion that is drawn with its outline at *at*."""
        plate = self.plate
        if plate is None or not plate.drafts:
            return None
        reach_px = REACH_PX / self.screen_px_per_px()
        return suggestion_at(plate.drafts, self.to_picture(at), reach_px)

    @property
    def _graspable(self) -> tuple[Annotation, ...]:
        """The annotations of this picture that the mouse can take."""
        plate = self.plate
        # What is not painted cannot be selected.
        return () if plate is None else graspable(plate.annotations)

    def handle_at(self, at: ScreenPoint) -> tuple[Annotation, Handle] | None:
        """Return the handle of a selected annotation at *at*."""
        reach_px = REACH_PX / self.screen_px_per_px()
        for annotation in reversed(self._reshapable):
            handle = handle_at(annotation.shape, self.to_picture(at), reach_px)
            if handle is not None:
                return annotation, handle
        return None

    def turn_grip(self) -> tuple[Annotation, ScreenPoint] | None:
        """Return the selected annotation with its rotation grip, and where that is.

        Only of a single one that has a box of handles: it lies beyond the middle of its top.
        """
        transform, reshapable = self.picture_to_screen(), self._reshapable
        if transform is None or len(reshapable) != 1:
            return None
        places = handles(reshapable[0].shape)
        if Handle.TOP not in places or not is_turnable(reshapable[0].shape):
            return None
        top, bottom = (transform.map(QPointF(*places[h])) for h in (Handle.TOP, Handle.BOTTOM))
        up = QLineF(bottom, top)
        up.setLength(up.length() + GRIP_BEYOND_PX)
        return reshapable[0], ScreenPoint(up.p2().x(), up.p2().y())

    def turned_at(self, at: ScreenPoint) -> Annotation | None:
        """Return the annotation whose grip for turning is at *at*."""
        grip = self.turn_grip()
        return grip[0] if grip is not None and distance(grip[1], at) <= REACH_PX else None

    @property
    def selected(self) -> tuple[Annotation, ...]:
        """The selected annotations of this picture."""
        hung = self._document.session.on(self.side)
        if hung is None:
            return ()
        return tuple(a for a in self._document.selected if a.picture == hung.key)

    def _solid(self, annotation: Annotation) -> tuple[Box, ...]:
        plate = self.plate
        if plate is None:
            return ()
        return solid_boxes(annotation, plate.numbers.get(annotation.id, 0), self._frame(plate))

    def _solids(self) -> Mapping[str, tuple[Box, ...]]:
        """Return the solid parts of all that is seen of this picture's annotations, by id."""
        plate = self.plate
        if plate is None:
            return {}
        return all_solid_boxes(plate.annotations, plate.numbers, self._frame(plate))

    def _frame(self, plate: Plate) -> Frame:
        return frame_of(plate, self._document.scale(self.side) or 1.0, self._pane_px)

    @property
    def _pane_px(self) -> float:
        """The pane's height in device pixels."""
        return self.size_px.height * self._pane.devicePixelRatioF()

    # Painting

    @property
    def device_size(self) -> QSize:
        """The size of the pane in device pixels, rounded up."""
        ratio = self._pane.devicePixelRatioF()
        width, height = self.size_px
        return QSize(-int(-width * ratio // 1), -int(-height * ratio // 1))

    @property
    def _surround(self) -> QColor:
        return self._pane.palette().color(QPalette.ColorRole.Window)

    def refresh(self, paint: PaintPart | None = None, wanted: QRect | None = None) -> None:
        """Bring the buffer up to date.

        Args:
            paint: paints a part, hung by a transform; without it :meth:`paint_content` does.
            wanted: what will be looked at, in device pixels; the whole pane without it.
        """
        plate = self.plate
        to_device = self.picture_to_device() or QTransform()
        shown_as: _ShownAs = (
            self._scene.content(self.side),
            self._pane.devicePixelRatioF(),
            self._surround.rgb(),
            self.is_framed,
            # What is marked grows with the pane; without marks a larger pane keeps what it has.
            self._pane_px if plate and plate.annotations else 0.0,
        )
        paint = paint or self.paint_content
        self.buffer.show(
            self.device_size, shown_as, to_device, paint, wanted, partial(self._changed, shown_as)
        )

    def _changed(self, shown_as: _ShownAs, before: Hashable) -> QRegion | None:
        """Return the part of the pane that differs from *before*; None for all of it."""
        plate, to_device = self.plate, self.picture_to_device()
        if plate is None or to_device is None or not isinstance(before, tuple):
            return None
        content, *others = shown_as
        content_before, *others_before = before
        if others != others_before or not (content and isinstance(content_before, Content)):
            return None
        boxes = changed_boxes(content_before, content, self._frame(plate))
        if boxes is None:
            return None
        region = QRegion()
        for box in boxes:
            # Smoothing and rounding reach a little further.
            seen = to_device.mapRect(rect_of(box)).toAlignedRect().adjusted(-2, -2, 2, 2)
            region = region.united(QRegion(seen))
        return region

    def paint_content(self, painter: QPainter, part: QRect, to_device: QTransform) -> None:
        """Paint surround, picture, heatmap and annotations of a part.

        Args:
            painter: to the pixels that *to_device* leads to.
            part: of those pixels.
            to_device: from picture pixels.
        """
        painter.fillRect(part, self._surround)
        plate = self.plate
        if plate is not None:
            if self.is_framed:
                self._paint_white_frame(painter, plate.size_px, to_device)
            paint_plate(painter, plate, to_device, self._pane_px)

    def _paint_white_frame(
        self, painter: QPainter, size_px: PictureSize, to_device: QTransform
    ) -> None:
        """Draw a white frame, of which the picture then hides the inner half."""
        width = 2 * FRAME_PX * self._pane.devicePixelRatioF()
        painter.setPen(QPen(QColor(theme().white_frame), width, j=Qt.PenJoinStyle.MiterJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(to_device.map(QPolygonF(QRectF(0, 0, *size_px))))

    def paint_draft(self, painter: QPainter, draft: Annotation) -> None:
        """Draw an annotation that is being drawn, in logical pixels."""
        plate, transform = self.plate, self.picture_to_screen()
        if plate is None or transform is None:
            return
        painter.save()
        painter.setTransform(transform, combine=True)
        number = len(self._document.session.shown_annotations) + 1
        frame = self._frame(plate)
        paint_annotations(painter, (draft,), {draft.id: number}, frame, plate.backdrop)
        painter.restore()

    def paint_selection(self, painter: QPainter) -> None:
        """Draw the handles of what is selected, in logical pixels."""
        transform = self.picture_to_screen() if self._document.selected_ids else None
        if transform is None:
            return
        frames, grips = [], []
        half = theme().selection.handle_px / 2
        reshaped = {annotation.id for annotation in self._reshapable}
        for annotation in self.selected:
            if annotation.is_hidden:
                continue
            places = handles(annotation.shape) if annotation.id in reshaped else {}
            for at in places.values():
                point = transform.map(QPointF(at.x, at.y))
                grips.append(QRectF(point.x() - half, point.y() - half, 2 * half, 2 * half))
            if not places:
                box = transform.mapRect(self.bounds(annotation))
                frames.append(box.adjusted(-3, -3, 3, 3))
        _paint_frames(painter, frames)
        _paint_grips(painter, grips)
        grip = self.turn_grip()
        if grip is not None:
            _paint_turn_grip(painter, grip[1])

    @property
    def _reshapable(self) -> tuple[Annotation, ...]:
        """The selected annotations whose handles can be dragged: none if there are many."""
        reshapable = graspable(self.selected)
        return reshapable if len(reshapable) <= MOST_WITH_HANDLES else ()


def _paint_frames(painter: QPainter, boxes: list[QRectF]) -> None:
    """Draw dashed frames that show on any picture."""
    look = theme().selection
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, style in ((look.halo, Qt.PenStyle.SolidLine), (look.colour, Qt.PenStyle.DashLine)):
        painter.setPen(QPen(QColor(colour), look.line_px, style))
        painter.drawRects(boxes)


def _paint_turn_grip(painter: QPainter, at: ScreenPoint) -> None:
    """Draw a disc with an arc, distinct from the square handles."""
    look = theme().selection
    radius = look.handle_px * 0.75
    painter.setPen(QPen(QColor(look.halo), look.line_px))
    painter.setBrush(QColor(look.colour))
    painter.drawEllipse(QPointF(*at), radius, radius)
    arc = QRectF(at.x - radius / 2, at.y - radius / 2, radius, radius)
    painter.drawArc(arc, 16 * 60, 16 * 270)


def _paint_grips(painter: QPainter, boxes: list[QRectF]) -> None:
    look = theme().selection
    painter.setPen(QPen(QColor(look.halo), look.line_px))
    painter.setBrush(QColor(look.colour))
    painter.drawRects(boxes)
