"""How much larger the presentation shows what the panes of the window show."""

from __future__ import annotations

from dataclasses import dataclass
from math import isclose
from typing import TYPE_CHECKING, Final

from headshot_viewer.core.viewport import Viewport

if TYPE_CHECKING:
    from collections.abc import Iterable

    from headshot_viewer.core.geometry import Size

WHOLE_SCALES: Final = (1.0, 2.0, 4.0, 8.0)
"""Device pixels per picture pixel that are preserved exactly on another screen."""

LEAP: Final = 1.6
"""A larger change of zoom than this factor is not a step of the wheel."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A pane, and the screen it is on.

    Attributes:
        pane: size of a pane, in logical pixels.
        device_pixel_ratio: of its screen.
    """

    pane: Size
    device_pixel_ratio: float


@dataclass(frozen=True, slots=True)
class Seen:
    """What the panes of the window show.

    Attributes:
        viewport: of these panes.
        is_fitted: whether it shows both pictures whole.
        scales: device pixels that a pixel of each picture covers.
    """

    viewport: Viewport
    is_fitted: bool
    scales: tuple[float, ...] = ()


def containing(here: Seat, there: Seat) -> float:
    """Return the enlargement at which a pane *there* shows all that a pane *here* shows."""
    return min(there.pane.width / here.pane.width, there.pane.height / here.pane.height)


def enlargement(
    before: float, last: Seen | None, now: Seen, here: Seat, there: Seat, fitted_there: Viewport
) -> float:
    """Return how many times the window's zoom a pane on another screen has.

    A fitted view is fitted there too; 100, 200, 400 and 800 % are the same on both screens, each in
    its own device pixels; any other zoom shows the same part of the stage. While the wheel turns
    the factor is constant, so that nothing jumps.

    Args:
        before: the factor so far.
        last: what was shown before; None in the beginning.
        now: what is shown now.
        here: the window's panes.
        there: the pane on the other screen.
        fitted_there: the viewport that shows both pictures whole there.
    """
    if now.is_fitted:
        return fitted_there.zoom / now.viewport.zoom
    if _shows_pixels(now.scales):
        return here.device_pixel_ratio / there.device_pixel_ratio
    if last is not None and not last.is_fitted and _is_a_leap(last.viewport, now.viewport):
        return containing(here, there)
    return before


def _shows_pixels(scales: Iterable[float]) -> bool:
    return any(isclose(scale, whole, rel_tol=1e-9) for scale in scales for whole in WHOLE_SCALES)


def _is_a_leap(last: Viewport, now: Viewport) -> bool:
    closer = now.zoom / last.zoom
    return max(closer, 1 / closer) > LEAP


def seen_there(viewport: Viewport, factor: float) -> Viewport:
    """Return *viewport* with *factor* times its zoom, and the same middle."""
    return Viewport(viewport.centre, viewport.zoom * factor)
