"""Names of persons in one sentence.

In: the tokens of a sentence and a place in it. Out: the person named there, if one is: a title with a name, a given
name with a surname, or unknown words that stand as a person does.
"""

from collections.abc import Sequence

import seeds
from transforms.names.candidates import HYPHENS, STOP, SUFFIXES, Candidate, capital_at, plain, surface_of
from transforms.names.gazetteer import (
    AMBIGUOUS_GIVEN,
    COMMON,
    FAMILIAR,
    GIVEN,
    HEADS,
    HONORIFICS,
    PARTICLES,
    ROLE_WORDS,
    TITLES,
    Known,
    is_surname,
    is_word,
    look_up,
)
from transforms.names.name_tokens import Token
from transforms.names.roles import affiliation, role_after, role_before
from transforms.names.wordlists import word_list

EAST_ASIAN = word_list("east_asian_surname")
SURNAME_ROLES = frozenset({"king", "prince", "pope", "judge", "bishop", "fellow"})
"""Words for a role that are surnames as well."""

STREETS = word_list("street")
"""Words for roads that are no surnames."""

CORNERS = frozenset({"block", "blocks", "intersection", "corner"})
"""Nouns whose `of` a street follows."""

TITLE_ROLES = frozenset(row["title"].rstrip(".") for row in seeds.rows("titles") if row["role"]) - {"Dr", "Prof"}
"""Titles that are offices or ranks: Sen., Gov."""

WIDEST_GAP = 2
"""Spaces within a name; more of them part a credit from what follows."""

MONTHS = frozenset(row["word"].capitalize() for row in seeds.rows("months"))
BEFORE_MONTHS = frozenset({"in", "since", "until", "by", "last", "this", "early", "late"})

LONGEST_HOLIDAY = 6
"""Tokens of the longest name of a day that bears somebody's name."""

LONGEST_NAME = 8
"""Tokens of the longest name of a person."""

CLOSING = {'"': '"', "“": '”"', "‘": "’'", "'": "'", "(": ")"}
"""What ends a nickname, by what begins it."""

MARKS = frozenset(CLOSING) | {"”", "’", ")"}
SHORT_DEGREES = word_list("short_degree")
DEGREES = frozenset(word.rstrip(".") for word in word_list("degree"))

PARTISANS = word_list("partisan")
"""Members of parties, whom the word for their home may precede."""

DAYS = frozenset(row["word"].capitalize() for row in seeds.rows("weekdays"))

SURNAMES = word_list("function_surname")
"""Function words that are surnames behind a given name: Ana Few."""

SPEECH = frozenset(row["form"] for row in seeds.rows("speech_verbs") if row["kind"] != "noun")


