"""How fast the language layer is: `language.py CORPUS [--articles N] [--model MODEL]`.

CORPUS is JSON lines with `text`, gzipped or not, of which every k-th article is taken until there are N. Printed are
the seconds until the first sentence is parsed in a fresh process, words of article text a second of processor time on
one core for the whole layer (names, quotations, figures with their grammar), then for each step of it when the same
articles are read again, and which share of the sentences and of the words reaches the parser.
"""

import argparse
import subprocess
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from time import process_time
from typing import Any

import json_lines
from argument_types import a_file, a_number

from transforms.articles_reading import read_articles, read_passage
from transforms.language.language import analyse
from transforms.language.models import packaged_model
from transforms.language.parse_choice import worth_parsing
from transforms.language.sentences import make_passage
from transforms.names.mentions import find_mentions
from transforms.names.name_clues import find_clues
from transforms.names.names import read_names
from transforms.quotes.quotes import find_quotes
from transforms.tables import Article
from transforms.text import Passage

START = """
from time import perf_counter, process_time
began, busy = perf_counter(), process_time()
from transforms.language.language import parse
from transforms.language.sentences import make_passage
parse([make_passage("body", "Ana Ruiz will build 300 homes.")], {"body": [0]}, %r)
print(perf_counter() - began, process_time() - busy)
"""
TIMES = 5
"""Fresh processes that are started; the quickest counts, as other work can only make one slower."""


def articles(corpus: Path, number: int) -> list[Article]:
    """Evenly spaced articles of a corpus."""
    rows = list(json_lines.rows(corpus, "text"))
    chosen = rows[:: max(1, len(rows) // number)][:number]
    return [_article(str(place), row) for place, row in enumerate(chosen)]


def _article(article_id: str, row: dict[str, Any]) -> Article:
    nothing: dict[str, Any] = dict.fromkeys(Article.__dataclass_fields__)
    nothing.update(dict.fromkeys(("authors", "agencies", "furniture", "flags"), ()))
    text = row["text"]
    known = {"article_id": article_id, "text": text, "title": row.get("title"), "word_count": len(text.split())}
    return Article(**{**nothing, **known})


def timed(work: Callable[[], Any]) -> tuple[Any, float]:
    """What some work returns, and the processor time it took."""
    began = process_time()
    result = work()
    return result, process_time() - began


def steps(given: Sequence[Article], model: str | None) -> list[tuple[str, float]]:
    """Seconds of each step over all articles, each as the layer calls it."""
    made, cut = timed(lambda: [_passages(article) for article in given])
    read, figures = timed(
        lambda: [
            {p.part: read_passage(p, article) for p in passages} for article, passages in zip(given, made, strict=True)
        ]
    )
    chosen, choice = timed(
        lambda: [
            {p.part: worth_parsing(p, readings[p.part]) for p in passages}
            for passages, readings in zip(made, read, strict=True)
        ]
    )
    candidates, rules = timed(lambda: [read_names(passages) for passages in made])
    clued, clues = timed(
        lambda: [find_clues(names, passages) for names, passages in zip(candidates, made, strict=True)]
    )
    analysed, parsing = timed(
        lambda: [
            analyse(passages, wanted, known, model) for passages, wanted, known in zip(made, chosen, clued, strict=True)
        ]
    )
    named, names = timed(
        lambda: [
            find_mentions("", passages, found, analysis.named)
            for passages, found, analysis in zip(made, candidates, analysed, strict=True)
        ]
    )
    _, quotes = timed(lambda: [find_quotes("", passages, found) for passages, found in zip(made, named, strict=True)])
    tell("parser", made, chosen)
    tell("trained names", made, [_numbers(known) for known in clued])
    return [
        ("sentences", cut),
        ("figures, dates, times", figures),
        ("choice of sentences", choice),
        ("parse and trained names", parsing),
        ("names", rules + clues + names),
        ("quotations", quotes),
    ]


def tell(reader: str, made: Sequence[Sequence[Passage]], chosen: Sequence[Mapping[str, Collection[int]]]) -> None:
    """Print which share of the sentences and of the words reaches a reader."""
    picked = [
        _words(p.text[slice(*p.sentences[number])])
        for passages, wanted in zip(made, chosen, strict=True)
        for p in passages
        for number in wanted.get(p.part, ())
    ]
    sentences = sum(len(p.sentences) for passages in made for p in passages)
    words = sum(_words(p.text) for passages in made for p in passages)
    sys.stdout.write(
        f"{reader}: {len(picked) / sentences:.1%} of {sentences:,} sentences, {sum(picked) / words:.1%} of the words\n"
    )


def _numbers(places: Collection[tuple[str, int]]) -> dict[str, set[int]]:
    """The numbers of sentences by part."""
    return {part: {number for of, number in places if of == part} for part, _ in places}


def _passages(article: Article) -> list[Passage]:
    titled = [make_passage("title", article.title)] if article.title else []
    return [*titled, make_passage("body", article.text)]


def _words(text: str) -> int:
    return len(text.split())


def start_up(model: str | None) -> tuple[float, float]:
    """Seconds of clock and of processor time until a fresh process has parsed its first sentence."""
    runs = []
    for _ in range(TIMES):
        done = subprocess.run([sys.executable, "-c", START % model], capture_output=True, text=True, check=True)
        runs.append(tuple(map(float, done.stdout.split())))
    return min(clock for clock, _ in runs), min(busy for _, busy in runs)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=a_file, help="JSON lines with `text`")
    parser.add_argument("--articles", type=a_number, default=300)
    parser.add_argument("--model", help="folder or name of another spaCy pipeline")
    given = parser.parse_args()
    say = sys.stdout.write
    if given.model or packaged_model():
        clock, busy = start_up(given.model)
        say(f"start: {clock:.2f} s until the first sentence is parsed, {busy:.2f} s of processor time\n")
    chosen = articles(given.corpus, given.articles)
    words = sum(_words(article.text) + _words(article.title or "") for article in chosen)
    read_articles(chosen[:3], given.model)  # what is loaded once
    _, whole = timed(lambda: read_articles(chosen, given.model))  # first: what is read again is known in part
    rows = steps(chosen, given.model)
    say(f"{len(chosen):,} articles, {words:,} words\n{'step':<26}{'seconds':>9}{'words a second':>16}\n")
    for name, seconds in [*rows, ("the whole layer", whole)]:
        say(f"{name:<26}{seconds:>9.2f}{words / seconds:>16,.0f}\n")


if __name__ == "__main__":
    main()
