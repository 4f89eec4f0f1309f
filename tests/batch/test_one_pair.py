from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from headshot_viewer.analysis.catalogue import analyser, analysers
from headshot_viewer.batch import one_pair
from headshot_viewer.core.alignment import AlignmentMode, FaceChoice
from headshot_viewer.core.annotation import Annotation, Callout, MeasuredLine, Pin, Shape
from headshot_viewer.core.edits import add, align, exchange_roles, hang, relocate, set_offset
from headshot_viewer.core.errors import (
    Cancelled,
    NotWritten,
    PictureUnreadable,
    SessionUnreadable,
)
from headshot_viewer.core.face import Eyes
from headshot_viewer.core.geometry import Offset, PicturePoint
from headshot_viewer.core.look import PLAIN_LOOK, Look
from headshot_viewer.core.picture import Side
from headshot_viewer.core.session import EMPTY_SESSION
from headshot_viewer.demo import demo_pair
from headshot_viewer.files.picture_file import read_picture
from headshot_viewer.files.png_file import png_bytes
from headshot_viewer.files.session_file import write_session
from headshot_viewer.paint.layout import ComparisonContent, Plate
from headshot_viewer.sheet_files import SheetOptions, write_sheet
from tests.watcher import Watcher

PROFESSIONAL, AI = (demo_pair()[side] for side in Side)


@pytest.fixture(scope="module")
def pair() -> one_pair.OpenedPair:
    return one_pair.open_pair(PROFESSIONAL, AI)


@pytest.fixture
def pictures(tmp_path: Path) -> dict[Side, Path]:
    made = {}
    for grey, side in zip((80, 160), Side, strict=True):
        made[side] = tmp_path / f"{side}.png"
        made[side].write_bytes(png_bytes(np.full((20, 16, 3), grey, np.uint8)))
    return made


@pytest.fixture
def saved(pictures: dict[Side, Path], tmp_path: Path) -> Path:
    session = EMPTY_SESSION
    for side, path in pictures.items():
        session = hang(session, side, read_picture(path).ref)
    session = add(session, Annotation("a", "picture-2", Pin(PicturePoint(3, 4))))
    session = set_offset(session, Side.AI, Offset(0.1, 0.2, 1.5))
    path = tmp_path / "a.headshot"
    write_session(path, session, Look(layer="focus", opacity=0.4, threshold=0.3, swapped=True))
    return path


