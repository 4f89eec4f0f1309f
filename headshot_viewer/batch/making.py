"""Makes the files of one pair of a batch: a sheet, a session and the measurements.

Each file is written whole or not at all, and the JSON last: if it is there, and was made from the
same pictures in the same way, the other two are there as well, and the pair is kept.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from headshot_viewer import __version__
from headshot_viewer.batch import one_pair
from headshot_viewer.core.endings import SESSION_ENDING
from headshot_viewer.core.errors import Cancelled, HeadshotError, NotWritten, PictureUnreadable
from headshot_viewer.core.flaws import vocabulary_of
from headshot_viewer.core.progress import part
from headshot_viewer.core.said import said
from headshot_viewer.core.sensitivity import Sensitivity
from headshot_viewer.files.atomic import reason_in_words, write_bytes
from headshot_viewer.files.unread import why_unread
from headshot_viewer.sheet_files import SheetOptions, sheet_details, write_sheet

if TYPE_CHECKING:
    from pathlib import Path

    from headshot_viewer.core.pair_names import NamedPair
    from headshot_viewer.core.progress import Progress
    from headshot_viewer.paint.layout import SheetDetails

_MADE_FROM: Final = "made_from"
_OPENED, _MEASURED, _PAINTED = 0.1, 0.7, 0.95
"""Shares of a pair's work that pass until then."""


class Fate(StrEnum):
    """The outcome for a pair, in one word."""

    MADE = "made"
    KEPT = "kept"
    """It had already been made from the same pictures with the same options."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class BatchOptions:
    """How all pairs are made. It is sent to other processes, so it holds no pictures.

    Attributes:
        sheet: layout, size and so on.
        studio, client, date: printed on every sheet; a pair may name a client of its own.
        logo: path of a picture; None for none.
        paper: ``"light"`` or ``"dark"``.
        layer: id of the layer whose heatmap is shown; None for none.
        accepts_findings: whether all findings become annotations.
        sensitivity: how readily the layers report.
        wording: the user's words for flaws, as ``core/flaws.py`` reads them; "" for ours.
    """

    sheet: SheetOptions
    studio: str = ""
    client: str = ""
    date: str = ""
    logo: Path | None = None
    paper: str = "light"
    layer: str | None = None
    accepts_findings: bool = False
    sensitivity: Sensitivity = Sensitivity.NORMAL
    wording: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a pair, and why.

    Attributes:
        pair: the pair.
        fate: made, kept or refused.
        reason: one whole sentence if it was refused; otherwise empty.
    """

    pair: NamedPair
    fate: Fate
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Places:
    """The files that a batch writes for a pair."""

    sheet: Path
    session: Path
    measurements: Path

    @classmethod
    def of(cls, folder: Path, pair: NamedPair) -> Places:
        name = pair.name
        return cls(
            folder / f"{name}.png",
            folder / f"{name}{SESSION_ENDING}",
            folder / f"{name}.json",
        )

    @property
    def all(self) -> tuple[Path, ...]:
        return self.sheet, self.session, self.measurements


def make(pair: NamedPair, folder: Path, options: BatchOptions, progress: Progress) -> Outcome:
    """Make one pair; whatever is wrong with it is reported in the outcome and not raised.

    Raises:
        Cancelled: by *progress*.
    """
    try:
        options = replace(options, client=pair.client or options.client)
        made_from = _made_from(pair, options)
        places = Places.of(folder, pair)
        if _is_made(places, made_from):
            return Outcome(pair, Fate.KEPT)
        _make(pair, places, options, made_from, progress)
    except Cancelled:
        raise
    except HeadshotError as error:
        return Outcome(pair, Fate.REFUSED, str(error))
    except MemoryError:
        return Outcome(pair, Fate.REFUSED, said("There is not enough memory for this pair."))
    except Exception as error:  # noqa: BLE001 - one bad pair must not stop the others
        what = f"{type(error).__name__}: {error}".removesuffix(": ")
        return Outcome(pair, Fate.REFUSED, said("Internal error ({what}).", what=what))
    return Outcome(pair, Fate.MADE)


def _make(
    pair: NamedPair,
    places: Places,
    options: BatchOptions,
    made_from: dict[str, Any],
    progress: Progress,
) -> None:
    from headshot_viewer.analysis.catalogue import analysers
    from headshot_viewer.analysis.report import alignment_as_json, analysis_as_json
    from headshot_viewer.files.session_file import write_session

    opened = one_pair.open_pair(pair.professional, pair.ai, progress=part(progress, 0, _OPENED))
    opened = replace(opened, look=replace(opened.look, sensitivity=options.sensitivity))
    subjects = one_pair.subjects_of(opened)
    results = one_pair.analyse_pair(
        opened, analysers(), subjects, progress=part(progress, _OPENED, _MEASURED)
    )
    if options.accepts_findings:
        opened = one_pair.accept_findings(opened, results)
    if options.layer is not None:
        opened = replace(opened, look=replace(opened.look, layer=options.layer))
    shown = next((each for each in results if each.layer == options.layer), None)
    link = one_pair.link_pair(opened, subjects)
    content = one_pair.sheet_content(
        opened,
        subjects,
        shown,
        _details(options),
        layout=options.sheet.layout,
        vocabulary=vocabulary_of(options.wording),
    )
    # A JSON file vouches for the other two, so it is removed before they are replaced.
    remove_file(places.measurements)
    write_sheet(places.sheet, content, options.sheet, progress=part(progress, _MEASURED, _PAINTED))
    write_session(places.session, opened.session, opened.look)
    alignment = alignment_as_json(opened.session.alignment.mode, link.hanging)
    measured = analysis_as_json(opened.pictures, link.faces, alignment, results)
    measured[_MADE_FROM] = made_from
    write_bytes(
        places.measurements, f"{json.dumps(measured, indent=2, allow_nan=False)}\n".encode("ascii")
    )
    progress(1.0)


def _details(options: BatchOptions) -> SheetDetails:
    return sheet_details(options.studio, options.logo, options.client, options.date, options.paper)


def _made_from(pair: NamedPair, options: BatchOptions) -> dict[str, Any]:
    """Return everything the result depends on: pictures, options, program version."""
    chosen = asdict(options)
    if not options.wording:
        # Earlier versions had no such option: their sheets are the same and are kept.
        del chosen["wording"]
    chosen["logo"] = None if options.logo is None else _hash(options.logo)
    return {
        "program": __version__,
        "professional": _hash(pair.professional),
        "ai": _hash(pair.ai),
        "options": chosen,
    }


def _is_made(places: Places, made_from: dict[str, Any]) -> bool:
    if not (places.sheet.is_file() and places.session.is_file()):
        return False
    measured = read_json(places.measurements)
    return measured is not None and measured.get(_MADE_FROM) == made_from


def read_json(path: Path) -> dict[str, Any] | None:
    """Return the JSON object in the file at *path*; None if there is none."""
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def remove_file(path: Path) -> None:
    """Remove the file at *path* if it exists.

    Raises:
        NotWritten: it cannot be removed.
    """
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise NotWritten(path, reason_in_words(error)) from error


def _hash(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise PictureUnreadable(path, why_unread(error)) from error
