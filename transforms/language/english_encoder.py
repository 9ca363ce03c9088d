"""The encoder of the compact English pipeline: spaCy's Tok2Vec, worked out here with what is known of each word kept.

What a word is by itself follows from its features, so it is worked out once; and so is what each row of a table of
features adds to that, so that a new word costs a sum. The layers above look at neighbours
(`transforms.names.window_layers`). That takes three fifths of the time that thinc's layers do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline.tok2vec import DEFAULT_TOK2VEC_MODEL, Tok2Vec
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import (
    HashEmbed,
    Maxout,
    Model,
    NumpyOps,
    chain,
    concatenate,
    list2ragged,
    ragged2list,
    uniqued,
    with_array,
)

from transforms.names.kept_rows import KeptRows
from transforms.names.window_layers import Floats, Layer, through

Numbers = NDArray[np.uint64]

SOURCE = "extract_lexicon_features"
"""Name of the layer that finds the features of words."""

AT_ONCE = 500
"""New words that are worked on at a time, of which each takes some 60 KB meanwhile."""

# Odd multipliers that turn a row of attributes into one key (arithmetic modulo 2**64).
FACTORS = np.array([0x9E3779B97F4A7C15 * (2 * i + 1) % 2**64 | 1 for i in range(16)], dtype=np.uint64)


@Language.factory("corroborate_encoder", assigns=["doc.tensor"], default_config={"model": DEFAULT_TOK2VEC_MODEL})
def encoder(nlp: Language, name: str, model: Model[list[Doc], list[Any]]) -> Encoder:
    """The component; its settings are those of spaCy's `tok2vec`, its model must begin with `LexiconEmbed`."""
    return Encoder(nlp.vocab, model, name)


class Encoder(Tok2Vec):
    """A component that gives each word its numbers, which the tagger and the parser hear."""

    _known: KnownWords | None = None
    _learns = False

    def predict(self, docs: Iterable[Doc]) -> Sequence[Floats]:
        """The numbers of the words of each document."""
        given = list(docs)
        if self._learns or not any(map(len, given)):
            return cast(Sequence[Floats], super().predict(given))
        if self._known is None:
            self._known = KnownWords(self.model)
        return self._known.numbers(given)

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Learn from some documents; from then on nothing is kept, as weights change."""
        self._learns, self._known = True, None
        return super().update(*args, **kwargs)


class KnownWords:
    """What words are by themselves and among others, by the weights of a model that learns no more."""

    def __init__(self, model: Model[Any, Any]) -> None:
        """Take over the weights of a model whose first layer is `LexiconEmbed`, and whose others hear neighbours."""
        nodes: dict[str, list[Model[Any, Any]]] = defaultdict(list)
        for node in model.walk(order="dfs_pre"):
            nodes[node.name].append(node)
        [self._source] = nodes[SOURCE]
        self._mix, *self._windows = (
            Layer.of(maxout.get_param("W"), maxout.get_param("b"), norm.get_param("G"), norm.get_param("b"))
            for maxout, norm in zip(nodes["maxout"], nodes["layernorm"], strict=True)
        )
        tables = nodes["hashembed"]
        weights = np.split(self._mix.weights, len(tables), axis=1)
        self._tables = [
            _Table(table.get_param("E"), table.attrs["seed"], np.ascontiguousarray(part))
            for table, part in zip(tables, weights, strict=True)
        ]
        self._words: KeptRows[int] = KeptRows(len(self._mix.scale))

    def numbers(self, docs: Sequence[Doc]) -> list[Floats]:
        """The numbers of the words of each document."""
        lengths = list(map(len, docs))
        encoded = through(self._windows, self.alone(docs), lengths)
        return np.split(encoded, list(accumulate(lengths))[:-1])

    def alone(self, docs: Sequence[Doc]) -> Floats:
        """What the words of some documents are by themselves, a row for each."""
        attributes = np.concatenate([_attributes(self._source, doc) for doc in docs])
        some = (attributes[start : start + AT_ONCE] for start in range(0, len(attributes), AT_ONCE))
        return np.concatenate([self._some(rows) for rows in some])

    def _some(self, attributes: Numbers) -> Floats:
        return self._words.of(
            _keys(attributes).tolist(), lambda new: self._made(_features(self._source, attributes[new]))
        )

    def _made(self, features: Numbers) -> Floats:
        """The numbers of new words. Rows are added and never multiplied, so no word's depend on the others."""
        summed = np.broadcast_to(self._mix.bias, (len(features), len(self._mix.bias)))
        for column, table in enumerate(self._tables):
            summed = summed + table.added(features[:, column])
        return self._mix.after(summed)


