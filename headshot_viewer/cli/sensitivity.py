"""The option for the sensitivity of the layers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from headshot_viewer.core.sensitivity import Sensitivity

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from headshot_viewer.batch.one_pair import OpenedPair


def add_sensitivity(parser: ArgumentParser, default: Sensitivity | None) -> None:
    """Let *parser* take ``--sensitivity``; None for *default* keeps what a session says."""
    usual = "the session’s" if default is None else default.value
    parser.add_argument(
        "--sensitivity",
        type=Sensitivity,
        choices=list(Sensitivity),
        default=default,
        metavar="STEP",
        help="how readily the layers report what they measured: "
        f"{', '.join(Sensitivity)}; {usual} if not given",
    )


def judged_at(pair: OpenedPair, sensitivity: Sensitivity | None) -> OpenedPair:
    """Return *pair* so that it is judged at another sensitivity; None keeps its own."""
    if sensitivity is None:
        return pair
    return replace(pair, look=replace(pair.look, sensitivity=sensitivity))
