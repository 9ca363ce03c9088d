"""Alignment: fits the weights of `seeds/alignment.csv` on raw articles; no labels are needed.

    alignment.py PATH... [--write] [--held-out]

Two figures of independent texts that tell alike and have one value stand for one quantity, hardly ever by chance. In
the place of the first one another value is put, as a slip would; such pairs are to be found. Pairs that differ as they
are printed are mostly of two things; they are to be left. The weights that tell the two apart best are those of a
logistic regression (Newton's method, ridge). Values enter no feature, and each story counts a few times at most.

The shipped weights are those of 1,655 stories, when hours, years and ordinals were weighed too.

Prints for each kind of figure, from which probability on, the share of slips that are found and the number of stories
with printed differences. With `--held-out`, weights are fitted on one half of the stories and shown on the other.
`--write` puts the weights of all stories into the seeds.
"""

import argparse
import csv
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from mutation.plants import pages
from mutations import candidates, joined, read_corpus

import seeds
from transforms.articles_reading import read_articles
from transforms.dates.dates import WEEKDAY_NAMES
from transforms.dates.weekdays import WEEK
from transforms.slots.alignment import MOMENT_KINDS, family, ruled_apart
from transforms.slots.gathering import gather
from transforms.slots.places import Places
from transforms.slots.statements import Block, Statement, is_written
from transforms.slots.values import meeting
from transforms.tables import Article, Claim

SEEDS = Path(str(seeds.__path__[0])) / "alignment.csv"

PER_STORY = 8
"""Pairs of one kind and one side of one story up to which each counts in full."""

RIDGE = 2.0
"""Weight of the penalty on large weights, of features brought to unit variance."""

STEPS = 40
"""Steps of Newton's method, of which it needs about ten."""

SHOWN = (0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97)
"""Probabilities from which results are shown."""


@dataclass(frozen=True)
class Pair:
    """Two figures told alike: whether one is a slip, what kind they are, what is weighed of them, and their story."""

    slip: bool
    kind: str
    weighed: Mapping[str, float]
    story: int


def slipped(one: Statement, rng: random.Random) -> Statement | None:
    """A statement with another value, as a slip of the pen makes it; None where it has none to change."""
    claim = one.claim
    if claim.kind == "date":
        days = rng.choice((-4, -3, 3, 4))
        if claim.low is not None and claim.high is not None and claim.high - claim.low >= WEEK:
            days = -91 if claim.high - claim.low < 45 else -730
        named = claim.unit_surface
        if named in WEEKDAY_NAMES:
            named = WEEKDAY_NAMES[(WEEKDAY_NAMES.index(named) + days) % WEEK]
        weekdays = frozenset((day + days) % WEEK for day in one.weekdays)
        return replace(_moved(one, lambda value: value + days, named), weekdays=weekdays)
    if claim.value is None or claim.modifier not in {"exact", "about"} or not math.isfinite(one.high - one.low):
        return None
    if claim.dimension == "time of day":
        minutes = rng.choice((-180.0, 180.0))
        return _moved(one, lambda value: value + minutes, claim.unit_surface)
    small = 0 < claim.value < 20
    times = (claim.value + rng.choice((2, 3))) / claim.value if small else rng.choice((0.1, 0.6, 1.5, 10.0))
    return _moved(one, lambda value: value * times, claim.unit_surface)


def _moved(one: Statement, to, named: str | None) -> Statement:
    columns = ("value", "low", "high", "hard_low", "hard_high")
    claim = one.claim
    moved = {name: to(value) for name in columns if (value := getattr(claim, name)) is not None}
    return replace(one, claim=replace(claim, unit_surface=named, **moved), low=to(one.low), high=to(one.high))


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


def pairs_of(group: Sequence[Article], story: int, rng: random.Random) -> Iterator[Pair]:
    """All that is told alike in some articles, as printed where the values differ, with a slip where they are one."""
    for statements, blocks in blocks_of(group):
        for names in blocks.values():
            places = Places(names, statements)
            for pair in places.close:
                if all(is_written(statements[name].claim) for name in pair):
                    yield from _pairs(places, pair, story, rng)


