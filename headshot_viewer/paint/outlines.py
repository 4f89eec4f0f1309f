"""The outlines of shapes as paths, in picture pixels."""

from __future__ import annotations

from itertools import pairwise
from math import acos, atan2, cos, hypot, inf, pi, sin, sqrt
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

from headshot_viewer.core.boxes import CORNERS, OF_BOX, Box
from headshot_viewer.core.callouts import inset_boxes, place_of, whole_inset
from headshot_viewer.core.freehand import curve
from headshot_viewer.core.geometry import PicturePoint, distance
from headshot_viewer.paint.rects import rect_of
from headshot_viewer.paint.tags import tag_path

if TYPE_CHECKING:
    from headshot_viewer.core.annotation import Arrow, Callout, MeasuredLine
    from headshot_viewer.paint.tags import Tag

HEAD_LENGTH_OF_STROKE: Final = 6.5
HEAD_WIDTH_OF_STROKE: Final = 5.6
NECK_OF_HEAD: Final = 0.8
"""Where the shaft meets the head, from its point: the head has barbs."""

BAR_OF_STROKE: Final = 5.0
"""The length of the bars at the ends of a measured line."""


_DOT_PX: Final = 0.01


def ellipse_path(box: Box) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(rect_of(box))
    return path


def rectangle_path(box: Box) -> QPainterPath:
    path = QPainterPath()
    path.addRect(rect_of(box))
    return path


def turned(path: QPainterPath, centre: PicturePoint, angle_deg: float) -> QPainterPath:
    """Return *path* turned about *centre*, clockwise on screen."""
    if angle_deg == 0:
        return path
    turn = QTransform.fromTranslate(centre.x, centre.y).rotate(angle_deg)
    return turn.translate(-centre.x, -centre.y).map(path)


def polygon_path(points: tuple[PicturePoint, ...]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(*point) for point in points]))
    path.closeSubpath()
    return path


def freehand_path(points: tuple[PicturePoint, ...]) -> QPainterPath:
    """Return the smooth curve through *points*; a dot where they are all at one place."""
    path = QPainterPath(QPointF(*points[0]))
    bends = curve(points)
    if not bends:
        # Qt draws the round ends of a line only where it has a length.
        path.lineTo(QPointF(points[0].x + _DOT_PX, points[0].y))
    for bend in bends:
        path.cubicTo(QPointF(*bend.leaving), QPointF(*bend.arriving), QPointF(*bend.end))
    return path


def line_path(start: PicturePoint, end: PicturePoint) -> QPainterPath:
    path = QPainterPath(QPointF(*start))
    path.lineTo(QPointF(*end))
    return path


def bars_path(line: MeasuredLine, stroke_px: float) -> QPainterPath:
    """Return a bar across each end of a line, as on a drawing of an engineer."""
    start, end = QPointF(*line.start), QPointF(*line.end)
    along = _direction(line.start, line.end)
    half = QPointF(-along.y(), along.x()) * (BAR_OF_STROKE * stroke_px / 2)
    path = QPainterPath()
    for middle in (start, end):
        path.moveTo(middle - half)
        path.lineTo(middle + half)
    return path


def head_path(tail: PicturePoint, tip: PicturePoint, stroke_px: float) -> QPainterPath:
    """Return an arrow's barbed head, whose point is exactly *tip*."""
    along = _direction(tail, tip)
    across = QPointF(-along.y(), along.x())
    head = _head_px(tail, tip, stroke_px)
    end = QPointF(*tip)
    barb = end - along * head
    half = across * (head * HEAD_WIDTH_OF_STROKE / HEAD_LENGTH_OF_STROKE / 2)
    path = QPainterPath(end)
    for corner in (barb + half, end - along * (NECK_OF_HEAD * head), barb - half):
        path.lineTo(corner)
    path.closeSubpath()
    return path


def shaft_of(arrow: Arrow, stroke_px: float) -> QLineF | None:
    """Return the line from the tail into the head; None when the head is the whole arrow."""
    start, end = QPointF(*arrow.tail), QPointF(*arrow.tip)
    inside = NECK_OF_HEAD * _head_px(arrow.tail, arrow.tip, stroke_px) - stroke_px / 2
    shaft = QLineF(start, end - _direction(arrow.tail, arrow.tip) * inside)
    return shaft if 0 < inside < QLineF(start, end).length() else None


