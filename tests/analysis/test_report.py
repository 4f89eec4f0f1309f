from __future__ import annotations

import json
import re
from dataclasses import replace
from math import inf, nan
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.analysis.catalogue import analysers
from headshot_viewer.analysis.report import (
    alignment_as_json,
    analysis_as_json,
    face_as_json,
    facts_as_json,
    finding_as_json,
    info_as_json,
    layer_as_json,
    picture_as_json,
    refusal_as_json,
)
from headshot_viewer.core.alignment import AlignmentMode
from headshot_viewer.core.finding import Finding
from headshot_viewer.core.geometry import (
    PicturePoint,
    PictureSize,
    Placement,
    StagePoint,
    distance,
    fitted,
)
from headshot_viewer.core.hanging import Hanging
from headshot_viewer.core.layer import (
    Curve,
    CurvePoint,
    LayerResult,
    Reading,
    RegionResult,
    SideResult,
)
from headshot_viewer.core.picture import PictureFacts, Side
from headshot_viewer.core.progress import unwatched
from headshot_viewer.core.regions import Region
from headshot_viewer.core.sensitivity import Limit
from tests.analysis.face_pictures import portrait_face
from tests.analysis.makers import disc, noise, picture_of, subject_of

DOCUMENT = Path(__file__).parents[2] / "docs" / "analysis-format.md"

FINDING = Finding(
    id="skin/left-cheek",
    layer="skin",
    side=Side.AI,
    kind="plastic-skin",
    sentence="The left cheek is smooth.",
    certainty=0.7,
    region_px=(PicturePoint(1.0, 2.5), PicturePoint(4.0, 2.0), PicturePoint(3.0, 6.0)),
    professional=2.0,
)

ALIGNMENT = alignment_as_json(
    AlignmentMode.FACE,
    Hanging(fitted(PictureSize(3, 4)), fitted(PictureSize(6, 8)), AlignmentMode.FIT),
)


def result(
    *, value: float | None = 1.5, ratio: float | None = 0.5, certainty: float = 0.8
) -> LayerResult:
    return LayerResult(
        layer="skin",
        title="Skin texture",
        unit="grey levels",
        professional=SideResult(value, 0.9, notes=("Of the first.",)),
        ai=None,
        ratio=ratio,
        certainty=certainty,
        notes=("Of both.",),
    )


def test_a_layer_is_written_as_documented() -> None:
    assert layer_as_json(result()) == {
        "id": "skin",
        "title": "Skin texture",
        "unit": "grey levels",
        "professional": {"value": 1.5, "judged_share": 0.9},
        "ai": None,
        "ratio": 0.5,
        "certainty": 0.8,
        "notes": ["Of both.", "Professional: Of the first."],
    }


def test_regions_readings_and_curves_are_written_where_there_are_some() -> None:
    under = Limit(40.0, "%", is_below=True)
    region = RegionResult(Region.NOSE, 2.0, 1.0, 0.5, 0.4, 0.9, 0.7, under)
    reading = Reading("Strength", "", 0.5, None)
    curve = Curve("Fall-off", "px", (CurvePoint("nose", 1.5, 2.0), CurvePoint("ears", None, nan)))
    written = layer_as_json(
        replace(result(), regions=(region,), readings=(reading,), curves=(curve,))
    )
    assert written["curves"] == [
        {
            "title": "Fall-off",
            "unit": "px",
            "points": [
                {"name": "nose", "professional": 1.5, "ai": 2.0},
                {"name": "ears", "professional": None, "ai": None},
            ],
        }
    ]
    assert written["regions"] == [
        {
            "id": "nose",
            "raw": 0.5,
            "matched": 0.4,
            "cover": 0.9,
            "certainty": 0.7,
            "limit": {"under": 40.0, "unit": "%", "hint": False},
        }
    ]
    assert written["readings"] == [
        {"name": "Strength", "unit": "", "professional": 0.5, "ai": None, "limit": None}
    ]


numbers = st.none() | st.floats() | st.sampled_from([nan, inf, -inf])


@given(numbers, numbers)
def test_numbers_are_finite_or_null(value: float | None, ratio: float | None) -> None:
    written = json.dumps(layer_as_json(result(value=value, ratio=ratio)), allow_nan=False)
    assert json.loads(written)["id"] == "skin"


def test_a_picture_is_written_with_its_upright_size() -> None:
    assert picture_as_json(picture_of(disc(height=30, width=20)), None) == {
        "path": str(Path("/pictures/made.png")),
        "size_px": [20, 30],
        "face": None,
        "notes": [],
    }


def test_a_face_is_written_with_its_eyes_by_the_subjects_own_sides() -> None:
    face = portrait_face()
    written = face_as_json(face)
    assert list(written) == ["box_px", "presence", "eyes_px", "iod_px", "roll_deg", "yaw_deg"]
    right, left = written["eyes_px"]["right"], written["eyes_px"]["left"]
    # She looks at the camera: her right eye is on the left of the picture.
    assert right[0] < left[0]
    assert distance(right, left) == pytest.approx(written["iod_px"], abs=1e-5)
    box_left, box_top, box_right, box_bottom = written["box_px"]
    for x, y in (right, left):
        assert box_left < x < box_right
        assert box_top < y < box_bottom
    assert 0.98 < written["presence"] <= 1
    assert written["roll_deg"] == pytest.approx(face.roll_deg, abs=1e-6)
    assert written["yaw_deg"] == pytest.approx(face.yaw_deg, abs=1e-6)
    json.dumps(written, allow_nan=False)


