"""Verbs of saying: who says it, by what stands behind the verb, before it, or before a verb that it is joined to.

In: a `Scene` and the place of a verb in it. Out: a `Hit`, the attribution that the verb makes.
"""

from typing import NamedTuple

import seeds
from transforms.names.candidates import HYPHENS
from transforms.names.wordlists import word_list
from transforms.quotes.lines import Line, Phrase
from transforms.quotes.phrases import DETERMINERS, FILLERS, PREPOSITIONS
from transforms.quotes.speech_scene import (
    ACCORDING,
    BASE_FORMS,
    CLAUSE_ENDS,
    DATA,
    LEMMAS,
    NOT_INVERTED,
    PASSIVES,
    PUT_TO,
    SHOWING,
    TELLERS,
    Hit,
    Scene,
    a_text,
    is_plural,
    next_phrase,
    said_by,
)
from transforms.quotes.speech_subjects import FARTHEST, KNOWING, described_before, subject_before

MODALS = word_list("modal")

GIVEN_OUT = seeds.words("speaking_words", "given_out")
"""Forms of verbs whose subject is the author of a text, for sentences that are not parsed."""

ADMITTING = seeds.words("speaking_words", "admitting")
"""Verbs that have only persons for their subject, beside `TELLERS`."""

ADVERBS = FILLERS - PASSIVES
"""Words that may stand between `was` and a participle."""

TOLD_IN_BASE = frozenset({"say", "believe", "think"})
"""Verbs that several share with a verb before: police have no name but say."""

MADE_PUBLIC = seeds.words("speaking_words", "made_public")
"""Participles that say where a text comes from: a study published in a journal found."""


class _Verb(NamedTuple):
    """A verb of saying in its sentence: `k` is its place, `word` in lower case."""

    scene: Scene
    k: int
    word: str

    @property
    def line(self) -> Line:
        return self.scene.line

    @property
    def progressive(self) -> bool:
        return self.word.endswith("ing")

    @property
    def lemma(self) -> str:
        return LEMMAS[self.word]

    @property
    def before(self) -> str:
        """The word or mark right before it."""
        return self.line.word(self.k - 1)

    def hit(self, phrase: Phrase, stop: int, first: int, *, inverted: bool = False) -> Hit:
        """What is said by a phrase, whose naming ends at `stop`, in a clause that begins at `first`."""
        cue = self.line.tokens[self.k].text
        return Hit(said_by(self.scene, phrase, stop, self.k, cue), self.k, first, inverted)


def by_verb(scene: Scene, k: int) -> Hit | None:
    """The attribution by a verb: its subject before it, behind it, or shared with a verb before it."""
    verb = _Verb(scene, k, scene.line.words[k])
    if _is_passive(verb):
        agent = _agent(verb)
        return None if agent is None else verb.hit(agent, agent.end, k, inverted=True)
    behind = _subject_behind(verb)
    if behind is not None:
        return verb.hit(behind, behind.end, k, inverted=True)
    shown = scene.line.ends.get(k) if verb.progressive else None
    if shown is not None and shown.kind == "person" and scene.line.word(shown.first - 1) == "of":
        return verb.hit(shown, shown.end, shown.first)  # footage of Ruiz saying
    ahead = _subject_ahead(verb)
    if ahead is None:
        return _carried_on(verb)
    phrase, stop = ahead
    return None if _lacks_its_ending(verb, phrase) else verb.hit(phrase, stop, phrase.first)


def _is_passive(verb: _Verb) -> bool:
    """Whether a participle tells what was said, or to whom: was told, was first asked."""
    first = _behind_adverbs(verb.line, verb.k, verb.scene.first) if verb.lemma in PUT_TO else verb.k
    return not verb.progressive and verb.line.word(first - 1) in PASSIVES


def _agent(verb: _Verb) -> Phrase | None:
    """By whom something was said."""
    line, end = verb.line, verb.scene.end
    by = next((n for n in range(verb.k + 1, min(end, verb.k + 4)) if line.words[n] == "by"), end)
    return next_phrase(line, by + 1, end)


