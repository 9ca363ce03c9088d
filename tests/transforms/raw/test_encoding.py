import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.raw.encoding import NotTextError, decode, repair

WORDS = "The mayor’s plan – “no more than £5” – pleased Zoë and André."


@pytest.mark.parametrize(
    ("codec", "flag"),
    [("utf-8-sig", ()), ("utf-16", ("encoding_repaired:utf-16",)), ("utf-32", ("encoding_repaired:utf-32",)),
     ("utf-16-be", ("encoding_repaired:utf-16",)), ("cp1252", ("encoding_repaired:windows-1252",))],
)  # fmt: skip
def test_the_encoding_is_found(codec: str, flag: tuple[str, ...]) -> None:
    decoded = decode(WORDS.encode(codec))
    assert (decoded.text, decoded.flags) == (WORDS, flag)


def test_two_encodings_in_one_file() -> None:
    decoded = decode("Zoë – the mayor – spoke. ".encode() + "André’s boat sank.".encode("cp1252"))
    assert decoded.text == "Zoë – the mayor – spoke. André’s boat sank."


def test_a_character_cut_in_half_spoils_nothing_else() -> None:
    assert decode("Афины горят, и никто не спит".encode()[:-1]).text.startswith("Афины горят, и никто не спи")


def test_text_encoded_twice_is_repaired_when_all_of_it_is() -> None:
    twice = "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in WORDS.encode())
    assert "â€™" in twice
    assert decode(twice.encode()).text == WORDS
    assert decode(twice.encode()).flags == ("encoding_repaired:double-utf-8",)
    quoted = WORDS + " It had printed â€™ for an apostrophe."
    assert decode(quoted.encode()).text == quoted


def test_words_of_other_languages_are_no_damage() -> None:
    for words in ("São Tomé à Ângela", "Ça va ? Où êtes-vous ?", "Ærø Ñandú Ölçü", "東京で日本語"):
        assert decode(words.encode()) == repair(words)
        assert repair(words).text == words


def test_characters_no_table_can_hold() -> None:
    decoded = repair("a\x00b\ud83dc")
    assert (decoded.text, decoded.flags) == ("a\ufffdb\ufffdc", ("unreadable_characters",))


@given(st.text(alphabet="ab\r\n\u2028\x0c", max_size=40))
def test_line_ends_become_line_feeds_and_nothing_moves(text: str) -> None:
    cleaned = repair(text).text
    assert len(cleaned) == len(text)
    assert set(cleaned) <= set("ab \n")
    assert [c for c in cleaned if c in "ab"] == [c for c in text if c in "ab"]


@pytest.mark.parametrize(
    "raw", [random.Random(1).randbytes(64), bytes(64), "Совет принял бюджет города".encode("cp1251"), b"\xff\xfea"]
)
def test_what_is_no_text(raw: bytes) -> None:
    with pytest.raises(NotTextError):
        decode(raw)


@given(st.text(st.characters(categories=("L", "N", "P", "S")), max_size=60))
def test_utf8_is_read_as_it_is(text: str) -> None:
    decoded = decode(text.encode())
    assert decoded.text == text or decoded.flags == ("encoding_repaired:double-utf-8",)


@given(st.text(max_size=60))
def test_what_is_read_can_be_written(text: str) -> None:
    decoded = repair(text)
    assert decoded.text.encode().decode() == decoded.text
    assert "\x00" not in decoded.text
