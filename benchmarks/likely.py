"""Likely: fits the weights of `seeds/likely.csv` on raw articles; no labels are needed.

    likely.py PATH... [--write] [--held-out]

Two figures of independent texts that have one rare value are of one quantity, hardly ever by chance; two with different
values are mostly of two. The weights that tell the ones from the others best are those of a logistic regression. No
feature looks at the values. A story counts a few times at most.

Prints for each kind of figure, from which logarithm of the odds on, the share of equal ones that is found and in how
many stories there are different ones. With `--held-out`, weights are fitted on one half of the stories and shown on
the other. `--write` puts the weights of all stories into the seeds.

The shipped weights are those of 1,796 stories of several texts.
"""

import argparse
import csv
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from mutation.plants import pages
from mutations import candidates, joined, read_corpus

import seeds
from transforms.articles_reading import read_articles
from transforms.slots.gathering import gather
from transforms.slots.likely import NEVER
from transforms.slots.neighbours import Neighbours
from transforms.slots.odds import Odds, kind_of
from transforms.slots.statements import Block, Statement
from transforms.slots.values import digits, meeting
from transforms.tables import Article, Claim

SEEDS = Path(str(seeds.__path__[0])) / "likely.csv"

LIMITS = {True: 8, False: 24}
"""Equal pairs and different ones of one kind of one story up to which each counts in full."""

NEAR = 0.3
"""Share of what is told that two figures have in common at least: most pairs of a story have next to nothing."""

DIGITS, UNROUND = 3, 12
"""Significant digits from which a value is rare, and the value above which any whole number is."""

LARGEST = 150
"""Figures of one kind of a story above which it is left out: a day's news rather than an event."""

RIDGE = 2.0
"""Weight of the penalty on large weights, of features brought to unit variance."""

STEPS = 40
"""Steps of Newton's method, of which it needs about ten."""

SHOWN = (-3.0, -2.0, -1.4, -1.0, -0.5, 0.0, 0.5)
"""Logarithms of odds from which results are shown."""


@dataclass(frozen=True)
class Pair:
    """Two figures: whether they share a rare value, of what kind they are, what is weighed of them, their story."""

    equal: bool
    kind: str
    weighed: Mapping[str, float]
    story: int


def is_rare(value: float | None) -> bool:
    """Whether two quantities seldom have a value by chance."""
    if value is None:
        return False
    count = len(digits(value))
    return count >= DIGITS or (value % 1 == 0 and value > UNROUND)


def blocks_of(group: Sequence[Article]) -> Iterator[tuple[Mapping[str, Statement], Mapping[Block, list[str]]]]:
    """The statements of each story of some articles by name, and the names of each block, sorted."""
    linked = joined(pages(group, read_articles(group)))
    articles = {article.article_id: article for article in linked.articles}
    actors = frozenset(each.entity_id for each in linked.entities if each.type in {"person", "organisation"})
    told: dict[str | None, list[Claim]] = defaultdict(list)
    for claim in linked.claims:
        told[articles[claim.article_id].story_id].append(claim)
    for story_id in sorted(filter(None, told)):
        statements, _ = gather(told[story_id], articles, actors)
        blocks: dict[Block, list[str]] = defaultdict(list)
        for name in sorted(statements):
            blocks[statements[name].block].append(name)
        yield statements, blocks


def pairs_of(group: Sequence[Article], story: int) -> Iterator[Pair]:
    """The pairs of figures of independent texts of some articles; those of equal rare values are to be found."""
    for statements, blocks in blocks_of(group):
        for (dimension, noun), names in blocks.items():
            if dimension not in NEVER and noun != "block" and len(names) <= LARGEST:
                yield from _pairs(names, statements, story)


def _pairs(names: Sequence[str], statements: Mapping[str, Statement], story: int) -> Iterator[Pair]:
    weighed = Odds(Neighbours(names, statements))
    for one, other in combinations(names, 2):
        mine, theirs = statements[one], statements[other]
        if mine.texts & theirs.texts:
            continue
        meet = meeting(mine, theirs)[0]
        if meet and not (
            mine.value == theirs.value and mine.claim.unit == theirs.claim.unit and is_rare(mine.claim.value)
        ):
            continue
        told = weighed.shared(one, other)
        if max(told.near, told.window) >= NEAR:
            yield Pair(meet, kind_of(mine), weighed.features(one, other), story)


