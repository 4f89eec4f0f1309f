"""A sheet, a session and the measurements of each of many pairs; what is done is not done again.

Everything of a pair is written whole or not at all, and its JSON last: who finds that, made from
the same pictures in the same way, finds all of it.
"""

from __future__ import annotations

import csv
import json
import os
import re
import signal
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from functools import cache
from hashlib import sha256
from io import StringIO
from multiprocessing import get_context, parent_process, resource_tracker
from multiprocessing.connection import wait as wait_for
from multiprocessing.managers import SyncManager
from threading import Thread
from typing import TYPE_CHECKING, Any, Final

from headshot_viewer import __version__
from headshot_viewer.core.endings import SESSION_ENDING
from headshot_viewer.core.errors import (
    Cancelled,
    HeadshotError,
    NotWritten,
    PictureUnreadable,
)
from headshot_viewer.core.flaws import vocabulary_of
from headshot_viewer.core.progress import unwatched
from headshot_viewer.core.said import said
from headshot_viewer.core.sensitivity import Sensitivity
from headshot_viewer.files.atomic import PART_ENDING, reason_in_words, write_bytes
from headshot_viewer.files.unread import why_unread
from headshot_viewer.sheet_files import SheetOptions, sheet_details, write_sheet

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from pathlib import Path
    from threading import Event

    from headshot_viewer.core.pair_names import NamedPair
    from headshot_viewer.core.progress import Progress
    from headshot_viewer.paint.layout import SheetDetails

OVERVIEW: Final = "overview.csv"
_MADE_FROM: Final = "made_from"
_PART: Final = re.compile(rf"\.[0-9a-f]{{16}}{re.escape(PART_ENDING)}")
_ASKED_EVERY_S: Final = 0.2
_OPENED, _MEASURED, _PAINTED = 0.1, 0.7, 0.95
"""Shares of a pair's work that pass until then."""


class Fate(StrEnum):
    """What became of a pair."""

    MADE = "made"
    KEPT = "kept"
    """It had been made before, from the same pictures in the same way."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class BatchOptions:
    """How all pairs are made; it goes to other processes, so it holds no pictures.

    Attributes:
        sheet: layout, size and so on.
        studio, client, date: what stands on every sheet; a pair may name a client of its own.
        logo: path of a picture; None for none.
        paper: ``"light"`` or ``"dark"``.
        layer: id of the layer whose heatmap is shown; None for none.
        accepts_findings: whether all that layers suggest is marked.
        sensitivity: how soon the layers speak.
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
        pair: which one.
        fate: what became of it.
        reason: one whole sentence where it was refused; else empty.
    """

    pair: NamedPair
    fate: Fate
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Places:
    """Where everything of a pair is written."""

    sheet: Path
    session: Path
    told: Path

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
        return self.sheet, self.session, self.told


def make_all(
    pairs: Sequence[NamedPair],
    folder: Path,
    options: BatchOptions,
    *,
    processes: int = 1,
    progress: Progress = unwatched,
) -> Iterator[Outcome]:
    """Make every pair, and yield what became of each as soon as it is known, in any order.

    Args:
        pairs: no two with one name.
        folder: where to; it is there.
        options: for all of them.
        processes: how many pairs are made at a time. With one, Qt must have been started here.
        progress: asked often whether to go on.

    Raises:
        Cancelled: by *progress*; what is not finished is not there.
    """
    clear_away(folder)
    if processes == 1:
        for pair in pairs:
            yield make(pair, folder, options, progress)
        return
    yield from _in_processes(pairs, folder, options, processes, progress)


def make(pair: NamedPair, folder: Path, options: BatchOptions, progress: Progress) -> Outcome:
    """Make one pair; whatever is wrong with it is told and not raised.

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


