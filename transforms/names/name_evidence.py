"""What stands around a name and says of which kind it is: votes for a kind, and what else the article should know.

In: the tokens of a sentence and a name in them. Out: the votes of its neighbours.
"""

import re
from collections.abc import Sequence

import seeds
from transforms.names.candidates import POSSESSIVES, Evidence, capital_at, opens_office, plain
from transforms.names.gazetteer import (
    GIVEN,
    HEADS,
    TITLES,
    fold,
    is_surname,
    is_word,
    look_up,
    postal_at,
)
from transforms.names.name_tokens import Token
from transforms.names.person_context import lives, speaks, stands_as_person
from transforms.names.person_words import SPEECH, STREETS
from transforms.names.roles import role_before
from transforms.names.wordlists import word_list

LOCATIVE = word_list("locative")

PLACED = word_list("place_of")
"""Nouns whose `of` is followed by a place: the town of, the inhabitants of."""

SITES = word_list("site_noun")
"""Nouns whose `of` is followed by a place and by nothing else: the town of."""

BLOCKS = frozenset({"block", "blocks"})
"""Nouns whose `of` is followed by a street where a number stands before them."""

DEFINING = word_list("defining_noun")
"""Nouns for places that tell what a name is: Alder is a town in the north."""

LOCATING = frozenset({"in", "of", "on", "near", "at", "with", "and", "that", "which", "where", "located", "about"})
"""Words behind such a noun."""

PUBLIC = word_list("public_noun")
"""Nouns for those who serve or live in a place: police, residents."""

AREA = word_list("area_noun")
"""Nouns for places that stand behind their name: neighborhood, suburb."""

CALLED = word_list("body_noun")
"""Nouns that stand before the name of what they are: the website, the groups."""

PRODUCT_NOUNS = word_list("product_noun")

ORGANISATION_NOUNS = word_list("organisation_noun")

COMPASS = word_list("compass")

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

TOWNSPEOPLE = word_list("townsperson")
"""Whom headlines call by their town."""

OF_A_TOWN = TOWNSPEOPLE | word_list("town_worker")
"""Whom news copy calls by the town where they live or work."""

STORMS = word_list("storm")
"""Words before the name of a storm."""

KIN = frozenset(row["word"] for row in seeds.rows("kinship")) | word_list("child_noun")

RULE = word_list("rule_noun")
"""Nouns behind somebody's name for the time when they rule."""

INITIALS = range(3, 6)
"""Letters of the initials of a body."""

NAMING = frozenset({"called", "named", "dubbed", "nicknamed", "as"})
"""Words before what somebody is called by."""

DIRECTIONS = frozenset(direction + bound for direction in ("north", "south", "east", "west") for bound in ("", "bound"))

FINITE = frozenset(row["word"] for row in seeds.rows("verb_forms") if row["form"] == "finite")
"""Forms of frequent verbs that have a subject."""

ACTING = frozenset({"has", "had", "was", "is", "would", "could", "did", "does", "may", "might", "will", "can", "also"})
"""Words behind the subject of a sentence that begin what it does, besides the forms of verbs."""

BODY_VERBS = word_list("body_verb")
"""What bodies do and no thing does that goes by its initials: the QTU voted, but not the IED killed three."""

BODY_OWN = word_list("body_own")
"""What they have and no such thing has: the QTU's members."""

JUNIOR = frozenset({"Jr", "Sr"})

NO_SUBJECT = frozenset({"of", "for", "at", "from", "with", "by", "to", "in", "the", "a", "an"})
"""Words after which a name is not the person of whom the next words speak."""


