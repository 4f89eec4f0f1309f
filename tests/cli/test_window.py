from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType

import pytest

from headshot_viewer import cli
from headshot_viewer.cli.window import is_session
from headshot_viewer.core.picture import Side
from headshot_viewer.demo import demo_pair

Opened = list[tuple[dict[Side, Path], Path | None]]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Return what windows were asked to open, without opening them."""
    asked: Opened = []

    def run_window(
        paths: Mapping[Side, Path], session: Path | None, variants: Sequence[Path] = ()
    ) -> int:
        # Variants stand behind the pair, as far as this matters here.
        asked.append((dict(paths), session))
        asked.extend(({Side.AI: path}, None) for path in variants)
        return 7

    module = ModuleType("headshot_viewer.gui.app")
    module.run_window = run_window  # type: ignore[attr-defined]  # a module made on the spot
    monkeypatch.setitem(sys.modules, "headshot_viewer.gui.app", module)
    monkeypatch.setattr("headshot_viewer.system_check.missing_for_window", lambda _: ())
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return asked


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ([], []),
        (["a.jpg"], ["a.jpg"]),
        (["a.jpg", "b.jpg"], ["a.jpg", "b.jpg"]),
        (["./demo"], ["demo"]),
        (["--", "info"], ["info"]),
        (["a.jpg", "info"], ["a.jpg", "info"]),
    ],
)
def test_pictures_are_opened_on_their_sides(
    words: list[str], names: list[str], opened: Opened
) -> None:
    assert cli.main(words) == 7
    assert opened == [(dict(zip(Side, map(Path.absolute, map(Path, names)), strict=False)), None)]


def test_what_is_named_from_here_is_remembered_for_a_start_elsewhere(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("talk.headshot").write_text("{}", encoding="utf-8")
    assert cli.main(["a.jpg", "../b.jpg"]) == cli.main(["talk.headshot"]) == 7
    (pair, _no_session), (_no_pictures, session) = opened
    monkeypatch.chdir(tmp_path.parent)
    assert pair[Side.PROFESSIONAL] == tmp_path / "a.jpg"
    assert pair[Side.AI].resolve() == (tmp_path.parent / "b.jpg").resolve()
    assert session == tmp_path / "talk.headshot"


def test_several_ai_pictures_are_opened_in_order(opened: Opened) -> None:
    assert cli.main(["studio.jpg", "warm.png", "cool.png"]) == 7
    assert opened == [
        ({Side.PROFESSIONAL: Path.cwd() / "studio.jpg"}, None),
        ({Side.AI: Path.cwd() / "warm.png"}, None),
        ({Side.AI: Path.cwd() / "cool.png"}, None),
    ]


def test_the_demo_opens_the_bundled_pair(opened: Opened) -> None:
    assert cli.main(["demo"]) == 7
    assert opened == [(demo_pair(), None)]


@pytest.mark.parametrize("name", ["consultation.headshot", "MISSING.HEADSHOT", "renamed.txt"])
def test_a_session_is_opened_as_one(name: str, opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / name
    if "MISSING" not in name:
        path.write_text('{"format": "headshot-viewer session"}', encoding="utf-8")
    assert cli.main([str(path)]) == 7
    assert opened == [({}, path)]


def test_a_session_stands_alone(
    opened: Opened, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        cli.main(["a.jpg", str(tmp_path / "b.headshot")])
    assert opened == []
    assert "one session" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.headshot", b'\xef\xbb\xbf \n{"format": 1}', True),
        ("a.jpg", b"{}", True),
        ("a.headshot", b"\xff\xd8\xff\xe0", False),
        ("a.headshot", b"", True),
        ("a.jpg", b"", False),
    ],
)
def test_the_content_says_what_a_file_is_before_its_name_does(
    name: str, content: bytes, expected: bool, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert is_session(path) is expected


def test_a_folder_is_no_session(tmp_path: Path) -> None:
    assert not is_session(tmp_path)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux runs without displays")
@pytest.mark.parametrize("words", [[], ["demo"], ["a.jpg", "b.jpg"]])
def test_without_a_display_one_line_says_what_to_do_instead(
    words: list[str],
    opened: Opened,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert cli.main(words) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "no display" in told.err
    assert "headshot-viewer export" in told.err
    assert opened == []


def test_a_missing_library_is_named_before_qt_fails_on_it(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        "headshot_viewer.system_check.missing_for_window", lambda _: ("libxcb-cursor.so.0",)
    )
    assert cli.main(["demo"]) == 1
    told = capsys.readouterr().err
    assert "libxcb-cursor.so.0" in told
    assert "libxcb-cursor0" in told
    assert told.count("\n") == 1
    assert opened == []


def test_nothing_heavy_is_imported_on_the_way_to_the_window() -> None:
    code = (
        "import sys, types\n"
        "app = types.ModuleType('headshot_viewer.gui.app')\n"
        "app.run_window = lambda paths, session, variants: 0\n"
        "sys.modules['headshot_viewer.gui'] = types.ModuleType('headshot_viewer.gui')\n"
        "sys.modules['headshot_viewer.gui.app'] = app\n"
        "from headshot_viewer.cli import main\n"
        "assert main(['demo']) == 0\n"
        "print(*{'numpy', 'cv2', 'PIL', 'PySide6', 'json'} & set(sys.modules))\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert ended.stdout.split() == []
