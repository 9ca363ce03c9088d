"""Subjects of verbs of saying: who says it, by the order of the words.

In: a `Scene` and the place of a verb in it. Out: a `Hit`, the attribution that the verb makes.
"""

import seeds
from transforms.names.candidates import HYPHENS
from transforms.names.wordlists import word_list
from transforms.quotes.lines import Line, Phrase
from transforms.quotes.phrases import BREAKS, DETERMINERS, FILLERS, PREPOSITIONS
from transforms.quotes.speech_scene import (
    ACCORDING,
    BASE_FORMS,
    CLAUSE_ENDS,
    CLAUSE_OPENERS,
    CUES,
    DATA,
    JOINING,
    LEMMAS,
    NOT_INVERTED,
    PASSIVES,
    PUT_TO,
    SHOWING,
    TELLERS,
    Hit,
    Scene,
    a_text,
    governed,
    is_plural,
    next_phrase,
    said_by,
)

MODALS = word_list("modal")

BRACKETS = frozenset({",", "—", "–", "-", "--", ")"})

FARTHEST = 40
"""Tokens between the commas around a side clause."""

GIVEN_OUT = seeds.words("speaking_words", "given_out")
"""Forms of verbs whose subject is the author of a text, for sentences that are not parsed."""

ADMITTING = seeds.words("speaking_words", "admitting")
"""Verbs that have only persons for their subject, beside `TELLERS`."""

ARTICLES = frozenset({"a", "an", "the", "one", "another"})

ADVERBS = FILLERS - PASSIVES
"""Words that may stand between `was` and a participle."""

BETWEEN = CUES.keys() | PREPOSITIONS | FILLERS
"""Words that no role before a name holds."""

KNOWING = word_list("knowing")
"""What is said of those who do not give their name: one person familiar with the plan."""

LONGEST_ROLE = 4
"""Words of a role right before the name of its holder."""

LONGEST_SUBJECT = 7
"""Tokens of a subject that is known by its article alone."""

TOLD_IN_BASE = frozenset({"say", "believe", "think"})
"""Verbs that several share with a verb before: police have no name but say."""

COUNTED = frozenset({"one", "two", "three", "four", "some", "many", "another", "most"})
"""Words that count those who speak: one of his friends."""

MADE_PUBLIC = seeds.words("speaking_words", "made_public")
"""Participles that say where a text comes from: a study published in a journal found."""


