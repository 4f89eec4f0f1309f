"""Start and end of the window."""

from __future__ import annotations

import signal
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication

from headshot_viewer import __version__
from headshot_viewer.gui.icons import program_icon
from headshot_viewer.gui.language import language_of, speak
from headshot_viewer.gui.main_window import MainWindow
from headshot_viewer.gui.settings import SettingsFile

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from types import TracebackType

    from headshot_viewer.core.picture import Side

    Excepthook = Callable[[type[BaseException], BaseException, TracebackType | None], None]

_LET_PYTHON_SEE_SIGNALS_MS = 200


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
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Headshot Viewer")
    application.setOrganizationName("Headshot Viewer")
    application.setApplicationVersion(__version__)
    application.setWindowIcon(program_icon())
    choices = SettingsFile()
    chosen = choices.settings.recovery_folder
    speak(application, language_of(choices.settings.language, QLocale.system()))
    window = MainWindow(choices, lambda: Path(chosen) if chosen else _usual_recovery_folder())
    sys.excepthook = _shown_by(window)
    window.show()
    window.start(paths, session, variants)
    timer = _leave_on_interrupt(application)
    code = application.exec()
    timer.stop()
    if window.isVisible():
        window.safekeeping.interrupt()
    return code


def _usual_recovery_folder() -> Path:
    # Called on a worker: the first window does not wait for it.
    from headshot_viewer.files.recovery import default_folder

    return default_folder()


def _shown_by(window: MainWindow) -> Excepthook:
    """Return an excepthook that prints the error and tells the user; the window lives on."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        traceback.print_exception(kind, error, trace)
        window.show_error(error)

    return hook


def _leave_on_interrupt(application: QApplication) -> QTimer:
    """Let Ctrl+C in the terminal end the program with exit code 130."""
    signal.signal(signal.SIGINT, lambda *_: application.exit(130))
    timer = QTimer()
    timer.timeout.connect(lambda: None)
    timer.start(_LET_PYTHON_SEE_SIGNALS_MS)
    return timer
