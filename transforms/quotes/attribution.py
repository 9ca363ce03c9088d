"""Attribution: who says what is quoted or reported in a paragraph, and by which word.

In: a `Line` (a paragraph with its phrases and quoted stretches) and who spoke before (`Talk`). Out: for each quoted
stretch its speaker, and the stretches of reported speech with theirs. The rules read word order; a parser can supply
subjects and content clauses through the same types.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import seeds
from transforms.names.candidates import HYPHENS
from transforms.names.gazetteer import ROLE_WORDS
from transforms.quotes.phrases import FILLERS, POSSESSIVES, SOURCES, Line, Phrase
from transforms.quotes.quotation_marks import Quoted
from transforms.quotes.reported import reported_span
from transforms.quotes.speech_cues import SHOWN, find_hit
from transforms.quotes.speech_subjects import (
    CUES,
    DATA,
    ISSUED,
    LEMMAS,
    NOT_INVERTED,
    SHOWING,
    Hit,
    Scene,
    are_several,
    governed,
    next_phrase,
    phrase_of,
    said_by,
)
from transforms.quotes.speech_syntax import root_subject
from transforms.quotes.talk import MEMORY, PERSON_NOUNS, Attribution, Talk, names_several
from transforms.text import Span

LONGEST_ANNOUNCEMENT = 12
"""Tokens of a sentence that only says that somebody spoke."""

AGENTS = ("er", "or", "ist", "man", "woman")
"""Endings of nouns for one who does something."""

LEARNING = frozenset({"find", "show", "read", "remember", "recall", "conclude"})
"""Verbs inside reported speech whose subject need not say the words quoted there: she said that police found."""

FEWEST = 3
"""Words of the shortest reported clause."""

ADDRESSED = 3
"""Tokens behind a verb of asking within which the person who is asked begins."""

NEAR = 4
"""Tokens within which a verb inside reported speech has quoted words of its own."""

LONGEST_DATELINE = 14
"""Tokens of the place, state and agency before a report."""

SPOKE = frozenset({"spoke", "speaks", "talked", "talks", "testified"})
"""Verbs of speaking that quoted words may follow behind a comma alone."""

LONGEST_AGENCY = 6
"""Tokens of an agency in brackets behind the place."""

DASHES = frozenset({"—", "–", "-", "--"})

SCARE_WORDS = 3
"""Words in marks up to this number, attributed to nobody, are a way of speaking."""

STOPS = frozenset(",?!…;—–-")
ACCORDING = frozenset({"according to", "per"})
"""Cues that are no verbs."""

PASSING_ON = ACCORDING | {row["form"] for row in seeds.rows("speech_verbs") if row["lemma"] == "report"}
"""Cues of those who pass on what another is already said to have said."""


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
    speech: list[tuple[int, int, Attribution | None, Attribution | None]] = field(default_factory=list)

    def sentence_at(self, place: int) -> int:
        """Where the sentence begins that a place of this paragraph lies in; -1 for a place outside it."""
        return next((start for start, end, *_ in self.speech if start <= place < end), -1)

    def lingering(self, place: int, *, whole: bool) -> Attribution | None:
        """The speaker of the sentence before, for words quoted in a sentence that nobody else governs; for a `whole`
        sentence in marks also the person who acts there: Ruiz shook her head. “I cannot believe it.”
        """
        for index, (start, end, said, actor) in enumerate(self.speech):
            if start <= place < end:
                before = self.speech[index - 1] if index else None
                if before is None or said is not None or actor is not None:
                    return None
                speaker = before[2] or (before[3] if whole and start == place else None)
                return speaker._replace(cue=None) if speaker and speaker.kind == "person" else None
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
    for begin, end in line.bounds:
        first = _behind_dateline(line, begin, end)
        subject = _subject(line, first, end)
        hits: list[Hit] = []
        scene = Scene(line, first, end, subject, hits, talk)
        for k in range(first, end):
            if line.inside[k] < 0:
                hit = find_hit(scene, k)
                if hit is not None:
                    hits.append(hit)
                    if hit.said.speaker:
                        talk.note(hit.said.speaker, hit.said.kind)
                        talk.several = hit.said.speaker if _many(hit) else None
                        if _one(hit) or hit.said.kind == "person":
                            talk.nameless = hit.said.speaker if _one(hit) else None
                        talk.spoken += [hit.said.speaker] if hit.said.kind == "person" else []
                    asked = _asked(line, k, end, hit) if _asks(line, k) else None
                    if asked is not None:
                        talk.note(asked, "person")  # who answers next
                        talk.nameless = None
                    _govern(line, hit, hits, first, end, quoted, result)
        if not hits:
            _fragment(line, first, end, quoted, result, scene)
            _after_colon(line, first, end, quoted, result, scene)
        acting = None
        if subject is not None and subject.kind in {"person", "pronoun"}:
            acting = said_by(scene._replace(subject=None), subject, subject.end, subject.first, "")
        if subject is not None and all(hit.said.cue in ACCORDING for hit in hits):
            talk.nameless = None if subject.kind == "person" else talk.nameless
            talk.several = subject.name if are_several(line, subject) else talk.several
            name = subject.name if subject.kind != "pronoun" else talk.meant(subject.name)
            if name and subject.kind != "source":
                talk.note(name, "body" if subject.kind == "body" or subject.name == "it" else "person")
        talk.seen += [
            m.name for k, m in sorted(line.owners.items())
            if first < k <= end and m.type == "person" and line.inside[k - 1] < 0 and line.word(k) not in POSSESSIVES
        ]  # fmt: skip
        del talk.seen[:-MEMORY]
        last = _outermost(line, hits, result)
        result.speech.append((line.tokens[begin].start, line.tokens[end - 1].end, last, acting))
        colon = line.word(end - 1) == ":"
        talk.recent = last if end == len(line.tokens) else None
        talk.acting = acting if last is None else None
        talk.announced = (last or _issuer(scene)) if colon else last if _empty(line, hits, first, end, result) else None
    return result


def _outermost(line: Line, hits: Sequence[Hit], result: Paragraph) -> Attribution | None:
    """The last attribution of a sentence that stands in nobody's reported speech."""
    for hit in reversed(hits):
        at = line.tokens[hit.cue].start
        spans = (span for span, said in result.reported[-MEMORY:] if said is not hit.said)
        if not any(span.start < at < span.end for span in spans):
            return hit.said
    return hits[-1].said if hits else None


