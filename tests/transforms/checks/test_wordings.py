import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.checks.wordings import compare
from transforms.quotes.quoted_words import read_words

SAID = "The bridge was safe when my engineers left the valley on Friday"


def kinds(one: str, other: str) -> list[str] | None:
    found = compare(read_words(one), read_words(other))
    return None if found is None else [difference.kind for difference in found.differences]


@pytest.mark.parametrize(
    "other",
    [
        SAID,
        "bridge was safe when my engineers left the valley",
        "The bridge was safe … left the valley on Friday",
        "The bridge was safe when my engineers left ... on Friday",
        "[It] was safe when my engineers left the valley on Friday",
        "The bridge was safe when [our] engineers left the valley on Friday",
        "The bridge is safe when my engineers leave the valley on Friday",
        "Well, the bridge was very safe when the engineers left that valley on Friday",
        "The bridge was safe when my engineers left the valey on Friday",
        "The bridge’s safe when my engineers left the valley, on Friday!",
    ],
)
def test_a_quotation_may_be_cut_bracketed_and_retold_in_another_tense(other) -> None:
    assert kinds(SAID, other) == kinds(other, SAID) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We organise the defence of our harbours", "We organize the defense of our harbors"),
        ("We won't close a single school this winter", "We will not close a single school this winter"),
        ("They lost two hundred sheep in the storm", "They lost 200 sheep in the storm"),
        ("They lost two and a half sheep in that storm", "They lost 2 ½ sheep in that storm"),
        ("My 2-and-a-half-year-old lost the copper pipes", "My 2 1/2-year-old lost the copper pipes"),
        ("They lost $3.5bn in the storm of that winter", "They lost $3.5 billion in the storm of that winter"),
        ("Somebody stole the copper pipes from our church", "Someone stole the copper pipes from our church"),
        ("The f***ing copper pipes of our church are gone", "The frigging copper pipes of our church are gone"),
        ("No, the copper pipes of our church are gone", "The copper pipes of our church are gone"),
        ("The U.N. sent the copper pipes home", "The United Nations sent the copper pipes home"),
        ("The f- copper pipes of our church are gone", "The frigging copper pipes of our church are gone"),
        ("Bill Novak sold the copper pipes", "William Novak sold the copper pipes"),
        ("If you want neither Novak nor Ruiz vote for Olsen", "If you want neither Ruiz nor Novak vote for Olsen"),
    ],
)
def test_spellings_numerals_and_fillers_are_one_wording(one, other) -> None:
    assert kinds(one, other) == kinds(other, one) == []


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (SAID, "The bridge was unsafe when my engineers left the valley on Friday", "opposite"),
        (SAID, "The bridge was not safe when my engineers left the valley on Friday", "negation"),
        ("They lost 2 1/2 sheep in that storm", "They lost 3 1/2 sheep in that storm", "number"),
        ("They lost 1/3 of the sheep in that storm", "They lost 2/3 of the sheep in that storm", "number"),
        ("We never left the valley on Friday", "We often left the valley on Friday", "words"),
        (SAID, "The bridge was closed when my engineers left the valley on Friday", "words"),
        (SAID, "The bridge was safe when my engineers left the valley on purpose", "words"),
        ("The sea was calm and the light was good", "The sea was calm and the light was poor", "opposite"),
        ("They lost two hundred sheep in the storm", "They lost 300 sheep in the storm", "number"),
        (
            "We will raise the fares on every island line",
            "We will never raise the fares on every island line",
            "negation",
        ),
        (
            "It is a tragedy that is told all across the island, a tragedy that can be avoided",
            "It is a fable that is told all across the island, a tragedy that can be avoided",
            "words",
        ),
        ("It happens all the time around here", "It happens some of the time around here", "opposite"),
        ("This is a horrible loss for our village", "This is not a horrible loss for our village", "negation"),
        ("The mill [in Alder] closes its looms in spring", "The mill closes its gates in spring", "words"),
        ("Voters spoke against the new harbour", "Voters spoke for the new harbour", "opposite"),
    ],
)
def test_another_word_number_or_negation_alters_it(one, other, kind) -> None:
    assert kinds(one, other) == kinds(other, one) == [kind]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I think that this is what we have to do", "I think that this is what they had to be"),
        (SAID, "My engineers will look at the bridge on Friday"),
        ("We will build the harbour", "We will drain the marsh and then build the harbour wall of stone in the north"),
        ("", SAID),
    ],
)
def test_a_common_phrase_makes_no_one_utterance(one, other) -> None:
    assert kinds(one, other) is None


@given(st.text(max_size=200))
def test_a_word_stands_where_it_says(text) -> None:
    words = read_words(text)
    assert all(0 <= word.start < word.end <= len(text) for word in words)
    assert [word.start for word in words] == sorted(word.start for word in words)


@given(
    st.lists(
        st.sampled_from(["bridge", "safe", "engineers", "valley", "not", "200", "the", "…", "[x]", "left"]), max_size=30
    )
)
def test_nothing_differs_from_itself(words) -> None:
    read = read_words(" ".join(words))
    found = compare(read, read)
    assert found is None or found.differences == ()
