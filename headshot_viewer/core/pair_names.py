"""Which pictures of a folder belong together, by their names alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from headshot_viewer.core.endings import PICTURE_ENDINGS
from headshot_viewer.core.file_names import named, numbered
from headshot_viewer.core.said import said

if TYPE_CHECKING:
    from collections.abc import Iterable

AI_WORDS: Final = frozenset(("ai", "ki", "ia", "generated", "genai"))
"""A word of a name, or the name of a folder, that marks an AI picture."""

PROFESSIONAL_WORDS: Final = frozenset(
    ("pro", "professional", "studio", "photo", "original", "real")
)

_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class NamedPair:
    """Two pictures that belong together.

    Attributes:
        name: of the files made from them, without an ending; unique.
        professional, ai: the files.
        client: for whom they are made; may be empty.
    """

    name: str
    professional: Path
    ai: Path
    client: str = ""


@dataclass(frozen=True, slots=True)
class Unpaired:
    """A file or a table row that does not form a pair.

    Attributes:
        name: of the file or the row.
        reason: one whole sentence.
    """

    name: str
    reason: str


def pairs_of(paths: Iterable[Path]) -> tuple[tuple[NamedPair, ...], tuple[Unpaired, ...]]:
    """Pair pictures by their names.

    ``anna.jpg`` and ``anna-ai.png`` belong together, ``anna_pro.jpg`` and ``anna_ai_2.jpg``, and
    ``professional/anna.jpg`` and ``ai/anna.jpg``: names are compared without the words that mark a
    side and, for AI pictures, without a number at the end. Every AI picture makes a pair.

    Args:
        paths: of files; those without the ending of a picture are ignored.

    Returns:
        The pairs sorted by file, and the files without a partner.
    """
    groups: dict[str, tuple[list[Path], list[Path]]] = {}
    for path in sorted(paths):
        if path.suffix.lower() in PICTURE_ENDINGS:
            key, is_ai = _read(path)
            groups.setdefault(key, ([], []))[is_ai].append(path)
    _take_numbered(groups)
    pairs, left_over = [], []
    for professionals, ais in groups.values():
        if len(professionals) == 1 and ais:
            pairs += [(professionals[0], ai) for ai in ais]
        else:
            left_over += [_alone(path, professionals, ais) for path in (*professionals, *ais)]
    return with_names(pairs), tuple(left_over)


def with_names(
    pairs: Iterable[tuple[Path, Path]], wished: Iterable[str] = ()
) -> tuple[NamedPair, ...]:
    """Give each pair a name that is unique and legal for a file.

    Args:
        pairs: professional and AI picture.
        wished: names in the order of the pairs; an empty or missing one is made from the files.
    """
    taken: set[str] = set()
    made = []
    names = iter(wished)
    for professional, ai in pairs:
        own = next(names, "") or _common_name(professional, ai)
        plain = named(own, {}, "pair")
        number = 1
        while (name := numbered(plain, number)).lower() in taken:
            number += 1
        taken.add(name.lower())
        made.append(NamedPair(name, professional, ai))
    return tuple(made)


def _read(path: Path) -> tuple[str, bool]:
    """Return a name without the words that mark a side, and whether it is an AI picture's."""
    words = [word.lower() for word in _WORD.findall(path.stem)]
    folder = path.parent.name.lower()
    is_ai = any(word in AI_WORDS for word in words) or folder in AI_WORDS
    left = [word for word in words if word not in AI_WORDS | PROFESSIONAL_WORDS]
    return " ".join(left), is_ai


def _take_numbered(groups: dict[str, tuple[list[Path], list[Path]]]) -> None:
    """Let "anna 2" of the AI join "anna", where there is no professional "anna 2"."""
    for key in list(groups):
        professionals, ais = groups[key]
        head, _, number = key.rpartition(" ")
        if not professionals and number.isdigit() and head in groups and groups[head][0]:
            groups[head][1].extend(ais)
            del groups[key]


def _alone(path: Path, professionals: list[Path], ais: list[Path]) -> Unpaired:
    if len(professionals) > 1:
        others = ", ".join(f"“{each.name}”" for each in professionals)
        return Unpaired(
            path.name,
            said(
                "“{name}” belongs to no pair: {others} have one name.",
                name=path.name,
                others=others,
            ),
        )
    if ais:
        return Unpaired(
            path.name,
            said(
                "“{name}” belongs to no pair: there is no professional picture of that name.",
                name=path.name,
            ),
        )
    return Unpaired(
        path.name,
        said("“{name}” belongs to no pair: there is no AI picture of that name.", name=path.name),
    )


def _common_name(professional: Path, ai: Path) -> str:
    """Return the AI picture's name, with the professional's before it where they differ."""
    if _read(professional)[0] and _read(ai)[0].startswith(_read(professional)[0]):
        return ai.stem if ai.stem != professional.stem else professional.stem
    return f"{professional.stem} - {ai.stem}"
