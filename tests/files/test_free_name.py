from __future__ import annotations

from pathlib import Path

from headshot_viewer.files.free_name import free_path


def test_the_first_free_name_is_taken(tmp_path: Path) -> None:
    names = []
    for _ in range(3):
        path = free_path(tmp_path, "sheet", ".pdf")
        path.touch()
        names.append(path.name)
    assert names == ["sheet.pdf", "sheet (2).pdf", "sheet (3).pdf"]
    assert free_path(tmp_path, "sheet", ".png").name == "sheet.png"
    assert free_path(tmp_path / "none", "sheet", ".png").name == "sheet.png"


def test_a_link_to_nowhere_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "sheet.png").symlink_to(tmp_path / "elsewhere.png")
    assert free_path(tmp_path, "sheet", ".png").name == "sheet (2).png"
