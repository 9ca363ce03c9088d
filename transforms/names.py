"""Names in one sentence: where they stand, and what their own words and their neighbours say about their kind.

In: the tokens of a sentence. Out: candidates. What only the rest of the article can decide stays `unknown`, with the
evidence found here; `transforms.mentions` decides.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

import seeds
from transforms.gazetteer import (
    AMBIGUOUS_GIVEN,
    COMMON,
    FAMILIAR,
    GIVEN,
    HEADS,
    HONORIFICS,
    OFFICES,
    PARTICLES,
    PARTIES,
    PEOPLES,
    ROLE_WORDS,
    TITLES,
    Known,
    look_up,
)
from transforms.name_tokens import Token
from transforms.roles import role_after, role_before
from transforms.wordlists import word_list

SPEECH = frozenset(row["form"] for row in seeds.rows("speech_verbs") if row["kind"] != "noun")
LOCATIVE = word_list("locative")
STOP = word_list("function")
"""Words whose capital never makes a name by itself."""

LINKS = word_list("link")
PRODUCT_NOUNS = word_list("product_noun")
ORGANISATION_NOUNS = word_list("organisation_noun")
JUNIOR = word_list("suffix")
HYPHENS = frozenset("-–‑—")
LONGEST = 14
"""Tokens of the longest name that is looked for, so that time stays linear."""

COMPASS = frozenset({"North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "Central", "Upper"})
SHORTENED = re.compile(r"(?:n['’]t|['’](?:ll|m|re|ve|d|em))$", re.IGNORECASE)

INNER_CAPITAL = re.compile(r"^(?!Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O['’])[A-Z]?[a-z]+[A-Z]")
"""A capital inside a word, as companies write themselves: a vote against a person."""

Evidence = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A stretch that may be a name.

    Attributes:
        start, end: its place in the part.
        words: its words, titles left out.
        type: an entity type, or `unknown`.
        name: the normalised name, empty while unknown.
        role: the office or title stated with it, as worded.
        method, confidence: how it was found, how sure that is.
        evidence: votes for a kind, from its neighbours: person, place, organisation, product, inside, quoted.
        heading: it stands in a headline.
        weak: its capital proves nothing here and its words are common ones.
        gender: male, female or empty, from title or given name.
        titled: a personal title stands before it.
        acronym: the short form that follows it in brackets.
    """

    start: int
    end: int
    words: tuple[str, ...]
    type: str
    name: str = ""
    role: str | None = None
    method: str = ""
    confidence: float = 0.5
    evidence: Evidence = ()
    heading: bool = False
    weak: bool = False
    gender: str = ""
    titled: bool = False
    acronym: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """What was found in one sentence: names, and offices that may stand for a person (the prime minister)."""

    candidates: list[Candidate] = field(default_factory=list)
    offices: list[Candidate] = field(default_factory=list)


def read_sentence(tokens: Sequence[Token], *, heading: bool) -> Sentence:
    """The candidates of a sentence, left to right, not overlapping.

    Args:
        tokens: the sentence.
        heading: capitals say nothing in it.
    """
    found = Sentence()
    shouted = heading and all(t.text.isupper() for t in tokens if t.word and len(t.text) > 3)
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if not token.word:
            i += 1
            continue
        office = _office(tokens, i)
        if office:
            found.offices.append(office[1])
            i = office[0]
            continue
        step = _name_at(tokens, i, heading=heading, shouted=shouted)
        if step is None:
            i += 1
            continue
        end, candidate = step
        if candidate:
            found.candidates.append(candidate)
        i = end
    return found


def _plain(word: str) -> bool:
    """Whether a word makes no name whatever its first letter: a function word, or one with a verb glued to it."""
    return word.casefold() in STOP or SHORTENED.search(word) is not None


