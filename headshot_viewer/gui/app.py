"""Starting and ending the window."""

from __future__ import annotations

import sys
import traceback
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication

from headshot_viewer import INTERRUPTED, __version__
from headshot_viewer.gui.icons import program_icon
from headshot_viewer.gui.language import language_of, speak
from headshot_viewer.gui.main_window import MainWindow
from headshot_viewer.gui.settings import NAME, SettingsFile
from headshot_viewer.sigint import on_sigint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from types import TracebackType

    from headshot_viewer.core.picture import Side
    from headshot_viewer.files.recovery import RecoveryStore
    from headshot_viewer.gui.settings import Settings

    Excepthook = Callable[[type[BaseException], BaseException, TracebackType | None], None]
    Run = Callable[[QApplication], int]
    """Lets an application run until it is left, and returns its exit code."""

_LET_PYTHON_SEE_SIGNALS_MS: Final = 200


def run_window(
    paths: Mapping[Side, Path], session: Path | None, variants: Sequence[Path] = ()
) -> int:
    """Show the window until it is closed.

    Args:
        paths: pictures to open.
        session: a session to open instead.
        variants: several AI pictures that are set against the professional one.

    Returns:
        The exit code.
    """
    with _left_when_interrupted() as run:
        return _run(run, paths, session, variants)


def _run(
    run: Run, paths: Mapping[Side, Path], session: Path | None, variants: Sequence[Path]
) -> int:
    application = QApplication(sys.argv[:1])
    application.setApplicationName(NAME)
    application.setOrganizationName(NAME)
    application.setApplicationVersion(__version__)
    application.setWindowIcon(program_icon())
    choices = SettingsFile()
    choices.change(choices.settings.with_recovery_folder_used())
    speak(application, language_of(choices.settings.language, QLocale.system()))
    window = MainWindow(choices, partial(_recovery_store, choices.settings))
    sys.excepthook = _shown_by(window)
    window.show()
    window.start(paths, session, variants)
    code = run(application)
    if window.isVisible():
        window.safekeeping.interrupt()
    return code


def _recovery_store(chosen: Settings) -> RecoveryStore:
    """Return where this start keeps unsaved work, and where earlier ones may have left some."""
    # Called on a worker: the first window does not wait for it.
    from headshot_viewer.files.recovery import RecoveryStore, default_folder

    usual = default_folder()
    earlier = (usual, *(Path(name) for entry in chosen.recovery_folders for name in entry))
    return RecoveryStore(Path(chosen.recovery_folder or usual), earlier)


def _shown_by(window: MainWindow) -> Excepthook:
    """Return an excepthook that prints the error and tells the user; the window lives on."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        traceback.print_exception(kind, error, trace)
        window.show_error(error)

    return hook


@contextmanager
def _left_when_interrupted() -> Iterator[Run]:
    """Let Ctrl+C in the terminal end the program with exit code 130, as soon as it runs.

    Nothing is raised: most of the window's code is called by Qt, which would print it and continue.
    """
    asked = False

    def ask() -> None:
        nonlocal asked
        asked = True

    def run(application: QApplication) -> int:
        # Python handles signals only while it runs, which it rarely does while Qt waits for events.
        timer = QTimer()
        timer.timeout.connect(lambda: application.exit(INTERRUPTED) if asked else None)
        timer.start(_LET_PYTHON_SEE_SIGNALS_MS)
        code = application.exec()
        timer.stop()
        return code

    with on_sigint(ask):
        yield run
