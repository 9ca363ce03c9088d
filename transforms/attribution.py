"""Attribution: who says what is quoted or reported in a paragraph, and by which word.

In: a `Line` (a paragraph with its phrases and quoted stretches) and who spoke before (`Talk`). Out: for each quoted
stretch its speaker, and the stretches of reported speech with theirs. The rules read word order; a parser can supply
subjects and content clauses through the same types.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import seeds
from transforms.candidates import HYPHENS
from transforms.gazetteer import GIVEN, ROLE_WORDS
from transforms.phrases import DETERMINERS, FILLERS, POSSESSIVES, PREPOSITIONS, PRONOUNS, Line, Phrase
from transforms.quotation_marks import Quoted
from transforms.reported import reported_span
from transforms.speech_syntax import is_denied, phrase_start, root_subject, subject_of
from transforms.syntax import ParsedSentence
from transforms.text import Span
from transforms.wordlists import word_list

GENDERS = {row["noun"]: row["gender"] for row in seeds.rows("sources")}
PERSON_NOUNS = frozenset(row["noun"] for row in seeds.rows("sources") if row["one"])
CUES = {row["form"]: row["kind"] for row in reversed(seeds.rows("speech_verbs")) if row["kind"] != "noun"}
LEMMAS = {row["form"]: row["lemma"] for row in reversed(seeds.rows("speech_verbs")) if row["kind"] != "noun"}
NOT_INVERTED = word_list("not_inverted")
BASE_FORMS = frozenset(row["form"] for row in seeds.rows("speech_verbs") if row["form"] == row["lemma"])
NOUN_CUES = frozenset(row["form"] for row in seeds.rows("speech_verbs") if row["kind"] == "noun")
CLAUSE_ENDS = word_list("clause_end")
PASSIVES = word_list("passive")
NEGATIONS = word_list("negation")
MODALS = word_list("modal")
NOUN_MARKERS = frozenset({"to", "a", "an", "the", "of", "his", "her", "its", "their", "'s", "’s"})
"""Words after which the form of a verb of saying is a noun or an infinitive, that is: nobody says it here."""

LONGEST_ANNOUNCEMENT = 12
"""Tokens of a sentence that only says that somebody spoke."""

NEAR = 4
"""Tokens within which a verb inside reported speech has quoted words of its own."""

LONGEST_TAIL = 3
"""Nouns that may follow a name inside a longer phrase."""

NO_TAIL = frozenset({"who", "which", "that", "and", "or", "but", "said", "says", "is", "was", "has", "had", "when"}) | {
    day.casefold() for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
}

BRACKETS = frozenset({",", "—", "–", "-", "--", ")"})
STOPS = frozenset(",?!…;—–-")
ISSUED = frozenset(
    {"statement", "tweet", "message", "letter", "post", "note", "memo", "email", "comment", "response", "reply",
     "explanation", "answer", "following", "tweets", "remarks", "comments"}
)  # fmt: skip
"""Nouns for words that somebody gives out, before a colon."""

FARTHEST = 40
"""Tokens between the commas around a side clause."""

MEMORY = 12
"""Speakers remembered for a pronoun, and attributions looked back at within one sentence."""


OTHER_SENSE = frozenset({"for", "on", "off", "upon"})
"""Words that turn a verb of naming into another one: called for."""


RESPONDING = frozenset(row["form"] for row in seeds.rows("speech_verbs") if row["lemma"] == "respond")
PASSING_ON = frozenset(row["form"] for row in seeds.rows("speech_verbs") if row["lemma"] == "report") | {"according to"}
"""Cues of those who pass on what another is already said to have said."""

GOING_ON = frozenset(row["form"] for row in seeds.rows("speech_verbs") if row["lemma"] in {"add", "continue"})
"""Verbs whose subject has spoken before."""


TELLERS = frozenset(
    {"say", "tell", "claim", "argue", "insist", "explain", "warn", "add", "allege", "state", "write", "tweet", "note"}
)
"""Verbs of which only persons and papers are the subject."""


class Attribution(NamedTuple):
    """Who said it.

    Attributes:
        speaker: the speaker's fullest name in the article, or the words for an unnamed one; None for a pronoun that
            nothing resolves.
        surface: the words that name the speaker here.
        cue: the word that attributes; None when it only goes on.
        place: where that word stands in the part, which tells utterances apart.
        kind: what kind of phrase the speaker is, a resolved pronoun being a person.
    """

    speaker: str | None
    surface: str
    cue: str | None
    place: int
    kind: str


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


class _Scene(NamedTuple):
    """One sentence while it is read."""

    line: Line
    first: int
    end: int
    subject: Phrase | None
    hits: list[Hit]
    talk: "Talk"


@dataclass(slots=True)
class Talk:
    """Who spoke or acted lately, the last one at the end, for pronouns and for quotations that only go on."""

    people: list[str] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    spoken: list[str] = field(default_factory=list)
    nameless: str | None = None
    announced: Attribution | None = None
    recent: Attribution | None = None

    def note(self, name: str, kind: str) -> None:
        """Make somebody the one a pronoun means next."""
        names = self.people if kind == "person" else self.bodies
        names.append(name)
        del names[:-MEMORY]

    def meant(self, pronoun: str) -> str | None:
        """The one last noted whose given name does not speak against a pronoun."""
        if pronoun == "it":
            return self.bodies[-1] if self.bodies else None
        if pronoun == "they":
            return None
        return next((name for name in reversed(self.seen + self.people) if _fits(name, pronoun)), None)


@dataclass(slots=True)
class Paragraph:
    """What one paragraph attributes.

    Attributes:
        quotes: for each of its quoted stretches the attribution, or None.
        reported: stretches of reported speech.
        alone: it consists of quoted words only.
        signature: it is a dash and the name of who said what stands before it.
        speech: for each sentence its place, its last attribution and the person it is about.
    """

    quotes: list[Attribution | None]
    reported: list[tuple[Span, Attribution]] = field(default_factory=list)
    alone: bool = False
    signature: Attribution | None = None
    speech: list[tuple[int, int, Attribution | None, bool]] = field(default_factory=list)

    def lingering(self, place: int) -> Attribution | None:
        """The speaker of the sentence before, for words quoted in a sentence that nobody else governs."""
        for index, (start, end, said, acting) in enumerate(self.speech):
            if start <= place < end:
                before = self.speech[index - 1][2] if index else None
                free = said is None and not acting
                return before._replace(cue=None) if before and before.kind == "person" and free else None
        return None


def attribute(line: Line, quoted: Sequence[Quoted], talk: Talk) -> Paragraph:
    """Attribute a paragraph's quoted stretches and find its reported speech.

    Args:
        line: the paragraph.
        quoted: its quoted stretches, in order.
        talk: who spoke before; brought up to date.
    """
    result = Paragraph([None] * len(quoted))
    result.alone = bool(quoted) and all(
        q >= 0 or not token.text[0].isalnum() for q, token in zip(line.inside, line.tokens, strict=True)
    )
    result.signature = _signature(line)
    for first, end in line.bounds:
        subject = _subject(line, first, end)
        hits: list[Hit] = []
        scene = _Scene(line, first, end, subject, hits, talk)
        for k in range(first, end):
            if line.inside[k] < 0:
                hit = _hit(scene, k)
                if hit is not None:
                    hits.append(hit)
                    if hit.said.speaker:
                        talk.note(hit.said.speaker, hit.said.kind)
                        if _one(hit) or hit.said.kind == "person":
                            talk.nameless = hit.said.speaker if _one(hit) else None
                        talk.spoken += [hit.said.speaker] if hit.said.kind == "person" else []
                    _govern(line, hit, hits, first, end, quoted, result)
        if not hits:
            _fragment(line, first, end, quoted, result, scene)
        acting = subject is not None and subject.kind in {"person", "pronoun"}
        if not hits and subject is not None:
            talk.nameless = None if subject.kind == "person" else talk.nameless
            name = subject.name if subject.kind != "pronoun" else talk.meant(subject.name)
            if name and subject.kind != "source":
                talk.note(name, "body" if subject.kind == "body" or subject.name == "it" else "person")
        talk.seen += [m.name for k, m in sorted(line.owners.items()) if first < k <= end and m.type == "person"]
        del talk.seen[:-MEMORY]
        last = hits[-1].said if hits else None
        result.speech.append((line.tokens[first].start, line.tokens[end - 1].end, last, acting))
        colon = line.word(end - 1) == ":"
        talk.recent = last if end == len(line.tokens) else None
        talk.announced = (last or _issuer(scene)) if colon else last if _empty(line, hits, first, end, result) else None
    return result


def _fragment(line: Line, first: int, end: int, quoted: Sequence[Quoted], result: Paragraph, scene: _Scene) -> None:
    """A speaker set behind quoted words without a verb: `“...,” Ana Ruiz, head of the union.`"""
    for k in range(first + 1, end):
        phrase = line.starts.get(k)
        q = line.quoted_at(k - 1)
        if phrase is None or line.inside[k] >= 0 or q < 0 or result.quotes[q] is not None or phrase.kind != "person":
            continue
        if _pauses(line.text, quoted[q]) and line.word(phrase.end) in {",", "."}:
            result.quotes[q] = _said(scene, phrase, phrase.end, k, "")._replace(cue=None)


def _signature(line: Line) -> Attribution | None:
    """Who is named by a paragraph that is a dash and a name: `- Ruiz.`"""
    if len(line.tokens) > LONGEST_ANNOUNCEMENT or line.word(0) not in {"-", "–", "—", "--"}:
        return None
    phrase = line.starts.get(1)
    if phrase is None or phrase.kind != "person" or any(token.word for token in line.tokens[phrase.end :]):
        return None
    surface = line.surface(phrase.first, phrase.end)
    return Attribution(phrase.name, surface, None, line.tokens[0].start, phrase.kind)


def _empty(line: Line, hits: Sequence[Hit], first: int, end: int, result: Paragraph) -> bool:
    """Whether a sentence says that somebody spoke, and nothing of what was said: `A doctor told reporters.`"""
    if len(hits) != 1 or end - first > LONGEST_ANNOUNCEMENT or any(q >= 0 for q in line.inside[first:end]):
        return False
    start = line.tokens[first].start
    return end == len(line.tokens) and not any(span.start >= start for span, _ in result.reported[-MEMORY:])


def _issuer(scene: _Scene) -> Attribution | None:
    """Who issues the statement that follows a colon: Ruiz released the following statement:."""
    line, subject = scene.line, scene.subject
    cue = next((k for k in range(scene.first, scene.end) if line.words[k] in ISSUED and line.inside[k] < 0), None)
    if cue is None or subject is None:
        return None
    return _said(scene._replace(subject=None), subject, subject.end, cue, line.tokens[cue].text)


def _fits(name: str, pronoun: str) -> bool:
    words = name.split()
    gender = GIVEN.get(words[0], "") or next((GENDERS[word] for word in words if GENDERS.get(word)), "")
    return gender in ("", PRONOUNS[pronoun])


def _one(hit: Hit) -> bool:
    """Whether an unnamed speaker is one person, whom `he` can mean in the same paragraph."""
    word = hit.said.surface.casefold().rpartition(" ")[2]
    return hit.said.kind == "source" and word in PERSON_NOUNS and not word.endswith("s")


def _subject(line: Line, first: int, end: int) -> Phrase | None:
    """The first phrase of a sentence outside marks that no preposition governs."""
    phrase = _first_subject(line, first, end)
    if phrase is None or phrase.kind != "body" or line.word(phrase.end) not in ROLE_WORDS:
        return phrase
    holder = next((line.starts[k] for k in range(phrase.end + 1, min(end, phrase.end + 5)) if k in line.starts), None)
    return holder if holder is not None and holder.kind == "person" else phrase


def _first_subject(line: Line, first: int, end: int) -> Phrase | None:
    found = line.parsed.get(line.tokens[first].start)
    if found is not None:
        root = root_subject(found[0])
        parsed = None if root is None else _phrase_of(line, found[0], root)
        if parsed is not None and line.inside[parsed.first] < 0:
            return parsed
    for k in range(first, end):
        phrase = line.starts.get(k)
        if phrase and line.inside[k] < 0 and not _governed(line, phrase, first):
            return phrase
    return None


def _governed(line: Line, phrase: Phrase, first: int) -> int:
    """The preposition before a phrase, a determiner apart; 0 when there is none after the sentence's first word."""
    k = phrase.first - 1
    if line.word(k) in {"the", "a", "an", "his", "her", "their", "its"}:
        k -= 1
    return k if k >= first and line.word(k) in PREPOSITIONS else 0


