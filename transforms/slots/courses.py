"""Courses: where in the course of an incident an hour lies, as its sentence tells.

Whatever their words, the hours of a report of a shooting, a fire or a crash are those at which it happened, at which
help was called, or at which help came; or they are of something else. In: an hour, or the text of an article. Out:
which of these the hour is, and whether the article tells of more incidents than one.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import zip_longest

import seeds
from transforms.claims.concepts import concept_of, of_kind
from transforms.claims.limits import limits_hour
from transforms.slots.statements import Statement
from transforms.stories.told_alike import KEPT
from transforms.words import CLOSED_WORDS, WORD, lemma, verb_base

HAPPENED, CALLED, CAME = "it happened", "help was called", "help came"
COURSE = (HAPPENED, CALLED, CAME)
"""The course of an incident, as far as hours are told of it."""

OTHER, ARRIVED, HELPER, BEGAN, ANOTHER, APART = "other", "arrived", "helper", "began", "another", "apart"
"""What the words of an hour say besides: that it is of something else, that somebody came, that these are help, that
something began, and that what they are of is another one, or at another time."""

OTHERS = frozenset({OTHER, ANOTHER, APART})
"""Those of something else than the incident at its time."""

INCIDENTS = of_kind("incident") | {"injury", "death", "fire", "abduction"}
"""Concepts whose words say that it happened."""

REACH = 24
"""Words of its clause that say what an hour is the hour of."""

OPENING = 8
"""Words before an hour up to which it opens its sentence, so that what it is the hour of stands behind it."""

LEAD = re.compile(
    r"\b(?:(?:just|shortly|soon|right|moments|sometime|a\s+little)\s+)?"
    r"(?:(?:before|after|about|around|approximately|roughly|at|by)\s+){1,2}$",
    re.IGNORECASE,
)
"""What leads to an hour, and opens no clause."""

CLAUSE = re.compile(
    r"(?<!\breport )(?<!\breports )(?<!\bcall )(?<!\bcalls )"
    r"\b(?:that|which|who|when|where|after|before|while(?!\s+\w+ing\b)|because)\s|[;:]\s|(?<=[a-z])\.(?=[A-Z])",
    re.IGNORECASE,
)
"""What opens the clause of an hour: police learned that he was shot at noon. A report that somebody was shot at noon
opens none, as the hour may be that of the report."""

ARTICLE = re.compile(r"\b(?:the|an?|this|that)\s+(?:early\s+|late\s+)?$", re.IGNORECASE)
OF_NOUN, GENITIVES = re.compile(r"(?:['’]s)?((?:\s+[\w'’-]+){1,4})"), ("'s", "’s")
"""What stands before and behind an hour or a day that says of a noun when it was: the March 3 shooting."""

ASIDE = re.compile(r",\s+(?:who|which|where|when|while)\b[^,.;]{0,120},", re.IGNORECASE)
"""What is said aside, of something else than the hour behind it: the man, who later died, was shot at noon."""

IT_BEGAN = re.compile(r"\bit\s+(?:all\s+)?(?:began|started)\b", re.IGNORECASE)
"""What says of an incident that it was; a party and a trial begin as well."""

ARTICLES = frozenset({"the", "a", "an"})
AUXILIARIES = frozenset({"is", "are", "was", "were", "be", "been", "being", "will", "would"})
"""Words before one that is no verb, and before one that is, whatever its form."""

CLAUSE_BEHIND = re.compile(r"[^.;]{0,120}?\b(?:when|as)\s", re.IGNORECASE)
"""What stands between an hour and the clause behind it that tells what happened: he was outside at noon when."""

INCIDENT_NOUNS, SEVERAL = seeds.words("moment_words", "incident"), seeds.words("moment_words", "several")
"""What another one of makes two incidents, and the words that make several of them with its plural."""

PHRASE_ENDS = CLOSED_WORDS | frozenset(row["word"] for row in seeds.rows("verb_forms"))
"""Words that end a phrase of nouns, and those with the verbs that mostly do."""


def course_of(statement: Statement) -> str | None:
    """Where in the course of an incident an hour lies, `OTHER` if it is of something else; None if nothing tells."""
    claim = statement.claim
    if claim.value is None or claim.negated or claim.modality not in {"asserted", "quoted", "possible"}:
        return OTHER
    return OTHER if limits_hour(claim, statement.telling.spoken[0]) else told_course(statement)


def told_course(statement: Statement) -> str | None:
    """The same of an hour or a day, as far as the words of its clause tell."""
    before, after, _ = statement.telling.spoken
    return _told(before, after)


@lru_cache(maxsize=KEPT)
def _told(before: str, after: str) -> str | None:
    named = OF_NOUN.match(after) if ARTICLE.search(before) or after.startswith(GENITIVES) else None
    if named is not None and (parts := _parts(WORD.findall(named[1]))):
        return _course(parts[:1])
    *others, last = CLAUSE.split(LEAD.sub("", ASIDE.sub(" ", before)))
    closed = bool(others) and last.rstrip().endswith(",")  # called after a man was shot, at noon
    clauses = reversed(others if closed else [*others, last])
    found = next((course for clause in clauses if (course := _course_of_clause(clause)) is not None), None)
    return found or _course_behind(after, opens=len(WORD.findall(before)) <= OPENING)


def _course_behind(after: str, *, opens: bool) -> str | None:
    """What the words behind an hour say of it: those of its own clause where it opens that, or those of the next."""
    behind = CLAUSE_BEHIND.match(after)
    if behind is None and not opens:
        return None
    parts = _parts(WORD.findall(after[behind.end() :] if behind else after)[:REACH])
    if not OTHERS.isdisjoint(parts[:1]):
        return OTHER
    return _course([part for part in parts if part not in OTHERS])


def _course_of_clause(clause: str) -> str | None:
    return HAPPENED if IT_BEGAN.search(clause) else _course(_of_last_verb(WORD.findall(clause)[-REACH:]))


def _of_last_verb(words: Sequence[str]) -> list[str]:
    """What the words of a clause say of the hour behind it: what is of something else only counts as its last verb, or
    beside that, or where it has none.
    """
    told = list(_told_parts(words))
    parts = _helped([part for _, part in told])
    verbs = [at for at, (word, _) in enumerate(told) if _is_verb(words, word)]
    if not verbs:
        return parts
    *earlier, last = verbs
    if parts[last] == BEGAN:
        return [part for part in parts if part != BEGAN][:1]
    if parts[last] == OTHER:
        return [OTHER]
    since = earlier[-1] if earlier else -1
    return [part for at, part in enumerate(parts) if part != OTHER and (part != APART or at > since)]


def _is_verb(words: Sequence[str], at: int) -> bool:
    """Whether a word of an act is a verb in a form that says when it was: shot, but no shooting and no injured man."""
    word, before = words[at].lower(), words[at - 1].lower() if at else ""
    if before in ARTICLES:
        return False
    base = verb_base(word)
    return before in AUXILIARIES or (base != word and not word.endswith(("ing", "s")) and _part(base) is not None)


def _course(parts: Sequence[str]) -> str | None:
    """What some words say of an hour, of which a call says more than what was reported: a call of shots fired."""
    parts = [OTHER if part in OTHERS else part for part in _helped(parts)]
    found = next((part for part in (OTHER, CALLED, CAME, ARRIVED, HAPPENED) if part in parts), None)
    return CAME if found == ARRIVED else found


def _helped(parts: Sequence[str]) -> list[str]:
    """Some words, of which an arrival that is not that of help is of something else."""
    return [OTHER if part == ARRIVED and HELPER not in parts else part for part in parts]


def _parts(words: Sequence[str]) -> list[str]:
    return [part for _, part in _told_parts(words)]


def _told_parts(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Those of some words that say what an hour is the hour of, by their places, and what each says."""
    for at, word in enumerate(words):
        phrase = f"{lemma(word)} {words[at + 1].lower()}" if at + 1 < len(words) else ""
        part = _acts().get(phrase) or _part(word)
        if part is not None:
            yield at, part


