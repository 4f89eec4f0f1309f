"""Which part of a picture has to be painted again when its annotations change."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from headshot_viewer.paint.annotations import painted_box

if TYPE_CHECKING:
    from collections.abc import Hashable

    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.core.boxes import Box
    from headshot_viewer.paint.annotations import Frame
    from headshot_viewer.paint.backdrop import Backdrop

MOST_BOXES = 12
"""If more annotations change at once, everything is painted again."""


class Content(NamedTuple):
    """What determines the pixels of a plate, apart from its position.

    Attributes:
        below: everything except the annotations.
        annotations: the topmost last.
        numbers: of each of them.
        backdrop: None if no annotation depends on it.
    """

    below: Hashable
    annotations: tuple[Annotation, ...]
    numbers: tuple[int | None, ...]
    backdrop: Backdrop | None

    def by_id(self) -> dict[str, tuple[Annotation, int | None]]:
        together = zip(self.annotations, self.numbers, strict=True)
        return {annotation.id: (annotation, number) for annotation, number in together}


def changed_boxes(before: Content, after: Content, frame: Frame) -> tuple[Box, ...] | None:
    """Return what has to be painted again, in picture pixels; None for everything.

    Args:
        before: what is painted.
        after: the new content.
        frame: of the picture, now as before.
    """
    if before.below != after.below:
        return None
    if None not in (before.backdrop, after.backdrop) and before.backdrop != after.backdrop:
        return None
    old, new = before.by_id(), after.by_id()
    if [i for i in old if i in new] != [i for i in new if i in old]:
        # Another order: what lies on what.
        return None
    changed = [i for i in {**old, **new} if old.get(i) != new.get(i)]
    if len(changed) > MOST_BOXES:
        return None
    boxes = []
    for each in changed:
        told = [painted_box(a, number, frame) for a, number in _there(old.get(each), new.get(each))]
        boxes.append(told[0].united(told[-1]))
    return tuple(boxes)


def _there(
    *found: tuple[Annotation, int | None] | None,
) -> list[tuple[Annotation, int | None]]:
    return [each for each in found if each is not None]
