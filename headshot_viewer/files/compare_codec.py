"""How the pictures are compared, as JSON and back; a part of a session file's look."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from headshot_viewer.core.compare import BLINK_MS, GAINS, SIDE_BY_SIDE, Compare, CompareMode
from headshot_viewer.files.json_fields import NAME_LIMIT

if TYPE_CHECKING:
    from headshot_viewer.files.json_fields import Fields

_MOST_GAIN: Final = 1_000_000


def compare_json(compare: Compare) -> dict[str, Any]:
    """Return *compare* as a JSON object."""
    return {
        "mode": compare.mode.value,
        "wipe": float(compare.wipe),
        "wipe_is_level": compare.wipe_is_level,
        "onion": float(compare.onion),
        "gain": compare.gain,
        "blink_ms": compare.blink_ms,
        "match_brightness": compare.match_brightness,
    }


def read_compare(look: Fields) -> Compare:
    """Return what the field ``compare`` of a look says; side by side where a file has none.

    A mode that this version does not know is side by side, another gain the nearest one it has:
    they only say how one was looking, and the pictures can be looked at all the same.

    Raises:
        WrongJson: the field is there and does not say how pictures are compared.
    """
    if "compare" not in look.values:
        return SIDE_BY_SIDE
    fields = look.inner("compare")
    mode = fields.text("mode", NAME_LIMIT)
    gain = fields.whole_number("gain", 1, _MOST_GAIN)
    return Compare(
        mode=CompareMode(mode) if mode in set(CompareMode) else CompareMode.SIDE_BY_SIDE,
        wipe=fields.number("wipe", 0.0, 1.0),
        wipe_is_level=fields.truth("wipe_is_level"),
        onion=fields.number("onion", 0.0, 1.0),
        gain=min(GAINS, key=lambda known: abs(known - gain)),
        blink_ms=fields.whole_number("blink_ms", *BLINK_MS),
        match_brightness=fields.truth("match_brightness"),
    )
