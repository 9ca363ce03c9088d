"""Who did what, by the order of the words of one sentence."""

import pytest

from transforms.checks.deeds import find_deeds

PEOPLE = ("Ana Ruiz", "Tom Novak", "Ben Ruiz")


@pytest.fixture
def read(make_story):
    return lambda *texts: make_story(PEOPLE, *texts)


@pytest.mark.parametrize(
    ("sentence", "act", "words"),
    [
        ("Ana Ruiz had quietly opened the gates.", "open", "Ana Ruiz had quietly opened"),
        ("Ana Ruiz, the mayor of Alder, opened the gates.", "open", "Ana Ruiz, the mayor of Alder, opened"),
        ("The gates were opened by the mayor, Ana Ruiz.", None, None),
        ("The gates were opened by Mayor Ana Ruiz.", "open", "opened by Mayor Ana Ruiz"),
        ("The clerk read Ana Ruiz’s new proposal of a toll.", "propos", "Ana Ruiz’s new proposal"),
        ("The gates were shot at and Ana Ruiz shot a fox.", None, None),
        ("Ana Ruiz shot a fox.", "shoot", "Ana Ruiz shot"),
        ("The fox was shot at dawn by Ana Ruiz.", "shoot", "shot at dawn by Ana Ruiz"),
        ("It was Ana Ruiz who opened the gates.", "open", "Ana Ruiz who opened"),
        ("Ana Ruiz will open the gates.", "to open", "Ana Ruiz will open"),
        ("Ana Ruiz’s threat of a toll hung over them.", "threaten", "Ana Ruiz’s threat"),
    ],
)
def test_a_deed_is_read_with_its_person(read, sentence, act, words) -> None:
    reading = read(sentence)
    found = list(find_deeds(reading.articles[0], sorted(reading.mentions, key=lambda one: one.start)))
    assert [(deed.act, sentence[deed.start : deed.end]) for deed in found] == ([(act, words)] if act else [])


@pytest.mark.parametrize(
    "sentence",
    [
        "The gates of Ana Ruiz opened.",
        "Tom and Ana Ruiz opened the gates.",
        "Ana Ruiz said that the gates opened.",
        "Ana Ruiz was at the gates.",
        "Ana Ruiz opens the gates.",
        "Ana Ruiz also opened the gates.",
        "Ana Ruiz, who had opened a bakery, slept.",
        "Ana Ruiz went to the gates.",
        "The keeper of Mr. Ana Ruiz opened the gates.",
        "Ana Ruiz’s house of stone stood by the gates.",
    ],
)
def test_a_name_before_other_words_did_nothing(read, sentence) -> None:
    reading = read(sentence)
    assert list(find_deeds(reading.articles[0], sorted(reading.mentions, key=lambda one: one.start))) == []


def test_a_deed_knows_what_is_told_around_it_and_what_is_quoted(read) -> None:
    text = "Before dawn Ana Ruiz opened the gates of the reservoir, “flooding the orchards”. It rained."
    reading = read(text)
    (deed,) = find_deeds(reading.articles[0], sorted(reading.mentions, key=lambda one: one.start))
    assert (deed.article_id, deed.active, deed.each) == (reading.articles[0].article_id, True, False)
    assert {"gate", "reservoir"} <= deed.told.words.keys()
    assert {"flood", "orchard"} <= deed.quoted.keys()
    assert not {"gate", "reservoir"} & deed.quoted.keys()


def test_what_several_can_do_each_on_his_own_is_marked(read) -> None:
    reading = read("Ana Ruiz called the harbour.")
    (deed,) = find_deeds(reading.articles[0], reading.mentions)
    assert deed.each
