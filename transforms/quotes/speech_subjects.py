"""Subjects of verbs of saying: who says it, by the order of the words and by the parse.

In: a `Scene`, which is a sentence of a `Line` while it is read. Out: a `Hit`, the attribution that a word makes. Word
order is surer where subject and verb stand side by side, the parse where they lie apart.
"""

from typing import NamedTuple

import seeds
from transforms.language.syntax import ParsedSentence
from transforms.names.candidates import HYPHENS
from transforms.names.wordlists import word_list
from transforms.quotes.phrases import BREAKS, DETERMINERS, FILLERS, PREPOSITIONS, Line, Phrase
from transforms.quotes.speech_syntax import is_denied, phrase_start, subject_of
from transforms.quotes.talk import MEMORY, Attribution, Talk, fits, names_several

LEMMAS = {row["form"]: row["lemma"] for row in reversed(seeds.rows("speech_verbs")) if row["kind"] != "noun"}
CUES = {row["form"]: row["kind"] for row in reversed(seeds.rows("speech_verbs")) if row["kind"] != "noun"}
NOT_INVERTED = word_list("not_inverted")
BASE_FORMS = frozenset(row["form"] for row in seeds.rows("speech_verbs") if row["form"] == row["lemma"])
CLAUSE_ENDS = word_list("clause_end")
PASSIVES = word_list("passive")
MODALS = word_list("modal")
BRACKETS = frozenset({",", "—", "–", "-", "--", ")"})
FARTHEST = 40
"""Tokens between the commas around a side clause."""

ISSUED = frozenset(
    {"statement", "tweet", "message", "letter", "post", "note", "memo", "email", "comment", "response", "reply",
     "explanation", "answer", "following", "tweets", "remarks", "comments"}
)  # fmt: skip
"""Nouns for words that somebody gives out, before a colon."""

GIVING_OUT = frozenset({"release", "issue", "post", "send", "write", "make", "put", "give", "offer", "share", "tweet"})
"""Verbs whose subject is the author of the text that is their object."""

GIVEN_OUT = frozenset(
    {"released", "issued", "posted", "sent", "wrote", "made", "put", "gave", "offered", "shared", "tweeted", "releases",
     "issues", "posts", "sends", "writes", "makes"}
)  # fmt: skip
"""Their forms, for sentences that are not parsed."""

TELLERS = frozenset(
    {"say", "tell", "claim", "argue", "insist", "explain", "warn", "add", "allege", "state", "write", "tweet", "note"}
)
"""Verbs of which only persons and papers are the subject."""

ADMITTING = frozenset({"deny", "confirm", "recall", "admit", "acknowledge", "concede", "complain", "testify"})
"""More verbs of that kind."""

JOINING = frozenset({"and", "but", "while", "as", "that", "when", "because", "if", "though", "although", "since"})
"""Words that open a clause."""

CLAUSE_OPENERS = JOINING | {"after", "before"}
"""The same with those that stand before a noun alone as often."""

ARTICLES = frozenset({"a", "an", "the", "one", "another"})
LONGEST_SUBJECT = 7
"""Tokens of a subject that is known by its article alone."""

DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})

COUNTED = frozenset({"one", "two", "three", "four", "some", "many", "another", "most"})
"""Words that count those who speak: one of his friends."""

SHARES = frozenset(
    {"percent", "cent", "%", "majority", "half", "third", "quarter", "number", "most", "some", "many", "group"}
)
"""Nouns that count those who speak: 30 percent of voters."""

GOING_ON = frozenset(row["form"] for row in seeds.rows("speech_verbs") if row["lemma"] in {"add", "continue"})
"""Verbs whose subject has spoken before."""


DATA = frozenset(
    {"data", "figures", "statistics", "numbers", "poll", "polls", "survey", "surveys", "study", "studies", "report",
     "reports", "research", "results", "records", "index", "estimate", "estimates", "forecast", "forecasts"}
)  # fmt: skip
"""What shows a figure, and not a thing that was found."""

SHOWING = frozenset({"show", "find", "suggest", "indicate", "estimate", "reveal"})

MADE_PUBLIC = frozenset({"published", "released", "issued", "conducted", "commissioned", "carried", "led", "funded"})
"""Participles that say where a text comes from: a study published in a journal found."""