def _said(scene: _Scene, phrase: Phrase, stop: int, k: int, cue: str) -> Attribution:
    """The attribution to a phrase, whose naming ends at `stop`; a pronoun goes to whom it means."""
    line = scene.line
    surface = line.surface(phrase.first, stop)
    place = line.tokens[k].start
    if phrase.kind != "pronoun":
        name = phrase.name
        if phrase.kind == "source" and stop > phrase.end:
            opened = line.word(phrase.first) in {"the", "a", "an"}
            name = " ".join(line.surface(phrase.first + opened, stop).split())
        return Attribution(name, surface, cue, place, phrase.kind)
    meant = scene.talk.meant(phrase.name)
    if phrase.name in {"he", "she"}:
        subject = scene.subject
        spoken = [h.said.speaker for h in scene.hits[:-MEMORY:-1] if h.said.kind == "person" and h.said.speaker]
        acting = [subject.name] if subject and subject.kind == "person" and subject.first < phrase.first else []
        goes_on = scene.talk.spoken[::-1] if cue.casefold() in GOING_ON else []
        nameless = [scene.talk.nameless] if scene.talk.nameless and not spoken else []
        meant = next((name for name in nameless + spoken + goes_on + acting if _fits(name, phrase.name)), meant)
    kind = "body" if phrase.name == "it" else "pronoun" if not meant else "person"
    kind = "source" if meant and meant == scene.talk.nameless else kind
    return Attribution(meant, surface, cue, place, kind)