class _Table:
    """A table of hash embeddings, and what each row of it adds to the sums of the mixing layer."""

    def __init__(self, rows: Floats, seed: int, weights: Floats) -> None:
        self._rows, self._seed, self._weights = rows, seed, weights
        self._added = np.zeros((len(rows), len(weights)), dtype=np.float32)
        self._known = np.zeros(len(rows), dtype=bool)
        self._hash = NumpyOps(use_blis=False).hash

    def added(self, values: Numbers) -> Floats:
        """What the values of a feature add: the sum of the four rows that each is hashed to.

        A row is multiplied when it is first met, and alone: the last digits of a product of several depend on how many
        they are.
        """
        found = self._hash(np.ascontiguousarray(values), self._seed) % len(self._rows)
        for row in np.unique(found[~self._known[found]]).tolist():
            self._added[row] = self._weights @ self._rows[row]
            self._known[row] = True
        summed: Floats = self._added[found].sum(axis=1)
        return summed


@registry.architectures("corroborate.LexiconEmbed.v1")
def lexicon_embed(
    width: int, attrs: list[str], rows: list[int], lexicon_rows: list[int], lexicon: str | None
) -> Model[list[Doc], list[Any]]:
    """Hash embeddings of token attributes, as in spaCy's MultiHashEmbed, and of each column of the word lexicon.

    `lexicon` is the .npz that the columns come from; None when weights are loaded, which bring their own copy.
    """
    sizes = [*rows, *lexicon_rows]
    tables: list[Model[Any, Any]] = [
        HashEmbed(width, n, column=i + 1, seed=8 + i, dropout=0.0) for i, n in enumerate(sizes)
    ]
    mix: Model[Any, Any] = Maxout(width, width * len(tables), nP=3, dropout=0.0, normalize=True)
    return chain(
        extractor(attrs, len(lexicon_rows), lexicon),
        cast(Any, list2ragged()),
        # Half the tokens of a batch repeat a word; the same features give the same vector, so compute it once.
        with_array(uniqued(chain(concatenate(*tables), mix), column=0)),
        cast(Any, ragged2list()),
    )


def extractor(attrs: list[str], columns: int, lexicon: str | None) -> Model[list[Doc], list[Any]]:
    """Token attributes and lexicon classes of every token as unsigned integers, behind one number for them all."""
    keys, classes = np.zeros(1, dtype="uint64"), np.zeros((1, columns), dtype="uint8")
    if lexicon is not None:
        with np.load(Path(lexicon)) as stored:
            keys, classes = stored["keys"], stored["classes"]
    return Model(SOURCE, extract, attrs={"columns": attrs, "keys": keys, "classes": classes})


def extract(model: Model[Any, Any], docs: list[Doc], is_train: bool) -> tuple[list[Any], Callable[[Any], list[Any]]]:
    """Forward pass of the extractor; it has nothing to learn."""
    rows = [_attributes(model, doc) for doc in docs]
    return [np.column_stack([_keys(r), _features(model, r)]) for r in rows], lambda d_features: []


def _attributes(source: Model[Any, Any], doc: Doc) -> Numbers:
    """The attributes of each word of a document, of which its lower-case form is the first."""
    wanted = ["LOWER", *source.attrs["columns"]]
    found: Numbers = doc.to_array(wanted).reshape((-1, len(wanted)))
    return found


def _keys(attributes: Numbers) -> Numbers:
    """One number for each row of attributes."""
    keys: Numbers = (attributes * FACTORS[: attributes.shape[1]]).sum(axis=1, dtype="uint64")
    return keys


def _features(source: Model[Any, Any], attributes: Numbers) -> Numbers:
    """The attributes of words but the first, and what the lexicon knows of that one."""
    keys, classes, words = source.attrs["keys"], source.attrs["classes"], attributes[:, 0]
    at = np.minimum(np.searchsorted(keys, words), len(keys) - 1)
    known = np.where((keys[at] == words)[:, None], classes[at], 0).astype("uint64")
    return np.hstack([attributes[:, 1:], known])
