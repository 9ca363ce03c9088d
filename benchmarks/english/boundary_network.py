"""Train the network that finds boundaries of sentences: `boundary_network.py TREEBANKS FOLDER [--only K ...]`.

FOLDER is that of a pipeline, such as seeds/english, in which the vectors of words lie (vectors.npz) and the weights are
written (boundaries.npz). Several networks learn differently, and their odds are averaged. Printed is the F1 of whole
sentences on the development sets: of the rules, of the product, which asks the network in texts without line breaks
only (the shipped one, whatever FOLDER is), and of the network alone.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import numpy as np
import spacy
import treebank
from numpy.typing import NDArray
from spacy.tokens import Doc
from thinc.api import NumpyOps, set_current_ops
from trainee import Choices, Example, choices, fit, members_of

from transforms.language.boundary_network import FEATURES, WEIGHTS, BoundaryNetwork, find_boundary_clues
from transforms.language.sentences import split_by_rules, split_sentences
from transforms.names.word_network import WordVectors

CONFIG = Path(__file__).parent / "boundaries.cfg"
SETS = ("ewt_train", "gum_perm_train")
DEV_SETS = ("ewt_dev", "gum_perm_dev")
LABELS = ("goes on", "begins")
LIKELY = 0.5
WHOLE = 0.8
"""Share of documents that stay whole; the others come as stretches of a few sentences."""

UNMARKED = (0.0, 0.0, 0.0, 0.1, 0.3)
"""Share of the sentences that lose their last mark, drawn for each document: as carelessly as people write."""


def varied(docs: Sequence[tuple[str, Doc]], rng: random.Random) -> Iterator[tuple[str, Doc]]:
    """One epoch of documents, some in pieces, some without marks."""
    for source, doc in docs:
        for stretch in [doc] if rng.random() < WHOLE else treebank.cut(doc, rng):
            yield source, unmark(stretch, rng)


def unmark(doc: Doc, rng: random.Random) -> Doc:
    """The document with some last marks left out and, half the time, typographic quotation marks."""
    share = rng.choice(UNMARKED)
    words = [token.text for token in doc]
    spaces = [bool(token.whitespace_) for token in doc]
    starts = [bool(token.is_sent_start) or token.i == 0 for token in doc]
    if rng.random() < treebank.TYPOGRAPHIC:
        words = treebank.typographic(words, spaces)
    keep = [
        not (
            share
            and word in {".", "!", "?"}
            and 0 < i < len(words) - 1
            and starts[i + 1]
            and not starts[i]
            and rng.random() < share
        )
        for i, word in enumerate(words)
    ]
    for i, kept in enumerate(keep):
        if not kept:
            spaces[i - 1] = True
    return cast(Any, Doc)(
        doc.vocab,
        words=[w for w, k in zip(words, keep, strict=True) if k],
        spaces=[s for s, k in zip(spaces, keep, strict=True) if k],
        sent_starts=[s for s, k in zip(starts, keep, strict=True) if k],
    )


def of_document(doc: Doc, source: str) -> Example:
    """A document as the network reads it."""
    text = doc.text
    clued = find_boundary_clues(text, 0, len(text), {start for start, _ in split_by_rules(text)})
    starts = {token.idx for token in doc if token.i == 0 or token.is_sent_start}
    rows = np.stack([FEATURES.find(word) for word in clued.words])
    labels = np.array([int(start in starts) for start in clued.starts])
    return Example(source, source, clued, np.hstack([rows, clued.clues]), labels)


def score(starts: Sequence[set[int]], golds: Sequence[Doc]) -> float:
    """F1 of whole sentences in percent, by where they begin."""
    right = gold = found = 0
    for mine, doc in zip(starts, golds, strict=True):
        theirs = {token.idx for token in doc if token.i == 0 or token.is_sent_start}
        ours, own = (set(zip(sorted(s), [*sorted(s)[1:], -1], strict=True)) for s in (mine | {0}, theirs | {0}))
        right, gold, found = right + len(ours & own), gold + len(own), found + len(ours)
    return 200 * right / (gold + found)


def examples(treebanks: Path, chosen: Choices) -> Callable[[int], list[Example]]:
    """Of the number of an epoch its examples, each time varied otherwise."""
    nlp = spacy.blank("en")
    docs = [(name, doc) for name in SETS for doc in treebank.load(treebanks / f"{name}.spacy", nlp)]

    def epoch_of(number: int) -> list[Example]:
        rng = random.Random(1000 * chosen.seed + number)
        return [of_document(doc, source) for source, doc in varied(docs, rng) if doc.text.strip()]

    return epoch_of


def train(treebanks: Path, folder: Path, only: Sequence[int] = ()) -> None:
    """Write the weights of all members, or of some beside the others, and print the development scores.

    Args:
        treebanks: folder of the sets.
        folder: folder of the pipeline, in which the vectors of words lie.
        only: numbers of the members to train; all when there is none.
    """
    vectors = WordVectors.load(folder)
    stored: dict[str, NDArray[Any]] = {}
    if only:
        with np.load(folder / WEIGHTS) as before:
            stored = {key: before[key] for key in before if int(key.partition(".")[0]) not in only}
    for number, overrides in members_of(CONFIG).items():
        if not only or int(number) in only:
            chosen = choices(CONFIG, overrides)
            weights = fit(chosen, vectors, FEATURES, len(LABELS), examples(treebanks, chosen)).weights()
            stored |= {f"{number}.{name}": values for name, values in weights.items()}
    np.savez(folder / WEIGHTS, **stored)  # type: ignore[arg-type]  # its first flag is no array
    sys.stdout.write(tell(treebanks, BoundaryNetwork.load(folder)))


def tell(treebanks: Path, network: BoundaryNetwork) -> str:
    """F1 on the development sets: of rules alone, of the product, and of the network alone."""
    lines = []
    for name in DEV_SETS:
        golds = treebank.load(treebanks / f"{name}.spacy", spacy.blank("en"))
        rules = [{start for start, _ in split_by_rules(doc.text)} for doc in golds]
        product = [{start for start, _ in split_sentences(doc.text)} for doc in golds]
        clued = [find_boundary_clues(doc.text, 0, len(doc.text), r) for doc, r in zip(golds, rules, strict=True)]
        heard = [
            {start for start, odd in zip(stretch.starts, odds, strict=True) if odd > LIKELY}
            for stretch, odds in zip(clued, network.odds(clued), strict=True)
        ]
        scores = "  ".join(f"{score(starts, golds):.2f}" for starts in (rules, product, heard))
        lines.append(f"{name:16}{scores}\n")
    return "".join(lines)


def main() -> None:
    """Train, write and score."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebanks", type=treebank.folder_with("ewt_train.spacy"), help="folder of the treebanks")
    parser.add_argument("folder", type=treebank.folder_with("meta.json"), help="folder of a pipeline")
    parser.add_argument("--only", type=int, nargs="+", default=[], help="members to train; the others stay")
    args = parser.parse_args()
    set_current_ops(NumpyOps(use_blis=False))
    train(args.treebanks, args.folder, args.only)


if __name__ == "__main__":
    main()
