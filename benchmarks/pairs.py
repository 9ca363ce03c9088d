"""How many figures find their counterpart in another article of a story, and what is decided of the two.

    python benchmarks/pairs.py [FOLDER] [--missed]

`stories.jsonl` of the folder holds short reports of made events, two or three of each, as independent desks would write
them; `pairs.csv` what a careful reader says of figures in two of them, each named by its wording: `conflict`, `update`,
`compatible`, `one figure` whatever the verdict, or `two figures`. `pairs` is what the rules were written with, beside
the public development set; of `pairs/unread` nobody who writes them reads what is missed. `pairs/varied` and, unread as
well, `pairs/varied_unread` are worded as unlike as desks of all kinds may: few of them are found. `pairs/news` and
`pairs/news_unread` say the same of real articles, which lie in `../shared/corpus`: those are named by a digest of
their id, which may hold words of a headline, and figures by the code points of the part that they stand in; what a
careful editor might let pass is borderline.
"""

import argparse
import csv
import gzip
import json
import re
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from merged import articles_of

from flows.files import find_files, read_file
from flows.readers import Result
from transforms.articles_reading import read_articles
from transforms.ids import digest
from transforms.linking import Linked, link
from transforms.tables import Article

HERE = Path(__file__).with_name("pairs")
CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "articles.jsonl.gz"


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


def run(folder: Path = HERE) -> Score:
    """Read the stories of a folder, link them and look up every pair."""
    stories = folder / "stories.jsonl"
    records = _records(stories) if stories.exists() else _stored(folder)
    articles = articles_of(records)
    readings = read_articles(articles)
    return score(link(articles, readings.mentions, readings.roles, readings.quotes, readings.claims), folder)


def _records(path: Path) -> Iterator[Result]:
    """The raw records of one file."""
    files, _ = find_files([str(path)])
    for file in files:
        yield from read_file(file)


def _stored(folder: Path) -> Iterator[Result]:
    """Those of the corpus that the pairs of a folder name."""
    rows = _rows(folder)
    wanted = {row[side] for row in rows for side in ("article", "other")}
    with tempfile.TemporaryDirectory() as place:
        chosen = Path(place) / "stories.jsonl"
        with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
            chosen.write_text("".join(line for line in lines if name_of(json.loads(line)["id"]) in wanted), "utf-8")
        yield from _records(chosen)


def name_of(external_id: str | None) -> str:
    """What an article of the corpus is called by in the pairs."""
    return digest("pairs", external_id)


def _rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "pairs.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def score(linked: Linked, folder: Path = HERE) -> Score:
    """Look up every pair of a folder in what was decided."""
    articles = {
        name: article for article in linked.articles for name in (article.external_id, name_of(article.external_id))
    }
    claims = defaultdict(list)
    for claim in linked.claims:
        claims[claim.article_id].append(claim)
    verdicts = {figure.figure_id: figure.verdict for figure in linked.figures}

    def figures(row: dict[str, str], side: str) -> Iterator[str]:
        article = articles[row[side]]
        for claim in claims[article.article_id]:
            places = spans(row, side, article, claim.part)
            if claim.figure_id and any(start < claim.end and claim.start < end for start, end in places):
                yield claim.figure_id

    def spans(row: dict[str, str], side: str, article: Article, part: str) -> Iterator[tuple[int, int]]:
        prefix = "" if side == "article" else "other_"
        if f"{prefix}start" in row:
            if row[f"{prefix}part"] == part:
                yield int(row[f"{prefix}start"]), int(row[f"{prefix}end"])
            return
        told = re.compile(rf"(?<!\w){re.escape(row[f'{prefix}figure'])}(?!\w)")
        yield from (spot.span() for spot in told.finditer(article.text_of(part)))

    pairs, expected = [], set()
    for row in _rows(folder):
        one, other = set(figures(row, "article")), set(figures(row, "other"))
        pairs.append(Pair(row, frozenset(verdicts[figure] for figure in one & other)))
        expected |= (one | other) if row["expected"] == "conflict" else set()
    conflicts = [figure for figure in linked.figures if figure.verdict == "conflict"]
    return Score(tuple(pairs), tuple(figure.label for figure in conflicts if figure.figure_id not in expected))


def main() -> None:
    """Print the score."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--missed", action="store_true", help="list the pairs that were judged otherwise")
    parser.add_argument("folder", nargs="?", type=Path, default=HERE, help="where the stories and pairs lie")
    args = parser.parse_args()
    if not (args.folder / "pairs.csv").is_file():
        parser.error(f"{args.folder} has no pairs.csv; give a folder such as {HERE}")
    stored = not (args.folder / "stories.jsonl").exists()
    if stored and not CORPUS.exists():
        parser.error(f"{args.folder} names articles of {CORPUS}, which is not there")
    missed, found = args.missed, run(args.folder)
    for kind in ("conflict", "update", "compatible", "one figure", "two figures"):
        right, count = found.of(kind)
        print(f"{kind:12} {right:3} of {count}")
    sure = [pair for pair in found.pairs if pair.row["expected"] == "conflict" and not pair.row.get("borderline")]
    if stored:  # only some figures of these articles were read, so what else is told to be in conflict may be so
        print(f"{'not borderline':12} {sum(pair.right for pair in sure)} of {len(sure)} conflicts")
    alarms = "" if stored else f", {len(found.alarms)} alarms"
    print(f"{'all':12} {found.right:3} of {len(found.pairs)}, {found.aligned} aligned{alarms}")
    for pair in found.pairs if missed else ():
        if not pair.right:
            print(*pair.row.values(), "->", ", ".join(sorted(pair.verdicts)) or "two figures", sep=" | ")
    for label in found.alarms if missed and not stored else ():
        print("alarm:", label)


if __name__ == "__main__":
    main()
