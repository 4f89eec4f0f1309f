"""From the colours of a file to sRGB: one path for every kind of file, and for previews.

Little CMS (through Pillow) converts, in stripes on a few threads: it lets Python go on meanwhile,
and a second copy of the whole picture is never needed.
"""

from __future__ import annotations

import io
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
from PIL import Image, ImageCms

from headshot_viewer.core.progress import unwatched
from headshot_viewer.core.said import said

if TYPE_CHECKING:
    from headshot_viewer.core.arrays import Pixels
    from headshot_viewer.core.progress import Progress

BEHIND_TRANSPARENCY: Final = 119
"""sRGB grey under transparent parts: the neutral surround of the panes, #777777."""

BROKEN_PROFILE_NOTE: Final = said("Its colour profile is damaged; the colours are taken as sRGB.")
NO_CMYK_PROFILE_NOTE: Final = said(
    "It is CMYK without a colour profile; its colours are only approximately right."
)

# A stripe and what is made of it stay in the processor's cache.
_STRIPE_PIXELS = 1 << 17
_THREADS = min(4, os.cpu_count() or 1)
_SPACE_OF_MODE = {"L": "GRAY", "LA": "GRAY", "CMYK": "CMYK", "LAB": "Lab"}
_MODE_OF_SPACE = {"GRAY": "L", "RGB": "RGB", "CMYK": "CMYK", "Lab": "LAB"}
_SPACE_NAMES = {"GRAY": "grey", "RGB": "RGB", "CMYK": "CMYK", "Lab": "Lab"}


@dataclass(frozen=True, slots=True, eq=False)
class Conversion:
    """How the samples of a file become sRGB.

    Attributes:
        name: of the embedded profile, for the info panel; None when there is none.
        space: what the profile is for: GRAY, RGB, CMYK or Lab; None without a profile.
        transform: from that space to sRGB; None where samples are sRGB as they are.
        notes: what was assumed or mended.
    """

    name: str | None = None
    space: str | None = None
    transform: ImageCms.ImageCmsTransform | None = None
    notes: tuple[str, ...] = ()

    @property
    def keeps_rgb(self) -> bool:
        """Whether RGB samples are sRGB as they are."""
        return self.space != "RGB" or self.transform is None

    def notes_for(self, mode: str) -> tuple[str, ...]:
        """Return what there is to say once the samples prove to be of Pillow's *mode*."""
        space = _SPACE_OF_MODE.get(mode, "RGB")
        fits = self.space in (None, space) or (space == "GRAY" and self.space == "RGB")
        notes = self.notes
        if not fits:
            named = _SPACE_NAMES[str(self.space)]
            notes += (
                said("Its colour profile is for {named} pictures and was left aside.", named=named),
            )
        if space == "CMYK" and self.space != "CMYK":
            notes += (NO_CMYK_PROFILE_NOTE,)
        return notes

    def to_rgb(self, stripe: Image.Image) -> Image.Image:
        """Return *stripe* in sRGB, of mode RGB or RGBA; *stripe* may be changed."""
        alpha = stripe.getchannel("A") if stripe.mode in ("LA", "RGBA") else None
        rgb = self._opaque_to_rgb(stripe)
        if alpha is not None:
            rgb.putalpha(alpha)
        return rgb

    def _opaque_to_rgb(self, stripe: Image.Image) -> Image.Image:
        space = _SPACE_OF_MODE.get(stripe.mode, "RGB")
        if space == "Lab":
            return _converted(stripe, _lab_to_srgb())
        if space == self.space and self.transform and space in ("GRAY", "CMYK"):
            plain = stripe.getchannel(0) if space == "GRAY" else stripe
            return _converted(plain, self.transform)
        rgb = stripe if stripe.mode == "RGB" else stripe.convert("RGB")
        if self.space == "RGB" and self.transform and space != "CMYK":
            ImageCms.applyTransform(rgb, self.transform, inPlace=True)
        return rgb


AS_SRGB: Final = Conversion()


