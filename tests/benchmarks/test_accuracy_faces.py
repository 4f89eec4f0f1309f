from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from benchmarks.accuracy import faces
from benchmarks.accuracy.benchmark import Skipped
from headshot_viewer.core.face import Eyes
from headshot_viewer.core.geometry import PicturePoint, PictureSize
from headshot_viewer.files.png_file import png_bytes
from headshot_viewer.resources import resource_path
from tests.analysis.face_pictures import portrait_face

SIZE = PictureSize(512, 600)


def test_a_face_that_was_only_moved_is_linked_exactly() -> None:
    moved = portrait_face().carried_to(Eyes(PicturePoint(900, 500), PicturePoint(1300, 700)))
    assert moved is not None
    errors = faces.linking_errors((SIZE, portrait_face()), (PictureSize(3000, 4000), moved))
    assert {link for link, _ in errors} == set(faces.LINKS)
    exact = {key: error for key, error in errors.items() if key[0] != "face"}
    assert exact == pytest.approx(dict.fromkeys(exact, 0), abs=1e-6)
    # Eyes that are not levelled differ by the tilt.
    assert errors["face", "eyes"] > 10


def test_pictures_that_are_not_there_are_skipped_politely(tmp_path: Path) -> None:
    with pytest.raises(Skipped, match=r"no .*INDEX\.csv"):
        faces.BENCHMARK.report(tmp_path)


def test_the_table_has_a_line_for_each_pair_and_its_medians(tmp_path: Path) -> None:
    for name in ("professional", "ai-simulated"):
        (tmp_path / f"{name}.jpg").write_bytes(resource_path(f"demo/{name}.jpg").read_bytes())
    rows = ("professional.jpg,P1,real", "ai-simulated.jpg,P1,ai", "ai-simulated.jpg,,")
    index = "\n".join(("file,pair,role", *rows, "a.jpg,P2,reference", "b.jpg,P2,reference"))
    (tmp_path / "INDEX.csv").write_text(index, encoding="utf-8")
    lines = faces.BENCHMARK.report(tmp_path).text.splitlines()
    head, rule, pair, medians = (line for line in lines if line.startswith("|"))
    assert [cell.strip() for cell in head.strip("|").split("|")][:3] == [
        *("pair", "yaw, °", "face: eyes"),
    ]
    assert set(rule) <= set("|-: ")
    assert pair.startswith("| P1 ai-simulated.jpg |")
    assert medians.startswith("| median, both frontal, 1 pairs |")
    assert pair.split("|")[3:] == medians.split("|")[3:]


def test_a_picture_without_a_face_is_named(tmp_path: Path) -> None:
    for name in ("grey.png", "other.png"):
        (tmp_path / name).write_bytes(png_bytes(np.full((80, 60, 3), 120, np.uint8)))
    index = "file,pair,role\ngrey.png,P7,real\nother.png,P7,ai"
    (tmp_path / "INDEX.csv").write_text(index, encoding="utf-8")
    assert "P7 other.png: no face was found." in faces.BENCHMARK.report(tmp_path).text