def _fragment(line: Line, first: int, end: int, quoted: Sequence[Quoted], result: Paragraph, scene: Scene) -> None:
    """A speaker set behind quoted words without a verb: `“...,” Ana Ruiz, head of the union.`"""
    for k in range(first + 1, end):
        phrase = line.starts.get(k)
        q = line.quoted_at(k - 1)
        if phrase is None or line.inside[k] >= 0 or q < 0 or result.quotes[q] is not None or phrase.kind != "person":
            continue
        alone = phrase.end + 1 == end and line.word(phrase.end) == "."
        if alone or (_pauses(line.text, quoted[q]) and line.word(phrase.end) in {",", "."}):
            result.quotes[q] = said_by(scene, phrase, phrase.end, k, "")._replace(cue=None)


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


def _after_colon(line: Line, first: int, end: int, quoted: Sequence[Quoted], result: Paragraph, scene: Scene) -> None:
    """The person of whom a sentence tells, for a sentence in marks behind its colon: Ruiz had this to say: “...”."""
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


def _empty(line: Line, hits: Sequence[Hit], first: int, end: int, result: Paragraph) -> bool:
    """Whether a sentence says that somebody spoke, and nothing of what was said: `A doctor told reporters.`"""
    if len(hits) != 1 or end - first > LONGEST_ANNOUNCEMENT or any(q >= 0 for q in line.inside[first:end]):
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
    known = word in PERSON_NOUNS if word in SOURCES else word.endswith(AGENTS)
    return hit.said.kind == "source" and known and not word.endswith("s")


