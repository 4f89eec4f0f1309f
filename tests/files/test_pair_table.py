from __future__ import annotations

from pathlib import Path

import pytest

from headshot_viewer.files.pair_table import TableUnreadable, read_pairs


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "pairs.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


@pytest.mark.parametrize(
    "text",
    [
        "professional,ai\na.jpg,b.png\n",
        "\ufeffprofessional;ai\r\na.jpg;b.png\r\n",
        "note\tAI\tProfessional\n\tb.png\ta.jpg\n",
        'professional,ai\n"a.jpg" , b.png\n\n,\n',
    ],
)
def test_tables_as_spreadsheets_write_them(text: str, tmp_path: Path) -> None:
    pairs, left_over = read_pairs(written(tmp_path, text))
    assert [(each.professional, each.ai) for each in pairs] == [
        (tmp_path / "a.jpg", tmp_path / "b.png")
    ]
    assert left_over == ()


def test_a_name_of_ones_own_and_rows_without_a_pair(tmp_path: Path) -> None:
    table = (
        "name,professional,ai,client\nAnna/1,a.jpg,b.png,Anna Bauer\n,a.jpg,,\nAnna 1,c.jpg,d.jpg\n"
    )
    pairs, left_over = read_pairs(written(tmp_path, table))
    assert [each.name for each in pairs] == ["Anna 1", "Anna 1 (2)"]
    assert [each.client for each in pairs] == ["Anna Bauer", ""]
    assert [each.reason for each in left_over] == ["Row 3 names only one picture."]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (b"", "its first row does not name"),
        ("left,right\na,b\n", "its first row does not name"),
        (b"professional,ai\n\xff\xfe", "it is not text in UTF-8"),
    ],
)
def test_what_is_no_table_of_pairs(text: str | bytes, reason: str, tmp_path: Path) -> None:
    with pytest.raises(TableUnreadable, match=rf"“pairs\.csv” could not be read .*{reason}"):
        read_pairs(written(tmp_path, text))
    with pytest.raises(TableUnreadable, match="there is no such file"):
        read_pairs(tmp_path / "none.csv")
