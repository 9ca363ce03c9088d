import pytest

from transforms.raw.credits import dateline_agencies, glued_name, read_credit


@pytest.mark.parametrize(
    ("words", "people", "agencies"),
    [
        ("By Jane Doe", ("Jane Doe",), ()),
        ("BY JANE DOE AND JOHN ROE", ("Jane Doe", "John Roe"), ()),
        ("By Jane Doe, The Canadian Press", ("Jane Doe",), ("The Canadian Press",)),
        ("By Jane Doe, Ann Poe and John van der Roe", ("Jane Doe", "Ann Poe", "John van der Roe"), ()),
        ("By Jane Doe, Harbour Times", ("Jane Doe",), ()),
        ("Jane Doe, Moorland Press", ("Jane Doe",), ("Moorland Press",)),
        ("The Associated Press", (), ("The Associated Press",)),
        ("(Reporting by Jane Doe in Paris and John Roe; Editing by Ann Poe)", ("Jane Doe", "John Roe"), ()),
        ("With files from Ann Poe and The Canadian Press", ("Ann Poe",), ("The Canadian Press",)),
        ("This report by Moorland Press was first published May 4, 2026.", (), ("Moorland Press",)),
        ("© 2026 Reuters. All rights reserved.", (), ("Reuters",)),
        ("Copyright Reuters / Harbour Times", (), ("Reuters",)),
        ("By JANE DOEAssociated Press", ("Jane Doe",), ("The Associated Press",)),
        ("By Breaking News Staff", (), ()),
        ("Harbour News’ Jane Doe contributed to this report.", ("Jane Doe",), ()),
        ("By Ann O’Neill", ("Ann O’Neill",), ()),
        ("Staff", (), ()),
    ],
)
def test_whom_a_line_names(words: str, people: tuple[str, ...], agencies: tuple[str, ...]) -> None:
    credit = read_credit(words)
    assert (credit.people, credit.agencies) == (people, agencies)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Jane DoeSenior Ottawa reporter and", "Jane Doe"),
        ("John Roe JrReporting from Paris", "John Roe Jr"),
        ("Ann-Marie O’NeillPolitical correspondent", "Ann-Marie O’Neill"),
        ("Jane McGregor reporter", None),
        ("Jane LeBlanc, political correspondent", None),
        ("Jane Doe reporter", None),
        ("YouTube star turned reporter", None),
    ],
)
def test_a_name_run_together_with_a_role(words: str, name: str | None) -> None:
    assert glued_name(words) == name


def test_a_dateline_credits_its_agency() -> None:
    text = "PORT ELLEN, May 4 (Reuters) - Rain fell.\nThe council (AP) spoke.\nQUAY — (AP) no.\nMOOR (CP) — Snow."
    assert dateline_agencies(text) == {"Reuters", "The Canadian Press", "The Associated Press"} - {
        "The Associated Press"
    }
