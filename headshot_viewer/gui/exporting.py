"""The comparison as a file, on paper, or on the clipboard."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage

from headshot_viewer.core.hanging import face_of, hanging
from headshot_viewer.core.pairing import Pairing
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import part
from headshot_viewer.gui import reasons
from headshot_viewer.gui.export_dialog import ExportDialog
from headshot_viewer.gui.file_dialogs import ask_where_to_save
from headshot_viewer.gui.sheet_choice import SheetChoice, kept_pattern, shown_pattern
from headshot_viewer.paint.comparison import plan_comparison, render
from headshot_viewer.paint.comparison_content import comparison_content, variants_of
from headshot_viewer.paint.layout import WipeLine
from headshot_viewer.paint.shortened import shortened_in_words, shortened_notes
from headshot_viewer.sheet_files import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from headshot_viewer.core.face import Face
    from headshot_viewer.core.layer import LayerResult
    from headshot_viewer.core.picture import Picture
    from headshot_viewer.core.progress import Progress
    from headshot_viewer.core.session import Session
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gallery import Gallery
    from headshot_viewer.gui.jobs import Jobs
    from headshot_viewer.gui.measuring import Measuring
    from headshot_viewer.gui.settings import Settings
    from headshot_viewer.paint.layout import ComparisonContent

EXPORT_TOPIC: Final = "export"
COPY_TOPIC: Final = "copy"
PRINT_TOPIC: Final = "print"
COPIED_WIDTH_PX: Final = 3000
"""A copied comparison is pasted into letters and chats; more would only weigh."""


_SEARCHED: Final = 0.1
"""Share of the work that passes until what the page says is known."""


class Exporting(QObject):
    """Makes comparisons on a worker, painted off screen by the painters of the panes.

    Signals:
        exported: a comparison was written; carries its path.
        exported_lacking: likewise; also carries sentences on what is missing: the logo, or the end
            of notes for which there is no room.
        copied: a comparison is on the clipboard; carries a sentence on what is missing, or "".
        failed: carries the exception; nothing was written.
        settings_changed: the initial options of the next export changed.
    """

    exported = Signal(object)
    exported_lacking = Signal(object, object)
    copied = Signal(object)
    failed = Signal(object)
    settings_changed = Signal(object)

    def __init__(
        self,
        document: Document,
        gallery: Gallery,
        measuring: Measuring,
        jobs: Jobs,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document = document
        self._gallery = gallery
        self._measuring = measuring
        self._jobs = jobs
        self._window = window
        self._clients: dict[str, str] = {}

    def why_not(self) -> str:
        """Return why there is nothing to export yet, as a sentence; empty when there is."""
        session = self._document.session
        hung = [session.on(side) for side in Side]
        if any(h is None for h in hung):
            return reasons.no_pair()
        if any(h is not None and self._gallery.picture(h.ref.sha256) is None for h in hung):
            return reasons.not_there()
        return ""

    def ask(self, settings: Settings) -> None:
        """Ask for the options, with a preview, and then export, print or copy."""
        result = self._shown_result()
        with_heat, without = self._sheet(result), self._sheet(None)

        def make_content(choice: SheetChoice, progress: Progress) -> ComparisonContent:
            return (with_heat if choice.heat else without).content(choice, progress)

        dialog = ExportDialog(
            self._remembered(settings),
            shown_pattern(settings.sheet_name),
            plan_comparison(without.said).size_px.width,
            None if result is None else result.title,
            make_content,
            self._jobs,
            self._window,
        )

        def kept() -> Settings:
            choice = dialog.choice
            self._clients[self._pair_key()] = choice.client
            shown = dialog.name_pattern.text().strip() or shown_pattern(settings.sheet_name)
            pattern = kept_pattern(shown)
            changed = replace(choice.kept_in(settings), sheet_name=pattern)
            self.settings_changed.emit(changed)
            return changed

        dialog.accepted.connect(lambda: self._ask_where(dialog.choice, kept()))
        dialog.print_wanted.connect(lambda: self._print(dialog.choice, kept()))
        dialog.copy_wanted.connect(kept)
        dialog.copy_wanted.connect(lambda: self._copy(dialog.choice))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export_again(self, settings: Settings) -> None:
        """Export with the last options under a free name; only the first time ask for a folder."""
        choice, folder = self._remembered(settings), Path(settings.export_folder)
        if not settings.export_folder or not folder.is_dir():
            self._ask_where(choice, settings)
            return
        name, ending = self._name(choice, settings), FORMATS[choice.format_id].endings[0]

        def target() -> Path:
            from headshot_viewer.files.free_name import free_path

            return free_path(folder, name, ending)

        self._start(choice, target)

    def export(self, path: Path, choice: SheetChoice) -> None:
        """Write the comparison to *path*."""
        self._start(choice, lambda: path)

    def print_sheet(self, settings: Settings) -> None:
        """Show how the comparison will be printed, with the last options."""
        self._print(self._remembered(settings), settings)

    def copy(self, settings: Settings) -> None:
        """Put the comparison on the clipboard, laid out as last time."""
        self._copy(self._remembered(settings))

    def _start(self, choice: SheetChoice, target: Callable[[], Path]) -> None:
        sheet = self._sheet(self._shown_result() if choice.heat else None)

        def work(progress: Progress) -> tuple[Path, list[str]]:
            from headshot_viewer.sheet_files import write_sheet

            content = sheet.content(choice, part(progress, 0, _SEARCHED))
            path = target()
            left_out = write_sheet(
                path,
                content,
                choice.options,
                format_id=choice.format_id,
                progress=part(progress, _SEARCHED, 1),
            )
            return path, [told for told in (left_out, choice.logo_trouble()) if told]

        def done(written: tuple[Path, list[str]]) -> None:
            path, lacking = written
            if lacking:
                self.exported_lacking.emit(path, lacking)
            else:
                self.exported.emit(path)

        self._jobs.start(EXPORT_TOPIC, work, done, self.failed.emit)

    def _copy(self, choice: SheetChoice) -> None:
        sheet = self._sheet(self._shown_result() if choice.heat else None)

        def work(progress: Progress) -> tuple[QImage, str]:
            content = sheet.content(choice, progress)
            plan = plan_comparison(content, None, choice.layout)
            if plan.size_px.width > COPIED_WIDTH_PX:
                plan = plan_comparison(content, COPIED_WIDTH_PX, choice.layout)
            # A copy that owns its memory: the clipboard outlives the array below a rendered image.
            image = render(plan, progress).copy()
            return image, shortened_in_words(shortened_notes(content, [plan]))

        def done(copied: tuple[QImage, str]) -> None:
            image, left_out = copied
            QGuiApplication.clipboard().setImage(image)
            self.copied.emit(left_out)

        self._jobs.start(COPY_TOPIC, work, done, self.failed.emit)

    def _print(self, choice: SheetChoice, settings: Settings) -> None:
        sheet = self._sheet(self._shown_result() if choice.heat else None)
        title = self._name(choice, settings)

        def work(progress: Progress) -> tuple[QImage, ...]:
            from headshot_viewer.gui.printing import printed_pages

            content = sheet.content(choice, part(progress, 0, _SEARCHED))
            return printed_pages(content, choice.layout, part(progress, _SEARCHED, 1))

        def done(pages: tuple[QImage, ...]) -> None:
            from headshot_viewer.gui.printing import show_print_preview

            show_print_preview(pages, choice.layout, title, self._window)

        self._jobs.start(PRINT_TOPIC, work, done, self.failed.emit)

    def _ask_where(self, choice: SheetChoice, settings: Settings) -> None:
        chosen_format = FORMATS[choice.format_id]
        professional = self._document.session.professional
        folder = Path(settings.export_folder)
        if not settings.export_folder and professional is not None:
            folder = professional.ref.path.parent
        ending = chosen_format.endings[0]
        endings = " ".join(f"*{each}" for each in chosen_format.endings)

        def chosen(path: Path) -> None:
            self.settings_changed.emit(replace(settings, export_folder=str(path.parent)))
            self.export(path, choice)

        ask_where_to_save(
            self._window,
            self.tr("Export Comparison Sheet"),
            folder / f"{self._name(choice, settings)}{ending}",
            self.tr("{format} files ({endings})").format(
                format=chosen_format.title, endings=endings
            ),
            ending,
            chosen,
        )

    def _remembered(self, settings: Settings) -> SheetChoice:
        return SheetChoice.remembered(settings, self._clients.get(self._pair_key(), ""))

    def _pair_key(self) -> str:
        """Return what identifies a client: the professional picture."""
        professional = self._document.session.professional
        return "" if professional is None else professional.ref.sha256

    def _name(self, choice: SheetChoice, settings: Settings) -> str:
        professional = self._document.session.professional
        picture = "" if professional is None else professional.ref.path.stem
        return choice.file_name(shown_pattern(settings.sheet_name), picture)

    def _shown_result(self) -> LayerResult | None:
        """Return the result of the shown layer, in the language of the window."""
        return self._measuring.result if self._document.look.heat_shown else None

    def _sheet(self, result: LayerResult | None) -> _Sheet:
        session, look = self._document.session, self._document.look
        pictures: dict[str, Picture] = {}
        faces: dict[str, tuple[Face, ...]] = {}
        for hung in session.pictures:
            picture = self._gallery.picture(hung.ref.sha256)
            if picture is not None:
                pictures[picture.ref.sha256] = picture
                found = self._document.faces_in(hung)
                faces |= {} if found is None else {picture.ref.sha256: found}
        said = comparison_content(
            session,
            pictures,
            result,
            opacity=look.opacity,
            threshold=look.threshold,
            swapped=look.swapped,
            wipe=WipeLine(look.compare.wipe, look.compare.wipe_is_level),
            vocabulary=self._document.vocabulary,
        )
        return _Sheet(said, session, pictures, faces)


@dataclass(frozen=True, slots=True, eq=False)
class _Sheet:
    """The content of a sheet, as far as it is known without work.

    Attributes:
        said: without the pairing and without the details of the studio.
        session: what it is made from.
        pictures: by content.
        faces: of the pictures that were searched already.
    """

    said: ComparisonContent
    session: Session
    pictures: Mapping[str, Picture]
    faces: Mapping[str, tuple[Face, ...]]

    def content(self, choice: SheetChoice, progress: Progress) -> ComparisonContent:
        """Return the whole content of the sheet; call it on a worker.

        Pictures that were not searched for faces yet are: a sheet must not say that there is none.

        Raises:
            Cancelled: by *progress*.
        """
        faces = dict(self.faces)
        unsearched = [sha256 for sha256 in self.pictures if sha256 not in faces]
        for index, sha256 in enumerate(unsearched):
            from headshot_viewer.analysis.faces import find_faces

            stretch = part(progress, index / len(unsearched), (index + 1) / len(unsearched))
            faces[sha256] = find_faces(self.pictures[sha256], stretch)
        hung = [self.session.on(side) for side in Side]
        counting = (None if h is None else face_of(self.session, h, faces) for h in hung)
        pairing = Pairing(hanging(self.session, faces), *counting)
        return replace(
            self.said,
            pairing=pairing,
            details=choice.details(),
            variants=variants_of(self.session, self.pictures, faces),
        )
