"""Which namings are one person: full names, and whom a surname, a given name, a title or an office means."""

import pytest

from transforms.language.sentences import make_passage
from transforms.names.mentions import find_mentions
from transforms.tables import Mention


def mentions(body: str, title: str = "") -> list[Mention]:
    parts = [make_passage("title", title)] if title else []
    return find_mentions("a", [*parts, make_passage("body", body)])


def named(body: str, title: str = "") -> dict[str, tuple[str, str]]:
    return {m.surface: (m.type, m.name) for m in mentions(body, title)}


def persons(text: str) -> list[str]:
    return [m.name for m in mentions(text) if m.type == "person"]


def resolved(text: str) -> list[tuple[str, str, str]]:
    return [(m.surface, m.type, m.name) for m in mentions(text)]


def test_surname_title_and_possessive_go_to_the_full_name():
    found = named("Nora Whitfield spoke first. Ms Whitfield's plan is new. Whitfield left, and WHITFIELD returned.")
    assert {found[s] for s in ("Nora Whitfield", "Whitfield", "WHITFIELD")} == {("person", "Nora Whitfield")}


def test_surname_before_the_full_name_is_resolved_too():
    assert named("Talks resumed. Whitfield warned of delays, and Nora Whitfield, a minister, left.")["Whitfield"] == (
        "person",
        "Nora Whitfield",
    )


def test_two_people_with_one_surname_stay_apart():
    rows = mentions(
        "Peter Lindqvist met Laura Lindqvist. Mrs Lindqvist paid. Mr Lindqvist thanked her. Mrs Lindqvist smiled."
    )
    assert [m.name.split()[0] for m in rows] == ["Peter", "Laura", "Laura", "Peter", "Laura"]


def test_middle_initial_and_nickname_are_one_person():
    rows = mentions("William J. Harrow won. Bill Harrow thanked voters. Will Harrow left.")
    assert {m.name for m in rows} == {"William J. Harrow"}


@pytest.mark.parametrize(
    "name",
    ["Ludwig van der Aalst", "Anne-Marie Dubois", "Seán O'Connor", "José Núñez", "Charles de Vries", "Omar al-Rashid",
     "Martin Brook Jr", "J. P. Sutton", "Ursula von der Heyden"],
)  # fmt: skip
def test_shapes_of_personal_names(name: str):
    assert named(f"The prize went to {name} on Monday.")[name][0] == "person"


@pytest.mark.parametrize(
    ("text", "surface", "role"),
    [
        ("Canadian Prime Minister Nora Whitfield arrived.", "Nora Whitfield", "Canadian Prime Minister"),
        ("It was Canada-US Trade Minister Peter Lindqvist.", "Peter Lindqvist", "Canada-US Trade Minister"),
        ("In reply Liberal opposition leader Laura Harrow left.", "Laura Harrow", "Liberal opposition leader"),
        (
            "Peter Lindqvist, a former Swedish diplomat and a member of a club, said so.",
            "Peter Lindqvist",
            "a former Swedish diplomat and a member of a club",
        ),
        ("Peter Lindqvist, an envoy, and the town agreed.", "Peter Lindqvist", "an envoy"),
        ("Canada's envoy, Peter Lindqvist, left.", "Peter Lindqvist", "Canada's envoy"),
        ("Before Minister Laura Harrow left, it rained.", "Laura Harrow", "Minister"),
        ("It was New Alder's former mayor Laura Harrow.", "Laura Harrow", "New Alder's former mayor"),
        ("Laura Harrow from the University of Alder sees a pattern.", "Laura Harrow", "from the University of Alder"),
        ("Laura Harrow from Dunmore sees a pattern.", "Laura Harrow", None),
        ("To ask Laura Harrow, Alder Watch noted Director Peter Lindqvist's words.", "Laura Harrow", None),
        ("Laura Harrow, chief executive of Dunmore Steel, agreed.", "Laura Harrow", "chief executive of Dunmore Steel"),
    ],
)
def test_role_as_worded(text: str, surface: str, role: str | None):
    assert next(m for m in mentions(text) if m.surface == surface).role == role