def _hit(scene: _Scene, k: int) -> Hit | None:
    """The attribution that the word at `k` makes, if it makes one."""
    line = scene.line
    word = line.words[k]
    if word == ":":
        phrase = line.ends.get(k)
        if phrase is None or phrase.kind not in {"person", "body"} or _place(line, k):
            return None
        if phrase.first != scene.first and not (phrase.kind == "person" and line.quoted_at(k + 1) >= 0):
            return None
        return Hit(_said(scene, phrase, phrase.end, k, ":"), k, phrase.first, False)
    if word == "according" and line.word(k + 1) == "to":
        phrase = _whole(line, _next_phrase(line, k + 2, scene.end), k + 2, scene.end)
        return Hit(_said(scene, phrase, phrase.end, k, "according to"), k, k, True) if phrase else None
    if word in NOUN_CUES:
        owned = _owned(line, k, scene.first)
        if owned is not None:
            return owned
    if word == "on" and line.word(k - 1) in {"went", "goes"} and line.word(k + 1) in CLAUSE_ENDS | {'"', "“", ":"}:
        found = _before(line, k - 1, scene.first)
        return None if found is None else Hit(_said(scene, *found, k, "went on"), k, found[0].first, False)
    if word not in CUES or line.word(k - 1) in NOUN_MARKERS | HYPHENS or line.word(k - 1) in NEGATIONS:
        return None
    if LEMMAS[word] == "call" and line.word(k + 1) in OTHER_SENSE:
        return None
    if (
        word in RESPONDING
        and line.word(k + 1) == "to"
        and line.quoted_at(k - 1) < 0
        and line.word(scene.end - 1) != ":"
    ):
        return None  # responding to a robbery
    return _settled(scene, k, _verb(scene, k))


