from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.raw.furniture import CUES, blank, find_furniture

STORY = "Four boats left the harbour on Monday before the storm reached the coast."


def kinds(text: str) -> list[tuple[str, str]]:
    return [(piece.kind, piece.surface) for piece in find_furniture(text).furniture]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("byline", "By Jane Doe"),
        ("byline", "By JANE DOE and Mary van Dyke, The Canadian Press"),
        ("byline", "By: Jane Doe | Harbour Times"),
        ("byline", "Jane Doe, The Canadian Press"),
        ("byline", "Jane Doe · CBC News"),
        ("byline", "Jane DoeSenior Moorland reporter and"),
        ("byline", "John RoeReporting from the town hall"),
        ("byline", "Jane Doe, chief political correspondent"),
        ("teaser", "READ MORE: Why the harbour was built"),
        ("teaser", "Read more"),
        ("teaser", "Related: What the storm did in 2019"),
        ("teaser", "Also read: The other harbour"),
        ("teaser", "Watch: Boats leave the harbour"),
        ("teaser", "[ Related: The storm of the century ]"),
        ("teaser", "►Related: The storm kills a 13-year-old boy in the harbour"),
        ("teaser", "Click here for the full list of harbours"),
        ("teaser", "- Why nobody mended the old harbour wall"),
        ("teaser", "• After the storm, what next for the harbour?"),
        ("follow", "Follow"),
        ("follow", "We have sent you a verification email. Please click on the link in it."),
        ("follow", "Get email notifications on Jane Doe daily!"),
        ("follow", "Follow us on Facebook"),
        ("follow", "Follow Jane Doe on X"),
        ("follow", "Share this article"),
        ("follow", "Share"),
        ("follow", "Sign up for our newsletter"),
        ("agency", "This report by The Canadian Press was first published May 4, 2026."),
        ("agency", "(Reporting by Jane Doe; Editing by John Roe)"),
        ("agency", "© 2026 Reuters"),
        ("agency", "With files from Reuters"),
        ("agency", "The Associated Press contributed to this report."),
        ("agency", "Jane Doe contributed to this report."),
        ("agency", "(© 2026 Harbour Radio)"),
        ("follow", "Like us on Facebook | Follow us on X"),
        ("follow", "Please enable Javascript to watch this video"),
        ("updated", "Updated May 4, 2026 @ 1:45pm"),
        ("updated", "Published: 4 May 2026, 09:30 BST"),
        ("updated", "Last updated on Monday at 6:02 a.m. ET"),
        ("updated", "Posted 5 hours ago"),
        ("agency", "(TM and © Copyright 2026 Harbour Radio Inc. Used under license. It may not be redistributed.)"),
        ("updated", "(Published Monday, May 4, 2026)"),
        ("other", "Stay with Harbour Radio for more on this developing story."),
        ("follow", "If you want to receive breaking news by email, click here to sign up."),
        ("follow", "Follow HARBOUR.EXAMPLE: Facebook | Twitter"),
        ("follow", "Never miss another post from Harbour Radio"),
        ("follow", "Watch this story"),
        ("caption", "Getty Images"),
        ("caption", "Photo: Jane Doe"),
        ("caption", "Image source, Harbour Trust"),
        ("caption", "Jane Doe/Getty Images"),
        ("other", "ADVERTISEMENT"),
        ("other", "Story continues below advertisement"),
        ("other", "We use cookies to make this page better."),
    ],
)
def test_a_line_of_furniture(kind: str, line: str) -> None:
    assert kinds(f"{line}\n{STORY}") == [(kind, line)]
    assert find_furniture(f"{STORY}\n").furniture == ()


@pytest.mark.parametrize(
    "line",
    [
        STORY,
        "Trade Talks Lag",
        "Follow the money, and nine in 10 roads lead to the harbour.",
        "Watch: the council raised the fee by 3 per cent on Monday, its third rise this year.",
        "Updated figures show that 40 people left in May 2026.",
        "Published studies put the loss at $3 million.",
        "Related industries lost 900 jobs in the same month.",
        "Sign up by Monday, or the fee rises to $40 for every one of the 300 boats.",
        "Share prices fell 12 per cent",
        "Share of the vote: 12 per cent",
        "By Monday morning the toll had reached 12.",
        "By Monday Morning",
        "- 35% on all goods",
        "- Twelve boats are missing",
        "- The harbour master and two of his men are missing.",
        "Jane MacGregor told the reporter that she would resign",
        "Editor Jane Doe said the paper would close.",
        "The storm (the third of the year) killed four.",
        "Photographs show four boats on the wall.",
        "Register of Boats",
        "Advertising spending rose by 4 per cent.",
        "- The mayor said: “Nobody told me about the wall.”",
        "Jane Doe contributed $400 to this cause.",
        "Reuters reported that four boats had sunk.",
    ],
)
def test_the_story_stays(line: str) -> None:
    assert kinds(f"{STORY}\n{line}\n{STORY}") == []
    assert kinds(line) == []


def test_a_list_that_is_announced_is_no_list_of_links() -> None:
    text = "These will be closed:\n- The old harbour wall and its lamps\n- The market behind the old wall\n" + STORY
    assert kinds(text) == []


