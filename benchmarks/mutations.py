"""Mutations: what the program notices when one article of a story is changed, and what it makes of honest rewording.

    mutations.py PATH... [--quick N] [--each 40] [--stories 200] [--seed 1] [--only OPERATOR] [--failures] [--json FILE]

PATH is a file or folder of raw articles. Stories are formed, read and linked as a run does it; a story of at least
three independent texts on which nothing is found is clean. One article of it is then changed in one place, read anew
and linked with the others, which are not read again. A finding that the clean story did not have is a hit when one of
its witnesses touches the changed place, and false otherwise. A rewording must give no finding at all.

Recall is the share of changes that were noticed, precision the share of new findings that point at the change; for
all operators together, each counts as much as it has changes.
"""

import argparse
import json
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from argument_types import a_number, a_number_or_none
from merged import articles_of
from mutation.plants import DISTORTIONS, REWORDINGS, Page, Plant, Scene, changed, pages, scenes

from flows.files import InputError, find_files, read_file
from transforms.articles_reading import read_articles
from transforms.ids import digest
from transforms.linking import Linked, link, place_all
from transforms.tables import Article, Finding

LEAST_TEXTS, MOST_ARTICLES = 3, 14
"""Independent texts that a story needs, and articles above which it is left out: it is linked once for each change."""

PER_STORY = 3
"""Changes of one kind in one story at most: stories differ more than the places in one."""


@dataclass(frozen=True)
class Story:
    """A clean story: its articles with what was read of each, and what linking makes of them."""

    story_id: str
    pages: tuple[Page, ...]
    linked: Linked

    def scenes(self) -> Iterator[Scene]:
        """Each of its articles beside the independent ones."""
        return scenes(self.linked, self.pages)


@dataclass(frozen=True)
class Outcome:
    """What one change gave: the findings that touch it, and the other new ones."""

    plant: Plant
    story: Story
    hits: tuple[Finding, ...]
    others: tuple[Finding, ...]