placings = st.builds(
    Placement,
    st.floats(1e-4, 1e-2),
    st.builds(PicturePoint, st.floats(0, 8000), st.floats(0, 8000)),
    st.builds(StagePoint, st.floats(-1, 1), st.floats(-1, 1)),
    st.floats(-180, 180),
)


@given(placings, placings, st.floats(0, 8000), st.floats(0, 8000))
def test_the_alignment_says_where_pixels_of_the_ai_picture_lie_on_the_other(
    professional: Placement, ai: Placement, x: float, y: float
) -> None:
    told = alignment_as_json(AlignmentMode.POINTS, Hanging(professional, ai, AlignmentMode.POINTS))
    assert (told["mode"], told["linked_by"]) == ("points", "points")
    (a, b, c), (d, e, f) = told["ai_to_professional"]
    there = professional.to_picture(ai.to_stage(PicturePoint(x, y)))
    # Six decimals are written: on 8000 pixels that is a hundredth of one.
    assert (a * x + b * y + c, d * x + e * y + f) == pytest.approx(there, abs=0.02, rel=1e-6)


def test_one_picture_alone_is_not_aligned() -> None:
    alone = Hanging(fitted(PictureSize(3, 4)), None, AlignmentMode.FIT)
    with pytest.raises(ValueError, match="not one"):
        alignment_as_json(AlignmentMode.FACE, alone)


def test_a_finding_is_written_with_its_region() -> None:
    written = finding_as_json(FINDING)
    assert written["side"] == "ai"
    assert written["region_px"] == [[1.0, 2.5], [4.0, 2.0], [3.0, 6.0]]
    assert written["professional"] == 2.0
    assert written["ai"] is None
    json.dumps(written, allow_nan=False)


def test_a_whole_analysis_of_every_layer_is_plain_json() -> None:
    professional, ai = disc(height=200, width=200), noise(height=220, width=180)
    layers = [
        each.measure(subject_of(professional), subject_of(ai), unwatched) for each in analysers()
    ]
    pictures = {Side.PROFESSIONAL: picture_of(professional), Side.AI: picture_of(ai)}
    faces = {Side.PROFESSIONAL: portrait_face(), Side.AI: None}
    written = analysis_as_json(pictures, faces, ALIGNMENT, iter(layers))
    read = json.loads(json.dumps(written, allow_nan=False))
    assert read == written
    assert list(read) == [
        *("format", "version", "professional", "ai", "alignment", "sensitivity", "layers"),
        "findings",
    ]
    assert read["professional"]["face"] == face_as_json(portrait_face())
    assert read["ai"]["face"] is None
    assert [layer["id"] for layer in read["layers"]] == [each.id for each in analysers()]
    assert read["findings"] == []


@pytest.mark.parametrize("profile", [None, "Display P3"])
def test_a_file_is_described(profile: str | None) -> None:
    facts = PictureFacts("TIFF", PictureSize(40, 30), 6, profile, 16, ("Only the first page.",))
    assert facts_as_json(Path("a.tif"), facts) == {
        "path": "a.tif",
        "kind": "TIFF",
        "size_px": [40, 30],
        "orientation": 6,
        "profile": profile,
        "colour_code": None,
        "bit_depth": 16,
        "notes": ["Only the first page."],
        "error": None,
    }


def test_a_refused_file_has_the_same_keys_and_the_sentence() -> None:
    refused = refusal_as_json(Path("a.txt"), "“a.txt” could not be opened: it is not a picture.")
    described = facts_as_json(Path("a.tif"), PictureFacts("TIFF", PictureSize(4, 3)))
    assert list(refused) == list(described)
    assert refused["error"] == "“a.txt” could not be opened: it is not a picture."
    assert refused["size_px"] is None
    whole = info_as_json([described, refused])
    assert whole["files"] == [described, refused]
    assert json.loads(json.dumps(whole, allow_nan=False)) == whole


def test_the_examples_of_the_document_have_the_keys_that_are_written() -> None:
    blocks = re.findall(r"```json\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)
    # The last one, of a session, is held to what is written in test_session_info.py.
    analysis, finding, info, _session = map(json.loads, blocks)
    made = dict.fromkeys(Side, picture_of(disc(height=200, width=200)))
    faces = {Side.PROFESSIONAL: portrait_face(), Side.AI: None}
    layers = [each.measure(subject_of(disc()), None, unwatched) for each in analysers()]
    written = analysis_as_json(made, faces, ALIGNMENT, layers)
    assert list(analysis) == list(written)
    assert (analysis["format"], analysis["version"]) == (written["format"], written["version"])
    assert list(analysis["professional"]) == list(written["professional"])
    assert list(analysis["professional"]["face"]) == list(written["professional"]["face"])
    assert analysis["ai"]["face"] is None
    assert list(analysis["alignment"]) == list(written["alignment"])
    by_id = {layer["id"]: layer for layer in written["layers"]}
    for example in analysis["layers"]:
        layer = by_id[example["id"]]
        assert list(example) == list(layer)
        assert (example["title"], example["unit"]) == (layer["title"], layer["unit"])
        assert list(example["professional"]) == list(layer["professional"])
    assert list(finding) == list(finding_as_json(FINDING))
    described = facts_as_json(Path("a.tif"), PictureFacts("TIFF", PictureSize(4, 3)))
    assert [list(each) for each in info["files"]] == [list(described)] * 2
    assert (info["format"], info["version"]) == ("headshot-viewer info", 1)
