"""Mentions: the names in an article, each with its kind and the fullest name the article uses for the same one.

In: the passages of one article. Out: rows of the mentions table, without entities. Names are found by reference data,
by the words that mark names (titles, roles, University of, Inc) and by capitals that mean something; a name that is
only a capital letter at the start of a sentence, or stands in a headline, must be known from elsewhere in the article.
A nationality is a mention of type `nationality` whose name is its place, so that both make one entity.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from transforms.candidates import HYPHENS, SUFFIXES, Candidate, Sentence
from transforms.gazetteer import (
    AMBIGUOUS_GIVEN,
    FAMILIAR,
    GIVEN,
    HEADS,
    LEADER_SURNAMES,
    TITLES,
    TOWNS,
    fold,
    is_surname,
    is_word,
)
from transforms.ids import digest
from transforms.offices import holders, office_of
from transforms.person_names import EAST_ASIAN, STREETS
from transforms.persons import one_letter_apart, resolve_persons
from transforms.tables import Mention
from transforms.text import Passage
from transforms.trained_names import Named, NamedSentence, Votes, decided, join, read_names
from transforms.unknown_names import INNER_CAPITAL
from transforms.wordlists import word_list

NO_ACRONYM = word_list("no_acronym")
"""Short words in capitals that are no organisations."""

PLACE_OPENERS = word_list("place_opener")
"""Words that begin the names of towns, mountains and forts: San, Fort, Mount."""

COMPASS_LETTERS = frozenset("NESW")
"""Letters before the name of a street."""

LONG_SURNAME = 6
"""Letters a surname needs before a slip of one letter can be seen."""

SURE, GUESS = 0.85, 0.5
"""Confidence of a name that the article supports elsewhere, and of one that only its neighbours speak for."""


def find_mentions(
    article_id: str,
    passages: Sequence[Passage],
    read: Sequence[NamedSentence] | None = None,
    named: Mapping[tuple[str, int], Sequence[Named]] | None = None,
) -> list[Mention]:
    """The names in one article.

    Args:
        article_id: the article.
        passages: its title and body.
        read: what `read_names` gives for them, when that was called before.
        named: names that the language model found, by part and number of the sentence; None to let rules alone decide.

    Returns:
        Mentions sorted by part and place, not overlapping, without entity ids.
    """
    found = read_names(passages) if read is None else read
    votes: Votes | None = None
    if named is not None:
        found, votes = join(found, named, passages)
    sentences = [(sentence.passage, sentence.found) for sentence in found]
    candidates = _decide(sentences, votes)
    people = [c for _, c in candidates if c.type == "person"]
    resolved = iter(resolve_persons(people))
    rows: list[Mention] = []
    for index, candidate in candidates:
        final = next(resolved) if candidate.type == "person" else candidate
        if final.name:
            rows.append(_row(article_id, passages[index], final))
    rows.extend(_office_rows(article_id, passages, sentences, rows))
    return _one_type_per_name(_without_overlap(rows))


def _row(article_id: str, passage: Passage, candidate: Candidate) -> Mention:
    return Mention(
        mention_id=digest(article_id, passage.part, candidate.start),
        article_id=article_id,
        entity_id=None,
        part=passage.part,
        start=candidate.start,
        end=candidate.end,
        surface=passage.text[candidate.start : candidate.end],
        type=candidate.type,
        name=candidate.name,
        role=candidate.role,
        method=candidate.method,
        confidence=candidate.confidence,
    )


def _decide(read: Sequence[tuple[int, Sentence]], trained: Votes | None) -> list[tuple[int, Candidate]]:
    """Give every candidate of unknown kind one, by what the whole article says about the same words; drop the rest.

    `trained` holds the votes of the language model, where it was asked.
    """
    votes: dict[str, Counter[str]] = {}
    for _, sentence in read:
        for c in sentence.candidates:
            if c.type == "unknown" or c.evidence:
                votes.setdefault(_key(c), Counter()).update(c.evidence)
    short = _short_names(read)
    read = _whole_names(_cut_after_names(read))
    people = [c for _, sentence in read for c in sentence.candidates if c.type == "person"]
    surnames = {_surname(c) for c in people}
    kinds: dict[Candidate, str | None] = {}
    for _, sentence in read:
        for c in sentence.candidates:
            if c.type == "unknown" and len(c.words) > 1 and _key(c) not in short:
                kind = _kind(c, votes[_key(c)])
                if kind == "person" and not _like_a_person(c, votes):
                    kind = "other"
                if kind is None and (_named_again(c, votes) or _new_name(c)):
                    kind = "person"
                if kind in {None, "other"} and fold(c.words[-1]) in surnames and _namesake(c, votes[_key(c)]):
                    kind = "person"
                if kind == "person" and fold(c.words[0]) in surnames and not votes[_key(c)]["person"]:
                    kind = "other"  # what is called after a person, not another person
                kind = kind if trained is None else decided(c, kind, votes[_key(c)], trained)
                kind = _sound(c, kind, votes[_key(c)], trained)
                kinds[c] = None if kind == "person" and len(c.words[-1]) < 2 else kind
    people += [c for c, kind in kinds.items() if kind == "person"]
    surnames |= {_surname(c) for c in people}
    given = {fold(c.words[0]) for c in people if len(c.words) > 1 and not _shouts(c.words[0])}
    out: list[tuple[int, Candidate]] = []
    for index, sentence in read:
        for c in sentence.candidates:
            key = _key(c)
            if c.type != "unknown" and c.evidence and key in surnames and _a_person(c, votes[key]):
                out.append((index, replace(c, type="person", name=c.words[0], method="surname", confidence=SURE)))
            elif c.type != "unknown":
                out.append((index, c if c.type == "person" else replace(c, role=None)))
            elif (
                len(c.words) == 1 and (key in surnames or (key in given and not c.weak) or _misspelt(key, surnames))
            ) or (_arabic(c) and fold(c.words[-1]) in surnames):
                out.append((index, replace(c, type="person", method="surname", confidence=SURE)))
            elif key in short and not votes[key]["place"] and (len(c.words) > 1 or not c.weak):
                out.append((index, replace(c, type="organisation", name=short[key], method="short", confidence=SURE)))
            else:
                kind = kinds[c] if c in kinds else _kind(c, votes[key])
                if c not in kinds:
                    kind = kind if trained is None else decided(c, kind, votes[key], trained)
                    kind = _sound(c, kind, votes[key], trained)
                if kind:
                    out.append((index, replace(c, type=kind, method="context", confidence=GUESS)))
    return out


def _cut_after_names(read: Sequence[tuple[int, Sentence]]) -> Sequence[tuple[int, Sentence]]:
    """The candidates, a person's full name cut where the article has the same name without its last words elsewhere.

    A headline and a caption set other words with capitals right behind a name: Nora Whitfield Resigns.
    """
    everyone = [c for _, sentence in read for c in sentence.candidates]
    able = (c for c in everyone if c.type in {"person", "unknown"} and not c.heading and len(c.words) > 1)
    full = Counter(fold(" ".join(c.words)) for c in able)

    def cut(c: Candidate) -> Candidate:
        plain_text = c.end - c.start == len(c.name)
        if c.type != "person" or len(c.words) < 3 or not plain_text or full[fold(" ".join(c.words))] > 1:
            return c
        for size in range(2, len(c.words)):
            rest = c.words[size:]
            if full[fold(" ".join(c.words[:size]))] and rest[0] not in SUFFIXES and _is_name(c.words[size - 1]):
                return _shortened(c, size)
        return c

    return [(index, Sentence([cut(c) for c in sentence.candidates], sentence.offices)) for index, sentence in read]


def _whole_names(read: Sequence[tuple[int, Sentence]]) -> Sequence[tuple[int, Sentence]]:
    """The candidates, put right by what the same words are elsewhere in the article.

    A headline parts an unknown given name from the rest of a full name that running text has whole; and a given name
    before a word for a place (Myrtle Creek) is a place wherever it stands once a preposition has said so.
    """
    everyone = [c for _, sentence in read for c in sentence.candidates]
    whole = {_key(c) for c in everyone if len(c.words) > 2 and not c.heading and c.type in {"person", "unknown"}}
    places = {_key(c) for c in everyone if c.type == "place" and c.method == "head"}
    out = []
    for index, sentence in read:
        found: list[Candidate] = []
        for c in sentence.candidates:
            before = found[-1] if found else None
            if c.type == "person" and _key(c) in places:
                found.append(replace(c, type="place", method="head", role=None))
            elif before and before.end + 1 == c.start and _key(before) + " " + _key(c) in whole and c.type == "person":
                name = f"{' '.join(before.words)} {c.name}"
                found[-1] = replace(c, start=before.start, words=before.words + c.words, name=name)
            else:
                found.append(c)
        out.append((index, Sentence(found, sentence.offices)))
    return out


def _is_name(word: str) -> bool:
    return word[0].isupper() and len(word) > 1


def _shortened(c: Candidate, size: int) -> Candidate:
    """A candidate without its last words."""
    words = c.words[:size]
    length = 0
    for word in words:
        length = c.name.index(word.replace("’", "'"), length) + len(word)
    return replace(c, end=c.start + length, words=words, name=c.name[:length])


def _surname(c: Candidate) -> str:
    """The last word of a name that is no suffix: Reno Whitfield II."""
    words = [word for word in c.words if word not in SUFFIXES and word[0].isalpha()]
    return fold((words or c.words)[-1])


def _misspelt(word: str, surnames: Collection[str]) -> bool:
    """Whether a word that is none is a letter away from one surname of the article."""
    if len(word) < LONG_SURNAME or is_word(word) or is_surname(word):
        return False
    return sum(one_letter_apart(word, surname) for surname in surnames) == 1


def _arabic(c: Candidate) -> bool:
    """Whether a name is one word behind an Arabic article: al-Masri, but also al-Arabiya."""
    return len(c.words) == 3 and fold(c.words[0]) in {"al", "el", "ul"} and c.words[1] in HYPHENS


def _shouts(word: str) -> bool:
    """Whether a word is an abbreviation in capitals, and so no given name."""
    return len(word) > 1 and word.isalpha() and word.isupper()


def _namesake(c: Candidate, votes: Counter[str]) -> bool:
    """Whether a word before a surname of the article is a given name: no word of the language (Shukeitha Whitfield),
    or written so inside sentences again (Miracle Whitfield).
    """
    if len(c.words) != 2 or c.heading or votes["article"]:
        return False
    return votes["inside"] >= 2 or not (is_word(fold(c.words[0])) or _shouts(c.words[0]))


def _named_again(c: Candidate, votes: Mapping[str, Counter[str]]) -> bool:
    """Whether unknown words at the start of a sentence are a full name: their last word stands alone elsewhere, as
    persons do and nothing else.
    """
    if (
        c.heading
        or c.weak
        or not 2 <= len(set(c.words)) <= 3
        or any(w.casefold() in FAMILIAR or _shouts(w) for w in c.words)
    ):
        return False
    alone = votes.get(fold(c.words[-1]), Counter())
    other = alone["place"] + alone["organisation"] + alone["product"] + alone["article"] + alone["quoted"]
    return alone["inside"] + alone["person"] > 0 and not other


def _new_name(c: Candidate) -> bool:
    """Whether words that open a sentence are a full name: no word of the language before a known surname."""
    if c.heading or not 2 <= len(c.words) <= 3 or not is_surname(c.words[-1]) or is_word(fold(c.words[-1])):
        return False
    return not any(w.casefold() in FAMILIAR or is_word(fold(w)) or _shouts(w) or not w.isalpha() for w in c.words[:-1])


def _like_a_person(c: Candidate, votes: Mapping[str, Counter[str]]) -> bool:
    """Whether unknown words that nothing but their number speaks for can be a full name.

    A word of the language at their beginning (Golden Arches), an abbreviation or a hyphen alone speaks against it,
    unless the last word stands alone elsewhere, as surnames do.
    """
    own, alone = votes[_key(c)], votes.get(fold(c.words[-1]), Counter())
    first = c.words[0]
    if own["person"] or c.role or (alone["person"] and not alone["place"]):
        return True
    if any(char.isdigit() for word in c.words for char in word) or (len(c.words) == 3 and c.words[1] in HYPHENS):
        return False
    if _shouts(first) and not all(_shouts(word) for word in c.words if word[0].isalpha()):
        return False  # a broadcaster by its call sign
    if first in GIVEN or fold(first) in EAST_ASIAN or first in {"Abu", "Umm", "Ibn"}:
        return True
    return bool(alone["inside"]) or is_surname(c.words[-1]) or not (is_word(fold(first)) or is_word(fold(c.words[-1])))


def _sound(c: Candidate, kind: str | None, votes: Counter[str], trained: Votes | None) -> str | None:
    """The kind of a name of which only single sentences have spoken, checked by what its words can be.

    A single word that nobody is called by, of which no neighbour says that it is a person's, is none: a brand, a site.
    A verb of saying alone speaks for a body as well. A town is no person unless its neighbours say so.
    """
    heard = Counter[str]() if trained is None else trained.get(_key(c), Counter())
    human = votes["person"] - votes["speaks"]
    called = c.words[0] in GIVEN or is_surname(c.words[-1])
    if kind in {None, "other", "person"} and not votes["person"] and " ".join(c.words) in TOWNS:
        several = len(c.words) > 1 and c.words[0] not in GIVEN
        if votes["place"] or heard["place"] or several or not (called or c.heading):
            return "place"
    if kind != "person":
        return kind
    if len(c.words) > 1:
        return kind
    if c.words[0].rstrip(".") in TITLES:
        return None
    supported = heard["person"] and (votes["speaks"] or votes["beside"]) and not votes["organisation"]
    if called or human > 0 or supported or c.words[0] in LEADER_SURNAMES:
        return kind
    if votes["organisation"] or heard["organisation"]:
        return "organisation"
    return "other" if votes["inside"] else None


def _a_person(c: Candidate, votes: Counter[str]) -> bool:
    """Whether a known place or body is here the surname of somebody the article names in full."""
    other = {"place", "organisation", "product"} & set(c.evidence)
    return not other and ("person" in c.evidence or votes["person"] > votes["place"])


def _key(candidate: Candidate) -> str:
    return fold(" ".join(candidate.words))


def _short_names(read: Sequence[tuple[int, Sentence]]) -> dict[str, str]:
    """Short forms that the article itself introduces: initials, and the first word of the only body that begins so."""
    first: dict[str, set[str]] = {}
    out: dict[str, str] = {}
    for _, sentence in read:
        for c in sentence.candidates:
            if c.type == "organisation" and len(c.words) > 1 and c.words[0] not in HEADS and c.method == "head":
                first.setdefault(fold(c.words[0]), set()).add(c.name)
            if c.acronym and c.type not in {"place", "nationality", "person"}:
                out[fold(c.acronym)] = c.name  # but not the broadcaster behind a dateline: ALDER (WABC)
    out.update({word: next(iter(names)) for word, names in first.items() if len(names) == 1 and _telling(word)})
    return out


def _telling(word: str) -> bool:
    """Whether the first word of a body can stand for it: not Mount, Air, National or Memorial."""
    title = word.capitalize()
    return word not in FAMILIAR and title not in PLACE_OPENERS and title not in HEADS


def _kind(c: Candidate, votes: Counter[str]) -> str | None:
    """The kind of an unknown name, by the votes of all its namings; None when it is likely no name."""
    word = c.words[-1]
    inside, person = votes["inside"], votes["person"]
    single = len(c.words) == 1
    if votes["title"] or (c.heading and not inside):
        return None
    if votes["dateline"] and not person:
        return "place"
    if single and (len(word) < 2 or word in HEADS):
        return None
    if single and word in LEADER_SURNAMES:
        return "person"
    if single and (word.casefold() in FAMILIAR or not inside) and word not in GIVEN:
        return None
    if c.weak and not (person and (single or c.role)):
        return None
    if votes["product"]:
        return "product"
    if single and INNER_CAPITAL.search(word) and word not in GIVEN:
        return "organisation"
    if single and word.isupper():
        return "organisation" if 3 <= len(word) <= 6 and word.isalpha() and word not in NO_ACRONYM else None
    if len(c.words) > 1 and all(w.isupper() for w in c.words if w[0].isalpha()) and not c.heading:
        return "organisation" if inside else None
    named = single and word in GIVEN and word not in AMBIGUOUS_GIVEN and word.casefold() not in FAMILIAR
    if not inside and not person and not named:
        return None
    if not single and (c.words[-1] in STREETS or (c.words[0] in COMPASS_LETTERS and HEADS.get(word) == "place")):
        return "place"
    if any(w in HEADS for w in c.words):
        return HEADS[next(w for w in reversed(c.words) if w in HEADS)]
    if not single and c.words[0] in PLACE_OPENERS:
        return "place"
    if not single and _shouts(word) and not _shouts(c.words[-2]) and word not in SUFFIXES:
        return "place" if len(word) == 2 else "other"  # a town and its state; a thing by its abbreviation
    if not single and any(len(w) == 2 and w[1] == "." for w in c.words[:-1]):
        return "person"  # a middle initial
    if person and person >= votes["place"] and not (single and 2 * votes["article"] > inside):
        return "person"
    if votes["place"]:
        return "place"
    if votes["organisation"]:
        return "organisation"
    if single and word in GIVEN and word not in AMBIGUOUS_GIVEN:
        return "person"
    if _arabic(c):
        return "other"
    familiar = any(w.casefold() in FAMILIAR for w in c.words)
    if len(c.words) in (2, 3) and not familiar and not votes["quoted"] and 2 * votes["article"] <= inside:
        return "person"
    return "other" if inside else None


def _office_rows(
    article_id: str, passages: Sequence[Passage], read: Sequence[tuple[int, Sentence]], rows: Sequence[Mention]
) -> list[Mention]:
    """Namings by an office alone (the prime minister), where the article says who holds it and nobody else does."""
    held = holders(rows, [p.text for p in passages])
    out = []
    for index, sentence in read:
        for office in sentence.offices:
            name = office_of(office.words, held)
            if name:
                candidate = Candidate(
                    start=office.start, end=office.end, words=office.words, type="person", name=name,
                    method="title", confidence=SURE,
                )  # fmt: skip
                out.append(_row(article_id, passages[index], candidate))
    return out


def _without_overlap(rows: list[Mention]) -> list[Mention]:
    rows.sort(key=lambda m: (m.part, m.start, -m.end))
    kept: list[Mention] = []
    for row in rows:
        if not kept or kept[-1].part != row.part or row.start >= kept[-1].end:
            kept.append(row)
    return kept


def _one_type_per_name(rows: list[Mention]) -> list[Mention]:
    """One name has one kind within an article, save that a nationality shares the name of its place."""
    found: dict[str, dict[str, list[float]]] = {}
    for row in rows:
        kind = "place" if row.type == "nationality" else row.type
        found.setdefault(row.name, {}).setdefault(kind, []).append(row.confidence)
    kinds = {name: min(of, key=lambda t: (-max(of[t]), -len(of[t]), t)) for name, of in found.items()}
    return [
        row if row.type == kinds[row.name] or (row.type, kinds[row.name]) == ("nationality", "place")
        else replace(row, type=kinds[row.name])
        for row in rows
    ]  # fmt: skip
