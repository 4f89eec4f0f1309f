"""What Escape ends: one thing at a time, the topmost first and full screen last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headshot_viewer.core.picture import Side
from headshot_viewer.gui.toolbox import Tool

if TYPE_CHECKING:
    from headshot_viewer.gui.main_window import MainWindow


def leave_one_thing(window: MainWindow) -> None:
    """End the first of these that is active: message, work, tool, selection, mode."""
    if window.advice.leads:
        # Both at once: without its message the tool would be active unnoticed.
        window.toolbox.take(Tool.SELECT)
    elif not window.messages.isHidden():
        window.messages.dismiss()
    elif window.activity.topic is not None:
        stop(window, window.activity.topic)
    elif window.toolbox.tool is not Tool.SELECT:
        window.toolbox.take(Tool.SELECT)
    elif window.document.selected_ids or window.document.finding_id is not None:
        window.document.select(())
    elif window.consultation.is_running:
        window.consultation.end()
    elif window.comparing.leave():
        pass
    elif window.presenting.is_shown:
        window.presenting.end()
    elif window.isFullScreen():
        window.fill_screen(False)


def stop(window: MainWindow, topic: str) -> None:
    """Cancel the work on *topic*, and what is being opened."""
    window.jobs.cancel(topic)
    for side in Side:
        if not window.opening.is_opening(side):
            window.opening.cancel(side)
    window.stage.refresh()
    window.say(window.tr("Stopped."))
