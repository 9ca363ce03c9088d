"""Who speaks: subjects of verbs of saying and what else attributes quoted words."""

import pytest

from transforms.language.sentences import make_passage
from transforms.names.mentions import find_mentions
from transforms.quotes.quotes import find_quotes

INTRO = "Nora Whitfield, a Canadian senator, met Peter Lindqvist on Monday.\n"


def direct(body: str) -> list[tuple[str | None, str]]:
    passages = [make_passage("body", body)]
    return [(q.speaker, q.surface) for q in find_quotes("a", passages, find_mentions("a", passages)) if q.direct]


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
        ("When police came, Lindqvist ran to the officers crying and saying, “Help me at once.”", "Peter Lindqvist",
         "Help me at once."),
        ("Local man Igor Zorin was there.\n“It is late,” he said.", "Igor Zorin", "It is late,"),
        ("Lindqvist came to the pier at dusk.\n“I was late for the tide.”\n“I ran to the boat,” he said.",
         "Peter Lindqvist", "I was late for the tide."),
        ("“It is late for all of us.” Lindqvist said.", "Peter Lindqvist", "It is late for all of us."),
        ("“It is late for all of us,” the alert read.", "alert", "It is late for all of us,"),
        ("Alder police spoke of what they are calling an “attempted theft” at noon.", "Alder police",
         "attempted theft"),
        ("“It is late for all of us,” Lindqvist quipped.", "Peter Lindqvist", "It is late for all of us,"),
        ("“Why is it so late today?” Lindqvist pressed.", "Peter Lindqvist", "Why is it so late today?"),
        ("“It is late for all of us!” laughed Lindqvist.", "Peter Lindqvist", "It is late for all of us!"),
        ("“It is late,” 19-year-old Lindqvist said.", "Peter Lindqvist", "It is late,"),
        ("“It is late,” 4th District Judge Lindqvist said after noon.", "Peter Lindqvist", "It is late,"),
        ("“It is late,” Lindqvist added to the Gazette.", "Peter Lindqvist", "It is late,"),
        ("“It is late here,” the Harbour Gazette reported Lindqvist as saying.", "Peter Lindqvist",
         "It is late here,"),
        ("The Harbour Gazette quoted Lindqvist saying, “It is late here.”", "Peter Lindqvist", "It is late here."),
        ("“It is late here,” Lindqvist was quoted by the paper as saying.", "Peter Lindqvist", "It is late here,"),
        ("“It is late here,” the paper quoted a local man Peter Lindqvist as saying.", "Peter Lindqvist",
         "It is late here,"),
        ("It is “late,” according to her father, Peter Lindqvist.", "Peter Lindqvist", "late,"),
        ("Nora spoke. As for Lindqvist, he said it was “late” for all.", "Peter Lindqvist", "late"),
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


def test_so_called_says_nothing():
    assert direct(f"{INTRO}The talks on the so-called “special bond” with Norland went on.") == []


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
        ("Whitfield saw a sailor with a sign near the Alder pier that read “it is late” again.", "sign"),
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


def test_whom_a_preposition_governs_with_office_and_state_is_no_subject():
    text = "Nora Silver was joined there by Norland Sen. Leo Franks and joked, “We are late, people.”"
    assert direct(text) == [("Nora Silver", "We are late, people.")]


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


def test_a_verb_with_a_particle_introduces_words():
    text = "After Peter Lindqvist criticised her, Nora Whitfield shot back, “I could have stayed at home.”"
    assert direct(text) == [("Nora Whitfield", "I could have stayed at home.")]


def test_the_owner_of_a_post_wrote_it():
    assert direct(f"{INTRO}From Whitfield's Facebook post: “We must win for our town.”") == [
        ("Nora Whitfield", "We must win for our town.")
    ]


def test_an_ambulance_that_responds_says_nothing():
    text = f"{INTRO}Rowers came after 6 a.m. and “found two crates outside,” Whitfield said."
    assert [name for name, _ in direct(text)] == ["Nora Whitfield"]


def test_a_handle_beside_a_verb_of_saying_speaks() -> None:
    assert direct("“It is late,” @quorl tweeted.") == [("@quorl", "It is late,")]
    assert direct("“It is late,” tweeted @quorl.") == [("@quorl", "It is late,")]


