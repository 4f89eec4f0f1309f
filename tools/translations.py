"""Collect the texts of the window, and compile their translations.

``python -m tools.translations`` brings ``resources/translations/*.ts`` up to date with the program
and compiles them; what is new is left for a translator, what is gone is removed. The programs that
do it come with PySide6.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree

import PySide6

from headshot_viewer.analysis.doubts import NAMES
from headshot_viewer.analysis.focus_places import Place
from headshot_viewer.core.compare import CompareMode
from headshot_viewer.core.flaws import flaws
from headshot_viewer.core.picture import Side
from headshot_viewer.core.regions import CloseUp, Region
from headshot_viewer.core.said import titled
from headshot_viewer.gui.actions import COMMANDS
from headshot_viewer.gui.menus import MENUS, SUBMENUS
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

ROOT: Final = Path(__file__).parent.parent
FOLDER: Final = ROOT / "resources" / "translations"
LANGUAGES: Final = ("de",)
_ALIASES: Final = "tr+=said,tr+=_tr"
"""The functions of ours whose literals are texts; see ``core/said.py``."""


def main(arguments: Sequence[str] | None = None) -> int:
    if arguments if arguments is not None else sys.argv[1:]:
        print("usage: python -m tools.translations", file=sys.stderr)
        return 2
    FOLDER.mkdir(exist_ok=True)
    for language in LANGUAGES:
        source = FOLDER / f"headshot_viewer_{language}.ts"
        collect(source, language)
        compile_(source)
    return 0


def collect(target: Path, language: str) -> None:
    """Bring the translation file *target* up to date with the texts of the program."""
    with TemporaryDirectory() as folder:
        tables, found = Path(folder) / "tables.py", Path(folder) / "found.ts"
        tables.write_text("\n".join(f"said({text!r})" for text in _in_tables()), encoding="utf-8")
        _run(
            "lupdate",
            *("-silent", "-locations", "none", "-source-language", "en_GB"),
            *("-target-language", language, "-tr-function-alias", _ALIASES),
            *map(str, sorted((ROOT / "headshot_viewer").rglob("*.py"))),
            *(str(tables), "-ts", str(found)),
        )
        sources = _messages(found)
    known = _messages(target) if target.is_file() else {}
    _write(target, language, {text: known.get(text, each) for text, each in sources.items()})


def _messages(path: Path) -> dict[str, ElementTree.Element]:
    """Return the messages of a translation file by their texts, whatever context they are in."""
    root = ElementTree.parse(path).getroot()
    return {each.findtext("source", ""): each for each in root.iter("message")}


def _write(target: Path, language: str, messages: Mapping[str, ElementTree.Element]) -> None:
    """Write one context with all messages: the window looks texts up by their words alone."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en_GB")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name")
    context.extend(messages[text] for text in sorted(messages))
    ElementTree.indent(root)
    words = ElementTree.tostring(root, encoding="unicode", short_empty_elements=False)
    target.write_text(f"<?xml version='1.0' encoding='utf-8'?>\n<!DOCTYPE TS>\n{words}\n", "utf-8")


def compile_(source: Path) -> Path:
    """Compile a translation file; texts without a translation stay English."""
    target = source.with_suffix(".qm")
    _run("lrelease", "-silent", "-nounfinished", str(source), "-qm", str(target))
    return target


def _run(program: str, *arguments: str) -> None:
    suffix = ".exe" if sys.platform == "win32" else ""
    path = Path(PySide6.__file__).parent / f"{program}{suffix}"
    subprocess.run([path, *arguments], check=True)


def _in_tables() -> Iterator[str]:
    """Yield the texts that stand in tables, not in calls."""
    return iter(dict.fromkeys((*_commands(), *_words())))


def _commands() -> Iterator[str]:
    for command in COMMANDS:
        yield command.text
        yield command.tip
    for title, _ids in (*MENUS, *SUBMENUS.values()):
        yield title


def _words() -> Iterator[str]:
    for flaw in flaws().values():
        yield from (flaw.title, flaw.meaning, flaw.look_for)
    look = theme()
    yield from (dict(look.sides)[side].label for side in Side)
    yield from (named.name for named in (*look.colours, *look.surrounds))
    yield from (named.name for named in (*look.strokes, *look.texts))
    for what in (*CloseUp, *Region):
        yield what.words
        yield what.words.capitalize()
    for name in NAMES.values():
        yield titled(name)
    for each in (*CompareMode, *Place):
        yield each.value


if __name__ == "__main__":
    sys.exit(main())
