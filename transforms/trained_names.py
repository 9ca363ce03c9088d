"""Names by the trained part of the language model, joined with those that the rules find.

The rules know words (reference data, titles, the words for kinds of bodies) and what the article says elsewhere; the
trained part knows how names stand in sentences. So the rules keep what they know, and where they only guess from
capitals the trained part decides, by all it found for the same words in the article. What it alone found is added
where capitals support it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from transforms.candidates import Candidate, Sentence, make, surface_of
from transforms.gazetteer import COMMON, FAMILIAR, GIVEN, PARTICLES, fold
from transforms.name_tokens import Token, is_heading, tokenise
from transforms.names import read_sentence
from transforms.text import Passage
from transforms.words import is_ordinary

UNSURE = "unsure"
"""A vote: the trained part found a name that begins or ends elsewhere, or has not seen the sentence."""

CALL_SIGN = re.compile("[KW][A-Z]{3}")
"""What broadcasters in the United States are called by, as their law orders."""

ENOUGH = 3
"""Sentences in which the trained part hears one name: one may mislead, and many say what a few did."""

INNER = frozenset({"of", "the", "and", "for", "&", "-", "–", "‑", ".", "'s", "’s"}) | PARTICLES
"""What may stand without a capital inside a name."""


class Named(NamedTuple):
    """A name as the trained part found it.

    Attributes:
        start, end: its place in its part.
        type: `person`, `organisation` or `place`.
    """

    start: int
    end: int
    type: str


@dataclass(frozen=True, slots=True)
class NamedSentence:
    """A sentence while its names are read.

    Attributes:
        passage: the number of its passage.
        number: its number among the sentences of the passage.
        tokens: its words and marks.
        found: the candidates of the rules.
    """

    passage: int
    number: int
    tokens: Sequence[Token]
    found: Sentence


Votes = Mapping[str, Counter[str]]
"""For the folded words of a name, how often the trained part took them for which type."""


def undecided(read: Sequence[NamedSentence], passages: Sequence[Passage]) -> dict[str, set[int]]:
    """For each part the sentences that the trained part should see: those with capitals that the rules cannot explain,
    the first ones of each name.
    """
    wanted: dict[str, set[int]] = {}
    heard: Counter[str] = Counter()
    for sentence in read:
        names = {_key(candidate) for candidate in sentence.found.candidates if candidate.type == "unknown"}
        if any(heard[name] < ENOUGH for name in names):
            heard.update(names)
            wanted.setdefault(passages[sentence.passage].part, set()).add(sentence.number)
    return wanted


def join(
    read: Sequence[NamedSentence], named: Mapping[tuple[str, int], Sequence[Named]], passages: Sequence[Passage]
) -> tuple[list[NamedSentence], Votes]:
    """Enter what the trained part found.

    Args:
        read: the sentences of an article.
        named: the names that the trained part found, by part and number of the sentence, for those it has seen.
        passages: the parts of the article.

    Returns:
        The sentences with candidates for names that no rule saw, and the votes for `decided`.
    """
    votes: dict[str, Counter[str]] = {}
    joined = []
    for rules in read:
        seen = (passages[rules.passage].part, rules.number)
        names = named.get(seen, ())
        sentence = _with_added(rules, names)
        joined.append(sentence)
        for candidate in sentence.found.candidates:
            over = [name for name in names if candidate.start < name.end and candidate.end > name.start]
            if not over and seen in named:
                continue
            exact = over and over[0][:2] == (candidate.start, candidate.end)
            votes.setdefault(_key(candidate), Counter())[over[0].type if exact else UNSURE] += 1
    return joined, votes


def _key(candidate: Candidate) -> str:
    return fold(" ".join(candidate.words))


def decided(candidate: Candidate, kind: str | None, evidence: Mapping[str, int], votes: Votes) -> str | None:
    """The kind of a name that the rules can only guess, after the trained part has been heard.

    Args:
        candidate: the name.
        kind: what the rules guess; None when they take it for no name.
        evidence: how often words beside its namings speak for which kind.
        votes: as `join` gives them.

    Returns:
        The kind; `other` for a name that neither its neighbours nor the trained part take for one of a kind, None for
        no name.
    """
    counted = votes.get(_key(candidate), Counter())
    types = sorted((-n, name) for name, n in counted.items() if name != UNSURE)
    first = types[0][1] if types else None
    if kind is None:
        return first if _stands(candidate, first) else None
    if kind == "other":
        return first if first is not None and _fits(candidate, first, evidence) else kind
    if not counted and not evidence.get(kind) and _doubtful(candidate, kind, evidence):
        return "other"
    overruled = kind == "place" and first == "person" and counted["person"] > evidence.get("place", 0)
    return "person" if overruled else kind


def _doubtful(candidate: Candidate, kind: str, evidence: Mapping[str, int]) -> bool:
    """Whether a name that only its capitals speak for may be of another kind than the rules guess: a body or place,
    unless it is used or formed as bodies are (the FEC, WABC); a person with an ordinary word for a name.
    """
    if kind == "organisation":
        return not evidence.get("article") and not CALL_SIGN.fullmatch(candidate.words[0])
    ordinary = any(is_ordinary(word) and word not in GIVEN for word in candidate.words)
    return kind == "place" or (kind == "person" and ordinary)


def _fits(candidate: Candidate, kind: str, evidence: Mapping[str, int]) -> bool:
    """Whether a name of no known kind can be of the one that the trained part says. What it takes for a body and no
    rule does is as often a product, an event or a work; "a Marine" is no person's name.
    """
    word = candidate.words[0]
    if len(candidate.words) == 1 and word.casefold() in FAMILIAR and word not in GIVEN:
        return False
    called = 2 * evidence.get("article", 0) > evidence.get("inside", 0)
    return kind == "place" or (kind == "person" and not called)


def _stands(candidate: Candidate, kind: str | None) -> bool:
    """Whether words that no rule takes for a name can be one: a body by several words that are not all common ones, a
    person or place also by one that is no ordinary word and written as names are.
    """
    words = candidate.words
    if kind is None or candidate.heading:
        return False
    if len(words) > 1:
        return any(word.casefold() not in COMMON for word in words)
    word = words[0]
    plain = word[1:].islower() or (word.isupper() and len(word) > 2)
    return (
        kind != "organisation" and plain and (word in GIVEN or not (is_ordinary(word) or word.casefold() in FAMILIAR))
    )


def _with_added(sentence: NamedSentence, names: Sequence[Named]) -> NamedSentence:
    added = list(_added(sentence, names))
    if not added:
        return sentence
    candidates = sorted([*sentence.found.candidates, *added], key=lambda candidate: candidate.start)
    return replace(sentence, found=replace(sentence.found, candidates=candidates))


def _added(sentence: NamedSentence, names: Sequence[Named]) -> Iterator[Candidate]:
    """Candidates for names that no rule saw, where they are whole words with capitals."""
    tokens = sentence.tokens
    free = [n for n in names if not any(c.start < n.end and c.end > n.start for c in sentence.found.candidates)]
    heading = is_heading(list(tokens)) if free else False
    for name in free:
        inside = [k for k, token in enumerate(tokens) if name.start <= token.start and token.end <= name.end]
        if not inside or (tokens[inside[0]].start, tokens[inside[-1]].end) != (name.start, name.end):
            continue
        first, end = inside[0], inside[-1] + 1
        whole = all(token.capital or token.text in INNER for token in tokens[first:end])
        if whole and tokens[first].capital and tokens[end - 1].word:
            yield make(tokens, first, end, type="unknown", name=surface_of(tokens, first, end), heading=heading)


def read_names(passages: Sequence[Passage]) -> list[NamedSentence]:
    """The candidates of every sentence of an article that has a word."""
    read = []
    for index, passage in enumerate(passages):
        for number, (start, end) in enumerate(passage.sentences):
            tokens = tokenise(passage.text, start, end)
            if tokens:
                found = read_sentence(tokens, heading=is_heading(tokens))
                read.append(NamedSentence(index, number, tokens, found))
    return read
