"""Small pairs on disk for the commands."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Ellipse
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.look import Look
from headshot_viewer.core.picture import Side
from headshot_viewer.core.session import EMPTY_SESSION
from headshot_viewer.files.picture_file import read_picture
from headshot_viewer.files.png_file import png_bytes
from headshot_viewer.files.session_file import write_session


def write_stripes(path: Path, *, width_px: int, height_px: int, edge_of_width: float) -> Path:
    """Write a picture whose left part is dark and whose right part is light."""
    pixels = np.full((height_px, width_px, 3), 60, np.uint8)
    pixels[:, round(width_px * edge_of_width) :] = 190
    path.write_bytes(png_bytes(pixels))
    return path


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Return a professional and an AI picture, the second half as large, in a folder of theirs."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    return (
        write_stripes(folder / "Übung 1.png", width_px=480, height_px=600, edge_of_width=0.6),
        write_stripes(folder / "ai.png", width_px=240, height_px=300, edge_of_width=0.6),
    )


@pytest.fixture
def session(pair: tuple[Path, Path], tmp_path: Path) -> Path:
    """Return a session of the pair, with a note on each picture, beside their folder."""
    hung = EMPTY_SESSION
    for side, path in zip(Side, pair, strict=True):
        hung = edits.hang(hung, side, read_picture(path).ref)
    for number, flaw in enumerate(("plastic_skin", "eyes_and_gaze"), start=1):
        shape = Ellipse(PicturePoint(60, 80), 30, 20)
        hung = edits.add(hung, Annotation(str(number), f"picture-{number}", shape, flaw, "A note"))
    path = tmp_path / "consultation.headshot"
    write_session(path, hung, Look())
    return path
