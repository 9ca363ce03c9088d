"""Sentences that two texts print word for word, but for one word."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from transforms.checks.findings import Reading, find_discrepancies
from transforms.checks.printed_sentences import CROWD

SENTENCE = "The harbour board leased the old terminal to a Northlight ferry firm for two years at 6 a.m. in March."
LINE = "Nobody at the Selwick town hall answered our calls about the rotten jetty"


@pytest.fixture
def told(make_article, make_quote):
    """What is found where each text is an article of one story; those of one lineage are copies."""

    def find(*texts, lineage="one", quoted=None, days=()):
        articles, quotes = [], []
        for number, text in enumerate(texts):
            article = make_article(text, source=f"outlet {number}")
            day = datetime(2026, 3, days[number], tzinfo=UTC) if days else None
            articles.append(
                replace(article, story_id="story", lineage_id=lineage or article.article_id, published_at=day)
            )
            if quoted and quoted in text:
                quotes.append(make_quote(articles[-1], quoted, "Ana Ruiz"))
        found = find_discrepancies([], [], Reading(articles, quotes=quotes))
        return [finding for finding in found if finding.rule == "altered_sentence"]

    return find


@pytest.mark.parametrize(
    ("old", "new", "cause"),
    [
        ("two years", "five years", "value"),
        ("years", "months", "unit"),
        ("March", "June", "date"),
        ("6 a.m.", "6 p.m.", "date"),
        ("for two", "not for two", "polarity"),
        ("Northlight", "Northlight", None),
        ("March", "Mar", None),
        ("two", "2", None),
        ("old", "wooden", None),
        ("years", "ferries", None),
    ],
)
def test_one_word_alters_a_copied_sentence(told, old, new, cause) -> None:
    found = told(SENTENCE, SENTENCE.replace(old, new))
    assert [one.cause for one in found] == ([] if cause is None else [cause])


def test_the_opposite_word_alters_a_copied_sentence(told) -> None:
    text = "It takes 1,240 delegates to {} the nomination of the Reeds party for president of Alder."
    (finding,) = told(text.format("win"), text.format("win") + " So it was.", text.format("lose"))
    assert (finding.rule, finding.severity, finding.support_a) == ("altered_sentence", "warning", 1)
    assert "“lose” in place of “win”" in finding.message
    assert finding.witness_b.surface == text.format("lose")


def test_two_texts_that_share_no_other_sentence_have_two(told) -> None:
    altered = SENTENCE.replace("two", "five")
    assert not told(SENTENCE, altered, lineage=None)
    assert told(*(f"{text} {LINE}. {LINE} again." for text in (SENTENCE, altered)), lineage=None)


def test_who_prints_both_forms_means_both(told) -> None:
    altered = SENTENCE.replace("two", "five")
    assert not told(SENTENCE, f"{SENTENCE} {altered}")


def test_a_word_that_another_rule_shows_is_shown_once(make_article) -> None:
    texts = [SENTENCE, f"It rained all day. {SENTENCE.replace('leased', 'never leased')}"]
    articles = [
        replace(make_article(text, source=f"outlet {number}"), story_id="story", lineage_id="one")
        for number, text in enumerate([*texts, *texts])
    ]
    (finding,) = find_discrepancies([], [], Reading(articles))
    assert finding.rule == "opposite"


def test_who_tells_and_denies_one_thing_contradicts_the_other_text(told) -> None:
    denied = SENTENCE.replace("leased", "never leased")
    (finding,) = told(SENTENCE, f"{SENTENCE} {denied}")
    assert (finding.cause, finding.witness_b.surface) == ("polarity", denied)
    assert not told(f"{SENTENCE} {denied}", LINE)


def test_a_sentence_of_many_forms_is_an_entry_of_a_list(told) -> None:
    assert not told(*(SENTENCE.replace("two", number) for number in ("two", "three", "four")))


@pytest.mark.parametrize(
    ("words", "changes"),
    [
        (("could lose", "couldn’t lose"), ("“could” in place of “couldn’t”", "“couldn’t” in place of “could”")),
        (("said no and sold", "said no and no sold"), ("no “no”", "“no” besides")),
        (("was for sale at", "was not for sale at"), ("no “not”", "“not” besides")),
    ],
)
@pytest.mark.parametrize("first", [0, 1])
def test_a_message_gives_the_word_that_stands_there(told, words, changes, first) -> None:
    text = "The harbour board of Selwick {} the old terminal in the north of the town."
    one, other = (text.format(words[form]) for form in (first, 1 - first))
    (finding,) = told(one, other, days=(3, 4))
    assert finding.message.endswith(f"the second has {changes[1 - first]}.")


def test_quoted_words_are_left_to_quotations(told) -> None:
    quoted = "the board leased the old terminal to the ferry firm for two years"
    text = f"“{quoted},” Ana Ruiz said."
    assert not told(text, text.replace("two", "five"), quoted=quoted)


@pytest.mark.parametrize(
    "text",
    [
        "Image 2 of 9 The old ferry terminal at Selwick harbour in March",
        "This story was first published at 9 a.m. and is going to be updated.",
    ],
)
def test_a_line_of_the_page_is_no_sentence(told, text) -> None:
    assert not told(text, text.replace("9", "11"))


def test_what_is_told_again_some_days_later_may_have_changed(told) -> None:
    text = "Shares of the Northlight ferry firm closed higher in late trade at Selwick."
    altered = text.replace("higher", "lower")
    assert told(text, altered, days=(3, 4))
    assert not told(text, altered, days=(3, 9))
    assert told(text, altered, altered, days=(3, 9, 5))


def test_a_toll_may_grow_between_two_copies(told) -> None:
    text = "The fire at the old ferry terminal in Selwick killed two people on Monday night."
    altered = text.replace("two", "three")
    assert not told(text, altered, days=(3, 4))
    assert told(text, altered, days=(3, 3))


def test_the_day_of_a_death_does_not_grow(told) -> None:
    text = "The fire at the old ferry terminal in Selwick killed a sailor on January 5 of last year."
    assert told(text, text.replace("5", "9"), days=(3, 4))


def test_copies_change_nothing(told) -> None:
    altered = SENTENCE.replace("two", "five")
    (finding,) = told(altered, *(f"{SENTENCE} It rained {number} hours." for number in range(2 * CROWD)))
    assert finding.support_a == finding.support_b == 1
    assert finding.finding_id == told(altered, SENTENCE)[0].finding_id