class Hit(NamedTuple):
    """An attribution in a sentence, by tokens.

    Attributes:
        said: who.
        cue: the attributing word.
        first: where the attributing clause begins.
        inverted: the subject stands behind the verb.
    """

    said: Attribution
    cue: int
    first: int
    inverted: bool


class Scene(NamedTuple):
    """One sentence while it is read."""

    line: Line
    first: int
    end: int
    subject: Phrase | None
    hits: list[Hit]
    talk: "Talk"


def governed(line: Line, phrase: Phrase, first: int) -> int | None:
    """The preposition before a phrase, a determiner apart; None when there is none in the sentence."""
    k = phrase.first - 1
    if line.word(k) in {"the", "a", "an", "his", "her", "their", "its", "our", "my", "your"}:
        k -= 1
    return k if k >= first and line.word(k) in PREPOSITIONS else None


def said_by(scene: Scene, phrase: Phrase, stop: int, k: int, cue: str) -> Attribution:
    """The attribution to a phrase, whose naming ends at `stop`; a pronoun goes to whom it means."""
    line = scene.line
    before = line.ends.get(phrase.first - 1)
    if phrase.kind == "source" and line.word(phrase.first - 1) == "," and line.word(phrase.end) == "who":
        phrase = before if before is not None and before.kind == "person" else phrase  # Ruiz, a farmer who said
        stop = max(stop, phrase.end)
    surface = line.surface(phrase.first, stop)
    place = line.tokens[k].start
    if phrase.kind != "pronoun":
        name = phrase.name
        if phrase.kind == "source" and stop > phrase.end:
            opened = line.word(phrase.first) in {"the", "a", "an"}
            name = " ".join(line.surface(phrase.first + opened, stop).split())
        return Attribution(name, surface, cue, place, phrase.kind)
    meant = scene.talk.meant(phrase.name)
    if phrase.name == "they":
        subject = scene.subject
        if subject is not None and subject.end <= phrase.first and are_several(line, subject):
            meant = subject.name
        described = phrase.first > scene.first and line.tokens[phrase.first - 1].word
        described = (
            described and before is None and line.words[phrase.first - 1] not in CLAUSE_OPENERS | FILLERS | CUES.keys()
        )
        meant = meant if CUES.get(cue.casefold()) in {"clause", "thought"} and not described else None
    if phrase.name in {"he", "she"}:
        subject = scene.subject
        spoken = [h.said.speaker for h in scene.hits[:-MEMORY:-1] if h.said.kind == "person" and h.said.speaker]
        acting = [subject.name] if subject and subject.kind == "person" and subject.first < phrase.first else []
        goes_on = scene.talk.spoken[::-1] if cue.casefold() in GOING_ON else []
        nameless = [scene.talk.nameless] if scene.talk.nameless and not spoken else []
        meant = next((name for name in nameless + spoken + goes_on + acting if fits(name, phrase.name)), meant)
    kind = "body" if phrase.name == "it" else "pronoun" if not meant else "person"
    kind = "source" if meant and (meant == scene.talk.nameless or phrase.name == "they") else kind
    return Attribution(meant, surface, cue, place, kind)


def settled(scene: Scene, k: int, hit: Hit | None) -> Hit | None:
    """What word order says of a verb, put right by the parse where that names another subject.

    Word order is surer where the subject stands right beside the verb, the parse where they lie apart.
    """
    line = scene.line
    found = line.parsed.get(line.tokens[k].start)
    text = hit is not None and hit.said.surface.rpartition(" ")[2].casefold() in ISSUED
    if found is None or (hit is not None and not text and (_beside(line, hit) or line.word(k - 1) == ",")):
        return hit
    sentence, at = found
    participle = sentence.tokens[at].tag == "VBN" and sentence.tokens[at].dep == "acl"
    if hit is not None and not hit.inverted and participle and LEMMAS[line.words[k]] != "say":
        return None  # residents believed to have left
    subject = subject_of(sentence, at)
    if subject is None:
        return hit
    phrase = phrase_of(line, sentence, subject)
    if phrase is not None and _a_text(phrase) and _given_out(scene, phrase, sentence, subject):
        phrase = scene.subject
    if phrase is not None and phrase.end <= scene.first:
        return hit  # the place before a report
    if phrase is not None and hit is not None and (hit.first == phrase.first or _explains(hit, phrase)):
        return hit
    progressive = line.words[k].endswith("ing")
    introduces = line.quoted_at(k + 1 + (line.word(k + 1) in {",", ":"})) >= 0
    if phrase is None and (introduces or (hit is None and not progressive and _tells(sentence, at, line, k))):
        phrase = _worded(line, sentence, subject)
    told = introduces or (phrase is not None and phrase.kind == "source" and sentence.tokens[at].dep == "acl")
    if phrase is None or (hit is None and ((progressive and not told) or is_denied(sentence, at))):
        return None if progressive and phrase is None else hit
    first = min(phrase.first, k)
    said = said_by(scene, phrase, phrase.end, k, line.tokens[k].text)
    return Hit(said, k, k if progressive else first, phrase.first > k)


