"""Opposites: what one text tells of a thing and another text denies, or tells the opposite of.

In: the texts of one story. Out: a finding for each thing of which one says that it was so and another that it was
not (arrested, not arrested), or its opposite (convicted, acquitted). The sentences have to tell the same around the
word, and a thing that was not yet so may have become so.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import seeds
from transforms.checks.article_sentences import words_of
from transforms.checks.outcomes import ADJECTIVES, COMES_FIRST, Outcome, denied_verbs, find_outcomes
from transforms.evidence import discrepancy, fingerprint, one_time, outlets, seniority, stretch, voices
from transforms.quantities.number_words import SMALL
from transforms.stories.groups import components
from transforms.stories.told_alike import alike, match_spots, nearness, plain, telling
from transforms.tables import Article, Finding, Quote
from transforms.text import Span, united
from transforms.words import WORD, calendar_words, information, lemma

RULE = "opposite"

ENOUGH, BESIDE = 0.5, 0.4
"""Likeness of two sentences, and of the words next to the spot, from which both tell of one thing."""

ENOUGH_OF_A_FORM, BESIDE_A_FORM = 0.4, 0.3
"""The same where one denies what the other tells in the same form of the verb: were held, were not held; or both tell
by how much: rose 14 %, fell by 14 %.
"""

ENOUGH_OF_A_WEAK, BESIDE_A_WEAK = 0.5, 0.35
"""The same for verbs whose negation denies little by itself, in one form of theirs: were taken, were not taken."""

ENOUGH_OF_A_FATE, ENOUGH_OF_A_WEAK_FATE, BESIDE_A_FATE = 0.3, 0.4, 0.2
"""The same where one denies in the past what the other tells in one form of the verb, as done to somebody: was rescued,
was not rescued. Of two things hardly any two texts of one story do so: at these likenesses, 1,000 stories hold two."""

NEARLY_ONE = 0.6
"""Likeness of two sentences that differ in little more than the word and its negation."""

TELLING = 2.0
"""Information of a word from which it can say who takes a stand."""

ELSEWHERE = 0.6
"""Share of that likeness from which an article that tells the opposite as well tells it of the same thing."""

SAID_ON = re.compile(
    rf"\b(?:{'|'.join(sorted({row['form'] for row in seeds.rows('speech_verbs') if row['kind'] != 'noun'}))})"
    rf"\s+(?:\w+\s+)?(?:on\s+)?(?:{'|'.join(sorted(calendar_words()))})\b",
    re.IGNORECASE,
)
"""The day on which something was said: police said on Tuesday."""

FIGURES = re.compile(r"\d+|[a-z]+")
"""Numbers in digits, those within a word too (16-year-old), and words, of which some are numbers."""

NUMBERS = {word: str(value) for word, value in SMALL.items() if word != "one"}

STANDS, MOVES = (
    frozenset(row["words"].split("|")[0] for row in seeds.rows("opposites") if row["kind"] == kind)
    for kind in ("stand", "move")
)
"""Opposites of which each of several has one of their own (some vote for what others oppose), and ways in which a price
moves, another one from hour to hour.
"""

SESSION = seeds.words("figure_words", "session") | seeds.words("figure_words", "session_hour")
"""Words for the hours at which shares are traded, in each of which they may move another way."""

WEEKDAYS = frozenset(row["word"].lower() for row in seeds.rows("weekdays"))

SHOWN = 60
"""Code points on either side of a spot that a message shows."""


def opposites(articles: Sequence[Article], quotes: Iterable[Quote], story_id: str) -> list[Finding]:
    """The things of one story that one text tells and another denies.

    Args:
        articles: its articles, with `lineage_id`.
        quotes: their quotations.
        story_id: the story.
    """
    said: dict[str, list[Span]] = defaultdict(list)
    for quote in quotes:
        if quote.direct and quote.part == "body":
            said[quote.article_id].append(Span(quote.start, quote.end))
    by_id = {article.article_id: article for article in articles}
    denied = {key for article in articles for key in denied_verbs(article.text)}
    spots: dict[str, dict[str, Outcome]] = defaultdict(dict)
    for article in articles:
        for spot in find_outcomes(article, united(said[article.article_id]), denied):
            spots[spot.key][f"{spot.article_id} {spot.start:08}"] = spot
    found: list[Finding] = []
    for _, same in sorted(spots.items()):
        if len({spot.holds for spot in same.values()}) > 1:
            found += _conflicts(same, by_id, story_id)
    return found


def _conflicts(spots: Mapping[str, Outcome], articles: Mapping[str, Article], story_id: str) -> Iterator[Finding]:
    names = sorted(spots)
    texts = {name: frozenset({spots[name].article_id}) for name in names}  # a copy may have lost a `not`
    told = match_spots(names, {name: spots[name].told for name in names}, texts).close
    alike = {pair: likeness for pair, likeness in told.items() if _of_one_thing(*pair, spots, likeness)}
    for same in components(names, sorted(alike)):
        held = frozenset(same)
        apart = [
            (likeness, pair)
            for pair, likeness in alike.items()
            if pair[0] in held
            and _contradict(spots[pair[0]], spots[pair[1]], articles)
            and not _tells_both(*pair, spots, likeness)
            and not _tells_both(*pair[::-1], spots, likeness)
        ]
        if apart:
            likeness, (one, other) = min(apart, key=lambda found: (-found[0], found[1]))
            yield _finding(spots[one], spots[other], likeness, [spots[name] for name in same], articles, story_id)


def _of_one_thing(one: str, other: str, spots: Mapping[str, Outcome], likeness: float) -> bool:
    a, b = spots[one], spots[other]
    one_form, weak = a.form == b.form and a.denied != b.denied, a.weak or b.weak
    if weak and not one_form:
        return False
    if _of_one_fate(a, b) and (not weak or _completed_alike(a, b)):
        enough, beside = (ENOUGH_OF_A_WEAK_FATE if weak else ENOUGH_OF_A_FATE), BESIDE_A_FATE
    elif weak:
        enough, beside = ENOUGH_OF_A_WEAK, BESIDE_A_WEAK
    else:
        alike_form = one_form or _have_one_figure(a, b)
        enough, beside = (ENOUGH_OF_A_FORM, BESIDE_A_FORM) if alike_form else (ENOUGH, BESIDE)
    return likeness >= enough and nearness(a.told, b.told) >= beside


def _of_one_fate(one: Outcome, other: Outcome) -> bool:
    """Whether one denies in the past what the other tells in the same form, as done to somebody: was taken, was not
    taken.
    """
    one_form = one.form == other.form and one.denied != other.denied
    return one_form and one.undergone and other.undergone and not (one.open or other.open) and not _of_two(one, other)


def _have_one_figure(one: Outcome, other: Outcome) -> bool:
    """Whether one number stands right behind two ways in which something moved."""
    return one.key in MOVES and not _numbers(one.told.behind).isdisjoint(_numbers(other.told.behind))


def _completed_alike(one: Outcome, other: Outcome) -> bool:
    """Whether the words behind two verbs, which complete them, share a telling one: taken to a hospital."""
    behind = [telling("", spot.told.spoken[1]).near for spot in (one, other)]
    return not behind[0].keys().isdisjoint(behind[1])


def _of_two(one: Outcome, other: Outcome) -> bool:
    """Whether the words next to two spots name two things: Lind was taken, Ruiz was taken."""
    names = [spot.told.ahead & spot.told.names for spot in (one, other)]
    return all(names) and not names[0] & names[1]


def _contradict(one: Outcome, other: Outcome, articles: Mapping[str, Article]) -> bool:
    """Whether two spots in sentences that tell the same cannot both hold: they are of one time and of one case."""
    if one.holds == other.holds or (one.quoted and other.quoted):
        return False  # what two texts quote is compared word by word
    for side in ("ahead", "behind"):
        figures = [_numbers(getattr(spot.told, side)) for spot in (one, other)]
        if all(figures) and not figures[0] & figures[1]:
            return False
    if one.key in STANDS and not _of_somebody(one, other):
        return False
    if one.key in MOVES and _words(one) & SESSION != _words(other) & SESSION:
        return False
    mine, theirs = articles[one.article_id], articles[other.article_id]
    if _name_others(one, other, mine, theirs) or _on_two_days(one, other):
        return False
    if not one_time(mine, theirs) and not _over(one, other):
        return False
    if mine.published_at is None or theirs.published_at is None:
        return True
    first = _comes_first(one, other)
    if first is None:
        return True
    before, after = (mine, theirs) if first is one else (theirs, mine)
    assert before.published_at is not None and after.published_at is not None
    return before.published_at >= after.published_at


def _name_others(one: Outcome, other: Outcome, mine: Article, theirs: Article) -> bool:
    """Whether the sentence of either names what the other text does not know: in one that tells nearly the same, right
    before the word, as it may word the rest more fully (Possession of a Controlled Substance).
    """
    strange = [one.told.names - words_of(theirs.text), other.told.names - words_of(mine.text)]
    if not all(strange):
        return False
    nearly = one.form == other.form and alike(one.told, other.told) >= NEARLY_ONE
    return not nearly or any(names & spot.told.ahead for names, spot in zip(strange, (one, other), strict=True))


def _on_two_days(one: Outcome, other: Outcome) -> bool:
    """Whether both sentences name weekdays and none alike, or months; a Sunday may be one in July."""
    days = [_days(spot) for spot in (one, other)]
    named = [[side & names for side in days] for names in (WEEKDAYS, calendar_words() - WEEKDAYS)]
    return any(all(sides) and not sides[0] & sides[1] for sides in named)


def _of_somebody(one: Outcome, other: Outcome) -> bool:
    """Whether one and the same takes a stand at two spots: the last telling word before both is a name or a noun in the
    singular.
    """
    who, rival = (_last_telling(spot.told.spoken[0]) for spot in (one, other))
    return who is not None and who == rival and lemma(who) == who


def _last_telling(before: str) -> str | None:
    words = map(plain, reversed(WORD.findall(before)))
    return next((word for word in words if word.isalpha() and information(word) >= TELLING), None)


def _numbers(words: Iterable[str]) -> set[str]:
    """The numbers among some words, in digits."""
    found = FIGURES.findall(" ".join(words))
    return {NUMBERS.get(word, word) for word in found if word[0].isdigit() or word in NUMBERS}


def _over(one: Outcome, other: Outcome) -> bool:
    """Whether one denies in the past tense what the other tells in the same form: that stays so, however long after."""
    denied, told = (one, other) if one.denied else (other, one)
    of_a_deed = denied.form == told.form and denied.form not in ADJECTIVES
    return of_a_deed and denied.denied and not told.denied and not denied.open


def _days(spot: Outcome) -> frozenset[str]:
    """The days and months that the sentence of a spot tells, but for the day on which somebody said so."""
    return _words(spot) & calendar_words()


def _words(spot: Outcome) -> frozenset[str]:
    """The words of the sentence of a spot, but for the day on which somebody said so."""
    before, after, _ = spot.told.spoken
    return frozenset(map(plain, WORD.findall(SAID_ON.sub(" ", f"{before} , {after}"))))


def _comes_first(one: Outcome, other: Outcome) -> Outcome | None:
    """That of two spots which time may turn into the other."""
    if one.key in COMES_FIRST:
        return one if one.holds == (COMES_FIRST[one.key] == "words") else other
    return one if one.open else other if other.open else None


def _tells_both(name: str, rival: str, spots: Mapping[str, Outcome], told: float) -> bool:
    """Whether the article of one spot tells, of the same thing, what the other one tells as well, and means both."""
    one, other = spots[name], spots[rival]
    return any(
        spot.article_id == one.article_id
        and spot.holds == other.holds
        and alike(spot.told, other.told) >= ELSEWHERE * told
        and not _contradicts_itself(one, spot, other)
        for spot in spots.values()
    )


def _contradicts_itself(one: Outcome, again: Outcome, other: Outcome) -> bool:
    """Whether an article tells and denies one thing, and does not deny it of a day alone that nobody else names.

    Args:
        one: a spot of the article.
        again: the other one.
        other: the spot of another article that the first is held against.
    """
    denied, told = (one, again) if one.denied else (again, one)
    return _of_one_fate(one, again) and _days(denied) <= _days(told) | _days(other)


def _finding(
    one: Outcome, other: Outcome, told: float, same: Sequence[Outcome], articles: Mapping[str, Article], story_id: str
) -> Finding:
    says = {spot.article_id: spot.holds for spot in same} | {spot.article_id: spot.holds for spot in (one, other)}
    counted = voices(says, articles)
    first, second = sorted((one, other), key=lambda spot: (-counted[spot.holds], seniority(articles[spot.article_id])))
    names = outlets(articles[first.article_id], articles[second.article_id])
    return discrepancy(
        RULE,
        "polarity",
        "warning",
        f"{names[0]} has “{_said(first, articles)}”, {names[1]} “{_said(second, articles)}”; both cannot hold.",
        finding_id=fingerprint(
            RULE, [(spot.key, str(spot.holds), " ".join(sorted(spot.told.words))) for spot in (first, second)]
        ),
        witnesses=(
            stretch(articles[first.article_id], first.start, first.end),
            stretch(articles[second.article_id], second.start, second.end),
        ),
        support=(counted[first.holds], counted[second.holds]),
        confidence=round(min(0.9, told), 2),
        article_ids=says,
        story_id=story_id,
    )


def _said(spot: Outcome, articles: Mapping[str, Article]) -> str:
    """The words around a spot, whole ones."""
    text = articles[spot.article_id].text
    start, end = max(0, spot.start - SHOWN), min(len(text), spot.end + SHOWN)
    words = text[start:end]
    head = 0 if start == 0 else words.find(" ") + 1
    tail = len(words) if end == len(text) else words.rfind(" ")
    return " ".join(words[head:tail].split())
