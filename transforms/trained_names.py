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
from transforms.gazetteer import AMBIGUOUS_GIVEN, COMMON, FAMILIAR, GIVEN, PARTICLES, fold
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

SEVERAL = 3
"""Words of a person's name up to which it is seldom two persons'."""

LEAST = {"place": 2}
"""Namings with neighbours that speak for a kind, below which a name is doubtful that the trained part never hears: a
preposition stands before many things that are no places."""

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
        names = {_key(candidate) for candidate in sentence.found.candidates if _unsure(candidate)}
        if any(heard[name] < ENOUGH for name in names):
            heard.update(names)
            wanted.setdefault(passages[sentence.passage].part, set()).add(sentence.number)
    return wanted


def _unsure(candidate: Candidate) -> bool:
    """Whether the rules cannot explain a name, or take many words for one person, who may be several."""
    return candidate.type == "unknown" or (candidate.type == "person" and len(candidate.words) > SEVERAL)


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
        sentence = _with_heard(rules, names)
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
        return first if _stands(candidate, first, counted, evidence) else None
    if kind == "other":
        return first if first is not None and _fits(candidate, first, evidence) else kind
    if not counted and evidence.get(kind, 0) < LEAST.get(kind, 1) and _doubtful(candidate, kind, evidence):
        return "other"
    overruled = kind == "place" and first == "person" and counted["person"] > evidence.get("place", 0)
    return "person" if overruled else kind


def _doubtful(candidate: Candidate, kind: str, evidence: Mapping[str, int]) -> bool:
    """Whether a name that only its capitals speak for may be of another kind than the rules guess: a body or place,
    unless it is called or formed as bodies are (the FEC, WABC); a person with an ordinary word for a name.
    """
    if kind == "organisation":
        return evidence.get("article", 0) < 2 and not CALL_SIGN.fullmatch(candidate.words[0])
    ordinary = any(is_ordinary(word) and word not in GIVEN for word in candidate.words)
    return kind == "place" or (kind == "person" and ordinary)


def _fits(candidate: Candidate, kind: str, evidence: Mapping[str, int]) -> bool:
    """Whether a name of no known kind can be of the one that the trained part says: no single word that is a common one
    too, and "a Marine" is no person's name.
    """
    word = candidate.words[0]
    if len(candidate.words) == 1 and word.casefold() in FAMILIAR and word not in GIVEN:
        return False
    called = 2 * evidence.get("article", 0) > evidence.get("inside", 0)
    return kind != "person" or not called


def _stands(candidate: Candidate, kind: str | None, heard: Mapping[str, int], evidence: Mapping[str, int]) -> bool:
    """Whether words that no rule takes for a name can be one: several that are not all common ones; a single one, for a
    person or place, that is no ordinary word, and for a body inside a sentence (the House) or when it is heard again.
    """
    words = candidate.words
    if kind is None or (candidate.heading and not _signs(candidate, kind)):
        return False
    if len(words) > 1:
        return any(word.casefold() not in COMMON for word in words)
    word = words[0]
    if not (word[1:].islower() or (word.isupper() and len(word) > 2)):
        return False
    if kind == "organisation":
        return _again(heard) or evidence.get("inside", 0) > 0
    given = word in GIVEN and word not in AMBIGUOUS_GIVEN
    return given or not (is_ordinary(word) or word.casefold() in FAMILIAR)


def _again(heard: Mapping[str, int]) -> bool:
    """Whether words were heard as a body more than once, and never as a person or place."""
    return heard["organisation"] > 1 and not heard["person"] and not heard["place"]


def _signs(candidate: Candidate, kind: str) -> bool:
    """Whether a name in a line of capitals is that of a person, as under a photo or in a list: no word is ordinary."""
    words = candidate.words
    named = words[0] in GIVEN or len(words) > 1
    return kind == "person" and named and not any(is_ordinary(word) and word not in GIVEN for word in words)


def _with_heard(sentence: NamedSentence, names: Sequence[Named]) -> NamedSentence:
    """The sentence with its overlong persons cut, and with candidates for names that no rule saw."""
    if not names:
        return sentence
    cut = [part for candidate in sentence.found.candidates for part in _cut(sentence.tokens, candidate, names)]
    whole = [name for name in names if name.type == "person" and _made(sentence.tokens, name) is not None]
    left = [candidate for candidate in cut if not any(_wider(name, candidate) for name in whole)]
    candidates = sorted([*left, *_added(sentence.tokens, left, names)], key=lambda candidate: candidate.start)
    return replace(sentence, found=replace(sentence.found, candidates=candidates))


def _wider(name: Named, candidate: Candidate) -> bool:
    """Whether a person was heard of whose name the rules have a part of only, and of no kind they know."""
    more = name.end - name.start > candidate.end - candidate.start
    inside = name.start <= candidate.start and candidate.end <= name.end
    return candidate.type == "unknown" and inside and more


def _cut(tokens: Sequence[Token], candidate: Candidate, names: Sequence[Named]) -> list[Candidate]:
    """A candidate; where the trained part hears a person at its start and only capitals run on, that person and the
    further persons: "Ana Ruiz Leo Brandt", "Ana Ruiz Please", but "Ana Beth Ruiz" and "Leo Brandt Jr".
    """
    inside = [name for name in names if candidate.start <= name.start and name.end <= candidate.end]
    if candidate.type not in {"person", "unknown"} or not inside or inside[0].start != candidate.start:
        return [candidate]
    if inside[0].end == candidate.end or any(name.type != "person" for name in inside):
        return [candidate]
    parts = [made for name in inside if (made := _made(tokens, name)) is not None]
    if not parts or parts[0].start != candidate.start:
        return [candidate]
    several = len(parts) > 1 and all(len(part.words) > 1 for part in parts)
    rest = [word for word in candidate.words[len(parts[0].words) :] if word[0].isalpha()]
    if not several and not any(map(is_ordinary, rest)):
        return [candidate]
    first = replace(candidate, end=parts[0].end, words=parts[0].words, name=parts[0].name, acronym="")
    return [first, *parts[1:]]


def _added(tokens: Sequence[Token], found: Sequence[Candidate], names: Sequence[Named]) -> Iterator[Candidate]:
    """Candidates for names that no rule saw, where they are whole words with capitals."""
    for name in names:
        if not any(candidate.start < name.end and candidate.end > name.start for candidate in found):
            made = _made(tokens, name)
            if made is not None:
                yield made


def _made(tokens: Sequence[Token], name: Named) -> Candidate | None:
    inside = [k for k, token in enumerate(tokens) if name.start <= token.start and token.end <= name.end]
    if not inside or (tokens[inside[0]].start, tokens[inside[-1]].end) != (name.start, name.end):
        return None
    first, end = inside[0], inside[-1] + 1
    whole = all(token.capital or token.text in INNER for token in tokens[first:end])
    if not (whole and tokens[first].capital and tokens[end - 1].word):
        return None
    heading = is_heading(list(tokens))
    return make(tokens, first, end, type="unknown", name=surface_of(tokens, first, end), heading=heading)


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
