from __future__ import annotations

from dataclasses import replace
from threading import Event

import cv2
import numpy as np
import pytest

from headshot_viewer.analysis import matte
from headshot_viewer.analysis.matte import (
    WORKING_PX,
    SubjectMask,
    scene_of,
    subject_mask_of,
)
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.analysis.warps import BgrPixels
from headshot_viewer.core.alignment import BrushedMask, BrushStroke, FaceChoice
from headshot_viewer.core.arrays import UnitField
from headshot_viewer.core.errors import Cancelled
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.waiting import Ask
from tests.analysis.face_pictures import picture_of, portrait, portrait_face, resized
from tests.analysis.makers import noise, subject_of
from tests.analysis.scene_pictures import portrait_mask, portrait_subject


def overlap(one: SubjectMask, other: SubjectMask) -> float:
    return float((one.inside & other.inside).sum() / (one.inside | other.inside).sum())


def stroke(adds: bool, x: float, y: float, mask: BrushedMask = BrushedMask.SUBJECT) -> BrushStroke:
    return BrushStroke(mask, adds, (PicturePoint(x, y), PicturePoint(x + 20, y)), 12)


def painted(*strokes: BrushStroke) -> SubjectMask:
    choice = replace(FaceChoice("portrait"), strokes=strokes)
    mask = subject_mask_of(portrait_subject().corrected(choice))
    assert mask is not None
    return mask


def test_the_scene_is_reduced_to_the_working_size_and_never_enlarged() -> None:
    assert scene_of(portrait_subject()).pixels.shape == portrait().shape
    large = scene_of(Subject(picture_of(resized(portrait(), 3))))
    assert max(large.pixels.shape) == WORKING_PX
    assert large.to_picture[1][1] == pytest.approx(1800 / 1024, rel=1e-3)


def test_the_mask_holds_the_face_and_not_the_background() -> None:
    mask, face = portrait_mask(), portrait_face()
    assert mask.has_face
    x, y = face.box_px.centre
    assert mask.alpha[round(y), round(x)] == 1
    assert mask.alpha[10, -10] == 0
    assert 0.3 < mask.inside.mean() < 0.7
    assert mask.alpha.dtype == np.float32
    assert not mask.alpha.flags.writeable


def test_the_quick_mask_is_nearly_the_same() -> None:
    quick = subject_mask_of(portrait_subject(), quick=True)
    assert quick is not None
    assert quick.key != portrait_mask().key
    assert overlap(quick, portrait_mask()) > 0.95


def test_it_is_made_once() -> None:
    again = subject_mask_of(portrait_subject())
    assert again is not None
    assert again.alpha is portrait_mask().alpha


def test_a_larger_picture_has_the_same_mask() -> None:
    mask = subject_mask_of(Subject(picture_of(resized(portrait(), 2))))
    assert mask is not None
    small = cv2.resize(mask.alpha, portrait().shape[1::-1], interpolation=cv2.INTER_AREA)
    inside = portrait_mask().inside
    assert ((small > 0.5) & inside).sum() / ((small > 0.5) | inside).sum() > 0.97


def test_a_stroke_adds_to_the_mask() -> None:
    assert painted(stroke(True, 450, 40)).alpha[40, 460] == 1
    assert portrait_mask().alpha[40, 460] < 0.5


def test_a_stroke_takes_from_the_mask() -> None:
    assert painted(stroke(False, 250, 400)).alpha[400, 260] == 0


def test_the_last_stroke_at_a_place_counts() -> None:
    assert painted(stroke(True, 450, 40), stroke(False, 450, 40)).alpha[40, 460] == 0


def test_away_from_strokes_the_mask_stays_as_soft_as_it_was() -> None:
    changed, before = painted(stroke(True, 450, 40)).alpha, portrait_mask().alpha
    assert np.array_equal(changed[100:], before[100:])


def test_strokes_on_skin_leave_the_subject() -> None:
    assert painted(stroke(True, 450, 40, BrushedMask.SKIN)).alpha is portrait_mask().alpha


def test_a_painted_mask_has_a_key_of_its_own() -> None:
    one, other = painted(stroke(True, 450, 40)), painted(stroke(True, 400, 40))
    assert len({one.key, other.key, portrait_mask().key}) == 3


@pytest.mark.parametrize("grey", [0, 128, 255])
def test_nobody_is_found_in_a_plain_picture(grey: int) -> None:
    assert subject_mask_of(subject_of(np.full((200, 160), grey, np.uint8))) is None


def test_nobody_is_found_in_noise() -> None:
    assert subject_mask_of(subject_of(noise())) is None


def test_progress_goes_up_and_stops_the_work() -> None:
    told: list[float] = []
    subject = Subject(picture_of(resized(portrait(), 0.5)))
    subject_mask_of(subject, progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1

    def refuse(done: float, /) -> None:
        if done > 0.4:
            raise Cancelled

    with pytest.raises(Cancelled):
        subject_mask_of(Subject(picture_of(resized(portrait(), 0.5))), progress=refuse)


def test_a_network_that_is_called_off_runs_out_and_is_not_asked_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    began, may_end, calls = Event(), Event(), []

    def salient_mask(pixels: BgrPixels, _ask: Ask) -> UnitField:
        calls.append(pixels.shape)
        began.set()
        assert may_end.wait(20)
        return np.zeros((320, 320), np.float32)

    def progress(_done: float) -> None:
        if began.is_set() and not may_end.is_set():
            raise Cancelled

    monkeypatch.setattr(matte, "salient_mask", salient_mask)
    subject = Subject(picture_of(portrait()))
    with pytest.raises(Cancelled):
        subject_mask_of(subject, progress=progress)
    # Nobody waits any more, while the network is still at work.
    assert not may_end.is_set()
    may_end.set()
    subject_mask_of(subject, progress=progress)
    assert len(calls) == 1
