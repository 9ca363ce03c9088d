"""Names in one sentence: where they stand, and what their own words and their neighbours say about their kind.

In: the tokens of a sentence. Out: candidates. What only the rest of the article can decide stays `unknown`, with the
evidence found here; `transforms.names.mentions` decides.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from transforms.names.candidates import (
    ARABIC_ARTICLES,
    HYPHENS,
    Candidate,
    Sentence,
    acronym_after,
    capital_at,
    ends_office,
    make,
    of_currency,
    of_party,
    surface_of,
)
from transforms.names.cited import with_cited
from transforms.names.dateline_towns import dateline_at
from transforms.names.firms import apposed_at, company_at, partners_at, site_at
from transforms.names.gazetteer import (
    GIVEN,
    INDEX,
    OFFICES,
    ROLE_WORDS,
    SHORT_STATES,
    Known,
    is_surname,
    look_up,
    postal_at,
)
from transforms.names.name_evidence import before_product, evidence_beside
from transforms.names.name_heads import (
    agreement_at,
    chamber_at,
    headed_at,
    house_at,
    made_at,
    model_at,
    saint_at,
)
from transforms.names.name_numbers import WAYS, road_at, station_at, street_at
from transforms.names.name_tokens import Token, in_address, is_heading, tokenise
from transforms.names.person_context import age_after, holiday_end, is_degree, lives, stands_as_person
from transforms.names.person_limits import arabic_article
from transforms.names.person_names import person_at
from transforms.names.person_words import STREETS
from transforms.names.regions import realm_at, region_at
from transforms.names.roles import role_before
from transforms.names.unknown_names import unknown_at
from transforms.names.vessels import vessels_of, with_vessels
from transforms.names.word_surnames import surnames_of, with_surnames
from transforms.names.work_titles import is_work_title
from transforms.text import Passage

SMALL_OPENERS = ARABIC_ARTICLES | {word for word in INDEX if not word[0].isupper()}
"""Words in small letters that a name can begin with: the rest of them, most words of a text, need no closer look."""

RANKING = frozenset({"vice", "former", "then", "late", "ex", "next", "new", "first", "deputy", "other"})
"""Words before an office that tell which of its holders is meant; not the last word of one."""

ARTICLES = frozenset({"the", "The"})
"""What an office stands behind."""

LONGEST_OFFICE = 4
"""Words of an office behind its article."""


@dataclass(frozen=True, slots=True)
class NamedSentence:
    """A sentence while its names are read.

    Attributes:
        passage: the number of its passage.
        number: its number among the sentences of the passage.
        tokens: its words and marks.
        heading: capitals say nothing in it.
        found: the candidates of the rules.
    """

    passage: int
    number: int
    tokens: Sequence[Token]
    heading: bool
    found: Sentence


def read_names(passages: Sequence[Passage]) -> list[NamedSentence]:
    """The candidates of every sentence of an article that has a word."""
    read = []
    for index, passage in enumerate(passages):
        for number, (start, end) in enumerate(passage.sentences):
            tokens = tokenise(passage.text, start, end)
            if tokens:
                heading = is_heading(tokens)
                found = with_cited(tokens, read_sentence(tokens, heading=heading))
                read.append(NamedSentence(index, number, tokens, heading, found))
    vessels = vessels_of([(one.tokens, one.found) for one in read])
    if vessels:
        read = [replace(one, found=with_vessels(one.tokens, one.found, vessels)) for one in read]
    surnames = surnames_of([sentence.found for sentence in read])
    return [replace(one, found=with_surnames(one.tokens, one.found, surnames)) for one in read] if surnames else read


def read_sentence(tokens: Sequence[Token], *, heading: bool) -> Sentence:
    """The candidates of a sentence, left to right, not overlapping.

    Args:
        tokens: the sentence.
        heading: capitals say nothing in it.
    """
    found = Sentence()
    shouted = heading and all(t.text.isupper() for t in tokens if t.word and len(t.text) > 3)
    ways = any(token.text in WAYS for token in tokens)
    i = 0
    while i < len(tokens):
        token = tokens[i]
        numbered = street_at(tokens, i) if ways else None
        if numbered:
            found.candidates.append(numbered[1])
            i = numbered[0]
            continue
        office = _office(tokens, i) if token.text in ARTICLES else None
        if office:
            found.offices.append(office[1])
            i = office[0]
            continue
        opens = token.word and (token.capital or token.text in SMALL_OPENERS)
        step = _name_at(tokens, i, heading=heading, shouted=shouted) if opens else None
        if step is None:
            i += 1
            continue
        end, candidate = step
        if candidate:
            found.candidates.append(candidate)
        i = end
    return found


def _name_at(tokens: Sequence[Token], i: int, *, heading: bool, shouted: bool) -> tuple[int, Candidate | None] | None:
    """The name that begins at a word, and where it ends; no name where the words up to there are none."""
    token = tokens[i]
    nothing = _no_name_at(tokens, i)
    if nothing is not None:
        return None if nothing == i else (nothing, None)
    known = _state_behind(tokens, i) or look_up(tokens, i, shouted=shouted) or _state_of_party(tokens, i)
    if known and known[1].kind == "day":
        return known[0], None
    if known and not heading and _is_half(tokens, known):
        known = None
    if not token.capital:
        return _small_name_at(tokens, i, known, heading=heading)
    options = _options(tokens, i, known, heading=heading, shouted=shouted)
    if options:
        end, found = max(options, key=lambda option: option[0])
        return end, None if is_work_title(tokens, i, end) else found
    if known and not heading and token.first:
        return known[0], None
    return unknown_at(tokens, i, heading=heading, shouted=shouted)


def _no_name_at(tokens: Sequence[Token], i: int) -> int | None:
    """Where words end that hold no name although they look like one; `i` where only this one begins none.

    None where there may be a name.
    """
    token = tokens[i]
    if (i and tokens[i - 1].text in {"#", "@"} and not token.spaced) or in_address(tokens, i):
        return i  # a hashtag, a handle, an address of the web
    if of_currency(tokens, i):
        return i + 1
    if ends_office(tokens, i) or (i and tokens[i - 1].text == "," and is_degree(tokens, i)):
        return i + 1
    if token.text in GIVEN and (day := holiday_end(tokens, i)):
        return day
    return i + 2 if of_party(tokens, i) else None


def _small_name_at(
    tokens: Sequence[Token], i: int, known: tuple[int, Known] | None, *, heading: bool
) -> tuple[int, Candidate] | None:
    """The name that begins at a word in small letters: one of reference data, or one with an Arabic article."""
    longer = look_up(tokens, i + 1) if known and capital_at(tokens, i + 1) else None
    if known and longer and longer[0] > known[0]:
        return None  # the UN General Assembly is more than the UN
    if known:
        return _known(tokens, i, known, heading)
    if tokens[i].text not in ARABIC_ARTICLES or not arabic_article(tokens, i):
        return None
    evidence = evidence_beside(tokens, i, i + 3, heading)
    return i + 3, make(tokens, i, i + 3, type="unknown", name=surface_of(tokens, i, i + 3), evidence=evidence)


def _options(
    tokens: Sequence[Token], i: int, known: tuple[int, Known] | None, *, heading: bool, shouted: bool
) -> list[tuple[int, Candidate]]:
    """All names that may begin at a word with a capital, the surer of two that end at one place first."""
    token = tokens[i]
    acronym = token.text.isupper() and not shouted and not _among_shouts(tokens, i)  # US is no pronoun, where it stands
    doubtful = known is not None and known[1].weak and known[0] == i + 1 and not acronym
    listed = None if known is None or heading else made_at(tokens, i, known)
    if not listed and known and not (doubtful and (heading or token.first or token.text.isupper())):
        listed = _known(tokens, i, known, heading)
    headed = headed_at(tokens, i, heading)
    person = person_at(tokens, i, heading=heading, shouted=shouted, known=known)
    options = (
        listed,
        saint_at(tokens, i),
        dateline_at(tokens, i),
        None if heading else chamber_at(tokens, i),
        site_at(tokens, i) or company_at(tokens, i) or (None if heading else partners_at(tokens, i)),
        station_at(tokens, i),
        region_at(tokens, i, heading),
        realm_at(tokens, i),
        road_at(tokens, i),
        agreement_at(tokens, i),
        apposed_at(tokens, i),
        house_at(tokens, i),
        headed if headed and not _bears_head(tokens, i, headed) else None,
        None if known is None or heading else model_at(tokens, known),
        person if person and not before_product(tokens, i, person[0]) else None,
    )
    return [option for option in options if option]


def _bears_head(tokens: Sequence[Token], i: int, headed: tuple[int, Candidate]) -> bool:
    """Whether the last word of a thing is the surname of somebody: Councillor Nora Park said; Reno Street, 19."""
    end, found = headed
    last = tokens[end - 1].text
    if found.type == "place" and is_surname(last) and role_before(tokens, i) and stands_as_person(tokens, end):
        return True
    if tokens[i].text not in GIVEN:
        return False
    if is_surname(last) and age_after(tokens, end):
        return True
    aged = i > 0 and tokens[i - 1].text == "old"  # 19-year-old Reno Street
    return last in STREETS and (aged or lives(tokens, end))


def _state_behind(tokens: Sequence[Token], i: int) -> tuple[int, Known] | None:
    """A state by its postal code behind a town: Quorlin, OH."""
    state = postal_at(tokens, i) if i > 1 and tokens[i - 1].text == "," and tokens[i - 2].capital else None
    return (i + 1, Known(state, "place", "gazetteer", weak=False, kind="state")) if state else None


def _state_of_party(tokens: Sequence[Token], i: int) -> tuple[int, Known] | None:
    """A state whose abbreviation lacks its full stop behind the letter of a party: D-Conn."""
    state = SHORT_STATES.get(tokens[i].text) if i > 1 and of_party(tokens, i - 2) else None
    return (i + 1, Known(state, "place", "gazetteer", weak=False, kind="state")) if state else None


def _is_half(tokens: Sequence[Token], known: tuple[int, Known]) -> bool:
    """Whether a known place is only the first half of another name: Norland-Dale, not Norland-Quorlin (two places)."""
    end, entry = known
    return (
        entry.type == "place"
        and end < len(tokens)
        and tokens[end].text in HYPHENS
        and not tokens[end].spaced
        and capital_at(tokens, end + 1, glued=True)
        and look_up(tokens, end + 1) is None
    )


def _among_shouts(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word stands between words in capitals, where its own say nothing: THIS IS GREAT."""
    around = [tokens[k] for k in ((i - 1, i + 1) if i else (1, 2)) if k < len(tokens)]
    return len(around) > 1 and all(t.word and t.text.isupper() for t in around) and any(len(t.text) > 1 for t in around)


