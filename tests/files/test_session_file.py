"""Sessions are read back as they were written, and anything else is refused in a sentence."""

from __future__ import annotations

import json
import os
import re
from collections import defaultdict
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headshot_viewer.core.alignment import AS_FOUND, AlignmentMode
from headshot_viewer.core.annotation import (
    Annotation,
    Arrow,
    Ellipse,
    Evidence,
    Pin,
    Rectangle,
    Shape,
    Style,
    Text,
)
from headshot_viewer.core.errors import NotWritten, SessionUnreadable
from headshot_viewer.core.face import Eyes
from headshot_viewer.core.geometry import PicturePoint, PictureSize, StagePoint
from headshot_viewer.core.look import PLAIN_LOOK, Look
from headshot_viewer.core.picture import PictureRef
from headshot_viewer.core.session import EMPTY_SESSION, HungPicture, Session
from headshot_viewer.core.suggestion import Suggestion
from headshot_viewer.core.viewport import Viewport
from headshot_viewer.files.annotation_codec import SHAPES
from headshot_viewer.files.session_codec import Json
from headshot_viewer.files.session_file import (
    BYTES_LIMIT,
    decode,
    encode,
    read_session,
    write_session,
)
from tests import strategies

PATH = strategies.PICTURE_FOLDER / "talk.headshot"
SESSIONS = Path(__file__).parent / "sessions"
"""Files that earlier versions wrote; they are never written anew."""
FIRST_NAMES = ["ann.jpg", "ann-ai.png", "ann-ai-2.png"]
MANY = int(os.environ.get("HYPOTHESIS_CASES", "0"))
"""10000 tries the laws about hostile files as often as the project promises; else it is quick."""

hostile = settings(max_examples=MANY or 200)

SESSION = Session(
    HungPicture(
        "picture-1",
        PictureRef(strategies.PICTURE_FOLDER / "professional.jpg", "a" * 64, PictureSize(400, 500)),
    ),
    (
        HungPicture(
            "picture-2",
            PictureRef(strategies.PICTURE_FOLDER / "ai.png", "b" * 64, PictureSize(800, 1000)),
        ),
    ),
    annotations=(
        Annotation("one", "picture-1", Ellipse(PicturePoint(10, 20), 5, 6), "eyes_gaze", "odd"),
        Annotation("two", "picture-2", Pin(PicturePoint(30, 40))),
    ),
    suggestions=(
        Suggestion(
            "picture-2/skin/chin",
            "picture-2",
            "plastic_skin",
            Evidence("skin/chin", "skin", "Chin: 40 %.", 0.7, "grey levels", 2.1, 0.8),
            (PicturePoint(1, 2), PicturePoint(3, 4), PicturePoint(5, 0)),
            sentence="Smooth.",
            is_rejected=True,
        ),
    ),
)


def as_json(session: Session = SESSION, look: Look = PLAIN_LOOK) -> Json:
    value: Json = json.loads(encode(session, look, PATH.parent))
    return value


def refusal(value: object) -> str:
    """Return the sentence by which *value*, JSON or bytes, is refused."""
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    with pytest.raises(SessionUnreadable) as raised:
        decode(data, PATH)
    return str(raised.value)


def changed(place: str, value: object) -> Json:
    """Return the JSON of a session with another *value* at *place*, as ``candidates.0.key``."""
    changed = as_json()
    inner: Any = changed
    *way, last = [int(part) if part.isdigit() else part for part in place.split(".")]
    for part in way:
        inner = inner[part]
    inner[last] = value
    return changed


def without_each(value: Json) -> list[Json]:
    """Return *value* with one field taken away, for each field at any depth."""
    fewer = [{k: v for k, v in value.items() if k != name} for name in value]
    for name, inner in value.items():
        if isinstance(inner, dict):
            fewer += [value | {name: poorer} for poorer in without_each(inner)]
        for place, item in enumerate(inner if isinstance(inner, list) else []):
            if isinstance(item, dict):
                before, after = inner[:place], inner[place + 1 :]
                fewer += [value | {name: [*before, p, *after]} for p in without_each(item)]
    return fewer


