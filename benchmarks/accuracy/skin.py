"""How well the skin layer finds smoothing that is known, and how often it speaks without cause."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from statistics import mean, median
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from benchmarks.accuracy.benchmark import Chapter, Skipped, goal_line, markdown_table
from benchmarks.accuracy.ranks import auroc, rank_correlation
from benchmarks.accuracy.retouching import CLEAN, DEGRADATIONS, SMOOTHINGS, UNTOUCHED
from headshot_viewer.analysis.analysers.skin import ANALYSER as SKIN
from headshot_viewer.analysis.analysers.skin import TOO_SMALL_IOD_PX
from headshot_viewer.analysis.face_frame import EYES_AT_IOD, common_iod_px, face_frame
from headshot_viewer.analysis.faces import find_faces
from headshot_viewer.analysis.jpeg_blocks import blockiness
from headshot_viewer.analysis.skin import Skin, skin_in
from headshot_viewer.analysis.skin_comparing import why_incomparable
from headshot_viewer.analysis.skin_texture import share, shares_of, skin_texture
from headshot_viewer.analysis.skin_words import CLEARLY
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.face import Eyes
from headshot_viewer.core.geometry import PicturePoint, PictureSize
from headshot_viewer.core.picture import Picture, PictureFacts, PictureRef, Side
from headshot_viewer.core.progress import unwatched
from headshot_viewer.core.regions import Region
from headshot_viewer.files.picture_file import read_picture
from headshot_viewer.files.pyramid import pyramid

if TYPE_CHECKING:
    from headshot_viewer.analysis.skin_texture import SkinTexture
    from headshot_viewer.analysis.warps import BgrPixels
    from headshot_viewer.core.arrays import Mask
    from headshot_viewer.core.face import Face

SEED: Final = 20261125
BY_THIS: Final = "this program"

LEAST_AUROC: Final = 0.90
LEAST_RANK: Final = 0.95
LEFT_ALONE: Final = (0.85, 1.15)
"""Goals; the last one is where untouched copies are to read."""

MOST_IOD_PX: Final = 320
"""Faces are smoothed at this eye distance or their own, and measured at 128 px or less."""

STRENGTHS: Final = (0.25, 0.5, 0.75, 1.0)
MASKS: Final = (
    (Region.RIGHT_CHEEK, Region.RIGHT_UNDER_EYE, Region.RIGHT_JAW),
    (Region.LEFT_CHEEK, Region.LEFT_UNDER_EYE, Region.LEFT_JAW, Region.FOREHEAD),
    (Region.FOREHEAD, Region.NOSE, Region.CHIN),
)
"""Known masks: each portrait is smoothed in one of these, in turn."""

Pixels = NDArray[np.float32]
Grey = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Portrait:
    """A face in a frame of its own resolution."""

    name: str
    bgr: BgrPixels
    face: Face
    iod_px: int


def residual_of_median(grey: Grey) -> Grey:
    small = np.asarray(np.clip(grey, 0, 255), np.uint8)
    return np.asarray(cv2.absdiff(small, cv2.medianBlur(small, 3)), np.float32)


def laplacian_variance(grey: Grey) -> Grey:
    return np.square(np.asarray(cv2.Laplacian(grey, cv2.CV_32F), np.float32))


def deviation(grey: Grey) -> Grey:
    coarse = cv2.GaussianBlur(grey, (0, 0), 4.0)
    return np.square(grey - np.asarray(coarse, np.float32))


def error_level(grey: Grey) -> Grey:
    small = np.asarray(np.clip(grey, 0, 255), np.uint8)
    _, data = cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, 90])
    again = np.asarray(cv2.imdecode(data, cv2.IMREAD_GRAYSCALE), np.uint8)
    return np.asarray(cv2.absdiff(small, again), np.float32)


OTHERS: Final[dict[str, Callable[[Grey], Grey]]] = {
    "median-3 residual": residual_of_median,
    "Laplacian variance": laplacian_variance,
    "local deviation": deviation,
    "error level": error_level,
}


class SkinAccuracy:
    """Skin texture against known smoothing."""

    name = "skin"
    title = "Skin texture"

    def report(self, data: Path) -> Chapter:
        portraits = portraits_in(data / "real")
        luck = np.random.default_rng(SEED)
        found, ranks = located(portraits, luck), ranked(portraits)
        copies = untouched(portraits, luck)
        others = portraits_in(data / "ai")
        parts = [
            LEGEND.format(count=len(portraits)),
            of_located(found),
            of_ranked(ranks),
            "Untouched skin, degraded as a whole:",
            of_untouched(copies),
            against_goals(_mean_aurocs(found)[BY_THIS], _mean_rank(ranks), copies),
            LEGEND_OF_CHOICE.format(count=len(others)),
            of_untouched(untouched(others, luck)),
            alone(data),
        ]
        return Chapter("\n\n".join(parts), {"skin": facts(found, ranks, copies, len(portraits))})


LEGEND: Final = """\
{count} real portraits whose eyes are at least 64 px apart; skin is smoothed in a known mask by
four methods and then degraded as a whole. The untouched portrait serves as the professional
picture. Thresholds come from earlier studies or from AI portraits, not from these pictures. All
measures get the same reference, and all portraits count, also where the layer would refuse to
compare."""

LEGEND_OF_CHOICE: Final = """\
From how much grain and compression on nothing is compared was chosen on the same copies of {count}
AI portraits, which are therefore no test of it:"""


def portraits_in(folder: Path) -> list[Portrait]:
    """Return the portraits in *folder* that are large enough.

    Raises:
        Skipped: there are none.
    """
    found = []
    for path in sorted(folder.glob("*")) if folder.is_dir() else ():
        picture = read_picture(path)
        faces = find_faces(picture)
        if not faces or int(faces[0].iod_px) < TOO_SMALL_IOD_PX:
            continue
        iod_px = min(MOST_IOD_PX, int(faces[0].iod_px))
        frame = face_frame(picture, faces[0], iod_px)
        face = faces[0].carried_to(_eyes(iod_px))
        if face is not None:
            found.append(Portrait(path.stem, np.asarray(frame.pixels), face, iod_px))
    if not found:
        raise Skipped(f"There are no portraits in {folder}.")
    return found


def located(
    portraits: list[Portrait], luck: np.random.Generator
) -> dict[str, dict[str, list[float]]]:
    """Return the pixel AUROCs of each measure, by degradation."""
    found: dict[str, dict[str, list[float]]] = {}
    for index, portrait in enumerate(portraits):
        mask = mask_of(portrait, MASKS[index % len(MASKS)])
        for turn, smoothing in enumerate(SMOOTHINGS):
            strength = (0.5, 1.0)[(index + turn) % 2]
            pixels = smoothed(portrait, mask, smoothing, strength)
            for degradation in DEGRADATIONS:
                bgr = degradation.of(pixels, portrait.iod_px, luck)
                for name, value in _aurocs(portrait, bgr, mask, degradation.scale).items():
                    found.setdefault(name, {}).setdefault(degradation.name, []).append(value)
    return found


def of_located(found: Mapping[str, Mapping[str, list[float]]]) -> str:
    """Tell how well each measure finds where the skin was smoothed."""
    names = [degradation.name for degradation in DEGRADATIONS]
    rows = []
    for name, by_degradation in found.items():
        means = [mean(by_degradation[each]) for each in names]
        rows.append([name, *(f"{value:.3f}" for value in means), f"**{mean(means):.3f}**"])
    table = markdown_table(["measure", *names, "mean"], rows)
    return f"Pixel AUROC of skin smoothed at half or full strength (chance is 0.5):\n\n{table}"


def ranked(portraits: list[Portrait]) -> dict[str, list[float]]:
    """Return, by method, how well the share left follows the strength of the smoothing."""
    found: dict[str, list[float]] = {}
    for index, portrait in enumerate(portraits):
        mask = mask_of(portrait, MASKS[index % len(MASKS)])
        for smoothing in SMOOTHINGS:
            left = []
            for strength in STRENGTHS:
                bgr = CLEAN.of(
                    smoothed(portrait, mask, smoothing, strength),
                    portrait.iod_px,
                    np.random.default_rng(SEED),
                )
                one, other = _textures(portrait, bgr, 1.0)
                shares = shares_of(other, one)
                inside = _on_frame(mask, portrait, other.skin) & other.skin.mask
                left.append(float(np.median(shares[inside])) if inside.any() else 1.0)
            rank = rank_correlation(np.array(left), -np.array(STRENGTHS))
            found.setdefault(smoothing.__name__, []).append(rank)
    return found


def of_ranked(ranks: Mapping[str, list[float]]) -> str:
    """Tell whether more smoothing always reads as more."""
    rows = [[name.replace("_", " "), f"{mean(values):.3f}"] for name, values in ranks.items()]
    rows.append(["all", f"**{mean(v for each in ranks.values() for v in each):.3f}**"])
    return "Rank of the share left against the strength of the smoothing:\n\n" + (
        markdown_table(["method", "rank correlation"], rows)
    )


@dataclass(frozen=True, slots=True)
class Copies:
    """What untouched copies of all portraits read.

    Attributes:
        degradation: what happened to the copies.
        read: matched shares of those that were compared.
        refused: how many were not.
    """

    degradation: str
    read: tuple[float, ...]
    refused: int

    @property
    def words(self) -> int:
        """How many would be called clearly smoother, wrongly."""
        return sum(100 * value < CLEARLY.normal for value in self.read)


def untouched(portraits: list[Portrait], luck: np.random.Generator) -> list[Copies]:
    """Compare pictures whose skin was not smoothed with their originals."""
    found = []
    for degradation in UNTOUCHED:
        read, refused = [], 0
        for portrait in portraits:
            pixels = portrait.bgr.astype(np.float32)
            bgr = degradation.of(pixels, portrait.iod_px, luck)
            if int(portrait.iod_px * degradation.scale) < TOO_SMALL_IOD_PX:
                refused += 1
                continue
            one, other = _textures(portrait, bgr, degradation.scale)
            blocks = {
                side: blockiness(Subject(_picture(pixels)))
                for side, pixels in ((Side.PROFESSIONAL, portrait.bgr), (Side.AI, bgr))
            }
            whole = share(one, other)
            if whole is None or why_incomparable(one, other, blocks) is not None:
                refused += 1
            else:
                read.append(whole.matched)
        found.append(Copies(degradation.name, tuple(read), refused))
    return found


def of_untouched(copies: Sequence[Copies]) -> str:
    """Tell what pictures whose skin was not smoothed read, and how often that would be a word."""
    rows = [
        [
            each.degradation,
            f"{median(each.read):.0%}" if each.read else "–",
            f"{min(each.read):.0%} to {max(each.read):.0%}" if each.read else "–",
            str(each.refused),
            f"{each.words} of {len(each.read)}",
        ]
        for each in copies
    ]
    head = ["degradation", "median share", "range", "refused", "clearly smoother (false)"]
    return markdown_table(head, rows)


def against_goals(auroc_: float, rank: float, copies: Sequence[Copies]) -> str:
    """Say which goals are reached."""
    low, high = LEFT_ALONE
    off = [
        f"{each.degradation} {min(each.read):.0%} to {max(each.read):.0%}"
        for each in copies
        if each.read and (min(each.read) < low or max(each.read) > high)
    ]
    return "\n".join(
        [
            goal_line(
                f"pixel AUROC of at least {LEAST_AUROC:.2f}",
                f"{auroc_:.3f}",
                reached=auroc_ >= LEAST_AUROC,
            ),
            goal_line(
                f"rank of at least {LEAST_RANK:.2f}", f"{rank:.3f}", reached=rank >= LEAST_RANK
            ),
            goal_line(
                f"every untouched copy that is compared reads {low:.0%} to {high:.0%}",
                ", ".join(off) or "all do",
                reached=not off,
            ),
        ]
    )


def facts(
    found: Mapping[str, Mapping[str, list[float]]],
    ranks: Mapping[str, list[float]],
    copies: Sequence[Copies],
    count: int,
) -> tuple[str, ...]:
    """Say the figures in sentences."""
    means = _mean_aurocs(found)
    best = max((name for name in means if name != BY_THIS), key=lambda name: means[name])
    rank = _mean_rank(ranks)
    compared = sum(len(each.read) for each in copies)
    return (
        f"On {count} real portraits with skin smoothed on purpose, a smoothed place reads smoother "
        f"than an untouched one in {means[BY_THIS]:.0%} of all comparisons (by {best}, the best "
        f"simple measure, in {means[best]:.0%}; by chance in half).",
        "The more the skin was smoothed, the less texture it reads: the rank correlation is "
        f"{rank:.2f}, where 1 is perfect.",
        f"Of {compared} untouched copies with grain, compression, blur, sharpening or another size "
        f"that could be compared, {sum(each.words for each in copies)} would be called clearly "
        f"smoother; {sum(each.refused for each in copies)} more were refused as too small, too "
        "soft, too grainy or too strongly compressed.",
    )


def alone(data: Path) -> str:
    """Tell how many single pictures would be called smooth by themselves; no detector's score."""
    rows = []
    for kind in ("real", "ai"):
        said = judged = 0
        for path in sorted((data / kind).glob("*")):
            result = SKIN.measure(Subject(read_picture(path)), None, unwatched)
            side = result.professional
            if side is None or side.value is None or side.heat is None:
                continue
            judged += 1
            heat = side.heat.values[side.heat.judged]
            said += bool(heat.size) and float(np.median(heat)) > 128
        rows.append([kind, str(judged), str(said)])
    return "Pictures alone whose skin is at half heat or more over half of it:\n\n" + (
        markdown_table(["pictures", "judged", "half heat"], rows)
    )


