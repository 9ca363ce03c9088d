"""Attribution: who says what is quoted or reported in a paragraph, and by which word.

In: a `Line` (a paragraph with its phrases and quoted stretches) and who spoke before (`Talk`). Out: for each quoted
stretch its speaker, and the stretches of reported speech with theirs. The rules read word order; a parser can supply
subjects and content clauses through the same types.
"""

from collections.abc import Sequence

import seeds
from transforms.names.candidates import POSSESSIVES
from transforms.quotes.governing import LONGEST_ANNOUNCEMENT, Paragraph, govern, pauses
from transforms.quotes.lines import Line, Phrase
from transforms.quotes.phrases import PERSON_NOUNS, SOURCES
from transforms.quotes.quotation_marks import Quoted
from transforms.quotes.reported import is_past
from transforms.quotes.sentence_subjects import behind_dateline, concerned, subject_of_sentence
from transforms.quotes.speech_cues import SHOWN, TELLING, find_hit
from transforms.quotes.speech_scene import (
    ACCORDING,
    ISSUED,
    LEMMAS,
    Hit,
    Scene,
    are_several,
    next_phrase,
    said_by,
)
from transforms.quotes.talk import MEMORY, Attribution, Talk, names_several

AGENTS = ("er", "or", "ist", "man", "woman")
"""Endings of nouns for one who does something."""

ALONE = frozenset({"one", "another"})
"""Words for one of those told of before."""

ADDRESSED = 3
"""Tokens behind a verb of asking within which the person who is asked begins."""

SPOKE = seeds.words("speaking_words", "spoke")
"""Verbs of speaking that quoted words may follow behind a comma alone."""

SCARE_WORDS = 3
"""Words in marks up to this number, attributed to nobody, are a way of speaking."""


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
    for begin, end in line.bounds:
        first = behind_dateline(line, begin, end)
        scene = Scene(line, first, end, subject_of_sentence(line, first, end), [], talk)
        _find_hits(scene, quoted, result)
        _behind_end(scene, quoted, result)
        if not scene.hits:
            _fragment(scene, quoted, result)
            _unlisted(scene, quoted, result)
            _after_colon(scene, quoted, result)
        acting = _acting(scene)  # whom a pronoun means is told by what stands before
        _note_topic(scene)
        _note_subject(scene)
        _note_names(scene)
        last = _outermost(line, scene.hits, result)
        result.speech.append((line.tokens[begin].start, line.tokens[end - 1].end, last, acting))
        talk.recent = last if end == len(line.tokens) else None
        talk.acting = acting if last is None else None
        colon = line.word(end - 1) == ":"
        talk.announced = (last or _issuer(scene)) if colon else last if _empty(scene, result) else None
    return result


def _find_hits(scene: Scene, quoted: Sequence[Quoted], result: Paragraph) -> None:
    """Find the attributions of a sentence, and what each of them governs."""
    line, talk = scene.line, scene.talk
    for k in range(scene.first, scene.end):
        hit = find_hit(scene, k) if line.words[k] in TELLING and line.inside[k] < 0 else None
        if hit is None:
            continue
        scene.hits.append(hit)
        if hit.said.speaker and not _within(line, hit, result):
            _note_speaker(talk, hit, hit.said.speaker)
        asked = _asked(line, k, scene.end, hit) if _asks(line, k) else None
        if asked is not None:
            talk.note(asked, "person")  # who answers next
            talk.nameless = None
        govern(line, hit, scene.hits, scene.first, scene.end, quoted, result)


def _note_speaker(talk: Talk, hit: Hit, speaker: str) -> None:
    talk.note(speaker, hit.said.kind)
    talk.described = talk.described if talk.described == speaker else None
    talk.several = speaker if _many(hit) else None
    if _one(hit) or hit.said.kind == "person":
        talk.nameless = speaker if _one(hit) else None
    talk.spoken += [speaker] if hit.said.kind == "person" else []


def _note_topic(scene: Scene) -> None:
    """Note the person whom a sentence in which nobody speaks concerns."""
    topic = concerned(scene.line, scene.first, scene.end, scene.subject) if not scene.hits else None
    if topic is not None:
        scene.talk.note(topic.name, "person")
        scene.talk.nameless = scene.talk.described = None


def _note_subject(scene: Scene) -> None:
    """Note of whom a sentence tells in which nobody speaks, unless according to somebody."""
    line, talk, subject = scene.line, scene.talk, scene.subject
    if subject is None or any(hit.said.cue not in ACCORDING for hit in scene.hits):
        return
    talk.nameless = None if subject.kind == "person" else talk.nameless
    if _is_one(line, subject):
        talk.described = subject.name
        spoke = any(line.words[k] in SPOKE and line.inside[k] < 0 for k in range(subject.end, scene.end))
        talk.nameless = subject.name if spoke else talk.nameless
    talk.several = subject.name if are_several(line, subject) else talk.several
    name = subject.name if subject.kind != "pronoun" else talk.meant(subject.name)
    if name and subject.kind != "source":
        talk.note(name, "body" if subject.kind == "body" or subject.name == "it" else "person")


