"""Names that say what they are: they contain or stand beside the word for their kind (University of, Saint, Agreement).

In: the tokens of a sentence and where to look. Out: the token after the name and its candidate, or None.
"""

from collections.abc import Sequence

from transforms.names.candidates import (
    HYPHENS,
    STOP,
    Candidate,
    acronym_after,
    capital_at,
    make,
    opens_office,
    plain,
    surface_of,
)
from transforms.names.gazetteer import (
    AMBIGUOUS_GIVEN,
    COMMON,
    GIVEN,
    HEADS,
    PARTICLES,
    PARTIES,
    ROLE_WORDS,
    TITLES,
    Known,
    is_surname,
    look_up,
)
from transforms.names.name_places import LOCATIVE
from transforms.names.name_tokens import Token
from transforms.names.person_words import STREETS, WIDEST_GAP
from transforms.names.unknown_names import unknown_run
from transforms.names.wordlists import word_list
from transforms.words import FINITE_VERBS

POSSESSED = word_list("possessive_part")


LINKS = word_list("link")


HOLDING = frozenset().union(*(word_list(f"role_{kind}") for kind in ("former", "acting", "designate")))
"""Words before an office that begin no name: Acting Police Chief."""

OF_RANK = word_list("rank_modifier") | HOLDING
"""Words that stand before the noun of an office and end no name of a body: Public Information Officer."""

BUSINESS = word_list("business_noun")

OF_CARS = word_list("car_adjective")

ONE = frozenset({"a", "an", "the", "this", "my", "your", "his", "her", "our", "their"})
"""Words before a thing, and before no company unless a noun follows."""

MEMBERS = word_list("chamber_member")
"""What a chamber has."""

DELIBERATING = frozenset(
    {"Act", "Accord", "Agreement", "Board", "Center", "Centre", "Commission", "Committee", "Convention", "Council",
     "Force", "Forum", "Foundation", "Group", "Institute", "Panel", "Protocol", "Treaty"}
)  # fmt: skip
"""Words for an organisation or agreement that `on` joins to what it is about."""

SAINTS = frozenset({"St", "Ste", "Mt", "Ft", "Pt", "ST", "MT", "FT"})
"""Abbreviations that begin the name of a place or church."""

DOTTED = frozenset({"ST", "MT", "FT", "St", "Ste", "Mt", "Ft", "Jr", "Sr"})
"""Abbreviations inside a name whose full stop is a token of its own."""

PLACE_OPENERS = word_list("place_opener")
"""Words that begin the names of towns, mountains and forts: San, Fort, Mount."""

PLACING = LOCATIVE | {"on", "at", "along", "off"}
"""Prepositions after which a given name and a word for a place are a place."""

LONGEST = 14
"""Tokens of the longest name that is looked for, so that time stays linear."""


def house_at(tokens: Sequence[Token], i: int) -> tuple[int, Candidate] | None:
    """A house called after somebody: Ana's Bar and Grill."""
    k = i + 1
    if (
        k + 1 >= len(tokens)
        or tokens[k].text not in {"'s", "’s"}
        or plain(tokens[i].text)
        or tokens[k + 1].text not in BUSINESS
    ):
        return None
    end = k + 2
    while end < len(tokens) and (
        capital_at(tokens, end)
        or (tokens[end].text in {"and", "&"} and end + 1 < len(tokens) and tokens[end + 1].text in BUSINESS)
    ):
        end += 1
    return end, make(
        tokens, i, end, type="organisation", name=surface_of(tokens, i, end), method="head", confidence=0.85
    )


def chamber_at(tokens: Sequence[Token], i: int) -> tuple[int, Candidate] | None:
    """A chamber of parliament that news copy calls the House, or before its members: House Republicans."""
    if tokens[i].text != "House":
        return None
    known = look_up(tokens, i + 1) if capital_at(tokens, i + 1) else None
    members = (known is not None and known[1].kind == "party") or (
        capital_at(tokens, i + 1) and tokens[i + 1].text.casefold() in MEMBERS
    )
    alone = i > 0 and tokens[i - 1].text.casefold() == "the" and not capital_at(tokens, i + 1)
    named = i + 1 < len(tokens) and tokens[i + 1].text in {"of", "that", "where", "which", "on"}
    if not members and (not alone or named):
        return None
    return i + 1, make(tokens, i, i + 1, type="organisation", name="House", method="gazetteer", confidence=0.85)


