"""The kinds of an article's names: what rules know stays, and what they cannot explain is decided by all that the
article says about the same words.

In: the candidates of every sentence. Out: those that are names, each with its kind.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from transforms.names.candidates import HYPHENS, SUFFIXES, Candidate, Sentence
from transforms.names.gazetteer import (
    GIVEN,
    PLACES,
    fold,
    is_surname,
    is_word,
)
from transforms.names.lone_names import set_right_alone
from transforms.names.name_evidence import STORMS
from transforms.names.name_guesses import (
    HEARD,
    arabic,
    kind_by_votes,
    kind_of_several,
    plausible_kind,
    shouts,
    unless_heard,
)
from transforms.names.name_limits import key_of, put_right
from transforms.names.name_parts import Spellings
from transforms.names.short_names import by_noun, kinds_spelt_out, meant, short_names
from transforms.names.wordlists import word_list

SHORTEST_DOUBLE = 3
"""Words and marks that a given name before a double surname makes at least, less one."""

LONGEST_PARTICLE = 2
"""Letters of an Arabic article before a hyphen."""

LONG_SURNAME = 6
"""Letters a surname needs before a slip of one letter can be seen."""

PAPERS = word_list("paper_noun")
"""Words that reference data takes for one paper and that are short for others."""

NOT_YET_NAMED = frozenset({"organisation", "unknown"})

NO_STORMS = HEARD | {"unknown"}

NO_PLACES = frozenset({"person", "organisation"})

LOCATED = 1
"""Namings with a preposition of place before them from which a word is a place, where nobody is called by it and the
article names it no more than twice; others need more."""

SURE, GUESS = 0.85, 0.5
"""Confidence of a name that the article supports elsewhere, and of one that only its neighbours speak for."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What an article tells of the kinds of its names.

    Attributes:
        heard: the trained part has named what it takes for names.
        votes: what stands beside each wording, and how often.
        short: wordings that are short for a longer name.
        named: names by the noun that stands for them alone.
        relatives: names of persons who have the surname of another one.
        called: the given names of these.
        surnames: those of all persons, with the halves of double ones.
        full: those of persons who are named in full.
        given: the given names of these.
        spellings: the surnames, to be searched for one that is nearly a word.
        kinds: of names of several words that no rule knows.
        spelt_out: of names that have a short form.
    """

    heard: bool
    votes: Mapping[str, Counter[str]]
    short: Mapping[str, str]
    named: Mapping[str, str]
    relatives: frozenset[Candidate]
    called: frozenset[str]
    surnames: frozenset[str]
    full: frozenset[str]
    given: frozenset[str]
    spellings: Spellings
    kinds: Mapping[Candidate, str | None]
    spelt_out: Mapping[str, str]

    def beside(self, c: Candidate) -> Counter[str]:
        """What stands beside the wording of a name."""
        return self.votes.get(key_of(c), Counter())


def decide(read: Sequence[Sentence], *, heard: bool = False) -> list[list[Candidate]]:
    """Give every candidate of unknown kind one, by what the whole article says about the same words; drop the rest.

    Args:
        read: the sentences of an article.
        heard: the trained part has named what it takes for names, so that a mere guess from capitals is of kind
            `other` at best.

    Returns:
        For each sentence its names, left to right.
    """
    votes: dict[str, Counter[str]] = {}
    for sentence in read:
        for c in sentence.candidates:
            if c.type == "unknown" or c.evidence:
                votes.setdefault(key_of(c), Counter()).update(c.evidence)
    short, named = short_names(read), by_noun(read)
    read = [Sentence([_at_home(c) for c in sentence.candidates], sentence.offices) for sentence in put_right(read)]
    read = set_right_alone(read, votes) if heard else read
    told = _told(read, votes, short, named, heard=heard)
    return [[kept for c in sentence.candidates if (kept := _decided(c, told)) is not None] for sentence in read]


def _told(
    read: Sequence[Sentence],
    votes: Mapping[str, Counter[str]],
    short: Mapping[str, str],
    named: Mapping[str, str],
    *,
    heard: bool,
) -> _Told:
    """What an article tells of the kinds of its names, the surnames of its persons first."""
    candidates = [c for sentence in read for c in sentence.candidates]
    people = [c for c in candidates if c.type == "person"]
    surnames = {_surname(c) for c in people if len(c.words) > 1}
    relatives = frozenset(c for c in candidates if _of_family(c, surnames))
    surnames |= {_surname(c) for c in people}
    kinds: dict[Candidate, str | None] = {}
    for c in candidates:
        if c.type == "unknown" and len(c.words) > 1 and key_of(c) not in short:
            kind = kind_of_several(c, votes, surnames)
            kind = unless_heard(c, plausible_kind(c, kind, votes[key_of(c)]), votes[key_of(c)], heard=heard)
            kinds[c] = None if kind == "person" and len(c.words[-1]) < 2 else kind
    people += [c for c, kind in kinds.items() if kind == "person"]
    surnames |= {_surname(c) for c in people} | {half for c in people if (half := _first_half(c))}
    in_full = [c for c in people if len(c.words) > 1]
    return _Told(
        heard=heard,
        votes=votes,
        short=short,
        named=named,
        relatives=relatives,
        called=frozenset(fold(c.words[0]) for c in relatives),
        surnames=frozenset(surnames),
        full=frozenset(_surname(c) for c in in_full),
        given=frozenset(fold(c.words[0]) for c in in_full if not shouts(c.words[0])),
        spellings=Spellings(surnames),
        kinds=kinds,
        spelt_out=kinds_spelt_out(read, kinds) if heard else {},
    )


def _decided(c: Candidate, told: _Told) -> Candidate | None:
    """A name with the kind that the article gives it; None where it is no name."""
    key, beside = key_of(c), told.beside(c)
    if c in told.relatives or (c.type == "place" and key in told.called and "place" not in c.evidence):
        method = "full_name" if c in told.relatives else "given_name"
        return replace(c, type="person", name=" ".join(c.words), method=method, confidence=SURE)
    if c.method in {"", "context"} and beside["thing"]:
        return None  # initials that the article spells out in common words
    if c.type in {"person", "unknown"} and _a_family(c, told.surnames):
        return replace(c, type="other", name=" ".join(c.words), role=None)
    if c.type in NO_STORMS and key not in told.full and _a_storm(c, beside):
        return replace(c, type="other", name=" ".join(c.words), role=None)
    borne = key in (told.full if c.type == "organisation" else told.surnames)
    borne = borne or (c.type == "place" and key in told.given and c.words[0] in GIVEN)
    if c.type != "unknown" and c.evidence and borne and _a_person(c, beside):
        return replace(c, type="person", name=c.words[0], method="surname", confidence=SURE)
    if c.type == "place" and beside["lives"] and _given_alone(c):
        return replace(c, type="person", name=c.words[0], method="context", confidence=SURE)
    if told.heard and c.type in NO_PLACES and c.method == "context" and _located(c, beside):
        return replace(c, type="place", role=None)
    able = c.method in {"", "context", "head"} or c.words[-1] in PAPERS
    if c.type in NOT_YET_NAMED and able and (full_name := meant(c, told.short, told.named)):
        return replace(c, type="organisation", name=full_name, role=None, method="short", confidence=SURE)
    if c.type == "unknown":
        return _made_known(c, told)
    return c if c.type == "person" or c.role is None else replace(c, role=None)


def _made_known(c: Candidate, told: _Told) -> Candidate | None:
    """A name that no rule knows as the surname of a person, as short for another name, or by what stands beside it."""
    key, beside = key_of(c), told.votes[key_of(c)]
    single = len(c.words) == 1 and not (told.heard and shouts(c.words[0])) and not {"street", "home"} & set(c.evidence)
    if (single and (key in told.surnames or (key in told.given and not c.weak) or _misspelt(key, told.spellings))) or (
        arabic(c) and fold(c.words[-1]) in told.surnames
    ):
        return replace(c, type="person", method="surname", confidence=SURE)
    if key in told.short and not beside["place"] and (len(c.words) > 1 or not c.weak):
        name = told.short[key]
        kind = told.spelt_out.get(name, "organisation")
        return replace(c, type=kind, name=name, method="short", confidence=GUESS if kind == "other" else SURE)
    if c in told.kinds:
        guess = told.kinds[c]
    else:
        guess = unless_heard(c, plausible_kind(c, kind_by_votes(c, beside), beside), beside, heard=told.heard)
    return replace(c, type=guess, method="context", confidence=GUESS) if guess else None


def _at_home(c: Candidate) -> Candidate:
    """A name that stands where only the home of somebody does, or a town before its state, is a place."""
    person = c.type == "person" and c.method != "full_name"
    return replace(c, type="place", role=None) if person and "home" in c.evidence else c


def _of_family(c: Candidate, surnames: Collection[str]) -> bool:
    """Whether what was heard as a place is a known one and the surname of somebody the article names in full, and so
    that one's relative: Asia Whitfield.
    """
    named = c.type == "place" and c.method == "context" and len(c.words) == 2 and PLACES.get(c.words[0]) == c.words[0]
    return named and fold(c.words[1]) in surnames and not ({"place", "home", "street"} & set(c.evidence))


def _located(c: Candidate, votes: Counter[str]) -> bool:
    """Whether the neighbours of a single word say again and again that it is a place, and never another kind."""
    other = votes["person"] or votes["organisation"]
    called = (c.words[0] in GIVEN) + is_surname(c.words[0])
    often = votes["inside"] > 2 * LOCATED
    enough = LOCATED + (called or often) + (c.type == "organisation") + (votes["article"] > 0)
    return len(c.words) == 1 and votes["place"] - votes["owner"] + 2 * votes["dateline"] >= enough and not other


def _surname(c: Candidate) -> str:
    """The last word of a name that is no suffix: Reno Whitfield II."""
    words = [word for word in c.words if word not in SUFFIXES and word[0].isalpha()]
    return fold((words or c.words)[-1])


def _first_half(c: Candidate) -> str:
    """The first half of a double surname, by which somebody may be called: Ana Quorle-Ruiz, Quorle; else nothing."""
    double = len(c.words) > SHORTEST_DOUBLE and c.words[-2] in HYPHENS and len(c.words[-3]) > LONGEST_PARTICLE
    return fold(c.words[-3]) if double else ""


def _misspelt(word: str, surnames: Spellings) -> bool:
    """Whether a word that is none is a letter away from one surname of the article."""
    if len(word) < LONG_SURNAME or is_word(word) or is_surname(word):
        return False
    return len(surnames.near(word)) == 1


def _a_person(c: Candidate, votes: Counter[str]) -> bool:
    """Whether a known place or body is here the surname of somebody the article names in full."""
    other = {"place", "organisation", "product"} & set(c.evidence)
    if c.type == "organisation" and c.method == "context" and not votes["organisation"] and not c.heading:
        return not other
    if c.type == "place" and not (votes["place"] or votes["dateline"] or c.heading):
        return not other
    return not other and ("person" in c.evidence or votes["person"] > votes["place"])


def _a_storm(c: Candidate, votes: Counter[str]) -> bool:
    """Whether the article calls a storm by this name: Hurricane Nora, and Nora alone."""
    called = len(c.words) == 1 and votes["storm"] > 0 and not c.titled
    return called or (len(c.words) > 1 and c.words[0].casefold() in STORMS and c.method != "gazetteer")


def _a_family(c: Candidate, surnames: Collection[str]) -> bool:
    """Whether several of one surname are named together: the Whitfields."""
    word = fold(c.words[0])
    return len(c.words) == 1 and "article" in c.evidence and word.endswith("s") and word[:-1] in surnames


def _given_alone(c: Candidate) -> bool:
    """Whether a known place is a given name too and its neighbours do not speak for the place."""
    return len(c.words) == 1 and c.words[0] in GIVEN and not {"place", "home"} & set(c.evidence)
