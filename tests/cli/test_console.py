from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.cli.console import complain, finish, prepare, printable, say
from headshot_viewer.core.errors import NotWritten


@given(st.text(st.characters()))
def test_whatever_is_said_can_be_written_and_does_not_steer_the_terminal(text: str) -> None:
    shown = printable(text)
    assert all(c.isprintable() or c == "\n" for c in shown.encode("utf-8").decode())


def test_control_characters_and_undecodable_bytes_are_escaped() -> None:
    assert printable("a\x1b[31m\udcff é\n") == "a\\x1b[31m\\udcff é\n"


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8"])
def test_no_encoding_of_a_terminal_is_too_poor(
    encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding=encoding) for _ in range(2))
    monkeypatch.setattr("sys.stdout", out)
    monkeypatch.setattr("sys.stderr", err)
    prepare()
    say("“пара” 1 × 2")
    complain("“пара” 1 × 2")
    finish()
    escaped = "“пара” 1 × 2\n".encode(encoding, "backslashreplace")
    assert [stream.buffer.getvalue() for stream in (out, err)] == [escaped, escaped]


def test_a_complaint_is_always_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    complain("one\r\ntwo\u2028three")
    assert capsys.readouterr().err == "one two three\n"


def test_without_a_console_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", None)
    monkeypatch.setattr("sys.stderr", None)
    prepare()
    say("unheard")
    complain("unheard")
    finish()


class Refusing(io.StringIO):
    def __init__(self, error: OSError) -> None:
        super().__init__()
        self._error = error

    def write(self, _text: str, /) -> int:
        raise self._error


def test_a_pipe_that_nobody_reads_is_told_from_a_full_disk(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdout", Refusing(BrokenPipeError()))
    with pytest.raises(BrokenPipeError):
        say("a")
    monkeypatch.setattr("sys.stdout", Refusing(OSError(28, "No space left on device")))
    with pytest.raises(NotWritten, match="No space left"):
        say("a")


def test_a_closed_standard_error_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    refusing = Refusing(OSError(5, "Input/output error"))
    monkeypatch.setattr("sys.stderr", refusing)
    complain("unheard")
    assert refusing.getvalue() == ""