def _note_names(scene: Scene) -> None:
    """Note the persons whom a sentence names outside of quotations."""
    line = scene.line
    for k in range(scene.first + 1, scene.end + 1):
        named = line.owners.get(k)
        if named is None or named.type != "person":
            continue
        if line.inside[k - 1] < 0 and line.word(k) not in POSSESSIVES:
            scene.talk.seen.append(named.name)
    del scene.talk.seen[:-MEMORY]


def _acting(scene: Scene) -> Attribution | None:
    """The person of whom a sentence tells, to whom words behind it may belong."""
    subject = scene.subject
    if subject is None or subject.kind not in {"person", "pronoun"}:
        return None
    return said_by(scene._replace(subject=None), subject, subject.end, subject.first, "")


def _outermost(line: Line, hits: Sequence[Hit], result: Paragraph) -> Attribution | None:
    """The last attribution of a sentence that stands in nobody's reported speech."""
    for hit in reversed(hits):
        at = line.tokens[hit.cue].start
        spans = (span for span, said in result.reported[-MEMORY:] if said is not hit.said)
        if not any(span.start < at < span.end for span in spans):
            return hit.said
    return hits[-1].said if hits else None


def _fragment(scene: Scene, quoted: Sequence[Quoted], result: Paragraph) -> None:
    """A speaker set behind quoted words without a verb: `“...,” Ana Ruiz, head of the union.`"""
    line, first, end = scene.line, scene.first, scene.end
    for k in range(first + 1, end):
        phrase = line.starts.get(k)
        q = line.quoted_at(k - 1)
        if phrase is None or line.inside[k] >= 0 or q < 0 or result.quotes[q] is not None or phrase.kind != "person":
            continue
        alone = phrase.end + 1 == end and line.word(phrase.end) == "."
        if alone or (pauses(line.text, quoted[q]) and line.word(phrase.end) in {",", "."}):
            result.quotes[q] = said_by(scene, phrase, phrase.end, k, "")._replace(cue=None)


def _unlisted(scene: Scene, quoted: Sequence[Quoted], result: Paragraph) -> None:
    """A speaker beside a verb that no list knows, behind the quotation that opens a sentence: `“...,” Ruiz joked`."""
    line, first, end = scene.line, scene.first, scene.end
    q = max(line.quoted_at(first), line.quoted_at(first - 1))  # a question ends a sentence before: “...?” Ruiz joked.
    if q < 0 or result.quotes[q] is not None or not pauses(line.text, quoted[q]) or not is_whole(line.text, quoted[q]):
        return
    k = next((n for n in range(first, end) if line.inside[n] != q), end)
    alone = line.text[quoted[q].end - 1] != ","
    phrase = line.starts.get(k)
    if phrase is not None:
        verb = phrase.end
        while line.word(verb).endswith("ly"):
            verb += 1
    else:
        verb, phrase = k, line.starts.get(k + 1) or next_phrase(line, k + 1, min(end, k + ADDRESSED))
    stop = max(verb + 1, phrase.end) if phrase is not None else end
    stop += verb + 1 == stop and line.word(stop) in {"out", "back", "up"}
    if phrase is None or phrase.kind == "body" or phrase.name in {"it", "they"} or line.inside[phrase.first] >= 0:
        return
    if (
        stop > end
        or line.word(verb) in LEMMAS
        or not is_past(line, verb)
        or (alone and line.word(stop) not in {".", ","})
    ):
        return
    cue = line.tokens[verb].text
    said = said_by(scene, phrase, phrase.end, verb, cue)
    result.quotes[q] = said
    scene.hits.append(Hit(said, verb, min(verb, phrase.first), phrase.first > verb))


def _behind_end(scene: Scene, quoted: Sequence[Quoted], result: Paragraph) -> None:
    """A speaker in a sentence of its own behind words that end as a sentence does: `“It is late.” Ruiz said.`"""
    line, first, end, hits = scene.line, scene.first, scene.end, scene.hits
    q = line.quoted_at(first - 1)
    if q >= 0 and len(hits) == 1 and hits[0].first == first and hits[0].cue == end - 2 and result.quotes[q] is None:
        result.quotes[q] = hits[0].said if is_whole(line.text, quoted[q]) else None


def _asks(line: Line, k: int) -> bool:
    """Whether somebody asks here, and did not ask long before: had asked."""
    return LEMMAS.get(line.words[k]) == "ask" and line.word(k - 1) not in {"had", "having"}


def _asked(line: Line, k: int, end: int, hit: Hit) -> str | None:
    """Whom somebody asks: the object of the verb, or the one of whom a question that stands behind it is."""
    phrase = next_phrase(line, k + 1, k + ADDRESSED)
    if phrase is not None:
        return phrase.name if phrase.kind == "person" else None
    if line.word(end - 1) != "?":
        return None
    named = (line.starts[n] for n in range(k + 1, end) if n in line.starts and line.inside[n] < 0)
    return next((p.name for p in named if p.kind == "person" and p.name != hit.said.speaker), None)


