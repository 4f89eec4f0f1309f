from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from math import isfinite
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from headshot_viewer import cli
from headshot_viewer.analysis.analyser import Analyser
from headshot_viewer.analysis.catalogue import analysers
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.batch import one_pair
from headshot_viewer.core.layer import LayerResult
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import Progress
from headshot_viewer.core.sensitivity import Sensitivity
from headshot_viewer.core.wording import certainty_in_words, plain_number
from headshot_viewer.demo import demo_pair
from tests.cli.conftest import write_stripes

LAYERS = [each.id for each in analysers()]
CARRIED_OF_WIDTH = 0.015


@pytest.fixture(scope="module")
def remembered() -> dict[tuple[str, ...], LayerResult]:
    """Return what layers said of pairs so far, by the hashes of both pictures and the layer."""
    return {}


@pytest.fixture(autouse=True)
def _measured_once(
    remembered: dict[tuple[str, ...], LayerResult], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Measure each pair with each layer once in this module: the command is what is tested."""
    measure = one_pair.analyse_pair

    def analyse_pair(
        pair: one_pair.OpenedPair,
        layers: Iterable[Analyser],
        subjects: Mapping[Side, Subject],
        *,
        progress: Progress,
    ) -> tuple[LayerResult, ...]:
        hashes = tuple(pair.pictures[side].ref.sha256 for side in Side)
        keys = {layer.id: (*hashes, layer.id) for layer in layers}
        missing = [layer for layer in layers if keys[layer.id] not in remembered]
        for result in measure(pair, missing, subjects, progress=progress):
            remembered[keys[result.layer]] = result
        return tuple(remembered[key].at(pair.look.sensitivity) for key in keys.values())

    monkeypatch.setattr(one_pair, "analyse_pair", analyse_pair)


def analysed(*words: object, code: int = 0) -> None:
    assert cli.main(["analyse", *map(str, words)]) == code


def numbers(told: object) -> list[float]:
    if isinstance(told, dict):
        return [number for value in told.values() for number in numbers(value)]
    if isinstance(told, list):
        return [number for value in told for number in numbers(value)]
    return [told] if isinstance(told, int | float) else []


def heat_of(path: Path) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    with Image.open(path) as image:
        assert image.mode == "LA"
        pixels = np.asarray(image)
    return pixels[..., 0], pixels[..., 1]


def test_the_table_tells_values_ratio_certainty_and_notes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    analysed(*demo_pair().values())
    shown = capsys.readouterr()
    assert "professional.jpg, 512 × 600 px" in shown.out
    assert "ai-simulated.jpg, 896 × 1152 px" in shown.out
    for each in analysers():
        assert f"\n{each.title}\n" in shown.out
    compared = shown.out.count("AI to professional")
    assert 1 <= compared <= len(LAYERS)
    assert shown.out.count("Certainty") == compared
    assert "allowing for overall sharpness" in " ".join(shown.out.split())
    assert shown.err == ""
    assert max(map(len, shown.out.splitlines())) <= 100


def test_a_layer_that_cannot_judge_says_so_in_the_table(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny = write_stripes(tmp_path / "tiny.png", width_px=40, height_px=50, edge_of_width=0.5)
    analysed(demo_pair()[Side.PROFESSIONAL], tiny, "--layer", "focus")
    shown = capsys.readouterr().out
    assert "AI                 cannot be judged" in shown
    assert "too small to judge" in shown
    assert "AI to professional" not in shown


def test_layers_without_heat_write_no_heatmaps_and_say_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "heat"
    analysed(*demo_pair().values(), "--layer", "geometry", "--heatmaps", folder)
    shown = capsys.readouterr()
    assert shown.err == (
        "There are no heatmaps to write into “heat”; without one: Face geometry.\n"
    )
    assert not folder.exists()
    assert "Head tilt: Professional −2.67° · AI −2.13°" in shown.out
    # What only describes is not said to be unjudged, and its reason not for each picture.
    assert "cannot be judged" not in shown.out
    assert shown.out.count("Described, not judged") == 1


def test_json_has_the_documented_keys_and_only_finite_numbers(
    capsys: pytest.CaptureFixture[str],
) -> None:
    analysed(*demo_pair().values(), "--json", "-")
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert (told["format"], told["version"]) == ("headshot-viewer analysis", 1)
    assert list(told) == [
        *("format", "version", "professional", "ai", "alignment", "sensitivity", "layers"),
        "findings",
    ]
    for side, size in (("professional", [512, 600]), ("ai", [896, 1152])):
        assert set(told[side]) == {"path", "size_px", "face", "notes"}
        assert told[side]["size_px"] == size
    assert [layer["id"] for layer in told["layers"]] == LAYERS
    for layer in told["layers"]:
        assert set(layer) - {"bands", "regions", "readings", "curves"} == {
            *("id", "title", "unit", "professional", "ai", "ratio", "certainty", "notes"),
        }
        for side in ("professional", "ai"):
            assert set(layer[side]) == {"value", "judged_share"}
    (skin,) = (layer for layer in told["layers"] if layer["id"] == "skin")
    for region in skin["regions"]:
        assert set(region) == {"id", "raw", "matched", "cover", "certainty", "limit"}
    assert {"skin"} <= {finding["layer"] for finding in told["findings"]} <= set(LAYERS)
    for finding in told["findings"]:
        assert set(finding) == {
            *("id", "layer", "side", "kind", "sentence", "certainty", "region_px"),
            *("professional", "ai", "hint", "limit"),
        }
        assert len(finding["region_px"]) >= 3
    assert all(map(isfinite, numbers(told)))


def test_the_fall_off_of_focus_is_in_the_table_and_in_the_json(
    capsys: pytest.CaptureFixture[str],
) -> None:
    places = ["nose", "ears", "hair", "shoulders", "background"]
    analysed(*demo_pair().values(), "--layer", "focus")
    shown = capsys.readouterr().out
    analysed(*demo_pair().values(), "--layer", "focus", "--json", "-")
    (focus,) = json.loads(capsys.readouterr().out)["layers"]
    (curve,) = focus["curves"]
    assert (curve["title"], curve["unit"]) == ("Fall-off of focus", "px")
    assert [point["name"] for point in curve["points"]] == places
    for point in curve["points"]:
        if point["ai"] is None:
            told = "–"
        else:
            told = "under 0.5 px" if point["ai"] < 0.5 else f"{plain_number(point['ai'])} px"
        (line,) = (line for line in shown.splitlines() if f"focus, {point['name']}:" in line)
        assert line.endswith(f"AI {told}")


def test_json_tells_the_faces_and_how_they_link_the_pictures(
    capsys: pytest.CaptureFixture[str],
) -> None:
    analysed(*demo_pair().values(), "--layer", "focus", "--json", "-")
    told = json.loads(capsys.readouterr().out)
    assert (told["alignment"]["mode"], told["alignment"]["linked_by"]) == ("face", "face")
    (a, b, c), (d, e, f) = told["alignment"]["ai_to_professional"]
    own, eyes = (told[side]["face"]["eyes_px"] for side in ("professional", "ai"))
    for axis, row in enumerate(((a, b, c), (d, e, f))):
        middle = [(eyes["right"][k] + eyes["left"][k]) / 2 for k in (0, 1)]
        carried = row[0] * middle[0] + row[1] * middle[1] + row[2]
        assert carried == pytest.approx((own["right"][axis] + own["left"][axis]) / 2, abs=0.01)
    scale = told["professional"]["face"]["iod_px"] / told["ai"]["face"]["iod_px"]
    assert (a, e) == pytest.approx((scale, scale), abs=1e-4)
    # Without "Level the Eyes" nothing is turned.
    assert (b, d) == pytest.approx((0, 0), abs=1e-6)


def test_without_a_face_pictures_are_linked_by_their_height(
    pair: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    analysed(*pair, "--layer", "focus", "--json", "-")
    told = json.loads(capsys.readouterr().out)
    assert told["professional"]["face"] is None
    assert told["ai"]["face"] is None
    assert told["alignment"] == {
        "mode": "face",
        "linked_by": "fit",
        "ai_to_professional": [[2.0, 0.0, 0.0], [0.0, 2.0, 0.0]],
    }
    analysed(*pair, "--layer", "focus")
    shown = capsys.readouterr().out
    assert shown.count("Between the eyes   no face was found") == 2
    assert "Linked by            their height" in shown


def test_json_into_a_file_leaves_the_output_empty(
    pair: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "answer.json"
    analysed(*pair, "--json", target)
    assert capsys.readouterr() == ("", "")
    told = json.loads(target.read_text(encoding="utf-8"))
    assert told["professional"]["path"] == str(pair[0])


def test_the_layers_asked_for_come_once_each_in_the_order_asked(
    pair: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["focus", "skin", "focus"]
    analysed(*pair, "--json", "-", *(word for layer in asked for word in ("--layer", layer)))
    told = json.loads(capsys.readouterr().out)
    assert [layer["id"] for layer in told["layers"]] == ["focus", "skin"]


def test_heatmaps_lie_on_the_grid_of_their_picture(pair: tuple[Path, Path], tmp_path: Path) -> None:
    folder = tmp_path / "new" / "heat"
    analysed(*pair, "--heatmaps", folder)
    written = {path.name for path in folder.iterdir()}
    assert {"professional-skin.png", "ai-skin.png"} <= written
    assert written <= {f"{side}-{layer}.png" for side in ("professional", "ai") for layer in LAYERS}
    for side, width_px, height_px in (("professional", 480, 600), ("ai", 240, 300)):
        heat, alpha = heat_of(folder / f"{side}-focus.png")
        assert heat.shape == (height_px, width_px)
        assert set(np.unique(alpha)) == {0, 255}
        judged = np.flatnonzero(alpha[height_px // 2])
        # The edge's blur is carried a little further into the lighter part than into the other.
        assert judged.mean() + 0.5 == pytest.approx(width_px * 0.6, abs=CARRIED_OF_WIDTH * width_px)
        assert np.diff(judged).max() == 1
        assert heat.max() == 0, "a sharp edge stays clear"


def test_heatmaps_of_turned_pictures_are_upright(pair: tuple[Path, Path], tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    turned = tmp_path / "turned.jpg"
    with Image.open(pair[0]) as image:
        image.save(turned, exif=exif)
    analysed(turned, pair[1], "--heatmaps", tmp_path / "heat", "--layer", "focus")
    _, alpha = heat_of(tmp_path / "heat" / "professional-focus.png")
    assert alpha.shape == (480, 600)
    judged = np.flatnonzero(alpha[:, 300])
    assert judged.mean() + 0.5 == pytest.approx(480 * 0.6, abs=CARRIED_OF_WIDTH * 480)


def test_a_picture_that_cannot_be_judged_gets_a_clear_heatmap(
    pair: tuple[Path, Path], tmp_path: Path
) -> None:
    tiny = write_stripes(tmp_path / "tiny.png", width_px=40, height_px=50, edge_of_width=0.5)
    analysed(pair[0], tiny, "--heatmaps", tmp_path / "heat", "--layer", "skin")
    heat, alpha = heat_of(tmp_path / "heat" / "ai-skin.png")
    assert heat.shape == (50, 40)
    assert not alpha.any()


def test_an_unknown_layer_is_refused_with_the_known_ones(
    pair: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    analysed(*pair, "--layer", "beauty", code=2)
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err == f"There is no layer “beauty”; there are: {', '.join(LAYERS)}.\n"


@pytest.mark.parametrize("missing", [0, 1])
def test_a_missing_picture_is_one_line_and_nothing_is_written(
    missing: int, pair: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pair[missing].unlink()
    analysed(*pair, "--json", tmp_path / "a.json", "--heatmaps", tmp_path / "heat", code=2)
    assert capsys.readouterr() == (
        "",
        f"“{pair[missing].name}” could not be opened: there is no such file.\n",
    )
    assert {path.name for path in tmp_path.iterdir()} == {"pictures"}


def test_an_answer_does_not_replace_a_picture(
    pair: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    before = pair[0].read_bytes()
    analysed(*pair, "--json", pair[0], code=2)
    assert "it is one of the files to be read" in capsys.readouterr().err
    assert pair[0].read_bytes() == before


def test_nor_does_a_heatmap(pair: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    picture = pair[0].rename(pair[0].with_name("professional-focus.png"))
    before = picture.read_bytes()
    analysed(picture, pair[1], "--heatmaps", picture.parent, code=2)
    assert "“professional-focus.png” could not be written" in capsys.readouterr().err
    assert picture.read_bytes() == before


def test_a_folder_for_heatmaps_that_cannot_be_made_is_named(
    pair: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    analysed(*pair, "--layer", "skin", "--heatmaps", pair[0] / "heat", code=2)
    shown = capsys.readouterr()
    assert shown.err.startswith("“heat” could not be written: ")
    assert shown.err.count("\n") == 1


def test_certainties_are_told_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    files = [str(path) for path in demo_pair().values()]
    analysed(*files, "--json", "-")
    layers = json.loads(capsys.readouterr().out)["layers"]
    certainties = [layer["certainty"] for layer in layers if layer["ratio"] is not None]
    analysed(*files)
    lines = capsys.readouterr().out.splitlines()
    words = [line.split()[-1] for line in lines if line.startswith("  Certainty")]
    assert words == [certainty_in_words(certainty) for certainty in certainties]


def test_the_sensitivity_moves_words_and_limits_but_no_value(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = {}
    for step in Sensitivity:
        analysed(
            *demo_pair().values(), "--layer", "skin", "--json", "-", "--sensitivity", step.value
        )
        told[step] = json.loads(capsys.readouterr().out)
        assert told[step]["sensitivity"] == step.value
    values = [[each["matched"] for each in told[step]["layers"][0]["regions"]] for step in told]
    assert values[0] == values[1] == values[2]
    counts = [len(told[step]["findings"]) for step in told]
    assert counts == sorted(counts)
    limits = [
        {band["id"]: band["limit"] for band in told[step]["layers"][0]["bands"]} for step in told
    ]
    assert [each["region"]["under"] for each in limits] == [40.0, 50.0, 60.0]
    for step in told:
        for finding in told[step]["findings"]:
            assert f"under {finding['limit']['under']:.0f}%" in finding["sentence"]


def test_the_table_names_the_bands(capsys: pytest.CaptureFixture[str]) -> None:
    analysed(*demo_pair().values(), "--layer", "skin", "--sensitivity", "keen")
    shown = capsys.readouterr().out
    assert "Sensitivity          keen" in shown
    assert "A region of the face: reported under 60%" in shown


def test_an_unknown_sensitivity_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main(["analyse", *map(str, demo_pair().values()), "--sensitivity", "wild"])
    assert left.value.code == 2
    assert "--sensitivity" in capsys.readouterr().err
