"""Reads a picture file: upright, in sRGB, with its pyramid, or refused in one sentence."""

from __future__ import annotations

import stat
import threading
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

import numpy as np

from headshot_viewer.core.errors import PictureUnreadable
from headshot_viewer.core.picture import Picture, PictureFacts, PictureRef
from headshot_viewer.core.progress import part, unwatched
from headshot_viewer.core.said import said
from headshot_viewer.files.colour import srgb_pixels
from headshot_viewer.files.formats.opened import Unreadable
from headshot_viewer.files.formats.openers import OPENERS
from headshot_viewer.files.kinds import HEAD_BYTES, Kind, recognised, refusal
from headshot_viewer.files.orientation import upright, upright_size
from headshot_viewer.files.pyramid import pyramid
from headshot_viewer.files.quiet import quiet
from headshot_viewer.files.unread import why_unread

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from headshot_viewer.core.arrays import Pixels
    from headshot_viewer.core.geometry import PictureSize
    from headshot_viewer.core.progress import Progress
    from headshot_viewer.files.formats.opened import Decoded, Opened

LIMIT_MEGAPIXELS = 300.0
NO_PROFILE_NOTE = said("It has no colour profile; the colours are taken as sRGB.")

_BLOCK_BYTES = 8 << 20
_PREVIEW_LEVEL = 2
# Longer than any panorama; a damaged header may claim millions of rows of one pixel.
_LONGEST_SIDE_PX = 200_000

# Turning needs a picture's memory twice: not for both sides at once.
_ONE_TURN_AT_A_TIME = threading.Lock()


def read_picture(
    path: Path,
    *,
    limit_megapixels: float = LIMIT_MEGAPIXELS,
    preview: Callable[[Picture], None] | None = None,
    progress: Progress = unwatched,
) -> Picture:
    """Read the picture at *path*, whatever its name says it is.

    Args:
        path: the file.
        limit_megapixels: larger pictures are refused before they are decoded.
        preview: called on this thread with a quarter-size picture, where one is cheap.
        progress: called between the steps; may raise ``Cancelled``.

    Returns:
        Upright sRGB pixels, sealed, with their pyramid. Transparent parts lie over neutral grey.
        Its reference holds for a program that is started in another folder.

    Raises:
        PictureUnreadable: no such file, no permission, not a picture, too large or of a kind
            that is not read yet.
    """
    data = _read_bytes(path, part(progress, 0.0, 0.1))
    try:
        return _picture(path, data, limit_megapixels, preview, progress)
    except Unreadable as error:
        raise PictureUnreadable(path, str(error)) from error
    except MemoryError as error:
        raise PictureUnreadable(path, said("there is not enough memory for it")) from error


def _read_bytes(path: Path, progress: Progress) -> bytes:
    """Read the whole file, unless its first bytes say that it is refused."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise PictureUnreadable(path, said("it is a folder; open the pictures in it"))
        if not stat.S_ISREG(status.st_mode):
            raise PictureUnreadable(path, said("it is not a file but a device or a pipe"))
        with path.open("rb") as file:
            blocks = [file.read(HEAD_BYTES)]
            refused = refusal(blocks[0])
            if refused:
                raise PictureUnreadable(path, refused)
            while blocks[-1]:
                progress(min(1.0, sum(map(len, blocks)) / max(1, status.st_size)))
                blocks.append(file.read(_BLOCK_BYTES))
    except (OSError, ValueError) as error:
        raise PictureUnreadable(path, why_unread(error)) from error
    return b"".join(blocks)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A file with its header read: what both the preview and the whole picture share."""

    path: Path
    sha256: str
    kind: Kind
    opened: Opened

    @property
    def size_px(self) -> PictureSize:
        return upright_size(self.opened.size_px, self.opened.orientation)

    def picture(
        self, decode: Callable[[], Decoded], progress: Progress, first_level: int = 0
    ) -> Picture:
        """Decode and finish: sRGB, upright, halved."""
        decoded = decode()
        if not first_level:
            _check_agreement(self.opened, decoded)
        progress(0.6)
        facts = self._facts(decoded)
        pixels = self._pixels(decoded, part(progress, 0.6, 0.85))
        # What was decoded is as large as the picture: let it go before there are more copies.
        del decoded
        with _ONE_TURN_AT_A_TIME:
            pixels = upright(pixels, self.opened.orientation)
        progress(0.9)
        ref = PictureRef(self.path, self.sha256, self.size_px)
        return Picture(ref, facts, pyramid(pixels), first_level)

    def _pixels(self, decoded: Decoded, progress: Progress) -> Pixels:
        if isinstance(decoded.samples, np.ndarray):
            return decoded.samples
        return srgb_pixels(decoded.samples, self.opened.conversion, progress, decoded.memory)

    def _facts(self, decoded: Decoded) -> PictureFacts:
        how = self.opened.conversion
        colour_notes = how.notes_for(decoded.mode)
        if how.name is None and not colour_notes and self.opened.colour_code is None:
            colour_notes = (NO_PROFILE_NOTE,)
        return PictureFacts(
            kind=self.kind.value,
            size_px=self.size_px,
            orientation=self.opened.orientation,
            profile=how.name,
            bit_depth=self.opened.bit_depth,
            notes=(*self.opened.notes, *decoded.notes, *colour_notes),
            colour_code=self.opened.colour_code,
        )


def _picture(
    path: Path,
    data: bytes,
    limit_megapixels: float,
    preview: Callable[[Picture], None] | None,
    progress: Progress,
) -> Picture:
    kind = recognised(data)
    assert kind is not None  # or the first bytes had been refused
    with quiet():
        opened = OPENERS[kind](data)
    _check_size(opened.size_px, limit_megapixels)
    reading = _Reading(path.absolute(), sha256(data).hexdigest(), kind, opened)
    progress(0.15)
    if preview and opened.decode_quarter:
        # A file too damaged for a preview may still be read by the slower way.
        with suppress(Unreadable):
            preview(reading.picture(opened.decode_quarter, unwatched, _PREVIEW_LEVEL))
        progress(0.25)

    def decode() -> Decoded:
        with quiet():
            return opened.decode()

    picture = reading.picture(decode, part(progress, 0.25, 1.0))
    progress(1.0)
    return picture


def _check_agreement(opened: Opened, decoded: Decoded) -> None:
    """Hold the decoder to the size that was checked."""
    if decoded.size_px != opened.size_px:
        raise Unreadable(said("its header and its pixels do not agree on its size"))


def _check_size(size_px: PictureSize, limit_megapixels: float) -> None:
    if 0 in size_px:
        raise Unreadable(said("it has no pixels"))
    if max(size_px) > _LONGEST_SIDE_PX:
        raise Unreadable(
            said(
                "it has {width} × {height} pixels,"
                " and no side may be longer than {longest_side_px}",
                width=size_px.width,
                height=size_px.height,
                longest_side_px=_LONGEST_SIDE_PX,
            )
        )
    megapixels = size_px.width * size_px.height / 1e6
    if megapixels > limit_megapixels:
        raise Unreadable(
            said(
                "it has {megapixels:.0f} megapixels ({width} × {height}),"
                " and the limit is {limit_megapixels:g}",
                megapixels=megapixels,
                width=size_px.width,
                height=size_px.height,
                limit_megapixels=limit_megapixels,
            )
        )
