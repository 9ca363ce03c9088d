"""Other actors: one deed that two texts tell in much the same words of two persons.

In: the texts and names of one story. Out: a finding where one article says that Ruiz opened the gate to the harbour
crowd, and another one, in a sentence that tells the same, that it was opened by Novak. One of the two at least is known
to both articles, neither article gives the deed to both, and their names share no part. What several persons say, each
on his own, is one deed only where both sentences quote the same words.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from transforms.checks.deeds import Deed, find_deeds
from transforms.evidence import discrepancy, fingerprint, one_time, outlets, seniority, stretch, voices
from transforms.names.name_parts import one_letter_apart
from transforms.stories.told_alike import alike, plain, told_alike
from transforms.tables import Article, Finding, Mention
from transforms.words import WORD, stem

RULE = "act_actor"

SAID_TO = frozenset({stem("tell")})
"""Verbs of speech with a listener: two persons seldom tell one outlet the same thing in the same words."""

ACTORS = frozenset({"person", "organisation"})
"""Types of names of those who do things."""

ENOUGH, ENOUGH_OTHERWISE = 0.32, 0.42
"""Likeness of two sentences from which both tell of one deed; the second where a body did it, which may be a part of
another one, or where one tells it by a passive or a noun."""

SAID_ALIKE = 0.6
"""The same for what somebody told a listener."""

ELSEWHERE = 0.6
"""Share of that likeness from which an article that tells the other person's deed as well tells the same one."""

SAME_QUOTED, SHARE_QUOTED = 10.0, 0.7
"""Information of the words that two sentences both have in quotation marks, and its share of that of all such words of
the one that quotes less, from which they quote one utterance."""


def other_actors(
    articles: Sequence[Article], mentions: Iterable[Mention], by_id: Mapping[str, Article], story_id: str
) -> list[Finding]:
    """The deeds of one story that two texts give to two persons.

    Args:
        articles: its articles.
        mentions: their names, with entities.
        by_id: all articles, with `lineage_id`.
        story_id: the story.
    """
    people: dict[str, list[Mention]] = defaultdict(list)
    known: dict[str, set[str]] = defaultdict(set)
    for mention in sorted(mentions, key=lambda one: one.start):
        known[mention.article_id] |= _parts(mention)
        if mention.type in ACTORS and mention.part == "body" and mention.entity_id is not None:
            people[mention.article_id].append(mention)
    deeds: dict[str, dict[str, Deed]] = defaultdict(dict)
    for article in articles:
        for deed in find_deeds(article, people[article.article_id]):
            deeds[deed.act][f"{deed.article_id} {deed.person.start:08}"] = deed
    found: list[Finding] = []
    for _, same in sorted(deeds.items()):
        if len({deed.person.entity_id for deed in same.values()}) > 1:
            found += _conflicts(same, known, by_id, story_id)
    return found


def _parts(mention: Mention) -> set[str]:
    return {plain(part) for name in (mention.name, mention.surface) for part in WORD.findall(name)}


def _conflicts(
    same: Mapping[str, Deed], known: Mapping[str, set[str]], articles: Mapping[str, Article], story_id: str
) -> Iterator[Finding]:
    names = sorted(same)
    texts = {name: frozenset({same[name].article_id}) for name in names}
    told = told_alike(names, {name: same[name].told for name in names}, texts)
    shown: set[frozenset[str | None]] = set()
    for (one, other), likeness in sorted(told.items(), key=lambda pair: (-pair[1], pair[0])):
        a, b = same[one], same[other]
        both = frozenset({a.person.entity_id, b.person.entity_id})
        if len(both) == 1 or both in shown or likeness < _enough(a, b):
            continue
        if not _two_actors(a, b, known) or not one_time(articles[a.article_id], articles[b.article_id]):
            continue
        if (a.each or b.each) and not _quote_alike(a, b):
            continue
        if a.act in SAID_TO and likeness < SAID_ALIKE:
            continue
        if a.told.names and b.told.names and not a.told.names & b.told.names:
            continue  # what they did it to is named in both, and is not the same
        if _tells_both(a, b, same, likeness) or _tells_both(b, a, same, likeness):
            continue
        shown.add(both)
        yield _finding(a, b, likeness, same, articles, story_id)


def _enough(a: Deed, b: Deed) -> float:
    alike_told = a.person.type == b.person.type == "person" and a.active == b.active
    return ENOUGH if alike_told else ENOUGH_OTHERWISE


def _two_actors(a: Deed, b: Deed, known: Mapping[str, set[str]]) -> bool:
    """Whether two names are of two actors of one kind, of whom an article that names the other knows one."""
    if a.person.type != b.person.type or _parts(a.person) & _parts(b.person):
        return False
    first, second = _surname(a), _surname(b)
    if one_letter_apart(first, second) or first.endswith(second) or second.endswith(first):
        return False  # two spellings, or a word that was glued to a name
    if first in b.told.said or second in a.told.said:
        return False  # what is done concerns one of them: who did it to whom is another question
    return first in known[b.article_id] or second in known[a.article_id]


def _quote_alike(a: Deed, b: Deed) -> bool:
    shared = sum(told for word, told in a.quoted.items() if word in b.quoted)
    return shared >= max(SAME_QUOTED, SHARE_QUOTED * min(sum(a.quoted.values()), sum(b.quoted.values())))


def _surname(deed: Deed) -> str:
    return plain(WORD.findall(deed.person.name)[-1])


def _tells_both(one: Deed, other: Deed, same: Mapping[str, Deed], likeness: float) -> bool:
    """Whether the article of one gives the deed to the person of the other too."""
    return any(
        deed.article_id == one.article_id
        and deed.person.entity_id == other.person.entity_id
        and alike(deed.told, other.told) >= ELSEWHERE * likeness
        for deed in same.values()
    )


def _finding(
    one: Deed, other: Deed, likeness: float, same: Mapping[str, Deed], articles: Mapping[str, Article], story_id: str
) -> Finding:
    says = {
        deed.article_id: deed.person.entity_id
        for deed in same.values()
        for side in (one, other)
        if deed.person.entity_id == side.person.entity_id and alike(deed.told, side.told) >= _enough(deed, side)
    } | {side.article_id: side.person.entity_id for side in (one, other)}
    counted = voices(says, articles)
    a, b = sorted(
        (one, other), key=lambda deed: (-counted[deed.person.entity_id], seniority(articles[deed.article_id]))
    )
    names = outlets(articles[a.article_id], articles[b.article_id])
    said = [" ".join(articles[deed.article_id].text[deed.start : deed.end].split()) for deed in (a, b)]
    return discrepancy(
        RULE,
        "role",
        "warning",
        f"{names[0]} has “{said[0]}”, {names[1]} “{said[1]}”, in sentences that tell the same.",
        finding_id=fingerprint(
            RULE, [(deed.act, deed.person.name, " ".join(sorted(deed.told.words))) for deed in (a, b)]
        ),
        witnesses=(
            stretch(articles[a.article_id], a.start, a.end),
            stretch(articles[b.article_id], b.start, b.end),
        ),
        support=(counted[a.person.entity_id], counted[b.person.entity_id]),
        confidence=round(min(0.9, likeness), 2),
        article_ids=says,
        story_id=story_id,
    )
