"""Speakers by their role: `the spokesman said` where the article has one spokesman, and has said who that is.

In: the quotations of one article, its mentions and its passages. Out: the same quotations, a speaker that is worded as
`the ...` replaced by the one person to whom the article gave that role before, where no other one was brought in.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import lru_cache

import seeds
from transforms.names.offices import PAST, SAME
from transforms.names.wordlists import word_list
from transforms.quotes.kin import Kin
from transforms.quotes.phrases import PERSON_NOUNS, PRONOUNS
from transforms.tables import Mention, Quote
from transforms.text import Passage

DESCRIBED = re.compile(r"the\s+(?P<more>(?:[\w'’.-]+\s+){0,3}?)(?P<noun>[a-z-]+)(?P<of>\s+of\s+[a-z]+)?", re.IGNORECASE)
AGE_BEHIND = re.compile(r"(?:, | \()(?P<age>\d{1,3})\b")
PARENTS = frozenset(
    row["word"] for row in seeds.rows("kinship") if row["relation"].removeprefix("grand") in {"father", "mother"}
)
PARENT = re.compile(rf"(?:{'|'.join(sorted(PARENTS))})-of-\w+")
AGED = re.compile(r"the\s+(?P<age>\d{1,3})-year-old(?:\s+(?P<noun>\w+))?", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+(?:['’]s\b)?")
TAIL = re.compile(r" (?:of|to|for|with|at|in|from|and) ")
"""What follows it says more of a role than its noun."""

ENDING = 3
"""Words at the end of a stated role among which its noun stands: police spokesman Deputy."""

BESIDE = 60
"""Code points behind a person within which `a spokesman` says who that person is."""

BEFORE = 60
"""Code points before a person in which the place or body stands that goes with the title."""

NEAR = 400
"""Code points before a quotation of `the 51-year-old` within which its speaker is named."""

CAPITALS = re.compile(r"(?:\b[A-Z][\w.'’-]*\s+)+\Z")

OWNS = re.compile(r"['’]s?\s")
STOP = re.compile(r"[.?!\n]")
ROLE_NOUNS = frozenset(
    row["role"].casefold() for row in seeds.rows("roles") if " " not in row["role"] and row["kind"] != "kin"
)
PARTISAN = "|".join(row["word"] for row in seeds.rows("party_members") if not row["word"].endswith("s"))
MEMBER = re.compile(rf"[Tt]he\s+(?:[\w.'’-]+\s+){{0,3}}(?:{PARTISAN})")
"""A member of a party, who is the person quoted before: the Alder Republican."""

ROLE_NOUNS |= frozenset(row["role"] for row in seeds.rows("titles") if row["role"])
ROLE_NOUNS |= frozenset(row["role"].casefold().split()[0] for row in seeds.rows("roles") if " of " in row["role"])
MANY = word_list("role_of_many")
"""Roles that several persons of one event have, named and nameless: the officer, the victim."""

EPITHET_NOUNS = word_list("protagonist_noun")
"""Nouns by which articles call the person of whom they tell once that person is named: the candidate."""

CALLED_NOUNS = word_list("called_noun")
"""Nouns by which articles call again who has just spoken: the singer."""

OFTEN = 3
"""Namings from which somebody can be the person of whom an article tells."""

EPITHETS = word_list("role_epithet") | {"republican", "democratic", "conservative", "liberal", "labour"}


def known_by_role(quotes: Sequence[Quote], mentions: Sequence[Mention], passages: Sequence[Passage]) -> list[Quote]:
    """The quotations, those of `the ...` given to the person whom the article means.

    Args:
        quotes: of one article.
        mentions: its names.
        passages: its title and body.
    """
    texts = {passage.part: passage.text for passage in passages}
    people = sorted((m for m in mentions if m.type == "person"), key=lambda m: (m.part != "title", m.start))
    stated = [mention for mention in mentions if mention.type == "person" and mention.role]
    bodies = {mention.name for mention in mentions if mention.type == "organisation"}
    if not people and not bodies:
        return list(quotes)
    names = {mention.name for mention in mentions}
    kin, places = Kin(people, texts), _Places(people, texts)
    known: dict[str, str] = {}
    speaking = {m.name for m in people}
    last: str | None = None
    found = []
    for quote in sorted(quotes, key=lambda quote: (quote.part != "title", quote.start)):
        if quote.speaker is None or quote.speaker in names:
            last = quote.speaker if quote.speaker in speaking else last
            found.append(quote)
            continue
        if last is not None and MEMBER.fullmatch(quote.speaker_surface or ""):
            known[quote.speaker] = last
            found.append(replace(quote, speaker=last))
            continue
        before = places.last_before(quote)
        near = None if before is None else before.name
        sure = last if last == near else None
        resolved = _resolved(quote, stated, texts, {last, near}, sure)
        if resolved is quote:
            resolved = _of_age(quote, people, texts, sure)
        if resolved is quote:
            resolved = _protagonist(quote, people, stated)
        if resolved is quote:
            resolved = _body(quote, bodies)
        if resolved is quote and sure is not None:
            resolved = _called(quote, sure, stated, texts)
        if resolved is quote:
            relative = kin.meant(quote.speaker_surface or "", places.within(quote))
            own = (
                before is not None and near == relative and not STOP.search(texts[quote.part], before.end, quote.start)
            )
            resolved = quote if relative is None or own else replace(quote, speaker=relative)  # not Ruiz said her uncle
        if (quote.speaker_surface or "").casefold() in PRONOUNS and quote.speaker in known:
            resolved = replace(quote, speaker=known[quote.speaker])
        elif resolved is quote:
            known.pop(quote.speaker, None)
        else:
            known[quote.speaker] = resolved.speaker or ""
        found.append(resolved)
    return found


class _Places:
    """The persons of an article by their place.

    Args:
        people: its persons, those of the title first, then by where they begin.
        texts: its title and body by part.
    """

    def __init__(self, people: Sequence[Mention], texts: Mapping[str, str]) -> None:
        self._all = people
        self._starts = [(one.part != "title", one.start) for one in people]
        self._free = [one for one in people if not OWNS.match(texts[one.part], one.end)]
        self._ends = [(one.part != "title", one.end) for one in self._free]

    def last_before(self, quote: Quote) -> Mention | None:
        """Who is named last before a quotation, owners of something aside."""
        k = bisect_right(self._ends, (quote.part != "title", quote.start))
        return self._free[k - 1] if k else None

    def within(self, quote: Quote) -> list[str]:
        """Who is named in a quotation."""
        part = quote.part != "title"
        first, end = bisect_left(self._starts, (part, quote.start)), bisect_left(self._starts, (part, quote.end))
        return [one.name for one in self._all[first:end]]


def _resolved(
    quote: Quote, stated: Sequence[Mention], texts: Mapping[str, str], lately: Set[str | None], sure: str | None
) -> Quote:
    """A quotation given to the one person who has the role, by all that the words say of it; of who spoke or was named
    last the noun is enough, but a name in the words only where both are one.
    """
    described = DESCRIBED.fullmatch(quote.speaker_surface or "")
    if described is None:
        return quote
    noun = described["noun"].casefold()
    if noun not in ROLE_NOUNS or noun in MANY:
        return quote
    wanted = {word.casefold() for word in WORD.findall(described["more"])} - EPITHETS
    fitting: dict[str, Mention] = {}
    for mention in stated:
        before = (mention.part != "title", mention.start) < (quote.part != "title", quote.start)
        if before and _is(noun, mention.role or "", former="former" in wanted):
            fitting.setdefault(mention.name, mention)
    if len(fitting) > 1 and wanted:
        fitting = {name: one for name, one in fitting.items() if wanted <= _around(one, texts)}
    if len(fitting) != 1:
        return quote
    name, one = next(iter(fitting.items()))
    close = {sure} if any(word[0].isupper() for word in described["more"].split()) else lately
    told = name in close or wanted <= _around(one, texts)
    if not told or _another(noun, one, stated, texts):
        return quote
    return replace(quote, speaker=name)


def _of_age(quote: Quote, people: Sequence[Mention], texts: Mapping[str, str], sure: str | None) -> Quote:
    """A quotation of `the 51-year-old` given to the one person whom the article says to be of that age, or else to the
    only one who is named shortly before or who spoke and was named last, of whom it tells no other age.
    """
    aged = AGED.fullmatch(quote.speaker_surface or "")
    if aged is None:
        return quote
    names = {one.name for one in people if _is_aged(aged["age"], one, texts[one.part])}
    if not names and (aged["noun"] is None or aged["noun"].casefold() in PARENTS):
        near = {one.name for one in people if one.part == quote.part and 0 <= quote.start - one.end <= NEAR}
        near = {sure} if sure in near and aged["noun"] is None else near
        names = {name for name in near if not any(one.name == name and _has_age(one, texts) for one in people)}
    return replace(quote, speaker=names.pop()) if len(names) == 1 else quote


def _has_age(one: Mention, texts: Mapping[str, str]) -> bool:
    """Whether an age stands behind a person; what has three digits is rather the number of a house."""
    behind = AGE_BEHIND.match(texts[one.part], one.end)
    return behind is not None and len(behind["age"]) <= 2


def _is_aged(age: str, one: Mention, text: str) -> bool:
    """Whether an age stands beside a person: Ana Ruiz, 51; 51-year-old clerk Ana Ruiz."""
    behind = AGE_BEHIND.match(text, one.end)
    if behind is not None and behind["age"] == age:
        return True
    before = text[max(0, one.start - BEFORE) : one.start]
    at = before.rfind(f"{age}-year-old")
    return at >= 0 and not STOP.search(before, at) and "," not in before[at:]


def _protagonist(quote: Quote, people: Sequence[Mention], stated: Sequence[Mention]) -> Quote:
    """A quotation of `the candidate` given to the person of whom the whole article tells and who was named last, where
    it calls nobody else by that word.
    """
    described = DESCRIBED.fullmatch(quote.speaker_surface or "")
    noun = described["noun"].casefold() if described else ""
    if noun not in EPITHET_NOUNS and not PARENT.fullmatch(noun):
        return quote
    often = Counter(one.name for one in people)
    name, most = often.most_common(1)[0]
    before = [one.name for one in people if one.part != quote.part or one.end <= quote.start]
    alone = not any(one.name != name and _is(noun, one.role or "") for one in stated)
    told = most >= OFTEN and 2 * most > len(people) and people[0].name == name
    return replace(quote, speaker=name) if told and alone and before[-1:] == [name] else quote


def _body(quote: Quote, bodies: Set[str]) -> Quote:
    """A quotation of `the sheriff's office` given to the one body that the article names by those words: Alder County
    Sheriff's Office.
    """
    words = (quote.speaker_surface or "").casefold().replace("’", "'")
    if not words.startswith("the ") or words.rpartition(" ")[2] in ROLE_NOUNS | PERSON_NOUNS:
        return quote
    tail = words.removeprefix("the")
    fitting = [name for name in bodies if name.casefold().replace("’", "'").endswith(tail)]
    return replace(quote, speaker=fitting[0]) if len(fitting) == 1 else quote


def _called(quote: Quote, sure: str, stated: Sequence[Mention], texts: Mapping[str, str]) -> Quote:
    """A quotation of `the singer`, `the former mayor` given to who spoke and was named last, nobody else being one."""
    described = DESCRIBED.fullmatch(quote.speaker_surface or "")
    noun = described["noun"].casefold() if described else ""
    former = described is not None and "former" in described["more"].casefold().split()
    if noun not in (ROLE_NOUNS | CALLED_NOUNS if former else CALLED_NOUNS) or any(
        _is(noun, one.role or "") for one in stated if one.name != sure
    ):
        return quote
    return (
        quote
        if any(next(_brought_in(noun, text), None) is not None for text in texts.values())
        else replace(quote, speaker=sure)
    )


def _is(noun: str, role: str, *, former: bool = False) -> bool:
    """Whether a stated role is the one a noun names, and is held; or was, for the words `the former`."""
    if PAST.search(role) and not (former and "former" in role.casefold()):
        return False
    words = [word.casefold() for word in WORD.findall(TAIL.split(role)[0])]
    return any(SAME.get(word, word) == SAME.get(noun, noun) for word in words[-ENDING:])


def _around(mention: Mention, texts: Mapping[str, str]) -> set[str]:
    """The words of a role and the words with capitals that stand right before it."""
    near = CAPITALS.search(texts[mention.part], max(0, mention.start - BEFORE), mention.start)
    return {word.casefold() for word in WORD.findall(f"{near.group() if near else ''} {mention.role}")}


def _another(noun: str, one: Mention, stated: Sequence[Mention], texts: Mapping[str, str]) -> bool:
    """Whether the article brings in somebody else of that role without a name: a spokesman said."""
    own = [mention for mention in stated if mention.name == one.name]
    return any(
        not any(mention.part == part and _tells(text, at, mention) for mention in own)
        for part, text in texts.items()
        for at in _brought_in(noun, text)
    )


def _tells(text: str, at: int, mention: Mention) -> bool:
    """Whether words that bring somebody in stand beside a person, in one sentence: Ruiz, a spokeswoman for the city."""
    if mention.end <= at:
        return at <= mention.end + BESIDE
    return mention.start - BESIDE <= at < mention.start and not STOP.search(text, at, mention.start)


def _brought_in(noun: str, text: str) -> Iterator[int]:
    return (match.start() for match in _introduction(noun).finditer(text))


@lru_cache(maxsize=1_000)
def _introduction(noun: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:an?|another|one)\s+(?:[\w'’-]+\s+){{0,3}}{re.escape(noun)}\b(?!['’])", re.IGNORECASE)
