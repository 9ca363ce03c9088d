"""What a whole release can be checked for: frames that set what a table says beside what the rest of it says.

In: rows of the tables of a release as pandas frames, by table, text as Python strings and null as None or NaN; and
what is known of the whole release (`Known`). Out: one frame a question, a row for each thing that was compared, so that
a suite has only to expect that both sides are equal. Rows may come some at a time: an article's beside those that were
read of it, all others in any way.
"""

import math
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from transforms.known import Known
from transforms.raw.furniture import restored
from transforms.raw.reasons import KEPT, UNREAD
from transforms.schema import References
from transforms.tables import ARTICLES, FINDINGS, TABLES, Furniture

Tables = Mapping[str, pd.DataFrame]

SPANNED = ("mentions", "roles", "quotes", "claims")
STANDING = ("claim_id", "sentence_start", "start", "end", "sentence_end")
INTERVALS = ("value", "low", "high", "hard_low", "hard_high")


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


def references(tables: Tables, known: Known) -> pd.DataFrame:
    """Every value that names a row of another table.

    Returns:
        table, key, column, value, target (`articles.article_id`), found (whether that row exists).
    """
    parts = [pd.DataFrame({"table": [], "key": [], "column": [], "value": [], "target": [], "found": []})]
    for table in TABLES:
        for column in table.columns:
            limit = column.limit(References)
            if limit is None or table.name not in tables:
                continue
            frame = tables[table.name]
            named = pd.DataFrame({"key": _key(frame, table.key), "value": frame[column.name]})
            named = named.explode("value").dropna(subset=["value"])
            found = known.rows(limit.table, named["value"]) >= 0
            parts.append(
                named.assign(table=table.name, column=column.name, target=f"{limit.table}.{limit.column}", found=found)[
                    list(parts[0].columns)
                ]
            )
    filled = [part for part in parts if len(part)]
    return pd.concat(filled, ignore_index=True) if filled else parts[0]


def _key(frame: pd.DataFrame, key: tuple[str, ...]) -> "pd.Series[Any]":
    """What names a row: its key, the columns of a compound one set off by slashes."""
    named = frame[key[0]].astype(str)
    for column in key[1:]:
        named = named + "/" + frame[column].astype(str)
    return named


def spans(tables: Tables, known: Known, *, strays: bool = True) -> pd.DataFrame:
    """Every span at hand, with the words it says it holds and the words that stand there.

    Args:
        tables: some articles, what was read of them, and all findings, whose witnesses in other articles are left out.
        known: the whole release.
        strays: whether to give the witnesses in articles that the whole release does not have.

    Returns:
        table, key, article_id, part, start, end, surface, reread. `reread` is null where there is no such article,
        part or place.
    """
    articles = tables["articles"]
    text = {
        (article_id, part): words
        for article_id, title, body in articles[["article_id", "title", "text"]].itertuples(index=False)
        for part, words in (("title", title), ("body", body))
        if isinstance(words, str)
    }
    fields = ["article_id", "part", "start", "end", "surface"]
    here = frozenset(articles["article_id"])
    places = []
    for name, key, frame in _spanned(tables):
        if name.startswith(FINDINGS.name):
            astray = known.rows("articles", frame["article_id"]) < 0
            frame = frame[frame["article_id"].isin(here).to_numpy(dtype=bool) | (astray & strays)]  # noqa: PLW2901
        places += [(name, key_of, *place) for key_of, *place in frame[[key, *fields]].itertuples(index=False)]
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
    frame = tables["claims"][list(STANDING)]
    within = frame["start"].between(frame["sentence_start"], frame["end"]) & (frame["end"] <= frame["sentence_end"])
    return frame.assign(within=within)