def by_verb(scene: Scene, k: int) -> Hit | None:
    """The attribution by a verb: its subject before it, behind it, or shared with a verb before it."""
    line, first, end = scene.line, scene.first, scene.end
    word, cue = line.words[k], line.tokens[k].text
    progressive = word.endswith("ing")
    verb = _behind_adverbs(line, k, first) if LEMMAS[word] in PUT_TO else k
    if not progressive and line.word(verb - 1) in PASSIVES:
        agent = next((n for n in range(k + 1, min(end, k + 4)) if line.words[n] == "by"), end)
        phrase = next_phrase(line, agent + 1, end)
        return Hit(said_by(scene, phrase, phrase.end, k, cue), k, k, True) if phrase else None
    just = line.quoted_at(k - 1) >= 0 or (line.word(k - 1) == "," and line.quoted_at(k - 2) >= 0)
    able = not progressive and _breaks_before(line, k, first) and (just or LEMMAS[word] not in NOT_INVERTED)
    after = _behind(line, k, end) if able else None
    opening = line.ends.get(k - 1) if line.word(k - 1) == "," else None
    if after is not None and opening is not None and opening.first == first and line.word(after.end) not in {",", "."}:
        after = None  # His aunt, Ana Ruiz, said Ben and Leo left
    if after is not None and line.word(k - 1) == "," and (_set_off(scene) or _told_of(line, k - 1, first)):
        after = after if line.word(after.end) in {",", ".", ""} else None
    if after is not None:
        named = line.starts.get(after.end + 1)
        if after.kind == "source" and line.word(after.end) == "," and named is not None and named.kind == "person":
            after = named
        beside = line.starts.get(after.end)
        if after.kind in {"source", "body"} and beside is not None and beside.kind == "person":
            after = beside  # said Alder police Sgt. Ruiz
        if (
            line.word(after.end) in CLAUSE_ENDS
            or line.word(after.end).endswith("ing")
            or after.end >= end
            or line.quoted_at(after.end) >= 0
            or (after.kind == "source" and line.words[after.end] in KNOWING)
        ):
            return Hit(said_by(scene, after, after.end, k, cue), k, k, True)
    trailing = progressive and line.word(k - 1) == ","
    shown = line.ends.get(k) if progressive else None
    if shown is not None and shown.kind == "person" and line.word(shown.first - 1) == "of":
        return Hit(said_by(scene, shown, shown.end, k, cue), k, shown.first, False)  # footage of Ruiz saying
    found = None if trailing and (scene.hits or scene.subject) else subject_before(line, k, first)
    if found is None and not progressive:
        found = _described(line, k, first)
        behind = found is not None and found[0].first > first and line.quoted_at(found[0].first - 1) >= 0
        found = found if behind or LEMMAS[word] in TELLERS | ADMITTING else None
    if found is not None:
        phrase, stop = found
        author = scene.subject if progressive and a_text(phrase) else None
        if author is not None and _gives_out(line, author.end, phrase.first):
            phrase, stop = author, author.end
        base = word in BASE_FORMS and word != "read"  # which may be a past
        if base and line.word(k - 1) not in MODALS and not is_plural(line, phrase):
            return None
        return Hit(said_by(scene, phrase, stop, k, cue), k, phrase.first, False)
    if scene.subject is not None and not scene.hits and _finds(line, k, scene.subject):
        return Hit(said_by(scene, scene.subject, scene.subject.end, k, cue), k, scene.subject.first, False)
    introduces = line.quoted_at(k + 1) >= 0 or line.word(k + 1) == ":"
    subject = scene.subject
    shared = word in TOLD_IN_BASE and subject is not None and is_plural(line, subject) and not scene.hits
    shared = shared and line.word(k - 1) in {"but", "and"}
    if (word in BASE_FORMS and not shared) or not (shared or progressive or introduces or _joined(line, k, first)):
        return None
    cited = bool(scene.hits) and scene.hits[-1].said.cue in ACCORDING  # according to a report, Ruiz came and said
    if scene.hits and not (cited and subject is not None and scene.hits[-1].cue < subject.first):
        return Hit(scene.hits[-1].said._replace(cue=cue, place=line.tokens[k].start), k, k, False)
    if subject is not None and subject.end <= k:
        return Hit(said_by(scene._replace(subject=None), subject, subject.end, k, cue), k, k, False)
    return None


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


def _described(line: Line, k: int, first: int) -> tuple[Phrase, int] | None:
    """A subject that no list knows, right before its verb, by its article and its words: a harbour pilot said."""
    n = k
    while n > first and (line.words[n - 1] in FILLERS or line.words[n - 1].endswith("ly")):
        n -= 1
    for m in range(n - 1, max(first, n - LONGEST_SUBJECT) - 1, -1):
        word = line.words[m]
        if word in ARTICLES:
            opens = m == first or not line.tokens[m - 1].word or line.words[m - 1] in JOINING
            named = opens and m + 1 < n and not line.words[n - 1].isdigit()
            return (Phrase(m, n, " ".join(line.surface(m + 1, n).split()), "source"), n) if named else None
        if word.isdigit() or (word in HYPHENS and not line.tokens[m].spaced):
            continue  # the 51-year-old
        if word == "of" and m == n - 2 and line.tokens[n - 1].text.islower():
            continue  # the former secretary of state
        if line.words[m + 1] in HYPHENS and not line.tokens[m + 1].spaced:
            continue  # the two-term mayor
        owned = m == n - 1 and (line.words[m - 1] == "of" or line.words[m - 1] in ARTICLES)  # of state; the alert
        if not line.tokens[m].word or word in PREPOSITIONS or word in BREAKS or line.inside[m] >= 0:
            return None
        if word in CUES and not owned:
            return None
        if m == n - 1 and (line.tokens[m].capital or m in line.starts or word in CLAUSE_ENDS):
            return None
    return None


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
    for n in range(k + 1, min(end, k + 5)):
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


