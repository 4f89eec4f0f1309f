"""Make the simulated AI picture of the bundled pair from the professional one.

It shows, on purpose and all at once, what many AI headshots do: skin like plastic beside sharp
eyes, a person cut out with a hard edge and a thin light rim, an office that was never there, and
warmer, harder tones. It is drawn by this program, not by an AI, and is called "simulated" wherever
it is shown.

Run ``python tools/make_demo_pair.py`` in a checkout. The same OpenCV gives the same bytes.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

Bgr: TypeAlias = NDArray[np.uint8]
"""(height, width, 3) uint8, blue, green, red."""

Share: TypeAlias = NDArray[np.float32]
"""(height, width) float32 in 0..1."""

CHECKOUT: Final = Path(__file__).resolve().parent.parent
PROFESSIONAL: Final = CHECKOUT / "resources" / "demo" / "professional.jpg"
SIMULATED: Final = CHECKOUT / "resources" / "demo" / "ai-simulated.jpg"
MODELS: Final = CHECKOUT / "resources" / "models"

SIZE_PX: Final = (896, 1152)
"""Width and height of the result: what picture generators like to deliver."""

CROP_PX: Final = (24, 0, 467, 600)
"""What is shown of the professional picture: left, top, width, height."""

SHARP_PLACES_PX: Final = (
    ((221, 203), (47, 34)),  # her right eye, with its lens
    ((308, 199), (47, 34)),  # her left eye
    ((266, 277), (34, 9)),  # mouth
    ((254, 244), (8, 5)),  # nostrils
    ((280, 243), (8, 5)),
)
"""Centres and half axes, in pixels of the professional picture, of what stays sharp on the skin."""

FACE_PX: Final = ((266, 235), (122, 122))
"""Centre and half axes of the ellipse outside which nothing is taken for skin of the face."""

NECK_PX: Final = ((266, 350), (64, 62))

SELFIE_SIDE_PX: Final = 256
SALIENT_SIDE_PX: Final = 320
QUALITY: Final = 92
SEED: Final = 1906


def simulate(professional: Bgr, subject: Share) -> Bgr:
    """Return the simulated AI picture.

    Args:
        professional: the bundled portrait, 512 x 600.
        subject: where the person is, of the same size.

    Returns:
        (1152, 896, 3) uint8.
    """
    smooth = plastic_skin(professional, skin_mask(professional))
    person = crisp(enlarged(smooth))
    outline = enlarged(subject)
    background = office(SIZE_PX, np.random.default_rng(SEED))
    return warm_and_hard(cut_out(person, outline, background))


def skin_mask(picture: Bgr) -> Share:
    """Return where the skin of face and neck is: by colour, without eyes, lips and nostrils."""
    luma, red, blue = cv2.split(cv2.cvtColor(picture, cv2.COLOR_BGR2YCrCb))
    coloured = (red > 134) & (blue < 128) & (luma > 28)
    place = _ellipses(picture.shape[:2], (FACE_PX, NECK_PX)) > 0
    opened = cv2.morphologyEx((coloured & place).astype(np.uint8), cv2.MORPH_OPEN, _disc(3))
    # Wide enough to take in the shadow under the chin, which has no colour left.
    mask = cv2.morphologyEx(opened, cv2.MORPH_CLOSE, _disc(16))
    mask[_ellipses(picture.shape[:2], SHARP_PLACES_PX) > 0] = 0
    return _field(cv2.GaussianBlur(mask.astype(np.float32), (0, 0), 2.5))


def plastic_skin(picture: Bgr, skin: Share) -> Bgr:
    """Smooth *picture* where *skin* is, wrinkles and pores alike, and give it a waxy sheen."""
    smooth = cv2.GaussianBlur(picture.astype(np.float32), (0, 0), 1.2)
    for _ in range(3):
        smooth = cv2.bilateralFilter(smooth, d=21, sigmaColor=30, sigmaSpace=5)
    # Only skin may bleed into skin: otherwise hair and collar would darken its rim.
    weight = skin[..., None] + np.float32(1e-3)
    broad = (
        cv2.GaussianBlur(smooth * weight, (0, 0), 7)
        / cv2.GaussianBlur(weight, (0, 0), 7)[..., None]
    )
    waxed = 0.45 * smooth + 0.55 * broad
    sheen = np.clip((broad.mean(axis=2, keepdims=True) - 150) / 90, 0, 1)
    waxed += (np.array([226, 238, 250], np.float32) - waxed) * sheen * 0.5
    mixed = picture + (waxed - picture) * skin[..., None]
    return _bytes(mixed)


def cut_out(person: Bgr, subject: Share, background: Bgr) -> Bgr:
    """Put *person* before *background* with a hard edge and a thin light rim around it."""
    solid = cv2.GaussianBlur(subject, (0, 0), 3)
    inside = _step(_field(solid), 0.5)
    wider = _step(_field(cv2.dilate(solid, _disc(3))), 0.5)
    rim = (wider - inside)[..., None]
    # The rim is what such cut-outs carry along: the old background, brightened.
    old = person.astype(np.float32)
    light = old * 0.45 + 225 * 0.55
    picture = background + (old - background) * inside[..., None]
    return _bytes(picture + (light - picture) * rim * 0.8)


def office(size_px: tuple[int, int], random: np.random.Generator) -> Bgr:
    """Invent an office far out of focus: a window front, shelves, lamps; (height, width, 3)."""
    width, height = size_px
    down = np.linspace(0, 1, height, dtype=np.float32)[:, None, None]
    across = np.linspace(0, 1, width, dtype=np.float32)[None, :, None]
    wall = np.array([150, 164, 172], np.float32) - 55 * down + np.float32(24) * (1 - across)
    room = np.array(np.broadcast_to(wall, (height, width, 3)), np.float32)
    for pane in range(3):
        left = round(width * (0.0 + 0.135 * pane))
        top, bottom = round(height * 0.04), round(height * 0.56)
        right = left + round(width * 0.11)
        cv2.rectangle(room, (left, top), (right, bottom), (246, 238, 226), cv2.FILLED)
    for board in range(5):
        y = round(height * (0.12 + 0.11 * board))
        cv2.rectangle(room, (round(width * 0.70), y), (width, y + 9), (60, 84, 112), cv2.FILLED)
        x = round(width * 0.71)
        while x < width:
            book = int(random.integers(10, 34)), int(random.integers(40, 96))
            colour = tuple(float(c) for c in random.uniform(60, 190) + random.uniform(-22, 22, 3))
            cv2.rectangle(room, (x, y - book[1]), (x + book[0], y), colour, cv2.FILLED)
            x += book[0] + int(random.integers(0, 26))
    blurred = _out_of_focus(room, round(height * 0.028))
    return _bytes(_with_lamps(blurred, random))


def warm_and_hard(picture: Bgr) -> Bgr:
    """Shift *picture* to warmer colours and more contrast, as such pictures often have."""
    level = np.arange(256, dtype=np.float32) / 255
    bent = level - 0.028 * np.sin(2 * np.pi * level)
    curves = [
        np.clip(bent * gain * 255, 0, 255).round().astype(np.uint8) for gain in (0.95, 1.0, 1.025)
    ]
    toned = cv2.LUT(picture, np.stack(curves, axis=-1)[None])
    hue, saturation, value = cv2.split(cv2.cvtColor(toned, cv2.COLOR_BGR2HSV))
    saturation = cv2.convertScaleAbs(saturation, alpha=1.04)
    return _bytes(cv2.cvtColor(cv2.merge([hue, saturation, value]), cv2.COLOR_HSV2BGR))


def enlarged(picture: NDArray[Any]) -> NDArray[Any]:
    """Crop *picture* and bring it to the size of the result."""
    left, top, width, height = CROP_PX
    part = picture[top : top + height, left : left + width]
    return cv2.resize(part, SIZE_PX, interpolation=cv2.INTER_CUBIC)


def crisp(picture: Bgr) -> Bgr:
    """Sharpen what detail there is, so that eyes and cloth stand out against the waxy skin."""
    soft = cv2.GaussianBlur(picture, (0, 0), 1.8)
    return _bytes(cv2.addWeighted(picture, 1.6, soft, -0.6, 0))


def find_subject(picture: Bgr) -> Share:
    """Return where the person is: two networks agree roughly, a guided filter finds the outline.

    Source:
        MediaPipe selfie segmentation (Google); X. Qin et al., "U²-Net", Pattern Recognition 106,
        2020; K. He et al., "Guided Image Filtering", IEEE TPAMI 35(6), 2013.
    """
    rough = _fused(_selfie(picture), _salient(picture))
    height, width = picture.shape[:2]
    mask = _field(cv2.resize(rough, (width, height), interpolation=cv2.INTER_LINEAR))
    guide = _field(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)) / np.float32(255)
    for radius_px in (8, 4):
        mask = _field(np.clip(_guided(guide, mask, radius_px), 0, 1))
    _, labels, facts, _ = cv2.connectedComponentsWithStats((mask > 0.5).astype(np.uint8))
    person = 1 + int(np.argmax(facts[1:, cv2.CC_STAT_AREA]))
    near = cv2.dilate((labels == person).astype(np.uint8), np.ones((5, 5), np.uint8))
    return _field(mask * near)


def _selfie(picture: Bgr) -> Share:
    network = cv2.dnn.readNetFromTFLite(
        str(MODELS / "selfie_segmentation.tflite"), cv2.dnn.ENGINE_CLASSIC
    )
    small = cv2.resize(picture, (SELFIE_SIDE_PX, SELFIE_SIDE_PX), interpolation=cv2.INTER_AREA)
    network.setInput(cv2.dnn.blobFromImage(small, 1 / 255, swapRB=True))
    (found,) = network.forward(["activation_10"])
    return _field(cv2.resize(found[0, 0], (SALIENT_SIDE_PX, SALIENT_SIDE_PX)))


def _salient(picture: Bgr) -> Share:
    network = cv2.dnn.readNetFromONNX(str(MODELS / "u2netp.onnx"), cv2.dnn.ENGINE_CLASSIC)
    side = SALIENT_SIDE_PX
    small = cv2.resize(picture, (side, side), interpolation=cv2.INTER_AREA)[..., ::-1]
    scaled = small.astype(np.float32) / max(1, int(small.max()))
    normal = (scaled - (0.485, 0.456, 0.406)) / (0.229, 0.224, 0.225)
    network.setInput(normal.astype(np.float32).transpose(2, 0, 1)[None])
    (found,) = network.forward(["1959"])
    low, high = float(found.min()), float(found.max())
    return _field((found[0, 0] - low) / max(high - low, 1e-6))


def _fused(selfie: Share, salient: Share) -> Share:
    """Let both networks speak, but only the first where it is far from its own outline."""
    core, hull = cv2.erode(selfie, _disc(25)) > 0.5, cv2.dilate(selfie, _disc(25)) > 0.5
    fused = _field((selfie + salient) / 2)
    fused[core] = np.maximum(selfie, salient)[core]
    fused[~hull] = np.minimum(selfie, salient)[~hull]
    return fused


def _guided(guide: Share, mask: Share, radius_px: int) -> Share:
    def mean(field: Share) -> Share:
        return _field(cv2.blur(field, (2 * radius_px + 1, 2 * radius_px + 1)))

    guide_mean, mask_mean = mean(guide), mean(mask)
    slope = (mean(guide * mask) - guide_mean * mask_mean) / (
        mean(guide * guide) - guide_mean**2 + 1e-4
    )
    return mean(slope) * guide + mean(mask_mean - slope * guide_mean)


def _ellipses(
    shape: tuple[int, ...], ellipses: tuple[tuple[tuple[int, int], tuple[int, int]], ...]
) -> NDArray[np.uint8]:
    canvas = np.zeros(shape, np.uint8)
    for centre, axes in ellipses:
        cv2.ellipse(canvas, centre, axes, 0, 0, 360, 255, cv2.FILLED)
    return canvas


def _out_of_focus(picture: NDArray[np.float32], radius_px: int) -> NDArray[np.float32]:
    lens = _field(_disc(radius_px))
    return _field(cv2.filter2D(picture, -1, lens / lens.sum(), borderType=cv2.BORDER_REFLECT))


def _with_lamps(room: NDArray[np.float32], random: np.random.Generator) -> NDArray[np.float32]:
    height, width = room.shape[:2]
    for _ in range(16):
        x, y = int(random.integers(0, width)), int(random.integers(0, round(height * 0.45)))
        radius = int(random.integers(14, 40))
        disc = np.zeros((height, width), np.float32)
        cv2.circle(disc, (x, y), radius, 1.0, cv2.FILLED, cv2.LINE_AA)
        glow = cv2.GaussianBlur(disc, (0, 0), 1.5)[..., None] * float(random.uniform(0.12, 0.4))
        room = room + (np.array([190, 228, 255], np.float32) - room) * glow
    return room


def _step(field: Share, at: float) -> Share:
    """Return a hard edge where *field* passes *at*, one pixel wide."""
    return _field(np.clip((field - at) * 12 + 0.5, 0, 1))


def _disc(radius_px: int) -> NDArray[Any]:
    return cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * radius_px + 1, 2 * radius_px + 1))


def _bytes(picture: NDArray[Any]) -> Bgr:
    return np.asarray(np.clip(np.rint(picture), 0, 255), np.uint8)


def _field(values: NDArray[Any]) -> Share:
    return np.asarray(values, np.float32)


def _read(path: Path) -> Bgr:
    picture = cv2.imdecode(np.fromfile(path, np.uint8), cv2.IMREAD_COLOR)
    if picture is None:
        raise ValueError(f"{path} is not a picture")
    return np.asarray(picture, np.uint8)


def main() -> None:
    professional = _read(PROFESSIONAL)
    picture = simulate(professional, find_subject(professional))
    _, encoded = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, QUALITY])
    SIMULATED.write_bytes(encoded.tobytes())
    print(f"Wrote {SIMULATED.relative_to(CHECKOUT)}.")


if __name__ == "__main__":
    main()
