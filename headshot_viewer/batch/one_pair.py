"""One pair without a window: pictures or a session in, measurements or a comparison out.

Reads no settings: the same files give the same result on every machine.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from headshot_viewer.core import decisions, edits
from headshot_viewer.core.annotation import Style
from headshot_viewer.core.errors import PictureUnreadable, SessionUnreadable
from headshot_viewer.core.flaws import OUR_WORDS
from headshot_viewer.core.hanging import Hanging, hanging
from headshot_viewer.core.look import PLAIN_LOOK, Look
from headshot_viewer.core.pairing import Pairing, needs_pairing
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import part, unwatched
from headshot_viewer.core.said import said
from headshot_viewer.core.session import EMPTY_SESSION, Session
from headshot_viewer.core.suggestion import State
from headshot_viewer.sheet_files import PLAIN_SHEET, SheetOptions, write_sheet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from headshot_viewer.analysis.analyser import Analyser
    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.face import Face
    from headshot_viewer.core.flaws import Vocabulary
    from headshot_viewer.core.layer import LayerResult
    from headshot_viewer.core.picture import Picture
    from headshot_viewer.core.progress import Progress
    from headshot_viewer.paint.layout import ComparisonContent, SheetDetails, Variant

_LOCATED: Final = 0.2
_UNPACKED: Final = 0.3
"""Share of opening a session that passes until its pictures are found."""

_MEASURED: Final = 0.4
"""Share of an export with a heatmap that passes until the pictures are measured."""


@dataclass(frozen=True, slots=True, eq=False)
class OpenedPair:
    """Two pictures with their session and look.

    Attributes:
        session: both sides are there; its references are those of *pictures*.
        look: which layer is shown, and how.
        pictures: by side, at full resolution.
        notes: whole sentences on what has changed since the session was saved.
        behind: AI candidates that are not shown, if they were asked for and could be read.
    """

    session: Session
    look: Look
    pictures: Mapping[Side, Picture] = field(repr=False)
    notes: tuple[str, ...] = ()
    behind: tuple[Picture, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class Link:
    """How the pictures of a pair are linked.

    Attributes:
        faces: the chosen face in each picture; None if there is none.
        hanging: where both hang, as in the window.
    """

    faces: Mapping[Side, Face | None] = field(repr=False)
    hanging: Hanging

    @property
    def pairing(self) -> Pairing:
        return Pairing(self.hanging, *(self.faces.get(side) for side in Side))


def open_pair(professional: Path, ai: Path, *, progress: Progress = unwatched) -> OpenedPair:
    """Read two pictures.

    Raises:
        PictureUnreadable: one of them; nothing else was done.
        Cancelled: by *progress*.
    """
    paths = {Side.PROFESSIONAL: professional, Side.AI: ai}
    pictures = _read(paths, progress)
    session = EMPTY_SESSION
    for side, picture in pictures.items():
        session = edits.hang(session, side, picture.ref)
    return OpenedPair(session, PLAIN_LOOK, pictures)


def open_session(
    path: Path, *, with_candidates: bool = False, progress: Progress = unwatched
) -> OpenedPair:
    """Read a session and the two pictures that it shows.

    A picture that was moved is looked for, see ``files/find_picture.py``; one whose file has
    changed is taken as it is now. A note says so.

    Args:
        path: of the session.
        with_candidates: whether the AI pictures that are not shown are read as well; one that
            cannot be read is reported in a note.
        progress: may cancel.

    Raises:
        SessionUnreadable: not a session, or one without two pictures.
        PictureUnreadable: a picture is nowhere to be found, or not to be read.
        Cancelled: by *progress*.
    """
    from headshot_viewer.files.portable import is_portable
    from headshot_viewer.files.unpacking import unpack

    if not is_portable(path):
        return _open_session(path, progress, with_candidates=with_candidates)
    # The pictures are read whole: nothing of what was unpacked is needed afterwards.
    with TemporaryDirectory(prefix="headshot-viewer-") as folder:
        session = unpack(path, Path(folder) / path.stem, progress=part(progress, 0, _UNPACKED))
        stretch = part(progress, _UNPACKED, 1)
        return _open_session(session, stretch, with_candidates=with_candidates)


def _open_session(path: Path, progress: Progress, *, with_candidates: bool) -> OpenedPair:
    from headshot_viewer.files.session_file import read_session

    file = read_session(path)
    session, notes = _located(file.session, path, part(progress, 0, _LOCATED))
    paths = {side: hung.ref.path for side in Side if (hung := session.on(side)) is not None}
    if len(paths) < len(Side):
        raise SessionUnreadable(path, said("it does not hold two pictures to compare"))
    pictures = _read(paths, part(progress, _LOCATED, 1))
    for side, picture in pictures.items():
        hung = session.on(side)
        if hung is not None and hung.ref.sha256 != picture.ref.sha256:
            # By the saved path the edit recognises the picture.
            session = edits.hang(session, side, replace(picture.ref, path=hung.ref.path))
            notes.append(
                said(
                    "“{name}” has changed since the session was saved:"
                    " annotations may not lie where they were drawn.",
                    name=picture.ref.path.name,
                )
            )
    behind, told = _read_behind(session, path) if with_candidates else ((), ())
    return OpenedPair(session, file.look, pictures, (*notes, *told), behind)


def _read_behind(session: Session, path: Path) -> tuple[tuple[Picture, ...], tuple[str, ...]]:
    """Read the candidates that are not shown; return them, and a note on each that is missing."""
    from headshot_viewer.files.find_picture import find_picture
    from headshot_viewer.files.picture_file import read_picture

    found, notes = [], []
    for hung in session.candidates:
        if hung == session.ai:
            continue
        try:
            there = hung.ref.path if hung.ref.path.is_file() else find_picture(hung.ref, path).path
            found.append(read_picture(there or hung.ref.path))
        except PictureUnreadable as error:
            notes.append(str(error))
    return tuple(found), tuple(notes)


def subjects_of(pair: OpenedPair) -> dict[Side, Subject]:
    """Return both pictures as the analysers see them, with the session's corrections."""
    from headshot_viewer.analysis.subject import Subject

    subjects = {}
    for side, picture in pair.pictures.items():
        subject, hung = Subject(picture), pair.session.on(side)
        if hung is not None:
            subject = subject.corrected(pair.session.alignment.choice(hung.key))
        subjects[side] = subject
    return subjects