def person_at(
    tokens: Sequence[Token], i: int, *, heading: bool, shouted: bool, known: tuple[int, Known] | None
) -> tuple[int, Candidate] | None:
    """A person: a title with a name, a given name with a surname, or two unknown words that stand as a person does."""
    if dates(tokens, i):
        return None
    k, title, gender = i, "", ""
    while k < len(tokens) and k - i < 6:
        word = tokens[k].text.rstrip(".")
        if title and _a_given_name(tokens, k):
            break
        if tokens[k].capital and (word in TITLES or (k > i and word.casefold() in ROLE_WORDS)):
            title, gender = word, TITLES.get(word, "") or gender
            k += 1
            if k < len(tokens) and tokens[k].text == "." and not tokens[k].spaced:
                k += 1
        else:
            break
    if title and k < len(tokens) and tokens[k].text in PARTICLES and capital_at(tokens, k + 1):
        k += 1  # Mr de Brandt
    if title and (k >= len(tokens) or not tokens[k].word or not tokens[k].capital):
        return None
    head = HEADS.get(tokens[k].text)
    if title and (head == "place" or (head and tokens[k].text not in GIVEN and not capital_at(tokens, k + 1))):
        return None  # King County, General Hospital
    honorific = title in HONORIFICS
    end = _name_end(tokens, k, heading=heading, aged=i > 0 and tokens[i - 1].text == "old")
    marks = [place for place in range(k, end) if tokens[place].text in MARKS]
    words = [
        t.text for place, t in enumerate(tokens[k:end], k) if t.word and not (marks and marks[0] < place < marks[-1])
    ]
    if len(set(words)) < len(words) and len(words) > 3:
        return None  # Ana Ruiz Ben T. Ruiz: two names of a caption
    names = [w for w in words if w not in SUFFIXES]
    if not title and i > 1 and tokens[i - 1].text == "of" and tokens[i - 2].text in CORNERS:
        return None  # the 800 block of Nora Lane
    aged = (k > 0 and tokens[k - 1].text == "old") or lives(tokens, end)  # 26-year-old Reno Whitfield
    street = names and names[-1] in STREETS and not (aged and names[0] in GIVEN)
    if not names or (known and k == i and known[0] > end) or street:
        return None
    if len(names) > 1 and (len(names[-1]) < 2 or (not shouted and _abbreviation(names))):
        return None  # Morgan Avenue N, Alder PD
    if (
        len(names) > 1
        and names[-1] in TITLES
        and names[-1].casefold() not in SURNAME_ROLES
        and not is_surname(names[-1])
    ):
        return None  # Retired General
    if any(n in HEADS and n not in GIVEN and (not is_surname(n) or HEADS[n] != "place") for n in names[2:]):
        return None  # the Nora Whitfield Show
    if any(n in HEADS and n not in GIVEN and not is_surname(n) and n not in STREETS for n in names[1:2]):
        return None  # Lee County Sheriffs
    if not title and len(names) > 2 and names[-1].casefold() in COMMON and not is_surname(names[-1]):
        return None  # Alder Premium Stores
    if title and len(names) == 1 and HEADS.get(names[0]) == "organisation" and not is_surname(names[0]):
        return None  # Deputy Police Chief
    if title and not honorific and len(names) == 1 and _no_surname(names[0]):
        return None  # Commander-in-Chief Forum
    if title and len(names) > 1 and all(n.casefold() in COMMON and not is_surname(n) for n in names):
        return None  # Major Crimes Investigators
    if len(names) > 2 and names[-1] == "Day":
        return None  # Martin Luther King Day
    if len(names) > 1 and (later := look_up(tokens, k + 1)) and later[1].kind == "day":
        return None  # Merry Christmas
    if not title and len(names) > 1 and not any(t.spaced for t in tokens[k + 1 : end]):
        return None  # Sto-Rox
    if not title and names[0].casefold() in ROLE_WORDS - SURNAME_ROLES and names[0] not in GIVEN:
        return None  # Councillor Nora Whitfield: the role stands before the name
    if title and end < len(tokens) and tokens[end].capital and HEADS.get(tokens[end].text) == "organisation":
        return None  # General Political Bureau
    given = names[0] in GIVEN or (shouted and names[0].title() in GIVEN) or (len(names[0]) == 2 and names[0][1] == ".")
    given = given and not (names[0] in {"Al", "El"} and arabic_article(tokens, k))
    given = given or (len(names[0]) > 2 and names[0][1] == "." and len(names) > 1 and look_up(tokens, k) is None)
    inner = look_up(tokens, k)
    given = given or (len(names) > 2 and inner is None and _initialled(names) and not plain(names[0]))
    given = given or (k + 4 == end and tokens[k + 2].text in HYPHENS and _korean(tokens, k))
    given = given or (bool(marks) and len(names) > 1 and tokens[marks[0]].text != "(" and not plain(names[0]))
    officer = title in TITLE_ROLES and len(names) == 1 and is_surname(names[0]) and inner is not None
    officer = officer and inner is not None and inner[0] == k + 1 and inner[1].type == "organisation"  # President Ford
    if title and not (honorific or officer) and inner and inner[0] >= end and not (given and len(names) > 1):
        return None
    lower = [w.casefold() for w in names]
    roles = (role_before(tokens, place) for place in range(k, i - 1, -1) if place == k or title)
    before = next((role for role in roles if role is not None), None)
    if not title and len(names) > 1 and given:
        common = names[0] in AMBIGUOUS_GIVEN and (tokens[k].first or heading) and lower[0] in COMMON
        stops = STOP if heading else STOP - SURNAMES
        if (common and before is None and not stands_as_person(tokens, end)) or lower[1] in stops:
            return None
        if all(w in COMMON for w in lower[1:]) and (heading or any(w in stops for w in lower[1:])):
            return None
    elif not title:
        single = inner is not None and inner[0] == k + 1 and inner[1].type in {"place", "nationality"}
        named = is_surname(names[-1]) and (before is not None or aged or stands_as_person(tokens, end))
        called = single and (named or (before is not None and inner is not None and inner[1].type == "place"))
        if not 2 <= len(names) <= 4 or heading or (inner is not None and not (called and len(names) == 2)):
            return None
        able = is_surname(names[-1]) and stands_as_person(tokens, end)
        telling = lower[:-1] if able else lower
        if (
            able
            and len(names) == 2
            and _age_after(tokens, end)
            and lower[0] not in ROLE_WORDS
            and names[0] not in HEADS
        ):
            telling = []  # Destiny Whitfield, 17,
        if plain(names[0]) or any(w in FAMILIAR for w in telling if w not in PARTICLES | {"al", "el", "ul"}):
            return None
        if before is None and not (aged and called) and not stands_as_person(tokens, end):
            return None
    elif any(w in STOP for w in lower) or (heading and lower[0] in COMMON and not given):
        return None
    before = before or (title if title in TITLE_ROLES else None)
    method = "full_name" if len(names) > 1 else "title" if officer else "surname"
    role = before or role_after(tokens, end) or affiliation(tokens, end)
    return end, Candidate(
        start=tokens[k].start, end=tokens[end - 1].end, words=tuple(t.text for t in tokens[k:end]), type="person",
        name=surface_of(tokens, k, end), role=role, method=method,
        confidence=0.95 if given else 0.8, heading=heading, titled=bool(title),
        gender=gender or (GIVEN.get(names[0], "") if len(names) > 1 else ""),
    )  # fmt: skip


