"""The floors of the house: imports only point down, and each library has its place.

A module imports from its own package and from packages on lower floors: never upwards, and never
sideways between two packages of one floor unless :data:`NEIGHBOURS` says so.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import Final, NamedTuple

import pytest

PACKAGE: Final = "headshot_viewer"
ROOT: Final = Path(__file__).parent.parent / PACKAGE

FLOORS: Final = {
    "__main__": 4,
    "gui": 3,
    "cli": 3,
    "batch": 3,
    "sheet_files": 3,
    "files": 2,
    "analysis": 2,
    "paint": 2,
    "demo": 2,
    "core": 1,
    "resources": 0,
    "sigint": 0,
    "system_check": 0,
    "__init__": 0,
}
"""The floor of each part, the ground being 0."""

NEIGHBOURS: Final = {
    ("gui", "sheet_files"),
    ("cli", "batch"),
    ("cli", "sheet_files"),
    ("cli", "gui"),
    ("batch", "sheet_files"),
    ("paint", "demo"),
}
"""Who may ask whom on the same floor."""

PLACES: Final = {
    "PySide6.QtWidgets": {"gui"},
    "PySide6": {"gui", "paint"},
    "cv2": {"files", "analysis"},
    "PIL": {"files"},
    "pi_heif": {"files"},
    "simplejpeg": {"files"},
    "isal": {"files"},
}
"""Which parts may import a library; the longest name that fits counts."""

BEFORE_THE_WINDOW: Final = (
    "annotation",
    "edits",
    "errors",
    "flaws",
    "geometry",
    "hits",
    "look",
    "picture",
    "progress",
    "session",
    "shapes",
    "viewport",
)
"""Modules of core/ that the first window needs; heavy libraries would delay it."""

HEAVY: Final = ("numpy", "cv2", "PIL", "pi_heif", "simplejpeg", "isal", "PySide6")

COLOUR_WORDS: Final = re.compile(r"#[0-9a-fA-F]{3}(?:[0-9a-fA-F]{3}(?:[0-9a-fA-F]{2})?)?\b")


class Import(NamedTuple):
    """One import: where it stands, what it names, and whether it only serves the types."""

    module: str
    line: int
    target: str
    for_types: bool


class Source(NamedTuple):
    """A module of the program, for example ``"gui.pane"``."""

    name: str
    tree: ast.Module

    @property
    def part(self) -> str:
        return self.name.partition(".")[0]


def sources(root: Path) -> list[Source]:
    return [
        Source(
            ".".join(path.relative_to(root).with_suffix("").parts),
            ast.parse(path.read_text(encoding="utf-8"), str(path)),
        )
        for path in sorted(root.rglob("*.py"))
    ]


def imports(source: Source) -> list[Import]:
    found: list[Import] = []

    def visit(node: ast.AST, for_types: bool) -> None:
        match node:
            case ast.If(ast.Name("TYPE_CHECKING"), body, orelse):
                for statement in body:
                    visit(statement, True)
                for statement in orelse:
                    visit(statement, for_types)
                return
            case ast.Import(names):
                found.extend(
                    Import(source.name, node.lineno, name.name, for_types) for name in names
                )
            case ast.ImportFrom(module, names, level):
                stem = "." * level + (module or "")
                found.extend(
                    Import(source.name, node.lineno, f"{stem}.{name.name}", for_types)
                    for name in names
                )
            case ast.Call(ast.Name("import_module" | "__import__"), [ast.Constant(str(name)), *_]):
                found.append(Import(source.name, node.lineno, name, for_types))
        for child in ast.iter_child_nodes(node):
            visit(child, for_types)

    visit(source.tree, False)
    return found


def part_of(target: str) -> str | None:
    """Return which part of the program *target* names; None for other libraries."""
    if target != PACKAGE and not target.startswith(f"{PACKAGE}."):
        return None
    part = target.removeprefix(PACKAGE).removeprefix(".").partition(".")[0]
    # What is no part is a name in the package's own __init__, such as its version.
    return part if part in FLOORS else "__init__"


def wrong_ways(found: Import) -> str | None:
    """Return what is wrong with where an import points; None when it points down."""
    source, target = found.module.partition(".")[0], part_of(found.target)
    if found.target.startswith("."):
        return f"{found.module}:{found.line} imports relatively"
    if target is None or target == source or (source, target) in NEIGHBOURS:
        return None
    if source not in FLOORS:
        return f"{source} has no floor"
    if FLOORS[target] < FLOORS[source]:
        return None
    way = "up" if FLOORS[target] > FLOORS[source] else "sideways"
    return f"{found.module}:{found.line} imports {way} to {found.target}"


def out_of_place(found: Import) -> str | None:
    """Return what is wrong with a library where it is imported; None when it may be there."""
    names = [n for n in PLACES if found.target == n or found.target.startswith(f"{n}.")]
    if not names:
        return None
    part = found.module.partition(".")[0]
    if part in PLACES[max(names, key=len)]:
        return None
    return f"{found.module}:{found.line} imports {found.target}"


def colours(source: Source) -> list[str]:
    """Return where *source* writes colours as numbers or names instead of asking the palette."""
    found = []
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(source.tree):
        match node:
            case ast.Constant(str(words)) if id(node) not in docstrings:
                if COLOUR_WORDS.search(words):
                    found.append(f"{source.name}:{node.lineno} writes {words!r}")
            case ast.Call(ast.Name("QColor"), [ast.Constant(), *_]):
                found.append(f"{source.name}:{node.lineno} makes a colour of a literal")
            case ast.Attribute(ast.Attribute(ast.Name("Qt"), "GlobalColor"), name):
                # Transparent is the absence of a colour.
                if name != "transparent":
                    found.append(f"{source.name}:{node.lineno} uses Qt's {name}")
    return found


ALL: Final = sources(ROOT)


def test_every_part_has_a_floor() -> None:
    assert {source.part for source in ALL} - FLOORS.keys() == set()


def test_imports_only_point_down() -> None:
    assert [w for source in ALL for found in imports(source) if (w := wrong_ways(found))] == []


def test_every_library_stays_in_its_place() -> None:
    assert [w for source in ALL for found in imports(source) if (w := out_of_place(found))] == []


def test_core_knows_no_disk() -> None:
    # A path is a name; only open() and the like touch what it names.
    touching = {"open", "read_bytes", "write_bytes", "write_text", "unlink", "mkdir", "iterdir"}
    found = [
        f"{source.name}:{node.lineno}"
        for source in ALL
        if source.part == "core"
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call)
        and (
            (isinstance(node.func, ast.Name) and node.func.id in touching)
            or (isinstance(node.func, ast.Attribute) and node.func.attr in touching)
        )
    ]
    assert found == []


def test_colours_of_the_window_come_from_the_palette() -> None:
    assert [w for source in ALL if source.part == "gui" for w in colours(source)] == []


def test_there_is_no_drawer_for_odds_and_ends() -> None:
    drawers = {"utils", "util", "helpers", "helper", "misc", "common"}
    assert [s.name for s in ALL if drawers & set(s.name.split("."))] == []


def test_only_what_the_window_does_later_imports_heavy_work() -> None:
    """In gui/, decoding and analysis are imported inside functions, where a worker runs them."""
    found = [
        f"{source.name}:{node.lineno}"
        for source in ALL
        if source.part in {"gui", "cli", "__main__"}
        for node in source.tree.body
        for statement in imports(Source(source.name, ast.Module([node], [])))
        if not isinstance(node, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef)
        and not statement.for_types
        and (
            part_of(statement.target) in {"files", "analysis"}
            or statement.target.partition(".")[0] in set(HEAVY) - {"PySide6"}
        )
    ]
    assert found == []


@pytest.mark.parametrize("module", [*(f"core.{name}" for name in BEFORE_THE_WINDOW), "resources"])
def test_what_the_first_window_needs_is_light(module: str) -> None:
    loaded = _loaded_by(f"{PACKAGE}.{module}")
    assert loaded == []


def test_naming_missing_libraries_needs_no_qt() -> None:
    assert _loaded_by(f"{PACKAGE}.system_check") == []


def _loaded_by(module: str) -> list[str]:
    code = (
        f"import sys, {module}\n"
        f"print(*(name for name in {HEAVY!r} if name in sys.modules), sep='\\n', end='')"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT.parent,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return ended.stdout.split()


class TestTheRulesThemselves:
    """A rule that cannot fail holds nothing."""

    @pytest.mark.parametrize(
        ("module", "code"),
        [
            ("core.session", "from headshot_viewer.gui.pane import Pane"),
            ("core.session", "import headshot_viewer.files.atomic"),
            ("paint.theme", "from headshot_viewer import files"),
            ("files.png_file", "from headshot_viewer.analysis.pair import measure"),
            ("batch", "from headshot_viewer.gui.app import run"),
            ("gui.app", "def f():\n    from headshot_viewer.cli import main"),
            ("gui.app", "if TYPE_CHECKING:\n    from headshot_viewer.__main__ import main"),
            ("resources", "from headshot_viewer.core.errors import FileError"),
            ("gui.pane", "from .scene import Scene"),
            ("gui.pane", "from . import scene"),
        ],
    )
    def test_wrong_ways_are_seen(self, module: str, code: str) -> None:
        (found,) = imports(Source(module, ast.parse(code)))
        assert wrong_ways(found) is not None

    @pytest.mark.parametrize(
        ("module", "code"),
        [
            ("gui.pane", "from headshot_viewer.paint.theme import Theme"),
            ("gui.pane", "from headshot_viewer.gui.scene import Scene"),
            ("cli", "from headshot_viewer import batch, __version__"),
            ("analysis.pair", "import math, numpy as np"),
            ("core.flaws", "from headshot_viewer.resources import resource"),
        ],
    )
    def test_ways_down_are_free(self, module: str, code: str) -> None:
        assert [wrong_ways(found) for found in imports(Source(module, ast.parse(code)))] in (
            [None],
            [None, None],
        )

    @pytest.mark.parametrize(
        ("module", "code"),
        [
            ("paint.theme", "from PySide6.QtWidgets import QWidget"),
            ("paint.theme", "from PySide6 import QtWidgets"),
            ("core.picture", "from PySide6.QtGui import QImage"),
            ("gui.pane", "import cv2"),
            ("core.layer", "def f():\n    import cv2.dnn"),
            ("analysis.pair", "from PIL import Image"),
            ("cli", "import_module('PySide6.QtWidgets')"),
        ],
    )
    def test_libraries_out_of_place_are_seen(self, module: str, code: str) -> None:
        assert [out_of_place(i) for i in imports(Source(module, ast.parse(code)))] != [None]

    @pytest.mark.parametrize(
        "code",
        [
            "x = '#ff8800'",
            "QColor(1, 2, 3)",
            "QColor('red')",
            "Qt.GlobalColor.red",
            "f('a: #fff;')",
        ],
    )
    def test_colour_literals_are_seen(self, code: str) -> None:
        assert colours(Source("gui.pane", ast.parse(code))) != []

    @pytest.mark.parametrize(
        "code", ["QColor(theme.ink)", "Qt.GlobalColor.transparent", "def f():\n    '''#fff'''"]
    )
    def test_asking_for_colours_is_free(self, code: str) -> None:
        assert colours(Source("gui.pane", ast.parse(code))) == []