def write_overview(folder: Path, outcomes: Sequence[Outcome]) -> None:
    """Write a table of all pairs with what was measured, for a spreadsheet.

    Raises:
        NotWritten: the table is as it was.
    """
    told = [_told(folder, outcome) for outcome in outcomes]
    layers = list(dict.fromkeys(entry["id"] for each in told for entry in each.get("layers", ())))
    columns = [f"{layer}_{what}" for layer in layers for what in _OF_LAYER]
    out = StringIO(newline="")
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(("name", "professional", "ai", "fate", "reason", "findings", *columns))
    for outcome, each in zip(outcomes, told, strict=True):
        by_id = {entry["id"]: entry for entry in each.get("layers", ())}
        values = [_value(by_id.get(layer), what) for layer in layers for what in _OF_LAYER]
        pair = outcome.pair
        findings = len([f for f in each.get("findings", ()) if not f["hint"]]) if each else ""
        rows.writerow(
            (
                _harmless(pair.name),
                _harmless(str(pair.professional)),
                _harmless(str(pair.ai)),
                outcome.fate.value,
                _harmless(outcome.reason),
                findings,
                *values,
            )
        )
    # With a mark of the encoding, without which spreadsheets take it for another one.
    write_bytes(folder / OVERVIEW, out.getvalue().encode("utf-8-sig"))


def clear_away(folder: Path) -> None:
    """Remove what a batch that was killed left half-written in *folder*.

    Raises:
        NotWritten: something of it cannot be removed.
    """
    for path in folder.glob(f".*{PART_ENDING}"):
        if _PART.fullmatch(path.name):
            _remove(path)


_OF_LAYER: Final = ("professional", "ai", "ratio", "certainty")


def _value(entry: dict[str, Any] | None, what: str) -> object:
    if entry is None:
        return ""
    told = entry[what]
    value = told.get("value") if isinstance(told, dict) else told
    return "" if value is None else value


def _harmless(text: str) -> str:
    """Return *text* so that a spreadsheet does not take it for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _told(folder: Path, outcome: Outcome) -> dict[str, Any]:
    if outcome.fate is Fate.REFUSED:
        return {}
    told: dict[str, Any] = _read_json(Places.of(folder, outcome.pair).told) or {}
    return told


# One pair


def _make(
    pair: NamedPair,
    places: Places,
    options: BatchOptions,
    made_from: dict[str, Any],
    progress: Progress,
) -> None:
    from headshot_viewer import batch
    from headshot_viewer.analysis.catalogue import analysers
    from headshot_viewer.analysis.report import alignment_as_json, analysis_as_json
    from headshot_viewer.core.progress import part
    from headshot_viewer.files.session_file import write_session

    opened = batch.open_pair(pair.professional, pair.ai, progress=part(progress, 0, _OPENED))
    opened = replace(opened, look=replace(opened.look, sensitivity=options.sensitivity))
    subjects = batch.subjects_of(opened)
    results = batch.analyse_pair(
        opened, analysers(), subjects, progress=part(progress, _OPENED, _MEASURED)
    )
    if options.accepts_findings:
        opened = batch.accept_findings(opened, results)
    if options.layer is not None:
        opened = replace(opened, look=replace(opened.look, layer=options.layer))
    shown = next((each for each in results if each.layer == options.layer), None)
    link = batch.link_pair(opened, subjects)
    content = batch.sheet_content(
        opened,
        subjects,
        shown,
        _details(options),
        layout=options.sheet.layout,
        vocabulary=vocabulary_of(options.wording),
    )
    # Whoever finds the JSON finds the rest: it goes first when anything is made anew.
    _remove(places.told)
    write_sheet(places.sheet, content, options.sheet, progress=part(progress, _MEASURED, _PAINTED))
    write_session(places.session, opened.session, opened.look)
    alignment = alignment_as_json(opened.session.alignment.mode, link.hanging)
    told = analysis_as_json(opened.pictures, link.faces, alignment, results)
    told[_MADE_FROM] = made_from
    write_bytes(places.told, f"{json.dumps(told, indent=2, allow_nan=False)}\n".encode("ascii"))
    progress(1.0)


def _details(options: BatchOptions) -> SheetDetails:
    return sheet_details(options.studio, options.logo, options.client, options.date, options.paper)


def _made_from(pair: NamedPair, options: BatchOptions) -> dict[str, Any]:
    """Return all that the result hangs on: pictures, options, program."""
    chosen = asdict(options)
    if not options.wording:
        # Sheets that were made before there was a choice are as they would be now.
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
    told = _read_json(places.told)
    return told is not None and told.get(_MADE_FROM) == made_from


def _read_json(path: Path) -> dict[str, Any] | None:
    try:
        told = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) else None


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise NotWritten(path, reason_in_words(error)) from error


def _hash(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise PictureUnreadable(path, why_unread(error)) from error


# Many processes


@contextmanager
def _unheard() -> Iterator[None]:
    """Start processes inside this context whom Ctrl+C never reaches, however early it comes.

    It is heard afterwards, by the process that waits for them.
    """
    if not hasattr(signal, "pthread_sigmask"):
        # On Windows they ignore it from :func:`_serve` on.
        yield
        return
    # Python's own helper process; whoever starts it lets the signal in again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve() -> None:
    """Leave Ctrl+C to the process that waits for this one, and end when it is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()


