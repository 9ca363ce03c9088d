from dataclasses import replace
from datetime import UTC, datetime

import pytest

from transforms.checks.findings import find_discrepancies
from transforms.checks.swapped_actors import find_deeds

PEOPLE = ("Ana Ruiz", "Tom Novak")
END = " over the toll on the granite bridge"


@pytest.fixture
def read(make_story):
    return lambda *texts: make_story(PEOPLE, *texts)


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Ana Ruiz sued Tom Novak.", "sue"),
        ("Ana Ruiz has also sued the ferryman Tom Novak.", "sue"),
        ("Tom Novak was sued on Monday by Ana Ruiz.", "sue"),
        ("Ana Ruiz narrowly beat Tom Novak.", "beat"),
        ("Ferrywoman Ana Ruiz won the title in Orrin on Monday, beating the ferryman Tom Novak.", "beat"),
        ("Ana Ruiz is the new head of the guild after defeating Tom Novak.", "beat"),
    ],
)
def test_a_deed_is_read_with_both(read, sentence, verb) -> None:
    reading = read(sentence)
    (deed,) = find_deeds(reading.articles[0], sorted(reading.mentions, key=lambda one: one.start))
    ids = {mention.name: mention.entity_id for mention in reading.mentions}
    assert (deed.verb, deed.actor, deed.target) == (verb, ids["Ana Ruiz"], ids["Tom Novak"])


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Ruiz, who met Tom Novak, sued.",
        "Ana Ruiz sued, said Tom Novak.",
        "Ana Ruiz saw Tom Novak.",
        "Ana Ruiz was in Orrin when her brother won the title, beating Tom Novak.",
    ],
)
def test_other_names_did_nothing(read, sentence) -> None:
    reading = read(sentence)
    assert list(find_deeds(reading.articles[0], sorted(reading.mentions, key=lambda one: one.start))) == []


def test_a_deed_told_both_ways_is_found(read) -> None:
    texts = (
        f"Ana Ruiz sued Tom Novak in Orrin{END}.",
        f"Tom Novak was sued by Ana Ruiz in Orrin{END}. It rained.",
        f"Tom Novak sued Ana Ruiz in Orrin{END}.",
    )
    (finding,) = find_discrepancies([], [], read(*texts))
    assert (finding.rule, finding.severity, finding.support_a, finding.support_b) == ("act_direction", "warning", 2, 1)
    assert finding.witness_a.surface == "Ana Ruiz sued Tom Novak"


@pytest.mark.parametrize(
    "other",
    [
        f"Ana Ruiz sued Tom Novak in Orrin{END}, papers say.",
        f"Tom Novak sued Ana Ruiz in Orrin{END}, after Ana Ruiz sued Tom Novak.",
        "Tom Novak sued Ana Ruiz last spring when her goats ate his roses.",
    ],
)
def test_the_same_both_or_another_deed_raises_nothing(read, other) -> None:
    assert find_discrepancies([], [], read(f"Ana Ruiz sued Tom Novak in Orrin{END}.", other)) == []


def test_days_later_it_may_be_the_answer(read) -> None:
    reading = read(f"Ana Ruiz sued Tom Novak in Orrin{END}.", f"Tom Novak sued Ana Ruiz in Orrin{END}.")
    later = [
        replace(article, published_at=datetime(2026, 3, day, tzinfo=UTC))
        for article, day in zip(reading.articles, (5, 12), strict=True)
    ]
    assert find_discrepancies([], [], replace(reading, articles=later)) == []
