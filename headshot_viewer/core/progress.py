"""How long-running work reports its progress and learns that it was cancelled."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Called on the worker, often enough that a cancel takes effect within 0.2 s."""

    def __call__(self, done: float, /) -> None:
        """Report that the share *done* of the work, 0..1, is finished.

        Raises:
            Cancelled: the work is no longer wanted; let it propagate.
        """


def unwatched(done: float, /) -> None:
    """Ignore the progress, and never cancel."""


def part(progress: Progress, start: float, end: float) -> Progress:
    """Return a progress for a part of the work, whose 0..1 is *start*..*end* of *progress*."""

    def report(done: float, /) -> None:
        progress(start + (end - start) * done)

    return report
