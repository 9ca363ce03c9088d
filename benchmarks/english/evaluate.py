"""Scores of a pipeline on the treebanks: on raw text with its own tokenizer, and on the annotators' tokens.

In:  a pipeline folder, the treebank folder, names of sets. Out: a dict of percentages, one block per set and mode.
LAS and UAS leave punctuation out, as spaCy's scorer does; `las_all` counts it. Scores on raw text are F1 over tokens,
so a word cut otherwise than in the treebank counts against them.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc, DocBin
from spacy.training import Example
from treebank import folder_with

from transforms.language import english


def evaluate(nlp: Language, path: Path, gold_tokens: bool) -> dict[str, float]:
    """Scores on one DocBin file."""
    golds = list(DocBin().from_disk(path).get_docs(nlp.vocab))
    if gold_tokens:
        plain = [Doc(nlp.vocab, words=[t.text for t in d], spaces=[bool(t.whitespace_) for t in d]) for d in golds]
    else:
        plain = [nlp.make_doc(d.text) for d in golds]
    started = time.perf_counter()
    examples = [Example(p, g) for p, g in zip(nlp.pipe(plain), golds, strict=True)]
    seconds = time.perf_counter() - started
    scores = Scorer(nlp).score(examples)
    for attr in ("pos", "lemma"):
        scores.update(Scorer.score_token_attr(examples, attr, getter=lambda token, name: getattr(token, f"{name}_")))
    every = Scorer.score_deps(
        examples,
        "dep",
        getter=lambda token, attr: getattr(token, f"{attr}_"),
        has_annotation=lambda doc: doc.has_annotation("DEP"),
    )
    named = {
        "token_f": "token_f",
        "tag": "tag_acc",
        "pos": "pos_acc",
        "lemma": "lemma_acc",
        "uas": "dep_uas",
        "las": "dep_las",
        "sentence_f": "sents_f",
        "names_p": "ents_p",
        "names_r": "ents_r",
        "names_f": "ents_f",
    }
    result = {short: round(100 * scores[long], 2) for short, long in named.items() if scores.get(long) is not None}
    result["las_all"] = round(100 * every["dep_las"], 2)
    for label, part in (scores.get("ents_per_type") or {}).items():
        result[f"names_f_{label}"] = round(100 * part["f"], 2)
    result["words_per_second"] = round(sum(map(len, golds)) / seconds)
    return result


def both(nlp: Language, path: Path) -> dict[str, dict[str, float]]:
    """Scores on one file in both modes."""
    return {mode: evaluate(nlp, path, gold_tokens=mode == "gold_tokens") for mode in ("raw_text", "gold_tokens")}


def main() -> None:
    """Print the scores of a model as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=folder_with("meta.json"), help="folder of a pipeline")
    parser.add_argument("treebanks", type=Path, help="folder of the treebanks")
    parser.add_argument("names", nargs="+", help="names of sets")
    parser.add_argument("--disable", nargs="*", default=[])
    args = parser.parse_args()
    if missing := [name for name in args.names if not (args.treebanks / f"{name}.spacy").is_file()]:
        parser.error(f"{args.treebanks} has no {missing[0]}.spacy")
    nlp = english.load(args.model, args.disable)
    scores = {name: both(nlp, args.treebanks / f"{name}.spacy") for name in args.names}
    sys.stdout.write(json.dumps(scores, indent=1) + "\n")


if __name__ == "__main__":
    main()
