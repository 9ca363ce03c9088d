import pytest

from transforms.checks.findings import find_discrepancies
from transforms.checks.other_actors import find_deeds

PEOPLE = ("Ana Ruiz", "Tom Novak", "Ben Ruiz")
DEED = "{} opened the gates of the Alder reservoir before dawn."


@pytest.fixture
def read(make_story):
    return lambda *texts: make_story(PEOPLE, *texts)


def test_a_deed_is_read_with_its_person(read) -> None:
    reading = read("Ana Ruiz had quietly opened the gates.")
    (deed,) = find_deeds(reading.articles[0], sorted(reading.mentions, key=lambda one: one.start))
    assert (deed.person.name, deed.verb) == ("Ana Ruiz", "open")


@pytest.mark.parametrize(
    "sentence",
    [
        "The gates of Ana Ruiz opened.",
        "Tom and Ana Ruiz opened the gates.",
        "Ana Ruiz said that the gates opened.",
        "Ana Ruiz was at the gates.",
        "Ana Ruiz opens the gates.",
    ],
)
def test_a_name_before_other_words_did_nothing(read, sentence) -> None:
    reading = read(sentence)
    assert list(find_deeds(reading.articles[0], sorted(reading.mentions, key=lambda one: one.start))) == []


def test_one_deed_of_two_persons_is_found(read) -> None:
    (finding,) = find_discrepancies(
        [],
        [],
        read(
            DEED.format("Ana Ruiz"),
            DEED.format("Ana Ruiz") + " It rained.",
            DEED.format("Tom Novak") + " Ana Ruiz slept.",
        ),
    )
    assert (finding.rule, finding.severity, finding.support_a, finding.support_b) == ("act_actor", "warning", 2, 1)
    assert (finding.witness_a.surface, finding.witness_b.surface) == ("Ana Ruiz opened", "Tom Novak opened")


@pytest.mark.parametrize(
    "other",
    [
        DEED.format("Ana Ruiz"),
        DEED.format("Tom Novak"),
        DEED.format("Ben Ruiz") + " Ana Ruiz slept.",
        DEED.format("Tom Novak") + " Ana Ruiz opened the gates of the Alder reservoir too.",
        "Tom Novak opened a bakery on the square with Ana Ruiz.",
    ],
)
def test_namesakes_strangers_and_other_deeds_raise_nothing(read, other) -> None:
    assert find_discrepancies([], [], read(DEED.format("Ana Ruiz"), other)) == []
