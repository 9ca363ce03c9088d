"""How many figures of made stories find their counterpart in another article, and what is decided of the two.

    python benchmarks/pairs.py [--missed]

`pairs/stories.jsonl` holds short reports of made events, two or three of each, as independent desks would write them;
`pairs/pairs.csv` what a careful reader says of figures in two of them: `conflict`, `update`, `compatible`, `one figure`
whatever the verdict, or `two figures`. The stories are of other kinds than the public development set, which is mostly
of disasters and crimes.
"""

import argparse
import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from flows.files import find_files, read_file
from transforms.articles_reading import read_articles
from transforms.linking import Linked, link
from transforms.raw.articles import merge_articles, to_article
from transforms.tables import Article

HERE = Path(__file__).with_name("pairs")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures and what was decided of them.

    Attributes:
        row: the row of `pairs.csv`.
        verdicts: of the figures that both belong to; none where they belong to two.
    """

    row: dict[str, str]
    verdicts: frozenset[str]

    @property
    def right(self) -> bool:
        """Whether a careful reader would say the same."""
        expected = self.row["expected"]
        if expected == "two figures":
            return not self.verdicts
        return bool(self.verdicts) and (expected == "one figure" or expected in self.verdicts)


@dataclass(frozen=True, slots=True)
class Score:
    """The pairs, and the conflicts that were told without being one.

    Attributes:
        pairs: all of them.
        alarms: figures told to be in conflict of which no pair is.
    """

    pairs: tuple[Pair, ...]
    alarms: tuple[str, ...]

    @property
    def aligned(self) -> int:
        """How many pairs of one figure were found to be one."""
        return sum(bool(pair.verdicts) for pair in self.pairs if pair.row["expected"] != "two figures")

    @property
    def right(self) -> int:
        """How many pairs were judged as a reader would."""
        return sum(pair.right for pair in self.pairs)

    def of(self, expected: str) -> tuple[int, int]:
        """How many pairs of a kind were judged right, and how many there are."""
        chosen = [pair for pair in self.pairs if pair.row["expected"] == expected]
        return sum(pair.right for pair in chosen), len(chosen)


def run() -> Score:
    """Read the stories, link them and look up every pair."""
    files, _ = find_files([str(HERE / "stories.jsonl")])
    found = [to_article(record) for file in files for record in read_file(file)]
    articles = merge_articles([article for article in found if isinstance(article, Article)])
    readings = read_articles(articles)
    return score(link(articles, readings.mentions, readings.roles, readings.quotes, readings.claims))


def score(linked: Linked) -> Score:
    """Look up every pair in what was decided."""
    names = {article.article_id: article.external_id for article in linked.articles}
    verdicts = {figure.figure_id: figure.verdict for figure in linked.figures}

    def figures(article: str, surface: str) -> Iterator[str]:
        for claim in linked.claims:
            if names[claim.article_id] == article and claim.surface.startswith(surface) and claim.figure_id:
                yield claim.figure_id

    pairs, expected = [], set()
    with (HERE / "pairs.csv").open(newline="") as file:
        for row in csv.DictReader(file):
            one, other = set(figures(row["article"], row["figure"])), set(figures(row["other"], row["other_figure"]))
            pairs.append(Pair(row, frozenset(verdicts[figure] for figure in one & other)))
            expected |= (one | other) if row["expected"] == "conflict" else set()
    conflicts = [figure for figure in linked.figures if figure.verdict == "conflict"]
    return Score(tuple(pairs), tuple(figure.label for figure in conflicts if figure.figure_id not in expected))


def main() -> None:
    """Print the score."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--missed", action="store_true", help="list the pairs that were judged otherwise")
    missed = parser.parse_args().missed
    found = run()
    for kind in ("conflict", "update", "compatible", "one figure", "two figures"):
        right, count = found.of(kind)
        print(f"{kind:12} {right:3} of {count}")
    print(f"{'all':12} {found.right:3} of {len(found.pairs)}, {found.aligned} aligned, {len(found.alarms)} alarms")
    for pair in found.pairs if missed else ():
        if not pair.right:
            print(*pair.row.values(), "->", ", ".join(sorted(pair.verdicts)) or "two figures", sep=" | ")
    for label in found.alarms if missed else ():
        print("alarm:", label)


if __name__ == "__main__":
    main()
