"""What `headshot-viewer info` says of a session."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from headshot_viewer import cli
from headshot_viewer.analysis.catalogue import analyser
from headshot_viewer.batch import one_pair
from headshot_viewer.core import decisions, variants
from headshot_viewer.core.picture import Side
from headshot_viewer.demo import demo_pair
from headshot_viewer.files.picture_file import read_picture
from headshot_viewer.files.session_file import write_session


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A session beside its pictures: findings accepted and rejected, and a second AI picture."""
    folder = tmp_path_factory.mktemp("made")
    paths = [Path(shutil.copy(path, folder)) for path in demo_pair().values()]
    second = Path(shutil.copy(paths[1], folder / "second.jpg"))
    second.write_bytes(second.read_bytes() + b"more")
    pair = one_pair.open_pair(*paths)
    results = one_pair.analyse_pair(pair, [analyser("skin")])
    first, *rest = decisions.suggestions(pair.session, results)
    pair = replace(pair, session=decisions.reject(pair.session, first))
    accepted = one_pair.accept_findings(pair, results).session
    assert len(rest) >= len(accepted.annotations) >= 2
    session = variants.add_variant(accepted, read_picture(second).ref)
    write_session(folder / "anna.headshot", session, pair.look)
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """A copy of it, to be spoilt: the pictures of the first are elsewhere then."""
    for path in made.iterdir():
        shutil.copy(path, tmp_path)
    session = json.loads((tmp_path / "anna.headshot").read_text(encoding="utf-8"))
    for each in (session["professional"], *session["candidates"]):
        each["absolute_path"] = str(tmp_path / Path(each["absolute_path"]).name)
    (tmp_path / "anna.headshot").write_text(json.dumps(session), encoding="utf-8")
    return tmp_path


def info(*words: object, code: int = 0) -> None:
    assert cli.main(["info", *map(str, words)]) == code


def test_a_session_is_told_in_a_block(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    info(folder / "anna.headshot")
    shown = capsys.readouterr()
    assert shown.err == ""
    name, kind, professional, ai, second, annotations, findings = shown.out.splitlines()
    assert name == str(folder / "anna.headshot")
    assert kind == "    kind         session"
    assert professional == "    professional professional.jpg, 512 × 600 px, found"
    assert ai == "    AI           ai-simulated.jpg, 896 × 1152 px, found"
    assert second == "    AI           second.jpg, 896 × 1152 px, not shown, found"
    count = int(annotations.removeprefix("    annotations  "))
    assert count >= 2
    assert findings == f"    findings     {count} accepted, 1 rejected"


def test_pictures_that_are_elsewhere_changed_or_missing_are_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "professional.jpg").rename(folder / "studio.jpg")
    (folder / "ai-simulated.jpg").write_bytes(b"another")
    (folder / "second.jpg").unlink()
    info(folder / "anna.headshot")
    told = capsys.readouterr().out
    assert f"professional.jpg, 512 × 600 px, found as {folder / 'studio.jpg'}\n" in told
    assert (
        f"ai-simulated.jpg, 896 × 1152 px, changed since; it is {folder / 'ai-simulated.jpg'}\n"
        in told
    )
    assert (
        f"second.jpg, 896 × 1152 px, not shown, missing; it was {folder / 'second.jpg'}\n" in told
    )


def test_json_tells_the_same(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "second.jpg").unlink()
    info("--json", folder / "anna.headshot", demo_pair()[Side.AI])
    session, picture = json.loads(capsys.readouterr().out)["files"]
    assert (session["kind"], picture["kind"], session["error"]) == ("session", "JPEG", None)
    told = [(p["side"], p["shown"], p["found"], p["changed"]) for p in session["pictures"]]
    assert told == [
        ("professional", True, str(folder / "professional.jpg"), False),
        ("ai", True, str(folder / "ai-simulated.jpg"), False),
        ("ai", False, None, False),
    ]
    counts = [p["annotations"] for p in session["pictures"]]
    assert sum(counts) == session["annotations"] == session["findings"]["accepted"]
    assert session["findings"]["rejected"] == 1


def test_the_example_of_the_document_has_the_keys_that_are_written(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = Path(__file__).parents[2] / "docs" / "analysis-format.md"
    *_, block = re.findall(r"```json\n(.*?)```", document.read_text("utf-8"), re.DOTALL)
    example = json.loads(block)
    info("--json", folder / "anna.headshot")
    (written,) = json.loads(capsys.readouterr().out)["files"]
    assert list(example) == list(written)
    assert list(example["pictures"][0]) == list(written["pictures"][0])
    assert list(example["findings"]) == list(written["findings"])


def test_what_is_called_a_session_and_is_none_is_refused_as_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.headshot").write_text("{", encoding="utf-8")
    info(tmp_path / "a.headshot", tmp_path / "missing.headshot", code=2)
    damaged, missing = capsys.readouterr().err.splitlines()
    assert damaged.startswith("“a.headshot” could not be opened as a session: ")
    assert missing == (
        "“missing.headshot” could not be opened as a session: there is no such file."
    )
