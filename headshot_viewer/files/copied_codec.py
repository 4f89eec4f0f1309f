"""Copied annotations as JSON and back, as they lie on the clipboard."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from headshot_viewer.core.copying import Copied, CopiedPicture
from headshot_viewer.core.face import Eyes
from headshot_viewer.core.geometry import PicturePoint, PictureSize
from headshot_viewer.core.said import said
from headshot_viewer.files.annotation_codec import annotation_json, read_annotation
from headshot_viewer.files.json_fields import FAR, NAME_LIMIT, Fields, WrongJson, floats, parsed

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMAT: Final = "headshot-viewer annotations"
BYTES_LIMIT: Final = 16 << 20
"""What another program may put on the clipboard is not trusted more than a file."""

_VERSION: Final = 1
_ANNOTATIONS_LIMIT: Final = 10_000
_PICTURES_LIMIT: Final = 1_000
_SIDE_LIMIT_PX: Final = 1_000_000


def encoded(copied: Copied) -> bytes:
    """Return *copied* as UTF-8 JSON."""
    value = {
        "format": FORMAT,
        "version": _VERSION,
        "pictures": [_picture_json(picture) for picture in copied.pictures],
        "annotations": [annotation_json(annotation) for annotation in copied.annotations],
    }
    return json.dumps(value).encode()


def decoded(data: bytes) -> Copied:
    """Return what *data* says.

    Raises:
        WrongJson: it says no annotations that this version can read.
    """
    if len(data) > BYTES_LIMIT:
        raise WrongJson(said("it is larger than {limit} MB", limit=BYTES_LIMIT >> 20))
    fields = Fields.of(parsed(data))
    if fields.text("format", NAME_LIMIT) != FORMAT:
        raise fields.wrong("format", FORMAT)
    fields.whole_number("version", _VERSION, _VERSION)
    pictures = tuple(_picture(each) for each in fields.each("pictures", _PICTURES_LIMIT))
    keys = {picture.key for picture in pictures}
    read = (read_annotation(each, keys) for each in fields.each("annotations", _ANNOTATIONS_LIMIT))
    return Copied(pictures, tuple(read))


def _picture_json(picture: CopiedPicture) -> Mapping[str, Any]:
    eyes = picture.eyes
    return {
        "key": picture.key,
        "sha256": picture.sha256,
        "size_px": [*picture.size_px],
        "eyes": None if eyes is None else {"right": floats(eyes.right), "left": floats(eyes.left)},
    }


def _picture(fields: Fields) -> CopiedPicture:
    width, height = fields.pair("size_px", _SIDE_LIMIT_PX)
    if not (width >= 1 and height >= 1):
        raise fields.wrong("size_px", said("the size of a picture"))
    return CopiedPicture(
        fields.text("key", NAME_LIMIT),
        fields.text("sha256", NAME_LIMIT),
        PictureSize(int(width), int(height)),
        fields.optional("eyes", lambda name: _eyes(fields.inner(name))),
    )


def _eyes(fields: Fields) -> Eyes:
    right, left = (PicturePoint(*fields.pair(side, FAR)) for side in ("right", "left"))
    return Eyes(right, left)
