from dataclasses import replace

import pytest

from transforms.articles_reading import read_articles
from transforms.checks.fates import find_fates


@pytest.fixture
def fates(make_article):
    def find(text: str) -> set[tuple[str, str, str]]:
        article = replace(make_article(text), story_id="story", lineage_id="one")
        read = read_articles([article])
        named = [replace(mention, entity_id=mention.name) for mention in read.mentions]
        dates = [claim for claim in read.claims if claim.kind == "date"]
        found = find_fates(dates, named, {article.article_id: article})
        return {(fate.name, fate.kind, fate.date.surface) for fate in found}

    return find


@pytest.mark.parametrize(
    ("text", "fate"),
    [
        ("Ada Ruiz, a baker of Selwick, was fatally shot outside her shop on May 3, 2024.", "shooting"),
        ("Ada Ruiz was abducted from a market in Orrin on May 3, 2024.", "abduction"),
        ("Ada Ruiz died in a hospital in Orrin on May 3, 2024.", "death"),
        ("Ada Ruiz, who was last seen on May 3, 2024, likes to walk.", "last sight"),
        ("A guard is charged with the murder of 24-year-old baker Ada Ruiz in Orrin on May 3, 2024.", "killing"),
        ("Police say that two men shot Ada Ruiz near the pier on May 3, 2024.", "shooting"),
        ("The street has been closed since May 3, 2024, when police fatally shot Ada Ruiz.", "shooting"),
        ("It began on May 3, 2024, when Ada Ruiz was stabbed in a bar.", "stabbing"),
        ("On May 3, 2024, Ada Ruiz was kidnapped by two men.", "abduction"),
        ("A trial over the May 3, 2024, shooting of Ada Ruiz begins today.", "shooting"),
        ("The disappearance of Ada Ruiz on May 3, 2024 is still open.", "disappearance"),
        ("Ada Ruiz’s death on May 3, 2024 is a riddle to the town.", "death"),
        ("Ada Ruiz had left the bar. She was shot in her car on May 3, 2024.", "shooting"),
        ("Ada Ruiz was a baker. Few remember her death on May 3, 2024.", "death"),
    ],
)
def test_a_fate_has_the_day_that_its_clause_gives(fates, text, fate) -> None:
    found = {(name, kind) for name, kind, date in fates(text) if date.startswith("May 3")}
    assert ("Ada Ruiz", fate) in found


def test_who_is_shot_and_killed_has_both_on_one_day(fates) -> None:
    told = fates("Ada Ruiz was shot and killed in Orrin on May 3, 2024.")
    assert told == {("Ada Ruiz", kind, "May 3, 2024") for kind in ("shooting", "killing")}


@pytest.mark.parametrize(
    "text",
    [
        "Ada Ruiz was arrested on May 3, 2024.",
        "Ada Ruiz shot two men in Orrin on May 3, 2024.",
        "Ada Ruiz was shot after a quarrel that began on May 3, 2024.",
        "Ada Ruiz was shot and later died on May 3, 2024.",
        "Ada Ruiz was not shot on May 3, 2024.",
        "Ada Ruiz is to be executed on May 3, 2024.",
        "Ada Ruiz had been kidnapped before in 2011.",
        "The murder trial of Ada Ruiz began on May 3, 2024.",
        "Ada Ruiz died at her home during the 2003 Orrin flood.",
        "Ada Ruiz was shot in Orrin, said Bo Krag on May 3, 2024.",
        "Ada Ruiz met Ida Holm. She was shot on May 3, 2024.",
        "Bo Krag spoke first. She was shot on May 3, 2024.",
        "The brother of Ada Ruiz was shot in Orrin on May 3, 2024.",
        "Police shot Ada Ruiz’s brother in Orrin on May 3, 2024.",
        "It began on May 3, 2024, when police shot Ada Ruiz’s brother.",
        "Ada Ruiz, whose mother was killed on May 3, 2024, lives in Orrin.",
        "Two men shot her father on May 3, 2024. Ada Ruiz was at home.",
    ],
)
def test_what_gives_nobody_a_day_of_his_own(fates, text) -> None:
    assert not [kind for name, kind, _ in fates(text) if name == "Ada Ruiz" and kind != "death"]
