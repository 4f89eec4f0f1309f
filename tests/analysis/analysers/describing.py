"""Shared by tests of layers that only describe: the demo portrait, and its mirror image."""

from __future__ import annotations

from functools import cache

import numpy as np

from headshot_viewer.analysis.analyser import Analyser
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.layer import LayerResult
from headshot_viewer.core.progress import unwatched
from tests.analysis.face_pictures import picture_of, portrait


@cache
def subject() -> Subject:
    return Subject(picture_of(portrait()))


@cache
def mirrored() -> Subject:
    return Subject(picture_of(np.ascontiguousarray(portrait()[:, ::-1])))


@cache
def both(analyser: Analyser, other: Subject) -> LayerResult:
    return analyser.measure(subject(), other, unwatched)


def reading(result: LayerResult, name: str) -> tuple[float, float]:
    (found,) = (each for each in result.readings if each.name == name)
    assert found.professional is not None
    assert found.ai is not None
    return found.professional, found.ai