def _settled(scene: _Scene, k: int, hit: Hit | None) -> Hit | None:
    """What word order says of a verb, put right by the parse where that names another subject.

    Word order is surer where the subject stands right beside the verb, the parse where they lie apart.
    """
    line = scene.line
    found = line.parsed.get(line.tokens[k].start)
    if found is None or (hit is not None and (_beside(line, hit) or line.word(k - 1) == ",")):
        return hit
    sentence, at = found
    subject = subject_of(sentence, at)
    if subject is None:
        return hit
    phrase = _phrase_of(line, sentence, subject)
    progressive = line.words[k].endswith("ing")
    introduces = line.quoted_at(k + 1 + (line.word(k + 1) in {",", ":"})) >= 0
    if phrase is None and (introduces or (hit is None and not progressive and _tells(sentence, at, line, k))):
        phrase = _worded(line, sentence, subject)
    if phrase is None or (hit is None and ((progressive and not introduces) or is_denied(sentence, at))):
        return None if progressive and phrase is None else hit
    first = min(phrase.first, k)
    said = _said(scene, phrase, phrase.end, k, line.tokens[k].text)
    return Hit(said, k, k if progressive else first, phrase.first > k)


def _beside(line: Line, hit: Hit) -> bool:
    """Whether the subject stands right before or behind its verb, and is not the last of several."""
    if hit.inverted or hit.first == hit.cue:
        return hit.inverted
    phrase = line.starts.get(hit.first)
    n = hit.cue
    while n > hit.first and (line.words[n - 1] in FILLERS or line.words[n - 1].endswith("ly")):
        n -= 1
    return phrase is not None and phrase.end == n and line.word(hit.first - 1) not in {"and", "or", "&", "as"}


