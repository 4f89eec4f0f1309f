"""Work that is watched, and called off."""

from __future__ import annotations

from headshot_viewer.core.errors import Cancelled


class Watcher:
    """A progress that remembers what it was told, and calls the work off when it is *enough*."""

    def __init__(self, enough: float = 2.0) -> None:
        self.told: list[float] = []
        self._enough = enough

    def __call__(self, done: float, /) -> None:
        self.told.append(done)
        if done >= self._enough:
            raise Cancelled
