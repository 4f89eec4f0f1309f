from __future__ import annotations

import pytest

from headshot_viewer.core.layer_ids import RENAMED, current_id


@pytest.mark.parametrize(("earlier", "now"), [("texture", "skin"), ("edges", "focus")])
def test_the_first_layers_lead_to_those_that_took_their_place(earlier: str, now: str) -> None:
    assert current_id(earlier) == now


@pytest.mark.parametrize("layer", ["skin", "focus", "", "Texture", "of a newer version"])
def test_any_other_id_stays(layer: str) -> None:
    assert current_id(layer) == layer


def test_one_step_leads_to_the_end() -> None:
    assert not set(RENAMED) & set(RENAMED.values())
