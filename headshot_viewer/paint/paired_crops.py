"""The same place of both pictures at the same face scale: what a page shows of each.

A *window* is a box on the stage, where both pictures hang by their faces; a *room* is a box on a
page, in the page's units, that shows it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import reduce
from math import ceil, inf
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF, QTransform

from headshot_viewer.core.annotation import Arrow, Callout, Text
from headshot_viewer.core.boxes import Box
from headshot_viewer.core.callouts import place_of
from headshot_viewer.core.geometry import PicturePoint, Placement, StagePoint, fitted
from headshot_viewer.core.picture import Side
from headshot_viewer.core.shapes import box_of
from headshot_viewer.core.twin import twin_of
from headshot_viewer.paint.annotations import Frame, paint_annotations
from headshot_viewer.paint.backdrop import Backdrop
from headshot_viewer.paint.images import (
    PictureImages,
    device_scale,
    paint_heat,
    paint_picture,
    picture_images,
)
from headshot_viewer.paint.light_arrow import paint_light_arrow
from headshot_viewer.paint.rects import box_of_rect
from headshot_viewer.paint.words import writes_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.core.face import Face
    from headshot_viewer.paint.layout import ComparisonContent, Plate, ShownLayer

_HEADS_IODS: Final = (Box(-1.8, -2.2, 1.8, 2.8), Box(-1.4, -1.8, 1.4, 2.3))
"""Around the eyes' midpoint, in distances of the eyes: hair to collar, or where that would show an
empty strip beside a picture, somewhat less."""

_FACE_IODS: Final = Box(-1.25, -1.1, 1.25, 1.9)
"""Likewise, brow to chin."""

_NOTED_ROOM: Final = 0.05
"""Around an annotation, in stage units: its number stands beside it."""

_EYES_FROM_TOP: Final = 0.42
"""Where the eye line of a portrait lies, as a share of the room's height."""

_LEAST_HALF_IOD: Final = 0.32
_MOST_HALF_IOD: Final = 1.25
_POINT_HALF_IOD: Final = 0.5
_IOD_WITHOUT_FACE: Final = 0.16
"""Stage units that stand for the distance of the eyes where no face was found."""

_AROUND_SHAPE: Final = 0.66
"""Half a crop's side, in the larger side of what was drawn."""


@dataclass(frozen=True, slots=True, eq=False)
class Hung:
    """A picture of a page, where it hangs.

    Attributes:
        plate: the picture and what was drawn on it.
        images: its pyramid.
        placement: on the stage.
        face: None where none was found.
        backdrop: what callouts on it magnify.
    """

    plate: Plate
    images: PictureImages
    placement: Placement
    face: Face | None
    backdrop: Backdrop

    @property
    def iod(self) -> float:
        """The distance of the eyes, in stage units."""
        if self.face is None:
            return _IOD_WITHOUT_FACE
        return self.face.iod_px * self.placement.units_per_px

    @property
    def extent(self) -> Box:
        """The upright box around the picture, on the stage."""
        width, height = self.plate.picture.ref.size_px
        return self.to_stage(Box(0, 0, width, height))

    def to_stage(self, box_px: Box) -> Box:
        """Return the upright box on the stage around a box of picture pixels."""
        left, top, right, bottom = box_px
        corners = [
            self.placement.to_stage(PicturePoint(x, y))
            for x in (left, right)
            for y in (top, bottom)
        ]
        return Box.around(*corners)

    def to_page(self, window: Box, room: Box) -> QTransform:
        """Return the way from picture pixels to the page."""
        placed, scale = self.placement, room.width / window.width
        way = QTransform.fromTranslate(room.left, room.top)
        way.scale(scale, scale)
        way.translate(placed.anchor.x - window.left, placed.anchor.y - window.top)
        way.rotate(placed.rotation_deg)
        way.scale(placed.units_per_px, placed.units_per_px)
        way.translate(-placed.anchor_px.x, -placed.anchor_px.y)
        return way


def hung_plates(content: ComparisonContent) -> tuple[Hung, ...]:
    """Return the pictures of *content* from left to right, where they hang."""
    images = {plate.side: picture_images(plate.picture) for plate in content.plates}
    professional, ai = (images.get(side) for side in Side)
    pairing, found = content.pairing, []
    for plate in content.plates:
        side = plate.side
        placed = None if pairing is None else pairing.hanging.placement(side)
        found.append(
            Hung(
                plate,
                images[side],
                placed or fitted(plate.picture.ref.size_px),
                None if pairing is None else pairing.face(side),
                Backdrop(side, professional, ai, pairing),
            )
        )
    return tuple(found)


