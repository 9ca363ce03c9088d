"""Kinship in conflict: one person of a story, whom articles make different relatives of one other person.

In: the texts and names of one story. Out: a finding for each relation that another excludes: nobody is both the aunt
and the cousin of one man. Whose relative somebody is is told by a name (Lind’s aunt Ada Ruiz) or by a pronoun for the
person named last; where neither says so, nothing is compared.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from transforms.evidence import discrepancy, fingerprint, outlets, seniority, voices
from transforms.slots.dated_acts import KIN, KIN_WORDS
from transforms.tables import Article, Finding, Mention, Witness

RULE = "role_conflict"

BEFORE = re.compile(
    rf"(?:(?P<of>['’]s?)|\b(?P<pronoun>his|her))\s+(?:(?:late|older|elder|younger|little|big|only)\s+)?(?P<kin>{KIN_WORDS}),?\s+$",
    re.IGNORECASE,
)
"""Lind’s older sister Ada Ruiz; his wife, Ada Ruiz."""

BEHIND = re.compile(
    rf",\s+(?:(?P<pronoun>his|her)\s+|(?P<name>[A-Z][\w.'’ -]*?)['’]s?\s+)(?:\w+\s+)?(?P<kin>{KIN_WORDS})(?=[,.;])"
)
"""Ada Ruiz, Lind’s older sister,"""

OF = re.compile(rf",?\s+(?:the|a|an)\s+(?:\w+\s+)?(?P<kin>{KIN_WORDS})\s+of\s+$", re.IGNORECASE)
"""Ada Ruiz, the older sister of Lind."""

REACH, NAMED_LAST = 50, 160
"""Code points before and behind a name in which a relation is looked for, and in which a pronoun's person is named."""


@dataclass(frozen=True, slots=True)
class _Relative:
    """What an article makes somebody.

    Attributes:
        relation: to whom of it says.
        witness: the words.
    """

    relation: str
    witness: Witness


def kinship_conflicts(mentions: Iterable[Mention], articles: Mapping[str, Article], story_id: str) -> list[Finding]:
    """The relatives of one story of whom articles disagree.

    Args:
        mentions: the names in its articles, with entities.
        articles: all articles, with `lineage_id`.
        story_id: the story.
    """
    people: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    names: dict[str, str] = {}
    for mention in sorted(mentions, key=lambda one: (one.article_id, one.part, one.start)):
        if mention.type == "person" and mention.entity_id is not None and " " in mention.name:
            people[mention.article_id, mention.part].append(mention)
            names.setdefault(mention.entity_id, mention.name)
    said: dict[tuple[str, str], dict[str, list[_Relative]]] = defaultdict(lambda: defaultdict(list))
    for (article_id, part), here in people.items():
        article = articles[article_id]
        text = article.text_of(part)
        for who, whose, relative in _relatives(text, here):
            said[who, whose][article_id].append(relative)
    found = []
    for (who, whose), told in sorted(said.items()):
        finding = _conflict((who, whose), (names[who], names[whose]), told, articles, story_id)
        if finding is not None:
            found.append(finding)
    return found


def _relatives(text: str, people: list[Mention]) -> Iterator[tuple[str, str, _Relative]]:
    """Who is whose relative, by entity, in one part of an article."""
    for at, person in enumerate(people):
        before = BEFORE.search(text, max(0, person.start - REACH), person.start)
        if before is not None:
            start = before.start("kin")
            owner = _ending(people[:at], before.start("of")) if before["of"] else _last(people[:at], before.start())
            if owner is not None:
                yield from _told(text, person, owner, before["kin"], start, person.end)
        behind = BEHIND.match(text, person.end, person.end + REACH)
        if behind is not None:
            named = _ending(people[at + 1 :], behind.end("name")) if behind["name"] else None
            owner = named if behind["name"] else _last(people[:at], person.start)
            if owner is not None:
                yield from _told(text, person, owner, behind["kin"], person.start, behind.end())
        if at + 1 < len(people):
            joined = OF.fullmatch(text, person.end, people[at + 1].start)
            if joined is not None:
                yield from _told(text, person, people[at + 1], joined["kin"], person.start, people[at + 1].end)


def _told(
    text: str, person: Mention, owner: Mention, kin: str, start: int, end: int
) -> Iterator[tuple[str, str, _Relative]]:
    if person.entity_id is None or owner.entity_id is None or person.entity_id == owner.entity_id:
        return
    place = Witness(article_id=person.article_id, part=person.part, start=start, end=end, surface=text[start:end])
    yield person.entity_id, owner.entity_id, _Relative(KIN[kin.lower()], place)


def _ending(people: list[Mention], end: int) -> Mention | None:
    """The naming that ends at a place."""
    return next((person for person in people if person.end == end), None)


def _last(people: list[Mention], place: int) -> Mention | None:
    """The naming that ends last before a place, near it."""
    return people[-1] if people and place - people[-1].end <= NAMED_LAST else None


def _conflict(
    key: tuple[str, str],
    names: tuple[str, str],
    told: Mapping[str, list[_Relative]],
    articles: Mapping[str, Article],
    story_id: str,
) -> Finding | None:
    """The relation that fewest give somebody, against the one that most do."""
    counted = voices(
        {article_id: said[0].relation for article_id, said in told.items() if len({x.relation for x in said}) == 1},
        articles,
    )
    ranked = sorted(counted, key=lambda relation: (-counted[relation], relation))
    rivals = {one.relation for said in told.values() for one in said} - set(ranked[:1])
    if not ranked or not rivals or len(told) < 2:
        return None
    first, other = ranked[0], min(rivals, key=lambda relation: (counted[relation], relation))
    a, b = (
        min(
            (one for said in told.values() for one in said if one.relation == relation),
            key=lambda one: (seniority(articles[one.witness.article_id]), one.witness.start),
        ).witness
        for relation in (first, other)
    )
    outlet = outlets(articles[a.article_id], articles[b.article_id])
    return discrepancy(
        RULE,
        "role",
        "warning",
        f"{outlet[0]} makes {names[0]} the {first} of {names[1]}: “{' '.join(a.surface.split())}”; {outlet[1]} the "
        f"{other}: “{' '.join(b.surface.split())}”.",
        finding_id=fingerprint(RULE, [(*key, first), (*key, other)]),
        witnesses=(a, b),
        support=(counted[first], max(1, counted[other])),
        confidence=0.6,
        article_ids=told,
        story_id=story_id,
    )
