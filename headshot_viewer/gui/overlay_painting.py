"""Painting both pictures in one pane, the same on screen and into files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QTransform

from headshot_viewer.core.compare import CompareMode
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.scene import paint_plate
from headshot_viewer.paint.badges import paint_badge, paint_caption
from headshot_viewer.paint.overlay import HungPicture, paint_difference, wipe_parts
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from PySide6.QtGui import QPainter

    from headshot_viewer.core.compare import Compare
    from headshot_viewer.core.geometry import Size
    from headshot_viewer.core.viewport import Viewport
    from headshot_viewer.gui.scene import Plate

BADGE_MARGIN_PX: Final = 10
BADGE_TEXT_PX: Final = 13.0


class Ordered(NamedTuple):
    """The pair in the order of an overlay."""

    first: Plate
    other: Plate


def badge_area(pane: QRectF) -> QRectF:
    """Return where badges may lie."""
    return pane.adjusted(*(BADGE_MARGIN_PX * s for s in (1, 1, -1, -1)))


@dataclass(frozen=True, slots=True, eq=False)
class Difference:
    """The difference of a pair, ready to paint.

    The two are aligned exactly, not each snapped to whole device pixels as everywhere else: a shift
    of half a pixel would show edges where there is no difference.

    Attributes:
        pair: the first picture also shows its heatmap; both show their annotations.
        transforms: from the pixels of each to device pixels.
        gain: how much it is amplified.
        pane_px: the pane's height in device pixels.
    """

    pair: Ordered
    transforms: tuple[QTransform, QTransform]
    gain: int
    pane_px: float

    @classmethod
    def of(
        cls, pair: Ordered, viewport: Viewport, pane: Size, device_pixel_ratio: float, gain: int
    ) -> Difference:
        """Hang *pair* as it is seen in a pane."""
        seen = (viewport, pane, device_pixel_ratio)
        first, exact = pair.first.to_device(*seen), pair.first.to_device_exactly(*seen)
        rounding = QTransform.fromTranslate(first.dx() - exact.dx(), first.dy() - exact.dy())
        transforms = (first, pair.other.to_device_exactly(*seen) * rounding)
        return cls(pair, transforms, gain, pane.height * device_pixel_ratio)

    def content(self) -> Hashable:
        """Return what decides the pixels, apart from where and how large they hang."""
        first, other = self.transforms
        between = other * first.inverted()[0]
        turned = (between.m11(), between.m12(), between.m21(), between.m22())
        shift = (between.dx(), between.dy())
        plates = tuple(plate.content() for plate in self.pair)
        # Coarse enough that the noise of adding numbers repaints nothing.
        held = (*(round(t * 2**20) for t in turned), *(round(s * 2**12) for s in shift))
        return (plates, held, self.gain, self.pane_px, theme().surround)

    def paint(self, painter: QPainter, part: QRect, to_device: QTransform) -> None:
        """Paint a part of it.

        Args:
            painter: to the pixels that *to_device* leads to.
            part: of those pixels.
            to_device: from the first picture's pixels; the other one hangs by it.
        """
        painter.fillRect(part, QColor(theme().surround))
        along = self.transforms[0].inverted()[0] * to_device
        transforms = (to_device, self.transforms[1] * along)
        pictures = [
            HungPicture(plate.images, transform, plate.brightness)
            for plate, transform in zip(self.pair, transforms, strict=True)
            if plate.images is not None
        ]
        if len(pictures) == len(self.pair):
            paint_difference(painter, part, pictures, self.gain)
        first, other = (replace(plate, images=None) for plate in self.pair)
        paint_plate(painter, first, transforms[0], self.pane_px)
        paint_plate(painter, replace(other, heat=None), transforms[1], self.pane_px)


def logical_parts(pane: Size, compare: Compare) -> tuple[QRectF, QRectF]:
    """Return the two parts of a wiped pane in logical pixels, the first picture's first."""
    # A pane is a whole number of logical pixels; the line may lie between two of them.
    fine = QSizeF(*pane).toSize() * _FINE
    parts = wipe_parts(fine, compare.wipe, is_level=compare.wipe_is_level)
    first, other = (
        QRectF(p.x() / _FINE, p.y() / _FINE, p.width() / _FINE, p.height() / _FINE) for p in parts
    )
    return first, other


_FINE: Final = 64


def paint_overlay_badges(
    painter: QPainter, pane: Size, plates: Mapping[Side, Plate], first: Side, compare: Compare
) -> None:
    """Name both pictures, each where it is seen; in logical pixels."""
    whole = QRectF(0, 0, *pane)
    order = (first, first.other)
    match compare.mode:
        case CompareMode.WIPE:
            beyond = (
                Qt.Corner.BottomLeftCorner if compare.wipe_is_level else Qt.Corner.TopRightCorner
            )
            parts = logical_parts(pane, compare)
            for side, part, corner in zip(
                order, parts, (Qt.Corner.TopLeftCorner, beyond), strict=True
            ):
                painter.save()
                # A badge never lies on the other picture.
                painter.setClipRect(part)
                _paint_badge(painter, badge_area(whole) & part, side, plates[side], corner)
                painter.restore()
        case CompareMode.ONION:
            shares = (1 - compare.onion, compare.onion)
            notes = tuple(f"{share:.0%}" for share in shares)
            _paint_two(painter, whole, order, plates, notes)
        case CompareMode.DIFFERENCE:
            _paint_two(painter, whole, order, plates, ("", ""))
            paint_caption(
                painter,
                badge_area(whole),
                _difference_words(first, plates[first], compare),
                text_px=BADGE_TEXT_PX,
                corner=Qt.Corner.BottomLeftCorner,
            )
        case CompareMode.SIDE_BY_SIDE:
            pass


def _difference_words(first: Side, plate: Plate, compare: Compare) -> str:
    gain = "" if compare.gain == 1 else f" ×{compare.gain}"
    words = _tr("Difference{gain}: black where both are the same").format(gain=gain)
    if plate.heat is None:
        return words
    label = theme().side(first).label
    return words + _tr(" · heatmap: {label}").format(label=label)


def _paint_two(
    painter: QPainter,
    whole: QRectF,
    order: tuple[Side, Side],
    plates: Mapping[Side, Plate],
    notes: tuple[str, ...],
) -> None:
    """Name both pictures above, the first at the left."""
    area = badge_area(whole)
    half = (area.width() - BADGE_MARGIN_PX) / 2
    left = QRectF(area.left(), area.top(), half, area.height())
    right = left.translated(area.width() - half, 0)
    corners = (Qt.Corner.TopLeftCorner, Qt.Corner.TopRightCorner)
    for side, room, corner, note in zip(order, (left, right), corners, notes, strict=True):
        plate = plates[side]
        said = ", ".join(filter(None, (plate.note, note)))
        _paint_badge(painter, room, side, replace(plate, note=said), corner)


def _paint_badge(
    painter: QPainter, room: QRectF, side: Side, plate: Plate, corner: Qt.Corner
) -> None:
    paint_badge(
        painter, room, side, plate.name, text_px=BADGE_TEXT_PX, note=plate.note, corner=corner
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("overlay_painting", text)
