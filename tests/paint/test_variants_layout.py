"""The overview of several AI variants: all are on it, with what was accepted on each."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Final

import pytest

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Evidence, Pin
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.core.session import EMPTY_SESSION
from headshot_viewer.core.variants import add_variant, rename_variant
from headshot_viewer.paint import fitted_words
from headshot_viewer.paint.comparison import plan_pages
from headshot_viewer.paint.comparison_content import variants_of
from headshot_viewer.paint.layout import Variant
from headshot_viewer.paint.layouts.variants import MOST_ON_PAGE
from headshot_viewer.paint.words import Words, words
from tests.face_makers import face_at
from tests.makers import noise_picture
from tests.paint.makers import picture
from tests.paint.sheet_makers import GERMAN, flawed
from tests.paint.test_sheets import overlap, read_on, said_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headshot_viewer.paint.layout import ComparisonContent, ComparisonPlan

pytestmark = pytest.mark.usefixtures("qapp")

FINDINGS: Final = flawed(5).plates[1].annotations


def several(count: int, *, name: str = "", missing: int = -1) -> ComparisonContent:
    """Return a comparison with *count* variants, of which the one at *missing* was not read."""
    made = tuple(
        Variant(
            name or f"Version {number}",
            None if number == missing else picture(525, 700, f"ai-{number}.png"),
            face_at(PicturePoint(270, 290), 60),
            FINDINGS[: number % 5],
            "simulated" if number == 1 else "",
        )
        for number in range(count)
    )
    return replace(flawed(1), variants=made)


def overviews(pages: Sequence[ComparisonPlan]) -> list[ComparisonPlan]:
    """Return the pages that show variants."""
    return [page for page in pages if not page.title.startswith("Notes in Full")]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """All that the pages say, paragraph by paragraph, as they are made."""
    heard: list[str] = []

    def listening(text: str, *, bold: bool = False, width_em: float | None = None) -> Words:
        if text not in heard:
            heard.append(text)
        return words(text, bold=bold, width_em=width_em)

    monkeypatch.setattr(fitted_words, "words", listening)
    return heard


@pytest.mark.parametrize("single", [True, False], ids=["one page", "pages"])
@pytest.mark.parametrize("count", [1, 2, 3, 4, 6, 8, 9])
@pytest.mark.parametrize("name", ["", GERMAN], ids=["plain", "long names"])
def test_words_keep_to_the_page_and_to_themselves(count: int, name: str, single: bool) -> None:
    for page in plan_pages(several(count, name=name), 800, "variants", single=single):
        width, height = (side / page.px_per_unit for side in page.size_px)
        boxes = said_on(page)
        for box in boxes:
            assert box.left >= 10
            assert box.right <= width - 10
            assert box.bottom <= height - 10
        assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]


@pytest.mark.parametrize("count", [1, 3, 8])
def test_every_variant_is_named_with_the_number_of_its_findings(
    count: int, told: list[str]
) -> None:
    assert len(overviews(plan_pages(several(count), 800, "variants"))) == 1
    assert [text for text in told if text.startswith("Version")] == [
        f"Version {number}" for number in range(count)
    ]
    counts = [text for text in told if "accepted finding" in text]
    assert counts[0] == "No accepted finding"
    if count > 2:
        assert counts[1].startswith("1 accepted finding (1 ")
        assert counts[2].startswith("2 accepted findings (")


def test_more_than_a_page_holds_go_on_the_next_or_are_counted(told: list[str]) -> None:
    content = several(MOST_ON_PAGE + 2)
    assert len(overviews(plan_pages(content, 800, "variants"))) == 2
    assert "Version 9" in told
    told.clear()
    (page,) = plan_pages(content, 800, "variants", single=True)
    assert page.pieces
    assert "Version 9" not in told
    assert "and 2 more variants" in told


def test_the_gravest_findings_are_told_with_both_values(told: list[str]) -> None:
    evidence = Evidence("skin/chin", "skin", "Chin: 41 %.", 0.8, "levels", 2.0, 0.82)
    finding = Annotation(
        "a", "picture-2", Pin(PicturePoint(9, 9)), "plastic_skin", severity=3, evidence=evidence
    )
    made = Variant("Warm", picture(525, 700), None, (finding,))
    plan_pages(replace(flawed(1), variants=(made,)), 800, "variants")
    assert "1 accepted finding (1 grave)" in told
    assert "Plastic skin" in told
    assert "AI 0.820 levels  ·  Professional 2.00 levels" in told


def test_one_face_scale_is_only_claimed_where_it_holds(told: list[str]) -> None:
    claim = "Every head is cut alike: the variants are shown at one face scale."
    small = several(3)
    assert small.pairing is not None
    # The face of the professional picture fills it: its head is cut closer than the others.
    plan_pages(small, 800, "variants")
    assert claim not in told
    own = replace(small.pairing, professional_face=face_at(PicturePoint(300, 320), 60))
    plan_pages(replace(small, pairing=own), 800, "variants")
    assert claim in told


def test_a_picture_that_was_not_read_is_told(told: list[str]) -> None:
    plan_pages(several(3, missing=1), 800, "variants")
    assert "The picture could not be read." in told


def test_a_plain_pair_is_an_overview_of_one(told: list[str]) -> None:
    plan_pages(flawed(3), 800, "variants")
    assert "One AI variant" in told
    assert any(text.startswith("3 accepted findings") for text in told)


def test_variants_are_gathered_from_a_session() -> None:
    professional = noise_picture(90, 120, "studio.png", seed=1)
    first, second = (noise_picture(90, 120, f"{n}.png", seed=n) for n in (2, 3))
    session = edits.hang(EMPTY_SESSION, Side.PROFESSIONAL, professional.ref)
    for each in (first, second):
        session = add_variant(session, each.ref)
    keys = [hung.key for hung in session.candidates]
    session = rename_variant(session, keys[1], "Warm light")
    for number, severity in enumerate((1, 3)):
        mark = Annotation(
            f"a{number}", keys[1], Pin(PicturePoint(5, 5)), "plastic_skin", severity=severity
        )
        session = edits.add(session, mark)
    found = variants_of(session, {first.ref.sha256: first}, {})
    assert [(each.name, each.picture) for each in found] == [
        ("2.png", first),
        ("Warm light", None),
    ]
    # The gravest first, also of a variant that is not shown.
    assert [[a.id for a in each.findings] for each in found] == [[], ["a1", "a0"]]


def test_all_findings_of_a_variant_and_their_notes_are_whole_in_a_document() -> None:
    findings = tuple(
        replace(FINDINGS[0], id=f"a-{number}", note=f"Number {number}. {GERMAN}")
        for number in range(9)
    )
    plain = Variant("Cool", picture(525, 700), None, (replace(FINDINGS[1], note=""),))
    full = Variant("Warm", picture(525, 700), None, findings)
    content = replace(flawed(1), variants=(plain, full))
    first, *others = plan_pages(content, 800, "variants")
    assert "Moreonpage2" in read_on(first)
    told = "".join(read_on(page, below=95) for page in others)
    for number in range(9):
        assert "".join(f"Number {number}. {GERMAN}".split()) in told
    assert "Warm" in told
    assert "Cool" not in told
    assert len(plan_pages(content, 800, "variants", single=True)) == 1