@dataclass
class Score:
    """How one operator fared."""

    changes: int = 0
    noticed: int = 0
    right: int = 0
    wrong: int = 0

    @property
    def recall(self) -> float | None:
        """Share of the changes that were noticed."""
        return self.noticed / self.changes if self.changes else None

    @property
    def precision(self) -> float | None:
        """Share of the new findings that point at the change."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None

    def add(self, outcome: Outcome) -> None:
        """Count one change."""
        self.changes += 1
        self.noticed += bool(outcome.hits)
        self.right += len(outcome.hits)
        self.wrong += len(outcome.others)


def read_corpus(paths: Sequence[str]) -> list[Article]:
    """The articles of some files and folders.

    Raises:
        SystemExit: there are none; the message says why.
    """
    try:
        files, rejects = find_files(paths)
    except InputError as error:
        raise SystemExit(f"{Path(sys.argv[0]).name}: {error}") from None
    for reject in rejects:
        print(f"{Path(sys.argv[0]).name}: {reject.message}", file=sys.stderr)
    return articles_of(record for file in files for record in read_file(file))


def candidates(articles: Sequence[Article], seed: int, least: int = LEAST_TEXTS) -> list[list[Article]]:
    """Stories of at least so many independent texts, in an order that the seed alone decides."""
    grouped: dict[str, list[Article]] = defaultdict(list)
    lineages: dict[str, set[str | None]] = defaultdict(set)
    plain = {article.article_id: article for article in articles}
    for article in place_all(articles):
        story = article.story_id or ""
        grouped[story].append(plain[article.article_id])
        lineages[story].add(article.lineage_id)
    wide = [story for story in grouped if len(lineages[story]) >= least and len(grouped[story]) <= MOST_ARTICLES]
    return [grouped[story] for story in sorted(wide, key=lambda story: digest("order", seed, story))]


def clean_stories(groups: Iterable[list[Article]]) -> Iterator[Story]:
    """The stories that some groups of articles are when all is read, those on which nothing is found."""
    for group in groups:
        read = pages(group, read_articles(group))
        told: dict[str | None, list[Page]] = defaultdict(list)
        lineages: dict[str | None, set[str | None]] = defaultdict(set)
        for article in joined(read).articles:
            told[article.story_id].append(next(p for p in read if p.article.article_id == article.article_id))
            lineages[article.story_id].add(article.lineage_id)
        for story_id in sorted(filter(None, told)):
            if len(lineages[story_id]) < LEAST_TEXTS:
                continue
            linked = joined(told[story_id])
            if not linked.findings:
                yield Story(story_id, tuple(told[story_id]), linked)


def joined(read: Sequence[Page]) -> Linked:
    """What linking makes of some articles."""
    return link(
        [page.article for page in read],
        [row for page in read for row in page.mentions],
        [row for page in read for row in page.roles],
        [row for page in read for row in page.quotes],
        [row for page in read for row in page.claims],
    )


def run(story: Story, plant: Plant) -> Outcome:
    """Change one article, read it anew, link it with the others and compare the findings."""
    read = list(story.pages)
    index = next(i for i, page in enumerate(read) if page.article.article_id == plant.article_id)
    article, places = changed(read[index], plant)
    read[index] = pages([article], read_articles([article]))[0]
    known = {finding.finding_id for finding in story.linked.findings}
    new = [finding for finding in joined(read).findings if finding.finding_id not in known]

    def touches(finding: Finding) -> bool:
        return any(
            witness is not None
            and witness.article_id == plant.article_id
            and witness.part == place.part
            and max(witness.start, place.start) <= min(witness.end, place.end)
            for witness in (finding.witness_a, finding.witness_b)
            for place in places
        )

    hits = tuple(finding for finding in new if touches(finding))
    return Outcome(plant, story, hits, tuple(finding for finding in new if not touches(finding)))


def chosen(found: Iterable[tuple[Story, Plant]], each: int, seed: int) -> list[tuple[Story, Plant]]:
    """So many changes of one operator, a few of each story, in an order that the seed alone decides."""
    ranked = sorted(found, key=lambda one: digest("plant", seed, *map(str, asdict(one[1]).values())))
    taken: dict[str, int] = defaultdict(int)
    result: list[tuple[Story, Plant]] = []
    for story, plant in ranked:
        if taken[story.story_id] < PER_STORY and len(result) < each:
            taken[story.story_id] += 1
            result.append((story, plant))
    return result


@dataclass
class Report:
    """The scores of distortions and rewordings by operator, and the outcomes that failed."""

    distortions: dict[str, Score] = field(default_factory=dict)
    rewordings: dict[str, Score] = field(default_factory=dict)
    failures: list[Outcome] = field(default_factory=list)
    stories: int = 0

    @staticmethod
    def total(scores: dict[str, Score]) -> Score:
        """All operators together."""
        return Score(*(sum(getattr(score, name) for score in scores.values()) for name in Score.__annotations__))

    def table(self) -> str:
        """The scores as text."""
        lines = [f"{'distortion':26}{'changes':>8}{'noticed':>8}{'recall':>8}{'right':>7}{'wrong':>7}{'precision':>11}"]
        for name, score in (*self.distortions.items(), ("all", self.total(self.distortions))):
            lines.append(
                f"{name:26}{score.changes:8}{score.noticed:8}{share(score.recall):>8}{score.right:7}{score.wrong:7}"
                f"{share(score.precision):>11}"
            )
        lines += ["", f"{'rewording':26}{'changes':>8}{'findings':>9}"]
        for name, score in (*self.rewordings.items(), ("all", self.total(self.rewordings))):
            lines.append(f"{name:26}{score.changes:8}{score.right + score.wrong:9}")
        return "\n".join(lines)

    def json(self) -> str:
        """The scores for scripts."""
        return json.dumps(
            {
                "stories": self.stories,
                "distortions": {name: scored(score) for name, score in self.distortions.items()},
                "all": scored(self.total(self.distortions)),
                "rewordings": {
                    name: {"changes": score.changes, "findings": score.right + score.wrong}
                    for name, score in self.rewordings.items()
                },
            },
            indent=2,
        )


def scored(score: Score) -> dict[str, float | int | None]:
    """A score with its shares."""
    return {**asdict(score), "recall": score.recall, "precision": score.precision}


def share(value: float | None) -> str:
    """A share, or nothing where there is none."""
    return "" if value is None else f"{value:.3f}"


def measure(stories: Sequence[Story], each: int, rewordings: int, seed: int, only: Sequence[str] = ()) -> Report:
    """Run the changes of every operator.

    Args:
        stories: clean stories.
        each: most changes of one distortion.
        rewordings: about how many rewordings in all.
        seed: decides which.
        only: names of the operators to run; all, if empty.
    """
    report = Report(stories=len(stories))
    for operators, scores, most in (
        (DISTORTIONS, report.distortions, each),
        (REWORDINGS, report.rewordings, -(-rewordings // len(REWORDINGS))),
    ):
        for name, operator in operators.items():
            if most == 0 or (only and name not in only):
                continue
            score = scores[name] = Score()
            found = ((story, plant) for story in stories for scene in story.scenes() for plant in operator(scene))
            for story, plant in chosen(found, most, seed):
                outcome = run(story, plant)
                score.add(outcome)
                if outcome.others or (operators is DISTORTIONS) != bool(outcome.hits):
                    report.failures.append(outcome)
            progress(f"{name}: {score.changes}")
    return report


def progress(words: str) -> None:
    """Say on standard error how far it is."""
    print(f"{time.process_time():7.0f} s  {words}", file=sys.stderr, flush=True)


def told(outcome: Outcome) -> str:
    """A failure for a reader: what was changed, where, and what was found."""
    plant = outcome.plant
    page = next(page for page in outcome.story.pages if page.article.article_id == plant.article_id)
    edit = plant.edits[0]
    text = page.text(edit.part)
    before = " ".join(text[max(0, edit.start - 90) : edit.start].split())
    after = " ".join(text[edit.end : edit.end + 90].split())
    kind = "missed" if not outcome.hits else "noticed"
    lines = [f"{plant.operator}: {kind}  …{before} [{text[edit.start : edit.end]} -> {edit.words}] {after}…"]
    lines.append(f"    in {page.article.external_id}, told in {name_of(outcome.story, plant.told_in)}")
    lines += [f"    also {finding.rule}: {finding.message}" for finding in outcome.others]
    if plant.operator in REWORDINGS:
        lines += [f"    {finding.rule}: {finding.message}" for finding in outcome.hits]
    return "\n".join(lines)


def name_of(story: Story, article_id: str) -> str:
    """The record's own name of an article."""
    found = (page.article.external_id for page in story.pages if page.article.article_id == article_id)
    return next(found, None) or article_id


