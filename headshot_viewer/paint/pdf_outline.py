"""What Qt leaves out of a PDF: bookmarks, and spaces that are spaces when they are copied."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_START: Final = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_TRAILER: Final = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s+\d+\s+%%EOF\s*\Z", re.DOTALL)
_ROOT: Final = re.compile(rb"/Root\s+(\d+)\s+0\s+R")
_SIZE: Final = re.compile(rb"/Size\s+(\d+)")
_PAGES: Final = re.compile(rb"/Pages\s+(\d+)\s+0\s+R")
_KIDS: Final = re.compile(rb"/Kids\s*\[(.*?)\]", re.DOTALL)
_LETTERS: Final = re.compile(rb"\[(?:<[0-9A-Fa-f]{4}> ?)+\]")
_REFERENCE: Final = re.compile(rb"(\d+)\s+0\s+R")


def with_spaces(document: bytes) -> bytes:
    """Return *document* with spaces where Qt tells the reader of tabs.

    Both have one glyph in most fonts, and Qt names it by the first letter that has it. The tables
    from glyphs to letters are not compressed; what takes the tab's place is as long.
    """
    return _LETTERS.sub(lambda found: found[0].replace(b"<0009>", b"<0020>"), document)


def with_outline(document: bytes, titles: Sequence[str]) -> bytes:
    """Return *document* with a bookmark for each page.

    It is an incremental update (ISO 32000-1, 7.5.6): new objects, a new catalogue, and a
    cross-reference section that leads back to the one before. Nothing that was there is changed.

    Args:
        document: as QPdfWriter writes it: one cross-reference table, a flat list of pages.
        titles: of the pages, in order. A document of one page stays as it is.

    Raises:
        ValueError: the document is of another form.
    """
    if len(titles) < 2:
        return document
    trailer = _found(_TRAILER, document)
    start = int(_found(_START, document))
    root, size = int(_found(_ROOT, trailer)), int(_found(_SIZE, trailer))
    catalogue = _object(document, root)
    kids = _found(_KIDS, _object(document, int(_found(_PAGES, catalogue))))
    pages = [int(number) for number in _REFERENCE.findall(kids)]
    if len(pages) != len(titles):
        raise ValueError(f"the document has {len(pages)} pages, not {len(titles)}")
    objects = {root: _with_entries(catalogue, f"/Outlines {size} 0 R /PageMode /UseOutlines")}
    objects |= _outline(size, pages, titles)
    return document + _update(objects, len(document), trailer, start)


def _outline(first: int, pages: Sequence[int], titles: Sequence[str]) -> dict[int, bytes]:
    """Return the list of bookmarks and its entries, numbered from *first*."""
    count = len(pages)
    head = f"<< /Type /Outlines /First {first + 1} 0 R /Last {first + count} 0 R /Count {count} >>"
    objects = {first: head.encode("ascii")}
    for index, (page, title) in enumerate(zip(pages, titles, strict=True)):
        number = first + 1 + index
        links = f"/Prev {number - 1} 0 R " if index else ""
        links += f"/Next {number + 1} 0 R " if index + 1 < count else ""
        text = ("\ufeff" + title).encode("utf-16-be", "replace").hex().upper()
        entry = f"<< /Title <{text}> /Parent {first} 0 R {links}/Dest [{page} 0 R /Fit] >>"
        objects[number] = entry.encode("ascii")
    return objects


def _update(objects: dict[int, bytes], at: int, trailer: bytes, start: int) -> bytes:
    """Return the bytes that add *objects* to a document of *at* bytes."""
    body, table = bytearray(), bytearray(b"xref\n0 1\n0000000000 65535 f \n")
    for number in sorted(objects):
        table += b"%d 1\n%010d 00000 n \n" % (number, at + len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    size = max(objects) + 1
    kept = _SIZE.sub(b"/Size %d" % size, trailer)
    end = b"trailer\n<<%s/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (kept, start, at + len(body))
    return bytes(body + table) + end


def _with_entries(dictionary: bytes, entries: str) -> bytes:
    head, end, _ = dictionary.rpartition(b">>")
    return head + entries.encode("ascii") + b"\n" + end


def _object(document: bytes, number: int) -> bytes:
    return _found(re.compile(rb"[\r\n]%d 0 obj\s*(<<.*?>>)\s*endobj" % number, re.DOTALL), document)


def _found(pattern: re.Pattern[bytes], where: bytes) -> bytes:
    match = pattern.search(where)
    if match is None:
        raise ValueError(f"this PDF has nothing like {pattern.pattern!r}")
    return match[1]