def test_office_stands_for_its_only_holder():
    text = "Canadian Prime Minister Nora Whitfield arrived. The prime minister smiled. The president waited."
    found = [m for m in mentions(text) if m.method == "title"]
    assert [(m.surface, m.name) for m in found] == [("The prime minister", "Nora Whitfield")]


def test_office_with_two_holders_stands_for_nobody():
    text = "French President Laura Harrow met Polish President Peter Lindqvist. The president smiled."
    assert not [m for m in mentions(text) if m.method == "title"]


def test_former_holder_does_not_hold_the_office():
    assert not [
        m
        for m in mentions("Former prime minister Nora Whitfield spoke. The prime minister left.")
        if m.method == "title"
    ]


def test_surname_that_is_also_a_place_or_a_firm():
    rows = mentions("Mike Jordan and Ella Ford met in Jordan. Jordan said so. Mayor Ford agreed. Ford shares fell.")
    assert [(m.surface, m.type) for m in rows if m.surface in {"Jordan", "Ford"}] == [
        ("Jordan", "place"), ("Jordan", "person"), ("Ford", "person"), ("Ford", "organisation"),
    ]  # fmt: skip


def test_east_asian_names_put_the_surname_first():
    rows = mentions("Xi Jinping met Kim Jong-un on Monday. Xi smiled and Kim left.")
    assert [m.name for m in rows] == ["Xi Jinping", "Kim Jong-un", "Xi Jinping", "Kim Jong-un"]


def test_who_is_called_by_the_given_name_is_not_the_one_called_by_the_surname():
    text = (
        "Peter Lindqvist was arrested on Monday. Nora Lindqvist, 7, was hurt. Lindqvist opened the door, police said. "
        "Neighbours said Nora was kind."
    )
    assert [m.name for m in mentions(text) if m.surface == "Lindqvist"] == ["Peter Lindqvist"]
    assert [m.name for m in mentions(text) if m.surface == "Nora"] == ["Nora Lindqvist"]


def test_a_given_name_before_the_full_one_only_introduces_somebody():
    text = (
        "Nora Lindqvist learned of her brother Peter's death on Monday. Peter Lindqvist, 33, was a sailor. "
        "A film showed Lindqvist on deck."
    )
    assert [m.name for m in mentions(text) if m.surface == "Lindqvist"] == ["Peter Lindqvist"]


def test_an_unknown_full_name_at_the_start_of_a_sentence_is_known_by_its_surname():
    text = "Breska Tolvane helped to raise him. On Monday Tolvane said so."
    assert resolved(text) == [("Breska Tolvane", "person", "Breska Tolvane"), ("Tolvane", "person", "Breska Tolvane")]


def test_the_office_of_an_officer_is_not_the_officer():
    text = "County Prosecutor Nora Whitfield spoke. The prosecutor agreed. The prosecutor's office has handled a dozen."
    assert [m.surface for m in mentions(text) if m.method == "title"] == ["The prosecutor"]


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("A site called HarborWatch said so.", "HarborWatch", "organisation"),
        ("The constable was at home on Rebecca Drive that day.", "Rebecca Drive", "place"),
        ("He grew up in the town of Veltmoor and left.", "Veltmoor", "place"),
        ("She saw the Alder Bulletin of Monday.", "Alder Bulletin", "organisation"),
        ("They met at King's College that day.", "King's College", "organisation"),
        ("He said King County prosecutors agreed.", "King County", "place"),
        ("Police arrested Peter Lindqvist of Veltmoor NC on Monday.", "Veltmoor NC", "place"),
    ],
)
def test_what_is_no_person(text: str, surface: str, kind: str):
    assert (surface, kind) in [(surface, kind) for surface, kind, _ in resolved(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Under Title IV of the law they may.",
        "It spoke of groups such as Al-Nusrah and others.",
        "Full of Vitamin E, he said.",
        "He drove a Velora SUV there.",
    ],
)
def test_no_person_is_made_of_numerals_and_articles(text: str):
    assert not [m for m in mentions(text) if m.type == "person"]