def _phrase_of(line: Line, sentence: ParsedSentence, subject: int) -> Phrase | None:
    """The phrase that the head of a subject, or the name set beside it, is part of."""
    for place in (*sentence.children(subject, "appos", "flat"), subject):
        k = line.at(sentence.tokens[place].start)
        phrase = None if k is None else line.covering(k)
        if phrase is not None and (place == subject or phrase.kind == "person"):
            return phrase
    return None


def _tells(sentence: ParsedSentence, at: int, line: Line, k: int) -> bool:
    """Whether a verb is one of which only persons and papers are the subject, or introduces quoted words."""
    return sentence.tokens[at].lemma.lower() in TELLERS or line.quoted_at(k + 1) >= 0 or line.word(k + 1) == ":"


def _worded(line: Line, sentence: ParsedSentence, subject: int) -> Phrase | None:
    """A subject that no list knows, by its words: a Tumblr blogger."""
    first = line.at(sentence.tokens[phrase_start(sentence, subject)].start)
    last = line.at(sentence.tokens[subject].start)
    if first is None or last is None or sentence.tokens[subject].pos not in {"NOUN", "PROPN"}:
        return None
    opened = line.word(first) in {"the", "a", "an"} and first < last
    return Phrase(first, last + 1, " ".join(line.surface(first + opened, last + 1).split()), "source")


def _whole(line: Line, phrase: Phrase | None, first: int, end: int) -> Phrase | None:
    """A phrase with the nouns that follow it as part of it: `according to an Ana Ruiz hoax`."""
    if phrase is None or phrase.kind == "pronoun":
        return phrase
    stop = phrase.end
    while stop < end and stop - phrase.end < LONGEST_TAIL and line.tokens[stop].word:
        if line.words[stop] in CLAUSE_ENDS or line.words[stop] in PREPOSITIONS or line.words[stop] in NO_TAIL:
            break
        stop += 1
    ended = stop >= end or line.words[stop] in {",", "."}
    if stop == phrase.end or not ended or stop - phrase.end >= LONGEST_TAIL:
        return phrase
    first += line.word(first) in {"the", "a", "an"}
    return Phrase(phrase.first, stop, " ".join(line.surface(first, stop).split()), "source")


def _place(line: Line, k: int) -> bool:
    """Whether a place stands before a token: `Alder: two held`, a headline's place."""
    owner = line.owners.get(k)
    return owner is not None and owner.type == "place"


def _verb(scene: _Scene, k: int) -> Hit | None:
    """The attribution by a verb: its subject before it, behind it, or shared with a verb before it."""
    line, first, end = scene.line, scene.first, scene.end
    word, cue = line.words[k], line.tokens[k].text
    progressive = word.endswith("ing")
    if not progressive and line.word(k - 1) in PASSIVES:
        agent = next((n for n in range(k + 1, min(end, k + 4)) if line.words[n] == "by"), end)
        phrase = _next_phrase(line, agent + 1, end)
        return Hit(_said(scene, phrase, phrase.end, k, cue), k, k, True) if phrase else None
    just = line.quoted_at(k - 1) >= 0 or (line.word(k - 1) == "," and line.quoted_at(k - 2) >= 0)
    able = not progressive and _breaks_before(line, k, first) and (just or LEMMAS[word] not in NOT_INVERTED)
    after = _behind(line, k, end) if able else None
    if after is not None:
        named = line.starts.get(after.end + 1)
        if after.kind == "source" and line.word(after.end) == "," and named is not None and named.kind == "person":
            after = named
        if (
            line.word(after.end) in CLAUSE_ENDS
            or line.word(after.end).endswith("ing")
            or after.end >= end
            or line.quoted_at(after.end) >= 0
        ):
            return Hit(_said(scene, after, after.end, k, cue), k, k, True)
    trailing = progressive and line.word(k - 1) == ","
    found = None if trailing and (scene.hits or scene.subject) else _before(line, k, first)
    if found is not None:
        phrase, stop = found
        if word in BASE_FORMS and line.word(k - 1) not in MODALS and not _plural(line, phrase):
            return None
        return Hit(_said(scene, phrase, stop, k, cue), k, phrase.first, False)
    introduces = line.quoted_at(k + 1) >= 0 or line.word(k + 1) == ":"
    if word in BASE_FORMS or not (progressive or introduces or _joined(line, k, first)):
        return None
    if scene.hits:
        return Hit(scene.hits[-1].said._replace(cue=cue, place=line.tokens[k].start), k, k, False)
    subject = scene.subject
    if subject is not None and subject.end <= k:
        return Hit(_said(scene._replace(subject=None), subject, subject.end, k, cue), k, k, False)
    return None


