"""How a session is viewed. Saved with it, but never an edit: no undo, never unsaved changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from headshot_viewer.core.compare import SIDE_BY_SIDE, Compare
from headshot_viewer.core.sensitivity import Sensitivity

if TYPE_CHECKING:
    from headshot_viewer.core.viewport import Viewport


@dataclass(frozen=True, slots=True)
class Look:
    """What is in view, and how it is shown.

    Attributes:
        viewport: None while both pictures are fitted into their panes.
        layer: id of the chosen heatmap layer; None if none was chosen.
        heat_shown: whether its heatmap is drawn.
        opacity: of the heatmap, 0..1.
        threshold: heat below this is not drawn, 0..1 (exclusive).
        linked: False while gestures move one pane only.
        swapped: True while the AI picture stands on the left.
        compare: how both share the stage.
        hints_shown: whether faint findings are listed as well.
        drafts_shown: whether open suggestions are drawn on the pictures.
        sensitivity: how readily the layers report what they measured.
    """

    viewport: Viewport | None = None
    layer: str | None = None
    heat_shown: bool = True
    opacity: float = 0.65
    threshold: float = 0.0
    linked: bool = True
    swapped: bool = False
    compare: Compare = SIDE_BY_SIDE
    hints_shown: bool = False
    drafts_shown: bool = True
    sensitivity: Sensitivity = Sensitivity.NORMAL

    def __post_init__(self) -> None:
        if not (0 <= self.opacity <= 1 and 0 <= self.threshold < 1):
            raise ValueError(f"opacity and threshold are shares, got {self!r}")


PLAIN_LOOK = Look()
