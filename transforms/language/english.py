"""Registered parts of the compact English pipeline: its tokenizer and its embedding layer.

`load(folder)` gives the pipeline. With `english_words.py`, `english_boundaries.py` and `english_parser.py`, this is all
that the shipped weights need beside spaCy itself.
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
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry
from thinc.api import (
    HashEmbed,
    Maxout,
    Model,
    NumpyOps,
    chain,
    concatenate,
    get_current_ops,
    list2ragged,
    ragged2list,
    set_current_ops,
    uniqued,
    with_array,
)

from transforms.language import english_boundaries, english_parser, english_words  # noqa: F401
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

# Odd multipliers that turn a row of attributes into one key (arithmetic modulo 2**64).
FACTORS = np.array([0x9E3779B97F4A7C15 * (2 * i + 1) % 2**64 | 1 for i in range(16)], dtype="uint64")


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
    return Model("extract_lexicon_features", extract, attrs={"columns": attrs, "keys": keys, "classes": classes})


def extract(model: Model[Any, Any], docs: list[Doc], is_train: bool) -> tuple[list[Any], Callable[[Any], list[Any]]]:
    """Forward pass of the extractor; it has nothing to learn."""
    attrs, keys, classes = model.attrs["columns"], model.attrs["keys"], model.attrs["classes"]
    wanted = ["LOWER", *attrs]
    rows = [doc.to_array(wanted).reshape((-1, len(wanted))) for doc in docs]
    lowered = np.concatenate([r[:, 0] for r in rows]) if rows else np.zeros(0, dtype="uint64")
    at = np.minimum(np.searchsorted(keys, lowered), len(keys) - 1)
    found = np.where((keys[at] == lowered)[:, None], classes[at], 0).astype("uint64")
    features, start = [], 0
    for r in rows:
        columns = np.hstack([r[:, 1:], found[start : start + len(r)]])
        # The lexicon follows from the word, so the word and the attributes identify the row.
        key = (r * FACTORS[: r.shape[1]]).sum(axis=1, dtype="uint64")
        features.append(np.column_stack([key, columns]))
        start += len(r)
    return features, lambda d_features: []


def lexicon_of(nlp: Language) -> Lexicon:
    """The lexicon of a pipeline's embedding layer.

    Raises:
        ValueError: it has none.
    """
    for node in cast(Any, nlp.get_pipe("tok2vec")).model.walk():
        if node.name == "extract_lexicon_features":
            return Lexicon(node.attrs["keys"], node.attrs["classes"])
    raise ValueError("the pipeline has no lexicon")
