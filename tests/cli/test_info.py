from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from headshot_viewer import cli
from headshot_viewer.cli.info import described
from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.picture import PictureFacts
from headshot_viewer.core.progress import Progress
from headshot_viewer.demo import demo_pair

KEYS = {
    "path",
    "kind",
    "size_px",
    "orientation",
    "profile",
    "colour_code",
    "bit_depth",
    "notes",
    "error",
}


def turned(path: Path) -> Path:
    """Write a JPEG, 30 wide and 20 tall as stored, whose EXIF orientation is 6."""
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (30, 20), "grey").save(path, exif=exif)
    return path


def told(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(capsys.readouterr().out)
    return loaded


def test_a_picture_is_described_in_a_block(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = turned(tmp_path / "portrait.jpg")
    assert cli.main(["info", str(path)]) == 0
    shown = capsys.readouterr()
    assert shown.out.splitlines() == [
        str(path),
        "    kind         JPEG",
        "    size         20 × 30 px",
        "    orientation  6 (turned by 90° to the right)",
        "    profile      none",
        "    bit depth    8 bits per channel",
        "    note         It has no colour profile; the colours are taken as sRGB.",
    ]
    assert shown.err == ""


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_is_put_into_words(orientation: int) -> None:
    facts = PictureFacts("JPEG", PictureSize(1, 1), orientation=orientation)
    assert f"orientation  {orientation} (" in described(Path("a.jpg"), facts)


def test_a_profile_is_named() -> None:
    facts = PictureFacts("TIFF", PictureSize(1, 1), profile="Display P3", bit_depth=16)
    lines = described(Path("a.tif"), facts).splitlines()
    assert "    profile      Display P3" in lines
    assert "    bit depth    16 bits per channel" in lines


def test_colours_stated_by_numbers_are_named() -> None:
    facts = PictureFacts("HEIC", PictureSize(1, 1), colour_code="Display P3 (nclx 12/13)")
    lines = described(Path("a.heic"), facts).splitlines()
    assert "    profile      none" in lines
    assert "    colour code  Display P3 (nclx 12/13)" in lines
    plain = described(Path("a.jpg"), PictureFacts("JPEG", PictureSize(1, 1)))
    assert "colour code" not in plain


def test_megapixels_and_bits_are_counted_as_one_says_them() -> None:
    large = described(Path("a.jpg"), PictureFacts("JPEG", PictureSize(4000, 6000)))
    assert "size         4000 × 6000 px (24.0 megapixels)" in large
    black_and_white = PictureFacts("TIFF", PictureSize(1, 1), bit_depth=1)
    lines = described(Path("a.tif"), black_and_white).splitlines()
    assert "    size         1 × 1 px" in lines
    assert "    bit depth    1 bit per channel" in lines


def test_refused_files_are_named_on_standard_error_and_the_others_described(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = tmp_path / "notes.jpg"
    words.write_text("not a picture", encoding="utf-8")
    good = turned(tmp_path / "good.jpg")
    files = [str(words), str(good), str(tmp_path / "missing.png"), str(tmp_path)]
    assert cli.main(["info", *files]) == 2
    shown = capsys.readouterr()
    assert shown.out.count("kind") == 1
    assert str(good) in shown.out
    refused = shown.err.splitlines()
    assert len(refused) == 3
    for name, line in zip(("notes.jpg", "missing.png", tmp_path.name), refused, strict=True):
        assert line.startswith(f"“{name}” could not be opened: ")


def test_json_holds_one_entry_for_each_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, missing = turned(tmp_path / "gut ü.jpg"), tmp_path / "missing.png"
    assert cli.main(["info", "--json", str(good), str(missing)]) == 2
    shown = told(capsys)
    assert (shown["format"], shown["version"]) == ("headshot-viewer info", 1)
    assert set(shown) == {"format", "version", "files"}
    assert [set(entry) for entry in shown["files"]] == [KEYS, KEYS]
    read, refused = shown["files"]
    assert read == {
        "path": str(good),
        "kind": "JPEG",
        "size_px": [20, 30],
        "orientation": 6,
        "profile": None,
        "colour_code": None,
        "bit_depth": 8,
        "notes": ["It has no colour profile; the colours are taken as sRGB."],
        "error": None,
    }
    assert refused["error"] == "“missing.png” could not be opened: there is no such file."
    assert refused["kind"] is None
    assert refused["size_px"] is None


def test_all_good_files_end_with_zero(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["info", "--json", *map(str, demo_pair().values())]) == 0
    assert [entry["error"] for entry in told(capsys)["files"]] == [None, None]


def test_a_file_that_the_program_fails_on_does_not_hide_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path, *, progress: Progress) -> None:
        progress(0.5)
        raise ZeroDivisionError(path)

    monkeypatch.setattr("headshot_viewer.files.picture_file.read_picture", fail)
    assert cli.main(["info", str(tmp_path / "a.jpg"), str(tmp_path / "b.jpg")]) == 2
    assert capsys.readouterr().err.splitlines() == [
        "“a.jpg” could not be opened: the program fails on it, ZeroDivisionError.",
        "“b.jpg” could not be opened: the program fails on it, ZeroDivisionError.",
    ]
