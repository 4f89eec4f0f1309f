"""Which opener reads which kind of file: the one table that a new kind is added to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headshot_viewer.files.formats.gif import open_gif
from headshot_viewer.files.formats.heic import open_heic
from headshot_viewer.files.formats.jpeg import open_jpeg
from headshot_viewer.files.formats.plain import open_avif, open_bmp
from headshot_viewer.files.formats.png import open_png
from headshot_viewer.files.formats.tiff import open_tiff
from headshot_viewer.files.formats.webp import open_webp
from headshot_viewer.files.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from headshot_viewer.files.formats.opened import Opened

OPENERS: Mapping[Kind, Callable[[bytes], Opened]] = {
    Kind.JPEG: open_jpeg,
    Kind.PNG: open_png,
    Kind.TIFF: open_tiff,
    Kind.WEBP: open_webp,
    Kind.AVIF: open_avif,
    Kind.HEIC: open_heic,
    Kind.BMP: open_bmp,
    Kind.GIF: open_gif,
}
