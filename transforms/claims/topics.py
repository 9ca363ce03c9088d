"""Topics: the noun phrases that a figure is said of, in the article's own words.

In: a figure with its sentence, its names and its grammar. Out: the phrases.

`Shares of the bank fell to 3 % of their value`: 3 % of `value`, of `Shares bank`. What the figure belongs to comes
first, the subject of its clause last. The parse decides where there is one, the order of words where there is none.
"""

from collections.abc import Iterator, Sequence

import seeds
from transforms.claims.grammar import Frame
from transforms.claims.grammar_subjects import antecedent_of_pronoun, antecedent_of_relative
from transforms.language.syntax import SUBJECTS, ParsedSentence
from transforms.quantities.addresses import in_name_of_place
from transforms.quantities.tokens import tokenize
from transforms.reading import Reading
from transforms.tables import Mention
from transforms.text import Span
from transforms.words import CLOSED_WORDS

NAMING = frozenset({"amod", "compound", "flat", "nmod:poss", "nmod:desc", "goeswith", "fixed", "nummod", "dep"})
"""Relations of the words of a noun phrase that say which one it is."""

OWNED = frozenset({"of", "for", "in", "on", "from", "across", "among"})
"""Prepositions of the phrases that do so too."""

NOUNS = frozenset({"NOUN", "PROPN", "X"})
SAYS_NOTHING = frozenset({"PRON", "DET", "ADP", "PART", "AUX", "CCONJ", "SCONJ", "ADV"})
HYPHENS = frozenset({"-", "‑", "–", "&", "/"})

BESIDE_PERSON = frozenset({"appos", "nmod:desc", "nmod:unmarked", "nummod", "compound", "dep"})
"""Relations by which an age hangs on whose it is; and those of one that is a number alone, or hangs on another age."""
BELOW_PERSON = BESIDE_PERSON | {"conj", "nmod", "parataxis"}

REPORTED = frozenset({"ccomp", "parataxis"})
"""Relations of what is reported to who says so, or of who says so to what is reported."""

MOMENTS = frozenset({
    "year", "month", "week", "day", "hour", "minute", "today", "yesterday", "tomorrow", "night", "morning", "quarter",
    "time", "total", "sum", "average", "age",
})  # fmt: skip
"""Nouns that say when or how, and not what."""

PARTICLES = frozenset({"up", "down", "off", "worth"})
"""Words between what moved, or has a price, and how much: they stand for a verb."""

BESIDE = frozenset({"about", "around", "nearly", "almost", "some", "just", "only", "by", "a", "as", "much"})
"""Words that may stand between such a particle and its figure."""

NEAREST = 2
"""Phrases beside the subject: more of them describe the sentence rather than the figure."""

REACH = 160
"""Code points on either side of a figure in which the order of words is looked at."""

LONGEST = 6
"""Words of a noun phrase that is read from the order of words."""


def topic_of(
    text: str,
    sentence: Span,
    parsed: ParsedSentence | None,
    frame: Frame | None,
    readings: Sequence[Reading],
    place: int,
    person: Mention | None = None,
) -> tuple[str, ...]:
    """The noun phrases that one figure is said of.

    Args:
        text: the passage.
        sentence: where its sentence lies.
        parsed: the parsed sentence, and
        frame: what its grammar says of the figure; None where there is no parse.
        readings: the figures and dates of the sentence, sorted by place; none of them is part of a phrase.
        place: which of them.
        person: whose age it is, where it is one and somebody is named beside it.

    Returns:
        Phrases without articles, pronouns and prepositions; empty where nothing but a pronoun is named.
    """
    if person is not None:
        return (person.surface,)
    if parsed is None or frame is None:
        return _by_order(text, sentence, readings, place)
    figured = _covered(parsed, readings, place)
    if readings[place].dimension == "age":
        one = _aged(parsed, frame, figured, readings[place].surface)
        return () if one is None else (_written(parsed, _phrase(parsed, one, set(figured))),)
    near = [at for at in dict.fromkeys(_near(parsed, frame, figured)) if _is_thing(parsed, at, figured)]
    subject = _moved(parsed, readings, place, figured)
    subject = _subject(parsed, frame, figured) if subject is None else subject
    heads = [at for at in near if at != subject][:NEAREST] + ([] if subject is None else [subject])
    if not heads and readings[place].dimension not in {"count", "time"}:
        # a counted noun says by itself what is counted; what is merely near it says no more
        heads = _nearest(parsed, frame.predicate, readings[place].start, figured)
    found: dict[str, None] = {}
    used = set(figured)
    for head in heads:
        phrase = _phrase(parsed, head, used)
        used |= phrase
        found[_written(parsed, phrase)] = None
    return tuple(filter(None, found))


