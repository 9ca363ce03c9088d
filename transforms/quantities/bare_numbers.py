"""Which bare numbers count persons: by what befell them, by the verb that harms them, by a crowd, a group or a toll."""

import itertools

import seeds
from transforms.quantities.ages import is_age
from transforms.quantities.ages_told import AGED, AGED_NOUNS
from transforms.quantities.drafts import Draft
from transforms.quantities.hedges import hedge_before
from transforms.quantities.nouns import is_plural
from transforms.quantities.tokens import HYPHENS, Token, word_at
from transforms.words import lemma, verb_base

_HARMED = frozenset(tuple(row["word"].split()) for row in seeds.rows("harm_words"))
"""Participles that count persons: 6 killed and 4 wounded."""

_LONGEST_HARM = max(map(len, _HARMED))
HARMED_ONES = seeds.words("figure_words", "harmed")
"""Adjectives that count persons without a noun: 15 of the wounded."""

HARMING = frozenset(row["word"] for row in seeds.rows("harming_verbs"))
"""Verbs whose bare object counts persons: the blast killed 6."""

SUFFERING, HARM = seeds.words("caring_words", "suffering"), seeds.words("caring_words", "harm")
"""Verbs whose subject is hurt where their object says so: suffered wounds, had injuries."""

_OF_THE_HARM = 7
"""Words and hyphens behind a verb within which it is said what somebody suffers: received serious head wounds."""

_SHOOTING = frozenset(["shot", "shoots", "shooting"])
_BEHIND_THE_SHOT = frozenset([
    "", ",", ";", ".", "—", "–", "and", "in", "at", "near", "outside", "dead", "before", "then",
])  # fmt: skip
"""What may stand behind the number of those who were shot, and not behind that of what a camera or a golfer shot."""

_ROUND = 30
"""Who shoots so many without a noun plays golf."""

_GROUPS = frozenset(row["word"] for row in seeds.rows("group_nouns"))
_DEEDS = seeds.words("figure_words", "harm")
"""Deeds whose victims a bare number behind `of` counts: the killings of four."""

_MADE_OF = _GROUPS | _DEEDS

_CROWD = frozenset(row["word"] for row in seeds.rows("crowd_verbs"))
_ACTED = seeds.words("figure_words", "acted")
"""What only persons did, so that any bare number before it counts them."""

_BEFORE_CLAUSE = frozenset([",", ";", ":", "and", "but", "while", "when", "as", "that", "—", "–"])
_AUXILIARIES = seeds.words("state_words", "auxiliary")
STATES = frozenset(row["word"] for row in seeds.rows("state_words"))
"""What may stand between a bare number and what befell those it counts; adverbs in -ly may as well."""

_AGED_BY = frozenset({"aged", "under", "over"})
"""Words before the age of those a number counts: 30 are under 18."""

_EMPLOYING = seeds.words("figure_words", "employing")
_BEHIND_THE_EMPLOYED = frozenset(
    ["", ",", ";", ".", "—", "–", "and", "in", "at", "there", "here", "across", "worldwide"]
)
"""What may stand behind how many somebody employs, and not behind that of what is employed: 14 methods."""

_BEFORE_SIZE = frozenset([
    "about", "around", "some", "over", "nearly", "almost", "roughly", "only", "just", "more", "fewer", "less", "than",
    "at", "least", "approximately",
])  # fmt: skip
"""What may stand between `a crowd of` and its size."""

_TOLLS = frozenset(row["word"] for row in seeds.rows("toll_nouns"))
REACHING = frozenset(row["word"] for row in seeds.rows("reaching_words"))
_POSSESSIVE = frozenset("'’")
_TOLL_REACH, _MOVED_REACH = 8, 20
"""Tokens back from the word that leads to a level within which the toll is named; the second where a verb right before
it says that something moved: the toll from a fire at the docks rose to six."""

_MOVING = frozenset(form for row in seeds.rows("changes") if row["kind"] == "verb" for form in row["forms"].split("|"))
_STANDING = frozenset({"stands", "stood", "standing", "stand"})
_BY_NOW = frozenset({"now", "already", "currently", "still"})
_LEADING = frozenset({"to", "at", "past", "above", "is", "was"})
"""Adverbs before a level, and words that lead to one and are no verb of motion."""

_TURNING = frozenset({"that", "who", "whose", "while", "when", "as", "but", "because", "after", "before"})
"""Words with which a clause of its own may begin, about something else than the toll."""


def counts_persons(tokens: list[Token], draft: Draft, at: int) -> bool:
    """Whether a number that no noun follows counts persons, by any of these.

    Args:
        tokens: of the sentence.
        draft: the number.
        at: the token behind it, or behind what bounds it.
    """
    if _of_group(tokens, draft) or _crowd(tokens, draft, at) or _toll(tokens, draft) or _employed(tokens, draft, at):
        return True
    return not _told_as_age(tokens, draft) and _harmed(tokens, draft, at)


def counts_persons_at_the_end(tokens: list[Token], draft: Draft) -> bool:
    """Whether a number that ends a sentence without a mark counts persons: a headline says that a blast hurt eight."""
    return _of_group(tokens, draft) or _toll(tokens, draft) or _harmed_by_verb(tokens, draft.first)


def befell(tokens: list[Token], at: int) -> bool:
    """Whether words that befall persons begin at a token: wounded, in critical condition."""
    words = tuple(token.lower for token in tokens[at : at + _LONGEST_HARM])
    return any(words[:size] in _HARMED for size in range(1, len(words) + 1))


