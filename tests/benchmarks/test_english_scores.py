"""Scores that the shipped pipeline has reached on the development sets; none may fall by more than noise."""

import importlib.util
from pathlib import Path

import pytest
from spacy.pipeline import TrainablePipe

from transforms.language.models import packaged_model

ROOT = Path(__file__).parents[2]
TREEBANKS = ROOT.parent / "shared" / "treebanks"

REACHED = {
    "ewt_dev": {"tag": 94.4, "lemma": 96.5, "las": 83.6, "sentence_f": 87.0},
    "gum_perm_dev": {"tag": 96.8, "lemma": 98.2, "las": 85.8, "sentence_f": 93.8},
}
"""Percent on raw text, as `benchmarks/english/scores.json` has them."""

NOISE = 0.3
"""What another processor may round otherwise."""


@pytest.mark.skipif(packaged_model() is None, reason="no language model in seeds/english")
@pytest.mark.skipif(not TREEBANKS.is_dir(), reason="the treebanks are not beside the project")
@pytest.mark.parametrize("name", sorted(REACHED))
def test_the_pipeline_on_a_development_set(name) -> None:
    from transforms.language import english

    spec = importlib.util.spec_from_file_location("evaluate", ROOT / "benchmarks" / "english" / "evaluate.py")
    assert spec is not None
    assert spec.loader is not None
    evaluate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(evaluate)
    scores = evaluate.evaluate(english.load(packaged_model() or ""), TREEBANKS / f"{name}.spacy", gold_tokens=False)
    for measure, reached in REACHED[name].items():
        assert scores[measure] >= reached - NOISE, measure


def test_every_part_that_is_trained_can_be_built() -> None:
    from spacy.util import load_config, load_model_from_config

    from transforms.language import english  # noqa: F401

    config = load_config(ROOT / "benchmarks" / "english" / "pipeline.cfg", overrides={"paths.lexicon": None})
    trained = config["nlp"]["pipeline"]
    for part in ("training", "corpora", "initialize"):
        config.pop(part, None)
    nlp = load_model_from_config(config, auto_fill=True)
    assert nlp.pipe_names == trained
    assert all(isinstance(component, TrainablePipe) for _, component in nlp.pipeline)
