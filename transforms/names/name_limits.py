"""The limits of names, put right by what the same words are elsewhere in the article.

In: the candidates of every sentence of an article. Out: the same, some of them longer, shorter or a place.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from transforms.names.candidates import SUFFIXES, Candidate, Sentence
from transforms.names.gazetteer import fold
from transforms.names.person_words import STREETS


def put_right(read: Sequence[Sentence]) -> Sequence[Sentence]:
    """The sentences with names that end where they end elsewhere, and that are whole where they are whole elsewhere."""
    return _whole_names(_cut_after_names(read))


def key_of(candidate: Candidate) -> str:
    """The folded words of a name, by which its namings are told to be of one wording."""
    return fold(" ".join(candidate.words))


def _cut_after_names(read: Sequence[Sentence]) -> Sequence[Sentence]:
    """The candidates, a person's full name cut where the article has the same name without its last words elsewhere.

    A headline and a caption set other words with capitals right behind a name: Nora Whitfield Resigns.
    """
    everyone = [c for sentence in read for c in sentence.candidates]
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

    return [Sentence([cut(c) for c in sentence.candidates], sentence.offices) for sentence in read]


def _whole_names(read: Sequence[Sentence]) -> Sequence[Sentence]:
    """The candidates, put right by what the same words are elsewhere in the article.

    A headline parts an unknown given name from the rest of a full name that running text has whole; and a given name
    before a word for a place (Myrtle Creek) is a place wherever it stands once a preposition has said so, as are a town
    or building that looks like a person's full name and the name of a street without the word for it (Nora Brandt
    Boulevard).
    """
    everyone = [c for sentence in read for c in sentence.candidates]
    whole = {key_of(c) for c in everyone if len(c.words) > 2 and not c.heading and c.type in {"person", "unknown"}}
    headed = [c for c in everyone if c.type == "place" and c.method == "head"]
    places = {key_of(c) for c in headed} | {
        fold(" ".join(c.words[:-1])) for c in headed if len(c.words) > 2 and c.words[-1] in STREETS
    }
    places |= _sites(everyone)
    places -= {key_of(c) for c in everyone if c.type == "person" and (c.titled or c.role or "person" in c.evidence)}
    out = []
    for sentence in read:
        found: list[Candidate] = []
        for c in sentence.candidates:
            before = found[-1] if found else None
            if c.type == "person" and key_of(c) in places:
                found.append(replace(c, type="place", method="head", role=None))
            elif (
                before
                and before.end + 1 == c.start
                and key_of(before) + " " + key_of(c) in whole
                and c.type == "person"
            ):
                name = f"{' '.join(before.words)} {c.name}"
                found[-1] = replace(c, start=before.start, words=before.words + c.words, name=name)
            else:
                found.append(c)
        out.append(Sentence(found, sentence.offices))
    return out


def _sites(everyone: Sequence[Candidate]) -> set[str]:
    """What looks like persons' full names and stands where towns and buildings do, nobody being called by the last
    word.
    """
    sited = {key_of(c) for c in everyone if "sited" in c.evidence}
    called = {fold(c.words[0]) for c in everyone if sited and len(c.words) == 1 and c.type in {"person", "unknown"}}
    return {key for key in sited if key.split()[-1] not in called}


def _is_name(word: str) -> bool:
    return word[0].isupper() and len(word) > 1


def _shortened(c: Candidate, size: int) -> Candidate:
    """A candidate without its last words."""
    words = c.words[:size]
    length = 0
    for word in words:
        length = c.name.index(word.replace("’", "'"), length) + len(word)
    return replace(c, end=c.start + length, words=words, name=c.name[:length])
