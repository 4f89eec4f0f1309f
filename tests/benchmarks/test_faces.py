from __future__ import annotations

import pytest

from benchmarks import faces


def test_all_times_are_measured() -> None:
    times = faces.measure((256, 300), repeats=1)
    assert min(times.first_s, times.find_s, times.decode_s) > 0
    assert times.memory_mb is None or times.memory_mb >= 0


def test_the_table_names_the_goal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["faces", "--repeats", "1"])
    monkeypatch.setattr(faces, "SIZE_PX", (256, 300))
    assert faces.main() == 0
    out = capsys.readouterr().out
    assert "decoding it (Pillow to numpy)" in out
    assert "goal: at most 2.0" in out