def _explains(hit: Hit, phrase: Phrase) -> bool:
    """Whether the parse names a body where the order of words names a person, whom the body explains."""
    return hit.said.kind == "person" and not hit.inverted and hit.first < hit.cue and phrase.kind == "body"


def _beside(line: Line, hit: Hit) -> bool:
    """Whether the subject stands right before or behind its verb, and is not the last of several."""
    if hit.inverted or hit.first == hit.cue:
        return hit.inverted
    phrase = line.starts.get(hit.first)
    n = hit.cue
    while n > hit.first and (line.words[n - 1] in FILLERS or line.words[n - 1].endswith("ly")):
        n -= 1
    if phrase is None or phrase.end != n or line.word(hit.first - 1) in {"and", "or", "&", "as"}:
        return False
    before = line.parsed.get(line.tokens[hit.first - 1].start) if hit.first else None
    return before is None or before[0].tokens[before[1]].pos != "VERB"  # those who knew Ruiz said


def phrase_of(line: Line, sentence: ParsedSentence, subject: int) -> Phrase | None:
    """The phrase that the head of a subject, or the name set beside it, is part of."""
    for place in (*sentence.children(subject, "appos", "flat"), subject):
        k = line.at(sentence.tokens[place].start)
        phrase = None if k is None else line.covering(k)
        if phrase is not None and (place == subject or phrase.kind == "person"):
            return phrase
    if sentence.tokens[subject].lemma.lower() not in SHARES:
        return None
    k = next((line.at(sentence.tokens[place].start) for place in sentence.children(subject, "nmod")), None)
    return None if k is None else line.covering(k)


def _tells(sentence: ParsedSentence, at: int, line: Line, k: int) -> bool:
    """Whether a verb is one of which only persons and papers are the subject, or introduces quoted words."""
    return sentence.tokens[at].lemma.lower() in TELLERS or line.quoted_at(k + 1) >= 0 or line.word(k + 1) == ":"


def _worded(line: Line, sentence: ParsedSentence, subject: int) -> Phrase | None:
    """A subject that no list knows, by its words: a Tumblr blogger."""
    first = line.at(sentence.tokens[phrase_start(sentence, subject)].start)
    last = line.at(sentence.tokens[subject].start)
    if first is None or last is None or sentence.tokens[subject].pos not in {"NOUN", "PROPN"}:
        return None
    if line.words[last] in DAYS:
        return None
    opened = line.word(first) in {"the", "a", "an"} and first < last
    return Phrase(first, last + 1, " ".join(line.surface(first + opened, last + 1).split()), "source")


