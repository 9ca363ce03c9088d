"""Single words that were heard as persons whom the article never names in full: towns, streets, firms and things often
stand so too, and what stands beside all their namings tells.

In: the candidates of every sentence and the votes for their words. Out: the same, some of them of another kind.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from transforms.names.candidates import ARABIC_ARTICLES, Candidate, Sentence
from transforms.names.gazetteer import GIVEN, LEADER_SURNAMES, fold, is_surname
from transforms.names.name_limits import key_of
from transforms.names.name_parts import Spellings
from transforms.names.name_tokens import CREDITED
from transforms.words import is_ordinary

OFTEN = 5
"""Namings from which a word that nobody is known to be called by is somebody all the same."""

ENOUGH = 2
"""Namings as a person from which a word tells whose it is in a longer name of no known kind."""

FULL = 2
"""Words of a given name and a surname."""

SELDOM = 4
"""One naming of so many must stand as a place does: he served in Ulstrom, but also the trust in Ulstrom."""

OF_PERSONS = ("person", "family", "beside", "lives", "aged", "called", "quoted", "part", "title", "cited")
"""Votes after which a word stays a person."""

OF_PLACES = ("place", "home", "dateline", "street", "resides", "road")


def set_right_alone(read: Sequence[Sentence], votes: Mapping[str, Counter[str]]) -> list[Sentence]:
    """The sentences, the single words that are no persons being of the kind for which their neighbours speak.

    Args:
        read: the sentences of an article.
        votes: what stands beside each name of the article, by its folded words.
    """
    people = [c for sentence in read for c in sentence.candidates if c.type == "person"]
    known = {fold(word) for c in people if not is_alone(c.words) for word in c.words}
    known |= {key_of(c) for c in people if c.titled or c.role}
    known |= {key_of(c) for sentence in read for c in _joined(sentence.candidates, known)}
    spellings = Spellings(known)
    often = Counter(key_of(c) for sentence in read for c in sentence.candidates)

    def right(c: Candidate) -> Candidate:
        if c.type != "person" or not is_alone(c.words) or c.words[0] in LEADER_SURNAMES:
            return c
        key = key_of(c)
        if key in known or spellings.near(key):
            return c
        kind = _kind(c.words[0], votes.get(key, Counter()), often[key])
        return c if kind == "person" else replace(c, type=kind, method="context", role=None)

    found = [Sentence([right(c) for c in sentence.candidates], sentence.offices) for sentence in read]
    lone = Counter(
        key_of(c) for sentence in found for c in sentence.candidates if c.type == "person" and len(c.words) == 1
    )
    called = {key for key, times in lone.items() if times >= ENOUGH and key not in known}
    return [Sentence([_in_full(c, called) for c in sentence.candidates], sentence.offices) for sentence in found]


def _in_full(c: Candidate, called: Collection[str]) -> Candidate:
    """A name of no known kind, made a person where it ends in what the article calls somebody by: Quenby Ulstrom, of
    whom it goes on to speak as Ulstrom.
    """
    plain = c.type in {"other", "unknown"} and len(c.words) == FULL and all(w[:1].isupper() for w in c.words)
    if not plain or fold(c.words[-1]) not in called or c.words[0].isupper() or is_ordinary(c.words[0]):
        return c
    return replace(c, type="person", name=" ".join(c.words), method="context")


def is_alone(words: Sequence[str]) -> bool:
    """Whether a name is one word, an Arabic article and no surname (Al Quorl) included."""
    arabic = len(words) == 2 and words[0].casefold() in ARABIC_ARTICLES and not is_surname(words[1])
    return len(words) == 1 or arabic


def _joined(candidates: Sequence[Candidate], known: Collection[str]) -> Iterator[Candidate]:
    """Those that `and` joins to somebody known: Ruiz and Quorle."""
    for before, c in pairwise(candidates):
        called = len(before.words) > 1 or key_of(before) in known or is_surname(before.words[0])
        person = before.type == "person" and called
        if person and "joined" in c.evidence and c.start - before.end <= len(", and "):
            yield c


def _kind(word: str, votes: Counter[str], often: int) -> str:
    """The kind of a word that was heard as a person, by all that stands beside it."""
    if word in CREDITED or votes["initials"]:
        return "organisation"
    if any(votes[vote] for vote in OF_PERSONS):
        return "person"
    if SELDOM * (sum(votes[vote] for vote in OF_PLACES) - votes["owner"]) >= often:
        return "place"
    if votes["organisation"] or votes["partner"]:
        return "organisation"
    if 2 * votes["article"] > often:
        return "other"
    called = word in GIVEN or word.capitalize() in GIVEN or is_surname(word)
    return "person" if called or votes["acts"] or often >= OFTEN else "other"
