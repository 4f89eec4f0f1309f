"""What ``docs/session-format.md`` says is what the program reads and writes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from headshot_viewer.files.annotation_codec import SHAPES
from headshot_viewer.files.session_file import decode, encode

DOCUMENT = Path(__file__).parents[2] / "docs" / "session-format.md"


@pytest.fixture(scope="module")
def document() -> str:
    return DOCUMENT.read_text(encoding="utf-8")


def test_the_example_is_a_session(document: str) -> None:
    (example,) = re.findall(r"```json\n(.*?)```", document, re.DOTALL)
    path = DOCUMENT.parent / "talk.headshot"
    file = decode(example.encode(), path)
    written = json.loads(encode(file.session, file.look, path.parent, file.unknown))
    expected = json.loads(example)
    # The example's folder is another one than this.
    assert written["professional"].pop("absolute_path") == str(path.parent / "shots" / "ann.jpg")
    del expected["professional"]["absolute_path"]
    assert written == expected


def test_every_shape_is_described_with_its_fields(document: str) -> None:
    for name, (_kind, fields) in SHAPES.items():
        (row,) = re.findall(rf"^\| `{name}` \| (.*) \|$", document, re.MULTILINE)
        assert re.findall(r"`(\w+)`", row) == [*fields]


def test_every_field_is_described(document: str) -> None:
    (example,) = re.findall(r"```json\n(.*?)```", document, re.DOTALL)
    described = document.replace(example, "")
    for name in re.findall(r'"(\w+)":', example):
        assert f"`{name}`" in described
