"""The layers that only describe: light, tones and geometry."""

from __future__ import annotations

import numpy as np
import pytest

from headshot_viewer.analysis.analyser import Analyser
from headshot_viewer.analysis.analysers.geometry import ANALYSER as GEOMETRY
from headshot_viewer.analysis.analysers.light import ANALYSER as LIGHT
from headshot_viewer.analysis.analysers.tones import ANALYSER as TONES
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.progress import unwatched
from tests.analysis.analysers.describing import both, mirrored, subject
from tests.analysis.face_pictures import picture_of

DESCRIBING = pytest.mark.parametrize("analyser", [LIGHT, TONES, GEOMETRY], ids=lambda a: a.id)


@DESCRIBING
def test_it_never_judges(analyser: Analyser) -> None:
    result = both(analyser, mirrored())
    assert result.findings == ()
    assert result.ratio is None
    assert all(side is not None and side.heat is None for side in (result.professional, result.ai))


@DESCRIBING
def test_equal_pictures_read_alike(analyser: Analyser) -> None:
    for each in both(analyser, subject()).readings:
        assert each.professional == each.ai


@DESCRIBING
def test_without_a_face_there_is_nothing_to_read(analyser: Analyser) -> None:
    grey = Subject(picture_of(np.full((300, 240, 3), 120, np.uint8)))
    result = analyser.measure(grey, None, unwatched)
    assert result.professional is not None
    assert result.professional.value is None
    assert any("No face was found" in note for note in result.professional.notes)
    assert result.readings == ()


@DESCRIBING
def test_one_face_alone_fills_its_own_column(analyser: Analyser) -> None:
    result = analyser.measure(None, subject(), unwatched)
    assert result.readings
    assert all(each.professional is None for each in result.readings)
    assert any(each.ai is not None for each in result.readings)
