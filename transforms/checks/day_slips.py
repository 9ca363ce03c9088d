"""Day slips: how likely it is that of two days that differ one is a mistake about the other's event.

In: two dates of independent texts with what is told around each, and all dates of their story. Out: the logarithm of
the odds, made of traits by weights that were fitted offline (`benchmarks/day_slips.py`) and stand in
`seeds/day_slips.csv`. Most days of a story differ because it goes on: somebody is shot, dies, is arrested, is charged.
A mistake is told otherwise: the same act in the same words and names, on a day that no other text gives to anything.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cache

import seeds
from transforms.checks.article_sentences import words_of
from transforms.claims.claims import as_day
from transforms.claims.concepts import concept_of, of_kind
from transforms.dates.weekdays import named_weekday, weekday_of
from transforms.slots.dated_acts import HAPPEN, HIT, NEXT, days_apart
from transforms.slots.statements import Statement, tells_or_follows
from transforms.slots.subjects import same_name
from transforms.stories.gists import gist, likeness_of_words, shared
from transforms.stories.told_alike import nearness
from transforms.tables import Article, Claim
from transforms.words import information, lemma, stem

ONE_SPELL = {"day": 7, "month": 93, "year": 3 * 366}
"""Days between two dates of a grain up to which they are more likely those of one event than of two of a kind."""

LASTS = (("day", 1), ("month", 30), ("year", 365))
"""How many days after its first the last day of a date of each grain is at most."""

LONG_SINCE = 14
"""Days between two reports from which more of them tell nothing more."""

MANY_NAMES = 12.0
"""Information of the names that two sentences share from which more of it tells nothing more."""

ENOUGH = 2
"""Texts, or names, from which more of them tell nothing more."""

NO_ACTS = HAPPEN | {row["word"] for row in seeds.rows("day_companions")}
"""Words that stand beside a date and are no act of their own: it happened, in the evening, at home."""

MOST_SURE = 0.9
"""Highest confidence of a finding."""

ONE_MEANING = 0.5
"""Likeness of two words from which they name one act."""

DAY_SECONDS = 86_400

Moment = tuple[float | None, float | None, int | None]
"""First and last day of a date, and the weekday that it names."""


class StoryDates:
    """All dates of one story: which text gives which day, and which words it knows."""

    def __init__(self, dates: Mapping[str, Sequence[Claim]], articles: Mapping[str, Article]) -> None:
        """Take the dates by article, and the articles by id, with `lineage_id`."""
        self.articles = articles
        self._given = {name: Counter(map(_moment, told)) for name, told in dates.items()}
        self._texts: dict[str, list[str]] = defaultdict(list)
        for name in sorted(dates):
            self._texts[self.text_of(name)].append(name)
        self._times: dict[tuple[str, Moment], int] = {}

    def text_of(self, article_id: str) -> str:
        """The lineage of an article."""
        return self.articles[article_id].lineage_id or article_id

    def times(self, article_id: str, claim: Claim) -> int:
        """How often an article gives a day to anything."""
        wanted = _moment(claim)
        found = self._times.get((article_id, wanted))
        if found is None:
            told = self._given[article_id]
            found = self._times[article_id, wanted] = sum(n for one, n in told.items() if _can_be(one, wanted))
        return found

    def giving(self, claim: Claim, besides: str) -> tuple[int, int]:
        """How many texts besides one lineage give a day to anything, and how many give any."""
        others = [names for text, names in self._texts.items() if text != besides]
        return sum(any(self.times(name, claim) for name in names) for names in others), len(others)

    def unknown(self, names: Collection[str], besides: str) -> int:
        """How many of some names stand in no text besides one lineage."""
        left = set(names)
        for text, articles in self._texts.items():
            for name in articles if text != besides else ():
                left -= words_of(self.articles[name].text) if left else set()
        return len(left)

    def written_before(self, article_id: str, claim: Claim) -> bool:
        """Whether an article was published before a date; not where either is unknown."""
        published = self.articles[article_id].published_at
        return published is not None and claim.low is not None and claim.low > published.timestamp() / DAY_SECONDS


def _moment(claim: Claim) -> Moment:
    return claim.low, claim.high, named_weekday(claim)


def can_be(date: Claim, claim: Claim) -> bool:
    """Whether a date can be the day of a claim, or lies within it."""
    return _can_be(_moment(date), _moment(claim))


def _can_be(date: Moment, claim: Moment) -> bool:
    low, high, weekday = claim
    if date[0] is None or date[1] is None or low is None or high is None:
        if weekday is None and low is not None and low == high:
            weekday = weekday_of(low)
        return weekday is not None and date[2] == weekday
    return date[1] - date[0] <= max(NEXT, high - low) and date[0] <= high and low <= date[1]


def odds(odd: Statement, right: Statement, alike: float, story: StoryDates) -> float:
    """The logarithm of the odds that a date is a mistake where another text has the right one.

    Args:
        odd: the date that may be the mistake.
        right: the other one, of an independent text.
        alike: how alike their sentences are (0 to 1).
        story: all dates of their story.
    """
    weights = _weights()
    return math.fsum(weights[name] * value for name, value in traits(odd, right, alike, story).items())


def confidence(sure: float) -> float:
    """How sure a finding is (0 to 1) from the logarithm of its odds; rules about days are never quite sure."""
    return min(MOST_SURE, 1 / (1 + math.exp(-sure)))


def traits(odd: Statement, right: Statement, alike: float, story: StoryDates) -> Mapping[str, float]:
    """What is weighed of two dates, by the names of `seeds/day_slips.csv`; see `odds` for what goes in."""
    mine, theirs = odd.claim, right.claim
    text = story.text_of(mine.article_id)
    giving, others = story.giving(theirs, text)
    strays, _ = story.giving(mine, text)
    names = math.fsum(information(name) for name in odd.telling.names & right.telling.names)
    acts = _act(odd), _act(right)
    after = [act is not None and _follows(act) for act in acts]
    ahead = [side.claim.modality in {"planned", "possible"} for side in (odd, right)]
    published = [story.articles[side.claim.article_id].published_at for side in (odd, right)]
    since = abs((published[0] - published[1]).days) if published[0] and published[1] else 0
    far = days_apart(odd, right) > _spell(mine)
    return {
        "bias": 1.0,
        "alike": alike,
        "near": nearness(odd.telling, right.telling),
        "meaning": shared(*(gist(*side.telling.spoken) for side in (odd, right))).window,
        "names": min(names, MANY_NAMES) / MANY_NAMES,
        "one_act": float(_one_act(acts)),
        "no_act": float(None in acts),
        "other_acts": float(_told_nowhere(acts, odd, right)),
        "one_follows": float(after[0] != after[1]),
        "both_follow": float(all(after)),
        "unknown_names": min(ENOUGH, story.unknown(odd.telling.names, text)) / ENOUGH,
        "share": giving / max(1, others),
        "many": float(giving >= ENOUGH),
        "strays": min(ENOUGH, strays) / ENOUGH,
        "twice": float(story.times(mine.article_id, mine) > 1),
        "own": float(story.times(mine.article_id, theirs) > 0),
        "unheard_of": float(story.written_before(theirs.article_id, mine)),
        "to_come": float(story.written_before(mine.article_id, mine)),
        "far": float(far),
        "month_slip": float(far and _one_day_of_a_month(mine, theirs)),
        "planned": float(all(ahead)),
        "one_planned": float(ahead[0] != ahead[1]),
        "no_week": float(mine.low is None or theirs.low is None),
        "weeks_between": min(since, LONG_SINCE) / LONG_SINCE,
        "two_subjects": float(_two_subjects(mine, theirs)),
    }


@cache
def _weights() -> Mapping[str, float]:
    return {row["trait"]: float(row["weight"]) for row in seeds.rows("day_slips")}


def _act(date: Statement) -> str | None:
    """The act that a date is the day of: what its measure begins with, but for names, places and parts of the day."""
    terms = (date.claim.measure or "").split(", ")
    return next((term for term in terms if term and not term[0].isupper() and term not in NO_ACTS), None)


@cache
def _follows(act: str) -> bool:
    """Whether an act tells of an event or follows from it, so that it has a day of its own."""
    return tells_or_follows(act) or act in of_kind("personal")


def _one_act(acts: tuple[str | None, str | None]) -> bool:
    """Whether two acts are one: by word or meaning, or since both are what an incident is told by."""
    if acts[0] is None or acts[1] is None:
        return False
    return HIT.issuperset(acts) or likeness_of_words(acts[0], acts[1]) >= ONE_MEANING


def _told_nowhere(acts: tuple[str | None, str | None], odd: Statement, right: Statement) -> bool:
    """Whether neither sentence tells what the other one dates."""
    if acts[0] is None or acts[1] is None:
        return False
    return stem(acts[0]) not in _told(right) and stem(acts[1]) not in _told(odd)


def _told(date: Statement) -> frozenset[str]:
    """Stems of all words of a sentence, one for all words of a concept."""
    return frozenset(stem(concept_of(word) or lemma(word)) for word in date.telling.said)


def _spell(claim: Claim) -> int:
    """Days up to which another date of the grain of a claim may be that of its event."""
    lasts = 0.0 if claim.low is None or claim.high is None else claim.high - claim.low
    return next((ONE_SPELL[grain] for grain, most in LASTS if lasts <= most), 0)


def _two_subjects(one: Claim, other: Claim) -> bool:
    return None not in (one.subject, other.subject) and not same_name(one.subject, other.subject)


def _one_day_of_a_month(one: Claim, other: Claim) -> bool:
    """Whether two days have one number in two months."""
    if one.low is None or other.low is None or one.low != one.high or other.low != other.high:
        return False
    return as_day(one.low).day == as_day(other.low).day