def test_a_body_with_an_apostrophe_stands_between_the_words_and_the_speaker() -> None:
    assert direct("“It is late,” Forbes’ Nora Whitfield wrote in a column.") == [("Nora Whitfield", "It is late,")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Whitfield left. The man who owns the house spoke with reporters. He said: “It was very late.”", "man"),
        ("“I ran,” said a male witness, who left. “They had come with a rifle,” he said.", "male witness"),
        ("Lindqvist said the driver may think he won. “Come down and see it,” he said.", "Peter Lindqvist"),
        ("Whitfield had some friends. “It is very late now,” one wrote.", "one"),
        ("“It is fun,” one driver said. Another said it was late: “You all go home now.”", "Another"),
    ],
)
def test_unnamed_persons_who_speak_and_who_are_only_spoken_of(text: str, speaker: str) -> None:
    assert direct(INTRO + text)[-1][0] == speaker


def test_an_unnamed_person_of_whom_a_sentence_tells_is_meant_where_nobody_is_named() -> None:
    assert direct("The teacher came out.\n\n“It made me cry a little,” he told a paper.")[0][0] == "teacher"
    text = "The teacher came out. Police said it was late.\n\n“It made me cry a little,” he told a paper."
    assert direct(text)[0][0] is None


def test_it_is_no_person_and_one_would_think_says_nothing() -> None:
    text = "Some people called. The radio said it was dark, then it wrote that “nobody had come.”"
    assert direct(text)[0][0] != "Some people"
    passages = [make_passage("body", "Still, one would hope that Lindqvist slept well in the woods.")]
    assert find_quotes("a", passages, find_mentions("a", passages)) == []


def test_the_subject_before_a_town_and_its_state() -> None:
    told = "“It is late,” Whitfield, of the Harbour Institute in Portland, Oregon, told a paper."
    assert direct(INTRO + told) == [("Nora Whitfield", "It is late,")]


@pytest.mark.parametrize(
    "text", ["“It is late,’’ Whitfield said. She left.", "\"It is late,'' Whitfield said. She left."]
)
def test_two_single_marks_close_what_a_double_one_opens(text: str) -> None:
    assert direct(INTRO + text) == [("Nora Whitfield", "It is late,")]


def test_words_over_several_paragraphs_go_on_from_the_one_who_spoke_before_them() -> None:
    text = (
        "Whitfield said that the school should teach it.\n\n“They know far too little of it.\n\n“We must change that.”"
    )
    assert [speaker for speaker, _ in direct(INTRO + text)] == ["Nora Whitfield"] * 2
    text = "Whitfield said that the school should teach it.\n\n“They know far too little of it and go.\n\nIt rained."
    assert direct(INTRO + text)[0][0] is None


def test_who_speaks_behind_according_to_a_report() -> None:
    text = "According to the report, the driver waved and told him he fell. He said that it was “a big mistake.”"
    assert direct(INTRO + text)[-1][0] == "driver"


def test_an_age_without_hyphens_is_told_whole() -> None:
    passages = [make_passage("body", "The 45 year old man told sailors that he was lost.")]
    assert [q.speaker for q in find_quotes("a", passages, find_mentions("a", passages))] == ["45 year old man"]


@pytest.mark.parametrize("who", ["attorney", "advocate", "correspondent", "representative"])
def test_more_persons_without_a_name_who_give_out_a_statement(who: str) -> None:
    text = f"On Sunday, Whitfield's {who} issued a statement saying that “it is late.”"
    assert direct(INTRO + text)[0][0] == f"Whitfield's {who}"


@pytest.mark.parametrize(
    ("between", "speaker"),
    [
        ("For Peter Lindqvist that is too long.", "Peter Lindqvist"),
        ("For the harbour master, Peter Lindqvist, it is too long.", "Peter Lindqvist"),
        ("For Peter Lindqvist, Karl Brandt works too slowly.", "Karl Brandt"),
        ("For the pupils of Peter Lindqvist that is too long.", "Owen Hale"),
        ("For Peter Lindqvist that is too long, Owen Hale said.", "Owen Hale"),
        ("A bus for Peter Lindqvist was late.", "Owen Hale"),
    ],
)
def test_a_pronoun_may_mean_for_whom_something_is(between: str, speaker: str) -> None:
    text = f"Owen Hale said it was late.\n{between} “It is a whole summer,” he said."
    assert direct(text) == [(speaker, "It is a whole summer,")]
