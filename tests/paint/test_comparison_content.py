from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Pin
from headshot_viewer.core.arrays import sealed
from headshot_viewer.core.flaws import OUR_WORDS, Flaw
from headshot_viewer.core.geometry import PicturePoint, PictureSize
from headshot_viewer.core.layer import LayerResult
from headshot_viewer.core.picture import Picture, PictureFacts, PictureRef, Side
from headshot_viewer.core.session import EMPTY_SESSION, Session
from headshot_viewer.demo import demo_pair
from headshot_viewer.paint.captions import caption_of
from headshot_viewer.paint.comparison_content import comparison_content
from headshot_viewer.paint.layout import ComparisonContent
from headshot_viewer.paint.notes import notes_of
from headshot_viewer.paint.sheet_entries import entries_of

RESULT = LayerResult("skin", "Skin texture", "grey levels", None, None, None, 1.0)


def picture(name: str, content: bytes = b"") -> Picture:
    size = PictureSize(4, 5)
    pixels = sealed(np.full((size.height, size.width, 4), 255, np.uint8))
    digest = sha256(content or name.encode()).hexdigest()
    return Picture(
        PictureRef(Path("/pictures") / name, digest, size), PictureFacts("PNG", size), (pixels,)
    )


def pin(annotation_id: str, key: str) -> Annotation:
    return Annotation(annotation_id, key, Pin(PicturePoint(1, 1)))


PROFESSIONAL, AI = picture("studio.png"), picture("generated.png")


def by_content(*pictures: Picture) -> dict[str, Picture]:
    return {each.ref.sha256: each for each in pictures}


@pytest.fixture
def session() -> Session:
    hung = edits.hang(EMPTY_SESSION, Side.PROFESSIONAL, PROFESSIONAL.ref)
    return edits.hang(hung, Side.AI, AI.ref)


def content_of(
    session: Session, result: LayerResult | None = None, *, swapped: bool = False
) -> ComparisonContent:
    return comparison_content(
        session,
        by_content(PROFESSIONAL, AI),
        result,
        opacity=0.6,
        threshold=0.25,
        swapped=swapped,
    )


def test_the_professional_picture_stands_on_the_left(session: Session) -> None:
    plates = content_of(session).plates
    assert [plate.side for plate in plates] == [Side.PROFESSIONAL, Side.AI]
    assert [plate.picture for plate in plates] == [PROFESSIONAL, AI]


def test_swapped_sides_swap_the_plates_and_nothing_else(session: Session) -> None:
    marked = edits.add(session, pin("a", "picture-1"))
    plain, swapped = content_of(marked), content_of(marked, swapped=True)
    assert [plate.side for plate in swapped.plates] == [Side.AI, Side.PROFESSIONAL]
    assert {p.side: (p.picture, p.annotations) for p in swapped.plates} == {
        p.side: (p.picture, p.annotations) for p in plain.plates
    }
    assert swapped.numbers == plain.numbers


def test_exchanged_roles_put_the_other_picture_on_the_left(session: Session) -> None:
    plates = content_of(edits.exchange_roles(session)).plates
    assert [plate.picture for plate in plates] == [AI, PROFESSIONAL]


def test_each_plate_carries_the_annotations_of_its_picture_with_their_numbers(
    session: Session,
) -> None:
    for annotation in (pin("a", "picture-2"), pin("b", "picture-1"), pin("c", "picture-2")):
        session = edits.add(session, annotation)
    content = content_of(session)
    assert [[a.id for a in plate.annotations] for plate in content.plates] == [["b"], ["a", "c"]]
    assert content.numbers == {"a": 1, "b": 2, "c": 3}


def test_the_layer_comes_with_its_opacity_and_threshold(session: Session) -> None:
    layer = content_of(session, RESULT).layer
    assert layer is not None
    assert (layer.result, layer.opacity, layer.threshold) == (RESULT, 0.6, 0.25)


def test_without_a_layer_there_is_none(session: Session) -> None:
    assert content_of(session).layer is None


def test_a_picture_that_is_not_at_hand_is_left_out(session: Session) -> None:
    content = comparison_content(session, by_content(AI), None, opacity=1, threshold=0)
    assert [plate.side for plate in content.plates] == [Side.AI]


def test_a_comparison_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a picture"):
        comparison_content(EMPTY_SESSION, {}, None, opacity=1, threshold=0)


def test_the_simulated_picture_says_so_on_whatever_side_it_hangs() -> None:
    simulated = picture("renamed.jpg", demo_pair()[Side.AI].read_bytes())
    session = edits.hang(EMPTY_SESSION, Side.PROFESSIONAL, simulated.ref)
    session = edits.hang(session, Side.AI, AI.ref)
    content = comparison_content(session, by_content(simulated, AI), None, opacity=1, threshold=0)
    assert [plate.note for plate in content.plates] == ["simulated", ""]


def test_notes_entries_and_captions_speak_in_the_users_words(session: Session) -> None:
    own = Flaw("plastic_skin", "Doll skin", "Like a doll.", "Look closely.")
    marked = replace(pin("one", "picture-2"), kind="plastic_skin")
    content = comparison_content(
        edits.add(session, marked),
        by_content(PROFESSIONAL, AI),
        None,
        opacity=1.0,
        threshold=0.0,
        vocabulary=OUR_WORDS.with_own(own),
    )
    assert notes_of(content)[0].title == "AI: Doll skin"
    assert (entries_of(content)[0].title, entries_of(content)[0].meaning) == (
        "Doll skin",
        "Like a doll.",
    )
    caption = caption_of(marked, own, Side.AI, 1, (1, 1))
    assert (caption.title, caption.meaning) == ("Doll skin", "Like a doll.")
