import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.raw.fields import WrongFieldError, read_fields
from transforms.raw.json_text import parse, split_lines, split_records


def test_a_name_is_read_without_case_and_joints() -> None:
    fields = read_fields({"Published-At": "d", "article_body": "x", "EXTERNAL_ID": "9"})
    assert (fields.published, fields.text, fields.external_id) == ("d", "x", "9")


def test_the_first_name_that_says_something_wins() -> None:
    assert read_fields({"body": "b", "text": "a", "title": "", "headline": "h"}).text == "a"
    assert read_fields({"body": "b", "text": "a", "title": "", "headline": "h"}).title == "h"


@pytest.mark.parametrize(
    ("value", "authors"),
    [("A", ("A",)), (["A", {"name": "B"}], ("A", "B")), ({"@type": "Person", "name": "A"}, ("A",)), ([None, ""], ())],
)
def test_authors_in_any_shape(value: object, authors: tuple[str, ...]) -> None:
    assert read_fields({"text": "x", "authors": value}).authors == authors


def test_a_field_that_is_not_understood_is_said() -> None:
    fields = read_fields({"text": "x", "title": ["a", "b"], "url": {"href": 1}})
    assert fields.flags == ("ignored_field:url", "ignored_field:title")
    assert fields.title is None


@pytest.mark.parametrize(
    ("record", "reason"),
    [({}, "empty_text"), ({"text": " \n"}, "empty_text"), ({"text": None}, "empty_text"),
     ({"text": {"a": 1}}, "wrong_type"), ("words", "wrong_type"), (None, "wrong_type")],
)  # fmt: skip
def test_a_record_without_text(record: object, reason: str) -> None:
    with pytest.raises(WrongFieldError) as error:
        read_fields(record)
    assert error.value.reason == reason


def test_a_number_keeps_its_digits_and_may_have_any_length() -> None:
    long = "1" * 5000
    record = parse(f'{{"id": {long}, "date": 1.10, "text": "x"}}')
    assert read_fields(record).external_id == long
    assert read_fields(record).published == "1.10"
    with pytest.raises(WrongFieldError, match="is a number, not text"):
        read_fields(parse('{"text": 5}'))


@given(st.lists(st.binary(max_size=8)), st.integers(1, 12), st.integers(0, 10))
def test_lines_do_not_depend_on_chunks(pieces: list[bytes], size: int, limit: int) -> None:
    whole = b"".join(pieces)
    lines = list(split_lines([whole[i : i + size] for i in range(0, len(whole), size)], limit))
    assert [line.raw for line in lines] == [raw if len(raw) <= limit else None for raw in whole.split(b"\n")]
    assert [line.number for line in lines] == list(range(1, whole.count(b"\n") + 2))


def test_an_article_with_a_field_called_items_is_one_record() -> None:
    text = '{"text": "x", "items": [1, 2]}'
    assert [value for value, _, _ in split_records(text)] == [{"text": "x", "items": ["1", "2"]}]


def test_objects_one_after_the_other_are_records() -> None:
    assert [value for value, _, _ in split_records('{"a": 1} {"a": 2}')] == [{"a": "1"}, {"a": "2"}]


@pytest.mark.parametrize("text", ["[", "[{}", "[{} {}]", "[1, ", '{"articles": [}', "]", "nope"])
def test_json_that_breaks_off(text: str) -> None:
    with pytest.raises(ValueError, match=r"line 1"):
        list(split_records(text))