def main(arguments: Sequence[str]) -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(prog="mutations.py", description="Recall and precision of planted distortions.")
    parser.add_argument("paths", nargs="+", help="files and folders of raw articles")
    parser.add_argument("--stories", type=a_number, default=200, help="most clean stories (%(default)s)")
    parser.add_argument(
        "--each", type=a_number_or_none, default=40, help="most changes of each distortion (%(default)s)"
    )
    parser.add_argument("--rewordings", type=a_number_or_none, default=1000, help="rewordings in all (%(default)s)")
    parser.add_argument("--quick", type=a_number, metavar="N", help="N changes of each kind on 10 N stories")
    parser.add_argument("--seed", type=int, default=1, help="chooses stories and changes (%(default)s)")
    parser.add_argument("--only", action="append", default=[], help="an operator; may be given again")
    parser.add_argument("--failures", action="store_true", help="print every failure too")
    parser.add_argument("--json", type=Path, help="write the scores to this file")
    options = parser.parse_args(arguments)
    if options.quick:
        options.each, options.stories = options.quick, 10 * options.quick
        options.rewordings = options.quick * len(REWORDINGS)
    unknown = set(options.only) - DISTORTIONS.keys() - REWORDINGS.keys()
    if unknown:
        parser.error(
            f"no such operator: {', '.join(sorted(unknown))}; there are {', '.join([*DISTORTIONS, *REWORDINGS])}"
        )
    groups = candidates(read_corpus(options.paths), options.seed)
    progress(f"{len(groups)} stories")
    stories: list[Story] = []
    looked = 0
    for looked, story in enumerate(clean_stories(groups[: 3 * options.stories]), start=1):
        stories.append(story)
        if looked == options.stories:
            break
    progress(f"{len(stories)} clean stories")
    report = measure(stories, options.each, options.rewordings, options.seed, options.only)
    if options.failures:
        print("\n".join(map(told, report.failures)))
    print(report.table())
    if options.json:
        options.json.write_text(report.json() + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