def kinships(tables: Tables, known: Known) -> pd.DataFrame:
    """What two rows that belong together have to share, as each of the two states it.

    Returns:
        relation, key, stated, other: the story of a claim and of its article, the story of a claim and of its figure,
        the lineage of an article and of the one it descends from. A null is an empty string; a row that belongs to
        nothing is left out, and one whose other row is missing is a matter of `references`.
    """
    asked = (
        ("claim and article: story", "claims", "claim_id", "story_id", "article_id", "articles"),
        ("claim and figure: story", "claims", "claim_id", "story_id", "figure_id", "figures"),
        ("article and parent: lineage", "articles", "article_id", "lineage_id", "lineage_parent", "articles"),
    )
    pairs = [
        _shared(relation, tables[name], key, column, link, others, known)
        for relation, name, key, column, link, others in asked
        if name in tables
    ]
    return pd.concat(pairs, ignore_index=True)


def _shared(
    relation: str, rows: pd.DataFrame, key: str, column: str, link: str, others: str, known: Known
) -> pd.DataFrame:
    at = known.rows(others, rows[link])
    linked, at = rows[at >= 0], at[at >= 0]
    return pd.DataFrame(
        {
            "relation": relation,
            "key": linked[key],
            "stated": linked[column].astype(object).where(linked[column].notna(), ""),
            "other": known.column(others, column)[at],
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
    columns = list(INTERVALS)
    numbers = tables["claims"][columns].astype(float)
    frame = numbers.fillna({"low": -float("inf"), "hard_low": -float("inf"), "high": float("inf"),
                            "hard_high": float("inf")})  # fmt: skip
    return frame.assign(
        claim_id=tables["claims"]["claim_id"],
        ordered=(frame["low"] <= frame["high"]) & (frame["hard_low"] <= frame["hard_high"]),
        nested=(frame["hard_low"] <= frame["low"]) & (frame["high"] <= frame["hard_high"]),
        inside=frame["value"].isna() | frame["value"].between(frame["hard_low"], frame["hard_high"]),
    )[["claim_id", *columns, "ordered", "nested", "inside"]]


def accepted(tables: Tables) -> pd.DataFrame:
    """Every figure's value and the interval that stands beside it, an unbounded end as an infinity.

    Returns:
        figure_id, value, low, high, and two truths: ordered (the interval is not empty), inside (the value, where there
        is one, lies in it, or is the bound that `more than` leaves out).
    """
    figures = tables["figures"]
    frame = figures[["value", "low", "high"]].astype(float).fillna({"low": -float("inf"), "high": float("inf")})
    edge = frame["value"].abs() * 1e-9
    above, below = frame["value"] >= frame["low"] - edge, frame["value"] <= frame["high"] + edge
    return frame.assign(
        figure_id=figures["figure_id"],
        ordered=frame["low"] <= frame["high"],
        inside=frame["value"].isna() | (above & below),
    )[["figure_id", "value", "low", "high", "ordered", "inside"]]


def reject_share(known: Known) -> pd.DataFrame:
    """How many raw records became no article, or one of which nothing was read, in one row: records, rejected, share
    (0 to 1). That articles could not be compared is no fault of theirs.
    """
    reasons = pd.concat([rows["reason"] for rows in known.release.columns("rejects", ("reason",))])
    lost, unread = int((~reasons.isin(KEPT)).sum()), int(reasons.isin(UNREAD).sum())
    rejected, records = lost + unread, known.count("articles") + lost
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
    for column in ("witness_a", "witness_b") if FINDINGS.name in tables else ():
        yield f"{FINDINGS.name}.{column}", FINDINGS.key[0], elements(tables, FINDINGS.name, column)


def _reread(text: str | None, start: int, end: int) -> str | None:
    return text[start:end] if text is not None and 0 <= start < end <= len(text) else None


def _each(value: Any) -> Iterator[Any]:
    """The elements of a list, or the value itself, or nothing for null."""
    if value is None or value is pd.NaT or (isinstance(value, float) and math.isnan(value)):
        return
    if isinstance(value, (str, dict)) or not hasattr(value, "__iter__"):
        yield value
    else:
        yield from value
