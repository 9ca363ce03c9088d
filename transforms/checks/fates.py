"""Fates: on which day one named person was shot, killed, abducted or born, as a sentence says it.

In: the dates and the names of persons of some articles. Out: each fate that a date is given to. The rules read the
words between name, deed and date, of which none may begin another clause; a pronoun is the only person named before it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

import seeds
from transforms.names.gazetteer import fold
from transforms.names.name_parts import GENDERS
from transforms.slots.values import YEAR
from transforms.tables import Article, Claim, Mention
from transforms.text import Span

KILLING = "killing"

OTHER_CLAUSE = (
    "after|again|also|although|and|as|because|before|but|by|earlier|following|had|has|have|is|are|like|or|over|previously"
    "|said|says|since|that|than|then|though|told|twice|until|was|were|when|where|whether|which|while|who|whom|whose|will"
)
"""Words that begin another clause, or make what stands before them something of another time."""

_UNDERGONE = "|".join(row["words"] for row in seeds.rows("fates") if row["form"] == "undergone").replace(" ", r"\s+")
NEXT_DEED = rf"(?!\b(?:{OTHER_CLAUSE}|{_UNDERGONE})\b)"

WITHIN = rf"(?:{NEXT_DEED}[^;:()“”\"—–?!\n])"
"""A code point of the same clause, in which nothing else befell anybody."""

BEHIND_NAME = r"(?:,\s+[^,;:()“”\"—–?!\n]{1,60},)?"
"""What may describe somebody behind the name: Ada Ruiz, a baker of Selwick, was shot."""

BEFORE_NAME = rf"(?:{NEXT_DEED}[\w'’.-]+,?\s+){{0,6}}?"
"""What may describe somebody before the name: the 24-year-old baker Ada Ruiz."""

ADVERB = r"(?:(?:\w+ly|first)\s+)?"
KILLED = r"(?P<killed>\s+and\s+kill(?:ed|ing)|\s+dead|\s+to\s+death)?"
"""What makes a killing of it as well: shot and killed, stabbed to death."""

REACH = 90
"""Code points between a deed and its day, and before a name, that are looked at."""

BEHIND = re.compile(rf"{BEHIND_NAME}{WITHIN}{{0,{REACH}}}", re.IGNORECASE)
"""What may stand between somebody whom an act befell and its day: in Selwick on."""

OWNER = re.compile(r"['’]s?\s+")
"""What stands behind a name before what is theirs: Ada Ruiz's death; police shot Ada Ruiz's brother."""

OPENER = re.compile(r"\W*(?:(?:on|in|early|late)\s+)*", re.IGNORECASE)
"""What may stand before a date that opens a sentence."""

OPENS_NAME = re.compile(r"\s+[A-Z]")
"""What stands behind a year that is part of a name: the 2003 Orrin war."""

OF_HIM = re.compile(r"\b(?:of|for|with|to|by|from|near|against)\s+(?:[\w'’-]+\s+){0,3}$")
"""What stands before a name that is not the one of whom something is told: the brother of Ada Ruiz was shot."""

PRONOUN = re.compile(r"\b(?:he|she|him|his|her)\b", re.IGNORECASE)
OWNING = frozenset({"his", "her"})
"""Pronouns that stand before what is theirs: his death; shot her father."""

PLAIN = frozenset({"asserted", "possible"})
"""Modalities of what is told to have been."""


class Fate(NamedTuple):
    """What befell somebody on a day.

    Attributes:
        person: the entity.
        kind: what it was, a `fate` of the seeds.
        name: the person as the article writes the name in full.
        date: the claim that dates it.
    """

    person: str
    kind: str
    name: str
    date: Claim


class _Naming(NamedTuple):
    """A person, and where a name or a pronoun stands for him or her."""

    person: Mention
    span: Span


class _Ways(NamedTuple):
    """How the words around a name and a date tell a fate.

    Attributes:
        told: behind a name, what became of the person, and more of the clause: was shot in Selwick on; 's shooting on.
        led: before a name, an act or a deed that it stands behind: the shooting of baker.
        dated: from a date to the name of whom an act befell: 3 May shooting of.
        owned: behind a name and a date, an act: Ada Ruiz's 3 May shooting.
        when: from a date to a name before which a deed stands: 3 May, when police shot.
        opens: from a date to a name of which `told` says the rest: 3 May, when baker.
    """

    told: re.Pattern[str]
    led: re.Pattern[str]
    dated: re.Pattern[str]
    owned: re.Pattern[str]
    when: re.Pattern[str]
    opens: re.Pattern[str]


def find_fates(dates: Iterable[Claim], mentions: Iterable[Mention], articles: Mapping[str, Article]) -> Iterator[Fate]:
    """The fates of persons that some dates are given to.

    Args:
        dates: claims of kind `date`.
        mentions: the names in their articles, with entities.
        articles: by id.
    """
    persons: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.type == "person" and mention.entity_id is not None:
            persons[mention.article_id, mention.part].append(mention)
    for date in dates:
        if date.negated or date.modality not in PLAIN or date.low is None or date.high is None:
            continue
        text = articles[date.article_id].text_of(date.part)
        if YEAR.fullmatch(date.surface) and OPENS_NAME.match(text, date.end):
            continue
        here = _namings(text, persons.get((date.article_id, date.part), ()), date)
        for naming in here:
            first, last = sorted((naming.span, Span(date.start, date.end)))
            others = (one.span for one in here if one.person.entity_id != naming.person.entity_id)
            if any(first.end <= other.start < last.start for other in others):
                continue
            for kind in dict.fromkeys(_kinds(text, naming.span, date)):
                yield Fate(naming.person.entity_id or "", kind, naming.person.name, date)


def _namings(text: str, persons: Sequence[Mention], date: Claim) -> list[_Naming]:
    """Where the sentence of a date names persons, and its pronouns for the only person named right before them."""
    near = [one for one in persons if date.sentence_start - REACH <= one.start < date.sentence_end]
    found = [_Naming(one, Span(one.start, one.end)) for one in near if one.start >= date.sentence_start]
    for pronoun in PRONOUN.finditer(text, date.sentence_start, date.sentence_end) if near else ():
        before = {one.entity_id: one for one in near if pronoun.start() - REACH <= one.start < pronoun.start()}
        if len(before) == 1:
            (person,) = before.values()
            gender = GENDERS.get(fold(person.name.split()[0]), "")
            if gender in {"", "female" if pronoun[0].lower() in {"she", "her"} else "male"}:
                found.append(_Naming(person, Span(*pronoun.span())))
    return found


def _kinds(text: str, person: Span, date: Claim) -> Iterator[str]:
    """The fates that the words around a name and a date tell."""
    ways = _ways()
    if person.end <= date.start:
        upto = text[person.end : date.start]
        told = ways.told.fullmatch(upto)
        if told and (told["act"] or not OF_HIM.search(text, date.sentence_start, person.start)):
            return _kinds_of(told)
        of_another = text[person.start : person.end].lower() in OWNING or OWNER.match(upto)
        if (
            not of_another
            and BEHIND.fullmatch(upto)
            and (led := ways.led.search(text, max(date.sentence_start, person.start - REACH), person.start))
        ):
            return _kinds_of(led)
        owned = ways.owned.match(text, date.end) if OWNER.fullmatch(upto) else None
        return _kinds_of(owned)
    upto = text[date.end : person.start]
    if led := ways.dated.fullmatch(upto) or ways.when.fullmatch(upto):
        return _kinds_of(None if OWNER.match(text, person.end) else led)
    opened = ways.opens.fullmatch(upto)
    if opened and (opened["when"] or OPENER.fullmatch(text, date.sentence_start, date.start)):
        return _kinds_of(ways.told.match(text, person.end, date.sentence_end))
    return iter(())


def _kinds_of(found: re.Match[str] | None) -> Iterator[str]:
    for form, words in (found.groupdict() if found else {}).items():
        if form == "killed" and words:
            yield KILLING
        elif words and form != "when":
            yield _fates()[form, " ".join(words.lower().split())]


@cache
def _fates() -> Mapping[tuple[str, str], str]:
    """What each form of words tells."""
    return {(row["form"], word): row["fate"] for row in seeds.rows("fates") for word in row["words"].split("|")}


@cache
def _ways() -> _Ways:
    worded: dict[str, list[str]] = defaultdict(list)
    for form, words in _fates():
        worded[form].append(r"\s+".join(words.split()))
    forms = {form: f"(?P<{form}>{'|'.join(words)})" for form, words in worded.items()}
    passive = rf"(?:was|were|got|(?:had|has)\s+been)\s+{ADVERB}{forms['undergone']}{KILLED}"
    deed = rf"{ADVERB}{forms['doing']}{KILLED}"
    patterns = (
        rf"(?:{BEHIND_NAME}(?:,?\s+who)?\s+(?:{passive}|(?:(?:had|has)\s+)?{ADVERB}{forms['does']})"
        rf"|(?:['’]s?)?\s+(?:\w+\s+)?{forms['act']})\b{WITHIN}{{0,{REACH}}}",
        rf"\b(?:{forms['act']}\s+of|(?<!was\s)(?<!were\s)(?<!been\s)(?<!being\s){deed})\s+{BEFORE_NAME}$",
        rf",?\s+(?:\w+\s+)?{forms['act']}\s+of\s+{BEFORE_NAME}",
        rf"\s+(?:\w+\s+)?{forms['act']}\b",
        rf",?\s+when\s+(?:{WITHIN}{{0,60}}\s)?{deed}\s+{BEFORE_NAME}",
        rf"(?P<when>,?\s+when\s+)?{WITHIN}{{0,60}}",
    )
    return _Ways(*(re.compile(pattern, re.IGNORECASE) for pattern in patterns))