def _subject_behind(verb: _Verb) -> Phrase | None:
    """The subject that stands behind its verb, where a clause ends with it."""
    line, k, first, end = verb.line, verb.k, verb.scene.first, verb.scene.end
    quoted = line.quoted_at(k - 1) >= 0 or (verb.before == "," and line.quoted_at(k - 2) >= 0)
    if verb.progressive or not _breaks_before(line, k, first) or not (quoted or verb.lemma not in NOT_INVERTED):
        return None
    subject = _behind(line, k, end)
    if subject is None:
        return None
    if verb.before == ",":
        closed = line.word(subject.end) in {",", "."}
        opening = line.ends.get(k - 1)
        if opening is not None and opening.first == first and not closed:
            return None  # His aunt, Ana Ruiz, said Ben and Leo left
        aside = _set_off(verb.scene) or _told_of(line, k - 1, first)
        if aside and not closed and line.word(subject.end) != "":
            return None
    subject = _person_of(line, subject)
    closes = line.word(subject.end) in CLAUSE_ENDS or line.word(subject.end).endswith("ing") or subject.end >= end
    knows = subject.kind == "source" and line.word(subject.end) in KNOWING
    return subject if closes or line.quoted_at(subject.end) >= 0 or knows else None


def _person_of(line: Line, subject: Phrase) -> Phrase:
    """The person who is named right behind a role or a body: said a farmer, Ana Ruiz; said Alder police Sgt. Ruiz."""
    named, beside = line.starts.get(subject.end + 1), line.starts.get(subject.end)
    if subject.kind == "source" and line.word(subject.end) == "," and named is not None and named.kind == "person":
        return named
    if subject.kind in {"source", "body"} and beside is not None and beside.kind == "person":
        return beside
    return subject


def _subject_ahead(verb: _Verb) -> tuple[Phrase, int] | None:
    """The subject before its verb, and where its naming ends; the author of a text that is before a participle."""
    scene, line = verb.scene, verb.line
    trailing = verb.progressive and verb.before == ","
    found = None if trailing and (scene.hits or scene.subject) else subject_before(line, verb.k, scene.first)
    if found is None and not verb.progressive:
        found = _described(verb)
    author = scene.subject if found is not None and verb.progressive and a_text(found[0]) else None
    if found is not None and author is not None and _gives_out(line, author.end, found[0].first):
        return author, author.end
    return found


def _described(verb: _Verb) -> tuple[Phrase, int] | None:
    """A subject that no list knows; the verb is one that only persons have, or a quotation ends before it."""
    found = described_before(verb.line, verb.k, verb.scene.first)
    if found is None:
        return None
    opens = found[0].first
    quoted = opens > verb.scene.first and verb.line.quoted_at(opens - 1) >= 0
    return found if quoted or verb.lemma in TELLERS | ADMITTING else None


def _lacks_its_ending(verb: _Verb, subject: Phrase) -> bool:
    """Whether a verb in its base form has a subject that is one, and so is no verb of it: Ruiz say; not Ruiz read."""
    base = verb.word in BASE_FORMS and verb.word != "read"
    return base and verb.before not in MODALS and not is_plural(verb.line, subject)


def _carried_on(verb: _Verb) -> Hit | None:
    """The attribution to who spoke before in the sentence, or to its subject."""
    scene, line, subject = verb.scene, verb.line, verb.scene.subject
    last = scene.hits[-1] if scene.hits else None
    if subject is not None and last is None and _finds(line, verb.k, subject):
        return verb.hit(subject, subject.end, subject.first)
    if not _goes_on(verb):
        return None
    cited = last is not None and last.said.cue in ACCORDING  # according to a report, Ruiz came and said
    if last is not None and not (cited and subject is not None and last.cue < subject.first):
        token = line.tokens[verb.k]
        return Hit(last.said._replace(cue=token.text, place=token.start), verb.k, verb.k, False)
    if subject is not None and subject.end <= verb.k:
        alone = verb._replace(scene=scene._replace(subject=None))
        return alone.hit(subject, subject.end, verb.k)
    return None