def _many(hit: Hit) -> bool:
    """Whether an unnamed speaker is several persons, whom `they` can mean next."""
    word = hit.said.surface.casefold().rpartition(" ")[2]
    return hit.said.kind == "source" and (word == "they" or names_several(word))


def _subject(line: Line, first: int, end: int) -> Phrase | None:
    """The first phrase of a sentence outside marks that no preposition governs."""
    phrase = _first_subject(line, first, end)
    if phrase is None or phrase.kind != "body":
        return phrase
    beside = line.starts.get(phrase.end)
    if (
        beside is not None
        and beside.kind == "person"
        and line.tokens[phrase.end - 1].end + 1 >= line.tokens[phrase.end].start
    ):
        return beside  # Alder Mayor Ana Ruiz
    if line.word(phrase.end) not in ROLE_WORDS:
        return phrase
    holder = next((line.starts[k] for k in range(phrase.end + 1, min(end, phrase.end + 5)) if k in line.starts), None)
    return holder if holder is not None and holder.kind == "person" else phrase


def _first_subject(line: Line, first: int, end: int) -> Phrase | None:
    found = line.parsed.get(line.tokens[first].start)
    if found is not None:
        root = root_subject(found[0])
        parsed = None if root is None else phrase_of(line, found[0], root)
        if parsed is not None and parsed.first >= first and line.inside[parsed.first] < 0:
            return parsed
    for k in range(first, end):
        phrase = line.starts.get(k)
        if phrase and line.inside[k] < 0 and governed(line, phrase, first) is None and not _dateline(line, phrase):
            return phrase
    return None


def _behind_dateline(line: Line, first: int, end: int) -> int:
    """The first token behind the place, state and agency that open a report: `ALDER, Ohio (AP) —`; else the first."""
    if not (line.tokens[first].text.isupper() and len(line.tokens[first].text) > 1):
        return _behind_town(line, first, end)
    near = range(first + 1, min(end - 1, first + LONGEST_DATELINE))
    dash = next((k for k in near if line.words[k] in DASHES and (line.words[k] != "-" or line.tokens[k].spaced)), None)
    if dash is None or not any(
        first < k <= dash and (m.type == "place" or line.word(k) == ")") for k, m in line.owners.items()
    ):
        return first
    return dash + 1 if all(line.tokens[k].capital or not line.tokens[k].word for k in range(first, dash)) else first


def _behind_town(line: Line, first: int, end: int) -> int:
    """The first token behind the places that open a paragraph before a dash: `Alder, Ohio -- `; else the first."""
    k = first
    while first == 0 and k < min(end - 1, LONGEST_DATELINE):
        covered = next((n for n in range(k + 1, end) if n in line.owners and line.owners[n].type == "place"), None)
        if covered is None or line.tokens[k].start != line.owners[covered].start:
            break
        k = covered + (line.word(covered) == ",")
    if k > first and line.word(k) == "(":
        k = next((n + 1 for n in range(k, min(end - 1, k + LONGEST_AGENCY)) if line.words[n] == ")"), k)
    dash = k > first and line.word(k) in DASHES and line.tokens[k].spaced
    return k + 1 if dash and k + 1 < end and line.tokens[k + 1].spaced else first


