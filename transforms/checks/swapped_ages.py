"""Swapped ages: two persons of a story whose ages articles give the other way round.

In: the mentions of one story. Out: a finding where one article gives somebody an age that another gives somebody else
of the same story, and the first one another, in an article that gives an age of both. An age that nobody else has is
compared as a figure is; of an age that both articles know the figures alone say nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from transforms.checks.story_persons import BEFORE, age_before, age_behind
from transforms.evidence import discrepancy, fingerprint, outlets, seniority, voices
from transforms.names.gazetteer import fold
from transforms.names.name_parts import split_name
from transforms.slots.timing import YEAR
from transforms.tables import Article, Finding, Mention, Witness

RULE = "swapped_age"

BIRTHDAY = 1
"""Years that two reports of one age may differ by, beside those that lie between their publications."""


class _Aged(NamedTuple):
    """A person with an age beside the name."""

    person: str
    age: int
    witness: Witness


def swapped_ages(mentions: Iterable[Mention], articles: Mapping[str, Article], story_id: str) -> list[Finding]:
    """The persons of one story who are given the age of another one.

    Args:
        mentions: the names in its articles, with entities.
        articles: all articles, with `lineage_id`.
        story_id: the story.
    """
    names: dict[str, str] = {}
    said: dict[str, dict[str, list[_Aged]]] = defaultdict(lambda: defaultdict(list))
    for mention in mentions:
        if mention.type != "person" or mention.entity_id is None or " " not in mention.surface.strip():
            continue
        aged = _aged(mention, articles[mention.article_id])
        if aged is not None:
            names.setdefault(aged.person, mention.name)
            said[aged.person][mention.article_id].append(aged)
    ages = {person: {age for told in by_article.values() for age in _ages(told)} for person, by_article in said.items()}
    found = []
    for person, by_article in sorted(said.items()):
        elsewhere = {
            age: other
            for other in sorted(said)
            if other != person and not _namesakes(names[person], names[other])
            for age in sorted(ages[other])
            if any(age in _ages(told) for article_id, told in by_article.items() if article_id in said[other])
        }
        finding = _conflict(names, by_article, elsewhere, articles, story_id)
        if finding is not None:
            found.append(finding)
    return found


def _ages(told: Iterable[_Aged]) -> set[int]:
    return {one.age for one in told}


def _aged(mention: Mention, article: Article) -> _Aged | None:
    text = article.text_of(mention.part)
    behind, before = age_behind(text, mention.end), age_before(text[max(0, mention.start - BEFORE) : mention.start])
    if behind is not None:
        start, (age, end) = mention.start, behind
    elif before is not None:
        age, at = before
        start, end = max(0, mention.start - BEFORE) + at, mention.end
    else:
        return None
    place = Witness(article_id=mention.article_id, part=mention.part, start=start, end=end, surface=text[start:end])
    return _Aged(mention.entity_id or "", age, place)


def _namesakes(one: str, other: str) -> bool:
    """Whether two names are those of father and son, or of one person: the same first and last name."""
    (given_a, surname_a, _), (given_b, surname_b, _) = split_name(one), split_name(other)
    return surname_a == surname_b and given_a[:1] == given_b[:1]


def _conflict(
    names: Mapping[str, str],
    by_article: Mapping[str, list[_Aged]],
    elsewhere: Mapping[int, str],
    articles: Mapping[str, Article],
    story_id: str,
) -> Finding | None:
    sole = {article_id: told[0].age for article_id, told in by_article.items() if len(_ages(told)) == 1}
    counted = voices(sole, articles)
    told = sorted(
        (one for same in by_article.values() for one in same),
        key=lambda one: (seniority(articles[one.witness.article_id]), one.witness.start),
    )
    first = min(counted, key=lambda age: (-counted[age], age in elsewhere, age), default=None)
    if first is None:
        return None
    a = next(one for one in told if one.age == first and one.witness.article_id in sole)
    rivals = {one.age for one in told if one.age in elsewhere and not _of_one_person(a, one, articles)}
    if not rivals:
        return None
    other = min(rivals, key=lambda age: (-counted[age], age))
    b = next(one for one in told if one.age == other)
    outlet = outlets(articles[a.witness.article_id], articles[b.witness.article_id])
    return discrepancy(
        RULE,
        "value",
        "warning",
        f"{outlet[0]} gives {names[a.person]} the age of {first}, {outlet[1]} that of {other}, which is the age of "
        f"{names[elsewhere[other]]}.",
        finding_id=fingerprint(RULE, [(fold(names[one.person]), str(one.age)) for one in (a, b)]),
        witnesses=(a.witness, b.witness),
        support=(counted[first], max(1, counted[other])),
        confidence=0.7,
        article_ids=by_article,
        story_id=story_id,
    )


def _of_one_person(one: _Aged, other: _Aged, articles: Mapping[str, Article]) -> bool:
    """Whether somebody can have had both ages: the later one may be of the later day, or of the same one."""
    first, second = (articles[each.witness.article_id].published_at for each in (one, other))
    years = 0.0 if first is None or second is None else (second - first).days / YEAR
    return min(0.0, years) - BIRTHDAY <= other.age - one.age <= max(0.0, years) + BIRTHDAY