def saint_at(tokens: Sequence[Token], i: int) -> tuple[int, Candidate] | None:
    """A church, street or town whose first word is abbreviated: St. Dominique, Mt. Alder."""
    if tokens[i].text not in SAINTS or i + 2 >= len(tokens) or tokens[i + 1].text != ".":
        return None
    if not capital_at(tokens, i + 2) or plain(tokens[i + 2].text):
        return None
    end = min(unknown_run(tokens, i + 2), i + 4)
    return end, make(tokens, i, end, type="place", name=surface_of(tokens, i, end), method="head", confidence=0.7)


def agreement_at(tokens: Sequence[Token], i: int) -> tuple[int, Candidate] | None:
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
            name = PARTIES.get(frozenset(countries), surface_of(tokens, i, end + 1))
            return end + 1, make(
                tokens, i, end + 1, type="agreement", name=name, method="agreement", confidence=0.95,
                acronym=acronym_after(tokens, i, end + 1),
            )  # fmt: skip
    return None


def model_at(tokens: Sequence[Token], known: tuple[int, Known]) -> tuple[int, Candidate] | None:
    """A maker before the name of what it makes: Ford Fiesta."""
    i = known[0]
    if known[1].kind != "maker" or not capital_at(tokens, i) or tokens[i].text in HEADS or tokens[i].text in GIVEN:
        return None
    if plain(tokens[i].text) or tokens[i].text.casefold() in ROLE_WORDS or look_up(tokens, i):
        return None
    first = i - 1
    while first > 0 and known[1].name.startswith(tokens[first - 1].text):
        first -= 1
    name = surface_of(tokens, first, i + 1)
    return i + 1, make(tokens, first, i + 1, type="product", name=name, method="head", confidence=0.8)


def made_at(tokens: Sequence[Token], i: int, known: tuple[int, Known]) -> tuple[int, Candidate] | None:
    """A maker's name for one thing that it made, where no company could stand: hit by a silver Ford, left his BMW."""
    end, maker = known
    if maker.kind != "maker":
        return None
    k = i - 1
    while k > 0 and (tokens[k].text in OF_CARS or tokens[k].text.isdigit()):
        k -= 1
    if k < 0 or tokens[k].text.casefold() not in ONE:
        return None
    after = tokens[end] if end < len(tokens) else None
    if after is not None and (after.text in HYPHENS or (after.word and not _ends_noun(after.text))):
        return None
    return end, make(tokens, i, end, type="product", name=maker.name, method="head", confidence=0.8)


def _ends_noun(word: str) -> bool:
    """Whether a word can stand behind a noun and is no other noun that it could be joined to."""
    return word in STOP or word in FINITE_VERBS or word in LOCATIVE or word.endswith("ed")


def headed_at(tokens: Sequence[Token], i: int, heading: bool) -> tuple[int, Candidate] | None:
    """A name that contains the word for its kind: Carleton University, Institute for Global Law, Lake Huron."""
    run = capital_run(tokens, i)
    if run + 1 < len(tokens) and tokens[run - 1].text in POSSESSED and tokens[run].text in {"'s", "’s"}:
        run = max(run, capital_run(tokens, run + 1))  # Children's Hospital
    first = tokens[i].text
    month = first in GIVEN and capital_at(tokens, i + 1) and not plain(tokens[i + 1].text)  # June Jordan School
    if (first.casefold() in STOP and first not in HEADS and not month) or first.casefold() in HOLDING:
        return None
    last = next((k for k in range(run - 1, i - 1, -1) if tokens[k].text in HEADS and not opens_office(tokens, k)), None)
    if last is None:
        return None
    if heading and not (last == i and run - i == 1) and any(t.text.casefold() in COMMON for t in tokens[i:last]):
        return None
    schools = last > i and (tokens[last - 1].text, tokens[last].text) == ("School", "District")
    kind = "organisation" if schools else HEADS[tokens[last].text]
    if first in GIVEN and any(_city(tokens, k) for k in range(i + 2, last)):
        return None  # Nora Whitfield London Police: a caption and its credit
    person = kind == "place" and last == i + 1 and first in GIVEN and first not in AMBIGUOUS_GIVEN
    if person and tokens[last].text not in STREETS | {"Drive"} and not _placed(tokens, i):
        return None  # Tom Ridge
    if any(
        (
            tokens[k].text in TITLES
            and tokens[k + 1].text not in {"'s", "’s"}
            and not (k > i + 1 and first in GIVEN and is_surname(tokens[k].text))  # Martin Luther King Park
            and not (kind == "place" and last == i + 1)
            and not (tokens[k].text == "General" and k + 1 == last)  # General Hospital, General Assembly
        )
        or tokens[k].text.casefold() in {"minister", "president"}
        or (k + 2 == last and tokens[k].text.casefold() in ROLE_WORDS and _full_name(tokens, k + 1))
        for k in range(i, last)
    ):
        return None
    end = last + 1
    if end < len(tokens) and kind in {"organisation", "agreement"} and _links(tokens, end):
        end = _linked(tokens, end)
    elif last == i and kind == "place" and run > i + 1:
        end = run if first in {"Lake", "Mount", "Fort", "Cape", "Port", "Camp"} else end
    if end - i < 2 or (last == i and end == i + 1):
        return None
    if kind != "organisation" and last == i and end == last + 1:
        return None
    name = surface_of(tokens, i, end)
    return end, make(
        tokens, i, end, type=kind, name=name, method="head", confidence=0.85, heading=heading,
        acronym=acronym_after(tokens, i, end),
    )  # fmt: skip


