"""A table of pairs: a CSV with the columns ``professional`` and ``ai``."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO
from typing import TYPE_CHECKING, ClassVar, Final

from headshot_viewer.core.errors import FileError
from headshot_viewer.core.pair_names import NamedPair, Unpaired, with_names
from headshot_viewer.core.said import Said, said
from headshot_viewer.files.unread import why_unread

if TYPE_CHECKING:
    from pathlib import Path

COLUMNS: Final = ("professional", "ai")
_NAME: Final = "name"
_CLIENT: Final = "client"
_LARGEST_BYTES: Final = 50_000_000
_DELIMITERS: Final = ",;\t"


class TableUnreadable(FileError):
    """No such file, no permission, or not a table of pairs."""

    _words: ClassVar[Said] = said("“{name}” could not be read as a table of pairs: {reason}.")


def read_pairs(path: Path) -> tuple[tuple[NamedPair, ...], tuple[Unpaired, ...]]:
    """Read the pairs of a table; its paths count from its own folder.

    A column ``name`` may say how what is made from a pair is called, and ``client`` whom it is for.

    Returns:
        The pairs in order, and the rows that name none.

    Raises:
        TableUnreadable: no such file, or not a table of that kind.
    """
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise TableUnreadable(path, said("it is too large for a table of pairs"))
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TableUnreadable(path, said("it is not text in UTF-8")) from error
    except OSError as error:
        raise TableUnreadable(path, why_unread(error)) from error
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text)))
    except csv.Error as error:
        raise TableUnreadable(path, said("it is not a table")) from error
    header = [cell.strip().lower() for cell in rows[0]] if rows else []
    if not set(COLUMNS) <= set(header):
        raise TableUnreadable(
            path, said("its first row does not name the columns professional and ai")
        )
    pairs, names, clients, left_over = [], [], [], []
    for number, row in enumerate(rows[1:], start=2):
        cells = dict(zip(header, (cell.strip() for cell in row), strict=False))
        if not any(cells.values()):
            continue
        professional, ai = (cells.get(column, "") for column in COLUMNS)
        if professional and ai:
            pairs.append((path.parent / professional, path.parent / ai))
            names.append(cells.get(_NAME, ""))
            clients.append(cells.get(_CLIENT, ""))
        else:
            left_over.append(
                Unpaired(
                    f"row {number}", said("Row {number} names only one picture.", number=number)
                )
            )
    made = zip(with_names(pairs, names), clients, strict=True)
    return tuple(replace(pair, client=client) for pair, client in made), tuple(left_over)


def _delimiter(text: str) -> str:
    """Return what separates the cells of the first row: spreadsheets of many countries use ";"."""
    first = text.partition("\n")[0]
    return max(_DELIMITERS, key=first.count)
