"""Which tool is in the hand, and how the next annotation will look."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from headshot_viewer.core.annotation import OTHER_KIND, Style


class Tool(StrEnum):
    SELECT = "select"
    ELLIPSE = "ellipse"
    RECTANGLE = "rectangle"
    ARROW = "arrow"
    TEXT = "text"
    PIN = "pin"
    ALIGN_POINTS = "align_points"
    ADJUST_EYES = "adjust_eyes"
    ADJUST_REGIONS = "adjust_regions"
    SKIN_BRUSH = "skin_brush"
    SUBJECT_BRUSH = "subject_brush"


class Toolbox(QObject):
    """The tool in the hand, with the last style and flaw kind, which the next annotation gets.

    Signals:
        changed: another tool, style or kind.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tool = Tool.SELECT
        self._style = Style()
        self._kind = OTHER_KIND

    @property
    def tool(self) -> Tool:
        return self._tool

    @property
    def style(self) -> Style:
        return self._style

    @property
    def kind(self) -> str:
        return self._kind

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
