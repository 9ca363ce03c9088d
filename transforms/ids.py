"""Ids derived from content alone: the same input gives the same id on any machine, in any order."""

import hashlib

ID_LENGTH = 16
"""Hex digits of an id: 64 bits, so that a collision among ten million rows has a chance of about 3 in a million."""


def digest(*parts: object) -> str:
    """A short hex string that identifies a sequence of values.

    Each part is taken by its text, with its length before it, so that ("ab", "c") and ("a", "bc") differ;
    None and the empty string differ too.
    """
    hasher = hashlib.blake2b(digest_size=ID_LENGTH // 2)
    for part in parts:
        text = b"\xff" if part is None else str(part).encode("utf-8", "surrogatepass")
        hasher.update(len(text).to_bytes(8, "big") + text)
    return hasher.hexdigest()
