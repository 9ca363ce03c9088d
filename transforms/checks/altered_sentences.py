"""Altered sentences: one sentence that two texts print word for word, but for a word or name that makes it another one.

In: the texts of one story, and what else was found of it. Out: a finding for each such word (`alterations`) and each
person in the place of another one (`renamings`). A text that has both sentences means both, and of a sentence that
stands in many forms nothing is said: it is an entry of a list. What stands in quotation marks is compared by
`altered_quotes`, and what another rule shows is shown once.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from transforms.checks.alterations import Alteration, alteration
from transforms.checks.printed_sentences import Place, Printed, Texts, print_of, printed_alike
from transforms.checks.renamings import Named, Renaming, renaming
from transforms.evidence import discrepancy, fingerprint, outlets, seniority, stretch, voices
from transforms.tables import Article, Claim, Finding, Mention, Quote
from transforms.text import Span

RULE = "altered_sentence"

Altered = Alteration | Renaming
"""What parts two sentences that are printed alike."""

FORMS = 2
"""Forms of a sentence above which it is an entry of a list."""

SURENESS = 0.8
"""How sure such a finding is."""


def altered_sentences(
    articles: Sequence[Article],
    mentions: Iterable[Mention],
    quotes: Iterable[Quote],
    claims: Iterable[Claim],
    told: Collection[str],
    others: Iterable[Finding],
    story_id: str,
) -> list[Finding]:
    """The sentences of one story that two texts print with one word or one name altered.

    Args:
        articles: its articles, with `lineage_id`.
        mentions: their names, with entities.
        quotes: their quotations.
        claims: their figures.
        told: ids of figures that are found to be in conflict anyway.
        others: what other rules find of it. One that shows a sentence in both forms is of the word that parts them.
        story_id: the story.
    """
    known: dict[str, list[Span]] = defaultdict(list)
    for quote in quotes:
        if quote.direct and quote.part == "body":
            known[quote.article_id].append(Span(quote.start, quote.end))
    for claim in claims:
        if claim.claim_id in told and claim.part == "body":
            known[claim.article_id].append(Span(claim.start, claim.end))
    printed = print_of(articles)
    named = Named(mentions)
    forms: dict[tuple[str, ...], list[Altered]] = defaultdict(list)
    for one, other in printed_alike(printed):
        found = alteration(one, other) or renaming(one, other, named)
        if found is not None and not found.is_known(known):
            forms[found.frame].append(found)
    texts, shown = Texts(printed), _Shown(others)
    by_id = {article.article_id: article for article in articles}
    findings = []
    for _, same in sorted(forms.items()):
        if any(found.cause != "polarity" and found.one.places.keys() & found.other.places.keys() for found in same):
            continue  # who prints both forms means both, unless one denies the other
        if len({side.norms for found in same for side in found.sides}) > FORMS:
            continue
        if any(shown.both(found) for found in same):
            continue
        real = [
            (found, places) for found in same if (places := texts.both(*found.sides)) and not found.has_grown(*places)
        ]
        if real:
            findings.append(_finding(real, by_id, story_id))
    return findings


class _Shown:
    """Which places other findings show."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._spans: dict[str, list[tuple[Span, tuple[int, str]]]] = defaultdict(list)
        """The stretches of each article, each with the number of its finding and the side that it is of."""
        for number, finding in enumerate(findings):
            for side, witness in (("a", finding.witness_a), ("b", finding.witness_b)):
                if witness is not None and witness.part == "body":
                    self._spans[witness.article_id].append((Span(witness.start, witness.end), (number, side)))

    def both(self, found: Altered) -> bool:
        """Whether a finding shows a sentence in one form on one side, and in the other form on the other."""
        ones, others = map(self._sides, found.sides)
        return any((number, "b" if side == "a" else "a") in others for number, side in ones)

    def _sides(self, sentence: Printed) -> set[tuple[int, str]]:
        return {
            side
            for article_id, (_, place) in sentence.places.items()
            for span, side in self._spans.get(article_id, ())
            if span.overlaps(place)
        }


def _finding(
    same: Sequence[tuple[Altered, tuple[Place, Place]]], articles: Mapping[str, Article], story_id: str
) -> Finding:
    says = {article_id: side.norms for found, _ in same for side in found.sides for article_id in side.places}
    found, places = min(same, key=lambda one: [seniority(article) for article, _ in one[1]])
    says |= {place[0].article_id: side.norms for side, place in zip(found.sides, places, strict=True)}
    counted = voices(says, articles)
    (first, a), (second, b) = sorted(
        zip(found.sides, places, strict=True),
        key=lambda side: (-counted[side[0].norms], seniority(side[1][0]), side[0].norms),
    )
    names = outlets(a[0], b[0])
    return discrepancy(
        RULE,
        found.cause,
        "warning",
        f"{names[0]} and {names[1]} print the same sentence; the second has {found.told_of(second)}.",
        finding_id=fingerprint(RULE, [first.norms, second.norms]),
        witnesses=(stretch(a[0], *a[1]), stretch(b[0], *b[1])),
        support=(counted[first.norms], counted[second.norms]),
        confidence=SURENESS,
        article_ids=says,
        story_id=story_id,
    )