def _after_colon(scene: Scene, quoted: Sequence[Quoted], result: Paragraph) -> None:
    """The person of whom a sentence tells, for a sentence in marks behind its colon: Ruiz had this to say: “...”."""
    line, first, end = scene.line, scene.first, scene.end
    k = next((n for n in range(first, end - 1) if _introduces(line, n, first)), None)
    subject = scene.subject
    if k is None or subject is None or subject.first > k or subject.kind not in {"person", "pronoun"}:
        return
    if subject.name in {"it", "they"}:
        return
    q = line.quoted_at(k + 1)
    if q >= 0 and result.quotes[q] is None and is_whole(line.text, quoted[q]):
        if any(line.words[n] in SHOWN for n in range(first, k)):
            return
        before = line.tokens[k - 1].text
        cue = before if line.words[k] == "," and before.casefold() in ISSUED else ":" if line.words[k] == ":" else None
        result.quotes[q] = said_by(scene._replace(subject=None), subject, subject.end, k, cue or "")._replace(cue=cue)


def _introduces(line: Line, n: int, first: int) -> bool:
    """Whether a mark stands before words that somebody gives out: a colon; `issued a statement, “...”`."""
    if line.inside[n] >= 0:
        return False
    if line.words[n] == ":":
        return True
    if line.words[n] != "," or line.quoted_at(n + 1) < 0 or n == first:
        return False
    return line.words[n - 1] in ISSUED or any(line.words[m] in SPOKE for m in range(first, n))


def is_whole(text: str, one: Quoted) -> bool:
    """Whether quoted words can be a sentence: a capital, and more words than a way of speaking has."""
    return text[one.start].isupper() and len(text[one.start : one.end].split()) > SCARE_WORDS


def _signature(line: Line) -> Attribution | None:
    """Who is named by a paragraph that is a dash and a name: `- Ruiz, of Alder.`"""
    if len(line.tokens) > LONGEST_ANNOUNCEMENT or line.word(0) not in {"-", "–", "—", "--"}:
        return None
    phrase = line.starts.get(1)
    if phrase is None or phrase.kind != "person":
        return None
    if line.word(phrase.end) != "," and any(token.word for token in line.tokens[phrase.end :]):
        return None
    surface = line.surface(phrase.first, phrase.end)
    return Attribution(phrase.name, surface, None, line.tokens[0].start, phrase.kind)


def _empty(scene: Scene, result: Paragraph) -> bool:
    """Whether a sentence says that somebody spoke, and nothing of what was said: `A doctor told reporters.`"""
    line, first, end = scene.line, scene.first, scene.end
    if len(scene.hits) != 1 or end - first > LONGEST_ANNOUNCEMENT or any(q >= 0 for q in line.inside[first:end]):
        return False
    start = line.tokens[first].start
    return end == len(line.tokens) and not any(span.start >= start for span, _ in result.reported[-MEMORY:])


def _issuer(scene: Scene) -> Attribution | None:
    """Who issues the statement that follows a colon: Ruiz released the following statement:."""
    line, subject = scene.line, scene.subject
    cue = next((k for k in range(scene.first, scene.end) if line.words[k] in ISSUED and line.inside[k] < 0), None)
    author = line.starts.get(cue + 2) if cue is not None and line.word(cue + 1) == "by" else None
    if author is not None and author.kind == "person":
        return said_by(scene._replace(subject=None), author, author.end, cue or 0, line.tokens[cue or 0].text)
    if cue is None or subject is None:
        return None
    return said_by(scene._replace(subject=None), subject, subject.end, cue, line.tokens[cue].text)


def _one(hit: Hit) -> bool:
    """Whether an unnamed speaker is one person, whom `he` can mean in the same paragraph."""
    word = hit.said.surface.casefold().rpartition(" ")[2]
    known = word in PERSON_NOUNS if word in SOURCES else word in ALONE or word.endswith(AGENTS)
    return hit.said.kind == "source" and known


def _within(line: Line, hit: Hit, result: Paragraph) -> bool:
    """Whether somebody unnamed speaks only in what another one is said to say: Ruiz said the driver thinks he won."""
    at = line.tokens[hit.cue].start
    return hit.said.kind == "source" and any(
        span.start < at < span.end and said.speaker != hit.said.speaker and said.cue not in ACCORDING
        for span, said in result.reported[-MEMORY:]
    )


def _is_one(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase is one unnamed person."""
    return phrase.kind == "source" and line.words[phrase.end - 1] in PERSON_NOUNS


def _many(hit: Hit) -> bool:
    """Whether an unnamed speaker is several persons, whom `they` can mean next."""
    word = hit.said.surface.casefold().rpartition(" ")[2]
    return hit.said.kind == "source" and (word == "they" or names_several(word))
