"""Reported speech: where it begins and ends, and what only looks like it."""

import pytest

from transforms.language.sentences import make_passage
from transforms.names.mentions import find_mentions
from transforms.quotes.quotes import find_quotes

INTRO = "Nora Whitfield, a Canadian senator, met Peter Lindqvist on Monday.\n"


def reported(body: str) -> list[tuple[str | None, str]]:
    passages = [make_passage("body", body)]
    return [(q.speaker, q.surface) for q in find_quotes("a", passages, find_mentions("a", passages)) if not q.direct]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Officials tell us around 4:15 on Friday, a crane gave way.", "Officials", "a crane gave way"),
        ("In a call, Leo's mother, who gave no name, says her son and Leo met.", "Leo's mother", "her son and Leo met"),
        ("Sailors told Channel 4 the drunken pilot fell in.", "Sailors", "the drunken pilot fell in"),
        ("The deal was near its end, a person familiar with it said.", "person", "The deal was near its end"),
        ("He spent seven months in prison, records show.", "records", "He spent seven months in prison"),
        ("The boat sank at dusk, reported alder.com.", "alder.com", "The boat sank at dusk"),
        ("The pier will close, sources confirmed to the Gazette.", "sources", "The pier will close"),
        ("Ana Ruiz has long maintained that the tax is low.", "Ana Ruiz", "the tax is low"),
        ("By a wide margin, those surveyed said the tax is low.", "those surveyed", "the tax is low"),
        ("Witnesses told police it started as a fight.", "Witnesses", "it started as a fight"),
        ("Witnesses told detectives someone fled the pier.", "Witnesses", "someone fled the pier"),
        ("A clerk told police the suspects approached a sailor.", "clerk", "the suspects approached a sailor"),
        ("The boat sank at dusk, alder.co.uk reported.", "alder.co.uk", "The boat sank at dusk"),
        ("Reuters reports that the boat sank at dusk.", "Reuters", "the boat sank at dusk"),
        ("The boat sank off Alder, said one person familiar with it.", "one person", "The boat sank off Alder"),
        ("Ana Ruiz told officers he was cleaning the boat.", "Ana Ruiz", "he was cleaning the boat"),
        ("Residents told KQRS the men were from the north.", "Residents", "the men were from the north"),
        ("Ana Ruiz told the board Leo Brandt was at the pier.", "Ana Ruiz", "Leo Brandt was at the pier"),
        ("Police gave no name, but say the van is a light one.", "Police", "the van is a light one"),
        (
            "The fee rose by a tenth, the agency said in a spring leaflet, and fell.",
            "agency",
            "The fee rose by a tenth",
        ),
        ("Too often, Ana Ruiz said, the debate is lost.", "Ana Ruiz", "the debate is lost"),
        ("Others said the deal is old.", "Others", "the deal is old"),
        ("The boat sank at dusk, according to police reports.", "police reports", "The boat sank at dusk"),
        (
            "When officers came to the pier they found that a boat had sunk, police said.",
            "police",
            "When officers came to the pier they found that a boat had sunk",
        ),
        (
            "The union confirmed it would read a letter that was found.",
            "union",
            "it would read a letter that was found",
        ),
        ("A diver in central Norway says the boat sank.", "diver in central Norway", "the boat sank"),
        ("The mayor's pick, oil trader Ana Ruiz, said the port was full.", "Ana Ruiz", "the port was full"),
        ("Residents, including Ana Ruiz, said the port was full.", "Residents", "the port was full"),
        ("Ana Ruiz wrote in her memoir The Long Pier that the port lost money.", "Ana Ruiz", "the port lost money"),
    ],
)
def test_what_is_reported_without_marks(text: str, speaker: str, content: str) -> None:
    assert reported(text) == [(speaker, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz told police the truth about the van.",
        "The fire claimed the life of a young sailor.",
        "On the pier, police found a bag of coins.",
        "Leo Brandt dismissed claims by the board that the port was full.",
        "Ana Ruiz shrugged when told the port was shut.",
        "Ana Ruiz was first asked if she would sell the port.",
        "Ana Ruiz of the union, which has been cross for weeks, asked Leo Brandt why the port was shut.",
        "However, over the past few days, the union has promised a vote.",
        "Witnesses told the Gazette their version of what happened.",
        "Ana Ruiz said in a Gazette post on Monday: “It is late for all of us.”",
        "Ana Ruiz, who leads the board, stressed her plans for the port and the pier.",
        "The storm could explain the many boats that sank.",
        "The firm plans a thin phone, boasting a port and a wide display.",
    ],
)
def test_nothing_is_reported(text: str) -> None:
    assert reported(text) == []


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Whitfield said last week that the bridge will open.", "Nora Whitfield", "the bridge will open"),
        ("Whitfield said Thursday she hopes to win.", "Nora Whitfield", "she hopes to win"),
        ("The mill is safe, officials told the Gazette.", "officials", "The mill is safe"),
        ("According to Lindqvist, the mill is safe.", "Peter Lindqvist", "the mill is safe"),
        ("The mill is safe, according to Lindqvist.", "Peter Lindqvist", "The mill is safe"),
        ("An opinion poll found that six in 10 like it.", "opinion poll", "six in 10 like it"),
        ("Is it the top one? Probably not, said Lindqvist.", "Peter Lindqvist", "Is it the top one? Probably not"),
        ("Whitfield has signalled it may go, and has claimed often that it must go.", "Nora Whitfield", "it must go"),
        ("Whitfield has signalled it may go, and has claimed often that it must go.", "Nora Whitfield", "it may go"),
    ],
)  # fmt: skip
def test_reported_speech(text: str, speaker: str, content: str):
    assert (speaker, content) in [(s, c) for s, c in reported(INTRO + text) if s is not None]


