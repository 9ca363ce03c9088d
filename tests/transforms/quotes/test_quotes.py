"""Quotations: marks, speakers, split and continued utterances, reported speech."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.language.sentences import make_passage
from transforms.names.mentions import find_mentions
from transforms.quotes.quotes import find_quotes
from transforms.tables import Quote

INTRO = "Nora Whitfield, a Canadian senator, met Peter Lindqvist on Monday.\n"


def quotes(body: str, title: str = "") -> list[Quote]:
    parts = [make_passage("title", title)] if title else []
    passages = [*parts, make_passage("body", body)]
    return find_quotes("a", passages, find_mentions("a", passages))


def direct(body: str) -> list[tuple[str | None, str]]:
    return [(q.speaker, q.surface) for q in quotes(body) if q.direct]


def reported(body: str) -> list[tuple[str | None, str]]:
    return [(q.speaker, q.surface) for q in quotes(body) if not q.direct]


@pytest.mark.parametrize(
    ("opening", "closing"), [("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("«", "»"), ("“", '"'), ('"', "”")]
)
def test_every_style_of_marks(opening: str, closing: str):
    assert direct(f"{INTRO}{opening}We won’t sell the miners' homes,{closing} Whitfield said.") == [
        ("Nora Whitfield", "We won’t sell the miners' homes,")
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("“It is late,” said Whitfield.", "Nora Whitfield", "It is late,"),
        ("“It is late,” Whitfield told the Harbour Gazette.", "Nora Whitfield", "It is late,"),
        ("“It is late,” Ms Whitfield, who chairs the panel, said.", "Nora Whitfield", "It is late,"),
        ("“It is late,” said local farmer Peter Lindqvist.", "Peter Lindqvist", "It is late,"),
        ("“It is late,” according to Whitfield.", "Nora Whitfield", "It is late,"),
        ("Whitfield replied quickly: “It is late.”", "Nora Whitfield", "It is late."),
        ("Whitfield called it “a price worth paying” on Friday.", "Nora Whitfield", "a price worth paying"),
        ("Still, Whitfield has described the talks with Lindqvist as “good,” and left.", "Nora Whitfield", "good,"),
        ("Lindqvist’s repeated claim that the town is “the worst” hurt.", "Peter Lindqvist", "the worst"),
        ("Whitfield sighed and said “enough is enough” again.", "Nora Whitfield", "enough is enough"),
        ("It was described by Lindqvist as “a mess” last year.", "Peter Lindqvist", "a mess"),
        ("The deal, Lindqvist added, is “posturing” at best.", "Peter Lindqvist", "posturing"),
        ("She also voiced doubt, saying “it is hard to know” who won.", "Nora Whitfield", "it is hard to know"),
        ("“It is late,” said the harbour master.", "harbour master", "It is late,"),
        ("“It is late,” a spokesman for Dunmore Steel said.", "spokesman for Dunmore Steel", "It is late,"),
    ],
)
def test_speaker(text: str, speaker: str, words: str):
    assert (speaker, words) in direct(INTRO + text)


def test_pronoun_goes_to_the_last_speaker_not_to_whom_was_spoken_of():
    text = INTRO + "The plan, Peter Lindqvist said, shows where Nora Whitfield stands.\n“It is leverage,” he said."
    assert direct(text) == [("Peter Lindqvist", "It is leverage,")]


def test_pronoun_fits_the_given_name():
    assert direct(INTRO + "Nora Whitfield smiled at Peter Lindqvist. “It is late,” he said.")[0][0] == "Peter Lindqvist"


def test_split_quotation_is_one_utterance():
    rows = quotes(INTRO + "“We tried,” Whitfield said, “and we failed.” “Nobody else tried at all.”")
    assert [q.speaker for q in rows] == ["Nora Whitfield"] * 3
    assert len({q.utterance_id for q in rows}) == 1
    assert rows[0].utterance_id is not None


def test_quotation_continued_over_paragraphs():
    rows = quotes(INTRO + "“We tried,” Whitfield said. “The council did not listen.\n“We shall try again.”")
    assert [q.surface for q in rows] == ["We tried,", "The council did not listen.", "We shall try again."]
    assert {q.speaker for q in rows} == {"Nora Whitfield"}


def test_speaker_named_only_after_the_last_paragraph():
    rows = quotes(INTRO + "“The council did not listen.\n“We shall try again,” Whitfield said.")
    assert [q.speaker for q in rows] == ["Nora Whitfield", "Nora Whitfield"]
    assert len({q.utterance_id for q in rows}) == 1


def test_nested_and_damaged_marks_stay_one_quotation():
    text = INTRO + "“She is going there to say ‘give us your time,'” Lindqvist told reporters."
    assert direct(text) == [("Peter Lindqvist", "She is going there to say ‘give us your time,'")]


@pytest.mark.parametrize(
    "text",
    [
        "The “smart” bins were removed.",
        "He dropped his “Sleeves Up” slogan in the '90s, and the workers' rights act passed.",
        "Whitfield was criticised for her “Sleeves Up” pitch.",
        "Rock 'n' roll isn't dead.",
    ],
)
def test_scare_quotes_and_apostrophes_are_no_quotations(text: str):
    assert direct(INTRO + text) == []


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


def test_fragment_and_its_reported_clause_share_the_utterance():
    rows = quotes(INTRO + "Whitfield said that “progress” is being made in the talks.")
    assert [(q.direct, q.surface) for q in rows] == [
        (False, "“progress” is being made in the talks"),
        (True, "progress"),
    ]
    assert rows[0].utterance_id == rows[1].utterance_id is not None


def test_headline_with_a_colon():
    rows = quotes("Nora Whitfield left.", "Whitfield: 'We will not sell the mill'")
    assert [(q.speaker, q.surface) for q in rows] == [("Nora Whitfield", "We will not sell the mill")]


PIECES = st.sampled_from(
    ["“", "”", '"', "‘", "’", "'", "«", "»", "Nora Whitfield", "said", "he", "told", "that", "officials", ",", ".", "?",
     "according to", "\n", "mill", "--", ":", "claim", "'s", "and", "(", ")", "was", "by", " "]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40), st.sampled_from(["", " "]))
def test_any_text_gives_spans_that_hold(pieces: list[str], glue: str):
    text = glue.join(pieces)
    rows = quotes(text)
    assert all(text[q.start : q.end] == q.surface and q.surface.strip() == q.surface != "" for q in rows)
    assert all(a.end <= b.start for a, b in pairwise([q for q in rows if q.direct]))
    assert len({q.quote_id for q in rows}) == len(rows)


@pytest.mark.parametrize("unit", ["“", '"a ', "'a ", "“a” b ", "he said, ", ", the official ", "“Yes,” she said.\n"])
def test_time_grows_with_length_only(unit: str, takes_linear_time: Callable[..., None]):
    takes_linear_time(quotes, lambda n: unit * n)


def test_place_of_speaking_is_not_reported():
    assert reported(INTRO + "“It is late,” Whitfield said on stage at the town hall.") == []


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Lindqvist released the following statement:\n“We are sad today.”", "Peter Lindqvist", "We are sad today."),
        ("A clerk told reporters.\n“The knife was blunt.”", "clerk", "The knife was blunt."),
        ("“The only thing we know is this,” Peter Lindqvist, head of the union.", "Peter Lindqvist",
         "The only thing we know is this,"),
        ("“It was a long day for all.”\n- Lindqvist.", "Peter Lindqvist", "It was a long day for all."),
        ("“It happens, right?” Lindqvist went on, as if nobody heard.", "Peter Lindqvist", "It happens, right?"),
        ("“It is late,” the sheriff's spokesman Peter Lindqvist said.", "Peter Lindqvist", "It is late,"),
        ("“It is late,” said Lindqvist wiping his eyes.", "Peter Lindqvist", "It is late,"),
        ("“It is late,” Lindqvist tweeted on Tuesday.", "Peter Lindqvist", "It is late,"),
        ("Lindqvist said he was sorry.\n“It is a loss for the whole town.”", "Peter Lindqvist",
         "It is a loss for the whole town."),
        ("Responding to a robbery, an officer saw a gun that looked “wholly identical” to theirs, Lindqvist said.",
         "Peter Lindqvist", "wholly identical"),
        ("Lindqvist replied, telling reporters, “It is late for all of us,” the Harbour Gazette reports.",
         "Peter Lindqvist", "It is late for all of us,"),
    ],
)  # fmt: skip
def test_speaker_in_less_usual_places(text: str, speaker: str, words: str):
    assert (speaker, words) in direct(INTRO + text)


def test_she_is_the_sister_who_has_just_spoken():
    text = "Whitfield’s sister told the Gazette it was late.\n“Her home was always open,” she said."
    assert [speaker for speaker, _ in direct(INTRO + text)] == ["Whitfield’s sister"]


@pytest.mark.parametrize(
    "text",
    [
        "Whitfield put out a film titled “One more letter to us all” on Friday.",
        "Whitfield said so on “Alder Morning Show” again.",
        "A permit was sought for a “way of tying a strong harbour rope” this week.",
    ],
)
def test_titles_and_terms_are_no_quotations(text: str):
    assert direct(INTRO + text) == []


def test_a_place_before_a_colon_says_nothing():
    assert quotes("London: Victims named in two fires") == []


def test_what_somebody_dismisses_is_not_said_by_them():
    assert reported(INTRO + "Whitfield dismisses claims that the mill was sold.") == []


def test_a_clause_of_concession_ends_with_its_comma():
    text = INTRO + "Although Whitfield acknowledged that it was late, she stayed in the hall."
    assert reported(text) == [("Nora Whitfield", "it was late")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Whitfield had this to say about the mill: “It is a mistake that we will regret.”", "Nora Whitfield"),
        ("Whitfield shook her head. “I cannot believe that it happened here.”", "Nora Whitfield"),
        ("An officer asked Whitfield if she knew him, and she wrote, “I am sure that it was Leo.”", "Nora Whitfield"),
        ("Ana Ruiz waited as well. “We all hope so,” she chimed in.", "Ana Ruiz"),
    ],
)
def test_a_sentence_in_marks_is_said_by_the_one_who_acts_before_it(text, speaker):
    assert [name for name, _ in direct(f"{INTRO}{text}")] == [speaker]


def test_words_that_somebody_holds_up_are_not_said():
    assert direct(f"{INTRO}Whitfield held a sign: “Go home and stay there now.”") in (
        [],
        [(None, "Go home and stay there now.")],
    )


def test_who_is_quoted_as_saying_speaks():
    text = f"{INTRO}The Gazette quoted Whitfield as saying that she would leave the senate in May."
    assert reported(text) == [("Nora Whitfield", "she would leave the senate in May")]


def test_the_label_of_a_picture_attributes_nothing():
    assert reported("WARNING GRAPHIC CONTENT WARNING The film of a hall after a shooting that killed two.") == []


def test_so_called_says_nothing():
    assert direct(f"{INTRO}The talks on the so-called “special bond” with Norland went on.") == []


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
    ("text", "said_by"),
    [
        ("A clerk told the Harbour Gazette: “I saw that the gate was open.”", "clerk"),
        ("Whitfield told the Harbour Gazette: “I saw that the gate was open.”", "Nora Whitfield"),
    ],
)
def test_the_one_who_is_told_before_a_colon_says_nothing(text, said_by):
    assert direct(f"{INTRO}{text}") == [(said_by, "I saw that the gate was open.")]


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
    ("text", "speaker"),
    [
        # a name inside marks is nobody who speaks next
        ("“Brandt will not come,” Whitfield said.\n“I waited for Brandt,” she said.", "Nora Whitfield"),
        # the office and its holder
        ("Norland’s Minister of Trade Ana Ruiz said “it is late” again.", "Ana Ruiz"),
        ("The union’s policy director, Ana Ruiz, also came, noting “it is late” twice.", "Ana Ruiz"),
        ("Whitfield said no.\nAlder Mayor Leo Brandt made news when he said “it is late” there.", "Leo Brandt"),
        # who is asked answers
        ("Where, Whitfield asked, does Mr Lindqvist stand?\n“I am open,” he said.", "Peter Lindqvist"),
        # a noun that no list knows
        ("A lamplighter said the pier was wet. “I saw it,” he said.", "lamplighter"),
        # a role that goes on to the name
        ("According to conservative radio host Ana Ruiz, the plan is “a fraud” at best.", "Ana Ruiz"),
        ("Ana Ruiz, a farmer who said “it is late” first, left.", "Ana Ruiz"),
        # a text that one gives out, or has
        ("Whitfield issued a statement, “It was late, and nobody came.”", "Nora Whitfield"),
        ("Whitfield saw a man with a sign in front of the Alder station that read “it is late” again.", "sign"),
        # what stands at the end of a sentence that opens with marks
        ("“It could be in any area” spokesman for the port Leo Brandt says.", "Leo Brandt"),
        # a verb between two names has the first one for its subject where that opens the sentence
        ("His aunt, Ana Ruiz, said Whitfield and Lindqvist left.\n“It is late,” she said.", "Ana Ruiz"),
        ("“It is late” states the harbour pilot.", "harbour pilot"),
        ("The film then cuts to footage of Ana Ruiz saying “it is late” twice.", "Ana Ruiz"),
        ("The Bishop of Alder, Cardinal Leo Brandt, made a statement saying “it is late” again.", "Leo Brandt"),
        # a body behind the one whom it explains
        ("Ana Ruiz, director of ports at the Harbour Board said “it is late” again.", "Ana Ruiz"),
        ("“It is late,” says one of the men, Leo Brandt.", "Leo Brandt"),
        ("“It is late,” according to ABPD Sgt. Leo Brandt.", "Leo Brandt"),
        ("“It is late,” Alder State Patrol Capt. Leo Brandt told the Gazette.", "Leo Brandt"),
        ("The site rated this statement by Ana Ruiz in June:\n“It was late, and nobody came.”", "Ana Ruiz"),
        # who answers what another one claims
        ("Whitfield dismissed Lindqvist's claims: “It was never late, and nobody came.”", "Nora Whitfield"),
        ("“It is late,” a smiling Lindqvist said.", "Peter Lindqvist"),
        ("Lindqvist spoke to the Gazette about it, “It was late, and nobody came.”", "Peter Lindqvist"),
        (
            "Lindqvist said that the papers like to tell how many boats came. “They are no numbers to us.”",
            "Peter Lindqvist",
        ),
        # the sentence before says who
        (
            "She called it “late.” All boats must wait for the tide, Lindqvist explains. “It is no use to ask.”",
            "Peter Lindqvist",
        ),
        # what a side clause finds is still said by the speaker
        ("Whitfield said that divers found “two boats” there.", "Nora Whitfield"),
    ],
)
def test_who_speaks_among_several(text: str, speaker: str):
    assert direct(INTRO + text)[-1][0] == speaker


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
        "Whitfield leads by 271 pledged delegates in the count.",
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


def test_a_heading_in_marks_is_nobodys_words():
    assert direct(f"{INTRO}“It is late,” Whitfield added.\n“You Don’t Know My Rage”\nLindqvist left.") == [
        ("Nora Whitfield", "It is late,")
    ]


def test_a_report_begins_behind_its_dateline():
    assert reported("ALDER, Canada (AP) — A boat sank near the pier on Monday, police said.") == [
        ("police", "A boat sank near the pier on Monday")
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It is late,” one of his friends told the Gazette.", "one of his friends"),
        ("“It is late,” said one.", "one"),
        ("“It is late,” the 51-year-old said.", "51-year-old"),
        ("“It is late,” the crowd cried.", "crowd"),
        ("“It is late,” said Norland bird expert Ana Ruiz.", "Ana Ruiz"),
        ("“It is late,” Ana Ruiz Sr., 51, said of the ferry.", "Ana Ruiz Sr."),
    ],
)
def test_speakers_in_words_that_no_list_knows(text: str, speaker: str):
    assert direct(text) == [(speaker, "It is late,")]


def test_what_is_said_first_and_whose_uncle_says_it():
    assert direct("Said Mayor Ana Ruiz, “It is late.”") == [("Ana Ruiz", "It is late.")]
    assert direct("Leo Ruiz left. “It is late,” Ruiz' uncle said.")[0][0] == "Ruiz' uncle"


def test_a_figure_is_no_speaker():
    assert reported("As the chart shows, the 11 towns are rich.") == []


def test_what_a_preposition_governs_at_the_beginning_is_no_subject():
    found = reported("Before the Paris talks, Ana Ruiz took another way, saying the town would pay for the ferry.")
    assert found == [("Ana Ruiz", "the town would pay for the ferry")]


def test_whom_a_preposition_governs_with_office_and_state_is_no_subject():
    text = "Nora Silver was joined there by Norland Sen. Leo Franks and joked, “We are late, people.”"
    assert direct(text) == [("Nora Silver", "We are late, people.")]


def test_what_is_added_to_something_is_not_said():
    assert reported("Ana Ruiz won the town, adding to her sizable lead over Leo Brandt.") == []


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The mayor, Nora Whitfield, said the bridge would be closed.", "Nora Whitfield", "the bridge would be closed"),
        ("Ben Ruiz's lawyer, Peter Lindqvist, said his client was ill.", "Peter Lindqvist", "his client was ill"),
        ("Whitfield has in the past insisted that she would stay.", "Nora Whitfield", "she would stay"),
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


@pytest.mark.parametrize(
    "text",
    [
        "The result is close. It probably signals a long race.",
        "Whitfield put the letter on the table.",
        "Whitfield earns 40 dollars per week.",
    ],
)
def test_nobody_speaks(text: str):
    assert quotes(INTRO + text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("As Whitfield put it, “It is the end.”", "Nora Whitfield"),
        ("“It is too late,” Whitfield pointed out.", "Nora Whitfield"),
        ("“It is late,” Ms. Whitfield's spokesman, Peter Lindqvist, wrote.", "Peter Lindqvist"),
    ],
)
def test_cues_of_several_words(text: str, speaker: str):
    assert [name for name, _ in direct(INTRO + text)] == [speaker]


def test_a_signature_behind_a_dash_may_say_more_of_the_speaker():
    text = f"{INTRO}“It is late and we are all very tired.”\n-Nora Whitfield, of Alder."
    assert direct(text) == [("Nora Whitfield", "It is late and we are all very tired.")]


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


def test_a_verb_with_a_particle_introduces_words():
    text = "After Peter Lindqvist criticised her, Nora Whitfield shot back, “I could have stayed at home.”"
    assert direct(text) == [("Nora Whitfield", "I could have stayed at home.")]


def test_a_role_stands_between_the_comma_and_the_holder():
    text = "The boat drifted past the harbour, sheriff's Lt. Nora Whitfield said."
    assert reported(text) == [("Nora Whitfield", "The boat drifted past the harbour")]


def test_what_is_said_begins_right_behind_the_verb():
    text = "Whitfield said investigators are working to find out what happened and that it is late."
    assert reported(INTRO + text) == [
        ("Nora Whitfield", "investigators are working to find out what happened and that it is late")
    ]


def test_the_owner_of_a_post_wrote_it():
    assert direct(f"{INTRO}From Whitfield's Facebook post: “We must win for our town.”") == [
        ("Nora Whitfield", "We must win for our town.")
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


def test_an_ambulance_that_responds_says_nothing():
    text = f"{INTRO}Officers responded after 6 a.m. and “located a man and a woman outside,” Whitfield said."
    assert [name for name, _ in direct(text)] == ["Nora Whitfield"]