def evidence_beside(tokens: Sequence[Token], i: int, end: int, heading: bool) -> Evidence:
    """What stands around a name and says what kind it is of."""
    before = tokens[i - 1].text.casefold() if i else ""
    after = tokens[end].text if end < len(tokens) else ""
    quoted = before in {'"', "“", "‘", "'"} and after in {'"', "”", "’", "'"}
    following = tokens[end + quoted].text.casefold() if end + quoted < len(tokens) else ""
    word = end == i + 1
    role = role_before(tokens, i) is not None
    crossing = _crossing(tokens, i, end)
    capital = capital_at(tokens, end + 1)
    lower = i > 1 and tokens[i - 1].word and not tokens[i - 1].capital
    good = lower and tokens[i - 2].text in {"a", "an"} and not role  # a good Samaritan
    inner = INNER_CAPITAL.search(tokens[end - 1].text) is not None
    owner = end + 1 < len(tokens) and after in POSSESSIVES and tokens[end + 1].text.casefold() in OF_PERSONS
    subject = before not in NO_SUBJECT
    stands = owner or (subject and (stands_as_person(tokens, end) or said_of_persons(tokens, end)))
    aged = _aged(tokens, i, end) or _kin(tokens, i, end) or (not word and tokens[end - 1].text.rstrip(".") in JUNIOR)
    person = role or stands or after == "administration"
    sent = _resides(tokens, i)
    told = {
        "thing": before == "(" and after == ")" and word and _of_a_thing(tokens, i),
        "inside": not heading and not tokens[i].first,
        "article": before in {"the", "a", "an"} or good,
        "quoted": quoted,
        "street": crossing,
        "storm": before in STORMS,
        "called": before in NAMING or (i > 0 and tokens[i - 1].text in TITLES) or following in RULE,
        "joined": before in AND,
        "owner": _owns(tokens, end) and before in LOCATIVE,
        "owns": _owns(tokens, end) and end + 1 < len(tokens) and tokens[end + 1].text in BODY_OWN,
        "site": _of_site(tokens, i) or _defined(tokens, end) or _numbered_street(tokens, i, end),
        "resides": following in OF_A_TOWN or sent,
        "sends": sent,
        "partner": "&" in {before, after},
        "initials": i > 0 and word and tokens[i].text.istitle() and _initials(tokens[i - 1].text),
        "road": word and _on_road(tokens, i),
        "part": word and _of_a_longer_name(tokens, i),
        "lives": word and lives(tokens, end),
        # but the Times on Saturday
        "linked": following in {"of", "for", "to", "on"} and capital and not plain(tokens[end + 1].text),
        "family": following == "family",
        "dateline": i == 0 and not heading and _opens_report(tokens, end),
        "product": following in PRODUCT_NOUNS,
        "organisation": following not in PRODUCT_NOUNS
        and (inner or before in CALLED or following in ORGANISATION_NOUNS),
        "acts": subject and _acts(following),
        "does": (subject or before == "the") and following in BODY_VERBS,
        "told": before in SPEECH,
        "beside": after in AND and end + 1 < len(tokens) and tokens[end + 1].text in GIVEN,
        "home": not quoted and _of_home(tokens, i, end, following),
        "aged": aged,
        "speaks": person and stands and speaks(tokens, end),
        "place": not person and not quoted and (crossing or _placed(tokens, i, end, before, following)),
    }
    # whoever is told of by an age and by a role is a person twice over
    return (*(vote for vote, holds in told.items() if holds), *["person"] * (aged + person))


def _owns(tokens: Sequence[Token], end: int) -> bool:
    """Whether what stands behind a name makes it an owner: Ruiz's, Jones' house."""
    after = tokens[end].text if end < len(tokens) else ""
    bare = after in {"'", "’"} and tokens[end - 1].text.endswith("s") and not tokens[end].spaced
    return after in POSSESSIVES or (bare and end + 1 < len(tokens) and tokens[end + 1].spaced)


def _of_home(tokens: Sequence[Token], i: int, end: int, following: str) -> bool:
    """Whether a name is that of somebody's home, or of a part of a town: the Quorlin neighborhood, an Alder man."""
    office = end < len(tokens) and opens_office(tokens, end) and not is_word(fold(tokens[i].text))
    town = end == i + 1 and _of_town(tokens, i)
    at_home = following in AREA or office or town  # Quorlin District Judge
    return at_home or _aged_home(tokens, i) or _before_state(tokens, end)


