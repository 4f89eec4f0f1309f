"""The findings shown to a client, on page and screen: those that the photographer vouches for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headshot_viewer.core.annotation import OTHER_KIND

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.core.session import Session


def names_a_flaw(annotation: Annotation) -> bool:
    """Return whether an annotation says what is wrong: by its kind, or by its evidence."""
    return annotation.kind != OTHER_KIND or annotation.evidence is not None


def gravest_first(
    annotations: Iterable[Annotation], numbers: Mapping[str, int]
) -> tuple[Annotation, ...]:
    """Return the annotations that name a flaw and are not hidden, the most severe first.

    Args:
        annotations: any.
        numbers: of annotations, by id; equally severe ones are sorted by number.
    """
    said = (a for a in annotations if names_a_flaw(a) and not a.is_hidden)
    return tuple(sorted(said, key=lambda a: (-a.severity, numbers.get(a.id, 0))))


def accepted_findings(session: Session) -> tuple[Annotation, ...]:
    """Return the accepted findings of the two pictures that are shown, the most severe first."""
    return gravest_first(session.shown_annotations, session.numbers())


def words_for_client(session: Session, annotation: Annotation) -> str:
    """Return the sentence that was written for the client in place of the measured one.

    Empty unless the annotation was made from a finding whose sentence was edited. The note of an
    annotation is something else: it may be for the photographer alone.
    """
    edited = (one.sentence for one in session.suggestions if one.annotation == annotation.id)
    return next((sentence for sentence in edited if sentence), "")
