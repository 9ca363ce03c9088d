"""Parts played: what one whose age is told did or suffered, by the words beside the age.

In: the words before and behind an age in its sentence. Out: whether its person died, was hit, or is taken for the one
who did it; nothing where no such word stands close enough to be said of this person and of nobody else. The rules read
English word order: who is told of before a passive or a participle suffered it (a boy of 9 was shot), who stands before
a verb and its object did it (a boy of 9 shot his sister), who stands behind one suffered it.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

import seeds
from transforms.words import lemma

DEAD, HURT, HIT = "dead", "hurt", "hit"
DOER, HELD, SUSPECT = "doer", "held", "suspect"

FORMS = {"headline": "participle", "itself": "deed"}
"""Forms of words by what a pattern finds them as."""

NEEDS = {"brought": "care", "treated": "harm"}
"""Forms of words that tell something only with one of another form behind them: rushed to a hospital."""

REACH_BEFORE, REACH_BEHIND = 70, 160
"""Code points of the sentence before and behind an age among which such words are looked for."""

ENDS = re.compile(r"[.;:!?()]|\d")
"""Where what is said of one person ends: a mark, or the next figure."""

NAMED = re.compile(
    r"(?:\b(?!The\b|An?\b)[A-Z][\w.'’-]*,?\s+){0,3}\b[A-Z][\w.'’-]*(?:,|\s\()\s*$|(?<=\w),\s*(?:an?\s+)?$"
)
"""A name, or a comma, between what was done and the age of whom it was done to: killed Ana Ruiz, 9."""

DETERMINER = r"(?:an?|the|his|her|their|its|another)"
CALENDAR = "|".join(row["word"].capitalize() for name in ("weekdays", "months") for row in seeds.rows(name))
CLOSED = "In|At|On|By|As|To|And|Dead|During|After|Before|Outside|Inside|Near|While|When|From|Over|With|Multiple"
KIN = "|".join(sorted({row["noun"] for row in seeds.rows("sources") if row["gender"]} | {"friend", "cousin"}))
OBJECT = rf"(?:(?:{DETERMINER}|{KIN}|two|three|four|five)\b(?!\s+times)|\d|(?!(?:{CLOSED}|{CALENDAR})\b)[A-Z]\w+)"
"""What begins the object of a verb: a determiner, a number, a name, in headlines kin, and no time or place."""

TIMES = re.compile(r"\s+\d+\s+times\b")
"""What follows one to whom it was done so often: shot 3 times."""

FATAL = ("fatally", "and kill")
"""What makes a death of what was done: fatally shot, shot and killed."""

OTHERS = re.compile(
    r"\b(?:not|never|neither|nor|without|whose|said|says|told|tells|added|recalled|believes?|saw|watched|heard|claims?|left|leaving|leaves)\b"
    rf"|n['’]t\b|\b{DETERMINER}\s+(?:[a-z-]+\s+)?(?!(?:and|then|who|or|was|is)\b)[a-z-]+\s+$",
    re.IGNORECASE,
)
"""What parts somebody from a word behind: a negation, speech, or somebody else before it (said her son was killed)."""

BESIDES = "in|on|at|by|of|to|with|when|after|before|near|from|and|while|during|outside|inside|for|as|dead"
"""Words that begin something else than the one to whom it was done: killed in a crash."""

WHO = (
    rf"(?:{DETERMINER}|one|two|three|four|five|\d|other|another|both|in|early|mid|late|aged?|ages"
    r"|m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|teen\w*|people)"
)
SAID_TO_BE = r"(?:is|was|were|are|as|has|have|been|identified|named|known|includ\w+|only|also)"
"""Words between a noun for somebody, the victim, and an age: the victim was identified as a man in his 40s."""

PARTING = r"(?:of|and|the|by|to|for|with|from|in|at|who|whose|was|is|told|said|says)"
"""What no noun stands behind that says who the one of the age is."""

ADVERB = r"(?:(?:\w+ly|also|then|later)\s+)"
BEING = r"(?:was|were|is|are|be|been|being|gets?|got)"


def parts_before(before: str) -> frozenset[str]:
    """What one whose age is told did or suffered, by the words of the sentence before the age.

    Returns:
        `suspect` and either `doer` or `held`, `hit` and either `dead` or `hurt`, or nothing.
    """
    return _parts(_before(before))


def parts_behind(behind: str) -> frozenset[str]:
    """The same by the words behind it."""
    return _parts(_behind(behind))


def _parts(part: str | None) -> frozenset[str]:
    if part is None:
        return frozenset()
    return frozenset({SUSPECT, part} if part in {DOER, HELD} else {HIT, HURT if part == HIT else DEAD})


def genders(words: Iterable[str]) -> list[str]:
    """The genders that nouns such as `girl` say those have of whom they are told."""
    return [gender for word in words if (gender := _nouns().get(lemma(word.lower())))]


@lru_cache(maxsize=4096)
def _before(before: str) -> str | None:
    """What is told of a person by the words that lead up to it."""
    near = ENDS.split(before[-REACH_BEFORE:])[-1]
    named = NAMED.search(near)
    lead = near[: named.start()] + " " if named else near
    if _by().search(lead):
        return DOER
    found = _leads().search(lead) or _is().search(lead)
    if found and _of_another().search(lead[: found.start()]):
        return None
    return None if found is None else _part(found, "deed", "noun", "catch", "called")


@lru_cache(maxsize=4096)
def _behind(behind: str) -> str | None:
    """What is told of a person by the words that follow; what they say first counts."""
    near = behind[:REACH_BEHIND]
    end = ENDS.search(near, 1)
    said = near[: end.end()] if end else near
    found = _follows().search(said)
    if found is None or OTHERS.search(said[: found.start()]):
        found = _called().match(near)
        return None if found is None else _part(found, "called")
    if found["does"]:
        return HIT if TIMES.match(near, found.end("does")) else DOER
    return _part(found, "itself", "participle", "headline", "state", *NEEDS)


def _part(found: re.Match[str], *forms: str) -> str | None:
    """The part that the word means which a pattern has found."""
    form, word = next((form, found[form]) for form in forms if found.groupdict().get(form))
    fatal = any(word in found.group().lower() for word in FATAL)
    return DEAD if fatal else _words()[FORMS.get(form, form)][word.lower()]


@cache
def _by() -> re.Pattern[str]:
    """What leads to the one who did it: was shot by his, was stabbed in the arm by a."""
    return re.compile(
        rf"\b(?:{_any('participle')})\s+(?:\w+\s+){{0,4}}by\s+(?:{DETERMINER}\s+)?(?:\w+\s+)?$", re.IGNORECASE
    )


@cache
def _leads() -> re.Pattern[str]:
    """What leads up to the one to whom it was done: killed a, wounding her aunt and her, the death of, arrested a."""
    again = rf"(?:\s+and\s+{ADVERB}?(?:kill|wound|injur)\w+)?"
    noun = rf"(?:\w+['’]s|(?!(?:{BESIDES})\b)[a-z]+)"
    tail = rf"(?:\s+{DETERMINER}\s+\w+\s+and)?(?:\s+{WHO}){{0,3}}(?:\s+{noun}){{0,2}}(?:\s+aged)?\s*[,:]?\s*$"
    return re.compile(
        rf"(?:{ADVERB})?\b(?:(?P<deed>{_any('deed')}){again}|(?P<noun>{_any('noun')})|(?P<catch>{_any('catch')})){tail}",
        re.IGNORECASE,
    )


@cache
def _of_another() -> re.Pattern[str]:
    """What stands before the noun for one beside whom another is told of: the victim of the, the mother of the."""
    return re.compile(rf"\b(?:(?:{KIN})s?|{_any('called')})\s+of\s+{DETERMINER}\s+(?:[a-z-]+\s+)?$", re.IGNORECASE)


@cache
def _is() -> re.Pattern[str]:
    """A noun before the one who is meant by it: the victim, the suspect is, identified the victims as two."""
    nouns = rf"\b(?P<called>{_any('called')})\b(?!['’])"
    return re.compile(rf"{nouns}[,:]?(?:\s+{SAID_TO_BE}){{0,4}}(?:\s+{WHO}){{0,4}}\s*[,:]?\s*$", re.IGNORECASE)


@cache
def _called() -> re.Pattern[str]:
    """A noun behind the age of the one who is meant by it: the 25-year-old victim."""
    words = rf"(?:\s+(?!{PARTING}\b)[a-z-]+){{0,2}}"
    return re.compile(rf"[-\s]*(?:years?[-\s]old)?{words}\s+(?P<called>{_any('called')})\b(?!['’])")


@cache
def _follows() -> re.Pattern[str]:
    """What follows the one who did it or suffered it."""
    participle = rf"(?:{ADVERB}|who\s+)*{BEING}\s+{ADVERB}*(?P<participle>{_any('participle')})\b"
    does = rf"{ADVERB}*\b(?P<does>(?i:{_any('deed')}))\b(?=(?:\s+and\s+\w+)?\s+{OBJECT})"
    headline = rf"{ADVERB}*\b(?<!\ba )(?<!\bthe )(?P<headline>(?i:{_any('participle')}))\b(?!\s+{OBJECT})"
    itself = rf"\b(?P<itself>(?i:{_any('deed')}))\s+(?:himself|herself)\b"
    state = rf"\b(?P<state>(?i:{_any('state')}))\b(?!\s+(?:{_any('unless')})\b)"
    between = rf"(?:\s+(?:of|(?!(?:{BESIDES})\b)[\w'’-]+)){{0,5}}?"
    more = "|".join(
        rf"\b(?P<{form}>(?i:{_any(form)}))(?={between}\s+(?i:{_any(what)})\b)" for form, what in NEEDS.items()
    )
    return re.compile(rf"{participle}|{itself}|{does}|{headline}|{state}|{more}")


def _any(form: str) -> str:
    """The words of a form, the longest first."""
    return "|".join(sorted(map(re.escape, _words()[form]), key=len, reverse=True))


@cache
def _words() -> dict[str, dict[str, str]]:
    """Words by form, and the part that each gives a person."""
    words: dict[str, dict[str, str]] = {}
    for row in seeds.rows("parts_played"):
        words.setdefault(row["form"], {})[row["word"]] = row["part"]
    return words


@cache
def _nouns() -> dict[str, str]:
    return {row["noun"]: row["gender"] for row in seeds.rows("sources") if row["gender"]}