def subject_before(line: Line, k: int, first: int) -> tuple[Phrase, int] | None:
    """The subject before a verb of saying, and where its naming ends.

    Adverbs, prepositional phrases and clauses between commas or dashes are stepped over.
    """
    n = k
    stop = None
    owner: Phrase | None = None
    for _ in range(12):
        if n <= first:
            return None
        phrase = line.ends.get(n)
        if phrase is not None and phrase.first >= first:
            preposition = governed(line, phrase, first)
            if preposition is None or (n == k and line.words[preposition] in CLAUSE_OPENERS):
                return phrase, stop or phrase.end
            stop = stop or phrase.end
            n = preposition
            if line.word(n) == "of" and line.word(n - 1) in COUNTED and phrase.kind == "source":
                return Phrase(n - 1, phrase.end, line.surface(n - 1, phrase.end), "source"), stop
            if line.word(n) == "of" and n not in line.ends and line.tokens[n - 1].word:
                owner = phrase  # the rest of the letter states
            continue
        word = line.words[n - 1]
        lasting = word == "long" and line.word(n - 2) in {"has", "have", "had"}
        if lasting or word in FILLERS or (word.endswith("ly") and len(word) > 4):
            n -= 1
        elif line.tokens[n - 1].word and line.word(n - 2) in ARTICLES and line.word(n - 3) in {"in", "at", "on"}:
            n -= 3  # has in the past said
        elif word in BRACKETS and n - 1 > first:
            return _across(line, n - 1, first)
        else:
            explained = (_explained(line, n, first) if stop is not None else None) or _knowing(line, n, first)
            return explained if owner is None or not a_text(owner) else (owner, owner.end)
    return None


def _explained(line: Line, n: int, first: int) -> tuple[Phrase, int] | None:
    """The person whom words without an end explain: Ana Ruiz, director at the harbour said."""
    for m in range(n - 1, max(first, n - LONGEST_SUBJECT) - 1, -1):
        if line.words[m] == ",":
            phrase = line.ends.get(m)
            return (phrase, phrase.end) if phrase is not None and phrase.kind == "person" else None
        if not line.tokens[m].word or line.words[m] in CUES or line.inside[m] >= 0:
            return None
    return None


def _knowing(line: Line, n: int, first: int) -> tuple[Phrase, int] | None:
    """An unnamed source of which is told what it knows: a person familiar with the matter said."""
    for m in range(n - 1, max(first, n - LONGEST_SUBJECT), -1):
        if not line.tokens[m].word or (line.words[m] in CUES and line.words[m] not in KNOWING) or line.inside[m] >= 0:
            return None
        if line.words[m] in KNOWING:
            phrase = line.ends.get(m)
            return (phrase, phrase.end) if phrase is not None and phrase.kind == "source" else None
    return None


def _across(line: Line, close: int, first: int) -> tuple[Phrase, int] | None:
    """The subject before a side clause: Smith, who leads the talks, said."""
    mark = {")": "("}.get(line.words[close], line.words[close])
    marks = [
        n
        for n in range(close - 1, max(first, close - FARTHEST) - 1, -1)
        if line.words[n] == mark and line.inside[n] < 0
    ]
    if not marks:
        return None
    state = mark == "," and len(marks) > 1 and _a_state(line, marks[0], close)
    n = marks[1] if state else marks[0]  # of Alder, Ohio, said
    phrase = line.ends.get(n)
    inner = line.ends.get(close)
    if inner is not None and inner.kind == "person" and _explains(line, n + 1, inner.first):
        return _ungoverned(line, inner, first)  # the mayor, Ana Ruiz, said
    return None if phrase is None or phrase.kind == "pronoun" else _ungoverned(line, phrase, first)


def _a_state(line: Line, n: int, close: int) -> bool:
    """Whether all that stands between two commas is the state of a town: of Alder, Ohio, said."""
    state = line.owners.get(close)
    town = line.owners.get(n)
    return (
        state is not None
        and state.type == "place"
        and state.start == line.tokens[n + 1].start
        and (town is None or town.type == "place")
        and line.tokens[n - 1].capital
    )


def _explains(line: Line, start: int, end: int) -> bool:
    """Whether the words before a person between commas are all a role: our new pick, oil trader Ana Ruiz, said."""
    return end - start <= LONGEST_ROLE and all(
        line.tokens[n].text.islower() and not line.words[n].endswith("ing") and line.words[n] not in BETWEEN
        for n in range(start, end)
    )


def _ungoverned(line: Line, phrase: Phrase, first: int) -> tuple[Phrase, int] | None:
    """A phrase, or the one before the preposition that governs it, and where the naming ends."""
    governing = governed(line, phrase, first)
    outer = phrase if governing is None else line.ends.get(governing)
    return (outer, phrase.end) if outer else None
