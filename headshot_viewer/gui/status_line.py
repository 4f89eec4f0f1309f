"""The status bar: zoom, position and colour, the layer's values, and running jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton

from headshot_viewer.core.alignment import AlignmentMode
from headshot_viewer.core.picture import Side
from headshot_viewer.core.said import figure, said
from headshot_viewer.gui.elided_label import ElidedLabel
from headshot_viewer.gui.icons import icon
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from headshot_viewer.core.geometry import PicturePoint, ScreenPoint
    from headshot_viewer.core.layer import Heat
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gallery import Gallery
    from headshot_viewer.gui.jobs import Jobs
    from headshot_viewer.gui.measuring import Measuring
    from headshot_viewer.gui.stage_view import StageView

_GAP_PX: Final = 8
"""Around each part of the line."""

_LEFT_FREE_PX: Final = 40
"""Of the status bar's width, for the corner by which a window is resized."""

_MARKS: Final = {"disc": "●", "diamond": "◆"}
"""What stands for a side where there is no room for its name: the mark of its badge."""

_SHOW_AFTER_MS: Final = 300
"""Work that ends sooner shows no progress bar: it would only flash."""

LINK_WORDS: Final = {
    AlignmentMode.FACE: said("linked by face"),
    AlignmentMode.POINTS: said("linked by points"),
    AlignmentMode.FIT: said("linked by height"),
    AlignmentMode.PIXELS: said("linked by pixels"),
}

_WORDS: Final = {
    "open": said("Opening…"),
    "fetch": said("Opening…"),
    "measure": said("Measuring…"),
    "export": said("Exporting…"),
    "copy": said("Copying…"),
    "pack": said("Packing…"),
    "unpack": said("Unpacking…"),
    "print": said("Preparing to print…"),
}
"""Topics a user can wait for, by their first part; all others run unseen."""


class StatusLine(QObject):
    """Fills a status bar from the document and the cursor, abbreviated if it is narrow."""

    def __init__(
        self,
        bar: QStatusBar,
        document: Document,
        gallery: Gallery,
        measuring: Measuring,
        stage: StageView,
    ) -> None:
        super().__init__(bar)
        self._document = document
        self._gallery = gallery
        self._measuring = measuring
        self._stage = stage
        self._at: ScreenPoint | None = None
        self._side = Side.PROFESSIONAL
        self._bar = bar
        self._is_brief = False
        self._said: tuple[str, str, str] | None = None
        self.zoom = QLabel(bar)
        self.cursor = ElidedLabel(bar)
        self.layer = ElidedLabel(bar)
        for label in (self.cursor, self.layer, self.zoom):
            bar.addPermanentWidget(label)
        bar.installEventFilter(self)
        stage.hovered.connect(self._hover)
        for signal in (document.viewport_changed, document.placements_changed):
            signal.connect(self._follow)
        for signal in (document.look_changed, gallery.changed, measuring.changed):
            signal.connect(self._follow)
        self._follow()

    @Slot(object, object)
    def _hover(self, side: Side, at: ScreenPoint | None) -> None:
        self._side, self._at = side, at
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange):
            self._said = None
            self._follow()
        return super().eventFilter(watched, event)

    @Slot()
    def _follow(self) -> None:
        words = self._words(is_brief=False)
        if words == self._said:
            return
        self._said = words
        letters = self._bar.fontMetrics()
        needed_px = sum(letters.horizontalAdvance(each) + _GAP_PX for each in words if each)
        if needed_px > self._bar.width() - _LEFT_FREE_PX:
            words = self._words(is_brief=True)
        for label, text in zip((self.cursor, self.layer, self.zoom), words, strict=True):
            label.setText(text)

    def _words(self, *, is_brief: bool) -> tuple[str, str, str]:
        """Return the texts of the labels for cursor, layer and zoom."""
        self._is_brief = is_brief
        return " · ".join(self._colours()), self._layer_values(), self._zooms()

    def _name(self, side: Side) -> str:
        look = theme().side(side)
        return _MARKS[look.mark] if self._is_brief else look.label

    def _zooms(self) -> str:
        zooms = [
            f"{self._name(side)} {scale:.0%}"
            for side in Side
            if (scale := self._document.scale(side)) is not None
        ]
        return " · ".join(part for part in (*zooms, self._link()) if part)

    def _link(self) -> str:
        """Return what links the two pictures, and why it is not the chosen mode."""
        document = self._document
        if document.session.professional is None or document.session.ai is None:
            return ""
        is_as_chosen = document.linked_by is document.session.alignment.mode
        if self._is_brief and document.look.linked and is_as_chosen:
            return ""
        words = spoken(LINK_WORDS[document.linked_by])
        reason = "" if is_as_chosen else self._why_not_as_chosen()
        if reason:
            words += self.tr(" ({reason})").format(reason=reason)
        return (
            words
            if document.look.linked
            else self.tr("{words}, views not linked").format(words=words)
        )

    def _why_not_as_chosen(self) -> str:
        if self._document.session.alignment.mode is AlignmentMode.POINTS:
            return self.tr("pin two points in both")
        if any(not self._is_there(side) for side in Side):
            # The pane says why; no faces are searched in a missing picture.
            return ""
        if any(self._document.faces(side) is None for side in Side):
            return self.tr("looking for faces…")
        return self.tr("no face found")

    def _is_there(self, side: Side) -> bool:
        hung = self._document.session.on(side)
        return hung is not None and self._gallery.picture(hung.ref.sha256) is not None

    def _colours(self) -> list[str]:
        words = []
        for side, point in self._points():
            rgb = self._rgb(side, point)
            if rgb is not None:
                red, green, blue = rgb
                where = f"{int(point.x)}, {int(point.y)}"
                colour = f"{red} {green} {blue}" if self._is_brief else f"RGB {red} {green} {blue}"
                words.append(f"{self._name(side)} {where}: {colour}")
        return words

    def _points(self) -> list[tuple[Side, PicturePoint]]:
        """Return the matching point in each picture, for the cursor's place."""
        if self._at is None:
            return []
        here = self._side
        point = self._stage.pane(here).views[here].to_picture(self._at)
        places = {here: point, here.other: self._document.twin(here, point)}
        return [
            (side, place)
            for side in Side
            if (place := places[side]) is not None and self._document.session.on(side) is not None
        ]

    def _rgb(self, side: Side, point: PicturePoint) -> tuple[int, int, int] | None:
        hung = self._document.session.on(side)
        picture = None if hung is None else self._gallery.picture(hung.ref.sha256)
        if picture is None or picture.is_preview:
            return None
        width, height = picture.ref.size_px
        if not (0 <= point.x < width and 0 <= point.y < height):
            return None
        blue, green, red = (int(c) for c in picture.pixels[int(point.y), int(point.x), :3])
        return red, green, blue

    def _layer_values(self) -> str:
        points = self._points()
        result = self._measuring.result if points and self._document.look.heat_shown else None
        if result is None or result.scale is None:
            return ""
        words = []
        for side, point in points:
            told = result.side(side)
            heat = None if told is None or told.heat is None else heat_at(told.heat, point)
            if heat is not None:
                scale = result.scale
                number, unit = spoken(figure(scale.value(heat), 1)), scale.unit
                value = f"{scale.sign(heat)}{number}"
                if not self._is_brief:
                    value += unit if unit.startswith("%") else f" {unit}"
                words.append(f"{self._name(side)} {value}")
        return f"{result.title}: " + " · ".join(words) if words else ""


