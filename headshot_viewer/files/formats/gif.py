"""GIF: its blocks read here (GIF89a specification, CompuServe 1990), its pixels by Pillow."""

from __future__ import annotations

import struct
from functools import partial
from typing import TYPE_CHECKING

from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.files.colour import AS_SRGB
from headshot_viewer.files.formats.by_pillow import decoded_file
from headshot_viewer.files.formats.opened import ANIMATED_NOTE, BROKEN_HEADER, Opened, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADER_BYTES = 13
_IMAGE = 0x2C
_EXTENSION = 0x21


def open_gif(data: bytes) -> Opened:
    """Read the header of a GIF and where its first picture lies.

    Pillow is not asked: it makes room for the first picture, of whatever size, when it opens.

    Raises:
        Unreadable: it ends before its first picture.
    """
    frames = _frames(data)
    first = next(frames, None)
    if first is None:
        raise Unreadable(BROKEN_HEADER)
    left, top, width, height = first
    screen_width, screen_height = struct.unpack_from("<2H", data, 6)
    # A picture may stick out of its screen; Pillow enlarges the screen then.
    size_px = PictureSize(max(screen_width, left + width), max(screen_height, top + height))
    return Opened(
        size_px,
        partial(decoded_file, data, "GIF"),
        AS_SRGB,
        notes=(ANIMATED_NOTE,) if next(frames, None) else (),
    )


def _frames(gif: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Yield left, top, width and height of the pictures in *gif*, as far as it is whole."""
    at = _HEADER_BYTES + _colour_table_bytes(gif[10:11])
    while at < len(gif):
        if gif[at] == _IMAGE and at + 10 <= len(gif):
            yield struct.unpack_from("<4H", gif, at + 1)
            at += 11 + _colour_table_bytes(gif[at + 9 : at + 10])
        elif gif[at] == _EXTENSION:
            at += 2
        else:
            return
        # Sub-blocks, each behind its length, end with an empty one.
        while at < len(gif) and gif[at]:
            at += 1 + gif[at]
        at += 1


def _colour_table_bytes(flags: bytes) -> int:
    """Return how long the colour table is that a GIF's *flags* announce."""
    return 3 << ((flags[0] & 7) + 1) if flags and flags[0] & 0x80 else 0