def portrait_window(hung: Iterable[Hung], aspect: float | None) -> Box:
    """Return the part of the stage that portraits show: the same for all of them.

    It shows what all pictures have, as far as heads and annotations allow; without a face every
    picture is shown whole.

    Args:
        hung: the pictures.
        aspect: width of a room through its height; None for all that the pictures show.
    """
    pictures = tuple(hung)
    extents = [each.extent for each in pictures]
    if aspect is None:
        return _around(extents)
    if any(each.face is None for each in pictures):
        return _grown(_around(extents), aspect)
    shared = _within(extents)
    eyes, windows = _eyes_of(pictures[0]), []
    for head in _HEADS_IODS:
        needed = _around([_needed(each, shared, head) for each in pictures])
        base = _around([shared, needed]) if _has_area(shared) else needed
        windows.append(_cut(base, needed, aspect, eyes))
        if _has_area(shared) and _holds(shared, windows[-1]):
            return windows[-1]
    return windows[0]


def is_filled(hung: Iterable[Hung], window: Box) -> bool:
    """Return whether every picture reaches all over *window*."""
    return all(_holds(each.extent, window) for each in hung)


def place_window(
    hung: Iterable[Hung], side: Side, centre: PicturePoint, half: float
) -> dict[Side, Box]:
    """Return a square window of each picture around the same place of the face.

    Args:
        hung: the pictures.
        side: of the picture that *centre* is in.
        centre: in pixels of that picture.
        half: half the square's side, in stage units.
    """
    by_side = {each.plate.side: each for each in hung}
    own = by_side[side]
    windows = {}
    for each in by_side.values():
        at = centre if each is own else _twin(own, each, centre)
        windows[each.plate.side] = _square(each.placement.to_stage(at), half)
    dx, dy = _inwards(windows[side], own.extent)
    return {each: _moved(window, dx, dy) for each, window in windows.items()}


