"""Scores that names have reached on the public development sets, by rules alone and joined with the trained part; none
may fall by more than noise.
"""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TREEBANKS = ROOT.parent / "shared" / "treebanks"

spec = importlib.util.spec_from_file_location("names_benchmark", ROOT / "benchmarks" / "names.py")
assert spec is not None
assert spec.loader is not None
names = importlib.util.module_from_spec(spec)
spec.loader.exec_module(names)


def test_a_name_counts_by_its_span_and_its_label() -> None:
    gold = [[(0, 4, "PER"), (9, 12, "LOC")], [(0, 3, "ORG")]]
    found = [[(0, 4, "PER"), (9, 12, "ORG")], [(0, 4, "ORG")]]
    scores = names.score(gold, found)
    assert (scores["PER"].f1, scores["LOC"].f1, scores["ORG"].precision) == (1.0, 0.0, 0.0)
    assert (scores["all"].gold, scores["all"].found, scores["all"].right) == (3, 3, 1)


@pytest.mark.skipif(not TREEBANKS.is_dir(), reason="the treebanks are not beside the project")
@pytest.mark.parametrize(
    ("name", "rules_alone", "least", "least_persons"),
    [
        ("gum_perm_dev", True, 0.76, 0.78),
        ("gum_perm_dev", False, 0.796, 0.825),
        ("ewt_dev", False, 0.737, 0.775),
    ],
)
def test_names_on_a_development_set(name, rules_alone, least, least_persons) -> None:
    documents = names.read_gold(TREEBANKS / f"{name}.spacy")
    found = [names.predict(text, rules_alone=rules_alone) for text, _ in documents]
    scores = names.score([gold for _, gold in documents], found)
    assert scores["all"].f1 >= least
    assert scores["PER"].f1 >= least_persons
