"""What stands around a name and says of which kind it is: votes for a kind, and what else the article should know.

In: the tokens of a sentence and a name in them. Out: the votes of its neighbours.
"""

import re
from collections.abc import Sequence

import seeds
from transforms.names.candidates import POSSESSIVES, Evidence, capital_at, plain
from transforms.names.gazetteer import (
    GIVEN,
    HEADS,
    TITLES,
)
from transforms.names.name_places import (
    AND,
    LOCATIVE,
    OF_A_TOWN,
    at_home,
    crosses,
    names_site,
    on_road,
    opens_report,
    placed,
    resides,
)
from transforms.names.name_tokens import Token
from transforms.names.person_context import lives, speaks, stands_as_person
from transforms.names.roles import role_before
from transforms.names.wordlists import word_list
from transforms.words import FINITE_VERBS, SPEECH_VERBS

CALLED = word_list("body_noun")
"""Nouns that stand before the name of what they are: the website, the groups."""

PRODUCT_NOUNS = word_list("product_noun")

ORGANISATION_NOUNS = word_list("organisation_noun")


INNER_CAPITAL = re.compile(r"^(?!Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O['’])[A-Z]?[a-z]+[A-Z]")
"""A capital inside a word, as companies write themselves: a vote against a person."""

HUMAN_PARTICIPLES = word_list("human_participle")

HUMAN_VERBS = word_list("human_verb")

OF_PERSONS = word_list("of_person")


STORMS = word_list("storm")
"""Words before the name of a storm."""

KIN = frozenset(row["word"] for row in seeds.rows("kinship")) | word_list("child_noun")

RULE = word_list("rule_noun")
"""Nouns behind somebody's name for the time when they rule."""

INITIALS = range(3, 6)
"""Letters of the initials of a body."""

NAMING = frozenset({"called", "named", "dubbed", "nicknamed", "as"})
"""Words before what somebody is called by."""


ACTING = frozenset({"has", "had", "was", "is", "would", "could", "did", "does", "may", "might", "will", "can", "also"})
"""Words behind the subject of a sentence that begin what it does, besides the forms of verbs."""

BODY_VERBS = word_list("body_verb")
"""What bodies do and no thing does that goes by its initials: the QTU voted, but not the IED killed three."""

BODY_OWN = word_list("body_own")
"""What they have and no such thing has: the QTU's members."""

OPENING_MARKS = frozenset({'"', "“", "‘", "'"})
CLOSING_MARKS = frozenset({'"', "”", "’", "'"})

JUNIOR = frozenset({"Jr", "Sr"})

NO_SUBJECT = frozenset({"of", "for", "at", "from", "with", "by", "to", "in", "the", "a", "an"})
"""Words after which a name is not the person of whom the next words speak."""


def evidence_beside(tokens: Sequence[Token], i: int, end: int, heading: bool) -> Evidence:
    """What stands around a name and says what kind it is of."""
    before = tokens[i - 1].text.casefold() if i else ""
    after = tokens[end].text if end < len(tokens) else ""
    quoted = _quoted(tokens, i, end)
    following = tokens[end + quoted].text.casefold() if end + quoted < len(tokens) else ""
    word = end == i + 1
    role = role_before(tokens, i) is not None
    crossing = crosses(tokens, i, end)
    capital = capital_at(tokens, end + 1)
    lower = i > 1 and tokens[i - 1].word and not tokens[i - 1].capital
    good = lower and tokens[i - 2].text in {"a", "an"} and not role  # a good Samaritan
    inner = INNER_CAPITAL.search(tokens[end - 1].text) is not None
    owner = end + 1 < len(tokens) and after in POSSESSIVES and tokens[end + 1].text.casefold() in OF_PERSONS
    subject = before not in NO_SUBJECT
    stands = owner or (subject and (stands_as_person(tokens, end) or said_of_persons(tokens, end)))
    aged = _aged(tokens, i, end) or _kin(tokens, i, end) or (not word and tokens[end - 1].text.rstrip(".") in JUNIOR)
    person = role or stands or after == "administration"
    sent = resides(tokens, i)
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
        "site": names_site(tokens, i, end),
        "resides": following in OF_A_TOWN or sent,
        "sends": sent,
        "partner": "&" in {before, after},
        "initials": i > 0 and word and tokens[i].text.istitle() and _initials(tokens[i - 1].text),
        "road": word and on_road(tokens, i),
        "part": word and _of_a_longer_name(tokens, i),
        "lives": word and lives(tokens, end),
        # but the Times on Saturday
        "linked": following in {"of", "for", "to", "on"} and capital and not plain(tokens[end + 1].text),
        "family": following == "family",
        "dateline": i == 0 and not heading and opens_report(tokens, end),
        "product": following in PRODUCT_NOUNS,
        "organisation": following not in PRODUCT_NOUNS
        and (inner or before in CALLED or following in ORGANISATION_NOUNS),
        "acts": subject and _acts(following),
        "does": (subject or before == "the") and following in BODY_VERBS,
        "told": before in SPEECH_VERBS,
        "beside": after in AND and end + 1 < len(tokens) and tokens[end + 1].text in GIVEN,
        "home": not quoted and at_home(tokens, i, end, following),
        "aged": aged,
        "speaks": person and stands and speaks(tokens, end),
        "place": not person and not quoted and (crossing or placed(tokens, i, end, before, following)),
    }
    # whoever is told of by an age and by a role is a person twice over
    return (*(vote for vote, holds in told.items() if holds), *["person"] * (aged + person))


def before_product(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether the noun for a product stands behind a name, the mark that closes it apart."""
    behind = end + _quoted(tokens, i, end)
    return behind < len(tokens) and tokens[behind].text.casefold() in PRODUCT_NOUNS


def _quoted(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether a name stands alone between quotation marks."""
    within = i > 0 and end < len(tokens)
    return within and tokens[i - 1].text in OPENING_MARKS and tokens[end].text in CLOSING_MARKS


def _owns(tokens: Sequence[Token], end: int) -> bool:
    """Whether what stands behind a name makes it an owner: Ruiz's, Jones' house."""
    after = tokens[end].text if end < len(tokens) else ""
    bare = after in {"'", "’"} and tokens[end - 1].text.endswith("s") and not tokens[end].spaced
    return after in POSSESSIVES or (bare and end + 1 < len(tokens) and tokens[end + 1].spaced)


def _acts(following: str) -> bool:
    """Whether a verb stands behind a name: Ruiz returned, Ruiz has played."""
    return following in ACTING or following.endswith("ed") or following in FINITE_VERBS


def _initials(word: str) -> bool:
    """Whether a word is the initials of a body rather than of a person: QRS Ulstrom, but RJ Ulstrom."""
    return word.isupper() and word.isalpha() and len(word) in INITIALS and word.title() not in GIVEN


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
