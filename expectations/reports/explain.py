"""Explain: everything a release knows about one figure, finding, claim, entity, article or story, for a terminal."""

import difflib
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from expectations.view import ReleaseView, one_line
from expectations.words import (
    CAUSES,
    VERDICTS,
    clean,
    counted,
    interval,
    interval_of,
    name_of,
    number,
    published,
    rule,
    support,
    value_of,
)
from transforms.slots.slot_reasons import Reasons, reasons, two_digits
from transforms.tables import Article, Claim, Entity, Figure, Story, Vote, Witness

WIDTH = 100
MOST_SUGGESTED = 8
SHORTEST_PREFIX = 4
"""Fewer hex digits name too many rows to be meant as one."""


class UnknownIdError(LookupError):
    """No row, or more than one, has this id; the message says which come near."""


def explain(view: ReleaseView, wanted: str) -> str:
    """One row of a release with every source, value, interval and quotation that belongs to it.

    Args:
        view: the release.
        wanted: an id, or the first digits of one.

    Returns:
        Plain text, at most 100 columns wide save for ids and addresses, without control characters.

    Raises:
        UnknownIdError: nothing has that id, or several rows have.
    """
    kinds = _kinds(view)
    name, row, tell = _find(kinds, wanted.strip())
    return "\n".join(line.rstrip() for line in (f"{name} {clean(row)}", *tell(view, row)))


def explain_pair(view: ReleaseView, wanted: str, other: str) -> str:
    """Why two claims of a release share a figure or do not, part by part.

    Args:
        view: the release.
        wanted: the id of a claim, or the first digits of one; of a figure, it stands for its typical claim.
        other: likewise.

    Returns:
        Plain text, as `explain` gives it.

    Raises:
        UnknownIdError: nothing has that id, several rows have, or it names neither a claim nor a figure.
    """
    first, second = (_claim_meant(view, each.strip()) for each in (wanted, other))
    actors = frozenset(one.entity_id for one in view.entities.values() if one.type in {"person", "organisation"})
    story = [claim for claim in view.claims.values() if claim.story_id is not None and claim.story_id == first.story_id]
    found = reasons(first, second, story, view.articles, actors)
    return "\n".join(line.rstrip() for line in _reasons(view, first, second, found))


def _claim_meant(view: ReleaseView, wanted: str) -> Claim:
    name, row, _ = _find(_kinds(view), wanted)
    if name == "figure":
        figure = view.figures[row]
        return view.claims[figure.witness_low or view.claims_of_figure[row][0].claim_id]
    if name != "claim":
        raise UnknownIdError(f"{clean(row)} is the id of a {name}; two ids have to be those of claims or figures")
    return view.claims[row]


def _reasons(view: ReleaseView, one: Claim, other: Claim, found: Reasons) -> Iterator[str]:
    for claim in (one, other):
        yield f"claim {claim.claim_id}, figure {claim.figure_id or 'none'}"
        yield from _quoted(view, claim)
        yield ""
    yield from _wrapped("One figure." if found.together else "Two figures.")
    yield from _wrapped(found.decided)
    if found.parts:
        yield ""
        width = max(len(part.name) for part in found.parts)
        for part in found.parts:
            said = part.one if part.one == part.other else f"{part.one} | {part.other}"
            yield from _wrapped(said, head=f"  {part.name:<{width}}  {part.fit:<8}  ")
    if found.weights:
        yield ""
        total = "" if found.likeness is None else f" = {two_digits(found.likeness):.2f}"
        summands = " ".join(f"{two_digits(value):+.2f} {name}" for name, value in found.weights)
        yield from _wrapped(f"likeness: {summands}{total}")


Teller = Callable[[ReleaseView, str], Iterator[str]]


def _kinds(view: ReleaseView) -> Mapping[str, tuple[Iterable[str], Teller]]:
    return {
        "finding": ([finding.finding_id for finding in view.findings], _finding),
        "figure": (view.figures, _figure),
        "claim": (view.claims, _claim),
        "entity": (view.entities, _entity),
        "story": (view.stories, _story),
        "article": (view.articles, _article),
    }


def _find(kinds: Mapping[str, tuple[Iterable[str], Teller]], wanted: str) -> tuple[str, str, Teller]:
    known = [(name, one, tell) for name, (ids, tell) in kinds.items() for one in ids]
    exact = [entry for entry in known if entry[1] == wanted]
    begun = [entry for entry in known if len(wanted) >= SHORTEST_PREFIX and entry[1].startswith(wanted)]
    if exact or len(begun) == 1:
        return (exact or begun)[0]
    shown = clean(one_line(wanted))[:80]
    if begun:
        raise UnknownIdError(f"{shown} begins {len(begun)} ids; give more of it: {_listed(begun)}")
    close = difflib.get_close_matches(wanted, [one for _, one, _ in known], n=MOST_SUGGESTED)
    near = sorted(entry for entry in known if entry[1] in set(close) or (wanted and entry[1].startswith(wanted)))
    advice = f"did you mean {_listed(near)}?" if near else "ids stand in the report and in the id columns of the tables"
    raise UnknownIdError(f"no finding, figure, claim, entity, story or article has the id {shown!r}; {advice}")


