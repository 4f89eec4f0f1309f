"""`headshot-viewer demo`: the window on the bundled pair."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from headshot_viewer.cli.window import open_window

if TYPE_CHECKING:
    from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Open the window on the bundled pair; return its exit code."""
    ArgumentParser(
        prog="headshot-viewer demo",
        description="Open the window on the bundled pair: a portrait, and a simulated AI picture.",
    ).parse_args(arguments)
    from headshot_viewer.demo import demo_pair

    return open_window(demo_pair(), None)
