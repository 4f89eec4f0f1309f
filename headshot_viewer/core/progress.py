"""How long work says how far it is, and learns that it is no longer wanted."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Called on the worker, often enough that a cancel takes effect within 0.2 s."""

    def __call__(self, done: float, /) -> None:
        """Say that a share *done* of the work, 0..1, is finished.

        Raises:
            Cancelled: the work is no longer wanted; let it pass through.
        """


def unwatched(done: float, /) -> None:
    """Go on to the end: nobody watches and nobody cancels."""


def part(progress: Progress, start: float, end: float) -> Progress:
    """Return a progress for a stretch of the work: its 0..1 is *start*..*end* of *progress*."""

    def report(done: float, /) -> None:
        progress(start + (end - start) * done)

    return report
