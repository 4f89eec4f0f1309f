from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from headshot_viewer.analysis.catalogue import analysers
from headshot_viewer.batch import one_pair
from headshot_viewer.cli.heatmaps import write_heatmaps
from headshot_viewer.core.errors import Cancelled, NotWritten
from headshot_viewer.core.layer import LayerResult
from headshot_viewer.core.picture import Side
from headshot_viewer.demo import demo_pair
from tests.watcher import Watcher


@pytest.fixture(scope="module")
def pair() -> one_pair.OpenedPair:
    return one_pair.open_pair(*(demo_pair()[side] for side in Side))


@pytest.fixture(scope="module")
def results(pair: one_pair.OpenedPair) -> dict[str, LayerResult]:
    return {each.layer: each for each in one_pair.analyse_pair(pair, analysers())}


def test_grey_is_heat_and_alpha_is_what_was_judged(
    pair: one_pair.OpenedPair, results: dict[str, LayerResult], tmp_path: Path
) -> None:
    result = results["outline"]
    write_heatmaps(tmp_path, pair, [result])
    # The outline is measured on the own pixels of a small picture.
    side = result.professional
    assert side is not None
    assert side.heat is not None
    with Image.open(tmp_path / "professional-outline.png") as image:
        pixels = np.asarray(image)
    np.testing.assert_array_equal(pixels[..., 1] > 0, side.heat.judged)
    np.testing.assert_array_equal(pixels[..., 0], side.heat.values)


def test_a_layer_without_heat_writes_none(
    pair: one_pair.OpenedPair, results: dict[str, LayerResult], tmp_path: Path
) -> None:
    without = replace(results["skin"], scale=None)
    assert write_heatmaps(tmp_path / "heat", pair, [without]) == 0
    assert not (tmp_path / "heat").exists()


def test_progress_rises_to_the_end(
    pair: one_pair.OpenedPair, results: dict[str, LayerResult], tmp_path: Path
) -> None:
    watcher = Watcher()
    write_heatmaps(tmp_path, pair, tuple(results.values()), progress=watcher)
    assert watcher.told == sorted(watcher.told)
    assert watcher.told[-1] == 1


def test_called_off_it_leaves_no_half_file(
    pair: one_pair.OpenedPair, results: dict[str, LayerResult], tmp_path: Path
) -> None:
    with pytest.raises(Cancelled):
        write_heatmaps(tmp_path, pair, [results["skin"]], progress=Watcher(0.3))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_named(
    pair: one_pair.OpenedPair, results: dict[str, LayerResult], tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotWritten, match="“heat”"):
        write_heatmaps(tmp_path / "file" / "heat", pair, [results["outline"]])
