"""`headshot-viewer layers`: what can be measured."""

from __future__ import annotations

from argparse import ArgumentParser
from textwrap import fill
from typing import TYPE_CHECKING

from headshot_viewer.cli.console import say
from headshot_viewer.core.sensitivity import Sensitivity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headshot_viewer.analysis.analyser import Analyser
    from headshot_viewer.core.sensitivity import Band


def run(arguments: Sequence[str]) -> int:
    """List every layer with its id, unit, and how to read it."""
    ArgumentParser(
        prog="headshot-viewer layers",
        description="List what can be measured, with the ids that --layer takes.",
    ).parse_args(arguments)
    from headshot_viewer.analysis.catalogue import analysers

    say("\n\n".join(map(_described, analysers())))
    return 0


def _band(band: Band) -> str:
    kind = "Hints" if band.is_hint else "Words"
    limits = ", ".join(f"{each.words} {band.at(each).in_words}" for each in Sensitivity)
    return f"{kind} on “{band.title}” begin: {limits}."


def _described(analyser: Analyser) -> str:
    head = f"{analyser.id}: {analyser.title} ({analyser.unit})"
    told = [
        analyser.reading,
        analyser.misled_by,
        analyser.silent_where,
        *map(_band, analyser.bands),
    ]
    indent = "    "
    return "\n".join(
        [
            head,
            *(
                fill(
                    text,
                    88,
                    initial_indent=indent,
                    subsequent_indent=indent,
                    break_on_hyphens=False,
                )
                for text in told
            ),
        ]
    )
