"""What entries of the list of recent files are called."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.recent_names import names_told_apart

_paths = st.builds(
    lambda *parts: Path("/", *parts), *(st.sampled_from(["a", "b"]) for _ in range(3))
)


def test_a_session_is_called_by_its_file_and_a_pair_by_both() -> None:
    pair = (Path("/jobs/studio.png"), Path("/jobs/generated.png"))
    assert names_told_apart([(Path("/jobs/anna.headshot"),), pair]) == (
        "anna.headshot",
        "studio.png + generated.png",
    )


def test_those_of_the_same_name_say_their_folder_too() -> None:
    entries = [
        (Path("/jobs/anna/talk.headshot"),),
        (Path("/jobs/ben/talk.headshot"),),
        (Path("/jobs/ben/other.headshot"),),
    ]
    assert names_told_apart(entries) == (
        "talk.headshot — anna",
        "talk.headshot — ben",
        "other.headshot",
    )


def test_folders_of_the_same_name_are_said_whole() -> None:
    entries = [
        (Path("/2025/anna/talk.headshot"),),
        (Path("/2026/anna/talk.headshot"),),
        (Path("/2026/ben/talk.headshot"),),
    ]
    assert names_told_apart(entries) == (
        f"talk.headshot — {Path('/2025/anna')}",
        f"talk.headshot — {Path('/2026/anna')}",
        "talk.headshot — ben",
    )


@given(st.lists(_paths, unique=True))
def test_no_two_sessions_read_the_same(paths: list[Path]) -> None:
    names = names_told_apart([(path,) for path in paths])
    assert len(set(names)) == len(paths)