@lru_cache(maxsize=50_000)
def _part(word: str) -> str | None:
    known = _acts().get(word.lower()) or _acts().get(lemma(word))
    return known or (HAPPENED if concept_of(word) in INCIDENTS else None)


@cache
def _acts() -> Mapping[str, str]:
    courses = {"happened": HAPPENED, "called": CALLED, "came": CAME}
    return {row["word"]: courses.get(row["part"], row["part"]) for row in seeds.rows("hour_acts")}


def tells_of_several(text: str) -> bool:
    """Whether a text tells of another incident beside its own, so that which of them an hour is of is open."""
    return any(_names_incident(found[2], several=found[1].lower() in SEVERAL) for found in _another().finditer(text))


def _names_incident(phrase: str, *, several: bool) -> bool:
    """Whether a phrase of nouns begins with an incident, or with several: fatal shooting, but no fire truck."""
    words = phrase.lower().split()
    for word, behind in zip_longest(words, words[1:], fillvalue=""):
        plural = word.endswith("s") and lemma(word) in INCIDENT_NOUNS
        if not plural and word not in INCIDENT_NOUNS:
            if word in (CLOSED_WORDS if several else PHRASE_ENDS):  # two reported fires; another opened fire
                return False
        elif not behind or behind in PHRASE_ENDS or behind.endswith(("ed", "ing")):
            return plural or not several
    return False


@cache
def _another() -> re.Pattern[str]:
    leads = SEVERAL.union(word for word, part in _acts().items() if part == ANOTHER)
    return re.compile(rf"\b({'|'.join(sorted(leads))})(?: such)?((?:[^\S\n]+[\w'’-]+){{1,4}})", re.IGNORECASE)
