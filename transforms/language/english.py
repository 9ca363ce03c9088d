"""The compact English pipeline and its tokenizer.

`load(folder)` gives the pipeline. With `english_encoder.py`, `english_words.py`, `english_boundaries.py` and
`english_parser.py`, this is all that the shipped weights need beside spaCy itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, cast

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry
from thinc.api import NumpyOps, get_current_ops, set_current_ops

from transforms.language import english_boundaries, english_encoder, english_parser, english_words  # noqa: F401
from transforms.language.english_encoder import SOURCE
from transforms.names.name_network import Lexicon

# Universal Dependencies keeps these as one token where spaCy would cut them. Runs are bounded so that a line of ten
# thousand marks costs no more than its length.
WHOLE = (
    r"[!?.]{2,80}",
    r"([=_*~#$<>+|-])\1{1,200}",
    r"\d{3}-\d{4}",
    r"(?:1-)?\d{3}[-/]\d{3}-\d{4}",
    r"\d{1,2}-(?:\d{1,2}|[A-Z][a-z]{2})-\d{2,4}",
    r"(?i:e|non|anti|re|co|pre|pro|mid|cross|post|semi|multi|counter|mini|sub|inter|intra|over|micro|ex|neo|socio|psycho"
    r"|pan)[-–]\w+",
    r"(?i:etc|al|wed|fri|thur|lt|ft|reps|capt)\.",
)
# ... and these as several where spaCy keeps them together: and/or, Q1, F-16, COVID-19.
INFIXES = (r"(?<=[A-Za-z])/(?=[A-Za-z]{2,})", r"(?<=[A-Z])[-–](?=\d)", r"(?<=[A-Za-z])(?:--+)(?=[A-Za-z])")
SUFFIXES = (r"[!?.]{2,40}", r"([=_*~])\1{1,200}", r">{2,8}")
PREFIXES = (r"[!?.]{2,40}", r"([=_*~])\1{1,200}", r"<{2,8}", r">{2,8}")


def load(name: Path | str, exclude: Iterable[str] = ()) -> Language:
    """The pipeline of a folder or an installed name without the parts that `exclude` names; OSError if there is none.

    Its matrix products go to numpy: spaCy's default is three times slower on processors that it does not know.
    """
    before = get_current_ops()
    set_current_ops(NumpyOps(use_blis=False))
    try:
        return _widened(spacy.load(name, exclude=list(exclude)))
    finally:
        set_current_ops(before)


def _widened(nlp: Language) -> Language:
    """A pipeline whose weights were stored as half floats, ready to work with."""
    for _, part in nlp.pipeline:
        for node in cast(Any, part).model.walk() if hasattr(part, "model") else ():
            for param in node.param_names:
                if node.has_param(param) and node.get_param(param).dtype == np.float16:
                    node.set_param(param, node.get_param(param).astype(np.float32))
    return nlp


@registry.callbacks("corroborate.tokenizer.v1")
def ud_tokenizer() -> Callable[[Language], Language]:
    """A callback that makes the English tokenizer cut words as the Universal Dependencies treebanks do."""

    def customise(nlp: Language) -> Language:
        defaults = nlp.Defaults
        tokenizer = cast(Any, nlp.tokenizer)
        tokenizer.prefix_search = compile_prefix_regex([*PREFIXES, *(defaults.prefixes or ())]).search
        tokenizer.suffix_search = compile_suffix_regex([*SUFFIXES, *(defaults.suffixes or ())]).search
        tokenizer.infix_finditer = compile_infix_regex([*INFIXES, *(defaults.infixes or ())]).finditer
        tokenizer.token_match = re.compile("(?:" + "|".join(f"(?:{p})" for p in renumber(WHOLE)) + r")\Z").match
        tokenizer.add_special_case("and/or", [{"ORTH": "and"}, {"ORTH": "/"}, {"ORTH": "or"}])
        return nlp

    return customise


@registry.tokenizers("corroborate.StoredTokenizer.v1")
def stored_tokenizer() -> Callable[[Language], Tokenizer]:
    """A tokenizer without rules, for a pipeline whose folder has them all: those of English need not be made first."""
    return lambda nlp: Tokenizer(nlp.vocab)


def renumber(patterns: tuple[str, ...]) -> list[str]:
    """The patterns with each back-reference pointing at its own group once they are joined."""
    return [
        pattern.replace(r"\1", f"(?P=same{i})").replace("([", f"(?P<same{i}>[", 1) if r"\1" in pattern else pattern
        for i, pattern in enumerate(patterns)
    ]


def lexicon_of(nlp: Language) -> Lexicon:
    """The lexicon of a pipeline's embedding layer.

    Raises:
        ValueError: it has none.
    """
    for node in cast(Any, nlp.get_pipe("tok2vec")).model.walk():
        if node.name == SOURCE:
            return Lexicon(node.attrs["keys"], node.attrs["classes"])
    raise ValueError("the pipeline has no lexicon")
