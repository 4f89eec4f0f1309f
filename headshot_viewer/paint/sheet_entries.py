"""What a page says of the flaws: which, in which order, in which words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from headshot_viewer.core.accepted import names_a_flaw
from headshot_viewer.core.annotation import OTHER_KIND, Text
from headshot_viewer.core.picture import Side
from headshot_viewer.paint.language import spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.paint.layout import ComparisonContent


@dataclass(frozen=True, slots=True)
class Entry:
    """A flaw that a page speaks of.

    Attributes:
        number: as on the picture.
        side: the picture it was marked in.
        annotation: what was drawn.
        title: two or three words.
        note: what the photographer wrote; may be empty.
        meaning: one sentence for a layman; may be empty.
        measured: what was measured there, with both values; may be empty.
    """

    number: int
    side: Side
    annotation: Annotation
    title: str
    note: str
    meaning: str
    measured: str

    @property
    def has_more(self) -> bool:
        """Whether there is more to say than the title."""
        return bool(self.note or self.meaning or self.measured)


def entries_of(content: ComparisonContent) -> tuple[Entry, ...]:
    """Return what is to be said, the gravest first.

    Among equally grave flaws each kind comes once before any comes twice: whoever sees but the
    first few so sees how many things are wrong. Otherwise it goes by number. Flaws come before what
    the photographer only wrote a note on, and that before what was only marked: no number on a
    picture is left unexplained.
    """
    entries = [
        _entry(plate.side, annotation, content)
        for plate in content.plates
        for annotation in plate.annotations
        if annotation.id in content.numbers
    ]
    seen = Counter[tuple[int, str]]()
    ranks: dict[int, tuple[int, int, int, int]] = {}
    for entry in sorted(entries, key=lambda entry: entry.number):
        what = entry.annotation
        alike = (what.severity, what.kind)
        ranks[entry.number] = (
            0 if names_a_flaw(what) else 1 if entry.has_more else 2,
            -what.severity,
            seen[alike],
            entry.number,
        )
        seen[alike] += 1
    return tuple(sorted(entries, key=lambda entry: ranks[entry.number]))


def rest_in_words(entries: Sequence[Entry], shown: int, *, is_all: bool) -> str:
    """Return a line that names the first *shown* entries briefly; the rest is counted.

    The first are the gravest, but whoever looks for a number finds it in the order of numbers.
    *is_all* says that no entry is spoken of elsewhere on the page.
    """
    named = sorted(entries[:shown], key=lambda entry: entry.number)
    listed = "  ·  ".join(f"{entry.number}\N{NO-BREAK SPACE}{_unbroken(entry)}" for entry in named)
    left = len(entries) - len(named)
    if not listed:
        return _tr("Marked on the pictures: {count} more").format(count=left)
    if is_all and left:
        return _tr("Marked: {list}  ·  and {count} more").format(list=listed, count=left)
    if is_all:
        return _tr("Marked: {list}").format(list=listed)
    if left:
        return _tr("Also marked: {list}  ·  and {count} more").format(list=listed, count=left)
    return _tr("Also marked: {list}").format(list=listed)


def note_of(annotation: Annotation) -> str:
    """Return what the photographer wrote of an annotation; may be empty."""
    shape = annotation.shape
    written = [shape.text.strip()] if isinstance(shape, Text) else []
    note = "\n".join(filter(None, [*written, annotation.note.strip()]))
    if annotation.evidence is not None and note == spoken(annotation.evidence.sentence):
        # An accepted finding carries its sentence as its note, until the photographer changes it.
        return ""
    return note


def _entry(side: Side, annotation: Annotation, content: ComparisonContent) -> Entry:
    kind = content.vocabulary.flaw(annotation.kind)
    number, note = content.numbers[annotation.id], note_of(annotation)
    is_other = annotation.kind == OTHER_KIND
    title = spoken(kind.title)
    if is_other:
        title = _tr("Note") if note or annotation.evidence else _tr("Marked place")
    if side is Side.PROFESSIONAL:
        title = _tr("{title} (professional picture)").format(title=title)
    measured = "" if annotation.evidence is None else spoken(annotation.evidence.sentence)
    return Entry(
        number, side, annotation, title, note, "" if is_other else spoken(kind.meaning), measured
    )


def _unbroken(entry: Entry) -> str:
    return entry.title.replace(" ", "\N{NO-BREAK SPACE}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sheet", text)
