"""One-sided: what the words beside a figure make of it, so that one of which they do not is another quantity.

In: two statements. Out: what only one of them is, in words: what is lacking, what was attempted, a part of a time.
"""

import re
from collections.abc import Callable
from functools import cache

import seeds
from transforms.claims.concepts import of_kind
from transforms.slots.changed_since import owns_price
from transforms.slots.of_another import is_of_earlier
from transforms.slots.statements import MOMENTS, PERSONS, Statement
from transforms.slots.values import swapped

REST = re.compile(r"\b(?:all\s+but|except(?:\s+for)?)\s+$", re.IGNORECASE)
"""What stands before those that are left out."""

SHORT_BY = re.compile(r"\bshort\s+by\s+$", re.IGNORECASE)
SHORT = re.compile(
    r"(?:,[^,;.]{1,40},)?\s*(?:\w+\s+)?(?:short|shy)(?:\s+(?:of|in|at|on|after|and|but)\b|\s*(?:[.,;)]|$))",
    re.IGNORECASE,
)
"""What stands before and behind what is lacking: 12 votes short of a majority; 12 votes, up from nine, short of it."""

ALL_THERE_IS = re.compile(
    r"[^.;:]{0,40}?\b(?:exist(?:s|ed)?\b|in\s+existence\b"
    r"|(?:are|is|were|was)\s+(?:known|left|known\s+to\s+(?:exist|survive))(?:\s*(?:[.,;)]|$)|\s+(?:today|alive|worldwide"
    r"|on\s+earth|in\s+the\s+(?:wild|world))\b))",
    re.IGNORECASE,
)
"""What stands behind a count of all things of a kind: 34 paintings by her are known."""

MARK = re.compile(
    r"\b(?:below|above|under|beyond|exceed(?:s|ed|ing)?|reach(?:es|ed|ing)?|short\s+of|than)\s+(?:the|its|their)\s+$",
    re.IGNORECASE,
)
MARKED = re.compile(
    r"\s+(?:that|which|needed|required|recommended|considered|deemed|seen\s+as|threshold|target|goal|mark|benchmark)\b",
    re.IGNORECASE,
)
"""What stands before and behind a mark by which something is measured: below the 95 percent that is needed."""

COUNTED_IN = re.compile(
    r"(?<![-–])(?<!\bto )\b\d[\d,.]*\s+(?:[a-z-]+\s+){0,3}?(?:in|over|within)\s+(?:(?:just|only|about|some)\s+)*$"
)
"""What stands before the time over which something was counted: killed 1,200 people in nine days; not won 7-5 in it,
nor from 0 to 60 in 2.6 seconds."""

ATTEMPTED = re.compile(r"\battempted\b", re.IGNORECASE)
ATTEMPTED_BEFORE = re.compile(r"\battempted\s+$", re.IGNORECASE)
ATTEMPTED_BEHIND = re.compile(r"\s+attempted\s*(?:[.,;)]|$)", re.IGNORECASE)
"""What stands in the words of a count of deeds that were not done, before it or behind it: 34 passes attempted."""

SINCE = re.compile(r"\bsince(?:\s+(?:early|late|mid|the))?\s+$", re.IGNORECASE)
"""What stands before a day from which on something is counted."""

DIFFERENCE = re.compile(r"(?:^|\s)\s*(?:less|more|cheaper|dearer|extra)\b", re.IGNORECASE)
DIFFERENCE_BEFORE = re.compile(r"\b(?:extra|additional)\s+$", re.IGNORECASE)
"""What stands behind a sum by which one price is another, or within it ($112 more a year), and before it."""

PORTION = re.compile(r"\b(?:first|last|final|opening|closing)\s+$", re.IGNORECASE)
"""What stands before a length of time that is a part of a longer one: the last 25 minutes of the game."""

UP_TO_NOW = re.compile(
    r"\b(?:has|have|been)\b[^.;]*\b(?:for|over|in|during|within)\s+(?:the|his|her|its|their)\s+last\s+$", re.IGNORECASE
)
"""What stands before one that goes up to now, and is no part: have been on strike for the last three weeks."""

NEAR = 120
"""Code points before a length of time among which these words stand."""

OF_A_WHOLE = re.compile(r"\s+of\s+(?:the|a|an|his|her|its|their)\b", re.IGNORECASE)
"""What stands behind a part all the same: in the last five minutes of the game."""

