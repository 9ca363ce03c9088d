"""Names of the trained part entered among those that the rules found.

The trained part has heard the rules, so what it takes for a person, organisation or place is one, in its limits. The
rules keep the kinds that it does not know, canonical names, titles and roles; a name that it does not take for one is
of kind `other` at best, unless reference data or an article's own words speak for it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from transforms.names.candidates import (
    POSSESSIVES,
    SUFFIXES,
    Candidate,
    Sentence,
    make,
    of_currency,
    opens_office,
    plain,
    surface_of,
)
from transforms.names.gazetteer import COMMON, GIVEN, LEADER_SURNAMES, PARTICLES, TITLES, is_surname
from transforms.names.heard_limits import Named, rejoined, trimmed, widened
from transforms.names.lone_names import is_alone
from transforms.names.name_evidence import INNER_CAPITAL, STORMS, evidence_beside
from transforms.names.name_guesses import HEARD
from transforms.names.name_tokens import Token, in_address
from transforms.names.names import NamedSentence
from transforms.names.person_context import holiday_end, is_degree
from transforms.names.person_words import CORNERS, MARKS, PARTISANS, STREETS, TITLE_ROLES
from transforms.names.unknown_names import WHO
from transforms.names.wordlists import word_list
from transforms.names.work_titles import is_work_title
from transforms.text import Passage
from transforms.words import is_ordinary

FREE = HEARD | {"unknown", "other"}
"""Kinds that the trained part may change."""

KNOWN = frozenset({"gazetteer", "demonym", "agreement"})
"""Methods by which a name has its limits from reference data."""

CERTAIN = KNOWN | {"full_name", "title"}
"""Methods by which a name has a kind that stands."""

PLACING = frozenset({"street", "dateline", "site"})
"""What tells a place by where it stands."""

TELLING = frozenset({"aged", "cited"})
"""What tells a person."""

HOLIDAY_WORDS = 3
"""Words before one heard among which the name of a day can begin, or behind it among which a street can end."""

LONGEST_INITIALS = 3

LONGEST_UNIT = 5
"""Letters of the initials of a body: where they end a name, and where they stand alone."""

GUESS = 0.7
"""Confidence of a name for which the trained part alone speaks."""

CALL_SIGN = re.compile(r"[KW][A-Z]{3}")
"""The call sign of an American station."""

COMPANY_ENDINGS = tuple(sorted(word_list("company_ending")))

ERAS = frozenset({"AD", "BC", "BCE", "CE"})

CALLED_PLACES = word_list("place_only_opener")
"""Words that begin the names of places and of no person."""

PEERS = word_list("peer")

PAPERS = word_list("paper_noun")
"""What papers are called for short."""

RANKS = TITLE_ROLES | {"Mr", "Mrs", "Ms", "Dr"}
"""Titles that are no part of a name, as Lady or Sister may be."""


def join(
    read: Sequence[NamedSentence], named: Mapping[tuple[str, int], Sequence[Named]], passages: Sequence[Passage]
) -> list[NamedSentence]:
    """The sentences of an article with what the trained part found in them.

    Args:
        read: the sentences as rules read them.
        named: the names that the trained part found, by part and number of the sentence.
        passages: the parts of the article.
    """
    return [_joined(sentence, named.get((passages[sentence.passage].part, sentence.number), ())) for sentence in read]


def _joined(sentence: NamedSentence, names: Sequence[Named]) -> NamedSentence:
    if not (names or sentence.found.candidates):
        return sentence
    candidates = sorted(_entered(sentence, names), key=lambda candidate: candidate.start)
    return replace(sentence, found=Sentence(candidates, sentence.found.offices))


def _entered(sentence: NamedSentence, names: Sequence[Named]) -> Iterator[Candidate]:
    left = list(sentence.found.candidates)
    heading = sentence.heading
    for heard in rejoined(sentence.tokens, names, left):
        name = widened(trimmed(sentence.tokens, heard), left)
        if _is_word(sentence.tokens, name, heading=heading):
            continue
        over = [c for c in left if c.start < name.end and c.end > name.start]
        if (
            _tile(sentence.tokens, name, over)
            or _with_officer(name, over)
            or any(_stands(c, name, names) for c in over)
        ):
            continue
        made = _made(sentence.tokens, name, over, heading=heading)
        if made is not None:
            left = [c for c in left if c not in over]
            yield made
    for c in left:
        unheard = not any(c.start < name.end and c.end > name.start for name in names)
        yield replace(c, type="other") if unheard and _is_ordinary(c) else c


def _is_word(tokens: Sequence[Token], name: Named, *, heading: bool) -> bool:
    """Whether what was heard is no name: one common word that nobody is called by (a Marine, Quake), the title of a
    work, or somebody's party.
    """
    inside = [k for k, token in enumerate(tokens) if name.start <= token.start and token.end <= name.end]
    if inside and is_work_title(tokens, inside[0], inside[-1] + 1):
        return True
    if inside and name.type == "person" and (_in_holiday(tokens, inside[0]) or _in_street(tokens, inside[-1])):
        return True
    if len(inside) > 2 and sum(tokens[k].text in LEADER_SURNAMES for k in inside) > 1:
        return True  # the Trump-Biden race
    if len(inside) > 1 and tokens[inside[-1]].text in PARTISANS:
        return True  # the Norland Republican
    if inside and of_currency(tokens, inside[-1]):
        return True
    if len(inside) != 1:
        return False
    word = tokens[inside[0]].text
    if name.type == "person" and (heading or tokens[inside[0]].first) and word.casefold() in WHO and word not in GIVEN:
        return True  # Man arrested
    if is_degree(tokens, inside[0]):
        return True
    if (plain(word) and not word.isupper()) or opens_office(tokens, inside[0]):
        return True
    if name.type == "person" and (any(char.isdigit() for char in word) or _initials(tokens, inside[0])):
        return True  # News4
    if name.type == "organisation":
        return False
    if word in ERAS and inside[0] and (tokens[inside[0] - 1].text == "century" or tokens[inside[0] - 1].text.isdigit()):
        return True  # the 5th century BC
    if word in TITLES:
        return True
    if word in GIVEN or (name.type == "person" and is_surname(word)):
        return False
    called = name.type == "person" and _before(tokens, inside[0]) in {"a", "an", "the"}
    return word.casefold() in COMMON or ((heading or called or tokens[inside[0]].first) and is_ordinary(word))


def _in_holiday(tokens: Sequence[Token], first: int) -> bool:
    """Whether what was heard is part of the name of a day: Ana Ulstrom Ruiz Day."""
    return any(holiday_end(tokens, k) > first for k in range(max(0, first - HOLIDAY_WORDS), first + 1))


def _in_street(tokens: Sequence[Token], last: int) -> bool:
    """Whether what was heard goes on to the word for a street: N. Ana Ulstrom | Ruiz Blvd."""
    for token in tokens[last + 1 : last + 1 + HOLIDAY_WORDS]:
        if not (token.word and token.capital and token.spaced):
            return False
        if token.text in STREETS:
            return True
    return False


def _initials(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word is in capitals among words that are not, and nobody's name: via BGR."""
    word = tokens[k].text
    if not (word.isupper() and 1 < len(word) <= LONGEST_UNIT and word.isalpha()):
        return False
    near = (*tokens[max(0, k - 2) : k], *tokens[k + 1 : k + 3])
    shouted = any(t.text.isupper() and len(t.text) > 1 and t.word for t in near)
    return not shouted and word.title() not in GIVEN and not is_surname(word.title())