def _behind(line: Line, k: int, end: int) -> Phrase | None:
    """The subject behind its verb: said Smith; said local farmer Smith; said the one who saw it."""
    for n in range(k + 1, min(end, k + 5)):
        phrase = line.starts.get(n)
        if phrase is not None:
            return phrase if phrase.kind != "pronoun" else None
        word, token = line.words[n], line.tokens[n]
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


def _plural(line: Line, phrase: Phrase) -> bool:
    last = line.words[phrase.end - 1]
    return phrase.name == "they" or (phrase.kind == "source" and (last.endswith("s") or last in {"people", "police"}))


def _joined(line: Line, k: int, first: int) -> bool:
    """Whether a verb shares the subject of a verb before it: stood up and said."""
    n = k - 1
    while n > first and line.words[n] in FILLERS:
        n -= 1
    return n > first and line.words[n] in {"and", "but", "then"}


def _next_phrase(line: Line, k: int, end: int) -> Phrase | None:
    for n in range(k, min(end, k + 7)):
        if n in line.starts:
            return line.starts[n]
        if line.words[n] in {",", ".", ";"}:
            return None
    return None


def _owned(line: Line, k: int, first: int) -> Hit | None:
    """A noun of saying with its owner: Smith's repeated claim that."""
    if line.word(k + 1) not in {"that", ":"} and line.quoted_at(k + 1) < 0:
        return None
    for n in range(k - 1, max(first, k - 4) - 1, -1):
        owner = line.owners.get(n) if line.words[n] in POSSESSIVES else None
        if owner is not None:
            surface = line.text[owner.start : owner.end]
            kind = "person" if owner.type == "person" else "body"
            return Hit(Attribution(owner.name, surface, line.tokens[k].text, line.tokens[k].start, kind), k, n, False)
    return None


def _before(line: Line, k: int, first: int) -> tuple[Phrase, int] | None:
    """The subject before a verb of saying, and where its naming ends.

    Adverbs, prepositional phrases and clauses between commas or dashes are stepped over.
    """
    n = k
    stop = None
    governed: Phrase | None = None
    for _ in range(12):
        if n <= first:
            return None
        phrase = line.ends.get(n)
        if phrase is not None and phrase.first >= first:
            preposition = _governed(line, phrase, first)
            if not preposition:
                return phrase, stop or phrase.end
            stop = stop or phrase.end
            n = preposition
            if line.word(n) == "of" and n not in line.ends and line.tokens[n - 1].word:
                governed = phrase  # the rest of the letter states
            continue
        word = line.words[n - 1]
        if word in FILLERS or (word.endswith("ly") and len(word) > 4):
            n -= 1
        elif word in BRACKETS and n - 1 > first:
            return _across(line, n - 1, first)
        else:
            return None if governed is None or not _a_text(governed) else (governed, governed.end)
    return None


def _a_text(phrase: Phrase) -> bool:
    return phrase.kind == "source" and phrase.name.casefold().rpartition(" ")[2] in ISSUED