EVER = "ever"
"""A word beside a figure that may be of another event, the largest or the least of its kind."""

NAMED = frozenset({"named", "identified", "recognized", "recognised"})
"""Words before those of whom the names are known, who may be some of all."""

LEFT = re.compile(
    r"\s+(?:still\s+)?(?:(?:to\s+(?:go|play|spare|come|run)|in\s+hand)\s*(?:[.,;)]|in\b|$)"
    r"|(?:remain(?:s|ed|ing)?|left)\s*(?:[.,;)]|$|(?:in|of|on)\s+(?:the|his|her|its|their|an?)\s+(?:[\w-]+\s+)?"
    r"(?:game|match|half|quarter|period|series|season|race|year|term|contract|deal|lease|loan|sentence|mandate)\b))"
)
"""What stands behind what is still to come or to be played: with one match to play, two years left on her contract; not
left in ruins.
"""

_MOST = (
    r"\b(?:first|only|most|least|best|worst"
    r"|(?!(?:west|east|rest|test|interest|arrest|protest|request|forest)\b)[a-z]{3,}est)\b[^,;:.]{0,60}"
)
RECORD = re.compile(rf"{_MOST}\bsince(?:\s+(?:early|late|mid|the))?\s+$", re.IGNORECASE)
"""The same where it is the last time before that something was so: the first strike since 2019."""

RECORD_SPAN = re.compile(
    rf"{_MOST}\bin\s+(?:(?:about|almost|nearly|over|more\s+than|at\s+least|the\s+past|the\s+last)\s+)*$", re.IGNORECASE
)
"""What stands before how long ago something was last so: the largest fire in eight years."""

LATELY = re.compile(
    r"\b(?:his|her|its|their|my|our|['’]s)\s+(?:first|last|final|opening|closing|previous|past|next)\s+$", re.IGNORECASE
)
"""What stands before a count that is a run of a longer one: missed six of his last seven shots."""

MARGIN = re.compile(r"\s+(?:out|back|behind|ahead|clear|adrift|apart|in\s+front)\b", re.IGNORECASE)
"""What stands behind by how much one is ahead of another: four games out."""

_ROUGHLY = r"(?:(?:just|only|a\s+mere|some|about|nearly|almost|around|over|more\s+than|fewer\s+than)\s+)?"
_BEATING, _OWNING, _FLEET = (
    "|".join(sorted(seeds.words("figure_words", role))) for role in ("beating", "owning", "fleet")
)
MARGIN_OF = re.compile(
    rf"\b(?:(?:margin|lead|majority|advantage)\s+of|(?:{_BEATING})\b[^.;:]{{0,60}}\bby)\s+{_ROUGHLY}$", re.IGNORECASE
)
"""The same before it: beating the incumbent, Ben Okafor, by just 90 votes."""

SUMMED = re.compile(rf"\b(?:for|to|at)\s+an?\s+(?:[\w-]+\s+)?total\s+of\s+{_ROUGHLY}[^\w\s]?$", re.IGNORECASE)
"""What stands before the sum of several that are told of: fell to $28 million in its second week, for a total of."""

STOCK = re.compile(
    rf"\b(?:(?:{_FLEET})\s+(?:(?:(?:is|was|are)\s+)?made\s+up\s+|consist(?:s|ed|ing)\s+)?of|(?:{_OWNING}))\s+{_ROUGHLY}$",
    re.IGNORECASE,
)
"""What stands before all that a body has: a fleet of 40 ships; not the ships that it orders."""

STILL = re.compile(
    r"\s+(?:[a-z]+\s+){0,2}?(?:are|were|is|was|remain(?:s|ed)?)\s+(?:still|yet|already)\b", re.IGNORECASE
)
"""What stands behind those that are so by now, of more: 300 families are still waiting."""

SAVED_BEFORE = re.compile(rf"\b(?:saved|saving|spared|sparing|rescued)\s+{_ROUGHLY}$", re.IGNORECASE)
SAVED = re.compile(
    r"\s+(?:(?:were|was|have\s+been|has\s+been|remained)\s+)?(?:saved|spared|rescued|unharmed|untouched|intact|undamaged)\b",
    re.IGNORECASE,
)
"""What stands before or behind things to which nothing happened: saved 80 homes from the fire."""

PARTED = re.compile(r",?\s+(?:[\w-]+\s+){0,4}?of\s+which\b", re.IGNORECASE)
"""What stands behind a whole of which a part is told: 70 boats, of which half sank."""

