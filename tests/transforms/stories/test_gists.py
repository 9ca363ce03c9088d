"""Gists: what two sentences tell of the same, though they word it otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.stories.gists import bags_alike, gist, likeness_of_words, shared

VOCABULARY = ["jurors", "deliberated", "ferry", "the", "of", "passengers", "Port", "Selwick", "sank", "soldiers", "12"]
WORDS = st.lists(st.sampled_from(VOCABULARY))


def near(one: tuple[str, str, str], other: tuple[str, str, str]) -> float:
    return shared(gist(*one), gist(*other)).near


@pytest.mark.parametrize(
    ("one", "like", "unlike"),
    [("soldiers", "troops", "vineyards"), ("arrested", "detained", "painted"), ("ferry", "boat", "senator")],
)
def test_words_of_like_meaning_are_more_alike_than_others(one, like, unlike) -> None:
    assert likeness_of_words(one, like) > 0.2 > likeness_of_words(one, unlike)


def test_a_sentence_is_like_its_rewording_more_than_like_another() -> None:
    told = ("Jurors deliberated for ", " before they convicted the nurse.", "hours")
    again = ("After ", " of deliberation the jury found her guilty.", "hours")
    other = ("The train from Marlow was ", " late because of snow.", "hours")
    assert near(told, again) > near(told, other)


def test_names_are_one_or_they_are_not() -> None:
    assert near(("In Lisbon ", " were lost.", "boats"), ("In Lisbon ", " were lost.", "boats")) == pytest.approx(1.0)
    assert near(("He saw Lisbon ", "", ""), ("He saw Madrid ", "", "")) < 1.0


def test_an_empty_spot_shares_nothing() -> None:
    assert shared(gist("", ""), gist("The ferry sank with ", " aboard.", "passengers")).told == 0.0
    assert bags_alike((), ("ferry",)) == 0.0


@given(WORDS, WORDS)
def test_shares_are_symmetric_and_between_none_and_all(one, other) -> None:
    first, second = gist(" ".join(one), ""), gist("", " ".join(other))
    there, back = shared(first, second), shared(second, first)
    assert there == pytest.approx(back, abs=1e-5)
    assert all(-1e-6 <= share <= 1 + 1e-5 for share in (there.near, there.window, there.sentence, there.unit))
