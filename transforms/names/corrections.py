"""Corrections: what an editor knows better than the rules about which names are one entity.

In: CSV text with the columns `kind` (same or different), `name`, `other`, `reason` and `owner`, and where wanted
`type`, `article_id` and `source`, which limit a row; and how the rules resolved the names of all articles. Out: the
entity of each name with every row obeyed. All `same` rows come before all `different` rows, so that two names can be
one everywhere but in one article. The order of articles and mentions changes nothing.
"""

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from transforms.names.gazetteer import fold
from transforms.sheets import numbered_rows
from transforms.tables import ENTITY_TYPES

NEEDED = ("kind", "name", "other", "reason", "owner")
LIMITS = ("type", "article_id", "source")
COLUMNS = (*NEEDED, *LIMITS)
KINDS = ("same", "different")
FAMILIES = {"person": "person", "place": "place", "nationality": "place"}
"""Types that make one entity together; every other type is a `thing`, because outlets disagree on what a body is."""

MARK = "correction:"
"""Stands before the method of a mention whose entity an editor decided."""

Naming = tuple[str, str]
"""An article's id and the fullest name it uses."""

Key = tuple[str, ...]
"""What stands for one entity; its first part is the family of its type."""


class CorrectionError(ValueError):
    """A file of corrections that cannot be read; the message names the row and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Two names that are one entity, or are two; `type`, `article_id` and `source` limit it unless they are empty."""

    kind: str
    name: str
    other: str
    reason: str
    owner: str
    type: str = ""
    article_id: str = ""
    source: str = ""

    def __str__(self) -> str:
        limits = [f"{name} {value}" for name in LIMITS if (value := getattr(self, name))]
        return f"{self.kind}, {self.name}, {self.other}" + (f" ({', '.join(limits)})" if limits else "")


@dataclass(frozen=True, slots=True)
class Corrected:
    """The names after all corrections.

    Attributes:
        keys: the entity of each name.
        names: canonical names that a correction gives.
        changed: the names whose entity a correction decided.
        unused: corrections that name nothing known.
    """

    keys: dict[Naming, Key]
    names: dict[Key, str]
    changed: frozenset[Naming]
    unused: tuple[Correction, ...]


def parse_corrections(text: str, name: str = "corrections.csv") -> list[Correction]:
    """The corrections of a CSV file.

    Args:
        text: the file's content; blank lines and lines that open with `#` are passed over.
        name: what to call the file in an error.

    Raises:
        CorrectionError: a column is missing or unknown, a row is incomplete, stands twice or contradicts another.
    """
    rows = numbered_rows(text)
    if not rows:
        return []
    header = rows[0][1]
    if missing := [column for column in NEEDED if column not in header]:
        raise CorrectionError(
            f"{name}: column {', '.join(missing)} is missing; the first line has to hold {','.join(NEEDED)} "
            f"and may hold {','.join(LIMITS)}"
        )
    for column in header:
        if column not in COLUMNS or header.count(column) > 1:
            raise CorrectionError(
                f"{name}: column {column!r} is unknown or stands twice; {_close(column, COLUMNS)}the columns are "
                f"{','.join(COLUMNS)}"
            )
    seen: dict[tuple[object, ...], tuple[str, int]] = {}
    corrections = []
    for number, cells in rows[1:]:
        where = f"{name}, line {number}"
        correction = _correction(header, cells, where)
        pair = frozenset([plain(correction.name), plain(correction.other)])
        about = (pair, correction.type, correction.article_id, correction.source)
        kind, line = seen.setdefault(about, (correction.kind, number))
        if line != number:
            wrong = "says the same as" if kind == correction.kind else "contradicts"
            raise CorrectionError(f"{where}: the row {wrong} line {line}; keep one of the two")
        corrections.append(correction)
    return corrections


def _correction(header: Sequence[str], cells: Sequence[str], where: str) -> Correction:
    if len(cells) != len(header):
        raise CorrectionError(
            f"{where}: {len(cells)} cells where the first line has {len(header)}; quote a cell that holds a comma"
        )
    row = dict(zip(header, cells, strict=True))
    if empty := [column for column in NEEDED if not row[column]]:
        raise CorrectionError(
            f"{where}: {', '.join(empty)} is empty; a correction says its kind, both names, a reason and an owner"
        )
    correction = Correction(**row)
    if correction.kind not in KINDS:
        raise CorrectionError(f"{where}: kind {correction.kind!r} is unknown; write same or different")
    if correction.type and correction.type not in ENTITY_TYPES.values:
        types = tuple(str(value) for value in ENTITY_TYPES.values)
        raise CorrectionError(
            f"{where}: type {correction.type!r} is unknown; {_close(correction.type, types)}leave it empty or write "
            f"one of {', '.join(types)}"
        )
    alike = plain(correction.name) == plain(correction.other)
    if alike and correction.kind == "different" and not (correction.article_id or correction.source):
        raise CorrectionError(
            f"{where}: a name differs from itself only somewhere; give the article_id or the source where "
            f"{correction.name} is somebody else"
        )
    return correction


