"""The same words, given to different persons."""

from dataclasses import replace

import pytest

from transforms.checks.findings import Reading, find_discrepancies
from transforms.ids import digest

WORDS = "The bridge was safe when my engineers left the valley on Friday"


@pytest.fixture
def told(make_article, make_quote):
    """What is found where each (words, speaker, lineage) is an article of one story that quotes them."""

    def find(*rows):
        articles, quotes = [], []
        for number, (words, speaker, lineage) in enumerate(rows):
            article = make_article(f"“{words},” {speaker} said.", source=f"outlet {number}")
            lineage_id = lineage or article.article_id
            articles.append(replace(article, story_id="story", lineage_id=lineage_id))
            quotes.append(make_quote(articles[-1], words, speaker))
        persons = frozenset(digest(speaker) for _, speaker, _ in rows)
        return find_discrepancies([], [], Reading(articles, quotes=quotes, persons=persons))

    return find


<<<<<<< HEAD:tests/transforms/checks/test_quote_speakers.py
=======
def test_an_altered_quotation_shows_both_wordings(told) -> None:
    (finding,) = told((WORDS, "Ana Ruiz", None), (WORDS + "!", "Ana Ruiz", None), (ALTERED, "Ruiz", None))
    assert (finding.rule, finding.cause, finding.severity) == ("altered_quote", "wording", "warning")
    assert (finding.support_a, finding.support_b) == (2, 1)
    assert (finding.witness_a.surface, finding.witness_b.surface) == (WORDS, ALTERED)
    assert "outlet 2 has “closed” in place of “safe”" in finding.message


def test_a_negation_put_in_is_an_error(told) -> None:
    (finding,) = told((WORDS, "Ana Ruiz", None), (WORDS.replace("safe", "not safe"), "Ana Ruiz", None))
    assert finding.severity == "error"


@pytest.mark.parametrize(
    ("one", "other", "speaker", "severities"),
    [
        ("We had no warning", "We had a warning", "Ana Ruiz", ["error"]),
        ("We had no warning", "We had a warning", "she", []),
        ("We had no warning", "We had a vessel", "Ana Ruiz", []),
        ("The crew were well trained", "The crew were not well trained", "Ana Ruiz", ["error"]),
        (
            "The crew were well trained and did what we want",
            "The crew were not well trained and did not do what we want",
            "Ana Ruiz",
            ["error"],
        ),
        (
            "The crew were well trained and did what we want",
            "The crew were well trained and did what they want",
            "Ana Ruiz",
            [],
        ),
        (
            "The crew were well trained and sailed as we want",
            "The crew were well fed and sailed as we want",
            "Ana Ruiz",
            ["warning"],
        ),
    ],
)
def test_a_negation_alone_is_an_error_however_short_the_sentence(told, one, other, speaker, severities) -> None:
    assert [finding.severity for finding in told((one, speaker, None), (other, speaker, None))] == severities


def test_a_short_sentence_denied_needs_no_speaker(told) -> None:
    (finding,) = told(("He is a gift from Alder", "Ana Ruiz", None), ("He is not a gift from Alder", "she", None))
    assert (finding.rule, finding.cause) == ("altered_quote", "polarity")
    assert told(("He is a gift from Alder", "Ana Ruiz", None), ("He is a gift from Selwick", "she", None)) == []


SHORT = "We are all there by now"


def test_a_short_sentence_is_one_utterance_with_what_is_quoted_before_it(told) -> None:
    rows = [(f"{WORDS}. {SHORT.replace('are', verb)}", "Ana Ruiz", None) for verb in ("are", "are not")]
    (finding,) = told(*rows)
    assert (finding.rule, finding.witness_a.surface) == ("altered_quote", SHORT)
    assert "“not” besides" in finding.message
    assert told(*((words.rpartition(". ")[2], *who) for words, *who in rows)) == []


def test_short_sentences_beside_other_ones_are_two(told) -> None:
    other = "Nobody asked the council to come back to Selwick"
    denied = SHORT.replace("are", "are not")
    assert told((f"{WORDS}. {SHORT}", "Ana Ruiz", None), (f"{other}. {denied}", "Ana Ruiz", None)) == []


def test_what_is_quoted_beside_a_short_sentence_is_compared_once_whatever_the_copies(told, monkeypatch) -> None:
    asked = []
    monkeypatch.setattr(
        quoted_sentences, "told_alike", lambda one, other: asked.append(one) or wordings.told_alike(one, other)
    )
    rows = [(f"{WORDS}. {SHORT.replace('are', verb)}", "Ana Ruiz", None) for verb in ("are", "are not")]
    (few,) = told(*rows * 2)
    once = len(asked)
    (many,) = told(*rows * 20)
    assert few.finding_id == many.finding_id
    assert len(asked) == 2 * once > 0


def test_a_part_that_leaves_out_what_differs_is_said_by_neither(told) -> None:
    longer = f"{ALTERED}, and nobody asked them to come back to the valley"
    part = "and nobody asked them to come back to the valley"
    (finding,) = told((longer, "Ana Ruiz", None), (f"{WORDS}. {part}", "Ana Ruiz", None))
    assert "“safe”" in finding.message


def test_a_half_is_written_in_two_ways(told) -> None:
    one, other = (WORDS.replace("my", f"my {half}") for half in ("2-and-a-half-year-old", "2 1/2-year-old"))
    assert told((one, "Ana Ruiz", None), (other, "Ana Ruiz", None)) == []


