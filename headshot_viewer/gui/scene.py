"""What a pane has to paint of one picture, gathered from those who know, and painting it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTransform

from headshot_viewer.core.annotation import Callout, MeasuredLine
from headshot_viewer.core.geometry import PicturePoint, Size, fitted
from headshot_viewer.core.picture import Side
from headshot_viewer.core.said import said
from headshot_viewer.core.viewport import scale_of
from headshot_viewer.demo import label_of
from headshot_viewer.gui.brightness_match import BrightnessMatch
from headshot_viewer.gui.repainting import Content
from headshot_viewer.paint.annotations import Frame, paint_annotations
from headshot_viewer.paint.backdrop import Backdrop
from headshot_viewer.paint.findings import paint_findings, paint_twin
from headshot_viewer.paint.images import PictureImages, paint_heat, paint_picture
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.light_arrow import paint_light_arrow
from headshot_viewer.paint.overlay import paint_dimmed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPainter

    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.core.geometry import PictureSize, Placement
    from headshot_viewer.core.layer import Heat, LayerResult, LightArrow, SideResult
    from headshot_viewer.core.session import Session
    from headshot_viewer.core.suggestion import Suggestion
    from headshot_viewer.core.viewport import Viewport
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gallery import Gallery
    from headshot_viewer.gui.measuring import Measuring
    from headshot_viewer.gui.suggesting import Suggesting

_FURTHEST_PX: Final = 2.0**26
"""Further away nothing is told apart, and Qt cannot count: a session may hold any offset."""


@dataclass(frozen=True, slots=True, eq=False)
class Plate:
    """A picture on the stage, with everything that is drawn on it.

    Attributes:
        name: of the file.
        note: what must be said of the picture, for example ``"simulated"``; mostly nothing.
        size_px: of the whole picture, upright.
        placement: how it hangs.
        images: its pyramid; None while it is not in memory.
        annotations: on this picture, the topmost last; none while it is not in memory, where they
            would lie under the words that say so.
        numbers: of annotations, by id.
        heat: the heatmap that is shown, or None.
        threshold: heat up to this is not drawn, 0..1.
        opacity: of the heatmap, 0..1.
        arrow: from where the light falls on the face, or None.
        drafts: suggested flaws that are shown on it.
        draft: id of the one that is selected.
        twin: where the selected suggestion of the other picture lies on this one, as an outline.
        brightness: the share of its own brightness in which the picture is shown, 0..1.
        backdrop: what callouts magnify, and what lines are measured by.
    """

    name: str
    size_px: PictureSize
    placement: Placement
    images: PictureImages | None
    note: str = ""
    annotations: tuple[Annotation, ...] = ()
    numbers: Mapping[str, int] = field(default_factory=dict)
    heat: Heat | None = None
    threshold: float = 0.0
    opacity: float = 1.0
    arrow: LightArrow | None = None
    drafts: tuple[Suggestion, ...] = ()
    draft: str | None = None
    twin: tuple[PicturePoint, ...] = ()
    brightness: float = 1.0
    backdrop: Backdrop | None = None

    def content(self) -> Content:
        """Return what decides the pixels, apart from where the plate hangs."""
        return Content(
            (
                None if self.images is None else self.images.levels[0].cacheKey(),
                None if self.heat is None else (self.heat, self.threshold, self.opacity),
                self.arrow,
                self.drafts,
                self.draft,
                self.twin,
                self.brightness,
            ),
            self.annotations,
            tuple(self.numbers.get(a.id) for a in self.annotations),
            self.backdrop if any(map(_shows_backdrop, self.annotations)) else None,
        )

    def to_device(self, viewport: Viewport, pane: Size, device_pixel_ratio: float) -> QTransform:
        """Return the transform from picture pixels to a pane's device pixels.

        Its shift is a whole number of device pixels: so panning scrolls what was painted, and at
        100 % one picture pixel is exactly one device pixel.
        """
        x, y = self._corner(viewport, pane, device_pixel_ratio)
        return self._hung_at(round(x), round(y), viewport, device_pixel_ratio)

    def to_device_exactly(
        self, viewport: Viewport, pane: Size, device_pixel_ratio: float
    ) -> QTransform:
        """Return the same with its shift as it is, for what has to fit another picture."""
        x, y = self._corner(viewport, pane, device_pixel_ratio)
        return self._hung_at(x, y, viewport, device_pixel_ratio)

    def _corner(
        self, viewport: Viewport, pane: Size, device_pixel_ratio: float
    ) -> tuple[float, float]:
        corner = viewport.to_screen(self.placement.to_stage(PicturePoint(0, 0)), pane)
        x, y = corner.x * device_pixel_ratio, corner.y * device_pixel_ratio
        return min(max(x, -_FURTHEST_PX), _FURTHEST_PX), min(max(y, -_FURTHEST_PX), _FURTHEST_PX)

    def _hung_at(
        self, x: float, y: float, viewport: Viewport, device_pixel_ratio: float
    ) -> QTransform:
        scale = scale_of(viewport, self.placement, device_pixel_ratio)
        transform = QTransform.fromTranslate(x, y)
        if self.placement.rotation_deg:
            transform.rotate(self.placement.rotation_deg)
        return transform.scale(scale, scale)


class Scene:
    """Gathers the plates of a document."""

    def __init__(
        self,
        document: Document,
        gallery: Gallery,
        measuring: Measuring,
        suggesting: Suggesting | None = None,
    ) -> None:
        """Watch those who know; without *suggesting* no suggestions are drawn."""
        self._suggesting = suggesting
        self._document = document
        self._gallery = gallery
        self._measuring = measuring
        self._brightness = BrightnessMatch(document, gallery)
        self._session: Session | None = None
        self._plates: dict[Side, Plate | None] = {}
        self._contents: dict[Side, Content] = {}
        self._only: str | None = None
        for signal in (
            document.pictures_changed,
            document.placements_changed,
            document.annotations_changed,
            document.look_changed,
            document.selection_changed,
            gallery.changed,
            measuring.changed,
        ):
            signal.connect(self._forget)
        if suggesting is not None:
            suggesting.changed.connect(self._forget)

    def plate(self, side: Side) -> Plate | None:
        """Return what is to be seen on *side*; None while there is nothing.

        Every frame asks many times: it is gathered once for each change.
        """
        if self._session is not self._document.session:
            # Some of a session is told by no signal, such as where its files are now.
            self._session = self._document.session
            self._forget()
        if side not in self._plates:
            self._plates[side] = self._gather(side)
        return self._plates[side]

    def content(self, side: Side) -> Content | None:
        """Return what decides the pixels of the plate on *side*; None while there is none."""
        plate = self.plate(side)
        if plate is None:
            return None
        if side not in self._contents:
            self._contents[side] = plate.content()
        return self._contents[side]

    @property
    def shown_layer(self) -> LayerResult | None:
        """The layer whose heat is drawn; None while none is."""
        result = self._measuring.result if self._document.look.heat_shown else None
        return result if result is not None and result.has_heat else None

    def single_out(self, annotation_id: str | None) -> None:
        """Show this annotation, no other and no suggestion; None shows all again."""
        if annotation_id != self._only:
            self._only = annotation_id
            self._forget()

    def _forget(self) -> None:
        self._plates.clear()
        self._contents.clear()

    def _gather(self, side: Side) -> Plate | None:
        preview = self._gallery.preview(side)
        if preview is not None:
            return Plate(
                preview.ref.path.name,
                preview.ref.size_px,
                fitted(preview.ref.size_px),
                self._gallery.preview_images(side),
                spoken(label_of(preview.ref.sha256)),
            )
        session = self._document.session
        hung, placement = session.on(side), self._document.placement(side)
        if hung is None or placement is None:
            return None
        brightness = self._brightness.share(side)
        images = self._gallery.images(hung.ref.sha256)
        return Plate(
            hung.title,
            hung.ref.size_px,
            placement,
            images,
            _note(spoken(label_of(hung.ref.sha256)), brightness),
            annotations=() if images is None else self._annotations(side),
            numbers=session.numbers(),
            heat=self._heat(side),
            threshold=self._document.look.threshold,
            opacity=self._document.look.opacity,
            arrow=self._arrow(side),
            drafts=self._drafts(side),
            draft=self._document.finding_id,
            twin=self._twin(side),
            brightness=brightness,
            backdrop=self._backdrop(side),
        )

    def _annotations(self, side: Side) -> tuple[Annotation, ...]:
        annotations = self._document.session.annotations_on(side)
        return tuple(a for a in annotations if self._only in (None, a.id))

    def _backdrop(self, side: Side) -> Backdrop:
        session = self._document.session
        images = {
            each: self._gallery.images(hung.ref.sha256)
            for each in Side
            if (hung := session.on(each)) is not None
        }
        return Backdrop(
            side,
            images.get(Side.PROFESSIONAL),
            images.get(Side.AI),
            self._document.pairing,
            *(self._brightness.share(each) for each in Side),
        )

    def _drafts(self, side: Side) -> tuple[Suggestion, ...]:
        if self._suggesting is None or self._only is not None:
            return ()
        return self._suggesting.drafts(side)

    def _twin(self, side: Side) -> tuple[PicturePoint, ...]:
        if self._suggesting is None or self._only is not None:
            return ()
        return self._suggesting.twin(side)

    def _told(self, side: Side) -> SideResult | None:
        result = self._measuring.result if self._document.look.heat_shown else None
        return None if result is None else result.side(side)

    def _heat(self, side: Side) -> Heat | None:
        told = self._told(side)
        return None if told is None else told.heat

    def _arrow(self, side: Side) -> LightArrow | None:
        told = self._told(side)
        return None if told is None else told.arrow


def _note(label: str, brightness: float) -> str:
    darker = said("shown {share} darker", share=f"{1 - brightness:.0%}")
    return ", ".join(filter(None, (label, "" if brightness == 1 else spoken(darker))))


def frame_of(plate: Plate, device_px_per_px: float, pane_px: float) -> Frame:
    """Return what a plate's annotations hang on in a pane of this height in device pixels."""
    face_width_px = None if plate.backdrop is None else plate.backdrop.face_width_px
    return Frame(plate.size_px, device_px_per_px, face_width_px, pane_px)