def smoothed(
    portrait: Portrait,
    mask: Pixels,
    smoothing: Callable[[BgrPixels, float, float], Pixels],
    strength: float,
) -> Pixels:
    """Return a portrait with its skin smoothed where *mask* is 1."""
    smooth = smoothing(portrait.bgr, strength, portrait.iod_px)
    weight = mask[..., None]
    return np.asarray(portrait.bgr * (1 - weight) + smooth * weight, np.float32)


def mask_of(portrait: Portrait, regions: tuple[Region, ...]) -> Pixels:
    """Return where a portrait is smoothed: 1 inside, soft at the rim, (height, width)."""
    skin = _skin(portrait.bgr, portrait.face, portrait.iod_px)
    inside = np.logical_or.reduce([skin.regions[region] for region in regions])
    radius = max(1, round(0.04 * portrait.iod_px))
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * radius + 1, 2 * radius + 1))
    wide = cv2.dilate(inside.astype(np.float32), disc)
    return np.asarray(cv2.GaussianBlur(wide, (0, 0), 0.01 * portrait.iod_px), np.float32)


def _mean_aurocs(found: Mapping[str, Mapping[str, list[float]]]) -> dict[str, float]:
    return {name: mean(mean(values) for values in of.values()) for name, of in found.items()}


def _mean_rank(ranks: Mapping[str, list[float]]) -> float:
    return mean(value for values in ranks.values() for value in values)