def _name_at(tokens: Sequence[Token], i: int, *, heading: bool, shouted: bool) -> tuple[int, Candidate | None] | None:
    token = tokens[i]
    known = look_up(tokens, i, shouted=shouted)
    if not token.capital:
        if known:
            return _known(tokens, i, known, heading)
        if token.text not in {"al", "el", "ul"} or not _article(tokens, i):
            return None
        return i + 3, _make(tokens, i, i + 3, type="unknown", name=_surface(tokens, i, i + 3), evidence=_evidence(tokens, i, i + 3, heading))
    options: list[tuple[int, Candidate]] = []
    if known and not (known[1].weak and (heading or token.first) and known[0] == i + 1):
        options.append(_known(tokens, i, known, heading))
    region = _region(tokens, i, heading)
    if region:
        options.append(region)
    alliance = _party_agreement(tokens, i)
    if alliance:
        options.append(alliance)
    headed = _headed(tokens, i, heading)
    if headed:
        options.append(headed)
    person = _person(tokens, i, heading=heading, shouted=shouted, known=known)
    if person:
        options.append(person)
    if options:
        return max(options, key=lambda option: option[0])
    if known and not heading and token.first:
        return known[0], None
    return _unknown(tokens, i, heading=heading, shouted=shouted)


def _make(tokens: Sequence[Token], i: int, end: int, **more: object) -> Candidate:
    words = tuple(t.text for t in tokens[i:end])
    return Candidate(start=tokens[i].start, end=tokens[end - 1].end, words=words, **more)  # type: ignore[arg-type]


def _surface(tokens: Sequence[Token], i: int, end: int) -> str:
    return "".join((" " if t.spaced and k else "") + t.text for k, t in enumerate(tokens[i:end])).replace("’", "'")


def _known(tokens: Sequence[Token], i: int, known: tuple[int, Known], heading: bool) -> tuple[int, Candidate]:
    end, entry = known
    return end, _make(
        tokens, i, end, type=entry.type, name=entry.name, method=entry.method,
        confidence=0.7 if entry.weak else 0.95, heading=heading, acronym=_acronym(tokens, i, end),
    )  # fmt: skip


def _region(tokens: Sequence[Token], i: int, heading: bool) -> tuple[int, Candidate] | None:
    """A point of the compass before a known place: South London."""
    if tokens[i].text not in COMPASS or i + 1 >= len(tokens):
        return None
    known = look_up(tokens, i + 1)
    if known is None or known[1].type != "place":
        return None
    name = f"{tokens[i].text} {known[1].name}"
    return known[0], _make(tokens, i, known[0], type="place", name=name, method="head", confidence=0.85, heading=heading)


def _party_agreement(tokens: Sequence[Token], i: int) -> tuple[int, Candidate] | None:
    """Countries joined by hyphens before the word for an agreement: Canada-U.S.-Mexico Agreement."""
    countries: set[str] = set()
    k = i
    while k < len(tokens):
        known = look_up(tokens, k)
        if not known or known[1].type not in {"place", "nationality", "organisation"}:
            break
        countries.add(known[1].name)
        k = known[0]
        if k < len(tokens) and tokens[k].text in HYPHENS:
            k += 1
    if len(countries) < 2:
        return None
    for end in range(k, min(k + 5, len(tokens))):
        if not tokens[end].capital:
            return None
        if HEADS.get(tokens[end].text) == "agreement":
            name = PARTIES.get(frozenset(countries), _surface(tokens, i, end + 1))
            return end + 1, _make(
                tokens, i, end + 1, type="agreement", name=name, method="agreement", confidence=0.95,
                acronym=_acronym(tokens, i, end + 1),
            )  # fmt: skip
    return None


def _capital_run(tokens: Sequence[Token], i: int) -> int:
    """The end of the words with capitals that stand together from a token on, hyphens and initials included."""
    k = i
    while k < len(tokens) and k - i < LONGEST:
        token = tokens[k]
        if (token.word and (token.capital or (k > i and token.text in PARTICLES and _capital_at(tokens, k + 1)))) or (k > i and token.text in HYPHENS and not token.spaced and _capital_at(tokens, k + 1, glued=True)) or (k > i and token.text == "." and tokens[k - 1].text in {"St", "Mt", "Ft"} and _capital_at(tokens, k + 1)):
            k += 1
        else:
            break
    return k


def _capital_at(tokens: Sequence[Token], i: int, *, glued: bool = False) -> bool:
    return i < len(tokens) and tokens[i].word and tokens[i].capital and not (glued and tokens[i].spaced)


