"""Other actors: one deed that two texts tell in the same words of two persons.

In: the texts and names of one story. Out: a finding where one article says that Ruiz opened the gate to the harbour
crowd, and another one, in a sentence that tells the same, that Novak did. One of the two persons at least is known to
both articles, neither article gives the deed to both, and their names share no part.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import seeds
from transforms.checks.article_sentences import sentences_of
from transforms.checks.swapped_actors import ACTIVE, one_time
from transforms.evidence import discrepancy, fingerprint, outlets, seniority, voices
from transforms.stories.told_alike import Telling, alike, plain, telling, told_alike
from transforms.tables import Article, Finding, Mention, Witness
from transforms.words import WORD, lemma, stem

RULE = "act_actor"

ACTORS = frozenset({"person", "organisation"})
"""Types of names of those who do things."""

ENOUGH = 0.42
"""Likeness of two sentences from which both tell of one deed."""

ELSEWHERE = 0.6
"""Share of that likeness from which an article that tells the other person's deed as well tells the same one."""

UNTOLD = (
    frozenset(row["form"] for row in seeds.rows("speech_verbs"))
    | frozenset(row["word"] for row in seeds.rows("closed_words"))
    | {"contributed"}
)
"""Verbs that many persons of one story are the subject of, each on his own; a contributor wrote the text."""

NO_SUBJECT = re.compile(r"(?:\b(?:and|or|of|in|from|by|with|to|for|at|on|than|like)|[&/])\s+$", re.IGNORECASE)
"""What stands before a name that is not the whole subject of the verb behind it."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What one person did.

    Attributes:
        person: the naming of who did it.
        end: where the verb ends, in the body.
        verb: its stem.
        told: what its sentence tells around the person and the verb.
    """

    person: Mention
    end: int
    verb: str
    told: Telling

    @property
    def article_id(self) -> str:
        """The article that tells it."""
        return self.person.article_id


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
            deeds[deed.verb][f"{deed.article_id} {deed.person.start:08}"] = deed
    found: list[Finding] = []
    for _, same in sorted(deeds.items()):
        if len({deed.person.entity_id for deed in same.values()}) > 1:
            found += _conflicts(same, known, by_id, story_id)
    return found


def find_deeds(article: Article, people: Sequence[Mention]) -> Iterator[Deed]:
    """What an article tells persons to have done: a verb in the past right behind the name.

    Args:
        article: the article.
        people: the persons named in its body, sorted by place.
    """
    text = article.text
    starts = [person.start for person in people]
    for start, end in sentences_of(text):
        for person in people[bisect_left(starts, start) : bisect_left(starts, end)]:
            if NO_SUBJECT.search(text[start : person.start]):
                continue
            if plain(person.name.split()[-1]) not in map(plain, WORD.findall(person.surface)):
                continue  # an office that stands for its holder
            match = ACTIVE.match(text, person.end, end)
            verb = None if match is None else WORD.match(text, match.end(), end)
            if verb is None or not _is_past(verb[0]):
                continue
            told = telling(text[start : person.start], text[verb.end() : end])
            yield Deed(person, verb.end(), stem(lemma(verb[0])), told)


def _is_past(word: str) -> bool:
    """Whether a word is a form of a verb that tells what somebody did, and no verb of speech."""
    return word.islower() and word not in UNTOLD and lemma(word) != word and not word.endswith(("ing", "s"))


def _parts(mention: Mention) -> set[str]:
    return {plain(part) for part in WORD.findall(mention.name)}


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
        if likeness < ENOUGH or len(both) == 1 or both in shown or _parts(a.person) & _parts(b.person):
            continue
        if not one_time(articles[a.article_id], articles[b.article_id]):
            continue
        if _surname(a) in b.told.said or _surname(b) in a.told.said:
            continue  # what is done concerns one of them: who did it to whom is another question
        if not (_surname(a) in known[b.article_id] or _surname(b) in known[a.article_id]):
            continue
        if _tells_both(a, b, same, likeness) or _tells_both(b, a, same, likeness):
            continue
        shown.add(both)
        yield _finding(a, b, likeness, same, articles, story_id)


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
        if deed.person.entity_id == side.person.entity_id and alike(deed.told, side.told) >= ENOUGH
    } | {side.article_id: side.person.entity_id for side in (one, other)}
    counted = voices(says, articles)
    a, b = sorted(
        (one, other), key=lambda deed: (-counted[deed.person.entity_id], seniority(articles[deed.article_id]))
    )
    names = outlets(articles[a.article_id], articles[b.article_id])
    said = [" ".join(articles[deed.article_id].text[deed.person.start : deed.end].split()) for deed in (a, b)]
    return discrepancy(
        RULE,
        "role",
        "warning",
        f"{names[0]} has “{said[0]}”, {names[1]} “{said[1]}”, in sentences that tell the same.",
        finding_id=fingerprint(
            RULE, [(deed.verb, deed.person.name, " ".join(sorted(deed.told.words))) for deed in (a, b)]
        ),
        witnesses=(_witness(a, articles), _witness(b, articles)),
        support=(counted[a.person.entity_id], counted[b.person.entity_id]),
        confidence=round(min(0.9, likeness), 2),
        article_ids=says,
        story_id=story_id,
    )


def _witness(deed: Deed, articles: Mapping[str, Article]) -> Witness:
    start = deed.person.start
    surface = articles[deed.article_id].text[start : deed.end]
    return Witness(article_id=deed.article_id, part="body", start=start, end=deed.end, surface=surface)
