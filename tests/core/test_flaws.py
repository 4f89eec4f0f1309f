"""The vocabulary of flaws is whole, and speaks to laymen in whole sentences."""

from __future__ import annotations

import pytest

from headshot_viewer.core.flaws import Flaw, flaw, flaws

KINDS = (
    "plastic_skin",
    "lost_character",
    "wrong_sharpness",
    "unnatural_tones",
    "stiff_expression",
    "eyes_and_gaze",
    "cut_out_edge",
    "background_out_of_place",
    "light_mismatch",
    "depth_of_field",
    "perspective",
    "body_swap",
    "proportions",
    "clothing",
    "posture",
    "asymmetry",
    "inconsistent_detail",
    "other",
)
"""Sessions name them by these keys: a key may be added, never renamed."""


def test_every_kind_is_there_in_the_order_of_the_menu() -> None:
    assert tuple(flaws()) == KINDS


@pytest.mark.parametrize("key", KINDS)
def test_every_kind_has_a_short_title(key: str) -> None:
    title = flaw(key).title
    assert 1 <= len(title.split()) <= 6
    assert title[0].isupper()
    assert title[-1].isalpha()


@pytest.mark.parametrize("key", KINDS)
def test_every_kind_says_what_it_means_and_what_to_look_for(key: str) -> None:
    for sentence in (flaw(key).meaning, flaw(key).look_for):
        assert sentence[0].isupper()
        assert sentence[-1] in ".?"
        assert sentence == " ".join(sentence.split())
        assert len(sentence.split()) >= 4
        # One sentence each: they stand in tips and in the client's page.
        assert ". " not in sentence


def test_no_two_kinds_share_a_title() -> None:
    titles = [kind.title.casefold() for kind in flaws().values()]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("key", KINDS)
def test_no_kind_gives_a_verdict(key: str) -> None:
    # The program names flaws; it never says that a picture was made by an AI, or is a fake.
    words = f"{flaw(key).title} {flaw(key).meaning} {flaw(key).look_for}"
    verdicts = {"ai", "fake", "score", "generated", "authentic"}
    assert not verdicts & {word.strip(".,:;?").casefold() for word in words.split()}


def test_a_kind_of_a_later_version_keeps_its_key_as_its_title() -> None:
    assert flaw("extra_fingers") == Flaw("extra_fingers", "Extra fingers", "", "")


def test_nobody_can_change_the_vocabulary() -> None:
    with pytest.raises(TypeError):
        flaws()["new"] = flaw("other")  # type: ignore[index]  # that is what is tested