def _a_given_name(tokens: Sequence[Token], k: int) -> bool:
    """Whether a title that is a given name too stands behind another title and before the last word of a name: Chief
    Dean Whitfield.
    """
    last = capital_at(tokens, k + 1) and not capital_at(tokens, k + 2)
    return last and tokens[k].text in GIVEN and tokens[k + 1].text.casefold() not in ROLE_WORDS


def _name_end(tokens: Sequence[Token], k: int, *, heading: bool, aged: bool) -> int:
    """The end of the words that can be one person's name, from its first word on; behind an age (`aged`) a role that is
    a given name too is part of it: 46-year-old Reno Dean Whitfield.
    """
    start = k
    k += 1
    while k < len(tokens) and k - start < LONGEST_NAME:
        token = tokens[k]
        word = token.text
        if word in HYPHENS and not token.spaced and capital_at(tokens, k + 1, glued=True):
            if look_up(tokens, k - 1) and look_up(tokens, k + 1):
                break
            k += 2
        elif k <= start + 3 and (after := _nickname(tokens, k)):
            k = after
        elif word == "," and k + 1 < len(tokens) and tokens[k + 1].text in SUFFIXES:
            k += 2
        elif word.casefold() in {"al", "el", "ul"} and arabic_article(tokens, k):
            k += 3
        elif k == start + 2 and word in HYPHENS and _korean(tokens, start):
            k += 2
        elif word in PARTICLES and (capital_at(tokens, k + 1) or _particle_pair(tokens, k)):
            k += 1
        elif not (token.word and token.capital) or (
            not (aged and word in GIVEN) and _parted(tokens, k, start, heading=heading)
        ):
            break
        else:
            k += 1
    if k < len(tokens) and tokens[k].text == "." and tokens[k - 1].text in SUFFIXES and not tokens[k].spaced:
        k += 1
    return k


