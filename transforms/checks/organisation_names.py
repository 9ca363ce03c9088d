"""Names of organisations in two forms: Northfield University, Northfield Valley University.

In: the mentions of one story. Out: a finding for each pair of names of which one has a word more inside, between the
same first and last words, or a word that is misspelled. Only bodies are looked at that are known by their full name, as
schools and hospitals are; elsewhere a shorter name is a matter of style. Two bodies that one article names are two.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import seeds
from transforms.checks.story_persons import NO_PERSON
from transforms.evidence import discrepancy, fingerprint, outlets, seniority, voices, witness
from transforms.names.gazetteer import fold
from transforms.names.name_parts import one_letter_apart
from transforms.quotes.quoted_words import spelled
from transforms.tables import Article, Finding, Mention
from transforms.words import stem

RULE, SPELLING_RULE = "organisation_name", "name_spelling"

KNOWN_IN_FULL = frozenset(row["head"] for row in seeds.rows("full_name_heads"))

Names = Mapping[tuple[str, ...], Mapping[str, Mention]]
"""The words of each name, and its first mention in each article that uses it."""


def organisation_names(mentions: Iterable[Mention], articles: Mapping[str, Article], story_id: str) -> list[Finding]:
    """The organisations of one story that articles call by different names.

    Args:
        mentions: the names in its articles.
        articles: all articles, with `lineage_id`.
        story_id: the story.
    """
    names = _names(mentions, articles)
    found = []
    for one, other in _pairs(sorted(names)):
        if names[one].keys() & names[other].keys():
            continue
        if len(one) != len(other) and _within(one, other):
            found.append(_finding(RULE, names, one, other, articles, story_id))
        elif len(one) == len(other) and _misspelled(one, other):
            found.append(_finding(SPELLING_RULE, names, one, other, articles, story_id))
    return found


def _names(mentions: Iterable[Mention], articles: Mapping[str, Article]) -> Names:
    found: dict[tuple[str, ...], dict[str, Mention]] = defaultdict(dict)
    ordered = sorted(mentions, key=lambda one: (seniority(articles[one.article_id]), one.part, one.start))
    for mention in ordered:
        words = tuple(fold(mention.surface).removeprefix("the ").split())
        if mention.type == "organisation" and len(words) > 1 and words[-1] in KNOWN_IN_FULL:
            found[words].setdefault(mention.article_id, mention)
    return found


def _pairs(names: Sequence[tuple[str, ...]]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Pairs of names with the same last word."""
    heads: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in names:
        heads[name[-1]].append(name)
    for _, same in sorted(heads.items()):
        yield from combinations(same, 2)


def _within(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the shorter name is the longer one with words left out inside."""
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    return short[0] == long[0] not in KNOWN_IN_FULL and all(word in rest for word in short)


def _misspelled(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one word of the names differs, as a slip makes it and neither grammar nor spelling."""
    apart = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(apart) != 1:
        return False
    a, b = apart[0]
    return one_letter_apart(a, b) and spelled(a) != spelled(b) and stem(a) != stem(b) and not NO_PERSON & {a, b}


def _finding(
    rule: str,
    names: Names,
    one: tuple[str, ...],
    other: tuple[str, ...],
    articles: Mapping[str, Article],
    story_id: str,
) -> Finding:
    says = {article_id: name for name in (one, other) for article_id in names[name]}
    counted = voices(says, articles)
    sides = sorted((one, other), key=lambda name: (-counted[name], name))
    a, b = (min(names[name].values(), key=lambda row: seniority(articles[row.article_id])) for name in sides)
    first, second = outlets(articles[a.article_id], articles[b.article_id])
    spelling = rule == SPELLING_RULE
    end = "they seem to be one" if spelling else "it seems to be one body, named in two ways"
    return discrepancy(
        rule,
        "name",
        "warning" if spelling else "info",
        f"{first} writes “{a.surface}”, {second} “{b.surface}”; {end}.",
        finding_id=fingerprint(rule, [(" ".join(name),) for name in sides]),
        witnesses=(witness(a), witness(b)),
        support=(counted[sides[0]], counted[sides[1]]),
        confidence=0.6,
        article_ids=says,
        story_id=story_id,
        verdict="conflict" if spelling else "compatible",
    )
