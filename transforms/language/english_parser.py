"""The parser of the compact English pipeline: spaCy's, whose moves are scored here, while Python's lock is held.

spaCy lets go of the lock for the whole of a parse but asks for it again at each step; that took a third of the time of
parsing, and other threads gained nothing by it as a pipeline is used by one at a time. Its own steps from Python spend
as much on what only training needs as on the sums.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.ml.parser_model import ParserStepModel
from spacy.pipeline.dep_parser import DEFAULT_PARSER_MODEL, DependencyParser
from spacy.tokens import Doc
from thinc.api import Model, set_dropout_rate


@Language.factory(
    "corroborate_parser",
    assigns=["token.dep", "token.head", "token.is_sent_start", "doc.sents"],
    default_config={
        "moves": None,
        "update_with_oracle_cut_size": 100,
        "learn_tokens": False,
        "min_action_freq": 30,
        "model": DEFAULT_PARSER_MODEL,
        "scorer": {"@scorers": "spacy.parser_scorer.v1"},
    },
)
def parser(
    nlp: Language,
    name: str,
    model: Model[Any, Any],
    moves: Any,  # spaCy's TransitionSystem or None; a type that is named here is checked against by pydantic
    update_with_oracle_cut_size: int,
    learn_tokens: bool,
    min_action_freq: int,
    scorer: Callable[..., dict[str, Any]] | None,
) -> Parser:
    """The component; its settings are those of spaCy's `parser`."""
    return Parser(
        nlp.vocab,
        model,
        name=name,
        moves=moves,
        update_with_oracle_cut_size=update_with_oracle_cut_size,
        learn_tokens=learn_tokens,
        min_action_freq=min_action_freq,
        scorer=scorer,
    )


class Parser(DependencyParser):
    """A component that sets the relations of words."""

    def greedy_parse(self, docs: Sequence[Doc], drop: float = 0.0) -> list[Any]:
        """The states at which the best move after each move arrives, one for each document."""
        set_dropout_rate(self.model, drop)
        batch: list[Any] = self.moves.init_batch(docs)
        scores = MoveScores(self.model, docs)
        states = [state for state in batch if not state.is_final()]
        while states:
            states = self.transition_states(states, scores.of(states))
        return batch


class MoveScores:
    """The scores of all moves in a state of the parse, as spaCy's parser model works them out.

    What each word adds to the hidden layer, in each of the places around a state where it may stand, is known before
    the first move; so a state costs a sum, the largest of each unit's pieces, and one product.

    Args:
        model: of the parser, with an upper layer.
        docs: whose states are asked for.
    """

    _token_ids = ParserStepModel.get_token_ids

    def __init__(self, model: Model[Any, Any], docs: Sequence[Doc]) -> None:
        lower, upper = model.get_ref("lower"), model.get_ref("upper")
        added = lower.predict(model.get_ref("tok2vec").predict(docs))  # words (the first: none), places, units, pieces
        added[:, 0] += lower.get_param("b")
        self.nF, units, self._pieces = added.shape[1:]
        self._added = added.reshape(-1, units * self._pieces)
        self._first = self.nF + np.arange(self.nF, dtype=np.int32)
        self._weights, self._bias = np.ascontiguousarray(upper.get_param("W").T), upper.get_param("b").copy()
        self._bias[list(model.attrs["unseen_classes"])] = np.finfo(np.float32).min

    @property
    def state2vec(self) -> MoveScores:
        """Where spaCy looks for the number of places (`nF`)."""
        return self

    def of(self, states: Sequence[Any]) -> NDArray[np.float32]:
        """A row of scores for each of some states that are not final."""
        rows = self._token_ids(states) * self.nF + self._first
        summed = self._added.take(rows, axis=0).sum(axis=1)
        hidden = reduce(np.maximum, (summed[:, piece :: self._pieces] for piece in range(self._pieces)))
        scores: NDArray[np.float32] = hidden @ self._weights
        scores += self._bias
        return scores
