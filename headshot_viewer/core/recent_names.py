"""Distinct names for the list of recently opened files."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def names_told_apart(entries: Sequence[Sequence[Path]]) -> tuple[str, ...]:
    """Return the label of each entry: the names of its files.

    Entries with equal file names also show the name of their folder, or its whole path if the
    folders have equal names too.

    Args:
        entries: the files of each; at least one.
    """
    short = [" + ".join(path.name for path in entry) for entry in entries]
    folders = [entry[0].parent for entry in entries]
    longer = [f"{words} — {at.name}" for words, at in zip(short, folders, strict=True)]
    longest = [f"{words} — {at}" for words, at in zip(short, folders, strict=True)]
    often, still_often = Counter(short), Counter(longer)
    return tuple(
        words if often[words] == 1 else with_name if still_often[with_name] == 1 else with_folder
        for words, with_name, with_folder in zip(short, longer, longest, strict=True)
    )