def suffer(tokens: list[Token], at: int) -> bool:
    """Whether those whom a bare number before a token counts suffer something: two sustained minor injuries."""
    if verb_base(word_at(tokens, at)) not in SUFFERING:
        return False
    near = tokens[at + 1 : at + 1 + _OF_THE_HARM]
    behind = itertools.takewhile(lambda token: token.kind == "word" or token.text in HYPHENS, near)
    return any(lemma(token.lower) in HARM for token in behind)


def fared(tokens: list[Token], at: int) -> bool:
    """Whether words from a token on tell what befell persons, or which they were: are still critically injured."""
    opening = at
    while not befell(tokens, at) and (word_at(tokens, at) in STATES or word_at(tokens, at).endswith("ly")):
        at += 1
    noun = word_at(tokens, at)
    aged = noun in _AGED_BY and word_at(tokens, at + 1).isdecimal()
    return befell(tokens, at) or (at > opening and ((noun in AGED_NOUNS and is_plural(noun)) or aged))


def _told_as_age(tokens: list[Token], draft: Draft) -> bool:
    before = word_at(tokens, draft.first - 1)
    return before in AGED or (before == "of" and word_at(tokens, draft.first - 2) == "age") or is_age(tokens, draft)


def _harmed(tokens: list[Token], draft: Draft, at: int) -> bool:
    """Whether a bare number counts persons by what befell or what they are: 6 killed, 4 were women, the 22 who left."""
    if word_at(tokens, at) == "who" and draft.value is not None:
        return True
    at += word_at(tokens, at) in ("more", "others")
    return fared(tokens, at) or suffer(tokens, at) or _harmed_by_verb(tokens, draft.first)


def _crowd(tokens: list[Token], draft: Draft, at: int) -> bool:
    """Whether a number counts persons by what crowds do: thousands marched, hundreds have been displaced; one that is
    told opens its clause, 11 fled in March.
    """
    vague = draft.numeral.form == "vague"
    if not vague and not _opens_clause(tokens, draft):
        return False
    while word_at(tokens, at) in _AUXILIARIES:
        at += 1
    return word_at(tokens, at) in (_CROWD if vague else _ACTED)


def _opens_clause(tokens: list[Token], draft: Draft) -> bool:
    """Whether nothing but what bounds it stands between a number and the beginning of its clause."""
    hedge = hedge_before(tokens, draft.first)
    first = hedge.first if hedge else draft.first
    return first == 0 or word_at(tokens, first - 1) in _BEFORE_CLAUSE


def _of_group(tokens: list[Token], draft: Draft) -> bool:
    """Whether a bare number counts those a group is made of: a town of 3,400, a crowd of about 500, population 90."""
    at = draft.first - 1
    while word_at(tokens, at) in _BEFORE_SIZE:
        at -= 1
    if word_at(tokens, at) == "of":
        before = word_at(tokens, at - 1)
        return before in _MADE_OF or (before == "front" and word_at(tokens, at - 2) == "in")  # played in front of 4,000
    return word_at(tokens, at) in ("population", "pop") and draft.numeral.form == "figures"


def _employed(tokens: list[Token], draft: Draft, at: int) -> bool:
    """Whether a bare number is how many somebody employs: the mill employs about 420."""
    hedge = hedge_before(tokens, draft.first)
    verb = (hedge.first if hedge else draft.first) - 1
    return word_at(tokens, verb) in _EMPLOYING and word_at(tokens, at) in _BEHIND_THE_EMPLOYED


def _toll(tokens: list[Token], draft: Draft) -> bool:
    """Whether a bare number is a level of a toll: the death toll from the quake rose to 312, the toll stands at 14."""
    hedge = hedge_before(tokens, draft.first)
    lead = (hedge.first if hedge else draft.first) - 1
    by_now = word_at(tokens, lead) in _BY_NOW
    lead -= by_now
    if word_at(tokens, lead) not in REACHING:
        return False
    moved = by_now or word_at(tokens, lead - 1) in _MOVING | _STANDING or word_at(tokens, lead) not in _LEADING
    for j in range(lead - 1, max(-1, lead - 1 - (_MOVED_REACH if moved else _TOLL_REACH)), -1):
        word = tokens[j].lower
        if (word in _TURNING or word in _AUXILIARIES) and j < lead - _TOLL_REACH:
            return False
        if word in _TOLLS or ((word in HARMED_ONES or befell(tokens, j)) and _is_number_of(tokens, j)):
            return True
        relative = word == "," and word_at(tokens, j + 1) == "which"
        if not (word.isalpha() or relative or word in _POSSESSIVE):
            return False
    return False


def _is_number_of(tokens: list[Token], at: int) -> bool:
    """Whether a word is what a number is of: the number of dead, of the injured, of people killed."""
    at -= word_at(tokens, at - 1) in ("the", "people", "persons", "those")
    return word_at(tokens, at - 1) == "of" and word_at(tokens, at - 2) == "number"


def _harmed_by_verb(tokens: list[Token], first: int) -> bool:
    """Whether a bare number is the object of a verb of harm: `kills at least 16 and wounds another 40`."""
    number, behind = word_at(tokens, first), word_at(tokens, first + 1)
    if behind in HYPHENS and number.isdecimal():  # a score
        return False
    hedge = hedge_before(tokens, first)
    first = hedge.first if hedge else first
    lead = word_at(tokens, first - 1)
    plays = number.isdecimal() and int(number) >= _ROUND
    if lead in _SHOOTING and (plays or behind not in _BEHIND_THE_SHOT):
        return False
    return (word_at(tokens, first - 2) if lead in ("another", "some", "about") else lead) in HARMING
