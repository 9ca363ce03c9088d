"""`corroborate extract`: JSON lines in, claims out."""

import io
import json
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from flows import cli, extracting
from flows.readers import Limits
from transforms.tables import Claim

GOOD = {"id": "a", "text": "About 40 people were hurt on Tuesday.", "published": "2026-03-05T08:00:00Z"}
TUESDAY = 20515
"""3 March 2026, in days since 1970-01-01."""


def extract(*lines: bytes | dict[str, Any]) -> tuple[list[dict[str, Any]], list[str]]:
    raw = b"\n".join(json.dumps(line).encode() if isinstance(line, dict) else line for line in lines)
    written: list[bytes] = []
    complaints: list[str] = []
    extracting.extract("in", io.BytesIO(raw), written.append, complaints.append)
    assert all(line.endswith(b"\n") and line.count(b"\n") == 1 for line in written)
    return [json.loads(line) for line in written], complaints


def test_each_text_gives_its_claims_with_all_columns_of_the_table() -> None:
    (found,), complaints = extract(GOOD)
    assert not complaints
    assert found["id"] == "a"
    hurt, tuesday = found["claims"]
    assert list(hurt) == [field.name for field in fields(Claim)]
    assert (hurt["value"], hurt["low"], hurt["high"], hurt["unit"]) == (40, 38, 42, "person")
    assert (hurt["as_of_start"], hurt["figure_id"]) == ("2026-03-05", None)
    assert (tuesday["kind"], tuesday["value"]) == ("date", TUESDAY)
    for claim in found["claims"]:
        assert GOOD["text"][claim["start"] : claim["end"]] == claim["surface"]


@pytest.mark.parametrize("published", ["5 March 2026", "Thu, 05 Mar 2026 08:00:00 +0000", 1772697600])
def test_the_date_may_have_any_form_that_metadata_has(published: str | int) -> None:
    (found,), _ = extract({**GOOD, "published": published})
    assert found["claims"][1]["value"] == TUESDAY


@pytest.mark.parametrize(
    ("line", "text_id", "part"),
    [
        (b"Two boats sank.", None, "not valid JSON"),
        (b"[1, 2]", None, "not a JSON object"),
        (b'{"id": 3}', 3, '"text" is missing'),
        (b'{"id": 3, "text": 4}', 3, '"text" must be text'),
        (b'{"text": "Two boats sank."}', None, '"id" is missing'),
        (b'{"id": 1.5, "text": "Two boats sank."}', None, '"id" must be'),
        (b'{"id": "x", "text": "Two boats sank.", "published": "soon"}', "x", "'soon' is in no form of date"),
        (b'{"id": "\xff", "text": ""}', None, "not UTF-8"),
        (b"[" * 100_000, None, "nested too deeply"),
        (b'{"id": ' + b"1" * 5000 + b', "text": ""}', None, "a number too long"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(line: bytes, text_id: str | int | None, part: str) -> None:
    found, (complaint,) = extract(GOOD, line, b"", GOOD)
    assert complaint.startswith("in, line 2: ")
    assert part in complaint
    assert found[1]["id"] == text_id
    assert found[1]["line"] == 2
    assert part in found[1]["error"]
    assert len(found) == 3
    assert found[0] == found[2]


def test_a_line_over_the_limit_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extracting, "LIMITS", Limits(record=200))
    found, complaints = extract({**GOOD, "text": "x" * 900}, GOOD)
    assert ["error" in line for line in found] == [True, False]
    assert len(complaints) == 1


def test_half_a_surrogate_pair_comes_out_as_it_went_in() -> None:
    (found,), _ = extract(b'{"id": "\\ud800", "text": "\\udfff 5 boats sank"}')
    assert found["id"] == "\ud800"
    assert found["claims"][0]["surface"] == "5 boats"


def test_each_line_is_answered_before_the_next_is_read() -> None:
    answered = 0

    class Lines(io.BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            nonlocal asked
            assert answered == asked
            asked += 1
            return super().readline(size)

    def write(_: bytes) -> None:
        nonlocal answered
        answered += 1

    asked = 0
    extracting.extract("in", Lines((json.dumps(GOOD) + "\n").encode() * 3), write, print)
    assert answered == 3


def test_the_command_reads_a_file_or_standard_input_and_starts_without_the_heavy_packages(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text(json.dumps(GOOD) + "\n")
    assert cli.main(["extract", str(path)]) == 0
    from_file = capfdbinary.readouterr().out
    program = (
        "import sys; from flows.cli import main; code = main(['extract']); "
        "print(*{'prefect', 'great_expectations', 'pandas'} & set(sys.modules), file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", program], input=path.read_bytes(), capture_output=True, check=True)
    assert done.stderr.strip() == b""
    assert done.stdout == from_file


@pytest.mark.parametrize(
    ("lines", "code"),
    [(["Two boats sank.", "[1, 2]"], 3), (["Two boats sank.", json.dumps(GOOD)], 0), (["", " "], 0)],
)
def test_the_command_fails_where_not_one_line_could_be_read(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], lines: list[str], code: int
) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text("\n".join(lines))
    assert cli.main(["extract", str(path)]) == code
    said = capfd.readouterr()
    assert (f"corroborate: {path}: not one line could be read" in said.err) == (code == 3)
    assert len(said.out.splitlines()) == sum(bool(line.strip()) for line in lines)


def test_a_missing_file_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = str(tmp_path / "none.jsonl")
    assert cli.main(["extract", missing]) == 2
    assert missing in capsys.readouterr().err
