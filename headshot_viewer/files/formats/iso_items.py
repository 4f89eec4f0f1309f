"""The items of AVIF and HEIC: pictures, their properties, and where their coded pixels are.

ISO/IEC 14496-12 (``iloc``, ``iref``, ``pitm``) and ISO/IEC 23008-12 (``ipco``, ``ipma``).
"""

from __future__ import annotations

import struct
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from headshot_viewer.files.colour import conversion
from headshot_viewer.files.colour_code import ColourCode, Stated, stated_by_code, unknown_code
from headshot_viewer.files.formats.iso_boxes import boxes_in, meta_boxes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_VERSION_AND_FLAGS = 4
_FROM_THE_FILE, _FROM_IDAT = 0, 1


@dataclass(slots=True)
class Items:
    """What a file says of its items, each known by its number.

    Attributes:
        shown: the picture that the file is opened for; 0 where none is named.
        parts: the pictures that another is put together from.
        properties: name and content of the properties of each, in order.
        pixels: the coded pixels of each, in pieces.
    """

    shown: int = 0
    parts: dict[int, list[int]] = field(default_factory=dict)
    properties: dict[int, list[tuple[bytes, bytes]]] = field(default_factory=dict)
    pixels: dict[int, list[memoryview]] = field(default_factory=dict)


def items_of(data: bytes) -> Items:
    """Read the items of a file; of a damaged one as far as it can be read."""
    meta = _first_of_each_name(meta_boxes(data))
    properties = list(boxes_in(meta.get(b"iprp", b"")))
    found = Items(int.from_bytes(meta.get(b"pitm", b"")[_VERSION_AND_FLAGS:]))
    for item, parts in _references(meta.get(b"iref", b"")):
        found.parts[item] = parts
    kept = list(boxes_in(_first_of_each_name(properties).get(b"ipco", b"")))
    links = [content for name, content in properties if name == b"ipma"]
    for item, place in chain.from_iterable(map(_links, links)):
        if 0 < place <= len(kept):
            found.properties.setdefault(item, []).append(kept[place - 1])
    sources = {_FROM_THE_FILE: data, _FROM_IDAT: meta.get(b"idat", b"")}
    for item, method, start, length in _places(meta.get(b"iloc", b"")):
        source = memoryview(sources.get(method, b""))
        stop = start + length if length else len(source)
        found.pixels.setdefault(item, []).append(source[start:stop])
    return found


def stated_colours(data: bytes, icc: bytes | None) -> Stated:
    """Return what a file states of its colours: by a profile, else by a code, else nothing."""
    if icc:
        return Stated(conversion(icc))
    code = colour_code(data)
    if code is None:
        return Stated()
    return stated_by_code(code, "nclx") or unknown_code(f"nclx {code}")


def colour_code(data: bytes) -> ColourCode | None:
    """Return the colour code of the picture that is shown, or else of its first part.

    None where neither has one, and where it says "unspecified".
    """
    items = items_of(data)
    for item in (items.shown, *items.parts.get(items.shown, [])[:1]):
        for name, content in items.properties.get(item, []):
            if name == b"colr" and content[:4] == b"nclx" and len(content) >= 8:
                code = ColourCode(*struct.unpack_from(">HH", content, 4))
                return None if code.says_nothing else code
    return None


def _first_of_each_name(boxes: Iterable[tuple[bytes, bytes]]) -> dict[bytes, bytes]:
    return dict(reversed(list(boxes)))


class _Numbers:
    """Reads the whole numbers of a box one after the other."""

    def __init__(self, content: bytes) -> None:
        self.version = content[0] if content else 0
        self.flags = int.from_bytes(content[1:_VERSION_AND_FLAGS])
        self._content = content
        self._at = _VERSION_AND_FLAGS

    def next(self, size: int) -> int:
        """Read a number of *size* bytes, 0 for none.

        Raises:
            EOFError: the box ends before.
        """
        end = self._at + size
        if end > len(self._content):
            raise EOFError
        number = int.from_bytes(self._content[self._at : end])
        self._at = end
        return number


def _references(content: bytes) -> Iterator[tuple[int, list[int]]]:
    """Yield the pictures that are put together (``dimg``), each with its parts."""
    number_bytes = 4 if content[:1] == b"\1" else 2
    for name, reference in boxes_in(content[_VERSION_AND_FLAGS:]):
        numbers = _Numbers(bytes(_VERSION_AND_FLAGS) + reference)
        with suppress(EOFError):
            item = numbers.next(number_bytes)
            parts = [numbers.next(number_bytes) for _ in range(numbers.next(2))]
            if name == b"dimg":
                yield item, parts


def _links(content: bytes) -> Iterator[tuple[int, int]]:
    """Yield items and the places of their properties in ``ipco``, counted from 1."""
    numbers = _Numbers(content)
    link_bytes = 2 if numbers.flags & 1 else 1
    # The first bit marks a property without which the picture must not be shown.
    place_mask = (1 << 8 * link_bytes - 1) - 1
    with suppress(EOFError):
        for _ in range(numbers.next(4)):
            item = numbers.next(4 if numbers.version else 2)
            for _ in range(numbers.next(1)):
                yield item, numbers.next(link_bytes) & place_mask


def _places(content: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Yield items, where their pixels are counted from, and start and length of each piece."""
    numbers = _Numbers(content)
    has_method, is_long = numbers.version in (1, 2), numbers.version == 2
    with suppress(EOFError):
        sizes = numbers.next(2)
        offset_bytes, length_bytes = sizes >> 12, sizes >> 8 & 15
        base_bytes, index_bytes = sizes >> 4 & 15, (sizes & 15) * has_method
        for _ in range(numbers.next(4 if is_long else 2)):
            item = numbers.next(4 if is_long else 2)
            method = numbers.next(2) & 15 if has_method else _FROM_THE_FILE
            numbers.next(2)
            base = numbers.next(base_bytes)
            for _ in range(numbers.next(2)):
                numbers.next(index_bytes)
                start = base + numbers.next(offset_bytes)
                yield item, method, start, numbers.next(length_bytes)