def _dateline(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase is the place in capitals that opens a report."""
    owner = line.owners.get(phrase.end)
    marked = line.word(phrase.end) in {",", "(", "—", "–", "-"}
    return owner is not None and owner.type == "place" and marked and line.tokens[phrase.first].text.isupper()


def _govern(
    line: Line, hit: Hit, hits: Sequence[Hit], first: int, end: int, quoted: Sequence[Quoted], result: Paragraph
) -> None:
    """Give an attribution the quoted stretches it governs and its reported speech."""
    before = _phrase_edge(line, hit, first) - 1
    comma = before >= 0 and line.word(before) == "," and line.inside[before] < 0
    ended = line.quoted_at(before - 1 if comma else before)
    closes = ended >= 0 and line.inside[first] == ended and line.word(hit.cue + 1) in {".", ""}
    closes = closes or (ended >= 0 and hit.inverted and hit.first == hit.cue and hit.said.cue not in ACCORDING)
    just_ended = ended >= 0 and (comma or closes or _pauses(line.text, quoted[ended]))
    governed = [ended] if just_ended else []
    if comma and not governed and hit.said.cue not in ACCORDING:
        governed += [line.inside[n] for n in range(first, before) if line.inside[n] >= 0]
    others = any(h.said.speaker != hit.said.speaker for h in hits[-MEMORY:])
    thought = others and (CUES.get(line.words[hit.cue]) == "thought" or LEMMAS.get(line.words[hit.cue]) in LEARNING)
    later = [line.inside[n] for n in range(hit.cue + 1, end) if line.inside[n] >= 0]
    within = hits[:-1] and any(
        span.start < line.tokens[hit.cue].start < span.end for span, _ in result.reported[-MEMORY:]
    )
    if within and LEMMAS.get(line.words[hit.cue]) in NOT_INVERTED:
        later = [line.inside[n] for n in range(hit.cue + 1, min(end, hit.cue + NEAR)) if line.inside[n] >= 0]
    for q in dict.fromkeys(governed + ([] if thought else later)):
        behind = quoted[q].outer_start > line.tokens[hit.cue].start
        earlier = result.quotes[q]
        goes_on = (hit.first == hit.cue and not hit.inverted) or thought
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
    if span is None and not hit.inverted:
        span = _content(line, hit, quoted, just_ended=just_ended)
    if span is not None and hit.said.speaker is not None:
        result.reported.append((span, hit.said))


def _content(line: Line, hit: Hit, quoted: Sequence[Quoted], *, just_ended: bool) -> Span | None:
    """What is reported, as the parse has it: the clause that a verb governs; of a poll or data, what they show."""
    found = line.parsed.get(line.tokens[hit.cue].start)
    if found is None or just_ended or (hit.first == hit.cue and not line.words[hit.cue].endswith("ing")):
        return None
    if line.quoted_at(hit.cue + 1 + (line.word(hit.cue + 1) in {",", ":"})) >= 0:
        return None
    sentence, at = found
    clause = sentence.child(at, "ccomp")
    shows = hit.said.kind == "source" and str(hit.said.speaker).rpartition(" ")[2].casefold() in DATA
    if clause is None and shows and LEMMAS.get(line.words[hit.cue]) in SHOWING:
        clause = sentence.child(at, "obj")
    if clause is None or sentence.tokens[clause].start < sentence.tokens[at].end:
        return None
    span = sentence.extent(clause)
    start = span.start
    while start < span.end and line.text[start] in " ,:;–—-":
        start += 1
    marks = [sentence.tokens[mark] for mark in sentence.children(clause, "mark")]
    if marks and marks[0].start == start and marks[0].text.lower() == "that":
        start = marks[0].end + 1
    end = span.start + len(line.text[span.start : span.end].rstrip(" .,;"))
    inside = any(one.outer_start <= start and end <= one.outer_end for one in quoted)
    return (
        None
        if inside or start < sentence.tokens[at].end or len(line.text[start:end].split()) < FEWEST
        else Span(start, end)
    )


def _phrase_edge(line: Line, hit: Hit, first: int) -> int:
    """The first token of the words between a quotation and a subject: `“...,” the sheriff's spokesman Ruiz said`."""
    n = hit.first
    while n > first and hit.first - n < LONGEST_ANNOUNCEMENT and line.inside[n - 1] < 0:
        if not (line.tokens[n - 1].word or line.words[n - 1] in POSSESSIVES | HYPHENS) or (
            line.words[n - 1] in CUES and not (line.tokens[n - 1].capital or line.words[n - 1].endswith("ing"))
        ):
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
