from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.accuracy import faces
from headshot_viewer.core.face import Eyes
from headshot_viewer.core.geometry import PicturePoint, PictureSize
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


def test_pictures_that_are_not_there_are_skipped_politely(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["faces", "--data", str(tmp_path)])
    assert faces.main() == 0
    assert "Skipped" in capsys.readouterr().out


def test_the_table_has_a_line_for_each_pair_and_its_medians(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("professional", "ai-simulated"):
        (tmp_path / f"{name}.jpg").write_bytes(resource_path(f"demo/{name}.jpg").read_bytes())
    rows = ("professional.jpg,P1,real", "ai-simulated.jpg,P1,ai", "ai-simulated.jpg,,")
    index = "\n".join(("file,pair,role", *rows, "a.jpg,P2,reference", "b.jpg,P2,reference"))
    (tmp_path / "INDEX.csv").write_text(index, encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["faces", "--data", str(tmp_path)])
    assert faces.main() == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    assert lines[1].startswith("P1 ai-simulated.jpg")
    assert lines[2].startswith("median, both frontal, 1 pairs")