def _placed(tokens: Sequence[Token], i: int, end: int, before: str, following: str) -> bool:
    """Whether what stands beside a name stands beside places: in Alder, the town of Alder, Alder police."""
    return (
        before in LOCATIVE
        or _home(tokens, i)
        or (before == "of" and i > 1 and tokens[i - 2].text.casefold() in PLACED)
        or tokens[i].text in COMPASS
        or (end == i + 1 and _before_place(tokens, end))
        or following in PUBLIC
    )


def _acts(following: str) -> bool:
    """Whether a verb stands behind a name: Ruiz returned, Ruiz has played."""
    return following in ACTING or following.endswith("ed") or following in FINITE


def _initials(word: str) -> bool:
    """Whether a word is the initials of a body rather than of a person: QRS Ulstrom, but RJ Ulstrom."""
    return word.isupper() and word.isalpha() and len(word) in INITIALS and word.title() not in GIVEN


def _resides(tokens: Sequence[Token], i: int) -> bool:
    """Whether `of` and somebody's full name stand before a name: Ana Ruiz of Alder; Ana Ruiz, of Alder."""
    if i < 3 or tokens[i - 1].text != "of":
        return False
    last = i - 3 if tokens[i - 2].text == "," else i - 2
    return last > 0 and tokens[last].capital and tokens[last - 1].capital and is_surname(tokens[last].text)


def _on_road(tokens: Sequence[Token], i: int) -> bool:
    """Whether a number of a house or a direction stands before the name of a road: on 11700 Alder, south on Alder."""
    if i < 2:
        return False
    before, far = tokens[i - 1].text, tokens[i - 2].text.casefold()
    return (before.isdigit() and len(before) > 2 and far in {"on", "at", "of", "to"}) or (
        before in {"on", "along"} and (before == "along" or far in DIRECTIONS)
    )


def _of_a_longer_name(tokens: Sequence[Token], i: int) -> bool:
    """Whether another word with a capital, or a hyphen and one, stands right beside a word."""
    beside = (i - 1, i + 1)
    return any(
        0 <= k < len(tokens) and tokens[k].word and tokens[k].capital and not plain(tokens[k].text) for k in beside
    )


def _of_a_thing(tokens: Sequence[Token], i: int) -> bool:
    """Whether initials in brackets are those of the common words before them: a tidal level index (TLI), but not those
    of a body: the harbour council (HC).
    """
    short = tokens[i].text
    words = [t.text for t in tokens[max(0, i - 1 - len(short)) : i - 1]]
    spelt = len(words) == len(short) > 1 and short.isupper() and "".join(word[0] for word in words).upper() == short
    return spelt and all(w.islower() and HEADS.get(w.capitalize()) != "organisation" for w in words)


def said_of_persons(tokens: Sequence[Token], end: int) -> bool:
    """Whether what follows a name is said of persons only: was born, died, `whose`."""
    following = [t.text.casefold() for t in tokens[end : end + 3]] + ["", "", ""]
    match following[0]:
        case "was" | "were" | "is" | "been":
            return following[1] in HUMAN_PARTICIPLES
        case ",":
            return following[1] == "whose"
        case word:
            return word in HUMAN_VERBS


