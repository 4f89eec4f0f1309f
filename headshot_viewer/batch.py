"""The whole walk without a window: pictures or a session in, measurements or a comparison out.

Reads no settings: the same files give the same answer on every machine.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from headshot_viewer import PROGRAM
from headshot_viewer.core import edits
from headshot_viewer.core.errors import SessionUnreadable
from headshot_viewer.core.hanging import Hanging, hanging
from headshot_viewer.core.look import PLAIN_LOOK, Look
from headshot_viewer.core.pairing import Pairing, needs_pairing
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import part, unwatched
from headshot_viewer.core.said import said
from headshot_viewer.core.session import EMPTY_SESSION, Session

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from headshot_viewer.analysis.analyser import Analyser
    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.face import Face
    from headshot_viewer.core.layer import LayerResult
    from headshot_viewer.core.picture import Picture
    from headshot_viewer.core.progress import Progress
    from headshot_viewer.paint.layout import ComparisonContent

_PIXELS_PER_METRE: Final = 11811
"""300 pixels per inch, the customary resolution of a print."""

_SOFTWARE: Final = MappingProxyType({"Software": PROGRAM})

_LOCATED: Final = 0.2
"""Share of opening a session that passes until its pictures are found."""

_MEASURED: Final = 0.4
"""Share of an export with a heatmap that passes until the pictures are measured."""


@dataclass(frozen=True, slots=True, eq=False)
class OpenedPair:
    """Two pictures with what was said of them.

    Attributes:
        session: both sides are there; its references are those of *pictures*.
        look: which layer is shown, and how.
        pictures: by side, whole.
        notes: whole sentences on what is not as the session was saved.
    """

    session: Session
    look: Look
    pictures: Mapping[Side, Picture] = field(repr=False)
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Link:
    """How the pictures of a pair belong together.

    Attributes:
        faces: the face that counts in each picture; None where there is none.
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


def open_session(path: Path, *, progress: Progress = unwatched) -> OpenedPair:
    """Read a session and the two pictures that it shows.

    A picture that was moved is looked for, see ``files/find_picture.py``; one whose file has
    changed is taken as it is now. A note says so.

    Raises:
        SessionUnreadable: not a session, or one without two pictures.
        PictureUnreadable: a picture is nowhere to be found, or not to be read.
        Cancelled: by *progress*.
    """
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
            # The path as saved: by it the edit knows the picture again.
            session = edits.hang(session, side, replace(picture.ref, path=hung.ref.path))
            notes.append(
                said(
                    "“{name}” has changed since the session was saved:"
                    " annotations may not lie where they were drawn.",
                    name=picture.ref.path.name,
                )
            )
    return OpenedPair(session, file.look, pictures, tuple(notes))


def subjects_of(pair: OpenedPair) -> dict[Side, Subject]:
    """Return both pictures as the analysers see them, with what the session says of their faces."""
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
        pair: the pictures.
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
        results.append(analyser.measure(subjects[Side.PROFESSIONAL], subjects[Side.AI], stretch))
    return tuple(results)


def export_comparison(
    target: Path,
    pair: OpenedPair,
    analyser: Analyser | None = None,
    *,
    width_px: int | None = None,
    progress: Progress = unwatched,
) -> None:
    """Write the comparison of *pair* as a PNG.

    Args:
        target: replaced in one step, or left as it is.
        pair: with annotations, opacity and threshold.
        analyser: whose heatmap and values are shown; None for none.
        width_px: of the PNG; None keeps every picture's pixels.
        progress: may cancel.

    Raises:
        NotWritten: *target* is as it was.
        Cancelled: by *progress*.
        ImportError: a library that Qt needs is missing.
    """
    from headshot_viewer.paint.comparison_content import comparison_content

    chosen = () if analyser is None else (analyser,)
    subjects = subjects_of(pair)
    results = analyse_pair(pair, chosen, subjects, progress=part(progress, 0, _MEASURED))
    content = comparison_content(
        pair.session,
        {picture.ref.sha256: picture for picture in pair.pictures.values()},
        next(iter(results), None),
        opacity=pair.look.opacity,
        threshold=pair.look.threshold,
        swapped=pair.look.swapped,
        pairing=_pairing_if_needed(pair, subjects),
    )
    rest = part(progress, _MEASURED if chosen else 0, 1)
    write_comparison(target, content, width_px=width_px, progress=rest)


def _pairing_if_needed(pair: OpenedPair, subjects: Mapping[Side, Subject]) -> Pairing | None:
    """Return how the pictures belong together; None where no annotation asks: faces take long."""
    if not needs_pairing(pair.session.shown_annotations):
        return None
    return link_pair(pair, subjects).pairing


def write_comparison(
    target: Path,
    content: ComparisonContent,
    *,
    width_px: int | None = None,
    progress: Progress = unwatched,
) -> None:
    """Paint *content* and write it as a PNG, stripe by stripe.

    Needs a QGuiApplication; any thread may call it.

    Args:
        target: replaced in one step, or left as it is.
        content: what the comparison says.
        width_px: of the PNG; None keeps every picture's pixels.
        progress: may cancel.

    Raises:
        NotWritten: *target* is as it was.
        Cancelled: by *progress*.
    """
    from headshot_viewer.files.png_file import PngKind, write_png
    from headshot_viewer.paint.comparison import plan_comparison, stripes

    plan = plan_comparison(content, width_px)
    write_png(
        target,
        width_px=plan.size_px.width,
        height_px=plan.size_px.height,
        kind=PngKind.RGB,
        stripes=stripes(plan),
        pixels_per_metre=_PIXELS_PER_METRE,
        text=_SOFTWARE,
        progress=progress,
    )


def _located(session: Session, path: Path, progress: Progress) -> tuple[Session, list[str]]:
    """Look for the shown pictures that are not where the session at *path* says.

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
