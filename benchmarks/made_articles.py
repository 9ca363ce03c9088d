"""Articles of our own making, as many as asked for, for benchmarks of the flows: short news with figures and names.

    python benchmarks/made_articles.py COUNT FILE.jsonl [--seed 1] [--words 80] [--events 12]

The same seed gives the same articles. Twelve outlets tell of so many events a day, four articles each, in their own
words; one in five disagrees with the others on a figure. Names are put together from parts, so that events differ.
"""

import argparse
import json
import random
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from argument_types import a_number

OUTLETS = [f"{place} {kind}" for place in ("Velbury", "Selwick", "Marrow", "Northlight") for kind in
           ("Courier", "Herald", "Post")]  # fmt: skip
PLACES = [f"{first}{last}" for first in
          ("Ash", "Brindle", "Carrow", "Dun", "Easter", "Far", "Gorse", "Harrow", "Inch", "Kestrel", "Lang", "Marl",
           "Nether", "Orle", "Penn", "Quarrel", "Rush", "Sedge", "Thorn", "Under") for last in
          ("combe", "wick", "mere", "hallow", "mouth", "leigh", "well", "gate", "more", "stoke")]  # fmt: skip
THINGS = [f"{kind} {thing}" for kind in ("new", "northern", "public", "covered", "temporary") for thing in
          ("bridge", "ferry terminal", "hospital wing", "tram line", "flood wall", "school", "harbour crane",
           "water plant", "concert hall", "bus depot", "library", "market", "tunnel", "stadium", "prison")]  # fmt: skip
PEOPLE = [f"{given} {surname}" for given in
          ("Ana", "Bess", "Colm", "Dora", "Emil", "Freya", "Goran", "Hilde", "Ivo", "Jana", "Karl", "Lena")
          for surname in ("Petrov", "Marrow", "Hardy", "Lind", "Voss", "Holt", "Tate", "Frost", "Abara", "Brandt",
                          "Castell", "Dreyer", "Ekdahl", "Farkas", "Gruber", "Halvor")]  # fmt: skip
OPENINGS = [
    "The {thing} in {place} will cost ${cost} million, {person} said on {day}.",
    "{person} put the cost of the {thing} in {place} at ${cost} million on {day}.",
    "On {day}, {person} told the council of {place} that its {thing} costs ${cost} million.",
]
COUNTS = [
    "About {workers} people of {firm} worked on the {thing} in {street}, and {share} per cent of them live in {place}.",
    "{firm} has had {workers} people at work in {street} so far; {share} per cent live in {place}.",
    "Of the {workers} people whom {firm} sent to {street}, {share} per cent are from {place}.",
]
WHO = ["Residents", "Shopkeepers", "Two engineers", "Farmers nearby", "Bus drivers", "Older neighbours",
       "Students there", "Night workers", "{firm} staff", "Local anglers", "Nurses from {place}", "Several builders",
       "Cyclists", "Market traders", "The surveyors", "Parents", "Some councillors", "Young families",
       "Harbour pilots", "{person}", "Friends of {other}", "Dog walkers", "Hotel owners", "{other}"]  # fmt: skip
DID = ["asked again for", "spoke gladly of", "had long expected", "wrote letters about", "complained of",
       "looked over", "measured twice", "paid little heed to", "voted against", "cheered loudly for", "kept away from",
       "wondered at", "took pictures of", "heard nothing of", "read carefully about", "argued over", "got used to",
       "set aside", "walked slowly past", "marked out", "made fun of", "drew up", "waited for", "praised"]  # fmt: skip
WHAT = ["a safer crossing", "the heavy lorries", "dust and noise", "the later opening", "cheaper tickets",
        "old drawings", "wet foundations", "the winter plan", "a second survey", "broken lamps", "the longer way",
        "quiet evenings", "a missing handrail", "the painted steel", "new timetables", "their front gardens",
        "deep trenches", "loose stones", "the temporary fence", "warm meals", "a small exhibition", "the fallen trees",
        "spare parts", "shared parking"]  # fmt: skip
HOW = ["before the rain came", "with some patience", "near the mill", "after the meeting", "until dusk",
       "by candle light", "behind the chapel", "since early spring", "without much hope", "as the tide rose",
       "during lunch", "in good humour", "along the canal", "close to {street}", "for no clear reason",
       "between two shifts", "at the {firm} yard", "on the hillside", "despite the wind", "over several weeks",
       "from the tower", "against advice", "within sight of {place}", "at their own cost"]  # fmt: skip
PARTS = ["bal", "cor", "dre", "fen", "gal", "hur", "jor", "kel", "lum", "mav", "nor", "pil", "quo", "rud", "sel", "tov",
         "ulm", "vex", "wol", "yar"]  # fmt: skip
"""Parts of names of firms and streets, which are as rare as such names are."""

START = datetime(2025, 1, 1, 6, tzinfo=UTC)


def made_articles(
    count: int, seed: int = 1, words: int = 80, first: int = 0, events: int = 12
) -> Iterator[dict[str, str]]:
    """Articles as JSON records.

    Args:
        count: how many.
        seed: of the event that each article tells.
        words: about how long each is.
        first: the number of the first one; each number is one article, whatever else is asked for.
        events: how many happen a day.
    """
    for number in range(first, first + count):
        event = random.Random(f"{seed} {number // 4}")
        place, thing, person = event.choice(PLACES), event.choice(THINGS), event.choice(PEOPLE)
        cost, workers, share = event.randint(2, 900), event.randint(12, 990), event.randint(3, 97)
        when = START + timedelta(minutes=number // 4 * 1440 // events + number % 4 * 7)
        talk = [event.sample(choices, 6) for choices in (WHO, DID, WHAT, HOW)]
        teller = random.Random(f"{seed} {number} teller")
        if teller.random() < 0.2:
            workers += 11
        firm, street, other = ("".join(event.choices(PARTS, k=3)).title() for _ in range(3))
        told = {
            "firm": firm, "street": f"{street} Street", "other": f"Mr {other}", "thing": thing, "place": place,
            "person": person, "cost": cost, "workers": workers, "share": share, "day": f"{when:%A}",
        }  # fmt: skip
        sentences = [teller.choice(OPENINGS).format(**told), teller.choice(COUNTS).format(**told)]
        while sum(len(sentence.split()) for sentence in sentences) < words:
            parts = (teller.choice(choices) for choices in talk)
            sentences.append(f"{' '.join(parts)}.".format(**told))
        yield {
            "id": f"{seed}-{number}",
            "source": OUTLETS[number % len(OUTLETS)],
            "url": f"https://{OUTLETS[number % len(OUTLETS)].split()[0].lower()}.example/{seed}/{number}",
            "title": f"{place} pays ${cost} million for its {thing}",
            "published": when.isoformat(),
            "text": " ".join(sentences),
        }


def write_articles(path: Path, count: int, seed: int = 1, words: int = 80, first: int = 0, events: int = 12) -> None:
    """Write them as JSON lines."""
    with path.open("w", encoding="utf-8") as file:
        for article in made_articles(count, seed, words, first, events):
            file.write(json.dumps(article) + "\n")


def main() -> int:
    """Write a file of made articles."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=a_number)
    parser.add_argument("file", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--words", type=a_number, default=80)
    parser.add_argument("--events", type=a_number, default=12, help="how many happen a day")
    arguments = parser.parse_args()
    write_articles(arguments.file, arguments.count, arguments.seed, arguments.words, events=arguments.events)
    return 0


if __name__ == "__main__":
    sys.exit(main())