def fitted(pairs: Sequence[Pair]) -> dict[str, float]:
    """Weights by feature, of features as they are; `bias` and one for each kind among them."""
    names = [*pairs[0].weighed, *sorted({f"kind {pair.kind}" for pair in pairs})]
    values = np.array([[{**pair.weighed, f"kind {pair.kind}": 1.0}.get(name, 0.0) for name in names] for pair in pairs])
    goal = np.array([float(pair.equal) for pair in pairs])
    often = Counter((pair.story, pair.kind, pair.equal) for pair in pairs)
    counts = np.array([min(1.0, LIMITS[pair.equal] / often[pair.story, pair.kind, pair.equal]) for pair in pairs])
    mean, spread = values.mean(0), values.std(0) + 1e-9
    scaled = np.hstack([(values - mean) / spread, np.ones((len(pairs), 1))])
    penalty = np.eye(len(names) + 1) * RIDGE
    penalty[-1, -1] = 0.0
    weights = np.zeros(len(names) + 1)
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (counts * (likely - goal)) + penalty @ weights
        weights -= np.linalg.solve((scaled * (counts * likely * (1 - likely))[:, None]).T @ scaled + penalty, slope)
    plain = weights[:-1] / spread
    bias = weights[-1] - math.fsum(plain * mean)
    return {"bias": float(bias), **{name: float(weight) for name, weight in zip(names, plain, strict=True)}}


def odds(pair: Pair, weights: Mapping[str, float]) -> float:
    """The logarithm of the odds that a pair stands for one quantity."""
    found = math.fsum(weights[name] * value for name, value in pair.weighed.items())
    return weights["bias"] + weights.get(f"kind {pair.kind}", 0.0) + found


def show(weighed: Sequence[tuple[Pair, float]], limits: Sequence[float]) -> None:
    """Print for each kind of pairs what share of those to be found is, and how many stories have others, by limit."""
    for kind in sorted({pair.kind for pair, _ in weighed}):
        equal = [found for pair, found in weighed if pair.kind == kind and pair.equal]
        cells = []
        for least in limits:
            printed = {pair.story for pair, found in weighed if pair.kind == kind and not pair.equal and found >= least}
            cells.append(f"{sum(found >= least for found in equal) / max(1, len(equal)):.2f} / {len(printed)}")
        print(f"{kind:10}" + "".join(f"{cell:>12}" for cell in cells))


def heading(limits: Sequence[float]) -> str:
    """The line above what `show` prints."""
    return f"{'kind':10}" + "".join(f"{least:>12}" for least in limits)


def write(weights: Mapping[str, float]) -> None:
    """Put weights into the seeds; what each feature is stays as it is written there."""
    rows = seeds.rows("likely")
    with SEEDS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["feature", "weight", "why"])
        for row in rows:
            writer.writerow([row["feature"], f"{weights.get(row['feature'], 0.0):.3f}", row["why"]])


def main(arguments: Sequence[str]) -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(prog="likely.py", description="Fits the weights of seeds/likely.csv.")
    parser.add_argument("paths", nargs="+", help="files and folders of raw articles")
    parser.add_argument("--seed", type=int, default=100, help="the order of the stories (%(default)s)")
    parser.add_argument("--held-out", action="store_true", help="fit on one half of the stories, show the other")
    parser.add_argument("--write", action="store_true", help="write the weights of all stories into the seeds")
    options = parser.parse_args(arguments)
    groups = candidates(read_corpus(options.paths), options.seed, least=2)
    random.Random(options.seed).shuffle(groups)
    pairs: list[Pair] = []
    for story, group in enumerate(groups):
        pairs += pairs_of(group, story)
        print(f"\r{story + 1} of {len(groups)} stories, {len(pairs)} pairs", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    learnt = [pair for pair in pairs if pair.story % 2 == 0] if options.held_out else pairs
    weights = fitted(learnt)
    print(heading(SHOWN))
    shown = [pair for pair in pairs if pair.story % 2] if options.held_out else pairs
    show([(pair, odds(pair, weights)) for pair in shown], SHOWN)
    if options.write:
        write(weights)


if __name__ == "__main__":
    main(sys.argv[1:])
