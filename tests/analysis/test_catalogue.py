from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from headshot_viewer.analysis import analysers as package
from headshot_viewer.analysis.catalogue import UnknownLayer, analyser, analysers
from headshot_viewer.core.errors import HeadshotError
from headshot_viewer.core.layer_ids import RENAMED


def test_every_module_of_the_folder_is_a_layer() -> None:
    names = {path.stem for path in Path(package.__file__).parent.glob("[!_]*.py")}
    assert {each.id for each in analysers()} == names
    assert {"skin", "outline", "focus", "grain", "light", "tones", "body", "geometry"} <= names


def test_layers_come_in_the_order_of_the_menu() -> None:
    orders = [(each.order, each.id) for each in analysers()]
    assert orders == sorted(orders)
    assert len(set(orders)) == len(orders)
    ids = [each.id for each in analysers()]
    assert ids == ["skin", "outline", "focus", "grain", "light", "tones", "body", "geometry"]


def test_titles_are_told_apart() -> None:
    titles = [each.title for each in analysers()]
    assert len(set(titles)) == len(titles)


def test_a_layer_is_found_by_its_id() -> None:
    for each in analysers():
        assert analyser(each.id) is each


@pytest.mark.parametrize("earlier", RENAMED)
def test_a_layer_is_found_by_an_id_that_it_had(earlier: str) -> None:
    assert analyser(earlier).id == RENAMED[earlier]


@pytest.mark.parametrize("layer", ["", "Texture", "colour", "focus "])
def test_an_unknown_layer_is_refused_with_the_known_ones(layer: str) -> None:
    with pytest.raises(UnknownLayer, match=f"“{layer}”.*skin, outline") as refused:
        analyser(layer)
    assert isinstance(refused.value, HeadshotError)
    assert refused.value.layer == layer
    assert str(pickle.loads(pickle.dumps(refused.value))) == str(refused.value)
