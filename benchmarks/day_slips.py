"""Day slips: fits the weights of `seeds/day_slips.csv` on raw articles; no labels are needed.

    day_slips.py PATH... [--stories 300] [--seed 1] [--write]

A day, month or year that two independent texts give to one thing is changed in one of them, as `mutations.py` does it;
what is then told of the two is how a mistake looks. Days of independent texts that differ anyway are hardly ever one.
The weights that tell the ones from the others best are those of a logistic regression. Each change counts once,
however many other texts have the right day.

Prints, from each logarithm of the odds on, how many changes are found and how many pairs of real days in how many
stories, each scored by weights of the other parts of the stories. `--write` puts the weights of all into the seeds.

The shipped weights are those of 469 changes of 402 clean stories and of 1,631 stories of several texts.
"""

import argparse
import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
from argument_types import a_number
from mutation.plants import DISTORTIONS, Page, Plant, changed, pages
from mutations import PER_STORY, Story, candidates, chosen, clean_stories, joined, read_corpus

import seeds
from transforms.articles_reading import read_articles
from transforms.checks.day_slips import DaySlips
from transforms.checks.event_days import rivals
from transforms.checks.story_dates import StoryDates, can_be
from transforms.ids import digest
from transforms.linking import Linked
from transforms.slots.statements import MOMENTS, Statement
from transforms.tables import Claim

SEEDS = Path(str(seeds.__path__[0])) / "day_slips.csv"

OPERATORS = ("weekday", "date", "month", "year")
"""The changes that are made."""

RIDGE = 1.0
"""Weight of the penalty on large weights."""

STEPS = 40
"""Steps of Newton's method, of which it needs about ten."""

PARTS = 4
"""Parts of the stories of which each is scored by the weights of the others."""

SHOWN = (2.0, 1.0, 0.7, 0.5, 0.0, -0.5)
"""Logarithms of odds from which results are shown."""


@dataclass(frozen=True)
class Weighed:
    """What is weighed of two days of a story, and of which change they are; of none where both are as told."""

    story: str
    change: int | None
    traits: Mapping[str, float]
    days: frozenset[str]


def weighed(linked: Linked) -> Iterator[tuple[str, Statement, Statement, Mapping[str, float]]]:
    """The pairs of days that exclude each other in some stories: the story, both days, and what is weighed of them."""
    articles = {article.article_id: article for article in linked.articles}
    moments: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in linked.claims:
        if claim.dimension in MOMENTS and claim.story_id is not None:
            moments[claim.story_id][claim.article_id].append(claim)
    for story_id, told in sorted(moments.items()):
        story = StoryDates(told, articles)
        for traits, odd, right in DaySlips(list(rivals(story, linked.quotes)), story).traits():
            yield story_id, odd, right, traits


def of_change(number: int, read: Sequence[Page], plant: Plant) -> Iterator[Weighed]:
    """What is weighed of a changed day and of those that other texts give as it was."""
    index = next(i for i, page in enumerate(read) if page.article.article_id == plant.article_id)
    edit = plant.edits[0]
    was = next(
        claim
        for claim in read[index].claims
        if claim.kind == "date" and claim.part == edit.part and claim.start <= edit.start < claim.end
    )
    article, places = changed(read[index], plant)
    (page,) = pages([article], read_articles([article]))
    for story, odd, right, told in weighed(joined([*read[:index], page, *read[index + 1 :]])):
        mine = odd.claim
        touched = mine.article_id == plant.article_id and any(
            mine.part == place.part and max(mine.start, place.start) <= min(mine.end, place.end) for place in places
        )
        if touched and can_be(right.claim, was):
            yield Weighed(story, number, told, frozenset({mine.claim_id, right.claim.claim_id}))


def changes(stories: Sequence[Story], seed: int) -> Iterator[Weighed]:
    """What is weighed of every change of some clean stories, a few of a kind in each."""
    number = 0
    for name in OPERATORS:
        found = ((story, plant) for story in stories for scene in story.scenes() for plant in DISTORTIONS[name](scene))
        for story, plant in chosen(found, len(stories) * PER_STORY, seed):
            yield from of_change(number, story.pages, plant)
            number += 1


