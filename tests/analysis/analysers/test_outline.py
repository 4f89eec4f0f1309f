from __future__ import annotations

from functools import cache

import cv2
import numpy as np
import pytest

from headshot_viewer.analysis.analysers.outline import ANALYSER, HONEST, ID, SENTENCES
from headshot_viewer.analysis.outline_flaws import OutlineFlaw
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.flaws import flaws
from headshot_viewer.core.layer import LayerResult
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import unwatched
from headshot_viewer.resources import resource_path
from tests.analysis.face_pictures import picture_of
from tests.analysis.makers import noise, subject_of
from tests.analysis.scene_pictures import pasted, portrait_subject


@cache
def simulated() -> Subject:
    """Return the demo's AI picture: cut out with a hard edge and a light rim."""
    bgr = cv2.imread(str(resource_path("demo/ai-simulated.jpg")), cv2.IMREAD_COLOR)
    assert bgr is not None
    return Subject(picture_of(np.asarray(bgr, np.uint8)))


@cache
def demo() -> LayerResult:
    return ANALYSER.measure(portrait_subject(), simulated(), unwatched)


def alone(subject: Subject) -> LayerResult:
    return ANALYSER.measure(None, subject, unwatched)


def test_the_rim_of_the_demo_is_hinted_at_and_called_what_it_is() -> None:
    findings = demo().findings
    assert findings
    for finding in findings:
        assert finding.side is Side.AI
        assert finding.sentence.startswith(SENTENCES[OutlineFlaw.HALO])
        assert finding.ai is not None
        assert finding.ai > 27
        # Enlarged and compressed, it scores below the band for words.
        assert finding.hint


def test_the_professional_picture_reads_less_than_the_simulated_one() -> None:
    professional, ai = demo().professional, demo().ai
    assert professional is not None
    assert ai is not None
    assert professional.value is not None
    assert ai.value is not None
    assert professional.value < ai.value < 50


def test_what_the_professional_picture_shows_too_is_said() -> None:
    halo = next(r for r in demo().readings if r.name == "Halo or fringe")
    assert halo.professional is not None
    assert halo.professional > 27
    for finding in demo().findings:
        assert "The professional picture shows this too" in finding.sentence
        assert finding.professional == halo.professional


def test_without_a_professional_picture_nothing_is_said_of_it() -> None:
    result = alone(simulated())
    assert result.findings
    for finding in result.findings:
        assert "professional" not in finding.sentence
        assert finding.professional is None


def test_the_professional_picture_alone_gets_no_findings() -> None:
    assert ANALYSER.measure(simulated(), None, unwatched).findings == ()


def test_findings_are_few_named_apart_and_of_a_known_kind() -> None:
    findings = demo().findings
    assert len(findings) <= 5
    assert len({finding.id for finding in findings}) == len(findings)
    for finding in findings:
        assert finding.kind in flaws()
        assert finding.layer == ID
        assert 0 < finding.certainty <= 1
        assert len(finding.region_px) >= 3


def test_the_honest_line_is_always_there() -> None:
    assert HONEST in demo().notes
    assert HONEST in alone(subject_of(noise())).notes


@pytest.mark.parametrize("kind", ["clean", "hard", "soft"])
def test_small_pictures_get_hints_only(kind: str) -> None:
    result = alone(pasted(kind))
    assert all(finding.hint for finding in result.findings)
    assert any("only hints" in note for note in result.notes)


def test_a_hard_cut_out_is_named_by_the_notes() -> None:
    side = alone(pasted("hard")).ai
    assert side is not None
    assert any("may show a hard cut-out edge" in note for note in side.notes)


def test_an_enlarged_picture_is_told_of() -> None:
    assert any("less detail than its pixels" in note for note in demo().notes)


def test_nobody_is_judged_where_nobody_is() -> None:
    result = alone(subject_of(noise()))
    assert result.ai is not None
    assert result.ai.value is None
    assert result.certainty == 0
    assert result.readings == ()


def test_there_is_a_reading_for_each_flaw() -> None:
    assert [reading.name for reading in demo().readings] == [
        "Hard cut-out edge",
        "Halo or fringe",
        "Over-soft edge",
        "Hair without strands",
    ]
    for reading in demo().readings:
        for value in (reading.professional, reading.ai):
            assert value is not None
            assert 0 <= value <= 100


def test_points_make_no_ratio() -> None:
    assert demo().ratio is None
