"""The bundled pair: a public-domain portrait, and a simulated AI picture made from it."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from headshot_viewer.core.picture import Side
from headshot_viewer.core.said import said
from headshot_viewer.resources import resource, resource_path

if TYPE_CHECKING:
    from pathlib import Path

_NAMES: Final = {
    Side.PROFESSIONAL: "demo/professional.jpg",
    Side.AI: "demo/ai-simulated.jpg",
}
SIMULATED: Final = said("simulated")
"""The label of the simulated picture wherever it is shown: no AI program made it."""


def demo_pair() -> dict[Side, Path]:
    """Return the paths of the bundled pictures.

    Raises:
        FileNotFoundError: the program is packed into a zip, where they have no path.
    """
    return {side: resource_path(name) for side, name in _NAMES.items()}


def is_bundled(path: Path) -> bool:
    """Return whether *path* is in the folder of the bundled pictures: no place for users' files."""
    try:
        folders = {bundled.resolve().parent for bundled in demo_pair().values()}
    except FileNotFoundError:
        return False
    return path.resolve().parent in folders


def label_of(content_sha256: str) -> str:
    """Return the label that a picture must carry wherever it is shown; usually empty."""
    return SIMULATED if content_sha256 == _simulated_sha256() else ""


@cache
def _simulated_sha256() -> str:
    return sha256(resource(_NAMES[Side.AI]).read_bytes()).hexdigest()
