"""Names in one sentence: where they stand, and what their own words and their neighbours say about their kind.

In: the tokens of a sentence. Out: candidates. What only the rest of the article can decide stays `unknown`, with the
evidence found here; `transforms.mentions` decides.
"""

import re
from collections.abc import Sequence

from transforms.candidates import (
    HYPHENS,
    STOP,
    Candidate,
    Evidence,
    Sentence,
    acronym_after,
    capital_at,
    make,
    plain,
    surface_of,
)
from transforms.gazetteer import (
    AMBIGUOUS_GIVEN,
    COMMON,
    FAMILIAR,
    GIVEN,
    HEADS,
    OFFICES,
    PARTICLES,
    PARTIES,
    PEOPLES,
    ROLE_WORDS,
    TITLES,
    Known,
    fold,
    is_surname,
    is_word,
    look_up,
)
from transforms.name_tokens import Token
from transforms.person_names import (
    SPEECH,
    STREETS,
    SURNAME_ROLES,
    WIDEST_GAP,
    arabic_article,
    person_at,
    speaks,
    stands_as_person,
)
from transforms.roles import role_before, role_beside
from transforms.wordlists import word_list

POSSESSED = word_list("possessive_part")
LOCATIVE = word_list("locative")
PLACED = word_list("place_of")
"""Nouns whose `of` is followed by a place: the town of, the inhabitants of."""

PUBLIC = word_list("public_noun")
"""Nouns for those who serve or live in a place: police, residents."""

CALLED = word_list("body_noun")
"""Nouns that stand before the name of what they are: the website, the groups."""