def _aurocs(portrait: Portrait, bgr: BgrPixels, mask: Pixels, scale: float) -> dict[str, float]:
    one, other = _textures(portrait, bgr, scale)
    truth = _on_frame(mask, portrait, other.skin)
    skin = other.skin.mask
    scores = {BY_THIS: -np.log2(np.maximum(shares_of(other, one), 1e-3))}
    greys = [
        np.asarray(cv2.cvtColor(each.skin.frame.pixels, cv2.COLOR_BGR2GRAY), np.float32)
        for each in (one, other)
    ]
    sigma_px = 0.06 * other.skin.frame.iod_px
    for name, measure in OTHERS.items():
        there, here = (cv2.GaussianBlur(measure(grey), (0, 0), sigma_px) for grey in greys)
        scores[name] = np.log2(there + 1e-3) - np.log2(here + 1e-3)
    found = {name: auroc(each[skin], truth[skin]) for name, each in scores.items()}
    return {name: value for name, value in found.items() if value is not None}


def _textures(portrait: Portrait, bgr: BgrPixels, scale: float) -> tuple[SkinTexture, SkinTexture]:
    face = portrait.face.carried_to(_eyes(portrait.iod_px * scale))
    assert face is not None, "eyes that are apart carry a face"
    iod_px = common_iod_px(portrait.face, face)
    return _reference(portrait, iod_px), skin_texture(_skin(bgr, face, iod_px))


