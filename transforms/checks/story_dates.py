"""Story dates: which text of one story gives which day to anything.

In: the dates and hours of one story, with its articles. Out: for a date, how many independent texts give it, how often
one does, and what else its sentence dates; and for names, which texts know them. Each text is gone through once for
each different day, and once for all names.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from transforms.checks.article_sentences import words_of
from transforms.dates.weekdays import named_weekday, weekday_of
from transforms.slots.dated_acts import NEXT
from transforms.slots.details import Sentence, sentence_of
from transforms.tables import Article, Claim

DAY_SECONDS = 86_400

Moment = tuple[float | None, float | None, int | None]
"""First and last day of a date, and the weekday that it names."""


class StoryDates:
    """All dates and hours of one story.

    Attributes:
        dates: by article.
        articles: by id, with `lineage_id`.
    """

    def __init__(self, moments: Mapping[str, Sequence[Claim]], articles: Mapping[str, Article]) -> None:
        """Take the dates and hours by article, and the articles."""
        self.articles = articles
        self.dates = {
            name: dates for name, told in moments.items() if (dates := [one for one in told if one.kind == "date"])
        }
        self._beside: dict[Sentence, list[Claim]] = defaultdict(list)
        for told in moments.values():
            for claim in told:
                self._beside[sentence_of(claim)].append(claim)
        self._given = {name: Counter(map(moment, told)) for name, told in self.dates.items()}
        self._texts: dict[str, list[str]] = defaultdict(list)
        for name in sorted(self.dates):
            self._texts[self.text_of(name)].append(name)
        self._times: dict[tuple[str, Moment], int] = {}
        self._giving: dict[Moment, frozenset[str]] = {}

    def text_of(self, article_id: str) -> str:
        """The lineage of an article."""
        return self.articles[article_id].lineage

    def dates_beside(self, claim: Claim) -> Sequence[Claim]:
        """The dates of the sentence of a claim, itself among them."""
        return [one for one in self._beside[sentence_of(claim)] if one.kind == "date"]

    def hours_beside(self, claim: Claim) -> Sequence[Claim]:
        """The hours of the sentence of a claim."""
        return [one for one in self._beside[sentence_of(claim)] if one.kind != "date" and one.low is not None]

    def times(self, article_id: str, claim: Claim) -> int:
        """How often an article gives a day to anything."""
        return self._times_of(article_id, moment(claim))

    def giving(self, claim: Claim, besides: str) -> tuple[int, int]:
        """How many texts besides one lineage give a day to anything, and how many give any."""
        wanted = moment(claim)
        found = self._giving.get(wanted)
        if found is None:
            found = self._giving[wanted] = frozenset(
                text for text, names in self._texts.items() if any(self._times_of(name, wanted) for name in names)
            )
        return len(found - {besides}), len(self._texts.keys() - {besides})

    def knowing(self, names: Collection[str]) -> Mapping[str, frozenset[str]]:
        """The texts that hold each of some words in lower case; all of them at once, as each text is gone through."""
        found: dict[str, set[str]] = {name: set() for name in names}
        for text, articles in self._texts.items():
            for article_id in articles:
                for name in found.keys() & words_of(self.articles[article_id].text):
                    found[name].add(text)
        return {name: frozenset(texts) for name, texts in found.items()}

    def written_before(self, article_id: str, claim: Claim) -> bool:
        """Whether an article was published before a date; not where either is unknown."""
        published = self.articles[article_id].published_at
        return published is not None and claim.low is not None and claim.low > published.timestamp() / DAY_SECONDS

    def _times_of(self, article_id: str, wanted: Moment) -> int:
        found = self._times.get((article_id, wanted))
        if found is None:
            told = self._given[article_id]
            found = self._times[article_id, wanted] = sum(n for one, n in told.items() if can_meet(one, wanted))
        return found


def can_be(date: Claim, claim: Claim) -> bool:
    """Whether a date can be the day of a claim, or lies within it."""
    return can_meet(moment(date), moment(claim))


def gives_day(dates: Iterable[Claim], claim: Claim) -> bool:
    """Whether one of some dates can be the day of a claim."""
    return any(can_be(date, claim) for date in dates)


def moment(claim: Claim) -> Moment:
    """The moment of a date."""
    return claim.low, claim.high, named_weekday(claim)


def can_meet(date: Moment, claim: Moment) -> bool:
    """The same of their moments."""
    low, high, weekday = claim
    if date[0] is None or date[1] is None or low is None or high is None:
        if weekday is None and low is not None and low == high:
            weekday = weekday_of(low)
        return weekday is not None and date[2] == weekday
    return date[1] - date[0] <= max(NEXT, high - low) and date[0] <= high and low <= date[1]
