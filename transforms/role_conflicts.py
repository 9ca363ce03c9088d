"""Roles in conflict: one person of a story, to whom articles give offices that one person does not hold at once.

In: the roles that the articles of a story state. Out: a finding for each office that excludes the better supported
one. Offices exclude each other within a group of `seeds/office_groups.csv`, and an office excludes its deputy.
Two portfolios of one office, which one person may hold at once, are told as such.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

import seeds
from transforms.evidence import discrepancy, fingerprint, outlets, seniority, voices, witness
from transforms.gazetteer import TITLES, fold
from transforms.quoted_words import spelled
from transforms.role_phrases import PREPOSITIONS
from transforms.tables import Article, Finding, Quote, Role
from transforms.wordlists import word_list
from transforms.words import WORD, stem

RULE, PORTFOLIO_RULE = "role_conflict", "role_portfolio"

RANKS = word_list("role_rank") - {"chief", "junior", "shadow"}
"""Words that make an office a lower one: deputy mayor."""

PORTFOLIOS = frozenset({"minister", "secretary"})
"""Offices that several persons hold at once, each with something to deal with."""

PORTFOLIO_WORDS = frozenset(spelled(row["word"]) for row in seeds.rows("portfolios"))
QUALIFIED = re.compile(
    r"\b(?:deputy|vice|assistant|lieutenant|rear|under|former|ex|then|acting|late)\b[-\s\w]{0,16}$", re.IGNORECASE
)
"""Words before a role that belong to it though they were not read with it: Rear Adm."""

NEXT = re.compile(r",\s+([A-Z]\w*)\.?\s")
"""A title behind the comma after a role is that of somebody else: the mayor, Chief Lind said."""

LONGEST_QUALIFIER = 30
LONGEST_OFFICE = 4
FILLERS = frozenset({"and", "of", "the", "for", "affair", "us"})
"""Words of a portfolio that tell nothing: foreign affairs, foreign."""

FARTHEST = 45
"""Days between two publications after which somebody may have been promoted."""


def _groups() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in seeds.rows("office_groups"):
        found[row["office"]].add(row["group"])
    return {office: frozenset(groups) for office, groups in found.items()}


GROUPS = _groups()
ADDRESSED = frozenset(office for office, groups in GROUPS.items() if "rank" in groups)
"""Ranks whose holder is addressed by the end of it: a rear admiral as admiral."""

LOOSE = frozenset(row["role"] for row in seeds.rows("roles") if row["kind"] == "role") - GROUPS.keys()
"""Words for what somebody does, which a deputy does too: an assistant coach is a coach."""


@dataclass(frozen=True, slots=True)
class _Held:
    """An office that an article says a person holds.

    Attributes:
        group: within which offices exclude each other.
        office: the office, or the portfolio.
        role: where it says so.
    """

    group: str
    office: str
    role: Role


def role_conflicts(
    roles: Iterable[Role], quotes: Iterable[Quote], articles: Mapping[str, Article], story_id: str
) -> list[Finding]:
    """The roles of one story that exclude each other.

    Args:
        roles: what its articles say, with the persons' entities.
        quotes: their quotations: who is quoted may call somebody by an office held long ago.
        articles: all articles, with `lineage_id`.
        story_id: the story.
    """
    spoken: dict[tuple[str, str], list[Quote]] = defaultdict(list)
    for quote in quotes:
        if quote.direct:
            spoken[quote.article_id, quote.part].append(quote)
    by_person: dict[str, list[Role]] = defaultdict(list)
    for role in roles:
        if role.entity_id is None or role.status != "held" or role.held_to is not None:
            continue
        article = articles[role.article_id]
        text = (article.title or "") if role.part == "title" else article.text
        if QUALIFIED.search(text[max(0, role.start - LONGEST_QUALIFIER) : role.start]):
            continue
        behind = NEXT.match(text, role.end)
        if behind is not None and behind[1] in TITLES:
            continue
        if not any(one.start <= role.start < one.end for one in spoken[role.article_id, role.part]):
            by_person[role.entity_id].append(role)
    found: list[Finding] = []
    for entity_id, same in sorted(by_person.items()):
        groups: dict[str, dict[str, list[_Held]]] = defaultdict(lambda: defaultdict(list))
        for role in same:
            for held in _offices(role):
                groups[held.group][role.article_id].append(held)
        each = (_conflicts(entity_id, group, said, articles, story_id) for group, said in sorted(groups.items()))
        found += {finding.finding_id: finding for finding in chain.from_iterable(each)}.values()
    return found


def _offices(role: Role) -> list[_Held]:
    """What a role says in each group that it belongs to."""
    said = _office(role)
    if said is None:
        return []
    if said in PORTFOLIOS:
        field = " ".join(word for word in (role.field or "").split() if spelled(word) in PORTFOLIO_WORDS)
        return [_Held(f"portfolio of {said}", field, role)] if field else []
    groups = set(GROUPS.get(said, ()))
    first, _, rest = said.partition(" ")
    base = rest if first in RANKS and rest else said
    if base not in LOOSE and base not in PORTFOLIOS and not groups:
        groups.add(f"rank of {base}")
    return [_Held(group, said, role) for group in groups]


def _office(role: Role) -> str | None:
    """The office as the table of groups has it: the longest that ends the words before a preposition."""
    words: list[str] = []
    for word in WORD.findall(fold(role.surface)):
        if word in PREPOSITIONS and words:
            break
        words.append(word.removesuffix("'s"))
    sizes = range(min(LONGEST_OFFICE, len(words)), 1, -1)
    said = next((phrase for size in sizes if (phrase := " ".join(words[-size:])) in GROUPS), role.office)
    lower = next((word for word in words if word in RANKS), None)
    return f"{lower} {said}" if lower and said and not RANKS.intersection(said.split()) else said


def _conflicts(
    entity_id: str, group: str, said: Mapping[str, Sequence[_Held]], articles: Mapping[str, Article], story_id: str
) -> list[Finding]:
    """The offices of one group in which articles differ about one person, each against the best supported one."""
    one_each = {
        article_id: min(held, key=lambda one: (one.role.part == "title", one.role.start))
        for article_id, held in said.items()
        if all(_same(one.office, other.office) for one, other in combinations(held, 2))
    }
    offices: list[str] = []
    value: dict[str, str] = {}
    for article_id in sorted(one_each, key=lambda one: seniority(articles[one])):
        office = one_each[article_id].office
        known = next((other for other in offices if _same(office, other)), None)
        if known is None:
            offices.append(office)
        value[article_id] = known or office
    if len(offices) < 2:
        return []
    counted = voices(value, articles)
    first, *others = sorted(offices, key=lambda office: (-counted[office], office))
    found: list[Finding] = []
    for other in others:
        a, b = (
            next(one_each[article_id].role for article_id, office in value.items() if office == side)
            for side in (first, other)
        )
        if not _far_apart(articles[a.article_id], articles[b.article_id]):
            found.append(
                _finding(entity_id, group, (a, b), (counted[first], counted[other]), value, articles, story_id)
            )
    return found


def _same(one: str, other: str) -> bool:
    """Whether two offices or portfolios can be one: the same words, or all of one in the other."""
    if one == other or (
        ADDRESSED.issuperset((one, other)) and (one.endswith(f" {other}") or other.endswith(f" {one}"))
    ):
        return True
    words: list[set[str]] = [
        {stem(spelled(word)) for word in WORD.findall(fold(side))} - FILLERS for side in (one, other)
    ]
    return one not in GROUPS and other not in GROUPS and (words[0] <= words[1] or words[1] <= words[0])


def _far_apart(one: Article, other: Article) -> bool:
    if one.published_at is None or other.published_at is None:
        return False
    return abs((one.published_at - other.published_at).days) > FARTHEST


def _finding(
    entity_id: str,
    group: str,
    roles: tuple[Role, Role],
    support: tuple[int, int],
    article_ids: Iterable[str],
    articles: Mapping[str, Article],
    story_id: str,
) -> Finding:
    a, b = roles
    both = group.startswith("portfolio")
    rule = PORTFOLIO_RULE if both else RULE
    names = outlets(articles[a.article_id], articles[b.article_id])
    end = "one person can hold both, so see which is meant" if both else "one person does not hold both"
    return discrepancy(
        rule,
        "role",
        "info" if both else "warning",
        f"{names[0]} calls {a.person} “{a.surface}”, {names[1]} “{b.surface}”; {end}.",
        finding_id=fingerprint(rule, [(entity_id, " ".join(fold(role.surface).split())) for role in roles]),
        witnesses=(witness(a), witness(b)),
        support=support,
        confidence=0.7,
        article_ids=article_ids,
        story_id=story_id,
        verdict="compatible" if both else "conflict",
    )
