"""Ids of layers that were renamed since an earlier version."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

RENAMED: Final[Mapping[str, str]] = MappingProxyType({"texture": "skin", "edges": "focus"})
"""Former ids, which sessions and scripts may still use, and the current ones."""


def current_id(layer: str) -> str:
    """Return the current id of a layer, which is *layer* itself unless it was renamed."""
    return RENAMED.get(layer, layer)