class TestRoundTrip:
    @given(strategies.sessions(), strategies.looks)
    def test_reading_gives_back_what_was_written(self, session: Session, look: Look) -> None:
        read = decode(encode(session, look, PATH.parent), PATH)
        assert (read.session, read.look, read.unknown) == (session, look, ())

    @given(strategies.sessions(), strategies.looks)
    def test_absolute_paths_alone_do_as_well(self, session: Session, look: Look) -> None:
        assert decode(encode(session, look), PATH).session == session

    @given(strategies.shapes)
    def test_every_shape_comes_back(self, shape: Shape) -> None:
        session = replace(SESSION, annotations=(Annotation("one", "picture-1", shape),))
        assert decode(encode(session, PLAIN_LOOK), PATH).session == session

    def test_every_kind_of_shape_has_a_name(self) -> None:
        assert {kind for kind, _fields in SHAPES.values()} == set(get_args(Shape))

    def test_a_file_comes_back_from_disk(self, tmp_path: Path) -> None:
        path = tmp_path / "Gespräch 写真.headshot"
        look = Look(layer="skin", opacity=0.5, swapped=True)
        write_session(path, SESSION, look)
        read = read_session(path)
        assert (read.session, read.look) == (SESSION, look)

    def test_writing_again_gives_the_same_bytes(self, tmp_path: Path) -> None:
        write_session(tmp_path / "a.headshot", SESSION, PLAIN_LOOK)
        first = (tmp_path / "a.headshot").read_bytes()
        read = read_session(tmp_path / "a.headshot")
        write_session(tmp_path / "a.headshot", read.session, read.look)
        assert (tmp_path / "a.headshot").read_bytes() == first

    @given(
        st.dictionaries(
            st.text(max_size=8).map(lambda name: f"x-{name}"),
            st.recursive(
                st.none() | st.booleans() | st.integers() | st.text(max_size=5),
                lambda inner: (
                    st.lists(inner, max_size=3)
                    | st.dictionaries(st.text(max_size=5), inner, max_size=3)
                ),
                max_leaves=5,
            ),
            max_size=3,
        )
    )
    def test_fields_of_a_newer_program_survive(self, newer: dict[str, object]) -> None:
        read = decode(json.dumps(as_json() | newer).encode(), PATH)
        written = json.loads(encode(read.session, read.look, PATH.parent, read.unknown))
        assert written == as_json() | newer

    def test_kept_fields_never_displace_ours(self) -> None:
        written = json.loads(encode(SESSION, PLAIN_LOOK, None, ((("current",), "7"),)))
        assert written["current"] == 0

    def test_half_characters_in_a_note_are_replaced_not_refused(self) -> None:
        read = decode(json.dumps(changed("annotations.0.note", "a\ud800b")).encode(), PATH)
        assert read.session.annotations[0].note == "a?b"


