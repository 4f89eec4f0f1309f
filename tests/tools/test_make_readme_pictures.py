"""The pictures of the README are made by the program as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tools import make_readme_pictures

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.usefixtures("qapp")
def test_every_picture_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = make_readme_pictures.PICTURES
    monkeypatch.setattr(make_readme_pictures, "PICTURES", tmp_path)
    monkeypatch.setattr(make_readme_pictures, "SHEETS", make_readme_pictures.SHEETS[2:])
    assert make_readme_pictures.main() == 0
    made = {path.name for path in tmp_path.iterdir()}
    assert made == {"window.jpg", "wipe.jpg", "wipe-still.jpg"}
    for name in made:
        with Image.open(tmp_path / name) as new, Image.open(there / name) as committed:
            assert new.size == committed.size
