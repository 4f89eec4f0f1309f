from __future__ import annotations

import errno
import os
import struct
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Final

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import QSettings

from headshot_viewer import __version__, cli
from headshot_viewer.analysis.catalogue import analysers
from headshot_viewer.core.flaws import Vocabulary, flaw
from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.picture import PictureRef
from headshot_viewer.core.variants import add_variant
from headshot_viewer.files.png_file import png_bytes
from headshot_viewer.files.session_file import read_session, write_session
from headshot_viewer.gui.settings import NAME
from headshot_viewer.paint.layout import LARGEST_PX, SMALLEST_PX, layouts
from tests.cli.suggesting import suggesting_layer
from tests.gui.layers import noisy_layer

pytestmark = pytest.mark.usefixtures("qapp")


def export(*words: object, code: int = 0) -> None:
    assert cli.main(["export", *map(str, words)]) == code


def pixels_of(path: Path) -> NDArray[np.uint8]:
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"))


def chunks_of(path: Path) -> dict[bytes, bytes]:
    data, at, found = path.read_bytes(), 8, {}
    while at < len(data):
        length, name = struct.unpack(">I4s", data[at : at + 8])
        found[name] = data[at + 8 : at + 8 + length]
        at += 12 + length
    return found


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out.png"


def test_a_pair_is_exported_without_reduction(
    pair: tuple[Path, Path], out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export(*pair, "-o", out)
    assert capsys.readouterr() == ("", "")
    page = pixels_of(out)
    # Both pictures at the height of the taller one, and some surround.
    assert page.shape[1] > 2 * 480
    assert page.shape[0] > 600
    dark = (page == 60).all(axis=2)
    assert dark.sum() >= 2 * 0.6 * 480 * 600 * 0.98


def test_the_width_is_as_asked_for(pair: tuple[Path, Path], out: Path) -> None:
    export(*pair, "-o", out, "--width", 777)
    assert pixels_of(out).shape[1] == 777


def test_the_file_says_its_colours_its_resolution_and_its_program(
    pair: tuple[Path, Path], out: Path
) -> None:
    export(*pair, "-o", out, "--width", 640)
    chunks = chunks_of(out)
    assert b"sRGB" in chunks
    assert struct.unpack(">IIB", chunks[b"pHYs"]) == (11811, 11811, 1)
    assert chunks[b"tEXt"] == f"Software\0Headshot Viewer {__version__}".encode()


def test_a_layer_adds_its_heat_and_its_words(
    pair: tuple[Path, Path], out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A layer that draws heat on anything: these pictures have nothing that a real one would show.
    monkeypatch.setattr("headshot_viewer.analysis.catalogue.analyser", lambda _id: noisy_layer())
    plain = tmp_path / "plain.png"
    export(*pair, "-o", plain, "--width", 640)
    export(*pair, "-o", out, "--width", 640, "--layer", "noisy")
    without, having = pixels_of(plain), pixels_of(out)
    assert having.shape[0] > without.shape[0]
    assert (having[: len(without) - 20] != without[:-20]).any()


def test_a_session_is_exported_with_its_annotations(
    session: Path, pair: tuple[Path, Path], out: Path, tmp_path: Path
) -> None:
    plain = tmp_path / "plain.png"
    export(*pair, "-o", plain, "--width", 640)
    export(session, "-o", out, "--width", 640)
    having, without = pixels_of(out), pixels_of(plain)
    # The list of notes stands below.
    assert having.shape[0] > without.shape[0]
    yellow = (having[..., 0] > 240) & (having[..., 1] > 190) & (having[..., 2] < 60)
    assert yellow[: len(without), :320].any()
    assert yellow[: len(without), 320:].any()


def test_a_session_is_exported_with_the_heatmap_that_it_shows(
    session: Path, out: Path, tmp_path: Path
) -> None:
    file, shapes = read_session(session), []
    looks = (
        replace(file.look, layer=None),
        replace(file.look, layer="focus"),
        replace(file.look, layer="focus", heat_shown=False),
    )
    for look in looks:
        write_session(session, file.session, look)
        export(session, "-o", out, "--width", 640)
        shapes.append(pixels_of(out).shape[0])
    assert shapes[1] > shapes[0] == shapes[2]


def test_a_layer_of_a_newer_version_is_told_and_left_out(
    session: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = read_session(session)
    write_session(session, file.session, replace(file.look, layer="aura"))
    export(session, "-o", out, "--width", 640)
    told = capsys.readouterr().err
    assert told.startswith("There is no layer “aura”; there are: ")
    assert told.endswith("The comparison goes without a heatmap.\n")
    assert out.exists()


def test_a_picture_that_changed_is_exported_as_it_is_and_said_to_have_changed(
    session: Path, pair: tuple[Path, Path], out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pair[1].write_bytes(png_bytes(np.full((300, 240, 3), (10, 200, 30), np.uint8)))
    export(session, "-o", out, "--width", 640)
    assert capsys.readouterr().err == (
        "“ai.png” has changed since the session was saved:"
        " annotations may not lie where they were drawn.\n"
    )
    page = pixels_of(out)
    assert (page == (10, 200, 30)).all(axis=2).any()
    assert ((page[:, 320:, 0] > 240) & (page[:, 320:, 2] < 60)).any()


def test_a_picture_that_is_gone_is_named(
    session: Path, pair: tuple[Path, Path], out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pair[1].unlink()
    export(session, "-o", out, code=2)
    assert capsys.readouterr().err == "“ai.png” could not be opened: there is no such file.\n"
    assert not out.exists()


def test_a_session_of_one_picture_has_nothing_to_compare(
    session: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = read_session(session)
    write_session(session, replace(file.session, candidates=(), annotations=()), file.look)
    export(session, "-o", out, code=2)
    assert capsys.readouterr().err == (
        "“consultation.headshot” could not be opened as a session:"
        " it does not hold two pictures to compare.\n"
    )


@pytest.mark.parametrize("content", [None, "", '{"format": "another"}', "{" * 100_000])
def test_what_is_no_session_is_one_line(
    content: str | None, tmp_path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bad.headshot"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    export(path, "-o", out, code=2)
    told = capsys.readouterr().err
    assert told.startswith("“bad.headshot” could not be opened as a session: ")
    assert told.count("\n") == 1


@pytest.mark.parametrize("missing", [0, 1])
def test_a_missing_picture_is_one_line_and_nothing_is_written(
    missing: int, pair: tuple[Path, Path], out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pair[missing].unlink()
    export(*pair, "-o", out, code=2)
    told = capsys.readouterr().err
    assert told == f"“{pair[missing].name}” could not be opened: there is no such file.\n"
    assert not out.exists()


def test_a_folder_is_no_picture(
    pair: tuple[Path, Path], out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export(pair[0].parent, pair[1], "-o", out, code=2)
    assert capsys.readouterr().err == (
        "“pictures” could not be opened: it is a folder; open the pictures in it.\n"
    )


@pytest.mark.parametrize("name", ["out.tif", "out", "out.png.bak"])
def test_an_ending_that_tells_no_format_is_refused(
    name: str, pair: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export(*pair, "-o", tmp_path / name, code=2)
    assert capsys.readouterr().err == (
        f"“{name}” could not be written:"
        " its name tells no format; it ends in one of .png, .jpg, .pdf.\n"
    )


def test_a_format_must_agree_with_the_ending(
    pair: tuple[Path, Path], out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export(*pair, "-o", out, "--format", "pdf", code=2)
    assert capsys.readouterr().err == (
        "“out.png” could not be written: the format was to be PDF, so its name ends in .pdf.\n"
    )
    assert not out.exists()


def test_a_jpeg_is_in_srgb_at_the_size_of_the_paper(
    pair: tuple[Path, Path], tmp_path: Path
) -> None:
    target = tmp_path / "sheet.jpg"
    export(*pair, "-o", target, "--layout", "portrait_a4", "--width", 620, "--format", "jpeg")
    with Image.open(target) as image:
        assert image.format == "JPEG"
        assert image.size == (620, 877)
        assert b"s\0R\0G\0B" in image.info["icc_profile"]
        # 620 px over the width of A4.
        assert image.info["dpi"] == (75, 75)


def test_a_page_carries_the_studio_and_the_client(pair: tuple[Path, Path], tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"
    words = ("--layout", "landscape", "--studio", "Atelier Süd", "--client", "Jane Doe")
    export(*pair, "-o", target, *words, "--date", "3 March 2026", "--dpi", 72)
    with PdfReader(target) as document:
        text = document.pages[0].extract_text()
        assert document.metadata is not None
        assert document.metadata.author == "Atelier Süd"
    for told in ("Atelier Süd", "Jane Doe", "3 March 2026", "Headshot Comparison"):
        assert told in text


def test_a_logo_that_is_no_picture_is_named(
    pair: tuple[Path, Path], out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    logo = out.with_name("logo.svg")
    logo.write_text("no drawing", encoding="utf-8")
    export(*pair, "-o", out, "--layout", "square", "--logo", logo, code=2)
    assert capsys.readouterr().err == (
        "“logo.svg” could not be opened: it is not a picture that can serve as a logo.\n"
    )
    assert not out.exists()


def test_what_layers_suggest_is_marked_when_it_is_accepted(
    pair: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    layer = suggesting_layer()
    monkeypatch.setattr("headshot_viewer.analysis.catalogue.analysers", lambda: (layer,))
    pages: list[str] = []
    for words in ((), ("--accept-findings",)):
        target = tmp_path / f"{len(pages)}.pdf"
        export(*pair, "-o", target, "--layout", "portrait_a4", "--dpi", 50, *words)
        with PdfReader(target) as document:
            pages.append(document.pages[0].extract_text())
    assert "Plastic skin" not in pages[0]
    assert "Plastic skin" in pages[1]
    assert "Half as much texture" in pages[1]
    # The faint one stays a hint.
    assert "Cut-out edge" not in pages[1]


def test_an_unknown_layout_is_refused_with_the_known_ones(
    pair: tuple[Path, Path], out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        export(*pair, "-o", out, "--layout", "poster")
    assert ended.value.code == 2
    assert "there are: landscape, portrait_a4" in capsys.readouterr().err


def test_the_help_lists_every_layout(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        export("--help")
    listed = " ".join(capsys.readouterr().out.split())
    assert f"{', '.join(layouts())} (side_by_side)" in listed


def test_the_ending_may_be_in_capitals(pair: tuple[Path, Path], tmp_path: Path) -> None:
    export(*pair, "-o", tmp_path / "OUT.PNG", "--width", 640)
    assert (tmp_path / "OUT.PNG").stat().st_size > 1000


def test_a_missing_folder_is_named(
    pair: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export(*pair, "-o", tmp_path / "nowhere" / "out.png", code=2)
    assert "there is no folder" in capsys.readouterr().err
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("of_session", [False, True])
def test_a_comparison_does_not_replace_its_pictures(
    of_session: bool,
    pair: tuple[Path, Path],
    session: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = pair[1].read_bytes()
    export(*([session] if of_session else pair), "-o", pair[1], code=2)
    assert capsys.readouterr().err == (
        "“ai.png” could not be written: it is one of the files to be read.\n"
    )
    assert pair[1].read_bytes() == before


@pytest.mark.parametrize("ending", ["png", "jpg", "pdf"])
def test_a_read_only_file_is_not_replaced(
    ending: str, pair: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # Not by root either, who may write everywhere: whoever protects a file means it.
    out = tmp_path / f"given away.{ending}"
    out.write_bytes(b"before")
    out.chmod(0o444)
    export(*pair, "-o", out, code=2)
    assert capsys.readouterr().err == (
        f"“given away.{ending}” could not be written: it is read-only.\n"
    )
    assert out.read_bytes() == b"before"
    assert {path.name for path in tmp_path.iterdir()} == {out.name, "pictures"}


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder that takes no files")
def test_a_folder_that_takes_no_files_is_said(
    pair: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    # Nobody can make a file in here, root included.
    export(*pair, "-o", "/proc/self/out.png", code=2)
    assert capsys.readouterr().err.startswith("“out.png” could not be written: ")


def test_a_file_in_place_of_the_folder_is_said(
    pair: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    before = pair[0].read_bytes()
    export(*pair, "-o", pair[0] / "out.png", code=2)
    assert "there is no folder" in capsys.readouterr().err
    assert pair[0].read_bytes() == before


@pytest.mark.parametrize("ending", ["png", "jpg", "pdf"])
def test_a_full_disk_leaves_the_previous_comparison(
    ending: str,
    pair: tuple[Path, Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    out = tmp_path / f"out.{ending}"
    out.write_bytes(b"before")
    monkeypatch.setattr(os, "fsync", full)
    export(*pair, "-o", out, code=2)
    assert capsys.readouterr().err == (f"“out.{ending}” could not be written: the disk is full.\n")
    assert out.read_bytes() == b"before"
    assert {path.name for path in tmp_path.iterdir()} == {out.name, "pictures"}


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no such limit")
def test_a_disk_that_takes_no_more_in_the_middle_leaves_nothing_behind(
    pair: tuple[Path, Path], out: Path
) -> None:
    code = """
import resource, sys
from headshot_viewer import cli
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
sys.exit(cli.main(sys.argv[1:]))
"""
    ended = subprocess.run(
        [sys.executable, "-c", code, "export", *map(str, pair), "-o", str(out)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.stderr == "“out.png” could not be written: it is too large for this disk.\n"
    assert ended.returncode == 2
    assert {path.name for path in out.parent.iterdir()} == {"pictures"}


@pytest.mark.parametrize("width_px", [SMALLEST_PX - 1, LARGEST_PX + 1, 0, -5])
def test_a_width_out_of_range_is_wrong_use(
    width_px: int, pair: tuple[Path, Path], out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        export(*pair, "-o", out, "--width", width_px)
    assert ended.value.code == 2
    assert f"give {SMALLEST_PX} to {LARGEST_PX} pixels" in capsys.readouterr().err
    assert not out.exists()


def test_an_unknown_layer_is_refused_with_the_known_ones(
    pair: tuple[Path, Path], out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export(*pair, "-o", out, "--layer", "beauty", code=2)
    known = ", ".join(each.id for each in analysers())
    assert capsys.readouterr().err == f"There is no layer “beauty”; there are: {known}.\n"


def test_a_previous_comparison_stays_when_the_new_one_fails(
    pair: tuple[Path, Path], out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out.write_bytes(b"before")

    def fail(*_arguments: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("headshot_viewer.paint.comparison._paint", fail)
    export(*pair, "-o", out, code=130)
    assert out.read_bytes() == b"before"
    assert {path.name for path in out.parent.iterdir()} == {"out.png", "pictures"}


def test_missing_libraries_of_qt_are_named(
    pair: tuple[Path, Path],
    out: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        "headshot_viewer.system_check.missing_for_painting", lambda: ("libEGL.so.1",)
    )
    export(*pair, "-o", out, code=1)
    told = capsys.readouterr().err
    assert "libEGL.so.1" in told
    assert "libegl1" in told
    assert told.count("\n") == 1


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ImportError("libGL.so.1: cannot open shared object file: No such file"), "libgl1"),
        (ModuleNotFoundError("No module named 'PySide6'"), "No module named 'PySide6'"),
    ],
)
def test_a_qt_that_cannot_be_imported_is_one_line(
    error: ImportError,
    words: str,
    pair: tuple[Path, Path],
    out: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail() -> None:
        raise error

    monkeypatch.setattr("headshot_viewer.paint.offscreen.start_offscreen", fail)
    export(*pair, "-o", out, code=1)
    told = capsys.readouterr().err
    assert words in told
    assert told.count("\n") == 1


def test_the_overview_shows_every_candidate_and_tells_which_is_missing(
    session: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = read_session(session)
    picture = png_bytes(np.full((60, 48, 3), 200, np.uint8))
    there = tmp_path / "warm.png"
    there.write_bytes(picture)
    kept = file.session
    for path, data in ((there, picture), (tmp_path / "gone.png", b"gone")):
        ref = PictureRef(path, sha256(data).hexdigest(), PictureSize(48, 60))
        kept = add_variant(kept, ref)
    write_session(session, kept, file.look)
    out = tmp_path / "overview.pdf"
    export(session, "-o", out, "--layout", "variants")
    assert "“gone.png”" in capsys.readouterr().err
    words = PdfReader(out).pages[0].extract_text()
    for said in ("3 AI variants", "warm.png", "gone.png", "The picture could not be read."):
        assert said in words


@pytest.fixture
def _own_words() -> Iterator[None]:
    """Words of the user's own, as the window keeps them."""
    kept = QSettings(QSettings.defaultFormat(), QSettings.Scope.UserScope, NAME, NAME)
    ours = flaw("plastic_skin")
    own = Vocabulary().with_own(replace(ours, title="Doll skin", meaning="Like a doll’s."))
    kept.setValue("wording", own.as_text())
    kept.sync()
    yield
    kept.remove("wording")
    kept.sync()


def words_of(path: Path) -> str:
    with PdfReader(path) as document:
        return " ".join(" ".join(page.extract_text() for page in document.pages).split())


@pytest.mark.usefixtures("_own_words")
@pytest.mark.parametrize("layout", ["landscape", "side_by_side"])
def test_flaws_are_called_by_own_words_where_that_is_wished(
    layout: str, session: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own, ours = tmp_path / "own.pdf", tmp_path / "ours.pdf"
    export(session, "-o", own, "--layout", layout, "--own-wording")
    # Otherwise the same files give the same page on every machine.
    export(session, "-o", ours, "--layout", layout)
    assert "Doll skin" in words_of(own)
    assert "Plastic skin" not in words_of(own)
    assert "Plastic skin" in words_of(ours)
    assert "Doll skin" not in words_of(ours)
    assert capsys.readouterr().err == ""


def test_who_has_no_words_of_his_own_is_told_so(
    session: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export(session, "-o", tmp_path / "a.png", "--width", SMALLEST_PX, "--own-wording")
    assert capsys.readouterr().err == (
        "There are no words of your own in the Preferences; flaws are called as usual.\n"
    )


LONG_NOTE: Final = " ".join(f"Word{number} of a long note." for number in range(200))


@pytest.fixture
def told_at_length(session: Path) -> Path:
    """Return the session with a note that no caption has room for."""
    file = read_session(session)
    first, second = file.session.annotations
    annotations = (first, replace(second, note=LONG_NOTE))
    write_session(session, replace(file.session, annotations=annotations), file.look)
    return session


@pytest.mark.parametrize("layout", ["landscape", "portrait_a4", "portrait_letter", "square"])
def test_a_long_note_is_whole_in_a_document(
    layout: str, told_at_length: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out.pdf"
    export(told_at_length, "-o", target, "--layout", layout)
    assert capsys.readouterr().err == ""
    with PdfReader(target) as document:
        first, *others = [page.extract_text() for page in document.pages]
        titles = [str(entry["/Title"]) for entry in document.outline if isinstance(entry, dict)]
    words = " ".join(" ".join(others).split())
    # Columns and pages may stand between two of them; each is there once, in order.
    found = [words.find(f"Word{number} ") for number in range(200)]
    assert -1 not in found
    assert found == sorted(found)
    assert "More on page 2" in first
    assert any(title.startswith("Notes in Full") for title in titles)


def test_a_picture_file_says_which_notes_it_has_no_room_for(
    told_at_length: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export(told_at_length, "-o", out, "--layout", "landscape", "--width", 800)
    assert capsys.readouterr().err == (
        "Note 2 is shortened on the page; a PDF or a print holds it whole.\n"
    )
    export(told_at_length, "-o", out, "--width", 800)
    assert capsys.readouterr().err == ""