def conversion(icc: bytes | None) -> Conversion:
    """Return the conversion for an embedded profile; a damaged one gives sRGB and a note."""
    if not icc:
        return AS_SRGB
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(icc))
        space = str(profile.profile.xcolor_space).strip()
        transform = _to_srgb(profile, _MODE_OF_SPACE[space])
        name = " ".join((profile.profile.profile_description or "").split()) or "unnamed"
    except (OSError, ImageCms.PyCMSError, KeyError, ValueError, TypeError):
        return Conversion(notes=(BROKEN_PROFILE_NOTE,))
    if space == "RGB" and _changes_nothing(transform):
        return Conversion(name, space)
    return Conversion(name, space, transform)


def conversion_of_stated(profile: bytes) -> Conversion:
    """Return the conversion for a profile that was made of what the file states by numbers."""
    return replace(conversion(profile), name=None)


def srgb_pixels(
    image: Image.Image,
    how: Conversion,
    progress: Progress = unwatched,
    into: Pixels | None = None,
) -> Pixels:
    """Return *image* as BGRX pixels in sRGB, transparent parts over neutral grey.

    Args:
        image: of mode L, LA, RGB, RGBX, RGBA, CMYK or LAB.
        how: its conversion.
        progress: told after each stripe.
        into: where to put them, (height, width, 4); it may be the very memory of *image*.
    """
    width, height = image.size
    pixels = np.empty((height, width, 4), np.uint8) if into is None else into
    rows = max(1, _STRIPE_PIXELS // width)
    tops = range(0, height, rows)

    def convert(top: int) -> None:
        # Cropping copies: from here on the stripe's own memory is free to be written.
        stripe = how.to_rgb(image.crop((0, top, width, min(height, top + rows))))
        if stripe.mode == "RGBA":
            stripe = _over_grey(stripe)
        cv2.cvtColor(np.asarray(stripe), cv2.COLOR_RGB2BGRA, dst=pixels[top : top + rows])

    image.load()
    with ThreadPoolExecutor(_THREADS) as pool:
        for done, _ in enumerate(pool.map(convert, tops), start=1):
            progress(done / len(tops))
    return pixels


def _over_grey(stripe: Image.Image) -> Image.Image:
    grey = Image.new("RGBA", stripe.size, (*(BEHIND_TRANSPARENCY,) * 3, 255))
    return Image.alpha_composite(grey, stripe).convert("RGB")


def _converted(stripe: Image.Image, transform: ImageCms.ImageCmsTransform) -> Image.Image:
    converted = ImageCms.applyTransform(stripe, transform)
    assert converted is not None  # it is None only when told to work in place
    return converted


def _to_srgb(profile: ImageCms.ImageCmsProfile, mode: str) -> ImageCms.ImageCmsTransform:
    """Relative colorimetric with black point compensation: what photo programs choose."""
    flags = ImageCms.Flags.BLACKPOINTCOMPENSATION
    if mode in ("L", "LAB"):
        # The short cut for grey is ten levels off in the shadows of a linear profile, that for
        # Lab five in saturated colours; both kinds are rare enough to be exact.
        flags |= ImageCms.Flags.NOOPTIMIZE
    return ImageCms.buildTransform(
        profile,
        ImageCms.createProfile("sRGB"),
        mode,
        "RGB",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags,
    )


@lru_cache(maxsize=1)
def _lab_to_srgb() -> ImageCms.ImageCmsTransform:
    return _to_srgb(ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")), "LAB")


def _changes_nothing(transform: ImageCms.ImageCmsTransform) -> bool:
    """Whether a transform is the identity to one level: names of profiles do not tell.

    Probed on a lattice of 17 levels a channel, which holds the greys and the primaries.
    """
    levels = np.linspace(0, 255, 17).round().astype(np.uint8)
    lattice = np.stack(np.meshgrid(levels, levels, levels), axis=-1).reshape(17, -1, 3)
    probe = np.asarray(_converted(Image.fromarray(lattice), transform))
    return bool(np.abs(probe.astype(np.int16) - lattice).max() <= 1)
