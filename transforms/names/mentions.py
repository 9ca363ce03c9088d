"""Mentions: the names in an article, each with its kind and the fullest name the article uses for the same one.

In: the passages of one article. Out: rows of the mentions table, without entities. Names are found by reference data,
by the words that mark names (titles, roles, University of, Inc) and by capitals that mean something; a name that is
only a capital letter at the start of a sentence, or stands in a headline, must be known from elsewhere in the article.
A nationality is a mention of type `nationality` whose name is its place, so that both make one entity.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from transforms.ids import digest
from transforms.names.candidates import Candidate
from transforms.names.heard_limits import Named
from transforms.names.name_kinds import SURE, decide
from transforms.names.names import NamedSentence, read_names
from transforms.names.offices import holders, office_of
from transforms.names.persons import resolve_persons
from transforms.names.trained_names import join
from transforms.tables import Mention
from transforms.text import Passage


def find_mentions(
    article_id: str,
    passages: Sequence[Passage],
    read: Sequence[NamedSentence] | None = None,
    named: Mapping[tuple[str, int], Sequence[Named]] | None = None,
) -> list[Mention]:
    """The names in one article.

    Args:
        article_id: the article.
        passages: its title and body.
        read: what `read_names` gives for them, when that was called before.
        named: names that the language model found, by part and number of the sentence; None to let rules alone decide.

    Returns:
        Mentions sorted by part and place, not overlapping, without entity ids.
    """
    found = read_names(passages) if read is None else read
    if named is not None:
        found = join(found, named, passages)
    kinds = decide([sentence.found for sentence in found], heard=named is not None)
    candidates = [(sentence.passage, c) for sentence, names in zip(found, kinds, strict=True) for c in names]
    people = [c for _, c in candidates if c.type == "person"]
    resolved = iter(resolve_persons(people))
    rows: list[Mention] = []
    for index, candidate in candidates:
        final = next(resolved) if candidate.type == "person" else candidate
        if final.name:
            rows.append(_row(article_id, passages[index], final))
    rows.extend(_office_rows(article_id, passages, found, rows))
    return _one_type_per_name(_without_overlap(rows))


def _row(article_id: str, passage: Passage, candidate: Candidate) -> Mention:
    return Mention(
        mention_id=digest(article_id, passage.part, candidate.start),
        article_id=article_id,
        entity_id=None,
        part=passage.part,
        start=candidate.start,
        end=candidate.end,
        surface=passage.text[candidate.start : candidate.end],
        type=candidate.type,
        name=candidate.name,
        role=candidate.role,
        method=candidate.method,
        confidence=candidate.confidence,
    )


def _office_rows(
    article_id: str, passages: Sequence[Passage], read: Sequence[NamedSentence], rows: Sequence[Mention]
) -> list[Mention]:
    """Namings by an office alone (the prime minister), where the article says who holds it and nobody else does."""
    held = holders(rows, [p.text for p in passages])
    out = []
    for sentence in read:
        for office in sentence.found.offices:
            name = office_of(office.words, held)
            if name:
                candidate = Candidate(
                    start=office.start, end=office.end, words=office.words, type="person", name=name,
                    method="title", confidence=SURE,
                )  # fmt: skip
                out.append(_row(article_id, passages[sentence.passage], candidate))
    return out


def _without_overlap(rows: list[Mention]) -> list[Mention]:
    rows.sort(key=lambda m: (m.part, m.start, -m.end))
    kept: list[Mention] = []
    for row in rows:
        if not kept or kept[-1].part != row.part or row.start >= kept[-1].end:
            kept.append(row)
    return kept


def _one_type_per_name(rows: list[Mention]) -> list[Mention]:
    """One name has one kind within an article, save that a nationality shares the name of its place."""
    found: dict[str, dict[str, list[float]]] = {}
    for row in rows:
        kind = "place" if row.type == "nationality" else row.type
        found.setdefault(row.name, {}).setdefault(kind, []).append(row.confidence)
    kinds = {name: min(of, key=lambda t: (-max(of[t]), -len(of[t]), t)) for name, of in found.items()}
    return [
        row if row.type == kinds[row.name] or (row.type, kinds[row.name]) == ("nationality", "place")
        else replace(row, type=kinds[row.name])
        for row in rows
    ]  # fmt: skip
