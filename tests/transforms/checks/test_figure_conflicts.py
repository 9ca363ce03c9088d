"""What a finding says of a figure to which articles give values that cannot all be true."""

from dataclasses import replace

import pytest

from transforms.checks.figure_conflicts import claims_fingerprint, figure_conflicts
from transforms.slots.figures import Judged, build_figures
from transforms.tables import Finding


def found(articles, claims) -> tuple[list[Judged], list[Finding]]:
    """What is decided of claims of one story, and the conflicts of its figures."""
    placed = [replace(one, story_id="story", lineage_id=one.article_id) for one in articles]
    judged = build_figures(claims, placed)[1]
    return judged, figure_conflicts(judged, {one.article_id: one for one in placed})


def test_where_both_have_one_number_a_finding_says_what_bounds_it(make_article, make_claim) -> None:
    less, more = "The men had less than ten minutes.", "The men had more than ten minutes."
    articles = [make_article(less, source="one"), make_article(more, source="other")]
    claims = [
        make_claim(articles[0], "ten minutes", 10, modifier="less_than", low=9, high=10, hard_low=0, hard_high=10),
        make_claim(articles[1], "ten minutes", 10, modifier="more_than", low=10, high=11, hard_low=10, hard_high=11),
    ]
    _, (finding,) = found(articles, claims)
    assert finding.message.startswith("one says less than “ten minutes”, but other says more than “ten minutes”;")


def test_which_way_a_figure_changed_stands_before_what_bounds_it(make_article, make_claim) -> None:
    texts = "Rents rose more than 4 percent.", "Rents fell 4 percent."
    articles = [make_article(text, source=source) for text, source in zip(texts, ("one", "other"), strict=True)]
    rose, fell = (
        make_claim(article, "4 percent", 4, unit="percent", modifier=modifier, change=change)
        for article, modifier, change in zip(articles, ("more_than", "exact"), ("up", "down"), strict=True)
    )
    ((one, *_), none) = found(articles, [rose, fell])
    assert none == []
    told = replace(
        one,
        figure=replace(one.figure, verdict="conflict", severity="error", cause="polarity"),
        judgement=replace(one.judgement, lowest=rose, highest=fell),
    )
    (finding,) = figure_conflicts([told], {article.article_id: article for article in articles})
    assert finding.message.startswith("one says up by more than “4 percent”, but other says down by “4 percent”;")


@pytest.mark.parametrize(("theirs", "surfaces"), [(("6", "5"), {"7", "6"}), (("7", "3"), {"4", "3"})])
def test_both_sides_of_a_vote_make_one_finding(make_article, make_claim, theirs, surfaces) -> None:
    votes = ("7", "4"), theirs
    articles = [
        make_article(
            f"The council of Orran voted {ayes}-{noes} to close the ferry pier.", source=f"outlet {ayes} {noes}"
        )
        for ayes, noes in votes
    ]
    claims = [
        make_claim(article, side, float(side), unit="vote", measure="vote, council")
        for article, sides in zip(articles, votes, strict=True)
        for side in sides
    ]
    _, (finding,) = found(articles, claims)
    assert {finding.witness_a.surface, finding.witness_b.surface} == surfaces


def test_the_id_tells_of_the_words_the_sentence_and_the_unit_and_of_no_place(make_article, make_claim) -> None:
    def made(text: str, before: str = "", unit: str = "person", rule: str = "r") -> str:
        article = make_article(f"{before}{text}")
        claim = make_claim(article, "22", 22, unit=unit, sentence_start=len(before))
        return claims_fingerprint(rule, [claim], {article.article_id: article})

    told = "The bombing killed 22 people."
    assert made(told) == made(told, "It rained. ") == made(told.replace(" killed", "\n killed"))
    others = [made(told.replace("killed", "hurt")), made(told, unit="boat"), made(told, rule="s")]
    assert len({made(told), *others}) == 4


def test_dates_are_given_with_their_weekday(make_article, make_claim) -> None:
    texts = "The council meets on 3 March 2026.", "The council meets on 4 March 2026."
    articles = [make_article(text, source=source, day="2026-03-01") for text, source in zip(texts, "ab", strict=True)]
    (judged, *_), _ = found(articles, [make_claim(one, "2026", 2026) for one in articles])
    days = [
        make_claim(article, f"{day} March 2026", value, kind="date", dimension="date", low=value, high=value)
        for article, day, value in zip(articles, (3, 4), (20515, 20516), strict=True)
    ]
    told = replace(
        judged,
        figure=replace(judged.figure, verdict="conflict", severity="error", cause="date"),
        judgement=replace(judged.judgement, lowest=days[0], highest=days[1]),
    )
    (finding,) = figure_conflicts([told], {article.article_id: article for article in articles})
    assert finding.message.startswith(
        "a says “3 March 2026” (Tuesday 3 March 2026), but b says “4 March 2026” (Wednesday 4 March 2026);"
    )
