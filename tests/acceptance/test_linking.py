"""Stories judged a few at a time give what all of them judged at once give."""

from collections import defaultdict
from dataclasses import replace

from transforms.judging import join_findings, judge_stories
from transforms.linking import name_entities


def test_stories_judged_apart_give_the_same_rows(sample) -> None:
    story_of = {article.article_id: article.story_id for article in sample.articles}
    source_of = {article.article_id: article.source for article in sample.articles}
    names = name_entities(sample.mentions, story_of, source_of)
    assert names.entities == sample.entities
    members = defaultdict(set)
    for article in sample.articles:
        members[article.story_id].add(article.article_id)
    assert len(members) == 2
    parts = [
        judge_stories(
            [row for row in sample.articles if row.article_id in inside],
            [row for row in sample.mentions if row.article_id in inside],
            [row for row in sample.roles if row.article_id in inside],
            [row for row in sample.quotes if row.article_id in inside],
            [row for row in sample.claims if row.article_id in inside],
            names,
        )
        for inside in members.values()
    ]
    for table, key in (
        ("mentions", "mention_id"),
        ("roles", "role_id"),
        ("quotes", "quote_id"),
        ("claims", "claim_id"),
        ("stories", "story_id"),
        ("figures", "figure_id"),
        ("findings", "finding_id"),
    ):
        apart = [row for part in parts for row in getattr(part, table)]
        assert sorted(apart, key=lambda row: getattr(row, key)) == sorted(
            getattr(sample, table), key=lambda row: getattr(row, key)
        )


def test_one_finding_in_two_stories_is_one_row(sample) -> None:
    (finding,) = [row for row in sample.findings if row.rule == "weekday_date"]
    other = replace(finding, story_id="another", article_ids=("z",), claim_ids=("z1",))
    for both in ([finding, other], [other, finding]):
        (joined,) = join_findings(both)
        assert joined.story_id == finding.story_id
        assert joined.article_ids == (*finding.article_ids, "z")
        assert joined.claim_ids == (*finding.claim_ids, "z1")
        assert joined.support_a == finding.support_a + other.support_a
    assert join_findings([finding]) == [finding]
