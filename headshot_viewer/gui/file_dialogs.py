"""Asynchronous file dialogs: the answer comes by a callback."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from headshot_viewer.core.endings import PICTURE_ENDINGS, PORTABLE_ENDING, SESSION_ENDING
from headshot_viewer.demo import is_bundled

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget


def picture_filter() -> str:
    endings = " ".join(f"*{e} *{e.upper()}" for e in PICTURE_ENDINGS)
    return f"{_tr('Pictures')} ({endings});;{_tr('All files')} (*)"


def any_filter() -> str:
    endings = " ".join(f"*{e} *{e.upper()}" for e in PICTURE_ENDINGS)
    endings += f" *{SESSION_ENDING} *{PORTABLE_ENDING}"
    return f"{_tr('Pictures and sessions')} ({endings});;{_tr('All files')} (*)"


def ask_for_files(
    parent: QWidget,
    title: str,
    folder: str,
    name_filter: str,
    chosen: Callable[[list[Path]], None],
    *,
    several: bool = False,
) -> None:
    """Ask for one file that exists, or several."""
    dialog = QFileDialog(parent, title, folder, name_filter)
    mode = QFileDialog.FileMode.ExistingFiles if several else QFileDialog.FileMode.ExistingFile
    dialog.setFileMode(mode)
    _open(dialog, chosen)


def ask_where_to_save(
    parent: QWidget,
    title: str,
    proposed: Path,
    name_filter: str,
    ending: str,
    chosen: Callable[[Path], None],
) -> None:
    """Ask for a file to write; an existing one must be confirmed.

    A folder of the program itself is never proposed: what lies there goes with the next version.
    """
    folder = _own_folder() if is_bundled(proposed) else proposed.parent
    dialog = QFileDialog(parent, title, str(folder), name_filter)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ending.lstrip("."))
    dialog.selectFile(proposed.name)
    _open(dialog, lambda paths: chosen(paths[0]))


def ask(
    parent: QWidget,
    question: str,
    detail: str,
    answers: Mapping[QMessageBox.StandardButton, Callable[[], object]],
    default: QMessageBox.StandardButton,
) -> None:
    """Ask a question with the given answers; closing the question is Cancel, if that is one."""
    box = QMessageBox(QMessageBox.Icon.Question, _tr("Headshot Viewer"), question, parent=parent)
    box.setInformativeText(detail)
    for answer in answers:
        box.addButton(answer)
    box.setDefaultButton(default)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def answered(_result: int) -> None:
        act = answers.get(box.standardButton(box.clickedButton()))
        if act is not None:
            act()

    box.finished.connect(answered)
    box.open()


def _own_folder() -> Path:
    """Return where the user's documents are."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    documents = Path(QStandardPaths.writableLocation(place))
    return documents if documents.is_dir() else Path.home()


def _open(dialog: QFileDialog, chosen: Callable[[list[Path]], None]) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.filesSelected.connect(lambda names: chosen([Path(name) for name in names]))
    dialog.open()


def _tr(text: str) -> str:
    return QCoreApplication.translate("file_dialogs", text)
