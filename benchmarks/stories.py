"""CPU time of finding the stories of very many articles of three weeks.

    python benchmarks/stories.py [--articles 1000 2000 4000 8000] [--one-event]

The articles are made (`made_articles`), ever more of them in the same three weeks; with `--one-event` all of them tell
of the same thing. A cost near linear shows as a time for each article that stays about the same.
"""

import argparse
import time

from argument_types import a_number
from made_articles import made_articles

from transforms.raw.articles import to_article
from transforms.raw.records import Record
from transforms.stories.lineages import trace_lineages
from transforms.stories.sketches import sketch_all
from transforms.stories.stories import group_stories
from transforms.tables import Article

DAYS = 20


def articles_of(count: int, *, one_event: bool) -> list[Article]:
    """So many articles of three weeks."""
    made = []
    for number, row in enumerate(made_articles(count, events=max(1, count // 4 // DAYS))):
        title, text = row["title"], row["text"]
        if one_event:
            title, text = f"Petrov opens the bridge of Ashcombe: {title}", f"Ana Petrov spoke in Ashcombe. {text}"
        record = Record(
            raw_path="made", record=number, raw_line=1, raw_sha256="", raw_format="jsonl", text=text,
            source=row["source"], title=title, published=row["published"],
        )  # fmt: skip
        article = to_article(record)
        if isinstance(article, Article):
            made.append(article)
    return made


def main() -> None:
    """Print one line for each size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=a_number, nargs="+", default=[1000, 2000, 4000, 8000])
    parser.add_argument("--one-event", action="store_true")
    given = parser.parse_args()
    print(f"{'articles':>8} {'stories':>8} {'lineages s':>10} {'stories s':>9} {'ms an article':>13}")
    for count in given.articles:
        articles = articles_of(count, one_event=given.one_event)
        sketches = sketch_all(articles)
        begun = time.process_time()
        traced = trace_lineages(sketches)
        between = time.process_time()
        stories = set(group_stories(sketches, traced.first).tolist())
        seconds = time.process_time() - between
        print(f"{count:8} {len(stories):8} {between - begun:10.2f} {seconds:9.2f} {1000 * seconds / count:13.2f}",
              flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
