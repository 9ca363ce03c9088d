"""Surnames that are words of their own: Bishop said, Islam told reporters, Grenade signed the letter, Sicilian left.

In: the sentences of an article as rules read them. Out: the same, with the words by which the article calls somebody
whom it names in full, where they stand as a person does and the rules took them for no name.
"""

from collections.abc import Collection, Sequence, Set
from dataclasses import replace

from transforms.names.candidates import STOP, Sentence, capital_at, make
from transforms.names.name_tokens import Token
from transforms.words import SPEECH_VERBS

AUXILIARIES = frozenset({"has", "had", "was", "did", "also"})
"""Words behind one who acts."""


def surnames_of(sentences: Sequence[Sentence]) -> Set[str]:
    """The surnames, as they are written, of the persons whom some sentences name in full."""
    return {
        c.words[-1]
        for sentence in sentences
        for c in sentence.candidates
        if c.type == "person" and c.method == "full_name" and c.words[-1].isalpha() and len(c.words[-1]) > 2
    } - STOP


def with_surnames(tokens: Sequence[Token], found: Sentence, surnames: Collection[str]) -> Sentence:
    """A sentence with the surnames in it that its candidates do not hold.

    Args:
        tokens: its words and marks.
        found: its candidates.
        surnames: of persons whom the article names in full.
    """
    places = [k for k, token in enumerate(tokens) if token.text in surnames and _acts(tokens, k)]
    if not places:
        return found
    more = [make(tokens, k, k + 1, type="unknown", name=tokens[k].text, weak=True) for k in places]
    spans = {(one.start, one.end) for one in more}
    left = [c for c in found.candidates if not (c.method == "demonym" and (c.start, c.end) in spans)]
    more = [one for one in more if not any(c.start < one.end and one.start < c.end for c in left)]
    if not more:
        return found
    return replace(found, candidates=sorted([*left, *more], key=lambda c: c.start))


def _acts(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word stands as somebody who says or does something, and not within a longer name."""
    if (k and tokens[k - 1].word and tokens[k - 1].capital and not tokens[k - 1].first) or capital_at(tokens, k + 1):
        return False
    after = tokens[k + 1].text if k + 1 < len(tokens) else ""
    told = after == "," and k + 2 < len(tokens) and tokens[k + 2].text in {"who", "whose"}
    return told or after in SPEECH_VERBS or (after.islower() and (after in AUXILIARIES or after.endswith("ed")))
