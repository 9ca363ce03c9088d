"""The same words, given to different persons."""

from dataclasses import replace

import pytest

from transforms.checks.findings import Reading, find_discrepancies
from transforms.ids import digest

WORDS = "The bridge was safe when my engineers left the valley on Friday"


def test_the_same_words_of_two_persons_are_a_finding(quoted) -> None:
    (finding,) = quoted((WORDS, "Ana Ruiz", None), (WORDS, "Ana Ruiz", None), (WORDS, "Tom Novak", None))
    assert (finding.rule, finding.cause) == ("quote_speaker", "speaker")
    assert (finding.support_a, finding.support_b) == (2, 1)
    assert "to Ana Ruiz, outlet 2 to Tom Novak" in finding.message


@pytest.mark.parametrize(
    ("words", "number"),
    [
        (["It is not just about the money"], 0),
        (["It is not just about the money", "It is not just about the money now"], 0),
        (["The harbour flooded before dawn"], 1),
        (["This is a massacre, man", "Who would do something like this"], 1),
    ],
)
def test_what_anybody_says_has_several_speakers(quoted, words, number) -> None:
    rows = [(each, speaker, speaker) for speaker in ("Ana Ruiz", "Tom Novak") for each in words]
    assert [finding.rule for finding in quoted(*rows)] == ["quote_speaker"] * number


def test_a_surname_alone_that_is_misspelt_is_no_other_relative(make_article, make_quote) -> None:
    texts = [f"“{WORDS},” Ana Oberdahl said.", f"“{WORDS},” the younger Olberdahl said."]
    articles = [replace(make_article(text, source=text), story_id="story", lineage_id=text) for text in texts]
    quotes = [
        make_quote(articles[0], WORDS, "Ana Oberdahl"),
        make_quote(articles[1], WORDS, "Tom Olberdahl", speaker_surface="Olberdahl"),
    ]
    persons = frozenset(map(digest, ("Ana Oberdahl", "Tom Olberdahl")))
    assert find_discrepancies([], [], Reading(articles, quotes=quotes, persons=persons)) == []


def test_a_witness_of_a_speaker_shows_the_name(quoted) -> None:
    (finding,) = quoted((WORDS, "Ana Ruiz", None), (WORDS, "Tom Novak", None))
    assert (finding.witness_a.surface, finding.witness_b.surface) == (f"{WORDS},” Ana Ruiz", f"{WORDS},” Tom Novak")


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "found"),
    [
        (f"Tom Novak listened. “{WORDS},” engineer Ana Ruiz said.", "Ana Ruiz", "said", True),
        (f"Tom Novak listened. “{WORDS},” Ana Ruiz, of the Harbour Board, said.", "Ana Ruiz", "said", True),
        (f"Tom Novak listened. Ana Ruiz told them: “{WORDS}.”", "Ana Ruiz", "told", True),
        (f"Tom Novak listened. Ana Ruiz also said that “{WORDS}.”", "Ana Ruiz", "said", True),
        (f"Tom Novak listened. “Well,” Ana Ruiz said as it rained. “{WORDS}.”", "Ana Ruiz", "said", True),
        (f"Tom Novak listened. Ana Ruiz said it was “late” at Lake Orrin, and “{WORDS}.”", "Ana Ruiz", "said", True),
        (f"Tom Novak listened. Ana Ruiz said it went very quickly – within “{WORDS}.”", "Ana Ruiz", "said", True),
        (f"Tom Novak listened. Ana Ruiz rose. “{WORDS}.”", "Ana Ruiz", "said", False),
        (f"“{WORDS},” Tom Novak’s colleague Ana Ruiz said.", "Ana Ruiz", "said", False),
    ],
)
def test_a_name_with_a_word_of_speech_beside_the_marks_is_who_speaks(
    make_article, make_quote, text, speaker, cue, found
):
    other = f"“{WORDS},” Tom Novak said. Ana Ruiz was there."
    articles = [replace(make_article(each, source=each), story_id="story") for each in (text, other)]
    quotes = [make_quote(articles[0], WORDS, speaker, cue=cue), make_quote(articles[1], WORDS, "Tom Novak")]
    reading = Reading(articles, quotes=quotes, persons=frozenset({digest("Ana Ruiz"), digest("Tom Novak")}))
    assert [finding.rule for finding in find_discrepancies([], [], reading)] == ["quote_speaker"] * found


@pytest.mark.parametrize(
    ("speaker", "text", "rival", "found"),
    [
        ("Ana Ruiz", f"The bridge of Alder held. “{WORDS},” she said.", "Tom Novak", True),
        ("Ana Ruiz", f"The bridge of Alder held. “{WORDS},” she said.", "Eva Novak", True),
        ("Ana Ruiz", f"The bridge of Alder held. Eva Novak rose. “{WORDS},” she said.", "Eva Novak", False),
        ("Ana Ruiz", f"The bridge of Alder held. Tom Novak rose. “{WORDS},” she said.", "Tom Novak", True),
        ("Ana Ruiz", f"The bridge of Alder held. Xyl Novak rose. “{WORDS},” she said.", "Xyl Novak", False),
        ("Tim Ruiz", f"The bridge of Alder held. “{WORDS},” she said.", "Tom Novak", False),
        ("Xyl Ruiz", f"The bridge of Alder held. “{WORDS},” she said.", "Tom Novak", False),
    ],
)
def test_a_pronoun_is_nobody_whom_it_does_not_fit_or_whom_its_text_does_not_name(
    make_article, make_quote, speaker, text, rival, found
) -> None:
    other = f"“{WORDS},” {rival} said."
    articles = [replace(make_article(each, source=each), story_id="story") for each in (text, other)]
    quotes = [
        make_quote(articles[0], WORDS, speaker, speaker_surface="she"),
        make_quote(articles[1], WORDS, rival),
    ]
    reading = Reading(articles, quotes=quotes, persons=frozenset({digest(speaker), digest(rival)}))
    assert [finding.rule for finding in find_discrepancies([], [], reading)] == ["quote_speaker"] * found


def test_transcripts_that_differ_in_little_words_have_one_speaker(quoted) -> None:
    longer = "The bridge was safe, you know, I mean, when my engineers left the valley on Friday in their two old boats"
    other = "The bridge was safe when my engineers left the valley on Friday in their two boats"
    (finding,) = quoted((longer, "Ana Ruiz", None), (other, "Tom Novak", None))
    assert finding.rule == "quote_speaker"


def test_who_quotes_somebody_is_no_second_speaker(quoted) -> None:
    assert quoted((WORDS, "Ana Ruiz", None), (f"Ana Ruiz said, ‘{WORDS}’", "Tom Novak", None)) == []


@pytest.mark.parametrize(("surname", "number"), [("Trump", 1), ("Novak", 0)])
def test_a_leader_is_known_by_the_surname_alone(quoted, surname: str, number: int) -> None:
    assert len(quoted((WORDS, "Ana Ruiz", None), (WORDS, surname, None))) == number


def test_a_speaker_spelled_in_two_ways_is_a_name(quoted) -> None:
    (finding,) = quoted((WORDS, "Anna Ruizdal", None), (WORDS, "Ana Ruisdal", None))
    assert (finding.rule, finding.cause) == ("name_spelling", "name")
