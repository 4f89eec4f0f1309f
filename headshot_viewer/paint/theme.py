"""The colours and measures of ``resources/theme.toml``, as one value."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtGui import QColor

from headshot_viewer.core.picture import Side
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.oklab import light_of
from headshot_viewer.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Pill:
    """The dark, rounded ground behind words on a picture. Colours are ``"#rrggbb"``."""

    background: str
    opacity: float
    text: str
    faint_text: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The card with words below exported pictures."""

    background: str
    text: str
    faint_text: str


@dataclass(frozen=True, slots=True)
class PaperLook:
    """The colours of a designed page.

    Attributes:
        ground: of the paper.
        text, faint_text: on it.
        line: of rules.
        blank: beyond the edge of a picture.
    """

    ground: str
    text: str
    faint_text: str
    line: str
    blank: str


@dataclass(frozen=True, slots=True)
class Halo:
    """What sets everything that is drawn off from the picture.

    Attributes:
        dark, light: around light and around dark colours.
        of_stroke: how far it reaches beyond a stroke, in widths of that stroke.
        of_text: how far it reaches beyond letters, in heights of the text.
    """

    dark: str
    light: str
    of_stroke: float
    of_text: float


@dataclass(frozen=True, slots=True)
class Smallest:
    """Minimum sizes on screen, in device pixels."""

    stroke_px: float
    halo_px: float
    text_px: float


@dataclass(frozen=True, slots=True)
class Selection:
    """How a selected annotation is shown; lengths in logical screen pixels."""

    colour: str
    halo: str
    line_px: float
    handle_px: float


@dataclass(frozen=True, slots=True)
class HeatColours:
    """The colours of a heatmap.

    Attributes:
        ramp: heat 0 to 1 in equal steps, lightness rising.
        fade: heat above the threshold over which the colour comes to full strength, > 0.
        refused: ``"#aarrggbb"``, where a layer looked and cannot judge.
    """

    ramp: tuple[str, ...]
    fade: float
    refused: str


@dataclass(frozen=True, slots=True)
class SideLook:
    """How a side is named and marked; the mark's form tells the two apart without its colour."""

    label: str
    colour: str
    mark: Literal["disc", "diamond"]


@dataclass(frozen=True, slots=True)
class NamedColour:
    """A colour to choose: for an annotation, or for what lies around the pictures."""

    name: str
    colour: str


@dataclass(frozen=True, slots=True)
class NamedShare:
    """A width or a text height to choose, as a share of the picture's height."""

    name: str
    of_height: float


@dataclass(frozen=True, slots=True)
class Chrome:
    """The colours of windows and controls, for a theme that the system does not offer.

    Attributes:
        window, base, alternate_base, button: grounds of windows, of lists and fields, of every
            other line of a list, and of buttons.
        text, disabled_text, placeholder: on any of these grounds.
        highlight, highlighted_text: of what is selected.
        accent: of sliders, ticks and the frame of what has the focus.
        link: of links in a text.
    """

    window: str
    base: str
    alternate_base: str
    button: str
    text: str
    disabled_text: str
    placeholder: str
    highlight: str
    highlighted_text: str
    accent: str
    link: str


@dataclass(frozen=True, slots=True)
class Theme:
    """What ``resources/theme.toml`` says. Colours are ``"#rrggbb"``."""

    surround: str
    white_frame: str
    black_screen: str
    pill: Pill
    sheet: Sheet
    halo: Halo
    smallest: Smallest
    selection: Selection
    heat: HeatColours
    sides: tuple[tuple[Side, SideLook], ...]
    colours: tuple[NamedColour, ...]
    strokes: tuple[NamedShare, ...]
    texts: tuple[NamedShare, ...]
    surrounds: tuple[NamedColour, ...]
    chromes: tuple[tuple[str, Chrome], ...]
    papers: tuple[tuple[str, PaperLook], ...]

    def paper(self, name: str) -> PaperLook:
        """Return the colours of the paper called *name*: ``"light"`` or ``"dark"``."""
        return dict(self.papers)[name]

    def chrome(self, name: str) -> Chrome:
        """Return the window colours called *name*: ``"light"``, ``"dark"`` or ``"grey"``."""
        return dict(self.chromes)[name]

    def side(self, side: Side) -> SideLook:
        return dict(self.sides)[side]


@cache
def theme() -> Theme:
    """Return the theme, its names in the language of the window; read once."""
    return _theme_of(tomllib.loads(resource("theme.toml").read_text(encoding="utf-8")))


def _theme_of(table: Mapping[str, Any]) -> Theme:
    return Theme(
        surround=table["surround"],
        white_frame=table["white_frame"],
        black_screen=table["black_screen"],
        pill=Pill(**table["pill"]),
        sheet=Sheet(**table["sheet"]),
        halo=Halo(**table["halo"]),
        smallest=Smallest(**table["smallest"]),
        selection=Selection(**table["selection"]),
        heat=HeatColours(
            tuple(table["heat"]["ramp"]), table["heat"]["fade"], table["heat"]["refused"]
        ),
        sides=tuple((side, _side_look(table["sides"][side.value])) for side in Side),
        colours=tuple(NamedColour(**_spoken_name(entry)) for entry in table["colours"]),
        strokes=tuple(NamedShare(**_spoken_name(entry)) for entry in table["strokes"]),
        texts=tuple(NamedShare(**_spoken_name(entry)) for entry in table["texts"]),
        surrounds=tuple(NamedColour(**entry) for entry in table["surrounds"]),
        chromes=tuple((name, Chrome(**entry)) for name, entry in table["chromes"].items()),
        papers=tuple((name, PaperLook(**entry)) for name, entry in table["papers"].items()),
    )


def _side_look(entry: Mapping[str, Any]) -> SideLook:
    return SideLook(**{**entry, "label": spoken(entry["label"])})


def _spoken_name(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {**entry, "name": spoken(entry["name"])}


def translucent(colour: str, opacity: float) -> QColor:
    """Return *colour* with an *opacity* of 0..1."""
    made = QColor(colour)
    made.setAlphaF(opacity)
    return made


def is_light(colour: str) -> bool:
    """Return whether black reads better on *colour* than white does.

    By the contrast ratio of WCAG 2.2, of relative luminance: the two are equal at 0.179.
    """
    made = QColor(colour)
    luminance = (
        0.2126 * light_of(made.redF())
        + 0.7152 * light_of(made.greenF())
        + 0.0722 * light_of(made.blueF())
    )
    return luminance > 0.179


def ink_on(colour: str) -> QColor:
    """Return near-black or white, whichever stands out more: for words on it, a halo around it."""
    halo = theme().halo
    return QColor(halo.dark if is_light(colour) else halo.light)