def _close(word: str, words: Sequence[str]) -> str:
    close = difflib.get_close_matches(word, words, n=1)
    return f"did you mean {close[0]}? " if close else ""


def plain(name: str) -> str:
    """A name as corrections compare it: folded, without its article."""
    return fold(name).removeprefix("the ")


@dataclass(slots=True)
class _State:
    """Where each name stands while corrections are obeyed, and two ways to look names up."""

    keys: dict[Naming, Key]
    labels: dict[Key, str]
    by_name: dict[str, list[Naming]] = field(default_factory=dict)
    by_label: dict[str, set[Key]] = field(default_factory=dict)
    members: dict[Key, set[Naming]] = field(default_factory=dict)

    def found(self, name: str) -> set[Naming]:
        """The namings by a name, and all of an entity whose canonical name it is."""
        groups = (self.members[key] for key in self.by_label.get(name, ()))
        return set(self.by_name.get(name, ())).union(*groups)

    def move(self, namings: Iterable[Naming], key: Key) -> None:
        for naming in namings:
            self.members[self.keys[naming]].discard(naming)
            self.members.setdefault(key, set()).add(naming)
            self.keys[naming] = key

    def label(self, key: Key, name: str) -> None:
        self.by_label.get(self.labels.get(key, ""), set()).discard(key)
        self.labels[key] = name
        self.by_label.setdefault(name, set()).add(key)


def apply_corrections(
    corrections: Sequence[Correction],
    keys: Mapping[Naming, Key],
    canonical: Mapping[Key, str],
    families: Mapping[Naming, str],
    source_of: Mapping[str, str],
) -> Corrected:
    """Obey the corrections of an editor.

    Args:
        corrections: in the order of their file.
        keys: the entity that the rules gave each name.
        canonical: the name of each entity.
        families: the family of each name's type.
        source_of: the source of each article.
    """
    state = _State(dict(keys), {})
    for naming in sorted(keys):
        state.by_name.setdefault(plain(naming[1]), []).append(naming)
        state.members.setdefault(keys[naming], set()).add(naming)
    for key, name in canonical.items():
        state.label(key, plain(name))
    names: dict[Key, str] = {}
    changed: set[Naming] = set()
    unused = []
    for row in sorted(corrections, key=lambda row: KINDS.index(row.kind)):
        wanted = FAMILIES.get(row.type, "thing") if row.type else ""

        def typed(namings: Iterable[Naming], wanted: str = wanted) -> set[Naming]:
            return {n for n in namings if not wanted or families[n] == wanted}

        def within(namings: Iterable[Naming], row: Correction = row) -> set[Naming]:
            return {
                (article, name) for article, name in namings
                if row.article_id in ("", article) and row.source in ("", source_of.get(article, ""))
            }  # fmt: skip

        ours, theirs = typed(state.found(plain(row.name))), typed(state.found(plain(row.other)))
        if not ours or not theirs or not within(ours | theirs):
            unused.append(row)
        elif row.kind == "same":
            chosen = within(theirs)
            target = _usual_key(ours - chosen or ours, state.keys)
            state.move(chosen, target)
            state.label(target, plain(names.setdefault(target, row.name)))
            changed |= chosen
        else:
            changed |= _part(row, state, names, within(ours), within(theirs))
    return Corrected(state.keys, names, frozenset(changed), tuple(unused))


def _usual_key(namings: Iterable[Naming], keys: Mapping[Naming, Key]) -> Key:
    """The entity of most of the names; among equals the first by its key."""
    counts: dict[Key, int] = {}
    for naming in namings:
        counts[keys[naming]] = counts.get(keys[naming], 0) + 1
    return min(counts, key=lambda key: (-counts[key], key))


def _part(row: Correction, state: _State, names: dict[Key, str], ours: set[Naming], theirs: set[Naming]) -> set[Naming]:
    """Take one of two names out of every entity that holds both; gives the names that were moved."""
    moved: set[Naming] = set()
    for key in sorted({state.keys[n] for n in theirs | ours}):
        for name, side in ((row.other, theirs), (row.name, ours)):
            leaving = {n for n in side if state.keys[n] == key and plain(n[1]) == plain(name)}
            staying = state.members[key] - leaving
            kept = row.name if name == row.other else row.other
            if leaving and (plain(kept) == state.labels.get(key) or any(plain(n[1]) == plain(kept) for n in staying)):
                apart = (*key, "apart", row.article_id, row.source, plain(name))
                state.move(leaving, apart)
                state.label(apart, plain(name))
                names[apart] = name
                moved |= leaving
                break
    return moved


def marked(method: str) -> str:
    """The method of a mention whose entity an editor decided: `correction:surname`."""
    return MARK + unmarked(method)


def unmarked(method: str) -> str:
    """The method by which a mention was read, whatever was corrected since."""
    return method.removeprefix(MARK)


def is_marked(method: str) -> bool:
    """Whether an editor decided the entity of a mention."""
    return method.startswith(MARK)