def test_a_wrapped_sentence_is_no_button() -> None:
    assert kinds("The mayor asked everyone to\nfollow\nthe rules, and boats were told to\nshare\nthe quay.") == []


def test_a_credit_inside_a_paragraph() -> None:
    credit = "This report by The Canadian Press was first published May 4, 2026."
    assert kinds(f"{STORY} {credit}") == [("agency", credit)]
    assert kinds(f"{STORY} (Reporting by Jane Doe)") == [("agency", "(Reporting by Jane Doe)")]


def test_a_byline_stands_at_an_edge() -> None:
    middle = "\n".join([STORY] * 6 + ["By Popular Demand"] + [STORY] * 6)
    assert kinds(middle) == []
    assert kinds("\n".join([STORY] * 6 + ["By Jane Doe"])) == [("byline", "By Jane Doe")]


def test_a_name_above_its_role() -> None:
    found = find_furniture(f"Jane Doe\nSenior political reporter\n\n{STORY}")
    assert [piece.kind for piece in found.furniture] == ["byline", "byline"]
    assert found.authors == ("Jane Doe",)
    assert kinds(f"Jane Doe\n{STORY}") == []


def test_whom_the_furniture_names() -> None:
    text = f"By Jane Doe, Reuters\nQUAY (AP) — {STORY}\n(Reporting by John Roe; Editing by Ann Poe)"
    found = find_furniture(text)
    assert found.authors == ("Jane Doe", "John Roe")
    assert found.agencies == ("Reuters", "The Associated Press")
    assert blank(text, found.furniture).strip() == f"QUAY (AP) — {STORY}"


def test_a_picture_agency_credits_no_text() -> None:
    assert find_furniture(f"REUTERS/Jane Doe\n{STORY}").agencies == ()


LINES = st.sampled_from(
    ["Follow", "By Jane Doe", STORY, "", "  ", "- Why nobody mended the old wall", "(Reporting by A B)", "Read more: x"]
) | st.text(max_size=30)


@given(st.lists(LINES, max_size=12))
def test_blanking_moves_nothing(lines: list[str]) -> None:
    text = "\n".join(lines)
    furniture = find_furniture(text).furniture
    blanked = blank(text, furniture)
    assert len(blanked) == len(text)
    inside = [False] * len(text)
    for piece in furniture:
        assert text[piece.start : piece.end] == piece.surface
        assert not any(inside[piece.start : piece.end])
        inside[piece.start : piece.end] = [True] * (piece.end - piece.start)
    for before, after, blank_here in zip(text, blanked, inside, strict=True):
        assert after == ((before if before == "\n" else " ") if blank_here else before)


@given(st.lists(LINES, max_size=12))
def test_what_is_blanked_is_gone(lines: list[str]) -> None:
    text = "\n".join(lines)
    blanked = blank(text, find_furniture(text).furniture)
    for piece in find_furniture(blanked).furniture:
        assert piece.kind in {"byline", "teaser"}  # a line may reach the edge when what stood around it is gone


@pytest.mark.parametrize(
    ("opening", "unit"),
    [("By ", "Jane "), ("Updated ", "1"), ("Updated ", "may 1 "), ("", "Jane, and "), ("", "A"), ("", "- "),
     ("(Reporting by ", "a "), ("[ Related: ", "x"), ("", "Share | "), ("", "Aa"), ("", "©")],
)  # fmt: skip
def test_time_grows_with_the_length_of_a_line_only(
    opening: str, unit: str, takes_linear_time: Callable[..., None]
) -> None:
    # a line of furniture has fewer than 400 characters, so eight times as many must stay below that
    takes_linear_time(
        lambda line: find_furniture("\n".join([line] * 50)), lambda n: opening + unit * n, pieces=380 // len(unit) // 8
    )


def test_time_grows_with_length_only(takes_linear_time: Callable[..., None]) -> None:
    takes_linear_time(find_furniture, lambda n: (STORY + " ") * n)


def test_every_cue_says_what_it_is() -> None:
    assert {cue.match for cue in CUES} == {"line", "opening", "inline"}


def test_headlines_below_a_label_of_other_stories_may_have_figures() -> None:
    listed = "+ Two killed in crash on the coast road"
    text = f"{STORY}\n\nMORE FROM HARBOUR.EXAMPLE\n\n{listed}\n\nThe wall stood."
    assert ("teaser", listed) in kinds(text)
    assert ("teaser", listed) not in kinds(text.replace("MORE FROM HARBOUR.EXAMPLE", "The storm had two ends"))


@pytest.mark.parametrize("heading", ["Also on Monday:", "More on the budget:", "More from the report:"])
def test_a_list_below_a_heading_of_the_story_stays(heading) -> None:
    assert kinds(f"{STORY}\n\n{heading}\n\n- Council cuts fares of ferries by 12 percent") == []


def test_films_that_a_page_offers_are_no_story() -> None:
    films = ["1:04 Mayor opens the harbour wall Pause", "0:39 Boats leave before the storm", "2:55 Inside the old mill"]
    assert kinds("\n\n".join([*films, STORY])) == [("teaser", film) for film in films]
    assert kinds("\n\n".join([STORY, "10:15 Boats leave before the storm", "10:40 The wall breaks"])) == []
    assert kinds(f"{films[0]}\n\n{STORY}\n\n10:15 Boats leave before the storm") == [("teaser", films[0])]
