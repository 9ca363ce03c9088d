"""Articles of our own making, as many as asked for, for benchmarks of the flows: short news with figures and names.

    python benchmarks/made_articles.py COUNT FILE.jsonl [--seed 1] [--words 80]

The same seed gives the same articles. Twelve outlets tell of twelve events a day, four articles each; one in five
disagrees with the others on a figure.
"""

import argparse
import json
import random
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

OUTLETS = [f"{place} {kind}" for place in ("Velbury", "Selwick", "Marrow", "Northlight") for kind in
           ("Courier", "Herald", "Post")]  # fmt: skip
PLACES = ["Ashcombe", "Brindlewick", "Carrowmere", "Dunhallow", "Eastermouth", "Farleigh Cross", "Gorsewell",
          "Harrowgate Bay", "Inchmore", "Kestrel Point"]  # fmt: skip
THINGS = ["bridge", "ferry terminal", "hospital wing", "tram line", "flood wall", "school", "harbour crane",
          "water plant", "concert hall", "bus depot"]  # fmt: skip
PEOPLE = ["Ana Petrov", "Bess Marrow", "Colm Hardy", "Dora Lind", "Emil Voss", "Freya Holt", "Goran Tate",
          "Hilde Frost"]  # fmt: skip
FILLERS = [
    "Residents had asked for it at several meetings in the town hall.",
    "The council will look at the plan again when the rain has stopped.",
    "Shops along the road stayed open while the work went on.",
    "An engineer who walked the site called the work careful and slow.",
    "Nobody at the meeting spoke against it, and the vote was by show of hands.",
    "The old one had been closed since the storm and was beyond repair.",
]
START = datetime(2025, 1, 1, 6, tzinfo=UTC)


def made_articles(count: int, seed: int = 1, words: int = 80, first: int = 0) -> Iterator[dict[str, str]]:
    """Articles as JSON records.

    Args:
        count: how many.
        seed: of the event that each article tells.
        words: about how long each is.
        first: the number of the first one; each number is one article, whatever else is asked for.
    """
    for number in range(first, first + count):
        event = random.Random(f"{seed} {number // 4}")
        place, thing, person = event.choice(PLACES), event.choice(THINGS), event.choice(PEOPLE)
        cost, workers, share = event.randint(2, 900), event.randint(12, 990), event.randint(3, 97)
        when = START + timedelta(hours=number // 4 * 2, minutes=number % 4 * 7)
        teller = random.Random(f"{seed} {number} teller")
        if teller.random() < 0.2:
            workers += 11
        sentences = [
            f"The {thing} in {place} will cost ${cost} million, {person} said on {when:%A}.",
            f"About {workers} people worked on the {thing}, and {share} per cent of them live in {place}.",
        ]
        fillers = list(FILLERS)
        while sum(len(sentence.split()) for sentence in sentences) < words:
            if not fillers:
                fillers = [f"{filler[:-1]}, the paper wrote in part {len(sentences)}." for filler in FILLERS]
            sentences.append(fillers.pop(teller.randrange(len(fillers))))
        yield {
            "id": f"{seed}-{number}",
            "source": OUTLETS[number % len(OUTLETS)],
            "url": f"https://{OUTLETS[number % len(OUTLETS)].split()[0].lower()}.example/{seed}/{number}",
            "title": f"{place} pays ${cost} million for its {thing}",
            "published": when.isoformat(),
            "text": " ".join(sentences),
        }


def write_articles(path: Path, count: int, seed: int = 1, words: int = 80, first: int = 0) -> None:
    """Write them as JSON lines."""
    with path.open("w", encoding="utf-8") as file:
        for article in made_articles(count, seed, words, first):
            file.write(json.dumps(article) + "\n")


def main() -> int:
    """Write a file of made articles."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int)
    parser.add_argument("file", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--words", type=int, default=80)
    arguments = parser.parse_args()
    write_articles(arguments.file, arguments.count, arguments.seed, arguments.words)
    return 0


if __name__ == "__main__":
    sys.exit(main())
