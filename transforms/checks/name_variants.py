"""Names in two spellings: one person of a story, whom articles spell in different ways.

In: the mentions and roles of one story. Out: a finding for each less supported spelling. Initials, short forms, middle
names and the ways of writing a name of another alphabet are no other spelling. Two persons whom one article names both
are two, unless a letter alone parts their surnames and one of these is none that is known. Names that share nothing but
the surname are one only where both hold the same office, have the same age or are told of in the same words.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations

import seeds
from transforms.checks.article_sentences import folded
from transforms.checks.story_persons import (
    StoryPerson,
    ages_beside,
    shared_context,
    story_persons,
    told_alike_in,
    told_alike_of,
)
from transforms.evidence import discrepancy, fingerprint, outlets, seniority, voices, witness
from transforms.names.gazetteer import LEADERS, NICKNAMES, fold, is_surname, is_word
from transforms.names.name_parts import GENDERS, one_letter_apart
from transforms.names.namesakes import LEADER_NAMES
from transforms.names.persons import KNOWN_BY_SURNAME
from transforms.quotes.speakers import can_be_one
from transforms.tables import Article, Finding, Mention, Role
from transforms.text import places_of

RULE = "name_spelling"

NEAR = 0.8
"""How alike two spellings of one name are."""

SHORTEST = 4
"""Letters of the shortest name in which a slip can be told from another name."""

LEAST_CONTEXT, SURE_CONTEXT = 5.0, 12.0
"""How much the words around two namings must have in common, in nats; the second where both spellings are usual."""

TRANSLITERATED = {fold(row["name"]): fold(row["usual"]) for row in seeds.rows("transliterated_names")}
RUN_FOR = frozenset(row["office"] for row in LEADERS) | {"candidate", "nominee", "first lady"}
"""Offices that several of one family held or ran for."""

TOLD_ALIKE, TOLD_TWICE, TOLD_TWICE_OF_A_KNOWN = 0.43, 0.3, 0.5
"""Likeness of two sentences from which what they tell of two persons is told of one; the others where two pairs have to
be as like, the last because somebody of the story has the other given name. In 1,631 stories of real news, namesakes
stay below these, and two pairs of sentences at .3 are of one person."""

IN_HEADLINE, IN_HEADLINE_ALONE = 0.5, 0.8
"""The same for a headline and the text below it; the second where the text has the given name of the headline too."""

SAME_CONTEXT = (20.0, 15.0, 10.0)
"""How much the words around two given names with one surname have in common, in nats, that are one person's, where
one, two, or more texts have the other name; the least context where the surname is one that no census has."""

NEXT_TWO = re.compile(r"\s+(\S+)(?:\s+(\S+))?")
"""The next two words, of which one is the surname of a given name before them."""

FAMILY = re.compile(
    rf"\b(?:{'|'.join(row['word'] for row in seeds.rows('kinship'))}|famil(?:y|ies)|parents?|couple|twins?|siblings?"
    r"|relatives?|godmother|godfather|\w+-in-law)\b",
    re.IGNORECASE,
)
FAMILY_REACH = 60
"""Words by which a namesake near by is a relative, and code points around a naming in which one is looked for."""


BY_SURNAME = frozenset(map(fold, KNOWN_BY_SURNAME))
KIN = frozenset(fold(row["name"]) for row in seeds.rows("leaders_kin"))
"""Leaders who need no given name, and their relatives who are named without a word of kin too."""

UNLIKE = 0.7
"""How alike two given names are at most that are two and no forms of one."""

NO_SHORT_FORM = 6
"""Letters of the shorter of two given names from which it is no short form of one that begins alike: Martin, Marcus."""


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
    persons = story_persons(mentions, articles)
    held: dict[str, set[str]] = defaultdict(set)
    for role in roles:
        if role.office is not None and role.office not in RUN_FOR:
            held[fold(role.person)].add(role.office)
    found = []
    for one, other in _pairs(persons):
        if _misspelt(one, other):
            found.append(_finding(one, other, articles, story_id))
            continue
        if shared := one.mentions.keys() & other.mentions.keys():
            if _other_given(one, other) and any(
                _headline_differs(one, other, articles[name]) for name in sorted(shared)
            ):
                found.append(_finding(one, other, articles, story_id))
            continue
        slip = _slip(one, other)
        if slip is None:
            if not _other_given(one, other):
                continue
            same_office = held[fold(one.name)] & held[fold(other.name)]
            same_age = ages_beside(one, articles) & ages_beside(other, articles)
            if not (same_office or same_age or _told_of_one(one, other, articles)):
                continue
        elif shared_context(one, other, articles) < (SURE_CONTEXT if slip == "usual" else LEAST_CONTEXT):
            continue
        found.append(_finding(one, other, articles, story_id))
    return found


def _headline_differs(one: StoryPerson, other: StoryPerson, article: Article) -> bool:
    """Whether the headline of an article has one name, the body the other one alone, and both tell the same of it."""
    parts = [{mention.part for mention in person.mentions[article.article_id]} for person in (one, other)]
    if sorted(map(sorted, parts)) != [["body"], ["title"]]:
        return False
    inside, above = (other, one) if parts[1] == {"body"} else (one, other)
    named = any(places_of(above.given, folded(article.text)))
    return told_alike_in(above, inside, article) >= (IN_HEADLINE_ALONE if named else IN_HEADLINE)


def _pairs(persons: Sequence[StoryPerson]) -> Iterator[tuple[StoryPerson, StoryPerson]]:
    """Pairs that share the surname or the given name."""
    for part in ("surname", "given"):
        buckets: dict[str, list[StoryPerson]] = defaultdict(list)
        for person in persons:
            buckets[getattr(person, part)].append(person)
        for _, same in sorted(buckets.items()):
            yield from combinations(same, 2)


def _misspelt(one: StoryPerson, other: StoryPerson) -> bool:
    """Whether two surnames behind one given name are a letter apart and one of them is none that is known: that two
    such persons meet in one story, or one article, is less likely than a slip.
    """
    a, b = one.surname.replace("'", ""), other.surname.replace("'", "")
    if one.given != other.given or not one_letter_apart(a, b) or f"{min(a, b)}s" == max(a, b):
        return False
    if TRANSLITERATED.get(a, a) == TRANSLITERATED.get(b, b) or a.replace("y", "i") == b.replace("y", "i"):
        return False
    if is_word(a) and is_word(b):
        return False
    return not (is_surname(one.surname) and is_surname(other.surname))


def _other_given(one: StoryPerson, other: StoryPerson) -> bool:
    """Whether two persons of one surname have given names that are two: no initials, no middle name, no short form."""
    if one.surname != other.surname or can_be_one(one.name, other.name) or min(len(one.given), len(other.given)) < 3:
        return False
    words = [
        {word for mentions in person.mentions.values() for m in mentions for word in fold(m.name).split()}
        for person in (one, other)
    ]
    if one.given not in GENDERS or other.given not in GENDERS:
        return False
    givens = one.given, other.given
    short = min(map(len, givens)) < NO_SHORT_FORM or any(given.endswith(("y", "i", "ie")) for given in givens)
    if short and one.given[:2] == other.given[:2] and not _opposed(one, other):
        return False  # Meg may be short for Margaret
    alike = SequenceMatcher(None, one.given, other.given, autojunk=False).ratio()
    return alike <= UNLIKE and one.given not in words[1] and other.given not in words[0]


def _opposed(one: StoryPerson, other: StoryPerson) -> bool:
    """Whether one given name is a man's and the other a woman's."""
    return {GENDERS[one.given], GENDERS[other.given]} == {"male", "female"}


def _told_of_one(one: StoryPerson, other: StoryPerson, articles: Mapping[str, Article]) -> bool:
    """Whether what two given names before one surname are told of is told of one person: neither name stands in a text
    that has the other, and the sentences that name them, by the surname too, tell the same; or a single text has the
    one, none has both given names, the words around them are the same and nobody speaks of a family.
    """
    sides = [(rival, list(_texts(each, articles))) for each, rival in ((one, other), (other, one))]
    given = any(any(places_of(rival.given, text)) for rival, told in sides for text, _ in told)
    full = given and any(_in_full(rival, text) for rival, told in sides for text, _ in told)
    told = [] if full else told_alike_of(one, other, articles)
    if given:
        return told[1:2] >= [TOLD_TWICE_OF_A_KNOWN]
    if told[1:2] >= [TOLD_TWICE] or told[:1] >= [TOLD_ALIKE]:
        return True
    names = {fold(one.name), fold(other.name)}
    if names & KIN or (_opposed(one, other) and names & LEADER_NAMES):
        return False
    texts = sorted(len({articles[article_id].lineage_id for article_id in each.mentions}) for each in (one, other))
    if texts[0] > 1:
        return False
    if any(FAMILY.search(words) for _, told in sides for _, around in told for words in around):
        return False
    sole = bool(names & BY_SURNAME) or not is_surname(one.surname)
    least = LEAST_CONTEXT if sole else SAME_CONTEXT[min(texts[1], len(SAME_CONTEXT)) - 1]
    return shared_context(one, other, articles) >= least


def _in_full(person: StoryPerson, text: str) -> bool:
    """Whether a text has a full name, with whatever single name stands in it."""
    surnames = {place.start for place in places_of(person.surname, text)}
    behind = (NEXT_TWO.match(text, place.end) for place in places_of(person.given, text))
    return any(not surnames.isdisjoint((found.start(1), found.start(2))) for found in behind if found is not None)


def _texts(person: StoryPerson, articles: Mapping[str, Article]) -> Iterator[tuple[str, list[str]]]:
    """The texts that name a person, folded, with the words around each naming."""
    for article_id, mentions in person.mentions.items():
        article = articles[article_id]
        around = []
        for mention in mentions:
            text = article.text_of(mention.part)
            around.append(text[max(0, mention.start - FAMILY_REACH) : mention.end + FAMILY_REACH])
        yield folded(f"{article.title or ''}\n{article.text}"), around


def _slip(one: StoryPerson, other: StoryPerson) -> str | None:
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


def _finding(one: StoryPerson, other: StoryPerson, articles: Mapping[str, Article], story_id: str) -> Finding:
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