def _end_after(sentinel: int) -> None:
    """End this process with its parent: nobody would ever take its answers."""
    wait_for([sentinel])
    # What is being written stays beside its target, and is cleared away by the next batch.
    os._exit(1)


@cache
def _qt() -> object:
    """Start Qt in this process, once, and keep it."""
    from headshot_viewer.paint.offscreen import start_offscreen

    return start_offscreen()


def _make_there(pair: NamedPair, folder: Path, options: BatchOptions, stop: Event) -> Outcome:
    """Make a pair in a process of the pool."""

    def progress(_done: float, /) -> None:
        if stop.is_set():
            raise Cancelled

    _qt()
    return make(pair, folder, options, progress)


def _in_processes(
    pairs: Sequence[NamedPair],
    folder: Path,
    options: BatchOptions,
    processes: int,
    progress: Progress,
) -> Iterator[Outcome]:
    """Make pairs in several processes; one that dies takes only its own pair with it."""
    context = get_context("spawn")
    manager = SyncManager(ctx=context)
    with _unheard():
        manager.start(_serve)
    try:
        pool = _Pool(folder, options, manager.Event(), progress)
        waiting = list(reversed(pairs))
        while waiting:
            suspects = yield from pool.run(waiting, processes)
            for suspect in suspects:
                # Which of them ended its process only shows alone.
                for pair in (yield from pool.run([suspect], 1)):
                    reason = said("The process that made this pair ended unexpectedly.")
                    yield Outcome(pair, Fate.REFUSED, reason)
    finally:
        manager.shutdown()


@dataclass(frozen=True, slots=True, eq=False)
class _Pool:
    """Processes that make pairs.

    Attributes:
        folder, options: for all of them.
        stop: set when nothing more is wanted.
        progress: asked whether to go on.
    """

    folder: Path
    options: BatchOptions
    stop: Event
    progress: Progress

    def run(
        self, waiting: list[NamedPair], processes: int
    ) -> Generator[Outcome, None, list[NamedPair]]:
        """Make pairs from the end of *waiting* until there is none, or a process dies.

        Returns:
            The pairs that were being made when it died; they are no longer in *waiting*.
        """
        running: dict[Future[Outcome], NamedPair] = {}
        with ProcessPoolExecutor(
            processes, mp_context=get_context("spawn"), initializer=_serve
        ) as pool:
            try:
                while waiting or running:
                    while waiting and len(running) < processes:
                        pair = waiting.pop()
                        with _unheard():
                            job = pool.submit(
                                _make_there, pair, self.folder, self.options, self.stop
                            )
                        running[job] = pair
                    done, _ = wait(running, _ASKED_EVERY_S, FIRST_COMPLETED)
                    self.progress(0.0)
                    for job in done:
                        outcome = job.result()
                        del running[job]
                        yield outcome
            except BrokenProcessPool:
                return list(running.values())
            except BaseException:
                self.stop.set()
                raise
        return []
