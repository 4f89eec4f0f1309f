from __future__ import annotations

import pytest

from headshot_viewer import cli
from headshot_viewer.analysis.catalogue import analysers


def test_every_layer_is_listed_in_the_order_of_the_menu(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.main(["layers"]) == 0
    told = capsys.readouterr()
    heads = [line for line in told.out.splitlines() if line and not line.startswith(" ")]
    assert heads == [f"{each.id}: {each.title} ({each.unit})" for each in analysers()]
    assert told.err == ""


def test_the_list_tells_how_to_read_a_layer_and_what_misleads_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    cli.main(["layers"])
    told = " ".join(capsys.readouterr().out.split())
    for each in analysers():
        assert each.reading in told
        assert each.misled_by in told