def _known(tokens: Sequence[Token], i: int, known: tuple[int, Known], heading: bool) -> tuple[int, Candidate]:
    end, entry = known
    single = end == i + 1 and entry.type in {"place", "organisation"}
    return end, make(
        tokens, i, end, type=entry.type, name=entry.name, method=entry.method,
        confidence=0.7 if entry.weak else 0.95, heading=heading, acronym=acronym_after(tokens, i, end),
        evidence=evidence_beside(tokens, i, end, heading) if single else (),
        role=role_before(tokens, i) if single else None,
    )  # fmt: skip


def _body_at(tokens: Sequence[Token], k: int) -> bool:
    """Whether the word for the staff of an office stands here: the prosecutor's office says more than its holder."""
    return k < len(tokens) and tokens[k].text in {"office", "offices", "department", "staff", "team", "spokesman"}


def _office(tokens: Sequence[Token], i: int) -> tuple[int, Candidate] | None:
    """`the [trade] minister` with no name after it, from the article on."""
    for end in range(i + 2, min(i + 1 + LONGEST_OFFICE, len(tokens)) + 1):
        last = tokens[end - 1]
        words = tuple(t.text.casefold() for t in tokens[i + 1 : end])
        if not last.word or (not last.capital and words[-1] in RANKING):
            return None
        if words[-2:-1] == ("of",) or words == ("head",):
            return None  # the Department of Justice; shot in the head
        if " ".join(words[-2:]) in OFFICES or words[-1] in OFFICES:
            if " ".join(words[-1:] + tuple(t.text.casefold() for t in tokens[end : end + 1])) in OFFICES:
                continue
            if _goes_on(tokens, end):
                return None
            return end, make(tokens, i, end, type="person", method="title", confidence=0.85)
    return None


def _goes_on(tokens: Sequence[Token], end: int) -> bool:
    """Whether words for an office are followed by a name, or by what else makes more than its holder of them."""
    if end == len(tokens):
        return False
    after = tokens[end]
    named = capital_at(tokens, end + 1)
    return (
        after.text in {"of", "for", "-", "–"}
        or (after.word and after.capital)
        or (after.text in {"'s", "’s"} and (named or _body_at(tokens, end + 1)))
        or (after.text == "," and named)
        or after.text.casefold() in ROLE_WORDS
        or (after.text == "and" and end + 1 < len(tokens) and tokens[end + 1].text in ROLE_WORDS)
    )
