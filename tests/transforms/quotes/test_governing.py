"""What an attribution governs."""

import pytest

from transforms.language.sentences import make_passage
from transforms.names.mentions import find_mentions
from transforms.quotes.attribution import attribute
from transforms.quotes.governing import Paragraph, pauses
from transforms.quotes.phrases import read_line
from transforms.quotes.quotation_marks import Quoted, find_quoted
from transforms.quotes.talk import Attribution, Talk
from transforms.text import Span


def governed(text: str) -> tuple[list[str | None], list[tuple[str | None, str]]]:
    """The speaker of each quoted stretch, and the reported ones with theirs."""
    passage = make_passage("body", text)
    quoted = find_quoted(text, [Span(0, len(text))])
    line = read_line(text, passage.sentences, find_mentions("a", [passage]), quoted)
    found = attribute(line, quoted, Talk())
    return [one and one.speaker for one in found.quotes], [(by.speaker, text[slice(*at)]) for at, by in found.reported]


@pytest.mark.parametrize(
    ("text", "quotes", "reported"),
    [
        ("“It is late,” Ana Ruiz said.", ["Ana Ruiz"], []),
        ("Ana Ruiz said it was late.", [], [("Ana Ruiz", "it was late")]),
        ("Ana Ruiz said it was “too late” to go.", ["Ana Ruiz"], [("Ana Ruiz", "it was “too late” to go")]),
        ("“It is late,” Ana Ruiz said, “and cold.”", ["Ana Ruiz", "Ana Ruiz"], []),
        ("Ana Ruiz left. They sang “too late” twice.", [None], []),
    ],
)
def test_quoted_and_reported_words(text, quotes, reported) -> None:
    assert governed(text) == (quotes, reported)


def test_words_pause_before_who_said_them() -> None:
    def ends(text: str) -> bool:
        close = text.index("”")
        return pauses(text, Quoted(1, close, 0, close + 1, closed=True, single=False, continues=False))

    assert ends("“It is late,” Ruiz said")
    assert ends("“It is late”, Ruiz said")
    assert not ends("“It is late” Ruiz said")


def test_a_sentence_lends_its_speaker_to_the_words_behind_it() -> None:
    ruiz = Attribution("Ana Ruiz", "Ruiz", "said", 5, "person")
    found = Paragraph([], speech=[(0, 20, ruiz, None), (21, 60, None, None)])
    assert [found.sentence_at(place) for place in (3, 30, 99)] == [0, 21, -1]
    assert found.lingering(30, whole=False) == ruiz._replace(cue=None)
    assert found.lingering(3, whole=False) is None
