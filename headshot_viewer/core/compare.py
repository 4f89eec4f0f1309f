"""How the two pictures are compared on the stage: side by side, or one over the other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

GAINS: Final = (1, 2, 4, 8)
"""How much a difference may be amplified."""

BLINK_MS: Final = (100, 5000)
"""The shortest and the longest time for which automatic blinking shows one picture."""

SNAPS: Final = (0.0, 0.5, 1.0)
"""Where the wipe's line snaps."""


class CompareMode(StrEnum):
    """How both pictures share the stage."""

    SIDE_BY_SIDE = "side-by-side"
    WIPE = "wipe"
    """A line divides the stage; each picture is shown on its side of it."""
    ONION = "onion"
    """One picture shows through the other."""
    DIFFERENCE = "difference"
    """How far apart the colours of both are, for each pixel of the stage."""

    @property
    def is_overlay(self) -> bool:
        """Whether both pictures share one pane."""
        return self is not CompareMode.SIDE_BY_SIDE


@dataclass(frozen=True, slots=True)
class Compare:
    """The mode and its parameters; each mode keeps its own when another is chosen.

    The *first* picture is the professional one, or the AI one while the sides are swapped.

    Attributes:
        mode: as chosen; where it is not possible, the pictures are shown side by side.
        wipe: share of the pane, from the left or from above, that shows the first picture, 0..1.
        wipe_is_level: whether the wipe's line is horizontal.
        onion: opacity of the other picture over the first, 0..1.
        gain: how much the difference is amplified, one of :data:`GAINS`.
        blink_ms: how long automatic blinking shows one picture, within :data:`BLINK_MS`.
        match_brightness: whether the brighter picture is darkened to match the other.
    """

    mode: CompareMode = CompareMode.SIDE_BY_SIDE
    wipe: float = 0.5
    wipe_is_level: bool = False
    onion: float = 0.5
    gain: int = 1
    blink_ms: int = 700
    match_brightness: bool = False

    def __post_init__(self) -> None:
        if not (0 <= self.wipe <= 1 and 0 <= self.onion <= 1):
            raise ValueError(f"wipe and onion are shares, got {self!r}")
        if self.gain not in GAINS:
            raise ValueError(f"a difference is amplified by one of {GAINS}, got {self!r}")
        if not BLINK_MS[0] <= self.blink_ms <= BLINK_MS[1]:
            raise ValueError(f"blinking takes {BLINK_MS[0]} to {BLINK_MS[1]} ms, got {self!r}")

    def wiped_to(self, share: float, reach: float = 0.0) -> Compare:
        """Move the wipe's line to *share*, clamped to 0..1, and onto a snap nearer than *reach*."""
        share = min(1.0, max(0.0, share))
        nearest = min(SNAPS, key=lambda snap: abs(snap - share))
        return replace(self, wipe=nearest if abs(nearest - share) < reach else share)


SIDE_BY_SIDE: Final = Compare()
