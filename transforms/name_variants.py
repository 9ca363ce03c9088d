"""Names in two spellings: one person of a story, whom articles spell in different ways.

In: the mentions and roles of one story. Out: a finding for each less supported spelling. Initials, short forms, middle
names and the ways of writing a name of another alphabet are no other spelling. Two persons whom one article names both
are two. Names that share nothing but the surname are one only where both hold the same office or have the same age.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations

import seeds
from transforms.evidence import discrepancy, fingerprint, outlets, seniority, voices, witness
from transforms.gazetteer import HEADS, LEADERS, NICKNAMES, PARTICLES, fold, is_surname
from transforms.persons import GENDERS, one_letter_apart, split_name, surname_first
from transforms.quoted_words import LIGHT
from transforms.speakers import can_be_one
from transforms.tables import Article, Finding, Mention, Role
from transforms.words import WORD, information, stem

RULE = "name_spelling"

NEAR = 0.8
"""How alike two spellings of one name are."""

SHORTEST = 4
"""Letters of the shortest name in which a slip can be told from another name."""

LEAST_CONTEXT, SURE_CONTEXT = 5.0, 12.0
"""How much the words around two namings must have in common, in nats; the second where both spellings are usual."""

AGE_BEHIND = re.compile(r",\s+(?:age\s+|aged\s+)?(\d{1,3})\b(?=\s*[,.;)]|\s+of\b|\s+from\b)")
AGE_BEFORE = re.compile(r"\b(\d{1,3})[- ]year[- ]old\s+(?:\w+\s+){0,2}$")
"""Ada Lind, 34, and 34-year-old keeper Ada Lind."""

SIC = re.compile(r"(?:['’]s)?\s*[\[(]sic[\])]", re.IGNORECASE)
"""What stands behind a slip that the article knows of."""

BEFORE, BEHIND, MOST_NAMINGS = 120, 160, 3
"""Code points around a naming, and namings of one article, that are looked at."""

TRANSLITERATED = {fold(row["name"]): fold(row["usual"]) for row in seeds.rows("transliterated_names")}
NO_PERSON = frozenset(fold(row["demonym"]) for row in seeds.rows("demonyms"))
FOREIGN = PARTICLES | {"al", "el", "abu", "bin", "ibn", "umm", "abd", "abdul", "abdel", "abdal"}
"""Words that show that a name is written in another alphabet, or has several surnames."""

RUN_FOR = frozenset(row["office"] for row in LEADERS) | {"candidate", "nominee", "first lady"}
"""Offices that several of one family held or ran for."""

UNLIKE = 0.5
"""How alike two given names are at most that are two and no forms of one."""


@dataclass(frozen=True, slots=True)
class _Person:
    """A full name of a story, with the namings that use it.

    Attributes:
        name: as its first article writes it.
        given, surname: folded, the first given name only.
        mentions: one or more for each article, by article id.
    """

    name: str
    given: str
    surname: str
    mentions: Mapping[str, tuple[Mention, ...]]


def name_variants(
    mentions: Iterable[Mention], roles: Iterable[Role], articles: Mapping[str, Article], story_id: str
) -> list[Finding]:
    """The persons of one story whose names differ between articles.

    Args:
        mentions: the names in its articles.
        roles: the roles that they state.
        articles: all articles, with `lineage_id`.
        story_id: the story.
    """
    persons = _persons(mentions, articles)
    held: dict[str, set[str]] = defaultdict(set)
    for role in roles:
        if role.office is not None and role.office not in RUN_FOR:
            held[fold(role.person)].add(role.office)
    found = []
    for one, other in _pairs(persons):
        if _misspelt(one, other):
            found.append(_finding(one, other, articles, story_id))
            continue
        if one.mentions.keys() & other.mentions.keys():
            continue
        slip = _slip(one, other)
        if slip is None:
            told = held[fold(one.name)] & held[fold(other.name)] or _ages(one, articles) & _ages(other, articles)
            if not told or not _other_given(one, other):
                continue
        elif _context(one, other, articles) < (SURE_CONTEXT if slip == "usual" else LEAST_CONTEXT):
            continue
        found.append(_finding(one, other, articles, story_id))
    return found


def _persons(mentions: Iterable[Mention], articles: Mapping[str, Article]) -> list[_Person]:
    """The full names of persons, each once however it is capitalised and whatever stands between first and last."""
    namings: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.type != "person" or " " not in mention.surface.strip():
            continue
        article = articles[mention.article_id]
        if SIC.match((article.title or "") if mention.part == "title" else article.text, mention.end):
            continue
        given, surname, _ = split_name(mention.name)
        words = fold(mention.name).replace("-", " ").split()
        if not given or len(given[0].rstrip(".")) < 2 or surname_first(words) or FOREIGN.intersection(words):
            continue
        if not NO_PERSON.intersection(words) and not any(word in HEADS for word in mention.name.split()):
            namings[given[0], surname].append(mention)
    persons = []
    for (first, last), same in sorted(namings.items()):
        same.sort(key=lambda one: (seniority(articles[one.article_id]), one.part, one.start))
        by_article: dict[str, list[Mention]] = defaultdict(list)
        for mention in same:
            by_article[mention.article_id].append(mention)
        persons.append(_Person(same[0].name, first, last, {key: tuple(rows) for key, rows in by_article.items()}))
    return persons


def _pairs(persons: Sequence[_Person]) -> Iterator[tuple[_Person, _Person]]:
    """Pairs that share the surname or the given name."""
    for part in ("surname", "given"):
        buckets: dict[str, list[_Person]] = defaultdict(list)
        for person in persons:
            buckets[getattr(person, part)].append(person)
        for _, same in sorted(buckets.items()):
            yield from combinations(same, 2)


def _misspelt(one: _Person, other: _Person) -> bool:
    """Whether two surnames behind one given name are a letter apart and one of them is none that is known: that two
    such persons meet in one story, or one article, is less likely than a slip.
    """
    a, b = one.surname.replace("'", ""), other.surname.replace("'", "")
    if one.given != other.given or not one_letter_apart(a, b) or f"{min(a, b)}s" == max(a, b):
        return False
    if TRANSLITERATED.get(a, a) == TRANSLITERATED.get(b, b) or a.replace("y", "i") == b.replace("y", "i"):
        return False
    return not (is_surname(one.surname) and is_surname(other.surname))


def _other_given(one: _Person, other: _Person) -> bool:
    """Whether two persons of one surname have given names that are two: no initials, no middle name, no short form."""
    if one.surname != other.surname or can_be_one(one.name, other.name) or min(len(one.given), len(other.given)) < 3:
        return False
    words = [
        {word for mentions in person.mentions.values() for m in mentions for word in fold(m.name).split()}
        for person in (one, other)
    ]
    if one.given not in GENDERS or other.given not in GENDERS:
        return False
    alike = SequenceMatcher(None, one.given, other.given, autojunk=False).ratio()
    return alike <= UNLIKE and one.given not in words[1] and other.given not in words[0]


def _ages(person: _Person, articles: Mapping[str, Article]) -> set[str]:
    """The ages that stand beside a person's name."""
    found = set()
    for article_id, mentions in person.mentions.items():
        for mention in mentions:
            article = articles[article_id]
            text = (article.title or "") if mention.part == "title" else article.text
            for age in (
                AGE_BEHIND.match(text, mention.end),
                AGE_BEFORE.search(text[max(0, mention.start - BEFORE) : mention.start]),
            ):
                if age is not None:
                    found.add(age[1])
    return found