def pin_path(tip: PicturePoint, tag: Tag) -> QPainterPath:
    """Return the disc of *tag* with a pointer, whose point is exactly *tip*."""
    centre, radius = tag.centre, tag.radius_px
    # The end of a wide disc that is nearer to the tip is a half circle: the pointer starts there.
    slack = tag.half_width_px - radius
    near_x = min(max(tip.x, centre.x - slack), centre.x + slack)
    away = hypot(tip.x - near_x, tip.y - centre.y)
    turn = atan2(tip.y - centre.y, tip.x - near_x)
    touch = 0.9 * acos(min(1.0, radius / max(away, radius)))
    pointer = QPainterPath(QPointF(*tip))
    # Clockwise like the disc, or both would cancel out where they overlap.
    for angle in (turn + touch, turn - touch):
        pointer.lineTo(near_x + radius * cos(angle), centre.y + radius * sin(angle))
    pointer.closeSubpath()
    path = tag_path(tag)
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addPath(pointer)
    return path


def leader_path(callout: Callout) -> QPainterPath:
    """Return two lines from the place to its inset that touch both and cross neither."""
    place = place_of(callout)
    path = QPainterPath()
    if callout.is_round:
        nearest = min(inset_boxes(callout), key=lambda box: distance(box.centre, place.centre))
        pairs = _tangents(place, nearest)
    else:
        pairs = _corner_lines(place, whole_inset(callout))
    for start, end in pairs:
        path.moveTo(QPointF(*start))
        path.lineTo(QPointF(*end))
    return path


def _corner_lines(place: Box, inset: Box) -> list[tuple[PicturePoint, PicturePoint]]:
    """Return the lines between like corners that run through neither of both boxes."""
    lines = [(place.at(*OF_BOX[c]), inset.at(*OF_BOX[c])) for c in CORNERS]
    return [(a, b) for a, b in lines if not (_enters(a, b, place) or _enters(b, a, inset))]


def _enters(start: PicturePoint, end: PicturePoint, box: Box) -> bool:
    """Return whether a line that starts at a corner of *box* goes inside."""
    centre = box.centre
    return (end.x - start.x) * (centre.x - start.x) > 0 and (end.y - start.y) * (
        centre.y - start.y
    ) > 0


def _tangents(place: Box, inset: Box) -> list[tuple[PicturePoint, PicturePoint]]:
    """Return the outer tangents of two ellipses of one form."""
    flat = place.height / place.width
    # Squeezed until both are circles.
    x0, y0 = place.centre.x, place.centre.y / flat
    x1, y1 = inset.centre.x, inset.centre.y / flat
    small, large = place.width / 2, inset.width / 2
    away = hypot(x1 - x0, y1 - y0)
    if away <= abs(large - small):
        return []
    turn = atan2(y1 - y0, x1 - x0)
    side = pi / 2 + atan2(large - small, sqrt(max(0.0, away**2 - (large - small) ** 2)))
    lines = []
    for angle in (turn + side, turn - side):
        touch = cos(angle), sin(angle)
        start = PicturePoint(x0 + small * touch[0], (y0 + small * touch[1]) * flat)
        end = PicturePoint(x1 + large * touch[0], (y1 + large * touch[1]) * flat)
        lines.append((start, end))
    return lines


def _head_px(tail: PicturePoint, tip: PicturePoint, stroke_px: float) -> float:
    """Return the length of an arrow's head: a short arrow is nearly all head."""
    length = hypot(tip.x - tail.x, tip.y - tail.y)
    return max(2 * stroke_px, min(HEAD_LENGTH_OF_STROKE * stroke_px, 0.8 * length))


def nearest_point(path: QPainterPath, point: QPointF) -> QPointF | None:
    """Return the point of a path's lines that is nearest to *point*; None where it has none."""
    best, least = None, inf
    for polygon in path.toSubpathPolygons():
        corners = [polygon.at(index) for index in range(polygon.size())]
        for start, end in pairwise(corners):
            along = end - start
            length = QPointF.dotProduct(along, along)
            share = QPointF.dotProduct(point - start, along) / length if length else 0.0
            at = start + along * min(max(share, 0.0), 1.0)
            away = QLineF(point, at).length()
            if away < least:
                best, least = at, away
    return best


def _direction(tail: PicturePoint, tip: PicturePoint) -> QPointF:
    """Return the unit vector from *tail* to *tip*; down where they are the same."""
    length = hypot(tip.x - tail.x, tip.y - tail.y)
    return QPointF(tip.x - tail.x, tip.y - tail.y) / length if length else QPointF(0, 1)
