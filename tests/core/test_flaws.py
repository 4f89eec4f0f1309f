"""The vocabulary of flaws is whole, and speaks to laymen in whole sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.flaws import OUR_WORDS, Flaw, Vocabulary, flaw, flaws, vocabulary_of

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


WAX = Flaw("plastic_skin", "Wax skin", "Like a candle.", "Look at the cheeks.")


def test_own_words_stand_in_place_of_ours_and_nowhere_else() -> None:
    own = OUR_WORDS.with_own(WAX)
    assert own.flaw("plastic_skin") == WAX
    assert own.flaw("other") == flaw("other")
    assert [each.key for each in own.all()] == list(KINDS)
    assert own.flaw("extra_fingers").title == "Extra fingers"


def test_our_words_take_the_users_back() -> None:
    assert OUR_WORDS.with_own(WAX).with_own(flaw("plastic_skin")) == OUR_WORDS


_sentences = st.text(st.characters(exclude_categories=["Cs"]), max_size=30).map(
    lambda text: " ".join(text.split())
)


@given(
    st.lists(
        st.builds(Flaw, st.sampled_from(KINDS), _sentences.filter(bool), _sentences, _sentences),
        max_size=4,
    )
)
def test_own_words_come_back_from_their_text(own: list[Flaw]) -> None:
    vocabulary = OUR_WORDS
    for words in own:
        vocabulary = vocabulary.with_own(words)
    assert vocabulary_of(vocabulary.as_text()) == vocabulary


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no json",
        "[]",
        "[" * 100_000,
        '{"plastic_skin": 7}',
        '{"plastic_skin": {"title": "Wax"}}',
        '{"plastic_skin": {"title": " ", "meaning": "a", "look_for": "b"}}',
        '{"plastic_skin": {"title": 7, "meaning": "a", "look_for": "b"}}',
        '{"of_tomorrow": {"title": "Wax", "meaning": "a", "look_for": "b"}}',
    ],
    ids=range(9),
)
def test_what_is_no_words_counts_for_none(text: str) -> None:
    assert vocabulary_of(text) == OUR_WORDS


def test_endless_words_are_cut() -> None:
    text = Vocabulary((Flaw("other", "t" * 9_999, "m", "l"),)).as_text()
    assert len(vocabulary_of(text).flaw("other").title) == 400