def _covered(sentence: ParsedSentence, readings: Sequence[Reading], place: int) -> set[int]:
    """The tokens that belong to some figure; what another one counts, or is a name with, may be what this one is of."""
    covered, which = set(), 0
    for at, token in enumerate(sentence.tokens):
        while which < len(readings) and readings[which].end <= token.start:
            which += 1
        if which == len(readings):
            break
        if readings[which].start < token.end:
            other = None if which == place else readings[which]
            counted = other is not None and other.dimension == "count" and token.pos in NOUNS and token.text.isalpha()
            if not counted and not (other is not None and in_name_of_place(other)):
                covered.add(at)
    return covered


def _near(sentence: ParsedSentence, frame: Frame, figured: set[int]) -> Iterator[int]:
    """What a figure is part of or stands before (60 % of revenue, a 5 % fee), then what it belongs to (a fine of)."""
    for at in dict.fromkeys((frame.head, frame.counted)):
        yield at
        yield from (child for child in sentence.children(at, "nmod") if sentence.cases(child) & OWNED)
    at = frame.counted
    while sentence.tokens[at].dep in {"nmod", "appos", "conj", "nmod:desc", "nmod:unmarked", "compound", "parataxis"}:
        joined, at = sentence.tokens[at].dep == "conj", sentence.tokens[at].head
        if not joined or at in figured:
            yield at
    if sentence.tokens[at].dep in {"obl", "obj"}:
        # the parse may give a verb two objects: studied investments over 3 MW
        yield from (other for other in sentence.children(sentence.tokens[at].head, "obj") if other < at)


def _aged(sentence: ParsedSentence, frame: Frame, figured: set[int], surface: str) -> int | None:
    """Whose age it is: the noun that it stands with, else the subject of the verb that tells it: was 41, died at 41."""
    one = surface.endswith("-old")  # it may stand for who has it: police held a 41-year-old
    at = frame.counted
    while not _is_thing(sentence, at, figured) and sentence.tokens[at].dep in (BESIDE_PERSON if one else BELOW_PERSON):
        at = sentence.tokens[at].head
    if _is_thing(sentence, at, figured):
        return at
    told = at == frame.predicate or (not one and sentence.tokens[at].dep in {"obj", "obl", "advcl", "xcomp"})
    subject = frame.subject if told else None
    return subject if subject is not None and _is_thing(sentence, subject, figured) else None


def _subject(sentence: ParsedSentence, frame: Frame, figured: set[int]) -> int | None:
    """The subject of the figure's clause; that of a clause above where it has none of its own.

    A pronoun is whoever the clause above says it of. Who tells of the figure is not what it is said of, and nothing is
    that stands in a list with what is counted, or above a clause of which that is the subject.
    """
    if sentence.tokens[frame.counted].dep in SUBJECTS:
        return None
    if frame.subject is not None and _is_thing(sentence, frame.subject, figured):
        return None if _is_listed_with(sentence, frame.counted, frame.subject) else frame.subject
    for at in (frame.predicate, *sentence.ancestors(frame.predicate)):
        subjects = sentence.children(at, *SUBJECTS)
        for child in subjects:
            own = antecedent_of_pronoun(sentence, at, antecedent_of_relative(sentence, at, child))
            if _is_thing(sentence, own, figured) or _stands_for_noun(sentence, own, figured):
                return own
            for part in sentence.children(own, "nmod"):  # each of the buildings
                if _is_thing(sentence, part, figured):
                    return part
        if subjects or sentence.tokens[at].dep in REPORTED:
            return None
    return None