def _listed(entries: Sequence[tuple[str, str, Any]]) -> str:
    more = f" and {len(entries) - MOST_SUGGESTED} more" if len(entries) > MOST_SUGGESTED else ""
    return ", ".join(f"{one} ({name})" for name, one, _ in entries[:MOST_SUGGESTED]) + more


def _finding(view: ReleaseView, finding_id: str) -> Iterator[str]:
    finding = next(one for one in view.findings if one.finding_id == finding_id)
    yield from _wrapped(finding.message)
    yield ""
    yield from _fields(
        ("rule", rule(finding.rule)),
        ("severity", finding.severity),
        ("status", f"{finding.status}: {finding.waiver}" if finding.waiver else finding.status),
        ("cause", f"{finding.cause}: {CAUSES[finding.cause]}" if finding.cause else "unknown"),
        ("confidence", f"{finding.confidence:.2f}"),
        ("figure", finding.figure_id or "none"),
        ("story", finding.story_id or "none"),
    )
    yield from _witness(view, "one side", finding.witness_a, finding.support_a)
    if finding.witness_b is not None:
        yield from _witness(view, "the other side", finding.witness_b, finding.support_b)
    others = [view.claims[one] for one in finding.claim_ids if one in view.claims]
    if others:
        yield from ["", "every claim concerned"]
        yield from _claims(view, others)


def _witness(view: ReleaseView, side: str, witness: Witness, count: int) -> Iterator[str]:
    yield from ["", f"{side}, {support(count)}"]
    yield from _quoted(view, witness)


def _figure(view: ReleaseView, figure_id: str) -> Iterator[str]:
    figure: Figure = view.figures[figure_id]
    yield from _wrapped(figure.label)
    yield ""
    story = view.stories.get(figure.story_id)
    yield from _fields(
        ("verdict", f"{figure.verdict}: {VERDICTS[figure.verdict]}"),
        ("value", value_of(figure)),
        ("accepted", interval_of(figure)),
        ("votes", "; ".join(_vote(figure, vote) for vote in figure.votes) or "none"),
        ("severity", figure.severity),
        ("cause", f"{figure.cause}: {CAUSES[figure.cause]}" if figure.cause else "none"),
        ("scope", figure.scope or "none stated"),
        (
            "support",
            f"{support(figure.lineage_count)}; {counted(figure.article_count, 'article')}, "
            f"{counted(figure.source_count, 'source')}, {counted(figure.claim_count, 'claim')}",
        ),
        ("confidence", f"{figure.confidence:.2f}"),
        ("story", f"{story.label} ({figure.story_id})" if story else figure.story_id),
    )
    yield ""
    yield from _claims(view, view.claims_of_figure.get(figure_id, []))
    for finding in view.findings_of_figure.get(figure_id, []):
        yield from ["", f"finding {finding.finding_id} ({finding.severity}, {finding.status})"]
        yield from _wrapped(finding.message)


def _vote(figure: Figure, vote: Vote) -> str:
    """One value with the plain vote and the independent voices behind it."""
    said = interval(vote.low, vote.high, vote.unit, figure.dimension)
    if vote.value is not None:
        said = value_of(replace(figure, value=vote.value, unit=vote.unit))
    return f"{said} ({counted(vote.article_count, 'article')}, {support(vote.voice_count)})"


def _claim(view: ReleaseView, claim_id: str) -> Iterator[str]:
    claim: Claim = view.claims[claim_id]
    yield from _quoted(view, claim)
    yield ""
    yield from _fields(
        ("value", value_of(claim)),
        ("accepted", interval_of(claim)),
        ("allowed", interval(claim.hard_low, claim.hard_high, claim.unit, claim.dimension)),
        ("wording", f"{claim.modifier}, written {claim.surface!r}"),
        ("precision", "unknown" if claim.precision is None else number(claim.precision)),
        ("kind", f"{claim.kind}, {claim.dimension}" + (f", {claim.change}" if claim.change else "")),
        ("measure", claim.measure or "unknown"),
        ("said of", claim.topic or "unknown"),
        ("subject", claim.subject or "unknown"),
        ("agent", claim.agent or "unknown"),
        ("scope", claim.scope or "none stated"),
        ("as of", " to ".join(str(one) for one in (claim.as_of_start, claim.as_of_end) if one) or "unknown"),
        ("period", claim.period or "none stated"),
        ("speaker", claim.speaker or "the article"),
        ("modality", claim.modality + (", negated" if claim.negated else "")),
        ("place", f"{claim.part}, code points {claim.start} to {claim.end}"),
        ("confidence", f"{claim.confidence:.2f}"),
        ("figure", claim.figure_id or "none: no sure slot, so it was compared with nothing"),
    )