def test_somebody_named_in_passing_does_not_take_over_a_surname():
    text = (
        "Nora Whitfield spoke. Whitfield left. Whitfield slept. Whitfield rose. Her brother Peter Whitfield, a coach, "
        "waited. Whitfield agreed."
    )
    assert [m.name for m in mentions(text) if m.surface == "Whitfield"] == ["Nora Whitfield"] * 4


def test_a_surname_alone_is_nobody_who_was_not_named_yet():
    text = "Peter Whitfield was shot. Whitfield died. His wife Nora Whitfield wept. The owner Peter was kind, she said."
    assert [m.name for m in mentions(text) if m.surface == "Whitfield"] == ["Peter Whitfield"]


def test_a_given_name_that_is_also_a_place():
    assert ("Cleveland Tolvane", "person", "Cleveland Tolvane") in resolved("Then employee Cleveland Tolvane left.")


def test_initials_without_a_space_are_the_given_names():
    text = "Mark D. Whitfield spoke. Mary Whitfield left. M.D. Whitfield slept."
    assert [m.name for m in mentions(text)] == ["Mark D. Whitfield", "Mary Whitfield", "Mark D. Whitfield"]


def test_initials_alone_are_the_given_names():
    text = "Everyone knew J.R. Whitfield. James Robert Whitfield was hurt. Police said J.R. left."
    assert [m.name for m in mentions(text)] == ["James Robert Whitfield"] * 3


def test_a_family_is_not_one_of_its_members_when_several_are_named():
    text = "Nora Whitfield spoke. Peter Whitfield left. The Whitfield family agreed."
    assert [m.name for m in mentions(text) if m.surface == "Whitfield"] == ["Whitfield"]


def test_a_surname_that_is_also_a_given_name_has_no_gender():
    text = "Nora Clinton spoke. Peter Clinton waited. Nora Clinton left. Then Sen. Clinton said so."
    assert [m.name for m in mentions(text) if m.surface == "Clinton"] == ["Nora Clinton"]


def test_an_unknown_given_name_before_an_arabic_article():
    text = "The plan failed, Breska al-Tolvane told reporters. Tolvane left."
    assert resolved(text) == [
        ("Breska al-Tolvane", "person", "Breska al-Tolvane"), ("Tolvane", "person", "Breska al-Tolvane"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "surface", "name"),
    [
        ('His wife Candace "Candy" Whitfield left. Whitfield ran.', "Whitfield", "Candace Whitfield"),
        ("Kenneth Lindqvist left. Ken Lindqvist ran.", "Ken Lindqvist", "Kenneth Lindqvist"),
        ("James Lindqvist left with Nora Whitfield. Jim ran.", "Jim", "James Lindqvist"),
        ("Treon Livingston left. Police say Livinston ran.", "Livinston", "Treon Livingston"),
        ("Nora Pope left. Pope said so.", "Pope", "Nora Pope"),
        ("They named 26-year-old Reno Whitfield II on Monday. Whitfield ran.", "Whitfield", "Reno Whitfield II"),
        ("Godofredo A. Whitfield left. Whitfield ran.", "Whitfield", "Godofredo A. Whitfield"),
        ("Councilwoman Sherry Dorsey Lindqvist left. Lindqvist ran.", "Lindqvist", "Sherry Dorsey Lindqvist"),
        ("Rep. Nora Whitfield left. The congresswoman ran.", "The congresswoman", "Nora Whitfield"),
    ],
)
def test_more_ways_to_name_one_person(text: str, surface: str, name: str):
    found = {m.surface: m.name for m in find_mentions("a", [make_passage("body", text)])}
    assert found[surface] == name


def test_a_surname_that_is_a_word_opens_a_sentence() -> None:
    text = "Leo Price came to Alder. Price said that it was late. Prices said nothing."
    found = {m.start: m.name for m in find_mentions("a", [make_passage("body", text)]) if m.type == "person"}
    assert found == {0: "Leo Price", text.index("Price said"): "Leo Price"}


