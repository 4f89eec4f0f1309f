"""What lies on the clipboard is read back exactly, and nothing else is believed."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.annotation import Annotation
from headshot_viewer.core.copying import Copied, CopiedPicture
from headshot_viewer.core.face import Eyes
from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.files.copied_codec import decoded, encoded
from headshot_viewer.files.json_fields import WrongJson
from tests.core.strategies import annotations_on, picture_points

KEYS = ("picture-1", "picture-2")
pictures = st.tuples(
    *(
        st.builds(
            CopiedPicture,
            key=st.just(key),
            sha256=st.text("0123456789abcdef", min_size=64, max_size=64),
            size_px=st.builds(PictureSize, st.integers(1, 9_999), st.integers(1, 9_999)),
            eyes=st.none() | st.builds(Eyes, picture_points, picture_points),
        )
        for key in KEYS
    )
)
several = st.lists(annotations_on(KEYS), max_size=4).map(tuple)
json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)


@given(pictures, several)
def test_reading_gives_back_what_was_copied(
    pictures: tuple[CopiedPicture, ...], drawn: tuple[Annotation, ...]
) -> None:
    copied = Copied(pictures, drawn)
    assert decoded(encoded(copied)) == copied


@given(st.binary(max_size=200))
def test_arbitrary_bytes_are_refused_in_words(data: bytes) -> None:
    with pytest.raises(WrongJson):
        decoded(data)


@given(pictures, several, st.data(), json_values)
def test_a_field_of_another_kind_is_refused_or_makes_no_difference(
    pictures: tuple[CopiedPicture, ...],
    drawn: tuple[Annotation, ...],
    data: st.DataObject,
    wrong: object,
) -> None:
    value = json.loads(encoded(Copied(pictures, drawn)))
    value[data.draw(st.sampled_from(sorted(value)))] = wrong
    with suppress(WrongJson):
        assert isinstance(decoded(json.dumps(value).encode()), Copied)


def test_annotations_of_pictures_that_are_not_told_of_are_refused() -> None:
    value = {
        "format": "headshot-viewer annotations",
        "version": 1,
        "pictures": [],
        "annotations": [{"picture": "picture-1"}],
    }
    with pytest.raises(WrongJson, match="picture"):
        decoded(json.dumps(value).encode())


def test_a_later_version_is_refused() -> None:
    with pytest.raises(WrongJson, match="version"):
        decoded(json.dumps({"format": "headshot-viewer annotations", "version": 2}).encode())
