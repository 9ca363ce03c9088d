"""The files that editors keep: a mistake in one names the setting, the file and what to do."""

import logging
from datetime import date
from pathlib import Path

import pytest

from flows.settings import SettingsError
from flows.waiving import read_corrections, read_waivers, warn_of_waivers
from transforms.checks.waivers import Waiver
from transforms.tables import FINDINGS, Finding, Witness

READERS = {"waivers": read_waivers, "corrections": read_corrections}


@pytest.mark.parametrize("setting", READERS)
def test_no_file_is_no_rows_and_a_bad_file_is_told(setting: str, tmp_path: Path) -> None:
    read = READERS[setting]
    assert read(None) == []
    with pytest.raises(SettingsError, match=rf"^setting {setting}: .*gone\.csv cannot be read: No such file"):
        read(tmp_path / "gone.csv")
    (tmp_path / "old.csv").write_bytes(b"name\xe9\n")
    with pytest.raises(SettingsError, match=rf"^setting {setting}: .*old\.csv is not UTF-8 text"):
        read(tmp_path / "old.csv")
    (tmp_path / "bad.csv").write_text("name\n")
    with pytest.raises(SettingsError, match=r"bad\.csv: column .* is missing"):
        read(tmp_path / "bad.csv")


def test_corrections_are_read(tmp_path: Path) -> None:
    path = tmp_path / "known.csv"
    path.write_text("kind,name,other,reason,owner\nsame,Elizabeth Marrow,Bess Marrow,stage name,Iris\n")
    assert [str(row) for row in read_corrections(path)] == ["same, Elizabeth Marrow, Bess Marrow"]


def test_a_waiver_that_waives_nothing_is_told(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flows.waiving.log", logging.getLogger("waivers"))  # free of what other tests hang on it
    waivers = [
        Waiver(finding_id=name, reason="known", owner="desk", expires=date(2026, 3, day))
        for name, day in (("gone", 9), ("gone_and_over", 1), ("over", 2), ("holds", 3))
    ]
    place = Witness(article_id="a", part="body", start=0, end=1, surface="x")
    nothing = {column.name: None if column.nullable else "" for column in FINDINGS.columns}

    def finding(name: str) -> Finding:
        return Finding(**{**nothing, "finding_id": name, "witness_a": place})

    warn_of_waivers([finding("over"), finding("holds"), finding("open")], waivers, date(2026, 3, 3))
    assert caplog.messages == [
        "the waiver of gone names no finding of this release; remove it if it is settled",
        "the waiver of gone_and_over names no finding of this release; remove it if it is settled",
        "the waiver of over expired on 2026-03-02: the finding is open again",
    ]
