"""Decoders keep silent while somebody decodes, and only then."""

from __future__ import annotations

import os
import threading
import warnings

import pytest

from headshot_viewer.files.quiet import quiet


def say(text: str) -> None:
    """Write as a library of C does: past Python, to descriptor 2."""
    os.write(2, text.encode())


def test_what_libraries_write_is_lost_inside_and_not_outside(
    capfd: pytest.CaptureFixture[str],
) -> None:
    say("before ")
    with quiet():
        say("inside ")
    say("after")
    assert capfd.readouterr().err == "before after"


def test_an_error_inside_ends_the_silence(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ZeroDivisionError), quiet():
        raise ZeroDivisionError
    say("after")
    assert capfd.readouterr().err == "after"


def test_the_last_of_several_threads_ends_the_silence(capfd: pytest.CaptureFixture[str]) -> None:
    is_inside, may_leave = threading.Event(), threading.Event()

    def decode() -> None:
        with quiet():
            is_inside.set()
            assert may_leave.wait(5)

    other = threading.Thread(target=decode)
    with quiet():
        other.start()
        assert is_inside.wait(5)
    say("still inside ")
    may_leave.set()
    other.join()
    say("after")
    assert capfd.readouterr().err == "after"


def test_warnings_of_pillow_are_dropped_and_others_kept() -> None:
    with quiet():
        warnings.warn_explicit(
            "odd EXIF", UserWarning, "TiffImagePlugin.py", 1, "PIL.TiffImagePlugin"
        )
        with pytest.raises(UserWarning, match="ours"):
            warnings.warn_explicit(
                "ours", UserWarning, "picture_file.py", 1, "headshot_viewer.files"
            )
