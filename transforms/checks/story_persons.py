"""Persons of a story: whom its articles name in full, and what they say around their names.

In: the mentions of one story. Out: each full name with its namings, and how alike the words around the namings of two
of them are.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import seeds
from transforms.evidence import seniority
from transforms.names.gazetteer import HEADS, PARTICLES, fold
from transforms.names.name_parts import GENDERS, split_name, surname_first
from transforms.quotes.quoted_words import LIGHT
from transforms.stories.told_alike import alike, telling
from transforms.tables import Article, Mention
from transforms.words import WORD, information, stem

AGE_BEHIND = re.compile(r",\s+(?:age\s+|aged\s+)?(\d{1,3})\b(?=\s*[,.;)]|\s+of\b|\s+from\b)")
AGE_BEFORE = re.compile(r"\b(\d{1,3})[- ]year[- ]old\s+(?:\w+\s+){0,2}$")
"""Ada Lind, 34, and 34-year-old keeper Ada Lind."""

SIC = re.compile(r"(?:['’]s)?\s*[\[(]sic[\])]", re.IGNORECASE)
"""What stands behind a slip that the article knows of."""

BEFORE, BEHIND, MOST_NAMINGS = 120, 160, 3
"""Code points around a naming, and namings of one article, that are looked at."""

MOST_SHORT = 20
"""Namings of one article by a part of the name that are looked at."""

LONGEST = 200
"""Code points of a sentence on either side of a naming that are looked at."""

SENTENCE_END = re.compile(r"[.!?][”\"’']*\s+(?=[A-Z“\"‘'])|\n")
"""What parts the sentence around a name or a quotation from the next one."""

NO_PERSON = frozenset(fold(row["demonym"]) for row in seeds.rows("demonyms"))
FOREIGN = PARTICLES | {"al", "el", "abu", "bin", "ibn", "umm", "abd", "abdul", "abdel", "abdal"}
"""Words that show that a name is written in another alphabet, or has several surnames."""


@dataclass(frozen=True, slots=True)
class StoryPerson:
    """A full name of a story, with the namings that use it.

    Attributes:
        name: as its first article writes it.
        given, surname: folded, the first given name only.
        mentions: one or more for each article, by article id.
        short: the namings by a part of the name alone that its articles take for this person.
    """

    name: str
    given: str
    surname: str
    mentions: Mapping[str, tuple[Mention, ...]]
    short: tuple[Mention, ...] = ()


def story_persons(mentions: Iterable[Mention], articles: Mapping[str, Article]) -> list[StoryPerson]:
    """The full names of persons, each once however it is capitalised and whatever stands between first and last."""
    namings: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    short: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.type != "person":
            continue
        if " " not in mention.surface.strip():
            short[mention.article_id, mention.name].append(mention)
            continue
        article = articles[mention.article_id]
        if SIC.match(article.text_of(mention.part), mention.end):
            continue
        given, surname, _ = split_name(mention.name)
        words = fold(mention.name).replace("-", " ").split()
        if not given or len(given[0].rstrip(".")) < 2 or surname_first(words) or FOREIGN.intersection(words):
            continue
        # a Bill Temple is a person, a Labour Bill and an Amherst Lind Temple are none
        heads = HEADS.keys() & set(mention.name.split()) if given[0] not in GENDERS or len(words) > 2 else ()
        if not NO_PERSON.intersection(words) and not heads:
            namings[given[0], surname].append(mention)
    persons = []
    for (first, last), same in sorted(namings.items()):
        same.sort(key=lambda one: (seniority(articles[one.article_id]), one.part, one.start))
        by_article: dict[str, list[Mention]] = defaultdict(list)
        for mention in same:
            by_article[mention.article_id].append(mention)
        persons.append(
            StoryPerson(
                name=same[0].name,
                given=first,
                surname=last,
                mentions={key: tuple(rows) for key, rows in by_article.items()},
                short=tuple(
                    one
                    for place in sorted({(mention.article_id, mention.name) for mention in same})
                    for one in sorted(short[place], key=lambda one: (one.part, one.start))[:MOST_SHORT]
                ),
            )
        )
    return persons


def ages_beside(person: StoryPerson, articles: Mapping[str, Article]) -> set[int]:
    """The ages that stand beside a person's name."""
    found = set()
    for article_id, mentions in person.mentions.items():
        for mention in mentions:
            article = articles[article_id]
            text = article.text_of(mention.part)
            before = text[max(0, mention.start - BEFORE) : mention.start]
            found |= {age[0] for age in (age_behind(text, mention.end), age_before(before)) if age is not None}
    return found


