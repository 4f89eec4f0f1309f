"""The content of an exported comparison, from a session, its pictures and a layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headshot_viewer.core.accepted import gravest_first
from headshot_viewer.core.flaws import OUR_WORDS
from headshot_viewer.core.hanging import face_of
from headshot_viewer.core.picture import Side
from headshot_viewer.demo import label_of
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.layout import (
    MIDDLE_LINE,
    NO_DETAILS,
    ComparisonContent,
    Plate,
    ShownLayer,
    Variant,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headshot_viewer.core.flaws import Vocabulary
    from headshot_viewer.core.hanging import Faces
    from headshot_viewer.core.layer import LayerResult
    from headshot_viewer.core.pairing import Pairing
    from headshot_viewer.core.picture import Picture
    from headshot_viewer.core.session import Session
    from headshot_viewer.paint.layout import SheetDetails, WipeLine


def comparison_content(
    session: Session,
    pictures: Mapping[str, Picture],
    result: LayerResult | None,
    *,
    opacity: float,
    threshold: float,
    swapped: bool = False,
    pairing: Pairing | None = None,
    details: SheetDetails = NO_DETAILS,
    wipe: WipeLine = MIDDLE_LINE,
    vocabulary: Vocabulary = OUR_WORDS,
) -> ComparisonContent:
    """Return what a comparison of the two shown pictures of *session* says.

    The window and the command line both export what this returns, so they export the same.

    Args:
        session: its annotations keep the numbers that they have on screen.
        pictures: by the SHA-256 of their content; a side without one is left out.
        result: the layer to show; None for a comparison without a heatmap.
        opacity: of the heat, 0..1.
        threshold: heat up to this is not drawn, 0..1.
        swapped: True puts the AI picture on the left.
        pairing: how the two pictures belong together; None where it is not needed.
        details: of the studio and the client.
        wipe: where a wipe still is divided.
        vocabulary: what flaws are called.

    Raises:
        ValueError: neither picture is there.
    """
    order = (Side.AI, Side.PROFESSIONAL) if swapped else (Side.PROFESSIONAL, Side.AI)
    plates = [plate for side in order if (plate := _plate(session, pictures, side)) is not None]
    layer = None if result is None else ShownLayer(result, threshold, opacity)
    return ComparisonContent(
        tuple(plates), session.numbers(), layer, pairing, details, wipe, vocabulary
    )


def variants_of(
    session: Session, pictures: Mapping[str, Picture], faces: Faces
) -> tuple[Variant, ...]:
    """Return all AI pictures of *session* with the findings that were accepted on them.

    Args:
        session: its candidates, in order.
        pictures: by the SHA-256 of their content; a missing one is listed without its picture.
        faces: of pictures that were searched.
    """
    numbers = session.numbers()
    return tuple(
        Variant(
            hung.title,
            pictures.get(hung.ref.sha256),
            face_of(session, hung, faces),
            gravest_first((a for a in session.annotations if a.picture == hung.key), numbers),
            spoken(label_of(hung.ref.sha256)),
        )
        for hung in session.candidates
    )


def _plate(session: Session, pictures: Mapping[str, Picture], side: Side) -> Plate | None:
    hung = session.on(side)
    picture = None if hung is None else pictures.get(hung.ref.sha256)
    if hung is None or picture is None:
        return None
    annotations = tuple(a for a in session.annotations_on(side) if not a.is_hidden)
    return Plate(side, picture, annotations, spoken(label_of(hung.ref.sha256)), hung.name)
