"""Roles in conflict: one person of a story, to whom articles give offices that one person does not hold at once.

In: the roles that the articles of a story state. Out: a finding for each office that excludes the better supported
one, whether another article gives it or the same one elsewhere. Which exclude each other is told by
`exclusive_offices`. Two portfolios of one office, which one person may hold at once, are told as such.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations

from transforms.checks.exclusive_offices import GROUPS, Held, held_offices, same_office
from transforms.evidence import discrepancy, fingerprint, outlets, seniority, voices, witness
from transforms.names.gazetteer import TITLES, fold
from transforms.tables import Article, Finding, Quote, Role

RULE, PORTFOLIO_RULE = "role_conflict", "role_portfolio"

QUALIFIED = re.compile(
    r"\b(?:deputy|vice|assistant|lieutenant|rear|former|ex|then|acting|late)\b[-\s\w]{0,16}$", re.IGNORECASE
)
"""Words before a role that belong to it though they were not read with it: Rear Adm."""

NEXT = re.compile(r",\s+([A-Z]\w*)\.?\s")
"""A title behind the comma after a role is that of somebody else: the mayor, Chief Lind said."""

LONGER = re.compile(r"\.?\s*(?:Col|Colonel|Gen|General|Cmdr|Commander|Gov|Governor|Adm|Admiral|Maj|Major)\b")
"""Words behind a rank that make it another one, though they were not read with it: Lt. Col."""

LONGEST_QUALIFIER = 30
FARTHEST, FARTHEST_OF_A_CALLING = 45, 365
"""Days between two publications after which somebody may have been promoted, and may have another calling."""

CALLINGS = frozenset({"public office", "court", "case", "investigation"})
POLITICS = frozenset({"congress", "state", "government", "head of state and government"})
"""Groups of offices of which one is seldom left for another (a judge, a prosecutor; a sheriff, a mayor), and of those
that an election changes."""

BESIDE = 40
"""Code points around a role in which the given name of its holder says that no namesake is meant."""

SENTENCE_END = re.compile(r"[.!?]\W*\s+\W*[A-Z]|\n")
"""What parts two roles that are not given somebody together, as in: the mayor, who is also the coroner."""


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
        text = article.text_of(role.part)
        if QUALIFIED.search(text[max(0, role.start - LONGEST_QUALIFIER) : role.start]):
            continue
        if LONGER.match(text, role.end):
            continue
        behind = NEXT.match(text, role.end)
        if behind is not None and behind[1] in TITLES:
            continue
        if not any(one.start <= role.start < one.end for one in spoken[role.article_id, role.part]):
            by_person[role.entity_id].append(role)
    found: list[Finding] = []
    for entity_id, same in sorted(by_person.items()):
        groups: dict[str, dict[str, list[Held]]] = defaultdict(lambda: defaultdict(list))
        for role in same:
            for held in held_offices(role):
                groups[held.group][role.article_id].append(held)
        each = (_conflicts(entity_id, group, said, articles, story_id) for group, said in sorted(groups.items()))
        found += {finding.finding_id: finding for finding in chain.from_iterable(each)}.values()
    return found


def _conflicts(
    entity_id: str, group: str, said: Mapping[str, Sequence[Held]], articles: Mapping[str, Article], story_id: str
) -> Iterator[Finding]:
    """The offices of one group in which articles differ about one person, each against the best supported one."""
    one_each = {
        article_id: min(held, key=lambda one: (one.role.part == "title", one.role.start))
        for article_id, held in said.items()
        if all(same_office(one.office, other.office) for one, other in combinations(held, 2))
    }
    offices: list[str] = []
    value: dict[str, str] = {}
    for article_id in sorted(one_each, key=lambda one: seniority(articles[one])):
        office = one_each[article_id].office
        known = next((other for other in offices if same_office(office, other)), None)
        if known is None:
            offices.append(office)
        value[article_id] = known or office
    if not offices:
        return
    counted = voices(value, articles)
    first, *others = sorted(offices, key=lambda office: (-counted[office], office))
    best = next(one_each[article_id] for article_id, office in value.items() if office == first)
    rivals = [
        (next(one_each[article_id] for article_id, office in value.items() if office == other), counted[other])
        for other in others
    ]
    rivals += [(slip, 1) for slip in _slips(first, said, articles)]
    joint = [_together(held, articles[article_id]) for article_id, held in said.items()]
    for rival, support in rivals:
        most = FARTHEST_OF_A_CALLING if group in CALLINGS and not _may_rise(first, rival.office) else FARTHEST
        if _far_apart(articles[best.role.article_id], articles[rival.role.article_id], most):
            continue
        if any({first, rival.office} <= offices for each in joint for offices in each):
            continue
        yield _finding(
            entity_id, best, rival, (counted[first], support), {*value, rival.role.article_id}, articles, story_id
        )


def _slips(first: str, said: Mapping[str, Sequence[Held]], articles: Mapping[str, Article]) -> Iterator[Held]:
    """The offices that an article gives somebody with the full name, and elsewhere the one that others give as well."""
    for article_id, held in sorted(said.items()):
        usual = [one for one in held if same_office(one.office, first)]
        odd = [one for one in held if one not in usual]
        slip = len({one.office for one in odd}) == 1 and not any(one.portfolio for one in odd)
        if usual and slip and all(_named_beside(one.role, articles[article_id]) for one in odd):
            yield odd[0]


def _named_beside(role: Role, article: Article) -> bool:
    """Whether the given name of its holder stands beside a role."""
    text = article.text_of(role.part)
    around = text[max(0, role.start - BESIDE) : role.end + BESIDE]
    return " " in role.person and role.person.split()[0] in around


def _together(held: Sequence[Held], article: Article) -> list[set[str]]:
    """The offices that one sentence gives somebody together."""
    found = []
    for one, other in combinations(sorted(held, key=lambda one: (one.role.part, one.role.start)), 2):
        text = article.text_of(one.role.part)
        between = text[one.role.end : other.role.start]
        if one.role.part == other.role.part and SENTENCE_END.search(between) is None:
            found.append({one.office, other.office})
    return found


def _may_rise(one: str, other: str) -> bool:
    """Whether somebody may have got one of two offices for the other: a deputy, in one service, or by an election."""
    first, second = (frozenset(office.split()) for office in (one, other))
    groups, others = (GROUPS.get(office, frozenset()) for office in (one, other))
    one_ladder = bool((groups & others) - CALLINGS)
    return first <= second or second <= first or one_ladder or bool((groups | others) & POLITICS)


def _far_apart(one: Article, other: Article, most: int) -> bool:
    """Whether more than so many days lie between two articles, as far as is known."""
    if one.published_at is None or other.published_at is None:
        return False
    return abs((one.published_at - other.published_at).days) > most


def _finding(
    entity_id: str,
    a: Held,
    b: Held,
    support: tuple[int, int],
    article_ids: Iterable[str],
    articles: Mapping[str, Article],
    story_id: str,
) -> Finding:
    both = a.portfolio
    rule = PORTFOLIO_RULE if both else RULE
    names = outlets(articles[a.role.article_id], articles[b.role.article_id])
    end = "one person can hold both, so see which is meant" if both else "one person does not hold both"
    return discrepancy(
        rule,
        "role",
        "info" if both else "warning",
        f"{names[0]} calls {a.role.person} “{a.role.surface}”, {names[1]} “{b.role.surface}”; {end}.",
        finding_id=fingerprint(rule, [(entity_id, " ".join(fold(one.role.surface).split())) for one in (a, b)]),
        witnesses=(witness(a.role), witness(b.role)),
        support=support,
        confidence=0.7,
        article_ids=article_ids,
        story_id=story_id,
        verdict="compatible" if both else "conflict",
    )
