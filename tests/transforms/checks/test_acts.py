"""Who did, said or proposed a thing, by the order of the words of one sentence."""

from dataclasses import replace

import pytest

from transforms.checks.acts import find_acts

PEOPLE = ("Ana Ruiz", "Tom Novak")


@pytest.fixture
def read(make_story):
    return lambda *texts: make_story(PEOPLE, *texts)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Ruiz’s recent proposal of a granite toll bridge over the Alder angered the ferrymen.",
        "Ana Ruiz has renewed talk of a granite toll bridge over the Alder.",
        "Ana Ruiz recently suggested a granite toll bridge over the Alder, they said.",
        "Ana Ruiz went back to her “granite toll bridge” rhetoric about the Alder.",
    ],
)
def test_an_act_is_read_with_its_actor(read, sentence) -> None:
    reading = read(sentence)
    (act,) = find_acts(sentence, reading.mentions)
    assert (act.act, act.actor.name) == ("propose", "Ana Ruiz")
    assert {"granit", "toll", "bridg", "alder"} <= act.stems
    assert sentence[act.start : act.end].startswith("Ana Ruiz")


def test_a_list_of_names_takes_no_longer_than_its_length(read, takes_linear_time) -> None:
    line = "Ana Ruiz went home.\n"
    (one,) = read(line).mentions

    def make(n: int):
        starts = range(one.start, n * len(line), len(line))
        return line * n, [replace(one, start=start, end=start + len(one.surface)) for start in starts]

    takes_linear_time(lambda told: list(find_acts(*told)), make, pieces=1000)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Ruiz saw Tom, and the proposal of a toll failed.",
        "The idea of a toll pleased Ana Ruiz.",
        "Ana Ruiz has renewed talk in the hall.",
    ],
)
def test_an_act_of_nobody_is_none(read, sentence) -> None:
    assert list(find_acts(sentence, read(sentence).mentions)) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Ana Ruiz proposed a toll on the bridge, which angered them.", "Ana Ruiz proposed a toll on the bridge"),
        ("Ana Ruiz proposed a toll because it rained.", "Ana Ruiz proposed a toll"),
        ("Tom Novak heard that Ana Ruiz proposed a toll.", "Ana Ruiz proposed a toll"),
    ],
)
def test_what_was_done_ends_where_a_clause_does(read, sentence, words) -> None:
    (act,) = find_acts(sentence, sorted(read(sentence).mentions, key=lambda one: one.start))
    assert sentence[act.start : act.end] == words


@pytest.mark.parametrize(
    ("sentence", "negated"), [("Ana Ruiz proposed no toll.", True), ("Ana Ruiz proposed a toll.", False)]
)
def test_a_sentence_that_denies_something_makes_its_act_a_denied_one(read, sentence, negated) -> None:
    assert [act.negated for act in find_acts(sentence, read(sentence).mentions)] == [negated]


def test_an_act_is_that_of_its_own_sentence(read) -> None:
    text = "Ana Ruiz went home. Proposed tolls were dropped. Tom Novak proposed a toll."
    (act,) = find_acts(text, sorted(read(text).mentions, key=lambda one: one.start))
    assert act.actor.name == "Tom Novak"
    assert text[slice(*act.sentence)].strip() == "Tom Novak proposed a toll."
