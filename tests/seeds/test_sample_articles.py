"""The sample articles hold what their README says is planted in them."""

from datetime import date
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from merged import articles_of

from flows.files import find_files, read_file
from transforms.tables import Article

PLANTED = {
    "coastline-press": ["Three people were killed and 41 others", "64 metres", "March 2, 2026", "light was good",
                        "captain, Ruth Alderman", "212 passengers and 14 crew", "four months"],
    "The Selwick Courier": ["Three people were killed and 41 others", "light was good"],
    "Sound Radio": ["Five people had died by Wednesday morning", "About 40 people were injured", "226 people"],
    "marrow-herald": ["Seven people had died by Wednesday morning", "More than 40 people", "February 2, 2026",
                      "light was good", "Sunday, April 19"],
    "harbour-notes": ["Wednesday, April 14, 2026", "Five people have died", "210 feet", "300 people or so",
                      "Ruth Alderman, the ferry's first officer", "light was poor", "March 2, 2026"],
    "northlight-ferries": ["five passengers who lost their lives", "41 people", "320 passengers", "2 March 2026",
                           "captain, Ruth Alderman"],
    "City of Velbury": ["$1.84 billion", "4.6 per cent", "three percentage points", "C$240 million", "1,150 positions",
                        "$63.4 million", "Mayor Ilse Brandvold", "Six in 10", "1 July 2026"],
    "Coastline Press": ["$1.84 billion", "nine to four", "three percentage points", "C$240 million", "1,150 positions"],
    "The Velbury Ledger": ["roughly $1.8 billion", "increase of 3 per cent", "US$240 million", "$63 million",
                           "60 per cent", "About 1,150 positions"],
    "Metro Today": ["$1.84 million", "9-4", "nearly 5 per cent", "1,510 positions", "Deputy Mayor Ilse Brandvold"],
}  # fmt: skip


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    with as_file(files("seeds") / "articles") as folder:
        raw, rejects = find_files([str(folder)])
        results = [result for file in raw for result in read_file(file)]
    assert rejects == []
    articles = articles_of(results)
    assert len(articles) == len(results)
    return {article.source: article for article in articles}


def test_every_outlet_is_there(articles: dict[str, Article]) -> None:
    assert set(articles) == set(PLANTED)
    assert {article.raw_format for article in articles.values()} == {"txt", "json", "jsonl"}


@pytest.mark.parametrize("source", PLANTED)
def test_what_is_planted_is_in_the_story(articles: dict[str, Article], source: str) -> None:
    article = articles[source]
    for words in PLANTED[source]:
        assert words in article.text
    assert article.title
    assert article.published_at
    assert 150 <= article.word_count <= 400
    assert (article.language, article.flags) == ("en", ())


def test_the_calendar_is_as_the_readme_says() -> None:
    assert [date(2026, 4, day).strftime("%A") for day in (14, 19, 22)] == ["Tuesday", "Sunday", "Wednesday"]


def test_the_readme_names_every_file(samples: Path) -> None:
    readme = (samples / "README.md").read_text()
    for path in samples.rglob("*"):
        if path.is_file() and path.name != "README.md" and not path.name.endswith(".meta.json"):
            assert path.relative_to(samples).as_posix() in readme