def _stands(c: Candidate, name: Named, names: Sequence[Named]) -> bool:
    """Whether a name keeps its limits although less was heard: a person in pieces before a surname (Ana | Ruiz, but not
    Ana | Ana), and a body or place by the word for it (the Norland Police) of which only a part was heard.
    """
    if c.end - c.start <= name.end - name.start or not (c.start <= name.start and name.end <= c.end):
        return False
    if c.type != "person":
        return c.method == "head" and c.type in HEARD
    if len(LEADER_SURNAMES.intersection(c.words)) > 1:
        return False
    if any(word in MARKS for word in c.words):
        return True  # Ana “Nan” Ruiz
    if c.start == name.start and c.words[0] in GIVEN and c.method == "full_name" and not c.heading:
        words = [word for word in c.words if word not in SUFFIXES and word != "."]
        rest = [word for word in words if c.name.find(word) >= name.end - name.start]
        if rest == words[-1:] and is_surname(words[-1]) and words[-2] in GIVEN:
            return True  # Martin Luther | King
    pieces = [other for other in names if c.start <= other.start and other.end <= c.end]
    if len(pieces) < 2:
        return False  # none where what was heard began before the name and is cut down to fewer words
    whole = pieces[0].start == c.start and pieces[-1].end == c.end
    single = any(piece.end - piece.start <= len(max(c.words, key=len)) for piece in pieces)
    return whole and single and is_surname(c.words[-1]) and c.words[-1] != c.words[-2]