def _entity(view: ReleaseView, entity_id: str) -> Iterator[str]:
    entity: Entity = view.entities[entity_id]
    yield from _wrapped(f"{entity.name} ({entity.type})")
    yield ""
    yield from _fields(
        ("also", "; ".join(entity.aliases)),
        ("named", f"{counted(entity.mention_count, 'time')} in {counted(entity.article_count, 'article')}"),
    )
    first: dict[str, Any] = {}
    for mention in sorted(view.mentions, key=lambda one: (one.article_id, one.part == "body", one.start)):
        if mention.entity_id == entity_id:
            first.setdefault(mention.article_id, mention)
    for mention in first.values():
        yield ""
        yield from _quoted(view, mention)
    said = [quote for quote in view.quotes.values() if quote.speaker_entity_id == entity_id]
    for quote in said:
        yield from ["", "said"]
        yield from _quoted(view, quote)
    about = [claim for claim in view.claims.values() if entity_id in (claim.subject_entity_id, claim.agent_entity_id)]
    if about:
        yield from ["", "claims about it"]
        yield from _claims(view, about)


def _story(view: ReleaseView, story_id: str) -> Iterator[str]:
    story: Story = view.stories[story_id]
    yield from _wrapped(story.label)
    yield ""
    yield from (_article_line(article) for article in view.articles_of_story.get(story_id, []))
    for figure in view.figures_of_story.get(story_id, []):
        yield from ["", f"figure {figure.figure_id}"]
        yield from _wrapped(f"{figure.label}: {value_of(figure)}, {VERDICTS[figure.verdict]}")


def _article(view: ReleaseView, article_id: str) -> Iterator[str]:
    article: Article = view.articles[article_id]
    yield from _wrapped(article.title or "(no title)")
    yield ""
    copies = [one for one in view.articles_of_lineage.get(article.lineage_id or "", []) if one is not article]
    yield from _fields(
        ("source", article.source),
        ("published", published(article)),
        ("authors", "; ".join(article.authors) or "none named"),
        ("address", article.url or "none"),
        ("file", f"{article.raw_path}, line {article.raw_line}"),
        ("story", article.story_id or "none"),
        ("same text", ", ".join(f"{one.source} ({one.article_id})" for one in copies) or "no other article"),
        ("notes", "; ".join(article.flags) or "none"),
    )
    yield ""
    yield from _claims(view, view.claims_of_article.get(article_id, []))


def _claims(view: ReleaseView, claims: Sequence[Claim]) -> Iterator[str]:
    """Claims as an aligned table, each with its quotation below."""
    articles = {claim.article_id: _source(view, claim) for claim in claims}
    alike = len(set(articles.values())) < len(articles)  # two articles of one outlet are told apart by their names
    rows = [
        (
            _shown(articles[claim.article_id] + (f", {_name(view, claim)}" if alike else ""), 26),
            _when(view, claim),
            value_of(claim),
            interval_of(claim),
        )
        for claim in claims
    ]
    widths = [max((len(row[place]) for row in rows), default=0) for place in range(4)]
    for claim, row in zip(claims, rows, strict=True):
        yield (
            "  "
            + "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True))
            + f"  {claim.claim_id}"
        )
        yield from _wrapped(str(view.excerpt(claim)), head="      | ")


def _source(view: ReleaseView, row: Any) -> str:
    article = view.articles.get(row.article_id)
    return article.source if article else row.article_id


def _name(view: ReleaseView, row: Any) -> str:
    article = view.articles.get(row.article_id)
    return name_of(article) if article else ""


def _when(view: ReleaseView, row: Any) -> str:
    article = view.articles.get(row.article_id)
    return published(article) if article else "no date"


def _quoted(view: ReleaseView, place: Any) -> Iterator[str]:
    article = view.articles.get(place.article_id)
    excerpt = view.excerpt(place)
    yield from _wrapped(f"{excerpt.before}[{excerpt.surface}]{excerpt.after}", head="  | ")
    if article is not None:
        yield from _wrapped(f"— {_article_line(article).strip()}", indent=4)


def _article_line(article: Article) -> str:
    named = f"{_shown(article.source, 24)}, {_shown(name_of(article), 48)}"
    return f"  {named}, {published(article)} ({article.article_id})"


def _shown(text: str, most: int) -> str:
    plain = clean(one_line(text))
    return plain if len(plain) <= most else plain[: most - 1] + "…"


def _fields(*fields: tuple[str, str]) -> Iterator[str]:
    width = max(len(name) for name, _ in fields)
    for name, value in fields:
        yield from _wrapped(value, head=f"  {name:<{width}}  ")


def _wrapped(text: str, indent: int = 2, head: str = "") -> list[str]:
    first = head or " " * indent
    return textwrap.wrap(
        clean(one_line(text)),
        WIDTH,
        initial_indent=first,
        subsequent_indent=first if first.endswith("| ") else " " * len(first),
        break_on_hyphens=False,
    ) or [first]