@pytest.mark.parametrize("text", ["Whitfield did not say that it closed.", "The 51st state of the US is a joke.",
                                  "They want to tell Lindqvist that it closed."])  # fmt: skip
def test_what_nobody_said(text: str):
    assert reported(INTRO + text) == []


def test_place_of_speaking_is_not_reported():
    assert reported(INTRO + "“It is late,” Whitfield said on stage at the town hall.") == []


def test_what_somebody_dismisses_is_not_said_by_them():
    assert reported(INTRO + "Whitfield dismisses claims that the mill was sold.") == []


def test_a_clause_of_concession_ends_with_its_comma():
    text = INTRO + "Although Whitfield acknowledged that it was late, she stayed in the hall."
    assert reported(text) == [("Nora Whitfield", "it was late")]


def test_who_is_quoted_as_saying_speaks():
    text = f"{INTRO}The Gazette quoted Whitfield as saying that she would leave the senate in May."
    assert reported(text) == [("Nora Whitfield", "she would leave the senate in May")]


def test_the_label_of_a_picture_attributes_nothing():
    assert reported("WARNING GRAPHIC CONTENT WARNING The film of a hall after a shooting that killed two.") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The gate was open at noon, the Justice Department said.", "Justice Department"),
        ("The gate was open at noon, the Alder County Sheriff's Office said.", "Alder County Sheriff's Office"),
        ("The gate was open at noon, according to Alder County coroner's records.", "Alder County coroner's records"),
    ],
)
def test_a_body_with_its_article_reports_what_stands_before_it(text, speaker):
    assert reported(text) == [(speaker, "The gate was open at noon")]


@pytest.mark.parametrize(
    "text",
    [
        "The men opened the gate without saying that it was late.",
        "It is worth mentioning that the gate was open.",
        "Witnesses describe a fire that killed two men.",
    ],
)
def test_nobody_says_it(text):
    assert reported(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Harbour Gazette reports that the gate was open.", "Harbour Gazette"),
        ("Reports say that the gate was open.", "Reports"),
        ("The 16-year-old victim said that the gate was open.", "16-year-old victim"),
    ],
)
def test_what_a_paper_does_is_no_report_and_an_age_belongs_to_its_noun(text, speaker):
    assert reported(text) == [(speaker, "the gate was open")]


@pytest.mark.parametrize(
    "text",
    [
        "Whitfield, who believes in the old plan and its makers, left.",
        "The man, now believed to be Peter Lindqvist of Alder, left.",
        "Whitfield tells so many tales that nobody will believe her.",
        "Five sailors said to have ties with the port came with Whitfield.",
        "Whitfield argued with the men of the harbour all night.",
        "Whitfield hopes to speak in a town that will hear her.",
        "Whitfield knocked early on Monday morning, and asked for a room.",
        "Whitfield leads by 40 pledged delegates in the count.",
        "The woman who sailed past the pier said.",
        "Whitfield wrote a book that praised the harbour and its men.",
    ],
)
def test_nothing_is_reported_where_nobody_says_it(text: str):
    assert reported(INTRO + text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ana Ruiz, from the Harbour Board (AHB), said residents of the town had left.",
            ("Ana Ruiz", "residents of the town had left"),
        ),
        (
            "Ana Ruiz, a family friend, said Whitfield and the boy were close.",
            ("Ana Ruiz", "Whitfield and the boy were close"),
        ),
        ("A boy was hurt after authorities said the boat was safe.", ("authorities", "the boat was safe")),
    ],
)
def test_who_reports(text: str, found: tuple[str, str]):
    assert found in reported(INTRO + text)


def test_a_report_begins_behind_its_dateline():
    assert reported("ALDER, Canada (AP) — A boat sank near the pier on Monday, police said.") == [
        ("police", "A boat sank near the pier on Monday")
    ]


