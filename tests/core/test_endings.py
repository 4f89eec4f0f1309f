from __future__ import annotations

from pathlib import PurePath

import pytest

from headshot_viewer.core.endings import PICTURE_ENDINGS, SESSION_ENDING, names_session


def test_endings_can_be_compared_with_a_lowered_suffix() -> None:
    for ending in (*PICTURE_ENDINGS, SESSION_ENDING):
        assert ending.startswith(".")
        assert ending == ending.lower()


def test_no_ending_stands_for_two_things() -> None:
    assert len(set(PICTURE_ENDINGS)) == len(PICTURE_ENDINGS)
    assert SESSION_ENDING not in PICTURE_ENDINGS


@pytest.mark.parametrize(
    ("name", "is_session"),
    [
        ("anna.headshot", True),
        ("Anna.HEADSHOT", True),
        ("anna.headshotz", True),
        ("anna.headshot.jpg", False),
        ("headshot", False),
        (".headshot", False),
    ],
)
def test_sessions_and_portable_copies_are_named_by_their_ending(
    name: str, is_session: bool
) -> None:
    assert names_session(PurePath("folder") / name) is is_session
