from __future__ import annotations

from headshot_viewer.core.endings import PICTURE_ENDINGS, SESSION_ENDING


def test_endings_can_be_compared_with_a_lowered_suffix() -> None:
    for ending in (*PICTURE_ENDINGS, SESSION_ENDING):
        assert ending.startswith(".")
        assert ending == ending.lower()


def test_no_ending_stands_for_two_things() -> None:
    assert len(set(PICTURE_ENDINGS)) == len(PICTURE_ENDINGS)
    assert SESSION_ENDING not in PICTURE_ENDINGS
