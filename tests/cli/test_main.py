from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from types import MappingProxyType

import pytest

from headshot_viewer import __version__, cli
from headshot_viewer.cli.console import say
from headshot_viewer.core.errors import Cancelled, PictureUnreadable

RunsInstead = Callable[[Callable[[], object]], None]


@pytest.fixture
def runs_instead(monkeypatch: pytest.MonkeyPatch) -> RunsInstead:
    """Put something else in the place of what ``layers`` does."""

    def put(what: Callable[[], object]) -> None:
        def run(_arguments: Sequence[str]) -> int:
            what()
            return 0

        monkeypatch.setattr(cli, "COMMANDS", MappingProxyType({**cli.COMMANDS, "layers": run}))

    return put


def raises(error: BaseException) -> Callable[[], None]:
    def fail() -> None:
        raise error

    return fail


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"headshot-viewer {__version__}\n"


@pytest.mark.parametrize("command", ["", *cli.COMMANDS])
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main([*filter(None, [command]), "--help"])
    assert ended.value.code == 0
    assert f"usage: headshot-viewer {command}".rstrip() in capsys.readouterr().out


def test_the_general_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    lines = capsys.readouterr().out.splitlines()
    assert [c for c in cli.COMMANDS if not any(line.startswith(c) for line in lines)] == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["--unknown"],
        ["demo", "a.jpg"],
        ["layers", "skin"],
        ["info"],
        ["analyse", "a.jpg"],
        ["analyse", "a.jpg", "b.jpg", "c.jpg"],
        ["export", "a.jpg", "b.jpg"],
        ["export", "a.jpg", "-o", "out.png"],
        ["export", "a.jpg", "b.jpg", "c.jpg", "-o", "out.png"],
        ["export", "a.jpg", "b.jpg", "-o", "out.png", "--width", "wide"],
    ],
)
def test_wrong_use_is_told_with_the_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("usage: headshot-viewer")


def test_bad_input_is_one_line_and_two(
    runs_instead: RunsInstead, capsys: pytest.CaptureFixture[str]
) -> None:
    runs_instead(raises(PictureUnreadable(Path("a\nb.jpg"), "it is\nempty")))
    assert cli.main(["layers"]) == 2
    assert capsys.readouterr() == ("", "“a b.jpg” could not be opened: it is empty.\n")


@pytest.mark.parametrize("error", [KeyboardInterrupt(), Cancelled()])
def test_an_interruption_is_quiet(
    error: BaseException, runs_instead: RunsInstead, capsys: pytest.CaptureFixture[str]
) -> None:
    runs_instead(raises(error))
    assert cli.main(["layers"]) == 130
    assert capsys.readouterr() == ("", "")


def test_a_closed_pipe_is_quiet(
    runs_instead: RunsInstead, capsys: pytest.CaptureFixture[str]
) -> None:
    runs_instead(raises(BrokenPipeError()))
    assert cli.main(["layers"]) == 141
    assert capsys.readouterr() == ("", "")


def test_too_little_memory_is_one_line(
    runs_instead: RunsInstead, capsys: pytest.CaptureFixture[str]
) -> None:
    runs_instead(raises(MemoryError()))
    assert cli.main(["layers"]) == 1
    assert capsys.readouterr() == ("", "There is not enough memory for this.\n")


@pytest.mark.parametrize(
    ("error", "named"),
    [
        (RecursionError("too\ndeep"), "RecursionError: too deep"),
        (ZeroDivisionError(), "ZeroDivisionError"),
    ],
)
def test_an_internal_error_is_one_line(
    error: Exception,
    named: str,
    runs_instead: RunsInstead,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("HEADSHOT_DEBUG", raising=False)
    runs_instead(raises(error))
    assert cli.main(["layers"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert (
        told.err
        == f"Internal error ({named}); please report it, with what HEADSHOT_DEBUG=1 adds.\n"
    )


def test_who_asks_for_it_gets_the_traceback(
    runs_instead: RunsInstead, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HEADSHOT_DEBUG", "1")
    runs_instead(raises(ZeroDivisionError("here")))
    with pytest.raises(ZeroDivisionError, match="here"):
        cli.main(["layers"])


def test_a_full_disk_behind_the_output_is_one_line(
    runs_instead: RunsInstead,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Full(io.StringIO):
        def flush(self) -> None:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr("sys.stdout", Full())
    runs_instead(lambda: say("much"))
    assert cli.main(["layers"]) == 2
    assert capsys.readouterr().err == (
        "“standard output” could not be written: No space left on device.\n"
    )
