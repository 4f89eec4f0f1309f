"""What every analyser promises, checked for each one that the catalogue finds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from math import isfinite

import numpy as np
import pytest
from numpy.typing import NDArray

from headshot_viewer.analysis.analyser import Analyser
from headshot_viewer.analysis.catalogue import analysers
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.errors import Cancelled
from headshot_viewer.core.flaws import flaws
from headshot_viewer.core.layer import Heat, LayerResult, SideResult
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import unwatched
from headshot_viewer.core.suggestion import LEAST_POINTS
from tests.analysis.makers import disc, noise, picture_of, stripes, subject_of

PICTURES: dict[str, NDArray[np.uint8]] = {
    "black": np.zeros((240, 200), np.uint8),
    "white": np.full((240, 200), 255, np.uint8),
    "one grey": np.full((240, 200), 128, np.uint8),
    "stripes": stripes(height=241, width=203),
    "noise": noise(height=240, width=320),
    "red and blue": np.tile(np.array([[[255, 0, 0], [0, 0, 255]]], np.uint8), (200, 100, 1)),
    "a disc": disc(height=401, width=333),
    "1x1": np.full((1, 1), 90, np.uint8),
    "1xN": noise(height=1, width=700),
    "Nx1": noise(height=700, width=1),
    "a strip": noise(height=161, width=900),
    "small": noise(height=60, width=50),
}


@dataclass
class Watcher:
    """Remembers what it was told; calls the work off at one of the calls if wanted."""

    cancel_at: int | None = None
    told: list[float] = field(default_factory=list)

    def __call__(self, done: float, /) -> None:
        if self.cancel_at is not None and len(self.told) >= self.cancel_at:
            raise Cancelled
        self.told.append(done)


@pytest.fixture(params=analysers(), ids=lambda each: each.id)
def analyser(request: pytest.FixtureRequest) -> Analyser:
    found = request.param
    assert isinstance(found, Analyser)
    return found


@pytest.fixture(
    params=[each for each in analysers() if each.covers_picture], ids=lambda each: each.id
)
def covering(request: pytest.FixtureRequest) -> Analyser:
    """An analyser whose heat lies over whole pictures."""
    found = request.param
    assert isinstance(found, Analyser)
    return found


@pytest.fixture(params=PICTURES, ids=lambda name: name.replace(" ", "-"))
def name(request: pytest.FixtureRequest) -> str:
    found = request.param
    assert isinstance(found, str)
    return found


@pytest.fixture
def pixels(name: str) -> NDArray[np.uint8]:
    return PICTURES[name]


@cache
def known(name: str) -> Subject:
    """Return a subject that all analysers share, so that its face is searched once."""
    return subject_of(PICTURES[name])


def measured(analyser: Analyser, professional: Subject | None, ai: Subject | None) -> LayerResult:
    return analyser.measure(professional=professional, ai=ai, progress=unwatched)


def check_heat(heat: Heat, subject: Subject) -> None:
    assert heat.values.dtype == np.uint8
    assert heat.judged.dtype == np.bool_
    assert heat.values.shape == heat.judged.shape
    assert heat.values.ndim == 2
    assert not heat.values.flags.writeable
    assert not heat.judged.flags.writeable
    if heat.refused is not None:
        assert heat.refused.dtype == np.bool_
        assert heat.refused.shape == heat.judged.shape
        assert not (heat.refused & heat.judged).any()
    (a, b, c), (d, e, f) = heat.to_picture
    height, width = heat.values.shape
    right, bottom = a * width + b * height + c, d * width + e * height + f
    # The coarsest level that is read may reach past an odd picture by less than its own pixel.
    assert subject.size_px.width <= right + 1e-6 < subject.size_px.width + max(2.0, a)
    assert subject.size_px.height <= bottom + 1e-6 < subject.size_px.height + max(2.0, e)
    assert (c, f) == (0.0, 0.0)


def check_side(side: SideResult | None, subject: Subject | None) -> None:
    assert (side is None) == (subject is None)
    if side is None or subject is None:
        return
    assert side.value is None or (isfinite(side.value) and side.value >= 0)
    assert 0 <= side.judged_share <= 1
    assert side.value is not None or side.notes, "what cannot be judged says why"
    for note in side.notes:
        assert "the professional" not in note.lower(), "its name stands before it already"
        assert "the AI" not in note, "its name stands before it already"
    assert all(is_sentence(note) for note in side.notes)
    if side.heat is not None:
        check_heat(side.heat, subject)
        assert side.judged_share == pytest.approx(side.heat.judged.mean(), abs=1e-6)


def check_findings(result: LayerResult) -> None:
    """Decisions on findings are kept by what is checked here."""
    names = [(finding.side, finding.id) for finding in result.findings]
    assert len(set(names)) == len(names)
    for finding in result.findings:
        assert finding.layer == result.layer
        assert finding.id.startswith(f"{finding.layer}/")
        # An exchange of roles must not give it another name.
        assert not any(finding.id.endswith(side.value) for side in Side)
        assert finding.kind in flaws()
        assert 0 <= finding.certainty <= 1
        assert len(finding.region_px) >= LEAST_POINTS
        assert all(isfinite(number) for point in finding.region_px for number in point)
        values = (finding.professional, finding.ai)
        assert all(value is None or isfinite(value) for value in values)
        assert finding.sentence


def check(
    result: LayerResult, analyser: Analyser, professional: Subject | None, ai: Subject | None
) -> None:
    assert (result.layer, result.title, result.unit) == (
        analyser.id,
        analyser.title,
        analyser.unit,
    )
    check_side(result.professional, professional)
    check_side(result.ai, ai)
    check_findings(result)
    values = [side and side.value for side in (result.professional, result.ai)]
    assert result.ratio is None or (isfinite(result.ratio) and None not in values)
    assert isfinite(result.certainty)
    assert 0 <= result.certainty <= 1
    if all(value is None for value in values):
        assert result.certainty == 0
    if result.scale is not None:
        assert isfinite(result.scale.low)
        assert isfinite(result.scale.high)
        assert result.scale.low != result.scale.high
        assert result.scale.unit
    assert all(is_sentence(note) for note in result.notes)


def is_sentence(text: str) -> bool:
    return text[0].isupper() and text[-1] == "." and "\n" not in text


def same(one: SideResult | None, other: SideResult | None) -> bool:
    if one is None or other is None:
        return one is other
    if (one.value, one.judged_share, one.notes) != (other.value, other.judged_share, other.notes):
        return False
    if one.heat is None or other.heat is None:
        return one.heat is other.heat
    return (
        np.array_equal(one.heat.values, other.heat.values)
        and np.array_equal(one.heat.judged, other.heat.judged)
        and one.heat.to_picture == other.heat.to_picture
    )


def test_it_says_what_it_is(analyser: Analyser) -> None:
    module = import_module(f"headshot_viewer.analysis.analysers.{analyser.id}")
    assert module.ANALYSER is analyser
    assert analyser.title[0].isupper()
    assert analyser.unit
    assert is_sentence(analyser.reading)
    assert is_sentence(analyser.misled_by)
    assert is_sentence(analyser.silent_where)
    assert is_sentence(analyser.source)
    assert re.search(r"\b(17|19|20)\d\d\b", analyser.source), "a source has a year"


def test_any_pair_gives_a_whole_result(analyser: Analyser, name: str) -> None:
    professional, ai = known(name), known("noise")
    check(measured(analyser, professional, ai), analyser, professional, ai)
    check(measured(analyser, ai, professional), analyser, ai, professional)


def test_one_picture_alone_gives_its_side_and_no_ratio(analyser: Analyser, name: str) -> None:
    subject = known(name)
    left, right = measured(analyser, subject, None), measured(analyser, None, subject)
    check(left, analyser, subject, None)
    check(right, analyser, None, subject)
    assert left.ratio is None
    assert right.ratio is None
    assert left.professional is not None
    assert right.ai is not None
    assert left.professional.value == right.ai.value


def test_no_picture_gives_an_empty_result(analyser: Analyser) -> None:
    result = measured(analyser, None, None)
    check(result, analyser, None, None)
    assert result.certainty == 0


def test_a_preview_is_measured_with_its_heat_on_the_whole_picture(covering: Analyser) -> None:
    preview = Subject(picture_of(disc(height=300, width=280), first_level=2))
    result = measured(covering, preview, None)
    check(result, covering, preview, None)
    assert result.professional is not None
    assert result.professional.heat is not None


def test_the_same_pixels_give_the_same_values(analyser: Analyser, name: str) -> None:
    first = measured(analyser, known(name), known("noise"))
    again = measured(analyser, subject_of(PICTURES[name].copy()), known("noise"))
    for side in Side:
        assert same(first.side(side), again.side(side))
    assert (first.ratio, first.certainty, first.notes, first.scale) == (
        again.ratio,
        again.certainty,
        again.notes,
        again.scale,
    )


def test_two_equal_pictures_have_equal_sides(analyser: Analyser, name: str) -> None:
    result = measured(analyser, known(name), known(name))
    assert result.professional is not None
    assert result.ai is not None
    assert result.professional.value == result.ai.value
    assert result.ratio in (None, 1.0)


def test_the_pictures_are_left_as_they_were(analyser: Analyser, pixels: NDArray[np.uint8]) -> None:
    picture = picture_of(pixels)
    before = [level.copy() for level in picture.levels]
    subject = Subject(picture)
    measured(analyser, subject, subject)
    for level, was in zip(picture.levels, before, strict=True):
        assert np.array_equal(level, was)


@pytest.mark.parametrize("quarters", [1, 2, 3])
@pytest.mark.parametrize("mirrored", [False, True])
def test_turning_the_picture_turns_the_heat(
    covering: Analyser, quarters: int, mirrored: bool
) -> None:
    # Square and even, so that the working size and the pyramid turn with the picture too.
    ground = disc(height=256, width=256, sigma_px=1.5)
    grain = noise(height=256, width=256, spread=4).astype(np.int16) - 128
    grain[:, 128:] = 0
    upright = np.clip(ground + grain, 6, 249).astype(np.uint8)

    def turned(field: NDArray[np.uint8]) -> NDArray[np.uint8]:
        return np.ascontiguousarray(np.rot90(np.fliplr(field) if mirrored else field, quarters))

    side = measured(covering, subject_of(upright), None).professional
    turned_side = measured(covering, subject_of(turned(upright)), None).professional
    assert side is not None
    assert turned_side is not None
    assert side.heat is not None
    assert turned_side.heat is not None
    assert side.heat.values.max() > 0, "a picture without heat would show nothing"
    difference = np.abs(turned(side.heat.values).astype(int) - turned_side.heat.values)
    # An edge detector decides ties of equal slopes by direction, hence not exactly zero.
    assert np.mean(difference) <= 0.02 * np.mean(side.heat.values)
    assert side.value is not None
    assert turned_side.value == pytest.approx(side.value, rel=0.02)


def test_progress_goes_from_0_to_1_and_never_back(analyser: Analyser) -> None:
    watcher = Watcher()
    analyser.measure(
        professional=subject_of(PICTURES["a disc"]),
        ai=subject_of(PICTURES["noise"]),
        progress=watcher,
    )
    assert watcher.told[0] == 0
    assert watcher.told[-1] == 1
    assert watcher.told == sorted(watcher.told)
    assert len(watcher.told) >= 6, "each of the longer steps is a place to stop at"


def test_a_cancel_ends_the_work_at_the_next_step(analyser: Analyser) -> None:
    def pair() -> tuple[Subject, Subject]:
        return subject_of(PICTURES["a disc"]), subject_of(PICTURES["noise"])

    whole = Watcher()
    analyser.measure(*pair(), whole)
    for step in range(0, len(whole.told), max(1, len(whole.told) // 6)):
        watcher = Watcher(cancel_at=step)
        with pytest.raises(Cancelled):
            analyser.measure(*pair(), watcher)
        assert watcher.told == whole.told[:step]


def test_cancelled_work_can_be_done_again(analyser: Analyser) -> None:
    subject, other = subject_of(PICTURES["a disc"]), subject_of(PICTURES["noise"])
    fresh = measured(analyser, subject_of(PICTURES["a disc"]), subject_of(PICTURES["noise"]))
    with pytest.raises(Cancelled):
        analyser.measure(subject, other, Watcher(cancel_at=4))
    again = measured(analyser, subject, other)
    for side in Side:
        assert same(fresh.side(side), again.side(side))