def test_a_figure_is_no_speaker():
    assert reported("As the chart shows, the 11 towns are rich.") == []


def test_what_a_preposition_governs_at_the_beginning_is_no_subject():
    found = reported("Before the Paris talks, Ana Ruiz took another way, saying the town would pay for the ferry.")
    assert found == [("Ana Ruiz", "the town would pay for the ferry")]


def test_what_is_added_to_something_is_not_said():
    assert reported("Ana Ruiz won the town, adding to her sizable lead over Leo Brandt.") == []


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The mayor, Nora Whitfield, said the bridge would be closed.", "Nora Whitfield", "the bridge would be closed"),
        ("Ben Ruiz's lawyer, Peter Lindqvist, said his client was ill.", "Peter Lindqvist", "his client was ill"),
        ("Whitfield has in the meantime insisted that she would stay.", "Nora Whitfield", "she would stay"),
        ("Whitfield pointed out that the bridge is old.", "Nora Whitfield", "the bridge is old"),
        ("Whitfield made it clear that she would stay.", "Nora Whitfield", "she would stay"),
        ("Whitfield announced at about 4:40 p.m., that she would stay.", "Nora Whitfield", "she would stay"),
        ("Per the Harbour Gazette, the bridge will be closed.", "Harbour Gazette", "the bridge will be closed"),
        ("A study published in March found that coffee lowers the risk.", "study", "coffee lowers the risk"),
        (
            "Whitfield said on Monday she had a letter that proved it.",
            "Nora Whitfield",
            "she had a letter that proved it",
        ),
        ("Alder, Ohio -- Whitfield told the crowd that it was late.", "Nora Whitfield", "it was late"),
    ],
)
def test_reported_by_whom(text: str, speaker: str, content: str):
    assert reported(INTRO + text) == [(speaker, content)]


def test_they_are_the_unnamed_persons_who_spoke_last():
    assert reported(f"{INTRO}Police said the boat was empty. They said it had drifted for days.") == [
        ("Police", "the boat was empty"),
        ("Police", "it had drifted for days"),
    ]
    assert reported(f"{INTRO}Police said the boat was empty. Whitfield agreed. They said it had drifted.") == [
        ("Police", "the boat was empty")
    ]
    assert reported(f"{INTRO}Police met the girl they thought was ill.") == []


def test_the_hyphen_of_a_party_opens_no_report():
    text = "US Rep. Nora Whitfield (R-NY) said the video was awful."
    assert reported(text) == [("Nora Whitfield", "the video was awful")]


def test_an_office_in_capitals_is_somebody_known():
    text = "CEO Nora Whitfield came on Monday. The CEO admits that she was late."
    assert reported(text) == [("Nora Whitfield", "she was late")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("He suspects Whitfield will sell few boats at that price, as people wait.", []),
        ("Whitfield said that would help the town.", [("Nora Whitfield", "that would help the town")]),
        ("In the note, which was long, Whitfield claimed to be going home.", []),
        ("Doctors met on Monday. However they said it was too early.", [("Doctors", "it was too early")]),
        ("Reports came on Monday. They said it was too early.", []),
        ("Whitfield has said before that it was late.", [("Nora Whitfield", "it was late")]),
    ],
)
def test_that_and_they_are_read_by_what_stands_beside_them(text: str, said: list[tuple[str, str]]):
    assert reported(INTRO + text) == said


def test_a_role_stands_between_the_comma_and_the_holder():
    text = "The boat drifted past the harbour, sheriff's Lt. Nora Whitfield said."
    assert reported(text) == [("Nora Whitfield", "The boat drifted past the harbour")]


def test_what_is_said_begins_right_behind_the_verb():
    text = "Whitfield said investigators are working to find out what happened and that it is late."
    assert reported(INTRO + text) == [
        ("Nora Whitfield", "investigators are working to find out what happened and that it is late")
    ]


def test_he_is_the_subject_of_the_sentence_before_a_nameless_speaker():
    text = "A candidate says it is over. Peter Lindqvist has no plan, and he insisted that he would stay."
    assert reported(INTRO + text)[-1] == ("Peter Lindqvist", "he would stay")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("As Whitfield noted this morning, the boats were late.", [("Nora Whitfield", "the boats were late")]),
        ("He left, as passengers declare their boxes, and they are packed.", []),
        ("Describing it as “rumor”, the agency said it had looked.", [("agency", "it had looked")]),
        (
            "No cases have been found in the town, the World Health Organization (WHO) said on Monday.",
            [("World Health Organization", "No cases have been found in the town")],
        ),
    ],
)
def test_comments_and_fragments(text: str, said: list[tuple[str, str]]):
    assert reported(INTRO + text) == said