def link_pair(
    pair: OpenedPair, subjects: Mapping[Side, Subject], *, progress: Progress = unwatched
) -> Link:
    """Find the faces of both pictures and how the window would hang them.

    Raises:
        Cancelled: by *progress*.
    """
    from headshot_viewer.analysis.faces import face_of, faces_of

    found: dict[Side, Face | None] = {}
    for index, (side, subject) in enumerate(subjects.items()):
        progress(index / len(subjects))
        found[side] = face_of(subject)
    known = {subject.sha256: faces_of(subject) for subject in subjects.values()}
    progress(1)
    return Link(found, hanging(pair.session, known))


def analyse_pair(
    pair: OpenedPair,
    analysers: Iterable[Analyser],
    subjects: Mapping[Side, Subject] | None = None,
    *,
    progress: Progress = unwatched,
) -> tuple[LayerResult, ...]:
    """Measure both pictures with each of *analysers*.

    Args:
        pair: the pictures; its look holds the sensitivity.
        analysers: in the order of the answer.
        subjects: of :func:`subjects_of`, where they are needed for more than this.
        progress: may cancel.

    Raises:
        Cancelled: by *progress*.
    """
    subjects = subjects or subjects_of(pair)
    chosen = tuple(analysers)
    results = []
    for index, analyser in enumerate(chosen):
        stretch = part(progress, index / len(chosen), (index + 1) / len(chosen))
        result = analyser.measure(subjects[Side.PROFESSIONAL], subjects[Side.AI], stretch)
        results.append(result.at(pair.look.sensitivity))
    return tuple(results)


def accept_findings(pair: OpenedPair, results: Iterable[LayerResult]) -> OpenedPair:
    """Turn all findings into annotations, except hints.

    What the photographer rejected stays rejected, and what was accepted before stays as it is.

    Args:
        pair: the pictures.
        results: of these pictures, at most one per layer.
    """
    session = pair.session
    wanted = [
        one
        for one in decisions.suggestions(session, results)
        if not one.hint and decisions.state_of(session, one) is State.OPEN
    ]
    # Not random: the same files give the same session.
    numbers = count(len(session.annotations) + 1)
    taken = {annotation.id for annotation in session.annotations}
    names = (name for number in numbers if (name := f"finding-{number}") not in taken)
    accepted = decisions.accept(session, wanted, Style(), make_id=lambda: next(names))
    return replace(pair, session=accepted)


