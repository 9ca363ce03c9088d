"""Claims of one slot with what they can mean and who speaks in each."""

import pytest

from transforms.slots.held import Origin, hold, units_clash


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (("us dollar", "money"), ("euro", "money"), True),
        (("dollar", "money"), ("us dollar", "money"), False),
        (("us dollar per tonne", "money per mass"), ("euro per tonne", "money per mass"), True),
        (("percent", "fraction"), ("percentage point", "percentage point"), True),
        (("kilometre", "length"), ("mile", "length"), False),
    ],
)
def test_two_units_exclude_each_other(one, other, clash, make_article, make_claim) -> None:
    article = make_article("It took 5 of it.")
    claims = [make_claim(article, "5", 5.0, unit=unit, dimension=dimension) for unit, dimension in (one, other)]
    assert units_clash(*claims) == clash


def test_a_copy_that_changed_what_its_lineage_says_speaks_for_itself(make_article, make_claim) -> None:
    rows = [("first", 5), ("copy", 5), ("changed", 9)]
    articles = [make_article(f"It took {value} boats.", source=name) for name, value in rows]
    claims = [make_claim(article, str(value), float(value)) for article, (_, value) in zip(articles, rows, strict=True)]
    origins = {
        article.article_id: Origin("one", founder=name == "first")
        for article, (name, _) in zip(articles, rows, strict=True)
    }
    voice = {one.claim.article_id: one.voice for one in hold(claims, origins, {})}
    first, copy, changed = (voice[article.article_id] for article in articles)
    assert first == copy
    assert changed != first


def test_claims_meet_where_their_intervals_do(make_article, make_claim) -> None:
    articles = [make_article(f"It took {value} boats.") for value in (5, 6)]
    claims = [make_claim(articles[0], "5", 5.0), make_claim(articles[1], "6", 6.0)]
    one, other = hold(claims, {article.article_id: Origin(article.article_id) for article in articles}, {})
    assert not one.meets(other)
    assert one.meets(one)
    assert not one.can_meet(other)
