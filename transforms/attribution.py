"""Attribution: who says what is quoted or reported in a paragraph, and by which word.

In: the sentences of a paragraph with its names and quoted stretches, and what was said before (`Talk`). Out: for each
quoted stretch its speaker, and the stretches of reported speech with theirs. Rules over word order; a parser can give
subjects and content clauses through the same types.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import seeds
from transforms.gazetteer import GIVEN, TITLES
from transforms.name_tokens import Token, tokenise
from transforms.quotation_marks import Quoted
from transforms.tables import Mention
from transforms.text import Span

CUES = {row["form"]: row["kind"] for row in reversed(seeds.rows("speech_verbs")) if row["kind"] != "noun"}
NOUN_CUES = frozenset(row["form"] for row in seeds.rows("speech_verbs") if row["kind"] == "noun")
SOURCES = frozenset(row["noun"] for row in seeds.rows("sources"))
PRONOUNS = {"he": "male", "she": "female", "they": "", "it": ""}
DETERMINERS = frozenset("the a an some many several two three four his her their its one another these those".split())
PREPOSITIONS = frozenset(
    "in of for from at with on to by near about against over under into during after before".split()
)
FILLERS = frozenset(
    "has have had was is be been being also later then now still only again once first recently repeatedly reportedly "
    "quickly simply even just since who will would could might may never not already privately publicly earlier told "
    "and himself herself back openly".split()
)
"""Words that may stand between a subject and its verb of saying."""

NEUTRAL = frozenset(
    "that on in at during by to last this week month year monday tuesday wednesday thursday friday saturday sunday "
    "yesterday today earlier late recently".split()
)
STARTS = frozenset(
    "that the a an he she it they we i you there this these those his her their its our my no not any all both some "
    "if when while most many more what how why whether nobody nothing everyone anyone one two".split()
)
"""Words with which reported speech begins when `that` is left out."""

NEEDS_THAT = frozenset(
    "find finds found finding show shows showed showing report reports reported announce announces announced reveal "
    "reveals revealed confirm confirms confirmed promise promises promised agree agrees agreed deny denies denied".split()
)
SUBORDINATES = frozenset(
    "as when while after before if since although though once until because asked speaking".split()
)
MONTHS = frozenset("january february march april may june july august september october november december".split())
MEMORY = 12
"""Speakers remembered for a pronoun."""


class Attribution(NamedTuple):
    """Who said it.

    Attributes:
        speaker: the speaker's fullest name in the article, or the words for an unnamed one.
        surface: the words that name the speaker here.
        cue: the word that attributes; None when it only goes on.
        place: where that word stands, which tells utterances apart.
        person: the speaker is a named person.
    """

    speaker: str
    surface: str
    cue: str | None
    place: int
    person: bool


class _Phrase(NamedTuple):
    """A noun phrase that can speak, by tokens."""

    first: int
    end: int
    name: str
    person: bool
    pronoun: str


@dataclass(slots=True)
class Talk:
    """Who spoke or acted lately, the last one at the end, for pronouns."""

    people: list[str] = field(default_factory=list)

    def note(self, name: str) -> None:
        """Make a person the one a pronoun means next."""
        self.people.append(name)
        del self.people[:-MEMORY]

    def meant(self, gender: str) -> str | None:
        """The person last noted whose given name does not speak against a gender."""
        for name in reversed(self.people):
            known = GIVEN.get(name.split()[0], "")
            if not gender or not known or known == gender:
                return name
        return None


@dataclass(slots=True)
class Paragraph:
    """What one paragraph attributes.

    Attributes:
        quotes: for each of its quoted stretches the attribution, or None.
        reported: stretches of reported speech.
        alone: it consists of quoted words only.
        last: the last attribution in it.
    """

    quotes: list[Attribution | None]
    reported: list[tuple[Span, Attribution]] = field(default_factory=list)
    alone: bool = False
    last: Attribution | None = None
    speech: list[tuple[int, int, Attribution | None]] = field(default_factory=list)

    def of_quote(self, k: int) -> Attribution | None:
        """The attribution of the k-th quoted stretch."""
        return self.quotes[k]

    def lingering(self, place: int) -> Attribution | None:
        """The speaker of the sentence before, for a fragment in a sentence that names no other person."""
        for index, (start, end, _) in enumerate(self.speech):
            if start <= place < end and index:
                before = self.speech[index - 1][2]
                acting = self.speech[index][2]
                return before._replace(cue=None) if before and before.person and acting is None else None
        return None


def read_paragraph(
    text: str, sentences: Sequence[Span], mentions: Sequence[Mention], quoted: Sequence[Quoted], talk: Talk
) -> Paragraph:
    """Attribute a paragraph's quoted stretches and find its reported speech.

    Args:
        text: the whole part.
        sentences: the paragraph's sentences.
        mentions: its names, sorted.
        quoted: its quoted stretches, in order.
        talk: who spoke before; brought up to date.
    """
    reader = _Reader(text, sentences, mentions, quoted, talk)
    return reader.read()


class _Reader:
    """The tokens of one paragraph, with what is known of each, and the rules over them."""

    def __init__(
        self, text: str, sentences: Sequence[Span], mentions: Sequence[Mention], quoted: Sequence[Quoted], talk: Talk
    ) -> None:
        self.text, self.quoted, self.talk = text, quoted, talk
        self.tokens: list[Token] = []
        self.bounds: list[tuple[int, int]] = []
        for start, end in sentences:
            first = len(self.tokens)
            self.tokens.extend(tokenise(text, start, end))
            self.bounds.append((first, len(self.tokens)))
        self.inside = self._quoted_tokens()
        self.at: dict[int, _Phrase] = {}
        self.ending: dict[int, _Phrase] = {}
        self._phrases(mentions)

    def _quoted_tokens(self) -> list[int]:
        """For each token the number of the quoted stretch it stands in (marks included), or -1."""
        out = []
        q = 0
        for token in self.tokens:
            while q < len(self.quoted) and self.quoted[q].outer_end <= token.start:
                q += 1
            out.append(q if q < len(self.quoted) and self.quoted[q].outer_start <= token.start else -1)
        return out

    def _phrases(self, mentions: Sequence[Mention]) -> None:
        m = 0
        named: dict[int, Mention] = {}
        last: dict[int, int] = {}
        for k, token in enumerate(self.tokens):
            while m < len(mentions) and mentions[m].end <= token.start:
                m += 1
            if m < len(mentions) and mentions[m].start <= token.start:
                named.setdefault(m, mentions[m])
                last[m] = k
        firsts: dict[int, int] = {}
        m_first: dict[int, int] = {}
        self.owners: dict[int, Mention] = {}
        for number, mention in named.items():
            k = last[number]
            while k > 0 and self.tokens[k - 1].start >= mention.start:
                k -= 1
            m_first[number] = k
            firsts[k] = number
        covered = {k for n in named for k in range(m_first[n], last[n] + 1)}
        for number, mention in named.items():
            first, end = self._with_title(m_first[number], mention), last[number] + 1
            self.owners[end] = mention
            if mention.type in {"nationality", "agreement", "product"} or self._word(end) in {"'s", "’s", "'", "’"}:
                continue
            self._add(_Phrase(first, end, mention.name, mention.type == "person", ""))
        for k, token in enumerate(self.tokens):
            low = token.text.casefold()
            if k in covered:
                continue
            if low in PRONOUNS:
                self._add(_Phrase(k, k + 1, low, False, low))
            elif low in SOURCES and self._word(k + 1) not in {"'s", "’s", "-"} and self._word(k + 1) not in SOURCES:
                first = self._phrase_start(k)
                words = self.text[self.tokens[first].start : token.end]
                name = " ".join(words.split())
                for article in ("the ", "The ", "a ", "A ", "an ", "An "):
                    name = name.removeprefix(article)
                for n in [p for p in range(first, k) if p in self.at]:
                    gone = self.at.pop(n)
                    self.ending.pop(gone.end, None)
                self._add(_Phrase(first, k + 1, name, False, ""))

    def _with_title(self, first: int, mention: Mention) -> int:
        """The first token of a name with the title or role that stands before it."""
        role = mention.role or ""
        begin = self.tokens[first].start - len(role) - 1
        if role and begin >= 0 and self.text.startswith(role, begin):
            while first > 0 and self.tokens[first - 1].start >= begin:
                first -= 1
        while first > 0 and (
            self.tokens[first - 1].text in TITLES
            or (self.tokens[first - 1].text == "." and first > 1 and self.tokens[first - 2].text in TITLES)
        ):
            first -= 1
        return first

    def _phrase_start(self, k: int) -> int:
        first = k
        while first > 0 and k - first < 6:
            before = self.tokens[first - 1]
            low = before.text.casefold()
            if self.inside[first - 1] != self.inside[k]:
                break
            if low in DETERMINERS:
                return first - 1
            if before.text in {"'s", "’s"} or (before.text in {"-", "–"} and not before.spaced):
                first -= 1
                continue
            if not before.word or low in PREPOSITIONS or low in CUES or low in FILLERS or low in PRONOUNS:
                break
            if low in {
                "and",
                "or",
                "but",
                "that",
                "as",
                "when",
                "while",
                "if",
                "because",
                "so",
                "than",
                "which",
                "are",
                "were",
            }:
                break
            first -= 1
        return first

    def _add(self, phrase: _Phrase) -> None:
        self.at[phrase.first] = phrase
        self.ending[phrase.end] = phrase

    def _word(self, k: int) -> str:
        return self.tokens[k].text.casefold() if 0 <= k < len(self.tokens) else ""

    def read(self) -> Paragraph:
        """Go through the sentences in order."""
        result = Paragraph([None] * len(self.quoted))
        result.alone = bool(self.quoted) and all(
            n >= 0 or t.text in {".", ",", "’", "”", "'", '"'} for n, t in zip(self.inside, self.tokens, strict=True)
        )
        for first, end in self.bounds:
            found: list[tuple[int, Attribution]] = []
            subject = self._subject(first, end)
            for cue in range(first, end):
                hit = self._cue(cue, first, end, subject, found)
                if hit:
                    found.append((cue, hit))
                    if hit.person:
                        self.talk.note(hit.speaker)
                    self._attach(cue, hit, first, end, result)
            if not found and subject is not None:
                name = subject.name if subject.person else self._pronoun(subject, found)
                if name:
                    self.talk.note(name)
            last = found[-1][1] if found else None
            if last is None and subject is not None and (subject.person or subject.pronoun):
                last = Attribution(subject.name, "", None, -1, person=False)
            result.speech.append(
                (self.tokens[first].start, self.tokens[end - 1].end, last) if end > first else (0, 0, None)
            )
            result.last = last or result.last
        return result

    def _subject(self, first: int, end: int) -> _Phrase | None:
        """The first phrase of a sentence outside marks that no preposition governs."""
        for k in range(first, end):
            phrase = self.at.get(k)
            if phrase and self.inside[k] < 0 and self._word(k - 1) not in PREPOSITIONS:
                return phrase
        return None

    def _pronoun(self, phrase: _Phrase, found: Sequence[tuple[int, Attribution]]) -> str | None:
        if phrase.pronoun not in {"he", "she"}:
            return None
        gender = PRONOUNS[phrase.pronoun]
        for _, hit in reversed(found):
            known = GIVEN.get(hit.speaker.split()[0], "")
            if hit.person and (not known or known == gender):
                return hit.speaker
        return self.talk.meant(gender)

    def _attribution(
        self,
        phrase: _Phrase,
        cue: int,
        cue_words: str,
        subject: _Phrase | None,
        found: Sequence[tuple[int, Attribution]],
    ) -> Attribution | None:
        surface = self.text[self.tokens[phrase.first].start : self.tokens[phrase.end - 1].end]
        place = self.tokens[cue].start
        if phrase.pronoun:
            name = None
            if phrase.pronoun in {"he", "she"}:
                before = subject if subject and subject.person and subject.first < phrase.first and not found else None
                known = GIVEN.get(before.name.split()[0], "") if before else ""
                name = (
                    before.name if before and known in ("", PRONOUNS[phrase.pronoun]) else self._pronoun(phrase, found)
                )
            return Attribution(name, surface, cue_words, place, True) if name else None
        return Attribution(phrase.name, surface, cue_words, place, phrase.person)

    def _cue(
        self, k: int, first: int, end: int, subject: _Phrase | None, found: Sequence[tuple[int, Attribution]]
    ) -> Attribution | None:
        """The attribution that the word at `k` makes, if it makes one."""
        if self.inside[k] >= 0:
            return None
        word = self._word(k)
        if word == ":":
            return self._colon(k, first, subject, found)
        if word == "according" and self._word(k + 1) == "to":
            phrase = self._next_phrase(k + 2, end)
            return self._attribution(phrase, k, "according to", subject, found) if phrase else None
        if word in NOUN_CUES and word not in CUES:
            return self._owned(k, first)
        if word not in CUES or self._word(k - 1) in {"to", "not", "a", "an", "the", "of", "'s", "’s", "his", "her"}:
            return self._owned(k, first) if word in NOUN_CUES else None
        cue_words = self.tokens[k].text
        after = self.at.get(k + 1)
        previous = self._word(k - 1)
        inverted = (
            after is not None
            and not after.pronoun
            and (previous in {",", "”", '"', "’", "'", "?", "!", "”"} or k == first)
            and CUES[word] in {"clause", "quote"}
            and not word.endswith("ing")
            and self._stops(after.end)
        )
        if inverted and after is not None:
            return self._attribution(after, k, cue_words, subject, found)
        phrase = self._before(k, first)
        if phrase is None and word.endswith("ing"):
            phrase = subject if subject and subject.first < k else None
        return self._attribution(phrase, k, cue_words, subject, found) if phrase else None

    def _stops(self, k: int) -> bool:
        """Whether the clause can end here, so that the phrase before is a subject behind its verb."""
        return self._word(k) in {"", ",", ".", ";", ":", "—", "–", "-", "who", "in", "on", "at", "of", "from", "as", "after", "during", "(", "to", "last", "while", "when", "and"} or (
            k < len(self.tokens) and self.inside[k] >= 0
        )  # fmt: skip

    def _next_phrase(self, k: int, end: int) -> _Phrase | None:
        for n in range(k, min(end, k + 7)):
            if n in self.at:
                return self.at[n]
            if self._word(n) in {",", "."}:
                return None
        return None

    def _owned(self, k: int, first: int) -> Attribution | None:
        """A noun of saying with its owner: Smith's repeated claim that."""
        if self._word(k + 1) not in {"that", ":"} and not (k + 1 < len(self.tokens) and self.inside[k + 1] >= 0):
            return None
        for n in range(k - 1, max(first, k - 4) - 1, -1):
            if self._word(n) in {"'s", "’s"} and n > 0:
                owner = self.owners.get(n)
                if owner:
                    surface = self.text[owner.start : owner.end]
                    return Attribution(
                        owner.name, surface, self.tokens[k].text, self.tokens[k].start, owner.type == "person"
                    )
        return None

    def _before(self, k: int, first: int) -> _Phrase | None:
        """The subject before a verb of saying; clauses between commas and prepositional phrases are stepped over."""
        n = k
        steps = 0
        while n > first and steps < 12:
            steps += 1
            word = self._word(n - 1)
            phrase = self.ending.get(n)
            if phrase and phrase.first >= first:
                if self._word(phrase.first - 1) in PREPOSITIONS and phrase.first - 1 > first:
                    n = phrase.first - 1
                    continue
                return phrase
            if word in FILLERS or word.endswith("ly"):
                n -= 1
                continue
            if word == "," and n - 1 > first:
                comma = next(
                    (
                        c
                        for c in range(n - 2, max(first, n - 40) - 1, -1)
                        if self._word(c) == "," and self.inside[c] < 0
                    ),
                    None,
                )
                if comma is None:
                    return None
                phrase = self.ending.get(comma)
                return phrase if phrase and not phrase.pronoun else None
            break
        return None

    def _colon(
        self, k: int, first: int, subject: _Phrase | None, found: Sequence[tuple[int, Attribution]]
    ) -> Attribution | None:
        """`Smith: "..."`."""
        phrase = self.ending.get(k)
        if phrase is None or not (phrase.person or phrase.first == first) or phrase.pronoun:
            return None
        if k + 1 < len(self.tokens) and (self.inside[k + 1] >= 0 or (phrase.first == first and phrase.person)):
            return self._attribution(phrase, k, ":", subject, found)
        return None

    def _attach(self, cue: int, hit: Attribution, first: int, end: int, result: Paragraph) -> None:
        """Give an attribution the quoted stretches it governs and its reported speech."""
        phrase = self.at.get(cue + 1)
        inverted = phrase is not None and self.text.startswith(hit.surface, self.tokens[phrase.first].start)
        clause = cue
        if not inverted:
            while clause > first and self.tokens[clause - 1].start >= hit_start(self.text, hit, self.tokens[cue].start):
                clause -= 1
        before = clause - 1
        comma = before >= 0 and self._word(before) == "," and self.inside[before] < 0
        ended = before - 1 if comma else before
        governed = []
        if ended >= 0 and self.inside[ended] >= 0 and (ended >= first or before < first):
            q = self.inside[ended]
            if (
                comma
                or self.text[self.quoted[q].end - 1] in ",?!…—–-."
                or self.text[self.quoted[q].outer_end - 2] in ",?!'"
            ):
                governed.append(q)
        if comma and not governed and hit.cue != "according to":
            governed += [self.inside[n] for n in range(first, before) if self.inside[n] >= 0]
        governed += [self.inside[n] for n in range(cue + 1, end) if self.inside[n] >= 0]
        for q in dict.fromkeys(governed):
            late = self.quoted[q].outer_start > self.tokens[cue].start
            if result.quotes[q] is None or late or q == self.inside[ended]:
                result.quotes[q] = hit
        span = self._reported(cue, clause, first, end, hit)
        if span:
            result.reported.append((span, hit))

    def _reported(self, cue: int, clause: int, first: int, end: int, hit: Attribution) -> Span | None:
        """The words that a verb of saying reports, outside marks; None when it reports none."""
        word = self._word(cue)
        if hit.cue == "according to":
            return self._according(cue, first, end)
        if word == ":":
            return self._span(cue + 1, end) if self.inside[cue + 1] < 0 else None
        lead = self._lead(cue, end)
        if lead is not None:
            return self._span(lead, end)
        if CUES.get(word) != "clause" and word not in {"wrote", "asked", "writes"}:
            return None
        if clause > first and self._word(clause - 1) == "," and self.inside[clause - 1] < 0 and clause - first > 2:
            opener = self._word(first)
            commas = sum(self._word(n) == "," for n in range(first, clause - 1))
            if self.inside[clause - 2] >= 0 and self.inside[first] >= 0:
                return None
            if (opener in SUBORDINATES or opener in PREPOSITIONS or opener.endswith("ing")) and not commas:
                return None
            start = first
            if clause - first <= 4:
                earlier = next((a for a, b in self.bounds if b == first), None)
                if earlier is not None and self._word(first - 1) == "?" and self.inside[first - 1] < 0:
                    start = earlier
            return self._span(start, clause - 1)
        return None

    def _according(self, cue: int, first: int, end: int) -> Span | None:
        if cue - first > 2:
            return self._span(first, cue)
        comma = next((n for n in range(cue, end) if self._word(n) == "," and self.inside[n] < 0), None)
        return self._span(comma + 1, end) if comma is not None else None

    def _lead(self, cue: int, end: int) -> int | None:
        """The first token of what is reported behind its verb."""
        word = self._word(cue)
        kind = CUES.get(word, "noun")
        reach = 12 if kind == "clause" else 4
        for n in range(cue + 1, min(end, cue + 1 + reach)):
            if self.inside[n] >= 0 or self._word(n) in {",", ":", ";"}:
                break
            if self._word(n) == "that" and n + 2 < end:
                return n + 1
        if kind != "clause" or word in NEEDS_THAT:
            return None
        n = cue + 1
        while n < end and (self._word(n) in NEUTRAL or self._word(n) in FILLERS or self._word(n) in MONTHS):
            if self._word(n) in {"in", "on", "at", "during"} and self._word(n + 1) in {"a", "an", "the"}:
                n += 2
                while n < end and self.tokens[n].word and not self.tokens[n].capital and self._word(n) not in STARTS:
                    n += 1
            else:
                n += 1
        if n >= end - 2:
            return None
        if word in {"told", "tell", "tells", "telling"}:
            return None
        if self.inside[n] >= 0 or self._word(n) in STARTS or self.tokens[n].capital or n in self.at:
            return n
        return n if word in {"said", "says", "say", "believes", "believe"} and self.tokens[n].word else None

    def _span(self, first: int, end: int) -> Span | None:
        """The stretch of some tokens without the marks around it; None when it is short or one quotation."""
        while end > first and self._word(end - 1) in {".", ",", ";", "—", "–", "-", "!"} and self.inside[end - 1] < 0:
            end -= 1
        while first < end and self._word(first) in {",", ":", "-", "–", "—"}:
            first += 1
        words = sum(t.word for t in self.tokens[first:end])
        if words < 3:
            return None
        stretches = set(self.inside[first:end])
        if len(stretches) == 1 and -1 not in stretches:
            return None
        return Span(self.tokens[first].start, self.tokens[end - 1].end)


def hit_start(text: str, hit: Attribution, cue: int) -> int:
    """Where the naming of a speaker before a verb begins; the verb's own place when it does not stand before it."""
    at = text.rfind(hit.surface, max(0, cue - len(hit.surface) - 200), cue)
    return at if at >= 0 else cue