def _slip(one: _Person, other: _Person) -> str | None:
    """Whether one name can be a slip of the pen for the other: `usual` where both are usual names, `odd` otherwise."""
    a, b = (one.given, other.given) if one.surname == other.surname else (one.surname, other.surname)
    if not near(a, b):
        return None
    both = a in GENDERS and b in GENDERS
    return "usual" if both or min(len(a), len(b)) <= SHORTEST or one.given == other.given else "odd"


@lru_cache(maxsize=50_000)
def near(one: str, other: str) -> bool:
    """Whether two folded names are spellings of one: a letter apart, but no short form and no transliteration."""
    one, other = one.replace("'", ""), other.replace("'", "")
    short, long = sorted((one, other), key=len)
    if one == other or len(short) < SHORTEST or long.startswith(short):
        return False
    if (one, other) in NICKNAMES or (other, one) in NICKNAMES:
        return False
    if TRANSLITERATED.get(one, one) == TRANSLITERATED.get(other, other):
        return False
    if short[-1] in "yi" and long[-1] not in "yi" and short[:3] == long[:3]:
        return False  # Ronnie, Ronald
    if one.replace("y", "i") == other.replace("y", "i"):
        return False  # Kazarian, Kazaryan
    alike = SequenceMatcher(None, one, other, autojunk=False).ratio()
    return alike >= NEAR or (len(short) == len(long) == SHORTEST and alike >= NEAR - 0.05)


def _context(one: _Person, other: _Person, articles: Mapping[str, Article]) -> float:
    """How much the words around the namings of two persons have in common, in nats."""
    a, b = (_around(person, articles) for person in (one, other))
    return sum(min(a[word], b[word]) for word in a.keys() & b.keys())


def _around(person: _Person, articles: Mapping[str, Article]) -> dict[str, float]:
    found: dict[str, float] = {}
    own = {person.given, person.surname}
    for article_id, mentions in person.mentions.items():
        for mention in mentions[:MOST_NAMINGS]:
            article = articles[article_id]
            text = (article.title or "") if mention.part == "title" else article.text
            before = text[max(0, mention.start - BEFORE) : mention.start]
            for match in WORD.findall(f"{before} {text[mention.end : mention.end + BEHIND]}"):
                word = fold(match)
                if word not in LIGHT and word not in own:
                    found[stem(word)] = information(word)
    return found


def _finding(one: _Person, other: _Person, articles: Mapping[str, Article], story_id: str) -> Finding:
    counted = {
        person.name: voices(dict.fromkeys(person.mentions, person.name), articles)[person.name]
        for person in (one, other)
    }
    a, b = sorted((one, other), key=lambda person: (-counted[person.name], person.name))
    first, second = (min(person.mentions, key=lambda one: seniority(articles[one])) for person in (a, b))
    names = outlets(articles[first], articles[second])
    both = f"{articles[first].source} writes “{a.name}” and “{b.name}”"
    each = f"{names[0]} writes “{a.name}”, {names[1]} “{b.name}”"
    return discrepancy(
        RULE,
        "name",
        "warning",
        f"{both if first == second else each}; they seem to be one.",
        finding_id=fingerprint(RULE, [(f"{person.given} {person.surname}",) for person in (a, b)]),
        witnesses=(witness(a.mentions[first][0]), witness(b.mentions[second][0])),
        support=(counted[a.name], counted[b.name]),
        confidence=0.7,
        article_ids=(*one.mentions, *other.mentions),
        story_id=story_id,
    )