def _is_ordinary(c: Candidate) -> bool:
    """Whether a name has its kind from a word in it and no word that is not a common one: Great Service."""
    shouted = c.words[0].isupper()  # a station by its call sign
    return c.method == "head" and c.type in HEARD and not shouted and all(w.casefold() in COMMON for w in c.words)


def _tile(tokens: Sequence[Token], name: Named, over: Sequence[Candidate]) -> bool:
    """Whether several names of the kind that was heard, or known ones behind a person's full name, stand side by side
    where one was heard: Toronto Ontario, Norland University's Expert Group, an Ana Ruiz White House.
    """
    alike = all(c.type == name.type for c in over)
    known = (
        name.type != "person"
        and len(over) > 1
        and over[0].method == "full_name"
        and all(c.method in KNOWN for c in over[1:])
    )
    return (len(over) > 1 and (alike or known)) and all(
        token.text in POSSESSIVES or any(c.start <= token.start and token.end <= c.end for c in over)
        for token in tokens
        if name.start <= token.start and token.end <= name.end
    )


def _with_officer(name: Named, over: Sequence[Candidate]) -> bool:
    """Whether a body was heard together with the holder of its office: Alder Institute Director Ana Ruiz."""
    held = over[-1] if over and name.type != "person" and over[0].start == name.start else None
    return (
        held is not None
        and held.type == "person"
        and held.end == name.end
        and held.words[0] in GIVEN
        and bool(held.role)
    )


def _made(tokens: Sequence[Token], name: Named, over: Sequence[Candidate], *, heading: bool) -> Candidate | None:
    """The candidate for a name, made of what the rules know about it; None where their limits or their kind stand."""
    inside = [k for k, token in enumerate(tokens) if name.start <= token.start and token.end <= name.end]
    street = name.type != "place" and _a_street(tokens, inside)
    if name.type == "person" and len(inside) > 1 and _is_unit(tokens[inside[-1]].text, tokens[inside[-2]].text):
        name = name._replace(type="organisation")
    words = [tokens[k].text for k in inside]
    if name.type == "person" and len(words) > 1 and words[-1][0].isupper() and any(map(str.isdigit, words[-1])):
        name = name._replace(type="organisation")  # Norland News4
    if name.type == "person" and len(words) > 1 and _opens_with_initials(words):
        name = name._replace(type="organisation")  # QRS Janes
    if name.type == "person" and len(words) == 1 and _a_company(words[0]):
        name = name._replace(type="organisation")
    if name.type == "place" and len(words) == 1 and CALL_SIGN.fullmatch(words[0]):
        name = name._replace(type="organisation")
    if name.type == "person" and len(inside) > 1 and tokens[inside[0]].text in CALLED_PLACES:
        name = name._replace(type="place")
    elif name.type != "person" and _a_peer(tokens, inside):
        name = name._replace(type="person")
    for c in over:
        if (c.start, c.end) == (name.start, name.end):
            free = c.type in FREE and (c.method not in CERTAIN or _a_title(tokens, inside[0], c, name))
            sure = max(c.confidence, GUESS)
            if c.method == "head" and c.type == "place" and name.type == "person" and len(c.words) > 1:
                return c  # on Nora Place
            if name.type == "person" and len(inside) == 1 and "organisation" in c.evidence and not _called(c.words[0]):
                name = name._replace(type="organisation")  # the Quorl news agency
            beside = set(c.evidence)
            kind = "person" if TELLING & beside else "place" if street or PLACING & beside else name.type
            if "article" in beside and len(inside) == 1 and c.words[0] in PAPERS and kind in {"place", "person"}:
                kind = "organisation"  # told the Herald
            method = "head" if kind == "place" and "dateline" in beside else "context"
            return replace(c, type=kind, method=c.method or method, confidence=sure) if free else c
    if not inside or (tokens[inside[0]].start, tokens[inside[-1]].end) != (name.start, name.end):
        return None
    first, end = inside[0], inside[-1] + 1
    titled = name.type == "person" and tokens[first].text.rstrip(".") in RANKS
    after = first + 1 + (first + 1 < end and tokens[first + 1].text == ".")
    if titled and after < end and tokens[after].capital:
        first = after
    if not (tokens[first].capital or tokens[first].text in PARTICLES) or not tokens[end - 1].text[0].isalnum():
        return None
    if len(over) == 1 and over[0].end == name.end and over[0].words[0].casefold() == "the" == _before(tokens, first):
        return replace(over[0], start=name.start, words=over[0].words[1:], evidence=("article",))
    if any(c.method in KNOWN and c.start <= name.start and name.end <= c.end for c in over):
        return None
    if in_address(tokens, first):
        return None
    name = name._replace(type="place") if street else name
    more: dict[str, object] = {"evidence": ("storm",)} if _before(tokens, first) in STORMS else {}
    if name.type == "person" and is_alone([token.text for token in tokens[first:end]]):
        more = {"evidence": evidence_beside(tokens, first, end, heading)}
    if over and over[0].type == name.type == "person" and over[0].start == name.start:
        more |= {"role": over[0].role, "gender": over[0].gender, "titled": over[0].titled}
    return make(
        tokens, first, end, type=name.type, name=surface_of(tokens, first, end), method="context", confidence=GUESS,
        heading=heading, **more,
    )  # fmt: skip


