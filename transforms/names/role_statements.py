"""Role statements: which office, of which body or place, an article says a person holds, held or is to hold.

In: the passages and mentions of one article. Out: rows of the roles table, without entity ids. A statement stands
beside a naming (Finance Minister Ana Ruiz; Ana Ruiz, head of the union,), in a clause on it (who leads the union), in
a sentence of its own (Ruiz is the mayor of Alder) or behind `as` (Ruiz was appointed as envoy to Norland).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import seeds
from transforms.ids import digest
from transforms.names.candidates import surface_of
from transforms.names.gazetteer import ROLE_WORDS, TITLES
from transforms.names.name_tokens import Token, tokenise
from transforms.names.role_phrases import (
    DETERMINERS,
    STOPS,
    TITLE_OFFICES,
    Named,
    RoleParts,
    office_at,
    read_roles,
)
from transforms.names.roles import (
    HEAD_WORDS,
    MODIFIERS,
    Stretch,
    cuts,
    stretch_after,
    stretch_before,
    stretch_of_body,
)
from transforms.names.wordlists import word_list
from transforms.tables import Mention, Role
from transforms.text import Passage

DOES = {row["form"]: row["office"] for row in seeds.rows("role_verbs") if row["pattern"] == "does"}
TAKES = {row["form"]: row["status"] for row in seeds.rows("role_verbs") if row["pattern"] == "as"}
IS = {"is": "held", "remains": "held", "becomes": "held", "became": "held", "was": "former", "named": "held",
      "elected": "held"}  # fmt: skip
"""Words that join a person and an office, and what they say of its time."""

CLAUSES = frozenset({"when", "while", "before", "after", "until", "since", "because", "but", "during"})
"""Words behind which something else is told than a role."""

OPENERS = word_list("role_opener")
"""Prepositions that open a sentence with a name after which somebody else is spoken of."""

LONGEST_CLAUSE = 8
"""Tokens between a person and the `as` of a role."""

LONGEST_PHRASE = 18
"""Tokens of the longest role that a verb introduces."""

YEAR = r"(?:19|20)\d\d"
SINCE = re.compile(rf"\W{{0,3}}since (?:\w+ )?({YEAR})\b")
FROM_TO = re.compile(rf"\W{{0,3}}(?:from |between )?(?:\w+ )?({YEAR})(?: to | until | and |[-–])(?:\w+ )?({YEAR})\b")
UNTIL = re.compile(rf"\W{{0,3}}(?:until|till) (?:\w+ )?({YEAR})\b")
TIME_REACH = 40
"""Code points after a role in which the years it was held are looked for."""


class _Stated(NamedTuple):
    """A role found on a person."""

    parts: RoleParts
    status: str


def find_roles(article_id: str, passages: Sequence[Passage], mentions: Sequence[Mention]) -> list[Role]:
    """What an article says about the roles of persons.

    Args:
        article_id: the article.
        passages: its title and body.
        mentions: its names, as `find_mentions` gives them.

    Returns:
        One row for each role stated with a naming of a person, by part and place, without entity ids.
    """
    rows: dict[str, Role] = {}
    for passage in passages:
        here = [m for m in mentions if m.part == passage.part]
        by_sentence: dict[int, list[Mention]] = {}
        for mention in here:
            number = max(0, bisect_right(passage.sentences, mention.start, key=lambda span: span.start) - 1)
            by_sentence.setdefault(number, []).append(mention)
        for number, named in sorted(by_sentence.items()):
            if any(m.type == "person" and m.method != "title" for m in named):
                tokens = tokenise(passage.text, *passage.sentences[number])
                for person, stated in _sentence_roles(tokens, _places(tokens, named)):
                    row = _row(article_id, passage, tokens, person, stated)
                    rows.setdefault(row.role_id, row)
    return sorted(rows.values(), key=lambda row: (row.part, row.start, row.end, row.person))


def _places(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Named]:
    names = []
    k = 0
    for mention in mentions:
        while k < len(tokens) and tokens[k].end <= mention.start:
            k += 1
        first = k
        while k < len(tokens) and tokens[k].start < mention.end:
            k += 1
        if k > first:
            names.append(Named(first, k, mention))
    return names


def _sentence_roles(tokens: Sequence[Token], names: Sequence[Named]) -> Iterator[tuple[Named, _Stated]]:
    people = [name for name in names if name.mention.type == "person" and name.mention.method != "title"]
    for person in people:
        start = _title_start(tokens, person.first)
        yield from ((person, one) for one in _titled(tokens, start, person.first, names))
        for found in _before(tokens, start, person.first):
            yield from ((person, _Stated(one, one.status)) for one in read_roles(tokens, *found, names))
        after = stretch_after(tokens, person.end)
        for one in read_roles(tokens, *after, names) if after is not None else ():
            if any(other.first == one.end for other in people) or _is_of_another(tokens, start, one):
                break  # Ana Ruiz, actor Karl Brandt and others
            yield person, _Stated(one, one.status)
        yield from ((person, one) for one in _member(tokens, person.end, names))
        yield from ((person, one) for one in _told(tokens, person.end, names))
    for k, token in enumerate(tokens):
        if token.text in {"as", "As"}:
            yield from _as(tokens, k, names, people)


def _before(tokens: Sequence[Token], start: int, first: int) -> list[Stretch]:
    """The roles before a name and its titles, which are one where an office goes through both: Attorney General Ruiz,
    and two in police spokesman Captain Ruiz.

    Args:
        tokens: the sentence.
        start: the first of the titles.
        first: the name's first token.
    """
    short = stretch_before(tokens, start)
    whole = stretch_before(tokens, first) if start != first else None
    if short is None or whole is None:
        return [found for found in (short, whole) if found is not None]
    office = office_at(tokens, first - 1, whole[0])
    return [whole] if office is not None and office[0] < start else [short, (start, whole[1])]


def _is_of_another(tokens: Sequence[Token], start: int, role: RoleParts) -> bool:
    """Whether a role after a name that ends what opens the sentence is that of somebody else, who does what follows:
    `Unlike Ruiz, the mayor of Alder voted`.
    """
    opens = start == 1 and tokens[0].text.casefold() in OPENERS
    return opens and not (role.end < len(tokens) and tokens[role.end].text == ",")


def _title_start(tokens: Sequence[Token], first: int) -> int:
    """The first token of the titles before a name."""
    k = first
    while k > 0 and (
        tokens[k - 1].text in TITLES
        or (tokens[k - 1].text == "." and not tokens[k - 1].spaced and k > 1 and tokens[k - 2].text in TITLES)
    ):
        k -= 1
    return k


def _titled(tokens: Sequence[Token], start: int, first: int, names: Sequence[Named]) -> Iterator[_Stated]:
    """The offices of abbreviated titles before a name: `U.S. Sen. Ana Ruiz`."""
    for k in range(start, first):
        office = TITLE_OFFICES.get(tokens[k].text)
        if office is None or tokens[k].text.casefold() in HEAD_WORDS:
            continue
        owner = next((name for name in names if name.end == k and name.mention.type in {"place", "nationality"}), None)
        begin = k if owner is None else owner.first
        status = "former" if begin and tokens[begin - 1].text.casefold() in {"former", "ex"} else "held"
        place = None if owner is None else owner.mention.name
        yield _Stated(RoleParts(begin, k + 1, office, None, None, place, None, status), status)


def _member(tokens: Sequence[Token], end: int, names: Sequence[Named]) -> Iterator[_Stated]:
    """The body that a preposition joins to a name: `Ana Ruiz of the University of Alder`."""
    found = stretch_of_body(tokens, end)
    body = None if found is None else next(
        (n for n in names if found[0] < n.first and n.end <= found[1] and n.mention.type == "organisation"), None
    )  # fmt: skip
    if found is not None and body is not None:
        yield _Stated(RoleParts(*found, None, None, body.mention.name, None, None, "held"), "held")


def _told(tokens: Sequence[Token], end: int, names: Sequence[Named]) -> Iterator[_Stated]:
    """A role told by a verb: `, who leads the union`; `is the mayor of Alder`; `has been mayor since 2019`."""
    k = end
    if k < len(tokens) and tokens[k].text == ",":
        k += 1
    relative = k < len(tokens) and tokens[k].text == "who"
    if k != end and not relative:
        return
    k += relative
    words = [token.text for token in tokens[k : k + 3]]
    if words[:1] and words[0] in DOES and relative:
        yield from _does(tokens, k, names)
        return
    status = IS.get(words[0]) if words else None
    step = 1
    if words[:2] in (["has", "been"], ["has", "become"], ["has", "remained"]):
        status, step = "held", 2
    elif words[:2] in (["will", "be"], ["will", "become"]):
        status, step = "designate", 2
    elif words[:2] in (["was", "named"], ["was", "elected"], ["was", "appointed"], ["been", "named"]):
        status, step = "held", 2
    if status is not None:
        yield from _introduced(tokens, k + step, names, status)


def _does(tokens: Sequence[Token], k: int, names: Sequence[Named]) -> Iterator[_Stated]:
    """A role that a verb alone names: `leads the union`."""
    first = k + 1
    stop = first
    while stop < len(tokens) and stop - first < LONGEST_PHRASE and tokens[stop].text.casefold() not in STOPS:
        stop += 1
    bodies = [n for n in names if first <= n.first and n.end <= stop and n.mention.type in {"organisation", "place"}]
    determined = first < stop and tokens[first].text.casefold() in DETERMINERS
    if not bodies and not determined:
        return
    body = bodies[0] if bodies else None
    worded = surface_of(tokens, first + determined, stop)
    kind = None if body is None else body.mention.type
    organisation = worded if body is None else body.mention.name if kind == "organisation" else None
    place = body.mention.name if body is not None and kind == "place" else None
    end = stop if body is None else body.end
    yield _Stated(RoleParts(k, end, DOES[tokens[k].text], None, organisation, place, None, "held"), "held")


def _introduced(tokens: Sequence[Token], first: int, names: Sequence[Named], status: str) -> Iterator[_Stated]:
    """The roles of the phrase that begins at a token, when it can be one: an article, a name or a word of a role."""
    stop = first
    head = None
    while stop < len(tokens) and stop - first < LONGEST_PHRASE:
        word = tokens[stop].text.casefold()
        if cuts(tokens, stop) or word in CLAUSES:
            break
        head = stop if head is None and word in HEAD_WORDS else head
        stop += 1
    if head is None or not all(_before_head(tokens, k, names) for k in range(first, head)):
        return
    for one in read_roles(tokens, first, stop, names):
        yield _Stated(one, status if one.status == "held" else one.status)


def _before_head(tokens: Sequence[Token], k: int, names: Sequence[Named]) -> bool:
    word = tokens[k].text.casefold()
    return (
        not tokens[k].word
        or tokens[k].capital
        or word in MODIFIERS
        or word in ROLE_WORDS
        or word in DETERMINERS
        or any(name.first <= k < name.end for name in names)
    )


def _as(
    tokens: Sequence[Token], k: int, names: Sequence[Named], people: Sequence[Named]
) -> Iterator[tuple[Named, _Stated]]:
    """The role behind `as`, of the person before it whom a verb puts into it, or of the one after its comma."""
    if k == 0 or tokens[k].first:
        found = list(_introduced(tokens, k + 1, names, "held"))
        comma = found[-1].parts.end if found else 0
        after = next((p for p in people if comma < len(tokens) and p.first == comma + 1), None)
        if after is not None and tokens[comma].text == ",":
            yield from ((after, one) for one in found)
        return
    before = [person for person in people if person.end <= k and k - person.end <= LONGEST_CLAUSE]
    if not before:
        return
    person = before[-1]
    verbs = [TAKES[t.text] for t in tokens[max(0, person.first - 4) : k] if t.text in TAKES]
    if verbs and not any(t.text in {",", ";", "“", '"'} for t in tokens[person.end : k]):
        yield from ((person, one) for one in _introduced(tokens, k + 1, names, verbs[-1]))


def _row(article_id: str, passage: Passage, tokens: Sequence[Token], person: Named, stated: _Stated) -> Role:
    parts = stated.parts
    start, end = tokens[parts.first].start, tokens[parts.end - 1].end
    held_from, held_to = _years(passage.text, end)
    status = "former" if held_to is not None and stated.status == "held" else stated.status
    return Role(
        role_id=digest(article_id, passage.part, person.mention.start, start, end),
        article_id=article_id,
        mention_id=person.mention.mention_id,
        entity_id=None,
        person=person.mention.name,
        part=passage.part,
        start=start,
        end=end,
        surface=passage.text[start:end],
        office=parts.office,
        field=parts.field,
        organisation=parts.organisation,
        organisation_entity_id=None,
        place=parts.place,
        place_entity_id=None,
        posting=parts.posting,
        posting_entity_id=None,
        status=status,
        held_from=held_from,
        held_to=held_to,
    )


def _years(text: str, end: int) -> tuple[int | None, int | None]:
    """The years that the words right after a role say it was held."""
    reach = text[end : end + TIME_REACH]
    both = FROM_TO.match(reach)
    if both is not None:
        return int(both[1]), int(both[2])
    since, until = SINCE.match(reach), UNTIL.match(reach)
    return (int(since[1]) if since else None), (int(until[1]) if until else None)