def _goes_on(verb: _Verb) -> bool:
    """Whether a verb without a subject of its own says what somebody says who was named before."""
    scene, line, k = verb.scene, verb.line, verb.k
    several = scene.subject is not None and is_plural(line, scene.subject) and not scene.hits
    if verb.word in TOLD_IN_BASE and several and verb.before in {"but", "and"}:
        return True
    introduces = line.quoted_at(k + 1) >= 0 or line.word(k + 1) == ":"
    return verb.word not in BASE_FORMS and (verb.progressive or introduces or _joined(line, k, scene.first))


def _behind_adverbs(line: Line, k: int, first: int) -> int:
    """The first of the adverbs that stand right before a verb, or the verb: was | first asked."""
    while k > first and (line.words[k - 1] in ADVERBS or line.words[k - 1].endswith("ly")):
        k -= 1
    return k


def _finds(line: Line, k: int, subject: Phrase) -> bool:
    """Whether a text shows something here, behind words that say where it is from: a study published in March found."""
    text = subject.kind == "source" and line.words[subject.end - 1] in DATA and LEMMAS[line.words[k]] in SHOWING
    return text and line.word(subject.end) in MADE_PUBLIC and line.word(k + 1) == "that"


def _gives_out(line: Line, start: int, end: int) -> bool:
    """Whether a verb whose subject is the author of what follows it stands between two places."""
    return any(line.words[n] in GIVEN_OUT for n in range(start, end))


def _set_off(scene: Scene) -> bool:
    """Whether a sentence opens with a person of whom commas tell more: Ana Ruiz, of the board, said residents left."""
    subject = scene.subject
    return (
        subject is not None
        and subject.kind == "person"
        and subject.first == scene.first
        and scene.line.word(subject.end) == ","
    )


def _told_of(line: Line, close: int, first: int) -> bool:
    """Whether a comma ends what is told of somebody named before: her mother, who was at home, said residents left."""
    for n in range(close - 1, max(first, close - FARTHEST), -1):
        if line.words[n] == ",":
            return line.words[n + 1] == "who" and n in line.ends
    return False


def _behind(line: Line, k: int, end: int) -> Phrase | None:
    """The subject behind its verb: said Smith; said local farmer Smith; said the one who saw it."""
    opened = k + 1 + (line.word(k + 1) in DETERMINERS)
    based = line.word(opened + 1) in HYPHENS and line.word(opened + 2) == "based"  # the Alder-based Harbour Trust
    for n in range(opened + 3 if based else k + 1, min(end, k + 5 + 3 * based)):
        phrase = line.starts.get(n)
        if phrase is not None:
            return phrase if phrase.kind != "pronoun" else None
        word, token = line.words[n], line.tokens[n]
        if word in {"one", "another"} and line.quoted_at(k - 1) >= 0 and line.word(n + 1) in {",", "."}:
            return Phrase(n, n + 1, word, "source")
        if word == "of" and line.words[n - 1] == "one":
            continue  # says one of the men, Leo Brandt
        if not token.word or word in PREPOSITIONS or word in FILLERS or word == "that":
            return None
        if word in DETERMINERS and line.quoted_at(k - 1) >= 0:
            stop = next((m for m in range(n + 2, min(end, n + 5)) if line.words[m] in CLAUSE_ENDS), None)
            inner = [m for m in range(n, stop or n) if m in line.starts]
            if stop is not None and not inner:
                return Phrase(n, stop, " ".join(line.surface(n + 1, stop).split()), "source")
    return None


def _breaks_before(line: Line, k: int, first: int) -> bool:
    """Whether a pause stands before a verb, as it must where the subject stands behind it."""
    return k == first or line.quoted_at(k - 1) >= 0 or not line.tokens[k - 1].text[0].isalnum()


def _joined(line: Line, k: int, first: int) -> bool:
    """Whether a verb shares the subject of a verb before it: stood up and said."""
    n = k - 1
    while n > first and line.words[n] in FILLERS:
        n -= 1
    return n > first and line.words[n] in {"and", "but", "then"}
