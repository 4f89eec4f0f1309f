"""Hypothesis strategies for the values that several tests are laws about."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from headshot_viewer.core.alignment import (
    MOST_PAIRS,
    Alignment,
    AlignmentMode,
    BrushedMask,
    BrushStroke,
    FaceChoice,
    PointPair,
    RegionOutline,
)
from headshot_viewer.core.annotation import (
    MAGNIFICATIONS,
    SEVERITIES,
    Annotation,
    Arrow,
    Backing,
    Callout,
    Dash,
    Ellipse,
    Evidence,
    Freehand,
    MeasuredLine,
    Pin,
    Polygon,
    Rectangle,
    Shape,
    Style,
    Text,
)
from headshot_viewer.core.compare import BLINK_MS, GAINS, Compare, CompareMode
from headshot_viewer.core.face import Eyes
from headshot_viewer.core.flaws import flaws
from headshot_viewer.core.geometry import Offset, PicturePoint, PictureSize, StagePoint
from headshot_viewer.core.look import Look
from headshot_viewer.core.picture import PictureRef
from headshot_viewer.core.regions import Region
from headshot_viewer.core.sensitivity import Sensitivity
from headshot_viewer.core.session import HungPicture, Session
from headshot_viewer.core.suggestion import Suggestion
from headshot_viewer.core.viewport import Viewport

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

PICTURE_FOLDER: Final = Path(Path.cwd().anchor) / "pictures"

coordinates_px = st.floats(-1e6, 1e6)
lengths_px = st.floats(1e-3, 1e6)
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
names = st.text("abcdefghij0123456789-", min_size=1, max_size=12)
picture_points = st.builds(PicturePoint, coordinates_px, coordinates_px)

shapes: SearchStrategy[Shape] = st.one_of(
    st.builds(Ellipse, picture_points, lengths_px, lengths_px),
    st.builds(Rectangle, picture_points, lengths_px, lengths_px),
    st.builds(Arrow, picture_points, picture_points),
    st.builds(Text, picture_points, words),
    st.builds(Pin, picture_points),
    st.builds(Freehand, st.lists(picture_points, min_size=2, max_size=6).map(tuple)),
    st.builds(Polygon, st.lists(picture_points, min_size=3, max_size=6).map(tuple)),
    st.builds(MeasuredLine, picture_points, picture_points),
    st.builds(
        Callout,
        picture_points,
        lengths_px,
        lengths_px,
        picture_points,
        st.floats(*MAGNIFICATIONS),
        is_round=st.booleans(),
        is_smooth=st.booleans(),
        is_paired=st.booleans(),
    ),
)

styles = st.builds(
    Style,
    colour=st.from_regex(r"#[0-9a-fA-F]{6}", fullmatch=True),
    width_of_height=st.floats(1e-4, 0.1),
    text_of_height=st.floats(1e-3, 0.5),
    dash=st.sampled_from(Dash),
    fill_opacity=st.floats(0, 1),
    backing=st.sampled_from(Backing),
)

evidences = st.builds(
    Evidence,
    finding=names,
    layer=names,
    sentence=words,
    certainty=st.floats(0, 1),
    unit=words,
    professional=st.none() | st.floats(-1e6, 1e6),
    ai=st.none() | st.floats(-1e6, 1e6),
)

viewports = st.builds(
    Viewport,
    st.builds(StagePoint, st.floats(-100, 100), st.floats(-100, 100)),
    st.floats(1e-3, 1e6),
)

offsets = st.builds(Offset, st.floats(-10, 10), st.floats(-10, 10), st.floats(1e-3, 1e3))

compares = st.builds(
    Compare,
    mode=st.sampled_from(CompareMode),
    wipe=st.floats(0, 1),
    wipe_is_level=st.booleans(),
    onion=st.floats(0, 1),
    gain=st.sampled_from(GAINS),
    blink_ms=st.integers(*BLINK_MS),
    match_brightness=st.booleans(),
)

looks = st.builds(
    Look,
    viewport=st.none() | viewports,
    layer=st.none() | names,
    heat_shown=st.booleans(),
    opacity=st.floats(0, 1),
    threshold=st.floats(0, 1, exclude_max=True),
    linked=st.booleans(),
    swapped=st.booleans(),
    compare=compares,
    hints_shown=st.booleans(),
    drafts_shown=st.booleans(),
    sensitivity=st.sampled_from(Sensitivity),
)

file_names = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters='/\\:*?"<>|'),
    min_size=1,
    max_size=20,
).filter(lambda name: name not in (".", ".."))

picture_refs = st.builds(
    PictureRef,
    path=st.builds(
        lambda folders, name: PICTURE_FOLDER.joinpath(*folders, name),
        st.lists(names, max_size=3),
        file_names,
    ),
    sha256=st.from_regex(r"[0-9a-f]{64}", fullmatch=True),
    size_px=st.builds(PictureSize, st.integers(1, 100_000), st.integers(1, 100_000)),
)


def annotations_of(keys: SearchStrategy[str]) -> SearchStrategy[Annotation]:
    """Annotations of the pictures *keys*; their ids may be the same."""
    return st.builds(
        Annotation,
        id=names,
        picture=keys,
        shape=shapes,
        kind=st.sampled_from([*flaws(), "a_kind_of_tomorrow"]),
        note=words,
        style=styles,
        severity=st.sampled_from(SEVERITIES),
        evidence=st.none() | evidences,
        is_locked=st.booleans(),
        is_hidden=st.booleans(),
    )


_outline_points = st.lists(picture_points, min_size=3, max_size=6).map(tuple)


def suggestions_of(keys: SearchStrategy[str]) -> SearchStrategy[Suggestion]:
    """Decisions on findings of the pictures *keys*; their ids may be the same."""
    return st.builds(
        Suggestion,
        id=names,
        picture=keys,
        kind=st.sampled_from([*flaws(), "a_kind_of_tomorrow"]),
        evidence=evidences,
        region_px=_outline_points,
        hint=st.booleans(),
        sentence=st.none() | words,
        outline_px=st.none() | _outline_points,
        severity=st.sampled_from(SEVERITIES),
        is_rejected=st.booleans(),
        annotation=st.none() | names,
    )


_pair_lists = st.lists(
    st.builds(PointPair, picture_points, picture_points), min_size=1, max_size=MOST_PAIRS
).map(tuple)
_eyes = st.builds(Eyes, picture_points, picture_points)
_outlines = st.lists(
    st.builds(
        RegionOutline,
        st.sampled_from(Region),
        st.lists(picture_points, min_size=3, max_size=5).map(tuple),
    ),
    max_size=3,
    unique_by=lambda drawn: drawn.region,
).map(tuple)
_strokes = st.lists(
    st.builds(
        BrushStroke,
        st.sampled_from(BrushedMask),
        st.booleans(),
        st.lists(picture_points, min_size=1, max_size=4).map(tuple),
        lengths_px,
    ),
    max_size=2,
).map(tuple)


@st.composite
def alignments(draw: st.DrawFn, keys: list[str]) -> Alignment:
    """What can be said of how the pictures *keys* are linked."""
    alignment = Alignment(draw(st.sampled_from(AlignmentMode)), draw(st.booleans()))
    if len(keys) < 2:
        return alignment
    each = st.sampled_from(keys)
    for one, other in draw(st.lists(st.tuples(each, each), max_size=3)):
        if one != other:
            alignment = alignment.with_pairs(one, other, draw(_pair_lists))
    for key in draw(st.lists(each, max_size=3)):
        near, eyes = draw(st.none() | picture_points), draw(st.none() | _eyes)
        choice = FaceChoice(key, near, eyes, draw(_outlines), draw(_strokes))
        alignment = alignment.with_choice(choice)
    return alignment


@st.composite
def sessions(draw: st.DrawFn, most_annotations: int = 5) -> Session:
    """Sessions with any number of pictures, whose annotations have ids of their own."""
    keys = draw(st.lists(names, max_size=4, unique=True))
    hung = [
        HungPicture(key, draw(picture_refs), draw(offsets), draw(names | st.just("")))
        for key in keys
    ]
    has_professional = draw(st.booleans())
    professional = hung.pop() if hung and has_professional else None
    drawn = st.lists(
        annotations_of(st.sampled_from(keys)) if keys else st.nothing(),
        max_size=most_annotations if keys else 0,
        unique_by=lambda annotation: annotation.id,
    )
    decided = st.lists(
        suggestions_of(st.sampled_from(keys)) if keys else st.nothing(),
        max_size=2 if keys else 0,
        unique_by=lambda suggestion: suggestion.id,
    )
    return Session(
        professional,
        tuple(hung),
        draw(st.integers(0, max(0, len(hung) - 1))),
        tuple(draw(drawn)),
        draw(alignments(keys)),
        tuple(draw(decided)),
    )
