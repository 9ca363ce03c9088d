"""CPU time of finding and judging the slots of one story as it grows.

    python benchmarks/one_story.py [--articles 50 100 200 400 1000] [--claims 40]

Every article is about the same event and written for this measurement from a fixed seed: each has its own wording, and
figures that most of the others give too, some of them changed. A cost near linear shows as a time for each claim that
stays about the same.
"""

import argparse
import random
import time
from dataclasses import replace

from argument_types import a_number

from transforms.articles_reading import read_articles
from transforms.raw.articles import to_article
from transforms.raw.records import Record
from transforms.slots.figures import build_figures
from transforms.tables import Article

PLACES = ("Norton", "Selwick", "Ashby", "Harrow Quay", "Milburn", "Old Town", "Westmarch", "the Ferrand estate")
THINGS = ("homes", "bridges", "schools", "shops", "trucks", "boats", "farms", "roads")
VERBS = ("damaged", "closed", "rebuilt", "inspected", "emptied", "repaired", "searched", "lost")
SPEAKERS = ("the mayor", "a spokeswoman", "rescue workers", "the county", "an engineer", "the ministry")
"""Words that sentences are put together from."""


def sentence(draw: random.Random, number: int) -> str:
    """One sentence with one or two figures."""
    place, thing, verb = draw.choice(PLACES), draw.choice(THINGS), draw.choice(VERBS)
    # most articles give the same value for one thing in one place, some another one
    usual = 3 + (hash_of(place, thing, verb) % 900)
    value = usual if draw.random() < 0.9 else usual + draw.randint(1, 40)
    forms = (
        f"In {place}, {value} {thing} were {verb}, {draw.choice(SPEAKERS)} said.",
        f"{draw.choice(SPEAKERS).capitalize()} counted {value} {verb} {thing} in {place}.",
        f"The flood killed {20 + draw.randint(0, 4)} people and hurt {100 + draw.randint(0, 9)} others near {place}.",
        f"Repairs in {place} will cost {value / 10:.1f} million dollars, {draw.choice(SPEAKERS)} said.",
        f"About {value % 97 + 1} per cent of the {thing} in {place} were {verb}.",
    )
    return forms[number % len(forms)]


def hash_of(*words: str) -> int:
    """A number that depends on words alone, the same in every process."""
    return sum(ord(letter) * (at + 1) for at, letter in enumerate(" ".join(words)))


def measure(count: int, claims: int) -> tuple[int, int, float]:
    """Claims, figures and CPU seconds of a story of so many articles."""
    draw = random.Random(count)
    articles: list[Article] = []
    for number in range(count):
        text = " ".join(sentence(draw, place) for place in range(claims * 5 // 6))
        record = Record(
            raw_path="written", record=number, raw_line=1, raw_sha256="", raw_format="jsonl", text=text,
            source=f"outlet {number}", title="Flood in the valley", published="2024-05-06",
        )  # fmt: skip
        article = to_article(record)
        if isinstance(article, Article):
            articles.append(replace(article, story_id="flood", lineage_id=article.article_id))
    read = read_articles(articles).claims
    begun = time.process_time()
    _, judged = build_figures(read, articles)
    return len(read), len(judged), time.process_time() - begun


def main() -> None:
    """Print one line for each size."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--articles", type=a_number, nargs="+", default=[25, 50, 100, 200, 400])
    parser.add_argument("--claims", type=a_number, default=40, help="claims of an article, about")
    given = parser.parse_args()
    print(f"{'articles':>8} {'claims':>8} {'figures':>8} {'CPU s':>8} {'ms a claim':>11}")
    for count in given.articles:
        claims, figures, seconds = measure(count, given.claims)
        print(f"{count:8} {claims:8} {figures:8} {seconds:8.2f} {1000 * seconds / claims:11.3f}", flush=True)


if __name__ == "__main__":
    main()