def _aged(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether an age says that several words are a person: 14-year-old Jamal White; Jamal White, a 14-year-old."""
    if end < i + 2:
        return False
    before = [t.text for t in tokens[max(0, i - 4) : i]]
    behind = [t.text for t in tokens[end : end + 6]]
    return before[-3:] == ["year", "-", "old"] or (
        behind[:1] == [","] and behind[1:2] in (["a"], ["an"]) and behind[3:6] == ["-", "year", "-"]
    )


def _kin(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether a word is all that stands between a noun for a relative and a pause: their son, Quorle."""
    before = i > 2 and tokens[i - 1].text == "," and tokens[i - 2].text in KIN and tokens[i - 3].word
    return before and end == i + 1 < len(tokens) and tokens[end].text in {",", ".", ";"}


def _crossing(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether a street stands here beside another one: 17th and Alder, Alder and Birch streets, the corner of Alder."""
    if end < len(tokens) and tokens[end].text in CROSSING and tokens[i - 1 if i else 0].text in AND:
        return True
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
    """Whether the place where somebody lives or comes from stands here: Whitfield, 31, of Alder; a man from Alder; or a
    street by its blocks.
    """
    if i < 3 or tokens[i - 1].text not in {"of", "from"}:
        return False
    return _aged_home(tokens, i) or tokens[i - 2].text in ONE_FROM or _of_block(tokens, i)


def _of_site(tokens: Sequence[Token], i: int) -> bool:
    """Whether a noun for a place or the blocks of a street name what stands here: the town of Alder."""
    if i < 2 or tokens[i - 1].text != "of" or "." in tokens[i].text:
        return False
    town = tokens[i - 2].text in SITES and not is_word(fold(tokens[i].text))  # the city of Angels
    return town or _of_block(tokens, i)


def _of_block(tokens: Sequence[Token], i: int) -> bool:
    """Whether the number of a block stands before a street: the 800 block of Alder, but not a block of Quorl cheese."""
    number = tokens[i - 3].text if i > 2 else ""
    return len(number) > 2 and number[0].isdigit() and tokens[i - 2].text in BLOCKS and tokens[i - 1].text == "of"


def _defined(tokens: Sequence[Token], end: int) -> bool:
    """Whether what follows a name tells a place: Quorlin is a small town in the north, but not a town clerk."""
    if (
        end + 3 >= len(tokens)
        or tokens[end].text not in {"is", "was"}
        or tokens[end + 1].text not in {"a", "an", "the"}
    ):
        return False
    noun = next((k for k in range(end + 2, min(end + 6, len(tokens) - 1)) if tokens[k].text in DEFINING), None)
    described = noun is not None and all(t.word or t.text == "-" for t in tokens[end + 2 : noun])
    return described and noun is not None and (not tokens[noun + 1].word or tokens[noun + 1].text in LOCATING)


def _numbered_street(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether a house number and the word for a street stand around a name: 121 High Alder St."""
    return i > 0 and end > i + 1 and tokens[i - 1].text.isdigit() and tokens[end - 1].text in STREETS


def _before_state(tokens: Sequence[Token], end: int) -> bool:
    """Whether a comma and a state follow and nothing that goes on with its name: Quorlin, Ky.; not Ruiz, Ohio State."""
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return False
    known = look_up(tokens, end + 1)
    state = known is not None and known[1].kind == "state"
    after = end + 2 if known is None else known[0]
    return (state or postal_at(tokens, end + 1) is not None) and not capital_at(tokens, after)


def _of_town(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word says where somebody is from of whom only that is told: an Alder man, Alder woman dies."""
    before = tokens[i - 1].text.casefold() if i else ""
    return (
        i + 1 < len(tokens)
        and tokens[i + 1].text in TOWNSPEOPLE
        and tokens[i].text[1:].islower()
        and tokens[i + 1].spaced
        and (not i or before in {"a", "an", "old", "two", "three", ":"})
    )


def _aged_home(tokens: Sequence[Token], i: int) -> bool:
    """Whether a name is the home of somebody whose age stands before it: Whitfield, 31, of Alder."""
    return (
        i > 2
        and tokens[i - 1].text == "of"
        and tokens[i - 2].text == ","
        and tokens[i - 3].text.isdigit()
        and len(tokens[i - 3].text) < 3
    )


def _opens_report(tokens: Sequence[Token], end: int) -> bool:
    """Whether the words before a place are set in capitals and a dash or bracket parts them from a report."""
    named = all(t.text.isupper() and len(t.text) > 2 for t in tokens[:end] if t.word)
    marked = end + 1 < len(tokens) and (
        tokens[end].text in {"—", "–", "--", "("} or _dash(tokens, end) or _before_place(tokens, end)
    )
    return named and marked


def _dash(tokens: Sequence[Token], k: int) -> bool:
    """Whether a hyphen stands for a dash."""
    return tokens[k].text == "-" and tokens[k].spaced and k + 1 < len(tokens) and tokens[k + 1].spaced


def _before_place(tokens: Sequence[Token], end: int) -> bool:
    """Whether a comma and a known place follow: Quantico, Virginia."""
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return False
    known = look_up(tokens, end + 1)
    return (known is not None and known[1].type == "place") or postal_at(tokens, end + 1) is not None
