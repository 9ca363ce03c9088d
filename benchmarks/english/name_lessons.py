"""What the network for names learns from: the sentences of annotated texts, as the product reads them.

In: the treebanks. Out: examples of the texts as they are, respelled as news may be, and with other names of their kind.
"""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import treebank
from renamed import Text, renamed
from spacy.language import Language
from spacy.tokens import Doc
from trainee import Example

from transforms.language.sentences import make_passage
from transforms.names.clued import Clued
from transforms.names.name_clues import find_clues
from transforms.names.name_labels import LABELS
from transforms.names.name_network import Lexicon, features
from transforms.names.names import read_names

TYPES = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def texts_of(nlp: Language, treebanks: Path, names: Sequence[str]) -> Iterator[Text]:
    """The texts of some sets with their names."""
    for name in names:
        for number, doc in enumerate(treebank.load(treebanks / f"{name}.spacy", nlp)):
            yield text_of(doc, str(doc.user_data.get("id", f"{name} {number}")), name)


def text_of(doc: Doc, document: str, source: str) -> Text:
    """The text of a document or of a stretch of it."""
    gold = [(e.start_char, e.end_char, TYPES[e.label_]) for e in doc.ents if e.label_ in TYPES]
    return Text(document, source, doc.text, gold)


def respelled(nlp: Language, treebanks: Path, names: Sequence[str], share: float, seed: int) -> Iterator[Text]:
    """A share of the documents, respelled as news may be."""
    rng = random.Random(seed)
    for name in names:
        for number, doc in enumerate(treebank.load(treebanks / f"{name}.spacy", nlp)):
            if rng.random() < share:
                document = str(doc.user_data.get("id", f"{name} {number}"))
                for stretch in treebank.cut(doc, rng):
                    again = treebank.respell(stretch, rng)
                    if again is not stretch:
                        yield text_of(again, document, name)


def examples(texts: Iterable[Text], lexicon: Lexicon) -> Iterator[Example]:
    """The sentences of texts as the product reads them."""
    told = features(lexicon)
    for text in texts:
        passages = [make_passage("body", text.text)]
        for clued in find_clues(read_names(passages), passages).values():
            rows = np.stack([told.find(word) for word in clued.words])
            labels = np.array([LABELS.index(label) for label in labelled(clued, text.gold)])
            yield Example(text.document, text.source, clued, np.hstack([rows, clued.clues]), labels)


def labelled(clued: Clued, gold: Sequence[tuple[int, int, str]]) -> list[str]:
    """The label of each word, by the names of its document."""
    labels = ["O"] * len(clued.words)
    for start, end, kind in gold:
        inside = [k for k in range(len(labels)) if clued.starts[k] < end and clued.ends[k] > start]
        for k in inside:
            labels[k] = f"I-{kind}"
        if len(inside) == 1:
            labels[inside[0]] = f"S-{kind}"
        elif inside:
            labels[inside[0]], labels[inside[-1]] = f"B-{kind}", f"E-{kind}"
    return labels


def copies(texts: Sequence[Text], folds: int, seed: int) -> Iterator[Text]:
    """The texts with other names, each with those of texts of its own fold."""
    rng = random.Random(seed)
    for fold in range(folds):
        yield from renamed([text for text in texts if fold_of(text.document, folds) == fold], rng)


def fold_of(document: str, folds: int) -> int:
    """The part of the texts to which one belongs; all sentences of a text and its copies are in one."""
    return zlib.crc32(document.encode()) % folds
