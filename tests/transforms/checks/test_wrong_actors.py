from dataclasses import replace

import pytest

from transforms.checks.acts import find_acts
from transforms.checks.findings import find_discrepancies

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
    "sentence", ["Ana Ruiz saw Tom, and the proposal of a toll failed.", "The idea of a toll pleased Ana Ruiz."]
)
def test_an_act_of_nobody_is_none(read, sentence) -> None:
    assert list(find_acts(sentence, read(sentence).mentions)) == []


RUIZ = "Ana Ruiz proposed a granite toll bridge over the Alder. Tom Novak listened."
NOVAK = "Ana Ruiz heard of Tom Novak’s proposal of a granite toll bridge over the Alder."


def test_one_proposal_given_to_two_persons_is_found(read) -> None:
    (finding,) = find_discrepancies([], [], read(RUIZ, "In May " + RUIZ, NOVAK))
    assert (finding.rule, finding.severity, finding.support_a, finding.support_b) == ("act_actor", "error", 2, 1)
    assert finding.witness_a.surface == "Ana Ruiz proposed a granite toll bridge over the Alder"
    assert finding.witness_b.surface == "Tom Novak’s proposal of a granite toll bridge over the Alder"


@pytest.mark.parametrize(
    "texts",
    [
        (RUIZ, NOVAK),
        (RUIZ, RUIZ + " So it went.", NOVAK, "It rained. " + NOVAK),
        (RUIZ, RUIZ + " So it went.", NOVAK + " " + RUIZ),
        (RUIZ, RUIZ + " So it went.", "Ana Ruiz heard of Tom Novak’s proposal of a tunnel under the harbour."),
        (
            RUIZ,
            RUIZ + " So it went.",
            "Ana Ruiz never said it was not Tom Novak’s proposal of a granite toll bridge over the Alder.",
        ),
    ],
)
def test_two_persons_may_want_one_thing(read, texts) -> None:
    assert find_discrepancies([], [], read(*texts)) == []


def test_copies_add_no_voice(read) -> None:
    reading = read(RUIZ, RUIZ + " Share.", NOVAK)
    copies = [replace(one, lineage_id="text") if one.text.startswith("Ana Ruiz p") else one for one in reading.articles]
    assert len(find_discrepancies([], [], reading)) == 1
    assert find_discrepancies([], [], replace(reading, articles=copies)) == []
