"""Settings: one name in file, environment and flags, and a word of help for each mistake."""

from pathlib import Path

import pytest

from flows.settings import FILE, Settings, SettingsError, load, options


def test_nothing_given_means_the_defaults(tmp_path: Path) -> None:
    assert load({}, {"HOME": "/"}, tmp_path) == Settings()


def test_flags_win_over_the_environment_and_that_over_the_file(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('max_reject_share = 0.1\nfail_on = "info"\nbatch_files = 7\n')
    environ = {"CORROBORATE_MAX_REJECT_SHARE": "0.2", "CORROBORATE_FAIL_ON": "error"}
    settings = load({"max_reject_share": "0.3", "data": None}, environ, tmp_path)
    assert (settings.max_reject_share, settings.fail_on, settings.batch_files) == (0.3, "error", 7)


def test_an_empty_value_takes_an_optional_setting_away(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('waivers = "waivers.toml"\n')
    assert load({}, {}, tmp_path).waivers == Path("waivers.toml")
    assert load({"waivers": ""}, {}, tmp_path).waivers is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("fail_onn = 'error'", ["fail_onn", "corroborate.toml", "did you mean fail_on?"]),
        ("zzz = 1", ["zzz", "the settings are data,"]),
        ("fail_on = 'errors'", ["fail_on", "'errors'", "did you mean error?"]),
        ("batch_files = 0", ["batch_files", "at least 1"]),
        ("batch_files = 1.5", ["batch_files", "a whole number"]),
        ("batch_files = true", ["batch_files", "a whole number"]),
        ("max_reject_share = 2", ["max_reject_share", "at most 1"]),
        ("max_reject_share = nan", ["max_reject_share", "at least 0"]),
        ("max_reject_share = 'few'", ["max_reject_share", "a number"]),
        ("data = 3", ["data", "a word"]),
        ("data = ''", ["data", "a word"]),
        ("root = 3", ["root", "a path"]),
        ("fail_on = [", ["corroborate.toml", "cannot be read as settings"]),
    ],
)
def test_a_mistake_in_the_file_is_named_with_a_suggestion(tmp_path: Path, text: str, words: list[str]) -> None:
    (tmp_path / FILE).write_text(text)
    with pytest.raises(SettingsError) as caught:
        load({}, {}, tmp_path)
    assert [word for word in words if word not in str(caught.value)] == []


def test_a_mistake_in_the_environment_is_named_there(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="'waiver' from the environment: did you mean waivers"):
        load({}, {"CORROBORATE_WAIVER": "x"}, tmp_path)


def test_every_setting_says_what_it_is_for_and_has_a_default_of_its_type() -> None:
    for option in options():
        assert option.meaning
        assert isinstance(option.default, option.type) or (option.optional and option.default is None)


def test_limits_of_reading_come_from_the_settings(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("max_record_megabytes = 2\nmax_seconds = 5\nkeep_rejects = 'aside'\n")
    settings = load({"max_nesting": "1"}, {"CORROBORATE_MAX_EXPANSION": "30"}, tmp_path)
    limits = settings.limits
    assert (limits.record, limits.seconds, limits.nesting, limits.expansion) == (2 << 20, 5, 1, 30)
    assert settings.keep_rejects == Path("aside")
    with pytest.raises(SettingsError, match=r"max_seconds.*at least 0\.1"):
        load({"max_seconds": "0"}, {}, tmp_path)
