"""The ids of layers that went by another one in earlier versions."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

RENAMED: Final[Mapping[str, str]] = MappingProxyType({"texture": "skin", "edges": "focus"})
"""What sessions and scripts may still say, and the layer that took its place."""


def current_id(layer: str) -> str:
    """Return the id that a layer has now; one that was never renamed keeps its own."""
    return RENAMED.get(layer, layer)
