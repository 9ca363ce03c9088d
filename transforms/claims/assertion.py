"""Assertion: whether a sentence states a figure as so, plans it, supposes it or takes it back.

In: a parsed sentence and the path of words from a figure to what governs it. Out: whether it is negated, and its
modality. The rules read Universal Dependencies.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

import seeds
from transforms.language.syntax import SUBJECTS, ParsedSentence, contents_above

MODALS = {
    "will": "planned", "'ll": "planned", "’ll": "planned", "wo": "planned", "shall": "planned", "may": "possible",
    "might": "possible", "could": "possible", "would": "possible",
}  # fmt: skip
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "neither", "nor"})
BOUNDING = frozenset({"more", "less", "fewer", "later", "earlier", "longer", "higher", "lower", "greater"})
"""Comparatives that `no` and `not` bound rather than negate: no more than 20."""

TRUE = frozenset({"true", "correct", "accurate", "right", "case"})
"""What a clause is said to be that holds: it is not true that."""

UNTOUCHED = frozenset({"including", "with", "among", "despite", "besides", "unlike", "like", "after", "since"})
"""Prepositions of phrases that a negation elsewhere leaves standing: no newcomer, with shops in 20 towns."""

GIVEN = frozenset({"the", "these", "those", "its", "his", "her", "their", "our", "my", "whose"})
"""Determiners of what is taken as known, whatever is denied of it: nobody among the 40 passengers was hurt."""

BEING = frozenset({"is", "are", "am", "'s", "’s", "'re", "’re"})
"""Forms of `be` that stand with `to` before what has not been done yet."""

PERCEIVED = frozenset({"see", "hear", "smell", "feel"})
"""Verbs of what was there if it could be: several shots could be heard."""

GIVING = seeds.words("figure_words", "giving")
"""Verbs that give a figure, and may give another one later."""

FACTIVE = seeds.words("figure_words", "factive")
"""Verbs whose complement holds even when they are negated."""


def is_negated(sentence: ParsedSentence, head: int, path: Sequence[int], subject: int | None) -> bool:
    """Whether a figure is negated.

    Args:
        sentence: where it stands.
        head: the head of the figure itself.
        path: from the counted noun to the predicate that governs it.
        subject: the predicate's subject.
    """
    if {"until", "till"} & sentence.cases(path[0]):
        return False  # not until May is in May
    reached = list(_reached(sentence, path))
    if any(_denies(sentence, at) and not _is_said_aside(sentence, at, head) for at in {head, *reached}):
        return True
    lacking = path[-1] if len(path) > 1 and sentence.tokens[path[-2]].dep in SUBJECTS else None
    if any(_is_left_out(sentence, at) for at in {head, *reached} - {lacking}):
        return True
    if len(reached) < len(path):
        return False
    if subject is not None and _has_no(sentence, subject) and not _has_another(sentence, subject, head):
        return True
    at = path[-1]
    for above in sentence.ancestors(at):
        true = sentence.tokens[at].dep == "csubj" and sentence.tokens[above].lemma in TRUE
        if not (true or sentence.tokens[at].dep in {"xcomp", "ccomp"}) or sentence.tokens[above].lemma in FACTIVE:
            return False
        if _denies(sentence, above) or _is_left_out(sentence, above):
            return True
        at = above
    return False


def _reached(sentence: ParsedSentence, path: Sequence[int]) -> Iterator[int]:
    """The words of a path from a figure up to what governs it, as far as a negation of them takes the figure back."""
    for below, at in enumerate(path):
        yield at
        given = any(sentence.tokens[one].text.lower() in GIVEN for one in sentence.children(at, "det", "nmod:poss"))
        if below + 1 < len(path) and (given or UNTOUCHED & sentence.cases(at)):
            return


def _is_said_aside(sentence: ParsedSentence, at: int, head: int) -> bool:
    """Whether a figure stands behind a comma that ends what somebody is not: no stranger, he won in 2019."""
    between = (sentence.tokens[one].text for one in range(at + 1, head))
    return bool(sentence.children(at, "cop")) and _has_no(sentence, at) and "," in between


def _has_another(sentence: ParsedSentence, subject: int, head: int) -> bool:
    """Whether a clause with a subject of its own begins between a subject and a figure: no deal came and he paid 20."""
    return any(
        sentence.tokens[at].dep.startswith("nsubj")
        and not sentence.tokens[sentence.tokens[at].head].dep.startswith("acl")
        for at in range(subject + 1, head)
    )


def _denies(sentence: ParsedSentence, at: int) -> bool:
    """Whether a negation hangs on a word; `no more than` and `not only` do not negate."""
    for child in sentence.children(at, "advmod", "cc:preconj"):
        following = sentence.tokens[child + 1].text.lower() if child + 1 < len(sentence.tokens) else ""
        if sentence.tokens[child].text.lower() in NEGATIONS and following not in BOUNDING | {"only", "just", "least"}:
            return True
    return _has_no(sentence, at)


def _is_left_out(sentence: ParsedSentence, at: int) -> bool:
    """Whether a word stands behind `without`, as does what the subject of a sentence lacks: homes are without power."""
    return "without" in {sentence.tokens[one].text.lower() for one in sentence.children(at, "case", "mark")}


def _has_no(sentence: ParsedSentence, at: int) -> bool:
    return any(
        sentence.tokens[child].text.lower() in {"no", "neither"}
        and sentence.tokens[child + 1].text.lower() not in BOUNDING
        for child in sentence.children(at, "det")
        if child + 1 < len(sentence.tokens)
    )


def modality_of(sentence: ParsedSentence, path: Sequence[int]) -> str:
    """How the text means a figure: `asserted`, `planned`, `possible` or `denied`.

    What hangs on its predicate decides, and the verbs and nouns that it stands under as their content.

    Args:
        sentence: where it stands.
        path: from the counted noun to the predicate that governs it.
    """
    found = {cue for at in (*path, *_joined_to(sentence, path[-1])) for cue in _marks(sentence, at)}
    found |= {cue for noun in path[1:] for cue in _meaning(sentence, noun, direct=noun == path[-1] and len(path) == 2)}
    if len(path) == 1:
        found |= _meaning(sentence, path[0], direct=True)
    conditional = any(_is_conditional(sentence, at) for at in path)
    told_of = sentence.tokens[path[-1]].dep in {"nsubj", "nsubj:pass"} and sentence.child(path[-1], "cop") is None
    chain = [] if told_of else list(contents_above(sentence, path[-1]))  # Ana Ruiz, 18, was denied bail
    for below, above in pairwise(chain):
        if _said_then(sentence, below, above):
            found = (found - {"possible"}) | {"planned"}
        found |= _meaning(sentence, above, direct=False)
        if sentence.tokens[below].dep == "ccomp":
            break  # how a report is meant says nothing of what it reports
        if sentence.tokens[below].dep == "xcomp":
            found |= set(_marks(sentence, above))
    stated = "possible" if conditional else "asserted"
    return next((cue for cue in ("denied", "possible", "planned") if cue in found), stated)


def _joined_to(sentence: ParsedSentence, at: int) -> Iterator[int]:
    """The verbs before a joined one in the same form, of which it shares what stands before them: allegedly drove off
    and fired two shots; will be charged and fined.
    """
    while sentence.tokens[at].dep == "conj" and not sentence.children(at, "aux", "aux:pass", *SUBJECTS):
        first = sentence.tokens[at].head
        if first > at or sentence.tokens[first].tag != sentence.tokens[at].tag:
            return
        yield first
        at = first


def _is_conditional(sentence: ParsedSentence, at: int) -> bool:
    """Whether a clause with `if` or `unless` hangs on a predicate."""
    return any(
        sentence.tokens[mark].text.lower() in {"if", "unless"}
        for clause in sentence.children(at, "advcl")
        for mark in sentence.children(clause, "mark")
    )


def _said_then(sentence: ParsedSentence, below: int, above: int) -> bool:
    """Whether `would` is the future as seen from a past report: said it would."""
    auxiliaries = {sentence.tokens[aux].text.lower() for aux in sentence.children(below, "aux")}
    past = any(sentence.tokens[one].tag in {"VBD", "VBN"} for one in (above, *sentence.children(above, "aux")))
    return sentence.tokens[below].dep == "ccomp" and "would" in auxiliaries and past


def _marks(sentence: ParsedSentence, at: int) -> Iterator[str]:
    """What auxiliaries, adverbs and conjunctions on one word say of its modality; who is to do it has not done so."""
    if sentence.tokens[at].tag == "VB" and _is_to(sentence, at):
        yield "planned"
    for child in sentence.children(at, "aux", "advmod", "mark", "amod"):
        token = sentence.tokens[child]
        word = token.text.lower()
        if token.dep == "aux" and word in MODALS:
            if word != "could" or not _is_perceived(sentence, at):
                yield MODALS[word]
        elif token.dep == "mark" and word in {"if", "unless", "whether"}:
            yield "possible"
        elif token.dep in {"advmod", "amod"} and word in _cues():
            cue = _cues()[word]
            if cue != "denied" or _is_told(sentence, at):
                yield cue


def _is_to(sentence: ParsedSentence, at: int) -> bool:
    """Whether a form of `be` and `to` stand before an infinitive: the firm is to cut 300 jobs."""
    to = any(sentence.tokens[mark].text.lower() == "to" for mark in sentence.children(at, "mark"))
    return to and any(sentence.tokens[be].text.lower() in BEING for be in sentence.children(at, "aux", "cop"))


def _is_perceived(sentence: ParsedSentence, at: int) -> bool:
    """Whether a predicate says what was there, as it could be seen or heard."""
    return sentence.tokens[at].lemma in PERCEIVED and sentence.child(at, "aux:pass") is not None


def _is_told(sentence: ParsedSentence, at: int) -> bool:
    """Whether a predicate gives a figure and tells of no deed: the bridge originally cost; not initially found two."""
    return sentence.tokens[at].lemma.lower() in GIVING or sentence.child(at, "cop") is not None


def _meaning(sentence: ParsedSentence, at: int, *, direct: bool) -> set[str]:
    """What a governing verb or noun itself says: plan, promise, deny; what is sought or denied itself is neither."""
    lemma = sentence.tokens[at].lemma.lower()
    cue = _cues().get(lemma) or ("planned" if lemma == "set" and sentence.child(at, "xcomp") else None)
    return {cue} if cue and not (direct and (cue == "denied" or lemma == "seek")) else set()


@cache
def _cues() -> dict[str, str]:
    """Words that say that something is planned, possible or denied, and which of these."""
    kinds = {"planned", "possible", "denied"}
    return {row["cue"]: row["kind"] for row in seeds.rows("claim_cues") if row["kind"] in kinds}