@lru_cache(maxsize=8)
def _reference(portrait: Portrait, iod_px: int) -> SkinTexture:
    return skin_texture(_skin(portrait.bgr, portrait.face, iod_px))


def _skin(bgr: BgrPixels, face: Face, iod_px: int) -> Skin:
    return skin_in(face_frame(_picture(bgr), face, iod_px))


def _eyes(iod_px: float) -> Eyes:
    x, y = EYES_AT_IOD
    return Eyes(
        PicturePoint((x - 0.5) * iod_px, y * iod_px), PicturePoint((x + 0.5) * iod_px, y * iod_px)
    )


def _on_frame(mask: Pixels, portrait: Portrait, skin: Skin) -> Mask:
    """Return where the known mask lies in the frame that was measured."""
    height, width = skin.mask.shape
    factor = skin.frame.iod_px / portrait.iod_px
    there = cv2.resize(mask, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    fitted = np.zeros((height, width), np.bool_)
    rows, columns = min(height, there.shape[0]), min(width, there.shape[1])
    fitted[:rows, :columns] = there[:rows, :columns] > 0.5
    return fitted


def _picture(bgr: BgrPixels) -> Picture:
    size_px = PictureSize(bgr.shape[1], bgr.shape[0])
    levels = pyramid(np.ascontiguousarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2BGRA)))
    ref = PictureRef(Path("made.png"), "0" * 64, size_px)
    return Picture(ref, PictureFacts("made", size_px), levels)


BENCHMARK: Final = SkinAccuracy()
