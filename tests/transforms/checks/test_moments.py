"""What the rules about the day and the hour of one event have in common."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.checks.moments import direct_speech, hours_apart, is_quoted, moments_conflict, other_names
from transforms.quantities.clock_times import DAY
from transforms.slots.stating import state, telling_of


@pytest.fixture(scope="module")
def hour():
    """An hour of the morning or of the evening, or of either where it has no value."""
    return lambda minutes, known=True: SimpleNamespace(low=minutes, value=minutes if known else None)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ((60, True), (90, True), 30),
        ((30, True), (DAY - 30, True), 60),
        ((60, True), (60 + DAY / 2, True), DAY / 2),
        ((60, True), (60 + DAY / 2, False), 0),
        ((60, False), (DAY / 2 + 90, True), 30),
    ],
)
def test_hours_are_counted_around_the_clock(hour, one, other, apart) -> None:
    assert hours_apart(hour(*one), hour(*other)) == hours_apart(hour(*other), hour(*one)) == apart


@given(st.floats(0, DAY - 1), st.floats(0, DAY - 1), st.booleans(), st.booleans())
def test_no_two_hours_are_further_apart_than_half_a_turn(one, other, known, too) -> None:
    hours = [SimpleNamespace(low=low, value=low if is_so else None) for low, is_so in ((one, known), (other, too))]
    turn = DAY if known and too else DAY / 2
    assert 0 <= hours_apart(*hours) <= turn / 2  # type: ignore[arg-type]
    assert hours_apart(hours[0], hours[0]) == 0  # type: ignore[arg-type]


def test_what_stands_in_a_direct_quotation_is_quoted(make_article, make_claim, make_quote) -> None:
    article = make_article("“It sank at noon,” she said at dusk. He said it was found at dawn.")
    direct = make_quote(article, "It sank at noon,")
    reported = make_quote(article, "it was found at dawn", direct=False)
    said = direct_speech([direct, reported])
    assert [
        is_quoted(make_claim(article, word, 1), said) for word in ("noon", "dusk", "dawn")
    ] == [True, False, False]  # fmt: skip
    assert is_quoted(make_claim(article, "It", 1), said)
    assert not is_quoted(make_claim(article, "noon", 1, part="title"), said)


def test_sentences_name_others_where_each_has_a_name_that_the_other_text_lacks(make_article, make_claim) -> None:
    texts = "Nora Whitfield sank it at noon.", "Odalys Brannock sank it at dusk."

    def parted(*texts: str) -> bool:
        articles = [make_article(text, source=text) for text in texts]
        claims = [make_claim(one, one.text.rsplit(maxsplit=1)[1][:-1], 1) for one in articles]
        sides = [state(claim, one)[1] for claim, one in zip(claims, articles, strict=True)]
        told = [
            replace(side, telling=telling_of(claim, one))
            for side, claim, one in zip(sides, claims, articles, strict=True)
        ]
        return other_names(*told, {one.article_id: one for one in articles})

    assert parted(*texts)
    assert not parted(texts[0], "It sank at dusk.")
    assert not parted(texts[0], "Nora Whitfield and Odalys Brannock sank it at dusk.")


def test_the_moment_that_more_lineages_give_is_shown_first(make_article, make_claim) -> None:
    texts = {"a": "It sank at noon.", "b": "It sank at dusk.", "c": "It sank at dusk again.", "d": "At dusk it sank."}
    articles = {name: make_article(text, source=name, article_id=name, lineage_id="c" if name == "d" else name)
                for name, text in texts.items()}  # fmt: skip
    claims = {name: make_claim(one, "noon" if name == "a" else "dusk", 1) for name, one in articles.items()}
    sides = tuple(state(claims[name], articles[name])[1] for name in "ab")
    finding = moments_conflict(
        "event_hour", "{} says {}, {} {}.", sides, 0.8765,
        lambda moments, claim: any(one.surface == claim.surface for one in moments),
        {name: [claim] for name, claim in claims.items()}, articles, "story",
    )  # fmt: skip
    assert finding.message == "b says dusk, a noon."
    assert (finding.witness_a.surface, finding.support_a, finding.support_b) == ("dusk", 2, 1)
    assert (finding.cause, finding.severity, finding.confidence, finding.story_id) == ("date", "warning", 0.88, "story")