def _headed(tokens: Sequence[Token], i: int, heading: bool) -> tuple[int, Candidate] | None:
    """A name that contains the word for its kind: Carleton University, Institute for Global Law, Lake Huron."""
    run = _capital_run(tokens, i)
    first = tokens[i].text
    if first.casefold() in STOP and first not in HEADS:
        return None
    last = next((k for k in range(run - 1, i - 1, -1) if tokens[k].text in HEADS), None)
    if last is None:
        return None
    if heading and not (last == i and run - i == 1) and any(t.text.casefold() in COMMON for t in tokens[i:last]):
        return None
    kind = HEADS[tokens[last].text]
    if any(t.text in TITLES or t.text.casefold() in {"minister", "president"} for t in tokens[i:last]):
        return None
    end = last + 1
    if end < len(tokens) and tokens[end].text in {"of", "for", "on"} and kind in {"organisation", "agreement"}:
        end = _linked(tokens, end)
    elif last == i and kind == "place" and run > i + 1:
        end = run if first in {"Lake", "Mount", "Fort", "Cape", "Port", "Camp"} else end
    if end - i < 2 or (last == i and end == i + 1):
        return None
    if kind != "organisation" and last == i and end == last + 1:
        return None
    name = _surface(tokens, i, end)
    return end, _make(
        tokens, i, end, type=kind, name=name, method="head", confidence=0.85, heading=heading,
        acronym=_acronym(tokens, i, end),
    )  # fmt: skip


def _linked(tokens: Sequence[Token], k: int) -> int:
    """The end of `of X and Y` after the word for an organisation; `k` itself when no name follows."""
    end = k
    while k < len(tokens) and k - end < 3 and tokens[k].text in LINKS:
        if tokens[k].text in {"in", "to", "at"}:
            break
        if tokens[k].text == "and" and not (_capital_at(tokens, k + 1) and not _person_starts(tokens, k + 1)):
            break
        k += 1
        if _capital_at(tokens, k) and tokens[k].text.casefold() not in STOP:
            k = end = _capital_run(tokens, k)
    return end


def _person_starts(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].text in GIVEN or tokens[i].text.rstrip(".") in TITLES


def _acronym(tokens: Sequence[Token], i: int, end: int) -> str:
    """The short form in brackets after a name, when its letters can be the name's initials."""
    if end + 2 < len(tokens) and tokens[end].text == "(" and tokens[end + 2].text == ")":
        short = tokens[end + 1].text
        if short.isupper() and 2 <= len(short) <= 8 and short[0] in "".join(t.text[0] for t in tokens[i:end]).upper():
            return short
    return ""


def _person(
    tokens: Sequence[Token], i: int, *, heading: bool, shouted: bool, known: tuple[int, Known] | None
) -> tuple[int, Candidate] | None:
    """A person: a title with a name, a given name with a surname, or two unknown words that stand as a person does."""
    k, title, gender = i, "", ""
    while k < len(tokens) and k - i < 6:
        word = tokens[k].text.rstrip(".")
        if tokens[k].capital and (word in TITLES or (k > i and word.casefold() in ROLE_WORDS)):
            title, gender = word, TITLES.get(word, "") or gender
            k += 1
            if k < len(tokens) and tokens[k].text == "." and not tokens[k].spaced:
                k += 1
        else:
            break
    if title and (k >= len(tokens) or not tokens[k].word or not tokens[k].capital):
        return None
    honorific = title in HONORIFICS
    end = _name_end(tokens, k, heading=heading)
    words = [t.text for t in tokens[k:end] if t.word]
    names = [w for w in words if w not in JUNIOR]
    if not names or (known and k == i and known[0] > end):
        return None
    given = names[0] in GIVEN or (shouted and names[0].title() in GIVEN) or (len(names[0]) == 2 and names[0][1] == ".")
    given = given or (len(names[0]) > 2 and names[0][1] == "." and len(names) > 1 and look_up(tokens, k) is None)
    inner = look_up(tokens, k)
    if title and not honorific and inner and inner[0] >= end and not (given and len(names) > 1):
        return None
    lower = [w.casefold() for w in names]
    before = role_before(tokens, i if not title else k)
    if not title and len(names) > 1 and given:
        plain = names[0] in AMBIGUOUS_GIVEN and (tokens[k].first or heading) and lower[0] in COMMON
        if (plain and before is None and not _stands_as_person(tokens, end)) or lower[1] in STOP:
            return None
        if all(w in COMMON for w in lower[1:]) and (heading or any(w in STOP for w in lower[1:])):
            return None
    elif not title:
        if len(names) < 2 or heading or inner is not None or any(w in FAMILIAR for w in lower) or len(names) > 4:
            return None
        if before is None and not _stands_as_person(tokens, end):
            return None
    elif any(w in STOP for w in lower) or (heading and lower[0] in COMMON and not given):
        return None
    role = before or role_after(tokens, end)
    return end, Candidate(
        start=tokens[k].start, end=tokens[end - 1].end, words=tuple(t.text for t in tokens[k:end]), type="person",
        name=_surface(tokens, k, end), role=role, method="full_name" if len(names) > 1 else "surname",
        confidence=0.95 if given else 0.8, heading=heading, gender=gender or GIVEN.get(names[0], ""),
        titled=bool(title),
    )  # fmt: skip


