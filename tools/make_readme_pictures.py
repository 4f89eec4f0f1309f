"""Make the pictures of the README from the bundled pair: the window, a wipe and the sheets.

Run ``python -m tools.make_readme_pictures`` in a checkout after a change to what they show, and
look at them before they are committed. No display is needed.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from PIL import Image
from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QApplication

from headshot_viewer.cli import main as headshot_viewer
from headshot_viewer.core import decisions, edits
from headshot_viewer.core.annotation import Annotation, Arrow, Pin, Shape, Style
from headshot_viewer.core.compare import CompareMode
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.demo import demo_pair
from headshot_viewer.files.session_file import write_session
from headshot_viewer.gui.main_window import MainWindow
from headshot_viewer.gui.settings import SettingsFile
from headshot_viewer.paint.language import spoken

if TYPE_CHECKING:
    from headshot_viewer.core.session import Session

PICTURES: Final = Path(__file__).resolve().parent.parent / "docs" / "pictures"
WINDOW_PX: Final = (1440, 900)
QUALITY: Final = 88

SHEETS: Final = (
    ("comparison.jpg", "landscape", 1800),
    ("sheet-a4.jpg", "portrait_a4", 1100),
    ("wipe-still.jpg", "wipe_still", 1100),
)
"""File, layout and width in pixels."""

_SEEN: Final[tuple[tuple[Shape, str, str, str], ...]] = (
    (
        Arrow(PicturePoint(800, 395), PicturePoint(681, 425)),
        "cut_out_edge",
        "#f04e23",
        "A hard edge with a pale rim around hat, hair and shoulder.",
    ),
    (
        Pin(PicturePoint(104, 420)),
        "background_out_of_place",
        "#56c1ff",
        "Window and shelf are blurred alike, whatever their distance.",
    ),
)
"""What a photographer would mark: shape in pixels of the simulated picture, flaw, colour, note."""


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(sys.argv[:1])
    with TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        window = MainWindow(SettingsFile(settings))
        window.resize(*WINDOW_PX)
        window.show()
        _settle(application, window)
        window.opening.open_pictures(demo_pair())
        _settle(application, window)
        window.operations.choose_layer("skin")
        _settle(application, window)
        window.document.edit("Mark", _marked(window))
        window.docks["measurement_dock"].raise_()
        _grab(application, window, "window.jpg")
        session = Path(folder) / "demo.headshot"
        write_session(session, window.document.session, window.document.look)
        look = window.document.look
        wiped = replace(look.compare, mode=CompareMode.WIPE)
        window.document.look_differently(replace(look, compare=wiped, heat_shown=False))
        window.docks["findings_dock"].raise_()
        _grab(application, window, "wipe.jpg")
        window.document.mark_saved(window.document.session, session)
        window.close()
        return max(_export(session, *sheet) for sheet in SHEETS)


def _marked(window: MainWindow) -> Session:
    """Return the session with one finding accepted, and with what is seen without measuring."""
    session = window.document.session
    first, *_others = window.suggesting.all
    session = decisions.accept(session, [first], Style(), say=spoken)
    hung = session.on(Side.AI)
    assert hung is not None
    for number, (shape, flaw, colour, note) in enumerate(_SEEN):
        style = Style(colour=colour)
        annotation = Annotation(f"seen-{number}", hung.key, shape, flaw, note, style)
        session = edits.add(session, annotation)
    return session


def _settle(application: QCoreApplication, window: MainWindow) -> None:
    application.processEvents()
    while window.jobs.topics or not window.measuring.layers:
        application.processEvents()
    application.processEvents()


def _grab(application: QCoreApplication, window: MainWindow, name: str) -> None:
    _settle(application, window)
    window.grab().save(str(PICTURES / name), "JPEG", QUALITY)


def _export(session: Path, name: str, layout: str, width_px: int) -> int:
    """Write a sheet as a client gets it, reduced to what a page shows."""
    whole = session.with_name("sheet.png")
    whole.unlink(missing_ok=True)
    page = ["--layout", layout, "--layer", "skin", "--studio", "Studio Nordlicht"]
    client = ["--client", "Grace", "--date", "29 November 2026"]
    code = headshot_viewer(["export", str(session), "-o", str(whole), *page, *client])
    if code == 0:
        with Image.open(whole) as image:
            height_px = round(image.height * width_px / image.width)
            reduced = image.convert("RGB").resize((width_px, height_px), Image.Resampling.LANCZOS)
        reduced.save(PICTURES / name, quality=QUALITY, optimize=True)
    return code


if __name__ == "__main__":
    sys.exit(main())
