"""Reading one article: names, quotations and claims, each sentence looked at once."""

from collections.abc import Iterable
from dataclasses import dataclass

from transforms.claims.claims import make_claims
from transforms.dates.dates import read_dates
from transforms.language.language import analyse
from transforms.language.parse_choice import worth_parsing
from transforms.language.sentences import make_passage
from transforms.names.mentions import find_mentions
from transforms.names.name_clues import find_clues
from transforms.names.names import read_names
from transforms.names.role_statements import find_roles
from transforms.quantities.article_money import in_money_of, money_country
from transforms.quantities.clock_times import read_clock_times
from transforms.quantities.quantities import read_quantities
from transforms.quantities.stopwatch import read_stopwatch
from transforms.quotes.quotes import find_quotes
from transforms.reading import Reading
from transforms.tables import Article, Claim, Mention, Quote, Role
from transforms.text import Passage


@dataclass(frozen=True, slots=True)
class Readings:
    """What was read in some articles; ids that need other articles are not set yet."""

    mentions: list[Mention]
    roles: list[Role]
    quotes: list[Quote]
    claims: list[Claim]


def read_articles(articles: Iterable[Article], model: str | None = None) -> Readings:
    """Read some articles, each on its own.

    Args:
        articles: only the text, the title and the publication date of each are looked at. One whose `language` is
            known and not English is not read.
        model: folder or name of the spaCy pipeline to parse with; the packaged one when none is named. Where there is
            none, rules read all.

    Returns:
        The mentions, roles, quotes and claims, by article in the given order, then by part and place.

    Raises:
        transforms.language.models.ModelError: the pipeline that was named cannot be used.
    """
    found = Readings([], [], [], [])
    for article in articles:
        if article.language not in {None, "en"}:
            continue
        passages = [make_passage("title", article.title)] if article.title else []
        passages.append(make_passage("body", article.text))
        readings = {passage.part: read_passage(passage, article) for passage in passages}
        wanted = {passage.part: worth_parsing(passage, readings[passage.part]) for passage in passages}
        names = read_names(passages)
        parses, named = analyse(passages, wanted, find_clues(names, passages), model)
        mentions = find_mentions(article.article_id, passages, names, named)
        country = money_country(article, mentions)
        readings = {part: in_money_of(country, found_there) for part, found_there in readings.items()}
        quotes = find_quotes(article.article_id, passages, mentions, parses)
        found.mentions.extend(mentions)
        found.roles.extend(find_roles(article.article_id, passages, mentions))
        found.quotes.extend(quotes)
        found.claims.extend(make_claims(article, passages, readings, mentions, quotes, parses))
    return found


def read_passage(passage: Passage, article: Article) -> list[Reading]:
    """Dates first, then times: what is one of them is no other quantity."""
    published = article.published_at.date() if article.published_at is not None else None
    if article.published_precision in {"month", "year"}:
        # no day to count "Tuesday" or "last week" from
        published = None
    dates = read_dates(passage.text, passage.sentences, published=published)
    quantities = read_quantities(passage.text, passage.sentences)
    clocks = read_clock_times(passage.text, passage.sentences)
    measured = read_stopwatch(passage.text, passage.sentences)
    return merge_readings(merge_readings(dates, clocks), merge_readings(measured, quantities))


def merge_readings(dates: list[Reading], quantities: list[Reading]) -> list[Reading]:
    """Both as one list without overlaps: a date is no quantity, but a date inside a larger figure is part of it.

    Args:
        dates: sorted by place, not overlapping.
        quantities: likewise.
    """
    merged: list[Reading] = []
    for reading in sorted([*dates, *quantities], key=lambda reading: (reading.start, -reading.end)):
        last = merged[-1] if merged else None
        if last is None or last.end <= reading.start:
            merged.append(reading)
        elif last.end < reading.end and reading.kind == "date":
            merged[-1] = reading
    return merged