LINKS = word_list("link")
PRODUCT_NOUNS = word_list("product_noun")
ORGANISATION_NOUNS = word_list("organisation_noun")
COMPASS = frozenset(
    {"North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "Central", "Upper"}
)
INNER_CAPITAL = re.compile(r"^(?!Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O['’])[A-Z]?[a-z]+[A-Z]")
"""A capital inside a word, as companies write themselves: a vote against a person."""

HUMAN_PARTICIPLES = word_list("human_participle")
HUMAN_VERBS = word_list("human_verb")
OF_PERSONS = word_list("of_person")
AND = frozenset({"and", "&"})
NUMBERED = re.compile(r"\d+(?:st|nd|rd|th)")
"""The name of a street by its number."""

CROSSING = frozenset({"streets", "avenues", "roads", "boulevards"})
PLURAL_STREETS = frozenset(word.capitalize() for word in CROSSING)
ONE_FROM = frozenset({"man", "men", "woman", "women", "boy", "girl", "teen", "teenager", "youth", "couple", "family"})
"""Nouns for persons of whom the place is told that they come from, not those who belong to somebody."""

HOLDING = frozenset().union(*(word_list(f"role_{kind}") for kind in ("former", "acting", "designate")))
"""Words before an office that begin no name: Acting Police Chief."""

NUMERALS = frozenset({"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"})

BUSINESS = word_list("business_noun")
DELIBERATING = frozenset(
    {"Act", "Accord", "Agreement", "Board", "Center", "Centre", "Commission", "Committee", "Convention", "Council",
     "Force", "Forum", "Foundation", "Group", "Institute", "Panel", "Protocol", "Treaty"}
)  # fmt: skip
"""Words for an organisation or agreement that `on` joins to what it is about."""

DOTTED = frozenset({"St", "Ste", "Mt", "Ft", "Jr", "Sr"})
"""Abbreviations inside a name whose full stop is a token of its own."""

PLACING = LOCATIVE | {"on", "at", "along", "off"}
"""Prepositions after which a given name and a word for a place are a place."""

NO_SUBJECT = frozenset({"of", "for", "at", "from", "with", "by", "to", "in", "the", "a", "an"})
"""Words after which a name is not the person of whom the next words speak."""

LONGEST = 14
"""Tokens of the longest name that is looked for, so that time stays linear."""

LONGEST_UNKNOWN = 6
"""Tokens of the longest name that nothing explains; longer runs of capitals are headings and slogans."""


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


def _name_at(tokens: Sequence[Token], i: int, *, heading: bool, shouted: bool) -> tuple[int, Candidate | None] | None:
    token = tokens[i]
    if i and tokens[i - 1].text in {"#", "@"} and not token.spaced:
        return None  # a hashtag or a handle
    known = look_up(tokens, i, shouted=shouted)
    if known and known[1].kind == "day":
        return known[0], None
    if not token.capital:
        if known:
            return _known(tokens, i, known, heading)
        if token.text not in {"al", "el", "ul"} or not arabic_article(tokens, i):
            return None
        return i + 3, make(
            tokens,
            i,
            i + 3,
            type="unknown",
            name=surface_of(tokens, i, i + 3),
            evidence=_evidence(tokens, i, i + 3, heading),
        )
    options: list[tuple[int, Candidate]] = []
    acronym = token.text.isupper() and not shouted  # US is no pronoun, wherever it stands
    if known and not (known[1].weak and (heading or token.first) and known[0] == i + 1 and not acronym):
        options.append(_known(tokens, i, known, heading))
    saint = _saint(tokens, i)
    if saint:
        options.append(saint)
    region = _region(tokens, i, heading)
    if region:
        options.append(region)
    alliance = _party_agreement(tokens, i)
    if alliance:
        options.append(alliance)
    house = _house(tokens, i)
    if house:
        options.append(house)
    headed = _headed(tokens, i, heading)
    if headed:
        options.append(headed)
    model = None if known is None or heading else _model(tokens, known)
    if model:
        options.append(model)
    person = person_at(tokens, i, heading=heading, shouted=shouted, known=known)
    if person and "product" not in _evidence(tokens, i, person[0], heading):
        options.append(person)
    if options:
        return max(options, key=lambda option: option[0])
    if known and not heading and token.first:
        return known[0], None
    return _unknown(tokens, i, heading=heading, shouted=shouted)


def _known(tokens: Sequence[Token], i: int, known: tuple[int, Known], heading: bool) -> tuple[int, Candidate]:
    end, entry = known
    single = end == i + 1 and entry.type in {"place", "organisation"}
    return end, make(
        tokens, i, end, type=entry.type, name=entry.name, method=entry.method,
        confidence=0.7 if entry.weak else 0.95, heading=heading, acronym=acronym_after(tokens, i, end),
        evidence=_evidence(tokens, i, end, heading) if single else (), role=role_before(tokens, i) if single else None,
    )  # fmt: skip


def _model(tokens: Sequence[Token], known: tuple[int, Known]) -> tuple[int, Candidate] | None:
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


def _house(tokens: Sequence[Token], i: int) -> tuple[int, Candidate] | None:
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


def _saint(tokens: Sequence[Token], i: int) -> tuple[int, Candidate] | None:
    """A church, street or town by the name of a saint, abbreviated: St. Dominique."""
    if tokens[i].text not in {"St", "Ste"} or i + 2 >= len(tokens) or tokens[i + 1].text != ".":
        return None
    if not capital_at(tokens, i + 2) or plain(tokens[i + 2].text):
        return None
    end = min(_run(tokens, i + 2), i + 4)
    return end, make(tokens, i, end, type="place", name=surface_of(tokens, i, end), method="head", confidence=0.7)


def _region(tokens: Sequence[Token], i: int, heading: bool) -> tuple[int, Candidate] | None:
    """A point of the compass before a known place: South London."""
    if tokens[i].text not in COMPASS or i + 1 >= len(tokens):
        return None
    known = look_up(tokens, i + 1)
    if known is None or known[1].type != "place":
        return None
    name = f"{tokens[i].text} {known[1].name}"
    return known[0], make(tokens, i, known[0], type="place", name=name, method="head", confidence=0.85, heading=heading)


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
            name = PARTIES.get(frozenset(countries), surface_of(tokens, i, end + 1))
            return end + 1, make(
                tokens, i, end + 1, type="agreement", name=name, method="agreement", confidence=0.95,
                acronym=acronym_after(tokens, i, end + 1),
            )  # fmt: skip
    return None


def _capital_run(tokens: Sequence[Token], i: int) -> int:
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


def _headed(tokens: Sequence[Token], i: int, heading: bool) -> tuple[int, Candidate] | None:
    """A name that contains the word for its kind: Carleton University, Institute for Global Law, Lake Huron."""
    run = _capital_run(tokens, i)
    if run + 1 < len(tokens) and tokens[run - 1].text in POSSESSED and tokens[run].text in {"'s", "’s"}:
        run = max(run, _capital_run(tokens, run + 1))  # Children's Hospital
    first = tokens[i].text
    month = first in GIVEN and capital_at(tokens, i + 1) and not plain(tokens[i + 1].text)  # June Jordan School
    if (first.casefold() in STOP and first not in HEADS and not month) or first.casefold() in HOLDING:
        return None
    last = next((k for k in range(run - 1, i - 1, -1) if tokens[k].text in HEADS), None)
    if last is None:
        return None
    if heading and not (last == i and run - i == 1) and any(t.text.casefold() in COMMON for t in tokens[i:last]):
        return None
    kind = HEADS[tokens[last].text]
    if first in GIVEN and any(_city(tokens, k) for k in range(i + 2, last)):
        return None  # Nora Whitfield London Police: a caption and its credit
    person = kind == "place" and last == i + 1 and first in GIVEN and first not in AMBIGUOUS_GIVEN
    if person and tokens[last].text not in STREETS | {"Drive"} and not (i and tokens[i - 1].text.casefold() in PLACING):
        return None  # Tom Ridge
    if any(
        (
            tokens[k].text in TITLES
            and tokens[k + 1].text not in {"'s", "’s"}
            and not (kind == "place" and last == i + 1)
            and not (tokens[k].text == "General" and k + 1 == last)  # General Hospital, General Assembly
        )
        or tokens[k].text.casefold() in {"minister", "president"}
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


def _city(tokens: Sequence[Token], k: int) -> bool:
    known = look_up(tokens, k)
    return known is not None and known[1].type == "place" and tokens[k].text not in GIVEN


def _links(tokens: Sequence[Token], k: int) -> bool:
    """Whether a preposition after the word for an organisation can belong to its name."""
    match tokens[k].text:
        case "of":
            return True
        case "for":
            return not (k + 1 < len(tokens) and _city(tokens, k + 1))
        case "on":
            return tokens[k - 1].text in DELIBERATING
    return False


def _linked(tokens: Sequence[Token], k: int) -> int:
    """The end of `of X and Y` after the word for an organisation; `k` itself when no name follows."""
    end = k
    while k < len(tokens) and k - end < 3 and tokens[k].text in LINKS:
        if tokens[k].text in {"in", "to", "at"}:
            break
        if tokens[k].text == "and" and not (capital_at(tokens, k + 1) and not _person_starts(tokens, k + 1)):
            break
        k += 1
        if capital_at(tokens, k) and tokens[k].text.casefold() not in STOP:
            k = end = _capital_run(tokens, k)
    return end


def _person_starts(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].text in GIVEN or tokens[i].text.rstrip(".") in TITLES


def _unknown(tokens: Sequence[Token], i: int, *, heading: bool, shouted: bool) -> tuple[int, Candidate | None] | None:
    """A run of capitals that nothing here explains, with the votes of its neighbours."""
    token = tokens[i]
    word = token.text.casefold()
    if _could_be_surname(tokens, i) and not heading:
        return i + 1, make(tokens, i, i + 1, type="unknown", name=token.text, weak=True, evidence=("title",))
    if (
        plain(token.text)
        or (word in ROLE_WORDS and token.text not in GIVEN)
        or token.text.rstrip(".") in TITLES
        or token.text in PEOPLES
    ):
        return None
    if (token.first or heading) and word in COMMON and token.text not in GIVEN:
        return None
    end = _glued(tokens, i) if heading else _run(tokens, i)
    if end == i + 2 and tokens[i + 1].text in NUMERALS and word in COMMON and token.text not in GIVEN:
        return end, None  # Title IV
    if (
        end < len(tokens)
        and capital_at(tokens, end)
        and tokens[end].text.casefold() in ROLE_WORDS
        and all(t.text.casefold() in COMMON for t in tokens[i:end])
    ):
        return end, None  # the modifier of a role: Trade Minister
    weak = all(t.text.casefold() in COMMON for t in tokens[i:end] if t.word)
    return end, make(
        tokens, i, end, type="unknown", name=surface_of(tokens, i, end), heading=heading, weak=weak,
        evidence=_evidence(tokens, i, end, heading), role=role_beside(tokens, i, end),
        acronym=acronym_after(tokens, i, end), gender=GIVEN.get(token.text, ""),
    )  # fmt: skip


def _could_be_surname(tokens: Sequence[Token], i: int) -> bool:
    """Whether a title or a role stands where a surname can: Pope said; but not the Pope, Pope Francis."""
    text = tokens[i].text
    if text not in TITLES and text.casefold() not in ROLE_WORDS:
        return False
    before = tokens[i - 1].text.casefold() if i else ""
    return not capital_at(tokens, i + 1) and before not in {"the", "a", "an", "of", "as", "'s", "’s"}


def _glued(tokens: Sequence[Token], i: int) -> int:
    """The end of a word and of what hyphens join to it."""
    end = i + 1
    while end < len(tokens) and tokens[end].text in HYPHENS and capital_at(tokens, end + 1, glued=True):
        if tokens[end].spaced or look_up(tokens, end + 1):
            break
        end += 2
    return end


def _run(tokens: Sequence[Token], i: int) -> int:
    """The end of the unknown words with capitals that stand together from a token on."""
    end = i + 1
    while end < len(tokens) and end - i < LONGEST_UNKNOWN:
        token = tokens[end]
        word = token.text.casefold()
        if token.text in HYPHENS and not token.spaced and capital_at(tokens, end + 1, glued=True):
            end += 1
        elif token.text in PARTICLES and _particles(tokens, end):
            end = _particles(tokens, end)
        elif (
            not token.word
            or not token.capital
            or word in STOP
            or word in SPEECH
            or (word in ROLE_WORDS and not (word in SURNAME_ROLES and not capital_at(tokens, end + 1)))
            or (token.text in TITLES and word not in SURNAME_ROLES)
            or token.start - tokens[end - 1].end > WIDEST_GAP
            or (token.text in GIVEN and tokens[end - 1].text.casefold() in FAMILIAR and capital_at(tokens, end + 1))
            or (look_up(tokens, end) and not _surname_of_place(tokens, end))
        ):
            break
        else:
            end += 1
    while tokens[end - 1].text in HYPHENS:
        end -= 1
    return end


def _surname_of_place(tokens: Sequence[Token], k: int) -> bool:
    """Whether a known place is as likely the surname that ends a full name here: Shukeitha Jackson."""
    known = look_up(tokens, k)
    single = known is not None and known[0] == k + 1 and known[1].type == "place"
    return (
        single
        and is_surname(tokens[k].text)
        and not capital_at(tokens, k + 1)
        and not is_word(fold(tokens[k - 1].text))
    )


def _particles(tokens: Sequence[Token], k: int) -> int:
    """The token after the particles of a surname, when a capital follows them; else 0."""
    while k < len(tokens) and tokens[k].text in PARTICLES:
        k += 1
    return k if capital_at(tokens, k) else 0


def _evidence(tokens: Sequence[Token], i: int, end: int, heading: bool) -> Evidence:
    votes = []
    before = tokens[i - 1].text.casefold() if i else ""
    after = tokens[end].text if end < len(tokens) else ""
    if not heading and not tokens[i].first:
        votes.append("inside")
    lower = i > 1 and tokens[i - 1].word and not tokens[i - 1].capital
    if before in {"the", "a", "an"} or (lower and tokens[i - 2].text in {"a", "an"} and role_before(tokens, i) is None):
        votes.append("article")  # a good Samaritan
    quoted = before in {'"', "“", "‘", "'"} and after in {'"', "”", "’", "'"}
    if quoted:
        votes.append("quoted")
    following = [t.text.casefold() for t in tokens[end + quoted : end + quoted + 2]]
    inner = INNER_CAPITAL.search(tokens[end - 1].text) is not None
    if following[:1] == ["family"]:
        votes.append("family")
    if i == 0 and not heading and _opens_report(tokens, end):
        votes.append("dateline")
    if following and following[0] in PRODUCT_NOUNS:
        votes.append("product")
    elif inner or before in CALLED or any(w in ORGANISATION_NOUNS for w in following[:1]):
        votes.append("organisation")
    owner = end + 1 < len(tokens) and after in {"'s", "’s"} and tokens[end + 1].text.casefold() in OF_PERSONS
    stands = owner or (before not in NO_SUBJECT and (stands_as_person(tokens, end) or _lives(tokens, end)))
    if after in AND and end + 1 < len(tokens) and tokens[end + 1].text in GIVEN:
        votes.append("beside")
    if role_before(tokens, i) is not None or stands or after == "administration":
        votes += ["person", "speaks"] if stands and speaks(tokens, end) else ["person"]
    elif not quoted and (
        before in LOCATIVE
        or _crossing(tokens, i, end)
        or _home(tokens, i)
        or (before == "of" and i > 1 and tokens[i - 2].text.casefold() in PLACED)
        or tokens[i].text in COMPASS
        or (end == i + 1 and _before_place(tokens, end))
        or any(w in PUBLIC for w in following[:1])
    ):
        votes.append("place")
    return tuple(votes)


def _lives(tokens: Sequence[Token], end: int) -> bool:
    """Whether what follows a name is said of persons only: was born, died, `whose`."""
    following = [t.text.casefold() for t in tokens[end : end + 3]] + ["", "", ""]
    match following[0]:
        case "was" | "were" | "is" | "been":
            return following[1] in HUMAN_PARTICIPLES
        case ",":
            return following[1] == "whose"
        case word:
            return word in HUMAN_VERBS


def _crossing(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether a street stands here beside another one: 17th and Alder, Alder and Birch streets, the corner of Alder."""
    if i > 1 and tokens[i - 1].text in AND:
        far = tokens[i - 2].text
        if NUMBERED.fullmatch(far):
            return True
    if end + 1 < len(tokens) and tokens[end].text in AND:
        k = end + 1
        if NUMBERED.fullmatch(tokens[k].text):
            return True
        while k < len(tokens) and k < end + 4 and tokens[k].word and tokens[k].capital:
            k += 1
        return (k > end + 1 and k < len(tokens) and tokens[k].text in CROSSING) or tokens[k - 1].text in PLURAL_STREETS
    return i > 2 and tokens[i - 1].text in {"of", "at"} and tokens[i - 2].text in {"corner", "intersection"}


def _home(tokens: Sequence[Token], i: int) -> bool:
    """Whether the place where somebody lives or comes from stands here: Whitfield, 31, of Alder; a man from Alder."""
    if i < 3 or tokens[i - 1].text not in {"of", "from"}:
        return False
    aged = tokens[i - 2].text == "," and tokens[i - 3].text.isdigit() and len(tokens[i - 3].text) < 3
    return aged or tokens[i - 2].text in ONE_FROM


def _opens_report(tokens: Sequence[Token], end: int) -> bool:
    """Whether the words before a place are set in capitals and a dash or bracket parts them from a report."""
    named = all(t.text.isupper() and len(t.text) > 2 for t in tokens[:end] if t.word)
    return named and end + 1 < len(tokens) and (tokens[end].text in {"—", "–", "--"} or tokens[end].text == "(")


def _before_place(tokens: Sequence[Token], end: int) -> bool:
    """Whether a comma and a known place follow: Quantico, Virginia."""
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return False
    known = look_up(tokens, end + 1)
    return known is not None and known[1].type == "place"


def _body_at(tokens: Sequence[Token], k: int) -> bool:
    """Whether the word for the staff of an office stands here: the prosecutor's office says more than its holder."""
    return k < len(tokens) and tokens[k].text in {"office", "offices", "department", "staff", "team", "spokesman"}


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
                or (after.text in {"'s", "’s"} and (capital_at(tokens, end + 1) or _body_at(tokens, end + 1)))
                or (after.text == "," and capital_at(tokens, end + 1))
                or after.text.casefold() in ROLE_WORDS
            ):
                return None
            return end, make(tokens, i, end, type="person", method="title", confidence=0.85)
    return None
