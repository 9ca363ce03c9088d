"""Wording: what the words around a figure say of it beyond its measure: degree, part or whole, outcome.

In, for each function: the text of the figure's sentence before it, after it, or both. Out: what they say.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import seeds
from transforms.claims.concepts import concept_of, of_kind
from transforms.words import WORD, verb_base

NEAR = 60
"""Code points around a figure in which a cue is looked for."""

BESIDE = 2
"""Words on either side of a figure among which the outcome that it counts is looked for first."""

PHRASE_REACH = 5
"""Words behind a figure after which a phrase may still tell what it counts: 400 people had to be brought to safety."""

ROUGHLY = r"(?:(?:just|only|about|some|nearly|almost|around|over|more\s+than)\s+)*"
"""A pattern of the words that may stand right before a figure and say how it is meant."""

CLAUSE_END = re.compile(r"[.,;:()]|\b(?:and|but|while|whereas)\b", re.IGNORECASE)

NEXT = re.compile(
    r"[;:()]|,\s+(?:which|who|where|(?:twice|half|more|fewer|less|compared|up|down)\b)"
    r"|\b(?:while|whereas|but|and\s+(?:is|are|was|were|has|have|had|will|would|said|says))\b",
    re.IGNORECASE,
)
"""Where the next statement of a sentence begins."""

LASTING = re.compile(r"\b(?:than|in|within|for|about|of|after|almost|nearly|half)\s+$", re.IGNORECASE)
"""What makes a cue the length of something that went on: in little more than a year."""

TURN = re.compile(
    r"[.,;:()]|\b(?:and|but|while|whereas|some|many|most|among|including|of\s+(?:whom|them|which)|who)\b",
    re.IGNORECASE,
)
"""Where what is said of a whole figure ends and what is said of a part of it may begin."""

DEGREES = {word: degree for degree in ("slight", "serious") for word in seeds.words("figure_words", f"{degree}_harm")}
"""Words that single out the lightly or the badly hurt among the hurt."""

CONDITION = re.compile(
    r"\bin\s+(?:(?:a|an|very|extremely)\s+)*(?:critical|serious|severe|grave|life-threatening)(?:\s+but\s+\w+)?\s+condition\b",
    re.IGNORECASE,
)
"""What a hospital says of the badly hurt."""

WHOLE = re.compile(
    r"\b(?:of|among)\s+(?:all\s+)?(?:the|its|those|these|all|his|her|their)\s+(?:about\s+|around\s+|some\s+|nearly\s+|past\s+|last\s+)?$",
    re.IGNORECASE,
)
"""What stands before the whole that a part is taken from: `two of the three victims died`."""

PART = re.compile(r"\s+of\s+(?:(?P<whom>them|whom|which)|the|those|these|its|his|her|their)\b", re.IGNORECASE)
"""What stands behind a part."""

ALONE = re.compile(r"\balone,?\s+(?!(?:in|at|with|on|when|and)\b)[^,;:]{0,40}$", re.IGNORECASE)
"""What stands before the share of one among several: the district clinic alone took in 90."""


PREDICATED = re.compile(r"[,;:\d]|\band\b", re.IGNORECASE)
"""What ends the words that say what became of those who are counted."""


PREDICATE = re.compile(r"\b(?:were|was|are|is|have|has|had|died|survived|escaped)\b", re.IGNORECASE)
"""Where what is said of a part begins."""

LEADING = re.compile(
    r"\s*(?:(?:were|was|are|is|have|has|had|been|to\s+be|needed|not|never|also|later|since|already|still)\s+)*",
    re.IGNORECASE,
)
"""Little words with which that begins: had never been vaccinated, had to be rescued."""

RELATIVE_CLAUSE = re.compile(r"\b(?:who|which|that)\s+(?P<told>[^,;]*)$", re.IGNORECASE)
"""A relative clause that a figure stands in."""

DEED = re.compile(
    r"\b(?:of|for|with|to|after|before|by|in|over)\s+"
    r"(?P<told>(?:(?:the|an?|fatal|deadly|\w+ly)\s+){0,2}\w+ings?(?:\s+and\s+\w+ing)?(?:\s+of)?)\s+"
    r"(?:(?:at\s+least|more\s+than|up\s+to|about|the|all|another)\s+)?$",
    re.IGNORECASE,
)
"""What was done to those who are counted, by somebody of whom something else is told: charged with shooting two."""

FINDING = re.compile(r"\b(?:find|found|finding|discovered)\s[^,;]*$", re.IGNORECASE)
"""What makes those counted the ones who are found: who arrives to find three victims is not one of them."""

OPENS_CLAUSE = re.compile(
    r"\b(?:after|when|as|once|because|before|since)\s+"
    r"(?:(?:at\s+least|more\s+than|up\s+to|about|around|some|the|all|another|those)\s+){0,2}$",
    re.IGNORECASE,
)
"""What stands before a figure that is the subject of a clause of its own: died after four people were shot."""

AUXILIARIES = frozenset({"was", "were", "had", "have", "has", "got", "are", "is"})

CLAUSE_REACH = 120
"""Code points before a figure within which such a clause begins."""


IN_BRACKETS = re.compile(
    r"\d[\d.,]*\s*(?:[a-z]+\s*){0,3}[(\[]\s*(?:about|around|roughly|some|or)?\s*\W?$", re.IGNORECASE
)


SELF = re.compile(
    r"\b(?:before|then|and(?:\s+then)?)\s+(?:\w+\s+){0,5}(?:himself|herself|themselves)\b|\b(?:murder|murders)-suicide\b",
    re.IGNORECASE,
)
"""Words by which a toll leaves out who did it: `killed four people before turning the gun on himself`."""


@cache
def cues(kind: str) -> re.Pattern[str]:
    """The words of a kind in `seeds/figure_cues.csv`."""
    cues = sorted((row["cue"] for row in seeds.rows("figure_cues") if row["kind"] == kind), key=len, reverse=True)
    words = "|".join(cues).replace(" ", r"\s+")
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


@cache
def _outcome_phrases() -> Mapping[str, str]:
    """Phrases that tell an outcome which none of their words tells: from their homes."""
    return {row["phrase"]: row["concept"] for row in seeds.rows("outcome_phrases")}


@cache
def _told_in_a_phrase() -> re.Pattern[str]:
    phrases = "|".join(phrase.replace(" ", r"\s+") for phrase in sorted(_outcome_phrases(), key=len, reverse=True))
    return re.compile(rf"(?:\W*+\w++){{0,{PHRASE_REACH}}}?\W*\b(?P<phrase>{phrases})\b", re.IGNORECASE)


@cache
def _counted_in() -> re.Pattern[str]:
    nouns = "|".join(sorted((row["noun"] for row in seeds.rows("attackers")), key=len, reverse=True))
    return re.compile(
        rf"\b(?:including|counting|plus|as\s+well\s+as)\s+(?:the\s+)?(?:(?P<count>two|three|four|2|3|4)\s+)?"
        rf"(?:\w+\s+){{0,2}}(?P<who>{nouns})\b",
        re.IGNORECASE,
    )


_SMALL = {"two": 2, "three": 3, "four": 4, "2": 2, "3": 3, "4": 4}


def tells_looks(words: str) -> bool:
    """Whether words tell what somebody looks like: a list of who is wanted does so of one after the other."""
    return _looks().search(words) is not None


@cache
def _looks() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(seeds.words('figure_words', 'looks')))})\b", re.IGNORECASE)


OF_ITS_OWN = re.compile(
    r"\bsince\s+(?:the\s+)?(?:[a-z]+\s+){1,3}?(?:began|begun|started|erupted|broke\s+out|hit|struck)\b", re.IGNORECASE
)
"""What says that something is counted over the whole of one event: since the outbreak began."""


def is_wide(before: str, after: str, *, ranked: bool = False) -> bool:
    """Whether a figure is counted over more than one event: a year, a city. An event that lasts is one from its start.

    What the next statement of the sentence is counted over says nothing: three hurt, twice as many as in a year.

    Args:
        before: the words before the figure.
        after: the words behind it.
        ranked: whether it is a rank, as of the fifth victim of the year; on the last day of the year one event happens.
    """
    told = OF_ITS_OWN.sub(" ", f"{before[-NEAR:]} {NEXT.split(after[:NEAR], maxsplit=1)[0]}")
    found = cues("wide").finditer(told)
    wide = any(not (cue[0].lower().startswith("a ") and LASTING.search(told, 0, cue.start())) for cue in found)
    return wide or (ranked and cues("wide rank").search(told) is not None)


def attackers_counted(after: str) -> int:
    """How many of those who did it a toll says that it counts in: `five dead, including the gunman`."""
    found = _counted_in().search(after[:NEAR])
    return 0 if found is None else _SMALL.get((found["count"] or "").lower(), 1)


def leaves_attacker_out(after: str) -> bool:
    """Whether the words go on to the death of who did it: `killed four people before killing himself`."""
    return SELF.search(after[: 2 * NEAR]) is not None


def is_whole(before: str) -> bool:
    """Whether a figure is the whole that a part is taken from."""
    return WHOLE.search(before) is not None


def is_part(before: str, after: str) -> bool:
    """Whether a figure is a part of what the words behind it name, the share of one among several, or those of the hurt
    who are not home yet: `four of the victims`, `the clinic alone took in 90`, `15 people remain in hospital`.
    """
    if PART.match(after) is not None or ALONE.search(before) is not None:
        return True
    return cues("left in care").search(PREDICATED.split(after[:NEAR], maxsplit=1)[0]) is not None


def outcome_of_part(after: str) -> tuple[str, ...]:
    """The outcome that the words behind tell of a part: four of them died. Such a count is of all who died.

    What those are of whom it is a part, four of the injured sailors, is no outcome of it.
    """
    part = PART.match(after)
    if part is None:
        return ()
    told = part if part["whom"] else PREDICATE.search(after, part.end())
    if told is None:
        return ()
    behind = LEADING.match(after, told.end() if told is part else told.start())
    return outcome_beside("", after[behind.end() if behind else told.start() :])


def told_of_its_own(outcomes: Sequence[str], before: str, after: str) -> tuple[str, ...]:
    """The outcomes that are a figure's own: a guard slain by a raider who shot two sailors tells of no two dead, a man
    charged with shooting two of no two who are charged.

    Args:
        outcomes: those that the sentence tells.
        before: its words before the figure.
        after: its words behind it.
    """
    near = before[-CLAUSE_REACH:]
    if FINDING.search(near):
        own = {concept_of(word) for word in WORD.findall(after)}
        outcomes = [outcome for outcome in outcomes if outcome in own or outcome in of_kind("people")]
    deed = DEED.search(near)
    if deed is not None:
        done, behind = ({concept_of(word) for word in WORD.findall(words)} for words in (deed["told"], _clause(after)))
        if not done.isdisjoint(of_kind("incident")):
            return tuple(outcome for outcome in outcomes if outcome in done | behind)
    clause = RELATIVE_CLAUSE.search(near)
    if clause is None:
        return tuple(outcomes)
    own = {concept_of(word) for word in WORD.findall(f"{clause['told']} {after}")}
    return tuple(outcome for outcome in outcomes if outcome in own or own.isdisjoint(of_kind("incident")))


def opens_clause(before: str, after: str) -> bool:
    """Whether a figure is the subject of a clause that a conjunction opens: died when two cars collided, but no died
    after two days in hospital. What befell somebody before it is told of others.
    """
    if OPENS_CLAUSE.search(before[-NEAR:]) is None:
        return False
    behind = [word.lower() for word in WORD.findall(_clause(after))[:BESIDE] if not word.endswith("ly")][:1]
    return any(word in AUXILIARIES or (verb_base(word) != word and not word.endswith(("ing", "s"))) for word in behind)


def _clause(after: str) -> str:
    """The words behind a figure up to the end of its clause."""
    return CLAUSE_END.split(after[:NEAR], maxsplit=1)[0]


def is_converted(before: str) -> bool:
    """Whether a figure stands in brackets behind another one, as what that is in another currency or unit."""
    return IN_BRACKETS.search(before[-2 * NEAR :]) is not None


def degree(terms: Iterable[str], limits: Iterable[str], after: str) -> str | None:
    """Whether a count is of the lightly or the badly hurt alone."""
    near = TURN.split(after[:NEAR], maxsplit=1)[0].lower().split()
    return next((DEGREES[word] for word in (*terms, *limits, *near) if word in DEGREES), None)


def outcome_beside(before: str, after: str) -> tuple[str, ...]:
    """The outcome that stands right behind a figure, or else right before it: `2 dead, 4 wounded`, `kills 2`.

    A phrase behind it tells more than a word, unless that stands before it: driven from their homes; died in hospital.
    Who is in critical condition is hurt, if no outcome stands beside.
    """
    clause = _clause(after)
    told = _told_in_a_phrase().match(clause)
    if told is not None and of_kind("people").isdisjoint(map(concept_of, WORD.findall(clause[: told.start("phrase")]))):
        return (_outcome_phrases()[" ".join(told["phrase"].lower().split())],)
    behind: Sequence[str] = WORD.findall(clause)[:BESIDE]
    ahead: Sequence[str] = WORD.findall(CLAUSE_END.split(before[-NEAR:])[-1])[-BESIDE:]
    for word in (*behind, *reversed(ahead)):
        concept = concept_of(word)
        if concept in of_kind("people"):
            return (concept,)
    return ("injury",) if CONDITION.search(TURN.split(after[:NEAR], maxsplit=1)[0]) else ()
