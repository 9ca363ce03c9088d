"""One utterance that articles quote with words of different meaning."""

from dataclasses import replace

import pytest

from transforms.checks.findings import Reading, find_discrepancies

WORDS = "The bridge was safe when my engineers left the valley on Friday"
ALTERED = WORDS.replace("safe", "closed")


def test_an_altered_quotation_shows_both_wordings(quoted) -> None:
    (finding,) = quoted((WORDS, "Ana Ruiz", None), (WORDS + "!", "Ana Ruiz", None), (ALTERED, "Ruiz", None))
    assert (finding.rule, finding.cause, finding.severity) == ("altered_quote", "wording", "warning")
    assert (finding.support_a, finding.support_b) == (2, 1)
    assert (finding.witness_a.surface, finding.witness_b.surface) == (WORDS, ALTERED)
    assert "outlet 2 has “closed” in place of “safe”" in finding.message


def test_a_negation_put_in_is_an_error(quoted) -> None:
    (finding,) = quoted((WORDS, "Ana Ruiz", None), (WORDS.replace("safe", "not safe"), "Ana Ruiz", None))
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
def test_a_negation_alone_is_an_error_however_short_the_sentence(quoted, one, other, speaker, severities) -> None:
    assert [finding.severity for finding in quoted((one, speaker, None), (other, speaker, None))] == severities


def test_a_short_sentence_denied_needs_no_speaker(quoted) -> None:
    (finding,) = quoted(("He is a gift from Alder", "Ana Ruiz", None), ("He is not a gift from Alder", "she", None))
    assert (finding.rule, finding.cause) == ("altered_quote", "polarity")
    assert quoted(("He is a gift from Alder", "Ana Ruiz", None), ("He is a gift from Selwick", "she", None)) == []


def test_a_part_that_leaves_out_what_differs_is_said_by_neither(quoted) -> None:
    longer = f"{ALTERED}, and nobody asked them to come back to the valley"
    part = "and nobody asked them to come back to the valley"
    (finding,) = quoted((longer, "Ana Ruiz", None), (f"{WORDS}. {part}", "Ana Ruiz", None))
    assert "“safe”" in finding.message


def test_a_half_is_written_in_two_ways(quoted) -> None:
    one, other = (WORDS.replace("my", f"my {half}") for half in ("2-and-a-half-year-old", "2 1/2-year-old"))
    assert quoted((one, "Ana Ruiz", None), (other, "Ana Ruiz", None)) == []


def test_copies_are_one_voice_and_a_copy_that_changed_a_word_its_own(quoted) -> None:
    copies = [(WORDS, "Ana Ruiz", "text")] * 5
    (finding,) = quoted(*copies, (ALTERED, "Ana Ruiz", "text"))
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
def test_what_can_all_be_so_raises_nothing(quoted, rows) -> None:
    assert quoted(*rows) == []


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


def test_an_id_survives_order_copies_and_more_text(quoted) -> None:
    rows = [(WORDS, "Ana Ruiz", None), (ALTERED, "Ana Ruiz", None)]
    (first,) = quoted(*rows)
    for others in (rows[::-1], [*rows, *rows], [(WORDS + ". We left.", "Ana Ruiz", None), rows[1]]):
        (again,) = quoted(*others)
        assert again.finding_id == first.finding_id


LONG = "We will always remember that we crossed the northern bay together on the old ferry"


def test_many_words_in_a_row_are_one_utterance_whoever_is_said_to_speak(quoted) -> None:
    denied = LONG.replace("always", "not always")
    (finding,) = quoted((LONG, "Ana Ruiz", None), (denied, "Ben Okafor", None))
    assert (finding.rule, finding.severity) == ("altered_quote", "error")
    few = "We will remember the northern bay"
    assert quoted((few, "Ana Ruiz", None), (few.replace("will", "will not"), "Ben Okafor", None)) == []


def test_a_short_sentence_of_one_speaker_with_the_opposite_word(quoted) -> None:
    one, other = "Those guys are bad sailors", "Those guys are good sailors"
    (finding,) = quoted((one, "Ana Ruiz", None), (other, "Ana Ruiz", None))
    assert (finding.rule, finding.severity) == ("altered_quote", "error")
    assert quoted((one, "Ana Ruiz", None), (other, "Ben Okafor", None)) == []
    assert quoted((one, "Ana Ruiz", None), ("Those guys are young sailors", "Ana Ruiz", None)) == []


def test_nobody_in_the_place_of_everyone_is_an_error(quoted) -> None:
    told = "I am just letting everyone know that this ferry is no joke"
    (finding,) = quoted((told, "Ana Ruiz", None), (told.replace("everyone", "nobody"), "Ana Ruiz", None))
    assert finding.severity == "error"