def _is_listed_with(sentence: ParsedSentence, at: int, other: int) -> bool:
    """Whether a noun is joined to another one: nine women of eleven men and nine women."""
    while sentence.tokens[at].dep == "conj" and at != other:
        at = sentence.tokens[at].head
    return at == other


def _moved(sentence: ParsedSentence, readings: Sequence[Reading], place: int, figured: set[int]) -> int | None:
    """What moved or costs where a particle alone says so: Norland up 3 % to $14, Brandt Mills, down 2p at 140p.

    The level after a movement, and the same amount in brackets, move with the amount before them.
    """
    while place and _goes_on(sentence, readings[place - 1], readings[place]):
        place -= 1
    at = next((i for i, token in enumerate(sentence.tokens) if token.end > readings[place].start), 0) - 1
    while at > 0 and sentence.tokens[at].text.lower() in BESIDE:
        at -= 1
    if at <= 0 or sentence.tokens[at].text.lower() not in PARTICLES:
        return None
    particle = at
    at -= 1
    while at > 0 and sentence.tokens[at].text in {",", "(", "is", "are", "was", "were"}:
        at -= 1
    apart = at < particle - 1 and sentence.child(at, "case") is not None  # fell in London, down 3 %
    if apart or not _is_thing(sentence, at, figured):
        return None
    own = None if sentence.tokens[at].pos == "PROPN" else sentence.child(at, *SUBJECTS)
    if own is not None:
        return own if _is_thing(sentence, own, figured) else None
    return sentence.tokens[at].head if sentence.tokens[at].dep == "flat" else at


def _goes_on(sentence: ParsedSentence, before: Reading, reading: Reading) -> bool:
    """Whether a figure follows another with no more between than `to`, `from`, `at` or a bracket."""
    between = [t.text.lower() for t in sentence.tokens if before.end <= t.start and t.end <= reading.start]
    return 0 < len(between) <= 2 and set(between) <= {"to", "from", "at", "(", ","} and between != [","]


def _nearest(sentence: ParsedSentence, predicate: int, start: int, figured: set[int]) -> list[int]:
    """The head of the noun phrase nearest before a figure, else the first after it; not of what reports its clause."""
    clause = _clause(sentence, predicate)
    things = [at for at in sorted(clause) if _is_thing(sentence, at, figured)]
    before = [at for at in things if sentence.tokens[at].start < start]
    if not before:
        return things[:1]
    at = before[-1]
    while sentence.tokens[at].head in before and sentence.tokens[at].dep in {*NAMING, "nmod"}:
        at = sentence.tokens[at].head
    return [at]


def _clause(sentence: ParsedSentence, at: int) -> set[int]:
    """The words of the clause that a verb stands in, with those around it, but not of a report of it."""
    while sentence.tokens[at].dep not in REPORTED and sentence.tokens[at].head != at:
        at = sentence.tokens[at].head
    inside, waiting = {at}, [at]
    while waiting:
        below = [one for one in sentence.children(waiting.pop()) if sentence.tokens[one].dep != "parataxis"]
        inside.update(below)
        waiting += below
    return inside


def _is_thing(sentence: ParsedSentence, at: int, figured: set[int]) -> bool:
    token = sentence.tokens[at]
    named = token.pos in NOUNS and token.text[0].isalpha()
    return at not in figured and named and token.lemma.lower() not in MOMENTS


def _stands_for_noun(sentence: ParsedSentence, at: int, figured: set[int]) -> bool:
    """Whether a subject is a noun although it is not tagged as one: a homograph, an adjective."""
    return at not in figured and sentence.tokens[at].pos in {"VERB", "ADJ"}