INCLUDED = re.compile(
    rf"\b(?:including|among\s+(?:them|which|these|those)),?\s+(?:at\s+least\s+)?{_ROUGHLY}$", re.IGNORECASE
)
"""What stands before a part of what is told: gunfire, including a dozen shots outside the hall."""

CONCEDED = re.compile(
    rf"\b(?:{'|'.join(sorted(seeds.words('figure_words', 'conceding')))})\s+(?:[a-z]+\s+){{0,3}}$", re.IGNORECASE
)
"""What stands before what the other side has made: conceded seven points."""

LEVEL = re.compile(r"\b(?:to|from|at)\s+(?:[a-z]+\s+){0,2}$", re.IGNORECASE)
"""What stands before what a number has become, or was: rose to about 1,200."""

_ASKING, _ASKING_FOR = ("|".join(sorted(seeds.words("figure_words", role))) for role in ("asking", "asking_for"))
ASKED = re.compile(
    rf"\b(?:{_ASKING}|(?:{_ASKING_FOR})(?:\s+on\s+\w+)?\s+for)\s+(?!to\b)(?:[a-z'’-]+\s+){{0,6}}?[^\w\s]?$",
    re.IGNORECASE,
)
"""What stands before what somebody would like to have: has asked for a cut of; who wants to sell so many will do so."""

HIT_BESIDE = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens)\s+"
    r"(?:(?:more|others?|people|persons|men|women|were|was)\s+){0,3}(?:shot|stabbed|wounded)(?:,\s+and|,|\s+and)\s+"
    r"(?:[a-z]+\s+){0,2}$",
    re.IGNORECASE,
)
HURT = re.compile(r"\s+(?:[a-z]+\s+){0,2}?(?:injured|hurt)\b", re.IGNORECASE)
"""What stands before and behind those who were hurt otherwise than by what hit others: six shot, and nearly 40 injured.
"""

AFTERSHOCK = "aftershock"
"""The incident that is another quake than the one before."""


Says = Callable[[Statement], bool]


def one_sided(one: Statement, other: Statement) -> str | None:
    """What only one of two figures is told to be, in words; None where both are or neither is."""
    rows = _rows(one.dimension, mistyped=swapped(one.claim.value, other.claim.value))
    return next((why for says, why in rows if says(one) != says(other)), None)


def is_record_span(before: str) -> bool:
    """Whether a length of time behind some words is how long ago something was last so."""
    return RECORD_SPAN.search(before) is not None


def _said(before: re.Pattern[str] | None = None, behind: re.Pattern[str] | None = None) -> Says:
    """Whether one of two patterns stands right before a figure or right behind it."""

    def says(statement: Statement) -> bool:
        ahead, after, _ = statement.telling.spoken
        return (before is not None and before.search(ahead) is not None) or (
            behind is not None and behind.match(after) is not None
        )

    return says


def _of_things(before: re.Pattern[str] | None = None, behind: re.Pattern[str] | None = None) -> Says:
    """As `_said`, of what counts no persons."""
    said = _said(before, behind)
    return lambda statement: not (statement.of_people or statement.block == PERSONS) and said(statement)


def _is_mark(statement: Statement) -> bool:
    before, after, _ = statement.telling.spoken
    return MARK.search(before) is not None and MARKED.match(after) is not None


def _is_extreme(statement: Statement) -> bool:
    return EVER in statement.telling.ahead | statement.telling.behind


def _are_named(statement: Statement) -> bool:
    return statement.block == PERSONS and not NAMED.isdisjoint(statement.telling.ahead)


def _is_of_aftershock(statement: Statement) -> bool:
    return AFTERSHOCK in statement.incidents


def _is_difference(statement: Statement) -> bool:
    within = DIFFERENCE.search(statement.claim.surface) is not None
    return within or _said(DIFFERENCE_BEFORE, DIFFERENCE)(statement)


def _is_portion(statement: Statement) -> bool:
    before, after, _ = statement.telling.spoken
    if PORTION.search(before) is None:
        return False
    return UP_TO_NOW.search(before[-NEAR:]) is None or OF_A_WHOLE.match(after) is not None


def _is_attempted(statement: Statement) -> bool:
    within = ATTEMPTED.search(statement.claim.surface) is not None
    return within or _said(ATTEMPTED_BEFORE, ATTEMPTED_BEHIND)(statement)