def _next_person(tokens: Sequence[Token], k: int) -> bool:
    """Whether one full name ends and the next begins in a list without commas: Ana Ulstrom | Leo Whitfield."""
    ends = is_surname(tokens[k - 1].text) and tokens[k - 1].text not in GIVEN
    begins = tokens[k].text in GIVEN and capital_at(tokens, k + 1) and is_surname(tokens[k + 1].text)
    alone = begins and tokens[k].spaced and tokens[k + 1].text not in GIVEN
    return ends and alone and (not capital_at(tokens, k + 2) or tokens[k + 2].text in GIVEN)


def _nickname(tokens: Sequence[Token], k: int) -> int:
    """The token after a nickname in marks inside a name, else 0: Candace "Candy" Whitfield, Leo (J.R.) Whitfield."""
    close = CLOSING.get(tokens[k].text)
    if close is None or not capital_at(tokens, k + 1):
        return 0
    for end in range(k + 2, min(k + 5, len(tokens) - 1)):
        if tokens[end].text in close:
            return end + 1 if capital_at(tokens, end + 1) else 0
    return 0


def _parted(tokens: Sequence[Token], k: int, start: int, *, heading: bool) -> bool:
    """Whether a word with a capital stands after a name without being part of it."""
    word, low = tokens[k].text, tokens[k].text.casefold()
    gap = tokens[k].start - tokens[k - 1].end
    return (
        gap > WIDEST_GAP
        or (gap == 0 and tokens[k - 1].word)
        or (low in STOP and not (low in SURNAMES and tokens[k - 1].text in GIVEN and not heading))
        or word in HONORIFICS
        or (heading and k > start + 1 and (low in COMMON or (is_word(low) and not is_surname(low))))
        or (heading and low in SPEECH)
        or (word in HEADS and k - start < 2 and word not in GIVEN and HEADS[word] != "place")
        or (low in ROLE_WORDS and low not in SURNAME_ROLES and capital_at(tokens, k + 1))
        or _known_name(tokens, k)
        or (k - start in (2, 4, 6) and _next_person(tokens, k))
        or (k > start + 1 and _city_after(tokens, k))
        or (k > start + 1 and _no_part(word) and _ends_name(tokens, k))
        or (k > start + 1 and _dateline(word) and not tokens[k - 1].text.isupper())
    )


def dates(tokens: Sequence[Token], i: int) -> bool:
    """Whether a month that is a given name too says when: In August Ruiz met them."""
    return i > 0 and tokens[i].text in MONTHS and tokens[i - 1].text.casefold() in BEFORE_MONTHS


def holiday_end(tokens: Sequence[Token], i: int) -> int:
    """The end of the name of a day that bears somebody's full name, Ana Ulstrom Ruiz Jr. Day; 0 where none begins."""
    for k in range(i + 1, min(len(tokens), i + LONGEST_HOLIDAY)):
        if tokens[k].text == "Day" and k > i + 2:
            return k + 1
        if not (tokens[k].capital or (tokens[k].text == "." and tokens[k - 1].text in SUFFIXES)):
            return 0
    return 0


def is_degree(tokens: Sequence[Token], i: int) -> bool:
    """Whether a degree stands behind a name and a comma: Ana Ruiz, M.D.; initials that a state may have too only behind
    a given name and another one.
    """
    if i < 2 or tokens[i - 1].text != "," or not tokens[i - 2].capital:
        return False
    word = tokens[i].text.rstrip(".")
    return word in DEGREES or (
        word in SHORT_DEGREES and i > 2 and tokens[i - 3].text in GIVEN and not _city_pair(tokens, i)
    )


def _city_pair(tokens: Sequence[Token], i: int) -> bool:
    """Whether the two words before a comma are a town: Alder Burnie, MD."""
    known = look_up(tokens, i - 3)
    return known is not None and known[0] == i - 1 and known[1].type == "place"