class TestPaths:
    def test_pictures_are_named_from_the_session_on(self, tmp_path: Path) -> None:
        picture = replace(SESSION.pictures[0].ref, path=tmp_path / "shots" / "ä.jpg")
        session = Session(HungPicture("picture-1", picture))
        value = json.loads(encode(session, PLAIN_LOOK, tmp_path / "sessions"))
        assert PurePosixPath(value["professional"]["path"]) == PurePosixPath("../shots/ä.jpg")
        assert value["professional"]["absolute_path"] == str(picture.path)

    def test_a_folder_that_was_copied_shows_its_own_pictures(self, tmp_path: Path) -> None:
        for folder in (tmp_path / "old", tmp_path / "new"):
            folder.mkdir()
            (folder / "a.jpg").touch()
        ref = replace(SESSION.pictures[0].ref, path=tmp_path / "old" / "a.jpg")
        write_session(
            tmp_path / "old" / "s.headshot", Session(HungPicture("picture-1", ref)), PLAIN_LOOK
        )
        (tmp_path / "old" / "s.headshot").rename(tmp_path / "new" / "s.headshot")
        (read,) = read_session(tmp_path / "new" / "s.headshot").session.pictures
        assert read.ref.path == tmp_path / "new" / "a.jpg"

    def test_a_session_that_was_moved_alone_finds_the_old_place(self, tmp_path: Path) -> None:
        (tmp_path / "old").mkdir()
        (tmp_path / "old" / "a.jpg").touch()
        ref = replace(SESSION.pictures[0].ref, path=tmp_path / "old" / "a.jpg")
        data = encode(Session(HungPicture("picture-1", ref)), PLAIN_LOOK, tmp_path / "old")
        (read,) = decode(data, tmp_path / "s.headshot").session.pictures
        assert read.ref.path == ref.path

    @pytest.mark.skipif(os.name == "nt", reason="there the path is its own")
    def test_a_path_of_windows_is_looked_for_by_its_name(self, tmp_path: Path) -> None:
        value = changed("professional.path", None)
        value["professional"]["absolute_path"] = "C:\\Users\\Ann\\a b.jpg"
        read = decode(json.dumps(value).encode(), tmp_path / "s.headshot")
        assert read.session.pictures[0].ref.path == tmp_path / "a b.jpg"

    @pytest.mark.skipif(os.name == "nt", reason="names of bytes are POSIX")
    def test_a_name_that_is_no_unicode_comes_back(self, tmp_path: Path) -> None:
        path = tmp_path / os.fsdecode(b"a\xff.jpg")
        session = Session(HungPicture("picture-1", replace(SESSION.pictures[0].ref, path=path)))
        write_session(tmp_path / "s.headshot", session, PLAIN_LOOK)
        assert read_session(tmp_path / "s.headshot").session == session

    @pytest.mark.parametrize("name", ["", "a\0b", "\ud800", 7, "n" * 40_000])
    def test_impossible_names_are_refused(self, name: object) -> None:
        assert "“professional.path”" in refusal(changed("professional.path", name))

    def test_no_name_at_all_is_refused(self) -> None:
        value = changed("professional.path", None)
        value["professional"]["absolute_path"] = None
        assert "“professional.path” is not the name of a file" in refusal(value)


