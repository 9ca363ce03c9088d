"""The parser of the compact English pipeline: spaCy's, whose moves are made while Python's lock is held.

spaCy lets go of the lock for the whole of a parse but asks for it again at each step; that took a third of the time of
parsing, and other threads gained nothing by it as a pipeline is used by one at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from spacy.language import Language
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
        steps = self.model.predict(docs)
        states = [state for state in batch if not state.is_final()]
        while states:
            states = self.transition_states(states, steps.predict(states))
        steps.clear_memory()
        return batch
