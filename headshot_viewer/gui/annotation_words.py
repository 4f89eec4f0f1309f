"""The text of an annotation in lists and on the clipboard, in one or two lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headshot_viewer.core.annotation import Text
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.core.flaws import Vocabulary
    from headshot_viewer.core.session import Session


def line_of(
    session: Session,
    annotation: Annotation,
    number: int,
    vocabulary: Vocabulary,
) -> str:
    """Return number, flaw and side of an annotation, and its own words below."""
    side = session.side_of(annotation.picture)
    title = vocabulary.flaw(annotation.kind).title
    head = f"{number}  {title} · {theme().side(side).label if side else ''}"
    words = annotation.shape.text if isinstance(annotation.shape, Text) else ""
    said = " — ".join(" ".join(part.split()) for part in (words, annotation.note) if part)
    return f"{head}\n{said}" if said else head