def speaks(tokens: Sequence[Token], end: int) -> bool:
    """Whether a verb of saying follows a name, as it follows persons and bodies alike."""
    return end < len(tokens) and tokens[end].text in SPEECH


def _no_part(word: str) -> bool:
    """Whether a word with a capital is seldom part of a name."""
    low = word.casefold()
    return (low in COMMON and low not in PARTICLES) or word in PARTISANS or word in DAYS


def _ends_name(tokens: Sequence[Token], k: int) -> bool:
    """Whether a surname stands before a word that is none."""
    return is_surname(tokens[k - 1].text) and not is_surname(tokens[k].text)


def _age_after(tokens: Sequence[Token], end: int) -> bool:
    """Whether an age follows between commas."""
    return (
        end + 2 < len(tokens)
        and tokens[end].text == ","
        and tokens[end + 1].text.isdigit()
        and tokens[end + 2].text == ","
    )


def lives(tokens: Sequence[Token], end: int) -> bool:
    """Whether what follows a name is said of the living alone: an age between commas, `, who`."""
    who = end + 1 < len(tokens) and tokens[end].text == "," and tokens[end + 1].text in {"who", "whose"}
    return who or _age_after(tokens, end)


def _no_surname(word: str) -> bool:
    """Whether a word is common in news and nobody is called by it."""
    return word.casefold() in COMMON and not is_surname(word) and word not in GIVEN


def _initialled(names: Sequence[str]) -> bool:
    """Whether an initial stands between two names: Godofredo A. Whitfield."""
    return len(names[1]) == 2 and names[1][1] == "." and names[0].casefold() not in COMMON and len(names[0]) > 2


def _abbreviation(names: Sequence[str]) -> bool:
    """Whether a name ends in an abbreviation that its other words are not: Alder PD."""
    last = names[-1]
    return (
        len(last) <= 3 and last.isupper() and last.isalpha() and not any(n.isupper() for n in names[:-1] if len(n) > 1)
    )


def _known_name(tokens: Sequence[Token], k: int) -> bool:
    """Whether a known name of several words begins here: Nora Whitfield White House."""
    known = look_up(tokens, k)
    return known is not None and known[0] > k + 1


def _city_after(tokens: Sequence[Token], k: int) -> bool:
    """Whether a known place follows a full name, as in a caption: Nora Whitfield London."""
    known = look_up(tokens, k)
    return known is not None and known[1].type == "place" and not {tokens[k - 1].text, tokens[k].text} & GIVEN.keys()


def _dateline(word: str) -> bool:
    """Whether a word is set in capitals, as the place that opens a report and follows its author."""
    return len(word) > 1 and word.isalpha() and word.isupper() and word not in SUFFIXES


def _korean(tokens: Sequence[Token], start: int) -> bool:
    """Whether the second half of a Korean given name stands behind a hyphen: Kim Jong-un."""
    return tokens[start].text.casefold() in EAST_ASIAN and _syllable(tokens, start + 3)


def _syllable(tokens: Sequence[Token], k: int) -> bool:
    """Whether the second half of a Korean given name stands here: Kim Jong-un."""
    return k < len(tokens) and not tokens[k].spaced and tokens[k].word and len(tokens[k].text) <= 5


def arabic_article(tokens: Sequence[Token], k: int) -> bool:
    """Whether an Arabic article and its hyphen stand before a name: al-Masri."""
    return (
        k + 2 < len(tokens)
        and tokens[k + 1].text in HYPHENS
        and not tokens[k + 1].spaced
        and capital_at(tokens, k + 2, glued=True)
    )


def _particle_pair(tokens: Sequence[Token], k: int) -> bool:
    return k + 1 < len(tokens) and tokens[k + 1].text in PARTICLES and capital_at(tokens, k + 2)


def stands_as_person(tokens: Sequence[Token], end: int) -> bool:
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