def annotation_windows(hung: Iterable[Hung], side: Side, annotation: Annotation) -> dict[Side, Box]:
    """Return a square window of each picture around what was drawn on the picture of *side*."""
    pictures = tuple(hung)
    own = next(each for each in pictures if each.plate.side is side)
    shape = annotation.shape
    box = place_of(shape) if isinstance(shape, Callout) else box_of(shape)
    # An arrow means its tip; how long it is says nothing of how large the flaw is.
    centre = shape.tip if isinstance(shape, Arrow) else box.centre
    size_px = 0.0 if isinstance(shape, Arrow) else max(box.width, box.height)
    half = _AROUND_SHAPE * size_px * own.placement.units_per_px or _POINT_HALF_IOD * own.iod
    half = min(max(half, _LEAST_HALF_IOD * own.iod), _MOST_HALF_IOD * own.iod)
    return place_window(pictures, side, centre, half)


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """A picture in a room of a page.

    Attributes:
        hung: the picture.
        window: what of the stage is shown; it has the proportions of *room*.
        room: where, in the page's units.
        blank: colour where the picture does not reach, ``"#rrggbb"``.
        layer: heat that is laid over it; None for none.
        annotations: drawn over it, the topmost last.
        numbers: of the annotations, by id.
        part: of *room* in which the picture is seen; None for all of it.
    """

    hung: Hung
    window: Box
    room: Box
    blank: str
    layer: ShownLayer | None = None
    annotations: tuple[Annotation, ...] = ()
    numbers: Mapping[str, int] | None = None
    part: Box | None = None

    def paint(self, painter: QPainter) -> None:
        """Draw it; the painter's coordinates are the page's units."""
        room = rect(self.room)
        painter.save()
        painter.setClipRect(room, Qt.ClipOperation.IntersectClip)
        painter.save()
        if self.part is not None:
            painter.setClipRect(rect(self.part), Qt.ClipOperation.IntersectClip)
        if writes_text(painter):
            painter.drawImage(room, self._image(device_scale(painter)))
        else:
            self._paint_picture(painter)
        painter.restore()
        self.paint_annotations(painter)
        painter.restore()

    def paint_annotations(self, painter: QPainter) -> None:
        """Draw what was drawn on the picture, where the picture is seen; words are whole."""
        if self.part is None:
            self._paint_annotations(painter, self.annotations, self.room)
            return
        words = tuple(each for each in self.annotations if isinstance(each.shape, Text))
        others = tuple(each for each in self.annotations if each not in words)
        self._paint_annotations(painter, others, self.part)
        self._paint_annotations(painter, words, self.room)

    def _paint_annotations(
        self, painter: QPainter, annotations: tuple[Annotation, ...], room: Box
    ) -> None:
        if not annotations:
            return
        painter.save()
        painter.setClipRect(rect(room), Qt.ClipOperation.IntersectClip)
        to_page = self.hung.to_page(self.window, self.room)
        painter.setTransform(to_page, combine=True)
        size_px = self.hung.plate.picture.ref.size_px
        backdrop = self.hung.backdrop
        seen = None
        if room is self.part:
            picture = Box(0.0, 0.0, *map(float, size_px))
            seen = _within((picture, box_of_rect(to_page.inverted()[0].mapRect(rect(room)))))
        frame = Frame(
            size_px,
            device_scale(painter),
            backdrop.face_width_px,
            seen=seen,
            shown_px=self.window.height / self.hung.placement.units_per_px,
        )
        numbers = {} if self.numbers is None else self.numbers
        paint_annotations(painter, annotations, numbers, frame, backdrop)
        painter.restore()

    def _paint_picture(self, painter: QPainter) -> None:
        size_px = self.hung.plate.picture.ref.size_px
        painter.save()
        to_page = self.hung.to_page(self.window, self.room)
        if (
            not to_page.map(QPolygonF(QRectF(0, 0, *size_px)))
            .boundingRect()
            .contains(rect(self.room))
            or self.hung.placement.rotation_deg
        ):
            painter.fillRect(rect(self.room), QColor(self.blank))
        painter.setTransform(to_page, combine=True)
        # Turned edges are smoothed; straight ones must not mix with what lies around them.
        painter.setRenderHint(
            QPainter.RenderHint.Antialiasing, self.hung.placement.rotation_deg != 0
        )
        paint_picture(painter, self.hung.images, squares_from=inf)
        side = None if self.layer is None else self.layer.result.side(self.hung.plate.side)
        if self.layer is not None and side is not None and side.heat is not None:
            paint_heat(painter, side.heat, size_px, self.layer.threshold, self.layer.opacity)
        if side is not None and side.arrow is not None:
            paint_light_arrow(painter, side.arrow, size_px)
        painter.restore()

    def _image(self, scale: float) -> QImage:
        """Return the picture as pixels of a document, *scale* of them to a unit of the page."""
        size = QSize(
            max(1, ceil(self.room.width * scale)),
            max(1, ceil(self.room.height * scale)),
        )
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(QColor(self.blank))
        whole = Box(0, 0, size.width(), size.height())
        with QPainter(image) as painter:
            replace(self, room=whole, annotations=())._paint_picture(painter)
        return image


def rect(box: Box) -> QRectF:
    return QRectF(QPointF(box.left, box.top), QPointF(box.right, box.bottom))


def _twin(own: Hung, other: Hung, point: PicturePoint) -> PicturePoint:
    """Return the same place in the other picture: by both meshes, or by where the pictures hang."""
    if own.face is not None and other.face is not None:
        return twin_of(point, own.face, other.face)
    return other.placement.to_picture(own.placement.to_stage(point))


def face_window(hung: Iterable[Hung]) -> Box:
    """Return a square around all faces; without one as :func:`portrait_window`."""
    pictures = tuple(hung)
    if any(each.face is None for each in pictures):
        return portrait_window(pictures, 1.0)
    return _grown(_around([_beside_eyes(each, _FACE_IODS) for each in pictures]), 1.0)


def _needed(hung: Hung, shared: Box, head: Box) -> Box:
    """Return what must be seen of a picture with a face: *head*, in IOD, and what was drawn.

    The head counts as far as all pictures show it; what was drawn always.
    """
    extent, room = hung.extent, _NOTED_ROOM
    face = _beside_eyes(hung, _FACE_IODS)
    seen = _within([shared, face])
    face = seen if _has_area(seen) else _within([extent, face])
    wanted = [_within([shared, _beside_eyes(hung, head)])]
    for annotation in hung.plate.annotations:
        noted = hung.to_stage(box_of(annotation.shape))
        # Its number stands beside it, where all pictures show that much.
        wanted += [_within([extent, noted]), _within([shared, _widened(noted, room)])]
    return _around([face, *filter(_has_area, wanted)])


