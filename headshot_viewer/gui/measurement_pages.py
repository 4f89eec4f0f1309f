"""The help pages on the measurements: one on all of them, one on each layer."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtGui import QTextDocumentFragment

from headshot_viewer.core.sensitivity import Sensitivity
from headshot_viewer.paint.language import spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from headshot_viewer.core.accuracy import Accuracy
    from headshot_viewer.core.sensitivity import Band
    from headshot_viewer.gui.measuring import LayerWords

_PADDED: Final = " style='padding: 3px 12px 3px 0'"

ALL: Final = "all"
"""Id of the page on all measurements; no layer has it."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes:
        id: of the layer, or :data:`ALL`.
        title: as in the list.
        html: the whole page.
    """

    id: str
    title: str
    html: str

    @property
    def words(self) -> str:
        """Everything that is to be read on the page, for searching."""
        return QTextDocumentFragment.fromHtml(self.html).toPlainText().casefold()

    def has(self, wanted: Iterable[str]) -> bool:
        """Return whether each of the *wanted* words stands on the page."""
        words = self.words
        return all(word.casefold() in words for word in wanted)


def pages(layers: Sequence[LayerWords], accuracy: Accuracy) -> tuple[Page, ...]:
    """Return the page on all measurements, then one for each of *layers*."""
    return (_overview(accuracy), *(_page(layer, accuracy) for layer in layers))


def _overview(accuracy: Accuracy) -> Page:
    title = _tr("All Measurements")
    parts = [
        (
            _tr("What they are"),
            _tr(
                "Each layer measures one named thing in both pictures, with both faces at the same"
                " size, and says both values and how sure it is. The layers see flaws that can be"
                " named: smoothed skin, a cut-out edge, grain that does not match. None of them"
                " tells whether a picture was made by AI: many AI pictures show none of these"
                " flaws, and many real ones are retouched. So there is no score and no verdict."
            ),
        ),
        (
            _tr("What a value means"),
            _tr(
                "Two real photos of one person differ too: in the fine texture of skin by 0.6 to"
                " 1.6 times. A value is worth a word only beyond that. Where the professional"
                " picture shows the same, the finding says so."
            ),
        ),
        (
            _tr("Certainty"),
            _tr(
                "It says how far the comparison can be trusted: good, fair or low. Each thing that"
                " can mislead lowers it, such as low resolution, JPEG blocks, grain, a turned or"
                " covered face. It is a judgement, not a probability."
            ),
        ),
        (
            _tr("Sensitivity"),
            _tr(
                "Cautious, normal or keen: from where on a layer reports something. It moves"
                " limits, never a measured value, and every number names the limit it was judged"
                " by. Only normal was tried on pictures of which the truth is known; cautious"
                " reports less and keen more, so that keen is wrong more often. Hints are too"
                " faint to be reported, and are shown only if you wish."
            ),
        ),
        (_tr("How right they are"), _measured(accuracy)),
        (
            _tr("Your own eye"),
            _tr(
                "Expression, hands, clothes, jewellery and whether it looks like the person are"
                " not measured: those are for you to see and to mark. You can correct what was"
                " found, too: drag eyes and regions, and paint skin and subject larger or smaller."
            ),
        ),
    ]
    body = "".join(_section(head, f"<p>{escape(text)}</p>") for head, text in parts)
    return Page(ALL, title, f"<h2>{escape(title)}</h2>{body}")


def _measured(accuracy: Accuracy) -> str:
    return _tr(
        "Each layer’s page says how right it was on {pictures} real and AI pictures, many of them"
        " changed on purpose so that the truth is known. Measured on {day}; the figures are made"
        " by a program that comes with the source."
    ).format(pictures=accuracy.pictures, day=_day(accuracy))


def _page(layer: LayerWords, accuracy: Accuracy) -> Page:
    title = spoken(layer.title)
    parts = [
        (_tr("What it shows"), _paragraph(layer.reading)),
        (_tr("What can mislead it"), _paragraph(layer.misled_by)),
        (_tr("When it does not judge"), _paragraph(layer.silent_where)),
        (_tr("Where its limits are"), _bands(layer.bands)),
        (_tr("How right it is"), _facts(accuracy.of(layer.id), accuracy, judges=bool(layer.bands))),
        (_tr("Where the method comes from"), _paragraph(layer.source)),
    ]
    body = "".join(_section(head, html) for head, html in parts if html)
    return Page(layer.id, title, f"<h2>{escape(title)}</h2>{body}")


def _section(head: str, html: str) -> str:
    return f"<h3>{escape(head)}</h3>{html}"


def _paragraph(text: str) -> str:
    return f"<p>{escape(spoken(text))}</p>" if text else ""


def _bands(bands: Sequence[Band]) -> str:
    if not bands:
        only_tells = _tr("It only tells: it suggests no flaws, and no sensitivity moves it.")
        return f"<p>{escape(only_tells)}</p>"
    steps = [spoken(step.words).capitalize() for step in Sensitivity]
    heads = "".join(f"<th align='left'{_PADDED}>{escape(each)}</th>" for each in ("", *steps))
    rows = "".join(_band(band) for band in bands)
    return f"<table cellspacing='0' width='100%'><tr>{heads}</tr>{rows}</table>"


def _band(band: Band) -> str:
    title = _kind(band).format(title=spoken(band.title), unit=spoken(band.unit))
    numbers = (band.at(step).number for step in Sensitivity)
    cells = "".join(f"<td{_PADDED}>{escape(each)}</td>" for each in (title, *numbers))
    return f"<tr>{cells}</tr>"


def _kind(band: Band) -> str:
    """Return the words for what begins on which side of the numbers of a band."""
    if band.is_hint and band.is_below:
        return _tr("{title}, hint under ({unit})")
    if band.is_hint:
        return _tr("{title}, hint above ({unit})")
    if band.is_below:
        return _tr("{title}, reported under ({unit})")
    return _tr("{title}, reported above ({unit})")


def _facts(facts: Sequence[str], accuracy: Accuracy, *, judges: bool) -> str:
    if not facts:
        none = (
            _tr("The last run of the benchmarks has no figures on this layer.")
            if judges
            else _tr("It only tells, so that there is nothing it could be right or wrong about.")
        )
        return f"<p>{escape(none)}</p>"
    listed = "".join(f"<li>{escape(spoken(fact))}</li>" for fact in facts)
    when = _tr("Measured on {day}.").format(day=_day(accuracy))
    return f"<ul>{listed}</ul><p>{escape(when)}</p>"


def _day(accuracy: Accuracy) -> str:
    day = accuracy.measured_on
    return QLocale().toString(QDate(day.year, day.month, day.day), _tr("d MMMM yyyy"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("measurement_pages", text)
