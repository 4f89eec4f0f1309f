"""The active tool, and the style of the next annotation."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from headshot_viewer.core.annotation import OTHER_KIND, USUAL_SEVERITY, Style


class Tool(StrEnum):
    SELECT = "select"
    ELLIPSE = "ellipse"
    RECTANGLE = "rectangle"
    ARROW = "arrow"
    TEXT = "text"
    PIN = "pin"
    PEN = "pen"
    POLYGON = "polygon"
    MEASURED_LINE = "measured_line"
    CALLOUT = "callout"
    PAIRED_CALLOUT = "paired_callout"
    ALIGN_POINTS = "align_points"
    ADJUST_EYES = "adjust_eyes"
    ADJUST_REGIONS = "adjust_regions"
    SKIN_BRUSH = "skin_brush"
    SUBJECT_BRUSH = "subject_brush"
    DRAW_FINDING = "draw_finding"


class Toolbox(QObject):
    """The active tool, and the properties of the next annotation: those of the last one.

    Signals:
        changed: tool, style, kind, severity, or the form of callouts changed.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tool = Tool.SELECT
        self._style = Style()
        self._kind = OTHER_KIND
        self._severity = USUAL_SEVERITY
        self._has_round_callouts = False

    @property
    def tool(self) -> Tool:
        return self._tool

    @property
    def style(self) -> Style:
        return self._style

    @property
    def kind(self) -> str:
        return self._kind

    @property
    def severity(self) -> int:
        return self._severity

    @property
    def has_round_callouts(self) -> bool:
        """Whether the next callout is an ellipse."""
        return self._has_round_callouts

    def take(self, tool: Tool) -> None:
        if tool != self._tool:
            self._tool = tool
            self.changed.emit()

    def use_style(self, style: Style) -> None:
        if style != self._style:
            self._style = style
            self.changed.emit()

    def use_kind(self, kind: str) -> None:
        if kind != self._kind:
            self._kind = kind
            self.changed.emit()

    def use_severity(self, severity: int) -> None:
        if severity != self._severity:
            self._severity = severity
            self.changed.emit()

    def use_round_callouts(self, is_round: bool) -> None:
        if is_round != self._has_round_callouts:
            self._has_round_callouts = is_round
            self.changed.emit()