class TestRefusing:
    @pytest.mark.parametrize(
        ("place", "value", "reason"),
        [
            ("format", "something else", "it is not a session of Headshot Viewer"),
            ("version", 2, "it was saved by a newer Headshot Viewer, which is needed to open it"),
            ("version", "1", "“version” is not a whole number from 1 to 1"),
            ("version", True, "“version” is not a whole number from 1 to 1"),
            ("version", 0, "“version” is not a whole number from 1 to 1"),
            ("professional", [], "“professional” is not an object"),
            ("professional.key", "picture-2", "two of its pictures share a key"),
            ("professional.sha256", "A" * 64, "“professional.sha256” is not 64 hexadecimal digits"),
            (
                "professional.size_px",
                [0, 5],
                "“professional.size_px” is not a size in whole",
            ),
            ("professional.size_px", [1.5, 5], "is not a size in whole pixels"),
            ("professional.size_px", [5], "“professional.size_px” is not a pair of numbers"),
            ("professional.size_px", [10**9, 5], "is not a number from -1e+06 to 1e+06"),
            (
                "professional.offset.zoom",
                0,
                "“professional.offset.zoom” is not a number from 0.0001 to 10000",
            ),
            ("professional.offset.dx", "1", "“professional.offset.dx” is not a number"),
            ("candidates", {}, "“candidates” is not a list"),
            ("candidates", [{}] * 1001, "“candidates” holds more than 1000 entries"),
            ("candidates.0", 5, "“candidates[0]” is not an object"),
            ("current", 1, "“current” is not a whole number from 0 to 0"),
            ("current", -1, "“current” is not a whole number"),
            ("annotations.1.id", "one", "two of its annotations share an id"),
            ("annotations.1.picture", "x", "“annotations[1].picture” is not the key of a picture"),
            ("annotations.1.note", None, "“annotations[1].note” is not text"),
            ("annotations.1.note", "n" * 100_001, "is longer than 100000 characters"),
            ("annotations.0.shape.type", "cloud", "is not a kind of shape that this version knows"),
            (
                "annotations.0.shape.centre",
                [1, "2"],
                "“annotations[0].shape.centre” is not a number",
            ),
            (
                "annotations.0.shape.centre",
                [1, True],
                "“annotations[0].shape.centre” is not a number",
            ),
            (
                "annotations.0.shape.centre",
                [1, 1e10],
                "“annotations[0].shape.centre” is not a number",
            ),
            ("annotations.0.shape.centre", [1, 10**400], "shape.centre” is not a number"),
            ("annotations.0.shape.radius_x_px", 0, "is not greater than 0"),
            ("annotations.0.style.colour", "yellow!", "is not a colour like #ffd400"),
            ("annotations.0.style.width_of_height", 2, "is not a number from 0 to 1"),
            ("suggestions.0.picture", "x", "“suggestions[0].picture” is not the key of a picture"),
            ("suggestions.0.region", [[1, 2], [3, 4]], "is not a list of at least 3 points"),
            ("suggestions.0.outline", [], "“suggestions[0].outline” is not a list of at least 3"),
            ("suggestions.0.severity", 4, "is not a whole number from 1 to 3"),
            ("suggestions.0.evidence.certainty", 1.5, "is not a number from 0 to 1"),
            ("suggestions.0.evidence.ai", 1e300, "“suggestions[0].evidence.ai” is not a number"),
            ("look.opacity", 1.1, "“look.opacity” is not a number from 0 to 1"),
            ("look.threshold", 1, "“look.threshold” is not below 1"),
            ("look.linked", 1, "“look.linked” is not true or false"),
            ("look.viewport", {"centre": [0, 0], "zoom": 0}, "“look.viewport.zoom”"),
        ],
    )
    def test_what_is_wrong_is_named(self, place: str, value: object, reason: str) -> None:
        sentence = refusal(changed(place, value))
        assert sentence.startswith("“talk.headshot” could not be opened as a session: ")
        assert reason in sentence

    @pytest.mark.parametrize(
        ("data", "reason"),
        [
            (b"", "it is not JSON text, or only a part of it"),
            (b"\xff\xd8\xff\xe0 a JPEG", "it is not JSON text"),
            (b"{}", "it is not a session of Headshot Viewer"),
            (b"[]", "it is no object"),
            (b"[" * 100_000, "it is nested too deeply"),
            (b'{"a":' * 900 + b"1" + b"}" * 900, "it is nested too deeply"),
            (b"1" * 10_000, "it is not JSON text"),
            (b" " * (BYTES_LIMIT + 1), "it is larger than 16 MB"),
        ],
        ids=range(8),
    )
    def test_what_is_no_session_is_named(self, data: bytes, reason: str) -> None:
        assert reason in refusal(data)

    @pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
    def test_numbers_that_are_none_are_refused(self, number: str) -> None:
        data = encode(SESSION, Look(opacity=0.5)).replace(b"0.5", number.encode())
        assert number.encode() in data
        assert refusal(data)

    def test_every_field_is_needed(self) -> None:
        # Only the program's name, which is there to be read by people, and what came later may
        # be missing.
        may_be_missing = {"program", "alignment", "suggestions"}
        later_looks = {"compare", "hints_shown", "drafts_shown", "sensitivity"}
        later_annotations = {"severity", "evidence", "is_locked", "is_hidden"}
        later_styles = {"dash", "fill_opacity", "backing"}
        later_shapes: defaultdict[object, set[str]] = defaultdict(
            set, {turned: {"angle_deg"} for turned in ("ellipse", "rectangle")}
        )
        poorer = [
            value
            for value in without_each(as_json())
            if may_be_missing <= value.keys()
            and later_looks <= value.get("look", dict.fromkeys(later_looks)).keys()
            and all(
                later_annotations <= each.keys()
                and later_styles <= each.get("style", dict.fromkeys(later_styles)).keys()
                and later_shapes[each.get("shape", {}).get("type")] <= each.get("shape", {}).keys()
                for each in value.get("annotations", [])
            )
            and all(
                "name" in each
                for each in (value.get("professional"), *value.get("candidates", []))
                if each is not None
            )
        ]
        assert len(poorer) > 40
        assert all(refusal(value) for value in poorer)

    def test_the_very_first_sessions_are_read(self) -> None:
        """Written by the first program that wrote sessions; nothing but shots and annotations."""
        read = read_session(SESSIONS / "first.headshot")
        session, look = read.session, read.look
        assert [hung.key for hung in session.pictures] == ["picture-1", "picture-2", "picture-3"]
        assert [hung.ref.path.name for hung in session.pictures] == FIRST_NAMES
        assert session.current == 1
        assert [type(a.shape) for a in session.annotations] == [
            Ellipse,
            Rectangle,
            Arrow,
            Text,
            Pin,
        ]
        assert session.annotations[0].note == "The left eye looks past the camera."
        assert session.annotations[1].style == Style("#56c1ff", 0.007, 0.042)
        assert all(a.severity == 2 and a.evidence is None for a in session.annotations)
        assert session.alignment == AS_FOUND
        assert session.suggestions == ()
        # That layer goes by another name now.
        assert look.layer == "skin"
        assert look.viewport == Viewport(StagePoint(0.0, -0.1), 1800.0)

    def test_sessions_of_the_first_alignment_are_read(self) -> None:
        """Written by the first program that kept one; outlines and strokes came later."""
        session = read_session(SESSIONS / "with-alignment.headshot").session
        alignment = session.alignment
        assert alignment.mode is AlignmentMode.POINTS
        assert alignment.level_eyes
        assert len(alignment.pairs("picture-1", "picture-3")) == 2
        eyes = alignment.choice("picture-1").eyes
        assert eyes == Eyes(PicturePoint(1702, 1610), PicturePoint(2258, 1604))

    @pytest.mark.parametrize("name", ["first", "with-alignment"])
    def test_earlier_sessions_are_written_as_today_and_read_again(
        self, name: str, tmp_path: Path
    ) -> None:
        read = read_session(SESSIONS / f"{name}.headshot")
        write_session(tmp_path / "s.headshot", read.session, read.look, read.unknown)
        again = read_session(tmp_path / "s.headshot")
        assert (again.session, again.look) == (read.session, read.look)
        assert again.unknown == read.unknown == ()

    def test_annotations_of_the_first_version_are_read(self) -> None:
        value = as_json()
        for each in value["annotations"]:
            for name in ("severity", "evidence", "is_locked", "is_hidden"):
                del each[name]
            for name in ("dash", "fill_opacity", "backing"):
                del each["style"][name]
        assert decode(json.dumps(value).encode(), PATH).session == SESSION

    def test_a_truncated_file_is_refused(self) -> None:
        whole = encode(SESSION, PLAIN_LOOK).rstrip()
        for length in range(0, len(whole), 97):
            assert "only a part of it" in refusal(whole[:length])

    @pytest.mark.parametrize("name", ["missing.headshot", "folder", "a\0b", "n" * 300])
    def test_what_is_no_file_is_refused(self, tmp_path: Path, name: str) -> None:
        (tmp_path / "folder").mkdir()
        with pytest.raises(SessionUnreadable, match="could not be opened as a session: "):
            read_session(tmp_path / name)

    def test_a_missing_file_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(SessionUnreadable, match=r"“s.headshot” .*: there is no such file\.$"):
            read_session(tmp_path / "s.headshot")

    def test_a_file_that_may_not_be_read_is_named(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(_self: Path, _mode: str) -> None:
            raise PermissionError(13, "Permission denied")

        write_session(tmp_path / "s.headshot", SESSION, PLAIN_LOOK)
        monkeypatch.setattr(Path, "open", refuse)
        with pytest.raises(SessionUnreadable, match="you do not have permission"):
            read_session(tmp_path / "s.headshot")


class TestHostileFiles:
    """A sentence or a session, whatever the file holds."""

    @staticmethod
    def sentence_or_session(data: bytes) -> None:
        try:
            read = decode(data, PATH)
        except SessionUnreadable as refused:
            sentence = str(refused)
        else:
            # What is accepted can be written and read again.
            again = decode(encode(read.session, read.look, PATH.parent, read.unknown), PATH)
            assert again == read
            return
        assert re.fullmatch(r"“talk\.headshot” could not be opened as a session: .+\.", sentence)

    @hostile
    @given(st.binary(max_size=300))
    def test_any_bytes(self, data: bytes) -> None:
        self.sentence_or_session(data)

    @hostile
    @given(
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
            lambda inner: (
                st.lists(inner, max_size=4)
                | st.dictionaries(
                    st.sampled_from([*as_json(), *as_json()["annotations"][0], "centre", "zoom"])
                    | st.text(max_size=5),
                    inner,
                    max_size=8,
                )
            ),
            max_leaves=20,
        )
    )
    def test_any_json(self, value: object) -> None:
        self.sentence_or_session(json.dumps(value).encode())

    @settings(max_examples=MANY or 60)
    @given(st.data())
    def test_sessions_with_anything_in_any_place(self, data: st.DataObject) -> None:
        """The hardest: all is well but for one or two values, of every kind that sessions hold."""
        session = data.draw(strategies.sessions().filter(lambda made: bool(made.pictures)))
        value = as_json(session, data.draw(strategies.looks))
        for _ in range(data.draw(st.integers(1, 2))):
            inner: Any = value
            while isinstance(inner, dict | list) and inner:
                place = data.draw(
                    st.sampled_from([*inner] if isinstance(inner, dict) else [*range(len(inner))])
                )
                if not inner[place] or data.draw(st.integers(0, 3)) == 0:
                    break
                if not isinstance(inner[place], dict | list):
                    break
                inner = inner[place]
            inner[place] = data.draw(
                st.none()
                | st.booleans()
                | st.integers()
                | st.floats()
                | st.text(max_size=8)
                | st.sampled_from([[], {}, [0, 0], [1e9, -1e9], 10**400, "\ud800", "\0", "#12345g"])
            )
        self.sentence_or_session(json.dumps(value).encode())

    @hostile
    @given(st.integers(0, 10_000), st.binary(min_size=1, max_size=4))
    def test_sessions_with_damaged_bytes(self, place: int, damage: bytes) -> None:
        whole = encode(SESSION, PLAIN_LOOK)
        place %= len(whole)
        self.sentence_or_session(whole[:place] + damage + whole[place + len(damage) :])


class TestWriting:
    def test_what_could_not_be_read_is_not_written(self, tmp_path: Path) -> None:
        path = tmp_path / "s.headshot"
        write_session(path, SESSION, PLAIN_LOOK)
        before = path.read_bytes()
        lost = replace(SESSION, annotations=(replace(SESSION.annotations[0], note="n" * 100_001),))
        with pytest.raises(NotWritten, match=r"“annotations\[0\].note” is longer than 100000"):
            write_session(path, lost, PLAIN_LOOK)
        assert path.read_bytes() == before

    def test_a_session_of_many_annotations_comes_back(self, tmp_path: Path) -> None:
        pins = tuple(
            Annotation(f"{n:012}", "picture-1", Pin(PicturePoint(n / 3, n / 7)), note="n" * 200)
            for n in range(3_000)
        )
        write_session(tmp_path / "s.headshot", replace(SESSION, annotations=pins), PLAIN_LOOK)
        assert read_session(tmp_path / "s.headshot").session.annotations == pins

    def test_a_missing_folder_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(NotWritten, match="there is no such folder"):
            write_session(tmp_path / "missing" / "s.headshot", EMPTY_SESSION, PLAIN_LOOK)
