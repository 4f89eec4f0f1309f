"""Receives files from dialogs, drops and the command line, and reports the outcome."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from headshot_viewer.core import edits
from headshot_viewer.core.endings import names_session
from headshot_viewer.core.picture import Side
from headshot_viewer.demo import is_bundled
from headshot_viewer.gui.file_dialogs import (
    any_filter,
    ask_for_files,
    picture_filter,
)
from headshot_viewer.gui.portable_copies import is_meant
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from headshot_viewer.core.errors import HeadshotError
    from headshot_viewer.core.session import HungPicture
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.message_bar import MessageBar
    from headshot_viewer.gui.opening import Opening
    from headshot_viewer.gui.portable_copies import PortableCopies
    from headshot_viewer.gui.saving import Saving
    from headshot_viewer.gui.settings import SettingsFile
    from headshot_viewer.gui.stage_view import StageView


class Reception(QObject):
    """Decides how to open each file, asks if that is unclear, and reports the outcome."""

    def __init__(
        self,
        document: Document,
        opening: Opening,
        saving: Saving,
        copies: PortableCopies,
        stage: StageView,
        messages: MessageBar,
        choices: SettingsFile,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document = document
        self._opening = opening
        self._saving = saving
        self._copies = copies
        self._stage = stage
        self._messages = messages
        self._choices = choices
        self._window = window
        self._wishes = 0
        self._found_in: Path | None = None
        stage.dropped.connect(self.take_dropped)
        stage.open_wanted.connect(self._open_wanted)
        opening.opened.connect(self._opened)
        opening.missing.connect(self._missing)
        opening.found.connect(self._found)
        opening.differs.connect(self._differs)
        opening.replaced.connect(self._replaced)
        saving.saved.connect(lambda path: self._remember([path]))
        saving.loaded.connect(self._loaded)
        document.undo_stack.indexChanged.connect(messages.review)

    def start(
        self, paths: Mapping[Side, Path], session: Path | None, variants: Sequence[Path] = ()
    ) -> None:
        """Open what the command line named."""
        if session is not None:
            self._open_session(session)
        elif paths:
            self._opening.open_pictures(paths)
        if variants:
            self._opening.variants.add(variants)

    def open_paths(self, paths: Sequence[Path], side: Side = Side.PROFESSIONAL) -> None:
        """Open a session, one picture on *side*, or a professional picture and AI pictures."""
        self._forget_refusals()
        sessions = [path for path in paths if names_session(path)]
        if sessions:
            self._saving.when_safe(lambda: self._open_session(sessions[0]))
            return
        if len(paths) == 1:
            self._opening.open_pictures({side: paths[0]})
            return
        first, *others = paths
        if len(others) == 1:
            self._opening.open_pictures({Side.PROFESSIONAL: first, Side.AI: others[0]})
        else:
            self._opening.open_pictures({Side.PROFESSIONAL: first})
            self._opening.variants.add(others)
            self._messages.inform(
                self.tr(
                    "“{first}” was taken as the professional picture, the {count} others as AI"
                    " variants."
                ).format(first=first.name, count=len(others))
            )

    def _open_session(self, path: Path) -> None:
        if is_meant(path):
            self._copies.open(path)
        else:
            self._saving.load(path)

    @Slot(object)
    def add_variants(self, paths: Sequence[Path]) -> None:
        """Add AI pictures to those that are open."""
        self._forget_refusals()
        pictures = [path for path in paths if not names_session(path)]
        if pictures:
            self._opening.variants.add(pictures)

    def until_next_wish(self) -> Callable[[], bool]:
        """Return a function that tells whether nothing else was opened since this call.

        Until then a refusal is worth showing; after that it would only confuse.
        """
        now = self._wishes
        return lambda: self._wishes == now

    def _forget_refusals(self) -> None:
        self._wishes += 1
        self._messages.review()

    def ask_for_variants(self) -> None:
        def chosen(paths: list[Path]) -> None:
            self._note_folder(paths[0])
            self.add_variants(paths)

        ask_for_files(
            self._window,
            self.tr("Add AI Variants"),
            self._choices.settings.picture_folder,
            picture_filter(),
            chosen,
            several=True,
        )

    @Slot(object, object)
    def take_dropped(self, side: Side, paths: list[Path]) -> None:
        """Take files that fell on a side: several on the AI side are variants of one picture."""
        has_session = any(map(names_session, paths))
        session = self._document.session
        are_variants = len(paths) > 2 or (len(paths) == 2 and session.ai is None)
        if side is Side.AI and session.professional and are_variants and not has_session:
            self.add_variants(paths)
        else:
            self.take(side, paths)

    @Slot(object, object)
    def take(self, side: Side, paths: list[Path]) -> None:
        instead = self._variants_instead(paths)
        is_pair = len(paths) == 2 and not any(map(names_session, paths))
        self.open_paths(paths, side)
        if is_pair:
            self._messages.inform(
                self.tr(
                    "“{first}” was taken as the professional picture, “{second}” as the AI picture."
                ).format(first=paths[0].name, second=paths[1].name),
                {self.tr("Exchange Roles"): lambda: self._exchange(*paths)} | instead,
                lambda: self._are_open_or_on_their_way(set(paths)),
            )

    def _are_open_or_on_their_way(self, paths: set[Path]) -> bool:
        if any(self._opening.is_opening(side) for side in Side):
            return True
        return {hung.ref.path for hung in self._document.session.pictures} == paths

    def _variants_instead(self, paths: list[Path]) -> dict[str, Callable[[], object]]:
        """Return an answer that takes a pair as variants of what is open, if anything is."""
        if self._document.session.professional is None:
            return {}
        stack = self._document.undo_stack
        steps = stack.index()

        def add() -> None:
            for side in Side:
                self._opening.cancel(side)
            if stack.index() == steps + 1:
                # Only if nothing happened since the pair was opened; later work is kept.
                stack.undo()
            self.add_variants(paths)

        return {self.tr("Add Both as AI Variants"): add}

    @Slot(object)
    def _open_wanted(self, side: Side) -> None:
        hung = self._document.session.on(side)
        if hung is None:
            self.ask_for_picture(side)
        else:
            self.ask_where_it_is(hung.key)

    def ask_for_picture(self, side: Side) -> None:
        title = self.tr("Open {side} Picture").format(side=theme().side(side).label)

        def chosen(paths: list[Path]) -> None:
            self._note_folder(paths[0])
            self.open_paths(paths[:1], side)

        ask_for_files(
            self._window, title, self._choices.settings.picture_folder, picture_filter(), chosen
        )

    def ask_for_anything(self) -> None:
        def chosen(paths: list[Path]) -> None:
            self._note_folder(paths[0])
            self.take(self._stage.active_side, paths)

        ask_for_files(
            self._window,
            self.tr("Open Two Pictures or a Session"),
            self._choices.settings.picture_folder,
            any_filter(),
            chosen,
            several=True,
        )

    def ask_where_it_is(self, key: str) -> None:
        hung = self._hung(key)
        if hung is None:
            return

        def chosen(paths: list[Path]) -> None:
            self._found_in = paths[0].parent
            self._opening.locate(key, paths[0])

        ask_for_files(
            self._window,
            self.tr("Where Is “{name}” Now?").format(name=hung.ref.path.name),
            self._folder_to_search(hung),
            picture_filter(),
            chosen,
        )

    def _folder_to_search(self, lost: HungPicture) -> str:
        """Return where to start: where another one was found, where it was, or the session's."""
        session = self._document.path
        folders = (
            self._found_in,
            lost.ref.path.parent,
            None if session is None else session.parent,
        )
        near = (str(folder) for folder in folders if folder is not None and folder.is_dir())
        return next(near, self._choices.settings.picture_folder)

    @Slot(object, int)
    def _opened(self, side: Side, taken_along: int) -> None:
        session = self._document.session
        whole = not any(self._opening.is_opening(each) for each in Side)
        if whole and session.professional is not None and session.ai is not None:
            self._remember([session.professional.ref.path, session.ai.ref.path])
        hung = session.on(side)
        if hung is not None and not is_bundled(hung.ref.path):
            # However it was opened, related files are in its folder.
            self._note_folder(hung.ref.path)
        if taken_along:
            several = self.tr(
                "The {count} annotations of the previous picture went with it; Undo brings"
                " everything back."
            )
            one = self.tr(
                "The annotation of the previous picture went with it; Undo brings both back."
            )
            stack = self._document.undo_stack
            steps = stack.index()
            self._messages.inform(
                one if taken_along == 1 else several.format(count=taken_along),
                {self.tr("Undo"): stack.undo},
                # Later on, Undo would undo something else.
                holds=lambda: stack.index() == steps,
            )

    @Slot(object)
    def _loaded(self, path: Path) -> None:
        # A picture that is still on its way was meant for the session before.
        for side in Side:
            self._opening.cancel(side)
        self._opening.variants.cancel()
        self._found_in = None
        self._remember([path])

    @Slot(str, object)
    def _missing(self, key: str, error: HeadshotError) -> None:
        hung = self._hung(key)
        self._messages.warn(
            str(error),
            {self.tr("Find It…"): lambda: self.ask_where_it_is(key)},
            lambda: hung is not None and self._is_still(hung),
        )

    @Slot(str, object)
    def _found(self, key: str, before: Path) -> None:
        hung = self._hung(key)
        if hung is not None:
            self._messages.inform(
                self.tr(
                    "“{name}” was not where it was; the same picture was found as “{path}”."
                ).format(name=before.name, path=hung.ref.path)
            )

    @Slot(str)
    def _differs(self, key: str) -> None:
        hung = self._hung(key)
        if hung is not None:
            self._messages.warn(
                self.tr(
                    "“{name}” was changed since the session was saved. Check that the"
                    " annotations still lie where they belong."
                ).format(name=hung.ref.path.name),
                holds=lambda: self._is_still(hung),
            )

    @Slot(str, object)
    def _replaced(self, key: str, before: Path) -> None:
        hung = self._hung(key)
        if hung is None:
            return
        stack = self._document.undo_stack
        steps = stack.index()
        self._messages.warn(
            self.tr(
                "“{name}” is another picture than “{before}”, which the session was made with."
                " Check that the annotations still lie where they belong."
            ).format(name=hung.ref.path.name, before=before.name),
            {self.tr("Undo"): stack.undo},
            # Later on, Undo would undo something else.
            holds=lambda: self._is_still(hung) and stack.index() == steps,
        )

    def _is_still(self, hung: HungPicture) -> bool:
        now = self._hung(hung.key)
        return now is not None and now.ref == hung.ref

    def _hung(self, key: str) -> HungPicture | None:
        return next((h for h in self._document.session.pictures if h.key == key), None)

    def _remember(self, paths: list[Path]) -> None:
        self._choices.change(self._choices.settings.with_recent(paths))

    def _note_folder(self, path: Path) -> None:
        self._choices.change(replace(self._choices.settings, picture_folder=str(path.parent)))

    def _exchange(self, first: Path, second: Path) -> None:
        if any(self._opening.is_opening(side) for side in Side):
            # Another pair is open meanwhile, whose roles are right.
            self._opening.open_pictures({Side.PROFESSIONAL: second, Side.AI: first})
            return
        session = edits.exchange_roles(self._document.session)
        self._document.edit(self.tr("Exchange Roles"), session)