def _phrase(sentence: ParsedSentence, head: int, used: set[int]) -> set[int]:
    """The tokens of a noun and of the words that say which one it is."""
    inside, waiting = {head}, [head]
    while waiting:
        at = waiting.pop()
        for child in sentence.children(at):
            dep = sentence.tokens[child].dep
            below = dep == "nmod" or (dep == "obl" and sentence.tokens[at].pos == "VERB")  # spending on roads
            owned = below and _owned(sentence, at, child) and _is_thing(sentence, child, used)
            joined = dep == "conj" and child < head
            if child not in used and (dep in NAMING or owned or joined):
                inside.add(child)
                waiting.append(child)
    return inside


def _owned(sentence: ParsedSentence, at: int, child: int) -> bool:
    """Whether a phrase says which one a noun is; one behind a comma says more of it: Ana Ruiz, 22, of Leeds."""
    cases = [case for case in sentence.children(child, "case") if sentence.tokens[case].text.lower() in OWNED]
    return cases != [] and all(token.text != "," for token in sentence.tokens[at + 1 : cases[0]])


def _written(sentence: ParsedSentence, phrase: set[int]) -> str:
    """A phrase as it is written; what is glued to one of its words by a hyphen belongs to that word."""
    tokens = sentence.tokens
    kept = {at for at in phrase if tokens[at].pos not in SAYS_NOTHING}
    for at, token in enumerate(tokens[1:-1], 1):
        if token.text not in HYPHENS or kept.isdisjoint((at - 1, at + 1)):
            continue
        if tokens[at - 1].end == token.start and token.end == tokens[at + 1].start:
            kept |= {at - 1, at, at + 1}
    words = ""
    for at in sorted(kept):
        space = at - 1 not in kept or tokens[at - 1].end != tokens[at].start
        words += (" " if words and space else "") + tokens[at].text
    return words


# The order of words, where there is no parse

_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "my", "this", "that", "these", "those"})
_VERBS = frozenset(row["word"] for row in seeds.rows("verb_forms")) | frozenset(
    form for row in seeds.rows("changes") if row["kind"] == "verb" for form in row["forms"].split("|")
)


def _by_order(text: str, sentence: Span, readings: Sequence[Reading], place: int) -> tuple[str, ...]:
    """What follows the figure after a preposition or at once, and the noun phrase before the verb in front of it."""
    reading = readings[place]
    floor = max(sentence.start, reading.start - REACH)
    ceiling = readings[place + 1].start if place + 1 < len(readings) else sentence.end
    after = _runs(text, Span(reading.end, min(ceiling, reading.end + REACH)))
    before = _runs(text, Span(floor, reading.start))
    found = [words for lead, words, _ in after[:1] if lead in OWNED or (lead == "" and reading.dimension != "count")]
    subjects = [words for _, words, verb in before if verb]
    found += subjects[-1:] or ([words for _, words, _ in before][-1:] if reading.dimension != "count" else [])
    return tuple(dict.fromkeys(found))


def _runs(text: str, span: Span) -> list[tuple[str, str, bool]]:
    """The noun phrases of a stretch: the word or mark before each, its words, and whether a verb follows it."""
    runs: list[tuple[str, str, bool]] = []
    lead, first, last = "", -1, -1
    count = 0
    for token in [*tokenize(text, span.start, span.end), None]:
        word = token.lower if token else ""
        inner = token is not None and (
            (token.kind == "word" and word not in CLOSED_WORDS and word not in _VERBS and not word.endswith("ly"))
            or (first >= 0 and (token.text in HYPHENS or token.kind == "number") and not token.spaced)
        )
        if inner and token is not None and count < LONGEST:
            first, last, count = (token.start if first < 0 else first), token.end, count + 1
            continue
        if first >= 0:
            verb = word in _VERBS or word in _AUXILIARIES or word.endswith("ed")
            runs.append((lead, text[first:last], verb))
            first, count, lead = -1, 0, word
        elif word not in _ARTICLES:
            lead = word
    return runs


_AUXILIARIES = frozenset({
    "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can", "could", "may", "might",
    "should", "must", "does", "do", "did",
})  # fmt: skip