def _opens_with_initials(words: Sequence[str]) -> bool:
    """Whether a name begins with the initials of a body and goes on in small letters; two letters are a given name."""
    first = words[0]
    initials = first.isalpha() and first.isupper() and LONGEST_INITIALS <= len(first) <= LONGEST_UNIT
    return initials and not _called(first.title()) and not all(word.isupper() for word in words[1:] if word.isalpha())


def _a_company(word: str) -> bool:
    """Whether a word that nobody is called by ends as those do that companies call themselves by: Quorlinsoft."""
    return word.endswith(COMPANY_ENDINGS) and not word.islower() and not _called(word)


def _called(word: str) -> bool:
    """Whether persons are or may be called by a word, an inner capital (JoNell) included."""
    return word in GIVEN or is_surname(word) or INNER_CAPITAL.search(word) is not None


def _a_peer(tokens: Sequence[Token], inside: Sequence[int]) -> bool:
    """Whether words are a title of nobility with its place: the Duke of Norland."""
    return len(inside) > 2 and tokens[inside[0]].text in PEERS and tokens[inside[1]].text == "of"


def _a_title(tokens: Sequence[Token], first: int, c: Candidate, name: Named) -> bool:
    """Whether what looks like a full name is what something is called, as it was heard: the Brooklyn Paper."""
    titled = c.method == "full_name" and name.type == "organisation" and _before(tokens, first) == "the"
    return titled and is_ordinary(c.words[-1]) and not is_surname(c.words[-1])


def _is_unit(last: str, before: str) -> bool:
    """Whether a name ends in the initials of a body: Alder PD."""
    return (
        1 < len(last) <= LONGEST_INITIALS
        and last.isupper()
        and last.isalpha()
        and not before.isupper()
        and (last not in SUFFIXES)
    )


def _a_street(tokens: Sequence[Token], inside: Sequence[int]) -> bool:
    """Whether words are a street, by their last one or by what stands before them: the 800 block of Whitfield."""
    if not inside:
        return False
    first, last = inside[0], inside[-1]
    block = first > 1 and tokens[first - 1].text == "of" and tokens[first - 2].text in CORNERS
    return block or (first < last and tokens[last].text.rstrip(".") in STREETS)


def _before(tokens: Sequence[Token], k: int) -> str:
    return tokens[k - 1].text.casefold() if k else ""