def test_a_headline_that_parts_a_full_name_has_it_whole() -> None:
    text = "Quenby Denise Whitfield (Photo: family)\n\nOn Monday Quenby Denise Whitfield, 12, was found."
    found = [m.name for m in find_mentions("a", [make_passage("body", text)]) if m.type == "person"]
    assert set(found) == {"Quenby Denise Whitfield"}


def test_a_speaker_whose_surname_is_a_letter_off_is_the_one_person_near_it() -> None:
    text = "Ola Murry lives in Alder. Murray said that it was late."
    assert [m.name for m in find_mentions("a", [make_passage("body", text)]) if m.type == "person"] == ["Ola Murry"] * 2


def test_a_nickname_in_marks_is_a_given_name():
    rows = mentions('Emilio "Milo" Brandt sang. Leo Brandt wept. Milo Brandt was nine. Milo was tall.')
    assert [m.name for m in rows] == ["Emilio Brandt", "Leo Brandt", "Emilio Brandt", "Emilio Brandt"]


def test_a_title_before_a_given_name():
    assert named("Dr Gwen Lindqvist came to Alder. Dr Gwen left again.")["Gwen"] == ("person", "Gwen Lindqvist")


def test_a_leader_is_not_the_namesake_whom_the_article_names():
    rows = mentions(
        "First lady Michelle Obama came. The king met President Obama. Mrs. Obama smiled, and Mr. Obama left."
    )
    assert [m.name for m in rows if m.type == "person"] == ["Michelle Obama", "Barack Obama", "Michelle Obama",
                                                            "Barack Obama"]  # fmt: skip


def test_a_common_word_at_the_start_is_a_surname_that_the_article_knows():
    assert [m.name for m in mentions("Nora Young left. Young was tired. Young people sang.")] == ["Nora Young"] * 2


def test_a_street_after_its_block_is_no_person():
    assert named("Their house is on the 700 block of Samantha Lane in Alder.")["Samantha Lane"][0] == "place"


def test_where_somebody_of_an_age_is_of_is_a_place():
    assert named("The winner was Nora Whitfield, 31, of Marion, who was glad.")["Marion"][0] == "place"


def test_a_pope_keeps_his_number():
    rows = mentions("Pope Francis followed Pope Benedict XVI in Rome. Pope Benedict said no.")
    assert [m.name for m in rows if m.type == "person"] == ["Francis", "Benedict XVI", "Benedict XVI"]


def test_a_town_is_the_surname_of_the_one_so_called_where_nothing_says_it_is_a_place():
    text = "Deputies look for Nora Jordan, 18. A photo of Jordan was shown."
    assert named(text)["Jordan"] == ("person", "Nora Jordan")
    assert named(f"{text} She was last seen in Jordan.")["Jordan"][0] == "place"


def test_a_nickname_of_several_words():
    assert named('Henry "Big Bank Hank" Brandt sang. Hank was great.')["Hank"] == ("person", "Henry Brandt")


def test_a_leader_is_meant_by_the_surname_although_a_relative_was_named_last():
    found = named("Donald Trump got a letter. It went to Eric Trump. Trump read it, and Mr. Trump smiled.")
    assert found["Trump"] == ("person", "Donald Trump")


def test_a_family_is_not_one_of_its_members():
    rows = mentions("Yair Brandt ate. The Brandts left in the evening.")
    assert [m.name for m in rows if m.surface == "Brandts"] in ([], ["Brandts"])


def test_a_family_in_a_headline_is_no_member_misspelt():
    rows = mentions("Yair Brandt ate. They met in the evening.", "Brandts Report Gains of 3 Million")
    assert {m.name for m in rows if m.surface == "Brandts"} <= {"Brandts"}


def test_a_son_by_his_given_name_is_not_somebody_of_another_surname():
    rows = mentions("Eric Marsh sued. Donald Brandt and Brandt's son Eric left. Eric spoke.")
    assert next(m.name for m in rows if m.surface == "Eric") == "Eric"


def test_a_credit_glued_to_a_name_is_no_part_of_it():
    assert "Nora Whitfield" in named("ReutersNora Whitfield left the pier on Monday.")


