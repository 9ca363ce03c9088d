"""Sentences of independent texts that tell the same thing, and figures at one place of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.stories.told_alike import CROWD, Telling, alike, told_alike, told_by_both, words_of_both
from transforms.stories.told_alike import telling as telling_of

CALLED = "Officers were called to Marlow Crescent around "


def telling(sentence: str) -> Telling:
    """What is told at the bar of a sentence."""
    before, after = sentence.split("|")
    return telling_of(before, after)


def test_two_reports_of_one_call_are_told_alike() -> None:
    one = telling("Officers were called to the bakery on Marlow Crescent around |, a spokesman said.")
    other = telling("A caller sent officers to Marlow Crescent, to a bakery, at about |.")
    assert alike(one, other) > 0.4


def test_common_words_alone_tell_nothing() -> None:
    assert alike(telling("It was on | that they said so."), telling("They were there on |, it was said.")) == 0.0


def test_the_scale_of_a_figure_tells_nothing() -> None:
    assert telling("The harbour earned | in May, and 2 billion kronor in June.").words.keys() & {"billion"} == set()


def test_the_words_next_to_the_spot_count_most() -> None:
    sentence = "The ferry Selwick, built by Harlan of Tolmezzo in {} for a prince, was lost in a storm off Orran in {}."
    built = telling(sentence.format("|", "1990"))
    sank = telling(sentence.format("1970", "|"))
    other = telling("The ferry Selwick was lost in a storm off Orran in |.")
    assert alike(sank, other) > alike(built, other)


def test_each_is_the_best_match_of_the_other() -> None:
    told = {
        "a1": telling("The bridge over the Orran was closed for | after the flood."),
        "a2": telling("The bridge over the Orran, closed after the flood, cost |."),
        "b1": telling("After the flood the Orran bridge was closed for |."),
        "c1": telling("A vineyard in Tolmezzo sells | of its harvest abroad."),
    }
    texts = {name: frozenset(name[0]) for name in told}
    assert set(told_alike(sorted(told), told, texts)) == {("a1", "b1")}


def test_a_text_says_nothing_about_itself() -> None:
    told = {name: telling("The bridge over the Orran was closed for | after the flood.") for name in "ab"}
    assert told_alike(["a", "b"], told, dict.fromkeys("ab", frozenset({"one"}))) == {}


def test_words_that_all_share_bring_none_together() -> None:
    names = [f"{number:03}" for number in range(CROWD + 1)]
    told = {name: telling("The Orran bridge was closed for | after the flood.") for name in names}
    assert told_alike(names, told, {name: frozenset({name}) for name in names}) == {}


def test_the_words_of_both_are_those_of_the_text() -> None:
    one = "The Orran bridge was closed for | after the flood."
    other = telling("Floods closed the bridge over the Orran for |.")
    assert words_of_both(telling(one), other, one)[0] == "Orran"


WORDS = st.lists(st.sampled_from(["ferry", "harbour", "Orran", "Selwick", "sank", "captain", "drowned"]), max_size=20)


@pytest.mark.parametrize("swap", [False, True])
@given(before=WORDS, after=WORDS, other=WORDS)
def test_likeness_is_a_share_and_symmetric(swap: bool, before, after, other) -> None:
    one, two = telling_of(" ".join(before), " ".join(after)), telling_of(" ".join(other), "")
    found = alike(two, one) if swap else alike(one, two)
    assert found == alike(one, two)
    assert 0.0 <= found <= 1.0 + 1e-9


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("He lost | near Tresholm.", "The worst hit was Tresholm, with |.", 1),
        ("He lost | near Port Tresholm.", "The harvest of Port Tresholm: |.", 1),
        ("He lost | of barley near Tresholm.", "Near Tresholm | of barley went.", 2),
        ("He lost | of barley.", "Nobody knows of the |.", 0),
    ],
)
def test_how_much_is_told_alike_beside_a_figure(one: str, other: str, found: int) -> None:
    spots = (telling_of(*sentence.split("|"), unit="2,100 acres") for sentence in (one, other))
    assert told_by_both(*spots) == found
