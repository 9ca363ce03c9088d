"""Each expectation of our own holds for what is right, names what is wrong, and says what it means."""

from inspect import getmembers, isclass
from typing import Any

import great_expectations as gx
import pandas as pd
import pytest
from great_expectations.expectations.expectation import Expectation

from expectations import custom
from expectations.suites import Question
from expectations.validation import Limits, Result, ask

CASES: list[tuple[type[Expectation], dict[str, Any], dict[str, list[Any]], dict[str, list[Any]]]] = [
    (custom.ExpectReferencesToBeFound, {}, {"found": [True]}, {"found": [False]}),
    (custom.ExpectSpansToReread, {}, {"surface": ["a"], "reread": ["a"]}, {"surface": ["a"], "reread": [""]}),
    (custom.ExpectClaimsToStandInTheirSentences, {}, {"within": [True]}, {"within": [False]}),
    (custom.ExpectKinToShare, {}, {"stated": ["s1"], "other": ["s1"]}, {"stated": ["s1"], "other": ["s2"]}),
    (custom.ExpectFurnitureToBeBlank, {}, {"blank": [True]}, {"blank": [False]}),
    (custom.ExpectIntervalsToBeOrdered, {}, {"ordered": [True]}, {"ordered": [False]}),
    (custom.ExpectIntervalsToNest, {}, {"nested": [True]}, {"nested": [False]}),
    (custom.ExpectValuesToLieInside, {}, {"inside": [True]}, {"inside": [False]}),
    (custom.ExpectCountsToHold, {}, {"stated": [2], "counted": [2]}, {"stated": [2], "counted": [3]}),
    (custom.ExpectRejectsToBeFew, {"max_value": 0.5}, {"share": [0.5]}, {"share": [0.51]}),
    (custom.ExpectFiguresToAgree, {"column": "error"}, {"error": [True]}, {"error": [False]}),
    (custom.ExpectFindingsToBeSettled, {}, {"status": ["waived"]}, {"status": ["expired"]}),
]


def answer(expected: Expectation, frame: pd.DataFrame) -> Result:
    suite = gx.ExpectationSuite("tried", expectations=[expected])
    suite.expectations[0].id = "tried.0"
    (result,) = ask([Question(suite, "integrity", "tried", lambda: [frame], ("key",))], Limits()).results
    return result


@pytest.mark.parametrize(("kind", "given", "right", "wrong"), CASES, ids=lambda case: getattr(case, "__name__", ""))
def test_what_is_wrong_is_named_and_what_is_right_is_not(
    kind: type[Expectation], given: dict[str, Any], right: dict[str, list[Any]], wrong: dict[str, list[Any]]
) -> None:
    held = answer(kind(**given), pd.DataFrame({"key": ["a"], **right}))
    assert (held.success, held.error) == (True, None)
    both = pd.concat([pd.DataFrame({"key": ["a"], **right}), pd.DataFrame({"key": ["b"], **wrong})], ignore_index=True)
    failed = answer(kind(**given), both)
    assert (failed.success, failed.error, failed.unexpected, failed.failing) == (False, None, 1, ("key=b",))
    assert failed.sentence == kind(**given).description


def test_every_one_is_tried_and_says_a_sentence_of_its_own() -> None:
    ours = [one for _, one in getmembers(custom, isclass) if one.__module__ == custom.__name__]
    assert {kind for kind, *_ in CASES} == set(ours)
    sentences = [str(kind(**given).description) for kind, given, *_ in CASES]
    assert all(sentence[0].isupper() and sentence.endswith(".") for sentence in sentences)
    assert len(set(sentences)) == len(sentences)
