"""Which sentences of different articles may be one utterance."""

from dataclasses import replace

import pytest

from transforms.checks import quoted_sentences, wordings
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