def age_behind(text: str, end: int) -> tuple[int, int] | None:
    """The age that stands behind a name (Ada Lind, 34,) and where it ends; None without one.

    Args:
        text: the part of the article.
        end: the end of the name.
    """
    found = AGE_BEHIND.match(text, end)
    return None if found is None else (int(found[1]), found.end(1))


def age_before(before: str) -> tuple[int, int] | None:
    """The age that the words before a name end with (34-year-old keeper Ada Lind) and where it begins in them."""
    found = AGE_BEFORE.search(before)
    return None if found is None else (int(found[1]), found.start(1))


def shared_context(one: StoryPerson, other: StoryPerson, articles: Mapping[str, Article]) -> float:
    """How much the words around the namings of two persons have in common, in nats."""
    a, b = (_around(person, articles) for person in (one, other))
    return sum(min(a[word], b[word]) for word in a.keys() & b.keys())


def _around(person: StoryPerson, articles: Mapping[str, Article]) -> dict[str, float]:
    found: dict[str, float] = {}
    own = {person.given, person.surname}
    for article_id, mentions in person.mentions.items():
        for mention in mentions[:MOST_NAMINGS]:
            article = articles[article_id]
            text = article.text_of(mention.part)
            before = text[max(0, mention.start - BEFORE) : mention.start]
            for match in WORD.findall(f"{before} {text[mention.end : mention.end + BEHIND]}"):
                word = fold(match)
                if word not in LIGHT and word not in own:
                    found[stem(word)] = information(word)
    return found


def told_alike_of(one: StoryPerson, other: StoryPerson, articles: Mapping[str, Article]) -> list[float]:
    """How alike (0 to 1) the sentences are in which independent texts name two persons: each sentence of the first one
    with its best match, the best first.
    """
    theirs = [(there, telling(*words)) for there, words in _sentences(other, articles)]
    return sorted(
        (
            max((alike(mine, told) for there, told in theirs if here.lineage_id != there.lineage_id), default=0.0)
            for here, mine in ((here, telling(*words)) for here, words in _sentences(one, articles))
        ),
        reverse=True,
    )


def told_alike_in(one: StoryPerson, other: StoryPerson, article: Article) -> float:
    """How alike (0 to 1) the two sentences of one article are that name two persons and are most alike."""
    mine, theirs = (
        [telling(*words) for there, words in _sentences(person, {article.article_id: article})]
        for person in (one, other)
    )
    return max((alike(a, b) for a in mine for b in theirs), default=0.0)


def _sentences(person: StoryPerson, articles: Mapping[str, Article]) -> Iterator[tuple[Article, tuple[str, str]]]:
    """The words before and behind the namings of a person, to the ends of the sentence."""
    full = (mention for mentions in person.mentions.values() for mention in mentions[:MOST_NAMINGS])
    for mention in (*full, *person.short):
        if mention.article_id not in articles:
            continue
        article = articles[mention.article_id]
        text = article.text_of(mention.part)
        before = SENTENCE_END.split(text[max(0, mention.start - LONGEST) : mention.start])[-1]
        yield article, (before, SENTENCE_END.split(text[mention.end : mention.end + LONGEST])[0])