def test_the_younger_of_one_name():
    rows = mentions("Leo Brandt Jr. was held, and Ana Brandt, 17, wept. Brandt Jr. was freed. The Brandt house burned.")
    assert [m.name for m in rows if m.surface == "Brandt Jr"] == ["Leo Brandt Jr."]


def test_a_common_word_with_a_possessive_is_a_surname_that_the_article_knows():
    assert [m.name for m in mentions("Nora Gray left. Gray's sister wept. Gray lived here.")] == ["Nora Gray"] * 3


def test_full_names_in_a_row_are_several():
    rows = mentions("The winners are Sarah Whitfield Morgan Brandt Ben Markey and Ana Ruiz.")
    assert [m.surface for m in rows] == ["Sarah Whitfield", "Morgan Brandt", "Ben Markey", "Ana Ruiz"]


def test_a_place_is_the_given_name_of_the_one_so_called_where_nothing_says_it_is_a_place():
    text = "Deputies found Victoria Whitfield, 6. They said that Victoria was kind."
    assert named(text)["Victoria"] == ("person", "Victoria Whitfield")
    assert named(f"{text} She was born in Victoria.")["Victoria"][0] == "place"


def test_whose_age_is_told_may_be_called_street():
    found = named("One defendant, 19-year-old Reginald Street, came. Street was charged.")
    assert found["Reginald Street"][0] == "person"
    assert found["Street"] == ("person", "Reginald Street")
    assert named("They met on Reginald Street.")["Reginald Street"][0] == "place"


def test_a_given_name_that_and_joins_to_a_full_name_has_its_surname():
    found = mentions("Claire and Abigail Whitby left. Bill Harrow met Sheila Harrow. William and Sheila Harrow stayed.")
    assert [m.name for m in found if m.surface == "Claire"] == ["Claire Whitby"]
    assert {m.name for m in found if m.surface in {"William", "Bill Harrow"}} == {"William Harrow"}


def test_a_surname_that_and_joins_to_a_full_name_stays_a_surname():
    found = mentions("Leo Jordan met the clerk. Jordan and Sheila Harrow stayed.")
    assert [m.name for m in found if m.surface == "Jordan"] == ["Leo Jordan"]


@pytest.mark.parametrize(
    ("text", "place", "role"),
    [
        ("Alder County Deputy District Attorney Nora Whitby came.", "Alder County", "Deputy District Attorney"),
        ("Quorlin Institute of Ports Public Information Officer Nora Whitby came.", "Quorlin Institute of Ports",
         "Officer"),
    ],
)  # fmt: skip
def test_an_office_is_no_part_of_the_body_or_place_before_it(text, place, role):
    found = {m.surface: m for m in mentions(text)}
    assert place in found
    assert (found["Nora Whitby"].role or "").endswith(role)


def test_who_lives_is_no_street():
    assert named("Nora Street, who lives there, left.")["Nora Street"] == ("person", "Nora Street")
    assert named("He was found on Nora Street on Monday.")["Nora Street"][0] == "place"


def test_a_place_that_is_a_given_name_too_is_whom_the_article_says_to_live():
    found = named("Charlotte, who would not say more, left. Charlotte smiled.")
    assert found["Charlotte"] == ("person", "Charlotte")
    assert named("Trains to Charlotte were late. Charlotte was full.")["Charlotte"][0] == "place"


def test_a_street_by_the_words_before_it_is_no_person():
    found = named("They met at Francis Place and Birch Street, and on the corner of Alder Street and Nora Place.")
    assert found["Francis Place"][0] == found["Nora Place"][0] == "place"


def test_a_word_for_a_body_inside_a_title_is_nobody():
    assert "Police" not in named("It was told by Norland Deputy Police Chief Nora Whitby.")


