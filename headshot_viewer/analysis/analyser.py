"""The interface of an analyser: one way to measure a pair of pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.layer import LayerResult
    from headshot_viewer.core.progress import Progress
    from headshot_viewer.core.sensitivity import Band


class Measure(Protocol):
    """A pure function of the pixels of both pictures."""

    def __call__(
        self, professional: Subject | None, ai: Subject | None, progress: Progress
    ) -> LayerResult:
        """Measure a pair, of which either picture may be missing.

        Args:
            professional: None if it is not open.
            ai: None if it is not open.
            progress: called on this thread with increasing values from 0 to 1.

        Raises:
            Cancelled: by *progress*: the result is not wanted any more.
        """


@dataclass(frozen=True, slots=True)
class Analyser:
    """One layer: its names, how to read it, and the function that computes it.

    Attributes:
        id: for ``--layer``, files and caches; equal to the name of its module.
        title: as in the menu.
        unit: of the values.
        reading: what its heat means, for a photographer, one or two sentences.
        misled_by: what else can cause the same heat, one or two sentences.
        source: where the method comes from.
        order: place in the menu, ascending.
        measure: computes the layer.
        covers_picture: True when its heat lies over the whole picture, whatever is in it; False
            when it looks at the face or the subject.
        bands: its limits at each sensitivity; empty for a layer that only describes.
        silent_where: when it does not judge, one or two sentences.
    """

    id: str
    title: str
    unit: str
    reading: str
    misled_by: str
    source: str
    order: int
    measure: Measure
    covers_picture: bool = False
    bands: tuple[Band, ...] = ()
    silent_where: str = ""
