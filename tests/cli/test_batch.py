"""Many pairs on the command line: made, kept, refused, called off, killed and resumed."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSettings

from headshot_viewer import cli
from headshot_viewer.batch import making
from headshot_viewer.core.flaws import Vocabulary, flaw
from headshot_viewer.files.session_file import read_session
from headshot_viewer.gui.settings import NAME
from headshot_viewer.sheet_files import write_sheet
from tests.cli.conftest import write_stripes
from tests.cli.suggesting import SENTENCE, suggesting_layer

pytestmark = pytest.mark.usefixtures("qapp")


def batch(*words: object, code: int = 0) -> None:
    assert cli.main(["batch", *map(str, words)]) == code


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two pairs, a picture without a partner and a broken pair."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    for name in ("anna", "ben"):
        for ending in ("", "-ai"):
            write_stripes(
                folder / f"{name}{ending}.png", width_px=240, height_px=300, edge_of_width=0.6
            )
    return folder


@pytest.fixture
def _one_layer(monkeypatch: pytest.MonkeyPatch) -> None:
    layer = suggesting_layer()
    monkeypatch.setattr("headshot_viewer.analysis.catalogue.analysers", lambda: (layer,))


def overview(out: Path) -> list[dict[str, str]]:
    with (out / "overview.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.usefixtures("_one_layer")
def test_each_pair_gets_a_sheet_a_session_and_its_measurements(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    batch(folder, "-o", out, "--width", 500, "--accept-findings", "--studio", "Atelier")
    assert {path.name for path in out.iterdir()} == {
        *(f"anna-ai.{ending}" for ending in ("png", "headshot", "json")),
        *(f"ben-ai.{ending}" for ending in ("png", "headshot", "json")),
        "overview.csv",
    }
    with Image.open(out / "anna-ai.png") as sheet:
        assert sheet.size == (500, 354)
    (annotation,) = read_session(out / "anna-ai.headshot").session.annotations
    assert annotation.evidence is not None
    assert annotation.evidence.sentence == SENTENCE
    told = json.loads((out / "anna-ai.json").read_text())
    assert told["format"] == "headshot-viewer analysis"
    assert told["layers"][0]["id"] == "suggesting"
    first, _ = overview(out)
    assert (first["name"], first["fate"], first["findings"]) == ("anna-ai", "made", "1")
    assert (first["suggesting_professional"], first["suggesting_ratio"]) == ("3.2", "0.5")
    said = capsys.readouterr().err.splitlines()
    assert said[:2] == ["1 of 2: anna-ai made", "2 of 2: ben-ai made"]
    assert said[2].startswith("2 made, 0 kept, 0 refused;")


@pytest.mark.usefixtures("_one_layer")
def test_what_was_made_from_the_same_is_kept_and_what_changed_is_made_anew(
    folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    batch(folder, "-o", out, "--width", 400)
    before = {path.name: path.stat().st_mtime_ns for path in out.iterdir()}
    write_stripes(folder / "ben-ai.png", width_px=240, height_px=300, edge_of_width=0.4)
    batch(folder, "-o", out, "--width", 400)
    assert [each["fate"] for each in overview(out)] == ["kept", "made"]
    after = {path.name: path.stat().st_mtime_ns for path in out.iterdir()}
    assert {name for name in before if before[name] == after[name]} == {
        "anna-ai.png",
        "anna-ai.headshot",
        "anna-ai.json",
    }
    # What was measured is in the overview of kept pairs, too.
    assert overview(out)[0]["suggesting_ai"] == "1.6"
    batch(folder, "-o", out, "--width", 400, "--paper", "dark")
    assert [each["fate"] for each in overview(out)] == ["made", "made"]
    (out / "anna-ai.png").unlink()
    batch(folder, "-o", out, "--width", 400, "--paper", "dark")
    assert [each["fate"] for each in overview(out)] == ["made", "kept"]


@pytest.mark.usefixtures("_one_layer")
def test_a_bad_pair_is_told_with_its_reason_and_stops_no_other(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "pairs.csv"
    (folder / "broken.png").write_bytes(b"\x89PNG broken")
    table.write_text(
        "professional,ai,name\n"
        "pictures/none.jpg,pictures/anna-ai.png,=gone\n"
        "pictures/anna.png,pictures/broken.png,broken\n"
        "pictures/anna.png,,alone\n"
        "pictures/anna.png,pictures/anna-ai.png,good\n",
        encoding="utf-8",
    )
    out = tmp_path / "out"
    batch(table, "-o", out, "--width", 400, code=2)
    rows = overview(out)
    assert [each["fate"] for each in rows] == ["refused", "refused", "made"]
    # A spreadsheet must not take a name for a formula.
    assert rows[0]["name"] == "'=gone"
    assert rows[0]["reason"] == "“none.jpg” could not be opened: there is no such file."
    assert (out / "good.png").is_file()
    assert not list(out.glob("broken*"))
    said = capsys.readouterr().err
    assert "1 made, 0 kept, 3 refused;" in said
    assert said.splitlines()[-1] == "- Row 4 names only one picture."


@pytest.mark.usefixtures("_one_layer")
def test_sheets_in_other_words_are_made_anew(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    kept = QSettings(QSettings.defaultFormat(), QSettings.Scope.UserScope, NAME, NAME)
    own = Vocabulary().with_own(replace(flaw("plastic_skin"), title="Doll skin"))
    kept.setValue("wording", own.as_text())
    kept.sync()
    try:
        fates = []
        for words in ([], ["--own-wording"], ["--own-wording"]):
            batch(folder, "-o", out, "--width", 400, *words)
            fates.append({each["fate"] for each in overview(out)})
    finally:
        kept.remove("wording")
        kept.sync()
    assert fates == [{"made"}, {"made"}, {"kept"}]


def test_a_fault_of_our_own_stops_no_other_pair(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_words: object, **_more: object) -> None:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr("headshot_viewer.batch.one_pair.analyse_pair", fail)
    batch(folder, "-o", tmp_path / "out", code=2)
    reasons = [each["reason"] for each in overview(tmp_path / "out")]
    assert reasons == ["Internal error (ZeroDivisionError: oops)."] * 2


@pytest.mark.usefixtures("_one_layer")
def test_called_off_it_leaves_only_whole_pairs(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, plain = tmp_path / "out", write_sheet

    def press_ctrl_c(target: Path, *words: object, **more: object) -> None:
        if target.name.startswith("ben"):
            signal.raise_signal(signal.SIGINT)
        plain(target, *words, **more)  # type: ignore[arg-type]  # handed on as they are

    monkeypatch.setattr(making, "write_sheet", press_ctrl_c)
    batch(folder, "-o", out, "--width", 400, code=130)
    assert {path.name for path in out.iterdir()} == {
        "anna-ai.png",
        "anna-ai.headshot",
        "anna-ai.json",
    }


@pytest.mark.usefixtures("_one_layer")
def test_what_a_killed_batch_left_half_written_is_cleared_away(
    folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / ".0123456789abcdef.part").write_bytes(b"half")
    (out / ".mine.part").write_bytes(b"not ours")
    batch(folder, "-o", out, "--width", 400)
    assert [path.name for path in out.glob(".*")] == [".mine.part"]


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_killed_in_the_middle_it_is_resumed(folder: Path, tmp_path: Path) -> None:
    for number in range(3):
        for ending in ("", "-ai"):
            write_stripes(
                folder / f"c{number}{ending}.png", width_px=240, height_px=300, edge_of_width=0.5
            )
    out = tmp_path / "out"
    command = [sys.executable, "-m", "headshot_viewer", "batch", str(folder), "-o", str(out)]
    command += ["--jobs", "2", "--width", "400"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
    try:
        waited_until = time.monotonic() + 60
        while not list(out.glob("*.json")) and time.monotonic() < waited_until:
            time.sleep(0.02)
        assert process.poll() is None
        process.kill()
    finally:
        process.wait()
    # Its workers end with it, and so the pipe that they share.
    assert process.stderr is not None
    with process.stderr as told:
        told.read()
    finished = sorted(path.stem for path in out.glob("*.json"))
    assert 1 <= len(finished) < 5
    assert not (out / "overview.csv").exists()
    again = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert again.returncode == 0, again.stderr
    kept = [each["name"] for each in overview(out) if each["fate"] == "kept"]
    assert kept == finished
    assert len(overview(out)) == 5
    assert not list(out.glob(".*"))


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C reaches whole consoles there")
def test_ctrl_c_while_processes_start_is_quiet(folder: Path, tmp_path: Path) -> None:
    """A terminal sends it to all of them, also to those that are only being started."""
    out = tmp_path / "out"
    script = (
        "import os, signal, sys\n"
        "from multiprocessing import popen_spawn_posix\n"
        "from headshot_viewer.__main__ import main\n"
        "plain = popen_spawn_posix.Popen._launch\n"
        "def launch(self, started):\n"
        "    plain(self, started)\n"
        "    os.killpg(0, signal.SIGINT)\n"
        "popen_spawn_posix.Popen._launch = launch\n"
        "if __name__ == '__main__':\n"
        "    sys.exit(main())\n"
    )
    program = tmp_path / "starting.py"
    program.write_text(script, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, program, "batch", folder, "-o", out, "--jobs", "2", "--width", "400"],
        capture_output=True,
        timeout=60,
        check=False,
        start_new_session=True,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")
    assert list(out.iterdir()) == []


def test_a_process_that_dies_takes_only_its_own_pair(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from headshot_viewer.batch import making, many_pairs, one_pair\n"
        "plain = one_pair.open_pair\n"
        "def dying(professional, ai, **more):\n"
        "    if ai.name.startswith('anna'):\n"
        "        os._exit(9)\n"
        "    return plain(professional, ai, **more)\n"
        "one_pair.open_pair = dying\n"
        "if __name__ == '__main__':\n"
        "    from headshot_viewer.core.pair_names import pairs_of\n"
        "    from headshot_viewer.sheet_files import SheetOptions\n"
        "    pairs, _ = pairs_of(Path(sys.argv[1]).iterdir())\n"
        "    options = making.BatchOptions(SheetOptions('square', 400))\n"
        "    for each in many_pairs.make_all(pairs, Path(sys.argv[2]), options, processes=2):\n"
        "        print(each.pair.name, each.fate, each.reason)\n"
    )
    program = tmp_path / "dying.py"
    program.write_text(script, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(program), str(folder), str(out)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    anna, ben = sorted(done.stdout.splitlines())
    assert anna == "anna-ai refused The process that made this pair ended unexpectedly."
    # Kept: it was made already when the other process died, and found whole afterwards.
    assert ben in ("ben-ai made ", "ben-ai kept "), done.stderr


@pytest.mark.parametrize("jobs", [0, 65])
def test_a_number_of_jobs_out_of_range_is_wrong_use(
    jobs: int, folder: Path, tmp_path: Path
) -> None:
    with pytest.raises(SystemExit) as ended:
        batch(folder, "-o", tmp_path / "out", "--jobs", jobs)
    assert ended.value.code == 2
    assert not (tmp_path / "out").exists()


def test_results_never_replace_the_pictures(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (folder / "anna-ai.png").read_bytes()
    batch(folder, "-o", folder, code=2)
    assert "it is one of the files to be read" in capsys.readouterr().err
    assert (folder / "anna-ai.png").read_bytes() == before


def test_what_is_no_table_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    batch(tmp_path / "none.csv", "-o", tmp_path / "out", code=2)
    assert capsys.readouterr().err == (
        "“none.csv” could not be read as a table of pairs: there is no such file.\n"
    )


@pytest.mark.usefixtures("_one_layer")
def test_the_sensitivity_is_kept_in_sessions_and_measurements_and_makes_anew(
    folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    for step, fate in (("keen", "made"), ("keen", "kept"), ("cautious", "made")):
        batch(folder, "-o", out, "--sensitivity", step)
        assert {row["fate"] for row in overview(out)} == {fate}
        for told in out.glob("*.json"):
            assert json.loads(told.read_text("utf-8"))["sensitivity"] == step
        for session in out.glob("*.headshot"):
            assert read_session(session).look.sensitivity == step
