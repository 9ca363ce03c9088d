"""Scores of the names that are found: `names.py GOLD.spacy [--errors] [--rules-alone]`.

GOLD is a spaCy DocBin whose documents carry entities PER, ORG and LOC. A name counts when its span and its type are
exactly those of the annotation. Every habit of the data sets lives here and not in the reader: they have no type for
nationalities, members of parties, agreements and products, count an office (the prime minister) as no name, and take a
person's middle initial and suffix as part of the name, and the full stop of an abbreviation at its end.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from transforms.language.language import analyse
from transforms.language.sentences import make_passage
from transforms.names.mentions import find_mentions
from transforms.names.name_clues import find_clues
from transforms.names.names import read_names
from transforms.tables import Mention

LABELS = {"person": "PER", "organisation": "ORG", "place": "LOC"}
"""The label of a mention's type; every other type has none."""

NO_NAMES = frozenset({"title", "demonym"})
"""Methods by which what was found stands for a name without being one: the prime minister, Republicans."""

ABBREVIATED = frozenset({"Bros", "Co", "Corp", "Inc", "Jr", "Ltd", "Sr"})

Name = tuple[int, int, str]
"""Start, end (exclusive), label."""


@dataclass(frozen=True, slots=True)
class Score:
    """How many names there are, were found, and were found rightly."""

    gold: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """Share of the found names that are right; 0 when none was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the annotated names that were found; 0 when there is none."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        return 2 * self.right / (self.gold + self.found) if self.gold + self.found else 0.0


def predict(text: str, *, rules_alone: bool = False) -> list[Name]:
    """The names of one text, as the data sets count them: those of the product, or of its rules alone."""
    passages = [make_passage("body", text)]
    read = read_names(passages)
    named = None if rules_alone else analyse(passages, {}, find_clues(read, passages)).named
    mentions = find_mentions("", passages, read, named)
    return [
        (m.start, m.end + _stop(text, m), LABELS[m.type])
        for m in mentions
        if m.type in LABELS and m.method not in NO_NAMES
    ]


def _stop(text: str, mention: Mention) -> int:
    """1 where the full stop behind an abbreviation belongs to the name in the data sets: Norland Ferries Inc."""
    return int(mention.surface.split()[-1] in ABBREVIATED and text[mention.end : mention.end + 1] == ".")


def score(gold: Sequence[Iterable[Name]], found: Sequence[Iterable[Name]]) -> dict[str, Score]:
    """The score of each label and of `all`, over texts in the same order."""
    counts: dict[str, Counter[str]] = {
        "gold": Counter(label for names in gold for _, _, label in names),
        "found": Counter(label for names in found for _, _, label in names),
        "right": Counter(
            label for names, those in zip(gold, found, strict=True) for _, _, label in set(names) & set(those)
        ),
    }
    scores = {label: Score(**{side: of[label] for side, of in counts.items()}) for label in LABELS.values()}
    return {**scores, "all": Score(**{side: of.total() for side, of in counts.items()})}


def read_gold(path: Path) -> list[tuple[str, list[Name]]]:
    """Text and names of each document of a DocBin.

    Raises:
        SystemExit: spaCy is not installed, or the file is no DocBin; the message says what to do.
    """
    try:
        import spacy  # noqa: PLC0415 - an optional tool
        from spacy.tokens import DocBin  # noqa: PLC0415
    except ImportError:
        raise SystemExit("names.py: spaCy is missing, and reads the annotated names: pip install spacy") from None
    try:
        docs = list(DocBin().from_disk(path).get_docs(spacy.blank("en").vocab))
    except (OSError, ValueError) as error:
        raise SystemExit(f"names.py: {path} cannot be read as a spaCy DocBin: {error}") from None
    return [
        (doc.text, [(e.start_char, e.end_char, e.label_) for e in doc.ents if e.label_ in LABELS.values()])
        for doc in docs
    ]


def errors(texts: Sequence[str], gold: Sequence[Iterable[Name]], found: Sequence[Iterable[Name]]) -> list[str]:
    """One line for each name that is missed or wrong, in its words."""
    lines = []
    for text, names, those in zip(texts, gold, found, strict=True):
        marked = [("missed", name) for name in set(names) - set(those)]
        marked += [("wrong", name) for name in set(those) - set(names)]
        for kind, (start, end, label) in sorted(marked, key=lambda entry: (entry[1], entry[0])):
            around = " ".join(
                (text[max(0, start - 40) : start] + "[" + text[start:end] + "]" + text[end:][:40]).split()
            )
            lines.append(f"{kind:7}{label:4}{around}")
    return lines


def main(arguments: Sequence[str]) -> None:
    """Print the scores, and on request the errors."""
    parser = argparse.ArgumentParser(prog="names.py", description="Precision, recall and F1 of names by exact span.")
    parser.add_argument("gold", type=Path, help="spaCy DocBin with entities PER, ORG, LOC")
    parser.add_argument("--errors", action="store_true", help="print every error too")
    parser.add_argument("--rules-alone", action="store_true", help="leave the language model out")
    options = parser.parse_args(arguments)
    documents = read_gold(options.gold)
    texts, gold = [text for text, _ in documents], [names for _, names in documents]
    found = [predict(text, rules_alone=options.rules_alone) for text in texts]
    lines = errors(texts, gold, found) if options.errors else []
    for label, one in score(gold, found).items():
        lines.append(f"{label:4}P {one.precision:.3f}  R {one.recall:.3f}  F1 {one.f1:.3f}  of {one.gold}")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
