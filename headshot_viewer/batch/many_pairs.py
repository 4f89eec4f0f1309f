"""Many pairs, one after another or in several processes; finished ones are not made again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from headshot_viewer.batch.making import make, remove_file
from headshot_viewer.batch.processes import make_in_processes
from headshot_viewer.core.progress import unwatched
from headshot_viewer.files.atomic import PART_ENDING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from headshot_viewer.batch.making import BatchOptions, Outcome
    from headshot_viewer.core.pair_names import NamedPair
    from headshot_viewer.core.progress import Progress

_PART: Final = re.compile(rf"\.[0-9a-f]{{16}}{re.escape(PART_ENDING)}")


def make_all(
    pairs: Sequence[NamedPair],
    folder: Path,
    options: BatchOptions,
    *,
    processes: int = 1,
    progress: Progress = unwatched,
) -> Iterator[Outcome]:
    """Make every pair, and yield the outcome of each as soon as it is known, in any order.

    Args:
        pairs: with distinct names.
        folder: the target; it exists.
        options: for all of them.
        processes: how many pairs are made at a time. With 1, Qt must have been started in this
            process.
        progress: called often; may cancel.

    Raises:
        Cancelled: by *progress*; unfinished pairs leave no file.
        NotWritten: see :func:`clear_away`.
    """
    clear_away(folder)
    if processes == 1:
        for pair in pairs:
            yield make(pair, folder, options, progress)
        return
    yield from make_in_processes(pairs, folder, options, processes, progress)


def clear_away(folder: Path) -> None:
    """Remove the partial files that a killed batch left in *folder*.

    Raises:
        NotWritten: one of them cannot be removed.
    """
    for path in folder.glob(f".*{PART_ENDING}"):
        if _PART.fullmatch(path.name):
            remove_file(path)
