"""Parts elsewhere: what an article tells of somebody where the name stands without the age.

In: a name, and the text of the article. Out: what this one did or suffered.
"""

import re
from collections.abc import Iterator

from transforms.names.candidates import SUFFIXES
from transforms.slots.parts_played import REACH_BEFORE, REACH_BEHIND, parts_before, parts_behind
from transforms.slots.same_names import without_suffix
from transforms.words import WORD

SUFFIX = re.compile(rf",?\s+({'|'.join(sorted(map(re.escape, SUFFIXES)))})\b\.?")
"""What follows the name of one of two relatives."""

MOST_PLACES = 16
"""Places at which a name stands that are looked at."""


def told_elsewhere(name: str, text: str, *, in_full: bool) -> frozenset[str]:
    """What an article tells of somebody where the name stands without the age.

    Args:
        name: the name.
        text: of the article.
        in_full: whether it gives the ages of others of that surname, who may be meant by the surname alone.
    """
    places = _places(name, text, in_full=in_full)
    found = [parts_before(before) or parts_behind(after) for before, after in places]
    return next((parts for parts in found if parts), frozenset())


def _places(name: str, text: str, *, in_full: bool) -> Iterator[tuple[str, str]]:
    """What stands before and behind each place of a name, by its last part, where nothing else of a name precedes and
    no suffix of a relative follows: Oden is Ben Oden Jr., Oden Sr. is another.
    """
    name, suffix = without_suffix(name)
    parts = name.split()
    last, at = parts[-1], -1
    for _ in range(MOST_PLACES):
        at = text.find(last, at + 1)
        if at < 0:
            return
        end = at + len(last)
        if text[at - 1 : at].isalnum() or text[end : end + 1].isalnum() or text[end : end + 2] in {"'s", "’s"}:
            continue
        following = SUFFIX.match(text, end)
        if following is not None:
            if suffix and following[1] != suffix.rstrip("."):
                continue
            end = following.end()
        before = text[max(0, at - REACH_BEFORE - len(name)) : at]
        ahead = WORD.findall(before)[-1:]
        named = bool(ahead) and before.endswith(f"{ahead[0]} ")
        own = named and ahead[0] in parts
        if not own and (in_full or (named and ahead[0][0].isupper())):
            continue  # another one of the family
        yield before.removesuffix(name[: -len(last)]), text[end : end + REACH_BEHIND]