def by_verb(scene: Scene, k: int) -> Hit | None:
    """The attribution by a verb: its subject before it, behind it, or shared with a verb before it."""
    line, first, end = scene.line, scene.first, scene.end
    word, cue = line.words[k], line.tokens[k].text
    progressive = word.endswith("ing")
    if not progressive and line.word(k - 1) in PASSIVES:
        agent = next((n for n in range(k + 1, min(end, k + 4)) if line.words[n] == "by"), end)
        phrase = next_phrase(line, agent + 1, end)
        return Hit(said_by(scene, phrase, phrase.end, k, cue), k, k, True) if phrase else None
    just = line.quoted_at(k - 1) >= 0 or (line.word(k - 1) == "," and line.quoted_at(k - 2) >= 0)
    able = not progressive and _breaks_before(line, k, first) and (just or LEMMAS[word] not in NOT_INVERTED)
    after = _behind(line, k, end) if able else None
    opening = line.ends.get(k - 1) if line.word(k - 1) == "," else None
    if after is not None and opening is not None and opening.first == first and line.word(after.end) not in {",", "."}:
        after = None  # His aunt, Ana Ruiz, said Ben and Leo left
    if after is not None and line.word(k - 1) == "," and _set_off(scene):
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
        author = scene.subject if progressive and _a_text(phrase) else None
        if author is not None and author.kind in {"person", "body"} and _gives_out(line, author.end, phrase.first):
            phrase, stop = author, author.end
        if word in BASE_FORMS and line.word(k - 1) not in MODALS and not is_plural(line, phrase):
            return None
        return Hit(said_by(scene, phrase, stop, k, cue), k, phrase.first, False)
    if scene.subject is not None and not scene.hits and _finds(line, k, scene.subject):
        return Hit(said_by(scene, scene.subject, scene.subject.end, k, cue), k, scene.subject.first, False)
    introduces = line.quoted_at(k + 1) >= 0 or line.word(k + 1) == ":"
    if word in BASE_FORMS or not (progressive or introduces or _joined(line, k, first)):
        return None
    if scene.hits:
        return Hit(scene.hits[-1].said._replace(cue=cue, place=line.tokens[k].start), k, k, False)
    subject = scene.subject
    if subject is not None and subject.end <= k:
        return Hit(said_by(scene._replace(subject=None), subject, subject.end, k, cue), k, k, False)
    return None


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
        if not line.tokens[m].word or word in PREPOSITIONS or word in CUES or word in BREAKS or line.inside[m] >= 0:
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


def are_several(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase is several unnamed persons."""
    return phrase.kind == "source" and names_several(line.words[phrase.end - 1])


def is_plural(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase is the subject of a verb in the plural."""
    last = line.words[phrase.end - 1]
    return phrase.name == "they" or (phrase.kind == "source" and (last.endswith("s") or last in {"people", "police"}))


def _joined(line: Line, k: int, first: int) -> bool:
    """Whether a verb shares the subject of a verb before it: stood up and said."""
    n = k - 1
    while n > first and line.words[n] in FILLERS:
        n -= 1
    return n > first and line.words[n] in {"and", "but", "then"}


def next_phrase(line: Line, k: int, end: int) -> Phrase | None:
    """The first phrase of the next few tokens, before any mark."""
    for n in range(k, min(end, k + 7)):
        if n in line.starts:
            return line.starts[n]
        if line.words[n] in {",", ".", ";"}:
            return None
    return None


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
        if word in FILLERS or (word.endswith("ly") and len(word) > 4):
            n -= 1
        elif line.tokens[n - 1].word and line.word(n - 2) in ARTICLES and line.word(n - 3) in {"in", "at", "on"}:
            n -= 3  # has in the past said
        elif word in BRACKETS and n - 1 > first:
            return _across(line, n - 1, first)
        else:
            explained = _explained(line, n, first) if stop is not None else None
            return explained if owner is None or not _a_text(owner) else (owner, owner.end)
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


def _a_text(phrase: Phrase) -> bool:
    return phrase.kind == "source" and phrase.name.casefold().rpartition(" ")[2] in ISSUED


def _given_out(scene: Scene, phrase: Phrase, sentence: ParsedSentence, at: int) -> bool:
    """Whether the subject of the sentence gives out the text that a phrase is: Ruiz released a statement saying."""
    verb = sentence.tokens[sentence.tokens[at].head]
    subject = scene.subject
    return verb.lemma.lower() in GIVING_OUT and subject is not None and subject.end <= phrase.first


def _across(line: Line, close: int, first: int) -> tuple[Phrase, int] | None:
    """The subject before a side clause: Smith, who leads the talks, said."""
    mark = {")": "("}.get(line.words[close], line.words[close])
    for n in range(close - 1, max(first, close - FARTHEST) - 1, -1):
        if line.words[n] == mark and line.inside[n] < 0:
            phrase = line.ends.get(n)
            inner = line.ends.get(close)
            if inner is not None and inner.kind == "person" and inner.first <= n + 1:
                return _ungoverned(line, inner, first)  # the mayor, Ana Ruiz, said
            if phrase is None or phrase.kind == "pronoun":
                return None
            return _ungoverned(line, phrase, first)
    return None


def _ungoverned(line: Line, phrase: Phrase, first: int) -> tuple[Phrase, int] | None:
    """A phrase, or the one before the preposition that governs it, and where the naming ends."""
    governing = governed(line, phrase, first)
    outer = phrase if governing is None else line.ends.get(governing)
    return (outer, phrase.end) if outer else None
