"""What the photographer draws on a picture."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import Final, TypeAlias
from uuid import uuid4

from headshot_viewer.core.geometry import PicturePoint

OTHER_KIND: Final = "other"
"""The flaw kind of an annotation that names none."""


def _check(what: object, numbers: tuple[float, ...], positive: tuple[float, ...] = ()) -> None:
    if not (all(map(isfinite, numbers + positive)) and all(n > 0 for n in positive)):
        raise ValueError(f"a shape needs finite numbers and positive sizes, got {what!r}")


@dataclass(frozen=True, slots=True)
class Ellipse:
    """Around a flaw. Lengths in picture pixels; both half axes are > 0."""

    centre: PicturePoint
    radius_x_px: float
    radius_y_px: float

    def __post_init__(self) -> None:
        _check(self, (*self.centre,), (self.radius_x_px, self.radius_y_px))


@dataclass(frozen=True, slots=True)
class Rectangle:
    """Around a flaw. *corner* is the top left one; both sides are > 0, in picture pixels."""

    corner: PicturePoint
    width_px: float
    height_px: float

    def __post_init__(self) -> None:
        _check(self, (*self.corner,), (self.width_px, self.height_px))


@dataclass(frozen=True, slots=True)
class Arrow:
    """From *tail* to the flaw at *tip*."""

    tail: PicturePoint
    tip: PicturePoint

    def __post_init__(self) -> None:
        _check(self, (*self.tail, *self.tip))


@dataclass(frozen=True, slots=True)
class Text:
    """Words on the picture; *corner* is the top left one of the first line.

    Lines are separated by line feeds.
    """

    corner: PicturePoint
    text: str

    def __post_init__(self) -> None:
        _check(self, (*self.corner,))


@dataclass(frozen=True, slots=True)
class Pin:
    """A numbered disc that points at *tip*."""

    tip: PicturePoint

    def __post_init__(self) -> None:
        _check(self, (*self.tip,))


Shape: TypeAlias = Ellipse | Rectangle | Arrow | Text | Pin


@dataclass(frozen=True, slots=True)
class Style:
    """How an annotation looks.

    Lengths are shares of its picture's height, so that a large export looks like a small one.

    Attributes:
        colour: ``"#rrggbb"``.
        width_of_height: of strokes, > 0.
        text_of_height: height of text and number discs, > 0.
    """

    colour: str = "#ffd400"
    width_of_height: float = 0.004
    text_of_height: float = 0.028

    def __post_init__(self) -> None:
        hexadecimal = self.colour[1:]
        if not (
            len(self.colour) == 7
            and self.colour.startswith("#")
            and all(c in "0123456789abcdefABCDEF" for c in hexadecimal)
        ):
            raise ValueError(f"a colour is written #rrggbb, got {self.colour!r}")
        _check(self, (), (self.width_of_height, self.text_of_height))


@dataclass(frozen=True, slots=True)
class Annotation:
    """A shape on a picture, with what it says.

    Attributes:
        id: stable across saving, editing and undo.
        picture: key in the session of the picture it is drawn on, for example ``"picture-1"``.
        shape: in pixels of that picture.
        kind: key of a flaw in ``resources/flaws.toml``, for example ``"plastic_skin"``.
        note: free text, may be empty.
        style: how it is drawn.
    """

    id: str
    picture: str
    shape: Shape
    kind: str = OTHER_KIND
    note: str = ""
    style: Style = Style()


def new_id() -> str:
    """Return an id that no other annotation has."""
    return uuid4().hex[:12]