def _across(line: Line, close: int, first: int) -> tuple[Phrase, int] | None:
    """The subject before a side clause: Smith, who leads the talks, said."""
    mark = {")": "("}.get(line.words[close], line.words[close])
    for n in range(close - 1, max(first, close - FARTHEST) - 1, -1):
        if line.words[n] == mark and line.inside[n] < 0:
            phrase = line.ends.get(n)
            inner = line.ends.get(close)
            if inner is not None and inner.kind == "person" and inner.first == n + 1:
                return inner, inner.end
            if phrase is None or phrase.kind == "pronoun":
                return None
            governing = _governed(line, phrase, first)
            outer = line.ends.get(governing) if governing else phrase
            return (outer, phrase.end if outer is not phrase else outer.end) if outer else None
    return None


def _govern(
    line: Line, hit: Hit, hits: Sequence[Hit], first: int, end: int, quoted: Sequence[Quoted], result: Paragraph
) -> None:
    """Give an attribution the quoted stretches it governs and its reported speech."""
    before = _phrase_edge(line, hit, first) - 1
    comma = before >= 0 and line.word(before) == "," and line.inside[before] < 0
    ended = line.quoted_at(before - 1 if comma else before)
    just_ended = ended >= 0 and (comma or _pauses(line.text, quoted[ended]))
    governed = [ended] if just_ended else []
    if comma and not governed and hit.said.cue != "according to":
        governed += [line.inside[n] for n in range(first, before) if line.inside[n] >= 0]
    others = any(h.said.speaker != hit.said.speaker for h in hits[-MEMORY:])
    thought = others and CUES.get(line.words[hit.cue]) == "thought"
    later = [line.inside[n] for n in range(hit.cue + 1, end) if line.inside[n] >= 0]
    within = hits[:-1] and any(
        span.start < line.tokens[hit.cue].start < span.end for span, _ in result.reported[-MEMORY:]
    )
    if within and LEMMAS.get(line.words[hit.cue]) in NOT_INVERTED:
        later = [line.inside[n] for n in range(hit.cue + 1, min(end, hit.cue + NEAR)) if line.inside[n] >= 0]
    for q in dict.fromkeys(governed + ([] if thought else later)):
        behind = quoted[q].outer_start > line.tokens[hit.cue].start
        earlier = result.quotes[q]
        goes_on = hit.first == hit.cue and not hit.inverted
        if earlier is not None and q == ended and str(hit.said.cue).casefold() in PASSING_ON:
            continue
        if earlier is None or (behind and q != ended) or (just_ended and q == ended and not goes_on):
            result.quotes[q] = hit.said
    joint = before
    while joint > first and line.words[joint] in FILLERS:
        joint -= 1
    if line.word(joint) in {"and", "but", "while"}:
        at = line.tokens[joint].start
        result.reported[-MEMORY:] = [(_clip(line.text, span, at), said) for span, said in result.reported[-MEMORY:]]
    span = reported_span(line, hit.cue, hit.first, first, end, inverted=hit.inverted, quoted=just_ended)
    if span is not None and hit.said.speaker is not None:
        result.reported.append((span, hit.said))


def _phrase_edge(line: Line, hit: Hit, first: int) -> int:
    """The first token of the words between a quotation and a subject: `“...,” the sheriff's spokesman Ruiz said`."""
    n = hit.first
    while n > first and hit.first - n < LONGEST_ANNOUNCEMENT and line.inside[n - 1] < 0:
        if not (line.tokens[n - 1].word or line.words[n - 1] in POSSESSIVES | HYPHENS) or line.words[n - 1] in CUES:
            break
        n -= 1
    edge = line.quoted_at(n - 1) >= 0 or (line.word(n - 1) == "," and line.quoted_at(n - 2) >= 0)
    return n if n < hit.first and edge and not hit.inverted and hit.first != hit.cue else hit.first


def _clip(text: str, span: Span, at: int) -> Span:
    """A stretch up to a place inside it, without the marks before that place."""
    if not span.start < at < span.end:
        return span
    kept = text[span.start : at].rstrip(" ,;–—-")
    return Span(span.start, span.start + len(kept)) if len(kept.split()) > 2 else span


def _pauses(text: str, one: Quoted) -> bool:
    """Whether quoted words end as they do before who said them."""
    inner = text[one.start : one.end].rstrip("'’\"”")
    return (inner != "" and inner[-1] in STOPS) or text[one.outer_end : one.outer_end + 1] == ","
