"""Told alike: which sentences of independent texts tell the same thing.

In: stretches of the texts of one story. Out: pairs of them, each the other's best match. Two outlets seldom use the
same uncommon words and names for two things, and least of all around the same spot of a sentence.

The weights and limits were set without labels, on 500 stories of several independent texts: of two figures that are
each other's best match the values are the same the more often, the more alike their sentences are, and what is told of
one thing has one value. From a likeness of 0.4 on, at most one pair in twenty differed in counts, ages and amounts.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import combinations

from transforms.claims.concepts import concept_of
from transforms.quantities.number_words import SCALES
from transforms.words import WORD, calendar_words, information, is_ordinary, lemma, stem

WINDOW = 14
"""Words on either side of a spot that say what is told there: about a clause."""

NEAR, FADING = 8, 0.8
"""Words on either side that stand near to it, and what is left of the weight of each next one."""

ACTS = 2
"""Words before a spot that say which act it tells of."""

BESIDE = 3
"""Words on either side of a spot among which a name is looked for, and twice as many before it for the act."""

RARE = 4.0
"""Least information of a capitalised word that is taken for a name: one of fifty articles has it, or fewer."""

TELLING = 1.5
"""Least information of a word that is compared at all."""

WORDS_WEIGHT = 2 / 3
"""How much the words of the window count in the likeness; the rest is for those near the spot."""

LEAST = 0.25
"""Likeness below which two stretches are no match."""

LEAST_SHARED = 6.0
"""Least information that two matching stretches share: about two uncommon words."""

WELL_KNOWN = 6
"""Texts of a story up to which a word that they share counts in full; of more it counts so much less."""

KEPT = 2048
"""Spots that are kept, as several rules ask for each: those of any but the largest story."""

CROWD = 64
"""Stretches up to which a word that they hold brings them together: a word of more tells nothing apart in its story."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What a text tells at one spot.

    Attributes:
        words: stems within the window with how much each tells; one stem for all words of a concept.
        near: those next to the spot, fading with the distance.
        beside: those of the few words before it, or behind it where those tell nothing; `acts`: of a few more before
            it the last ones that are no names.
        ahead, behind: the few words before and behind it, in lower case; `said`: all of its sentence.
        names: the capitalised words within the window, in lower case; none of a heading that capitalises all words.
        spoken: its sentence before the spot and behind it, and the words of the spot that say what it is of.
    """

    words: Mapping[str, float] = field(default_factory=dict)
    near: Mapping[str, float] = field(default_factory=dict)
    beside: frozenset[str] = frozenset()
    acts: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    spoken: tuple[str, str, str] = ("", "", "")


@lru_cache(maxsize=KEPT)
def telling(before: str, after: str, unit: str = "") -> Telling:
    """What is told at a spot, from the words before and after it in its sentence.

    Args:
        before: the sentence up to the spot.
        after: the sentence behind it.
        unit: words of the spot itself that say what it is of; its own figures and names are left out.
    """
    ahead, behind, inside = WORD.findall(before), WORD.findall(after), WORD.findall(unit)
    words = [*ahead[-WINDOW:], *inside, *behind[:WINDOW]]
    near = _bag(reversed(ahead[-NEAR:]), FADING)
    for word, weight in _bag(behind[:NEAR], FADING).items():
        near[word] = max(weight, near.get(word, 0.0))
    acts = [word for word in reversed(ahead[-2 * BESIDE :]) if not word[0].isupper() and _bag([word])]
    beside = _bag(ahead[-BESIDE:]) or _bag(behind[:BESIDE])
    return Telling(
        words=_bag(words),
        near=near,
        beside=frozenset(beside),
        acts=frozenset(_bag(acts[:ACTS]) or _bag(behind[:BESIDE])),
        ahead=frozenset(map(plain, ahead[-BESIDE:])),
        behind=frozenset(map(plain, behind[:BESIDE])),
        said=frozenset(map(plain, (*ahead, *behind))),
        names=_names(ahead[-WINDOW:], behind[:WINDOW], opens=len(ahead) <= WINDOW),
        spoken=(before, after, unit),
    )


def _names(ahead: Sequence[str], behind: Sequence[str], *, opens: bool) -> frozenset[str]:
    """Those of some words that may be names; the first word of a sentence only if it is no ordinary one."""
    words = [*ahead, *behind]
    first = [word for word in words[:1] if opens and is_ordinary(word)]
    capital = [plain(word) for word in words[len(first) :] if word[0].isupper()]
    if 2 * len(capital) > len(words):
        return frozenset()
    return frozenset(word for word in capital if information(word) >= RARE) - calendar_words()


def plain(word: str) -> str:
    """A word in lower case without its genitive."""
    return word.lower().replace("’", "'").removesuffix("'s")


def _bag(words: Iterable[str], fading: float = 1.0) -> dict[str, float]:
    weights: dict[str, float] = {}
    scale = 1.0
    for word in words:
        told = information(lemma(word))
        if told >= TELLING and not word[0].isdigit() and word.lower() not in SCALES:  # of another figure
            one = _base(word)
            weights[one] = max(weights.get(one, 0.0), told * scale)
        scale *= fading
    return weights


def _base(word: str) -> str:
    return stem(concept_of(word) or lemma(word))


def alike(one: Telling, other: Telling) -> float:
    """How alike two spots are told (0 to 1): information shared, as a share of the geometric mean."""
    shared = _shared(one.words, other.words)
    if shared < LEAST_SHARED:
        return 0.0
    words = shared / math.sqrt(math.fsum(one.words.values()) * math.fsum(other.words.values()))
    return WORDS_WEIGHT * words + (1 - WORDS_WEIGHT) * nearness(one, other)


def nearness(one: Telling, other: Telling) -> float:
    """How alike the words right beside two spots are (0 to 1)."""
    shared = _shared(one.near, other.near)
    return shared and shared / math.sqrt(math.fsum(one.near.values()) * math.fsum(other.near.values()))


def _scaled(telling: Telling, share: Mapping[str, float]) -> Telling:
    words, near = (
        {word: weight * share.get(word, 1.0) for word, weight in bag.items()} for bag in (telling.words, telling.near)
    )
    return replace(telling, words=words, near=near)


def _shared(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    if len(other) < len(one):
        one, other = other, one
    return math.fsum(min(weight, other[word]) for word, weight in one.items() if word in other)


def words_of_both(one: Telling, other: Telling, text: str) -> list[str]:
    """The words of a text by which two spots tell the same, the most telling first.

    Args:
        one: a spot.
        other: another.
        text: the sentence of the first.
    """
    both = one.words.keys() & other.words.keys()
    words = {word: base for word in WORD.findall(text) if (base := _base(word)) in both}
    ranked = sorted(words, key=lambda word: (-one.words[words[word]], word))
    first = {words[word]: word for word in reversed(ranked)}
    return [word for word in ranked if first[words[word]] == word]


LEAST_THING = 2.5
"""Least information of a word that tells one thing by itself; men and near do not."""


def told_by_both(one: Telling, other: Telling) -> int:
    """How much two spots tell alike beside what stands at them: a word is one thing, and so are all names together."""
    unit = _bag(word for spot in (one, other) for word in WORD.findall(spot.spoken[2]))
    both = {word for word, told in one.words.items() if told >= LEAST_THING and word in other.words} - unit.keys()
    names = both & set(map(_base, one.names | other.names))
    return len(both - names) + bool(names)


CLOSE = 0.7
"""Share of the likeness of the best match that a close one has at least."""


@dataclass(frozen=True, slots=True)
class Matches:
    """Pairs of spots of independent texts that tell alike, the smaller name first, with their likeness.

    Attributes:
        best: of which each is the other's best match in its text; equally good ones are all there.
        close: of which each is nearly as good as that for the other, the best ones among them.
    """

    best: Mapping[tuple[str, str], float]
    close: Mapping[tuple[str, str], float]


def told_alike(
    names: Sequence[str], tellings: Mapping[str, Telling], texts: Mapping[str, frozenset[str]]
) -> Mapping[tuple[str, str], float]:
    """The best matches alone of `match_spots`."""
    return match_spots(names, tellings, texts).best


def match_spots(names: Sequence[str], tellings: Mapping[str, Telling], texts: Mapping[str, frozenset[str]]) -> Matches:
    """The pairs of spots of independent texts that match each other.

    Args:
        names: the spots of one kind in one story, such as all counts of persons, sorted.
        tellings: what is told at each.
        texts: the lineages that hold each, more than one where a sentence was copied. Spots that share one are not
            compared: a text says nothing about itself.

    Returns:
        The pairs. Words that many spots share bring none together, so that the cost is linear in the number of spots.
    """
    holders: dict[str, list[str]] = defaultdict(list)
    known: dict[str, set[str]] = defaultdict(set)
    for name in names:
        for word in tellings[name].words:
            holders[word].append(name)
            known[word] |= texts[name]
    share = {word: WELL_KNOWN / len(by) for word, by in known.items() if len(by) > WELL_KNOWN}
    tellings = {name: _scaled(tellings[name], share) for name in names} if share else tellings
    found: dict[tuple[str, str], float] = {}
    seen: set[tuple[str, str]] = set()
    best: dict[tuple[str, str], float] = defaultdict(float)
    for word in sorted(holders):
        holding = holders[word]
        if len(holding) > CROWD:
            continue
        for pair in combinations(holding, 2):
            if pair in seen:
                continue
            seen.add(pair)
            one, other = pair
            if texts[one] & texts[other]:
                continue
            likeness = alike(tellings[one], tellings[other])
            if likeness >= LEAST:
                found[pair] = likeness
                for name, by in (pair, pair[::-1]):
                    for text in texts[by]:
                        best[name, text] = max(best[name, text], likeness)

    def reach(share: float) -> dict[tuple[str, str], float]:
        return {
            (one, other): likeness
            for (one, other), likeness in found.items()
            if any(likeness >= share * best[one, text] for text in texts[other])
            and any(likeness >= share * best[other, text] for text in texts[one])
        }

    return Matches(best=reach(1.0), close=reach(CLOSE))
