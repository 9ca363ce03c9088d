"""The files that editors keep: a mistake in one names the setting, the file and what to do."""

from pathlib import Path

import pytest

from flows.settings import SettingsError
from flows.waiving import read_corrections, read_waivers

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
