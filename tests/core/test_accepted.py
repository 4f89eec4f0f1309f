"""Which annotations go on the client's page, and in which order."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core import edits
from headshot_viewer.core.accepted import accepted_findings, names_a_flaw
from headshot_viewer.core.annotation import OTHER_KIND, SEVERITIES, Annotation, Evidence, Pin
from headshot_viewer.core.geometry import PicturePoint, PictureSize
from headshot_viewer.core.picture import PictureRef, Side
from headshot_viewer.core.session import EMPTY_SESSION, Session
from tests.makers import NOWHERE

MEASURED = Evidence("skin/chin", "skin", "Chin: 41 % of the professional picture's texture.", 0.8)
marks = st.builds(
    Annotation,
    id=st.uuids().map(str),
    picture=st.sampled_from(("picture-1", "picture-2")),
    shape=st.just(Pin(PicturePoint(5, 5))),
    kind=st.sampled_from((OTHER_KIND, "plastic_skin", "cut_out_edge")),
    severity=st.sampled_from(SEVERITIES),
    evidence=st.sampled_from((None, MEASURED)),
    is_hidden=st.booleans(),
)
annotated = st.lists(marks, max_size=12, unique_by=lambda a: a.id)


def pair(annotations: list[Annotation]) -> Session:
    session = EMPTY_SESSION
    for side in Side:
        ref = PictureRef(NOWHERE / f"{side}.png", f"{side:0>64}", PictureSize(90, 120))
        session = edits.hang(session, side, ref)
    return replace(session, annotations=tuple(annotations))


@given(annotated)
def test_all_and_only_flaws_that_are_not_hidden_are_told(annotations: list[Annotation]) -> None:
    told = {a.id for a in accepted_findings(pair(annotations))}
    assert told == {a.id for a in annotations if names_a_flaw(a) and not a.is_hidden}


@given(annotated)
def test_the_gravest_come_first_then_the_lower_number(annotations: list[Annotation]) -> None:
    session = pair(annotations)
    numbers = session.numbers()
    order = [(-a.severity, numbers[a.id]) for a in accepted_findings(session)]
    assert order == sorted(order)


def test_a_measured_flaw_counts_whatever_its_kind() -> None:
    mark = Annotation("a", "picture-2", Pin(PicturePoint(5, 5)))
    assert not names_a_flaw(mark)
    assert names_a_flaw(replace(mark, evidence=MEASURED))
