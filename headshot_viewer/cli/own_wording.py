"""The user's own words for flaws, on the command line: only where they are asked for.

Commands read no settings by themselves, so that the same files give the same answer everywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from headshot_viewer.cli.console import complain

if TYPE_CHECKING:
    from argparse import ArgumentParser


def add_own_wording(parser: ArgumentParser) -> None:
    """Let *parser* ask whether flaws are called as the user calls them."""
    parser.add_argument(
        "--own-wording",
        action="store_true",
        help="use your own wording of flaws, as set under Wording in the Preferences"
        " of this computer",
    )


def own_wording(wanted: bool) -> str:
    """Return the user's words for flaws, as ``core/flaws.py`` reads them; "" for ours.

    Needs Qt. Where they are wanted and there are none, that is said.
    """
    if not wanted:
        return ""
    from headshot_viewer.gui.settings import users_settings

    vocabulary = users_settings().vocabulary
    if not vocabulary.own:
        complain("There are no words of your own in the Preferences; flaws are called as usual.")
    return vocabulary.as_text()
