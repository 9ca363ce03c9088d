"""Merging: which of many rows for one article stays, and which version of its page it is.

In: a frame with a row for each article that was read, from whatever file. Out: the rows that stay. The result depends
on the set of rows alone, not on their order.
"""

import pandas as pd

PLACE = ("raw_path", "raw_record", "raw_line", "raw_sha256", "raw_format")
IDENTITY = ("article_id", "source", "external_id", "url", "published_at", "modified_at", *PLACE)
"""The columns that are looked at."""


def merge(frame: pd.DataFrame) -> pd.DataFrame:
    """Each article once, with its version counted.

    One article found under several paths keeps the smallest path and record. Versions of one address (or external id)
    at one source are counted by when they were modified, else published; those without a time come first.

    Args:
        frame: the columns of `IDENTITY`, times as UTC timestamps or missing; more columns are passed on.

    Returns:
        The rows that stay, under their labels, ordered by id, with a column `version`.
    """
    unique = frame.sort_values(["article_id", *PLACE], kind="stable").drop_duplicates("article_id")
    name = unique["url"].where(unique["url"] != "").fillna(unique["external_id"].where(unique["external_id"] != ""))
    published = pd.to_datetime(unique["published_at"], utc=True)
    page = pd.DataFrame(
        {
            "source": unique["source"],
            # without a name it is the only version of itself; no address holds a NUL
            "name": name.fillna("\0" + unique["article_id"]),
            "changed": pd.to_datetime(unique["modified_at"], utc=True).fillna(published),
            "published": published,
            "article_id": unique["article_id"],
        }
    ).sort_values(["source", "name", "changed", "published", "article_id"], na_position="first")
    version = page.groupby(["source", "name"], sort=False).cumcount() + 1
    return unique.assign(version=version.astype("int64"))