def _pairs(places: Places, pair: tuple[str, str], story: int, rng: random.Random) -> Iterator[Pair]:
    for one, other in (pair, pair[::-1]):
        mine, theirs = places.statements[one], places.statements[other]
        kind = family(mine, theirs)
        if kind is None:
            continue
        if not places.meet(*pair):
            if ruled_apart(mine, theirs) is None:
                yield Pair(False, kind, places.features(one, other), story)
        elif mine.value == theirs.value or (mine.dimension == "date" and mine.weekdays == theirs.weekdays):
            slip = slipped(mine, rng)
            if slip is not None and not meeting(slip, theirs)[0] and ruled_apart(slip, theirs) is None:
                yield Pair(True, family(slip, theirs) or kind, places.features(one, other, slip), story)


def fitted(pairs: Sequence[Pair], limits: Mapping[bool, int] | None = None) -> dict[str, float]:
    """Weights by feature, of features as they are; `bias` and one for each kind among them.

    Args:
        pairs: to learn from.
        limits: how many pairs to be found, and how many to be left, of one kind and story count in full.
    """
    limits = limits or dict.fromkeys((True, False), PER_STORY)
    names = [*pairs[0].weighed, *sorted({f"kind {pair.kind}" for pair in pairs})]
    values = np.array([[{**pair.weighed, f"kind {pair.kind}": 1.0}.get(name, 0.0) for name in names] for pair in pairs])
    goal = np.array([float(pair.slip) for pair in pairs])
    often = Counter((pair.story, pair.kind, pair.slip) for pair in pairs)
    counts = np.array([min(1.0, limits[pair.slip] / often[pair.story, pair.kind, pair.slip]) for pair in pairs])
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


def probability(pair: Pair, weights: Mapping[str, float]) -> float:
    """How likely a pair stands for one quantity."""
    return 1 / (1 + math.exp(-odds(pair, weights)))


def sides(pairs: Sequence[Pair]) -> dict[str, list[Pair]]:
    """The pairs that have weights of their own."""
    return {
        "moment": [pair for pair in pairs if pair.kind in MOMENT_KINDS],
        "figure": [pair for pair in pairs if pair.kind not in MOMENT_KINDS],
    }


def show(weighed: Sequence[tuple[Pair, float]], limits: Sequence[float]) -> None:
    """Print for each kind of pairs what share of those to be found is, and how many stories have others, by limit."""
    for kind in sorted({pair.kind for pair, _ in weighed}):
        slips = [found for pair, found in weighed if pair.kind == kind and pair.slip]
        cells = []
        for least in limits:
            printed = {pair.story for pair, found in weighed if pair.kind == kind and not pair.slip and found >= least}
            cells.append(f"{sum(found >= least for found in slips) / max(1, len(slips)):.2f} / {len(printed)}")
        print(f"{kind:10}" + "".join(f"{cell:>12}" for cell in cells))


def heading(limits: Sequence[float]) -> str:
    """The line above what `show` prints."""
    return f"{'kind':10}" + "".join(f"{least:>12}" for least in limits)


def write(weights: Mapping[str, Mapping[str, float]]) -> None:
    """Put weights into the seeds; what each feature is stays as it is written there."""
    rows = seeds.rows("alignment")
    with SEEDS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["feature", "moment", "figure", "why"])
        for row in rows:
            name = row["feature"]
            writer.writerow(
                [name, *(f"{weights[side].get(name, 0.0):.3f}" for side in ("moment", "figure")), row["why"]]
            )


def main(arguments: Sequence[str]) -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(prog="alignment.py", description="Fits the weights of seeds/alignment.csv.")
    parser.add_argument("paths", nargs="+", help="files and folders of raw articles")
    parser.add_argument("--seed", type=int, default=100, help="chooses the slips (%(default)s)")
    parser.add_argument("--held-out", action="store_true", help="fit on one half of the stories, show the other")
    parser.add_argument("--write", action="store_true", help="write the weights of all stories into the seeds")
    options = parser.parse_args(arguments)
    rng = random.Random(options.seed)
    groups = candidates(read_corpus(options.paths), options.seed, least=2)
    pairs: list[Pair] = []
    for story, group in enumerate(groups):
        pairs += pairs_of(group, story, rng)
        print(f"\r{story + 1} of {len(groups)} stories, {len(pairs)} pairs", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    learnt = [pair for pair in pairs if pair.story % 2 == 0] if options.held_out else pairs
    weights = {side: fitted(some) for side, some in sides(learnt).items()}
    print(heading(SHOWN))
    for side, some in sides([pair for pair in pairs if pair.story % 2] if options.held_out else pairs).items():
        show([(pair, probability(pair, weights[side])) for pair in some], SHOWN)
    if options.write:
        write(weights)


if __name__ == "__main__":
    main(sys.argv[1:])
