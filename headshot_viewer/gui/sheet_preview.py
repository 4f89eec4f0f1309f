"""A live preview of a sheet, painted by the sheet's own painter on a worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from headshot_viewer.core.errors import HeadshotError
from headshot_viewer.core.progress import part
from headshot_viewer.gui.icons import icon
from headshot_viewer.paint.comparison import plan_pages, render
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.layout import SMALLEST_PX
from headshot_viewer.paint.shortened import shortened_in_words, shortened_notes
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from headshot_viewer.core.progress import Progress
    from headshot_viewer.gui.jobs import Jobs
    from headshot_viewer.paint.layout import ComparisonContent

PREVIEW_TOPIC: Final = "sheet_preview"
_WAIT_MS: Final = 150
"""The delay after the last key before the preview is updated."""

_MARGIN_PX: Final = 12.0
_FAITHFUL_PX: Final = 2000
"""From this width on a page looks as in print, whatever is drawn on it."""


@dataclass(frozen=True, slots=True, eq=False)
class Wanted:
    """What the preview is to show.

    Attributes:
        content: makes the content of the page, on a worker.
        trouble: returns a sentence on what is wrong, on a worker; usually "".
        layout: key in ``paint.layout.layouts()``.
        has_pages: whether the file may have several pages.
        width_px: of a page in the file, if the user chose one; None for the layout's own.
    """

    content: Callable[[Progress], ComparisonContent]
    trouble: Callable[[], str]
    layout: str
    has_pages: bool
    width_px: int | None = None

    def painted_px(self, shown_px: int) -> int:
        """Return how wide a page is painted that is seen *shown_px* wide.

        Nearly as wide as in the file: in a page painted as small as it is seen, strokes, numbers
        and words would have their least sizes, and cover far more than they will.
        """
        return max(shown_px, min(_FAITHFUL_PX, self.width_px or _FAITHFUL_PX))


@dataclass(frozen=True, slots=True, eq=False)
class _Painted:
    """A painted page, with its number and remarks.

    Attributes:
        image, page, pages: the page, counted from 0.
        shortened: says which notes are cut, and where they appear in full; usually "".
        trouble: says what is wrong; usually "".
    """

    image: QImage
    page: int
    pages: int
    shortened: str
    trouble: str


class SheetPreview(QWidget):
    """Shows one page of a sheet, and steps through the others.

    Signals:
        painted: another page is shown now.
    """

    painted = Signal()

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._wanted: Wanted | None = None
        self._page = 0
        self.pages = 0
        self.sheet = _Sheet(self)
        self.label = QLabel(self)
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.label.setWordWrap(True)
        self.previous = self._button("previous", self.tr("Previous Page"), -1)
        self.next = self._button("next", self.tr("Next Page"), 1)
        row = QHBoxLayout()
        row.addWidget(self.previous)
        row.addWidget(self.label, 1)
        row.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.sheet, 1)
        layout.addLayout(row)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._start)
        self.sheet.resized.connect(self._timer.start)

    def show_sheet(self, wanted: Wanted) -> None:
        """Paint *wanted* soon; the page of before is seen until then."""
        self._wanted = wanted
        if self.image.isNull():
            self.label.setText(self.tr("Painting the page…"))
        self._timer.start()

    @property
    def image(self) -> QImage:
        """The page as it is seen; null before the first one was painted."""
        return self.sheet.image

    def stop(self) -> None:
        """Cancel the painting in progress."""
        self._timer.stop()
        self._jobs.cancel(PREVIEW_TOPIC)

    def _button(self, name: str, words: str, step: int) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name))
        button.setAutoRaise(True)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda: self._turn(step))
        button.hide()
        return button

    def _turn(self, step: int) -> None:
        self._page = min(max(0, self._page + step), max(0, self.pages - 1))
        self._start()

    @Slot()
    def _start(self) -> None:
        wanted, page = self._wanted, self._page
        if wanted is None or not self.isVisible():
            return
        room = self.sheet.room_px()

        def work(progress: Progress) -> _Painted:
            content = wanted.content(part(progress, 0, 0.1))
            # The page's own proportions are only known once it is laid out.
            laid_out = plan_pages(
                content, SMALLEST_PX * 2, wanted.layout, single=not wanted.has_pages
            )
            shown = min(page, len(laid_out) - 1)
            width, height = laid_out[shown].size_px
            share = min(room.width() / width, room.height() / height)
            shown_px = max(SMALLEST_PX, int(width * share))
            laid_out = plan_pages(
                content,
                wanted.painted_px(shown_px),
                wanted.layout,
                single=not wanted.has_pages,
            )
            image = render(laid_out[shown], part(progress, 0.2, 1))
            if image.width() > shown_px:
                smooth = Qt.TransformationMode.SmoothTransformation
                image = image.scaledToWidth(shown_px, smooth)
            shortened = shortened_in_words(shortened_notes(content, laid_out))
            return _Painted(image, shown, len(laid_out), shortened, wanted.trouble())

        self._jobs.start(PREVIEW_TOPIC, work, self._show, self._say_why_not)

    def _show(self, painted: _Painted) -> None:
        self._page, self.pages = painted.page, painted.pages
        self.sheet.show_image(painted.image)
        several = painted.pages > 1
        self.previous.setVisible(several)
        self.next.setVisible(several)
        self.previous.setEnabled(painted.page > 0)
        self.next.setEnabled(painted.page + 1 < painted.pages)
        words = self.tr("Page {page} of {pages}") if several else ""
        page = words.format(page=painted.page + 1, pages=painted.pages)
        told = (page, spoken(painted.shortened), spoken(painted.trouble))
        self.label.setText("\n".join(filter(None, told)))
        self.painted.emit()

    def _say_why_not(self, error: BaseException) -> None:
        if not isinstance(error, HeadshotError):
            raise error
        self.label.setText(spoken(str(error)))
        self.painted.emit()


class _Sheet(QWidget):
    """The page on the surround, with a thin shadow.

    Signals:
        resized: its size changed.
    """

    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.image = QImage()
        self.setMinimumSize(420, 420)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Preview of the sheet"))

    def room_px(self) -> QSize:
        """Return how many device pixels there are for the page."""
        ratio = self.devicePixelRatioF()
        width, height = (side - 2 * _MARGIN_PX for side in (self.width(), self.height()))
        return QSize(max(1, int(width * ratio)), max(1, int(height * ratio)))

    def show_image(self, image: QImage) -> None:
        self.image = image
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(620, 620)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(theme().surround))
            if self.image.isNull():
                return
            ratio = self.devicePixelRatioF()
            width, height = self.image.width() / ratio, self.image.height() / ratio
            room = QRectF(self.rect()).adjusted(_MARGIN_PX, _MARGIN_PX, -_MARGIN_PX, -_MARGIN_PX)
            share = min(1.0, room.width() / width, room.height() / height)
            page = QRectF(0, 0, width * share, height * share)
            page.moveCenter(room.center())
            page.moveTopLeft(QPointF(round(page.left()), round(page.top())))
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, share < 1)
            shadow = QColor(self.palette().color(QPalette.ColorRole.Shadow))
            shadow.setAlphaF(0.35)
            painter.fillRect(page.translated(2, 3), shadow)
            painter.drawImage(page, self.image)