def _name_end(tokens: Sequence[Token], k: int, *, heading: bool) -> int:
    """The end of the words that can be one person's name, from its first word on."""
    start = k
    while k < len(tokens) and k - start < 8:
        token = tokens[k]
        word = token.text
        if k > start and token.text in HYPHENS and not token.spaced and _capital_at(tokens, k + 1, glued=True):
            if look_up(tokens, k - 1) and look_up(tokens, k + 1):
                break
            k += 1
        elif k > start and word == "," and k + 1 < len(tokens) and tokens[k + 1].text in JUNIOR:
            k += 2
        elif k > start and word.casefold() in {"al", "el", "ul"} and _article(tokens, k):
            k += 3
        elif k > start + 1 and heading and word.casefold() in COMMON:
            break
        elif k > start and word in PARTICLES and (_capital_at(tokens, k + 1) or _particle_pair(tokens, k)):
            k += 1
        elif not token.word or not token.capital or (k > start and not token.spaced and tokens[k - 1].word) or (k > start and (
            word.casefold() in STOP - {"may"}
            or (word in HEADS and k - start < 2 and word not in GIVEN and HEADS[word] != "place")
            or (word.casefold() in ROLE_WORDS and k - start > 0 and word.casefold() not in {"king", "prince", "pope", "judge", "bishop", "fellow"} and k + 1 < len(tokens) and _capital_at(tokens, k + 1))
        )):
            break
        else:
            k += 1
    if k < len(tokens) and tokens[k].text == "." and tokens[k - 1].text in JUNIOR and not tokens[k].spaced:
        k += 1
    return k


def _article(tokens: Sequence[Token], k: int) -> bool:
    """Whether an Arabic article and its hyphen stand before a name: al-Masri."""
    return (
        k + 2 < len(tokens)
        and tokens[k + 1].text in HYPHENS
        and not tokens[k + 1].spaced
        and _capital_at(tokens, k + 2, glued=True)
    )


def _particle_pair(tokens: Sequence[Token], k: int) -> bool:
    return k + 1 < len(tokens) and tokens[k + 1].text in PARTICLES and _capital_at(tokens, k + 2)


def _stands_as_person(tokens: Sequence[Token], end: int) -> bool:
    """Whether what follows a name is what follows persons: a verb of saying, who, an age, a role between commas."""
    if end >= len(tokens):
        return False
    after = tokens[end].text
    if after in SPEECH or after == "who":
        return True
    if after == "," and end + 1 < len(tokens):
        return (tokens[end + 1].text.isdigit() and len(tokens[end + 1].text) <= 2) or role_after(
            tokens, end
        ) is not None
    return False


