"""Sentence boundaries of the compact English pipeline: a small network of its own that votes with the parser.

The network sees words, their predicted tags, and how far the terminal marks around them are. Where it is sure that a
sentence begins, or that none does, it decides; in between the parser does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, cast

import numpy as np
from spacy.language import Language
from spacy.pipeline.senter import DEFAULT_SENTER_MODEL, SentenceRecognizer
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, list2ragged, ragged2list, with_array

TERMINAL = frozenset(".!?…")
DISTANCES = np.array([1, 2, 3, 4, 5, 7, 10, 15, 25, 40])
"""Bounds of the classes of a distance in tokens: exact where it is short."""

MANNERS = np.array([0.0001, 0.1, 0.3, 0.7])
"""Bounds of the classes of a share: how a text writes."""


@Language.factory(
    "corroborate_boundaries",
    assigns=["token.is_sent_start"],
    default_config={"model": DEFAULT_SENTER_MODEL, "margin": 0.0, "floor": None},
    default_score_weights={"sents_f": 1.0, "sents_p": 0.0, "sents_r": 0.0},
)
def boundaries(
    nlp: Language, name: str, model: Model[list[Doc], list[Any]], margin: float, floor: float | None
) -> Boundaries:
    """The component. From `margin` on, in log odds, a boundary is set; below `floor` one is forbidden."""
    return Boundaries(nlp.vocab, model, name, margin, floor)


class Boundaries(SentenceRecognizer):
    """A sentence recogniser that tells the parser where a sentence must and must not begin."""

    def __init__(
        self, vocab: Vocab, model: Model[list[Doc], list[Any]], name: str, margin: float, floor: float | None
    ) -> None:
        super().__init__(vocab, model, name)
        self.margin = margin
        self.floor = floor

    def predict(self, docs: Iterable[Doc]) -> list[Any]:
        """For every document the log odds that a sentence begins, of each token."""
        return [s[:, 1] - s[:, 0] if len(s) else s for s in self.model.predict(list(docs))]

    def set_annotations(self, docs: Iterable[Doc], odds: list[Any]) -> None:
        """Mark what is decided; the other tokens stay undecided."""
        for doc, scores in zip(docs, odds, strict=True):
            for i in np.flatnonzero(scores > self.margin):
                if i:
                    doc[int(i)].is_sent_start = True
            for i in () if self.floor is None else np.flatnonzero(scores < self.floor):
                if i:
                    doc[int(i)].is_sent_start = False


@registry.architectures("corroborate.BoundaryEmbed.v1")
def boundary_embed(width: int, attrs: list[str], rows: list[int], place_rows: int) -> Model[list[Doc], list[Any]]:
    """Hash embeddings of token attributes and of the place between marks, mixed into `width` numbers a token."""
    sizes = [*rows, *[place_rows] * PLACES]
    tables: list[Model[Any, Any]] = [
        HashEmbed(width, n, column=i, seed=8 + i, dropout=0.0) for i, n in enumerate(sizes)
    ]
    mix: Model[Any, Any] = Maxout(width, width * len(tables), nP=3, dropout=0.0, normalize=True)
    features: Model[Any, Any] = Model("extract_boundary_features", extract, attrs={"columns": attrs})
    return chain(
        features, cast(Any, list2ragged()), with_array(chain(concatenate(*tables), mix)), cast(Any, ragged2list())
    )


def extract(model: Model[Any, Any], docs: list[Doc], is_train: bool) -> tuple[list[Any], Callable[[Any], list[Any]]]:
    """Forward pass of the features; there is nothing to learn in them."""
    columns = model.attrs["columns"]
    found = [np.hstack([doc.to_array(columns).reshape((-1, len(columns))), places(doc)]) for doc in docs]
    return found, lambda d_features: []


PLACES = 5


def places(doc: Doc) -> Any:
    """Where each token stands, as classes: distance to the last mark and to the next, both together, distance to the
    beginning with the length of the document, and how the document writes.
    """
    n = len(doc)
    words = [token.text for token in doc]
    marks = np.fromiter((TERMINAL.issuperset(word) for word in words), dtype=bool, count=n)
    index = np.arange(n)
    before = np.concatenate([[-1], np.maximum.accumulate(np.where(marks, index, -1))[:-1]]) if n else index
    after = np.minimum.accumulate(np.where(marks, index, n)[::-1])[::-1]
    last, following = np.digitize(index - before, DISTANCES), np.digitize(after - index, DISTANCES)
    openers = [words[i + 1] for i in np.flatnonzero(marks[:-1])] if n else []
    lower = sum(word[0].islower() for word in openers) / max(1, len(openers))
    manner = int(np.digitize(lower, MANNERS)) * 6 + int(np.digitize(marks.sum() / max(1, n), [0.001, 0.02, 0.05, 0.1]))
    start = np.digitize(index, DISTANCES) * 12 + np.digitize(n - index, DISTANCES)
    # an offset keeps the classes of one column apart from those of the others in tables of the same size
    columns = [last, following, last * 12 + following, start, np.full(n, manner)]
    return np.stack([column + 1 for column in columns], axis=1).astype("uint64")
