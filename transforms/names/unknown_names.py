"""Capitals that reference data, titles and the words for kinds do not explain: how far they reach.

In: the tokens of a sentence and a place in it. Out: the candidate of unknown kind that begins there, if one does.
"""

from collections.abc import Sequence

import seeds
from transforms.names.candidates import (
    ARABIC_ARTICLES,
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
    COMMON,
    FAMILIAR,
    GIVEN,
    PARTICLES,
    PEOPLES,
    ROLE_WORDS,
    TITLES,
    fold,
    is_surname,
    is_word,
    look_up,
)
from transforms.names.name_evidence import evidence_beside, said_of_persons
from transforms.names.name_tokens import Token
from transforms.names.person_context import stands_as_person
from transforms.names.person_limits import arabic_article
from transforms.names.person_words import PARTISANS, SURNAME_ROLES, SURNAMES, WIDEST_GAP
from transforms.names.roles import role_beside
from transforms.words import SPEECH_VERBS

WHO = frozenset(row["noun"] for row in seeds.rows("sources"))
"""Nouns for those who act, of which some are surnames too: Man arrested."""

OF_ONE = frozenset({"was", "is", "has", "had", "will", "would", "did", "does", "also", "'s", "’s"})
"""Words behind one subject."""

WITH_OBJECT = frozenset({"a", "an", "the", "his", "her"})
"""Words that stand behind a verb and behind no noun in the plural."""

NUMERALS = frozenset({"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"})

LONGEST_UNKNOWN = 6
"""Tokens of the longest name that nothing explains; longer runs of capitals are headings and slogans."""


def unknown_at(tokens: Sequence[Token], i: int, *, heading: bool, shouted: bool) -> tuple[int, Candidate | None] | None:
    """A run of capitals that nothing here explains, with the votes of its neighbours."""
    token = tokens[i]
    word = token.text.casefold()
    if opens_office(tokens, i):
        return None
    if _could_be_surname(tokens, i) and not heading:
        return i + 1, make(tokens, i, i + 1, type="unknown", name=token.text, weak=True, evidence=("title",))
    if word in SURNAMES and token.text.istitle() and not (token.first or heading or (i and tokens[i - 1].text == ".")):
        return i + 1, make(tokens, i, i + 1, type="unknown", name=token.text, weak=True, evidence=("title",))
    if (
        plain(token.text)
        or (word in ROLE_WORDS and token.text not in GIVEN)
        or token.text.rstrip(".") in TITLES
        or token.text in PEOPLES
    ):
        return None
    if (token.first or heading) and word in COMMON and token.text not in GIVEN:
        if heading or not (stands_as_person(tokens, i + 1) or said_of_persons(tokens, i + 1) or _acts(tokens, i + 1)):
            return None
        # Price said: the surname of somebody whom the article names in full, or no name
        return i + 1, make(tokens, i, i + 1, type="unknown", name=token.text, weak=True)
    end = _glued(tokens, i) if heading else unknown_run(tokens, i)
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
        evidence=evidence_beside(tokens, i, end, heading), role=role_beside(tokens, i, end),
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


def unknown_run(tokens: Sequence[Token], i: int) -> int:
    """The end of the unknown words with capitals that stand together from a token on."""
    end = i + 1
    while end < len(tokens) and end - i < LONGEST_UNKNOWN:
        token = tokens[end]
        word = token.text.casefold()
        if token.text in HYPHENS and not token.spaced and capital_at(tokens, end + 1, glued=True):
            end += 1
        elif token.text in PARTICLES and _particles(tokens, end):
            end = _particles(tokens, end)
        elif token.text in ARABIC_ARTICLES and arabic_article(tokens, end) and not look_up(tokens, end):
            end += 3
        elif (
            not token.word
            or not token.capital
            or word in STOP
            or word in SPEECH_VERBS
            or (word in ROLE_WORDS and not (word in SURNAME_ROLES and not capital_at(tokens, end + 1)))
            or (token.text in TITLES and word not in SURNAME_ROLES)
            or token.start - tokens[end - 1].end > WIDEST_GAP
            or (token.text in GIVEN and tokens[end - 1].text.casefold() in FAMILIAR and capital_at(tokens, end + 1))
            or (look_up(tokens, end) and not _surname_of_place(tokens, end))
            or opens_office(tokens, end)
            or token.text in PARTISANS
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


def _acts(tokens: Sequence[Token], k: int) -> bool:
    """Whether what stands here follows a name and no adjective or imperative: a verb of one subject, a possessive."""
    if k >= len(tokens):
        return False
    name = tokens[k - 1].text
    called = is_surname(name) and name.casefold() not in WHO
    past = called and tokens[k].text.islower() and tokens[k].text.endswith("ed")
    after = tokens[k + 1].text if k + 1 < len(tokens) else ""
    present = (
        name.casefold() not in WHO
        and tokens[k].text.islower()
        and tokens[k].text.endswith("s")
        and after in WITH_OBJECT
    )
    return past or present or tokens[k].text in OF_ONE