def sheet_content(
    pair: OpenedPair,
    subjects: Mapping[Side, Subject],
    result: LayerResult | None = None,
    details: SheetDetails | None = None,
    *,
    layout: str = PLAIN_SHEET.layout,
    vocabulary: Vocabulary = OUR_WORDS,
) -> ComparisonContent:
    """Return the content of a comparison of *pair*.

    Args:
        pair: with annotations, opacity and threshold.
        subjects: of :func:`subjects_of`.
        result: of the layer whose heatmap and values are shown; None for none.
        details: of the studio and the client; None for none.
        layout: the page it is for; the plain one searches no faces unless an annotation asks.
        vocabulary: what flaws are called.
    """
    from headshot_viewer.paint.comparison_content import comparison_content
    from headshot_viewer.paint.layout import NO_DETAILS, WipeLine, layouts

    is_plain = layouts()[layout].size_pt is None
    needs_faces = not is_plain or needs_pairing(pair.session.shown_annotations)
    compare = pair.look.compare
    content = comparison_content(
        pair.session,
        {picture.ref.sha256: picture for picture in pair.pictures.values()},
        result,
        opacity=pair.look.opacity,
        threshold=pair.look.threshold,
        swapped=pair.look.swapped,
        # Finding faces is slow.
        pairing=link_pair(pair, subjects).pairing if needs_faces else None,
        details=details or NO_DETAILS,
        wipe=WipeLine(compare.wipe, compare.wipe_is_level),
        vocabulary=vocabulary,
    )
    return replace(content, variants=_variants(pair, subjects)) if pair.behind else content


def _variants(pair: OpenedPair, subjects: Mapping[Side, Subject]) -> tuple[Variant, ...]:
    from headshot_viewer.analysis.faces import faces_of, find_faces
    from headshot_viewer.paint.comparison_content import variants_of

    shown = pair.pictures[Side.AI]
    pictures = {picture.ref.sha256: picture for picture in (shown, *pair.behind)}
    faces = {picture.ref.sha256: find_faces(picture) for picture in pair.behind}
    faces[shown.ref.sha256] = faces_of(subjects[Side.AI])
    return variants_of(pair.session, pictures, faces)


def export_comparison(
    target: Path,
    pair: OpenedPair,
    analyser: Analyser | None = None,
    options: SheetOptions = PLAIN_SHEET,
    *,
    format_id: str = "png",
    details: SheetDetails | None = None,
    accepting: Iterable[Analyser] = (),
    vocabulary: Vocabulary = OUR_WORDS,
    progress: Progress = unwatched,
) -> str:
    """Write the comparison of *pair*.

    Args:
        target: replaced in one step, or left as it is.
        pair: with annotations, opacity and threshold.
        analyser: whose heatmap and values are shown; None for none.
        options: layout, size and so on.
        format_id: key in ``sheet_files.FORMATS``.
        details: of the studio and the client; None for none.
        accepting: the findings of these layers are accepted first.
        vocabulary: what flaws are called.
        progress: may cancel.

    Returns:
        A sentence on the notes that the file does not hold whole; empty where it holds all.

    Raises:
        NotWritten: *target* is as it was.
        Cancelled: by *progress*; *target* is as it was.
        ImportError: a library that Qt needs is missing.
    """
    shown = () if analyser is None else (analyser,)
    wanted = tuple(accepting)
    measured = {each.id: each for each in (*shown, *wanted)}
    subjects = subjects_of(pair)
    results = {
        result.layer: result
        for result in analyse_pair(
            pair, measured.values(), subjects, progress=part(progress, 0, _MEASURED)
        )
    }
    accepted = accept_findings(pair, [results[each.id] for each in wanted])
    result = None if analyser is None else results[analyser.id]
    content = sheet_content(
        accepted, subjects, result, details, layout=options.layout, vocabulary=vocabulary
    )
    rest = part(progress, _MEASURED if measured else 0, 1)
    return write_sheet(target, content, options, format_id=format_id, progress=rest)


def _located(session: Session, path: Path, progress: Progress) -> tuple[Session, list[str]]:
    """Search for the shown pictures that are not where the session at *path* says.

    Returns:
        The session with the paths of those that were found, and a note on each.
    """
    from headshot_viewer.files.find_picture import find_picture

    notes: list[str] = []
    for index, side in enumerate(Side):
        hung = session.on(side)
        if hung is None or hung.ref.path.is_file():
            continue
        found = find_picture(hung.ref, path, part(progress, index / len(Side), 1)).path
        if found is not None:
            session = edits.relocate(session, hung.key, found)
            notes.append(
                said(
                    "“{name}” was not where it had been; “{found}” is used.",
                    name=hung.ref.path.name,
                    found=found,
                )
            )
    return session, notes


def _read(paths: Mapping[Side, Path], progress: Progress) -> dict[Side, Picture]:
    from headshot_viewer.files.picture_file import read_picture

    pictures = {}
    for index, (side, path) in enumerate(paths.items()):
        stretch = part(progress, index / len(paths), (index + 1) / len(paths))
        pictures[side] = read_picture(path.absolute(), progress=stretch)
    return pictures
