"""Sessions are read back as they were written, and anything else is refused in a sentence."""

from __future__ import annotations

from hypothesis import given

from headshot_viewer.core.look import Look
from headshot_viewer.core.session import Session
from headshot_viewer.files.session_file import decode, encode
from tests import strategies

PATH = strategies.PICTURE_FOLDER / "talk.headshot"


@given(strategies.sessions(), strategies.looks)
def test_reading_gives_back_what_was_written(session: Session, look: Look) -> None:
    read = decode(encode(session, look, PATH.parent), PATH)
    assert (read.session, read.look, read.unknown) == (session, look, ())