class TestOpeningAPair:
    def test_both_pictures_hang_on_their_sides(self, pair: one_pair.OpenedPair) -> None:
        for side, path in ((Side.PROFESSIONAL, PROFESSIONAL), (Side.AI, AI)):
            hung = pair.session.on(side)
            assert hung is not None
            assert hung.ref == pair.pictures[side].ref
            assert hung.ref.path == path
        assert pair.look == PLAIN_LOOK
        assert pair.notes == ()

    def test_paths_become_absolute(
        self, pictures: dict[Side, Path], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(pictures[Side.AI].parent)
        pair = one_pair.open_pair(Path("professional.png"), Path("ai.png"))
        assert {side: each.ref.path for side, each in pair.pictures.items()} == pictures

    def test_one_picture_may_be_compared_with_itself(self) -> None:
        pair = one_pair.open_pair(AI, AI)
        assert len(pair.session.pictures) == 2
        (result,) = one_pair.analyse_pair(pair, [analyser("skin")])
        assert result.ratio == 1

    def test_progress_rises_to_the_end(self) -> None:
        watcher = Watcher()
        one_pair.open_pair(PROFESSIONAL, AI, progress=watcher)
        assert watcher.told == sorted(watcher.told)
        assert watcher.told[-1] == 1

    @pytest.mark.parametrize("enough", [0.0, 0.6])
    def test_it_can_be_called_off(self, enough: float) -> None:
        with pytest.raises(Cancelled):
            one_pair.open_pair(PROFESSIONAL, AI, progress=Watcher(enough))

    def test_the_unreadable_one_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(PictureUnreadable, match=r"“none\.jpg”"):
            one_pair.open_pair(PROFESSIONAL, tmp_path / "none.jpg")


class TestOpeningASession:
    def test_everything_that_was_saved_is_there(
        self, saved: Path, pictures: dict[Side, Path]
    ) -> None:
        opened = one_pair.open_session(saved)
        assert {side: each.ref.path for side, each in opened.pictures.items()} == pictures
        assert [a.id for a in opened.session.annotations_on(Side.AI)] == ["a"]
        assert opened.look == Look(layer="focus", opacity=0.4, threshold=0.3, swapped=True)
        assert opened.notes == ()

    def test_exchanged_roles_are_kept(self, saved: Path, pictures: dict[Side, Path]) -> None:
        opened = one_pair.open_session(saved)
        write_session(saved, exchange_roles(opened.session), opened.look)
        exchanged = one_pair.open_session(saved)
        assert exchanged.pictures[Side.PROFESSIONAL].ref.path == pictures[Side.AI]
        assert [a.id for a in exchanged.session.annotations_on(Side.PROFESSIONAL)] == ["a"]

    def test_a_changed_picture_keeps_its_annotations_and_offset_and_is_told(
        self, saved: Path, pictures: dict[Side, Path]
    ) -> None:
        before = one_pair.open_session(saved)
        pictures[Side.AI].write_bytes(png_bytes(np.full((40, 32, 3), 9, np.uint8)))
        opened = one_pair.open_session(saved)
        hung = opened.session.ai
        assert hung is not None
        assert hung.ref == opened.pictures[Side.AI].ref
        assert hung.offset == Offset(0.1, 0.2, 1.5)
        assert opened.session.annotations == before.session.annotations
        assert opened.notes == (
            "“ai.png” has changed since the session was saved:"
            " annotations may not lie where they were drawn.",
        )

    def test_a_picture_that_is_gone_is_named(self, saved: Path, pictures: dict[Side, Path]) -> None:
        pictures[Side.PROFESSIONAL].unlink()
        with pytest.raises(PictureUnreadable, match=r"“professional\.png”"):
            one_pair.open_session(saved)

    def test_a_picture_that_was_moved_and_renamed_is_found_by_its_content(
        self, saved: Path, pictures: dict[Side, Path]
    ) -> None:
        moved = pictures[Side.AI].rename(pictures[Side.AI].with_name("renamed.png"))
        watcher = Watcher()
        opened = one_pair.open_session(saved, progress=watcher)
        assert opened.pictures[Side.AI].ref.path == moved
        assert [a.id for a in opened.session.annotations_on(Side.AI)] == ["a"]
        assert opened.notes == (f"“ai.png” was not where it had been; “{moved}” is used.",)
        assert watcher.told == sorted(watcher.told)

    def test_candidates_that_are_not_shown_may_be_gone(
        self, saved: Path, pictures: dict[Side, Path], tmp_path: Path
    ) -> None:
        opened = one_pair.open_session(saved)
        (shown,) = opened.session.candidates
        other = replace(relocate(opened.session, shown.key, tmp_path / "gone.png").candidates[0])
        both = replace(opened.session, candidates=(replace(other, key="other"), shown), current=1)
        write_session(saved, both, opened.look)
        again = one_pair.open_session(saved)
        assert again.pictures[Side.AI].ref.path == pictures[Side.AI]
        assert len(again.session.candidates) == 2

    @pytest.mark.parametrize("side", Side)
    def test_a_session_needs_both_pictures(self, side: Side, saved: Path) -> None:
        opened = one_pair.open_session(saved)
        half = hang(EMPTY_SESSION, side, opened.pictures[side].ref)
        write_session(saved, half, opened.look)
        with pytest.raises(SessionUnreadable, match="two pictures"):
            one_pair.open_session(saved)


class TestLinking:
    def test_the_faces_link_a_pair(self, pair: one_pair.OpenedPair) -> None:
        watcher = Watcher()
        link = one_pair.link_pair(pair, one_pair.subjects_of(pair), progress=watcher)
        assert link.hanging.linked_by is AlignmentMode.FACE
        for side in Side:
            face, placement = link.faces[side], link.hanging.placement(side)
            assert face is not None
            assert placement is not None
            stage_iod = face.iod_px * placement.units_per_px
            first = link.faces[Side.PROFESSIONAL]
            assert first is not None
            assert stage_iod == pytest.approx(first.iod_px / 600)
        assert watcher.told == sorted(watcher.told)
        assert watcher.told[-1] == 1

    def test_eyes_that_were_dragged_count(self, pair: one_pair.OpenedPair) -> None:
        eyes = Eyes(PicturePoint(220, 190), PicturePoint(310, 190))
        hung = pair.session.professional
        assert hung is not None
        alignment = pair.session.alignment.with_choice(FaceChoice(hung.key, eyes=eyes))
        dragged = replace(pair, session=align(pair.session, alignment))
        link = one_pair.link_pair(dragged, one_pair.subjects_of(dragged))
        face = link.faces[Side.PROFESSIONAL]
        assert face is not None
        assert face.eyes_px.right == pytest.approx(eyes.right)
        assert face.eyes_px.left == pytest.approx(eyes.left)
        placement = link.hanging.professional
        assert placement is not None
        assert placement.anchor_px == pytest.approx(eyes.midpoint)

    def test_it_can_be_called_off(self, pair: one_pair.OpenedPair) -> None:
        with pytest.raises(Cancelled):
            one_pair.link_pair(pair, one_pair.subjects_of(pair), progress=Watcher(0.4))


class TestMeasuring:
    def test_there_is_one_result_for_each_analyser_in_order(
        self, pair: one_pair.OpenedPair
    ) -> None:
        asked = analysers()[::-1]
        results = one_pair.analyse_pair(pair, asked)
        assert [result.layer for result in results] == [each.id for each in asked]

    def test_progress_rises_over_all_layers(self, pair: one_pair.OpenedPair) -> None:
        watcher = Watcher()
        one_pair.analyse_pair(pair, analysers(), progress=watcher)
        assert watcher.told == sorted(watcher.told)
        assert watcher.told[-1] == pytest.approx(1)

    def test_it_can_be_called_off(self, pair: one_pair.OpenedPair) -> None:
        with pytest.raises(Cancelled):
            one_pair.analyse_pair(pair, analysers(), progress=Watcher(0.7))


@pytest.mark.usefixtures("qapp")
class TestExporting:
    def test_progress_rises_to_the_end(self, pair: one_pair.OpenedPair, tmp_path: Path) -> None:
        watcher = Watcher()
        one_pair.export_comparison(
            tmp_path / "out.png",
            pair,
            analyser("skin"),
            options=SheetOptions(width_px=640),
            progress=watcher,
        )
        assert watcher.told == sorted(watcher.told)
        assert watcher.told[-1] == 1

    @pytest.mark.parametrize("enough", [0.1, 0.5, 0.9])
    def test_called_off_it_leaves_the_file_of_before(
        self, enough: float, pair: one_pair.OpenedPair, tmp_path: Path
    ) -> None:
        out = tmp_path / "out.png"
        out.write_bytes(b"before")
        with pytest.raises(Cancelled):
            one_pair.export_comparison(
                out,
                pair,
                analyser("skin"),
                options=SheetOptions(width_px=1500),
                progress=Watcher(enough),
            )
        assert [path.name for path in tmp_path.iterdir()] == ["out.png"]
        assert out.read_bytes() == b"before"

    def test_the_look_of_the_session_decides_how_it_looks(
        self, pair: one_pair.OpenedPair, tmp_path: Path
    ) -> None:
        written: list[bytes] = []
        for look in (PLAIN_LOOK, Look(swapped=True), Look(opacity=0.1), Look(threshold=0.5)):
            out = tmp_path / f"{len(written)}.png"
            shown = replace(pair, look=look)
            one_pair.export_comparison(
                out, shown, analyser("skin"), options=SheetOptions(width_px=400)
            )
            written.append(out.read_bytes())
        assert len(set(written)) == 4

    def test_the_same_content_gives_the_same_bytes(
        self, pair: one_pair.OpenedPair, tmp_path: Path
    ) -> None:
        one, other = tmp_path / "one.png", tmp_path / "other.png"
        one_pair.export_comparison(one, pair, options=SheetOptions(width_px=400))
        one_pair.export_comparison(other, pair, options=SheetOptions(width_px=400))
        assert one.read_bytes() == other.read_bytes()

    def test_content_of_one_picture_can_be_written_too(
        self, pair: one_pair.OpenedPair, tmp_path: Path
    ) -> None:
        content = ComparisonContent((Plate(Side.AI, pair.pictures[Side.AI]),), {})
        write_sheet(tmp_path / "out.png", content, options=SheetOptions(width_px=500))
        with Image.open(tmp_path / "out.png") as image:
            assert image.width == 500

    def test_a_target_that_cannot_be_written_is_named(
        self, pair: one_pair.OpenedPair, tmp_path: Path
    ) -> None:
        with pytest.raises(NotWritten, match=r"“out\.png” .*no such folder"):
            one_pair.export_comparison(
                tmp_path / "none" / "out.png", pair, options=SheetOptions(width_px=400)
            )


class TestWhatHangsOnFaces:
    """Lengths and paired callouts, of which a session file keeps only where they lie."""

    @pytest.mark.parametrize(
        ("shape", "needs"),
        [
            (MeasuredLine(PicturePoint(200, 300), PicturePoint(400, 300)), True),
            (
                Callout(PicturePoint(200, 300), 60, 60, PicturePoint(500, 200), 3, is_paired=True),
                True,
            ),
            (Callout(PicturePoint(200, 300), 60, 60, PicturePoint(500, 200), 3), False),
            (Pin(PicturePoint(200, 300)), False),
        ],
    )
    def test_faces_are_searched_for_an_export_only_where_an_annotation_asks(
        self, pair: one_pair.OpenedPair, shape: Shape, needs: bool
    ) -> None:
        drawn = Annotation("a", "picture-2", shape)
        marked = replace(pair, session=add(pair.session, drawn))
        content = one_pair.sheet_content(marked, one_pair.subjects_of(marked))
        assert (content.pairing is not None) is needs
        if content.pairing is not None:
            face = content.pairing.face(Side.AI)
            assert face is not None
            assert 100 < face.width_px < 1000
            assert content.pairing.twin(Side.AI, PicturePoint(200, 300)) is not None
