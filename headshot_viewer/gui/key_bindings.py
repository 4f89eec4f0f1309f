"""The shortcuts of every command: the defaults, and those the user chose instead."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QKeySequence

from headshot_viewer.gui.actions import with_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QAction

    from headshot_viewer.gui.settings import SettingsFile

Keys: TypeAlias = tuple[str, ...]
"""Keys in Qt's portable notation, the one that menus show first."""

MOST_KEYS: Final = 2
"""So many keys a command may have."""

RESERVED: Final = frozenset(
    (
        *("Esc", "Tab", "Shift+Tab", "Backtab", "Shift+Backtab", "Space"),
        *(
            f"{shift}{arrow}"
            for shift in ("", "Shift+")
            for arrow in ("Left", "Right", "Up", "Down")
        ),
    )
)
"""Keys that the pictures and every control need for themselves."""


def resolved(usual: Mapping[str, Keys], chosen: Mapping[str, Keys]) -> dict[str, Keys]:
    """Return the keys of each command, so that no key has two meanings.

    What was chosen comes before what is usual: so a new command of a later version never takes a
    key away from the user. Among the chosen ones the first keeps a key.

    Args:
        usual: the keys of every command there is, by its id.
        chosen: by id; commands that are not there are passed over.
    """
    taken: set[str] = set()
    found: dict[str, Keys] = {}
    for keys_of in (chosen, usual):
        for each, keys in keys_of.items():
            if each in usual and each not in found:
                found[each] = tuple(key for key in dict.fromkeys(keys) if key not in taken)
                taken.update(found[each])
    return {each: found[each] for each in usual}


class KeyBindings(QObject):
    """Assigns shortcuts to actions, and stores the user's choices in the settings.

    Signals:
        changed: the shortcuts of a command changed.
    """

    changed = Signal()

    def __init__(
        self, actions: Mapping[str, QAction], choices: SettingsFile, parent: QObject
    ) -> None:
        """Take the keys that *actions* have now for the usual ones, and give them the chosen."""
        super().__init__(parent)
        self._choices = choices
        self._actions: dict[str, QAction] = {}
        self._usual: dict[str, Keys] = {}
        choices.changed.connect(self._apply)
        self.learn(actions)

    def learn(self, actions: Mapping[str, QAction]) -> None:
        """Take more actions in, whose keys are their usual ones."""
        for each, action in actions.items():
            self._actions[each] = action
            self._usual[each] = _keys_of(action)
        self._apply()

    def keys(self, command: str) -> Keys:
        """Return the keys of a command as they are now."""
        return _keys_of(self._actions[command])

    def is_usual(self, command: str) -> bool:
        return self.keys(command) == self._usual[command]

    def usual(self, command: str) -> Keys:
        """Return the default keys of a command."""
        return self._usual[command]

    def owners(self, keys: Iterable[str], apart_from: str) -> tuple[str, ...]:
        """Return the commands that have any of *keys* now, apart from one."""
        wanted = set(keys)
        return tuple(
            each for each in self._actions if each != apart_from and wanted & set(self.keys(each))
        )

    def bind(self, command: str, keys: Keys) -> None:
        """Give a command *keys*; whichever other command has one of them loses it."""
        chosen = dict(self._chosen())
        for owner in self.owners(keys, command):
            chosen[owner] = tuple(key for key in self.keys(owner) if key not in keys)
        chosen[command] = keys
        self._choose(chosen)

    def reset(self, command: str) -> None:
        """Give a command its usual keys again; whichever other command has one loses it."""
        self.bind(command, self._usual[command])

    def reset_all(self) -> None:
        self._choose({})

    def _chosen(self) -> dict[str, Keys]:
        stored = self._choices.settings.shortcuts
        return {entry[0]: parsed(entry[1]) if len(entry) > 1 else () for entry in stored}

    def _choose(self, chosen: Mapping[str, Keys]) -> None:
        # An unknown command, for example of a newer version, keeps its keys.
        others = {each: keys for each, keys in chosen.items() if keys != self._usual.get(each)}
        stored = tuple(
            (each, "; ".join(keys)) if keys else (each,) for each, keys in sorted(others.items())
        )
        self._choices.change(replace(self._choices.settings, shortcuts=stored))

    @Slot()
    def _apply(self) -> None:
        has_changed = False
        for each, keys in resolved(self._usual, self._chosen()).items():
            action = self._actions[each]
            if _keys_of(action) != keys:
                action.setShortcuts([QKeySequence(key) for key in keys])
                if action.isEnabled() and action.statusTip():
                    # While it is disabled, its tooltip says why.
                    action.setToolTip(with_key(action.statusTip(), action))
                has_changed = True
        if has_changed:
            self.changed.emit()


def parsed(words: str) -> Keys:
    """Return the keys in the settings, without invalid and reserved ones."""
    found = (
        sequence.toString(QKeySequence.SequenceFormat.PortableText)
        for sequence in QKeySequence.listFromString(words)
        if sequence.count() == 1
    )
    return tuple(key for key in dict.fromkeys(found) if key and key not in RESERVED)[:MOST_KEYS]


def in_native_words(keys: Keys) -> str:
    """Return keys as the system writes them."""
    return " · ".join(
        QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys
    )


def _keys_of(action: QAction) -> Keys:
    return tuple(
        keys.toString(QKeySequence.SequenceFormat.PortableText) for keys in action.shortcuts()
    )
