"""Training examples from the treebanks, varied so that they look like news.

In:  the DocBin files of the treebanks. Out: spaCy `Example`s, differently varied in every epoch, from one seed.

The treebanks hold web text with straight quotation marks, in documents of up to 480 tokens, and with a vocabulary that
the model would learn by heart. News has typographic marks and capitals, the caller mostly parses single sentences,
and many of its words are new. So an epoch cuts documents into stretches of sentences, respells some, and hides the
identity of some words, rare ones more often, so that the model learns to judge by suffix, shape, lexicon and context.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, cast

from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span, Token
from spacy.training import Example
from spacy.util import registry

WHOLE_DOCUMENT = 0.5  # share of documents that stay whole; sentence boundaries are learnt from these
STRETCH = (1, 1, 1, 2, 3, 5)  # sentences in a stretch, drawn evenly
LOWER, UPPER, TITLE = 0.03, 0.015, 0.015  # share of stretches respelled so
TYPOGRAPHIC = 0.5  # share of stretches with typographic quotation marks and dashes
NO_FULL_STOP = 0.03  # share of stretches that lose their last mark, as headlines do
HIDE = 0.4  # a word seen n times is hidden with probability HIDE / (HIDE + n)
MARKS = {"--": "—", "...": "…"}


@registry.readers("corroborate.treebanks.v1")
def treebanks(path: str, names: list[str], seed: int, vary: bool) -> Callable[[Language], Iterator[Example]]:
    """A corpus reader over `path`/NAME.spacy for each name; `vary` is on for training and off for evaluation."""
    rng = random.Random(seed)
    kept: dict[int, tuple[list[Doc], Counter[str]]] = {}

    def read(nlp: Language) -> Iterator[Example]:
        if id(nlp.vocab) not in kept:
            docs = [d for name in names for d in load(Path(path) / f"{name}.spacy", nlp)]
            kept[id(nlp.vocab)] = docs, Counter(token.norm_ for doc in docs for token in doc)
        docs, counts = kept[id(nlp.vocab)]
        if not vary:
            for doc in docs:
                yield Example(nlp.make_doc(doc.text), doc)
            return
        stretches = [stretch for doc in docs for stretch in cut(doc, rng)]
        rng.shuffle(stretches)
        for stretch in stretches:
            gold = respell(stretch, rng)
            predicted = nlp.make_doc(gold.text)
            if len(predicted):
                hide(predicted, counts, rng)
                yield Example(predicted, gold)

    return read


def folder_with(name: str) -> Callable[[str], Path]:
    """The `type` of an argument of argparse that is a folder with a file of some name."""

    def folder(argument: str) -> Path:
        path = Path(argument)
        if not (path / name).is_file():
            raise argparse.ArgumentTypeError(f"{argument} is no folder with {name}")
        return path

    return folder


def load(path: Path, nlp: Language) -> list[Doc]:
    """The documents of one DocBin."""
    return [doc for doc in DocBin().from_disk(path).get_docs(nlp.vocab) if len(doc)]


def cut(doc: Doc, rng: random.Random) -> Iterable[Doc]:
    """The document whole, or as stretches of a few sentences."""
    if rng.random() < WHOLE_DOCUMENT or not doc.has_annotation("SENT_START"):
        return [doc]
    sentences = list(doc.sents)
    stretches, start = [], 0
    while start < len(sentences):
        end = min(start + rng.choice(STRETCH), len(sentences))
        stretches.append(Span(doc, sentences[start].start, sentences[end - 1].end).as_doc())
        start = end
    return stretches


def respell(doc: Doc, rng: random.Random) -> Doc:
    """The same annotation over other characters: marks, case, a missing full stop."""
    words = [token.text for token in doc]
    spaces = [bool(token.whitespace_) for token in doc]
    last = len(words)
    if rng.random() < TYPOGRAPHIC:
        words = typographic(words, spaces)
    case = rng.random()
    if case < LOWER:
        words = [word.lower() for word in words]
    elif case < LOWER + UPPER:
        words = [word.upper() for word in words]
    elif case < LOWER + UPPER + TITLE and len(words) < 40:
        words = [word[0].upper() + word[1:] if len(word) > 3 else word for word in words]
    elif case > 1 - NO_FULL_STOP and len(words) > 3 and words[-1] in {".", "!"} and doc[-1].n_lefts == 0:
        last -= 1
    if words == [token.text for token in doc] and last == len(words):
        return doc
    return cast(Any, Doc)(
        doc.vocab,
        words=words[:last],
        spaces=spaces[:last],
        tags=[token.tag_ for token in doc][:last],
        pos=[token.pos_ for token in doc][:last],
        morphs=[str(token.morph) for token in doc][:last],
        lemmas=[token.lemma_ for token in doc][:last],
        **grammar(doc, last),
        ents=[iob(token) for token in doc][:last] if doc.has_annotation("ENT_IOB") else None,
    )


def grammar(doc: Doc, last: int) -> dict[str, list[int] | list[str]]:
    """Heads and relations of the first `last` tokens, empty for a document without a parse."""
    if not doc.has_annotation("DEP"):
        return {}
    return {"heads": [token.head.i for token in doc][:last], "deps": [token.dep_ for token in doc][:last]}


def iob(token: Token) -> str:
    """The name tag of a token in the form that `Doc` reads."""
    return f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"


def typographic(words: list[str], spaces: list[bool]) -> list[str]:
    """Straight marks as a newspaper sets them."""
    changed, opened = [], False
    for i, word in enumerate(words):
        if word in {'"', "``", "''"}:
            opened = not opened if word == '"' else word == "``"
            changed.append("“" if opened else "”")
        elif word == "'":
            changed.append("‘" if i == 0 or spaces[i - 1] else "’")
        elif word == "-" and spaces[i] and i and spaces[i - 1]:
            changed.append("–")
        else:
            changed.append(MARKS.get(word, word.replace("'", "’")))
    return changed


def hide(doc: Doc, counts: Counter[str], rng: random.Random) -> None:
    """Give some words a random identity, as an unknown word has one, rare words more often."""
    for token in doc:
        if rng.random() * (HIDE + counts[token.norm_]) < HIDE:
            token.norm_ = f"hidden{rng.randrange(100_000)}"