class Activity(QObject):
    """Shows what is running, with a bar and a way to stop it.

    Signals:
        cancel_wanted: the user wants to cancel a topic; carries it.
    """

    cancel_wanted = Signal(str)

    def __init__(self, bar: QStatusBar, jobs: Jobs) -> None:
        super().__init__(bar)
        self._jobs = jobs
        self._shares: dict[str, float] = {}
        self.label = QLabel(bar)
        self.progress = QProgressBar(bar)
        self.progress.setRange(0, 100)
        self.progress.setFixedWidth(140)
        self.progress.setTextVisible(False)
        self.stop = QToolButton(bar)
        self.stop.setIcon(icon("cancel"))
        self.stop.setAutoRaise(True)
        self.stop.setToolTip(self.tr("Stop (Esc)"))
        self.stop.setAccessibleName(self.tr("Stop"))
        self.stop.clicked.connect(self._cancel)
        self._widgets = (self.label, self.progress, self.stop)
        for widget in self._widgets:
            bar.addWidget(widget)
            widget.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOW_AFTER_MS)
        self._timer.timeout.connect(self._show)
        jobs.started.connect(self._start)
        jobs.progressed.connect(self._advance)
        jobs.ended.connect(self._end)

    @property
    def topic(self) -> str | None:
        """What is shown: the oldest work a user can wait for."""
        return next((t for t in self._jobs.topics if t.split("/")[0] in _WORDS), None)

    @Slot(str)
    def _start(self, topic: str) -> None:
        self._shares[topic] = 0.0
        if not self._timer.isActive() and self.label.isHidden():
            self._timer.start()

    @Slot(str, float)
    def _advance(self, topic: str, share: float) -> None:
        self._shares[topic] = share
        if not self.label.isHidden():
            self._show()

    @Slot(str)
    def _end(self, topic: str) -> None:
        self._shares.pop(topic, None)
        if self.topic is None:
            self._timer.stop()
            for widget in self._widgets:
                widget.hide()
        elif not self.label.isHidden():
            self._show()

    @Slot()
    def _show(self) -> None:
        topic = self.topic
        if topic is None:
            return
        self.label.setText(spoken(_WORDS[topic.split("/")[0]]))
        self.progress.setValue(round(100 * self._shares.get(topic, 0.0)))
        for widget in self._widgets:
            widget.show()

    @Slot()
    def _cancel(self) -> None:
        if self.topic is not None:
            self.cancel_wanted.emit(self.topic)


def heat_at(heat: Heat, point: PicturePoint) -> float | None:
    """Return the heat of 0..1 at a point of the picture; None where it was not judged."""
    (a, b, c), (d, e, f) = heat.to_picture
    determinant = a * e - b * d
    x = (e * (point.x - c) - b * (point.y - f)) / determinant
    y = (a * (point.y - f) - d * (point.x - c)) / determinant
    height, width = heat.values.shape
    if not (0 <= x < width and 0 <= y < height) or not heat.judged[int(y), int(x)]:
        return None
    return float(heat.values[int(y), int(x)]) / 255
