"""Bytes to text: the encoding is found, damage is repaired, and what was done is said.

Bytes go in; text and flags come out. What no encoding turns into text raises `NotTextError`.
"""

import codecs
import re
from dataclasses import dataclass

SAMPLE = 65_536
"""Bytes looked at to find the encoding; a whole file need not be held for that."""

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins with the mark of UTF-16 LE, so it is tried before it
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

CONTROLS = bytes(set(range(32)) - {8, 9, 10, 11, 12, 13, 27} | {127})
HIGH = bytes(range(128, 256))

MOST_CONTROLS = 0.05
"""Share of control bytes above which bytes are no text: random bytes have 0.1, a damaged short text may have 0.02."""
MOST_HIGH = 0.35
"""Share of bytes above 127 that Windows-1252 text can have: French has 0.05, random bytes 0.5, Cyrillic 0.8."""

WINDOWS_1252 = {
    byte: bytes([byte]).decode("windows-1252", "ignore") or chr(byte)  # five bytes are undefined there
    for byte in range(256)
}
TO_BYTE = str.maketrans({char: chr(byte) for byte, char in WINDOWS_1252.items() if char != chr(byte)})

_UNREADABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_OTHER_ENDS = re.compile("[\r\x0b\x0c\x85\u2028\u2029]")
_DOUBLE = re.compile("[\u00c2-\u00f4][^\x00-\x7f]")


class NotTextError(ValueError):
    """No known encoding turns these bytes into text."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, and what had to be done to read it (such as `encoding_repaired:windows-1252`)."""

    text: str
    flags: tuple[str, ...]


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    bad = error.object[error.start : error.end]
    return "".join(WINDOWS_1252[byte] for byte in bad), error.end


codecs.register_error("windows-1252", _as_windows_1252)


def find_encoding(head: bytes) -> tuple[str, int]:
    """The encoding of a file by its first bytes.

    Returns:
        The codec's name and the length of the byte order mark. Without a mark, every second byte of UTF-16 text is
        zero as far as it is Latin; everything else is read as UTF-8.
    """
    for mark, name in BOMS:
        if head.startswith(mark):
            return name, len(mark)
    head = head[:SAMPLE]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if half >= 2 and max(even, odd) > 0.7 * half and min(even, odd) < 0.05 * half:
        return ("utf-16-le" if odd > even else "utf-16-be"), 0
    return "utf-8", 0


def decode(raw: bytes) -> Decoded:
    """The text of some bytes.

    UTF-8 is expected; bytes that are not are read as Windows-1252, each where it stands, because files pasted
    together from two encodings are as common as files wholly in the old one.

    Raises:
        NotTextError: the bytes are no text in UTF-8, UTF-16, UTF-32 or Windows-1252.
    """
    encoding, mark = find_encoding(raw)
    body = raw[mark:]
    if encoding != "utf-8":
        try:
            text = body.decode(encoding)
        except UnicodeDecodeError as error:
            raise NotTextError(f"it begins like {encoding} and is not: {error.reason} at byte {error.start}") from error
        return repair(text, (f"encoding_repaired:{encoding[:-3]}",))
    if share(body, CONTROLS) > MOST_CONTROLS:
        raise NotTextError("it holds the control bytes of a binary file")
    try:
        return repair(body.decode("utf-8"))
    except UnicodeDecodeError:
        if share(body, HIGH) > MOST_HIGH and not _mostly_utf8(body):
            raise NotTextError("it is neither UTF-8 nor UTF-16 nor Windows-1252") from None
    return repair(body.decode("utf-8", "windows-1252"), ("encoding_repaired:windows-1252",))


def share(raw: bytes, kinds: bytes) -> float:
    """The share of the bytes that are one of some kinds, from 0 to 1; 0 of nothing."""
    return 1 - len(raw.translate(None, kinds)) / len(raw) if raw else 0.0


def _mostly_utf8(raw: bytes) -> bool:
    """Whether few of the bytes above 127 fail as UTF-8, as in Greek or Japanese text with one damaged place."""
    kept = raw.decode("utf-8", "ignore").encode()
    return len(raw) - len(kept) < 0.1 * len(raw)


def repair(text: str, flags: tuple[str, ...] = ()) -> Decoded:
    """Text without what no table can hold, with one kind of line end, and with UTF-8 that was encoded twice put right.

    Control characters, with which a terminal can be steered, and lone surrogates become U+FFFD, one for one. Characters
    that turn the direction of what follows become spaces: they can show other words than are written. A line ends with
    a line feed, whatever ended it before; of two characters the first becomes a space, so that no position moves.
    Doubly encoded text ("â€™" for "’") is repaired only when all of it turns back into UTF-8: a text that merely quotes
    such letters stays as it is.
    """
    if _DOUBLE.search(text):
        try:
            text = text.translate(TO_BYTE).encode("latin-1").decode("utf-8")
            flags = (*flags, "encoding_repaired:double-utf-8")
        except UnicodeError:
            pass
    if _OTHER_ENDS.search(text):
        text = _OTHER_ENDS.sub("\n", text.replace("\r\n", " \n"))
    text, turns = _TURNS.subn(" ", text)
    if turns:
        flags = (*flags, "turned_direction")
    text, count = _UNREADABLE.subn("\ufffd", text)
    return Decoded(text, (*flags, "unreadable_characters") if count else flags)


DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*(?P<meta>[\w.:-]{2,40})|<\?xml[^>]{0,100}encoding\s*=\s*["'](?P<xml>[\w.:-]{2,40})""",
    re.IGNORECASE,
)
OWN = frozenset({"utf-8", "ascii", "iso8859-1", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32"})
"""Codecs whose texts `decode` reads without being told, and repairs; Latin-1 is Windows-1252 on the web."""

NO_ENCODINGS = frozenset(
    {"idna", "punycode", "unicode_escape", "raw-unicode-escape", "undefined", "utf-7", "mbcs", "oem"}
)
"""Codecs that turn bytes into text and are no encoding of a page."""


def decode_declared(raw: bytes, charset: str | None = None) -> Decoded:
    """The text of bytes that say, or of which a server said, in what encoding they are.

    A declaration that the bytes do not bear out is passed over, as browsers do.

    Args:
        raw: a page, or part of a mail.
        charset: what a header names; it goes before what the page says of itself.

    Raises:
        NotTextError: the bytes are no text.
    """
    if find_encoding(raw)[1]:
        return decode(raw)
    named = DECLARED.search(raw[:4096])
    inner = (named["meta"] or named["xml"]).decode("ascii") if named else None
    for name in (charset, inner):
        codec = _codec(name) if name else None
        if codec is None:
            continue
        if codec in OWN:
            break
        try:
            return repair(raw.decode(codec))
        except (UnicodeError, ValueError):
            continue
    return decode(raw)


def _codec(name: str) -> str | None:
    try:
        found = codecs.lookup(name.strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    is_text = getattr(found, "_is_text_encoding", True)
    return found.name if is_text and found.name not in NO_ENCODINGS else None