def noted_boxes(shown: Shown) -> list[Box]:
    """Return where on the page annotations and their numbers lie, about."""
    to_page, hung = shown.hung.to_page(shown.window, shown.room), shown.hung
    room_px = _NOTED_ROOM / hung.placement.units_per_px
    boxes = [_widened(box_of(each.shape), room_px) for each in shown.annotations]
    rects = [to_page.mapRect(rect(box)) for box in boxes]
    return [Box(each.left(), each.top(), each.right(), each.bottom()) for each in rects]


def _widened(box: Box, room: float) -> Box:
    return Box(box.left - room, box.top - room, box.right + room, box.bottom + room)


def _beside_eyes(hung: Hung, iods: Box) -> Box:
    """Return a box around the eyes' midpoint that is given in distances of the eyes."""
    eyes, iod = _eyes_of(hung), hung.iod
    return Box(
        eyes.x + iods.left * iod,
        eyes.y + iods.top * iod,
        eyes.x + iods.right * iod,
        eyes.y + iods.bottom * iod,
    )


def _eyes_of(hung: Hung) -> StagePoint:
    assert hung.face is not None
    return hung.placement.to_stage(hung.face.eyes_px.midpoint)


def _cut(base: Box, needed: Box, aspect: float, eyes: StagePoint) -> Box:
    """Bring *base* to *aspect*: cut around the eyes where that may be, or else grow it."""
    width, height = base.width, base.height
    if width > height * aspect:
        width = max(height * aspect, needed.width)
        height = width / aspect
    else:
        height = max(width / aspect, needed.height)
        width = height * aspect
    left = _slid(eyes.x - width / 2, width, (base.left, base.right), (needed.left, needed.right))
    top = _slid(
        eyes.y - _EYES_FROM_TOP * height,
        height,
        (base.top, base.bottom),
        (needed.top, needed.bottom),
    )
    return Box(left, top, left + width, top + height)


def _slid(
    start: float, length: float, base: tuple[float, float], needed: tuple[float, float]
) -> float:
    """Move a stretch into *base*, or if it is longer around it, without losing *needed*."""
    if length <= base[1] - base[0]:
        start = min(max(start, base[0]), base[1] - length)
    else:
        start = min(max(start, base[1] - length), base[0])
    return min(max(start, needed[1] - length), needed[0])


def _grown(box: Box, aspect: float) -> Box:
    width, height = box.width, box.height
    across, down = max(width, height * aspect) / 2, max(height, width / aspect) / 2
    x, y = box.centre
    return Box(x - across, y - down, x + across, y + down)


def _around(boxes: Iterable[Box]) -> Box:
    return reduce(Box.united, boxes)


def _within(boxes: Iterable[Box]) -> Box:
    """Return what all boxes share; its right lies left of its left where that is nothing."""
    found = tuple(boxes)
    return Box(
        max(box.left for box in found),
        max(box.top for box in found),
        min(box.right for box in found),
        min(box.bottom for box in found),
    )


def _holds(outer: Box, inner: Box) -> bool:
    """Return whether *inner* lies in *outer*, but for a hundredth of its size."""
    across, down = inner.width / 100, inner.height / 100
    return (
        outer.left <= inner.left + across
        and outer.top <= inner.top + down
        and inner.right - across <= outer.right
        and inner.bottom - down <= outer.bottom
    )


def _has_area(box: Box) -> bool:
    return box.left < box.right and box.top < box.bottom


def _square(centre: StagePoint, half: float) -> Box:
    return Box(centre.x - half, centre.y - half, centre.x + half, centre.y + half)


def _inwards(window: Box, extent: Box) -> tuple[float, float]:
    """Return how far *window* must move to lie in *extent*; nothing where it is larger."""

    def way(low: float, high: float, least: float, most: float) -> float:
        if high - low > most - least:
            return 0.0
        return max(0.0, least - low) - max(0.0, high - most)

    return (
        way(window.left, window.right, extent.left, extent.right),
        way(window.top, window.bottom, extent.top, extent.bottom),
    )


def _moved(box: Box, dx: float, dy: float) -> Box:
    return Box(box.left + dx, box.top + dy, box.right + dx, box.bottom + dy)
