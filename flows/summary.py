"""What a run did, in one record that a terminal, a program and Prefect can be told."""

from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

from expectations.words import counted


class Places(NamedTuple):
    """Where a release is: its tables, its report, and a folder of this machine where those are addresses."""

    tables: str
    report: str
    copy: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a run did.

    Attributes:
        release: the id of the release that is current now, or that was refused.
        tables: where its tables are: a folder, or the address of one.
        report: where the report is that people read, likewise.
        copy: the folder of this machine that holds the tables too, where they are at an address.
        counts: rows of each table.
        files: raw files that were found.
        new_files: those that had to be read.
        new_articles: articles that the release before did not have.
        new_versions: those of them that are later versions of a page.
        read_articles: articles that were read for claims in this run.
        unchanged: whether nothing was new, so that the release before stays current.
        exit_code: 0 or 1, as the gate decided.
        reasons: why, one sentence each.
        news: what is new since the release before, one sentence each.
        seconds: how long it took; of a command, from its start to this summary.
    """

    release: str
    tables: str
    report: str
    counts: dict[str, int]
    files: int
    new_files: int
    new_articles: int
    new_versions: int
    read_articles: int
    unchanged: bool
    exit_code: int
    reasons: tuple[str, ...]
    news: tuple[str, ...]
    seconds: float
    copy: str | None = None

    def as_dict(self) -> dict[str, Any]:
        """The summary as JSON holds it."""
        return asdict(self)

    def as_text(self) -> str:
        """The summary for a terminal."""
        count = self.counts
        versions = f", {self.new_versions:,} of them later versions" if self.new_versions else ""
        first = [f"nothing new in {counted(self.files, 'file')}: release {self.release} stays current"]
        return "\n".join(
            [
                *(first if self.unchanged else []),
                f"{counted(count['articles'], 'article')} ({self.new_articles:,} new{versions}), "
                f"{counted(count['claims'], 'claim')}, {counted(count['figures'], 'figure')}, "
                f"{counted(count['findings'], 'finding')}, {counted(count['rejects'], 'reject')}, "
                f"in {self.seconds:.1f} s",
                f"tables: {self.tables}" + (f" (here: {self.copy})" if self.copy else ""),
                f"report: {self.report}",
                *self.news,
                *self.reasons,
            ]
        )

    def as_markdown(self) -> str:
        """The summary as a Prefect artifact."""
        rows = [f"| {name} | {count} |" for name, count in self.counts.items()]
        what = "Nothing was new." if self.unchanged else f"{self.new_articles} new articles, {self.read_articles} read."
        return "\n".join(
            [
                f"# Release {self.release}",
                "",
                f"{self.files} files, {self.new_files} of them new or changed, in {self.seconds:.1f} s. {what} "
                f"Report: `{self.report}`",
                "",
                "| table | rows |",
                "|---|---:|",
                *rows,
                "",
                *(f"- {sentence}" for sentence in (*self.news, *self.reasons)),
                "",
            ]
        )
