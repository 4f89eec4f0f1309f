"""Shows the presentation on the client's screen, and hides it when that screen is unplugged."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen

from headshot_viewer.gui.actions import enable
from headshot_viewer.gui.presentation import Presentation

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from headshot_viewer.gui.client_scene import ClientScene
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.message_bar import MessageBar
    from headshot_viewer.gui.stage_view import StageView

KEYS_IN_PRESENTATION = (
    *("present", "consult", "black_screen", "fit", "zoom_100", "zoom_200", "zoom_400", "zoom_in"),
    *("zoom_out", "go_to_face", "side_by_side", "wipe", "onion", "difference", "turn_wipe"),
    *("blink", "blink_held", "match_brightness", "swap", "heat", "less_heat", "more_heat"),
    *("previous_variant", "next_variant"),
)
"""Commands that only look: they work while the presentation has the keys, as on one screen."""

OPENING_MS: Final = 600
"""So long after the presentation was shown, it only has the keys because it was shown."""


class Where(Enum):
    """Where the presentation is."""

    NOWHERE = auto()
    OTHER_SCREEN = auto()
    SAME_SCREEN = auto()
    WAITING = auto()
    """Its screen was unplugged: it comes back with it."""


class Presenting(QObject):
    """Starts and ends the presentation, and follows changes of the screens.

    A presentation whose screen is unplugged never covers the photographer's controls: it waits,
    says so, and continues when the screen is back. It shows the document, so nothing is lost
    meanwhile.

    Attributes:
        window: the presentation itself, also while it is not shown.

    Signals:
        changed: it began, ended, waits, or went black.
    """

    changed = Signal()

    def __init__(
        self,
        document: Document,
        scene: ClientScene,
        stage: StageView,
        actions: Mapping[str, QAction],
        messages: MessageBar,
        desk: QWidget,
        screens: Callable[[], Sequence[QScreen]] = QGuiApplication.screens,
    ) -> None:
        """Create it; nothing is shown yet.

        Args:
            document: what is presented.
            scene: the part of it that the client sees.
            stage: whose mode and blinking are followed.
            actions: by id; those of :data:`KEYS_IN_PRESENTATION` work in the presentation, too.
            messages: where a lost screen is reported.
            desk: the photographer's window.
            screens: tells which screens there are.
        """
        super().__init__(desk)
        self._actions = actions
        self._messages = messages
        self._desk = desk
        self._screens = screens
        self._where = Where.NOWHERE
        self._is_told = False
        self._document = document
        self.window = Presentation(document, scene, stage)
        self.window.addActions([actions[name] for name in KEYS_IN_PRESENTATION])
        self.window.leave_wanted.connect(self.end)
        self.window.installEventFilter(self)
        self._opening = QTimer(self)
        self._opening.setSingleShot(True)
        self._opening.setInterval(OPENING_MS)
        actions["present"].triggered.connect(self._switch)
        actions["black_screen"].triggered.connect(self.black_out)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenRemoved.connect(self.screen_removed)
        application.screenAdded.connect(self.screen_added)
        document.pictures_changed.connect(self.follow)
        self.follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Some window managers give a new window the focus, whatever it asks for.
        if event.type() is QEvent.Type.WindowActivate and self._opening.isActive():
            QTimer.singleShot(0, self._desk.activateWindow)
        return super().eventFilter(watched, event)

    @property
    def where(self) -> Where:
        return self._where

    @property
    def is_shown(self) -> bool:
        """Whether it is visible."""
        return self._where in (Where.OTHER_SCREEN, Where.SAME_SCREEN)

    def begin(self) -> None:
        """Fill the second screen, or the only one."""
        other = self._other_screen()
        self._where = Where.SAME_SCREEN if other is None else Where.OTHER_SCREEN
        self._fill(other or self._desk.screen())

    @Slot()
    def end(self) -> None:
        """End the presentation, and return the focus to the window."""
        if self._where is Where.NOWHERE:
            return
        self._where = Where.NOWHERE
        self._opening.stop()
        self.window.black_out(False)
        self.window.hide()
        self._take_message_back()
        self._desk.activateWindow()
        self.follow()

    @Slot(bool)
    def black_out(self, on: bool) -> None:
        """Black out the client's screen, or show the pictures again."""
        self.window.black_out(on and self.is_shown)
        self.follow()

    @Slot(QScreen)
    def screen_removed(self, screen: QScreen) -> None:
        """Wait for another screen if one of the two goes.

        When it is the photographer's own, his window comes to the client's screen, which he
        needs more.
        """
        shown_on = (self.window.screen(), self._desk.screen())
        if self._where is Where.OTHER_SCREEN and (screen in shown_on or None in shown_on):
            self._wait()

    @Slot(QScreen)
    def screen_added(self, screen: QScreen) -> None:
        """Continue when a screen is back."""
        if self._where is Where.WAITING and screen is not self._desk.screen():
            self._where = Where.OTHER_SCREEN
            self._fill(screen)
            self._take_message_back()

    @Slot()
    def follow(self) -> None:
        """Update the enabled and checked state of the commands."""
        act, present = self._actions, self._where is not Where.NOWHERE
        no_picture = "" if self._document.session.pictures else self.tr("Open a picture first")
        enable(act["present"], "" if present else no_picture)
        act["present"].setChecked(present)
        enable(act["black_screen"], "" if self.is_shown else self.tr("Begin to present first"))
        act["black_screen"].setChecked(self.window.is_black)
        self.changed.emit()

    @Slot(bool)
    def _switch(self, on: bool) -> None:
        if on:
            self.begin()
        else:
            self.end()

    def _other_screen(self) -> QScreen | None:
        here = self._desk.screen()
        return next((screen for screen in self._screens() if screen is not here), None)

    def _fill(self, screen: QScreen) -> None:
        is_beside = self._where is Where.OTHER_SCREEN
        window = self.window
        # The keyboard focus returns to the photographer's window.
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, is_beside)
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.showFullScreen()
        if is_beside:
            self._opening.start()
        (self._desk if is_beside else window).activateWindow()
        window.follow()
        self.follow()

    def _wait(self) -> None:
        self._where = Where.WAITING
        self.window.black_out(False)
        self.window.hide()
        self._desk.activateWindow()
        self._is_told = True
        self._messages.warn(
            self.tr(
                "The second screen is gone. The presentation goes on as soon as it is back;"
                " nothing was lost."
            ),
            {
                self.tr("Present on This Screen"): self.begin,
                self.tr("End Presentation"): self.end,
            },
        )
        self.follow()

    def _take_message_back(self) -> None:
        told, self._is_told = self._is_told, False
        if told:
            self._messages.dismiss()
