"""Golden pictures: what was painted, beside what a person once found good."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pytest
from PySide6.QtGui import QImage

from headshot_viewer.paint.images import array_of

if TYPE_CHECKING:
    from pathlib import Path

TOLERANCE: Final = 2
"""Per channel of 255: smoothing may round differently on another machine."""

SHARE: Final = 0.995
"""Of the pixels that must be within the tolerance."""


@dataclass(frozen=True, slots=True)
class Looks:
    """Compares pictures with golden ones by name.

    Attributes:
        golden: folder of the golden pictures.
        painted: folder where every run saves what was painted, so that a person can look.
        update: put what is painted in the place of the golden pictures.
    """

    golden: Path
    painted: Path
    update: bool

    def check(self, name: str, image: QImage) -> None:
        """Fail unless *image* looks like the golden picture *name*."""
        plain = image.convertToFormat(QImage.Format.Format_RGB32)
        for folder in (self.painted, *((self.golden,) if self.update else ())):
            folder.mkdir(parents=True, exist_ok=True)
            assert plain.save(str(folder / f"{name}.png"))
        golden = QImage(str(self.golden / f"{name}.png"))
        if golden.isNull():
            pytest.fail(f"no golden picture {name}: look at build/looks, then --update-looks")
        assert (plain.width(), plain.height()) == (golden.width(), golden.height())
        assert alike(plain, golden) >= SHARE, f"{name} looks different: compare build/looks"


def alike(one: QImage, other: QImage) -> float:
    """Return the share of pixels of two images of one size that agree within the tolerance."""
    difference = np.abs(array_of(one)[..., :3].astype(int) - array_of(other)[..., :3].astype(int))
    return float((difference.max(axis=2) <= TOLERANCE).mean())
