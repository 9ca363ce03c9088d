"""What a whole release can be checked for: frames that set what a table says beside what the rest of it says.

In: the tables of a release as pandas frames, by name, text as Python strings and null as None or NaN. Out: one frame
a question, a row for each thing that was compared, so that a suite has only to expect that both sides are equal.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from transforms.furniture import restored
from transforms.schema import References
from transforms.tables import ARTICLES, FINDINGS, TABLES, Furniture

Tables = Mapping[str, pd.DataFrame]

SPANNED = ("mentions", "roles", "quotes", "claims")
COUNTED = (
    # table, its id, the table whose rows are counted, what each count column counts there
    ("stories", "story_id", "articles", {"article_count": "article_id", "source_count": "source",
                                         "lineage_count": "lineage_id"}),
    ("figures", "figure_id", "claims", {"claim_count": "claim_id", "article_count": "article_id",
                                        "source_count": "source", "lineage_count": "lineage_id"}),
    ("entities", "entity_id", "mentions", {"article_count": "article_id", "mention_count": "mention_id"}),
)  # fmt: skip


def elements(tables: Tables, table: str, column: str) -> pd.DataFrame:
    """The values inside a list or struct column, one a row, beside the key of the row they stand in.

    Returns:
        A frame of the table's key columns and either `element` (a list of plain values) or the fields of the struct.
        A null, or an empty list, has no row.
    """
    declared = next(declared for declared in TABLES if declared.name == table)
    key = list(declared.key)
    inner = next(found for found in declared.columns if found.name == column).inner
    frame = tables[table]
    rows = [
        {**dict(zip(key, named, strict=True)), **(element if inner else {"element": element})}
        for *named, value in frame[[*key, column]].itertuples(index=False)
        for element in _each(value)
    ]
    fields = [field.name for field in inner] or ["element"]
    return pd.DataFrame(rows, columns=[*key, *fields])


def references(tables: Tables) -> pd.DataFrame:
    """Every value that names a row of another table.

    Returns:
        table, key, column, value, target (`articles.article_id`), found (whether that row exists).
    """
    known = {
        (limit.table, limit.column): frozenset(tables[limit.table][limit.column])
        for table in TABLES
        for column in table.columns
        for limit in column.limits
        if isinstance(limit, References)
    }
    rows = [
        (
            table.name,
            key,
            column.name,
            value,
            f"{limit.table}.{limit.column}",
            value in known[limit.table, limit.column],
        )
        for table in TABLES
        for column in table.columns
        if (limit := column.limit(References)) is not None
        for key, value in _values(tables[table.name], table.key, column.name)
    ]
    return pd.DataFrame(rows, columns=["table", "key", "column", "value", "target", "found"])


def spans(tables: Tables) -> pd.DataFrame:
    """Every span of the release, with the words it says it holds and the words that stand there.

    Returns:
        table, key, article_id, part, start, end, surface, reread. `reread` is null where there is no such article,
        part or place.
    """
    text = {
        (article_id, part): words
        for article_id, title, body in tables["articles"][["article_id", "title", "text"]].itertuples(index=False)
        for part, words in (("title", title), ("body", body))
        if isinstance(words, str)
    }
    fields = ["article_id", "part", "start", "end", "surface"]
    places = [
        (name, key, *place)
        for name, key, frame in _spanned(tables)
        for key, *place in frame[[key, *fields]].itertuples(index=False)
    ]
    page = {**text, **_pages(tables)}
    rows = [
        (*place, _reread((page if place[0].startswith(FINDINGS.name) else text).get((place[2], place[3])), *place[4:6]))
        for place in places
    ]
    return pd.DataFrame(rows, columns=["table", "key", *fields, "reread"], dtype=object)


def _pages(tables: Tables) -> dict[tuple[str, str], str]:
    """The bodies that have furniture, with it: a finding may point at a link to another article."""
    return {
        (article_id, "body"): restored(body, [Furniture(**piece) for piece in pieces])
        for article_id, body, pieces in tables["articles"][["article_id", "text", "furniture"]].itertuples(index=False)
        if isinstance(body, str) and len(pieces)
    }


def sentences(tables: Tables) -> pd.DataFrame:
    """Every claim and the sentence it says it stands in.

    Returns:
        claim_id, sentence_start, start, end, sentence_end, within (whether they stand in that order).
    """
    frame = tables["claims"][["claim_id", "sentence_start", "start", "end", "sentence_end"]]
    within = frame["start"].between(frame["sentence_start"], frame["end"]) & (frame["end"] <= frame["sentence_end"])
    return frame.assign(within=within)


def kinships(tables: Tables) -> pd.DataFrame:
    """What two rows that belong together have to share, as each of the two states it.

    Returns:
        relation, key, stated, other: the story of a claim and of its article, the story of a claim and of its figure,
        the lineage of an article and of the one it descends from. A null is an empty string; a row that belongs to
        nothing is left out, and one whose other row is missing is a matter of `references`.
    """
    articles, claims, figures = tables["articles"], tables["claims"], tables["figures"]
    pairs = [
        _shared("claim and article: story", claims, "claim_id", "story_id", "article_id", articles),
        _shared("claim and figure: story", claims, "claim_id", "story_id", "figure_id", figures),
        _shared("article and parent: lineage", articles, "article_id", "lineage_id", "lineage_parent", articles),
    ]
    return pd.concat(pairs, ignore_index=True)


def _shared(relation: str, rows: pd.DataFrame, key: str, column: str, link: str, others: pd.DataFrame) -> pd.DataFrame:
    id_of_other = "article_id" if link == "lineage_parent" else link
    theirs = others.drop_duplicates(id_of_other).set_index(id_of_other)[column]
    linked = rows[rows[link].isin(theirs.index)]
    return pd.DataFrame(
        {
            "relation": relation,
            "key": linked[key],
            "stated": linked[column].astype(object).where(linked[column].notna(), ""),
            "other": linked[link].map(theirs.astype(object).where(theirs.notna(), "")),
        }
    )


def furniture(tables: Tables) -> pd.DataFrame:
    """Every stretch that was blanked out of a body.

    Returns:
        article_id, start, end, surface, blank (whether only white space is left there, as long as what it replaced).
    """
    bodies: dict[str, str] = dict(tables["articles"][["article_id", "text"]].itertuples(index=False))
    frame = elements(tables, ARTICLES.name, "furniture")
    blank = [
        (left := _reread(bodies[article_id], start, end)) is not None and not left.strip() and len(left) == len(surface)
        for article_id, start, end, surface in frame[["article_id", "start", "end", "surface"]].itertuples(index=False)
    ]
    return frame[["article_id", "start", "end", "surface"]].assign(blank=pd.Series(blank, dtype=bool))


def intervals(tables: Tables) -> pd.DataFrame:
    """Every claim's two intervals, an unbounded end as an infinity.

    Returns:
        claim_id, low, high, hard_low, hard_high, and three truths: ordered (neither interval is empty), nested (the
        first lies in the second), inside (the value, where there is one, lies in the second).
    """
    columns = ["value", "low", "high", "hard_low", "hard_high"]
    numbers = tables["claims"][columns].astype(float)
    frame = numbers.fillna({"low": -float("inf"), "hard_low": -float("inf"), "high": float("inf"),
                            "hard_high": float("inf")})  # fmt: skip
    return frame.assign(
        claim_id=tables["claims"]["claim_id"],
        ordered=(frame["low"] <= frame["high"]) & (frame["hard_low"] <= frame["hard_high"]),
        nested=(frame["hard_low"] <= frame["low"]) & (frame["high"] <= frame["hard_high"]),
        inside=frame["value"].isna() | frame["value"].between(frame["hard_low"], frame["hard_high"]),
    )[["claim_id", *columns, "ordered", "nested", "inside"]]


def counts(tables: Tables) -> pd.DataFrame:
    """Every count that a story, figure or entity states, beside the rows counted afresh.

    Returns:
        table, key, column, stated, counted.
    """
    origins = tables["articles"][["article_id", "source", "lineage_id"]]
    parts = []
    for name, key, counted, columns in COUNTED:
        members = tables[counted]
        if counted == "claims":
            members = members.merge(origins, on="article_id", how="left")
        fresh = members.dropna(subset=[key]).groupby(key)
        for column, what in columns.items():
            stated = tables[name][[key, column]]
            parts.append(
                pd.DataFrame(
                    {
                        "table": name,
                        "key": stated[key],
                        "column": column,
                        "stated": stated[column].astype("int64"),
                        "counted": stated[key].map(fresh[what].nunique()).fillna(0).astype("int64"),
                    }
                )
            )
    return pd.concat(parts, ignore_index=True)


def reject_share(tables: Tables) -> pd.DataFrame:
    """How many raw records could not become articles, in one row: records, rejected, share (0 to 1)."""
    rejected = len(tables["rejects"])
    records = rejected + len(tables["articles"])
    return pd.DataFrame(
        {"records": [records], "rejected": [rejected], "share": [rejected / records if records else 0.0]}
    )


def contradictions(tables: Tables) -> pd.DataFrame:
    """Every figure and whether its sources can all be right.

    Returns:
        figure_id, label, and a truth for each severity that can stop a gate: `error` and `warning` are false where a
        conflict of that severity stands.
    """
    figures = tables["figures"]
    conflict = figures["verdict"] == "conflict"
    return figures[["figure_id", "label"]].assign(
        **{severity: ~(conflict & (figures["severity"] == severity)) for severity in ("error", "warning")}
    )


def _spanned(tables: Tables) -> Iterator[tuple[str, str, pd.DataFrame]]:
    for table in TABLES:
        if table.name in SPANNED:
            yield table.name, table.key[0], tables[table.name]
    for column in ("witness_a", "witness_b"):
        yield f"{FINDINGS.name}.{column}", FINDINGS.key[0], elements(tables, FINDINGS.name, column)


def _reread(text: str | None, start: int, end: int) -> str | None:
    return text[start:end] if text is not None and 0 <= start < end <= len(text) else None


def _values(frame: pd.DataFrame, key: Sequence[str], column: str) -> Iterator[tuple[str, Any]]:
    for *named, value in frame[[*key, column]].itertuples(index=False):
        for element in _each(value):
            yield "/".join(map(str, named)), element


def _each(value: Any) -> Iterator[Any]:
    """The elements of a list, or the value itself, or nothing for null."""
    if value is None or value is pd.NaT or (isinstance(value, float) and math.isnan(value)):
        return
    if isinstance(value, (str, dict)) or not hasattr(value, "__iter__"):
        yield value
    else:
        yield from value