def real(linked: Linked) -> Iterator[Weighed]:
    """What is weighed of the days of real stories, which are told otherwise because they are others."""
    for story, odd, right, told in weighed(linked):
        yield Weighed(story, None, told, frozenset({odd.claim.claim_id, right.claim.claim_id}))


def fit(pairs: Sequence[Weighed], names: Sequence[str]) -> Mapping[str, float]:
    """The weights that tell pairs with a change from those without, by Newton's method."""
    times = Counter(pair.change for pair in pairs)
    told = np.array([[pair.traits[name] for name in names] for pair in pairs])
    slips = np.array([float(pair.change is not None) for pair in pairs])
    counts = np.array([1.0 if pair.change is None else 1 / times[pair.change] for pair in pairs])
    penalty = np.diag([0.0 if name == "bias" else RIDGE for name in names])
    weights = np.zeros(len(names))
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-told @ weights))
        slope = told.T @ (counts * (slips - likely)) - penalty @ weights
        curve = (told * (counts * likely * (1 - likely))[:, None]).T @ told + penalty
        weights = weights + np.linalg.solve(curve, slope)
    return dict(zip(names, map(float, weights), strict=True))


def scores(pairs: Sequence[Weighed], names: Sequence[str]) -> list[float]:
    """The logarithm of the odds of each pair by the weights of the stories of other parts."""
    found = [0.0] * len(pairs)
    parts = [int(digest("part", pair.story)[:8], 16) % PARTS for pair in pairs]
    for part in range(PARTS):
        weights = fit([pair for pair, its in zip(pairs, parts, strict=True) if its != part], names)
        for index, pair in enumerate(pairs):
            if parts[index] == part:
                found[index] = sum(weights[name] * pair.traits[name] for name in names)
    return found


def show(pairs: Sequence[Weighed], names: Sequence[str], made: int) -> None:
    """Print what is found from each odds on."""
    sure = scores(pairs, names)
    print(f"{'odds':>6}{'changes':>9}{'of':>6}{'pairs':>7}{'stories':>9}")
    for least in SHOWN:
        above = [pair for pair, odds in zip(pairs, sure, strict=True) if odds >= least]
        slips = {pair.change for pair in above if pair.change is not None}
        others = {(pair.story, pair.days) for pair in above if pair.change is None}
        print(f"{least:6.1f}{len(slips):9}{made:6}{len(others):7}{len({story for story, _ in others}):9}")


def write(weights: Mapping[str, float]) -> None:
    """Put weights into the seeds; what each trait is stays as it is."""
    with SEEDS.open(encoding="utf-8", newline="") as file:
        why = {row["trait"]: row["why"] for row in csv.DictReader(file)}
    with SEEDS.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(["trait", "weight", "why"])
        lines.writerows([name, f"{weight:.3f}", why.get(name, "")] for name, weight in weights.items())


def main(arguments: Sequence[str]) -> None:
    """Print or write the weights."""
    parser = argparse.ArgumentParser(prog="day_slips.py", description="Weights of days that contradict each other.")
    parser.add_argument("paths", nargs="+", help="files and folders of raw articles")
    parser.add_argument(
        "--stories", type=a_number, default=300, help="most clean stories that are changed (%(default)s)"
    )
    parser.add_argument("--seed", type=int, default=1, help="decides which (%(default)s)")
    parser.add_argument("--write", action="store_true", help="put the weights into the seeds")
    options = parser.parse_args(arguments)
    articles = read_corpus(options.paths)
    stories = list(islice(clean_stories(candidates(articles, options.seed)), options.stories))
    pairs = list(changes(stories, options.seed))
    made = len({pair.change for pair in pairs})
    print(f"{made} changes of {len(stories)} stories", file=sys.stderr)
    for group in candidates(articles, options.seed, least=2):
        pairs += real(joined(pages(group, read_articles(group))))
    names = list(pairs[0].traits)
    show(pairs, names, made)
    weights = fit(pairs, names)
    for name, weight in weights.items():
        print(f"{name:15}{weight:8.3f}")
    if options.write:
        write(weights)


if __name__ == "__main__":
    main(sys.argv[1:])