def test_copies_are_one_voice_and_a_copy_that_changed_a_word_its_own(told) -> None:
    copies = [(WORDS, "Ana Ruiz", "text")] * 5
    (finding,) = told(*copies, (ALTERED, "Ana Ruiz", "text"))
    assert (finding.support_a, finding.support_b) == (1, 1)
    assert {finding.witness_a.surface, finding.witness_b.surface} == {WORDS, ALTERED}


@pytest.mark.parametrize(
    "rows",
    [
        [(WORDS, "Ana Ruiz", None), ("The bridge was safe", "Ana Ruiz", None)],
        [
            ("We mourn the murder of our good friend Leo Tanaka", "Ana Ruiz", None),
            ("We mourn the murder of our good friend Eva Kowal", "Ana Ruiz", None),
        ],
        [(WORDS, "Ana Ruiz", None), (ALTERED, "Tom Novak", None)],
        [(WORDS, "Ana Ruiz", None), (WORDS, "A. Ruiz", None), (WORDS, "Ruiz", None)],
        [(WORDS, "Ana Ruiz", None), (WORDS, "police", None), (WORDS, "he", None)],
    ],
)
def test_what_can_all_be_so_raises_nothing(told, rows) -> None:
    assert told(*rows) == []


@pytest.mark.parametrize(
    ("others", "number"),
    [
        ([(ALTERED, "text 1")], 1),
        ([(ALTERED, "text 0")], 0),
        ([(ALTERED, "text 1"), (WORDS, "text 2")], 0),
    ],
)
def test_two_sentences_that_one_article_quotes_are_both_said_unless_no_other_has_the_one(
    make_article, make_quote, others, number
) -> None:
    both = replace(make_article(f"“{WORDS}.” “{ALTERED}.”"), story_id="story", lineage_id="text 0")
    articles, quotes = [both], [make_quote(both, WORDS), make_quote(both, ALTERED)]
    for place, (words, lineage) in enumerate(others):
        article = make_article(f"“{words}.”", source=f"other {place}")
        articles.append(replace(article, story_id="story", lineage_id=lineage))
        quotes.append(make_quote(articles[-1], words))
    found = find_discrepancies([], [], Reading(articles, quotes=quotes))
    assert [finding.rule for finding in found] == ["altered_quote"] * number
    assert all(finding.witness_a.article_id != finding.witness_b.article_id for finding in found)


>>>>>>> 87f1da5 (Negations are errors; vessels, firms in apposition and towns of datelines; a dateline measures nothing):tests/transforms/checks/test_quote_findings.py
def test_the_same_words_of_two_persons_are_a_finding(told) -> None:
    (finding,) = told((WORDS, "Ana Ruiz", None), (WORDS, "Ana Ruiz", None), (WORDS, "Tom Novak", None))
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
def test_what_anybody_says_has_several_speakers(told, words, number) -> None:
    rows = [(each, speaker, speaker) for speaker in ("Ana Ruiz", "Tom Novak") for each in words]
    assert [finding.rule for finding in told(*rows)] == ["quote_speaker"] * number


def test_a_surname_alone_that_is_misspelt_is_no_other_relative(make_article, make_quote) -> None:
    texts = [f"“{WORDS},” Ana Oberdahl said.", f"“{WORDS},” the younger Olberdahl said."]
    articles = [replace(make_article(text, source=text), story_id="story", lineage_id=text) for text in texts]
    quotes = [
        make_quote(articles[0], WORDS, "Ana Oberdahl"),
        make_quote(articles[1], WORDS, "Tom Olberdahl", speaker_surface="Olberdahl"),
    ]
    persons = frozenset(map(digest, ("Ana Oberdahl", "Tom Olberdahl")))
    assert find_discrepancies([], [], Reading(articles, quotes=quotes, persons=persons)) == []


def test_a_witness_of_a_speaker_shows_the_name(told) -> None:
    (finding,) = told((WORDS, "Ana Ruiz", None), (WORDS, "Tom Novak", None))
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


def test_transcripts_that_differ_in_little_words_have_one_speaker(told) -> None:
    longer = "The bridge was safe, you know, I mean, when my engineers left the valley on Friday in their two old boats"
    other = "The bridge was safe when my engineers left the valley on Friday in their two boats"
    (finding,) = told((longer, "Ana Ruiz", None), (other, "Tom Novak", None))
    assert finding.rule == "quote_speaker"


def test_who_quotes_somebody_is_no_second_speaker(told) -> None:
    assert told((WORDS, "Ana Ruiz", None), (f"Ana Ruiz said, ‘{WORDS}’", "Tom Novak", None)) == []


@pytest.mark.parametrize(("surname", "number"), [("Trump", 1), ("Novak", 0)])
def test_a_leader_is_known_by_the_surname_alone(told, surname: str, number: int) -> None:
    assert len(told((WORDS, "Ana Ruiz", None), (WORDS, surname, None))) == number


def test_a_speaker_spelled_in_two_ways_is_a_name(told) -> None:
    (finding,) = told((WORDS, "Anna Ruizdal", None), (WORDS, "Ana Ruisdal", None))
    assert (finding.rule, finding.cause) == ("name_spelling", "name")