def _is_still(statement: Statement) -> bool:
    """Whether a count is of those that are still so; the missing, of whom others have been found, are no others."""
    return not statement.outcomes and _said(behind=STILL)(statement)


def _is_conceded(statement: Statement) -> bool:
    return not statement.of_people and _said(CONCEDED)(statement)


def _are_not_hit(statement: Statement) -> bool:
    before, after, _ = statement.telling.spoken
    return HIT_BESIDE.search(before) is not None and HURT.match(after) is not None


def _is_change(statement: Statement) -> bool:
    """Whether a count is by how many persons a number has changed: the town gains 1.3 million people."""
    moves = statement.claim.first_term in of_kind("movement")
    return moves and statement.block == PERSONS and not _said(LEVEL)(statement)


def _is_asked(statement: Statement) -> bool:
    """Whether somebody would like to have so much; whom police want is no such figure."""
    return statement.dimension not in MOMENTS and not statement.of_people and _said(ASKED)(statement)


ANY: frozenset[str] = frozenset()
"""Of whatever dimension."""

COUNT, TIME, DATE = frozenset({"count"}), frozenset({"time"}), frozenset({"date"})
MADE, MONEY = frozenset({"count", "index point"}), frozenset({"money"})

OF_THINGS = frozenset({
    "count", "money", "money per time", "fraction", "time", "length", "mass", "area", "volume", "speed", "temperature",
    "power", "energy",
})  # fmt: skip

Row = tuple[Says, frozenset[str], str]

ONE_SIDED: tuple[Row, ...] = (
    (_said(REST), ANY, "one is the rest of a whole"),
    (is_of_earlier, OF_THINGS, "one is of something that was there before"),
    (_said(SHORT_BY, SHORT), ANY, "one is what is lacking"),
    (_is_mark, ANY, "one is a mark by which something is measured"),
    (_said(COUNTED_IN), TIME, "one is the time that something was counted over"),
    (_of_things(behind=LEFT), COUNT | TIME, "one is what is left"),
    (_is_extreme, ANY, "one of them is the most or the least that there has ever been"),
    (_are_named, ANY, "one counts those whose names are known"),
    (_are_not_hit, COUNT, "one counts those who were hurt beside those who were hit"),
    (_is_of_aftershock, frozenset({"magnitude"}), "one is that of a quake after the other"),
    (owns_price, DATE, "one is the day of a price"),
    (_is_difference, frozenset({"money", "money per time"}), "one is by how much a sum is another"),
    (_is_portion, TIME, "one is a part of a longer time"),
    (_said(RECORD_SPAN), TIME, "one is how long ago something was last so"),
    (_said(LATELY), COUNT, "one is a run of a longer one"),
    (_is_conceded, MADE, "one is what the other side has made"),
    (_of_things(MARGIN_OF, MARGIN), MADE, "one is by how much one is ahead"),
    (_said(SUMMED), MONEY, "one is the sum of several"),
    (_of_things(STOCK), COUNT, "one is all that a body has"),
    (_of_things(behind=PARTED), COUNT, "one is the whole of a part that is told beside it"),
    (_of_things(SAVED_BEFORE, SAVED), COUNT, "one counts those to which nothing happened"),
    (_of_things(INCLUDED), COUNT, "one is a part of what is told"),
    (_is_still, COUNT, "one counts those that are so by now"),
    (_is_attempted, COUNT, "one counts what was attempted"),
    (_said(SINCE), DATE, "one is the day from which on something is counted"),
    (_said(RECORD), DATE, "one is the last time before that something was so"),
    (_said(behind=ALL_THERE_IS), COUNT, "one counts all that there are"),
)
"""What the words say of a figure, of which dimensions, and why it is then another one, in words."""

UNLESS_SWAPPED: tuple[Row, ...] = (
    (_is_asked, ANY, "one is what somebody asks for"),
    (_is_change, COUNT, "one is by how many a number has changed"),
)
"""The same, but for two values with the same digits in another order, which are of one quantity all the same."""


@cache
def _rows(dimension: str, *, mistyped: bool) -> tuple[tuple[Says, str], ...]:
    rows = ONE_SIDED if mistyped else ONE_SIDED + UNLESS_SWAPPED
    return tuple((says, why) for says, dimensions, why in rows if not dimensions or dimension in dimensions)
