"""A user who edits at random without a pause, in processes of their own that can be killed.

Run as a program it reads lines ``folder seed``, and for each starts a process by forking: so
importing the libraries, which takes longest, is done once. It answers with the process number.

In *folder* the process opens the pair ``studio.png`` and ``generated.png``, or the session
``talk.headshot`` if there is one, and keeps unsaved work in ``recovery``. Before anything else can
happen to a state of the session it notes it in ``states``, a line of time and digest each.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import sys
import time
import traceback
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from headshot_viewer.analysis import catalogue, faces
from headshot_viewer.core import edits
from headshot_viewer.core.alignment import Alignment, AlignmentMode
from headshot_viewer.core.annotation import Annotation, Arrow, Ellipse, Pin, Rectangle, new_id
from headshot_viewer.core.geometry import Offset, PicturePoint
from headshot_viewer.core.look import PLAIN_LOOK
from headshot_viewer.core.picture import Side
from headshot_viewer.core.session import EMPTY_SESSION
from headshot_viewer.files import lock, picture_file, recovery
from headshot_viewer.files.session_codec import SessionFile, to_json
from headshot_viewer.gui.main_window import MainWindow
from headshot_viewer.gui.settings import SettingsFile
from headshot_viewer.gui.toolbox import Tool
from tests.gui.layers import flat_layer, spots_layer
from tests.journeys.hand import ALT, NO_KEYS, click, drag, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from headshot_viewer.core.annotation import Shape
    from headshot_viewer.core.session import Session

DRAWING: Final = (
    *(Tool.RECTANGLE, Tool.ELLIPSE, Tool.ARROW, Tool.PIN, Tool.PEN, Tool.POLYGON),
    *(Tool.MEASURED_LINE, Tool.CALLOUT, Tool.PAIRED_CALLOUT),
)
"""Every tool that draws by the mouse alone."""

PAIR: Final = ("studio.png", "generated.png")
SESSION: Final = "talk.headshot"
STATES: Final = "states"

_PAUSE_MS: Final = 8
_MOST_ANNOTATIONS: Final = 40
_MOST_STROKES: Final = 20
_SHARE_OF_SAVES: Final = 0.1
_IMPORTED_BEFORE_FORKING: Final = (catalogue, lock, picture_file, recovery)


def digest(session: Session) -> str:
    """Return what tells *session* from every other, in this process and in others."""
    value = to_json(SessionFile(session, PLAIN_LOOK), None)
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()


class RestlessUser:
    """Does something at random whenever the window has time for it."""

    def __init__(self, folder: Path, seed: int) -> None:
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(
            SettingsFile(settings), lambda: recovery.RecoveryStore(folder / "recovery")
        )
        self.window.resize(900, 600)
        self.window.show()
        self._parent = os.getppid()
        self._luck = random.Random(seed)
        self._states = (folder / STATES).open("ab", buffering=0)
        self._open(folder)
        self._is_busy = False
        self.window.document.file_changed.connect(self._note)
        for editor in self.window.stage.editors.values():
            editor.textChanged.connect(self._note)
        self._note()
        self._timer = QTimer(self.window)
        self._timer.timeout.connect(self._act)
        self._timer.start(_PAUSE_MS)

    def _open(self, folder: Path) -> None:
        if (folder / SESSION).exists():
            self.window.start({}, folder / SESSION)
        else:
            pair = (folder / name for name in PAIR)
            self.window.start(dict(zip(Side, pair, strict=True)), None)
        settle(self.window)

    def _note(self) -> None:
        session = self.window.document.session
        for editor in self.window.stage.editors.values():
            session = editor.with_words(session)
        if session.is_untouched and self.window.document.path is None:
            # Pictures that were only opened are no work, and are not kept.
            session = EMPTY_SESSION
        self._states.write(f"{time.monotonic()} {digest(session)}\n".encode())

    def _act(self) -> None:
        if os.getppid() != self._parent:
            # Nobody is left to kill this process.
            os._exit(1)
        # Mouse events let the window go on, and with it this timer.
        if self._is_busy:
            return
        self._is_busy = True
        acts = (
            *[self._add] * 4,
            *[self._change] * 4,
            *[self._write_note] * 4,
            *[self._draw] * 4,
            *[self._decide] * 4,
            *[self._paint] * 2,
            *[self._undo_or_redo] * 4,
            self._remove,
            self._write_text,
            self._move_picture,
            self._link,
            self._exchange,
            self._save,
        )
        self._luck.choice(acts)()
        self._is_busy = False

    def _one(self) -> Annotation | None:
        annotations = self.window.document.session.annotations
        return self._luck.choice(annotations) if annotations else None

    def _point(self) -> PicturePoint:
        return PicturePoint(self._luck.uniform(0, 60), self._luck.uniform(0, 80))

    def _shape(self) -> Shape:
        shapes: tuple[Callable[[], Shape], ...] = (
            lambda: Pin(self._point()),
            lambda: Arrow(self._point(), self._point()),
            lambda: Rectangle(self._point(), 12, 9),
            lambda: Ellipse(self._point(), 7, 5),
        )
        return self._luck.choice(shapes)()

    def _edit(self, text: str, session: Session, gesture: str | None = None) -> None:
        self.window.document.edit(text, session, gesture)

    def _add(self) -> None:
        session = self.window.document.session
        key = self._luck.choice(session.pictures).key
        self._edit("Add", edits.add(session, Annotation(new_id(), key, self._shape())))
        if len(session.annotations) > _MOST_ANNOTATIONS:
            self._edit("Clear", edits.remove(session, [a.id for a in session.annotations[3:]]))

    def _change(self) -> None:
        one = self._one()
        if one is not None:
            changed = replace(one, shape=self._shape(), kind=self._luck.choice(("other", "seam")))
            self._edit("Change", edits.change(self.window.document.session, changed))

    def _write_note(self) -> None:
        one = self._one()
        if one is not None:
            changed = replace(one, note=f"{one.note[-40:]}{self._luck.choice('aäß”😀 ')}")
            session = edits.change(self.window.document.session, changed)
            self._edit("Write", session, f"note/{one.id}")

    def _way(self) -> list[tuple[float, float]]:
        """Return where the mouse goes over a pane."""
        return [(self._luck.uniform(40, 250), self._luck.uniform(60, 350)) for _ in range(3)]

    def _draw(self) -> None:
        pane, tool = self._luck.choice(self.window.stage.panes), self._luck.choice(DRAWING)
        self.window.toolbox.take(tool)
        way = self._way()
        if tool is Tool.POLYGON:
            # Corner by corner, and back to the first.
            for at in (*way, way[0]):
                click(pane, at)
        else:
            drag(pane, *way)
        self.window.toolbox.take(Tool.SELECT)

    def _paint(self) -> None:
        """Paint what counts as skin or as the person, sometimes smaller."""
        choices = self.window.document.session.alignment.choices
        if sum(len(choice.strokes) for choice in choices) > _MOST_STROKES:
            self._link()
        pane = self._luck.choice(self.window.stage.panes)
        self.window.toolbox.take(self._luck.choice((Tool.SKIN_BRUSH, Tool.SUBJECT_BRUSH)))
        drag(pane, *self._way(), keys=self._luck.choice((NO_KEYS, ALT)))
        self.window.toolbox.take(Tool.SELECT)

    def _decide(self) -> None:
        """Decide on a finding, or write its words; look for findings where there are none."""
        suggesting, deciding = self.window.suggesting, self.window.deciding
        if not suggesting.all:
            self.window.measuring.measure_all()
            return
        one = self._luck.choice(suggesting.all)
        self.window.document.select_finding(one.id)
        acts = (
            deciding.accept,
            deciding.reject,
            deciding.restore,
            deciding.accept_layer,
            lambda: deciding.weigh(one, self._luck.choice((1, 2, 3))),
            lambda: deciding.reword(
                one,
                sentence=f"Written {self._luck.random()}",
                outline_px=None,
                gesture=f"finding/{one.id}",
            ),
        )
        self._luck.choice(acts)()
        self.window.document.select_finding(None)

    def _write_text(self) -> None:
        pane = self._luck.choice(self.window.stage.panes)
        editor = self.window.stage.editors[pane]
        if editor.isVisible():
            editor.keep()
            return
        self.window.toolbox.take(Tool.TEXT)
        click(pane, (pane.width() / 2, pane.height() / 2))
        editor.insertPlainText("words that nobody has kept yet")

    def _undo_or_redo(self) -> None:
        stack = self.window.document.undo_stack
        act = self._luck.choice((stack.undo, stack.undo, stack.redo))
        for _ in range(self._luck.randint(1, 5)):
            # The pictures stay: without them there is nothing to edit.
            if act == stack.redo or stack.index() > 2:
                act()

    def _remove(self) -> None:
        one = self._one()
        if one is not None:
            self._edit("Delete", edits.remove(self.window.document.session, {one.id}))

    def _move_picture(self) -> None:
        offset = Offset(self._luck.uniform(-0.1, 0.1), self._luck.uniform(-0.1, 0.1))
        side = self._luck.choice(tuple(Side))
        self._edit("Move", edits.set_offset(self.window.document.session, side, offset))

    def _link(self) -> None:
        mode = self._luck.choice(tuple(AlignmentMode))
        self._edit("Link", edits.align(self.window.document.session, Alignment(mode)))

    def _exchange(self) -> None:
        self._edit("Exchange", edits.exchange_roles(self.window.document.session))

    def _save(self) -> None:
        # Seldom: what was just saved cannot be lost.
        if self.window.document.path is not None and self._luck.random() < _SHARE_OF_SAVES:
            self.window.saving.save()


def sit_down(folder: Path, seed: int) -> None:
    """Edit until this process is killed."""

    def give_up(*error: object) -> None:
        traceback.print_exception(*error)  # type: ignore[call-overload]  # as Python calls its hook
        sys.stderr.flush()
        os._exit(1)

    sys.stderr = (folder / "errors").open("w", encoding="utf-8")
    sys.excepthook = give_up
    application = QApplication([])
    faces.find_faces = lambda *_: ()
    catalogue.analysers = lambda: (flat_layer(), spots_layer())  # type: ignore[assignment]  # quick
    user = RestlessUser(folder, seed)
    application.exec()
    user.window.close()


def main() -> None:
    """Start a restless user for each line that comes in."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    assert all(_IMPORTED_BEFORE_FORKING)
    for line in sys.stdin:
        folder, seed = line.rstrip("\n").rsplit(" ", 1)
        child = os.fork()
        if child == 0:
            sit_down(Path(folder), int(seed))
            os._exit(0)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