def _unknown(tokens: Sequence[Token], i: int, *, heading: bool, shouted: bool) -> tuple[int, Candidate | None] | None:
    """A run of capitals that nothing here explains, with the votes of its neighbours."""
    token = tokens[i]
    word = token.text.casefold()
    if (
        _plain(token.text)
        or (word in ROLE_WORDS and token.text not in GIVEN)
        or token.text.rstrip(".") in TITLES
        or token.text in PEOPLES
    ):
        return None
    if (token.first or heading) and word in COMMON and token.text not in GIVEN:
        return None
    end = i
    while end < len(tokens) and end - i < 6:
        t = tokens[end]
        w = t.text.casefold()
        if end > i and t.text in HYPHENS and not t.spaced and _capital_at(tokens, end + 1, glued=True):
            end += 1
            continue
        if not t.word or not t.capital or w in STOP or w in ROLE_WORDS or (end > i and (heading or look_up(tokens, end))):
            break
        if end > i and (t.text in TITLES or (t.text in GIVEN and tokens[end - 1].text.casefold() in FAMILIAR)):
            break
        end += 1
    if end <= i:
        return None
    if (
        end < len(tokens)
        and _capital_at(tokens, end)
        and tokens[end].text.casefold() in ROLE_WORDS
        and all(t.text.casefold() in COMMON for t in tokens[i:end])
    ):
        return end, None  # the modifier of a role: Trade Minister
    weak = all(t.text.casefold() in COMMON for t in tokens[i:end] if t.word)
    return end, _make(
        tokens, i, end, type="unknown", name=_surface(tokens, i, end), heading=heading, weak=weak,
        evidence=_evidence(tokens, i, end, heading), role=role_before(tokens, i) or role_after(tokens, end),
        acronym=_acronym(tokens, i, end), gender=GIVEN.get(token.text, ""),
    )  # fmt: skip


def _evidence(tokens: Sequence[Token], i: int, end: int, heading: bool) -> Evidence:
    votes = []
    before = tokens[i - 1].text.casefold() if i else ""
    after = tokens[end].text if end < len(tokens) else ""
    if not heading and not tokens[i].first:
        votes.append("inside")
    quoted = before in {'"', "“", "‘", "'"} and after in {'"', "”", "’", "'"}
    if quoted:
        votes.append("quoted")
    following = [t.text.casefold() for t in tokens[end + quoted : end + quoted + 2]]
    inner = INNER_CAPITAL.search(tokens[end - 1].text) is not None
    if following and following[0] in PRODUCT_NOUNS:
        votes.append("product")
    elif inner or any(w in ORGANISATION_NOUNS for w in following[:1]):
        votes.append("organisation")
    stands = before not in {"of", "for", "at", "from", "with", "by", "to", "in"} and _stands_as_person(tokens, end)
    if role_before(tokens, i) is not None or stands or after == "administration":
        votes.append("person")
    elif not quoted and (before in LOCATIVE or tokens[i].text in COMPASS or (end == i + 1 and _before_place(tokens, end))):
        votes.append("place")
    return tuple(votes)


def _before_place(tokens: Sequence[Token], end: int) -> bool:
    """Whether a comma and a known place follow: Quantico, Virginia."""
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return False
    known = look_up(tokens, end + 1)
    return known is not None and known[1].type == "place"


def _office(tokens: Sequence[Token], i: int) -> tuple[int, Candidate] | None:
    """`the [trade] minister` with no name after it, from the article on."""
    if tokens[i].text not in {"the", "The"}:
        return None
    for length in (1, 2, 3, 4):
        end = i + 1 + length
        if end > len(tokens) or not tokens[end - 1].word:
            return None
        words = tuple(t.text.casefold() for t in tokens[i + 1 : end])
        if words[-1] in {"vice", "former", "then", "late", "ex", "next", "new", "first", "deputy", "other"}:
            return None
        if " ".join(words[-2:]) in OFFICES or words[-1] in OFFICES:
            if " ".join(words[-1:] + tuple(t.text.casefold() for t in tokens[end : end + 1])) in OFFICES:
                continue
            after = tokens[end] if end < len(tokens) else None
            if after is not None and (
                after.text in {"of", "for", "-", "–"}
                or (after.word and after.capital)
                or (after.text in {"'s", "’s"} and _capital_at(tokens, end + 1))
                or (after.text == "," and _capital_at(tokens, end + 1))
                or after.text.casefold() in ROLE_WORDS
            ):
                return None
            return end, _make(tokens, i, end, type="person", method="title", confidence=0.85)
    return None