def capital_run(tokens: Sequence[Token], i: int) -> int:
    """The end of the words with capitals that stand together from a token on, hyphens and initials included."""
    k = i
    while k < len(tokens) and k - i < LONGEST:
        token = tokens[k]
        if k > i and token.start - tokens[k - 1].end > WIDEST_GAP:
            break
        if (
            (token.word and (token.capital or (k > i and token.text in PARTICLES and capital_at(tokens, k + 1))))
            or (k > i and token.text in HYPHENS and not token.spaced and capital_at(tokens, k + 1, glued=True))
            or (k > i and token.text == "." and tokens[k - 1].text in DOTTED and capital_at(tokens, k + 1))
        ):
            k += 1
        else:
            break
    return k


def _full_name(tokens: Sequence[Token], k: int) -> bool:
    """Whether a given name and a surname stand here."""
    return tokens[k].text in GIVEN and is_surname(tokens[k + 1].text)


def _placed(tokens: Sequence[Token], i: int) -> bool:
    """Whether what stands before a name says that it is a place: on, at, Alder Street and."""
    crossing = i > 1 and tokens[i - 1].text == "and" and tokens[i - 2].text in STREETS
    return crossing or (i > 0 and tokens[i - 1].text.casefold() in PLACING)


def _city(tokens: Sequence[Token], k: int) -> bool:
    known = look_up(tokens, k)
    return known is not None and known[1].type == "place" and tokens[k].text not in GIVEN


def _links(tokens: Sequence[Token], k: int) -> bool:
    """Whether a preposition after the word for an organisation can belong to its name."""
    match tokens[k].text:
        case "of":
            return tokens[k - 1].text != "News"
        case "for":
            return tokens[k - 1].text != "League" and not (k + 1 < len(tokens) and _city(tokens, k + 1))
        case "on":
            return tokens[k - 1].text in DELIBERATING
    return False


def _linked(tokens: Sequence[Token], k: int) -> int:
    """The end of `of X and Y` after the word for an organisation; `k` itself when no name follows."""
    end = k
    while k < len(tokens) and k - end < 3 and tokens[k].text in LINKS:
        if tokens[k].text in {"in", "to", "at"}:
            break
        if tokens[k].text == "and" and not (capital_at(tokens, k + 1) and not _starts(tokens, k + 1)):
            break
        k += 1 + (tokens[k].text == "for" and k + 1 < len(tokens) and tokens[k + 1].text in {"a", "an"})
        if capital_at(tokens, k) and tokens[k].text.casefold() not in STOP:
            k = end = _before_role(tokens, k, capital_run(tokens, k))
    return end


def _before_role(tokens: Sequence[Token], k: int, end: int) -> int:
    """Where a body ends whose officer is named next: the Institute of Health | Public Affairs Director Ana Ruiz."""
    noun = next(
        (n for n in range(k + 1, end - 1) if tokens[n].text.casefold() in ROLE_WORDS and tokens[n + 1].text in GIVEN),
        end,
    )
    first = noun
    while noun < end and first > k + 1 and tokens[first - 1].text.casefold() in OF_RANK:
        first -= 1
    return first


def _starts(tokens: Sequence[Token], i: int) -> bool:
    """Whether another name begins here: a person's, or that of a body with its own place (Norland State University)."""
    run = capital_run(tokens, i)
    known = look_up(tokens, i)
    own = known is not None and known[1].type in {"place", "organisation"}
    body = own and run > i + 1 and HEADS.get(tokens[run - 1].text) == "organisation"
    return body or tokens[i].text in GIVEN or tokens[i].text.rstrip(".") in TITLES
