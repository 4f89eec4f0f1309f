from __future__ import annotations

import os
from pathlib import Path

import pytest

from headshot_viewer.cli.targets import check_folder, check_target
from headshot_viewer.core.errors import NotWritten


@pytest.fixture
def read(tmp_path: Path) -> Path:
    path = tmp_path / "read.png"
    path.write_bytes(b"picture")
    return path


def test_a_new_or_an_old_file_may_be_written(read: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.png"
    old.write_bytes(b"before")
    check_target(tmp_path / "new.png", [read])
    check_target(old, [read])
    assert old.read_bytes() == b"before"
    assert not (tmp_path / "new.png").exists()


def test_what_is_read_is_not_written_over(read: Path, tmp_path: Path) -> None:
    with pytest.raises(NotWritten, match="one of the files to be read"):
        check_target(tmp_path / "." / "read.png", [tmp_path / "other.png", read])


def test_nor_by_another_name(read: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.png"
    try:
        link.hardlink_to(read)
    except OSError:
        pytest.skip("this file system knows no hard links")
    with pytest.raises(NotWritten, match="one of the files to be read"):
        check_target(link, [read])


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotWritten, match=r"“out.png” .* there is no folder “.*nowhere”"):
        check_target(tmp_path / "nowhere" / "out.png", [])


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(NotWritten, match="a folder of that name"):
        check_target(tmp_path, [])


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_takes_nothing_is_refused_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    with pytest.raises(NotWritten, match="nothing may be written"):
        check_target(folder / "out.png", [])


def test_a_folder_for_heatmaps_may_be_there_or_not(tmp_path: Path) -> None:
    check_folder(tmp_path, ["a.png"], [])
    check_folder(tmp_path / "a" / "b", ["a.png"], [])
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_no_folder(read: Path) -> None:
    with pytest.raises(NotWritten, match="it is a file, not a folder"):
        check_folder(read, [], [])


def test_heatmaps_do_not_replace_the_pictures(read: Path, tmp_path: Path) -> None:
    with pytest.raises(NotWritten, match=r"“read.png” .* to be read"):
        check_folder(tmp_path, ["new.png", "read.png"], [read])
