"""From where the light falls, on a face whose light is known."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from headshot_viewer.analysis.face_light import FaceLight, face_light
from headshot_viewer.analysis.faces import find_faces
from headshot_viewer.analysis.subject import Subject
from tests.analysis.face_pictures import picture_of, portrait, portrait_face

if TYPE_CHECKING:
    from headshot_viewer.analysis.warps import BgrPixels


def lit(bgr: BgrPixels) -> FaceLight:
    light = face_light(Subject(picture_of(np.ascontiguousarray(bgr))), portrait_face())
    assert light is not None
    return light


def shaded(azimuth_deg: float, depth: float = 0.8) -> BgrPixels:
    """Return the portrait with a ramp of brightness, brightest towards *azimuth_deg*."""
    middle, iod_px = portrait_face().eyes_px.midpoint, portrait_face().iod_px
    y, x = np.mgrid[: portrait().shape[0], : portrait().shape[1]]
    angle = np.radians(azimuth_deg)
    along = ((x - middle.x) * np.cos(angle) - (y - middle.y - iod_px / 2) * np.sin(angle)) / iod_px
    ramp = np.clip(1 + depth * along / 2, 0.2, 1.8)
    flat = cv2.GaussianBlur(portrait(), (0, 0), 25).astype(np.float64)
    even = portrait() / np.maximum(flat, 1) * 110
    return np.asarray(np.clip(even * ramp[..., None], 0, 255), np.uint8)


@pytest.mark.parametrize("azimuth_deg", [0, 45, 135, 180, -135, -45])
def test_light_from_a_side_is_read_from_that_side(azimuth_deg: float) -> None:
    """The portrait's own light, from above, stays; what the ramp adds is what counts."""
    opposite = (azimuth_deg + 360) % 360 - 180
    one, other = lit(shaded(azimuth_deg)), lit(shaded(opposite))
    across = one.side_strength - other.side_strength
    up = one.height_strength - other.height_strength
    found = np.degrees(np.arctan2(up, across))
    assert abs((found - azimuth_deg + 180) % 360 - 180) < 20
    assert np.hypot(across, up) > 0.3


@cache
def original() -> FaceLight:
    return lit(portrait())


def test_a_mirrored_picture_has_mirrored_light() -> None:
    mirrored = np.ascontiguousarray(portrait()[:, ::-1])
    picture = picture_of(mirrored)
    light = face_light(Subject(picture), find_faces(picture)[0])
    assert light is not None
    assert light.side_strength == pytest.approx(-original().side_strength, abs=0.12)
    assert light.height_strength == pytest.approx(original().height_strength, abs=0.12)


def test_brightness_alone_changes_nothing() -> None:
    darker = lit((portrait() * 0.9).astype(np.uint8))
    assert darker.strength == pytest.approx(original().strength, abs=0.15)


@pytest.mark.parametrize("cheek", [50, 280])
def test_a_highlight_on_a_cheek_hardly_turns_the_light(cheek: int) -> None:
    face = portrait_face()
    at, radius_px = face.point(cheek), 0.3 * face.iod_px
    glossy = cv2.circle(
        portrait().copy(), (round(at.x), round(at.y)), round(radius_px), (255, 255, 255), -1
    )
    light = lit(np.asarray(glossy, np.uint8))
    # Counted like the rest of the face, it would turn by 0.2.
    assert light.side_strength == pytest.approx(original().side_strength, abs=0.08)
    assert light.height_strength == pytest.approx(original().height_strength, abs=0.08)


def test_a_black_picture_has_no_light() -> None:
    black = Subject(picture_of(np.zeros_like(portrait())))
    assert face_light(black, portrait_face()) is None


@pytest.mark.parametrize(
    ("azimuth_deg", "clock"), [(90, "12"), (0, "3"), (180, "9"), (-90, "6"), (135, "10"), (45, "2")]
)
def test_directions_are_told_as_on_a_clock(azimuth_deg: float, clock: str) -> None:
    assert FaceLight(azimuth_deg, 1.0, 0.0, 0.0).clock == f"{clock} o’clock"
