"""The options of a sheet, as chosen in the dialog and remembered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from headshot_viewer.core.errors import PictureUnreadable
from headshot_viewer.core.file_names import SHEET_PATTERN, named
from headshot_viewer.paint.layout import Paper, SheetDetails, layouts
from headshot_viewer.sheet_files import FORMATS, SheetOptions

if TYPE_CHECKING:
    from headshot_viewer.gui.settings import Settings
    from headshot_viewer.paint.logo import Logo

FIRST_LAYOUT: Final = "landscape"
FIRST_FORMAT: Final = "png"


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """How a comparison is exported.

    Attributes:
        layout: key in ``paint.layout.layouts()``.
        format_id: key in ``sheet_files.FORMATS``.
        paper: of the designed layouts.
        width_px: of a picture; 0 for the layout's own width, or the pictures' own size.
        dpi: of the pictures in a PDF.
        quality: of a JPEG.
        studio: the photographer's name.
        logo: path of a picture; "" for none.
        client: the name of the client.
        heat: whether it includes the heatmap that is shown.
    """

    layout: str = FIRST_LAYOUT
    format_id: str = FIRST_FORMAT
    paper: Paper = Paper.LIGHT
    width_px: int = 0
    dpi: int = SheetOptions().dpi
    quality: int = SheetOptions().quality
    studio: str = ""
    logo: str = ""
    client: str = ""
    heat: bool = True

    @classmethod
    def remembered(cls, settings: Settings, client: str) -> SheetChoice:
        """Return the last choice; the client belongs to the pair and not to the program."""
        layout, format_id = settings.sheet_layout, settings.sheet_format
        return cls(
            layout if layout in layouts() else FIRST_LAYOUT,
            format_id if format_id in FORMATS else FIRST_FORMAT,
            Paper.DARK if settings.sheet_is_dark else Paper.LIGHT,
            settings.export_width_px,
            settings.sheet_dpi,
            settings.sheet_quality,
            settings.sheet_studio,
            settings.sheet_logo,
            client,
            settings.export_heat,
        )

    def kept_in(self, settings: Settings) -> Settings:
        """Return *settings* with this as the last choice."""
        return replace(
            settings,
            sheet_layout=self.layout,
            sheet_format=self.format_id,
            sheet_is_dark=self.paper is Paper.DARK,
            export_width_px=self.width_px,
            sheet_dpi=self.dpi,
            sheet_quality=self.quality,
            sheet_studio=self.studio,
            sheet_logo=self.logo,
            export_heat=self.heat,
        )

    @property
    def options(self) -> SheetOptions:
        return SheetOptions(self.layout, self.width_px or None, self.dpi, self.quality)

    def details(self) -> SheetDetails:
        """Return what stands on the page; reads the logo, so call it on a worker.

        A logo that cannot be read leaves its place to the studio's name: see :meth:`logo_trouble`.
        """
        try:
            logo = self._read_logo()
        except PictureUnreadable:
            logo = None
        return SheetDetails(self.studio, logo, self.client, today(), self.paper)

    def logo_trouble(self) -> str:
        """Return why the logo is not on the page, as a sentence; call it on a worker."""
        try:
            self._read_logo()
        except PictureUnreadable as error:
            return str(error)
        return ""

    def _read_logo(self) -> Logo | None:
        from headshot_viewer.sheet_files import read_logo

        return read_logo(Path(self.logo)) if self.logo else None

    def file_name(self, pattern: str, picture: str) -> str:
        """Return what the file is called, without its ending.

        Args:
            pattern: see ``core/file_names.py``.
            picture: the professional picture's name without its ending: it stands for the client
                where none is named.
        """
        values = {
            "client": self.client or picture,
            "studio": self.studio,
            "picture": picture,
            "date": QDate.currentDate().toString("yyyy-MM-dd"),
            "layout": layouts()[self.layout].title,
        }
        return named(pattern, values, otherwise=f"{picture} comparison")


@dataclass(frozen=True, slots=True)
class Preset:
    """A named set of options that concern the file; studio, client and so on are kept.

    Attributes:
        title: as in the dialog.
        layout, format_id, width_px: as in :class:`SheetChoice`.
    """

    title: str
    layout: str
    format_id: str
    width_px: int = 0

    def applied_to(self, choice: SheetChoice) -> SheetChoice:
        return replace(choice, layout=self.layout, format_id=self.format_id, width_px=self.width_px)


def presets() -> tuple[Preset, ...]:
    """Return the presets, in the order of the dialog."""
    return (
        Preset(_tr("Client E-mail (2400 px)"), "landscape", "jpeg", 2400),
        Preset(_tr("Print, A4"), "portrait_a4", "pdf"),
        Preset(_tr("Print, Letter"), "portrait_letter", "pdf"),
        Preset(_tr("LinkedIn 1:1"), "square", "jpeg", 1200),
        Preset(_tr("Every Pixel, Side by Side"), "side_by_side", "png"),
    )


def today() -> str:
    """Return the date as it stands on a page."""
    return QLocale().toString(QDate.currentDate(), _tr("d MMMM yyyy"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExportDialog", text)


def shown_pattern(kept: str) -> str:
    """Return the pattern of file names as the user sees it: the default in the user's language."""
    return _default_pattern() if kept == SHEET_PATTERN else kept


def kept_pattern(shown: str) -> str:
    """Return the pattern to keep: the default goes on following the language."""
    return SHEET_PATTERN if shown == _default_pattern() else shown


def _default_pattern() -> str:
    # The same as SHEET_PATTERN.
    return QCoreApplication.translate("sheet_choice", "{client} comparison {date}")