@pytest.mark.parametrize(
    ("text", "surface", "name"),
    [
        ("They named Quorle “EJ” Whitfield on Monday.", "Quorle “EJ” Whitfield", "Quorle Whitfield"),
        ("They named 46-year-old Earnest Dean Whitfield.", "Earnest Dean Whitfield", "Earnest Dean Whitfield"),
        ("His father, Leo Few, left. On Monday Few came back.", "Few", "Leo Few"),
        ("They met Leo Greenhouse. Greenhouse faces a trial.", "Greenhouse", "Leo Greenhouse"),
    ],
)
def test_surnames_and_given_names_that_are_words(text: str, surface: str, name: str):
    found = {m.surface: m.name for m in find_mentions("a", [make_passage("body", text)]) if m.type == "person"}
    assert found.get(surface) == name


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Ana Ruiz, M.D., of the clinic, came. Leo Brandt, Ph.D., left.", "M.D"),
        ("They read his biography “Ana Ruiz,” a novel.", "Ana Ruiz"),
        ("It was like the film “Leo Brandt” and the book “The Leo Brandt.”", "Leo Brandt"),
        ("Few came to the harbour, and few stayed.", "Few"),
    ],
)
def test_degrees_titles_and_small_words_name_nobody(text: str, surface: str):
    found = [m.surface for m in find_mentions("a", [make_passage("body", text)])]
    assert not any(one.startswith(surface) for one in found)


def test_a_word_that_describes_somebody_at_the_start_of_a_sentence_is_no_part_of_the_name() -> None:
    assert persons("Notorious Leo Quorle, chief of the gang, fled. Quorle was seen later.") == ["Leo Quorle"] * 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A man was shot at a party in Hope Mills on Sunday. Hope Mills slept.", "Hope Mills"),
        ("A man was shot outside the Brandt Quorlplex. The Brandt Quorlplex slept.", "Brandt Quorlplex"),
    ],
)
def test_a_full_name_that_stands_where_towns_and_buildings_do_is_one(text: str, name: str) -> None:
    assert name not in persons(text)


def test_whom_the_article_calls_by_the_surname_is_no_town() -> None:
    text = "They put their trust in Hope Mills on Sunday. Mills, who is 30, slept."
    assert persons(text) == ["Hope Mills", "Hope Mills"]


def test_a_part_of_the_body_and_the_officer_of_a_firm_hold_no_office_of_the_article() -> None:
    text = "Ana Ruiz, head of the county, came. A man was shot in the head."
    assert persons(text) == ["Ana Ruiz"]
    text = "President Ana Ruiz came. The president and chief operating officer had been hired at Quorl."
    assert persons(text) == ["Ana Ruiz"]


def test_two_full_names_with_a_verb_between_them_in_a_headline() -> None:
    text = "Ana Sanders Burns Leo Whitfield With Great Lead.\n\nAna Sanders met Leo Whitfield on the quay."
    assert persons(text) == ["Ana Sanders", "Leo Whitfield", "Ana Sanders", "Leo Whitfield"]


def test_a_town_behind_the_word_for_what_lies_around_it() -> None:
    assert persons("Ana Ruiz owns a barn outside of Holly Hill and a barge.") == ["Ana Ruiz"]


def test_mrs_is_not_the_daughter_whom_the_article_calls_by_the_given_name() -> None:
    text = "Jessica Quorl was born here. Jessica is 19. Her mother Aiji Quorl took her. Delighted Mrs Quorl smiled."
    assert persons(text)[-1] == "Aiji Quorl"


def test_who_signs_a_picture_may_be_called_by_a_common_word() -> None:
    assert persons("January 19 Photo: Cody Duty") == ["Cody Duty"]
    assert persons("Cody Duty To Return Soon") == []


def test_a_police_commissioner_by_the_short_form_of_the_rank() -> None:
    rows = mentions("“It is late,” said Boston Police Comm. Leo Brandt.")
    assert [(m.name, m.role) for m in rows if m.type == "person"] == [("Leo Brandt", "Comm")]


def test_the_second_half_of_a_given_name_is_what_a_hyphen_joins_to_it_in_small_letters():
    assert persons("Leung Pak-tin spoke to Wong Ka-lok. Li Ruan-led talks went on.") == [
        "Leung Pak-tin",
        "Wong Ka-lok",
        "Li Ruan",
    ]


def test_a_surname_that_is_the_word_for_a_body_stands_before_an_age():
    assert persons("Ana Council, 34, was hurt.") == ["Ana Council"]
    assert not persons("The Ana Council, 34 members strong, voted.")