def _shows_backdrop(annotation: Annotation) -> bool:
    return isinstance(annotation.shape, Callout | MeasuredLine)


def paint_plate(painter: QPainter, plate: Plate, to_device: QTransform, pane_px: float) -> None:
    """Paint picture, heatmap and annotations.

    Args:
        painter: in device pixels, perhaps moved.
        plate: what is painted.
        to_device: from picture pixels to device pixels.
        pane_px: the pane's height in device pixels.
    """
    scale = (to_device.m11() ** 2 + to_device.m12() ** 2) ** 0.5
    painter.save()
    painter.setTransform(to_device, combine=True)
    if plate.images is not None:
        paint_picture(painter, plate.images)
        paint_dimmed(painter, QRectF(0, 0, *plate.size_px), plate.brightness)
    if plate.heat is not None and plate.opacity > 0:
        paint_heat(painter, plate.heat, plate.size_px, plate.threshold, plate.opacity)
    if plate.arrow is not None:
        paint_light_arrow(painter, plate.arrow, plate.size_px)
    paint_twin(painter, plate.twin)
    paint_findings(painter, plate.drafts, plate.draft)
    frame = frame_of(plate, scale, pane_px)
    paint_annotations(painter, plate.annotations, plate.numbers, frame, plate.backdrop)
    painter.restore()
